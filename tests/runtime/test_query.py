"""Requests as flat parameters: what is written, what is read, and what is refused before anything is sent."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import Any

import pytest

from ehpc.codec import decode_json, decode_parameters, encode_parameters
from ehpc.errors import ValidationError
from tests.runtime.sample_models import Cup, Guest, ServeTeaRequest


class Place(str, Enum):
    """Values that someone keeps in an enumeration of texts."""

    GARDEN = "garden"


class Wait(IntEnum):
    """Values that someone keeps in an enumeration of integers."""

    SHORT = 5


WRITTEN: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    ("required alone", {}, {}),
    ("integer", {"minutes": 5}, {"Minutes": "5"}),
    ("negative integer", {"minutes": -5}, {"Minutes": "-5"}),
    ("fraction, name with a dot", {"price": 1.5}, {"Order.Price": "1.5"}),
    ("integer as number", {"price": 2}, {"Order.Price": "2"}),
    ("true", {"hot": True}, {"Hot": "true"}),
    ("false", {"hot": False}, {"Hot": "false"}),
    ("empty text", {"pin": ""}, {"Pin": ""}),
    ("list of integers", {"seats": [3, 4]}, {"Seat.1": "3", "Seat.2": "4"}),
    ("list of texts in items", {"names": ["a", "b"]}, {"Person.1.Name": "a", "Person.2.Name": "b"}),
    ("tuple", {"seats": (3,)}, {"Seat.1": "3"}),
    ("range", {"seats": range(2)}, {"Seat.1": "0", "Seat.2": "1"}),
    ("empty list", {"seats": [], "guests": []}, {}),
    (
        "lists in items of lists",
        {"guests": [Guest(name="a", wishes=["x", "y"]), Guest(name="b", cups=[Cup(name="red"), Cup(volume=2)])]},
        {
            "Guest.1.Name": "a",
            "Guest.1.Wish.1.Text": "x",
            "Guest.1.Wish.2.Text": "y",
            "Guest.2.Name": "b",
            "Guest.2.Cup.1.Name": "red",
            "Guest.2.Cup.2.Volume": "2",
        },
    ),
    ("list in one JSON text", {"cups": [Cup(name="ü", volume=2), Cup()]}, {"Cups": '[{"Name":"ü","Volume":2},{}]'}),
    ("other scripts", {"names": ["茶", "😀&=+ %"]}, {"Person.1.Name": "茶", "Person.2.Name": "😀&=+ %"}),
    ("enumeration of texts", {"pin": Place.GARDEN}, {"Pin": "garden"}),
    ("enumeration of integers", {"minutes": Wait.SHORT}, {"Minutes": "5"}),
]


@pytest.mark.parametrize(("given", "parameters"), [row[1:] for row in WRITTEN], ids=[row[0] for row in WRITTEN])
def test_request_is_written(given: dict[str, Any], parameters: dict[str, str]) -> None:
    """Every attribute that is set becomes its parameters; None and empty lists become none; reading gives it back."""
    request = ServeTeaRequest(table="1", **given)
    found = encode_parameters(request)
    assert found == {"Table": "1", **parameters}
    assert all(type(value) is str for value in found.values())
    assert encode_parameters(decode_parameters(found, ServeTeaRequest)) == found


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("required is None", {"table": None}, "table is required"),
    ("number as text", {"table": 5}, "table must be a string, not 5"),
    ("bytes as text", {"table": b"x"}, "table must be a string, not b'x'"),
    ("text as integer", {"minutes": "5"}, "minutes must be a whole number, not '5'"),
    ("fraction as integer", {"minutes": 5.0}, "minutes must be a whole number, not 5.0"),
    ("truth value as integer", {"minutes": True}, "minutes must be a whole number, not True"),
    ("truth value as number", {"price": False}, "price must be a number, not False"),
    ("NaN", {"price": float("nan")}, "price must be a number, not nan"),
    ("infinity", {"price": float("inf")}, "price must be a number, not inf"),
    ("text as boolean", {"hot": "true"}, "hot must be True or False, not 'true'"),
    ("integer as boolean", {"hot": 1}, "hot must be True or False, not 1"),
    ("text as list", {"seats": "12"}, "seats must be a list, not '12'"),
    ("empty text as list", {"seats": ""}, "seats must be a list, not ''"),
    ("number as list", {"seats": 5}, "seats must be a list, not 5"),
    ("mapping as list", {"names": {"a": 1}}, "names must be a list, not {'a': 1}"),
    ("set as list", {"seats": {1}}, "seats must be a list, not {1}"),
    ("item of another type", {"seats": [1, "2"]}, "seats[1] must be a whole number, not '2'"),
    ("item that is None", {"names": [None]}, "names[0] must be a string, not None"),
    (
        "text as item",
        {"guests": ["a"]},
        "guests[0] must be a Guest or a dictionary with name, pin, wishes, cups, not str",
    ),
    (
        "item of another class",
        {"guests": [Cup()]},
        "guests[0] must be a Guest or a dictionary with name, pin, wishes, cups, not Cup",
    ),
    ("required in an item", {"guests": [Guest(name=None)]}, "guests[0].name is required"),  # type: ignore[arg-type]
    (
        "empty item",
        {"guests": [Guest(name="a", cups=[Cup()])]},
        "guests[0].cups[0] has no value set, and an empty item can't be sent",
    ),
    (
        "deep inside",
        {"guests": [Guest(name="a"), Guest(name="b", wishes=["x", 5])]},  # type: ignore[list-item]
        "guests[1].wishes[1] must be a string, not 5",
    ),
    (
        "item of a JSON list",
        {"cups": [Cup(), ["a"]]},
        "cups[1] must be a Cup or a dictionary with name, volume, code, not list",
    ),
    (
        "inside a JSON list",
        {"cups": [Cup(volume="2")]},  # type: ignore[arg-type]
        "cups[0].volume must be a whole number, not '2'",
    ),
    ("lone surrogate", {"table": "\ud800"}, "table holds a lone surrogate, which can't be sent"),
    (
        "lone surrogate in a JSON list",
        {"cups": [Cup(name="\ud800")]},
        "cups[0].name holds a lone surrogate, which can't be sent",
    ),
    ("too many digits", {"minutes": 10**5000}, "minutes has more digits than can be written"),
    ("secret", {"pin": 12345}, "pin must be a string, not '***'"),
    (
        "secret in an item",
        {"guests": [Guest(name="a", pin=12345)]},  # type: ignore[arg-type]
        "guests[0].pin must be a string, not '***'",
    ),
    (
        "secret in a JSON list",
        {"cups": [Cup(code=["12345"])]},  # type: ignore[arg-type]
        "cups[0].code must be a string, not '***'",
    ),
]


@pytest.mark.parametrize(("given", "message"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_wrong_value_is_refused(given: dict[str, Any], message: str) -> None:
    """A value that does not fit is refused; the message names action and attribute, and shows no secret."""
    with pytest.raises(ValidationError) as caught:
        encode_parameters(ServeTeaRequest(**{"table": "1", **given}))
    assert str(caught.value) == f"ServeTea: {message}"


def test_long_value_is_cut_in_the_message() -> None:
    """A message shows the beginning of a value only."""
    with pytest.raises(ValidationError) as caught:
        encode_parameters(ServeTeaRequest(table="1", minutes="9" * 1000))  # type: ignore[arg-type]
    assert str(caught.value) == f"ServeTea: minutes must be a whole number, not '{'9' * 79}"


READ: list[tuple[str, dict[str, str], str, Any]] = [
    ("integer", {"Minutes": "5"}, "minutes", 5),
    ("integer with zero", {"Minutes": "05"}, "minutes", 5),
    ("number", {"Order.Price": "1.50"}, "price", 1.5),
    ("boolean in capitals", {"Hot": "True"}, "hot", True),
    ("absent list", {}, "seats", None),
    ("list of integers", {"Seat.1": "3", "Seat.2": "4"}, "seats", [3, 4]),
    ("list in any order", {"Seat.10": "10", "Seat.9": "9", "Seat.1": "1"}, "seats", [1, 9, 10]),
    ("list with gaps", {"Seat.7": "7", "Seat.3": "3"}, "seats", [3, 7]),
    ("list of texts in items", {"Person.2.Name": "b", "Person.1.Name": "a"}, "names", ["a", "b"]),
    ("items with gaps", {"Guest.4.Name": "b", "Guest.2.Name": "a"}, "guests", [Guest(name="a"), Guest(name="b")]),
    (
        "lists in items of lists",
        {"Guest.1.Name": "a", "Guest.1.Wish.1.Text": "x", "Guest.1.Cup.1.Volume": "2"},
        "guests",
        [Guest(name="a", wishes=["x"], cups=[Cup(volume=2)])],
    ),
    ("alias of a list", {"Guset.1.Name": "a"}, "guests", [Guest(name="a")]),
    ("JSON list", {"Cups": ' [ {"Name": "a", "Volume": "2"} ]'}, "cups", [Cup(name="a", volume=2)]),
    ("empty JSON list", {"Cups": "[]"}, "cups", []),
    ("empty text", {"Pin": ""}, "pin", ""),
]


@pytest.mark.parametrize(("parameters", "name", "value"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_parameters_are_read(parameters: dict[str, str], name: str, value: Any) -> None:
    """Parameters are read as the attributes that they stand for, in the order of their numbers."""
    request = decode_parameters({"Table": "1", **parameters}, ServeTeaRequest)
    assert getattr(request, name) == value
    assert not request.unknown


@pytest.mark.parametrize(
    "parameters",
    [
        {"Minutes": "05", "Hot": "TRUE", "Order.Price": "1.50"},
        {"Minutes": "", "Hot": "yes"},
        {"Cups": '[{"Volume": "2"}, {"New": [1]}]'},
        {"Cups": " [] "},
        {"New": "1", "Guest.1.Name": "a", "Guest.1.New": "2", "Guest.1.Cup.1.New": "3"},
        {"Seat.01": "1", "Seat.0": "2", "Seat.x": "3", "Seat.\u0663": "4", "Seat.1.Deep": "5", "Seat": "6"},
        {"Person.1.Other": "1", "Person.1": "2"},
    ],
)
def test_parameters_are_written_back(parameters: dict[str, str]) -> None:
    """Unusual texts, values that can't be read and unknown parameters are written back as they were."""
    given = {"Table": "1", **parameters}
    assert encode_parameters(decode_parameters(given, ServeTeaRequest)) == given


def test_numbers_of_a_list_are_counted_anew() -> None:
    """Gaps between the numbers of a list are closed on writing, as the service counts from 1."""
    request = decode_parameters({"Table": "1", "Seat.3": "3", "Seat.7": "7"}, ServeTeaRequest)
    assert encode_parameters(request) == {"Table": "1", "Seat.1": "3", "Seat.2": "7"}


def test_own_name_counts_before_an_alias() -> None:
    """Of two spellings the documented one counts; the other stays among the unknown ones and is written back."""
    for given in ({"Tabel": "2", "Table": "1"}, {"Table": "1", "Tabel": "2"}):
        request = decode_parameters(given, ServeTeaRequest)
        assert request.table == "1"
        assert request.unknown == {"Tabel": "2"}
        assert encode_parameters(request) == given


def test_alias_is_written_under_the_documented_name() -> None:
    """A request that came with a misspelt parameter is written with the right one."""
    assert encode_parameters(decode_parameters({"Tabel": "1"}, ServeTeaRequest)) == {"Table": "1"}


def test_value_that_can_not_be_read_stands_in_unknown() -> None:
    """A number that is none leaves its attribute None and can be looked up by its wire name."""
    request = decode_parameters({"Table": "1", "Minutes": "soon"}, ServeTeaRequest)
    assert request.minutes is None
    assert request.unknown == {"Minutes": "soon"}
    request.minutes = 3
    assert encode_parameters(request) == {"Table": "1", "Minutes": "3"}


def test_change_inside_a_json_list_is_written() -> None:
    """Changing an item of a list that came as a non-canonical JSON text changes the text."""
    request = decode_parameters({"Table": "1", "Cups": '[ {"Name": "a"} ]'}, ServeTeaRequest)
    assert request.cups is not None
    request.cups[0].name = "b"
    assert encode_parameters(request) == {"Table": "1", "Cups": '[{"Name":"b"}]'}


UNREADABLE: list[tuple[str, dict[str, str], str]] = [
    ("required is missing", {}, "Table is required"),
    ("required in an item", {"Table": "1", "Guest.3.Pin": "x"}, "Guest.3.Name is required"),
    ("item of a list", {"Table": "1", "Seat.1": "x"}, "Seat: 'x' is not a whole number"),
    (
        "JSON object",
        {"Table": "1", "Cups": "{}"},
        "Cups is not a JSON list of the declared form: expected a list, found dict",
    ),
    (
        "JSON list of texts",
        {"Table": "1", "Cups": '["a"]'},
        "Cups is not a JSON list of the declared form: Cup: expected an object, found str",
    ),
    (
        "JSON null",
        {"Table": "1", "Cups": "null"},
        "Cups is not a JSON list of the declared form: expected a list, found NoneType",
    ),
]


@pytest.mark.parametrize(("parameters", "message"), [row[1:] for row in UNREADABLE], ids=[row[0] for row in UNREADABLE])
def test_unsound_parameters_are_refused(parameters: dict[str, str], message: str) -> None:
    """What misses something required, or is no list where there must be one, is refused by its name on the wire."""
    with pytest.raises(ValidationError) as caught:
        decode_parameters(parameters, ServeTeaRequest)
    assert str(caught.value) == f"ServeTea: {message}"


@pytest.mark.parametrize("text", ["", "[", "NaN", "[NaN]", "[" * 100_000, '[{"Name": "\ud800"}]'])
def test_parameter_that_is_not_json_is_refused(text: str) -> None:
    """A JSON parameter that can't be parsed is a ValidationError that names it."""
    with pytest.raises(ValidationError, match=r"^ServeTea: Cups is not a JSON list of the declared form: "):
        decode_parameters({"Table": "1", "Cups": text}, ServeTeaRequest)


def test_request_from_json_is_sent_in_its_usual_form() -> None:
    """A request that was read from JSON, with nulls and numbers as texts, becomes parameters like any other."""
    request = decode_json('{"Table": 1, "Minutes": null, "Hot": 1, "Seat": ["3"]}', ServeTeaRequest)
    assert encode_parameters(request) == {"Table": "1", "Hot": "true", "Seat.1": "3"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"Table": "1", "New": {"a": 1}}', "New was read as dict, which can't be sent"),
        ('{"Table": "1", "Minutes": [1]}', "minutes was read as list, which can't be sent"),
    ],
)
def test_request_from_json_that_parameters_can_not_hold_is_refused(text: str, message: str) -> None:
    """What a request was read with and parameters can't hold is refused, not left out."""
    with pytest.raises(ValidationError) as caught:
        encode_parameters(decode_json(text, ServeTeaRequest))
    assert str(caught.value) == f"ServeTea: {message}"
