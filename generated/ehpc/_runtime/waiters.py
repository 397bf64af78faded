# Hand-written: edit templates/ehpc/_runtime/waiters.py, then run `make generate`.
"""Waiters: poll the service, with a growing delay, until a state is reached, can't be reached, or the time is up.

Written once for sync and async, as a flow. What is waited for is data, made from ``spec/waiters.yaml``. A poll that
fails for a reason that may pass does not end the wait: the next poll may succeed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, Literal

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
from .pagination import Progress, page_request
from .retry import may_retry
from .serialization.model import Model, Request

Outcome = Literal["pending", "success", "failure"]

GROWTH = 1.5
"""By how much the delay grows each time."""

LAST_POLL_TIMEOUT = 5.0
"""Seconds that a poll may take that begins when the time is almost up."""


class Waiter:
    """A state to wait for, and how to poll for it.

    Args:
        name: Its name.
        states: Attributes on the way from the response to the state; lists on the way are gone through.
        key: Attribute of a list's items that tells them apart, where single items are waited for.
        success: States that end the wait well, once all are in one of them.
        failure: States that end it at once as failed.
        success_codes: Error codes that end it well.
        failure_codes: Error codes that end it as failed.
        normal: By lower-case state of the service: its canonical name, where schedulers spell states differently.
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
    """The progress of a wait; passed to the progress callback after each poll.

    Attributes:
        waiter: What is waited for.
        polls: Number of polls so far.
        elapsed_seconds: Time since the wait began.
        states: State by what it is the state of, as it was seen last; with an empty key where there is only one.
        next_delay_seconds: Time until the next poll, or 0 if there is none.
        failure: Why this poll failed, or None if it did not.
    """

    __slots__ = ("elapsed_seconds", "failure", "next_delay_seconds", "polls", "states", "waiter")

    def __init__(
        self,
        waiter: str,
        polls: int,
        elapsed_seconds: float,
        states: Mapping[str, str],
        next_delay_seconds: float,
        failure: EhpcError | None = None,
    ) -> None:
        self.waiter = waiter
        self.polls = polls
        self.elapsed_seconds = elapsed_seconds
        self.states = states
        self.next_delay_seconds = next_delay_seconds
        self.failure = failure

    def __repr__(self) -> str:
        failed = f", failure={self.failure!r}" if self.failure is not None else ""
        return f"WaitProgress({self.waiter!r}, polls={self.polls}, states={dict(self.states)!r}{failed})"


class WaitOptions:
    """How to wait.

    Args:
        timeout_seconds: Longest time to wait. Default: the waiter's own.
        delay_seconds: Delay between the first polls; it grows up to the waiter's longest. Default: the waiter's own.
        on_progress: Called after each poll with a ``WaitProgress``.
        cancelled: Called between polls, at least twice a second; true ends the wait with WaiterCancelledError.
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


class Poll:
    """The result of one poll.

    Attributes:
        states: Normal state by what it is the state of.
        models: What holds each state: the items waited for, or the response.
        outcome: ``success`` or ``failure`` if an error code has decided, else ``pending``.
    """

    __slots__ = ("models", "outcome", "states")

    def __init__(self, states: dict[str, str], models: list[Any], outcome: Outcome = "pending") -> None:
        self.states = states
        self.models = models
        self.outcome: Outcome = outcome


def wait(
    context: Context,
    waiter: Waiter,
    request: Request[Any],
    wanted: Sequence[str] | None,
    wait_options: WaitOptions | None,
    options: CallOptions | None,
) -> Flow[list[Any]]:
    """Wait until states are reached.

    Args:
        context: What the client knows.
        waiter: What is waited for.
        request: The request to ask with.
        wanted: Keys of the items to wait for, or None if the response has one state.
        wait_options: How to wait.
        options: Per-call overrides.

    Returns:
        What holds the states at the end: the items, or the response.

    Raises:
        WaiterFailedError: If a state was reached from which the wanted one can't be reached.
        WaiterTimeoutError: If the wait timed out, including when polls kept failing with retryable errors.
        WaiterCancelledError: If the caller cancelled the wait.
        EhpcError: If a poll failed with an error that is not retryable, or before any has reached the service.
    """
    how = wait_options or WaitOptions()
    if wanted is not None:
        wanted = [] if isinstance(wanted, str) else list(dict.fromkeys(wanted))
        if not wanted or not all(isinstance(key, str) for key in wanted):
            raise ValidationError(f"{waiter.name}: give a list of strings that say what to wait for, with at least one")
    limit = how.timeout_seconds or waiter.timeout_seconds
    delay = how.delay_seconds or waiter.delay_seconds
    start = context.monotonic()
    polls = 0
    reached = False
    seen = Poll({}, [])
    while True:
        if how.cancelled is not None and how.cancelled():
            raise WaiterCancelledError(waiter.name, seen.states)
        bounded = bounded_options(options, context, limit - (context.monotonic() - start))
        failure: EhpcError | None = None
        outcome: Outcome = "pending"
        try:
            seen = yield from poll(context, waiter, request, wanted, bounded)
            outcome = seen.outcome if seen.outcome != "pending" else evaluate(waiter, seen.states, wanted)
        except EhpcError as error:
            if not may_retry(error, safe_to_retry=True) or (isinstance(error, NotSentError) and not reached):
                raise
            failure = error
        reached = reached or not isinstance(failure, NotSentError)
        polls += 1
        elapsed = context.monotonic() - start
        pause = 0.0 if outcome != "pending" else min(delay * (0.9 + 0.2 * context.random()), max(0.0, limit - elapsed))
        if how.on_progress is not None:
            how.on_progress(WaitProgress(waiter.name, polls, elapsed, seen.states, pause, failure))
        if outcome == "success":
            return seen.models
        if outcome == "failure":
            failed = {key: state for key, state in seen.states.items() if state.lower() in waiter.failure}
            raise WaiterFailedError(waiter.name, seen.states, seen.models, failed or seen.states)
        if elapsed >= limit:
            raise timeout_error(waiter, seen.states, wanted, limit, failure) from failure
        yield Sleep(pause, how.cancelled)
        delay = min(delay * GROWTH, max(waiter.longest_delay_seconds, how.delay_seconds or 0.0))


def timeout_error(
    waiter: Waiter, states: Mapping[str, str], wanted: Sequence[str] | None, limit: float, failure: EhpcError | None
) -> WaiterTimeoutError:
    """Return the error of a wait that timed out: it names what was not reached, and why the last poll failed."""
    return WaiterTimeoutError(
        waiter.name,
        states,
        limit,
        unreached={key: state for key, state in states.items() if state.lower() not in waiter.success},
        missing=[key for key in wanted or () if key not in states],
        last_failure=failure,
    )


def bounded_options(options: CallOptions | None, context: Context, seconds: float) -> CallOptions:
    """Return options whose deadline lies within the time that a wait has left, or a little later for its last poll."""
    bounded = copy(options or CallOptions())
    own = bounded.deadline_seconds or context.settings.deadline_seconds
    bounded.deadline_seconds = min(own, max(seconds, LAST_POLL_TIMEOUT))
    return bounded


def poll(
    context: Context,
    waiter: Waiter,
    request: Request[Any],
    wanted: Sequence[str] | None,
    options: CallOptions,
) -> Flow[Poll]:
    """Poll the service once; for a list, page by page until all that is waited for has been seen."""
    operation = operation_of(request)
    pages = operation.pages if wanted is not None else None
    progress = None if pages is None else Progress(pages, pages.largest_size)
    names = frozenset(wanted or ())
    states: dict[str, tuple[str, Any]] = {}
    number = 0
    more = True
    while more and (wanted is None or len(states) < len(wanted)):
        number += 1
        page = request if pages is None else page_request(request, pages, number, pages.largest_size)
        try:
            response = yield from call(context, operation, page, options)
        except ServiceError as error:
            if error.code in waiter.success_codes:
                return Poll({"": error.code}, [], "success")
            if error.code in waiter.failure_codes:
                return Poll({"": error.code}, [], "failure")
            raise
        for key, state, model in states_in(response.response, waiter):
            if wanted is None or key in names:
                states[key] = waiter.normal.get(state.lower(), state), model
        more = progress is not None and progress.take(number, response.response)[1]
    keys = states if wanted is None else [key for key in wanted if key in states]
    return Poll({key: states[key][0] for key in keys}, [states[key][1] for key in keys])


def states_in(response: Model, waiter: Waiter) -> Iterator[tuple[str, str, Any]]:
    """Yield key, state and holder of each state in a response."""
    *way, last = waiter.states
    holders: list[Any] = [response]
    for name in way:
        inner = [getattr(holder, name) for holder in holders]
        holders = [
            item for value in inner for item in (value if isinstance(value, list) else [value]) if item is not None
        ]
    for holder in holders:
        state = getattr(holder, last)
        key = getattr(holder, waiter.key) if waiter.key is not None else ""
        if state is not None and key is not None:
            yield str(key), str(state), holder if waiter.key is not None else response


def evaluate(waiter: Waiter, states: Mapping[str, str], wanted: Sequence[str] | None) -> Outcome:
    """Return the outcome of a wait in these states."""
    reached = [state.lower() for state in states.values()]
    if any(state in waiter.failure for state in reached):
        return "failure"
    everything = bool(reached) and (wanted is None or len(states) == len(wanted))
    return "success" if everything and all(state in waiter.success for state in reached) else "pending"
