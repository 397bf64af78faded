"""Calls actions with an official SDK such as alibabacloud_ehpc20180412: ACS3-HMAC-SHA256, here over plain HTTP.

Runs in the environment of the official SDKs; its argument names the SDK. Reads orders from standard input, a line of
JSON each, and prints what came of each as a line of JSON: ``{"read": what its model holds}``, ``{"error": why there is
none, "code": the service's}``, or ``{}`` for an action that the SDK lacks. What its model can't hold is read as null.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any

models: Any = import_module(f"{sys.argv[1]}.models")
Client: Any = import_module(f"{sys.argv[1]}.client").Client
Config: Any = import_module("alibabacloud_tea_openapi.models").Config
RuntimeOptions: Any = import_module("alibabacloud_tea_util.models").RuntimeOptions

METHODS = {
    name.removesuffix("_with_options").replace("_", ""): name for name in dir(Client) if name.endswith("_with_options")
}


def unfolded(arguments: dict[str, Any]) -> dict[str, Any]:
    """Return arguments as this SDK nests them: ``{"EcsOrder": {"Compute": {"Count": "1"}}}``."""
    found: dict[str, Any] = {}
    for name, value in arguments.items():
        *path, last = name.split(".")
        place = found
        for step in path:
            place = place.setdefault(step, {})
        place[last] = value
    return found


def carry_out(order: dict[str, Any]) -> dict[str, Any]:
    """Make one call and return what came of it."""
    kind = getattr(models, f"{order['action']}Request", None)
    if kind is None or order["action"].lower() not in METHODS:
        return {}
    config = Config(access_key_id=order["key"], access_key_secret=order["secret"], region_id=order["region"])
    config.endpoint, config.protocol = order["address"], "HTTP"
    runtime = RuntimeOptions(autoretry=False, read_timeout=10_000, connect_timeout=10_000)
    method = getattr(Client(config), METHODS[order["action"].lower()])
    try:
        response = method(kind().from_map(unfolded(order["arguments"])), runtime)
    except Exception as error:  # whatever the SDK raises is told to the test
        return {"error": f"{type(error).__name__}: {error}", "code": getattr(error, "code", None)}
    return {"read": response.body.to_map() if response.body is not None else None}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(carry_out(json.loads(line))), flush=True)
