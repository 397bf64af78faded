"""HTTPS through a proxy: a tunnel, in which the proxy sees nothing."""

from __future__ import annotations

import select
import socket

import pytest

from ehpc.errors import NotSentError
from tests.faults.calling import KINDS, WAYS, Way, calling
from tests.faults.conftest import Certificates, StartServer
from tests.faults.faulty_server import Exchange

ways = pytest.mark.parametrize("way", WAYS)


def relay(exchange: Exchange) -> None:
    """Open the tunnel that was asked for, and pass on what comes from either side."""
    host, _, port = exchange.request.target.partition(":")
    near = exchange.connection
    with socket.create_connection((host, int(port))) as far:
        exchange.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        while True:
            try:
                readable = select.select([near, far], [], [])[0]
            except (OSError, ValueError):  # the test has ended, and its server has closed the connection
                return
            for one in readable:
                data = one.recv(65536)
                if not data:
                    exchange.close()
                    return
                (far if one is near else near).sendall(data)


@ways
def test_calls_through_a_tunnel(way: Way, start: StartServer, certificates: Certificates) -> None:
    """Several share one; the proxy is told the address and who asks, the server nothing of the latter."""
    server = start(tls=certificates.shown["good"])
    proxy = start(relay)
    with calling(
        way,
        endpoint=server.url,
        proxy=f"http://user:p%40ss@127.0.0.1:{proxy.port}",
        ca_bundle=certificates.bundle,
    ) as caller:
        for kind in KINDS.values():
            assert caller.call(kind).request_id == "R-GOOD"
    (asked,) = proxy.requests
    assert (asked.method, asked.target) == ("CONNECT", f"127.0.0.1:{server.port}")
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert asked.headers["proxy-authorization"] == "Basic dXNlcjpwQHNz"
    assert (server.connections, len(server.requests)) == (1, 3)
    assert not any("proxy-authorization" in request.headers for request in server.requests)


@ways
def test_certificate_behind_a_tunnel(way: Way, start: StartServer, certificates: Certificates) -> None:
    """It is looked at as without a proxy."""
    server = start(tls=certificates.shown["wrong host"])
    proxy = start(relay)
    with (
        calling(way, endpoint=server.url, proxy=proxy.url, ca_bundle=certificates.bundle) as caller,
        pytest.raises(NotSentError, match="no secure connection: SSLCertVerificationError") as caught,
    ):
        caller.call(KINDS["change"])
    assert (caught.value.attempts, len(proxy.requests), server.requests) == (1, 1, [])


@ways
def test_tunnel_that_leads_nowhere(way: Way, start: StartServer) -> None:
    """TLS that does not answer within the time to connect has sent nothing."""
    proxy = start(lambda exchange: (exchange.send(b"HTTP/1.1 200 OK\r\n\r\n"), exchange.hang())[0])
    with (
        calling(way, tries=1, endpoint="https://127.0.0.1:9", proxy=proxy.url, connect_timeout_seconds=0.2) as caller,
        pytest.raises(
            NotSentError, match=rf"the proxy {proxy.url[7:]} can't be used: TimeoutError \(127\.0\.0\.1:9\)$"
        ),
    ):
        caller.call(KINDS["change"])


@ways
def test_words_of_a_proxy_that_refuses(way: Way, start: StartServer) -> None:
    """A proxy's own words can hold what it was told in confidence, and don't get into an error."""
    proxy = start(lambda exchange: exchange.answer("407 no s3cret", b"no s3cret"))
    with (
        calling(way, tries=1, endpoint="https://127.0.0.1:9", proxy=proxy.url) as caller,
        pytest.raises(NotSentError, match=rf"the proxy {proxy.url[7:]} can't be used: ") as caught,
    ):
        caller.call(KINDS["change"])
    assert "s3cret" not in str(caught.value)
    assert way != "sync" or "it opens no tunnel: HTTP 407" in str(caught.value)


def test_bytes_behind_the_head_that_opens_a_tunnel(start: StartServer) -> None:
    """They don't pass for the beginning of the server's response."""
    proxy = start(lambda exchange: exchange.send(b"HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"))
    with (
        calling("sync", tries=1, endpoint="https://127.0.0.1:9", proxy=proxy.url) as caller,
        pytest.raises(NotSentError, match="it says more than that it opens a tunnel"),
    ):
        caller.call(KINDS["change"])
