"""Waiters: poll the service, with a growing delay, until all that is waited for has ended, or the time is up.

Written once for sync and async, as a flow. What is waited for is data, made from ``spec/waiters.yaml``. A poll that
fails for a reason that may pass does not end the wait: the next poll may succeed.

Of a list, a wait ends when each item has its outcome: it reached a wanted state, it reached one from which there is no
way back, it was seen and is gone, or it was never seen within a time of grace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, Literal
from warnings import warn

from attrs import Attribute, define, field

from .attempts import Context
from .call import call
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
from .states import canonical_state

Outcome = Literal["pending", "success", "failure", "gone", "missing"]
"""How far an item is: ``gone`` if it was seen and is no longer listed, ``missing`` if it was never seen."""

GROWTH = 1.5
"""By how much the delay grows each time."""

LAST_POLL_TIMEOUT = 5.0
"""Seconds that a poll may take that begins when the time is almost up."""

GRACE_SECONDS = 120.0
"""How long something that was never listed may take to appear, unless the caller says otherwise."""

POLLS_WITHOUT = 3
"""Complete polls in a row that must not list an item before it counts as gone or missing: pages that shift while they
are read can hide one."""


@define(eq=False, repr=False)
class Waiter:
    """A state to wait for, and how to poll for it.

    Args:
        name: Its name.
        states: Attributes on the way from the response to the state; lists on the way are gone through.
        key: Attribute of a list's items that tells them apart, where single items are waited for.
        success: States that end it well, once all are in one of them.
        failure: States that end it as failed.
        success_codes: Error codes that end it well.
        failure_codes: Error codes that end it as failed.
        normal: By lower-case state of the service: its canonical name, where schedulers spell states differently.
        presence: ``present`` if being listed is all that is waited for, ``absent`` if no longer being listed is,
            ``gone`` if an item that was seen and is no longer listed has reached its end.
        counted: Whether a number of items is waited for, and not these or those.
        final: Whether states that end it are final, so that an item that reached one is not polled for any more.
        delay_seconds: First delay.
        longest_delay_seconds: Longest delay.
        timeout_seconds: Longest time to wait, unless the caller says otherwise.
        deprecated: Why it should not be used, or an empty string.
    """

    name: str
    states: tuple[str, ...] = field(kw_only=True)
    success: tuple[str, ...] = field(kw_only=True)
    failure: tuple[str, ...] = field(default=(), kw_only=True)
    key: str | None = field(default=None, kw_only=True)
    success_codes: tuple[str, ...] = field(default=(), kw_only=True)
    failure_codes: tuple[str, ...] = field(default=(), kw_only=True)
    normal: Mapping[str, str] = field(factory=dict, kw_only=True)
    presence: Literal["present", "absent", "gone"] | None = field(default=None, kw_only=True)
    counted: bool = field(default=False, kw_only=True)
    final: bool = field(default=False, kw_only=True)
    delay_seconds: float = field(kw_only=True)
    longest_delay_seconds: float = field(kw_only=True)
    timeout_seconds: float = field(kw_only=True)
    deprecated: str = field(default="", kw_only=True)

    def warn_of_deprecation(self) -> None:
        """Warn the caller of the client's method, which calls what calls this, if it should no longer be used."""
        if self.deprecated:
            warn(f"wait_for_{self.name} is deprecated: {self.deprecated}", DeprecationWarning, stacklevel=4)

    def canonical(self, state: str) -> str:
        """Return the canonical name of a state of the service."""
        return canonical_state(self.normal, state)

    def is_known(self, state: str) -> bool:
        """Return whether a canonical state is one of the table; without a table, all are."""
        return not self.normal or state in self.normal.values()

    def outcome(self, state: str) -> Outcome:
        """Return what an item in a canonical state has come to."""
        if state.lower() in self.failure:
            return "failure"
        if state.lower() in self.success or self.presence == "present":
            return "success"
        return "pending"


@define(eq=False, repr=False)
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

    waiter: str
    polls: int
    elapsed_seconds: float
    states: Mapping[str, str]
    next_delay_seconds: float
    failure: EhpcError | None = None

    def __repr__(self) -> str:
        failed = f", failure={self.failure!r}" if self.failure is not None else ""
        return f"WaitProgress({self.waiter!r}, polls={self.polls}, states={dict(self.states)!r}{failed})"


def check_seconds(_: object, attribute: Attribute[Any], value: Any) -> None:
    """Refuse a time that is neither absent nor positive."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if value is not None and not (is_number and 0 < value < float("inf")):
        raise ValidationError(f"{attribute.name} must be a positive number of seconds, not {value!r}")


@define(eq=False, repr=False, kw_only=True)
class WaitOptions:
    """How to wait.

    Args:
        timeout_seconds: Longest time to wait. Default: the waiter's own.
        delay_seconds: Delay between the first polls; it grows up to the waiter's longest. Default: the waiter's own.
        grace_seconds: How long an item that was never listed may take to appear. Default: 120 s.
        stop_at_first_failure: Whether the first item that fails ends the wait. Default: it goes on until all have
            ended, and the error tells the outcome of each.
        on_progress: Called after each poll with a ``WaitProgress``.
        cancelled: Called between polls, at least twice a second; true ends the wait with WaiterCancelledError.
    """

    timeout_seconds: float | None = field(default=None, validator=check_seconds)
    delay_seconds: float | None = field(default=None, validator=check_seconds)
    grace_seconds: float | None = field(default=None, validator=check_seconds)
    stop_at_first_failure: bool = False
    on_progress: Callable[[WaitProgress], object] | None = None
    cancelled: Callable[[], bool] | None = None


@define(eq=False, repr=False)
class Poll:
    """The result of one poll.

    Attributes:
        states: Canonical state by what it is the state of.
        models: What holds each state, in the same order: an item, or the response.
        outcome: ``success`` or ``failure`` if an error code has decided, else ``pending``.
        complete: Whether the whole list was read.
        pages: Number of pages that were read.
    """

    states: dict[str, str]
    models: list[Any]
    outcome: Outcome = "pending"
    complete: bool = False
    pages: int = 1


class Watch:
    """What a wait knows of the items or the state that it is for.

    Args:
        waiter: What is waited for.
        wanted: Keys of the items, or None if there is one state, or if the waiter counts.
        count: Number of items that the waiter counts up to.
        ignored: Keys of items that don't count.
        how: How to wait.
    """

    def __init__(
        self, waiter: Waiter, wanted: Sequence[str] | None, count: int, ignored: Sequence[str], how: WaitOptions
    ) -> None:
        self.waiter = waiter
        self.wanted = wanted
        self.count = count
        self.ignored = set(ignored)
        self.grace_seconds = how.grace_seconds or GRACE_SECONDS
        self.stop_at_first_failure = how.stop_at_first_failure
        self.states: dict[str, str] = {}
        self.models: dict[str, Any] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.decided: Outcome = "pending"
        self.reported_states: set[str] = set()
        self._without: dict[str, int] = {}
        self._polled = False

    def open_keys(self) -> frozenset[str] | None:
        """Return the keys to poll for, or None for whatever there is."""
        if self.wanted is None:
            return None
        if not self.waiter.final:
            return frozenset(self.wanted)
        return frozenset(key for key in self.wanted if self.outcomes.get(key, "pending") == "pending")

    def take(self, poll: Poll, elapsed: float) -> None:
        """Take note of a poll, so many seconds after the wait began."""
        for state in poll.states.values():
            if not self.waiter.is_known(state) and state not in self.reported_states:
                self.reported_states.add(state)
                import logging  # it is rare, and loading it takes a while

                text = "%s: the state %a is not known; the wait goes on"
                logging.getLogger("ehpc").warning(text, self.waiter.name, state[:100])
        if poll.outcome != "pending":
            self.states, self.models, self.decided = poll.states, {}, poll.outcome
        elif self.waiter.counted:
            self.take_counted(poll)
        elif self.wanted is None:
            self.states, self.models = poll.states, dict(zip(poll.states, poll.models, strict=True))
            self.outcomes = {key: self.waiter.outcome(state) for key, state in poll.states.items()}
        else:
            self.take_items(poll, elapsed)
        self._polled = True

    def take_items(self, poll: Poll, elapsed: float) -> None:
        """Take note of what became of each item."""
        for (key, state), model in zip(poll.states.items(), poll.models, strict=True):
            self.states[key], self.models[key] = state, model
            self.outcomes[key] = self.waiter.outcome(state)
            self._without[key] = 0
        for key in self.wanted or ():
            ended = self.waiter.final and self.outcomes.get(key, "pending") != "pending"
            if key in poll.states or ended or not poll.complete:
                continue
            self._without[key] = self._without.get(key, 0) + 1
            self.outcomes[key] = "pending"
            if self.waiter.presence == "absent":
                if self._without[key] >= min(poll.pages, 2):
                    self.outcomes[key] = "success"
            elif self._without[key] >= POLLS_WITHOUT and key in self.states:
                self.outcomes[key] = "success" if self.waiter.presence == "gone" else "gone"
            elif self._without[key] >= POLLS_WITHOUT and elapsed >= self.grace_seconds:
                self.outcomes[key] = "missing"

    def take_counted(self, poll: Poll) -> None:
        """Take note of the items that count: not those that had failed before the wait."""
        outcomes: dict[str, Outcome] = {key: self.waiter.outcome(state) for key, state in poll.states.items()}
        if not self._polled:
            self.ignored.update(key for key, outcome in outcomes.items() if outcome == "failure")
        self.states = {key: state for key, state in poll.states.items() if key not in self.ignored}
        self.models = {
            key: model for key, model in zip(poll.states, poll.models, strict=True) if key not in self.ignored
        }
        self.outcomes = {key: outcomes[key] for key in self.states}

    def verdict(self) -> Outcome:
        """Return ``success`` or ``failure`` if the wait has ended, else ``pending``."""
        if self.decided != "pending":
            return self.decided
        outcomes = list(self.outcomes.values())
        if self.waiter.counted:
            if outcomes.count("success") >= self.count:
                return "success"
            hopeless = "failure" in outcomes and "pending" not in outcomes and len(outcomes) >= self.count
            stopped = self.stop_at_first_failure and "failure" in outcomes
            return "failure" if hopeless or stopped else "pending"
        failed = any(outcome not in ("pending", "success") for outcome in outcomes)
        expected = 1 if self.wanted is None else len(self.wanted)
        ended = len(outcomes) >= expected and "pending" not in outcomes
        if failed and (ended or self.stop_at_first_failure):
            return "failure"
        return "success" if ended else "pending"

    def ordered_models(self) -> list[Any]:
        """Return what holds the states: items in the order in which they are wanted, or the response."""
        keys = self.models if self.wanted is None else [key for key in self.wanted if key in self.models]
        return [self.models[key] for key in keys]

    def ordered_states(self) -> dict[str, str]:
        """Return the states in the order in which they are wanted."""
        if self.wanted is None or self.decided != "pending":
            return self.states
        return {key: self.states[key] for key in self.wanted if key in self.states}

    def failed_error(self) -> WaiterFailedError:
        """Return the error of a wait that has failed."""
        failed = {key: state for key, state in self.ordered_states().items() if self.outcomes.get(key) == "failure"}
        gone = [key for key in self.wanted or () if self.outcomes.get(key) == "gone"]
        missing = [key for key in self.wanted or () if self.outcomes.get(key) == "missing"]
        if self.decided != "pending":
            failed = self.states
        states, outcomes = self.ordered_states(), {key: str(outcome) for key, outcome in self.outcomes.items()}
        return WaiterFailedError(
            self.waiter.name, states, self.ordered_models(), failed, outcomes=outcomes, gone=gone, missing=missing
        )

    def timeout_error(self, limit: float, failure: EhpcError | None) -> WaiterTimeoutError:
        """Return the error of a wait that timed out: it names what was not reached, and why the last poll failed."""
        states = self.ordered_states()
        return WaiterTimeoutError(
            self.waiter.name,
            states,
            limit,
            unreached={key: state for key, state in states.items() if self.outcomes.get(key) != "success"},
            missing=[key for key in self.wanted or () if key not in states and self.waiter.presence != "absent"],
            last_failure=failure,
        )


def wait(
    context: Context,
    waiter: Waiter,
    request: Request[Any],
    wanted: Sequence[str] | int | None,
    wait_options: WaitOptions | None,
    options: CallOptions | None,
    ignored: Sequence[str] = (),
) -> Flow[list[Any]]:
    """Wait until states are reached: of items with these keys, of a number of items, or the one state of the response.

    Returns:
        What holds the states at the end: the items, or the response.

    Raises:
        WaiterFailedError: If a state was reached from which the wanted one can't be reached, or an item is gone or was
            never seen.
        WaiterTimeoutError: If the wait timed out, including when polls kept failing with retryable errors.
        WaiterCancelledError: If the caller cancelled the wait.
        EhpcError: If a poll failed with an error that is not retryable, or before any has reached the service.
    """
    how = wait_options or WaitOptions()
    watch = Watch(waiter, *check_wanted(waiter, wanted), ignored, how)

    def poll_once(bounded: CallOptions) -> Flow[Poll]:
        return poll(context, waiter, request, watch.open_keys(), bounded)

    yield from run_wait(context, watch, poll_once, how, options)
    if watch.verdict() == "failure":
        raise watch.failed_error()
    return watch.ordered_models()


def run_wait(
    context: Context,
    watch: Watch,
    poll_once: Callable[[CallOptions], Flow[Poll]],
    how: WaitOptions,
    options: CallOptions | None,
) -> Flow[None]:
    """Poll until a wait has ended, well or not: the watch then has its verdict.

    Raises:
        WaiterTimeoutError: If the wait timed out, including when polls kept failing with retryable errors.
        WaiterCancelledError: If the caller cancelled the wait.
        EhpcError: If a poll failed with an error that is not retryable, or before any has reached the service.
    """
    waiter = watch.waiter
    limit = how.timeout_seconds or waiter.timeout_seconds
    delay = how.delay_seconds or waiter.delay_seconds
    start = context.monotonic()
    polls = 0
    reached = False
    while True:
        if how.cancelled is not None and how.cancelled():
            raise WaiterCancelledError(waiter.name, watch.ordered_states())
        bounded = bounded_options(options, context, limit - (context.monotonic() - start))
        failure: EhpcError | None = None
        verdict: Outcome = "pending"
        try:
            seen = yield from poll_once(bounded)
            watch.take(seen, context.monotonic() - start)
            verdict = watch.verdict()
        except EhpcError as error:
            if not may_pass(error) or (isinstance(error, NotSentError) and not reached):
                raise
            failure = error
        reached = reached or not isinstance(failure, NotSentError)
        polls += 1
        elapsed = context.monotonic() - start
        pause = 0.0 if verdict != "pending" else min(delay * (0.9 + 0.2 * context.random()), max(0.0, limit - elapsed))
        if how.on_progress is not None:
            how.on_progress(WaitProgress(waiter.name, polls, elapsed, watch.ordered_states(), pause, failure))
        if verdict != "pending":
            return
        if elapsed >= limit:
            raise watch.timeout_error(limit, failure) from failure
        yield Sleep(pause, how.cancelled)
        delay = min(delay * GROWTH, max(waiter.longest_delay_seconds, how.delay_seconds or 0.0))


def check_wanted(waiter: Waiter, wanted: Sequence[str] | int | None) -> tuple[list[str] | None, int]:
    """Return what is waited for: keys of items, each once, and how many items.

    Raises:
        ValidationError: If it is neither a list of keys nor a number, or empty.
    """
    if waiter.counted:
        if not isinstance(wanted, int) or isinstance(wanted, bool) or wanted < 1:
            raise ValidationError(f"{waiter.name}: the number to wait for must be at least 1, not {wanted!r}")
        return None, wanted
    if wanted is None:
        return None, 1
    keys = [] if isinstance(wanted, (str, int)) else list(dict.fromkeys(wanted))
    if not keys or not all(isinstance(key, str) for key in keys):
        raise ValidationError(f"{waiter.name}: give a list of strings that say what to wait for, with at least one")
    return keys, len(keys)


def may_pass(error: EhpcError) -> bool:
    """Return whether a poll that failed may succeed later: polls only read, so more passes than for a change."""
    return may_retry(error, safe_to_retry=True) or (isinstance(error, ServiceError) and error.transient)


def bounded_options(options: CallOptions | None, context: Context, seconds: float) -> CallOptions:
    """Return options whose deadline lies within the time that a wait has left, or a little later for its last poll."""
    bounded = copy(options or CallOptions())
    own = bounded.deadline_seconds or context.settings.deadline_seconds
    bounded.deadline_seconds = min(own, max(seconds, LAST_POLL_TIMEOUT))
    return bounded


def poll(
    context: Context, waiter: Waiter, request: Request[Any], names: frozenset[str] | None, options: CallOptions
) -> Flow[Poll]:
    """Poll the service once; for a list, page by page until all of these names, or all there is, have been seen."""
    operation = operation_of(request)
    pages = operation.pages if names is not None or waiter.counted else None
    progress = None if pages is None else Progress(pages, pages.largest_size)
    states: dict[str, tuple[str, Any]] = {}
    number = 0
    more = True
    while more and (names is None or len(states) < len(names)):
        number += 1
        page = request
        if pages is not None and progress is not None:
            page = page_request(request, pages, progress.page(number), pages.largest_size)
        try:
            response = yield from call(context, operation, page, options)
        except ServiceError as error:
            if error.code in waiter.success_codes:
                return Poll({"": error.code}, [], "success")
            if error.code in waiter.failure_codes:
                return Poll({"": error.code}, [], "failure")
            raise
        for key, state, model in states_in(response.response, waiter):
            if names is None or key in names:
                states[key] = waiter.canonical(state), model
        more = progress is not None and progress.take(number, response.response)[1]
    canonical = {key: state for key, (state, _) in states.items()}
    return Poll(canonical, [model for _, model in states.values()], complete=not more, pages=number)


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
# Hand-written: edit templates/ehpc/_runtime/waiters.py, then run `make generate`.
