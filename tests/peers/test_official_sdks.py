"""The official SDKs, as they are published, call the emulator: what they read is what the reference documents."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.http.request_log import LogEntry
from tests.documented import DocumentedEmulator, documented_actions, examples, sample_parameters
from tests.emulator.changes import CHANGES, MODELS, NEW, READS, Call, Scene
from tests.peers.peer import Peer

ACTIONS = documented_actions()
MADE = {"AddLocalNodes", "CreateHybridCluster", "GetHybridClusterConfig"}
"""Actions without a documented example: the emulator makes an answer from the declared tree."""

LATER_FORM = {"GetAccountingReport", "GetAutoScaleConfig", "ListQueues"}
"""Actions whose answer has another form in the edition of the newer SDK, so its model can't hold the documented."""

LATER_ENVELOPE = {"DescribeImagePrice", "ListInstalledSoftware", "UpdateQueueConfig", "UpgradeClient"}
"""Actions whose documented example has names in another case than later editions, so its model reads none of it."""

WITHOUT_UID = {"CreateJobTemplate", "DeleteJobTemplates", "EditJobTemplate", "ListJobTemplates"}
"""Actions where the reference has the optional parameter Uid, and the older SDK no way to send it."""

pytestmark = pytest.mark.xdist_group("peers")


def nested(parameters: dict[str, str]) -> dict[str, Any]:
    """Return flat parameters with the items of n-indexed lists put together: ``{"User": [{"Name": "alice"}]}``."""
    found: dict[str, Any] = {}
    for name, value in parameters.items():
        head, _, rest = name.partition(".")
        number, _, inner = rest.partition(".")
        if not number.isdigit():
            found[name] = value
            continue
        items = found.setdefault(head, {})
        if inner:
            items.setdefault(int(number), {})[inner] = value
        else:
            items[int(number)] = value
    return {name: listed(value) for name, value in found.items()}


def listed(value: Any) -> Any:
    """Return numbered items as a list."""
    if not isinstance(value, dict):
        return value
    return [nested(item) if isinstance(item, dict) else item for _, item in sorted(value.items())]


class Outcome:
    """What an SDK made of each action that it shares with us.

    Args:
        read: The answers that it read, by action.
        refused: Why there is none, by action.
        sent: Names of the parameters that the emulator received, by action.
    """

    def __init__(self, found: dict[str, dict[str, Any]], log: list[LogEntry]) -> None:
        self.read = {action: each["read"] for action, each in found.items() if "read" in each}
        self.refused = {action: each["error"] for action, each in found.items() if "error" in each}
        self.sent = {entry.action: set(entry.parameters) - {"RegionId"} for entry in log}


def call(script: str) -> Outcome:
    """Call all actions that an SDK shares with us, with their sample requests."""
    log: list[LogEntry] = []
    found: dict[str, Any] = {}
    peer = Peer(script)
    try:
        with DocumentedEmulator(log=log.append) as emulator:
            for action in ACTIONS:
                found[action] = peer.call(emulator, action, nested(sample_parameters(action)))
    finally:
        peer.close()
    return Outcome(found, log)


def documented(action: str) -> Any:
    """Return the documented answer of an action."""
    return json.loads(examples()[action]["json"])


def agreed(read: Any, expected: Any, place: str) -> int:
    """Count the values that were read, and fail at the first that is not documented at its place."""
    if isinstance(read, dict):
        assert isinstance(expected, dict), place
        return sum(agreed(value, expected.get(name), f"{place}.{name}") for name, value in read.items() if value != [])
    if isinstance(read, list):
        assert isinstance(expected, list), place
        assert len(read) == len(expected), place
        return sum(agreed(value, expected[number], f"{place}[{number}]") for number, value in enumerate(read))
    assert (type(read), read) == (type(expected), expected), place
    return 1


@pytest.fixture(scope="module")
def older() -> Outcome:
    """What the SDK of the reference's own edition made of all actions, with HMAC-SHA1."""
    return call("sdk_v1.py")


@pytest.fixture(scope="module")
def newer() -> Outcome:
    """What the newest SDK made of all actions that it knows, with ACS3-HMAC-SHA256."""
    return call("sdk_v2.py")


def test_the_older_sdk_shares_every_action(older: Outcome) -> None:
    """The emulator refuses none of the 92 actions when the SDK of the reference's own edition calls them."""
    assert older.refused == {}
    assert set(older.read) == set(ACTIONS)
    assert len(older.read) == 92


def test_the_older_sdk_reads_every_documented_answer(older: Outcome) -> None:
    """Each answer that the older SDK received is the documented one."""
    assert [action for action in ACTIONS if action not in MADE and older.read[action] != documented(action)] == []


def test_the_older_sdk_sends_the_parameters_of_the_reference(older: Outcome) -> None:
    """The emulator receives from the older SDK's own setters the parameters of the sample requests."""
    expected = {action: set(sample_parameters(action)) - {"RegionId"} for action in ACTIONS}
    for action in WITHOUT_UID:
        expected[action].remove("Uid")
    assert older.sent == expected


def test_the_newer_sdk_shares_63_actions(newer: Outcome) -> None:
    """The emulator refuses none of the actions that the newest SDK still has."""
    assert newer.refused == {}
    assert len(newer.read) == 63


def test_the_newer_sdk_reads_only_documented_values(newer: Outcome) -> None:
    """Each value that the newest SDK read is documented at its place, and it reads some of every answer that it can."""
    assert {action for action, read in newer.read.items() if read is None} == LATER_FORM
    comparable = set(newer.read) - MADE - LATER_FORM
    counts = {action: agreed(newer.read[action], documented(action), action) for action in comparable}
    assert {action for action, count in counts.items() if not count} == LATER_ENVELOPE
    assert sum(counts.values()) > 350


def test_the_newer_sdk_reads_what_the_emulator_makes(newer: Outcome) -> None:
    """The newest SDK reads the answers that the emulator makes from the declared trees."""
    assert {action: newer.read[action] for action in MADE} == {
        "AddLocalNodes": {"InstanceIds": {"InstanceId": ["text"]}, "RequestId": "text"},
        "CreateHybridCluster": {"ClusterId": "text", "RequestId": "text", "TaskId": "text"},
        "GetHybridClusterConfig": {"ClusterConfig": "text", "RequestId": "text"},
    }


def test_the_newer_sdk_sends_parameters_of_the_reference(newer: Outcome) -> None:
    """What the newest SDK sends of the sample requests arrives under the names of the reference."""
    strange = {action: names - set(sample_parameters(action)) for action, names in newer.sent.items()}
    assert strange == {action: set() for action in newer.read}
    assert sum(len(names) for names in newer.sent.values()) > 100


def test_the_sdk_of_2024_shares_all_45_actions() -> None:
    """The emulator accepts the official SDK's own request for each action, and the SDK reads what it answers."""
    peer, refused, sent = Peer("sdk_v2.py", "alibabacloud_ehpc20240730"), {}, {}
    try:
        for action in MODELS[NEW].actions:
            log: list[LogEntry] = []
            with Emulator(log=log.append) as emulator:
                change = CHANGES[NEW].get(action)
                given = change.given if change else READS[NEW][action]
                scene = prepare_scene(emulator, change.before if change else ())
                names = MODELS[NEW].actions[action].names
                arguments = scene.fill({"ClusterId": "$cluster", **given} if "ClusterId" in names else given)
                dotted = nested({name: value for name, value in arguments.items() if "." in name})
                plain = {name: value for name, value in arguments.items() if "." not in name}
                found = peer.call(emulator, action, {**plain, **dotted})
            sent[action] = {entry.method for entry in log}
            if not found.get("read"):
                refused[action] = found
    finally:
        peer.close()
    assert refused == {}
    assert len(sent) == 45
    assert sum(methods == {"GET"} for methods in sent.values()) == 8
    assert sum(methods == {"POST"} for methods in sent.values()) == 37


def prepare_scene(emulator: Emulator, calls: Sequence[Call]) -> Scene:
    """Return a scene in an emulator, with a job and an add-on, and with what was done before."""
    scene = Scene(NEW, emulator=emulator)
    for name, saved in (("CreateJob", {"job": "JobId"}), ("InstallAddon", {"addon": "AddonId"})):
        scene.call(Call(name, CHANGES[NEW][name].given, saved))
    for call in calls:
        scene.call(call)
    return scene
