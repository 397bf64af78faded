# Generated from spec
# by templates/ehpc/__init__.py.jinja: edit those, then run `make generate`.
"""A typed SDK for Alibaba Cloud Elastic High Performance Computing (E-HPC).

::

    from ehpc import Client

    with Client("cn-hangzhou") as client:
        for node in client.list_nodes(cluster_id="ehpc-hz-...").nodes:
            print(node.id, node.status)

The names here are those of API version 2018-04-12. Each version has a package of its own with the same names, and
both can be used in one program:

- ``ehpc.v2018_04_12``: Alibaba Cloud Elastic High Performance Computing (E-HPC), API version 2018-04-12
- ``ehpc.v2024_07_30``: Alibaba Cloud Elastic High Performance Computing (E-HPC), second generation, API version 2024-07-30

``ehpc.models`` has the requests and responses, ``ehpc.errors`` the exceptions, ``ehpc.codec`` reads and writes models,
and ``python -m ehpc.emulator`` emulates the service on this machine. Importing ``ehpc`` loads none of them.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    __version__: str
    from . import codec, credentials, errors, models, transport, v2018_04_12, v2024_07_30, versions, waiters
    from ._runtime.config import CallOptions, RetryPolicy
    from ._runtime.credentials.credentials import Credentials
    from ._runtime.hooks import CallEvent, Hooks
    from ._runtime.waiters import WaitOptions, WaitProgress
    from .v2018_04_12.async_client import AsyncClient
    from .v2018_04_12.client import Client
    from .errors import EhpcError, ServiceError, TransportError, ValidationError, WaiterError
    from .errors import InvalidParameterError
    from .errors import NotFoundError
    from .errors import ConflictError
    from .errors import PermissionDeniedError
    from .errors import ThrottledError
    from .errors import QuotaExceededError
    from .errors import BillingError
    from .errors import AgentError
    from .errors import PartialFailureError
    from .errors import ServerError
    from .errors import AlreadyExistsError
    from .errors import SignatureError
    from .v2018_04_12.service import REGIONS, VERSION

_MODULES = {
    "AsyncClient": "v2018_04_12.async_client",
    "CallEvent": "_runtime.hooks",
    "CallOptions": "_runtime.config",
    "Client": "v2018_04_12.client",
    "Credentials": "_runtime.credentials.credentials",
    "EhpcError": "errors",
    "Hooks": "_runtime.hooks",
    "REGIONS": "v2018_04_12.service",
    "RetryPolicy": "_runtime.config",
    "ServiceError": "errors",
    "VERSION": "v2018_04_12.service",
    "TransportError": "errors",
    "ValidationError": "errors",
    "WaitOptions": "_runtime.waiters",
    "WaitProgress": "_runtime.waiters",
    "WaiterError": "errors",
    "InvalidParameterError": "errors",
    "NotFoundError": "errors",
    "ConflictError": "errors",
    "PermissionDeniedError": "errors",
    "ThrottledError": "errors",
    "QuotaExceededError": "errors",
    "BillingError": "errors",
    "AgentError": "errors",
    "PartialFailureError": "errors",
    "ServerError": "errors",
    "AlreadyExistsError": "errors",
    "SignatureError": "errors",
}
_SUBMODULES = (
    "codec",
    "credentials",
    "errors",
    "models",
    "transport",
    "v2018_04_12",
    "v2024_07_30",
    "versions",
    "waiters",
)

__all__ = [
    "REGIONS",
    "VERSION",
    "AsyncClient",
    "CallEvent",
    "CallOptions",
    "Client",
    "Credentials",
    "EhpcError",
    "Hooks",
    "RetryPolicy",
    "ServiceError",
    "TransportError",
    "ValidationError",
    "WaitOptions",
    "WaitProgress",
    "WaiterError",
    "InvalidParameterError",
    "NotFoundError",
    "ConflictError",
    "PermissionDeniedError",
    "ThrottledError",
    "QuotaExceededError",
    "BillingError",
    "AgentError",
    "PartialFailureError",
    "ServerError",
    "AlreadyExistsError",
    "SignatureError",
    "codec",
    "credentials",
    "errors",
    "models",
    "transport",
    "v2018_04_12",
    "v2024_07_30",
    "versions",
    "waiters",
]


if not TYPE_CHECKING:  # type checkers must find names that are not there

    def load(module: str) -> Any:
        """Import a module of this package as a statement does: importlib would cost a tenth of the start."""
        return __import__(module, globals(), None, ("__name__",), 1)

    def __getattr__(name: str) -> Any:
        if name in _SUBMODULES:
            return load(name)
        if name == "__version__":
            from importlib.metadata import version

            return version("ehpc")
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(load(_MODULES[name]), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
