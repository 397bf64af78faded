"""A made-up service on loopback: answers each action with what a test has laid out, and keeps what it was sent."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

Answer = Mapping[str, Any] | bytes | Callable[[dict[str, str]], Mapping[str, Any]]

SECRET = "made-up-key-secret"
"""Secret of the access key that the command signs with."""


class Service:
    """What the service answers.

    Attributes:
        sent: Action and parameters of each request, in order.
    """

    def __init__(self) -> None:
        self.sent: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, list[tuple[int, Any]]] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        cast(Any, self.server).service = self

    def answer(self, action: str, *answers: Answer, status: int = 200) -> None:
        """Lay out the answers of an action, bytes as they are; the last one is given again and again.

        A function is given the parameters of the request, and returns the answer.
        """
        self.answers[action] = [(status, each) for each in answers]

    def refuse(self, action: str, code: str, message: str = "no", status: int = 400) -> None:
        """Lay out an error."""
        self.answer(action, {"Code": code, "Message": message, "RequestId": "R-1"}, status=status)

    def next(self, action: str, parameters: dict[str, str]) -> tuple[int, Any]:
        """Return what to answer, and keep what was sent."""
        self.sent.append((action, parameters))
        answers = self.answers.get(action, [(200, {"RequestId": "R-1"})])
        status, answer = answers[0] if len(answers) == 1 else answers.pop(0)
        return status, answer(parameters) if callable(answer) else answer

    @property
    def variables(self) -> dict[str, str]:
        """Environment variables that point the command here."""
        return {
            "EHPC_ENDPOINT_URL": f"http://127.0.0.1:{self.server.server_address[1]}",
            "ALIBABA_CLOUD_REGION_ID": "cn-hangzhou",
            "ALIBABA_CLOUD_ACCESS_KEY_ID": "made-up-key-id",
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET": SECRET,
        }


class Handler(BaseHTTPRequestHandler):
    """Answers requests."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a request that reads."""
        self.reply(urlsplit(self.path).query)

    def do_POST(self) -> None:
        """Answer a request that changes something."""
        self.reply(self.rfile.read(int(self.headers["content-length"] or 0)).decode())

    def reply(self, text: str) -> None:
        """Answer a request with these parameters."""
        service = cast(Any, self.server).service
        status, data = service.next(self.headers["x-acs-action"], dict(parse_qsl(text, keep_blank_values=True)))
        body = data if isinstance(data, bytes) else json.dumps(data).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep still."""


@contextmanager
def running() -> Iterator[Service]:
    """Run a service while the block runs."""
    service = Service()
    thread = threading.Thread(target=service.server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        service.server.shutdown()
        thread.join()
        service.server.server_close()
