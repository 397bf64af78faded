# Hand-written: edit templates/ehpc/_runtime/flow.py, then run `make generate`.
"""A call, written once for sync and async: a generator that yields what is to be sent and receives what came back.

The place of retries, paging and waiting, which further steps of the same kind will take.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping
from typing import Any, Final, TypeVar

from .codec import converter, parse_json
from .config import CallOptions, Settings, check_region
from .credentials import Credentials
from .errors import DecodeError, ServiceError
from .flat import encode_parameters
from .model import Request, Response
from .operation import Operation
from .service import Service
from .signing import HttpRequest, Unsigned, sign_v1, sign_v3

R = TypeVar("R", bound=Response)

EXCERPT: Final = 200
"""Longest piece of an unreadable answer that a message shows."""


class HttpResponse:
    """An answer as it came over the wire.

    Args:
        status: HTTP status.
        headers: Headers by lower-case name.
        body: The content, decompressed.
    """

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body


class Send:
    """A step of a flow: send this, and give back the answer."""

    __slots__ = ("connect_timeout_seconds", "read_timeout_seconds", "request")

    def __init__(self, request: HttpRequest, connect_timeout_seconds: float, read_timeout_seconds: float) -> None:
        self.request = request
        self.connect_timeout_seconds = connect_timeout_seconds
        self.read_timeout_seconds = read_timeout_seconds


class Context:
    """What a flow takes from outside.

    Args:
        service: The service.
        settings: Settings of the client.
        credentials: Gives the credentials to sign with.
        timestamp: Gives the time now in UTC, as ``2026-01-31T12:00:00Z``.
        nonce: Gives a text that is never used again.
    """

    __slots__ = ("credentials", "nonce", "service", "settings", "timestamp")

    def __init__(
        self,
        service: Service,
        settings: Settings,
        credentials: Callable[[], Credentials],
        timestamp: Callable[[], str],
        nonce: Callable[[], str],
    ) -> None:
        self.service = service
        self.settings = settings
        self.credentials = credentials
        self.timestamp = timestamp
        self.nonce = nonce


def call(
    context: Context, operation: Operation[R], request: Request, options: CallOptions | None
) -> Generator[Send, HttpResponse, R]:
    """Call an operation.

    Args:
        context: What the client knows.
        operation: The operation.
        request: Its parameters.
        options: What is different in this call.

    Yields:
        What to send; expects the answer.

    Returns:
        The response.

    Raises:
        ValidationError: If the request can't be sent.
        ServiceError: If the service refuses it.
        DecodeError: If the answer can't be read.
    """
    settings = context.settings
    options = options or CallOptions()
    form = options.format or settings.format
    signed = sign(context, operation, request, options, form)
    response = yield Send(
        signed,
        options.connect_timeout_seconds or settings.connect_timeout_seconds,
        options.read_timeout_seconds or settings.read_timeout_seconds,
    )
    return read_answer(context.service, operation, response, form)


def sign(context: Context, operation: Operation[Any], request: Request, options: CallOptions, form: str) -> HttpRequest:
    """Return the signed request for a call."""
    settings = context.settings
    parameters = encode_parameters(request)
    region = context.service.region_parameter
    if region not in parameters and any(wire.wire == region for wire in request.__wire__):
        region_id = options.region_id or settings.region_id
        if region_id:
            check_region(region_id)
            parameters[region] = region_id
    parameters["Format"] = form.upper()
    parameters.update(options.extra_parameters or {})
    credentials = context.credentials()
    # A change must not be repeated by anything on the way, and a secret must not stand in a URL: both take POST.
    private = operation.mutates or operation.secret or bool(options.extra_parameters)
    private = private or (settings.signature == "v1" and credentials.security_token is not None)
    unsigned = Unsigned(
        action=operation.name,
        version=context.service.version,
        method="POST" if private else "GET",
        scheme=settings.scheme,
        host=settings.host,
        query={} if private else parameters,
        form=parameters if private else {},
    )
    signer = sign_v1 if settings.signature == "v1" else sign_v3
    signed = signer(unsigned, credentials, context.timestamp(), context.nonce())
    signed.headers["accept"] = f"application/{form}"
    return signed


def read_answer(service: Service, operation: Operation[R], response: HttpResponse, form: str) -> R:
    """Return the model that an answer holds, or raise the error that it tells."""
    if 200 <= response.status < 300:
        return read_model(operation, response, form)
    raise read_error(service, operation.name, response)


def read_model(operation: Operation[R], response: HttpResponse, form: str) -> R:
    """Return the model that a successful answer holds."""
    try:
        if looks_like_xml(response.body, form):
            from .xml import decode_xml

            return decode_xml(response.body, operation.response)
        model: R = converter.structure(parse_json(response.body), operation.response)
        return model
    except DecodeError as error:
        raise DecodeError(
            f"{operation.name}: HTTP {response.status}, but the answer can't be read: {error}. "
            f"It begins: {excerpt(response.body)}",
            status=response.status,
        ) from None


def looks_like_xml(body: bytes, form: str) -> bool:
    """Tell whether an answer is XML: by its first character, or by what was asked for."""
    start = body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return start == b"<" or (form == "xml" and start not in b"{[")


def read_error(service: Service, action: str, response: HttpResponse) -> ServiceError:
    """Return the error that an answer tells; an answer that can't be read keeps its status and beginning."""
    fields: Mapping[str, Any] = {}
    try:
        if looks_like_xml(response.body, "json"):
            from .xml import parse_xml, read_any

            found = read_any(parse_xml(response.body))
        else:
            found = parse_json(response.body)
        fields = found if isinstance(found, dict) else {}
    except DecodeError:
        pass
    code = text_field(fields, "Code")
    request_id = text_field(fields, "RequestId")
    if code:
        message = text_field(fields, "Message")
    else:
        code = f"HTTP{response.status}"
        message = f"the answer is not an error of the service. It begins: {excerpt(response.body)}"
    return service.error(action=action, code=code, message=message, status=response.status, request_id=request_id)


def text_field(fields: Mapping[str, Any], name: str) -> str:
    """Return a text of an error body, whatever the case of its name."""
    for key, value in fields.items():
        if key.lower() == name.lower() and isinstance(value, (str, int)):
            return str(value)
    return ""


def excerpt(body: bytes) -> str:
    """Return the beginning of an answer as one printable line."""
    text = body[: EXCERPT * 4].decode("utf-8", "replace")
    text = re.sub(r"\s+", " ", text)
    text = "".join(character if character.isprintable() else "?" for character in text)
    return repr(text[:EXCERPT]) if text else "(empty)"
