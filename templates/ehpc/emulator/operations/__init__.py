"""Operations: what the actions do, a module for each chapter of the reference."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..jobs.runner import Runner
    from ..state.backend import Backend

CHAPTERS = (
    "accounting",
    "auto_scale",
    "basic_info",
    "client",
    "cloud_metric",
    "cluster",
    "cluster_settings",
    "command",
    "container",
    "gws",
    "hybrid_cluster",
    "job",
    "job_template",
    "nodes",
    "price",
    "serverless_job",
    "software",
    "tag",
    "task",
    "user",
    "vnc",
    "volume",
    "v2024_07_30.addon",
    "v2024_07_30.basic_info",
    "v2024_07_30.cluster",
    "v2024_07_30.image",
    "v2024_07_30.job",
    "v2024_07_30.log",
    "v2024_07_30.nodes",
    "v2024_07_30.queue",
    "v2024_07_30.reserved_pool",
    "v2024_07_30.software",
    "v2024_07_30.storage",
    "v2024_07_30.user",
)

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
