"""Compares answers of the emulator with the response trees that the service model declares."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any
from weakref import finalize

import pytest

from ehpc.cli.response_check import VALUE, compare
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.parameters import read_values
from ehpc.emulator.protocol.request import REGION, Request
from ehpc.emulator.protocol.service_model import Action, load_models
from ehpc.emulator.service import Service
from ehpc.emulator.state.backend import Backend
from ehpc.emulator.state.clock import ManualClock
from ehpc.emulator.state.lifecycle import read_progress
from ehpc.emulator.state.seed import merge, read_seed
from ehpc.emulator.state.sqlite_store import Store
from tests.emulator.signed_requests import SERVICE_MODEL

PASSWORD = "Made-up-1"
CLUSTER = {"Name": "weather", "EhpcVersion": "1.0.0", "OsTag": "CentOS_7.6_64", "Password": PASSWORD}
"""What CreateCluster needs."""

KINDS: dict[str, tuple[type[Any], ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "any": (object,),
}


OPEN = {
    *("Jobs.JobInfo[].State", "Nodes.NodeInfo[].Status", "ClusterInfo.Status", "Logs.LogInfo[].Operation"),
    "Volumes.VolumeInfo[].AdditionalVolumes.VolumeInfo[].Role",
}
"""Values of which the official documentation lists a few alone: states that schedulers spell, states on the way, what a
log tells of, and several roles in one text."""


def differences(value: Any, tree: Any, at: str = "") -> Iterator[str]:
    """Yield what of an answer is not as declared: members that nobody declared, and values of other types.

    Args:
        value: An answer, or a part of one.
        tree: The declared tree of it: an object, a list with the tree of its items, or the name of a type.
        at: Where it stands.
    """
    if isinstance(tree, dict):
        if not isinstance(value, dict):
            yield f"{at} is not an object"
            return
        for name, inner in value.items():
            if name in tree:
                yield from differences(inner, tree[name], f"{at}.{name}")
            else:
                yield f"{at}.{name} is not declared"
    elif isinstance(tree, list):
        if not isinstance(value, list):
            yield f"{at} is not a list"
            return
        for number, inner in enumerate(value):
            yield from differences(inner, tree[0], f"{at}[{number}]")
    elif not isinstance(value, KINDS[tree.rpartition(" ")[2]]) or (
        isinstance(value, bool) and tree not in ("boolean", "any")
    ):
        yield f"{at} is {value!r}, not of the type {tree}"


def assert_conforms(action: Action, answer: dict[str, Any]) -> None:
    """Fail unless an answer is of the declared form and names its request.

    Args:
        action: What was called.
        answer: Its members.
    """
    tree = action.response
    assert list(differences(answer, tree)) == []
    models = import_module(f"ehpc.v{action.version.replace('-', '_')}.models")
    found = compare(answer, getattr(models, f"{action.name}Response"), action.version)
    unlisted = [item for item in found if item.kind == VALUE and item.path not in OPEN]
    assert unlisted == [], unlisted
    assert {"RequestId", "requestId", "code", "successResponse"} & set(tree) <= set(answer)


def ask(
    service: Service,
    action: str,
    parameters: dict[str, Any] | None = None,
    /,
    version: str = SERVICE_MODEL.version,
    **more: Any,
) -> dict[str, Any]:
    """Carry out an action in process, without HTTP and signature, and return the answer, which must be as declared.

    Args:
        service: The service to ask.
        action: What to call.
        parameters: Its parameters by the names that they have on the wire, such as ``User.1.Name``; lists and objects
            are written as JSON texts.
        version: Version of the API.
        more: Those whose names Python takes, such as ``ClusterId``.

    Raises:
        ServiceError: If it is refused.
    """
    given = {**(parameters or {}), **more}
    region = given.setdefault("RegionId", REGION)
    texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}
    model = load_models()[version].actions[action]
    if model.parameter("RegionId") is None:
        del texts["RegionId"]
    answer = service.invoke(Request(model, read_values(model, texts, strict=True), "JSON", region))
    assert_conforms(model, answer)
    return answer


class InProcessService:
    """An emulated service of a test's own, without an endpoint, and the time in it; its store closes with it.

    Args:
        progress: How things come from one state to the next.
        seed: Parts of the surroundings to replace.
    """

    def __init__(self, progress: str = "immediate", seed: dict[str, Any] | None = None) -> None:
        surroundings = read_seed()
        merge(surroundings, seed or {}, "test", "")
        self.clock = ManualClock(1_600_000_000.0)
        store = Store()
        finalize(self, store.close)  # Python warns of connections to a database that nobody closes
        self.backend = Backend(SERVICE_MODEL, store, surroundings, progress=read_progress(progress), clock=self.clock)
        self.service = Service(self.backend)

    def ask(self, action: str, parameters: dict[str, Any] | None = None, /, **more: Any) -> dict[str, Any]:
        """Carry out an action and return the answer, which must be as declared."""
        return ask(self.service, action, parameters, **more)

    def refusal(self, action: str, parameters: dict[str, Any] | None = None, /, **more: Any) -> tuple[str, str]:
        """Carry out an action that is refused, and return code and message."""
        with pytest.raises(ServiceError) as raised:
            self.ask(action, parameters, **more)
        return raised.value.code, raised.value.message

    def create(self, **more: Any) -> str:
        """Create a cluster with a compute node, and return its identifier."""
        return str(self.ask("CreateCluster", {**CLUSTER, **more})["ClusterId"])

    def status(self, cluster: str) -> str:
        """Return the state that DescribeCluster tells, which counts as a poll."""
        return str(self.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]["Status"])

    def nodes(self, cluster: str, role: str = "Compute", **more: Any) -> list[dict[str, Any]]:
        """Return the nodes of a role, which counts as a poll of them."""
        found = self.ask("ListNodes", ClusterId=cluster, Role=role, PageSize=100, **more)
        return list(found["Nodes"]["NodeInfo"])

    def ids(self, cluster: str, role: str = "Compute") -> list[str]:
        """Return the identifiers of the nodes of a role."""
        return [node["Id"] for node in self.nodes(cluster, role)]

    def fail(self, kind: str, id: str, scope: str = "") -> None:
        """Put something into the state of what has failed."""
        record = self.backend.store.get(kind, id, scope)
        assert record is not None
        self.backend.start(record, "fail")


def instances(*ids: str) -> dict[str, str]:
    """Return the parameters that name nodes."""
    return {f"Instance.{number}.Id": identifier for number, identifier in enumerate(ids, 1)}
