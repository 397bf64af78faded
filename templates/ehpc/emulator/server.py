# Hand-written: edit templates/ehpc/emulator/server.py, then run `make generate`.
"""The HTTP server: loopback alone, one thread a connection, ready as soon as it is made."""

from __future__ import annotations

import re
import socket
import sys
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, cast

from .faults import Fault
from .protocol import accepted_format, unsupported

if TYPE_CHECKING:
    from .emulator import Answer, Emulator

LARGEST_BODY = 4 * 1024 * 1024
LARGEST_REST = 64 * 1024 * 1024
LINGER_SECONDS = 1.0
LENGTH = re.compile(r"[0-9]{1,15}")


class Server(ThreadingHTTPServer):
    """A server that knows its emulator and its open connections."""

    daemon_threads = True
    request_queue_size = 128
    emulator: Emulator

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        self.connections: set[Any] = set()
        self.closed = False
        super().__init__(address, handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer a connection in a thread of its own."""
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """End a connection."""
        self.connections.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Give back the port, and read no more from clients that keep their connection."""
        self.closed = True
        super().server_close()
        for connection in self.connections.copy():
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RD)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        """Say in one line what ended a connection; a client that went away is nothing to tell."""
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            print(f"ehpc emulator: {type(error).__name__}", file=sys.stderr)


class Handler(BaseHTTPRequestHandler):
    """Reads a request from a connection and writes the answer."""

    protocol_version = "HTTP/1.1"
    # Also what is not HTTP at all gets an answer with a status line.
    default_request_version = "HTTP/1.0"
    server_version = "ehpc-emulator"
    sys_version = ""
    timeout = 120
    wbufsize = -1
    disable_nagle_algorithm = True

    @property
    def emulator(self) -> Emulator:
        """The emulator that answers."""
        return cast("Server", self.server).emulator

    def answer(self) -> None:
        """Answer one request."""
        if cast("Server", self.server).closed:
            self.close_connection = True
            return
        try:
            body = self.read_body()
        except Fault as fault:
            self.refuse(fault)
        else:
            headers = {name.lower(): value for name, value in self.headers.items()}
            self.write(self.emulator.handle(self.command, self.path, headers, body))

    def read_body(self) -> bytes:
        """Return the body, or refuse it."""
        lengths = self.headers.get_all("Content-Length", ["0"])
        if "Transfer-Encoding" in self.headers or len(lengths) > 1 or not LENGTH.fullmatch(lengths[0]):
            raise Fault("InvalidParameter", "The body needs one Content-Length, which is a whole number.", 400)
        length = int(lengths[0])
        if length > LARGEST_BODY:
            raise Fault("InvalidParameter", f"The body is larger than {LARGEST_BODY} bytes.", 400)
        body = self.rfile.read(length)
        if len(body) < length:
            raise Fault("InvalidParameter", "The body is shorter than its Content-Length.", 400)
        return body

    def write(self, answer: Answer) -> None:
        """Send an answer."""
        if self.request_version == "HTTP/0.9":  # which knows neither status nor headers
            self.request_version = self.default_request_version
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)
        self.wfile.flush()

    def refuse(self, fault: Fault) -> None:
        """Answer with an error and end the connection, as what follows on it can't be read."""
        headers = getattr(self, "headers", None) or {}
        self.close_connection = True
        self.write(self.emulator.refuse(fault, accepted_format({"accept": headers.get("Accept", "")})))
        self.emulator.tell(f"{fault.status} ? ")
        self.linger()

    def linger(self) -> None:
        """Read what the client still sends: a connection closed on it would take the answer away with it."""
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(LINGER_SECONDS)
            left = LARGEST_REST
            while left > 0 and (piece := self.connection.recv(65_536)):
                left -= len(piece)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse what the standard library can't read as HTTP in the way that all errors are told."""
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self.refuse(unsupported(self.command))
        else:
            phrase = HTTPStatus(code).phrase
            self.refuse(Fault("InvalidParameter", f"The request can't be read as HTTP: {phrase}.", 400))

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_OPTIONS = answer  # noqa: N815 - the library's names

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: the emulator has a log of its own."""
