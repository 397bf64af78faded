"""A clock that tests set by hand, with the other things that no two moments share: made-up random numbers and texts."""

from __future__ import annotations

from itertools import count

NOW = 1_700_000_000.0
"""Time when a test begins: 2023-11-14T22:13:20Z."""


class FakeClock:
    """Time that passes only where something waits.

    Attributes:
        seconds: Since the test began.
        slept: The length of each wait.
        random: What is drawn whenever a random number is.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.slept: list[float] = []
        self.random = 0.5
        self._numbers = count(1)

    def time(self) -> float:
        """Return the time in seconds since 1970."""
        return NOW + self.seconds

    def elapsed(self) -> float:
        """Return the seconds since the test began."""
        return self.seconds

    def nonce(self) -> str:
        """Return a text that was never returned before."""
        return f"nonce-{next(self._numbers)}"

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.seconds += seconds
