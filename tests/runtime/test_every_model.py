"""Properties that hold for every model class: what is written can be read, what is read is written back."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ehpc.codec import (
    converter,
    decode_json,
    decode_parameters,
    decode_xml,
    encode_json,
    encode_parameters,
    encode_xml,
)
from ehpc.errors import DecodeError, ValidationError
from tests.runtime.strategies import (
    JSON_VALUE,
    instances_of,
    objects_like,
    sorted_text,
    without_empty_lists,
    xml_like,
)


@given(data=st.data())
def test_response_survives_json(response_class: Any, data: st.DataObject) -> None:
    """Any response that the types allow comes back from JSON as it was."""
    model = data.draw(instances_of(response_class))
    text = encode_json(model)
    again = decode_json(text, response_class)
    assert again == model == converter.structure(json.loads(text), response_class)
    assert encode_json(again) == text
    assert not again.unknown


@given(data=st.data())
def test_response_survives_xml(response_class: Any, data: st.DataObject) -> None:
    """Any response that the types allow, with texts that XML can hold, comes back from XML as it was."""
    model = data.draw(instances_of(response_class, "xml"))
    text = encode_xml(model)
    again = decode_xml(text, response_class)
    assert again == model
    assert encode_xml(again) == text
    assert not again.unknown


@given(data=st.data())
def test_request_survives_parameters(request_class: Any, data: st.DataObject) -> None:
    """Any request that the types allow comes back from parameters; None and an empty list are the same there."""
    model = data.draw(instances_of(request_class, "flat"))
    parameters = encode_parameters(model)
    assert all(isinstance(value, str) for value in parameters.values())
    again = decode_parameters(parameters, request_class)
    assert without_empty_lists(again) == without_empty_lists(model)
    assert encode_parameters(again) == parameters
    assert not again.unknown


@given(data=st.data())
def test_json_object_is_written_back(model_class: Any, data: st.DataObject) -> None:
    """Whatever object is read, with known names, unknown names and values of any type, is written back as it was."""
    raw = data.draw(objects_like(model_class))
    before = sorted_text(raw)
    model = decode_json(json.dumps(raw), model_class)
    assert sorted_text(json.loads(encode_json(model))) == before
    usual = converter.structure(raw, model_class)
    assert sorted_text(converter.unstructure(usual)) == before
    assert sorted_text(model.to_dict(show_secrets=True)) == sorted_text(usual.to_dict(show_secrets=True))
    assert sorted_text(raw) == before
    assert decode_json(encode_json(model), model_class) == model
    repr(model)


@given(data=st.data())
def test_json_value_raises_only_decode_errors(model_class: Any, data: st.DataObject) -> None:
    """Reading any JSON value as a model gives a model for an object, and a DecodeError for anything else."""
    value = data.draw(JSON_VALUE)
    try:
        model = decode_json(json.dumps(value), model_class)
    except DecodeError:
        assert not isinstance(value, dict)
    else:
        assert isinstance(model, model_class)


@given(data=st.data())
def test_xml_is_read_the_same_again(model_class: Any, data: st.DataObject) -> None:
    """Any well-formed XML is read as a model, and what is written of it is read as the same model."""
    model = decode_xml(data.draw(xml_like(model_class)), model_class)
    try:
        text = encode_xml(model)
    except ValidationError as error:
        assert "XML can hold strings alone here" in str(error)
        return
    again = decode_xml(text, model_class)
    assert again == model
    assert encode_xml(again) == text


@given(data=st.data())
def test_broken_xml_raises_only_decode_errors(response_class: Any, data: st.DataObject) -> None:
    """XML that is cut, or has bytes replaced, is read or refused with a DecodeError, and nothing else."""
    text = bytearray(data.draw(xml_like(response_class)).encode())
    for _ in range(data.draw(st.integers(0, 3))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 255))
    text = text[: data.draw(st.integers(0, len(text)))]
    try:
        assert isinstance(decode_xml(bytes(text), response_class), response_class)
    except DecodeError as error:
        assert str(error)
