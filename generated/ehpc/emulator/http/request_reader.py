"""Parses HTTP requests from the bytes of a connection, by httptools (llhttp); bounds and lengths are checked here."""

from __future__ import annotations

import re
from collections import deque
from http import HTTPStatus
from typing import NamedTuple

from ..protocol.errors import ServiceError
from ..protocol.request import make_method_error

try:
    from httptools import HttpParserError, HttpParserInvalidMethodError, HttpParserUpgrade, HttpRequestParser
except ImportError as error:
    raise ImportError("the emulator needs httptools: pip install 'ehpc[emulator]'") from error

LARGEST_BODY = 4 * 1024 * 1024
LARGEST_LINE = 64 * 1024
LARGEST_HEAD = 256 * 1024
MOST_HEADERS = 100

LENGTH = re.compile(r"[0-9]{1,15}")
UNKNOWN_METHOD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}) [!-~]+ HTTP/1\.[01]\r\n")


class MalformedRequestError(Exception):
    """The bytes can't be read as a request. They are answered with an error, and the connection ends.

    Method and header Accept are there as far as they could be read.
    """

    def __init__(self, error: ServiceError | str, method: str = "", accept: str = "") -> None:
        super().__init__(str(error))
        self.error = ServiceError("InvalidParameter", error, 400) if isinstance(error, str) else error
        self.method = method
        self.accept = accept


class RequestHead(NamedTuple):
    """A request without its body, with its headers by lower-case name; ``kept`` says whether further ones follow."""

    method: str
    target: str
    headers: dict[str, str]
    length: int
    kept: bool


class RequestReader:
    """Takes requests out of the bytes of one connection; ``ended`` says that no more bytes come, or none that count."""

    def __init__(self) -> None:
        self.ended = False
        self._parser = HttpRequestParser(self)
        self._requests: deque[tuple[RequestHead, bytes, int]] = deque()
        self._queued_size = 0
        self._malformed: MalformedRequestError | None = None
        self._is_inside = False
        self._start()

    def _start(self) -> None:
        """Forget the request that was read last."""
        self._target = bytearray()
        self._headers: dict[str, str] = {}
        self._count = 0
        self._size = 0
        self._unparsed_size = 0
        self._head: RequestHead | None = None
        self._body = bytearray()

    @property
    def size(self) -> int:
        """How many bytes are kept: of requests that wait, and of the one that has begun."""
        return self._queued_size + self._size + self._unparsed_size

    @property
    def expected(self) -> bool:
        """Whether the client waits for a word before it sends the body."""
        return self._head is not None and self._head.headers.get("expect", "").lower() == "100-continue"

    def feed(self, data: bytes) -> None:
        """Take in what has come."""
        for start in range(0, len(data), LARGEST_LINE):  # so that what the parser keeps for itself is bounded
            if self.ended or self._malformed:
                return
            self._feed_piece(data[start : start + LARGEST_LINE])

    def _feed_piece(self, piece: bytes) -> None:
        was_in_head = self._is_inside and self._head is None
        try:
            self._parser.feed_data(piece)
        except HttpParserUpgrade:  # the connection ends after the response, so what follows doesn't count
            self.ended = True
        except HttpParserError as error:
            if not self.ended and self._malformed is None:
                self._explain(error, piece)
        if was_in_head and self._is_inside and self._head is None:
            self._unparsed_size += len(piece)
            if self._unparsed_size > LARGEST_HEAD:
                self._malformed = self._malformed or self._refusal(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def _explain(self, error: HttpParserError, piece: bytes) -> None:
        """Keep why the bytes are no request, unless there is nothing but blanks, to which nothing is responded."""
        text = str(error)
        unknown = UNKNOWN_METHOD.match(piece.lstrip(b"\r\n"))
        if "Content-Length" in text or "Transfer-Encoding" in text:
            self._malformed = self._length_refusal()
        elif isinstance(error, HttpParserInvalidMethodError) and not piece.strip():
            self.ended = True
            self._is_inside = False
        elif isinstance(error, HttpParserInvalidMethodError) and unknown and not self._requests:
            name = unknown[1].decode("ascii")
            self._malformed = MalformedRequestError(make_method_error(name), name)
        elif self._target and self._parser.get_http_version().startswith("2"):
            self._malformed = self._refusal(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED)
        else:
            self._malformed = self._refusal(HTTPStatus.BAD_REQUEST)

    def next(self) -> tuple[RequestHead, bytes] | None:
        """Return the next request with its body, or None if it is not there, or not in full.

        Raises:
            MalformedRequestError: If there is something that is no request.
        """
        if self._requests:
            head, body, size = self._requests.popleft()
            self._queued_size -= size
            return head, body
        if self._malformed is None and self.ended and self._is_inside:
            if self._head is None:
                self._malformed = self._refusal(HTTPStatus.BAD_REQUEST)
            else:
                message = "The body is shorter than its Content-Length."
                self._malformed = MalformedRequestError(message, *self._context)
        if self._malformed is not None:
            raise self._malformed
        return None

    def clear(self) -> None:
        """Let go of everything that is kept, and read nothing more."""
        self.ended = True
        self._is_inside = False
        self._requests.clear()
        self._queued_size = 0
        self._start()

    # Called by the parser

    def on_message_begin(self) -> None:
        """Begin a request."""
        self._is_inside = True

    def on_url(self, url: bytes) -> None:
        """Take in a piece of the target."""
        self._target += url
        self._size += len(url)
        if len(self._target) > LARGEST_LINE:
            self._fail(self._refusal(HTTPStatus.REQUEST_URI_TOO_LONG))

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take in a header; those of one name are joined."""
        size = len(name) + len(value)
        self._count += 1
        self._size += size
        if self._count > MOST_HEADERS or size > LARGEST_LINE:
            self._fail(self._refusal(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE))
        key, text = name.decode("latin-1").lower(), value.decode("latin-1").strip(" \t")
        headers = self._headers
        if key not in headers:
            headers[key] = text
            return
        if key == "host":
            self._fail(self._refusal(HTTPStatus.BAD_REQUEST))
        headers[key] = f"{headers[key]}, {text}"

    def on_headers_complete(self) -> None:
        """Check what version, method and lengths are."""
        version = self._parser.get_http_version()
        method = self._parser.get_method().decode("ascii")
        if version.startswith("2"):
            self._fail(self._refusal(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED))
        if version == "0.9" and method != "GET":  # as it was before HTTP had versions
            self._fail(self._refusal(HTTPStatus.BAD_REQUEST))
        if method == "CONNECT":  # whose body would be read as the next request
            self._fail(MalformedRequestError(make_method_error(method), *self._context))
        text = self._headers.get("content-length", "0")
        if "transfer-encoding" in self._headers or not LENGTH.fullmatch(text):
            self._fail(self._length_refusal())
        if int(text) > LARGEST_BODY:
            message = f"The body is larger than {LARGEST_BODY} bytes."
            self._fail(MalformedRequestError(message, *self._context))
        kept = self._parser.should_keep_alive() and not self._parser.should_upgrade()
        target = self._target.decode("latin-1")
        self._head = RequestHead(method, target, self._headers, int(text), kept)
        self._unparsed_size = 0

    def on_body(self, body: bytes) -> None:
        """Take in a piece of the body."""
        self._body += body
        self._size += len(body)

    def on_message_complete(self) -> None:
        """Let the request wait for its turn."""
        assert self._head is not None
        self._requests.append((self._head, bytes(self._body), self._size))
        self._queued_size += self._size
        self.ended = self.ended or not self._head.kept
        self._is_inside = False
        self._start()

    # Refusals

    @property
    def _context(self) -> tuple[str, str]:
        """What the refusal of a request needs to know of it: method and header Accept."""
        method = self._parser.get_method().decode("ascii") if self._target else ""
        return method, self._headers.get("accept", "")

    def _refusal(self, status: HTTPStatus) -> MalformedRequestError:
        return MalformedRequestError(f"The request can't be read as HTTP: {status.phrase}.", *self._context)

    def _length_refusal(self) -> MalformedRequestError:
        message = "The body needs one Content-Length, which is a whole number."
        return MalformedRequestError(message, *self._context)

    def _fail(self, malformed: MalformedRequestError) -> None:
        """Stop the parser, from within one of its calls."""
        self._malformed = malformed
        raise malformed
# Hand-written: edit templates/ehpc/emulator/http/request_reader.py, then run `make generate`.
