"""Bounds of what is read, and what the error of a signature tells."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import tracemalloc

import pytest

from ehpc._runtime.http.sync_transport import open_connection
from ehpc._runtime.responses import EXCERPT, LONGEST_SPELLING, excerpt, scrub
from ehpc.errors import NotSentError, SignatureError, TooLargeError
from ehpc.models import CreateJobFileRequest
from tests.faults.calling import KINDS, WAYS, Way, calling
from tests.faults.conftest import StartServer
from tests.faults.echoes import service_error, string_to_sign_v1
from tests.faults.faults import LARGEST
from tests.faults.faulty_server import GOOD, Exchange

BOMB = gzip.compress(b" " * 100_000_000)

ways = pytest.mark.parametrize("way", WAYS)


@ways
def test_memory_of_a_bomb(way: Way, start: StartServer) -> None:
    """Of what a small answer would become, no more is held than may be read."""
    server = start()
    with calling(way, tries=1, endpoint=server.url) as caller:
        caller.call(KINDS["read"])
        server.answer = lambda exchange: exchange.answer("200 OK", BOMB, "Content-Encoding: gzip\r\n")
        tracemalloc.start()
        try:
            with pytest.raises(TooLargeError):
                caller.call(KINDS["read"])
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert len(BOMB) < LARGEST
    assert peak < 1_500_000


@ways
@pytest.mark.parametrize("chunked", [False, True], ids=["length", "chunks"])
@pytest.mark.parametrize("over", [0, 1])
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_largest_answer(packed: bool, over: int, chunked: bool, way: Way, start: StartServer) -> None:
    """An answer may be as large as the bound, and no byte larger."""
    body = GOOD + b" " * (LARGEST - len(GOOD) + over)
    sent = gzip.compress(body) if packed else body
    coding = "Content-Encoding: gzip\r\n" if packed else ""

    def answer(exchange: Exchange) -> None:
        """Answer with the body."""
        if chunked:
            exchange.send(f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n{coding}\r\n{len(sent):x}\r\n".encode())
            exchange.send(sent + b"\r\n0\r\n\r\n")
        else:
            exchange.answer("200 OK", sent, coding)

    server = start(answer)
    with calling(way, tries=1, endpoint=server.url) as caller:
        if over:
            with pytest.raises(TooLargeError):
                caller.call(KINDS["read"])
        else:
            found = caller.call(KINDS["read"])
            assert (found.body, found.request_id) == (body, "R-GOOD")


@ways
def test_large_request(way: Way, start: StartServer) -> None:
    """A body of several megabytes arrives whole, with no warning of a library."""
    content = "x" * 3_000_000
    request = CreateJobFileRequest(
        cluster_id="ehpc-hz-1", target_file="a.sh", content=content, run_as_user="alice1", run_as_user_password="pw-1"
    )
    server = start()
    with calling(way, tries=1, endpoint=server.url) as caller:
        assert caller.call(request).request_id == "R-GOOD"
    assert server.requests[0].parameters["Content"] == content


@ways
@pytest.mark.parametrize("altered", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_signature_that_does_not_match(kind: str, altered: bool, way: Way, start: StartServer) -> None:
    """The server's string to sign tells whose fault it is, though the password in it is never shown."""

    def refuse(exchange: Exchange) -> None:
        """Say what was signed."""
        signed = string_to_sign_v1(exchange.request)
        if altered:
            signed = signed.replace("cn-hangzhou", "cn-beijing")
        message = f"Specified signature is not matched. server string to sign is:{signed}"
        exchange.answer("400 Bad Request", service_error("SignatureDoesNotMatch", message))

    server = start(refuse)
    with calling(way, endpoint=server.url, signature="v1") as caller, pytest.raises(SignatureError) as caught:
        caller.call(KINDS[kind])
    assert caught.value.message == "Specified signature is not matched."
    assert caught.value.hint == (
        "The service signed another text: the request was altered on the way, by a proxy perhaps."
        if altered
        else "The service signed the same text: the access key secret is wrong."
    )
    assert "pw-1" not in str(caught.value)


@pytest.mark.parametrize("behind", [1, 8, 20])
def test_excerpt_that_ends_inside_a_secret(behind: int) -> None:
    """Where the piece that is looked at ends inside a secret, its beginning is not shown."""
    secret = "KWQZXJVBZJXQVWKFXVJZQKWG"
    looked_at = EXCERPT * 40 + LONGEST_SPELLING * len(secret)
    body = b" " * (looked_at - behind) + secret.encode() + b"more"
    assert excerpt(body, (secret,)) == "' '"


def test_secret_that_is_a_part_of_another() -> None:
    """The longer one is hidden as a whole."""
    assert scrub("ABCD-wxyz and ABCD", ("ABCD", "ABCD-wxyz")) == "*** and ***"


def test_many_backslashes() -> None:
    """A text made to keep the search for secrets busy is searched as quickly as any other."""
    text = "\\" * 300_000
    assert scrub(text, ("\\/+x",)) == text


def test_each_address_gets_its_share_of_the_time_to_connect(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server with several addresses that do not answer takes no longer than one."""
    addresses = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (f"192.0.2.{number}", 80)) for number in (1, 2, 3)]
    tried: list[tuple[tuple[bytes, int], int]] = []

    def unanswered(address: tuple[bytes, int], timeout: float) -> None:
        tried.append((address, round(timeout)))
        raise TimeoutError("timed out")

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: addresses)
    monkeypatch.setattr(socket, "create_connection", unanswered)
    with pytest.raises(TimeoutError, match=r"^timed out$"):
        open_connection("http://server.invalid:80", None, None, 60)
    assert tried == [((b"192.0.2.1", 80), 20), ((b"192.0.2.2", 80), 30), ((b"192.0.2.3", 80), 60)]


def test_name_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """A resolver that gives nothing has sent nothing."""
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [])
    with (
        calling("sync", tries=1, endpoint="http://server.invalid", allow_http=True) as caller,
        pytest.raises(NotSentError, match=r"no connection: the name has no address"),
    ):
        caller.call(KINDS["change"])


def test_name_that_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time to connect bounds the look-up too."""
    done = threading.Event()

    def wait(*_: object, **__: object) -> list[object]:
        done.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    settings = {"endpoint": "http://server.invalid", "allow_http": True, "connect_timeout_seconds": 0.1}
    with calling("sync", tries=1, **settings) as caller:
        begun = time.monotonic()
        with pytest.raises(NotSentError, match=r"no connection: TimeoutError"):
            caller.call(KINDS["change"])
        assert time.monotonic() - begun < 5
    done.set()
