"""Decides whether a call is retried, and when: what is safe, how long to wait, and how much is left to spend.

A change is retried only when the first request can't have been executed: it did not leave this machine, or the
service refused it before looking at it (throttling, a wrong clock, an expired token), or it carries a token by which
the service knows a repeated request.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from typing import Final

from .clock_skew import parse_http_date
from .errors import (
    DecodeError,
    EhpcError,
    NotSentError,
    OutcomeUnknownError,
    ServiceError,
    TooLargeError,
    TransportError,
)

SERVER_STATUSES: Final = frozenset({500, 502, 503, 504})
TOO_MANY: Final = 429


class RetryBudget:
    """Bounds the share of retries: when most calls fail, retrying them all would only make it worse.

    Each retry costs ``cost``; each success earns 1, up to ``capacity``.
    """

    def __init__(self, capacity: int = 100, cost: int = 5) -> None:
        self.capacity = capacity
        self.cost = cost
        self._left = capacity
        self._locks: dict[int, threading.Lock] = {}

    def spend(self) -> bool:
        """Spend the cost of a retry if there is enough left, and return whether there was."""
        with self._lock():
            if self._left < self.cost:
                return False
            self._left -= self.cost
            return True

    def earn(self) -> None:
        """Earn something for a success."""
        if self._left < self.capacity:
            with self._lock():
                self._left = min(self.capacity, self._left + 1)

    def _lock(self) -> threading.Lock:
        """Return the lock of this process: one that another thread held while it forked would never be given back."""
        return self._locks.setdefault(os.getpid(), threading.Lock())


def may_retry(error: EhpcError, safe_to_retry: bool) -> bool:
    """Return whether a failed call may be retried.

    Args:
        error: How it failed.
        safe_to_retry: Whether the call changes nothing, or carries a token by which the service knows a repetition.
    """
    if isinstance(error, NotSentError):
        return error.temporary
    if isinstance(error, OutcomeUnknownError):
        return safe_to_retry and not isinstance(error, TooLargeError)  # the response would be as large again
    if isinstance(error, ServiceError):
        return is_throttled(error) or (safe_to_retry and (error.retryable or error.status in SERVER_STATUSES))
    return False


def is_throttled(error: ServiceError) -> bool:
    """Return whether a request was refused because there were too many, by the service or by something before it."""
    return error.throttled or error.status == TOO_MANY


def not_executed(error: EhpcError) -> bool:
    """Return whether a failure shows that this request was not executed, and says nothing of those before it."""
    if isinstance(error, ServiceError):
        return is_throttled(error) or error.remedy is not None
    return isinstance(error, TransportError) and not isinstance(error, OutcomeUnknownError)


def outcome_unknown(error: EhpcError) -> bool:
    """Return whether a failure leaves open if the request was executed."""
    if isinstance(error, ServiceError):
        return (error.uncertain or error.status >= 500) and not not_executed(error)
    return isinstance(error, (OutcomeUnknownError, DecodeError))


def parse_retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return how long the headers of a response, by lower-case name, ask to wait, or None."""
    milliseconds = headers.get("x-acs-retry-after", "").strip()
    if milliseconds.isascii() and milliseconds.isdigit():
        return int(milliseconds[:9]) / 1000
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    date = parse_http_date(text)
    return None if date is None else max(0.0, date - now)
# Hand-written: edit templates/ehpc/_runtime/retry.py, then run `make generate`.
