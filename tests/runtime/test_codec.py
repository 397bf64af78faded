"""JSON texts at the edge of what JSON is, with msgspec and without it."""

from __future__ import annotations

import importlib.util
import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc._runtime.serialization import codec
from ehpc._runtime.serialization.model import MissingList
from ehpc._runtime.serialization.typed_json import make_reader
from ehpc.codec import decode_json, encode_json
from ehpc.errors import DecodeError, ValidationError
from tests.runtime.sample_models import Cup, Tray
from tests.runtime.strategies import sorted_text


@pytest.fixture(params=["msgspec", "standard library"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test with both parsers."""
    if request.param == "standard library":
        monkeypatch.setattr(codec, "fast_loads", None)
    else:
        assert codec.fast_loads is not None


def read(text: bytes | str) -> Any:
    """Return the value that a model reads of a JSON value."""
    data = b'{"Extra": ' + text + b"}" if isinstance(text, bytes) else f'{{"Extra": {text}}}'
    return decode_json(data, Tray).extra


def test_msgspec_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without msgspec there is no fast parser, and that is no error."""
    assert importlib.util.find_spec("msgspec") is not None
    monkeypatch.setitem(sys.modules, "msgspec.json", None)
    assert codec.choose_loads() is None


USUAL = {
    "Title": "tea",
    "Count": 2**70,
    "Price": 3,
    "Hot": True,
    "Extra": {"a": [1, None]},
    "Cup": {"Name": "red"},
    "Cups": {"Cup": [{"Name": "blue", "Volume": 5, "Code": "x"}, {}]},
    "Spoons": [{"Name": "small"}],
    "Tags": {"Tag": ["a"]},
    "Sizes": [],
    "Things": ["a", 1],
    "Pin": "1",
}
"""A tray in the canonical form, with a member of each kind; what is on a path is not among them."""


def test_msgspec_reads_the_canonical_form() -> None:
    """The reader of msgspec takes an object with a member of each kind, and reads what the hooks of cattrs read."""
    converter = codec.ModelConverter("json")
    usual = converter.structure(USUAL, Tray)
    reader = make_reader(Tray, converter.has_own_hook)
    assert reader is not None
    model = reader(json.dumps(USUAL).encode())
    assert json.dumps(usual.to_dict(show_secrets=True)) == json.dumps(model.to_dict(show_secrets=True))
    assert (usual.cups, type(usual.pin), type(reader(b"{}").cups)) == (model.cups, type(model.pin), MissingList)


@pytest.mark.parametrize("name", USUAL)
@pytest.mark.parametrize("value", [None, "", [[]], {"New": 1}, 1.5])
def test_msgspec_refuses_every_other_form(name: str, value: Any) -> None:
    """What the hooks of cattrs remember as sent in another form, the reader of msgspec refuses, at any depth."""
    converter = codec.ModelConverter("json")
    kept = sorted_text(USUAL | {name: value})
    model = converter.structure(json.loads(kept), Tray)
    reader = make_reader(Tray, converter.has_own_hook)
    assert reader is not None
    try:
        read = reader(kept.encode())
    except ValueError:
        assert any(item is not None and item._wire_state is not None for item in (model, model.cup, *model.spoons))
    else:
        assert (model, kept) == (read, sorted_text(read.to_dict(names="wire", show_secrets=True)))


def test_other_hook_of_a_class_inside_counts() -> None:
    """A class whose hook somebody has replaced is read by that hook."""
    converter = codec.ModelConverter("json")
    converter.register_structure_hook(Cup, lambda *_: Cup(name="mine"))
    assert Cup(name="mine") == converter.structure(USUAL, Tray).cup
    assert make_reader(Tray, converter.has_own_hook) is None


@pytest.mark.parametrize(
    "number",
    [
        2**53 + 1,
        2**63 - 1,
        2**63,
        2**64 - 1,
        2**64,
        -(2**63),
        -(2**63) - 1,
        10**18,
        10**19,
        10**400,
        12345678901234567890123456789,
    ],
)
@pytest.mark.parametrize("before", ["", " ", "[[", '{"a":', "  [ "])
def test_integers_keep_all_digits(number: int, before: str) -> None:
    """Integers of any size are read exactly, wherever in the text they stand."""
    after = {"[[": "]]", '{"a":': "}", "  [ ": "]"}.get(before, "")
    text = f"{before}{number}{after}"
    assert read(text) == json.loads(text)
    assert str(number) in encode_json(decode_json(f'{{"New": {text}}}', Tray))
    assert decode_json(f'{{"Count": {number}}}', Tray).count == number


@pytest.mark.parametrize("text", ["1e400", "-1e400", "NaN", "Infinity", "-Infinity", "1.8e308"])
def test_numbers_that_no_float_can_hold_are_refused(text: str) -> None:
    """NaN, the infinities and fractions beyond a float are no JSON numbers."""
    with pytest.raises(DecodeError, match=r"not JSON: -?(Infinity|NaN|1e400|1.8e308) is not a number of JSON$"):
        read(text)


def test_integer_of_too_many_digits_is_refused() -> None:
    """An integer beyond Python's own limit is a DecodeError."""
    with pytest.raises(DecodeError, match=r"^not JSON: Exceeds the limit"):
        read("1" * 5000)


@pytest.mark.parametrize(
    "data",
    [
        b'"\xff"',
        b'"\xc3"',
        b'"\xed\xa0\x80"',
        '"ü"'.encode("latin-1"),
    ],
)
def test_invalid_utf8_is_refused(data: bytes) -> None:
    """Bytes that are not UTF-8 are a DecodeError, also halves of surrogate pairs in three bytes."""
    with pytest.raises(DecodeError, match=r"^not JSON: 'utf-8' codec can't decode byte"):
        read(data)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le"])
def test_other_encodings_are_refused(encoding: str) -> None:
    """JSON is UTF-8; no other encoding is guessed."""
    with pytest.raises(DecodeError, match=r"^not JSON: "):
        decode_json('{"Title": "tea"}'.encode(encoding), Tray)


@pytest.mark.parametrize("text", ["", " ", "{", '{"a" 1}', '{"a": 1,}', "{} {}", "{'a': 1}", '{"a": "\x01"}', "\x00"])
def test_what_is_not_json_is_refused(text: str) -> None:
    """A text that is not JSON is a DecodeError, as text and as bytes."""
    for data in (text, text.encode()):
        with pytest.raises(DecodeError, match=r"^not JSON: "):
            decode_json(data, Tray)


def test_lone_surrogate_in_a_str_is_refused() -> None:
    """A str that can't be UTF-8 is a DecodeError."""
    with pytest.raises(DecodeError, match=r"^not JSON: "):
        read('"\ud800"')


def test_escaped_lone_surrogate_is_read_and_not_written() -> None:
    """Half of a surrogate pair as an escape is read, as it can be in a log; writing it is a ValidationError."""
    tray = decode_json(b'{"Title": "\\ud800"}', Tray)
    assert tray.title == "\ud800"
    with pytest.raises(ValidationError, match=r"^Tray can't be written as JSON: 'utf-8' codec can't encode"):
        encode_json(tray)


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_deep_nesting_is_refused(opening: str) -> None:
    """A text that is nested deeper than the parsers go is a DecodeError, closed or not."""
    closing = {"[": "]"}.get(opening, "}")
    for text in (opening * 100_000 + "1" + closing * 100_000, opening * 100_000):
        with pytest.raises(DecodeError):
            decode_json(f'{{"New": {text}}}', Tray)


def test_moderate_nesting_is_kept() -> None:
    """Unknown members fifty levels deep are read and written back."""
    text = f'{{"New": {"[" * 50}1{"]" * 50}}}'
    assert encode_json(decode_json(text, Tray)) == text


def test_too_deep_value_can_not_be_written() -> None:
    """A value that is nested too deeply to be written is a ValidationError."""
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ValidationError, match=r"^Tray can't be written as JSON: it is nested too deeply$"):
        encode_json(Tray(extra=deep))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"bytes", {1, 2}])
def test_value_that_json_has_not_can_not_be_written(value: Any) -> None:
    """NaN, the infinities and objects of other types are refused on writing."""
    with pytest.raises(ValidationError, match=r"^Tray can't be written as JSON: "):
        encode_json(Tray(extra=value))


def test_byte_order_mark_is_skipped() -> None:
    """A byte order mark before the text, as some proxies add one, does no harm."""
    assert decode_json(b'\xef\xbb\xbf{"Title": "tea"}', Tray).title == "tea"
    assert decode_json('\ufeff{"Title": "tea"}', Tray).title == "tea"


def test_repeated_member_counts_as_its_last() -> None:
    """Of a member that is repeated the last value counts, as everywhere in JSON."""
    assert decode_json('{"Title": "one", "Title": "two"}', Tray).title == "two"


def test_text_is_written_as_it_is() -> None:
    """Texts are written in UTF-8, not as escapes, and every character comes back."""
    model = Cup(name='Größe 茶 😀 \x00\x1f\x7f\u2028"\\/')
    text = encode_json(model)
    assert "Größe 茶 😀" in text
    assert decode_json(text, Cup) == model


@given(value=st.recursive(st.integers() | st.floats(allow_nan=False, allow_infinity=False), st.lists, max_leaves=5))
def test_numbers_come_back_as_they_were(value: Any) -> None:
    """Every number of a JSON text comes back with its type and digits."""
    text = json.dumps(value)
    found = read(text)
    assert json.dumps(found) == text
