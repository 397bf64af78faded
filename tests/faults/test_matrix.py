"""The fault matrix: each fault, for each kind of call, by sync and async clients: error, arrivals, time, pool."""

from __future__ import annotations

import gc
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ehpc import CallOptions
from ehpc.errors import DecodeError, EhpcError, NotSentError, OutcomeUnknownError, ServiceError
from tests.faults.calling import HARMLESS, KINDS, WAYS, Caller, Way, calling
from tests.faults.conftest import Certificates, LookUp, StartServer
from tests.faults.faults import BROKEN, FAULTS, TRIES, Fault, hang, short_length
from tests.faults.faulty_server import Exchange, FaultyServer, close, leave_alone, reset, well

SLACK_SECONDS = 0.6
"""How much later than its deadline a call may end on a busy machine."""
PATIENT = CallOptions(connect_timeout_seconds=20, read_timeout_seconds=20, deadline_seconds=30)
"""For calls that must go well, however busy the machine is."""

kinds = pytest.mark.parametrize("kind", KINDS)
ways = pytest.mark.parametrize("way", WAYS)


@pytest.fixture(autouse=True)
def everything_closed() -> Iterator[None]:
    """Collect what is left, so that a socket that was not closed is missed in the right test."""
    yield
    gc.collect()


def failed_call(caller: Caller, kind: str, error: type[EhpcError], says: str, deadline: float) -> EhpcError:
    """Make a call that must fail, in the right way and in time, and return the error."""
    begun = time.monotonic()
    with pytest.raises(EhpcError) as caught:
        caller.call(KINDS[kind])
    assert time.monotonic() - begun < deadline + SLACK_SECONDS
    assert type(caught.value) is error, repr(caught.value)
    assert says in str(caught.value)
    assert_doubt(caught.value, kind)
    return caught.value


def assert_doubt(error: EhpcError, kind: str) -> None:
    """Assert that an error says how to find out whether a change was made exactly where it may have been."""
    failed = isinstance(error, ServiceError) and error.status >= 500
    unknown = kind != "read" and (failed or isinstance(error, (OutcomeUnknownError, DecodeError)))
    assert error.in_doubt == unknown
    if not unknown:
        assert "The change may have been made" not in str(error)
    elif kind == "change":
        assert error.hint == "The change may have been made: check with ListUsers before sending it again."
    else:
        start = "The change may have been made: check with ListClusters before sending it again, or send it with the"
        assert error.hint.startswith(f"{start} same token (")
    assert error.hint in str(error)


def assert_usable(caller: Caller, server: FaultyServer, kind: str) -> None:
    """Assert that a client gets on with a server that has recovered."""
    server.answer = well
    server.on_connection = leave_alone
    assert caller.call(KINDS[kind], PATIENT).request_id == "R-GOOD"


def assert_arrived(server: FaultyServer, kind: str, times: int) -> None:
    """Assert that a call arrived so often: signed anew each time, but always with the same token and method."""
    server.wait_until_received(times)
    assert len(server.requests) == times
    assert len({request.nonce for request in server.requests}) == times
    assert {request.method for request in server.requests} <= {"GET" if kind == "read" else "POST"}
    tokens = {request.parameters.get("ClientToken") for request in server.requests}
    assert len(tokens) <= 1
    assert (tokens <= {None}) != (kind == "change with token" and times > 0)


def run_fault(fault: Fault, kind: str, way: Way, server: FaultyServer, **settings: Any) -> None:
    """Assert what comes of a fault."""
    with calling(way, endpoint=server.url, **fault.settings, **settings) as caller:
        error = failed_call(caller, kind, fault.error, fault.says, fault.settings.get("deadline_seconds", 5.0))
        tries = fault.tries(kind in HARMLESS)
        assert_arrived(server, kind, tries)
        assert getattr(error, "attempts", 1) == tries
        assert_usable(caller, server, kind)


@ways
@kinds
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault(fault: Fault, kind: str, way: Way, start: StartServer) -> None:
    """A fault of the server comes out as the right error, in time, and no change is sent twice without need."""
    run_fault(fault, kind, way, start(fault.answer))


@ways
@kinds
@pytest.mark.parametrize("fault", BROKEN, ids=lambda fault: fault.name)
def test_fault_over_tls(fault: Fault, kind: str, way: Way, start: StartServer, certificates: Certificates) -> None:
    """TLS changes nothing about what may have arrived."""
    server = start(fault.answer, certificates.shown["good"])
    run_fault(fault, kind, way, server, ca_bundle=certificates.bundle)


@ways
@kinds
@pytest.mark.parametrize("fault", BROKEN[:4], ids=lambda fault: fault.name)
def test_fault_of_a_used_connection(fault: Fault, kind: str, way: Way, start: StartServer) -> None:
    """A connection that breaks in its second request is no reason to send that again unasked."""
    server = start()
    with calling(way, endpoint=server.url) as caller:
        caller.call(KINDS[kind])
        assert server.connections == 1
        server.requests.clear()
        server.answer = fault.answer
        failed_call(caller, kind, fault.error, fault.says, 5.0)
        assert_arrived(server, kind, fault.tries(kind in HARMLESS))
        assert_usable(caller, server, kind)


@ways
@kinds
def test_length_that_is_too_short(kind: str, way: Way, start: StartServer) -> None:
    """An answer that goes on behind its length is no answer; whether the rest is seen in time is chance."""
    server = start(short_length)
    with calling(way, endpoint=server.url) as caller:
        with pytest.raises((DecodeError, OutcomeUnknownError)):
            caller.call(KINDS[kind])
        assert 1 <= len(server.requests) <= (TRIES if kind in HARMLESS else 1)
        assert_usable(caller, server, kind)


@ways
@kinds
def test_connection_closed_while_unused(kind: str, way: Way, start: StartServer) -> None:
    """A connection that the server closes between two calls is replaced, and nothing fails or arrives twice."""
    server = start(lambda exchange: (exchange.answer("200 OK", b"{}"), exchange.close())[0])
    with calling(way, endpoint=server.url) as caller:
        for _ in range(3):
            caller.call(KINDS[kind])
            server.wait_until_unconnected()
            caller.look_up()
    assert (len(server.requests), server.connections) == (3, 3)


def test_client_closed_while_in_use(start: StartServer) -> None:
    """A call of another thread gets its answer, and keeps no connection behind."""
    server = start()
    with calling("sync", endpoint=server.url) as caller:

        def answer(exchange: Exchange) -> None:
            """Answer a client that is closed already."""
            caller.client.close()
            well(exchange)

        server.answer = answer
        assert caller.call(KINDS["change"]).request_id == "R-GOOD"
        server.wait_until_unconnected()


@ways
@kinds
def test_refused(kind: str, way: Way, start: StartServer) -> None:
    """A port where nobody listens is tried again, changes too: nothing was sent."""
    server = start(listening=False)
    with calling(way, endpoint=server.url) as caller:
        error = failed_call(caller, kind, NotSentError, "no connection: ", 5.0)
        assert getattr(error, "attempts", None) == TRIES
        server.listen()
        assert_usable(caller, server, kind)


@ways
@kinds
def test_reset_at_once(kind: str, way: Way, start: StartServer) -> None:
    """A connection that breaks as soon as it is made ends the call, before or after the first byte; none arrives."""
    server = start()
    server.on_connection = reset
    with calling(way, endpoint=server.url) as caller:
        with pytest.raises((NotSentError, OutcomeUnknownError)):
            caller.call(KINDS[kind])
        assert server.requests == []
        assert 1 <= server.connections <= TRIES
        assert_usable(caller, server, kind)


@ways
@kinds
def test_no_answer_to_the_connection(kind: str, way: Way, start: StartServer) -> None:
    """A connection that is not made in time is tried again, changes too."""
    server = start(listening=False)
    full = socket.create_server(("127.0.0.1", 0), backlog=0)
    waiting = [socket.socket() for _ in range(3)]
    for one in waiting:
        one.setblocking(False)
        one.connect_ex(full.getsockname())
    port = full.getsockname()[1]
    try:
        with calling(way, endpoint=f"http://127.0.0.1:{port}", connect_timeout_seconds=0.1) as caller:
            error = failed_call(caller, kind, NotSentError, "no connection: ", 5.0)
            assert getattr(error, "attempts", None) == TRIES
    finally:
        for one in (*waiting, full):
            one.close()
    assert server.connections == 0


@ways
@kinds
def test_redirect(kind: str, way: Way, start: StartServer) -> None:
    """A redirect to another host is an error, and the other host hears nothing."""
    other = start()
    moved = f"Location: {other.url}/\r\n"
    server = start(lambda exchange: exchange.answer("302 Found", b"<html>moved</html>", moved))
    with calling(way, endpoint=server.url) as caller:
        error = failed_call(caller, kind, ServiceError, "(HTTP 302). Redirects are not followed.", 5.0)
        assert getattr(error, "attempts", None) == 1
        assert_arrived(server, kind, 1)
        assert_usable(caller, server, kind)
    assert (other.connections, other.requests) == (0, [])


@ways
@kinds
@pytest.mark.parametrize("name", ["wrong host", "self-signed", "unknown authority", "expired", "not yet valid"])
def test_bad_certificate(name: str, kind: str, way: Way, start: StartServer, certificates: Certificates) -> None:
    """A server that can't prove who it is gets nothing, and is not asked again."""
    server = start(tls=certificates.shown[name])
    with calling(way, endpoint=server.url, ca_bundle=certificates.bundle) as caller:
        error = failed_call(caller, kind, NotSentError, "no secure connection: ", 5.0)
        assert "SSLCertVerificationError" in str(error)
        assert getattr(error, "attempts", None) == 1
        assert (len(server.requests), server.connections) == (0, 1)
        server.tls = certificates.shown["good"]
        assert_usable(caller, server, kind)


@ways
@kinds
def test_plain_answer_to_tls(kind: str, way: Way, start: StartServer, certificates: Certificates) -> None:
    """A server that does not speak TLS gets no request."""
    server = start()
    server.on_connection = lambda connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    endpoint = server.url.replace("http:", "https:")
    with calling(way, endpoint=endpoint, ca_bundle=certificates.bundle) as caller:
        failed_call(caller, kind, NotSentError, "no connection: ", 5.0)
        assert server.requests == []
        server.tls = certificates.shown["good"]
        assert_usable(caller, server, kind)


@ways
@kinds
@pytest.mark.parametrize("end", [reset, close, leave_alone], ids=["reset", "closed", "hang"])
def test_broken_handshake(
    end: Callable[[socket.socket], None],
    kind: str,
    way: Way,
    start: StartServer,
    certificates: Certificates,
) -> None:
    """A TLS handshake that breaks, or does not end, has sent nothing: the call is repeated, changes too."""

    def greet_and_end(connection: socket.socket) -> None:
        """Take the beginning of the handshake, and no more."""
        connection.recv(1)
        end(connection)

    server = start()
    server.on_connection = greet_and_end
    endpoint = server.url.replace("http:", "https:")
    with calling(way, endpoint=endpoint, ca_bundle=certificates.bundle, connect_timeout_seconds=0.1) as caller:
        error = failed_call(caller, kind, NotSentError, "no connection: ", 5.0)
        assert getattr(error, "attempts", None) == TRIES
        server.tls = certificates.shown["good"]
        assert_usable(caller, server, kind)


@ways
@kinds
def test_name_that_is_not_found(
    kind: str, way: Way, start: StartServer, resolve_names: Callable[[LookUp], None]
) -> None:
    """A host name that does not exist is asked for again, changes too: nothing was sent."""
    server = start()
    asked: list[object] = []
    resolve = socket.getaddrinfo

    def look_up(host: Any, *arguments: Any, **named: Any) -> Any:
        asked.append(host)
        if server.answer is not well:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve("127.0.0.1", *arguments, **named)

    resolve_names(look_up)
    server.answer = hang
    with calling(way, endpoint=f"http://ehpc.invalid:{server.port}", allow_http=True) as caller:
        error = failed_call(caller, kind, NotSentError, "no connection: ", 5.0)
        assert getattr(error, "attempts", None) == TRIES
        assert (asked, server.connections) == (["ehpc.invalid"] * TRIES, 0)
        assert_usable(caller, server, kind)


@ways
@kinds
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_that_is_down(scheme: str, kind: str, way: Way, start: StartServer) -> None:
    """A proxy where nobody listens is tried again, changes too, and the server is not reached past it."""
    server = start()
    proxy = start(listening=False)
    endpoint = f"{scheme}://127.0.0.1:{server.port}"
    with calling(way, endpoint=endpoint, proxy=f"http://127.0.0.1:{proxy.port}") as caller:
        error = failed_call(caller, kind, NotSentError, f"the proxy 127.0.0.1:{proxy.port} can't be used: ", 5.0)
        assert getattr(error, "attempts", None) == TRIES
        if scheme == "http":
            proxy.listen()
            assert_usable(caller, proxy, kind)
            assert proxy.requests[0].target.startswith(server.url)
    assert server.connections == 0


@ways
@kinds
def test_proxy_that_refuses(kind: str, way: Way, start: StartServer) -> None:
    """A proxy that opens no tunnel has sent nothing on, and what it says does not pass for the service's answer."""
    proxy = start(lambda exchange: exchange.answer("502 Bad Gateway", b"no way"))
    with calling(way, endpoint="https://127.0.0.1:9", proxy=proxy.url) as caller:
        error = failed_call(caller, kind, NotSentError, f"the proxy 127.0.0.1:{proxy.port} can't be used: ", 5.0)
        assert getattr(error, "attempts", None) == TRIES
    assert {request.method for request in proxy.requests} == {"CONNECT"}
    assert {request.body for request in proxy.requests} == {b""}
