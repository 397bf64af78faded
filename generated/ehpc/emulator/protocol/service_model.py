# Hand-written: edit templates/ehpc/emulator/protocol/service_model.py, then run `make generate`.
"""Model of the API, as the emulator sees it: the table ``service_model.json``, which is generated from the spec."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

NUMBER = re.compile(r"\.[1-9][0-9]{0,5}(?=\.|$)")
"""A number in the name of a parameter on the wire, such as the 1 of ``User.1.Name``."""


class Action:
    """An action: its parameters, and the tree of its response."""

    def __init__(self, name: str, entry: dict[str, Any]) -> None:
        self.name = name
        self.chapter: str = entry["chapter"]
        self.mutates: bool = entry["mutates"]
        self.response: dict[str, Any] = entry["response"]
        self.parameters: list[dict[str, Any]] = entry["params"]
        self.required_lists: list[str] = entry["required_lists"]
        self.counts: dict[str, list[int | None]] = entry["counts"]
        self.names: dict[str, dict[str, Any]] = {
            spelling: parameter
            for parameter in self.parameters
            for spelling in (parameter["name"], *parameter.get("aliases", ()))
        }
        self.defaults = {rule["name"]: rule["default"] for rule in self.parameters if "default" in rule}
        self.token = next((rule["name"] for rule in self.parameters if rule.get("token")), None)

    def parameter(self, name: str) -> dict[str, Any] | None:
        """Return the entry of a parameter by its name on the wire, such as ``User.1.Name``."""
        if name in self.names:
            return self.names[name]
        return self.names.get(NUMBER.sub(".n", name))


class ServiceModel:
    """The whole API."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.product: str = data["product"]
        self.version: str = data["version"]
        self.timestamp_window_seconds: int = data["timestamp_window_seconds"]
        self.common_parameters = frozenset(data["common_parameters"])
        self.regions: list[str] = data["regions"]
        self.actions = {name: Action(name, entry) for name, entry in data["actions"].items()}
        self.errors: dict[str, dict[str, Any]] = data["errors"]


@cache
def load() -> ServiceModel:
    """Return the service model of this package."""
    return ServiceModel(json.loads(Path(__file__).with_name("service_model.json").read_bytes()))
