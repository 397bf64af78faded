"""Runs a process that prints credentials, as the mode External of the official CLI does."""

from __future__ import annotations

import os
import shlex
import subprocess
import threading
import time
from collections.abc import Mapping
from typing import Final

from ..effects import Flow, RunInThread
from ..errors import CredentialsError
from .credentials import Credentials
from .parsing import Fields, parse_object
from .provider import Environment

LONGEST_SECONDS: Final = 60.0
LARGEST_OUTPUT: Final = 64 * 1024


class ProcessProvider:
    """Runs a command that prints ``{"mode": "StsToken", "access_key_id": ..., ...}``.

    The command runs without a shell and without input. What it prints beside is thrown away, since it can hold
    secrets.

    Args:
        command: The command, quoted as in a shell.
        where: What messages call the place that the command comes from.
        timeout_seconds: Longest time that it may take.
    """

    name = "process"

    def __init__(
        self, command: str, *, where: str = "the process_command", timeout_seconds: float = LONGEST_SECONDS
    ) -> None:
        self._command = command
        self._where = where
        self._timeout_seconds = timeout_seconds

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials that the command prints.

        Args:
            environment: Has the variables that the command gets.

        Raises:
            CredentialsError: If it can't be run, fails, takes too long, or prints something else.
        """
        variables = dict(environment.variables)
        output: bytes | str = yield RunInThread(lambda: run(self._command, variables, self._timeout_seconds))
        if isinstance(output, str):
            raise CredentialsError(f"{self._where} gives nothing: {output}; run it by hand to see why")
        return read_output(output, f"the output of {self._where}")


def read_output(output: bytes, where: str) -> Credentials:
    """Return the credentials that a command has printed.

    Raises:
        CredentialsError: If it is something else.
    """
    fields = Fields(parse_object(output, where), where)
    mode = (fields.text("mode") or "").lower()
    if mode not in ("", "ak", "ststoken"):
        raise fields.error("has a mode other than AK and StsToken")
    names = ("access_key_id", "access_key_secret", "sts_token")
    return fields.credentials(*names, temporary=mode == "ststoken", expiration="expiration")


def run(command: str, variables: Mapping[str, str], timeout_seconds: float) -> bytes | str:
    """Return what a command, quoted as in a shell, prints, or a string that says why it gives nothing."""
    try:
        arguments: str | list[str] = command if os.name == "nt" else shlex.split(command)
        if not arguments:
            return "the command is empty"
        process = subprocess.Popen(  # noqa: S603 - without a shell; the user's own profile names it
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=variables,
            start_new_session=True,
        )
    except OSError as error:
        return f"it can't be started ({error.strerror or type(error).__name__})"
    except ValueError:
        return "the command is not quoted rightly"
    return collect_output(process, timeout_seconds)


def collect_output(process: subprocess.Popen[bytes], timeout_seconds: float) -> bytes | str:
    """Return what a process prints, and make sure that it is gone then."""
    end = time.monotonic() + timeout_seconds
    pieces: list[bytes] = []
    reader = threading.Thread(target=read_pipe, args=(process, pieces), daemon=True)
    try:
        reader.start()
        reader.join(timeout_seconds)
        output = b"".join(list(pieces))
        if len(output) > LARGEST_OUTPUT:
            return f"it prints more than {LARGEST_OUTPUT} bytes"
        if reader.is_alive():  # perhaps a child of it holds the pipe: it is left behind
            return f"it takes longer than {timeout_seconds:g} s"
        status = process.wait(max(0.0, end - time.monotonic()))
    except subprocess.TimeoutExpired:
        return f"it takes longer than {timeout_seconds:g} s"
    finally:
        stop(process)
        reader.join(1.0)
        if process.stdout is not None and not reader.is_alive():
            process.stdout.close()
    return output if status == 0 else f"it ends with status {status}"


def read_pipe(process: subprocess.Popen[bytes], pieces: list[bytes]) -> None:
    """Read what a process prints, up to a bit more than it may."""
    size = 0
    while process.stdout is not None and size <= LARGEST_OUTPUT:
        piece = os.read(process.stdout.fileno(), LARGEST_OUTPUT)
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a process that is still running, with the children of its session."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        import signal

        try:
            os.killpg(process.pid, signal.SIGKILL)
        except OSError:
            process.kill()
    else:
        process.kill()
    process.wait()
# Hand-written: edit templates/ehpc/_runtime/credentials/process.py, then run `make generate`.
