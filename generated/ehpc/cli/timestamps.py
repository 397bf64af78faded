"""Converts dates and times on the command line to Unix time: ``2026-11-28``, ``2026-11-28T07:00Z``, ``-7d``."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

RELATIVE = re.compile(r"-([0-9]{1,6})([smhdw])")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
EXAMPLES = "2026-11-28, 2026-11-28T07:00, 2026-11-28T07:00Z, now, -7d (also s, m, h, w) or a Unix time in seconds"


def parse_timestamp(text: str, now: datetime) -> int | None:
    """Return a date or time as Unix time in seconds, or None if the string is none.

    Args:
        text: A date, or a date and time, in ISO 8601; in local time unless it names a time zone. Or ``now``, or the
            time before now, such as ``-7d``.
        now: The present time, with its time zone.
    """
    if text == "now":
        return int(now.timestamp())
    relative = RELATIVE.fullmatch(text)
    try:
        if relative is not None:
            return int((now - timedelta(**{UNITS[relative[2]]: int(relative[1])})).timestamp())
        moment = datetime.fromisoformat(re.sub(r"[zZ]$", "+00:00", text))  # Python 3.10 does not know Z
        return int(moment.timestamp())
    except (ValueError, OverflowError):
        return None
# Hand-written: edit templates/ehpc/cli/timestamps.py, then run `make generate`.
