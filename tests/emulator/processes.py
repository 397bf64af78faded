"""Emulators as processes of their own, and connections that wait for nothing but the answer."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from attrs import frozen

from tests.emulator.signed_requests import signed, stamp


@frozen
class Running:
    """An emulator that runs.

    Attributes:
        process: Its process.
        port: Its port.
    """

    process: subprocess.Popen[str]
    port: int

    def kill(self) -> None:
        """Let it die without notice."""
        self.process.kill()
        self.process.wait(20)


@contextmanager
def running(*arguments: str) -> Iterator[Running]:
    """Run ``python -m ehpc.emulator`` until the end of the block."""
    command = [sys.executable, "-m", "ehpc.emulator", "--quiet", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        process.stdout.readline()
        word, assignment = shlex.split(process.stdout.readline())
        assert word == "export"
        yield Running(process, int(assignment.rpartition(":")[2]))
    finally:
        process.kill()
        process.wait(20)
        process.stdout.close()


def request(action: str, parameters: dict[str, str], change: bool = False) -> bytes:
    """Return a whole signed request, stamped now."""
    how: dict[str, Any] = {"method": "POST", "place": "form"} if change else {}
    found = signed(action, {"Format": "JSON", **parameters}, timestamp=stamp(time.time()), **how)
    lines = [f"{found.method} /{found.url.partition('://')[2].partition('/')[2]} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in found.headers.items()]
    lines.append(f"Content-Length: {len(found.body)}")
    return "\r\n".join([*lines, "", ""]).encode() + found.body


def read(answer: tuple[int, bytes]) -> dict[str, Any]:
    """Return what a good answer says."""
    status, body = answer
    assert status == 200, body
    found: dict[str, Any] = json.loads(body)
    return found
