"""The command new: a file that wants to be filled in, and that works once it is."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generator.schema import json_schema
from tests.conftest import VERSION, Workshop

FILE = "actions/kitchen/BrewTea.yaml"


def filled(text: str) -> str:
    """Return a skeleton with the marked places filled in."""
    return text.replace("summary: ", "summary: Brew tea.").replace("  pages: ", "  pages: [brew-tea]")


def test_the_file_works_once_the_marked_places_are_filled(workshop: Workshop) -> None:
    """It is told where it lies and what to do next; what is missing is named; filled in, it makes a method."""
    outcome = workshop.run("new", "BrewTea", "--chapter", "kitchen")
    assert (outcome.code, outcome.err) == (0, "")
    first, *steps = outcome.out.splitlines()
    assert first == f"spec/{VERSION}/{FILE} written. Next:"
    assert [step.split(".")[0].strip() for step in steps] == ["1", "2", "3", "4", "5"]
    workshop.assert_refused(
        f"spec/{VERSION}/{FILE}:4:9: expected a text, found null",
        f"spec/{VERSION}/{FILE}:33:9: expected a list, found null",
    )
    workshop.put(FILE, filled(workshop.spec(FILE).read_text(encoding="utf-8")))
    workshop.generate()
    assert workshop.python("from ehpc import Client; print(Client.brew_tea.__doc__.splitlines()[0])") == "Brew tea.\n"


def test_every_comment_that_can_be_taken_in_is_right(workshop: Workshop) -> None:
    """With all comments that hold YAML taken in, keys and values still fit the schema."""
    workshop.run("new", "BrewTea", "--chapter", "kitchen")
    lines = filled(workshop.spec(FILE).read_text(encoding="utf-8")).splitlines()[2:]
    text = "\n".join(line.replace("# ", "", 1) if line.lstrip().startswith("# ") else line for line in lines)
    data = YAML(typ="safe").load(text)
    assert [error.message for error in Draft202012Validator(json_schema("action")).iter_errors(data)] == []
    assert list(data) == [
        *("action", "summary", "description", "edition", "effect", "deletes", "idempotent", "paging", "parameters"),
        *("response", "shapes", "errors", "examples", "source", "deviations"),
    ]


@pytest.mark.parametrize(("name", "effect"), [("ListCups", "read"), ("DescribeCup", "read"), ("Listen", "mutate")])
def test_the_effect_is_guessed(workshop: Workshop, name: str, effect: str) -> None:
    """From the beginning of the name; what is not known is taken to change something."""
    workshop.run("new", name, "--chapter", "kitchen")
    assert f"\neffect: {effect}    # <-" in workshop.spec(f"actions/kitchen/{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ListTeapots"], f"action ListTeapots exists: spec/{VERSION}/actions/kitchen/ListTeapots.yaml"),
        (["brew_tea"], "'brew_tea' is not a name of an action: those are in camel case, such as ListNodes"),
        (["../Tea"], "'../Tea' is not a name of an action: those are in camel case, such as ListNodes"),
        (["LISTTeapots"], "LISTTeapots and ListTeapots both become list_teapots in Python"),
        (["BrewTea"], "say which chapter it belongs to with --chapter: kitchen"),
        (["BrewTea", "--chapter", "kitchens"], "unknown chapter 'kitchens' (did you mean kitchen?)"),
        (
            ["BrewTea", "--chapter", "cellar"],
            "unknown chapter 'cellar' (one of: kitchen; or add it to service.yaml)",
        ),
    ],
)
def test_what_cannot_be_new_is_refused(workshop: Workshop, arguments: list[str], message: str) -> None:
    """Exit code 2, the reason, and nothing written."""
    before = workshop.snapshot()
    outcome = workshop.run("new", *arguments)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"python -m generator: error: {message}\n")
    assert workshop.snapshot() == before


def test_a_file_that_cannot_be_read_is_not_overwritten(workshop: Workshop) -> None:
    """A file that is being worked on is not an action yet."""
    workshop.put(FILE, "action: [")
    outcome = workshop.run("new", "BrewTea", "--chapter", "kitchen")
    assert (outcome.code, outcome.err) == (2, f"python -m generator: error: spec/{VERSION}/{FILE} exists\n")
    assert workshop.spec(FILE).read_text() == "action: ["
