"""Calls actions with the official SDK aliyun-python-sdk-ehpc: HMAC-SHA1 over plain HTTP.

Runs in the environment of the official SDKs. Reads an order as JSON from the standard input, and prints as JSON what
came of each action: ``{"read": the answer}`` or ``{"error": why there is none}``. Actions that the SDK lacks are left
out.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any

AcsClient: Any = import_module("aliyunsdkcore.client").AcsClient


def request_of(action: str, arguments: dict[str, Any]) -> Any:
    """Return the SDK's request with what its own setters take of the arguments, or None if it lacks the action."""
    name = f"{action}Request"
    try:
        request = getattr(import_module(f"aliyunsdkehpc.request.v20180412.{name}"), name)()
    except ImportError:
        return None
    for wire, value in arguments.items():
        setter = f"set_{wire.replace('.', '')}" + ("s" if isinstance(value, list) else "")
        if hasattr(request, setter):
            getattr(request, setter)(plural(value))
    return request


def plural(value: Any) -> Any:
    """Return a value with its lists named as this SDK names them: with one more s."""
    if isinstance(value, list):
        return [plural(item) for item in value]
    if isinstance(value, dict):
        return {name + ("s" if isinstance(inner, list) else ""): plural(inner) for name, inner in value.items()}
    return value


def main() -> None:
    """Carry out the order."""
    order = json.load(sys.stdin)
    client = AcsClient(order["key"], order["secret"], order["region"], auto_retry=False, timeout=10)
    found: dict[str, Any] = {}
    for action, arguments in order["calls"].items():
        # This SDK has no setter for the region: it sends that of its client with every request.
        client.set_region_id(arguments.pop("RegionId", order["region"]))
        try:
            request = request_of(action, arguments)
            if request is None:
                continue
            request.set_endpoint(order["address"])
            found[action] = {"read": json.loads(client.do_action_with_exception(request))}
        except Exception as error:  # whatever the SDK raises is told to the test
            found[action] = {"error": f"{type(error).__name__}: {error}"}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
