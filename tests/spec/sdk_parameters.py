"""Prints, as JSON, the parameter names of every request class of the official SDK 1.12.0.

Run by the Python of the environment that has the SDK; lists stand as ``User.n.Name``.
"""

import inspect
import json
import pkgutil
import re
from importlib import import_module

from aliyunsdkehpc.request import v20180412 as requests  # type: ignore[import-not-found]

CALL = re.compile(r"add_(?:query_param|body_params)\((.+?)\s*,\s*\w")
INDEX = re.compile(r"'\s*\+\s*str\(\w+ \+ 1\)\s*(?:\+\s*'|$)")


def parameters(kind: type) -> "list[str]":
    """Return the names that a request class can send, read from its setters."""
    names = set()
    for call in CALL.findall(inspect.getsource(kind)):
        names.add(INDEX.sub("n", call).strip("' "))
    return sorted(names)


found = {}
for module in pkgutil.iter_modules(requests.__path__):
    kind = getattr(import_module(f"{requests.__name__}.{module.name}"), module.name)
    found[module.name.removesuffix("Request")] = parameters(kind)
print(json.dumps(found))
