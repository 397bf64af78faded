"""``ehpc doctor``: finds each kind of difference, in an emulator whose responses are altered; tells nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest

from ehpc._runtime.effects import HttpResponse, Send
from ehpc._runtime.http.sync_transport import HttpTransport
from ehpc.cli.action_table import load_table
from ehpc.cli.response_check import mask_name, shape_of
from ehpc.cli.service_check import SOURCES, plan
from ehpc.cli.session import Session
from ehpc.testing import Emulator
from ehpc.versions import PACKAGES
from tests.cli.conftest import Ehpc

NEW = "2024-07-30"
OLD = "2018-04-12"
DIFFERENT = 8

Change = Callable[[Any], Any]


class AlteringTransport:
    """Sends requests, and alters responses.

    Attributes:
        changes: By action: what becomes of the decoded body; bytes are taken as they are.
        statuses: By action: the HTTP status.
    """

    def __init__(self) -> None:
        self.changes: dict[str, Change] = {}
        self.statuses: dict[str, int] = {}
        self._transport = HttpTransport()

    def send(self, step: Send) -> HttpResponse:
        """Send a request once, and alter what comes back."""
        response = self._transport.send(step)
        change = self.changes.get(step.request.action)
        if change is None:
            return response
        data = change(json.loads(response.body))
        body = data if isinstance(data, bytes) else json.dumps(data).encode()
        return HttpResponse(self.statuses.get(step.request.action, response.status), response.headers, body)

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()


@pytest.fixture
def emulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Emulator]:
    """An emulator with a cluster, which the command meets."""
    with Emulator(cheap_passwords=True) as emulator:
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        cluster = emulator.add_cluster("secretname")
        emulator.add_users(cluster, "hiddenuser")
        emulator.server.requests.clear()
        yield emulator


@pytest.fixture
def altered(monkeypatch: pytest.MonkeyPatch) -> AlteringTransport:
    """Responses that the test can alter."""
    transport = AlteringTransport()
    make_client = Session.client
    monkeypatch.setattr(Session, "client", lambda self, **given: make_client(self, **{"transport": transport, **given}))
    return transport


def rows(out: str, version: str = OLD, kind: str = "Differences") -> list[tuple[str, ...]]:
    """Return the rows of a report."""
    (report,) = [each for each in json.loads(out)["ApiVersions"] if each["ApiVersion"] == version]
    return [tuple(row.values()) for row in report[kind]]


def first_cluster(change: Callable[[dict[str, Any]], object]) -> Change:
    """Return what alters the first cluster of a list."""

    def alter(data: Any) -> Any:
        change(data["Clusters"]["ClusterInfoSimple"][0])
        return data

    return alter


def clusters(path: str) -> str:
    """Return the path of a member of the clusters in a list."""
    return f"Clusters.ClusterInfoSimple[]{path}"


UNKNOWN = {"Inner": "secret", "hiddenuser": 1}
KINDS: dict[str, tuple[Change, tuple[str, str, str, str]]] = {
    "unknown": (
        first_cluster(lambda cluster: cluster.update(Novelty=UNKNOWN)),
        ("unknown member", clusters(".Novelty"), "nothing", "object {Inner: string, ***: integer}"),
    ),
    "unknown, named like a user": (
        first_cluster(lambda cluster: cluster.update(hiddenuser=[1])),
        ("unknown member", clusters(".***"), "nothing", "list [integer]"),
    ),
    "type": (
        first_cluster(lambda cluster: cluster.update(Count="2")),
        ("other type", clusters(".Count"), "integer", "string"),
    ),
    "boolean for a number": (
        first_cluster(lambda cluster: cluster.update(Count=True)),
        ("other type", clusters(".Count"), "integer", "boolean"),
    ),
    "structure": (
        first_cluster(lambda cluster: cluster.update(Computes="none")),
        ("other type", clusters(".Computes"), "object", "string"),
    ),
    "value": (
        first_cluster(lambda cluster: cluster.update(Status="hibernating")),
        ("unknown value", clusters(".Status"), "uninit, creating, init, running, exception, releasing", "hibernating"),
    ),
    "value that may be an identifier": (
        first_cluster(lambda cluster: cluster.update(Status="i-bp1abcdefgh")),
        (
            *("unknown value", clusters(".Status"), "uninit, creating, init, running, exception, releasing"),
            "a value of 13 characters",
        ),
    ),
    "list without its key": (
        lambda data: {**data, "Clusters": data["Clusters"]["ClusterInfoSimple"]},
        ("other type", "Clusters", "list of objects in ClusterInfoSimple", "list [object {"),
    ),
    "no object": (lambda _: b"[]", ("unreadable response", "", "JSON object", "HTTP 200, something else")),
    "no JSON": (lambda _: b"<html></html>", ("unreadable response", "", "JSON object", "HTTP 200, something else")),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("emulator")
def test_a_difference_in_a_response(ehpc: Ehpc, altered: AlteringTransport, kind: str) -> None:
    """It is in the report with its path, and the exit code says so."""
    altered.changes["ListClusters"], expected = KINDS[kind]
    outcome = ehpc("--api-version", OLD, "doctor", "--limit", "2")
    found = [row[1:] for row in rows(outcome.out) if row[0] == "ListClusters"]
    assert (outcome.code, len(found)) == (DIFFERENT, 1), outcome.out
    assert expected[:3] == found[0][:3]
    assert found[0][3].startswith(expected[3])


REFUSALS = {
    "Invented.Code": ("unknown error code", "a code of the list", "Invented.Code, HTTP 400"),
    "ehpc-hz-1234": ("unknown error code", "a code of the list", "***, HTTP 400"),
    "InvalidApi.NotFound": ("unknown action", "a response", "InvalidApi.NotFound"),
    "MissingParameter": ("parameters refused", "no parameter to be enough", "MissingParameter"),
    "": ("unreadable response", "JSON object", "HTTP 400, no error code"),
}


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.usefixtures("emulator")
def test_a_refusal_that_the_spec_does_not_explain(ehpc: Ehpc, altered: AlteringTransport, code: str) -> None:
    """Unknown codes, an action that is not known, a request that is not enough; never the message of the service."""
    altered.changes["ListClusters"] = lambda _: {"Code": code, "Message": "of secretname", "RequestId": "R"}
    altered.statuses["ListClusters"] = 400
    outcome = ehpc("--api-version", OLD, "doctor", "--limit", "2")
    kind, expected, found = REFUSALS[code]
    assert [("ListClusters", kind, "", expected, found)] == rows(outcome.out)
    assert (DIFFERENT, False) == (outcome.code, "secretname" in outcome.out + outcome.err)


@pytest.mark.usefixtures("emulator")
def test_what_says_nothing_about_the_spec(ehpc: Ehpc, altered: AlteringTransport) -> None:
    """A known refusal, and a member that is missing, are listed apart, and are no failure."""
    altered.changes["ListClusters"] = lambda _: {"Code": "NotAuthorized", "Message": "no", "RequestId": "R"}
    altered.statuses["ListClusters"] = 403
    altered.changes["ListRegions"] = lambda data: {"RequestId": data["RequestId"], "Regions": {"RegionInfo": [{}]}}
    outcome = ehpc("--api-version", OLD, "doctor", "--limit", "2")
    assert (0, []) == (outcome.code, rows(outcome.out))
    assert [("ListClusters", "NotAuthorized")] == rows(outcome.out, kind="NotCompared")
    missing = [row[:3] for row in rows(outcome.out, kind="Missing")]
    assert ("ListRegions", "missing member", "Regions.RegionInfo[].RegionId") in missing


def test_what_a_fault_of_the_emulator_makes_of_a_response(ehpc: Ehpc, emulator: Emulator) -> None:
    """A page of a proxy instead of the response is a difference, in the new version too."""
    emulator.fault_injector.add("ListRegions:body=html")
    outcome = ehpc("--api-version", NEW, "doctor", "--limit", "2")
    assert [("ListRegions", "unreadable response", "", "JSON object", "HTTP 200, something else")] == rows(
        outcome.out, NEW
    )


def test_nothing_of_the_account_is_told(ehpc: Ehpc, emulator: Emulator) -> None:
    """No identifier, name or key of the account, in any output; both versions are asked, and only what reads."""
    secrets = ["secretname", "hiddenuser", emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]]
    asked: list[str] = []
    for arguments in (["--output", "table"], ["--output", "json"]):
        outcome = ehpc("doctor", *arguments)
        told = outcome.out + outcome.err
        assert [secret for secret in secrets if secret in told] == []
        assert re.findall(r"\behpc-[a-z]+-\w+|\bi-\w+|\bvpc-\w+|\bm-\w+", told) == []
        asked = [entry.action for entry in emulator.requests]
    reads = {step.action.name for version in PACKAGES for step in plan(version)}
    assert {"GetCluster", "DescribeCluster", "ListUsers"} - set(asked) == {"GetCluster"}  # the cluster is of 2018
    assert set(asked) <= reads
    assert f"API version {NEW}" not in ehpc("--api-version", OLD, "doctor", "--output", "table", "--limit", "1").out


def test_a_plan_sends_nothing(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """It needs no access key, and names each action with those whose responses it needs, or why it is not asked."""
    monkeypatch.delenv("EHPC_ENDPOINT_URL", raising=False)
    outcome = ehpc("doctor", "--dry-run")
    assert (outcome.code, outcome.err) == (0, "")
    for part in json.loads(outcome.out)["ApiVersions"]:
        named = [row["Action"] for name in ("Requests", "NotAsked") for row in part[name]]
        table = load_table(part["ApiVersion"])
        assert sorted(named) == sorted(action.name for action in table.actions.values() if not action.mutates)
        order = [row["Action"] for row in part["Requests"]]
        for row in part["Requests"]:
            assert all(source in order for source in row["AfterResponseOf"])


def test_the_number_of_requests_is_bounded(ehpc: Ehpc, emulator: Emulator) -> None:
    """The rest is listed as not asked."""
    outcome = ehpc("--api-version", OLD, "doctor", "--limit", "3")
    assert len(emulator.requests) == 3
    assert ("ListQueues", "only 3 requests are allowed") in rows(outcome.out, kind="NotAsked")


def test_a_wrong_key_ends_it_at_once(ehpc: Ehpc, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """One request shows it; the error is the one of any other command."""
    monkeypatch.setenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "wrong")
    outcome = ehpc("doctor")
    assert (outcome.code, outcome.out, len(emulator.requests)) == (1, "", 1)
    assert "SignatureDoesNotMatch" in outcome.err


def test_xml_is_refused(ehpc: Ehpc) -> None:
    """The report is about JSON."""
    outcome = ehpc("doctor", "--format", "xml")
    assert outcome.code == 2
    assert "doctor compares JSON alone" in outcome.err


def test_each_source_has_what_it_is_a_source_of() -> None:
    """Each attribute is somewhere in the response of the action, in some version of the API."""
    for parameter, (action, attributes) in SOURCES.items():
        found = set()
        for version, package in PACKAGES.items():
            entry = load_table(version).action(action)
            if entry is not None:
                response = import_module(f"{package}.actions.{entry.python}").OPERATION.response
                items = [wire.model for wire in response.__wire__ if wire.model is not None]
                found |= set().union(*map(attributes_of, items)) & set(attributes)
        assert set(attributes) == found, parameter


def attributes_of(model: Any) -> set[str]:
    """Return the attributes of a model and of the models in it."""
    inner = [attributes_of(wire.model) for wire in model.__wire__ if wire.model is not None]
    return {wire.name for wire in model.__wire__}.union(*inner)


def test_names_and_shapes_tell_no_values() -> None:
    """Names that no member of an API has are masked; values are types."""
    assert [mask_name(name) for name in ("VSwitchId", "Ipv6Address", "i-bp1", "alice", "A1B2C3D4")] == [
        *("VSwitchId", "Ipv6Address", "***", "***", "***")
    ]
    assert shape_of({"A": [{"B": "b"}, {"B": None}]}) == "object {A: list [object {B: string}, object {B: null}]}"
