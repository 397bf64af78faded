"""Model of the API, as the emulator sees it: a table of ``service_models`` for each version, made from the spec."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

NUMBER = re.compile(r"\.[1-9][0-9]{0,5}(?=\.|$)")
"""A number in the name of a parameter on the wire, such as the 1 of ``User.1.Name``."""


class Action:
    """An action of a version: its parameters, and the tree of its response.

    Attributes:
        required: Required parameters outside of lists, each with the parts of its name.
        required_heads: Names of the lists that must have an item.
        required_members: Required members of items: the list, the parts of its name, the member, the parts of its name.
    """

    def __init__(self, version: str, name: str, entry: dict[str, Any]) -> None:
        self.version = version
        self.name = name
        self.chapter: str = entry["chapter"]
        self.mutates: bool = entry["mutates"]
        self.response: dict[str, Any] = entry["response"]
        self.parameters: list[dict[str, Any]] = entry["params"]
        self.required_lists: list[str] = entry["required_lists"]
        self.json_lists: list[str] = entry.get("json_lists", [])
        self.counts: dict[str, list[int | None]] = entry["counts"]
        self.names: dict[str, dict[str, Any]] = {
            spelling: parameter
            for parameter in self.parameters
            for spelling in (parameter["name"], *parameter.get("aliases", ()))
        }
        self.defaults = {rule["name"]: rule["default"] for rule in self.parameters if "default" in rule}
        self.required = [
            (rule["name"], rule["name"].split("."))
            for rule in self.parameters
            if rule.get("required") and "n" not in rule["name"].split(".")
        ]
        self.required_heads = [wire.partition(".n")[0] for wire in self.required_lists]
        self.required_members = [
            (head, head.split("."), member, member.split("."))
            for rule in self.parameters
            for head, inside, member in (rule["name"].partition(".n."),)
            if rule.get("required") and inside and ".n" not in member
        ]
        self.token = next((rule["name"] for rule in self.parameters if rule.get("token")), None)

    def find_defaults(self, name: str) -> dict[str, Any]:
        """Return the defaults of the members of a parameter that is an object, or a list of them."""
        rule = self.names[name]
        return {member["name"]: member["default"] for member in rule["members"] if "default" in member}

    def parameter(self, name: str) -> dict[str, Any] | None:
        """Return the entry of a parameter by its name on the wire, such as ``User.1.Name``."""
        if name in self.names:
            return self.names[name]
        return self.names.get(NUMBER.sub(".n", name))


class ServiceModel:
    """A version of the API."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.product: str = data["product"]
        self.version: str = data["version"]
        self.default: bool = data["default"]
        self.timestamp_window_seconds: int = data["timestamp_window_seconds"]
        self.common_parameters = frozenset(data["common_parameters"])
        self.regions: list[str] = data["regions"]
        self.actions = {name: Action(self.version, name, entry) for name, entry in data["actions"].items()}
        self.errors: dict[str, dict[str, Any]] = data["errors"]


@cache
def load_models() -> dict[str, ServiceModel]:
    """Return the service models of all versions, oldest first, by version."""
    folder = Path(__file__).with_name("service_models")
    models = (ServiceModel(json.loads(path.read_bytes())) for path in sorted(folder.glob("*.json")))
    return {model.version: model for model in models}


@cache
def load() -> ServiceModel:
    """Return the service model of the default version."""
    return next(model for model in load_models().values() if model.default)


def find_error(code: str) -> dict[str, Any] | None:
    """Return what the versions say of an error code, the default one first, or None if none knows it."""
    models = (load(), *load_models().values())
    return next((model.errors[code] for model in models if code in model.errors), None)
