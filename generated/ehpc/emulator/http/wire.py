# Hand-written: edit templates/ehpc/emulator/http/wire.py, then run `make generate`.
"""HTTP/1.1 as bytes: parses requests from what a connection receives, and encodes responses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from time import gmtime
from typing import NamedTuple

from ..protocol.errors import ServiceError

LARGEST_BODY = 4 * 1024 * 1024
LARGEST_LINE = 64 * 1024
LARGEST_HEAD = 256 * 1024
MOST_HEADERS = 100
SERVER = "ehpc-emulator"
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"

END = re.compile(rb"\r?\n\r?\n")
HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
LENGTH = re.compile(r"[0-9]{1,15}")
VERSION = re.compile(r"HTTP/([0-9]{1,4})\.([0-9]{1,4})")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class MalformedRequestError(Exception):
    """The bytes can't be read as a request. They are answered with an error, and the connection ends.

    Args:
        message: What is wrong with it.
        method: Its method, as far as that could be read.
        accept: Its header Accept, as far as that could be read.
    """

    def __init__(self, message: str, method: str = "", accept: str = "") -> None:
        super().__init__(message)
        self.error = ServiceError("InvalidParameter", message, 400)
        self.method = method
        self.accept = accept


class RequestHead(NamedTuple):
    """A request without its body.

    Args:
        method: Method.
        target: What stands behind the method in the request line.
        headers: Headers by lower-case name.
        length: Length of the body.
        kept: Whether the client keeps the connection for further requests.
    """

    method: str
    target: str
    headers: dict[str, str]
    length: int
    kept: bool


class RequestReader:
    """Takes requests out of the bytes of one connection.

    Attributes:
        ended: Whether no more bytes come, or none that count.
        size: How many bytes wait to be read.
    """

    def __init__(self) -> None:
        self._data = bytearray()
        self._searched = 0
        self._head: RequestHead | None = None
        self.ended = False

    @property
    def size(self) -> int:
        """How many bytes wait to be read."""
        return len(self._data)

    @property
    def expected(self) -> bool:
        """Whether the client waits for a word before it sends the body."""
        return self._head is not None and self._head.headers.get("expect", "").lower() == "100-continue"

    def feed(self, data: bytes) -> None:
        """Take in what has come."""
        self._data += data

    def next(self) -> tuple[RequestHead, bytes] | None:
        """Return the next request with its body, or None if it is not there, or not in full.

        Raises:
            MalformedRequestError: If there is something that is no request.
        """
        if self._head is None:
            self._head = self._next_head()
        head = self._head
        if head is None:
            return None
        if len(self._data) < head.length:
            if self.ended:
                raise MalformedRequestError(
                    "The body is shorter than its Content-Length.", *error_context(head.method, head.headers)
                )
            return None
        body = bytes(self._data[: head.length])
        del self._data[: head.length]
        self._head = None
        return head, body

    def _next_head(self) -> RequestHead | None:
        end = END.search(self._data, max(self._searched - 3, 0))
        first = self._data.partition(b"\n")[0] if end is None else self._data[: self._data.index(b"\n")]
        words = first.decode("latin-1").split()
        if not words and (self.ended or len(first) < len(self._data)):  # an empty line: nothing to respond to
            self._data.clear()
            self.ended = True
            return None
        if end is not None:
            lines = self._data[: end.start()].decode("latin-1").replace("\r\n", "\n").split("\n")
            del self._data[: end.end()]
            self._searched = 0
            return read_head(words, lines)
        self._searched = len(self._data)
        if self.ended:
            raise MalformedRequestError(describe_status(HTTPStatus.BAD_REQUEST), words[0])
        if len(first) > LARGEST_LINE:
            raise MalformedRequestError(describe_status(HTTPStatus.REQUEST_URI_TOO_LONG))
        if len(self._data) > LARGEST_HEAD:
            raise MalformedRequestError(describe_status(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE), words[0])
        return None


def read_head(words: list[str], lines: list[str]) -> RequestHead:
    """Return what request line and headers say.

    Args:
        words: Words of the request line.
        lines: All lines.

    Raises:
        MalformedRequestError: If they are not HTTP.
    """
    method = words[0]
    if len(lines[0]) > LARGEST_LINE:
        raise MalformedRequestError(describe_status(HTTPStatus.REQUEST_URI_TOO_LONG), method)
    if len(words) == 2 and method == "GET":  # as it was before HTTP had versions
        words = [*words, "HTTP/0.9"]
    version = VERSION.fullmatch(words[2]) if len(words) == 3 else None
    if version is None:
        raise MalformedRequestError(describe_status(HTTPStatus.BAD_REQUEST), method)
    number = int(version[1]), int(version[2])
    if number >= (2, 0):
        raise MalformedRequestError(describe_status(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED), method)
    if len(lines) > MOST_HEADERS + 1 or any(len(line) > LARGEST_LINE for line in lines):
        raise MalformedRequestError(describe_status(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE), method)
    headers: dict[str, str] = {}
    for line in lines[1:]:
        spelling, colon, value = line.partition(":")
        name = lower_name(spelling) if colon else ""
        if not name or "\0" in value or "\r" in value:
            raise MalformedRequestError(describe_status(HTTPStatus.BAD_REQUEST), *error_context(method, headers))
        value = value.strip(" \t")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    options = headers.get("connection", "").lower()
    kept = "close" not in options if number >= (1, 1) else "keep-alive" in options
    return RequestHead(method, words[1], headers, body_length(method, headers), kept)


@lru_cache(200)
def lower_name(name: str) -> str:
    """Return the name of a header in lower case, or nothing if it is none."""
    return name.lower() if HEADER_NAME.fullmatch(name) else ""


def body_length(method: str, headers: Mapping[str, str]) -> int:
    """Return how long the body is.

    Raises:
        MalformedRequestError: If it is not said well, or is too long.
    """
    text = headers.get("content-length", "0")
    if "transfer-encoding" in headers or not LENGTH.fullmatch(text):
        message = "The body needs one Content-Length, which is a whole number."
        raise MalformedRequestError(message, *error_context(method, headers))
    length = int(text)
    if length > LARGEST_BODY:
        raise MalformedRequestError(f"The body is larger than {LARGEST_BODY} bytes.", *error_context(method, headers))
    return length


def error_context(method: str, headers: Mapping[str, str]) -> tuple[str, str]:
    """Return what the refusal of a request needs to know of it."""
    return method, headers.get("accept", "")


def describe_status(status: HTTPStatus) -> str:
    """Return the message for what is not HTTP."""
    return f"The request can't be read as HTTP: {status.phrase}."


class Response:
    """A response.

    Args:
        status: HTTP status.
        format: ``JSON`` or ``XML``.
        body: The content.

    Attributes:
        headers: Headers of the response.
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
            return {"start": b"", "headers": head[: len(head) // 2]}.get(
                self.cut, head + self.body[: len(self.body) // 2]
            )
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
