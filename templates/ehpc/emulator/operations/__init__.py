"""Operations: what the actions do, a module for each chapter of the reference."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..jobs.runner import Runner
    from ..state.backend import Backend

FIRST_CHAPTERS = (
    *("accounting", "auto_scale", "basic_info", "client", "cloud_metric", "cluster", "cluster_settings", "command"),
    *("container", "gws", "hybrid_cluster", "job", "job_template", "nodes", "price", "serverless_job", "software"),
    *("tag", "task", "user", "vnc", "volume"),
)
LATER_CHAPTERS = (
    *("addon", "basic_info", "cluster", "image", "job", "log", "nodes", "queue", "reserved_pool", "software"),
    *("storage", "user"),
)
CHAPTERS = (*FIRST_CHAPTERS, *(f"v2024_07_30.{chapter}" for chapter in LATER_CHAPTERS))

SUBSCRIBERS = ("auto_scale", "client", "cluster", "command", "gws", "serverless_job")
"""Chapters that react to what happens to resources, in the order in which they do."""


def load_operations() -> None:
    """Register the handlers of the actions."""
    for chapter in CHAPTERS:
        import_module(f"{__name__}.{chapter}")


def subscribe_operations(backend: Backend, runner: Runner) -> None:
    """Subscribe the chapters to what happens to resources."""
    for chapter in SUBSCRIBERS:
        import_module(f"{__name__}.{chapter}").subscribe(backend, runner)
