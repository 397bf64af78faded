"""Shell completion: click's mechanism, with what the table of actions knows."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Ehpc


@pytest.mark.parametrize(("shell", "mark"), [("bash", "complete -o"), ("zsh", "#compdef ehpc"), ("fish", "complete ")])
def test_the_lines_for_a_shell(ehpc: Ehpc, shell: str, mark: str) -> None:
    """They name the variable that the program looks for."""
    outcome = ehpc("completion", shell)
    assert outcome.code == 0
    assert mark in outcome.out
    assert "_EHPC_COMPLETE" in outcome.out


def completed(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, line: str) -> list[str]:
    """Return what bash would offer at the end of a line."""
    words = line.split(" ")
    monkeypatch.setenv("_EHPC_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    outcome = ehpc()
    assert (outcome.code, outcome.err) == (0, "")
    return [each.partition(",")[2] for each in outcome.out.splitlines()]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("ehpc list-node", ["list-nodes", "list-nodes-by-queue", "list-nodes-no-paging"]),
        ("ehpc who", ["whoami"]),
        ("ehpc --prof", ["--profile"]),
        ("ehpc list-nodes --rol", ["--role"]),
        ("ehpc list-nodes --role ", ["Manager", "Login", "Compute"]),
        ("ehpc list-nodes --role c", ["Compute"]),
        ("ehpc --output ", ["table", "json", "yaml", "csv", "tsv", "ids"]),
        ("ehpc wait cluster-r", ["cluster-running", "cluster-released"]),
        ("ehpc completion z", ["zsh"]),
    ],
)
def test_what_is_offered(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, line: str, offered: list[str]) -> None:
    """Commands, options, and known values."""
    assert completed(ehpc, monkeypatch, line) == offered


def test_completing_a_command_loads_neither_models_nor_tables() -> None:
    """It runs at each press of the key."""
    code = (
        "import os, sys; os.environ.update(_EHPC_COMPLETE='bash_complete', COMP_WORDS='ehpc list-', COMP_CWORD='1')\n"
        "from ehpc.cli import main; main()\n"
        "print(*(name for name in sys.modules if name.split('.')[0] in ('attr', 'cattrs', 'rich', 'http')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == ""
    assert "plain,list-nodes" in done.stdout
