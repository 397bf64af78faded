"""Models as Python objects: equality, repr, copies, and what a change after reading does to the output."""

from __future__ import annotations

import copy
import io
import json
import logging
import pickle
import pprint
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from rich.console import Console
from rich.pretty import Pretty

from ehpc.codec import decode_json, decode_xml, encode_json, encode_xml, replace
from tests.runtime.sample_models import Cup, Guest, ServeTeaRequest, Tray

ODD = {
    "Titel": 5,
    "Count": "7",
    "Price": None,
    "Hot": "many",
    "Cup": {"Name": "red", "New": 1},
    "Cups": [{"Name": "blue", "Volume": "3"}],
    "Tags": {"Word": ["a"]},
    "Spoons": {"Name": "tin"},
    "data": {"Owner": "me", "Other": 2},
    "New": {"Deep": [None]},
}

COPIES: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "replace": replace,
    "copy.replace": lambda model: model.__replace__(),  # what copy.replace of Python 3.13 calls
    "pickle": lambda model: pickle.loads(pickle.dumps(model)),
    "oldest pickle with slots": lambda model: pickle.loads(pickle.dumps(model, protocol=2)),
}


def odd_tray() -> Tray:
    """Return a tray that was read from an object with hardly anything in its usual form."""
    return decode_json(json.dumps(ODD), Tray)


def test_models_with_equal_values_are_equal() -> None:
    """Equality goes by the values, at any depth."""
    assert Tray(title="tea", cups=[Cup(name="red")]) == Tray(title="tea", cups=[Cup(name="red")])
    assert Tray(title="tea", cups=[Cup(name="red")]) != Tray(title="tea", cups=[Cup(name="blue")])
    assert Tray(title="tea") != Tray(title="tea", count=1)


def test_form_does_not_count_for_equality() -> None:
    """A model from a non-canonical form equals one that was made with the same values."""
    assert decode_json('{"Titel": 5, "Cups": [{"Name": "red"}]}', Tray) == Tray(title="5", cups=[Cup(name="red")])


def test_unknown_members_count_for_equality() -> None:
    """What a model does not declare makes a difference nevertheless, and so does a value that can't be read."""
    assert decode_json('{"New": 1}', Tray) != Tray()
    assert decode_json('{"New": 1}', Tray) == decode_json('{"New": 1}', Tray)
    assert decode_json('{"Count": "many"}', Tray) != Tray()


def test_models_of_different_classes_are_not_equal() -> None:
    """A model equals only a model of its own class."""
    assert Cup() != Tray()
    assert Cup() != {}


def test_models_have_no_hash() -> None:
    """Models can change, so they can't be keys."""
    with pytest.raises(TypeError, match=r"unhashable"):
        hash(Cup())


def test_repr_leaves_out_what_is_empty() -> None:
    """None and empty lists are left out of a repr; empty texts, zeros and False are shown."""
    assert repr(Tray()) == "Tray()"
    assert repr(Tray(title="", count=0, hot=False, tags=["a"])) == "Tray(title='', count=0, hot=False, tags=['a'])"


def test_repr_hides_secrets_at_any_depth() -> None:
    """No secret is in a repr: not in the model itself, nor in objects and lists inside it."""
    hidden = Cup(name="red", code="hunter2")
    tray = Tray(pin="hunter2", cup=hidden, cups=[hidden])
    assert repr(tray) == ("Tray(cup=Cup(name='red', code='***'), cups=[Cup(name='red', code='***')], pin='***')")
    request = ServeTeaRequest(table="1", pin="hunter2", guests=[Guest(name="ann", pin="hunter2")])
    assert repr(request) == "ServeTeaRequest(table='1', pin='***', guests=[Guest(name='ann', pin='***')])"


def test_repr_hides_a_secret_of_the_wrong_type() -> None:
    """A secret that the service sent as something else than a text is not shown either."""
    assert "hunter2" not in repr(decode_json('{"Pin": ["hunter2"], "Cup": {"Code": {"x": "hunter2"}}}', Tray))
    assert "42" not in repr(decode_json('{"Pin": 42}', Tray))


@pytest.mark.parametrize("make", COPIES.values(), ids=COPIES.keys())
def test_copies_keep_what_was_received(make: Callable[[Any], Any]) -> None:
    """A copy of any kind is equal, has the same unknown members and is written in the form that was received."""
    tray = odd_tray()
    twin = make(tray)
    assert twin is not tray
    assert twin == tray
    assert twin.unknown == tray.unknown == {"Hot": "many", "data": {"Other": 2}, "New": {"Deep": [None]}}
    assert twin.cup.unknown == {"New": 1}
    assert json.loads(encode_json(twin)) == ODD


@pytest.mark.parametrize("make", COPIES.values(), ids=COPIES.keys())
def test_changing_a_copy_leaves_the_original(make: Callable[[Any], Any]) -> None:
    """An attribute that is set in a copy does not change the original or its output."""
    tray = odd_tray()
    twin = make(tray)
    twin.title = "coffee"
    twin.hot = True
    assert json.loads(encode_json(twin)) == {**ODD, "Titel": "coffee", "Hot": True}
    assert json.loads(encode_json(tray)) == ODD


def test_replace_changes_what_it_is_told() -> None:
    """Replacing attributes keeps the form of the others, and all that a model does not declare."""
    assert json.loads(encode_json(replace(odd_tray(), count=8))) == {**ODD, "Count": 8}
    with pytest.raises(TypeError, match=r"Tray has no attribute 'cuont'"):
        replace(odd_tray(), cuont=8)


def test_evolve_knows_the_declared_attributes() -> None:
    """attrs.evolve makes a model of the declared attributes alone, as the wire state is none of them."""
    evolved = attrs.evolve(odd_tray(), count=8)
    assert (8, "5", {}) == (evolved.count, evolved.title, evolved.unknown)


def test_asdict_has_the_declared_attributes_alone() -> None:
    """attrs.asdict gives the model's own data, at any depth, which JSON can hold whatever the service sends."""
    data = attrs.asdict(odd_tray())
    assert [wire.name for wire in Tray.__wire__] == list(data)
    assert {"name": "red", "volume": None, "code": None} == data["cup"]
    assert data == json.loads(json.dumps(data))


SECRETIVE = Tray(title="tea", pin="hunter2", cup=Cup(code="hunter2"), cups=[Cup(name="red", code="hunter2")])

VIEWS: dict[str, Callable[[Any], str]] = {
    "repr": repr,
    "str": str,
    "pprint": pprint.pformat,
    "rich": lambda value: show_with_rich(Pretty(value, expand_all=True)),
    "html": lambda value: str(value._repr_html_()),
    "attributes": lambda value: repr([getattr(value, name, None) for name in dir(value)]),
    "asdict": lambda value: repr(attrs.asdict(value)) + show_with_rich(Pretty(attrs.asdict(value))),
    "astuple": lambda value: repr(attrs.astuple(value)),
    "logging": lambda value: logging.makeLogRecord({"msg": "%r", "args": (value,)}).getMessage(),
}


def show_with_rich(*renderables: Any) -> str:
    """Return what rich prints."""
    console = Console(file=io.StringIO(), width=200)
    console.print(*renderables)
    file: Any = console.file
    return str(file.getvalue())


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_no_view_shows_a_secret(view: Callable[[Any], str]) -> None:
    """Whatever shows a model shows its other values and no secret, whether it was made, set, copied or read."""
    made = [
        SECRETIVE,
        copy.deepcopy(SECRETIVE),
        pickle.loads(pickle.dumps(SECRETIVE)),
        replace(Tray(title="tea"), pin="hunter2"),
        decode_json(encode_json(SECRETIVE), Tray),
        decode_xml(encode_xml(SECRETIVE, "Tray"), Tray),
    ]
    for tray in made:
        assert "hunter2" == tray.pin
        shown = view(tray)
        assert "tea" in shown
        assert "hunter2" not in shown


def test_secret_is_a_string_of_its_own_form() -> None:
    """A secret works as any other string, and keeps the form in which it was received."""
    tray = decode_json('{"Pin": 42}', Tray)
    assert ("42", '{"Pin": 42}') == (tray.pin, encode_json(tray))
    assert "pin: 42" == f"pin: {tray.pin}"


def test_html_is_escaped_and_short() -> None:
    """The table for notebooks holds no markup of the service, and no endless text."""
    shown = Tray(title="<script>", tags=["x" * 1000])._repr_html_()
    assert "&lt;script&gt;" in shown
    assert len(shown) < 600


@pytest.mark.parametrize(
    ("name", "value", "changed"),
    [
        ("title", "coffee", {"Titel": "coffee"}),
        ("count", 8, {"Count": 8}),
        ("price", 1.5, {"Price": 1.5}),
        ("hot", False, {"Hot": False}),
        ("owner", "you", {"data": {"Owner": "you", "Other": 2}}),
        ("tags", ["b", "c"], {"Tags": {"Word": ["b", "c"]}}),
        ("spoons", [Cup(name="wood"), Cup()], {"Spoons": [{"Name": "wood"}, {}]}),
        ("spoons", [], {"Spoons": []}),
    ],
)
def test_changed_attribute_is_written_and_the_rest_keeps_its_form(
    name: str, value: Any, changed: dict[str, Any]
) -> None:
    """Setting an attribute after reading changes its member in the output, and no other one."""
    tray = odd_tray()
    setattr(tray, name, value)
    assert json.loads(encode_json(tray)) == {**ODD, **changed}


@pytest.mark.parametrize(("name", "member"), [("title", "Titel"), ("count", "Count"), ("cup", "Cup")])
def test_attribute_set_to_none_is_left_out(name: str, member: str) -> None:
    """An attribute that is set to None after reading is not written any more, under whatever spelling it came."""
    tray = odd_tray()
    setattr(tray, name, None)
    assert json.loads(encode_json(tray)) == {key: value for key, value in ODD.items() if key != member}


def test_change_inside_an_item_is_written() -> None:
    """Changing an item of a list that came in a non-canonical form changes the output and keeps that form."""
    tray = odd_tray()
    tray.cups[0].name = "green"
    tray.spoons[0].volume = 2
    changed = {"Cups": [{"Name": "green", "Volume": "3"}], "Spoons": {"Name": "tin", "Volume": 2}}
    assert json.loads(encode_json(tray)) == {**ODD, **changed}


def test_absent_lists_are_empty_and_stay_absent() -> None:
    """Lists that were not sent are empty lists, each its own, and are not written unless something is put in."""
    one, two = decode_json("{}", Tray), decode_json("{}", Tray)
    assert (one.cups, one.tags, one.sizes) == ([], [], [])
    assert encode_json(one) == "{}"
    one.cups.append(Cup(name="red"))
    one.tags = ["a"]
    assert json.loads(encode_json(one)) == {"Cups": {"Cup": [{"Name": "red"}]}, "Tags": {"Tag": ["a"]}}
    assert encode_json(two) == "{}"
    assert encode_json(copy.deepcopy(two)) == "{}"


def test_list_that_is_set_empty_is_written() -> None:
    """An empty list that was sent, or is set, is not the same as one that was not sent."""
    tray = decode_json("{}", Tray)
    tray.cups = []
    assert json.loads(encode_json(tray)) == {"Cups": {"Cup": []}}
    assert encode_json(decode_json('{"Cups": {"Cup": []}}', Tray)) == '{"Cups": {"Cup": []}}'


def test_what_was_read_from_one_format_can_be_written_in_the_other() -> None:
    """A response that was read from JSON is written as the usual XML, and the other way round."""
    tray = decode_json('{"Titel": "tea", "Cups": [{"Name": "red"}], "Tags": "a"}', Tray)
    text = "<Cups><Cup><Name>red</Name></Cup></Cups><Tags><Tag>a</Tag></Tags><Titel>tea</Titel>"
    assert encode_xml(tray, "Answer") == f"<Answer>{text}</Answer>"
    again = decode_xml(f"<Answer>{text}</Answer>", Tray)
    assert again == tray
    usual = {"Titel": "tea", "Cups": {"Cup": [{"Name": "red"}]}, "Tags": {"Tag": ["a"]}}
    assert json.loads(encode_json(again)) == usual
