"""A small HTTP server that answers ListUsers with one user, named after the cluster that was asked for.

So each answer shows whose it is. It counts requests and connections, and can hold requests back until so many are
there.
"""

from __future__ import annotations

import json
import socket
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from typing_extensions import Self

WAIT = 20.0
"""Longest time for what must happen: only a test that fails waits as long."""


class EchoServer:
    """The server, from ``with`` to its end.

    Args:
        together: How many requests are answered together; none is before so many have come.
    """

    def __init__(self, together: int = 1) -> None:
        self.gate = threading.Barrier(together)
        self.changed = threading.Condition()
        self.requests = 0
        self.opened = 0
        self.open = 0
        self.peak = 0
        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.echo = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        """Endpoint for clients."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def count(self, opened: int) -> None:
        """Note that a connection was opened (1) or closed (-1)."""
        with self.changed:
            self.open += opened
            self.opened += max(0, opened)
            self.peak = max(self.peak, self.open)
            self.changed.notify_all()

    def wait_for_open(self, count: int) -> bool:
        """Return whether exactly so many connections are open, at the latest after some time."""
        with self.changed:
            return self.changed.wait_for(lambda: self.open == count, WAIT)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *details: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        for connection in self._server.connections.copy():
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class Server(ThreadingHTTPServer):
    """A server that knows its open connections."""

    daemon_threads = True
    request_queue_size = 256
    echo: EchoServer

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        self.connections: set[Any] = set()
        super().__init__(address, handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer a connection in a thread of its own."""
        self.connections.add(request)
        self.echo.count(1)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """End a connection."""
        self.connections.discard(request)
        super().shutdown_request(request)
        self.echo.count(-1)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that went away."""


class Handler(BaseHTTPRequestHandler):
    """Answers requests."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer ListUsers."""
        echo: EchoServer = self.server.echo  # type: ignore[attr-defined]
        with echo.changed:
            echo.requests += 1
        echo.gate.wait(WAIT)
        (name,) = parse_qs(urlsplit(self.path).query)["ClusterId"]
        body = json.dumps({"RequestId": name, "Users": {"UserInfo": [{"Name": name}]}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""
