# Hand-written: edit templates/ehpc/cli/exit_codes.py, then run `make generate`.
"""Which exit code means what. Scripts rely on them: they do not change."""

from __future__ import annotations

from typing import Final

SUCCESS: Final = 0
SERVICE: Final = 1
"""The service refused the request."""
USAGE: Final = 2
"""The command line is wrong; nothing was sent."""
TRANSPORT: Final = 3
"""No usable answer could be had."""
WAIT_FAILED: Final = 4
"""What was waited for can't come any more."""
WAIT_TIMED_OUT: Final = 5
"""What was waited for did not come in time."""
CONFIGURATION: Final = 6
"""No credentials or region, or unusable ones; nothing was sent."""
INTERNAL: Final = 70
"""A mistake in this program."""
INTERRUPTED: Final = 130
"""Stopped from outside, such as by Ctrl-C."""

LINES: Final = (
    (SUCCESS, "success"),
    (SERVICE, "the service refused the request"),
    (USAGE, "the command line is wrong; nothing was sent"),
    (TRANSPORT, "no usable answer could be had"),
    (WAIT_FAILED, "what was waited for can't come any more"),
    (WAIT_TIMED_OUT, "what was waited for did not come in time"),
    (CONFIGURATION, "no credentials or region, or unusable ones"),
    (INTERRUPTED, "interrupted"),
)
"""What the help says about them."""
