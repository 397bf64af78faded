"""Stage format: black, pinned, with its mode in code, so that the same input gives the same bytes everywhere."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import PurePath

BLACK = "26.10.1"
"""The black that makes the package's bytes; ``pyproject.toml`` pins the same one."""

LINE_LENGTH = 120


@cache
def check_black() -> None:
    """Refuse to work with another black than the pinned one, which might make other bytes."""
    installed = version("black")
    if installed != BLACK:
        raise RuntimeError(f"black {BLACK} is needed to format the package, not {installed}: run `make`")


def format_source(path: str, source: bytes) -> bytes:
    """Return the formatted content of a file that a template made; other files stay as they are.

    Args:
        path: Name of the file, which decides whether it is Python.
        source: Its content.

    Raises:
        ValueError: If the source is not Python; the message names the file.
        RuntimeError: If another black is installed.
    """
    if PurePath(path).suffix != ".py":
        return source
    import black
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    check_black()
    mode = Mode(target_versions={TargetVersion.PY310}, line_length=LINE_LENGTH)
    try:
        return black.format_str(source.decode(), mode=mode).encode()
    except InvalidInput as error:
        raise ValueError(f"{path}: the template made something that is not Python: {error}") from error
