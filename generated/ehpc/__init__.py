# Generated from spec/2018-04-12/service.yaml
# by templates/ehpc/__init__.py.jinja: edit those, then run `make generate`.
"""A typed SDK for Alibaba Cloud Elastic High Performance Computing (E-HPC), API version 2018-04-12.

::

    from ehpc import Client

    with Client("cn-hangzhou") as client:
        for node in client.list_nodes(cluster_id="ehpc-hz-...").nodes:
            print(node.id, node.status)

``ehpc.models`` has the requests and responses, ``ehpc.errors`` the exceptions, ``ehpc.codec`` reads and writes models,
and ``python -m ehpc.emulator`` emulates the service on this machine. Importing ``ehpc`` loads none of them.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    __version__: str
    from . import codec, credentials, errors, models, transport, waiters
    from ._runtime.config import CallOptions, RetryPolicy
    from ._runtime.credentials.credentials import Credentials
    from ._runtime.waiters import WaitOptions, WaitProgress
    from .async_client import AsyncClient
    from .client import Client
    from .errors import EhpcError, ServiceError
    from .service import REGIONS, VERSION

_MODULES = {
    "AsyncClient": ".async_client",
    "CallOptions": "._runtime.config",
    "Client": ".client",
    "Credentials": "._runtime.credentials.credentials",
    "EhpcError": ".errors",
    "REGIONS": ".service",
    "RetryPolicy": "._runtime.config",
    "ServiceError": ".errors",
    "VERSION": ".service",
    "WaitOptions": "._runtime.waiters",
    "WaitProgress": "._runtime.waiters",
}
_SUBMODULES = ("codec", "credentials", "errors", "models", "transport", "waiters")

__all__ = [
    "REGIONS",
    "VERSION",
    "AsyncClient",
    "CallOptions",
    "Client",
    "Credentials",
    "EhpcError",
    "RetryPolicy",
    "ServiceError",
    "WaitOptions",
    "WaitProgress",
    "codec",
    "credentials",
    "errors",
    "models",
    "transport",
    "waiters",
]


if not TYPE_CHECKING:  # type checkers must find names that are not there

    def __getattr__(name: str) -> Any:
        if name in _SUBMODULES:
            return import_module(f".{name}", __name__)
        if name == "__version__":
            from importlib.metadata import version

            return version("ehpc")
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
