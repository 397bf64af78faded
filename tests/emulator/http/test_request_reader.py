"""Requests are read as h11 reads them, however their bytes arrive: what the emulator accepts, h11 accepts alike."""

from __future__ import annotations

import h11
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehpc.emulator.http.request_reader import LARGEST_HEAD, LARGEST_LINE, MalformedRequestError, RequestReader

Found = tuple[str, str, dict[str, str], bytes]
"""Method, target, headers and body of a request."""

DIFFERENCES = {
    "no version": "a GET as it was before HTTP had versions is answered like others, as no server needs to refuse it",
    "no host": "tests and old clients leave Host out, and the emulator serves one host alone",
    "another protocol": "llhttp reads request lines of RTSP and ICE too; the answer is one of HTTP",
    "empty line": "llhttp takes several before a request, of which RFC 9112 (2.2) asks for one at least",
    "blanks": "llhttp takes several blanks before the target, RFC 9112 (3) lets a server do so",
    "target": "h11 takes no empty fragment or letters that URLs lack; what is no URL is refused one step later",
}
"""What the emulator accepts and h11 does not, with the reason."""


def read_by_emulator(data: bytes, sizes: list[int] | None = None) -> list[Found]:
    """Return the requests that the emulator reads from bytes, up to the first that it refuses."""
    reader = RequestReader()
    found = []
    for piece in split(data, sizes or []):
        reader.feed(piece)
    reader.ended = True
    try:
        while (request := reader.next()) is not None:
            head, body = request
            found.append((head.method, head.target, head.headers, body))
            assert head.length == len(body)
    except MalformedRequestError as error:
        assert (400, True) == (error.error.status, bool(error.error.message))
    return found


def split(data: bytes, sizes: list[int]) -> list[bytes]:
    """Return bytes in pieces of the given sizes, the last one with the rest."""
    pieces = []
    for size in sizes:
        pieces.append(data[:size])
        data = data[size:]
    return [*pieces, data]


def read_by_h11(data: bytes) -> list[Found]:
    """Return the requests that h11 reads from bytes in full, up to the first that it refuses."""
    found: list[Found] = []
    complete = 0
    connection = h11.Connection(h11.SERVER, max_incomplete_event_size=LARGEST_HEAD)
    connection.receive_data(data)
    connection.receive_data(b"")
    while True:
        try:
            event = connection.next_event()
        except h11.RemoteProtocolError:
            return found[:complete]
        if isinstance(event, h11.Request):
            headers: dict[str, str] = {}
            for name, value in event.headers:
                key, text = name.decode("latin-1"), value.decode("latin-1")
                headers[key] = f"{headers[key]}, {text}" if key in headers else text
            found.append((event.method.decode(), event.target.decode(), headers, b""))
        elif isinstance(event, h11.Data):
            found[-1] = (*found[-1][:3], found[-1][3] + bytes(event.data))
        elif isinstance(event, h11.EndOfMessage):
            complete += 1
            connection.send(h11.Response(status_code=400, headers=[("Content-Length", "0")]))
            connection.send(h11.EndOfMessage())
            if connection.our_state is not h11.DONE:
                return found[:complete]
        elif event is h11.PAUSED and connection.their_state is h11.DONE:
            connection.start_next_cycle()
        else:
            return found[:complete]


def name_difference(data: bytes, requests: list[Found]) -> str | None:
    """Return which of the listed differences bytes have that the emulator accepts, or None."""
    if b"\r\n\r\n\r\n" in data or data.startswith(b"\r\n"):
        return "empty line"
    for line in data.split(b"\r\n"):
        words = line.split(b" ")
        if words[0] in (b"GET", b"POST", b"HEAD", b"PUT", b"OPTIONS", b"SOURCE"):
            if len(words) == 2 or words[-1] in (b"", b"HTTP/0.9"):
                return "no version"
            if words[-1].startswith((b"RTSP", b"ICE")):
                return "another protocol"
            if b"" in words:
                return "blanks"
    if any("host" not in headers for _, _, headers, _ in requests):
        return "no host"
    if any(not target.isascii() or not target.isprintable() for _, target, _, _ in requests):
        return "target"
    return None


METHODS = st.sampled_from([b"GET", b"POST", b"HEAD", b"PUT", b"OPTIONS", b"CONNECT", b"get", b"FROB", b"", b"SOURCE"])
TARGETS = st.one_of(
    st.sampled_from([b"/", b"/?Action=ListRegions", b"*", b"http://127.0.0.1/?a=b", b"//", b"/a#b", b"", b" /"]),
    st.binary(max_size=12).map(lambda data: b"/" + data),
)
VERSIONS = st.sampled_from([b"HTTP/1.1"] * 6 + [b"HTTP/1.0", b"HTTP/0.9", b"HTTP/2.0", b"HTTP/1.2", b"RTSP/1.0", b""])
VALUES = {
    b"Host": st.sampled_from([b"127.0.0.1", b"localhost:80", b"", b"a b"]),
    b"Content-Length": st.sampled_from(
        [b"0", b"3", b"3", b"03", b"+3", b"-1", b"3, 3", b"", b" 3 ", b"9" * 25, b"0x3", b"3\x0b"]
    ),
    b"Transfer-Encoding": st.sampled_from([b"chunked", b"identity", b"gzip, chunked", b""]),
    b"Connection": st.sampled_from([b"close", b"keep-alive", b"upgrade", b"Close, x", b"closed"]),
    b"Upgrade": st.sampled_from([b"h2c", b"websocket"]),
    b"Expect": st.sampled_from([b"100-continue", b"x"]),
    b"X-Any": st.binary(max_size=8),
}
HEADERS = st.sampled_from(sorted(VALUES)).flatmap(
    lambda name: st.tuples(st.sampled_from([name] * 8 + [name + b" ", b" " + name, name.lower()]), VALUES[name])
)
BLANKS = st.sampled_from([b": "] * 8 + [b":", b":\t ", b" : ", b""])
NEWLINES = st.sampled_from([b"\r\n"] * 12 + [b"\n", b"\r", b"\r\n "])


@st.composite
def requests(draw: st.DrawFn) -> bytes:
    """Generate one request that is nearly HTTP, or HTTP."""
    newline = draw(NEWLINES)
    lines = [b" ".join((draw(METHODS), draw(TARGETS), draw(VERSIONS)))]
    lines += [b"Host: 127.0.0.1"] * draw(st.sampled_from([1, 1, 1, 0, 2]))
    lines += [name + draw(BLANKS) + value for name, value in draw(st.lists(HEADERS, max_size=3))]
    return newline.join([*lines, b"", b""]) + draw(st.sampled_from([b"", b"abc", b"abc", b"\r\n", b"ab"]))


@settings(max_examples=500)
@given(data=st.lists(requests(), min_size=1, max_size=3).map(b"".join))
def test_what_the_emulator_accepts_h11_accepts_with_the_same_body(data: bytes) -> None:
    """No bytes are a request here and another one, or none, there, but for what is listed with its reason."""
    ours, theirs = read_by_emulator(data), read_by_h11(data)
    if ours != theirs[: len(ours)]:
        assert name_difference(data, ours) in DIFFERENCES


@settings(max_examples=300)
@given(data=st.lists(requests(), min_size=1, max_size=3).map(b"".join), sizes=st.lists(st.integers(1, 30), max_size=20))
def test_requests_are_the_same_however_their_bytes_arrive(data: bytes, sizes: list[int]) -> None:
    """Where the network cuts the bytes changes nothing but the words of a refusal."""
    assert read_by_emulator(data) == read_by_emulator(data, sizes)


def test_several_requests_in_one_piece_are_read_one_after_the_other() -> None:
    """Each with its own body, and with what h11 makes of them."""
    data = b"POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\nHost: h\r\n\r\n"
    expected = [
        ("POST", "/a", {"host": "h", "content-length": "3"}, b"abc"),
        ("GET", "/b", {"host": "h"}, b""),
    ]
    assert expected == read_by_emulator(data) == read_by_h11(data)


@pytest.mark.parametrize("name", ["Connection: close", "Upgrade: h2c\r\nConnection: upgrade"])
def test_nothing_is_read_after_a_request_that_ends_its_connection(name: str) -> None:
    """What follows could be meant in another way."""
    data = f"GET / HTTP/1.1\r\nHost: h\r\n{name}\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n".encode()
    found = read_by_emulator(data)
    assert ["/"] == [target for _, target, _, _ in found]


@pytest.mark.parametrize("line", [b"a: " + b"b" * 1000, b"c" * 1003, b"a: b\r\n" * 10])
def test_what_is_kept_of_a_head_is_bounded(line: bytes) -> None:
    """A head that never ends is refused before it fills the memory, in one header or in many."""
    reader = RequestReader()
    reader.feed(b"GET / HTTP/1.1\r\n")
    fed = 0
    while fed < 2 * LARGEST_HEAD and not is_refused(reader):
        reader.feed(line)
        fed += len(line)
        assert reader.size <= LARGEST_HEAD + LARGEST_LINE
    with pytest.raises(MalformedRequestError, match="Header Fields Too Large"):
        reader.next()


def is_refused(reader: RequestReader) -> bool:
    """Return whether what a reader has been fed can't be read any more."""
    try:
        return reader.next() is not None
    except MalformedRequestError:
        return True
