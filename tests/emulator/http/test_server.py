"""What is not sound HTTP is refused as documented, and the connection stays usable where it can."""

from __future__ import annotations

import http.client
import socket
import struct
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.http.request_reader import LARGEST_BODY, RequestReader
from ehpc.emulator.http.server import BACKLOG
from tests.emulator.signed_requests import (
    Reply,
    assert_documented,
    converse,
    deliver,
    exchange,
    parse_reply,
    send,
    signed,
)

LENGTH = "The body needs one Content-Length, which is a whole number."
UNREADABLE = "The request can't be read as HTTP"


def refused(emulator: Emulator, data: bytes) -> tuple[int, str, str]:
    """Send bytes and return the error that they are answered with, after which the connection must end."""
    found = converse(emulator.port, data)
    reply = parse_reply(found)
    assert_documented(reply)
    assert reply.headers["connection"] == "close"
    assert found.endswith(reply.body)
    return reply.error


@pytest.mark.parametrize(
    ("data", "phrase"),
    [
        (b"GET\r\n\r\n", "Bad Request"),
        (b"one two three four\r\n\r\n", "Bad Request"),
        (b"GET / HTTP/x\r\n\r\n", "Bad Request"),
        (b"GET / HTTP/1.1.1\r\n\r\n", "Bad Request"),
        (b"POST /\r\n\r\n", "Bad Request"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", "Bad Request"),
        (b"GET / HTTP/2.0\r\n\r\n", "HTTP Version Not Supported"),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP Version Not Supported"),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n", "Request Header Fields Too Large"),
        (b"GET / HTTP/1.1\r\na: " + b"b" * 70_000 + b"\r\n\r\n", "Request Header Fields Too Large"),
    ],
    ids=lambda value: value[:20].decode("latin-1") if isinstance(value, bytes) else value,
)
def test_what_is_not_http_is_refused(shared: Emulator, data: bytes, phrase: str) -> None:
    """A request that can't be read is a documented error, and its bytes are not quoted."""
    assert refused(shared, data) == (400, "InvalidParameter", f"{UNREADABLE}: {phrase}.")


def test_many_blanks_in_a_header_are_read_at_once() -> None:
    """What it takes to read a header grows as its length does."""
    value = "a" + " " * 60_000 + "b"
    begun = time.process_time()
    reader = RequestReader()
    reader.feed(f"GET / HTTP/1.1\r\nX: {value} \t\r\n\r\n".encode())
    found = reader.next()
    assert found is not None
    assert found[0].headers == {"x": value}
    assert time.process_time() - begun < 1


def test_a_url_that_is_too_long_is_refused(shared: Emulator) -> None:
    """A request line may have 64 KB."""
    status, code, message = refused(shared, b"GET /?" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n")
    assert (status, code) == (400, "InvalidParameter")
    assert message.startswith(UNREADABLE)


@pytest.mark.parametrize("target", ["http://[/?Action=ListRegions", "http://\u2100/"])
def test_what_is_no_url_is_refused(shared: Emulator, target: str) -> None:
    """A URL that can't be taken apart is a documented error."""
    data = f"GET {target} HTTP/1.1\r\nConnection: close\r\n\r\n".encode()
    reply = parse_reply(converse(shared.port, data))
    assert_documented(reply)
    assert reply.status in (400, 404)


def test_a_very_old_request_gets_a_status_line(shared: Emulator) -> None:
    """Requests without version, or of a version without status lines, are answered like others."""
    for data in (b"GET /\r\n\r\n", b"GET / HTTP/0.9\r\n\r\n", b"GET / HTTP/1.0\r\n\r\n"):
        reply = parse_reply(converse(shared.port, data))
        assert_documented(reply)
        assert reply.error[1] == "IncompleteSignature"


@pytest.mark.parametrize("data", [b"", b"\r\n", b"  \r\n\r\n"])
def test_nothing_is_answered_with_nothing(shared: Emulator, data: bytes) -> None:
    """A connection without a request just ends."""
    assert converse(shared.port, data) == b""


@pytest.mark.parametrize("length", ["", "-1", "+1", "1.5", "abc", "0x10", "\uff11", "9" * 5000, "1, 1"])
def test_an_odd_content_length_is_refused(shared: Emulator, length: str) -> None:
    """Content-Length must be a whole number."""
    data = f"POST / HTTP/1.1\r\nContent-Length: {length}\r\n\r\n".encode()
    assert refused(shared, data) == (400, "InvalidParameter", LENGTH)


def test_two_content_lengths_are_refused(shared: Emulator) -> None:
    """A body with two lengths could be read in two ways."""
    data = b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"
    assert refused(shared, data) == (400, "InvalidParameter", LENGTH)


def test_a_body_in_chunks_is_refused(shared: Emulator) -> None:
    """A body must come with its length, not in chunks."""
    data = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    assert refused(shared, data) == (400, "InvalidParameter", LENGTH)


def test_a_post_without_content_length_has_no_body(shared: Emulator) -> None:
    """Without a length there is no body, and what follows is the next request."""
    request = signed(method="POST")
    lines = [f"POST /{request.url.partition('127.0.0.1/')[2]} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    found = converse(shared.port, "\r\n".join([*lines, "", ""]).encode() + b"GET /nowhere HTTP/1.1\r\n\r\n")
    first = parse_reply(found)
    assert first.status == 200
    assert b"HTTP/1.1 404 " in found.partition(first.body)[2]


def test_a_body_that_ends_early_is_refused(shared: Emulator) -> None:
    """A body that is shorter than its length says was cut on the way."""
    message = "The body is shorter than its Content-Length."
    data = b"POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc"
    assert refused(shared, data) == (400, "InvalidParameter", message)


def test_a_large_body_is_read(shared: Emulator) -> None:
    """A body of the largest size is taken in."""
    reply = exchange(shared, "POST", "/", {}, b"a" * LARGEST_BODY)
    assert reply.error == (400, "IncompleteSignature", "The request is not signed.")


@pytest.mark.parametrize("size", [LARGEST_BODY + 1, 4 * LARGEST_BODY])
def test_a_body_that_is_too_large_is_refused(shared: Emulator, size: int) -> None:
    """A client that sends too much can send it all and then read why it was refused."""
    reply = exchange(shared, "POST", "/", {"Accept": "application/json"}, b"a" * size)
    assert_documented(reply)
    assert reply.error == (400, "InvalidParameter", f"The body is larger than {LARGEST_BODY} bytes.")


def test_a_body_that_would_be_too_large_is_refused_before_it_comes(shared: Emulator) -> None:
    """A client that waits for the answer first need not send the body."""
    with socket.create_connection(("127.0.0.1", shared.port), timeout=10) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n")
        pieces = []
        while piece := connection.recv(65_536):
            pieces.append(piece)
    error = parse_reply(b"".join(pieces)).error
    assert error == (400, "InvalidParameter", f"The body is larger than {LARGEST_BODY} bytes.")


@pytest.mark.parametrize(("accept", "start"), [("application/json", b"{"), ("*/*", b"<?xml")])
def test_refusals_of_http_have_the_format_that_is_accepted(shared: Emulator, accept: str, start: bytes) -> None:
    """Also an error from before the parameters were read comes as JSON or XML, as the client accepts."""
    data = f"POST / HTTP/1.1\r\nAccept: {accept}\r\nContent-Length: x\r\n\r\n".encode()
    reply = parse_reply(converse(shared.port, data))
    assert_documented(reply)
    assert reply.body.startswith(start)


@pytest.mark.parametrize("query", ["%ff=1", "a=%ff", "&" * 20_000])
def test_parameters_that_are_not_utf8_or_too_many_are_refused(shared: Emulator, query: str) -> None:
    """Parameters are UTF-8, and at most ten thousand."""
    message = "The parameters are not UTF-8, or are too many."
    for reply in (
        exchange(shared, "GET", f"/?{query}"),
        exchange(shared, "POST", "/", {"Content-Type": "application/x-www-form-urlencoded"}, query.encode()),
    ):
        assert_documented(reply)
        assert reply.error == (400, "InvalidParameter", message)


def test_a_connection_serves_many_requests(shared: Emulator) -> None:
    """Answers and refusals alike leave the connection open for the next request."""
    connection = http.client.HTTPConnection("127.0.0.1", shared.port, timeout=10)
    statuses = []
    try:
        for path in ("/", "/nowhere", "/", "/nowhere"):
            request = signed(parameters={"Format": "JSON"})
            target = request.url.partition("127.0.0.1")[2].replace("/", path, 1)
            connection.request("GET", target, headers=request.headers)
            local = connection.sock.getsockname()
            statuses.append((connection.getresponse().read()[:1], local))
    finally:
        connection.close()
    assert [start for start, _ in statuses] == [b"{"] * 4
    assert len({local for _, local in statuses}) == 1


def test_many_clients_are_served_at_once(shared: Emulator) -> None:
    """A client that says nothing does not keep others from their answers."""
    silent = [socket.create_connection(("127.0.0.1", shared.port), timeout=10) for _ in range(40)]
    try:
        reply: Reply = send(shared)
        assert reply.status == 200
    finally:
        for connection in silent:
            connection.close()


def test_an_answer_tells_its_length_and_nothing_of_the_machine(shared: Emulator) -> None:
    """Answers carry their exact length, and no version of Python."""
    reply = deliver(shared, signed())
    assert int(reply.headers["content-length"]) == len(reply.body)
    assert reply.headers["server"].strip() == "ehpc-emulator"


def test_what_all_connections_hold_together_is_bounded(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bodies that never end are refused, the one that was silent longest first; others are answered meanwhile."""
    monkeypatch.setattr("ehpc.emulator.http.server.LARGEST_HELD", 5 * 1024 * 1024)
    head = f"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {LARGEST_BODY}\r\n\r\n".encode()
    with ExitStack() as stack:
        silent = []
        for _ in range(8):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", emulator.port), timeout=10))
            connection.sendall(head + b"a" * (LARGEST_BODY // 2))
            silent.append(connection)
            wait_until_held(emulator, connection, LARGEST_BODY // 2)
        refusal = parse_reply(receive(silent[0]))
        assert refusal.error == (
            400,
            "InvalidParameter",
            "Too many large requests are under way; send the request again.",
        )
        assert send(emulator).status == 200
        silent[-1].sendall(b"a" * (LARGEST_BODY // 2))
        assert parse_reply(receive(silent[-1])).error == (400, "IncompleteSignature", "The request is not signed.")


def wait_until_held(emulator: Emulator, connection: socket.socket, size: int) -> None:
    """Wait until the emulator has received so much on a connection, by sending requests on others."""
    address = connection.getsockname()
    held = 0
    while held < size:
        assert send(emulator).status == 200
        connections = list(emulator._server.connections)
        held = max(each.held for each in connections if each.transport.get_extra_info("peername") == address)


def receive(connection: socket.socket) -> bytes:
    """Return what comes on a connection until there is a whole answer."""
    data = b""
    while b"\r\n\r\n" not in data or not parse_reply(data).is_complete:
        piece = connection.recv(65_536)
        assert piece
        data += piece
    return data


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says how long the queue of a socket is")
def test_the_queue_of_connections_is_as_long_as_meant(emulator: Emulator) -> None:
    """Also after asyncio has begun to listen, which by itself makes it shorter."""
    assert send(emulator).status == 200
    info = emulator._server._socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 104)
    longest = struct.unpack("8B24I", info)[13]  # tcpi_sacked, which is the backlog of a socket that listens
    system = int(Path("/proc/sys/net/core/somaxconn").read_text())
    assert min(BACKLOG, system) == longest
