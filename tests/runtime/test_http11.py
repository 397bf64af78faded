"""Answers of HTTP/1.1 are put together from any pieces, and nothing that is wrong passes for an answer."""

from __future__ import annotations

import gzip
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc._runtime.effects import HttpResponse
from ehpc._runtime.http import http11
from ehpc._runtime.http.http11 import LONGEST_HEAD, LONGEST_LINE, ResponseReader
from ehpc.errors import TooLargeError

PACKED = gzip.compress(b"packed")
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"

GOOD = {
    "length": (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, b"hello", True),
    "no reason": (b"HTTP/1.1 404\r\ncontent-length:0\r\n\r\n", 404, b"", True),
    "to be closed": (b"HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 2\r\n\r\nhi", 200, b"hi", False),
    "HTTP/1.0": (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi", 200, b"hi", False),
    "the same length twice": (
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi",
        200,
        b"hi",
        True,
    ),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", 204, b"", True),
    "passed over": (
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n"
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
        200,
        b"hi",
        True,
    ),
    "other protocol": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", 101, b"", False),
    "chunks": (CHUNKED + b"\r\n5\r\nhello\r\n006;name=value\r\n world\r\n0\r\n\r\n", 200, b"hello world", True),
    "trailers": (CHUNKED + b"\r\n2\r\nhi\r\n0 ;x\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n", 200, b"hi", True),
    "packed": (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: GZIP\r\nContent-Length: %d\r\n\r\n%b" % (len(PACKED), PACKED),
        200,
        b"packed",
        True,
    ),
    "packed chunks": (
        CHUNKED + b"Content-Encoding: x-gzip\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(PACKED), PACKED),
        200,
        b"packed",
        True,
    ),
}
"""Whole answer, status, body, and whether the connection can be used again."""


def read(data: bytes, size: int) -> tuple[HttpResponse, bool]:
    """Return the answer that comes in pieces of a size, and whether the connection can be used again."""
    reader = ResponseReader()
    for start in range(0, len(data), size):
        answer = reader.feed(data[start : start + size])
        if answer is not None:
            assert start + size >= len(data)
            return answer, reader.reusable
    raise AssertionError("not complete")


@pytest.mark.parametrize("name", GOOD)
def test_good_answer(name: str) -> None:
    """However it is cut into pieces."""
    data, status, body, reusable = GOOD[name]
    for size in (*range(1, 40), len(data)):
        answer, again = read(data, size)
        assert (answer.status, answer.body, again) == (status, body, reusable)


def test_headers() -> None:
    """By lower-case name, without the space around them, the last of a name, in the encoding of old."""
    data = b"HTTP/1.1 200 OK\r\nX-One: \t a: b \r\nx-two:\r\nX-TWO: caf\xe9\r\nContent-Length: 0\r\n\r\n"
    answer, _ = read(data, len(data))
    assert answer.headers == {"x-one": "a: b", "x-two": "caf\xe9", "content-length": "0"}


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize("head", ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n"])
def test_answer_that_ends_with_the_connection(head: str, size: int) -> None:
    """Where neither a length nor chunks tell its end."""
    reader = ResponseReader()
    data = head.encode() + b"hello"
    for start in range(0, len(data), size):
        assert reader.feed(data[start : start + size]) is None
    answer = reader.feed(b"")
    assert answer is not None
    assert (answer.body, reader.reusable) == (b"hello", False)


def test_tunnel() -> None:
    """The good answer of a proxy has no body, whatever its headers say; any other answer may have one."""
    reader = ResponseReader(tunnel=True)
    answer = reader.feed(b"HTTP/1.1 200 Established\r\nContent-Length: 7\r\n\r\n")
    assert answer is not None
    assert (answer.status, answer.body, reader.reusable) == (200, b"", True)
    refused = ResponseReader(tunnel=True).feed(b"HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno")
    assert refused is not None
    assert (refused.status, refused.body) == (403, b"no")


NO_HTTP = "the answer is not HTTP"
NO_END = "the answer's end can't be told"
NO_LENGTH = "the answer's length is not a number"
NO_CHUNKS = "the answer's chunks are wrong"
BEHIND = "the answer goes on behind its end"
LONG = "the answer's head is too long"
HEADED = b"HTTP/1.1 200 OK\r\n"

WRONG: dict[str, tuple[bytes, str]] = {
    "mail": (b"220 mail.example ESMTP ready", NO_HTTP),
    "TLS": (b"\x15\x03\x01", NO_HTTP),
    "HTTP/2": (b"HTTP/2 200\r\n\r\n", NO_HTTP),
    "later version": (b"HTTP/1.2 200 OK\r\n\r\n", NO_HTTP),
    "bare line feeds": (b"HTTP/1.1 200 OK\nContent", NO_HTTP),
    "one bare line feed": (HEADED + b"X: a\nY: b\r\n\r\n", NO_HTTP),
    "bare carriage return": (HEADED + b"X: a\rY: b\r\n\r\n", NO_HTTP),
    "zero byte": (HEADED + b"X: a\0\r\n\r\n", NO_HTTP),
    "status of two digits": (b"HTTP/1.1 20 OK\r\n\r\n", NO_HTTP),
    "status below 100": (b"HTTP/1.1 099 OK\r\n\r\n", NO_HTTP),
    "space before a colon": (HEADED + b"Content-Length : 2\r\n\r\n", NO_HTTP),
    "folded line": (HEADED + b"X: a\r\n b\r\n\r\n", NO_HTTP),
    "no colon": (HEADED + b"Content-Length\r\n\r\n", NO_HTTP),
    "no name": (HEADED + b": a\r\n\r\n", NO_HTTP),
    "empty line first": (b"\r\nHTTP/1.1 200 OK\r\n\r\n", NO_HTTP),
    "second head": (b"HTTP/1.1 100 Continue\r\n\r\nnothing\r\n\r\n", NO_HTTP),
    "two lengths": (HEADED + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi", NO_END),
    "length and chunks": (CHUNKED + b"Content-Length: 2\r\n\r\n", NO_END),
    "two encodings": (CHUNKED + b"Transfer-Encoding: gzip\r\n\r\n", NO_END),
    "unknown encoding": (HEADED + b"Transfer-Encoding: gzip, chunked\r\n\r\n", NO_END),
    "empty length": (HEADED + b"Content-Length:\r\n\r\n", NO_LENGTH),
    "negative length": (HEADED + b"Content-Length: -1\r\n\r\n", NO_LENGTH),
    "signed length": (HEADED + b"Content-Length: +1\r\n\r\n", NO_LENGTH),
    "list of lengths": (HEADED + b"Content-Length: 1, 1\r\n\r\n", NO_LENGTH),
    "digits of another script": (HEADED + b"Content-Length: \xb2\r\n\r\n", NO_LENGTH),
    "endless length": (HEADED + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", NO_LENGTH),
    "more than the length": (HEADED + b"Content-Length: 2\r\n\r\nhi!", BEHIND),
    "two answers": (HEADED + b"Content-Length: 0\r\n\r\n" + HEADED, BEHIND),
    "more than no content": (b"HTTP/1.1 204 No Content\r\n\r\nhi", BEHIND),
    "more than the chunks": (CHUNKED + b"\r\n0\r\n\r\nhi", BEHIND),
    "empty size": (CHUNKED + b"\r\n\r\n", NO_CHUNKS),
    "size with sign": (CHUNKED + b"\r\n+2\r\nhi\r\n", NO_CHUNKS),
    "size with underscore": (CHUNKED + b"\r\n1_0\r\n", NO_CHUNKS),
    "size with prefix": (CHUNKED + b"\r\n0x2\r\nhi\r\n", NO_CHUNKS),
    "endless size": (CHUNKED + b"\r\n" + b"1" * 17 + b"\r\n", NO_CHUNKS),
    "chunk that is too long": (CHUNKED + b"\r\n2\r\nhi!\r\n", NO_CHUNKS),
    "long line": (CHUNKED + b"\r\n1;" + b"x" * LONGEST_LINE, NO_CHUNKS),
    "long line that ends": (CHUNKED + b"\r\n1;" + b"x" * LONGEST_LINE + b"\r\n", NO_CHUNKS),
    "long head": (HEADED + b"X: " + b"x" * LONGEST_HEAD, LONG),
    "long trailers": (CHUNKED + b"\r\n0\r\n" + b"x: y\r\n" * (LONGEST_HEAD // 4 + 1), LONG),
    "unknown compression": (
        HEADED + b"Content-Encoding: br\r\nContent-Length: 2\r\n\r\nhi",
        "the answer is compressed in an unknown way",
    ),
}
"""What comes, and what is said of it."""


@pytest.mark.parametrize("name", WRONG)
def test_wrong_answer(name: str) -> None:
    """It is refused as soon as it is seen to be wrong."""
    data, message = WRONG[name]
    with pytest.raises(OSError, match=f"^{re.escape(message)}$"):
        ResponseReader().feed(data)


@pytest.mark.parametrize("name", GOOD)
def test_answer_that_is_cut_short(name: str) -> None:
    """Wherever the connection ends."""
    data = GOOD[name][0]
    for end in range(len(data)):
        reader = ResponseReader()
        if end:
            assert reader.feed(data[:end]) is None
        with pytest.raises(OSError, match=f"^{'the answer was cut short' if end else 'the connection was closed'}$"):
            reader.feed(b"")


@pytest.mark.parametrize("end", [b"Content-Length: 11\r\n\r\n", b"\r\n", b"Transfer-Encoding: chunked\r\n\r\nb\r\n"])
def test_answer_that_is_too_large(end: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """However its end is told."""
    monkeypatch.setattr(http11, "LARGEST_RESPONSE", 10)
    with pytest.raises(TooLargeError, match=r"^the answer is larger than 10 bytes$"):
        ResponseReader().feed(HEADED + end + b"hello world")


pieces = st.lists(
    st.one_of(
        st.binary(max_size=20),
        st.sampled_from([line + b"\r\n" for data, *_ in GOOD.values() for line in data.split(b"\r\n")]),
    ),
    max_size=12,
)


@given(st.sampled_from([b"", HEADED, CHUNKED, CHUNKED + b"\r\n"]), pieces, st.integers(1, 50))
def test_anything(start: bytes, rest: list[bytes], size: int) -> None:
    """Whatever comes is an answer, is not complete, or is refused with the one kind of error."""
    data = start + b"".join(rest)
    reader = ResponseReader()
    try:
        for at in range(0, len(data), size):
            answer = reader.feed(data[at : at + size])
            if answer is not None:
                assert 100 <= answer.status <= 999
                return
        reader.feed(b"")
    except OSError as error:
        assert type(error) is OSError
