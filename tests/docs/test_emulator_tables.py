"""What the page on the emulator says of every action and error code is what the emulator does."""

from __future__ import annotations

import json
import re

import pytest

from ehpc.emulator.operations import load_operations
from ehpc.emulator.operations.registry import HANDLERS
from ehpc.emulator.protocol import service_model
from ehpc.emulator.state.seed import merge, read_seed
from tests.docs.emulator_tables import PAGE, UNPROVOKED, current, first_line

ACTIONS = [(version, name) for version, model in service_model.load_models().items() for name in sorted(model.actions)]


def test_the_tables_are_current() -> None:
    """They are made by a program from what carries the actions out."""
    page = PAGE.read_text("utf-8")
    assert page == current(page), "python -m tests.docs.emulator_tables"


def test_every_action_is_carried_out() -> None:
    """None of the 130 actions of 2018-04-12 and the 45 of 2024-07-30 is left to a made-up answer."""
    load_operations()
    assert {version: len(handlers) for version, handlers in HANDLERS.items()} == {"2018-04-12": 130, "2024-07-30": 45}
    assert {(version, action) for version, handlers in HANDLERS.items() for action in handlers} == set(ACTIONS)


@pytest.mark.parametrize(("version", "action"), ACTIONS)
def test_every_action_says_what_it_does(version: str, action: str) -> None:
    """One line, a sentence that a user can read."""
    line = first_line(version, action)
    assert 20 < len(line) <= 116
    assert line[0].isupper()
    assert line.endswith(".")
    assert "|" not in line


def test_every_reason_is_a_sentence() -> None:
    """The table of codes says why no call provokes them."""
    assert all(reason.endswith(".") and len(reason.split()) > 5 for reason in UNPROVOKED.values())


def test_the_parts_of_the_seed_are_told() -> None:
    """The table names each of them, and nothing else; the example can be used."""
    page = PAGE.read_text("utf-8")
    section = page.partition("## The surroundings\n")[2].partition("## Actions")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row.split("|")[1])}
    seed = read_seed()
    assert told == set(seed) - {"//"}
    example = json.loads(section.partition("```json\n")[2].partition("```")[0])
    merge(seed, example, "the example", "")
    assert seed["limits"]["computes"] == 10
