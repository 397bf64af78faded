"""The command line of the emulator: its options, its log, and the signals that end it."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

from .emulator import DEFAULT_KEYS, Emulator, make_default_keys
from .http.fault_injection import KINDS, read_rule, read_rules
from .http.request_log import LogEntry
from .protocol.access_keys import VARIABLE, limit_keys, read_keys
from .state.lifecycle import read_progress

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What ends the emulator; SIGHUP comes when its terminal is closed, and is ignored under nohup."""
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


def build_parser(program: str) -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog=program,
        description="Respond like E-HPC on this machine, on 127.0.0.1 alone.",
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
        "--slurm",
        action="store_true",
        help="run the jobs of Slurm clusters on the Slurm that SLURM_CONF names, or one that ends with the emulator, "
        "and all others as --run-jobs does",
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


def run(arguments: Sequence[str] | None, program: str) -> int:
    """Run the emulator until a signal ends it, and return an exit code.

    Args:
        arguments: Arguments of the command line. Default: those of this process.

    Raises:
        KeyboardInterrupt: If a signal comes before it serves.
    """
    options = build_parser(program).parse_args(arguments)
    interruptions: list[int] = []  # raised amid what is being made, one could leave a folder behind
    catch_signals(lambda number, _: interrupt_again(number, interruptions))
    with ExitStack() as stack:
        try:
            emulator = make_emulator(options, stack)
        except (OSError, ValueError) as error:
            print(error, file=sys.stderr)
            return USAGE
        try:
            catch_signals(lambda *_: emulator.end())
            if interruptions:
                raise KeyboardInterrupt
            print("\n".join(describe_access(emulator)), flush=True)
            emulator.serve()
        except BrokenPipeError:  # nobody reads what it prints
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        finally:
            emulator.stop()
            catch_signals(signal.SIG_IGN)  # until the process is gone
    return 0


def catch_signals(handler: Callable[[int, FrameType | None], object] | signal.Handlers) -> None:
    """Have signals that end the emulator handled; one that is ignored from the start, as under nohup, stays so."""
    for number in SIGNALS:
        if number == signal.SIGINT or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, handler)


def interrupt_again(number: int, interruptions: list[int]) -> None:
    """Note a signal that comes while the emulator is being made; a second one raises KeyboardInterrupt."""
    interruptions.append(number)
    if len(interruptions) > 1:
        raise KeyboardInterrupt


def make_emulator(options: argparse.Namespace, stack: ExitStack) -> Emulator:
    """Return the emulator that the options describe; ``stack`` closes what is opened.

    Raises:
        OSError: If the port, the folder or the log can't be used.
        ValueError: If an option makes no sense.
    """
    rules = [*(read_rules(options.faults_file) if options.faults_file else []), *map(read_rule, options.fault)]
    given = read_keys(options.keys_file, os.environ)
    keys = limit_keys(given or make_default_keys(options.run_jobs or options.slurm), options.allow, options.deny)
    log = None
    if not options.quiet:
        log = make_log_writer(open_log(options.log, stack), options.log_format)
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
            slurm=options.slurm,
            fault_rules=rules,
            cheap_passwords=options.cheap_passwords,
        )
    except OverflowError as error:
        raise ValueError(error) from None


def open_log(path: Path | None, stack: ExitStack) -> Callable[[str], object]:
    """Return what writes lines into the log, or to standard error; ``stack`` closes the file.

    Only this user may read a file that is made here. A pipe or a device is fine, but no reader of it is waited for.

    Raises:
        OSError: If it can't be written.
    """
    if path is None:
        return lambda line: print(line, file=sys.stderr, flush=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o600)
    except OSError as error:
        raise OSError(f"the log {path} can't be written: {error.strerror}") from None
    stack.callback(os.close, descriptor)
    if hasattr(os, "set_blocking"):
        os.set_blocking(descriptor, True)

    def write(line: str) -> None:
        data = f"{line}\n".encode()
        while data:  # unbuffered, so that nothing is left to be written when the disk is full
            data = data[os.write(descriptor, data) :]

    return write


def make_log_writer(write_line: Callable[[str], object], format: str) -> Callable[[LogEntry], None]:
    """Return a function that writes requests into a log, as ``text`` or ``json``."""

    def write(entry: LogEntry) -> None:
        write_line(entry.as_json() if format == "json" else entry.as_text())

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
