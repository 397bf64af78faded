# Hand-written: edit templates/ehpc/_runtime/http/http11.py, then run `make generate`.
"""HTTP/1.1 without a socket: the bytes of a request, and an answer from the bytes that come."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Final

from ..effects import HttpRequest, HttpResponse
from ..errors import ConfigurationError, TooLargeError
from .proxies import proxy_headers

LARGEST_RESPONSE: Final = 64 * 1024 * 1024
"""Most bytes of an answer that are read, after decompression."""

LONGEST_HEAD: Final = 64 * 1024
LONGEST_LINE: Final = 4096
"""Longest line between the chunks of an answer."""

HEAD: Final = re.compile(
    rb"HTTP/1\.([01]) ([1-9]\d\d)(?: [^\r\n\0]*)?\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*\r\n)*)\r\n"
)
FRAMING: Final = frozenset({"content-length", "transfer-encoding"})
"""Headers that tell where an answer ends: they must not say two things."""


def split(url: str) -> tuple[str, str]:
    """Return the origin (scheme, host and port) and the rest of a URL."""
    start = url.index("//") + 2
    slash = url.find("/", start)
    return (url, "/") if slash < 0 else (url[:slash], url[slash:])


def encode_request(request: HttpRequest, target: str, origin: str, proxy: str) -> bytes:
    """Return a request as the bytes of HTTP/1.1."""
    if proxy and origin.startswith("http:"):
        target = origin + target
        headers = {**request.headers, **proxy_headers(proxy)}
    else:
        headers = request.headers
    lines = [f"{request.method} {target} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if request.body or request.method != "GET":
        lines.append(f"content-length: {len(request.body)}")
    text = "\r\n".join(lines)
    if text.count("\n") != len(lines) - 1 or text.count("\r") != len(lines) - 1:
        raise ConfigurationError("a header holds a line break")
    if not text.isascii():
        raise ConfigurationError("a header holds a character that HTTP can't send")
    return f"{text}\r\n\r\n".encode("ascii") + request.body


class Content:
    """The content of an answer, put together from pieces and decompressed, never beyond ``LARGEST_RESPONSE``.

    Args:
        coding: How it is compressed; only gzip was asked for.

    Raises:
        OSError: If that is another way.
    """

    def __init__(self, coding: str) -> None:
        if coding not in ("identity", "gzip", "x-gzip"):
            raise OSError("the answer is compressed in an unknown way")
        import zlib

        self._unpack = zlib.decompressobj(31) if coding != "identity" else None
        self._problem = zlib.error
        self._found = bytearray()

    def add(self, piece: bytes) -> None:
        """Put a piece behind those before.

        Raises:
            TooLargeError: If it gets too large.
            OSError: If it can't be decompressed, or goes on behind its end.
        """
        if self._unpack is not None:
            try:
                piece = self._unpack.decompress(piece, LARGEST_RESPONSE + 1 - len(self._found))
            except self._problem:
                raise OSError("the answer can't be decompressed") from None
            if self._unpack.unused_data:
                raise OSError("the answer can't be decompressed")
        if len(self._found) + len(piece) > LARGEST_RESPONSE:
            raise TooLargeError(f"the answer is larger than {LARGEST_RESPONSE} bytes")
        self._found += piece

    def whole(self) -> bytes:
        """Return the content once all pieces are there.

        Raises:
            OSError: If its end is missing.
        """
        if self._unpack is not None and not self._unpack.eof:
            raise OSError("the answer was cut short")
        return bytes(self._found)


class ResponseReader:
    """Puts an answer together from the bytes that come.

    It is strict, as what it read wrongly would pass for another answer: it takes no line that HTTP does not allow, and
    no two ways of telling where an answer ends.

    Args:
        tunnel: Whether a proxy answers, which was asked for a tunnel: a good answer has no body then.

    Attributes:
        reusable: Whether the connection can be used for another request, once the answer is complete.
    """

    __slots__ = ("_at", "_data", "_reading", "reusable")

    def __init__(self, tunnel: bool = False) -> None:
        self._data = b""
        self._at = 0
        self._reading = self._read(tunnel)
        self.reusable = False
        next(self._reading)

    def feed(self, data: bytes) -> HttpResponse | None:
        """Take what came, or nothing at the end of the connection, and return the answer once it is complete.

        Raises:
            TooLargeError: If it gets too large.
            OSError: If it is cut short or wrong.
        """
        try:
            self._reading.send(data)
        except StopIteration as end:
            answer: HttpResponse = end.value
            return answer
        return None

    def _read(self, tunnel: bool) -> Generator[None, bytes, HttpResponse]:
        """Read an answer."""
        self._data = yield
        if not self._data:
            raise OSError("the connection was closed")
        newer, status, headers = yield from self._head()
        while status < 200 and status != 101:  # what comes before the answer is passed over
            newer, status, headers = yield from self._head()
        self.reusable = newer and status != 101 and "close" not in headers.get("connection", "").lower()
        length = headers.get("content-length")
        if status in (101, 204, 304) or (tunnel and status < 300):
            body = b""
        elif "transfer-encoding" in headers:
            if length is not None or headers["transfer-encoding"].lower() != "chunked":
                raise OSError("the answer's end can't be told")
            body = yield from self._chunks(content_of(headers))
        elif length is not None:
            if not (length.isascii() and length.isdigit() and len(length) < 20):
                raise OSError("the answer's length is not a number")
            body = yield from self._counted(int(length), headers)
        else:
            self.reusable = False
            body = yield from self._rest(content_of(headers))
        if self._at < len(self._data):
            raise OSError("the answer goes on behind its end")
        return HttpResponse(status, headers, body)

    def _more(self) -> Generator[None, bytes, None]:
        """Wait for more."""
        piece = yield
        if not piece:
            raise OSError("the answer was cut short")
        self._data = self._data[self._at :] + piece
        self._at = 0

    def _head(self) -> Generator[None, bytes, tuple[bool, int, dict[str, str]]]:
        """Read a head; return whether it is of HTTP/1.1, its status, and its headers."""
        while (end := self._data.find(b"\r\n\r\n", self._at)) < 0:
            self._look_at_beginning()
            yield from self._more()
        found = HEAD.match(self._data, self._at, end + 4)
        if found is None:
            raise OSError("the answer is not HTTP")
        self._at = end + 4
        headers: dict[str, str] = {}
        for line in found[3].decode("latin-1").split("\r\n")[:-1]:
            name, _, value = line.partition(":")
            name, value = name.lower(), value.strip(" \t")
            if name in FRAMING and headers.get(name, value) != value:
                raise OSError("the answer's end can't be told")
            headers[name] = value
        return found[1] == b"1", int(found[2]), headers

    def _look_at_beginning(self) -> None:
        """Tell early what will never become a head."""
        begun = self._data[self._at : self._at + LONGEST_HEAD + 1]
        first, ended, _ = begun.partition(b"\n")
        if first[:7] != b"HTTP/1."[: len(first)] or (ended and first[-1:] != b"\r"):
            raise OSError("the answer is not HTTP")
        if len(begun) > LONGEST_HEAD:
            raise OSError("the answer's head is too long")

    def _counted(self, length: int, headers: dict[str, str]) -> Generator[None, bytes, bytes]:
        """Read a body of known length."""
        end = self._at + length
        if end == len(self._data) and "content-encoding" not in headers and length <= LARGEST_RESPONSE:
            body, self._at = self._data[self._at :], end
            return body
        content = content_of(headers)
        yield from self._copy(length, content)
        return content.whole()

    def _copy(self, length: int, content: Content) -> Generator[None, bytes, None]:
        """Read so many bytes."""
        while length > 0:
            if self._at == len(self._data):
                yield from self._more()
            piece = self._data[self._at : self._at + length]
            self._at += len(piece)
            length -= len(piece)
            content.add(piece)

    def _chunks(self, content: Content) -> Generator[None, bytes, bytes]:
        """Read a body in chunks, and what may follow it."""
        while size := read_size((yield from self._line())):
            yield from self._copy(size, content)
            if (yield from self._line()):
                raise OSError("the answer's chunks are wrong")
        left = LONGEST_HEAD
        while line := (yield from self._line()):
            left -= len(line)
            if left < 0:
                raise OSError("the answer's head is too long")
        return content.whole()

    def _line(self) -> Generator[None, bytes, bytes]:
        """Read a line."""
        while (end := self._data.find(b"\r\n", self._at)) < 0:
            if len(self._data) - self._at > LONGEST_LINE:
                break
            yield from self._more()
        if end < 0 or end - self._at > LONGEST_LINE:
            raise OSError("the answer's chunks are wrong")
        line = self._data[self._at : end]
        self._at = end + 2
        return line

    def _rest(self, content: Content) -> Generator[None, bytes, bytes]:
        """Read a body that ends with the connection."""
        piece = self._data[self._at :]
        while True:
            content.add(piece)
            piece = yield
            if not piece:
                break
        self._data, self._at = b"", 0
        return content.whole()


def content_of(headers: dict[str, str]) -> Content:
    """Return what puts together the content of an answer with these headers."""
    return Content((headers.get("content-encoding") or "identity").lower())


def read_size(line: bytes) -> int:
    """Return the size of a chunk, from the line before it."""
    digits = line.partition(b";")[0].strip(b" \t")
    if not 0 < len(digits) <= 16 or digits.strip(b"0123456789abcdefABCDEF"):
        raise OSError("the answer's chunks are wrong")
    return int(digits, 16)
