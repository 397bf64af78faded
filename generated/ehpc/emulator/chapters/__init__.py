# Hand-written: edit templates/ehpc/emulator/chapters/__init__.py, then run `make generate`.
"""What the actions do, a module for each chapter of the reference."""

from __future__ import annotations

from importlib import import_module

CHAPTERS = ("cluster", "nodes", "user", "job", "job_template", "command", "accounting", "auto_scale", "container")


def load_chapters() -> None:
    """Register what carries out the actions."""
    for chapter in CHAPTERS:
        import_module(f"{__name__}.{chapter}")
