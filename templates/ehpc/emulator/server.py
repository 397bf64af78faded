# Hand-written: edit templates/ehpc/emulator/server.py, then run `make generate`.
"""The HTTP server: loopback alone, one thread a connection, ready as soon as it is made."""

from __future__ import annotations

import json
import sys
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from . import contract as contracts
from .answers import answer
from .bodies import write_body
from .faults import Fault
from .protocol import RawRequest, answer_format, read_request
from .signature import AccessKey, Verifier

LARGEST_BODY = 4 * 1024 * 1024
HOST_ID = "ehpc.emulator"

DEFAULT_KEYS: Mapping[str, AccessKey] = {"test-access-key-id": AccessKey("test-access-key-secret")}
"""The access key of an emulator that was given none."""


class Answer:
    """What is sent back."""

    def __init__(self, status: int, content_type: str, body: bytes) -> None:
        self.status = status
        self.content_type = content_type
        self.body = body


class Emulator:
    """The emulator: a server in threads of its own, from ``start`` or ``with`` until ``stop``.

    Args:
        port: Port on 127.0.0.1; 0 takes a free one.
        keys: Access keys that it knows, by their identifier. Default: ``test-access-key-id``.
        now: Gives the time now in seconds since 1970.
        log: Told each request as it is answered: action, status, and the names of the parameters, never their values.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        keys: Mapping[str, AccessKey] | None = None,
        now: Callable[[], float] = time.time,
        log: Callable[[str], None] | None = None,
    ) -> None:
        self.contract = contracts.load()
        self.log = log
        self.keys = DEFAULT_KEYS if keys is None else keys
        self.verifier = Verifier(self.keys, self.contract.timestamp_window_seconds, now)
        self._server = Server(("127.0.0.1", port), Handler)
        self._server.emulator = self
        self._thread: threading.Thread | None = None

    @property
    def port(self) -> int:
        """Port that it listens on."""
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """Endpoint for clients."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def variables(self) -> dict[str, str]:
        """Environment variables that point clients at it."""
        identifier, key = next(iter(self.keys.items()))
        return {
            "EHPC_ENDPOINT_URL": self.url,
            "ALIBABA_CLOUD_REGION_ID": "cn-hangzhou",
            "ALIBABA_CLOUD_ACCESS_KEY_ID": identifier,
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET": key.secret,
        }

    def start(self) -> Emulator:
        """Answer in a thread of its own; it is ready when this returns."""
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop answering and give back the port."""
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        self._server.server_close()

    def serve(self) -> None:
        """Answer in this thread until it is interrupted."""
        self._server.serve_forever(0.05)

    def __enter__(self) -> Emulator:
        return self.start()

    def __exit__(self, *details: object) -> None:
        self.stop()

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """Answer a request."""
        request_id = str(uuid.uuid4()).upper()
        form, name, sent = "XML", "?", ""
        try:
            parts = urlsplit(target)
            raw = RawRequest(method, parts.path, parts.query, headers, body)
            form = answer_format(raw)
            name = raw.headers.get("x-acs-action") or raw.parameters.get("Action") or "?"
            sent = ", ".join(sorted(set(raw.parameters) - self.contract.common_parameters))
            self.verifier.verify(raw)
            status, content = 200, answer(read_request(raw, self.contract))
        except Fault as fault:
            status, content = fault.status, self.error(fault, form, request_id)
        if self.log is not None:
            self.log(f"{status} {name[:80]} {sent[:500]}")
        return Answer(status, f"{'application/json' if form == 'JSON' else 'text/xml'};charset=utf-8", content)

    def error(self, fault: Fault, form: str, request_id: str) -> bytes:
        """Return the body of an error."""
        fields = {
            "RequestId": request_id,
            "HostId": HOST_ID,
            "Code": fault.code,
            "Message": fault.message,
            "Recommend": f"https://api.aliyun.com/troubleshoot?q={fault.code}&product={self.contract.product}",
        }
        return write_body("Error", fields, form)


class Server(ThreadingHTTPServer):
    """A server that knows its emulator."""

    daemon_threads = True
    emulator: Emulator

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say in one line what ended a connection; a client that went away is nothing to tell."""
        error = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            print(f"ehpc emulator: {type(error).__name__}", file=sys.stderr)


class Handler(BaseHTTPRequestHandler):
    """Reads a request from a connection and writes the answer."""

    protocol_version = "HTTP/1.1"
    server_version = "ehpc-emulator"
    sys_version = ""
    timeout = 120
    wbufsize = -1
    disable_nagle_algorithm = True
    server: Server

    def answer(self) -> None:
        """Answer one request."""
        body = self.read_body()
        if body is None:
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        found = self.server.emulator.handle(self.command, self.path, headers, body)
        self.send_response(found.status)
        self.send_header("Content-Type", found.content_type)
        self.send_header("Content-Length", str(len(found.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)
        self.wfile.flush()

    def read_body(self) -> bytes | None:
        """Return the body, or refuse it and return None."""
        text = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not text.isascii() or not text.isdigit():
            self.refuse(411, "InvalidContentLength", "The body needs a Content-Length.")
        elif int(text) > LARGEST_BODY:
            self.refuse(413, "RequestBodyTooLarge", f"The body is larger than {LARGEST_BODY} bytes.")
        else:
            return self.rfile.read(int(text))
        return None

    def refuse(self, status: int, code: str, message: str) -> None:
        """Answer with an error and end the connection."""
        body = json.dumps({"Code": code, "Message": message, "HostId": HOST_ID}).encode()
        self.close_connection = True
        self.send_response(status)
        self.send_header("Content-Type", "application/json;charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_OPTIONS = answer  # noqa: N815

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: the emulator has a log of its own."""
