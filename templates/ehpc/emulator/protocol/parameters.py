"""Reads the parameters of an action: names and values as on the wire, checked by the service model, become typed ones.

``User.1.Name=alice1&User.1.Group=users`` becomes ``{"User": [{"Name": "alice1", "Group": "users"}]}``.
"""

from __future__ import annotations

import base64
import binascii
import difflib
import json
import re
from typing import Any

from .errors import ServiceError
from .service_model import NUMBER, Action

INTEGER = re.compile(r"-?[0-9]{1,18}")
FLOAT = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?")
URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")
REGION_PARAMETER = "RegionId"
"""The one parameter that every action takes, declared or not."""


def read_values(action: Action, parameters: dict[str, str], strict: bool) -> dict[str, Any]:
    """Return the parameters of a request as nested, typed values.

    Args:
        action: What is called.
        parameters: What was sent, without the parameters of the protocol.
        strict: Whether the declared rules hold (allowed values, ranges, lengths, patterns), and unknown parameters are
            refused.

    Raises:
        ServiceError: If something is missing, unknown or not as declared.
    """
    tree: dict[str, Any] = {}
    for name, text in expand_json_lists(action, parameters).items():
        rule = action.parameter(name)
        if rule is None:
            if strict:
                raise make_unknown_error(action, name)
            continue
        value = convert_value(name, text, rule, strict)
        if value == [] and rule.get("format") == "json":
            continue  # some SDKs send lists that nobody has set
        value = limit_number(value, rule)
        if strict:
            check_member(name, value, rule)
        place_value(tree, resolve_name(name, rule["name"]), value)
    check_required(action, tree)
    if strict:
        check_counts(action, tree)
    values: dict[str, Any] = convert_lists(tree)
    return values


def make_unknown_error(action: Action, name: str) -> ServiceError:
    """Return the error for a parameter that the action does not have."""
    near = difflib.get_close_matches(name, action.names, 1)
    hint = f" Did you mean {near[0]}?" if near else ""
    return ServiceError("InvalidParameter", f"{action.name} has no parameter {name[:80]}.{hint}", 400)


def resolve_name(name: str, declared: str) -> list[str]:
    """Return the parts of a name as the service model spells it: ``Instance.2.Id`` of the rule ``Instance.n.Id``."""
    if name == declared and "n" not in declared:
        return declared.split(".")
    numbers = iter(NUMBER.findall(name))
    return [next(numbers, ".1")[1:] if part == "n" else part for part in declared.split(".")]


def place_value(tree: dict[str, Any], path: list[str], value: Any) -> None:
    """Put a value where its name says. Items of lists stand under their numbers until all are there."""
    for part in path[:-1]:
        tree = tree.setdefault(part, {})
    tree[path[-1]] = value


def convert_lists(tree: dict[str, Any]) -> Any:
    """Return values with numbered items as lists, in the order of their numbers."""
    inner = {key: convert_lists(value) if isinstance(value, dict) else value for key, value in tree.items()}
    if inner and all(key.isdigit() for key in inner):
        return [inner[key] for key in sorted(inner, key=int)]
    return inner


def convert_value(name: str, text: str, rule: dict[str, Any], strict: bool) -> Any:
    """Return a value of its parameter's type, or refuse it."""
    kind = rule["type"]
    if kind == "integer" and INTEGER.fullmatch(text):
        return int(text)
    if kind == "number" and FLOAT.fullmatch(text):
        return float(text)
    if kind == "boolean" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if is_structured(rule):
        kind = "list in JSON" if "items" in rule else "object in JSON"
        parsed = parse_json(text)
        if isinstance(parsed, list) and isinstance(rule.get("items"), str):
            plain = {"type": rule["items"]}
            return [convert_member(f"{name}.{number}", item, plain, strict) for number, item in enumerate(parsed, 1)]
        if isinstance(parsed, list) and "items" in rule and all(isinstance(item, dict) for item in parsed):
            return [convert_object(f"{name}.{number}", item, rule, strict) for number, item in enumerate(parsed, 1)]
        if isinstance(parsed, dict) and "items" not in rule:
            return convert_object(name, parsed, rule, strict)
    elif kind in ("string", "any"):
        return text
    raise ServiceError("InvalidParams", f"The value of {name} is not of the type {kind}.")


def is_structured(rule: dict[str, Any]) -> bool:
    """Return whether a JSON text stands for a list or an object with members, and not just for any value."""
    return rule.get("format") == "json" and any(part in rule for part in ("items", "members", "list"))


def parse_json(text: str) -> Any:
    """Return the value that a JSON string holds, or None if it holds none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def expand_json_lists(action: Action, parameters: dict[str, str]) -> dict[str, str]:
    """Return the parameters with indexed lists that were sent as one JSON text as if they had been sent indexed."""
    expanded: dict[str, str] = {}
    for name, text in parameters.items():
        if name not in action.json_lists:
            expanded[name] = text
            continue
        items = parse_json(text)
        is_plain = f"{name}.n" in action.names
        if not isinstance(items, list) or not (is_plain or all(isinstance(item, dict) for item in items)):
            kind = "list" if is_plain else "list of objects"
            raise ServiceError("InvalidParams", f"The value of {name} is not of the type {kind} in JSON.")
        for number, item in enumerate(items, 1):
            members = item.items() if isinstance(item, dict) else [("", item)]
            for key, value in members:
                written = value if isinstance(value, str) else json.dumps(value)
                expanded[f"{name}.{number}.{key}".rstrip(".")] = written
    return expanded


def convert_object(name: str, entries: dict[str, Any], rule: dict[str, Any], strict: bool) -> dict[str, Any]:
    """Return the members of an object inside a JSON text as typed values; an empty list stands for an absent one."""
    rules = {name: member for member in rule["members"] for name in (member["name"], *member.get("aliases", ()))}
    values: dict[str, Any] = {}
    for key, value in entries.items():
        place = f"{name}.{key}"
        member = rules.get(key)
        if member is None:
            if strict:
                raise ServiceError("InvalidParameter", f"There is no member {place[:120]}.", 400)
            continue
        if value is None or value == []:
            continue
        wire = member["name"]
        values[wire] = limit_number(convert_member(place, value, member, strict), member)
        if strict:
            check_member(place, values[wire], member)
    for member in rule["members"]:
        if member.get("required") and values.get(member["name"]) in (None, ""):
            place = f"{name}.{member['name']}"
            raise ServiceError("InvalidParams", f"The parameter {place} is mandatory.")
    return values


def check_member(place: str, value: Any, rule: dict[str, Any]) -> None:
    """Refuse a value inside a JSON text that breaks a rule; of a list, the length is its own, all else its items'."""
    if not isinstance(value, list):
        check_value(place, value, rule)
        return
    check_value(place, value, {"length": rule["length"]} if "length" in rule else {})
    for number, item in enumerate(value, 1):
        check_value(f"{place}.{number}", item, {key: fact for key, fact in rule.items() if key != "length"})


def convert_member(place: str, value: Any, rule: dict[str, Any], strict: bool) -> Any:
    """Return a value inside a JSON text in its declared type, or refuse it."""
    if is_structured(rule) and isinstance(value, str):
        value = parse_json(value)
    if rule.get("list"):
        if not isinstance(value, list):
            raise ServiceError("InvalidParams", f"The value of {place} is not a list.")
        single = {**rule, "list": False, "format": None}
        return [convert_member(f"{place}.{number}", item, single, strict) for number, item in enumerate(value, 1)]
    if rule["type"] == "object":
        if not isinstance(value, dict):
            raise ServiceError("InvalidParams", f"The value of {place} is not an object.")
        return convert_object(place, value, rule, strict)
    if rule["type"] == "any":
        return value
    if not isinstance(value, (str, int, float)):
        raise ServiceError("InvalidParams", f"The value of {place} is not of the type {rule['type']}.")
    text = value if isinstance(value, str) else json.dumps(value)
    return convert_value(place, text, {"type": rule["type"]}, strict)


def limit_number(value: Any, rule: dict[str, Any]) -> Any:
    """Return a number as the service replaces it where it is too small or too great."""
    if "raised_to" in rule and isinstance(value, (int, float)):
        value = max(value, rule["raised_to"])
    if "lowered_to" in rule and isinstance(value, (int, float)):
        value = min(value, rule["lowered_to"])
    return value


def check_value(name: str, value: Any, rule: dict[str, Any]) -> None:
    """Refuse a value that breaks a rule of its parameter."""
    if "enum" in rule and value not in rule["enum"]:
        allowed = ", ".join(str(choice) for choice in rule["enum"])
        raise ServiceError("InvalidParams", f"The value of {name} must be one of: {allowed}.")
    if "range" in rule and not is_between(value, *rule["range"]):
        raise ServiceError("InvalidParams", f"The value of {name} must be {describe_bounds(*rule['range'])}.")
    if "length" in rule and not is_between(len(value), *rule["length"]):
        message = f"The length of {name} must be {describe_bounds(*rule['length'])} characters."
        raise ServiceError("InvalidParams", message)
    if "pattern" in rule and not re.fullmatch(rule["pattern"], value):
        raise ServiceError("InvalidParams", f"The value of {name} does not match {rule['pattern']}.")
    if rule.get("format") == "url" and not URL.fullmatch(value):
        raise ServiceError("InvalidParams", f"The value of {name} is not a URL.")
    if rule.get("format") == "base64" and not is_base64(value):
        raise ServiceError("InvalidParams", f"The value of {name} is not Base64.")


def is_base64(text: str) -> bool:
    """Return whether a string is Base64."""
    try:
        base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


def is_between(value: float, lowest: float | None, highest: float | None) -> bool:
    """Return whether a number lies between two, either of which can be open."""
    return (lowest is None or value >= lowest) and (highest is None or value <= highest)


def describe_bounds(lowest: float | None, highest: float | None) -> str:
    """Return two bounds in words."""
    if highest is None:
        return f"at least {lowest}"
    return f"at most {highest}" if lowest is None else f"from {lowest} to {highest}"


def check_required(action: Action, tree: dict[str, Any]) -> None:
    """Refuse a request that lacks a required parameter, a required list, or a required member of an item."""
    for name, path in action.required:
        if get_value(tree, path) in (None, ""):
            raise make_missing_error(name, action)
    for head in action.required_heads:
        if get_value(tree, head.split(".")) is None:
            raise make_missing_error(head, action)
    for head, path, member, inner in action.required_members:
        for number, item in (get_value(tree, path) or {}).items():
            if isinstance(item, dict) and get_value(item, inner) in (None, ""):
                raise make_missing_error(f"{head}.{number}.{member}", action)


def make_missing_error(name: str, action: Action) -> ServiceError:
    """Return the error for a required parameter that was not sent."""
    plain = "".join(part for part in name.split(".") if not part.isdigit())
    return ServiceError(f"Missing{plain}", f"The parameter {name} is mandatory for {action.name}.", 400)


def get_value(tree: Any, path: list[str]) -> Any:
    """Return the value at a path, or None."""
    for part in path:
        if not isinstance(tree, dict):
            return None
        tree = tree.get(part)
    return tree


def check_counts(action: Action, tree: dict[str, Any]) -> None:
    """Refuse lists with too few or too many items; lists inside of items are not looked into."""
    for name, (lowest, highest) in action.counts.items():
        items = get_value(tree, name.split("."))
        if items is not None and not is_between(len(items), lowest, highest):
            message = f"The number of items of {name} must be {describe_bounds(lowest, highest)}."
            raise ServiceError("InvalidParams", message)
