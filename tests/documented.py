"""The reference's own examples as a service: an emulator that answers them, and sample requests that it accepts.

What clients, ours and the official ones, make of each documented answer is compared with the spec.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

from attrs import frozen

from ehpc import Client, EhpcError, codec
from ehpc.emulator import Emulator
from ehpc.emulator.http.request_log import LogEntry
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.parameters import check_value, convert_value
from ehpc.emulator.protocol.request import Request
from ehpc.emulator.protocol.serializer import write_body
from ehpc.emulator.protocol.service_model import load as load_service_model
from ehpc.emulator.service import make_placeholder
from generator.export import export_version
from generator.pipeline import Project, read_package

ROOT = Path(__file__).resolve().parents[1]
REGION = "cn-hangzhou"

Format = Literal["json", "xml"]

METHODS = {name.replace("_", ""): name for name in dir(Client) if not name.startswith("_")}
TEXTS = {"string": "text", "integer": "1", "number": "1", "boolean": "true"}
FORMATTED = {"url": "https://example.com/a", "base64": "aGVsbG8=", "json": "[]"}
DECODERS: dict[str, Callable[[str, Any], Any]] = {"json": codec.decode_json, "xml": codec.decode_xml}


@cache
def actions() -> dict[str, Any]:
    """Return the actions of the spec as other tools read them."""
    found: dict[str, Any] = export_version(read_package(Project(ROOT)).default)["actions"]
    return found


@cache
def examples() -> dict[str, dict[str, str]]:
    """Return the examples of the spec: action -> ``url``, ``json`` or ``xml`` -> text."""
    return {name: {each["format"]: each["text"] for each in entry["examples"]} for name, entry in actions().items()}


def documented_actions() -> tuple[str, ...]:
    """Return the actions of the reference's edition of 2019; those that came later have nothing to be compared with."""
    return tuple(name for name, entry in actions().items() if entry["edition"] == "reference-2019")


class DocumentedEmulator(Emulator):
    """An emulator that answers every sound request with the documented example; it has no state.

    Three actions have no example: their answer is made up from the declared tree.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.endpoint.respond = self.respond

    def respond(self, request: Request) -> bytes:
        """Return the documented body."""
        example = examples()[request.action.name].get(request.format.lower())
        if example is not None:
            return example.encode()
        return write_body(f"{request.action.name}Response", make_placeholder(request.action.response), request.format)


@frozen
class Row:
    """What came of one action."""

    action: str
    chapter: str
    sent: int
    received: str
    milliseconds: float
    problem: str


def query(url: str) -> dict[str, str]:
    """Return the parameters of a sample request, read by this program's own rule."""
    pairs = (pair.partition("=") for pair in url.partition("?")[2].split("&") if pair)
    return {unquote(name): unquote(value) for name, _, value in pairs}


def method_name(action: str) -> str:
    """Return the name of the client's method for an action."""
    return METHODS[action.lower()]


def sample_parameters(action: str) -> dict[str, str]:
    """Return the parameters of an action's documented sample request, with what they lack.

    Parameters that are required and missing are added, and place holders such as ``<user name>``, which break the
    declared rules, get a value that keeps them.
    """
    service_model = load_service_model().actions[action]
    parameters = query(examples()[action].get("url", ""))
    parameters.pop("Action", None)
    for rule in service_model.parameters:
        head, _, inner = rule["name"].partition(".n.")
        wanted = rule.get("required") and (not inner or head in service_model.required_lists)
        name = rule["name"].replace(".n", ".1")
        if wanted and not any(spelling in parameters for spelling in (name, *rule.get("aliases", ()))):
            parameters[name] = json_list(rule) if rule.get("format") == "json" else sound(rule)
    for head in service_model.required_lists:
        if not any(name == head or name.startswith(f"{head.partition('.n')[0]}.") for name in parameters):
            inside = [
                rule
                for rule in service_model.parameters
                if f"{rule['name']}.".startswith(f"{head.partition('.n')[0]}.n")
            ]
            for rule in [rule for rule in inside if rule.get("required")] or inside[:1]:
                parameters[rule["name"].replace(".n", ".1")] = sound(rule)
    return {name: kept(name, value, service_model.parameter(name)) for name, value in parameters.items()}


def kept(name: str, value: str, rule: dict[str, Any] | None) -> str:
    """Return a value if it keeps the declared rules, else one that does."""
    if rule is None:
        return value
    if name == "RegionId":
        return REGION
    try:
        check_value(name, convert_value(name, value, rule, True), rule)
    except ServiceError:
        return sound(rule)
    return value


def sound(rule: dict[str, Any]) -> str:
    """Return a value that keeps a parameter's declared rules."""
    if "enum" in rule:
        return str(rule["enum"][0])
    if "range" in rule:
        return str(rule["range"][0])
    if rule.get("format") in FORMATTED:
        return FORMATTED[rule["format"]]
    shortest = rule.get("length", [0])[0] or 0
    return TEXTS[rule["type"]].ljust(shortest, "x")


def sample_request(action: str) -> Any:
    """Return the sample request of an action as its model."""
    module = import_module(f"ehpc.v2018_04_12.actions.{method_name(action)}")
    return codec.decode_parameters(sample_parameters(action), getattr(module, f"{action}Request"))


def json_list(rule: dict[str, Any]) -> str:
    """Return a JSON list of one item for a parameter, or an object if it is none."""
    item = rule.get("items")
    members = {member["name"]: "text" for member in rule.get("members", ()) if member.get("required")}
    if item is None:
        return json.dumps(members, separators=(",", ":"))
    return json.dumps(
        [members or dict.fromkeys(item, "text") if isinstance(item, dict) else "text"], separators=(",", ":")
    )


def call(client: Client, action: str, received: list[LogEntry], form: Format = "json") -> Row:
    """Call an action through its method and compare what came back with the documented example in a format."""
    method = method_name(action)
    operation = import_module(f"ehpc.v2018_04_12.actions.{method}").OPERATION
    service_model = load_service_model().actions[action]
    request = sample_request(action)
    arguments = {wire.name: getattr(request, wire.name) for wire in request.__wire__ if wire.wire != "RegionId"}
    received.clear()
    start = time.perf_counter()
    problem = model = ""
    try:
        response = getattr(client, method)(**arguments)
    except EhpcError as error:
        problem = str(error)
    else:
        model = type(response).__name__
        problem = compare(response, operation, examples()[action].get(form), form)
    milliseconds = (time.perf_counter() - start) * 1000
    sent = set(codec.encode_parameters(request)) | ({"RegionId"} if service_model.parameter("RegionId") else set())
    sent |= {operation.token} - {None}
    arrived = set(received[0].parameters) if received else set()
    if not problem and sent != arrived:
        problem = f"sent {sorted(sent)}, but the emulator received {sorted(arrived)}"
    return Row(action, service_model.chapter, len(sent), model, milliseconds, problem)


def compare(response: Any, operation: Any, documented: str | None, form: Format = "json") -> str:
    """Return how a response differs from the documented example, or an empty text."""
    if response.unknown:
        return f"members that the model does not know: {sorted(response.unknown)}"
    if documented is None:
        empty = [wire.name for wire in response.__wire__ if getattr(response, wire.name) in (None, [])]
        return f"nothing received for {empty}" if empty else ""
    expected = DECODERS[form](documented, operation.response)
    return "" if response == expected else "the values are not the documented ones"
