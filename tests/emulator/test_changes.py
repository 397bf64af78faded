"""Every later action of both versions keeps a state: its change is seen by the reading actions that the spec names."""

from __future__ import annotations

import json
from typing import Any

import pytest
from ruamel.yaml import YAML

from ehpc.emulator.operations import load_operations
from ehpc.emulator.operations.registry import HANDLERS
from tests.conftest import ROOT
from tests.documented import documented_actions
from tests.emulator.changes import CHANGES, MODELS, NEW, OLD, READS, Call, Change, Scene

LATER = {NEW: set(MODELS[NEW].actions), OLD: set(MODELS[OLD].actions) - set(documented_actions())}
ACTIVATION = "InitializeEHPC"
CASES = [(version, action) for version, changes in CHANGES.items() for action in changes]
SHOWN = [(version, action) for version, action in CASES if (each := CHANGES[version][action]).shown or each.gone]
POOLS = {"CreateReservedNodePool", "DeleteReservedNodePool"}
READING = [(version, action) for version, actions in READS.items() for action in actions]
UNKNOWN = [(v, action, name) for v, changes in CHANGES.items() for action, c in changes.items() for name in c.unknown]


def list_readers(version: str, action: str) -> list[str]:
    """Return the reading actions that the spec names."""
    (path,) = (ROOT / "spec" / version / "actions").glob(f"*/{action}.yaml")
    return list(YAML(typ="safe").load(path).get("shown_by", ()))


def look(scene: Scene, change: Change, reader: str) -> str:
    """Return what a reading action says, or nothing if it refuses to: the thing it asks for does not exist then."""
    call = Call(reader, change.reads.get(reader, {}))
    if scene.refusal(call, change.cluster):
        return ""
    return json.dumps({**scene.call(call, change.cluster), "RequestId": ""})  # its digits could hold any number


def test_every_later_action_has_a_handler_and_a_case() -> None:
    """All 83: 45 of 2024-07-30 and 38 of 2018-04-12, and what changes something is told from what reads."""
    load_operations()
    assert {version: len(actions) for version, actions in LATER.items()} == {NEW: 45, OLD: 38}
    for version, actions in LATER.items():
        assert actions <= set(HANDLERS[version])
        changing = {action for action in actions if MODELS[version].actions[action].mutates}
        assert changing - {ACTIVATION} == set(CHANGES[version])
        assert {action for v, action in SHOWN if v == version} == set(CHANGES[version]) - POOLS
        assert actions - changing == set(READS[version])


@pytest.mark.parametrize(("version", "action"), SHOWN)
def test_a_change_is_seen_and_its_end_too(version: str, action: str) -> None:
    """Each reading action shows the change after it and not before, and no longer once it was taken back."""
    change = CHANGES[version][action]
    scene = Scene(version, change.progress)
    for call in change.before:
        scene.call(call)
    readers = [*list_readers(version, action), *change.also]
    assert readers, "nothing shows it"
    before = {} if change.save else {reader: look(scene, change, reader) for reader in readers}
    scene.call(Call(action, change.given, change.save), change.cluster)
    for reader in readers:
        after = look(scene, change, reader)
        if change.gone:
            text = scene.fill(change.gone)
            assert text in before[reader], reader
            assert text not in after, reader
            continue
        text = scene.fill(change.shown)
        assert text not in before.get(reader, ""), reader
        assert text in after, reader
    if change.undo is not None:
        scene.call(change.undo, change.cluster)
        for reader in readers:
            shows_history = reader == "ListTasks"
            assert (scene.fill(change.shown) in look(scene, change, reader)) == shows_history, reader


@pytest.mark.parametrize(("version", "action", "name"), UNKNOWN)
def test_an_unknown_identifier_is_refused(version: str, action: str, name: str) -> None:
    """With the code that is documented for it; nothing has changed."""
    change = CHANGES[version][action]
    scene = Scene(version, change.progress)
    for call in change.before:
        scene.call(call)
    given = {**change.given, name: spoil(change.given.get(name, "$none"))}
    error = scene.refusal(Call(action, given), change.cluster)
    assert error is not None
    assert (change.unknown[name], MODELS[version].errors[error.code]["http_status"]) == (error.code, error.status)


def spoil(value: Any) -> Any:
    """Return a value with an identifier in it that nothing has."""
    if isinstance(value, list):
        return [spoil(inner) for inner in value]
    if isinstance(value, dict):
        names = ("InstanceId", "InstanceIds", "QueueName", "UserName", "RunasUser", "MountDirectory", "Name", "Id")
        return {name: spoil(inner) if name in names else inner for name, inner in value.items()}
    return "/none" if isinstance(value, str) and value.startswith("/") else "none-such"


@pytest.mark.parametrize(("version", "action"), [*CASES, *READING])
def test_an_unknown_cluster_is_refused(version: str, action: str) -> None:
    """ClusterNotFound says so with 404, also of a cluster that the other version has made."""
    if not any(
        rule["name"] == "ClusterId" and rule.get("required") for rule in MODELS[version].actions[action].parameters
    ):
        assert action in WITHOUT_CLUSTER[version]
        return
    scene, other = Scene(version), Scene(OLD if version == NEW else NEW)
    backend = scene.service.backend
    foreign = other.service.backend.store.get("cluster", other.saved["cluster"])
    assert foreign is not None
    foreign.number = 0
    backend.store.save(foreign)
    given = CHANGES[version][action].given if action in CHANGES[version] else READS[version][action]
    for cluster in ("ehpc-none", foreign.id):
        error = scene.refusal(Call(action, {**given, "ClusterId": cluster}))
        assert error is not None
        assert ("ClusterNotFound", 404) == (error.code, error.status)


WITHOUT_CLUSTER = {
    NEW: {
        "CreateCluster",
        "DescribeAddonTemplate",
        "GetCommonLogDetail",
        "ListAddonTemplates",
        "ListAvailableFileSystems",
        "ListAvailableImages",
        "ListClusters",
        "ListCommonLogs",
        "ListRegions",
        "ListSoftwares",
    },
    OLD: {
        "DescribeEstackImage",
        "DescribePrice",
        "GetIfEcsTypeSupportHtConfig",
        "ListCommunityImages",
        "ListTagResources",
        "TagResources",
        "UnTagResources",
    },
}
"""Later actions that need no cluster."""


@pytest.mark.parametrize(("version", "action"), READING)
def test_a_reading_action_answers(version: str, action: str) -> None:
    """In the declared form, with members beside the frame, and without changing anything."""
    scene = Scene(version)
    if version == NEW:
        for name in ("CreateJob", "InstallAddon"):
            change = CHANGES[NEW][name]
            saved = {"CreateJob": {"job": "JobId"}, "InstallAddon": {"addon": "AddonId"}}[name]
            scene.call(Call(name, change.given, saved))
    else:
        run = {"CommandLine": "sleep 100000", "RunasUser": "alice1", "RunasUserPassword": "Made-up-1"}
        scene.call(Call("SubmitJob", run, {"job": "JobId"}))
        scene.call(Call("SubmitServerlessJob", CHANGES[OLD]["SubmitServerlessJob"].given, {"container": "JobId"}))
    answer = scene.call(Call(action, READS[version][action]))
    assert set(answer) - {"RequestId", "Success"}
    if action != "ListUsersAsync":
        again = scene.call(Call(action, READS[version][action]))
        assert {**answer, "RequestId": ""} == {**again, "RequestId": ""}


def test_a_reserved_node_pool_is_used_up() -> None:
    """Nodes from a pool have its host names; one with nodes stays, and once it is deleted no node comes from it."""
    scene = Scene(NEW)
    scene.call(
        Call("CreateReservedNodePool", CHANGES[NEW]["CreateReservedNodePool"].given, {"pool": "ReservedNodePoolId"})
    )
    take = Call(
        "CreateNodes",
        {"ReservedNodePoolId": "$pool", "QueueName": "comp", "Count": 2},
        {"a": "InstanceIds.0", "b": "InstanceIds.1"},
    )
    scene.call(take)
    names = [node["Hostname"] for node in scene.call(Call("ListNodes"))["Nodes"]]
    assert ["fixed000", "fixed001"] == names[-2:]
    for refused in (take, Call("DeleteReservedNodePool", {"Id": "$pool"})):
        error = scene.refusal(refused)
        assert error is not None
        assert error.code == "InvalidParams"
    scene.call(Call("DeleteNodes", {"InstanceIds": ["$a", "$b"]}))
    scene.call(Call("DeleteReservedNodePool", {"Id": "$pool"}))
    error = scene.refusal(take)
    assert error is not None
    assert error.code == "InvalidParams"


def test_initialize_ehpc_activates_the_service() -> None:
    """Calls of an account that has not activated it are refused until then."""
    scene = Scene(OLD)
    scene.service.backend.seed["account"]["enabled"] = False
    error = scene.refusal(Call("DescribeCluster"))
    assert error is not None
    assert error.code == "NotEnabled"
    scene.call(Call(ACTIVATION))
    assert scene.refusal(Call("DescribeCluster")) is None
