"""Encodes HTTP/1.1 responses."""

from __future__ import annotations

from functools import lru_cache
from http import HTTPStatus
from time import gmtime

SERVER = "ehpc-emulator"
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Response:
    """A response, in the format ``JSON`` or ``XML``.

    Attributes:
        delay_seconds: How much later it is sent.
        cut: Where the connection ends: at the ``start`` of the response, in its ``headers`` or in its ``body``; None if
            it does not.
    """

    def __init__(self, status: int, format: str, body: bytes) -> None:
        self.status = status
        self.content_type = f"{'application/json' if format == 'JSON' else 'text/xml'};charset=utf-8"
        self.body = body
        self.headers: dict[str, str] = {}
        self.delay_seconds = 0.0
        self.cut: str | None = None

    def as_bytes(self, *, kept: bool, bodiless: bool = False) -> bytes:
        """Return it as bytes, as far as it is sent.

        Args:
            kept: Whether the connection stays open.
            bodiless: Whether the body is left out, as in responses to HEAD.
        """
        lines = [status_line(self.status), f"Server: {SERVER}", f"Content-Type: {self.content_type}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        lines.append(f"Content-Length: {len(self.body)}")
        if not kept:
            lines.append("Connection: close")
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")
        if self.cut is not None:
            until_body = {"start": b"", "headers": head[: len(head) // 2]}
            return until_body.get(self.cut, head + self.body[: len(self.body) // 2])
        return head if bodiless else head + self.body


@lru_cache(100)
def status_line(status: int) -> str:
    """Return the first line of a response."""
    known = status in HTTPStatus._value2member_map_
    return f"HTTP/1.1 {status} {HTTPStatus(status).phrase if known else 'Unknown'}"


@lru_cache(8)
def format_date(seconds: int) -> str:
    """Return a time as HTTP writes it, such as ``Tue, 14 Nov 2023 22:13:20 GMT``."""
    year, month, day, hour, minute, second, weekday, *_ = gmtime(seconds)
    return f"{DAYS[weekday]}, {day:02d} {MONTHS[month - 1]} {year:04d} {hour:02d}:{minute:02d}:{second:02d} GMT"
# Hand-written: edit templates/ehpc/emulator/http/response.py, then run `make generate`.
