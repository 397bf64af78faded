# Hand-written: edit templates/ehpc/cli/__init__.py, then run `make generate`.
"""The command ``ehpc``: every action of the service, and what people at a terminal do every day.

::

    program            the command itself: finds the commands, prints the list of them, ends with an exit code
      ├── command      one action: its options, its help, what it does
      ├── submit, jobs, whoami, wait, completion, emulator    the everyday commands
    session            the options that all commands share, and the client that they lead to
    actions.json       what there is to know of the actions; made from the spec, read by ``actions``
    arguments          texts of the command line to values; ``shorthand`` and ``passwords`` for what is not plain
    calling            carries an action out: all pages, dry runs (``sending``), waits (``progress``)
    output             prints results; ``tables`` for people
    failures, exits    prints errors; which exit code means what

It needs what ``pip install 'ehpc[cli]'`` brings. Nothing else in the package knows it.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper

__all__ = ["main"]

MISSING = "the command ehpc needs more packages: pip install 'ehpc[cli]'"
EXTRAS = frozenset({"click", "jmespath", "rich", "ruamel"})


def main() -> int:
    """Run the command with the arguments of this process.

    Returns:
        The exit code, as ``ehpc.cli.exit_codes`` lists them.
    """
    for stream in (sys.stdout, sys.stderr):  # whatever the terminal can't show is still no reason to fail
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from .program import run

        return run(sys.argv[1:])
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRAS:
            raise
    except KeyboardInterrupt:  # so early that nobody else could say it
        return 130
    print(MISSING, file=sys.stderr)
    return 2
