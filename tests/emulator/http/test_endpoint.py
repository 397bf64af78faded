"""Every action answers its documented example, and the three that have none an answer of the declared form."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.service import make_placeholder
from tests.documented import documented_actions, examples, sample_parameters
from tests.emulator.signed_requests import SERVICE_MODEL, send

MADE = ("AddLocalNodes", "CreateHybridCluster", "GetHybridClusterConfig")
DOCUMENTED = [name for name in documented_actions() if name not in MADE]


def call(emulator: Emulator, action: str, form: str) -> bytes:
    """Return what an action answers to its sample request in a format."""
    parameters = {**sample_parameters(action), "Format": form}
    reply = send(emulator, action, parameters, method="POST", place="form")
    assert reply.status == 200, reply.body
    return reply.body


def test_all_actions_of_the_reference_are_known() -> None:
    """The emulator knows the 92 actions of the reference, 89 of them with an example."""
    assert len(documented_actions()) == 92
    assert len(DOCUMENTED) == 89


@pytest.mark.parametrize("form", ["JSON", "XML"])
@pytest.mark.parametrize("action", DOCUMENTED)
def test_an_action_answers_its_documented_example(shared: Emulator, action: str, form: str) -> None:
    """The body is the documented one to the byte, and it is of the format that was asked for."""
    body = call(shared, action, form)
    assert body.decode() == examples()[action][form.lower()]
    if form == "JSON":
        assert isinstance(json.loads(body), dict)
    else:
        assert len(ElementTree.fromstring(body)) > 0


@pytest.mark.parametrize("action", MADE)
def test_an_action_without_example_answers_in_the_declared_form(shared: Emulator, action: str) -> None:
    """The answer has every declared member, and in XML the same as in JSON."""
    found = json.loads(call(shared, action, "JSON"))
    assert names(found) == names(SERVICE_MODEL.actions[action].response)
    root = ElementTree.fromstring(call(shared, action, "XML"))
    assert root.tag == f"{action}Response"
    assert read(root) == found


def names(tree: Any) -> Any:
    """Return the names in a tree, without its values."""
    if isinstance(tree, dict):
        return {name: names(inner) for name, inner in tree.items()}
    return [names(inner) for inner in tree] if isinstance(tree, list) else None


def read(element: ElementTree.Element) -> Any:
    """Read an element; ``InstanceId`` is the one list among the three answers."""
    if len(element) == 0:
        return [element.text] if element.tag == "InstanceId" else element.text
    return {child.tag: read(child) for child in element}


@pytest.mark.parametrize("action", SERVICE_MODEL.actions)
def test_an_answer_can_be_made_for_every_declared_form(action: str) -> None:
    """What is made has every declared member, with a value of the declared type."""
    kinds: dict[str, type[Any]] = {"string": str, "integer": int, "number": float, "boolean": bool, "any": str}

    def assert_fits(value: Any, tree: Any) -> None:
        if isinstance(tree, dict):
            assert list(value) == list(tree)
            for name, inner in tree.items():
                assert_fits(value[name], inner)
        elif isinstance(tree, list):
            assert len(value) == 1
            assert_fits(value[0], tree[0])
        else:
            kind, _, shown_as = tree.partition(" as ")
            assert type(value) is kinds[shown_as or kind]

    assert_fits(make_placeholder(SERVICE_MODEL.actions[action].response), SERVICE_MODEL.actions[action].response)
