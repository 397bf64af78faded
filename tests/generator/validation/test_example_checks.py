"""Examples that are malformed, or do not fit what the action declares: the place is that of the example's text."""

from __future__ import annotations

import pytest

from tests.conftest import Workshop
from tests.generator.conftest import ACTION

URL = "https://tea.example.com/?Action=ListTeapots&KitchenId=k-1&Tag.1.Key=green"
XML = "<ListTeapotsResponse><RequestId>A1</RequestId></ListTeapotsResponse>"
JSON = """'{"RequestId": "A1", "Teapots": {"TeapotInfo": [{"TeaPotId": "t-1", "Capacity": 0.5}]}}'"""


def xml(inside: str) -> str:
    """Return an XML answer with something inside."""
    return f"<ListTeapotsResponse>{inside}</ListTeapotsResponse>"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("http://tea.example.com/", ": expected one line that begins with https://", id="not-https"),
        pytest.param(
            "'https://a/?Action=X\n\n      &B=1'", ": expected one line that begins with https://", id="lines"
        ),
        pytest.param("https://a.example.com/", ", Action: None is not ListTeapots", id="no-action"),
        pytest.param(
            URL.replace("Action=List", "Action=Get"), ", Action: 'GetTeapots' is not ListTeapots", id="action"
        ),
        pytest.param(f"{URL}&Sugar=1", ", Sugar: not declared as a parameter", id="unknown"),
        pytest.param(f"{URL}&Tag.2.Name=x", ", Tag.2.Name: not declared as a parameter", id="unknown-in-item"),
        pytest.param(f"{URL}&Tag=x", ", Tag: not declared as a parameter", id="list-without-number"),
    ],
)
def test_a_sample_request_that_does_not_fit_is_named(workshop: Workshop, text: str, problem: str) -> None:
    """Scheme, action and the names of all parameters are checked."""
    workshop.edit(ACTION, URL, text)
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:19:11: url example{problem}")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("<ListTeapotsResponse>", ", line 1, column 22: not well-formed: no element found", id="open"),
        pytest.param(
            "<ListTeapotsResponse></Other>", ", line 1, column 24: not well-formed: mismatched tag", id="mismatched"
        ),
        pytest.param("<Teapots/>", ", Teapots: expected the root element ListTeapotsResponse", id="root"),
        pytest.param(xml("<Steam>1</Steam>"), ", Steam: not declared", id="unknown"),
        pytest.param(
            xml("<Teapots><TeapotInfo><Lid>1</Lid></TeapotInfo></Teapots>"),
            ", Teapots.TeapotInfo.Lid: not declared",
            id="unknown-in-item",
        ),
        pytest.param(
            xml("<Teapots><Pot></Pot></Teapots>"), ", Teapots.Pot: expected the element TeapotInfo", id="other-tag"
        ),
        pytest.param(
            xml("<Teapots><TeapotInfo><Capacity>big</Capacity></TeapotInfo></Teapots>"),
            ", Teapots.TeapotInfo.Capacity: 'big' does not fit the type number",
            id="type",
        ),
        pytest.param(
            xml("<RequestId><Part>1</Part></RequestId>"),
            ", RequestId: has elements inside, but its type is string",
            id="structure-for-scalar",
        ),
        pytest.param(
            xml("<Teapots><TeapotInfo>big</TeapotInfo></Teapots>"),
            ", Teapots.TeapotInfo: text between elements",
            id="scalar-for-structure",
        ),
    ],
)
def test_an_xml_answer_that_does_not_fit_is_named(workshop: Workshop, text: str, problem: str) -> None:
    """Form, root, elements and values are checked."""
    workshop.edit(ACTION, XML, text)
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:21:11: xml example{problem}")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("""'{"RequestId": }'""", ", line 1, column 15: not well-formed: Expecting value", id="no-value"),
        pytest.param(
            """'{"RequestId" "A1"}'""", ", line 1, column 14: not well-formed: Expecting ':' delimiter", id="no-colon"
        ),
        pytest.param("'[]'", ": not a JSON object", id="root"),
        pytest.param("""'{"Steam": 1}'""", ", Steam: not declared", id="unknown"),
        pytest.param(
            """'{"Teapots": {"TeapotInfo": [{}, {"Lid": 1}]}}'""",
            ", Teapots[1].Lid: not declared",
            id="unknown-in-item",
        ),
        pytest.param("""'{"RequestId": 1}'""", ", RequestId: 1 does not fit the type string", id="type"),
        pytest.param(
            """'{"Teapots": {"TeapotInfo": [{"Capacity": "1"}]}}'""",
            """, Teapots[0].Capacity: "1" does not fit the type number""",
            id="number-as-text",
        ),
        pytest.param(
            """'{"Teapots": {"TeapotInfo": [{"Capacity": true}]}}'""",
            ", Teapots[0].Capacity: true does not fit the type number",
            id="flag-as-number",
        ),
        pytest.param(
            """'{"Teapots": {"Pot": []}}'""",
            ", Teapots: expected an object with the key TeapotInfo alone",
            id="other-tag",
        ),
        pytest.param("""'{"Teapots": "none"}'""", ", Teapots: expected a list", id="scalar-for-list"),
        pytest.param(
            """'{"Teapots": {"TeapotInfo": ["t-1"]}}'""",
            ", Teapots[0]: expected an object of the shape Teapot",
            id="scalar-for-structure",
        ),
    ],
)
def test_a_json_answer_that_does_not_fit_is_named(workshop: Workshop, text: str, problem: str) -> None:
    """Form, root, members and values are checked."""
    workshop.edit(ACTION, JSON, text)
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:23:11: json example{problem}")


def test_a_json_parameter_of_a_sample_request_is_checked(workshop: Workshop) -> None:
    """The items of a list that is written as JSON are held against the shape."""
    workshop.edit(ACTION, "item: TagFilter,", "item: TagFilter, style: json,")
    workshop.edit(ACTION, "Tag.1.Key=green", 'Tag=[{"Key":"green"},{"Value":"x"}]')
    workshop.assert_refused(
        f"spec/2018-04-12/{ACTION}:19:11: url example, Tag[1].Value: not declared",
    )


def test_a_malformed_text_needs_its_problem(workshop: Workshop) -> None:
    """The document's own malformed text stands only beside a word on what is wrong with it."""
    workshop.edit(ACTION, f"text: {JSON}", f"text: {JSON}\n    documented: '{{'")
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:22:3: json example: documented and problem go together")


def test_a_difference_needs_two_examples(workshop: Workshop) -> None:
    """The key differ says why XML and JSON do not hold the same."""
    workshop.edit(ACTION, f"  xml:\n    text: {XML}\n", "")
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:22:11: differ needs an XML and a JSON example")
