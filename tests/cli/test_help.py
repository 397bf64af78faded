"""The help: the texts that were reviewed, and something for every command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ehpc.cli import action_table
from ehpc.cli.action_table import load_table
from ehpc.cli.program import SHORTCUTS
from ehpc.versions import PACKAGES
from tests.cli.conftest import Ehpc

GOLDEN = Path(__file__).with_name("help")
HOW = "if that is right: python -m pytest tests/cli/test_help.py --update-golden"


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("ehpc", []),
        ("add-users", ["add-users"]),
        ("list-nodes", ["list-nodes"]),
        ("start-nodes", ["start-nodes"]),
        ("update-cluster-volumes", ["update-cluster-volumes"]),
        ("submit", ["submit"]),
        ("jobs", ["jobs"]),
        ("wait", ["wait"]),
        ("wait-jobs-finished", ["wait", "jobs-finished"]),
        ("whoami", ["whoami"]),
        ("completion", ["completion"]),
    ],
)
@pytest.mark.usefixtures("home")
def test_the_text_is_the_one_of_the_last_review(
    ehpc: Ehpc, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, name: str, arguments: list[str]
) -> None:
    """In a terminal of 80 columns, nothing sticks out."""
    monkeypatch.setenv("COLUMNS", "80")
    outcome = ehpc(*arguments, "--help")
    assert (outcome.code, outcome.err) == (0, "")
    assert max(len(line) for line in outcome.out.splitlines()) <= 80
    path = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(outcome.out, encoding="utf-8", newline="\n")
    assert outcome.out == path.read_text(encoding="utf-8"), HOW


def test_every_command_is_listed_once_under_its_chapter(ehpc: Ehpc) -> None:
    """The shortcuts ones on top, then the chapters in the order of the reference."""
    lines = ehpc("--help").out.splitlines()
    names = [line.split()[0] for line in lines if line.startswith("  ") and line.split()]
    shortcuts = [each for each in names if each in SHORTCUTS]
    actions = [each for each in names if load_table().action(each) is not None]
    assert shortcuts == list(SHORTCUTS)
    assert sorted(actions) == sorted(action.command for action in load_table().actions.values())
    titles = [line.removesuffix(":") for line in lines if line.endswith(":") and not line.startswith(" ")]
    chapters = list(load_table().chapters.values())
    assert titles[:1] == ["Shortcuts"]
    assert titles[1 : 1 + len(chapters)] == chapters


def test_every_command_of_an_action_explains_itself(ehpc: Ehpc) -> None:
    """Summary, every option with the names of members, and nothing of where that was taken from."""
    for action in load_table().actions.values():
        out = ehpc(action.command, "--help").out
        flat = " ".join(out.split())
        assert action.summary in flat, action.name
        for parameter in action.parameters:
            assert f"--{parameter.option}" in out, action.name
            assert all(member.label in out for member in parameter.members), action.name
        assert "Source:" not in flat, action.name


@pytest.mark.parametrize("version", PACKAGES)
def test_what_is_read_of_one_action_is_what_the_table_says(version: str) -> None:
    """The table is not parsed as a whole: each action's line is found in it."""
    table = load_table(version)
    path = Path(action_table.__file__).parent / "action_tables" / f"{version}.json"
    said = json.loads(path.read_text(encoding="utf-8"))
    assert len(said["actions"]) > 40
    assert said["details"] == {action.name: table.read_details(action.name) for action in table.actions.values()}


def test_no_arguments_show_the_help(ehpc: Ehpc) -> None:
    """As a mistake: whoever calls it so from a script sees the exit code."""
    outcome = ehpc()
    assert outcome.code == 2
    assert "Usage: ehpc" in outcome.out + outcome.err


def test_the_version(ehpc: Ehpc) -> None:
    """Of the package and of the API."""
    from ehpc import __version__

    versions = ", ".join(PACKAGES)
    assert ehpc("--version").out == f"ehpc {__version__} (E-HPC API {versions})\n"
