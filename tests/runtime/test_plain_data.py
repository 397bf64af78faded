"""Models as dictionaries, dictionaries and dates in requests, and what shows of long lists."""

from __future__ import annotations

import json
import pickle
import time
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from attrs import define
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from ehpc import models
from ehpc.codec import decode_json, encode_json, encode_parameters
from ehpc.errors import ValidationError
from ehpc.v2024_07_30.models import JobFilter, ListJobsRequest
from tests.runtime.sample_models import Cup, Guest, ServeTeaRequest, Tray
from tests.runtime.strategies import CLASSES, instances_of

SECRET = "hunter2"

TEA = ServeTeaRequest(
    table="1", pin=SECRET, guests=[Guest(name="ann", pin=SECRET, cups=[Cup(code=SECRET)])], seats=[1, 2], cups=[]
)
TEA_IN_PYTHON = {
    "table": "1",
    "minutes": None,
    "price": None,
    "hot": None,
    "pin": "***",
    "guests": [{"name": "ann", "pin": "***", "wishes": None, "cups": [{"name": None, "volume": None, "code": "***"}]}],
    "seats": [1, 2],
    "names": None,
    "cups": [],
}
TEA_ON_THE_WIRE = {
    "Table": "1",
    "Pin": "***",
    "Guest": [{"Name": "ann", "Pin": "***", "Cup": [{"Code": "***"}]}],
    "Seat": [1, 2],
    "Cups": [],
}
ODD = {"Titel": 5, "Count": "7", "Pin": [SECRET], "Cup": {"Code": 17, "New": 1}, "Tags": {"Word": ["a"]}, "New": [None]}


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let local time be one hour ahead of UTC."""
    monkeypatch.setenv("TZ", "XYZ-1")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_dictionary_has_all_attributes() -> None:
    """Those of structures too; what is absent is None, and a secret is masked."""
    assert TEA_IN_PYTHON == TEA.to_dict()
    assert json.loads(json.dumps(TEA.to_dict())) == TEA.to_dict()


def test_a_dictionary_of_wire_names_is_what_is_encoded() -> None:
    """With its wrappers and unknown members, but for the secrets."""
    assert TEA_ON_THE_WIRE == TEA.to_dict(names="wire")
    tray = decode_json(json.dumps(ODD), Tray)
    assert tray.to_dict(names="wire", show_secrets=True) == json.loads(encode_json(tray)) == ODD
    assert tray.to_dict(names="wire") == {
        **{name: value for name, value in ODD.items() if name != "Pin"},
        "Cup": {"Code": "***", "New": 1},
    }


@pytest.mark.parametrize("names", ["python", "wire"])
def test_secrets_are_kept_on_demand(names: Any) -> None:
    """They are plain strings then, which every view shows."""
    data = TEA.to_dict(names=names, show_secrets=True)
    assert repr(data).count(SECRET) == 3
    assert ServeTeaRequest.from_dict(data) == TEA


@pytest.mark.parametrize("names", ["python", "wire"])
@given(data=st.data())
def test_every_model_comes_back(names: Any, data: st.DataObject) -> None:
    """A model of any class equals what is made of its dictionary; JSON can hold the dictionary."""
    kind: Any = data.draw(st.sampled_from(CLASSES))
    model = data.draw(instances_of(kind))
    plain = model.to_dict(names=names, show_secrets=True)
    assert kind.from_dict(plain, names=names) == model
    assert kind.from_dict(json.loads(json.dumps(plain)), names=names) == model


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_names_of_both_kinds_are_never_mixed_up(kind: Any) -> None:
    """No member's wire name is the attribute of another one: the keys of a dictionary say which names they are."""
    attributes = {wire.name: wire for wire in kind.__wire__}
    assert [wire for wire in kind.__wire__ if attributes.get(wire.wire, wire) is not wire] == []


def test_a_dictionary_is_a_copy() -> None:
    """A change of it, at any depth, does not change the model; nor does one of what a model is made of."""
    tray = decode_json('{"Extra": {"a": [1]}, "Cups": {"Cup": [{"Name": "red"}]}, "New": {"b": [1]}}', Tray)
    before = deepcopy(tray)
    names: Any
    for names, extra, other in (("python", "extra", "cups"), ("wire", "Extra", "New")):
        data: Any = tray.to_dict(names=names)
        data[extra]["a"].append(2)
        data[other].clear()
        assert before == tray
        again = Tray.from_dict(data, names=names)
        data[extra]["a"].append(3)
        assert again.extra == {"a": [1, 2]}


WRONG: list[tuple[str, Any, dict[str, Any], str]] = [
    ("another name", {"nmae": "a"}, {}, "Guest has no attribute 'nmae'; did you mean 'name'?"),
    ("a strange name", {"zzz": 1}, {}, "Guest has no attribute 'zzz'; it has name, pin, wishes, cups"),
    (
        "both kinds of names",
        {"name": "a", "Pin": "b"},
        {},
        "Guest has no attribute 'Pin', which is a wire name; with names='wire', all names are",
    ),
    ("wire names", {"Name": "a"}, {"names": "python"}, "Guest has no attribute 'Name', which is a wire name"),
    ("no name", {}, {}, "Guest.name is required"),
    ("no name on the wire", {"Pin": "a"}, {}, "Guest.name is required"),
    ("no dictionary", ["a"], {}, "Guest: expected a dictionary, not list"),
    ("a mask", {"name": "a", "pin": "***"}, {}, "Guest.pin is masked: to_dict(show_secrets=True) keeps secrets"),
    ("a mask on the wire", {"Name": "a", "Pin": "***"}, {}, "Guest.pin is masked"),
    ("inside", {"name": "a", "cups": [{}, {"nme": 1}]}, {}, "Guest.cups[1]: Cup has no attribute 'nme'"),
    ("a mask inside", {"name": "a", "cups": [Cup(code="***")]}, {}, "Guest.cups.code is masked"),
    ("other names", {}, {"names": "json"}, "names must be 'python' or 'wire', not 'json'"),
]


@pytest.mark.parametrize(("data", "options", "message"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_wrong_dictionary_is_refused(data: Any, options: dict[str, Any], message: str) -> None:
    """The message says where, what is wrong, and what was meant, if that is near."""
    with pytest.raises(ValidationError) as caught:
        Guest.from_dict(data, **options)
    assert str(caught.value).startswith(message)


def test_unknown_members_are_kept_under_wire_names() -> None:
    """As decoding does, if the caller says that it is what a service sent."""
    guest = Guest.from_dict({"Name": "a", "New": 1}, names="wire")
    assert guest.unknown == {"New": 1}
    with pytest.raises(ValidationError, match=r"Guest has no attribute 'Name'"):
        Guest.from_dict({"Name": "a", "New": 1})


DICTIONARIES: dict[str, Any] = {
    "Python names": {"name": "ann", "pin": SECRET, "cups": [{"code": SECRET}, Cup(name="x")]},
    "wire names": {"Name": "ann", "Pin": SECRET, "Cup": [{"Code": SECRET}, {"Name": "x"}]},
    "both": {"name": "ann", "pin": SECRET, "cups": ({"Code": SECRET}, {"name": "x"})},
    "a model": Guest(name="ann", pin=SECRET, cups=[{"code": SECRET}, Cup(name="x")]),  # type: ignore[list-item]
}


@pytest.mark.parametrize("guest", DICTIONARIES.values(), ids=DICTIONARIES)
def test_dictionaries_stand_for_structures(guest: Any) -> None:
    """In lists and inside structures, under either names; they become models at once, and no view shows a secret."""
    request = ServeTeaRequest(table="1", guests=[guest])
    model = Guest(name="ann", pin=SECRET, cups=[Cup(code=SECRET), Cup(name="x")])
    assert [model] == request.guests
    assert encode_parameters(ServeTeaRequest(table="1", guests=[model])) == encode_parameters(request)


@pytest.mark.parametrize("guests", [({"name": "a"},), [Guest(name="a")], [{"Name": "a"}]])
def test_dictionaries_work_after_the_request_was_made_too(guests: Any) -> None:
    """They become models when the request is sent; until then, no view shows what is in them."""
    request = ServeTeaRequest(table="1", guests=[])
    request.guests = guests
    assert encode_parameters(request) == {"Table": "1", "Guest.1.Name": "a"}
    assert request.guests == [Guest(name="a")]
    assert all(isinstance(item, Guest) for item in request.guests or ())


def test_no_view_shows_a_dictionary_in_place_of_a_structure() -> None:
    """It can hold a secret, of which nothing is known before it is a model."""
    request = ServeTeaRequest(table="1", guests=[])
    request.guests = [{"name": "a", "pin": SECRET}]  # type: ignore[list-item]
    console = Console(width=200, record=True, quiet=True)
    console.print(request)
    views = [repr(request), request._repr_html_(), console.export_text()]
    assert [SECRET in view for view in views] == [False] * 3
    assert repr(request) == "ServeTeaRequest(table='1', guests=['***'])"


@define(eq=False, repr=False, kw_only=True)
class PourRequest(ServeTeaRequest):
    """A request with nothing of its own."""


def test_a_single_structure_can_be_a_dictionary() -> None:
    """Where no list is; and inside a JSON text."""
    request = ListJobsRequest(cluster_id="c", job_filter={"job_name": "a", "create_time_start": date(2026, 11, 28)})
    assert isinstance(request.job_filter, JobFilter)
    text = encode_parameters(request)["JobFilter"]
    seconds = int(datetime(2026, 11, 28).timestamp())
    assert json.loads(text) == {"JobName": "a", "CreateTimeStart": str(seconds)}
    assert encode_parameters(PourRequest(table="1", cups=[{"name": "a"}]))["Cups"] == '[{"Name":"a"}]'  # type: ignore[list-item]


UTC = timezone.utc
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
TIMES: dict[str, tuple[Any, int]] = {
    "Unix time": (1_795_867_200, 1_795_867_200),
    "fraction": (1_795_867_200.9, 1_795_867_200),
    "text of a number": ("1795867200", 1_795_867_200),
    "time with a zone": (NOON, 1_795_867_200),
    "another zone": (NOON.astimezone(timezone(timedelta(hours=8))), 1_795_867_200),
    "ISO 8601 in UTC": ("2026-11-28T12:00:00Z", 1_795_867_200),
    "ISO 8601 with fractions": ("2026-11-28T12:00:00.807Z", 1_795_867_200),
    "ISO 8601 with an offset": ("2026-11-28T20:00+08:00", 1_795_867_200),
    "local time": (datetime(2026, 11, 28, 13), 1_795_867_200),
    "local ISO 8601": ("2026-11-28 13:00", 1_795_867_200),
    "day": (date(2026, 11, 28), 1_795_820_400),
    "text of a day": ("2026-11-28", 1_795_820_400),
}


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize(("value", "seconds"), TIMES.values(), ids=TIMES)
def test_dates_stand_for_times(value: Any, seconds: int) -> None:
    """Where the spec has Unix time, as a number or as a text; without a time zone, it is local time."""
    report = models.GetAccountingReportRequest(cluster_id="c", start_time=value)
    assert encode_parameters(report) == {"ClusterId": "c", "StartTime": str(seconds)}
    jobs = models.ListJobsWithFiltersRequest(cluster_id="c", create_time_start=value)
    assert encode_parameters(jobs) == {"ClusterId": "c", "CreateTimeStart": str(seconds)}


NO_TIMES: dict[str, tuple[Any, str]] = {
    "word": ("noon", "must be a Unix time, a datetime, a date or a text such as 2026-11-28T07:00Z, not 'noon'"),
    "truth value": (True, "must be a whole number, not True"),
    "not a number": (float("nan"), "is a time that can't be written in seconds: nan"),
    "infinity": (float("-inf"), "is a time that can't be written in seconds: -inf"),
    "duration": (timedelta(1), "must be a whole number, not datetime.timedelta(days=1)"),
}


@pytest.mark.parametrize(("value", "message"), NO_TIMES.values(), ids=NO_TIMES)
def test_what_is_no_time_is_refused(value: Any, message: str) -> None:
    """The message says what times may be."""
    with pytest.raises(ValidationError) as caught:
        encode_parameters(models.GetAccountingReportRequest(cluster_id="c", end_time=value))
    assert str(caught.value) == f"GetAccountingReport: end_time {message}"


def test_times_of_the_spec_are_known() -> None:
    """Each parameter that the spec describes as a UNIX timestamp takes dates."""
    times = {f"{kind.__name__}.{wire.name}" for kind in CLASSES for wire in kind.__wire__ if wire.unix_time}
    assert times == {
        *("GetAccountingReportRequest.start_time", "GetAccountingReportRequest.end_time"),
        *("GetCloudMetricLogsRequest.from_", "GetCloudMetricLogsRequest.to"),
        *("GetCommonLogDetailRequest.from_", "GetCommonLogDetailRequest.to"),
        *("ListCommonLogsRequest.from_", "ListCommonLogsRequest.to"),
        *("ListJobsWithFiltersRequest.create_time_start", "ListJobsWithFiltersRequest.create_time_end"),
        *("JobFilter.create_time_start", "JobFilter.create_time_end"),
        *("ListServerlessJobsRequest.submit_time_start", "ListServerlessJobsRequest.submit_time_end"),
    }


def test_a_repr_shows_the_first_items_of_a_long_list() -> None:
    """And how many there are besides."""
    assert repr(Tray(sizes=[1, 2, 3, 4, 5])) == "Tray(sizes=[1, 2, 3, 4, 5])"
    assert repr(Tray(sizes=list(range(1000)))) == "Tray(sizes=[0, 1, 2, 3, 4, ... 995 more])"
    cups = Tray(cups=[Cup(name=str(number)) for number in range(7)])
    assert "Cup(name='4'), ... 2 more]" in repr(cups)
    assert "Cup(name=&#x27;4&#x27;), ... 2 more]" in cups._repr_html_()


COPIES: dict[str, Callable[[Any], Any]] = {
    "deepcopy": deepcopy,
    "pickle": lambda model: pickle.loads(pickle.dumps(model)),
    "dictionary": lambda model: type(model).from_dict(model.to_dict(show_secrets=True)),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_requests_with_dictionaries_are_copied(copy: Callable[[Any], Any]) -> None:
    """They hold models, as all requests do."""
    request = ServeTeaRequest(table="1", guests=[{"name": "a", "pin": SECRET}])  # type: ignore[list-item]
    assert copy(request) == request
    assert not isinstance(copy(request).guests[0], Mapping)
