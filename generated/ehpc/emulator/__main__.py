# Hand-written: edit templates/ehpc/emulator/__main__.py, then run `make generate`.
"""``python -m ehpc.emulator``: runs the emulator until it is interrupted or ended."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from .emulator import DEFAULT_KEYS, Emulator, make_default_keys
from .http.fault_injection import KINDS, read_rule, read_rules
from .http.request_log import LogEntry
from .protocol.access_keys import VARIABLE, limit_keys, read_keys
from .state.lifecycle import read_progress

SIGNALS = (signal.SIGINT, signal.SIGTERM)
"""What ends the emulator."""
USAGE = 2

FAULTS = f"""faults on demand, as ACTION:FAULT[=VALUE][,retry-after=SECONDS][+AFTER][*COUNT][@PROBABILITY]:
  ListNodes:Throttling.User*2   refuse the next two ListNodes
  '*:latency=0.2@0.1'           delay one request in ten
  'AddNodes:cut=body+1*1'       spoil the second AddNodes
FAULT is an error code of the service, or
  {'''
  '''.join(KINDS.values())}

An access key other than test-access-key-id comes from --keys-file, a JSON object such as {{"ID": "SECRET"}},
or from the variable {VARIABLE}=ID:SECRET: a secret on a command line can be seen by everyone.
"""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m ehpc.emulator",
        description="Answer like E-HPC on this machine, on 127.0.0.1 alone.",
        epilog=FAULTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="port on 127.0.0.1; default: a free one")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep the state in this folder; default: in memory"
    )
    parser.add_argument("--seed", type=Path, metavar="FILE", help="JSON file that replaces parts of the surroundings")
    parser.add_argument(
        "--progress",
        default="immediate",
        help="how states change: immediate (default), polls:N (after N polls), or timed:FACTOR (that many times as "
        "fast as real)",
    )
    parser.add_argument(
        "--run-jobs",
        action="store_true",
        help="really run jobs and commands, as processes of this user: whoever can call the emulator can run programs",
    )
    parser.add_argument(
        "--cheap-passwords",
        action="store_true",
        help="hash the passwords of cluster users fast, which makes them easy to guess: for thousands of made-up users",
    )
    parser.add_argument("--no-strict", dest="strict", action="store_false", help="allow values that break the rules")
    parser.add_argument("--fault", action="append", default=[], help="a fault on demand, see below; can be repeated")
    parser.add_argument("--faults-file", type=Path, metavar="FILE", help="JSON list of faults on demand")
    parser.add_argument("--keys-file", type=Path, metavar="FILE", help="JSON file with access keys, see below")
    parser.add_argument("--allow", action="append", default=[], metavar="ACTION", help="allow these alone, as List*")
    parser.add_argument("--deny", action="append", default=[], metavar="ACTION", help="forbid these, as Delete*")
    parser.add_argument("--log", type=Path, metavar="FILE", help="append the log of requests; default: standard error")
    parser.add_argument("--log-format", choices=["text", "json"], default="text", help="default: text")
    parser.add_argument("--quiet", action="store_true", help="do not log requests")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the emulator and return an exit code."""
    options = build_parser().parse_args(arguments)
    with ExitStack() as stack:
        try:
            emulator = make_emulator(options, stack)
        except (OSError, ValueError) as error:
            print(error, file=sys.stderr)
            return USAGE
        for number in SIGNALS:
            signal.signal(number, lambda *_: emulator.end())
        try:
            print("\n".join(describe_access(emulator)), flush=True)
            emulator.serve()
        except BrokenPipeError:  # nobody reads what it prints
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        finally:
            emulator.stop()
            for number in SIGNALS:
                signal.signal(number, signal.SIG_IGN)  # until the process is gone
    return 0


def make_emulator(options: argparse.Namespace, stack: ExitStack) -> Emulator:
    """Return the emulator that the options describe.

    Args:
        options: The options.
        stack: Closes what is opened.

    Raises:
        OSError: If the port, the folder or the log can't be used.
        ValueError: If an option makes no sense.
    """
    rules = [*(read_rules(options.faults_file) if options.faults_file else []), *map(read_rule, options.fault)]
    given = read_keys(options.keys_file, os.environ)
    keys = limit_keys(given or make_default_keys(options.run_jobs), options.allow, options.deny)
    log = None
    if not options.quiet:
        file: IO[str] = sys.stderr
        if options.log:
            descriptor = os.open(options.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            file = stack.enter_context(os.fdopen(descriptor, "a"))
        log = make_log_writer(file, options.log_format)
    try:
        return Emulator(
            options.port,
            keys=keys,
            log=log,
            data_dir=options.data_dir,
            seed=options.seed,
            progress=read_progress(options.progress),
            strict=options.strict,
            run_jobs=options.run_jobs,
            fault_rules=rules,
            cheap_passwords=options.cheap_passwords,
        )
    except OverflowError as error:
        raise ValueError(error) from None


def make_log_writer(file: IO[str], format: str) -> Callable[[LogEntry], None]:
    """Return a function that writes requests into a log.

    Args:
        file: Where to.
        format: ``text`` or ``json``.
    """

    def write(entry: LogEntry) -> None:
        print(entry.as_json() if format == "json" else entry.as_text(), file=file, flush=True)

    return write


def describe_access(emulator: Emulator) -> list[str]:
    """Return the lines that say how to reach an emulator: comments and commands for a shell.

    The secret of an access key that the user has named is not shown.
    """
    lines = [f"# The emulator answers on {emulator.url}. Point clients at it with these lines:"]
    known = emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] in DEFAULT_KEYS
    for name, value in emulator.variables.items():
        if known or name not in ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"):
            lines.append(f"export {name}={shlex.quote(value)}")
        else:
            lines.append(f"# and set {name} to what you have named")
    lines.append(f"# The official SDKs take the endpoint in their code: 127.0.0.1:{emulator.port}, with HTTP.")
    return lines


if __name__ == "__main__":
    sys.exit(main())
