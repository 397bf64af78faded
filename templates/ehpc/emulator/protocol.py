# Hand-written: edit templates/ehpc/emulator/protocol.py, then run `make generate`.
"""Reads requests of the RPC protocol, and refuses those that are not sound with the service's own codes."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from .contract import Action, Contract
from .faults import Fault

FORM = "application/x-www-form-urlencoded"
FORMATS = ("JSON", "XML")
REGION = "cn-hangzhou"
"""The region that this endpoint serves."""


class RawRequest:
    """A request as it came over HTTP.

    Args:
        method: HTTP method.
        path: Path of the URL.
        query: Query of the URL, still encoded.
        headers: Headers by lower-case name.
        body: The body.
    """

    def __init__(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> None:
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.query = read_pairs(query)
        content_type = headers.get("content-type", "").partition(";")[0].strip().lower()
        self.form = read_pairs(body.decode("utf-8", "surrogateescape")) if content_type == FORM else {}
        self.raw_query = query

    @property
    def parameters(self) -> dict[str, str]:
        """All parameters, of the URL and of the body."""
        return {**self.query, **self.form}


class Request:
    """A sound request.

    Args:
        action: What is called.
        parameters: Its own parameters, without those of the protocol.
        format: ``JSON`` or ``XML``.
    """

    def __init__(self, action: Action, parameters: dict[str, str], format: str) -> None:
        self.action = action
        self.parameters = parameters
        self.format = format


def read_pairs(text: str) -> dict[str, str]:
    """Return the parameters of a query or a form."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=10_000)
    except ValueError:
        raise Fault("InvalidParameter", "The parameters are not UTF-8, or are too many.", 400) from None
    return dict(pairs)


def split_target(target: str) -> tuple[str, str]:
    """Return path and query of what stands in the request line."""
    try:
        parts = urlsplit(target)
    except ValueError:
        raise Fault("InvalidParameter", "The URL of the request is not one.", 400) from None
    return parts.path, parts.query


def accepted_format(headers: Mapping[str, str]) -> str:
    """Return the format that the headers ask for: XML if they don't say."""
    return "JSON" if "json" in headers.get("accept", "").lower() else "XML"


def answer_format(raw: RawRequest) -> str:
    """Return the format of the answer: the parameter Format, else what is accepted, else XML."""
    named = raw.parameters.get("Format", "").upper()
    return named if named in FORMATS else accepted_format(raw.headers)


def check_target(raw: RawRequest) -> None:
    """Refuse methods and paths that no action has."""
    if raw.method not in ("GET", "POST"):
        raise unsupported(raw.method)
    if raw.path not in ("", "/"):
        raise Fault(
            "InvalidApi.NotFound", f"The path {raw.path[:80]} is not known; the path of every action is /.", 404
        )


def unsupported(method: str) -> Fault:
    """Return the fault for an HTTP method."""
    message = f"The HTTP method {method[:40]} is not supported; use GET or POST."
    return Fault("UnsupportedHTTPMethod", message, 400)


def read_request(raw: RawRequest, contract: Contract) -> Request:
    """Return the request that came, or refuse it.

    Args:
        raw: What came.
        contract: What the API is.

    Raises:
        Fault: If the version, the action, the format or a parameter is not as the API says.
    """
    version = raw.headers.get("x-acs-version") or raw.parameters.get("Version")
    name = raw.headers.get("x-acs-action") or raw.parameters.get("Action")
    if not name:
        raise Fault("MissingAction", "The parameter Action is mandatory for this action.", 400)
    if not version:
        raise Fault("MissingVersion", "The parameter Version is mandatory for this action.", 400)
    if version != contract.version:
        message = f"The version {version[:40]} is not known; this emulator speaks {contract.version}."
        raise Fault("InvalidVersion", message, 404)
    if name not in contract.actions:
        near = difflib.get_close_matches(name, contract.actions, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise Fault("InvalidApi.NotFound", f"The action {name[:80]} is not known.{hint}", 404)
    if raw.parameters.get("Format", "XML").upper() not in FORMATS:
        raise Fault("InvalidParameter.Format", "The format must be JSON or XML.", 400)
    action = contract.actions[name]
    own = {key: value for key, value in raw.parameters.items() if key not in contract.common_parameters}
    if action.parameter("RegionId") is None:
        # The older official SDK sends the region with every action, also with those that do not take it.
        own.pop("RegionId", None)
    else:
        # The newer one never sends it: an endpoint serves one region, which is then meant.
        own.setdefault("RegionId", REGION)
    check(action, own)
    return Request(action, own, answer_format(raw))


def check(action: Action, parameters: dict[str, str]) -> None:
    """Refuse parameters that are unknown, missing, or of the wrong type."""
    for name, value in parameters.items():
        rule = action.parameter(name)
        if rule is None:
            near = difflib.get_close_matches(name, action.names, 1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise Fault("InvalidParameter", f"{action.name} has no parameter {name[:80]}.{hint}", 400)
        check_value(name, value, rule)
    for rule in action.parameters:
        if rule.get("required") and ".n." not in rule["name"] and missing(rule, parameters):
            code = "Missing" + rule["name"].removesuffix(".n").replace(".", "")
            raise Fault(code, f"The parameter {rule['name']} is mandatory for {action.name}.", 400)
    check_items(action, parameters)


def missing(rule: dict[str, Any], parameters: dict[str, str]) -> bool:
    """Tell whether none of a parameter's spellings was sent."""
    spellings = (rule["name"], *rule.get("aliases", ()))
    found = {re.sub(r"\.[1-9][0-9]{0,5}(?=\.|$)", ".n", name) for name in parameters} | set(parameters)
    return not found.intersection(spellings)


def check_items(action: Action, parameters: dict[str, str]) -> None:
    """Refuse lists that are missing, and items of n-indexed lists that lack a required member."""
    for wire in action.required_lists:
        head = wire.partition(".n.")[0]
        if not any(name == head or name.startswith(head + ".") for name in spelled(action, parameters)):
            raise Fault("Missing" + head, f"The parameter {head} is mandatory for {action.name}.", 400)
    for rule in action.parameters:
        if not rule.get("required") or ".n." not in rule["name"]:
            continue
        head, _, rest = rule["name"].partition(".n.")
        numbers = {name.split(".")[1] for name in parameters if name.startswith(head + ".") and name.count(".") > 1}
        if "." in rest:
            continue
        for number in sorted(numbers):
            if f"{head}.{number}.{rest}" not in parameters:
                message = f"The parameter {head}.{number}.{rest} is mandatory for {action.name}."
                raise Fault("Missing" + head + rest, message, 400)


def spelled(action: Action, parameters: dict[str, str]) -> list[str]:
    """Return the names of the parameters that were sent, in the usual spelling."""
    found = []
    for name in parameters:
        rule = action.parameter(name)
        found.append(rule["name"].replace(".n", ".1") if rule is not None else name)
    return found


def check_value(name: str, value: str, rule: dict[str, Any]) -> None:
    """Refuse a value that is not of its parameter's type."""
    kind = rule["type"]
    fits = True
    if kind == "integer":
        fits = re.fullmatch(r"-?[0-9]{1,18}", value) is not None
    elif kind == "number":
        fits = re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?", value) is not None
    elif kind == "boolean":
        fits = value.lower() in ("true", "false")
    elif rule.get("format") == "json":
        fits = is_json_list(value)
        kind = "list in JSON"
    if not fits:
        raise Fault("InvalidParams", f"The value of {name} is not of the type {kind}.", 400)


def is_json_list(text: str) -> bool:
    """Tell whether a text is a JSON list."""
    try:
        return isinstance(json.loads(text), list)
    except (ValueError, RecursionError):
        return False
