# Generated from spec/2018-04-12/service.yaml
# by templates/ehpc/{version}/__init__.py.jinja: edit those, then run `make generate`.
"""Alibaba Cloud Elastic High Performance Computing (E-HPC), API version 2018-04-12.

::

    from ehpc.v2018_04_12 import Client

    with Client("cn-hangzhou") as client:
        for item in client.iter_estack_image():
            print(item)

Requests and responses stand in ``models``, what can be waited for in ``waiters``. What API versions share, such as
exceptions, credentials and options, is in ``ehpc``. Importing this package loads none of its modules.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    from . import models, waiters
    from .async_client import AsyncClient
    from .client import Client
    from .service import REGIONS, VERSION

_MODULES = {
    "AsyncClient": "async_client",
    "Client": "client",
    "REGIONS": "service",
    "VERSION": "service",
}

__all__ = [
    "REGIONS",
    "VERSION",
    "AsyncClient",
    "Client",
    "models",
    "waiters",
]


if not TYPE_CHECKING:  # type checkers must find names that are not there

    def load(module: str) -> Any:
        """Import a module of this package as a statement does: importlib would cost a tenth of the start."""
        return __import__(module, globals(), None, ("__name__",), 1)

    def __getattr__(name: str) -> Any:
        if name in ("models", "waiters"):
            return load(name)
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(load(_MODULES[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return __all__
