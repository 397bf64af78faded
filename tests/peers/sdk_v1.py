"""Calls actions with the official SDK aliyun-python-sdk-ehpc: HMAC-SHA1 over plain HTTP.

Runs in the environment of the official SDKs. Reads orders from the standard input, a line of JSON each, and prints what
came of each as a line of JSON: ``{"read": the answer}``, ``{"error": why there is none, "code": the service's}``, or
``{}`` for an action that the SDK lacks.
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
        setter = setter if hasattr(request, setter) else setter.replace("_", "__")  # words of Python have one more
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


def carry_out(order: dict[str, Any]) -> dict[str, Any]:
    """Make one call and return what came of it."""
    # This SDK has no setter for the region: it sends that of its client with every request.
    region = order["arguments"].pop("RegionId", order["region"])
    client = AcsClient(order["key"], order["secret"], region, auto_retry=False, timeout=10)
    try:
        request = request_of(order["action"], order["arguments"])
        if request is None:
            return {}
        request.set_endpoint(order["address"])
        return {"read": json.loads(client.do_action_with_exception(request))}
    except Exception as error:  # whatever the SDK raises is told to the test
        code = error.get_error_code() if hasattr(error, "get_error_code") else None
        return {"error": f"{type(error).__name__}: {error}", "code": code}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(carry_out(json.loads(line))), flush=True)
