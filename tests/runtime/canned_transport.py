"""A transport that sends nothing: it keeps the requests, and answers what it is told."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ehpc import Client, RetryPolicy
from ehpc._runtime.effects import HttpRequest, HttpResponse, Send
from ehpc.testing import FakeTransport, SentRequest

KEY_ID, SECRET, TOKEN = "LTAI5tFakeKey", "fake-key-secret", "fake-security-token"


class CannedTransport(FakeTransport):
    """Answers every request in the same way.

    Args:
        body: Body of the answers; default: an empty object, or an empty element where XML is asked for.
        status: HTTP status of the answers.
        headers: Headers of the answers.
    """

    def __init__(self, body: bytes | None = None, status: int = 200, headers: dict[str, str] | None = None) -> None:
        super().__init__(default=self.canned)
        self.body = body
        self.status = status
        self.headers = headers or {}

    def canned(self, sent: SentRequest) -> HttpResponse:
        """Return the answer."""
        empty = b"<Answer/>" if "xml" in sent.headers["accept"] else b"{}"
        return HttpResponse(self.status, self.headers, empty if self.body is None else self.body)

    @property
    def effects(self) -> list[Send]:
        """What was to be sent."""
        return [request.effect for request in self.requests]

    @property
    def request(self) -> HttpRequest:
        """The only request that was sent."""
        (effect,) = self.effects
        return effect.request


def make_client(transport: CannedTransport, kind: type[Client] = Client, **arguments: Any) -> Client:
    """Return a client that sends over a fake transport, once for each call."""
    settings = {
        "region_id": "cn-hangzhou",
        "access_key_id": KEY_ID,
        "access_key_secret": SECRET,
        "retry": RetryPolicy(max_attempts=1),
        **arguments,
    }
    return kind(**settings, transport=transport)


def url_parameters(request: HttpRequest) -> dict[str, str]:
    """Return the parameters in the URL of a request."""
    return dict(parse_qsl(urlsplit(request.url).query, keep_blank_values=True))


def body_parameters(request: HttpRequest) -> dict[str, str]:
    """Return the parameters in the body of a request."""
    return dict(parse_qsl(request.body.decode(), keep_blank_values=True))
