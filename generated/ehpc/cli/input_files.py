"""Reads the files that options name, up to a largest size, so that a device or a wrong file ends with a message."""

from __future__ import annotations

import os

import click

MAX_SECRET_BYTES = 64 * 1024
MAX_SETTINGS_BYTES = 64 * 1024
MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_file(path: str, place: str, limit: int) -> bytes:
    """Return the content of a file of at most so many bytes; messages name the option as the place.

    Raises:
        UsageError: If the file can't be read or is too large.
    """
    try:
        with open(os.path.expanduser(path), "rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise click.UsageError(f"{place}: the file {path} can't be read: {reason}") from None
    check_size(data, place, f"the file {path}", limit)
    return data


def check_size(data: bytes, place: str, source: str, limit: int) -> None:
    """Refuse input that is larger than a limit in bytes."""
    if len(data) > limit:
        raise click.UsageError(f"{place}: {source} is larger than {limit // 1024:,} KiB")


def decode_text(data: bytes, place: str, source: str) -> str:
    """Return UTF-8 input as a string, without a byte order mark and with line breaks as ``\\n``.

    Raises:
        UsageError: If it is not UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.UsageError(f"{place}: {source} can't be read: it is not UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
# Hand-written: edit templates/ehpc/cli/input_files.py, then run `make generate`.
