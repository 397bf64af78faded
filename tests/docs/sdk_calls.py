"""Prints, as JSON, which calls of the API the official SDKs have.

Run by the Python of the environment that has them; the table of calls side by side in the handbook is made from it::

    .venv-peers/bin/python tests/docs/sdk_calls.py > docs/site/official_sdks.json
"""

from __future__ import annotations

import json
import pkgutil
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
V1 = "aliyunsdkehpc.request.v20180412"
V2 = "alibabacloud_ehpc20180412"


def main() -> None:
    """Print what the SDKs have of the actions in the spec."""
    actions = sorted(path.stem for path in (ROOT / "spec" / "2018-04-12" / "actions").rglob("*.yaml"))
    requests = {module.name for module in pkgutil.iter_modules(import_module(V1).__path__)}
    client: Any = import_module(f"{V2}.client").Client
    ending = "_with_options"
    methods = {name.removesuffix(ending).replace("_", ""): name.removesuffix(ending) for name in dir(client)}
    found = {
        "v1": {
            "package": "aliyun-python-sdk-ehpc",
            "version": version("aliyun-python-sdk-ehpc"),
            "module": V1,
            "actions": [name for name in actions if f"{name}Request" in requests],
        },
        "v2": {
            "package": V2,
            "version": version(V2),
            "methods": {name: methods[name.lower()] for name in actions if name.lower() in methods},
        },
    }
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
