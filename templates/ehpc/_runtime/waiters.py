# Hand-written: edit templates/ehpc/_runtime/waiters.py, then run `make generate`.
"""Waits until something is as wanted: asks again and again, with a growing delay, until it is, can't be, or time is up.

Written once for sync and async, as a flow. What is waited for is data, made from ``spec/waiters.yaml``. A look that
fails for a reason that may pass does not end the wait: the next look may succeed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any

from .call import Context, call
from .config import CallOptions
from .effects import Flow, Sleep
from .errors import (
    EhpcError,
    NotSentError,
    ServiceError,
    ValidationError,
    WaiterCancelledError,
    WaiterFailedError,
    WaiterTimeoutError,
)
from .operation import operation_of
from .pagination import Progress, numbered
from .retry import may_repeat
from .serialization.model import Model, Request

GROWTH = 1.5
"""By how much the delay grows each time."""

LAST_LOOK_SECONDS = 5.0
"""How long a look may take that begins when the time is almost up."""


class Waiter:
    """What is waited for.

    Args:
        name: Its name.
        states: Attributes on the way from the response to the state; lists on the way are gone through.
        key: Attribute of a list's items that tells them apart, where single items are waited for.
        success: States that end the wait well, once all are in one of them.
        failure: States that end it at once as failed.
        success_codes: Error codes that end it well.
        failure_codes: Error codes that end it as failed.
        normal: By lower-case state of the service: its usual name, where schedulers spell states differently.
        delay_seconds: First delay.
        longest_delay_seconds: Longest delay.
        timeout_seconds: Longest time to wait, unless the caller says otherwise.
    """

    __slots__ = (
        "delay_seconds",
        "failure",
        "failure_codes",
        "key",
        "longest_delay_seconds",
        "name",
        "normal",
        "states",
        "success",
        "success_codes",
        "timeout_seconds",
    )

    def __init__(
        self,
        name: str,
        *,
        states: tuple[str, ...],
        success: tuple[str, ...],
        failure: tuple[str, ...] = (),
        key: str | None = None,
        success_codes: tuple[str, ...] = (),
        failure_codes: tuple[str, ...] = (),
        normal: Mapping[str, str] | None = None,
        delay_seconds: float,
        longest_delay_seconds: float,
        timeout_seconds: float,
    ) -> None:
        self.name = name
        self.states = states
        self.key = key
        self.success = success
        self.failure = failure
        self.success_codes = success_codes
        self.failure_codes = failure_codes
        self.normal = normal or {}
        self.delay_seconds = delay_seconds
        self.longest_delay_seconds = longest_delay_seconds
        self.timeout_seconds = timeout_seconds


class WaitProgress:
    """What a wait has seen so far; given to the progress callback after each look.

    Attributes:
        waiter: What is waited for.
        looks: How often the service was asked.
        elapsed_seconds: Time since the wait began.
        states: State by what it is the state of, as it was seen last; with an empty key where there is only one.
        next_delay_seconds: Time until the next look, or 0 if there is none.
        failure: Why this look failed, or None if it did not.
    """

    __slots__ = ("elapsed_seconds", "failure", "looks", "next_delay_seconds", "states", "waiter")

    def __init__(
        self,
        waiter: str,
        looks: int,
        elapsed_seconds: float,
        states: Mapping[str, str],
        next_delay_seconds: float,
        failure: EhpcError | None = None,
    ) -> None:
        self.waiter = waiter
        self.looks = looks
        self.elapsed_seconds = elapsed_seconds
        self.states = states
        self.next_delay_seconds = next_delay_seconds
        self.failure = failure

    def __repr__(self) -> str:
        failed = f", failure={self.failure!r}" if self.failure is not None else ""
        return f"WaitProgress({self.waiter!r}, looks={self.looks}, states={dict(self.states)!r}{failed})"


class WaitOptions:
    """How to wait.

    Args:
        timeout_seconds: Longest time to wait. Default: the waiter's own.
        delay_seconds: Delay between the first looks; it grows up to the waiter's longest. Default: the waiter's own.
        on_progress: Called after each look with a ``WaitProgress``.
        cancelled: Asked between looks, at least twice a second; true ends the wait with WaiterCancelledError.
    """

    __slots__ = ("cancelled", "delay_seconds", "on_progress", "timeout_seconds")

    def __init__(
        self,
        *,
        timeout_seconds: float | None = None,
        delay_seconds: float | None = None,
        on_progress: Callable[[WaitProgress], object] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        for name, value in (("timeout_seconds", timeout_seconds), ("delay_seconds", delay_seconds)):
            if value is not None and not 0 < value < float("inf"):
                raise ValidationError(f"{name} must be a positive number of seconds, not {value!r}")
        self.timeout_seconds = timeout_seconds
        self.delay_seconds = delay_seconds
        self.on_progress = on_progress
        self.cancelled = cancelled


class Look:
    """What one look at the service came to.

    Attributes:
        states: Normal state by what it is the state of.
        models: What holds each state: the items waited for, or the response.
        outcome: ``success`` or ``failure`` if an error code has decided, else an empty text.
    """

    __slots__ = ("models", "outcome", "states")

    def __init__(self, states: dict[str, str], models: list[Any], outcome: str = "") -> None:
        self.states = states
        self.models = models
        self.outcome = outcome


def wait(
    context: Context,
    waiter: Waiter,
    request: Request[Any],
    wanted: Sequence[str] | None,
    wait_options: WaitOptions | None,
    options: CallOptions | None,
) -> Flow[list[Any]]:
    """Wait for something.

    Args:
        context: What the client knows.
        waiter: What is waited for.
        request: The request to ask with.
        wanted: Keys of the items to wait for, or None if the response has one state.
        wait_options: How to wait.
        options: What is different in the calls.

    Returns:
        What holds the states at the end: the items, or the response.

    Raises:
        WaiterFailedError: If a state was reached that can't become the wanted one.
        WaiterTimeoutError: If time was up, also where the looks failed for reasons that may pass.
        WaiterCancelledError: If the caller has cancelled it.
        EhpcError: If a look failed for a reason that does not pass by itself, or none has reached the service yet.
    """
    how = wait_options or WaitOptions()
    if wanted is not None:
        wanted = [] if isinstance(wanted, str) else list(dict.fromkeys(wanted))
        if not wanted or not all(isinstance(key, str) for key in wanted):
            raise ValidationError(f"{waiter.name}: give a list of texts that say what to wait for, with at least one")
    limit = how.timeout_seconds or waiter.timeout_seconds
    delay = how.delay_seconds or waiter.delay_seconds
    start = context.monotonic()
    looks = 0
    reached = False
    seen = Look({}, [])
    while True:
        if how.cancelled is not None and how.cancelled():
            raise WaiterCancelledError(waiter.name, seen.states)
        bounded = within(options, context, limit - (context.monotonic() - start))
        failure: EhpcError | None = None
        outcome = ""
        try:
            seen = yield from look(context, waiter, request, wanted, bounded)
            outcome = seen.outcome or judge(waiter, seen.states, wanted)
        except EhpcError as error:
            if not may_repeat(error, repeatable=True) or (isinstance(error, NotSentError) and not reached):
                raise
            failure = error
        reached = reached or not isinstance(failure, NotSentError)
        looks += 1
        elapsed = context.monotonic() - start
        pause = 0.0 if outcome else min(delay * (0.9 + 0.2 * context.random()), max(0.0, limit - elapsed))
        if how.on_progress is not None:
            how.on_progress(WaitProgress(waiter.name, looks, elapsed, seen.states, pause, failure))
        if outcome == "success":
            return seen.models
        if outcome == "failure":
            failed = {key: state for key, state in seen.states.items() if state.lower() in waiter.failure}
            raise WaiterFailedError(waiter.name, seen.states, seen.models, failed or seen.states)
        if elapsed >= limit:
            raise late(waiter, seen.states, wanted, limit, failure) from failure
        yield Sleep(pause, how.cancelled)
        delay = min(delay * GROWTH, max(waiter.longest_delay_seconds, how.delay_seconds or 0.0))


def late(
    waiter: Waiter, states: Mapping[str, str], wanted: Sequence[str] | None, limit: float, failure: EhpcError | None
) -> WaiterTimeoutError:
    """Return the error for a wait whose time is up: it names what has not come, and why the last look failed."""
    return WaiterTimeoutError(
        waiter.name,
        states,
        limit,
        unreached={key: state for key, state in states.items() if state.lower() not in waiter.success},
        missing=[key for key in wanted or () if key not in states],
        last_failure=failure,
    )


def within(options: CallOptions | None, context: Context, seconds: float) -> CallOptions:
    """Return options whose deadline lies within the time that a wait has left, or a little later for its last look."""
    bounded = copy(options or CallOptions())
    own = bounded.deadline_seconds or context.settings.deadline_seconds
    bounded.deadline_seconds = min(own, max(seconds, LAST_LOOK_SECONDS))
    return bounded


def look(
    context: Context,
    waiter: Waiter,
    request: Request[Any],
    wanted: Sequence[str] | None,
    options: CallOptions,
) -> Flow[Look]:
    """Ask the service once; for a list, page by page until all that is waited for has been seen."""
    operation = operation_of(request)
    pages = operation.pages if wanted is not None else None
    progress = None if pages is None else Progress(pages, pages.largest_size)
    names = frozenset(wanted or ())
    found: dict[str, tuple[str, Any]] = {}
    number = 0
    more = True
    while more and (wanted is None or len(found) < len(wanted)):
        number += 1
        asked = request if pages is None else numbered(request, pages, number, pages.largest_size)
        try:
            answer = yield from call(context, operation, asked, options)
        except ServiceError as error:
            if error.code in waiter.success_codes:
                return Look({"": error.code}, [], "success")
            if error.code in waiter.failure_codes:
                return Look({"": error.code}, [], "failure")
            raise
        for key, state, model in states_in(answer.response, waiter):
            if wanted is None or key in names:
                found[key] = waiter.normal.get(state.lower(), state), model
        more = progress is not None and progress.take(number, answer.response)[1]
    keys = found if wanted is None else [key for key in wanted if key in found]
    return Look({key: found[key][0] for key in keys}, [found[key][1] for key in keys])


def states_in(response: Model, waiter: Waiter) -> Iterator[tuple[str, str, Any]]:
    """Yield key, state and holder of each state in a response."""
    *way, last = waiter.states
    holders: list[Any] = [response]
    for name in way:
        inner = [getattr(holder, name) for holder in holders]
        holders = [one for each in inner for one in (each if isinstance(each, list) else [each]) if one is not None]
    for holder in holders:
        state = getattr(holder, last)
        key = getattr(holder, waiter.key) if waiter.key is not None else ""
        if state is not None and key is not None:
            yield str(key), str(state), holder if waiter.key is not None else response


def judge(waiter: Waiter, states: Mapping[str, str], wanted: Sequence[str] | None) -> str:
    """Return what states come to: success, failure, or an empty text for neither yet."""
    found = [state.lower() for state in states.values()]
    if any(state in waiter.failure for state in found):
        return "failure"
    everything = bool(found) and (wanted is None or len(states) == len(wanted))
    return "success" if everything and all(state in waiter.success for state in found) else ""
