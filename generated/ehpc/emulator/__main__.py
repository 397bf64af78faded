# Hand-written: edit templates/ehpc/emulator/__main__.py, then run `make generate`.
"""``python -m ehpc.emulator``: runs the emulator until it is interrupted or told to end."""

from __future__ import annotations

import argparse
import shlex
import signal
import sys
from collections.abc import Sequence

from .emulator import Emulator

SIGNALS = (signal.SIGINT, signal.SIGTERM)
"""What ends the emulator."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the emulator and return an exit code."""
    parser = argparse.ArgumentParser(prog="python -m ehpc.emulator", description="Answer like E-HPC on this machine.")
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; default: a free one")
    parser.add_argument("--run-jobs", action="store_true", help="really run jobs and commands, as this user")
    parser.add_argument("--quiet", action="store_true", help="do not log requests")
    options = parser.parse_args(arguments)
    log = None if options.quiet else lambda line: print(line, file=sys.stderr, flush=True)
    try:
        emulator = Emulator(options.port, log=log, run_jobs=options.run_jobs)
    except (OSError, OverflowError) as error:
        print(f"port {options.port} can't be used: {error}", file=sys.stderr)
        return 2
    try:
        for each in SIGNALS:
            signal.signal(each, interrupt)
        print(f"# The emulator answers on {emulator.url}. Point clients at it with these lines:")
        for name, value in emulator.variables.items():
            print(f"export {name}={shlex.quote(value)}")
        sys.stdout.flush()
        emulator.serve()
    except KeyboardInterrupt:
        pass
    finally:
        emulator.stop()
        for each in SIGNALS:
            signal.signal(each, signal.SIG_IGN)  # until the process is gone
    return 0


def interrupt(_number: int, _frame: object) -> None:
    """End the emulator; a further signal does not disturb its end."""
    for each in SIGNALS:
        signal.signal(each, lambda *_: None)
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
