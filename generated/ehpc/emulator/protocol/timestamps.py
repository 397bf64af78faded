"""Timestamps of the protocol: those that requests carry, and those that responses hold."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from functools import lru_cache

TIMESTAMP = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z")


def format_timestamp(seconds: float) -> str:
    """Return a time in seconds since 1970 as responses hold it, such as ``2018-05-30T03:08:06.000Z``."""
    moment = datetime.fromtimestamp(seconds, timezone.utc)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def format_second(seconds: float | None) -> str:
    """Return a time as descriptions of jobs and containers hold it, such as ``2018-07-18T17:46:47``; "" for None."""
    return "" if seconds is None else format_timestamp(seconds).partition(".")[0]


@lru_cache(100)  # the requests of a second share one
def parse_timestamp(text: str) -> float:
    """Return the seconds since 1970 of a timestamp of a request, such as ``2018-05-30T03:08:06Z``, or a ValueError."""
    parts = TIMESTAMP.fullmatch(text)
    if parts is None:
        raise ValueError(text)
    year, month, day, hour, minute, second = map(int, parts.groups())
    return datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc).timestamp()
# Hand-written: edit templates/ehpc/emulator/protocol/timestamps.py, then run `make generate`.
