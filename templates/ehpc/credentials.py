"""Where a client can take its credentials from; give one of these as its argument ``credentials``.

Without one, a client tries the sources that the official tools use, in their order: environment, OIDC, the profile of
the official CLI, the ini file, the role of the ECS instance, a URI.
"""

from ._runtime.credentials.assume_role import AssumeRoleProvider
from ._runtime.credentials.chain import ChainProvider
from ._runtime.credentials.cli_profile import CliProfileProvider
from ._runtime.credentials.credentials import Credentials, StaticProvider
from ._runtime.credentials.credentials_uri import UriProvider
from ._runtime.credentials.ecs_role import EcsRoleProvider
from ._runtime.credentials.environment import EnvironmentProvider
from ._runtime.credentials.ini_profile import IniProfileProvider
from ._runtime.credentials.oidc import OidcProvider
from ._runtime.credentials.process import ProcessProvider
from ._runtime.credentials.provider import CredentialsProvider, Environment
from ._runtime.credentials.sts import Role

__all__ = [
    "AssumeRoleProvider",
    "ChainProvider",
    "CliProfileProvider",
    "Credentials",
    "CredentialsProvider",
    "EcsRoleProvider",
    "Environment",
    "EnvironmentProvider",
    "IniProfileProvider",
    "OidcProvider",
    "ProcessProvider",
    "Role",
    "StaticProvider",
    "UriProvider",
]
