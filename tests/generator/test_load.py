"""Files that cannot be read at all: each is named with the place, and nothing is written."""

from __future__ import annotations

import pytest

from tests.conftest import VERSION, Workshop
from tests.generator.conftest import ACTION, ERRORS, SERVICE, SHAPE


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(
            "action: List: Teapots\n",
            "1:13: not readable as YAML: mapping values are not allowed in this context",
            id="colon",
        ),
        pytest.param("action: *nothing\n", "1:9: not readable as YAML: found undefined alias", id="undefined-alias"),
        pytest.param(
            "action: ListTeapots\n---\nsummary: x\n",
            "2:1: not readable as YAML: but found another document",
            id="two-documents",
        ),
        pytest.param(
            "action: ListTeapots\nsummary: \u00fcber\x0cx\n",
            "2:14: not readable as YAML: the character U+000C is not allowed",
            id="control-character",
        ),
        pytest.param(
            "action: &a [*a]\n",
            "1:1: not readable as YAML: nested too deeply, or an alias inside its own anchor",
            id="circle-of-aliases",
        ),
        pytest.param(
            b"action: ListTeapots\nsummary: \xc3\xbcber \xe9t\xe9\n",
            "2:15: byte 0xe9 is not UTF-8 (save the file in UTF-8)",
            id="not-utf-8",
        ),
        pytest.param("", "1:1: the file is empty", id="empty"),
        pytest.param("# nothing but a comment\n", "1:1: the file is empty", id="comment-only"),
        pytest.param("- ListTeapots\n", "1:1: expected a mapping, found a list", id="list"),
        pytest.param("ListTeapots\n", "1:1: expected a mapping, found a text", id="text"),
    ],
)
def test_an_unreadable_file_is_named_with_the_place(workshop: Workshop, content: str | bytes, problem: str) -> None:
    """The one problem is the file's own: the shape that only this action uses is not called unused."""
    workshop.put(ACTION, content)
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:{problem}")


def test_a_key_that_stands_twice_is_named_with_both_places(workshop: Workshop) -> None:
    """YAML would silently take the last one."""
    workshop.edit(SHAPE, "fields:\n", "fields:\n  Capacity: {type: number, description: What it holds.}\n")
    workshop.assert_refused(
        f"spec/2018-04-12/{SHAPE}:6:3: key 'Capacity' stands twice (first at spec/2018-04-12/{SHAPE}:4:3)"
    )


def test_a_key_that_is_no_text_is_named(workshop: Workshop) -> None:
    """An unquoted number as a key is not the text that it looks like."""
    workshop.edit(SHAPE, "fields:\n", "fields:\n  12: {type: integer, description: A dozen.}\n")
    workshop.assert_refused(
        f"spec/2018-04-12/{SHAPE}:4:3: expected a text as key, found a whole number (put it in quotes)"
    )


def test_a_number_with_leading_zero_is_named(workshop: Workshop) -> None:
    """What YAML takes for a number and Python cannot read is not passed on as something else."""
    workshop.edit(ERRORS, "status: 404", "status: 0404")
    workshop.assert_refused(f"spec/2018-04-12/{ERRORS}:9:13: '0404' is not a number (put it in quotes)")


@pytest.mark.parametrize("name", [SERVICE, ERRORS])
def test_a_missing_file_that_all_rests_on_is_named(workshop: Workshop, name: str) -> None:
    """Without it nothing else is judged."""
    workshop.spec(name).unlink()
    workshop.assert_refused(f"spec/2018-04-12/{name}:1:1: cannot be read: No such file or directory")


@pytest.mark.parametrize("arguments", [["export"], ["new", "BrewTea", "--chapter", "kitchen"]])
def test_an_unknown_version_of_the_api_is_named(workshop: Workshop, arguments: list[str]) -> None:
    """Those that are there are printed."""
    before = workshop.snapshot()
    outcome = workshop.run(*arguments, "--api-version", "2019-01-01")
    message = "python -m generator: error: there is no API version '2019-01-01': there are 2018-04-12\n"
    assert (outcome.code, outcome.out, outcome.err) == (2, "", message)
    assert workshop.snapshot() == before


def test_a_spec_without_a_version_is_a_problem(workshop: Workshop) -> None:
    """Folders whose names are no dates are no versions."""
    (workshop.root / "spec" / VERSION).rename(workshop.root / "spec" / "today")
    workshop.assert_refused(
        "spec:1:1: there is no folder of an API version here (its name is the version's date, such as 2018-04-12)"
    )


def test_a_version_in_another_folder_is_a_problem(workshop: Workshop) -> None:
    """The folder's name and what service.yaml says are the same date."""
    (workshop.root / "spec" / VERSION).rename(workshop.root / "spec" / "2019-01-01")
    workshop.assert_refused(
        "spec/2019-01-01/service.yaml:3:10: version 2018-04-12 stands in a folder named 2019-01-01 "
        "(rename the folder to 2018-04-12)"
    )


@pytest.mark.parametrize(
    ("escape", "named"),
    [
        ("\\0", "U+0000"),
        ("\\e[31m", "U+001B"),
        ("\\a", "U+0007"),
        ("\\r", "U+000D"),
        ("\\x7f", "U+007F"),
        ("\\N", "U+0085"),
        ("\\x9b", "U+009B"),
        ("\\L", "U+2028"),
        ("\\u202e", "U+202E"),
        ("\\u2066", "U+2066"),
        ("\\ufeff", "U+FEFF"),
        ("\\u200b", "U+200B"),
    ],
)
@pytest.mark.parametrize("place", ["summary", "description", "enum", "key", "unit"])
def test_a_text_with_a_control_character_is_named(workshop: Workshop, escape: str, named: str, place: str) -> None:
    """No text of the spec carries what steers terminals into source code, even if it is escaped."""
    text = f'"Pot{escape}s."'
    if place == "summary":
        workshop.edit(ACTION, "summary: List the teapots of a kitchen.", f"summary: {text}")
    elif place == "key":
        workshop.edit(ACTION, "  KitchenId: {", f"  {text}: {{type: string, description: x}}\n  KitchenId: {{")
    else:
        filled = {
            "description": f"description: {text}",
            "enum": f"description: x, enum: [{text}]",
            "unit": f"description: x, unit: {text}",
        }[place]
        workshop.edit(ACTION, "description: Identifier of the kitchen.", filled)
    outcome = workshop.run("generate")
    assert 1 == outcome.code
    assert f"a text holds the character {named}, which would go into source code and terminals" in outcome.err
    assert not workshop.generated.exists()


def test_line_breaks_and_tabs_are_texts(workshop: Workshop) -> None:
    """What texts need stays allowed, and so do the letters of all languages."""
    workshop.edit(
        ACTION, "summary: List the teapots of a kitchen.", 'summary: "List\\tthe \u8336\u58f6 \u00e9\\nof a kitchen."'
    )
    workshop.generate()
