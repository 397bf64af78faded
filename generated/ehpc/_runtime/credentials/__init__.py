"""Where credentials come from: sources, the chain of them, and the cache that renews them.

::

    credentials  Credentials: an access key, perhaps temporary
    provider     what a source offers, and what it may take from outside (Environment)
    resolver     from the arguments of a client to a source
    cache        renews in time, one at a time
    chain        the default order: the first source that has something
      ├── environment, oidc, cli_profile, ini_profile, ecs_role, credentials_uri     the sources in that order
      └── static, assume_role, process, alibabacloud_adapter                         what they and callers build on
    parsing, http, sts                                    read files and responses; send one request; ask STS

Only ``credentials`` is loaded at once, since every client needs it; the rest waits for the first use.
"""

from __future__ import annotations

from .credentials import Credentials

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from .alibabacloud_adapter import AlibabaCloudProvider
    from .assume_role import AssumeRoleProvider
    from .cache import CredentialsCache
    from .chain import ChainProvider
    from .cli_profile import CliProfileProvider
    from .credentials_uri import UriProvider
    from .ecs_role import EcsRoleProvider
    from .environment import EnvironmentProvider
    from .ini_profile import IniProfileProvider
    from .oidc import OidcProvider
    from .process import ProcessProvider
    from .provider import CredentialsProvider, Environment
    from .resolver import DefaultProvider, choose_provider
    from .static import StaticProvider
    from .sts import Role

__all__ = [
    "AlibabaCloudProvider",
    "AssumeRoleProvider",
    "ChainProvider",
    "CliProfileProvider",
    "Credentials",
    "CredentialsCache",
    "CredentialsProvider",
    "DefaultProvider",
    "EcsRoleProvider",
    "Environment",
    "EnvironmentProvider",
    "IniProfileProvider",
    "OidcProvider",
    "ProcessProvider",
    "Role",
    "StaticProvider",
    "UriProvider",
    "choose_provider",
]

_MODULES = {
    "AssumeRoleProvider": "assume_role",
    "CredentialsCache": "cache",
    "ChainProvider": "chain",
    "CliProfileProvider": "cli_profile",
    "CredentialsProvider": "provider",
    "DefaultProvider": "resolver",
    "EcsRoleProvider": "ecs_role",
    "Environment": "provider",
    "EnvironmentProvider": "environment",
    "IniProfileProvider": "ini_profile",
    "AlibabaCloudProvider": "alibabacloud_adapter",
    "OidcProvider": "oidc",
    "ProcessProvider": "process",
    "Role": "sts",
    "StaticProvider": "static",
    "UriProvider": "credentials_uri",
    "choose_provider": "resolver",
}


def __getattr__(name: str) -> object:
    """Load the module of a name at its first use."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value
# Hand-written: edit templates/ehpc/_runtime/credentials/__init__.py, then run `make generate`.
