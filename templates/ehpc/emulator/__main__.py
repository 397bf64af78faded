"""``python -m ehpc.emulator``: runs the emulator until it is interrupted or ended."""

from __future__ import annotations

import sys
from collections.abc import Sequence

INTERRUPTED = 130
USAGE = 2


def main(arguments: Sequence[str] | None = None, program: str = "python -m ehpc.emulator") -> int:
    """Run the emulator and return an exit code: 130 if it is interrupted before it serves.

    Args:
        arguments: Arguments of the command line. Default: those of this process.
        program: Name of the command in its help.
    """
    try:
        import signal
        from contextlib import suppress

        handler = signal.getsignal(signal.SIGINT)
        with suppress(ValueError):  # in a thread that can set no handler
            if handler is signal.default_int_handler:  # raised amid an import, Python complains of files left open
                signal.signal(signal.SIGINT, signal.SIG_DFL)
        from .command import run  # takes most of the time of the start, which can be interrupted too

        with suppress(ValueError):
            signal.signal(signal.SIGINT, handler)
        return run(arguments, program)
    except KeyboardInterrupt:
        return INTERRUPTED
    except ImportError as error:
        if error.name is not None:  # else it is ours, and says what to install
            raise
        print(error, file=sys.stderr)
        return USAGE


if __name__ == "__main__":
    sys.exit(main())
