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
        from .command import run  # takes most of the time of the start, which can be interrupted too

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
