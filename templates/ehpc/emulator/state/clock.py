"""Clocks of the emulated service: any function, or one that tests move by hand."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Returns the time now in seconds since 1970."""


class ManualClock:
    """A clock that stands still until it is moved.

    Args:
        start: Time that it shows first, in seconds since 1970. Default: now.
    """

    def __init__(self, start: float | None = None) -> None:
        self._now = time.time() if start is None else start

    def __call__(self) -> float:
        """Return the time that it shows."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Move it forward.

        Args:
            seconds: How far.

        Raises:
            ValueError: If that is backward.
        """
        if not 0 <= seconds < float("inf"):
            raise ValueError("a clock can only be moved forward, by a number of seconds")
        self._now += seconds
