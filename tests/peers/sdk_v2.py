"""Calls actions with the official SDK alibabacloud_ehpc20180412: ACS3-HMAC-SHA256, here over plain HTTP.

Runs in the environment of the official SDKs. Reads an order as JSON from the standard input, and prints as JSON what
came of each action: ``{"read": what its model holds}`` or ``{"error": why there is none}``. Actions that the SDK lacks
are left out. What its model can't hold of an answer is read as null.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any

models: Any = import_module("alibabacloud_ehpc20180412.models")
Client: Any = import_module("alibabacloud_ehpc20180412.client").Client
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


def main() -> None:
    """Carry out the order."""
    order = json.load(sys.stdin)
    config = Config(access_key_id=order["key"], access_key_secret=order["secret"], region_id=order["region"])
    config.endpoint, config.protocol = order["address"], "HTTP"
    client = Client(config)
    runtime = RuntimeOptions(autoretry=False, read_timeout=10_000, connect_timeout=10_000)
    found: dict[str, Any] = {}
    for action, arguments in order["calls"].items():
        kind = getattr(models, f"{action}Request", None)
        if kind is None:
            continue
        try:
            response = getattr(client, METHODS[action.lower()])(kind().from_map(unfolded(arguments)), runtime)
            found[action] = {"read": response.body.to_map() if response.body is not None else None}
        except Exception as error:  # whatever the SDK raises is told to the test
            found[action] = {"error": f"{type(error).__name__}: {error}"}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
