"""Stage format: black, pinned, with its mode in code, so that the same input gives the same bytes everywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


PIECEWISE = ("client.py", "async_client.py")
"""Files whose methods are formatted one by one: they are long, and a change touches few of their methods."""

METHOD = re.compile(r"(?m)^(?=    (?:async )?def )")
"""Matches where a method of a class begins; what a docstring holds is indented further."""

HOLDER = "class _:\n"
"""What a method stands in while it is formatted by itself."""


def split_source(path: str, source: bytes) -> list[bytes]:
    """Return the pieces of a file that are formatted by themselves: the file as a whole, or its head and its methods.

    Args:
        path: Name of the file.
        source: Its content, before or after formatting: both have the same number of pieces.
    """
    if PurePath(path).name not in PIECEWISE:
        return [source]
    return [piece.encode() for piece in METHOD.split(source.decode())]


def format_piece(path: str, piece: bytes) -> bytes:
    """Return a piece of a file as black prints it there.

    Args:
        path: Name of the file.
        piece: A piece that ``split_source`` returned.
    """
    if METHOD.match(piece.decode()) is None:
        return format_source(path, piece)
    return format_source(path, HOLDER.encode() + piece).removeprefix(HOLDER.encode())


def join_pieces(pieces: Sequence[bytes]) -> bytes:
    """Return the file that formatted pieces make; black puts one empty line between methods."""
    if len(pieces) == 1:
        return pieces[0]
    return b"\n\n".join(piece.rstrip(b"\n") for piece in pieces) + b"\n"


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
