"""Faults on demand: rules say which requests go wrong, how and how often, and clients see exactly that."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from ehpc import Client, RetryPolicy
from ehpc.emulator.http.fault_injection import FaultInjector, FaultRule, read_rule, read_rules
from ehpc.emulator.protocol.service_model import load
from ehpc.errors import DecodeError, EhpcError, OutcomeUnknownError, ServerError, ServiceError, ThrottledError
from ehpc.models import ListRegionsRequest
from ehpc.testing import Emulator
from tests.emulator.signed_requests import send, stamp

PATIENT = RetryPolicy(max_attempts=4)


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """A running emulator."""
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def client(emulator: Emulator) -> Client:
    """A client that sends each call once."""
    return emulator.client(retry=RetryPolicy(max_attempts=1))


@pytest.mark.parametrize("code", sorted(load().errors))
def test_every_code_can_be_provoked(emulator: Emulator, client: Client, code: str) -> None:
    """A rule with any documented code refuses with it and its status, as an error of the client's own tree."""
    emulator.fault_injector.add(code, "ListRegions", count=1)
    with pytest.raises(ServiceError) as caught:
        client.list_regions()
    known = load().errors[code]
    assert (caught.value.code, caught.value.status) == (code, known["http_status"] or 400)
    assert f"{known['meaning']} (a fault on demand)" in str(caught.value)
    assert client.list_regions().regions


def test_throttling_ends_and_patient_clients_do_not_notice(emulator: Emulator) -> None:
    """Two refusals are two attempts more; how long to wait is what the header Retry-After says."""
    rule = emulator.fault_injector.add("ListRegions:Throttling.User,retry-after=7*2")
    start = emulator.clock()
    assert emulator.client(retry=PATIENT).list_regions().regions
    assert rule.used == 2
    assert emulator.clock() - start >= 14
    assert [(entry.status, entry.faults) for entry in emulator.requests] == [
        (400, ("Throttling.User",)),
        (400, ("Throttling.User",)),
        (200, ()),
    ]


def test_the_hint_of_throttling_is_told_as_all_clients_read_it(emulator: Emulator) -> None:
    """Retry-After has seconds, and x-acs-retry-after, which the official SDKs read, milliseconds."""
    emulator.fault_injector.add("*:Throttling.User,retry-after=7*1")
    reply = send(emulator.server, timestamp=stamp(time.time()))
    assert ("7", "7000") == (reply.headers["retry-after"], reply.headers["x-acs-retry-after"])


def test_what_is_refused_is_not_done(emulator: Emulator, client: Client) -> None:
    """An action that a fault refuses, drops or answers in its stead changes nothing."""
    cluster = emulator.add_cluster("before")
    for rule in ("*:InternalError*1", "*:drop*1", "*:status=503*1"):
        emulator.fault_injector.add(f"{rule.replace('*:', 'ModifyClusterAttributes:')}")
        with pytest.raises(EhpcError):
            client.modify_cluster_attributes(cluster_id=cluster, name="after")
    assert client.list_clusters().clusters[0].name == "before"


@pytest.mark.parametrize("place", ["start", "headers", "body"])
def test_an_answer_can_be_lost_though_the_change_was_made(emulator: Emulator, client: Client, place: str) -> None:
    """A cut connection leaves the client without knowledge of what has become of its change."""
    cluster = emulator.add_cluster("before")
    emulator.fault_injector.add("cut", "ModifyClusterAttributes", place)
    with pytest.raises(OutcomeUnknownError):
        client.modify_cluster_attributes(cluster_id=cluster, name="after")
    assert client.list_clusters().clusters[0].name == "after"


def test_a_dropped_connection_is_logged_without_status(emulator: Emulator, client: Client) -> None:
    """What got no answer has the status 0."""
    emulator.fault_injector.add("drop")
    with pytest.raises(OutcomeUnknownError):
        client.list_regions()
    assert [(entry.status, entry.faults) for entry in emulator.requests] == [(0, ("drop",))]


@pytest.mark.parametrize("body", ["html", "garbage", "empty"])
def test_a_body_can_be_nonsense(emulator: Emulator, client: Client, body: str) -> None:
    """An answer that is none is an error of its own."""
    emulator.fault_injector.add("body", "ListRegions", body)
    with pytest.raises(DecodeError):
        client.list_regions()


@pytest.mark.parametrize(("status", "error"), [(502, ServiceError), (503, ServiceError), (404, ServiceError)])
def test_a_gateway_can_answer_instead(
    emulator: Emulator, client: Client, status: int, error: type[ServiceError]
) -> None:
    """HTML with a status of its own, as proxies send it."""
    emulator.fault_injector.add("status", "*", status)
    with pytest.raises(error) as caught:
        client.list_regions()
    assert caught.value.status == status


def test_an_answer_can_be_late(emulator: Emulator, client: Client) -> None:
    """Latency holds back one answer, and no other connection waits for it."""
    emulator.fault_injector.add("ListRegions:latency=0.3*1")
    begun = time.monotonic()
    with pytest.raises(OutcomeUnknownError):
        emulator.client(read_timeout_seconds=0.1, retry=RetryPolicy(max_attempts=1)).list_regions()
    assert client.list_regions().regions
    assert time.monotonic() - begun < 5
    emulator.fault_injector.add("ListRegions:latency=0.2*1")
    begun = time.monotonic()
    assert client.list_regions().regions
    assert time.monotonic() - begun >= 0.2


def test_a_wrong_date_is_only_wrong(emulator: Emulator, client: Client) -> None:
    """The header Date of an answer can be off, and nothing else is."""
    emulator.fault_injector.add("date", "ListRegions", -3600)
    told = parsedate_to_datetime(client.call(ListRegionsRequest()).headers["date"]).timestamp()
    assert abs(told - (time.time() - 3600)) < 60


def test_a_clock_that_is_wrong_is_made_up_for(emulator: Emulator) -> None:
    """A server an hour ahead refuses the time stamp once; then the client goes by the server's clock."""
    emulator.fault_injector.add("skew", "*", 3600)
    client = emulator.client(retry=PATIENT)
    assert client.list_regions().regions
    assert client.list_regions().regions
    assert [entry.code for entry in emulator.requests] == ["InvalidTimeStamp.Expired", "", ""]


def test_a_rule_can_let_some_pass(emulator: Emulator, client: Client) -> None:
    """The third and fourth call go wrong, no other."""
    rule = emulator.fault_injector.add("ListRegions:InternalError+2*2")
    outcomes = []
    for _ in range(6):
        try:
            client.list_regions()
            outcomes.append(True)
        except ServerError:
            outcomes.append(False)
    assert outcomes == [True, True, False, False, True, True]
    assert (rule.seen, rule.used) == (4, 2)


def test_chance_is_the_same_in_every_run() -> None:
    """A probability spoils about its part of the requests, and always the same ones."""
    runs = []
    for _ in range(2):
        injector = FaultInjector([read_rule("*:InternalError@0.25")])
        runs.append([bool(injector.select("ListNodes").names) for _ in range(400)])
    assert runs[0] == runs[1]
    assert 70 <= sum(runs[0]) <= 130


def test_the_first_rule_that_fits_counts(emulator: Emulator, client: Client) -> None:
    """Of two faults of the answer one is used up after the other; a delay comes beside them."""
    emulator.fault_injector.add("List*:Throttling.User*1")
    emulator.fault_injector.add("ListRegions:InternalError*1")
    emulator.fault_injector.add("ListRegions:latency=0.01")
    with pytest.raises(ThrottledError):
        client.list_regions()
    with pytest.raises(ServerError):
        client.list_regions()
    assert client.list_regions().regions
    assert [entry.faults for entry in emulator.requests] == [
        ("Throttling.User", "latency"),
        ("InternalError", "latency"),
        ("latency",),
    ]


def test_a_rule_is_in_force_inside_with(emulator: Emulator, client: Client) -> None:
    """At the end of the block it is gone, and removing it again does nothing."""
    with emulator.fault_injector.add("ListRegions:InternalError") as rule, pytest.raises(ServerError):
        client.list_regions()
    assert len(emulator.fault_injector) == 0
    emulator.fault_injector.remove(rule)
    assert client.list_regions().regions
    assert repr(rule) == "FaultRule(ListRegions:InternalError, used=1)"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ListNodes", "it must look like ACTION:FAULT"),
        ("ListNode:Throttling", "no action fits 'ListNode'; did you mean ListNodes?"),
        ("ListNodes:Throtling", "there is no fault 'Throtling'; did you mean Throttling?"),
        (
            "ListNodes:zzz",
            "there is no fault 'zzz'; use an error code, or latency, drop, cut, body, status, date, skew",
        ),
        ("ListNodes:Throttling=3", "the error code Throttling takes no value, not '3'"),
        ("ListNodes:latency", "latency=SECONDS answers later"),
        ("ListNodes:latency=-1", "latency has no value '-1': latency=SECONDS answers later"),
        ("ListNodes:latency=nan", "latency has no value 'nan': latency=SECONDS answers later"),
        ("ListNodes:drop=1", "drop has no value '1': drop ends the connection without doing anything"),
        ("ListNodes:cut=end", "cut has no value 'end': cut=start|headers|body does what was asked"),
        ("ListNodes:body=pdf", "body has no value 'pdf': body=html|garbage|empty does what was asked"),
        ("ListNodes:status=200", "status has no value '200': status=NUMBER answers as a gateway does"),
        ("ListNodes:Throttling@0", "probability must be above 0 and at most 1, not 0.0"),
        ("ListNodes:Throttling@1.5", "probability must be above 0 and at most 1, not 1.5"),
    ],
)
def test_a_rule_that_makes_no_sense_is_told(text: str, message: str) -> None:
    """What is wrong, and what would do."""
    with pytest.raises(ValueError, match="is not a fault") as caught:
        read_rule(text)
    assert f"{text!r} is not a fault: " in str(caught.value)
    assert message in str(caught.value)


def test_a_text_and_arguments_do_not_go_together() -> None:
    """A rule is a text, or it is made of arguments."""
    with pytest.raises(ValueError, match="a rule as a text takes no further arguments"):
        FaultInjector().add("ListNodes:Throttling", count=1)


@pytest.mark.parametrize("number", [-1, 1.5, True, "2"])
def test_a_number_must_be_one(number: object) -> None:
    """Counts are whole numbers that are not negative."""
    with pytest.raises(ValueError, match="count must be a whole number that is not negative"):
        FaultRule("Throttling", count=number)  # type: ignore[arg-type]


def test_rules_come_from_a_file(tmp_path: Path) -> None:
    """A file holds texts, and objects with the arguments of a rule."""
    path = tmp_path / "faults.json"
    items = ["ListNodes:Throttling.User*2", {"action": "List*", "fault": "latency", "value": 0.5, "probability": 0.5}]
    path.write_text(json.dumps(items))
    first, second = read_rules(path)
    assert (first.action, first.fault, first.count) == ("ListNodes", "Throttling.User", 2)
    assert (second.action, second.fault, second.value, second.probability) == ("List*", "latency", 0.5, 0.5)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "can't be read: "),
        ("{}", "the faults must be a list"),
        ("[1]", "fault 1: it must be a text or an object"),
        ('["*:drop", "x"]', "fault 2: 'x' is not a fault"),
        ('[{"fault": "drop", "often": 1}]', "fault 1: there is no key 'often'; the keys are action, fault, value"),
        ('[{"action": "*"}]', "fault 1: fault, and action if it is there, must be texts"),
        ('[{"fault": "drop", "count": -1}]', "fault 1: count must be a whole number that is not negative, not -1"),
    ],
)
def test_a_file_that_makes_no_sense_is_told(tmp_path: Path, content: str, message: str) -> None:
    """Which rule of the file, and what is wrong with it."""
    path = tmp_path / "faults.json"
    path.write_text(content)
    with pytest.raises(ValueError, match="fault") as caught:
        read_rules(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)
