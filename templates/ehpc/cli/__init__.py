"""The command ``ehpc``: one command per action of the service, and shortcuts for daily work.

::

    program                 the root command: finds and lists commands, returns the exit code
      ├── command           one action as a command: options, help, invocation
      ├── *_command         the shortcuts: submit, jobs, logs, stop, run, wait, config, whoami, emulator, completion
    session                 options that all commands share, and the client they configure
    settings                variables, and profiles of the configuration file
    cluster_jobs            opens the jobs of a cluster, whatever its API version; job_output follows one of them
    action_table            facts about the actions, read from action_tables/, which is made from the spec
    arguments               converts command-line strings to values; shorthand, timestamps, passwords, input_files and
                            response_members for special cases; skeleton for requests to fill in
    execution               executes an action: one call, all pages, dry runs (dry_run), waits (progress)
    masking                 shows a request without secrets, for dry_run and logging_transport (--debug)
    output                  prints results; tables for people, yaml_strings for YAML
    error_report            prints errors; exit_codes says which code means what

The modules import each other only along the edges that ``tests/architecture/test_cli_imports.py`` lists. The command
needs the packages that ``pip install 'ehpc[cli]'`` brings; no other part of the package imports it.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from io import TextIOWrapper

__all__ = ["main"]

MISSING = "the command ehpc needs more packages: pip install 'ehpc[cli]'"
EXTRAS = frozenset({"click", "jmespath", "rich", "ruamel"})


def main() -> int:
    """Run the command with the arguments of this process.

    Returns:
        The exit code, as listed in ``ehpc.cli.exit_codes``.
    """
    open_missing_streams()
    for stream in (sys.stdout, sys.stderr):  # a character that the terminal can't show is no reason to fail
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    is_collecting = gc.isenabled()
    try:
        gc.disable()  # what is loaded is no garbage: to look through it takes a sixth of a short command
        from .program import run

        gc.freeze()
        if is_collecting:
            gc.enable()
        atexit.register(gc.freeze)  # nor does the end of the process have to
        return run(sys.argv[1:])
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRAS:
            raise
    except KeyboardInterrupt:  # before any handler of the program is active
        return 130
    finally:  # as a caller inside the process had it
        gc.unfreeze()
        if is_collecting:
            gc.enable()
    print(MISSING, file=sys.stderr)
    return 2


def open_missing_streams() -> None:
    """Open the null device for each standard stream that the parent process closed, so that it can be used."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115  # open until the process ends
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
