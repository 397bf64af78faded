"""Reading JSON that is not in the usual form: what the attributes hold, and that all of it is written back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ehpc._runtime.serialization.codec import ModelConverter
from ehpc.codec import decode_json, encode_json
from ehpc.errors import DecodeError
from tests.runtime.sample_models import Cup, Tray
from tests.runtime.strategies import sorted_text

RED, BLUE = Cup(name="red"), Cup(name="blue")

READ: list[tuple[str, dict[str, Any], str, Any]] = [
    ("usual text", {"Title": "tea"}, "title", "tea"),
    ("usual integer", {"Count": 5}, "count", 5),
    ("usual number", {"Price": 1.5}, "price", 1.5),
    ("usual boolean", {"Hot": False}, "hot", False),
    ("absent text", {}, "title", None),
    ("absent list", {}, "cups", []),
    ("null text", {"Title": None}, "title", None),
    ("null integer", {"Count": None}, "count", None),
    ("null object", {"Cup": None}, "cup", None),
    ("null list", {"Cups": None}, "cups", []),
    ("null value of any type", {"Extra": None}, "extra", None),
    ("empty text", {"Title": ""}, "title", ""),
    ("empty text as integer", {"Count": ""}, "count", None),
    ("empty text as list", {"Cups": ""}, "cups", []),
    ("empty text as object", {"Cup": ""}, "cup", None),
    ("number as text", {"Title": 5}, "title", "5"),
    ("fraction as text", {"Title": 2.5}, "title", "2.5"),
    ("truth value as text", {"Title": True}, "title", "true"),
    ("text as integer", {"Count": "5"}, "count", 5),
    ("text with spaces as integer", {"Count": " 5 "}, "count", 5),
    ("whole fraction as integer", {"Count": 5.0}, "count", 5),
    ("negative text as integer", {"Count": "-7"}, "count", -7),
    ("text as number", {"Price": "1.5"}, "price", 1.5),
    ("text of an integer as number", {"Price": "3"}, "price", 3),
    ("integer as number", {"Price": 3}, "price", 3),
    ("text as boolean", {"Hot": "True"}, "hot", True),
    ("0 as boolean", {"Hot": 0}, "hot", False),
    ("1 as boolean", {"Hot": 1}, "hot", True),
    ("text of 0 as boolean", {"Hot": "0"}, "hot", False),
    ("any value", {"Extra": {"a": [1, None]}}, "extra", {"a": [1, None]}),
    ("wrapped list", {"Cups": {"Cup": [{"Name": "red"}, {"Name": "blue"}]}}, "cups", [RED, BLUE]),
    ("bare list", {"Cups": [{"Name": "red"}, {"Name": "blue"}]}, "cups", [RED, BLUE]),
    ("list under another tag", {"Cups": {"Mug": [{"Name": "red"}]}}, "cups", [RED]),
    ("single item in its tag", {"Cups": {"Cup": {"Name": "red"}}}, "cups", [RED]),
    ("single item alone", {"Cups": {"Name": "red"}}, "cups", [RED]),
    ("empty wrapper", {"Cups": {}}, "cups", []),
    ("null in its tag", {"Cups": {"Cup": None}}, "cups", []),
    ("empty wrapped list", {"Cups": {"Cup": []}}, "cups", []),
    ("empty bare list", {"Cups": []}, "cups", []),
    ("members beside the tag", {"Cups": {"Cup": [{"Name": "red"}], "Total": 1}}, "cups", [RED]),
    ("bare list in a wrapper", {"Spoons": {"Spoon": [{"Name": "red"}]}}, "spoons", [RED]),
    ("single item of a bare list", {"Spoons": {"Name": "red"}}, "spoons", [RED]),
    ("list of texts", {"Tags": {"Tag": ["a", "b"]}}, "tags", ["a", "b"]),
    ("bare list of texts", {"Tags": ["a"]}, "tags", ["a"]),
    ("single text", {"Tags": "a"}, "tags", ["a"]),
    ("single text in its tag", {"Tags": {"Tag": "a"}}, "tags", ["a"]),
    ("list of numbers as texts", {"Tags": {"Tag": [1, "b"]}}, "tags", ["1", "b"]),
    ("list of texts as integers", {"Sizes": ["1", 2]}, "sizes", [1, 2]),
    ("nulls in a list of any values", {"Things": [None, 1]}, "things", [None, 1]),
    ("null beside texts", {"Tags": {"Tag": ["a", None, "b"]}}, "tags", ["a", "b"]),
    ("null beside texts without a tag", {"Tags": ["a", None]}, "tags", ["a"]),
    ("object beside texts", {"Tags": [{"x": 1}, "a"]}, "tags", ["a"]),
    ("null beside numbers as texts", {"Sizes": ["1", None, 2]}, "sizes", [1, 2]),
    ("null beside objects", {"Cups": {"Cup": [{"Name": "red"}, None]}}, "cups", [RED]),
    ("text beside objects", {"Cups": {"Cup": ["blue", {"Name": "red"}, 5]}}, "cups", [RED]),
    ("null beside objects under an alias", {"Mugs": [None, {"Name": "red"}]}, "cups", [RED]),
    ("alias", {"Titel": "tea"}, "title", "tea"),
    ("alias that is a path", {"data": {"Title": "tea"}}, "title", "tea"),
    ("alias of a list", {"Mugs": {"Cup": [{"Name": "red"}]}}, "cups", [RED]),
    ("bare list under an alias", {"Mugs": [{"Name": "red"}]}, "cups", [RED]),
    ("members beside the tag under an alias", {"Mugs": {"Cup": [{"Name": "red"}], "Total": 1}}, "cups", [RED]),
    ("null under an alias", {"Titel": None}, "title", None),
    ("number under an alias", {"Titel": 5}, "title", "5"),
    ("path", {"data": {"Owner": "me"}}, "owner", "me"),
    ("path with others beside", {"data": {"Owner": "me", "Other": 1}}, "owner", "me"),
    ("null on a path", {"data": {"Owner": None}}, "owner", None),
    ("alias of a path", {"Owner": "me"}, "owner", "me"),
    ("own name before alias", {"Titel": "two", "Title": "one"}, "title", "one"),
    ("alias where the own name is null", {"Titel": "two", "Title": None}, "title", "two"),
    ("null before the alias", {"Title": None, "Titel": "two"}, "title", "two"),
    ("first of two aliases", {"Titel": "one", "data": {"Title": "two"}}, "title", "one"),
    ("path before its alias", {"data": {"Owner": "one"}, "Owner": "two"}, "owner", "one"),
    ("null list and alias", {"Cups": None, "Mugs": {"Cup": [{"Name": "red"}]}}, "cups", [RED]),
]

UNREAD: list[tuple[str, dict[str, Any], str, dict[str, Any]]] = [
    ("object as text", {"Title": {"a": 1}}, "title", {"Title": {"a": 1}}),
    ("list as text", {"Title": ["a"]}, "title", {"Title": ["a"]}),
    ("word as integer", {"Count": "many"}, "count", {"Count": "many"}),
    ("fraction as integer", {"Count": 1.5}, "count", {"Count": 1.5}),
    ("truth value as integer", {"Count": True}, "count", {"Count": True}),
    ("digits of another script", {"Count": "\u0665"}, "count", {"Count": "\u0665"}),
    ("digits with underscore", {"Count": "1_000"}, "count", {"Count": "1_000"}),
    ("hexadecimal text", {"Count": "0x10"}, "count", {"Count": "0x10"}),
    ("infinity as number", {"Price": "inf"}, "price", {"Price": "inf"}),
    ("truth value as number", {"Price": False}, "price", {"Price": False}),
    ("2 as boolean", {"Hot": 2}, "hot", {"Hot": 2}),
    ("word as boolean", {"Hot": "yes"}, "hot", {"Hot": "yes"}),
    ("text as object", {"Cup": "red"}, "cup", {"Cup": "red"}),
    ("list as object", {"Cup": [{"Name": "red"}]}, "cup", {"Cup": [{"Name": "red"}]}),
    ("number as list of objects", {"Cups": 5}, "cups", {"Cups": 5}),
    ("texts as list of objects", {"Cups": {"Cup": ["red"]}}, "cups", {"Cups": {"Cup": ["red"]}}),
    ("null in a list of objects", {"Cups": {"Cup": [None]}}, "cups", {"Cups": {"Cup": [None]}}),
    ("nothing but nulls in a list of texts", {"Tags": [None, None]}, "tags", {"Tags": [None, None]}),
    ("object as list of texts", {"Tags": {"a": 1, "b": 2}}, "tags", {"Tags": {"a": 1, "b": 2}}),
    ("wrong type on a path", {"data": {"Owner": []}}, "owner", {"data.Owner": []}),
    ("wrong type under an alias", {"Titel": []}, "title", {"Title": []}),
]

UNKNOWN: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("member", {"New": {"a": [1]}}, {"New": {"a": [1]}}),
    ("null member", {"New": None}, {"New": None}),
    ("other case", {"title": "tea"}, {"title": "tea"}),
    ("beside a path", {"data": {"Other": 1}}, {"data": {"Other": 1}}),
    ("text in place of a path's object", {"data": "text"}, {"data": "text"}),
    ("empty object in place of a path's object", {"data": {}}, {"data": {}}),
    ("name with a dot like a path", {"data.Owner": "me"}, {"data.Owner": "me"}),
    ("name with a dot beside a path", {"data": {"Owner.x": 1}}, {"data": {"Owner.x": 1}}),
    ("second spelling", {"Title": "one", "Titel": "two"}, {"Titel": "two"}),
    ("second spelling that is null", {"Titel": "two", "Title": None}, {"Title": None}),
    ("beside a list's tag", {"Cups": {"Cup": [], "Total": 1}}, {"Cups": {"Total": 1}}),
]


def written(raw: dict[str, Any]) -> str:
    """Return what is written of a tray that was read from an object, with sorted members."""
    return sorted_text(json.loads(encode_json(decode_json(json.dumps(raw), Tray))))


@pytest.mark.parametrize(("raw", "name", "value"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_value_is_read(raw: dict[str, Any], name: str, value: Any) -> None:
    """A value in a non-canonical form is read as what it means, of the declared type, and written back as sent."""
    tray = decode_json(json.dumps(raw), Tray)
    found = getattr(tray, name)
    assert found == value
    assert isinstance(found, type(value))
    assert written(raw) == sorted_text(raw)


@pytest.mark.parametrize(("raw", "name", "unknown"), [row[1:] for row in UNREAD], ids=[row[0] for row in UNREAD])
def test_value_of_wrong_type_is_kept(raw: dict[str, Any], name: str, unknown: dict[str, Any]) -> None:
    """A value that can't be read leaves its attribute empty, stands in ``unknown``, and is written back."""
    tray = decode_json(json.dumps(raw), Tray)
    assert getattr(tray, name) in (None, [])
    assert sorted_text(dict(tray.unknown)) == sorted_text(unknown)
    assert written(raw) == sorted_text(raw)


@pytest.mark.parametrize(("raw", "unknown"), [row[1:] for row in UNKNOWN], ids=[row[0] for row in UNKNOWN])
def test_unknown_member_is_kept(raw: dict[str, Any], unknown: dict[str, Any]) -> None:
    """A member that the model does not declare stands in ``unknown`` and is written back."""
    tray = decode_json(json.dumps(raw), Tray)
    assert sorted_text(dict(tray.unknown)) == sorted_text(unknown)
    assert written(raw) == sorted_text(raw)


def test_unknown_members_are_kept_at_any_depth() -> None:
    """Objects inside lists and objects keep their own unknown members."""
    raw = {"Cup": {"Name": "red", "New": 1}, "Cups": {"Cup": [{"New": {"Deep": [2]}}]}, "data": {"Owner": "me", "x": 3}}
    tray = decode_json(json.dumps(raw), Tray)
    assert tray.cup is not None
    assert tray.cup.unknown == {"New": 1}
    assert tray.cups[0].unknown == {"New": {"Deep": [2]}}
    assert tray.unknown == {"data": {"x": 3}}
    assert written(raw) == sorted_text(raw)


def test_items_beside_an_unreadable_one_can_change() -> None:
    """What could not be read stays at its place, and goes with the list."""
    tray = decode_json('{"Cups": {"Cup": [{"Name": "red"}, null, {"Name": "blue"}]}}', Tray)
    tray.cups[0].name = "green"
    assert json.loads(encode_json(tray)) == {"Cups": {"Cup": [{"Name": "green"}, None, {"Name": "blue"}]}}
    del tray.cups[0]
    tray.cups.append(Cup(name="white"))
    assert json.loads(encode_json(tray)) == {"Cups": {"Cup": [{"Name": "blue"}, None, {"Name": "white"}]}}
    tray.cups = []
    assert json.loads(encode_json(tray)) == {"Cups": {"Cup": []}}


def test_unknown_is_read_only() -> None:
    """``unknown`` can be looked at, not written to, also where a value could not be read."""
    for raw in ({"New": 1}, {"Count": "many"}):
        with pytest.raises(TypeError):
            decode_json(json.dumps(raw), Tray).unknown["New"] = 2  # type: ignore[index]


def test_unreadable_value_goes_when_its_attribute_is_set() -> None:
    """A value that could not be read is no longer there once the attribute has a value of its own."""
    tray = decode_json('{"Count": "many", "New": 1}', Tray)
    tray.count = 3
    assert tray.unknown == {"New": 1}
    assert json.loads(encode_json(tray)) == {"Count": 3, "New": 1}


@pytest.mark.parametrize("text", ["null", "[]", "[{}]", '"text"', "5", "true"])
def test_what_is_no_object_is_refused(text: str) -> None:
    """A response is an object; anything else is a DecodeError that says so."""
    kind = type(json.loads(text)).__name__
    with pytest.raises(DecodeError, match=rf"^Tray: expected an object, found {kind}$"):
        decode_json(text, Tray)


USUAL: dict[str, Any] = {
    "Title": "tea",
    "Count": 5,
    "Price": 1.5,
    "Hot": True,
    "Extra": "x",
    "Cup": {"Name": "red"},
    "Cups": {"Cup": [{"Name": "red"}, {"Name": "blue"}]},
    "Spoons": [{"Name": "tin"}],
    "Tags": {"Tag": ["a"]},
    "Sizes": [1],
    "Things": [1],
    "Pin": "1",
}
OTHERS: list[Any] = [None, "", "5", 5, 5.0, True, [], {}, [None], [{}], ["5"], {"Cup": [{}]}, {"Cup": 1, "Tag": ["a"]}]


@pytest.mark.parametrize("member", USUAL)
@pytest.mark.parametrize("other", OTHERS, ids=repr)
def test_reading_does_not_depend_on_what_was_read_before(member: str, other: Any) -> None:
    """After many objects of one usual form, another one is read as if it were the first, and written back."""
    used = ModelConverter("json")
    for _ in range(4):
        used.structure(USUAL, Tray)
    for raw in (
        {**USUAL, member: other},
        {name: value for name, value in USUAL.items() if name != member},
        {**{name: value for name, value in USUAL.items() if name != member}, "New": other},
        USUAL,
    ):
        found = used.structure(raw, Tray)
        assert found == ModelConverter("json").structure(raw, Tray)
        assert sorted_text(used.unstructure(found)) == sorted_text(raw)
