"""The resolved spec as one JSON document: its form is an interface that other tools read."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.conftest import ROOT, VERSION, Workshop
from tests.generator.conftest import ACTION


def exported(workshop: Workshop) -> dict[str, Any]:
    """Return what the command export prints of the API version 2018-04-12."""
    outcome = workshop.run("export", "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)["versions"][VERSION]
    return found


def test_a_single_version_is_what_stands_under_its_date(workshop: Workshop) -> None:
    """With an option, the document is that of one version."""
    outcome = workshop.run("export", "--format", "json", "--api-version", VERSION)
    assert exported(workshop) == json.loads(outcome.out)


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    """Return the real spec as it is exported."""
    return exported(Workshop(ROOT))


def test_service_and_errors_of_the_small_spec(workshop: Workshop) -> None:
    """The service as a whole, and each error code with the facts about it."""
    document = exported(workshop)
    assert document["service"] == {
        "product": "Tea",
        "title": "Teapot Service",
        "version": "2018-04-12",
        "reference": "Teapot reference, edition of 2019",
        "endpoints": {"public": "tea.{region}.example.com", "vpc": "tea-vpc.{region}.example.com"},
        "regions": ["cn-hangzhou"],
        "chapters": {"kitchen": "The kitchen"},
        "package": "ehpc.v2018_04_12",
        "method": "GET",
        "position": "query",
        "paging": {"page": {"number": "PageNumber", "size": "PageSize", "total": "TotalCount", "largest_size": 50}},
        "editions": {
            "reference-2019": {"title": "the Teapot reference of 2019", "date": "2019"},
            "sdk-1.12.0": {"title": "the teapot SDK 1.12.0"},
            "public-docs": {"title": "later public documentation"},
            "later-reference": {"title": "a later edition of the reference"},
        },
    }
    assert document["errors"] == [
        {
            "code": "KitchenNotFound",
            "http_status": 404,
            "status_source": "invented for the tests",
            "family": "not_found",
            "class": "NotFoundError",
            "meaning": "There is no such kitchen.",
            "retryable": False,
            "remedy": None,
            "refuses": None,
            "documented": True,
            "edition": "reference-2019",
        }
    ]


def test_an_action_of_the_small_spec(workshop: Workshop) -> None:
    """Everything that the file says stands in the document, with shared entries filled in and lists as on the wire."""
    actions = exported(workshop)["actions"]
    assert list(actions) == ["ListTeapots"]
    action = actions["ListTeapots"]
    parameters = action.pop("params")
    assert action == {
        "chapter": "kitchen",
        "summary": "List the teapots of a kitchen.",
        "description": "",
        "edition": "reference-2019",
        "deprecated": None,
        "withdrawn": None,
        "replaces": [],
        "replaced_by": [],
        "method": "GET",
        "ram_access": None,
        "effect": "read",
        "deletes": False,
        "shortcut": None,
        "idempotent": True,
        "shown_by": [],
        "paging": None,
        "response": {
            "RequestId": {"type": "string", "python": "request_id", "description": "Identifier of the request."},
            "Teapots": {
                "TeapotInfo": [
                    {
                        "TeaPotId": {
                            "type": "string",
                            "python": "teapot_id",
                            "description": "Identifier of the teapot.",
                        },
                        "Capacity": {
                            "type": "number",
                            "python": "capacity",
                            "description": "What it holds.",
                            "unit": "litres",
                        },
                    }
                ]
            },
        },
        "errors": ["KitchenNotFound"],
        "examples": [
            {
                "format": "url",
                "text": "https://tea.example.com/?Action=ListTeapots&KitchenId=k-1&Tag.1.Key=green",
            },
            {"format": "xml", "text": "<ListTeapotsResponse><RequestId>A1</RequestId></ListTeapotsResponse>"},
            {
                "format": "json",
                "text": '{"RequestId": "A1", "Teapots": {"TeapotInfo": [{"TeaPotId": "t-1", "Capacity": 0.5}]}}',
            },
        ],
        "differ": "The XML shows a kitchen without teapots.",
        "source": {
            "pages": [],
            "lines": "1-20",
            "request_table": "intact",
            "response_table": "intact",
            "restored": [],
        },
        "deviations": [
            {
                "at": "response.Teapots",
                "sdk": False,
                "kind": "document",
                "documented": "no unit",
                "spec": "unit litres",
                "reason": "The example shows half a litre.",
            }
        ],
    }
    assert [(each["name"], each["python"], each["type"], each["required"]) for each in parameters] == [
        ("RegionId", "region_id", "string", True),
        ("KitchenId", "kitchen_id", "string", True),
        ("Tag.n.Key", "key", "string", True),
    ]


def test_a_parameter_has_all_its_keys(workshop: Workshop) -> None:
    """Also those that say nothing, so that readers need not ask whether they are there."""
    workshop.edit(
        ACTION,
        "response:\n",
        "  Lids: {type: list, item: integer, range: [1, 9], enum: [1, 2], unit: pieces, secret: true,"
        " length: [null, 3], aliases: [Lid], edition: public-docs, description: Numbers of lids.}\nresponse:\n",
    )
    parameters = exported(workshop)["actions"]["ListTeapots"]["params"]
    assert parameters[-1] == {
        "name": "Lids.n",
        "python": "lids",
        "type": "integer",
        "required": False,
        "default": None,
        "enum": [1, 2],
        "range": [1, 9],
        "length": [None, 3],
        "pattern": None,
        "unit": "pieces",
        "format": None,
        "sensitive": True,
        "token": False,
        "aliases": ["Lid"],
        "edition": "public-docs",
        "description": "Numbers of lids.",
    }


def test_a_list_that_is_one_json_text_shows_its_items(workshop: Workshop) -> None:
    """Such a parameter is a text on the wire."""
    workshop.edit(ACTION, "item: TagFilter,", "item: TagFilter, style: json,")
    workshop.edit(ACTION, "Tag.1.Key=green", 'Tag=[{"Key":"green"}]')
    parameter = exported(workshop)["actions"]["ListTeapots"]["params"][-1]
    assert (parameter["name"], parameter["type"], parameter["format"]) == ("Tag", "string", "json")
    assert parameter["items"] == {"Key": "string"}


def test_a_malformed_example_shows_both_texts(workshop: Workshop) -> None:
    """The corrected text, the document's own, and what is wrong with that."""
    workshop.edit(ACTION, "examples:\n  url:\n", "examples:\n  url:\n    documented: a b\n    problem: A space.\n")
    example = exported(workshop)["actions"]["ListTeapots"]["examples"][0]
    assert sorted(example) == ["documented", "format", "problem", "text"]
    assert (example["documented"], example["problem"]) == ("a b", "A space.")


def test_parts_of_a_path_become_nested_objects(workshop: Workshop) -> None:
    """A field that is named by a path stands in the tree where it is on the wire."""
    workshop.edit(ACTION, "response:\n", "response:\n  data.Steam: {type: boolean, description: Steam.}\n")
    response = exported(workshop)["actions"]["ListTeapots"]["response"]
    assert response["data"] == {"Steam": {"type": "boolean", "python": "data_steam", "description": "Steam."}}


def test_every_real_action_has_the_same_form(real: dict[str, Any]) -> None:
    """All actions have the keys that readers rely on, with values of the kinds that they expect."""
    assert len(real["actions"]) >= 92
    for name, action in real["actions"].items():
        assert sorted(action) == [
            *(
                "chapter",
                "deletes",
                "deprecated",
                "description",
                "deviations",
                "differ",
                "edition",
                "effect",
                "errors",
                "examples",
            ),
            *("idempotent", "method", "paging", "params", "ram_access", "replaced_by", "replaces", "response"),
            *("shortcut", "shown_by", "source", "summary", "withdrawn"),
        ], name
        assert action["chapter"] in real["service"]["chapters"], name
        assert {example["format"] for example in action["examples"]} <= {"url", "xml", "json"}, name
        for parameter in action["params"]:
            assert re.fullmatch(r"[A-Za-z]\w*(\.(n|\w+))*", parameter["name"]), (name, parameter["name"])
            assert parameter["type"] in {"string", "integer", "number", "boolean", "any"}, (name, parameter["name"])


def test_most_real_changes_say_what_shows_them(real: dict[str, Any]) -> None:
    """An action that reads; those that no action shows are known."""
    actions = real["actions"]
    silent = {name for name, each in actions.items() if each["effect"] == "mutate" and not each["shown_by"]}
    assert silent == {
        *("CreateJobFile", "InitializeEHPC", "ModifyUserPasswords", "ModifyVisualServicePasswd", "PullImage"),
        *("SetGWSInstanceUser", "SetJobUser"),
    }
    assert {actions[each]["effect"] for action in actions.values() for each in action["shown_by"]} == {"read"}


def leaves(tree: Any) -> list[dict[str, Any]]:
    """Return the scalars of a response tree, whose lists hold exactly one pattern of an item."""
    if isinstance(tree, list):
        assert len(tree) == 1
        return leaves(tree[0])
    assert isinstance(tree, dict)
    if isinstance(tree.get("type"), str) and isinstance(tree.get("python"), str):
        return [tree]
    return [leaf for below in tree.values() for leaf in leaves(below)]


def test_every_real_response_is_a_tree_of_described_scalars(real: dict[str, Any]) -> None:
    """Lists are lists of one pattern, and each scalar has type, Python name and description."""
    for name, action in real["actions"].items():
        found = leaves(action["response"])
        assert found, name
        for leaf in found:
            assert leaf["type"] in {"string", "integer", "number", "boolean", "any"}, name
            assert leaf["python"].isidentifier(), name
            assert leaf["description"], name


def test_lists_of_the_real_spec_are_written_as_on_the_wire(real: dict[str, Any]) -> None:
    """Request lists with ``.n.``, response lists with their wrappers."""
    users = [parameter["name"] for parameter in real["actions"]["AddUsers"]["params"]]
    assert users == ["RegionId", "ClusterId", "User.n.Name", "User.n.Group", "User.n.Password", "Async"]
    nodes = real["actions"]["ListNodes"]["response"]["Nodes"]
    assert list(nodes) == ["NodeInfo"]
    assert nodes["NodeInfo"][0]["Id"]["type"] == "string"
