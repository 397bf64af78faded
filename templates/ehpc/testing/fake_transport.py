"""Transports that send nothing: they return prepared responses, and keep the requests."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, urlsplit

from ehpc._runtime.effects import HttpResponse, Send


class SentRequest:
    """A request as the service would get it.

    Attributes:
        effect: What the client wants sent, with its timeouts.
        action: Name of the action.
        method: HTTP method.
        url: Whole URL.
        headers: Headers by lower-case name.
        parameters: Parameters by their names on the wire, from URL or body.
    """

    def __init__(self, effect: Send) -> None:
        request = effect.request
        self.effect = effect
        self.action = request.action
        self.method = request.method
        self.url = request.url
        self.headers = request.headers
        text = request.body.decode() or urlsplit(request.url).query
        self.parameters = dict(parse_qsl(text, keep_blank_values=True))


Prepared: TypeAlias = "HttpResponse | Exception | Mapping[str, Any] | Callable[[SentRequest], HttpResponse]"
"""A response, an error to raise, the members of a good response, or a function that makes a response."""


def json_response(data: object = None, status: int = 200, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """Return a response.

    Args:
        data: The body as bytes, or what is to be written as JSON. Default: an empty object.
        status: HTTP status.
        headers: Headers by lower-case name.
    """
    body = data if isinstance(data, bytes) else json.dumps({} if data is None else data).encode()
    return HttpResponse(status, headers or {}, body)


def error_response(
    code: str, status: int = 400, message: str = "no", headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """Return an error of the service.

    Args:
        code: Error code, such as ``ClusterNotFound``.
        status: HTTP status.
        message: The service's message.
        headers: Headers by lower-case name.
    """
    return json_response({"RequestId": "R-1", "Code": code, "Message": message}, status, headers)


class ResponseQueue:
    """What both transports share: the prepared responses, and the requests.

    Args:
        responses: What to respond, one after the other.
        default: What to respond once these are used up. Default: nothing, so that another request fails the test.

    Attributes:
        responses: What is left of the prepared responses; more can be appended.
        default: What to respond once these are used up.
        requests: What was sent, the newest last.
        closed: How often the transport was closed.
    """

    def __init__(self, *responses: Prepared, default: Prepared | None = None) -> None:
        self.responses: list[Prepared] = list(responses)
        self.default = default
        self.requests: list[SentRequest] = []
        self.closed = 0
        self._lock = threading.Lock()

    def respond(self, effect: Send) -> HttpResponse:
        """Keep a request and return its response.

        Raises:
            AssertionError: If none is prepared.
            Exception: If an error is prepared.
        """
        request = SentRequest(effect)
        with self._lock:
            self.requests.append(request)
            prepared = self.responses.pop(0) if self.responses else self.default
        if prepared is None:
            raise AssertionError(f"no response is prepared for {request.action}")
        if isinstance(prepared, Exception):
            raise prepared
        if isinstance(prepared, HttpResponse):
            return prepared
        return json_response(dict(prepared)) if isinstance(prepared, Mapping) else prepared(request)


class FakeTransport(ResponseQueue):
    """A transport for ``Client`` that sends nothing.

    ::

        transport = FakeTransport({"RequestId": "R-1", "ClientVersion": "1.0.24"}, error_response("Throttling.User"))
        client = Client("cn-hangzhou", access_key_id="id", access_key_secret="secret", transport=transport)
        assert client.list_current_client_version().client_version == "1.0.24"
        assert transport.requests[0].action == "ListCurrentClientVersion"

    The arguments and attributes are those of ``ResponseQueue``.
    """

    def send(self, effect: Send) -> HttpResponse:
        """Return the next response."""
        return self.respond(effect)

    def close(self) -> None:
        """Count how often it was closed."""
        self.closed += 1


class AsyncFakeTransport(ResponseQueue):
    """A transport for ``AsyncClient`` that sends nothing; it is like ``FakeTransport``."""

    async def send(self, effect: Send) -> HttpResponse:
        """Return the next response."""
        return self.respond(effect)

    async def close(self) -> None:
        """Count how often it was closed."""
        self.closed += 1
