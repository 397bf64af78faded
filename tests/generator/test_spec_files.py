"""Files in wrong places or under wrong names, and what an unreadable file means for the others."""

from __future__ import annotations

import pytest

from tests.conftest import Workshop
from tests.generator.conftest import ACTION, SERVICE, SHAPE


def test_a_file_that_is_not_named_after_its_action_is_named(workshop: Workshop) -> None:
    """The name of an action is found by the name of its file."""
    workshop.spec(ACTION).rename(workshop.spec("actions/kitchen/Teapots.yaml"))
    workshop.assert_refused(
        "spec/2018-04-12/actions/kitchen/Teapots.yaml:1:9: action ListTeapots stands in a file named Teapots.yaml "
        "(rename the file to ListTeapots.yaml)"
    )


def test_a_file_that_is_not_named_after_its_shape_is_named(workshop: Workshop) -> None:
    """The name of a shape is found by the name of its file."""
    workshop.spec(SHAPE).rename(workshop.spec("shapes/Pot.yaml"))
    workshop.assert_refused(
        "spec/2018-04-12/shapes/Pot.yaml:1:8: shape Teapot stands in a file named Pot.yaml "
        "(rename the file to Teapot.yaml)"
    )


def test_an_action_in_two_chapters_is_named_once(workshop: Workshop) -> None:
    """The second file points to the first, and its local shapes are not held against it too."""
    workshop.edit(SERVICE, "  kitchen: The kitchen\n", "  kitchen: The kitchen\n  pantry: The pantry\n")
    workshop.put("actions/pantry/ListTeapots.yaml", workshop.spec(ACTION).read_bytes())
    workshop.assert_refused(
        "spec/2018-04-12/actions/pantry/ListTeapots.yaml:1:9: action ListTeapots is defined twice "
        f"(first at spec/2018-04-12/{ACTION}:1:9)"
    )


def test_a_chapter_that_is_not_listed_is_named(workshop: Workshop) -> None:
    """Every chapter needs a title."""
    workshop.edit(SERVICE, "  kitchen: The kitchen\n", "  pantry: The pantry\n")
    workshop.assert_refused(
        f"spec/2018-04-12/{ACTION}:1:9: chapter kitchen is not listed in service.yaml (add it to chapters)"
    )


@pytest.mark.parametrize(
    "name", ["actions/ListTeapots.yaml", "actions/kitchen/ListTeapots.yml", "shapes/old/Pot.yaml", "notes.txt"]
)
def test_a_stray_file_is_named(workshop: Workshop, name: str) -> None:
    """A file that nothing reads would be a silent mistake."""
    workshop.put(name, "action: ListTeapots\n")
    hint = "see docs/explanation/spec-format.md"
    workshop.assert_refused(f"spec/2018-04-12/{name}:1:1: no file is expected here ({hint})")


def test_an_unreadable_shape_is_not_held_against_its_users(workshop: Workshop) -> None:
    """Only the shape's own file is named, not the action whose list holds the shape."""
    workshop.put(SHAPE, "shape: Teapot\ndescription: A vessel for tea.\n")
    workshop.assert_refused(f"spec/2018-04-12/{SHAPE}:1:1: missing key 'fields' (its members by wire name)")
