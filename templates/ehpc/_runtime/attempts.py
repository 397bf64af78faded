"""The attempts of a call: the request to sign, and the loop that sends it, retries, and says how it ended.

Everything here is a flow: it yields effects and receives their results. Nothing knows a socket, a clock or a random
number by itself; ``Context`` provides them. Models are a matter of ``call``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .clock_skew import ServiceClock
from .config import CallOptions, Settings, check_headers
from .credentials.credentials import Credentials
from .effects import Flow, HttpRequest, HttpResponse, Send, Sleep
from .endpoint import check_region, region_advice
from .errors import (
    CredentialsError,
    DecodeError,
    EhpcError,
    NotSentError,
    ServiceError,
    TransportError,
)
from .operation import Operation
from .responses import read_error, unreadable_error
from .retry import RetryBudget, may_retry, not_executed, outcome_unknown, parse_retry_after
from .serialization.json_text import parse_strictly
from .service import Service
from .signing import UnsignedRequest, format_time, sign_v1, sign_v3

if TYPE_CHECKING:  # a call without hooks loads none
    from .hooks import CallEvent

DEFAULT_OPTIONS = CallOptions()
"""The options of a call that was given none."""

DEBUG, INFO = 10, 20
"""Levels of the logger ``ehpc``: what is sent, and what is retried; it has no handler of its own."""


class Context:
    """What flows take from outside, and what the calls of one client share.

    Args:
        service: The service.
        settings: Settings of the client.
        credentials: Flow that returns the credentials to sign with; its argument says whether those returned last have
            expired.
        time: Returns the time now in seconds since 1970.
        monotonic: Returns seconds that never go back.
        random: Returns a number from 0 to 1.
        nonce: Returns a string that is never used again.
    """

    __slots__ = ("budget", "clock", "credentials", "monotonic", "nonce", "random", "service", "settings")

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
        self.clock = ServiceClock(time)
        self.monotonic = monotonic
        self.random = random
        self.nonce = nonce
        self.budget = RetryBudget()


NO_RESPONSE = HttpResponse(0, {}, b"")
"""What an attempt has whose request got none."""

DEFAULT_PORTS = {"https": 443, "http": 80}
"""Port of a server whose address names none, by scheme."""


def log(level: int, message: str, *arguments: object) -> None:
    """Log a message, if anything has loaded the module for it: otherwise nobody listens, and it takes its time to load.

    Args:
        level: ``DEBUG`` or ``INFO``.
        message: The message, with placeholders.
        arguments: Their values.
    """
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("ehpc").log(level, message, *arguments, stacklevel=2)


def read_action(context: Context, action: str, parameters: Mapping[str, str], regional: bool) -> Flow[dict[str, Any]]:
    """Call an action of the spec that changes nothing and has no secrets, without models.

    Args:
        context: What the client knows.
        action: Name of the action.
        parameters: Its parameters by wire name, as they are sent.
        regional: Whether the region is one of its parameters.

    Returns:
        The response as plain data, as the service sends it.

    Raises:
        EhpcError: As ``call`` does.
    """
    model: Any = None  # nothing is encoded or decoded
    operation: Operation[Any] = Operation(action, model, model, mutates=False, idempotent=True)
    encoded = {**parameters, **(region_parameters(context, DEFAULT_OPTIONS) if regional else {})}
    unsigned = build_request(context, operation, encoded, DEFAULT_OPTIONS, form="json", in_body=False, secrets=())
    sent = yield from send_with_retries(context, operation, unsigned, DEFAULT_OPTIONS)
    try:
        data = parse_strictly(sent.response.body)
        if isinstance(data, dict):
            return data
        problem = "not a JSON object"
    except DecodeError as error:
        problem = str(error)
    unread = unreadable_error(action, sent.response, problem, sent.secrets)
    raise finalize_error(context, unread, unread, sent.attempts, operation, unsigned)


def region_parameters(context: Context, options: CallOptions) -> dict[str, str]:
    """Return the parameter with the region to name in a request, if there is one."""
    if options.region_id:
        check_region(options.region_id)
    region_id = options.region_id or context.settings.region_id
    return {context.service.region_parameter: region_id} if region_id else {}


def build_request(
    context: Context,
    operation: Operation[Any],
    parameters: Mapping[str, str],
    options: CallOptions,
    *,
    form: str,
    in_body: bool,
    secrets: tuple[str, ...],
) -> UnsignedRequest:
    """Return the request to sign and send.

    Args:
        context: What the client knows.
        operation: What is called.
        parameters: Its parameters.
        options: Per-call overrides.
        form: Format of the response: ``json`` or ``xml``.
        in_body: Whether the parameters go in the body. Nothing on the way may repeat a change, and a secret must not
            stand in a URL: both take POST.
        secrets: Values among the parameters that no message may show.
    """
    settings = context.settings
    if settings.request_form == "official_sdk":
        method, query, body = official_form(context.service, operation, parameters, form)
    else:
        method, query, body = "POST" if in_body else "GET", {}, {**parameters, "Format": form.upper()}
        if not in_body:
            query, body = body, query
    return UnsignedRequest(
        action=operation.name,
        version=context.service.version,
        method=method,
        scheme=settings.scheme,
        host=settings.host,
        query=query,
        form=body,
        headers={
            "accept": f"application/{form}",
            "accept-encoding": "gzip",
            "user-agent": settings.user_agent,
            **(options.headers or {}),
        },
        secrets=secrets,
    )


def official_form(
    service: Service, operation: Operation[Any], parameters: Mapping[str, str], form: str
) -> tuple[str, dict[str, str], dict[str, str]]:
    """Return method, query and body as the official SDK sends an action: most parameters are in the URL.

    Args:
        service: The service.
        operation: What is called.
        parameters: Its parameters.
        form: Format of the response; the official SDK has no parameter for JSON, which the header Accept asks for.
    """
    query: dict[str, str] = {} if form == "json" else {"Format": form.upper()}
    body: dict[str, str] = {}
    for name, value in parameters.items():
        position = operation.positions.get(name.partition(".")[0]) or operation.positions.get(name) or service.position
        if position != "host":  # the region, which the name of the host says
            (body if position == "body" else query)[name] = value
    return operation.method or service.method, query, body


class Attempt(NamedTuple):
    """The outcome of sending a request once.

    Attributes:
        response: The response; without status if there was none.
        failure: Why it is no good one, or None if it is.
        retry_after_seconds: How long the service asks to wait, or None.
        secrets: Values that no message about the response may show.
        attempts: How often the request was sent so far.
    """

    response: HttpResponse
    failure: EhpcError | None
    retry_after_seconds: float | None
    secrets: tuple[str, ...]
    attempts: int


def send_with_retries(
    context: Context, operation: Operation[Any], unsigned: UnsignedRequest, options: CallOptions
) -> Flow[Attempt]:
    """Send a request, and retry it as long as that is safe and may help.

    Returns:
        The attempt that got a good response.

    Raises:
        EhpcError: Why the last attempt failed, or the one that leaves open whether a change was made.
    """
    policy = options.retry or context.settings.retry
    limit = options.deadline_seconds or context.settings.deadline_seconds
    end = context.monotonic() + limit
    safe_to_retry = not operation.mutates or bool(token_of(operation, unsigned))
    remedied: set[str] = set()
    attempts = 0
    failure: EhpcError | None = None
    doubt: EhpcError | None = None
    hooks = context.settings.hooks
    event = create_event(operation, unsigned) if hooks else None
    try:
        while True:
            credentials = yield from context.credentials(False)
            left = end - context.monotonic()
            if left <= 0:
                late = failure or NotSentError(f"not sent within {limit:g} s", action=operation.name)
                raise finalize_error(context, late, doubt, attempts, operation, unsigned)
            attempts += 1
            sending = attempt(context, unsigned, options, credentials, left, attempts)
            outcome = yield from sending if event is None else observe(context, unsigned, event, sending, attempts)
            failure = outcome.failure
            if failure is None:
                return outcome
            doubt = failure if outcome_unknown(failure) else doubt
            if (yield from remedy(context, outcome, remedied)) and attempts < policy.max_attempts:
                report_retry(context, event, 0.0)
                continue
            delay = policy.delay_seconds(attempts, context.random(), outcome.retry_after_seconds)
            retry = attempts < policy.max_attempts and may_retry(failure, safe_to_retry)
            if not retry or context.monotonic() + delay >= end or not context.budget.spend():
                raise finalize_error(context, failure, doubt, attempts, operation, unsigned)
            log(INFO, "%s: retry in %.2f s, since attempt %d failed: %s", operation.name, delay, attempts, failure)
            report_retry(context, event, delay)
            yield Sleep(delay)
    except CredentialsError as error:
        if doubt is None or not operation.mutates:
            raise
        raise finalize_error(context, doubt, doubt, attempts, operation, unsigned) from error


def create_event(operation: Operation[Any], unsigned: UnsignedRequest) -> CallEvent:
    """Return what hooks see of a call."""
    from .hooks import CallEvent

    return CallEvent(operation.name, operation.mutates, unsigned.method, unsigned.host)


def observe(
    context: Context, unsigned: UnsignedRequest, event: CallEvent, sending: Flow[Attempt], attempts: int
) -> Flow[Attempt]:
    """Make an attempt, and let the hooks see it.

    Args:
        context: What the client knows.
        unsigned: The request, whose headers are those of the client and the hooks afterwards.
        event: What hooks see of the call, which is changed.
        sending: The attempt.
        attempts: How often the request will have been sent.
    """
    from .hooks import notify

    event.begin(attempts)
    if attempts == 1:
        for hook in context.settings.hooks:
            hook.before_send(event)
    else:
        notify(context.settings.hooks, "before_send", event)
    unsigned.headers = {**unsigned.headers, **check_headers(event.headers)}
    begun = context.monotonic()
    try:
        outcome = yield from sending
        event.status, event.error = outcome.response.status, outcome.failure
        event.request_id = outcome.response.headers.get("x-acs-request-id", "")
        if isinstance(event.error, ServiceError):
            event.request_id = event.error.request_id
        return outcome
    except BaseException as error:  # the caller has given up
        event.error = error
        raise
    finally:
        event.seconds = context.monotonic() - begun
        notify(context.settings.hooks, "after_response", event)


def report_retry(context: Context, event: CallEvent | None, delay: float) -> None:
    """Let the hooks see that a call is sent again after some seconds."""
    if event is not None:
        from .hooks import notify

        event.delay_seconds = delay
        notify(context.settings.hooks, "on_retry", event)


def attempt(
    context: Context,
    unsigned: UnsignedRequest,
    options: CallOptions,
    credentials: Credentials,
    left: float,
    attempts: int,
) -> Flow[Attempt]:
    """Sign a request, send it once, and classify what comes of it.

    Args:
        context: What the client knows.
        unsigned: The request.
        options: Per-call overrides.
        credentials: What to sign with.
        left: Seconds until the deadline of the call.
        attempts: How often the request will have been sent.
    """
    settings = context.settings
    signed = sign(context, unsigned, credentials)
    begun = context.monotonic()
    failure: EhpcError
    response, retry_after = NO_RESPONSE, None
    try:
        response = yield Send(
            signed,
            min(left, options.connect_timeout_seconds or settings.connect_timeout_seconds),
            min(left, options.read_timeout_seconds or settings.read_timeout_seconds),
            left,
        )
        seconds = context.monotonic() - begun
        if 200 <= response.status < 300:
            context.budget.earn()
            log(
                DEBUG,
                "%s: HTTP %d from %s after %.3f s, %d bytes, attempt %d",
                unsigned.action,
                response.status,
                settings.host,
                seconds,
                len(response.body),
                attempts,
            )
            return Attempt(response, None, None, signed.secrets, attempts)
        failure = read_error(context.service, unsigned.action, response, signed)
        retry_after = parse_retry_after(response.headers, context.clock.now())
    except TransportError as error:
        failure = error
        failure.locate(unsigned.host if ":" in unsigned.host else f"{unsigned.host}:{DEFAULT_PORTS[unsigned.scheme]}")
    log(DEBUG, "attempt %d failed after %.3f s: %s", attempts, context.monotonic() - begun, failure)
    return Attempt(response, failure, retry_after, signed.secrets, attempts)


def sign(context: Context, unsigned: UnsignedRequest, credentials: Credentials) -> HttpRequest:
    """Return the signed request; each time with a new nonce and time stamp."""
    if context.settings.signature == "v1" and credentials.security_token is not None:
        unsigned = unsigned.moved_to_body()  # a security token is a parameter of version 1, and must not stand in a URL
    signer = sign_v1 if context.settings.signature == "v1" else sign_v3
    return signer(unsigned, credentials, format_time(context.clock.now()), context.nonce())


def remedy(context: Context, outcome: Attempt, remedied: set[str]) -> Flow[bool]:
    """Renew what the service has refused, the clock or the security token, and return whether that was done.

    Args:
        context: What the client knows.
        outcome: The refusal.
        remedied: What this call has renewed before, which is not renewed twice; changed here.
    """
    needed = outcome.failure.remedy if isinstance(outcome.failure, ServiceError) else None
    if needed is None or needed in remedied:
        return False
    if needed == "clock" and not context.clock.correct(outcome.response.headers):
        return False
    if needed == "token":
        yield from context.credentials(True)
    remedied.add(needed)
    return True


def advise_on_refusal(
    context: Context, failure: ServiceError, operation: Operation[Any], unsigned: UnsignedRequest
) -> None:
    """Add to a refusal what the spec knows: that the action was withdrawn, or that another form may be wanted.

    Args:
        context: What the client knows.
        failure: The refusal, which is changed.
        operation: What was called.
        unsigned: Its request.
    """
    if failure.refuses == "action" and operation.withdrawn:
        failure.advise(f"The action was withdrawn: {operation.withdrawn}")
    elif context.settings.request_form != "official_sdk" and refuses_form(failure, unsigned.form):
        failure.advise(
            "Make the client with request_form='official_sdk' (on the command line: --official-form): this gateway may "
            "want parameters in the URL."
        )


def refuses_form(failure: ServiceError, body: Mapping[str, str]) -> bool:
    """Return whether an error refuses the HTTP method, or misses a parameter that was in the body."""
    code = failure.code
    missing = code.removeprefix("Missing").removeprefix("Parameter.")
    return failure.refuses == "method" or (code.startswith("Missing") and any(missing == name for name in body))


def finalize_error(
    context: Context,
    failure: EhpcError,
    doubt: EhpcError | None,
    attempts: int,
    operation: Operation[Any],
    unsigned: UnsignedRequest,
) -> EhpcError:
    """Return the error to raise: it says how often the call was sent, and what to do if its outcome is unknown.

    Args:
        context: What the client knows.
        failure: How the call failed last.
        doubt: The last failure that left open whether the call was executed. For a change it counts more than a later
            one by which the service has said nothing of the first request.
        attempts: How often the call was sent.
        operation: What was called.
        unsigned: Its request.
    """
    if operation.mutates and doubt is not None and not_executed(failure):
        failure = doubt
    if isinstance(failure, (TransportError, ServiceError)):
        failure.attempts = attempts
    if operation.mutates and outcome_unknown(failure):
        failure.mark_in_doubt(change_advice(operation, token_of(operation, unsigned)))
    elif isinstance(failure, ServiceError):
        advise_on_refusal(context, failure, operation, unsigned)
    elif isinstance(failure, NotSentError) and context.settings.unknown_region:
        failure.advise(region_advice(context.settings.unknown_region, context.service.regions))
    return failure


def token_of(operation: Operation[Any], unsigned: UnsignedRequest) -> str:
    """Return the token by which the service knows a repeated request, or an empty string."""
    return "" if operation.token is None else {**unsigned.query, **unsigned.form}[operation.token]


def change_advice(operation: Operation[Any], token: str) -> str:
    """Return what to do when a call may have made its change although it failed."""
    check = f"check with {' or '.join(operation.shown_by)}" if operation.shown_by else "check"
    if token:
        advice = f"{check} before sending it again, or send it with the same token ({token})"
    elif not operation.idempotent:
        advice = f"{check} before sending it again"
    else:
        advice = f"{check}, or send it again" if operation.shown_by else "send it again"
        advice += ", which has no further effect"
    return f"The change may have been made: {advice}."
