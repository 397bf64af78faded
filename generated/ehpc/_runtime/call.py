"""The way of a call with models, written once for sync and async: parameters, request, attempts, response.

::

    call                 encode_call    parameters from the request model and the options
                         build_request  an ``UnsignedRequest``
                         send_with_retries: the loop that decides
                             observe    hooks before and after
                                 attempt    sign, send, classify
                         read_model     an ``ApiResponse``
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from .attempts import DEFAULT_OPTIONS, Context, build_request, finalize_error, region_parameters, send_with_retries
from .config import CallOptions
from .effects import Flow, HttpResponse
from .errors import DecodeError, ValidationError
from .operation import Operation
from .responses import ApiResponse, is_xml, unreadable_error
from .serialization.codec import decode_json, parse_json
from .serialization.model import Request, Response, ResponseMetadata
from .serialization.query import encode_parameters, flatten, iter_secrets
from .service import Service

R = TypeVar("R", bound="Response")

SECRET_WORDS = ("password", "passwd", "secret", "token", "ticket")
"""Parts of names whose values are taken for secrets, where the spec does not know the parameter."""


def call(
    context: Context, operation: Operation[R], request: Request[R], options: CallOptions | None
) -> Flow[ApiResponse[R]]:
    """Call an operation.

    Raises:
        ValidationError: If the request can't be sent.
        ServiceError: If the service refuses it.
        TransportError: If no response was received.
        DecodeError: If the response can't be read.
    """
    options = options or DEFAULT_OPTIONS
    parameters, extra = encode_call(context, operation, request, options)
    secrets = (*iter_secrets(request), *find_secrets(extra)) if operation.secret or extra else ()
    in_body = operation.mutates or operation.secret or bool(extra)
    form = options.format or context.settings.format
    unsigned = build_request(context, operation, parameters, options, form=form, in_body=in_body, secrets=secrets)
    sent = yield from send_with_retries(context, operation, unsigned, options)
    try:
        model = read_model(operation, sent.response, form, sent.secrets)
    except DecodeError as error:
        raise finalize_error(context, error, error, sent.attempts, operation, unsigned) from None
    received = ApiResponse(model, sent.response, sent.attempts)
    model._metadata = ResponseMetadata(received.status, received.headers, received.request_id, received.attempts)
    return received


def encode_call(
    context: Context, operation: Operation[R], request: Request[R], options: CallOptions
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the parameters of a call, and those of them that only its options name."""
    parameters = encode_parameters(request)
    region = context.service.region_parameter
    if region not in parameters and region in [wire.wire for wire in request.__wire__]:
        parameters.update(region_parameters(context, options))
    if operation.token is not None and operation.token not in parameters:
        parameters[operation.token] = context.nonce()
    extra = flatten(options.extra_parameters) if options.extra_parameters else {}
    parameters.update(extra)
    if extra or request._wire_state is not None:
        check_names(context.service, extra if request._wire_state is None else parameters)
    return parameters, extra


def read_model(operation: Operation[R], response: HttpResponse, form: str, secrets: Sequence[str] = ()) -> R:
    """Return the model that a successful response holds.

    Raises:
        DecodeError: If it can't be read; the message has the status and the beginning of the response.
    """
    try:
        if is_xml(response.body, form):
            if b"<html" in response.body[:1024].lower():  # well-formed, it would pass for a response without members
                raise DecodeError("an HTML page")
            from .serialization.xml import decode_xml

            return decode_xml(response.body, operation.response)
        return decode_json(response.body, operation.response)
    except DecodeError as error:
        problem = str(error)
    raise unreadable_error(operation.name, response, problem, secrets)  # not above: what it drags along holds the body


def call_action(
    context: Context, action: str, parameters: Mapping[str, str], mutates: bool, options: CallOptions | None
) -> Flow[dict[str, Any]]:
    """Call an action that the spec does not know, and return plain data.

    Raises:
        EhpcError: As ``call`` does.
    """
    if not (action.isascii() and action.isalnum()):
        raise ValidationError(f"{action!r} is not the name of an action")
    options = options or DEFAULT_OPTIONS
    operation = Operation(action, Request[Response], Response, mutates=mutates, idempotent=False)
    encoded = {**region_parameters(context, options), **parameters, **flatten(options.extra_parameters or {})}
    check_names(context.service, encoded)
    secrets = find_secrets(encoded)
    unsigned = build_request(context, operation, encoded, options, form="json", in_body=True, secrets=secrets)
    sent = yield from send_with_retries(context, operation, unsigned, options)
    try:
        data = parse_json(sent.response.body)
        return data if isinstance(data, dict) else {"": data}
    except DecodeError as error:
        problem = str(error)
    unread = unreadable_error(action, sent.response, problem, sent.secrets)
    raise finalize_error(context, unread, unread, sent.attempts, operation, unsigned)


def check_names(service: Service, parameters: Mapping[str, str]) -> None:
    """Refuse parameters of the protocol itself: one that is given twice is signed wrongly, or says another thing.

    Raises:
        ValidationError: If there is one.
    """
    for name in parameters:
        if name in service.common_parameters or name.lower().startswith("x-acs-"):
            raise ValidationError(f"{name} belongs to the protocol: the client sets it, and it can't be a parameter")


def find_secrets(parameters: Mapping[str, str]) -> tuple[str, ...]:
    """Return the values of those parameters, which the spec does not know, whose names look like secret ones."""
    return tuple(value for name, value in parameters.items() if any(word in name.lower() for word in SECRET_WORDS))
# Hand-written: edit templates/ehpc/_runtime/call.py, then run `make generate`.
