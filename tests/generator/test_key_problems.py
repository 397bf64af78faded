"""Keys and values that do not belong where they stand: one edit of the small spec, one message."""

from __future__ import annotations

import pytest

from tests.conftest import Workshop
from tests.generator.conftest import ACTION, ERRORS, SERVICE, SHAPE


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        pytest.param(ACTION, "summary:", "sumary:", "2:1: unknown key 'sumary' (did you mean summary?)", id="action"),
        pytest.param(SERVICE, "regions:", "region:", "9:3: unknown key 'region' (did you mean regions?)", id="nested"),
        pytest.param(
            ERRORS,
            "    hint: Check the identifier.\n",
            "    colour: red\n",
            "5:5: unknown key 'colour' (allowed: class, description, hint, parent, throttled, transient, uncertain)",
            id="nothing-near",
        ),
        pytest.param(
            SHAPE, "unit: litres", "units: litres", "5:28: unknown key 'units' (did you mean unit?)", id="in-braces"
        ),
        pytest.param(
            ACTION,
            "oddities: [1]",
            "odities: [1]",
            "31:5: unknown key 'odities' (did you mean oddities?)",
            id="in-a-list",
        ),
    ],
)
def test_an_unknown_key_is_named(workshop: Workshop, name: str, old: str, new: str, problem: str) -> None:
    """The hint is the key that was probably meant, or all keys that are allowed."""
    workshop.edit(name, old, new)
    missing = {"summary:": "1:1: missing key 'summary' (one sentence in the imperative)"}
    missing |= {"regions:": "7:3: missing key 'regions' (regions that have the service)"}
    problems = [missing[old], problem] if old in missing else [problem]
    workshop.assert_refused(*sorted(f"spec/2018-04-12/{name}:{each}" for each in problems))


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        pytest.param(
            ACTION,
            "effect: read\n",
            "",
            "1:1: missing key 'effect' (whether it changes, starts or orders something)",
            id="top",
        ),
        pytest.param(
            ACTION,
            "    reason: The example shows half a litre.\n",
            "",
            "27:5: missing key 'reason' (why)",
            id="in-a-list",
        ),
        pytest.param(
            ACTION,
            "  TagFilter:\n    description: A tag that teapots have.\n",
            "  TagFilter:\n",
            "13:5: missing key 'description' (what it is)",
            id="in-a-mapping",
        ),
        pytest.param(
            ERRORS,
            "    class: NotFoundError\n",
            "",
            "3:5: missing key 'class' (name of the exception class)",
            id="renamed-in-code",
        ),
    ],
)
def test_a_missing_key_is_named(workshop: Workshop, name: str, old: str, new: str, problem: str) -> None:
    """The hint is what the key would say; the place is the mapping that lacks it."""
    workshop.edit(name, old, new)
    workshop.assert_refused(f"spec/2018-04-12/{name}:{problem}")


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        pytest.param(
            ACTION,
            "errors: [KitchenNotFound]",
            "errors: KitchenNotFound",
            "16:9: expected a list, found a text",
            id="text-for-list",
        ),
        pytest.param(
            ACTION,
            "differ: The XML shows a kitchen without teapots.",
            "differ: [1]",
            "24:11: expected a text, found a list",
            id="list-for-text",
        ),
        pytest.param(
            ACTION,
            "summary: List the teapots of a kitchen.",
            "summary: 12",
            "2:10: expected a text, found a whole number (put it in quotes)",
            id="number-for-text",
        ),
        pytest.param(
            SERVICE,
            'version: "2018-04-12"',
            "version: 1.5",
            "3:10: expected a date, found a number (put it in quotes)",
            id="fraction-for-date",
        ),
        pytest.param(
            SERVICE,
            'version: "2018-04-12"',
            "version: April 2018",
            "3:10: 'April 2018' is not a date",
            id="text-for-date",
        ),
        pytest.param(
            ACTION,
            "required: true, description: Identifier",
            "required: yes, description: Identifier",
            "6:39: expected true or false, found a text",
            id="yes-for-true",
        ),
        pytest.param(
            SERVICE,
            "timestamp_window_seconds: 900",
            "timestamp_window_seconds: 1.5",
            "5:59: expected a whole number, found a number",
            id="fraction-for-whole",
        ),
        pytest.param(
            ERRORS, "status: 404", "status: true", "9:13: expected a whole number, found true or false", id="flag"
        ),
        pytest.param(
            ACTION,
            "effect: read",
            "effect: write",
            "3:9: 'write' is not allowed here (one of: read, mutate)",
            id="word",
        ),
        pytest.param(
            ACTION,
            "lines: 1-20",
            "lines: around 20",
            "25:17: 'around 20' is not lines such as 1465-1792",
            id="pattern",
        ),
        pytest.param(
            SHAPE,
            "unit: litres",
            "range: [1]",
            "5:35: expected 2 items, found 1",
            id="too-few-items",
        ),
        pytest.param(
            SHAPE,
            "unit: litres",
            "range: [1, many]",
            "5:39: expected a number or null, found a text",
            id="text-for-bound",
        ),
        pytest.param(
            SHAPE,
            "unit: litres",
            "enum: [[1]]",
            "5:35: expected a text, a number, true or false, found a list",
            id="list-for-value",
        ),
        pytest.param(
            SHAPE,
            "type: number",
            "type: float",
            "5:20: 'float' is not a type or the name of a shape",
            id="unknown-type",
        ),
        pytest.param(
            SHAPE,
            "unit: litres",
            "unit: null",
            "5:34: expected a text, found null",
            id="nothing-for-text",
        ),
        pytest.param(ERRORS, "gateway: {}", "gateway: []", "12:10: expected a mapping, found a list", id="list"),
    ],
)
def test_a_value_of_the_wrong_type_is_named(workshop: Workshop, name: str, old: str, new: str, problem: str) -> None:
    """The message says what belongs there and what was found; nothing follows from the value that was left out."""
    workshop.edit(name, old, new)
    workshop.assert_refused(f"spec/2018-04-12/{name}:{problem}")
