"""Exit codes of the command and their meanings. Scripts rely on them: they do not change."""

from __future__ import annotations

from typing import Final

SUCCESS: Final = 0
SERVICE: Final = 1
USAGE: Final = 2
TRANSPORT: Final = 3
WAIT_FAILED: Final = 4
WAIT_TIMED_OUT: Final = 5
CONFIGURATION: Final = 6
INCOMPLETE: Final = 7
DIFFERENT: Final = 8
REMOTE_FAILED: Final = 9
INTERNAL: Final = 70
INTERRUPTED: Final = 130

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
"""The codes and their meanings, as the help lists them."""
# Hand-written: edit templates/ehpc/cli/exit_codes.py, then run `make generate`.
