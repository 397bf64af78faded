"""The command lines that the handbook shows are understood, and the exit codes are those that it lists."""

from __future__ import annotations

import itertools
import re
import shlex

import pytest
from click import Context, Group

from docs.site.calls import command_line
from ehpc.cli import exit_codes
from ehpc.cli.program import Program, run
from ehpc.cli.session import Session
from ehpc.cli.settings import SETTINGS
from generator import ir
from generator.pipeline import Project, read_package
from tests.docs.conftest import ROOT

CONSOLE = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGES = [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
PACKAGE = read_package(Project(ROOT)).default
CLASSES = {model.name: model for model in PACKAGE.classes}


def operations() -> list[ir.Operation]:
    """Return all actions."""
    return list(PACKAGE.operations)


def command_lines() -> list[object]:
    """Return a test parameter for each call of ``ehpc`` that a page shows."""
    found: list[object] = []
    for page in PAGES:
        for block in CONSOLE.findall(page.read_text(encoding="utf-8")):
            calls = [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ehpc ")]
            lines = [f"ehpc {part}" for call in calls for part in call.removeprefix("ehpc ").split(" | ehpc ")]
            found += [pytest.param(line, id=f"{page.stem}: {line[:40]}") for line in lines]
    return found


@pytest.mark.parametrize("line", command_lines())
def test_command_line_is_understood(line: str) -> None:
    """The command is there, and so are all of its options."""
    words = [*itertools.takewhile(lambda word: word != "--", shlex.split(line, comments=True)[1:])]
    session = Session()
    if words[0] == "--api-version":
        session.api_version, words = words[1], words[2:]
    if words[0] == "--official-form":
        words = words[1:]
    context = Context(Program(), obj=session)
    command, rest = context.command, words
    while isinstance(command, Group) and rest and not rest[0].startswith("-"):
        inner = command.get_command(context, rest[0])
        assert inner is not None, rest[0]
        command, rest = inner, rest[1:]
    known = {name for each in command.get_params(context) for name in each.opts} | {"--help"}
    assert {word.partition("=")[0] for word in rest if word.startswith("--")} <= known


@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.name)
def test_the_line_of_each_action_is_understood(
    operation: ir.Operation, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line that the reference shows is one that the command takes, secrets put into the environment."""
    for name in ("PASSWORD", "RUN_AS_USER_PASSWORD", "PASSWD", "DB_PASSWORD"):
        monkeypatch.setenv(f"EHPC_{name}", "Made-up-1")
    monkeypatch.setenv("ALIBABA_CLOUD_ACCESS_KEY_ID", "id")
    monkeypatch.setenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret")
    words = shlex.split(command_line(operation, CLASSES).removeprefix("$ ehpc "))
    if operation.name in ("AddUsers", "ModifyUserPasswords"):
        words[-1] += ",Password=Made-up-1"
    code = run([*words, "--dry-run", "--region", "cn-hangzhou", "--output", "json"])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    assert operation.name in printed.out


def test_the_page_lists_the_exit_codes() -> None:
    """All of them, with their meanings."""
    page = (ROOT / "docs" / "reference" / "exit-codes.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (\d+) \| (.+?) \|", page, re.MULTILINE)
    assert listed == [(str(code), meaning) for code, meaning in exit_codes.LINES]


def test_the_page_lists_the_settings() -> None:
    """All keys of a profile, each with its variable."""
    page = (ROOT / "docs" / "reference" / "configuration.md").read_text(encoding="utf-8")
    table = page.partition("| key of the profile |")[2].partition("\n\n")[0]
    listed = re.findall(r"^\| `(\w+)` \| [^|]*\| `(\w+)` \|", table, re.MULTILINE)
    assert listed == [(name, variable) for name, (variable, _) in SETTINGS.items()]
