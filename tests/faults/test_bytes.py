"""Responses byte by byte, under every way to send: whole, in pieces, cut anywhere, and wrong in every way of HTTP."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc._runtime.http.content import Content
from ehpc._runtime.http.sync_transport import FAILURES, DeadlineSocket, receive
from ehpc.errors import DecodeError, OutcomeUnknownError, ServiceError
from ehpc.models import CreateJobFileRequest
from tests.faults.calling import KINDS, WAYS, Way, calling
from tests.faults.conftest import StartServer
from tests.faults.faulty_server import GOOD, Exchange, close

SIZE = len(GOOD)
PACKED = gzip.compress(GOOD)
HEADED = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEADED + b"Transfer-Encoding: chunked\r\n"
COUNTED = b"Content-Length: %d\r\n\r\n%b" % (SIZE, GOOD)

WHOLE: Final[dict[str, tuple[bytes, bool]]] = {
    "length": (HEADED + COUNTED, True),
    "no reason": (b"HTTP/1.1 200\r\n" + COUNTED, True),
    "to be closed": (HEADED + b"Connection: Close\r\n" + COUNTED, False),
    "HTTP/1.0": (b"HTTP/1.0 200 OK\r\n" + COUNTED, False),
    "passed over": (
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n" + HEADED + COUNTED,
        True,
    ),
    "chunks": (CHUNKED + b"\r\n5\r\n%b\r\n%03x;name=value\r\n%b\r\n0\r\n\r\n" % (GOOD[:5], SIZE - 5, GOOD[5:]), True),
    "trailers": (CHUNKED + b"\r\n%x\r\n%b\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n" % (SIZE, GOOD), True),
    "packed": (HEADED + b"Content-Encoding: GZIP\r\nContent-Length: %d\r\n\r\n%b" % (len(PACKED), PACKED), True),
    "packed chunks": (
        CHUNKED + b"Content-Encoding: x-gzip\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(PACKED), PACKED),
        True,
    ),
    "packed to the end": (HEADED + b"Content-Encoding: gzip\r\n\r\n" + PACKED, False),
}
"""Responses that are good, and whether the connection can be used again."""

ways = pytest.mark.parametrize("way", WAYS)


@ways
@pytest.mark.parametrize("name", WHOLE)
def test_whole_response(name: str, way: Way, start: StartServer) -> None:
    """It is read, in one piece and byte by byte, and the connection is used again where that is safe."""
    data, reusable = WHOLE[name]

    def answer(exchange: Exchange) -> None:
        """Answer at once, and then in pieces."""
        for piece in [data] if len(server.requests) == 1 else [data[at : at + 1] for at in range(len(data))]:
            exchange.send(piece)
        if not reusable:
            exchange.close()

    server = start(answer)
    with calling(way, tries=1, endpoint=server.url) as caller:
        for _ in range(2):
            assert caller.call(KINDS["change"]).body == GOOD
    assert (len(server.requests), server.connections) == (2, 1 if reusable else 2)


@ways
@pytest.mark.parametrize("name", WHOLE)
def test_response_that_is_cut_anywhere(name: str, way: Way, start: StartServer) -> None:
    """A change whose response is cut, by an end or a reset, is in doubt and is not sent again."""
    data, _ = WHOLE[name]
    content = data.rindex(b"\r\n0\r\n") if data.startswith(CHUNKED) else len(data) - 1
    sent = 0

    def answer(exchange: Exchange) -> None:
        """Answer with the beginning."""
        exchange.send(data[:sent])
        (exchange.reset if len(server.requests) % 2 else exchange.close)()

    server = start(answer)
    with calling(way, endpoint=server.url) as caller:
        for sent in range(len(data)):
            try:
                found = caller.call(KINDS["change"])
            except OutcomeUnknownError as error:
                assert (error.in_doubt, error.attempts) == (True, 1)
            else:
                assert (sent > content, found.body) == (
                    True,
                    GOOD,
                )  # the last chunk has come, only trailers are missing
            assert len(server.requests) == sent + 1


@ways
@pytest.mark.parametrize("status", [204, 304])
def test_status_without_a_body(status: int, way: Way, start: StartServer) -> None:
    """Nothing is waited for, and the connection is used again."""
    server = start(lambda exchange: exchange.send(b"HTTP/1.1 %d X\r\n\r\n" % status))
    with calling(way, tries=1, endpoint=server.url) as caller:
        for _ in range(2):
            with pytest.raises((DecodeError, ServiceError)) as caught:
                caller.call(KINDS["read"])
            assert f"HTTP {status}" in str(caught.value)
    assert server.connections == 1


WRONG: Final[dict[str, bytes]] = {
    "mail": b"220 mail.example ESMTP ready\r\n\r\n",
    "TLS": b"\x15\x03\x01\x00\x02\x02\x28\r\n\r\n",
    "HTTP/2": b"HTTP/2 200\r\n" + COUNTED,
    "bare carriage return": HEADED + b"X: a\rY: b\r\n" + COUNTED,
    "zero byte": HEADED + b"X: a\0\r\n" + COUNTED,
    "status of two digits": b"HTTP/1.1 20 OK\r\n" + COUNTED,
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
    "status below 100": b"HTTP/1.1 099 OK\r\n" + COUNTED,
    "no colon": HEADED + b"Content-Length\r\n" + COUNTED,
    "no name": HEADED + b": a\r\n" + COUNTED,
    "second head": b"HTTP/1.1 100 Continue\r\n\r\nnothing\r\n\r\n" + HEADED + COUNTED,
    "two lengths": HEADED + b"Content-Length: 2\r\n" + COUNTED,
    "length and chunks": CHUNKED + b"Content-Length: 5\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (SIZE, GOOD),
    "empty length": HEADED + b"Content-Length:\r\n\r\n" + GOOD,
    "negative length": HEADED + b"Content-Length: -1\r\n\r\n" + GOOD,
    "signed length": HEADED + b"Content-Length: +%d\r\n\r\n%b" % (SIZE, GOOD),
    "list of lengths": HEADED + b"Content-Length: %d, %d\r\n\r\n%b" % (SIZE, SIZE, GOOD),
    "endless length": HEADED + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n" + GOOD,
    "empty size": CHUNKED + b"\r\n\r\n%b\r\n0\r\n\r\n" % GOOD,
    "negative size": CHUNKED + b"\r\n-%x\r\n%b\r\n0\r\n\r\n" % (SIZE, GOOD),
    "chunk that is too long": CHUNKED + b"\r\n%x\r\n%b!\r\n0\r\n\r\n" % (SIZE, GOOD),
    "long head": HEADED + b"X: " + b"x" * 65_536 + b"\r\n" + COUNTED,
    "long size": CHUNKED + b"\r\n" + b"1" * 100_000 + b"\r\n" + GOOD,
    "unknown compression": HEADED + b"Content-Encoding: br\r\n" + COUNTED,
}
"""What passes for no response under any way."""


@ways
@pytest.mark.parametrize("name", WRONG)
def test_wrong_response(name: str, way: Way, start: StartServer) -> None:
    """It leaves a change in doubt, and ends the connection."""
    server = start(lambda exchange: (exchange.send(WRONG[name]), exchange.close())[0])
    with calling(way, endpoint=server.url) as caller:
        for turn in (1, 2):
            with pytest.raises((OutcomeUnknownError, DecodeError)) as caught:
                caller.call(KINDS["change"])
            assert caught.value.in_doubt
            assert (len(server.requests), server.connections) == (turn, turn)


@ways
@pytest.mark.parametrize(
    "piece", [b"size\r\n", b"\r\n\r\n", b"0\r\nno colon\r\n\r\n"], ids=["size", "no size", "trailer"]
)
def test_wrong_chunk_behind_a_good_one(
    piece: bytes, way: Way, start: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends a call whose head and beginning were read before, though the server keeps the connection open."""
    begun = threading.Event()
    add = Content.add
    if way == "sync":  # there a piece waits for the next ones to fill it
        begun.set()

    def add_and_tell(content: Content, data: bytes) -> None:
        """Tell that the beginning was read."""
        add(content, data)
        begun.set()

    def answer(exchange: Exchange) -> None:
        """Answer well, and once that was read, wrongly."""
        exchange.send(CHUNKED + b"\r\n5\r\n%b\r\n" % GOOD[:5])
        assert begun.wait(20)
        exchange.send(piece)
        exchange.hang()

    monkeypatch.setattr(Content, "add", add_and_tell)
    server = start(answer)
    with calling(way, endpoint=server.url) as caller:
        with pytest.raises((OutcomeUnknownError, DecodeError)) as caught:
            caller.call(KINDS["change"])
        assert (caught.value.in_doubt, len(server.requests)) == (True, 1)


@ways
def test_wrong_chunk_while_the_request_is_still_sent(
    way: Way, start: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that stops reading a large request, and answers wrongly, does not hold the call beyond its deadline."""
    begun, ended = threading.Event(), threading.Event()
    add = Content.add

    def add_and_tell(content: Content, data: bytes) -> None:
        """Tell that the beginning was read."""
        add(content, data)
        begun.set()

    def answer_early(connection: socket.socket) -> None:
        """Answer well, and once that was read, wrongly."""
        connection.recv(100)
        connection.sendall(CHUNKED + b"\r\n5\r\n%b\r\n" % GOOD[:5])
        if way != "sync":  # there nothing is read before all is sent
            assert begun.wait(20)
        connection.sendall(b"size\r\n")
        assert ended.wait(20)
        close(connection)

    monkeypatch.setattr(Content, "add", add_and_tell)
    server = start()
    server.on_connection = answer_early
    content = "x" * 16_000_000  # more than fits into the buffers on the way
    request = CreateJobFileRequest(cluster_id="c", target_file="a.sh", content=content, run_as_user="alice1")
    with calling(way, tries=1, endpoint=server.url, deadline_seconds=2.0) as caller:
        try:
            with pytest.raises(OutcomeUnknownError):
                caller.call(request)
        finally:
            ended.set()


AIOHTTP: Final[tuple[Way, ...]] = ("async", "uvloop")
HTTP_CLIENT: Final[tuple[Way, ...]] = ("sync",)

LAX: Final[dict[str, tuple[bytes, tuple[Way, ...]]]] = {
    "later version": (b"HTTP/1.2 200 OK\r\n" + COUNTED, ()),
    "space before a colon": (HEADED + b"Content-Length : %d\r\n\r\n%b" % (SIZE, GOOD), AIOHTTP),
    "chunk that is too short": (CHUNKED + b"\r\n%x\r\n%b\r\n0\r\n\r\n" % (SIZE + 1, GOOD), AIOHTTP),
    "bare line feeds": (b"HTTP/1.1 200 OK\nContent-Length: %d\n\n%b" % (SIZE, GOOD), AIOHTTP),
    "folded line": (HEADED + b"X: a\r\n b\r\n" + COUNTED, AIOHTTP),
    "empty line first": (b"\r\n" + HEADED + COUNTED, AIOHTTP),
    "unknown coding": (
        HEADED + b"Transfer-Encoding: gzip, chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (SIZE, GOOD),
        AIOHTTP,
    ),
    "empty coding": (HEADED + b"Transfer-Encoding:\r\n" + COUNTED, AIOHTTP),
    "the same length twice": (HEADED + b"Content-Length: %d\r\n" % SIZE + COUNTED, HTTP_CLIENT),
    "size with sign": (CHUNKED + b"\r\n+%x\r\n%b\r\n0\r\n\r\n" % (SIZE, GOOD), HTTP_CLIENT),
    "size with prefix": (CHUNKED + b"\r\n0x%x\r\n%b\r\n0\r\n\r\n" % (SIZE, GOOD), HTTP_CLIENT),
}
"""What some ways read as it is meant, and which: the libraries differ in what they forgive."""


@ways
@pytest.mark.parametrize("name", LAX)
def test_response_that_some_ways_read(name: str, way: Way, start: StartServer) -> None:
    """It is read as it is meant, or not at all."""
    data, readers = LAX[name]
    server = start(lambda exchange: (exchange.send(data), exchange.close())[0])
    with calling(way, tries=1, endpoint=server.url) as caller:
        if way in readers:
            assert caller.call(KINDS["change"]).body.strip() == GOOD
        else:
            with pytest.raises((OutcomeUnknownError, DecodeError)):
                caller.call(KINDS["change"])


@ways
@pytest.mark.parametrize("name", ["length", "chunks"])
def test_bytes_behind_a_response(name: str, way: Way, start: StartServer) -> None:
    """They don't pass for the next response: the connection is not used again."""
    other = HEADED + b'Content-Length: 22\r\n\r\n{"RequestId": "OTHER"}'
    server = start(lambda exchange: exchange.send(WHOLE[name][0] + other))
    with calling(way, tries=1, endpoint=server.url) as caller:
        for turn in (1, 2):
            try:
                assert caller.call(KINDS["change"]).body == GOOD
            except OutcomeUnknownError as error:
                assert error.in_doubt
            assert (len(server.requests), server.connections) == (turn, turn)


FLOODS: Final[dict[str, tuple[bytes, bytes]]] = {
    "interim responses": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "chunks of a byte": (CHUNKED + b"\r\n", b"1\r\nx\r\n"),
    "headers": (HEADED, b"X: y\r\n"),
    "empty lines": (b"", b"\r\n"),
    "trailers": (CHUNKED + b"\r\n0\r\n", b"X: y\r\n"),
}


@ways
@pytest.mark.parametrize("name", FLOODS)
def test_flood(name: str, way: Way, start: StartServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that sends without end, as fast as it can, holds a call no longer than its deadline."""
    monkeypatch.setattr("ehpc._runtime.http.content.LARGEST_RESPONSE", 64 * 1024 * 1024)
    begin, again = FLOODS[name]

    def flood(exchange: Exchange) -> None:
        """Send without end."""
        exchange.send(begin)
        while not exchange.stopped.is_set():
            exchange.send(again * 5000)

    server = start(flood)
    with calling(way, tries=1, endpoint=server.url, deadline_seconds=1.0) as caller:
        begun = time.monotonic()
        with pytest.raises(OutcomeUnknownError):
            caller.call(KINDS["change"])
        assert time.monotonic() - begun < 2.5
    assert len(server.requests) == 1


pieces = st.lists(
    st.one_of(
        st.binary(max_size=20),
        st.sampled_from([line + b"\r\n" for data, _ in WHOLE.values() for line in data.split(b"\r\n")]),
    ),
    max_size=12,
)


@given(st.sampled_from([b"", HEADED, CHUNKED, CHUNKED + b"\r\n"]), pieces)
def test_anything(start: bytes, rest: list[bytes]) -> None:
    """Whatever comes is a response, or is refused with an error that is expected."""
    near, far = socket.socketpair()
    with near, far:
        far.sendall(start + b"".join(rest))
        far.close()
        try:
            response: Any = receive(DeadlineSocket(near, time.monotonic() + 5))[0]
            assert 100 <= response.status <= 999
        except FAILURES:
            pass
