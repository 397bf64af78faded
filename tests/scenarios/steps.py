"""What a scenario is made of: steps, each a call and what must come of it; and the four clients that carry them out."""

from __future__ import annotations

import asyncio
import json
import random
import re
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from attrs import field, frozen

from ehpc import EhpcError, codec, errors
from ehpc.emulator import Emulator
from ehpc.emulator.protocol.service_model import Action, load, load_models
from ehpc.emulator.state.clock import ManualClock
from ehpc.emulator.state.lifecycle import read_progress
from ehpc.versions import PACKAGES
from tests.documented import documented_actions

START = 1_600_000_000.0
"""When the emulated service of every scenario begins."""

OLD, NEW = "2018-04-12", "2024-07-30"
UNCOUNTED = {"RequestId", "requestId"}
ACTIONS = {name: load().actions[name] for name in documented_actions()}


@frozen
class Step:
    """One call.

    Args:
        action: The action.
        arguments: Its parameters by name on the wire; ``$name`` stands for what an earlier step saved.
        expect: Values that the answer must have, by path: ``Nodes.NodeInfo.0.Status``; ``#`` counts a list.
        error: Code with which it must be refused; then there is no answer.
        save: Names under which values of the answer are kept for later steps, with their paths.
        after: Seconds that the clock is moved before the call.
        ours: Whether our client makes the call instead of the newer SDK, which has no way to send all arguments.
    """

    action: str
    arguments: dict[str, Any] = field(factory=dict)
    expect: dict[str, Any] = field(factory=dict)
    error: str | None = None
    save: dict[str, str] = field(factory=dict)
    after: float = 0.0
    ours: bool = False


@frozen
class Scenario:
    """Steps in an emulated service of their own.

    Args:
        steps: The steps.
        progress: How things come from one state to the next.
    """

    steps: Sequence[Step]
    progress: str = "immediate"


class Caller(Protocol):
    """A client that can make a call."""

    def call(self, emulator: Emulator, action: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return ``read``, ``error`` and ``code``, or nothing if the client lacks the action."""
        ...


def flatten(arguments: Any, prefix: str = "") -> dict[str, str]:
    """Return nested arguments as on the wire: ``User.1.Name``."""
    found: dict[str, str] = {}
    pairs = enumerate(arguments, 1) if isinstance(arguments, list) else arguments.items()
    for name, value in pairs:
        if isinstance(value, (dict, list)):
            found |= flatten(value, f"{prefix}{name}.")
        else:
            found[f"{prefix}{name}"] = str(value).lower() if isinstance(value, bool) else str(value)
    return found


def write_parameters(action: Action, arguments: dict[str, Any]) -> dict[str, str]:
    """Return nested arguments as on the wire: those that travel as JSON texts, and all others flat."""
    texts = {
        name: json.dumps(value)
        for name, value in arguments.items()
        if isinstance(value, (dict, list)) and (action.names.get(name) or {}).get("format") == "json"
    }
    return {**flatten({name: value for name, value in arguments.items() if name not in texts}), **texts}


def build_request(package: ModuleType, version: str, action: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return the keyword arguments of our method."""
    kind = getattr(import_module(f"{package.__name__}.models"), f"{action}Request")
    request = codec.decode_parameters(write_parameters(load_models()[version].actions[action], arguments), kind)
    assert not request.unknown, (action, request.unknown)
    return {wire.name: value for wire in request.__wire__ if (value := getattr(request, wire.name)) not in (None, [])}


def client_options(emulator: Emulator) -> dict[str, Any]:
    """Return what points our clients at an emulator."""
    identifier, key = next(iter(emulator.keys.items()))
    return {"endpoint": emulator.url, "access_key_id": identifier, "access_key_secret": key.secret}


class Ours:
    """Our sync client of one version.

    Args:
        version: Version of the API.
    """

    def __init__(self, version: str = OLD) -> None:
        self.version = version
        self.package = import_module(PACKAGES[version])

    def call(self, emulator: Emulator, action: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Make a call."""
        request = build_request(self.package, self.version, action, arguments)
        with self.package.Client("cn-hangzhou", **client_options(emulator)) as client:
            try:
                response = find_method(client, action)(**request)
            except EhpcError as error:
                return {"error": str(error), "code": error.code if isinstance(error, errors.ServiceError) else None}
            assert not response.unknown, (action, response.unknown)
            return {"read": json.loads(codec.encode_json(response))}


class OursAsync(Ours):
    """Our async client of one version."""

    def call(self, emulator: Emulator, action: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Make a call, in an event loop of its own."""
        return asyncio.run(self._call(emulator, action, arguments))

    async def _call(self, emulator: Emulator, action: str, arguments: dict[str, Any]) -> dict[str, Any]:
        request = build_request(self.package, self.version, action, arguments)
        async with self.package.AsyncClient("cn-hangzhou", **client_options(emulator)) as client:
            try:
                response = await find_method(client, action)(**request)
            except EhpcError as error:
                return {"error": str(error), "code": error.code if isinstance(error, errors.ServiceError) else None}
            return {"read": json.loads(codec.encode_json(response))}


def find_method(client: Any, action: str) -> Any:
    """Return the method of a client that calls an action."""
    return next(getattr(client, name) for name in dir(client) if name.replace("_", "") == action.lower())


def make_emulator(scenario: Scenario) -> tuple[Emulator, ManualClock]:
    """Return an emulator in which the same calls have the same outcome to the letter, and its clock."""
    clock = ManualClock(START)
    emulator = Emulator(progress=read_progress(scenario.progress), clock=clock)
    emulator.service.backend.randomness = random.Random(7)
    emulator.service._numbers = random.Random(8)  # some answers hold the identifier of a request
    return emulator, clock


def run_scenario(scenario: Scenario, caller: Caller, instead: Caller, partial: bool = False) -> list[dict[str, Any]]:
    """Run a scenario and return what came of each step.

    Args:
        scenario: The steps.
        caller: The client.
        instead: Who makes the calls that the client lacks.
        partial: Whether the client is the one that can't send all arguments.

    Returns:
        For each step ``read``, or ``error`` and ``code``; ``lacks`` is set where the client lacks the action.
    """
    found: list[dict[str, Any]] = []
    saved: dict[str, Any] = {}
    emulator, clock = make_emulator(scenario)
    with emulator:
        for number, step in enumerate(scenario.steps, 1):
            clock.advance(step.after)
            arguments = fill_in(step.arguments, saved)
            outcome = {} if step.ours and partial else caller.call(emulator, step.action, arguments)
            if not outcome:
                outcome = {**instead.call(emulator, step.action, arguments), "lacks": True}
            place = f"step {number}, {step.action}"
            assert outcome.get("code") == step.error, f"{place}: {outcome}"
            for path, expected in step.expect.items():
                if caller is instead:
                    assert get_value(outcome["read"], path) == expected, f"{place}: {path} of {outcome['read']}"
            for name, path in step.save.items():
                saved[name] = get_value(outcome["read"], path)
                assert saved[name] is not None, f"{place}: nothing at {path} of {outcome['read']}"
            found.append(outcome)
    return found


def fill_in(arguments: Any, saved: dict[str, Any]) -> Any:
    """Return arguments with what was saved put in."""
    if isinstance(arguments, dict):
        return {name: fill_in(value, saved) for name, value in arguments.items()}
    if isinstance(arguments, list):
        return [fill_in(value, saved) for value in arguments]
    if isinstance(arguments, str):
        return re.sub(r"\$(\w+)", lambda match: str(saved[match[1]]), arguments)
    return arguments


def get_value(value: Any, path: str) -> Any:
    """Return the value at a path, or None; ``#`` counts a list."""
    for part in path.split("."):
        if part == "#":
            value = len(value)
        elif isinstance(value, list):
            value = value[int(part)] if int(part) < len(value) else None
        elif isinstance(value, dict):
            value = value.get(part)
        else:
            return None
    return value


def normalize(value: Any) -> Any:
    """Return an answer without what differs in every call, and without members that hold nothing."""
    if isinstance(value, dict):
        return {name: normalize(inner) for name, inner in value.items() if name not in UNCOUNTED and inner is not None}
    return [normalize(inner) for inner in value] if isinstance(value, list) else value


def leaves(value: Any, place: str = "") -> dict[str, Any]:
    """Return the scalars of an answer by their places."""
    if isinstance(value, dict):
        return {k: v for name, inner in value.items() for k, v in leaves(inner, f"{place}.{name}").items()}
    if isinstance(value, list):
        return {k: v for number, inner in enumerate(value) for k, v in leaves(inner, f"{place}.{number}").items()}
    return {} if value is None else {place: value}
