"""The content of a response: decompressed, and never larger than a bound."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from ..errors import TooLargeError

LARGEST_RESPONSE = 64 * 1024 * 1024
"""Most bytes of a response that are read, after decompression."""


class Content:
    """Collects the content of a response from pieces, up to ``LARGEST_RESPONSE`` bytes."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        coding = (headers.get("content-encoding") or "identity").lower()
        if coding not in ("identity", "gzip", "x-gzip"):
            raise OSError("the response is compressed in an unknown way")  # gzip alone was requested
        self._unpack = zlib.decompressobj(31) if coding != "identity" else None
        self._pieces = bytearray()

    def add(self, piece: bytes) -> None:
        """Append a piece, decompressed."""
        if self._unpack is not None:
            try:
                piece = self._unpack.decompress(piece, LARGEST_RESPONSE + 1 - len(self._pieces))
            except zlib.error:
                raise OSError("the response can't be decompressed") from None
            if self._unpack.unused_data:
                raise OSError("the response goes on behind its end")
        self._pieces += piece
        if len(self._pieces) > LARGEST_RESPONSE:
            raise TooLargeError(f"the response is larger than {LARGEST_RESPONSE} bytes")

    def whole(self) -> bytes:
        """Return the content once all pieces are there."""
        if self._unpack is not None and not self._unpack.eof:
            raise OSError("the response was cut short")
        return bytes(self._pieces)
# Hand-written: edit templates/ehpc/_runtime/http/content.py, then run `make generate`.
