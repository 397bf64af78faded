# Hand-written: edit templates/ehpc/_runtime/call.py, then run `make generate`.
"""Calls, written once for sync and async: generators that yield steps and receive what came of them.

``drive`` carries the steps out, with threads or with asyncio; nothing here knows a socket, a clock or a random number
by itself.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from .config import CallOptions, Settings, check_region
from .credentials.credentials import Credentials
from .effects import Flow, HttpRequest, HttpResponse, Send, Sleep
from .errors import (
    CredentialsError,
    DecodeError,
    EhpcError,
    NotSentError,
    ServiceError,
    TransportError,
    ValidationError,
)
from .operation import Operation
from .responses import read_error, read_model, unreadable
from .retry import RetryBudget, hinted_seconds, http_date, is_unseen, leaves_doubt, may_repeat
from .serialization.codec import parse_json
from .serialization.model import Request, Response
from .serialization.query import encode_parameters, flatten, secret_values
from .service import Service
from .signing import Unsigned, format_time, sign_v1, sign_v3

R = TypeVar("R", bound=Response)

LOGGER = logging.getLogger("ehpc")
"""Tells at the level DEBUG what is sent, and at INFO what is sent again; it has no handler of its own."""


class Answer(Generic[R]):
    """What came of a call: the parsed response and the answer that it was read from.

    Attributes:
        response: The parsed response.
        status: HTTP status.
        headers: Headers by lower-case name.
        request_id: Identifier of the request, which support asks for.
        body: The raw body.
        attempts: How often the request was sent.
    """

    __slots__ = ("attempts", "body", "headers", "request_id", "response", "status")

    def __init__(self, response: R, raw: HttpResponse, attempts: int) -> None:
        self.response = response
        self.status = raw.status
        self.headers: Mapping[str, str] = raw.headers
        self.request_id = str(getattr(response, "request_id", None) or "")
        self.body = raw.body
        self.attempts = attempts

    def __repr__(self) -> str:
        return f"Answer({self.response!r}, status={self.status}, request_id={self.request_id!r})"


class Context:
    """What flows take from outside, and what calls of one client share.

    Args:
        service: The service.
        settings: Settings of the client.
        credentials: Flow that gives the credentials to sign with; told whether those given last have expired.
        time: Gives the time now in seconds since 1970.
        monotonic: Gives seconds that never go back.
        random: Gives a number from 0 to 1.
        nonce: Gives a text that is never used again.
    """

    __slots__ = ("budget", "credentials", "monotonic", "nonce", "random", "service", "settings", "skew_seconds", "time")

    def __init__(
        self,
        service: Service,
        settings: Settings,
        credentials: Callable[[bool], Flow[Credentials]],
        time: Callable[[], float],
        monotonic: Callable[[], float],
        random: Callable[[], float],
        nonce: Callable[[], str],
    ) -> None:
        self.service = service
        self.settings = settings
        self.credentials = credentials
        self.time = time
        self.monotonic = monotonic
        self.random = random
        self.nonce = nonce
        self.budget = RetryBudget()
        self.skew_seconds = 0.0


class Wanted:
    """What a call is to send, whichever way it was asked for.

    Args:
        action: Name of the action.
        parameters: Its parameters.
        changes: Whether it changes something.
        idempotent: Whether sending it twice has the effect of sending it once.
        shown_by: Actions that show whether a change was made.
        token: By which the service knows a repetition, or an empty text.
        private: Whether its parameters must not stand in the URL.
        format: ``json`` or ``xml``.
        secrets: Values among the parameters that no message may show.
    """

    __slots__ = (
        "action",
        "changes",
        "format",
        "idempotent",
        "parameters",
        "private",
        "repeatable",
        "secrets",
        "shown_by",
        "token",
    )

    def __init__(
        self,
        action: str,
        parameters: dict[str, str],
        *,
        changes: bool,
        private: bool,
        format: str,
        idempotent: bool = False,
        shown_by: tuple[str, ...] = (),
        token: str = "",
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.action = action
        self.parameters = parameters
        self.changes = changes
        self.idempotent = idempotent
        self.shown_by = shown_by
        self.token = token
        self.repeatable = not changes or bool(token)
        self.private = private
        self.format = format
        self.secrets = secrets

    def advice(self) -> str:
        """Return what to do when the call may have made its change although it failed."""
        look = f"look with {' or '.join(self.shown_by)}" if self.shown_by else "look"
        if self.token:
            found = f"{look} before sending it again, or send it with the same token ({self.token})"
        elif not self.idempotent:
            found = f"{look} before sending it again"
        else:
            found = f"{look}, or send it again" if self.shown_by else "send it again"
            found += ", which has no further effect"
        return f"The change may have been made: {found}."


AS_USUAL = CallOptions()
"""The options of a call that was given none."""


def call(
    context: Context, operation: Operation[R], request: Request[R], options: CallOptions | None
) -> Flow[Answer[R]]:
    """Call an operation.

    Raises:
        ValidationError: If the request can't be sent.
        ServiceError: If the service refuses it.
        TransportError: If no answer could be had.
        DecodeError: If the answer can't be read.
    """
    options = options or AS_USUAL
    parameters = encode_parameters(request)
    region = context.service.region_parameter
    if region not in parameters and any(wire.wire == region for wire in request.__wire__):
        parameters.update(region_of(context, options))
    if operation.token is not None and operation.token not in parameters:
        parameters[operation.token] = context.nonce()
    extra = flatten(options.extra_parameters or {})
    parameters.update(extra)
    check_names(context.service, extra if request._memory is None else parameters)
    wanted = Wanted(
        operation.name,
        parameters,
        changes=operation.mutates,
        idempotent=operation.idempotent,
        shown_by=operation.shown_by,
        token=parameters[operation.token] if operation.token is not None else "",
        private=operation.mutates or operation.secret or bool(extra),
        format=options.format or context.settings.format,
        secrets=(*secret_values(request), *secrets_among(extra)) if operation.secret or extra else (),
    )
    raw, attempts = yield from exchange(context, wanted, options)
    try:
        return Answer(read_model(operation, raw, wanted.format, wanted.secrets), raw, attempts)
    except DecodeError as error:
        raise told(context, error, error, attempts, wanted) from None


def call_action(
    context: Context, action: str, parameters: Mapping[str, str], repeatable: bool, options: CallOptions | None
) -> Flow[dict[str, Any]]:
    """Call an action that the spec does not know, and return plain data."""
    if not (action.isascii() and action.isalnum()):
        raise ValidationError(f"{action!r} is not the name of an action")
    options = options or AS_USUAL
    found = {**region_of(context, options), **parameters, **flatten(options.extra_parameters or {})}
    check_names(context.service, found)
    wanted = Wanted(action, found, changes=not repeatable, private=True, format="json", secrets=secrets_among(found))
    raw, attempts = yield from exchange(context, wanted, options)
    try:
        data = parse_json(raw.body)
        return data if isinstance(data, dict) else {"": data}
    except DecodeError as error:
        problem = str(error)
    unread = unreadable(action, raw, problem, wanted.secrets)
    raise told(context, unread, unread, attempts, wanted)


def check_names(service: Service, parameters: Mapping[str, str]) -> None:
    """Refuse parameters of the protocol itself: one that is given twice is signed wrongly, or says another thing.

    Raises:
        ValidationError: If there is one.
    """
    for name in parameters:
        if name in service.common_parameters or name.lower().startswith("x-acs-"):
            raise ValidationError(f"{name} belongs to the protocol: the client sets it, and it can't be a parameter")


def region_of(context: Context, options: CallOptions) -> dict[str, str]:
    """Return the parameter with the region to name in a request, if there is one."""
    if options.region_id:
        check_region(options.region_id)
    region_id = options.region_id or context.settings.region_id
    return {context.service.region_parameter: region_id} if region_id else {}


def secrets_among(parameters: Mapping[str, str]) -> tuple[str, ...]:
    """Return the values of those parameters, which the spec does not know, whose names look like secret ones."""
    words = ("password", "passwd", "secret", "token", "ticket")
    return tuple(value for name, value in parameters.items() if any(word in name.lower() for word in words))


def exchange(context: Context, wanted: Wanted, options: CallOptions) -> Flow[tuple[HttpResponse, int]]:
    """Send a request, again if that is safe and may help, and return a good answer and how often it was sent."""
    settings = context.settings
    policy = options.retry or settings.retry
    limit = options.deadline_seconds or settings.deadline_seconds
    end = context.monotonic() + limit
    renewed = corrected = False
    attempt = 0
    failure: EhpcError | None = None
    doubt: EhpcError | None = None
    try:
        while True:
            credentials = yield from context.credentials(False)
            left = end - context.monotonic()
            if left <= 0:
                late = failure or NotSentError(f"not sent within {limit:g} s", action=wanted.action)
                raise told(context, late, doubt, attempt, wanted)
            attempt += 1
            hint = None
            signed = sign(context, wanted, options, credentials)
            begun = context.monotonic()
            try:
                raw: HttpResponse = yield Send(
                    signed,
                    min(left, options.connect_timeout_seconds or settings.connect_timeout_seconds),
                    min(left, options.read_timeout_seconds or settings.read_timeout_seconds),
                    left,
                )
                if 200 <= raw.status < 300:
                    context.budget.earn()
                    LOGGER.debug(
                        "%s: HTTP %d from %s after %.3f s, %d bytes, attempt %d",
                        wanted.action,
                        raw.status,
                        settings.host,
                        context.monotonic() - begun,
                        len(raw.body),
                        attempt,
                    )
                    wanted.secrets = signed.secrets  # whoever can't read the answer must not show these either
                    return raw, attempt
                failure = read_error(context.service, wanted.action, raw, signed)
                hint = hinted_seconds(raw.headers, context.time() + context.skew_seconds)
            except TransportError as error:
                failure, raw = error, HttpResponse(0, {}, b"")
            LOGGER.debug("attempt %d failed after %.3f s: %s", attempt, context.monotonic() - begun, failure)
            doubt = failure if leaves_doubt(failure) else doubt
            remedy = failure.remedy if isinstance(failure, ServiceError) else None
            if remedy == "clock" and not corrected:
                corrected = correct_clock(context, raw)
                if corrected and attempt < policy.max_attempts:
                    continue
            if remedy == "token" and not renewed:
                renewed = True
                yield from context.credentials(True)
                if attempt < policy.max_attempts:
                    continue
            delay = policy.delay_seconds(attempt, context.random(), hint)
            again = attempt < policy.max_attempts and may_repeat(failure, wanted.repeatable)
            if not again or context.monotonic() + delay >= end or not context.budget.spend():
                raise told(context, failure, doubt, attempt, wanted)
            LOGGER.info("%s: again in %.2f s, since attempt %d failed: %s", wanted.action, delay, attempt, failure)
            yield Sleep(delay)
    except CredentialsError as error:
        if doubt is None or not wanted.changes:
            raise
        raise told(context, doubt, doubt, attempt, wanted) from error


def told(context: Context, failure: EhpcError, doubt: EhpcError | None, attempts: int, wanted: Wanted) -> EhpcError:
    """Return the failure to raise: it says how often the call was sent, and what to do if its outcome is unknown.

    Args:
        context: What the client knows.
        failure: How the call failed last.
        doubt: The last failure that left open whether the call was carried out. For a change it counts more than a
            later one by which the service has said nothing of the first request.
        attempts: How often the call was sent.
        wanted: The call.
    """
    if wanted.changes and doubt is not None and is_unseen(failure):
        failure = doubt
    if isinstance(failure, (TransportError, ServiceError)):
        failure.attempts = attempts
    if wanted.changes and leaves_doubt(failure):
        failure.leave_in_doubt(wanted.advice())
    elif isinstance(failure, NotSentError) and context.settings.unknown_region:
        failure.advise(region_advice(context.settings.unknown_region, context.service.regions))
    return failure


def region_advice(region: str, known: Sequence[str]) -> str:
    """Return what to do where nothing answers under the name of a region that may not be one."""
    from difflib import get_close_matches

    near = get_close_matches(region, known, 1)
    meant = f": is {near[0]} meant?" if near else "."
    return f"The region {region} is not known to have the service{meant}"


def correct_clock(context: Context, raw: HttpResponse) -> bool:
    """Take over the service's clock from the date of its answer, and tell whether that was possible."""
    date = http_date(raw.headers.get("date", ""))
    if date is None:
        return False
    context.skew_seconds = date - context.time()
    return True


def sign(context: Context, wanted: Wanted, options: CallOptions, credentials: Credentials) -> HttpRequest:
    """Return the signed request; each time with a new nonce and time stamp."""
    settings = context.settings
    parameters = {**wanted.parameters, "Format": wanted.format.upper()}
    # A change must not be repeated by anything on the way, and a secret must not stand in a URL: both take POST.
    private = wanted.private or (settings.signature == "v1" and credentials.security_token is not None)
    unsigned = Unsigned(
        action=wanted.action,
        version=context.service.version,
        method="POST" if private else "GET",
        scheme=settings.scheme,
        host=settings.host,
        query={} if private else parameters,
        form=parameters if private else {},
    )
    signer = sign_v1 if settings.signature == "v1" else sign_v3
    signed = signer(unsigned, credentials, format_time(context.time() + context.skew_seconds), context.nonce())
    signed.headers["accept"] = f"application/{wanted.format}"
    signed.headers["accept-encoding"] = "gzip"
    signed.headers["user-agent"] = settings.user_agent
    signed.secrets = (credentials.access_key_secret, credentials.security_token or "", *wanted.secrets)
    signed.headers.update(options.headers or {})
    return signed
