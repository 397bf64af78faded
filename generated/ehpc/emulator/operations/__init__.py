# Hand-written: edit templates/ehpc/emulator/operations/__init__.py, then run `make generate`.
"""What the actions do, a module for each chapter of the reference."""

from __future__ import annotations

from importlib import import_module

CHAPTERS = (
    "accounting",
    "auto_scale",
    "basic_info",
    "client",
    "cloud_metric",
    "cluster",
    "command",
    "container",
    "gws",
    "hybrid_cluster",
    "job",
    "job_template",
    "nodes",
    "price",
    "user",
    "vnc",
    "volume",
)


def load_chapters() -> None:
    """Register what carries out the actions."""
    for chapter in CHAPTERS:
        import_module(f"{__name__}.{chapter}")
