"""A new action is one YAML file: what it adds to the package, and what it leaves alone."""

from __future__ import annotations

import difflib
import json
from typing import Any

from tests.conftest import Workshop
from tests.functional.conftest import BREW

FILE = "actions/kitchen/BrewTea.yaml"
CLIENTS = ("ehpc/v2018_04_12/async_client.py", "ehpc/v2018_04_12/client.py")
CONTRACT = "ehpc/emulator/protocol/service_models/2018-04-12.json"
COMMANDS = "ehpc/cli/action_tables/2018-04-12.json"
OPENAPI = "ehpc/openapi/2018-04-12.json"


def contract(files: dict[str, bytes]) -> dict[str, Any]:
    """Return the emulator's contract of a package."""
    found: dict[str, Any] = json.loads(files[CONTRACT])
    return found


def test_one_file_adds_a_module_a_method_and_a_contract_entry(workshop: Workshop) -> None:
    """Nothing else of the package changes, and nothing is taken away from the files that do."""
    workshop.generate()
    before = workshop.files()
    workshop.put(FILE, BREW)
    workshop.generate()
    after = workshop.files()

    assert set(after) - set(before) == {"ehpc/v2018_04_12/actions/brew_tea.py"}
    assert set(before) - set(after) == set()
    changed = {path for path in before if after[path] != before[path]}
    assert changed == {*CLIENTS, "ehpc/v2018_04_12/models.py", CONTRACT, COMMANDS, OPENAPI, "manifest.json"}
    for path in (*CLIENTS, "ehpc/v2018_04_12/models.py"):
        diff = difflib.ndiff(before[path].decode().splitlines(), after[path].decode().splitlines())
        assert [line for line in diff if line.startswith("- ")] == []
    assert list(contract(after)["actions"]) == ["BrewTea", "ListTeapots"]
    del (grown := contract(after))["actions"]["BrewTea"]
    assert grown == contract(before)


def test_the_contract_entry_holds_what_the_file_says(workshop: Workshop) -> None:
    """What it does, parameters with their rules, and the tree of the response."""
    workshop.put(FILE, BREW)
    workshop.generate()
    assert contract(workshop.files())["actions"]["BrewTea"] == {
        "chapter": "kitchen",
        "mutates": True,
        "params": [
            {"name": "RegionId", "type": "string", "required": True},
            {"name": "TeaPotId", "type": "string", "required": True},
            {"name": "Minutes", "type": "integer", "default": 4, "range": [1, 10]},
            {"name": "Kind", "type": "string", "enum": ["green", "black"]},
            {"name": "Password", "type": "string", "secret": True},
            {"name": "Guest.n.Name", "type": "string", "required": True},
            {"name": "Guest.n.Sugar", "type": "boolean"},
        ],
        "required_lists": [],
        "json_lists": [],
        "counts": {},
        "response": {"RequestId": "string", "Cups": {"Cup": ["string"]}},
    }


def test_both_methods_stand_in_the_client(workshop: Workshop) -> None:
    """The new method has the parameters of the file, required ones first, all by keyword."""
    workshop.put(FILE, BREW)
    workshop.generate()
    out = workshop.python(
        "import inspect\n"
        "from ehpc import Client\n"
        "for name in ('brew_tea', 'list_teapots'):\n"
        "    parameters = inspect.signature(getattr(Client, name)).parameters.values()\n"
        "    print(name, *(each.name for each in parameters if each.kind is each.KEYWORD_ONLY))\n"
    )
    assert out.splitlines() == [
        "brew_tea teapot_id minutes kind password guests options",
        "list_teapots kitchen_id tags options",
    ]


def test_taking_the_file_away_takes_everything_away(workshop: Workshop) -> None:
    """After the file is removed, the package is byte for byte what it was before."""
    workshop.generate()
    before = workshop.files()
    workshop.put(FILE, BREW)
    workshop.generate()
    workshop.spec(FILE).unlink()
    workshop.generate()
    assert workshop.files() == before
