"""Exit codes of the command and their meanings. Scripts rely on them: they do not change."""

from __future__ import annotations

from typing import Final

SUCCESS: Final = 0
SERVICE: Final = 1
"""The service returned an error."""
USAGE: Final = 2
"""The command line is wrong; nothing was sent."""
TRANSPORT: Final = 3
"""No usable response was received."""
WAIT_FAILED: Final = 4
"""A wait failed: the state can no longer be reached."""
WAIT_TIMED_OUT: Final = 5
"""A wait timed out."""
CONFIGURATION: Final = 6
"""Credentials, region or the configuration file are missing or invalid; nothing was sent."""
INCOMPLETE: Final = 7
"""The request succeeded, but a later step failed: to print the result, to query it, to begin a wait, or to
read how far it is."""
DIFFERENT: Final = 8
"""The service responds otherwise than this package knows it, as ``ehpc doctor`` reports."""
REMOTE_FAILED: Final = 9
"""A shell command failed on a node, or has no result there, as ``ehpc run`` reports."""
INTERNAL: Final = 70
"""A bug in this program."""
INTERRUPTED: Final = 130
"""Interrupted, for example by Ctrl-C."""

LINES: Final = (
    (SUCCESS, "success"),
    (SERVICE, "the service returned an error"),
    (USAGE, "the command line is wrong; nothing was sent"),
    (TRANSPORT, "no usable response was received"),
    (WAIT_FAILED, "a wait failed: the state can no longer be reached"),
    (WAIT_TIMED_OUT, "a wait timed out"),
    (CONFIGURATION, "credentials, region or the configuration file are missing or invalid"),
    (INCOMPLETE, "the request succeeded, but a later step failed"),
    (DIFFERENT, "the service responds otherwise than expected; see doctor"),
    (REMOTE_FAILED, "a shell command failed on a node; see run"),
    (INTERNAL, "a bug in this program"),
    (INTERRUPTED, "interrupted"),
)
"""The codes that the help lists."""
# Hand-written: edit templates/ehpc/cli/exit_codes.py, then run `make generate`.
