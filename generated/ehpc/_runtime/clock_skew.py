"""Corrects the client's clock by the service's, which refuses timestamps that differ too much from its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping


class ServiceClock:
    """The service's clock, as far as the client knows it: the local clock plus the skew seen in a response.

    Args:
        time: Returns the local time in seconds since 1970.

    Attributes:
        skew_seconds: How far the service is ahead of the local clock; 0 until a response showed a skew.
    """

    __slots__ = ("_time", "skew_seconds")

    def __init__(self, time: Callable[[], float]) -> None:
        self._time = time
        self.skew_seconds = 0.0

    def now(self) -> float:
        """Return the service's time in seconds since 1970."""
        return self._time() + self.skew_seconds

    def correct(self, headers: Mapping[str, str]) -> bool:
        """Adopt the service's time, and return whether the headers of a response, by lower-case name, show it."""
        date = parse_http_date(headers.get("date", ""))
        if date is None:
            return False
        self.skew_seconds = date - self._time()
        return True


def parse_http_date(text: str) -> float | None:
    """Return the time of an HTTP date in seconds since 1970, or None if it is not one."""
    if not text:
        return None
    from datetime import timezone  # loaded here, as few calls need it
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        return (date if date.tzinfo is not None else date.replace(tzinfo=timezone.utc)).timestamp()
    except (TypeError, ValueError, OverflowError):
        return None
# Hand-written: edit templates/ehpc/_runtime/clock_skew.py, then run `make generate`.
