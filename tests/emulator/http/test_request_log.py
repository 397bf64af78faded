"""The log tells what was called with which parameters, and never what stood in secret ones."""

from __future__ import annotations

import json

import pytest

from ehpc.credentials import Credentials
from ehpc.emulator import Emulator
from ehpc.emulator.http.request_log import LogEntry, shorten_key
from ehpc.emulator.protocol.signature import AccessKey
from ehpc.emulator.state.clock import ManualClock
from tests.documented import DocumentedEmulator
from tests.emulator.signed_requests import KEY, NOW, SECRET, converse, exchange, send, stamp

PASSWORD = "Hunter2-hunter2"
TOKEN = "sts-token-value"
USERS = {
    "ClusterId": "ehpc-hz-cluster",
    "User.1.Name": "alice1",
    "User.1.Group": "users",
    "User.1.Password": PASSWORD,
}


def line(entry: LogEntry) -> str:
    """Return the line of a request as if it had taken no time."""
    return entry._replace(seconds=0.0).as_text()


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize(("method", "place"), [("GET", "query"), ("POST", "form")])
def test_a_line_has_what_was_called_and_answered(
    emulator: Emulator, log: list[LogEntry], signature: str, method: str, place: str
) -> None:
    """Time, status, action, duration, the shortened key, and the names of the parameters in order."""
    assert send(emulator, "AddUsers", USERS, signature=signature, method=method, place=place).status == 200
    names = "ClusterId, User.1.Group, User.1.Name, User.1.Password"
    assert [line(entry) for entry in log] == [f"2023-11-14T22:13:20.000Z 200 AddUsers 0.0ms test...id {names}"]
    assert log[0].method == method


def test_a_refusal_is_logged_with_its_code(emulator: Emulator, log: list[LogEntry]) -> None:
    """What was wrong stands in the line, as in the answer."""
    reply = send(emulator, "AddUsers", {"ClusterId": "c"})
    assert line(log[0]) == "2023-11-14T22:13:20.000Z 400 AddUsers 0.0ms test...id MissingUser ClusterId"
    assert log[0].code == reply.fields["Code"]
    assert log[0].request_id == reply.fields["RequestId"]


def test_a_line_of_json_has_the_same(emulator: Emulator, log: list[LogEntry]) -> None:
    """Programs read the log as JSON, a request a line."""
    send(emulator, "AddUsers", USERS)
    found = json.loads(log[0]._replace(seconds=0.0015, request_id="R").as_json())
    assert found == {
        "time": "2023-11-14T22:13:20.000Z",
        "status": 200,
        "action": "AddUsers",
        "milliseconds": 1.5,
        "key": "test...id",
        "code": "",
        "faults": [],
        "request_id": "R",
        "method": "GET",
        "parameters": ["ClusterId", "User.1.Group", "User.1.Name", "User.1.Password"],
    }


def test_the_log_is_complete_when_the_answer_is_there(emulator: Emulator, log: list[LogEntry]) -> None:
    """Each request is logged before its answer is sent, with the status that it was answered with."""
    for number, (action, status) in enumerate((("ListRegions", 200), ("Nothing", 404))):
        send(emulator, action)
        assert [(entry.action, entry.status) for entry in log[number:]] == [(action, status)]


def test_the_emulator_remembers_requests_with_their_values(emulator: Emulator) -> None:
    """Tests can look at what came: all values but those of secrets and of parameters that nobody knows."""
    send(emulator, "AddUsers", {**USERS, "Pasword": PASSWORD})
    assert list(emulator.requests)[-1].parameters == {
        "ClusterId": "ehpc-hz-cluster",
        "Pasword": "***",
        "User.1.Group": "users",
        "User.1.Name": "alice1",
        "User.1.Password": "***",
    }


@pytest.mark.parametrize("signature", ["v3", "v1"])
def test_no_secret_is_logged(clock: ManualClock, signature: str) -> None:
    """Neither passwords nor keys, tokens and signatures reach the log, whatever becomes of the request."""
    keys = {KEY: AccessKey(SECRET, TOKEN)}
    with DocumentedEmulator(now=clock, keys=keys) as emulator:
        for who in (Credentials(KEY, SECRET, TOKEN), Credentials(KEY, "another-secret", TOKEN)):
            for change in ({}, {"Unknown": PASSWORD}, {"Async": PASSWORD}):
                send(emulator, "AddUsers", {**USERS, **change}, signature=signature, credentials=who)
        exchange(emulator, "GET", f"/{PASSWORD}?Password={PASSWORD}&Signature={SECRET}")
        exchange(emulator, "PUT", f"/?Password={PASSWORD}")
        converse(emulator.port, f"{PASSWORD} {SECRET} {TOKEN}\r\n\r\n".encode())
        entries = list(emulator.requests)
    assert [entry.status for entry in entries] == [200, 400, 400, 400, 400, 400, 404, 400, 400]
    written = "\n".join(part for entry in entries for part in (entry.as_text(), entry.as_json()))
    for secret in (PASSWORD, SECRET, TOKEN, KEY, "another-secret", "hunter2", "alice1"):
        assert secret not in written
    for secret in (PASSWORD, SECRET, TOKEN, KEY, "another-secret"):
        assert secret not in repr([entry for entry in entries if "Async" not in entry.parameters])


def test_a_refusal_of_http_is_logged(emulator: Emulator, log: list[LogEntry]) -> None:
    """What can't be read is logged by its status and code alone."""
    converse(emulator.port, b"nonsense\r\n\r\n")
    assert line(log[0]) == "2023-11-14T22:13:20.000Z 400 ? 0.0ms InvalidParameter"


def test_a_line_can_not_be_forged(emulator: Emulator, log: list[LogEntry]) -> None:
    """Line breaks and control characters in names do not reach the log."""
    send(emulator, "List\n200 ListRegions \x1b[31m", {"a\r\nb\u2028": "1"}, signature="v1")
    start = "2023-11-14T22:13:20.000Z 404 List?200 ListRegions ?[31m 0.0ms test...id InvalidApi.NotFound"
    assert line(log[0]) == f"{start} a??b?"


def test_a_line_is_bounded(emulator: Emulator, log: list[LogEntry]) -> None:
    """Long names do not fill the log."""
    send(emulator, "L" * 1000, {"p" * 10_000: "1"}, signature="v1")
    start = f"2023-11-14T22:13:20.000Z 404 {'L' * 80} 0.0ms test...id InvalidApi.NotFound"
    assert line(log[0]) == f"{start} {'p' * 500}"
    assert len(log[0].as_json()) < 1000


@pytest.mark.parametrize(("identifier", "short"), [("LTAI5tExampleKey", "LTAI...ey"), ("short", "***"), ("", "")])
def test_a_key_is_shortened(identifier: str, short: str) -> None:
    """An identifier is told by its ends, and a short one not at all."""
    assert shorten_key(identifier) == short


def test_what_is_remembered_is_bounded(clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest requests are forgotten first."""
    monkeypatch.setattr("ehpc.emulator.http.request_log.MOST_ENTRIES", 2)
    with DocumentedEmulator(now=clock) as emulator:
        for action in ("ListRegions", "ListClusters", "ListImages"):
            send(emulator, action, timestamp=stamp(NOW))
        assert [entry.action for entry in emulator.requests] == ["ListClusters", "ListImages"]


def test_what_is_remembered_is_bounded_by_size(clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither long values nor long names of anybody, signed or not, fill the memory."""
    monkeypatch.setattr("ehpc.emulator.http.request_log.LARGEST_SIZE", 10_000)
    with DocumentedEmulator(now=clock) as emulator:
        for number in range(20):
            send(emulator, "ModifyClusterAttributes", {"ClusterId": "c", "Description": f"{number}" * 1000})
        assert len(emulator.requests) < 20
        assert sum(entry.size for entry in emulator.requests) <= 10_000
        assert emulator.requests[-1].parameters["Description"] == "19" * 1000
        name = "n" * 100_000
        exchange(emulator, "POST", "/", {"Content-Type": "application/x-www-form-urlencoded"}, f"{name}=1".encode())
        send(emulator, "A" * 50_000)
        assert [entry.size < 2500 for entry in list(emulator.requests)[-2:]] == [True, True]
        assert len(emulator.requests[-1].action) == 1000
        emulator.requests.clear()
        send(emulator)
        assert len(emulator.requests) == 1


def test_a_log_that_can_not_be_written_costs_no_response(
    clock: ManualClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is given up with one line, and requests are answered and remembered as before."""
    calls = []

    def fail(entry: LogEntry) -> None:
        calls.append(entry)
        raise OSError(28, "No space left on device")

    with DocumentedEmulator(now=clock, log=fail) as emulator:
        assert [200, 200, 404] == [send(emulator, action).status for action in ("ListRegions", "ListImages", "None")]
        assert len(emulator.requests) == 3
    assert len(calls) == 1
    expected = "the log of requests can't be written (No space left on device); no further request is logged"
    assert capsys.readouterr().err == f"ehpc emulator: {expected}\n"


def test_many_parameters_are_cut(emulator: Emulator) -> None:
    """A request with ten thousand of them counts as one with a thousand."""
    parameters = {f"Name{number}": "" for number in range(5000)}
    assert send(emulator, "DescribeCluster", parameters, method="POST", place="form").status == 400
    assert len(emulator.requests[-1].parameters) == 1000
