"""Runs the command ``ehpc`` in this process, and in a process of its own on a real terminal."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen

from ehpc._runtime.sync_driver import SyncDriver
from ehpc.cli.program import run
from tests.cli.service import Service, running


@frozen
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Ehpc = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Hide the variables that the command reads, and return a home folder without anything in it."""
    for name in list(os.environ):
        if name.startswith(("ALIBABA_CLOUD_", "EHPC_", "_EHPC_", "NO_COLOR")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """A made-up service that the command meets."""
    with running() as service:
        for name, value in service.variables.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def ehpc(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ehpc:
    """Runs a command line in this process; nothing of it is a terminal."""

    def call(*arguments: str, stdin: str | bytes = "") -> Outcome:
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        code = run(arguments)
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return call


@pytest.fixture
def no_sleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let waits look again at once."""
    monkeypatch.setattr(SyncDriver, "sleep", lambda _self, _step: None)
