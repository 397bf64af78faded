"""Profiles of the official command line tool: ``~/.aliyun/config.json``.

=======================  ==============================================================================
mode                     credentials
=======================  ==============================================================================
AK, StsToken             stand in the profile
RamRoleArn               role taken with the key in the profile
ChainableRamRoleArn      role taken with the credentials of ``source_profile``
EcsRamRole               role of the ECS instance
RamRoleArnWithRoleName   role taken with that of the ECS instance
OIDC                     role taken with an identity token
External                 printed by ``process_command``
CredentialsURI           fetched from ``credentials_uri``
OAuth                    stand in the profile, then exchanged for its access token
CloudSSO                 exchanged for the access token in the profile
others                   refused, with what to use instead
=======================  ==============================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..effects import Flow
from ..errors import CredentialsError
from .assume_role import AssumeRoleProvider
from .credentials import Credentials, StaticProvider
from .credentials_uri import UriProvider
from .ecs_role import EcsRoleProvider
from .login import CloudSsoProvider, OAuthProvider
from .oidc import OidcProvider
from .parsing import Fields, parse_object, quote_name, read_file
from .process import ProcessProvider
from .provider import CredentialsProvider, Environment
from .sts import read_role

DISABLED: Final = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED"
PROFILE: Final = "ALIBABA_CLOUD_PROFILE"
ROLE: Final = ("ram_role_arn", "expired_seconds", "ram_session_name", "role_session_name")
"""Members about a role: the role, how long, and the name of the session."""
LONGEST_CHAIN: Final = 8
"""Most profiles that may take roles with each other: each costs a call of STS."""

REFUSED: Final = {
    "rsakeypair": "RsaKeyPair is out of date: use AK or RamRoleArn",
    "bearertoken": "bearer tokens can't sign these requests: use AK or RamRoleArn",
    "anonymous": "E-HPC has no anonymous calls: use AK or RamRoleArn",
}


class CliProfileProvider:
    """Reads a profile of the official command line tool, and takes credentials the way that it says.

    Args:
        profile: Name of the profile. Default: the variable ALIBABA_CLOUD_PROFILE, then the file's ``current``.
        file: The file. Default: ``~/.aliyun/config.json``.
    """

    name = "CLI profile"

    def __init__(self, profile: str | None = None, *, file: str | None = None) -> None:
        self._profile = profile
        self._file = file

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials of the profile.

        Args:
            environment: Has home folder and variables.

        Raises:
            CredentialsError: If there is no such profile, it is wrong, or what it names gives nothing.
        """
        if environment.is_true(DISABLED):
            raise CredentialsError(f"switched off by {DISABLED}")
        path = environment.path(self._file or "~/.aliyun/config.json")
        text = yield from read_file(path)
        if text is None:
            raise CredentialsError(f"there is no file {path}")
        config = parse_object(text, str(path))
        name = self._profile or environment.get(PROFILE) or Fields(config, str(path)).text("current")
        if not name:
            raise CredentialsError(f"{path} has no current profile: set {PROFILE}, or run `aliyun configure`")
        provider = Profiles(config, path).provider(name)
        return (yield from provider.fetch(environment))


class Profiles:
    """The profiles of a file, and what each says."""

    def __init__(self, config: Mapping[str, object], path: Path) -> None:
        self._config = config
        self._path = path

    def fields(self, name: str) -> Fields:
        """Return the members of a profile.

        Raises:
            CredentialsError: If there is none of that name.
        """
        profiles = self._config.get("profiles")
        for profile in profiles if isinstance(profiles, list) else []:
            if isinstance(profile, dict) and profile.get("name") == name:
                return Fields(
                    profile, f"the profile {quote_name(name)} of {self._path}", "run `aliyun configure` to put it right"
                )
        raise CredentialsError(f"{self._path} has no profile {quote_name(name)}: see `aliyun configure list`")

    def provider(self, name: str, seen: tuple[str, ...] = ()) -> CredentialsProvider:
        """Return the source that a profile stands for.

        Raises:
            CredentialsError: If the profile is missing or wrong.
        """
        fields = self.fields(name)
        mode = fields.require("mode").lower()
        if mode == "chainableramrolearn":
            return AssumeRoleProvider(self.source(fields, (*seen, name)), read_role(fields, *ROLE))
        if mode in REFUSED:
            raise CredentialsError(f"{fields.where} can't be used: {REFUSED[mode]}")
        return read_provider(fields, mode)

    def source(self, fields: Fields, seen: tuple[str, ...]) -> CredentialsProvider:
        """Return the source that a profile takes its role with.

        Raises:
            CredentialsError: If the profiles go round in a circle.
        """
        name = fields.require("source_profile")
        if name in seen:
            raise fields.error(f"goes round in a circle: its source_profile leads back to {quote_name(name)}")
        if len(seen) >= LONGEST_CHAIN:
            raise fields.error(f"stands at the end of more than {LONGEST_CHAIN} profiles")
        return self.provider(name, seen)


def read_provider(fields: Fields, mode: str) -> CredentialsProvider:
    """Return the source that a profile stands for, when it names no other profile.

    Raises:
        CredentialsError: If it is wrong.
    """
    if mode == "ak":
        return StaticProvider(fields.credentials("access_key_id", "access_key_secret"))
    if mode == "ststoken":
        return StaticProvider(fields.credentials("access_key_id", "access_key_secret", "sts_token", temporary=True))
    if mode == "ramrolearn":
        key = fields.credentials("access_key_id", "access_key_secret", "sts_token")
        return AssumeRoleProvider(StaticProvider(key), read_role(fields, *ROLE))
    if mode == "ecsramrole":
        return EcsRoleProvider(fields.text("ram_role_name"))
    if mode == "ramrolearnwithrolename":
        return AssumeRoleProvider(EcsRoleProvider(fields.text("ram_role_name")), read_role(fields, *ROLE))
    if mode == "oidc":
        return OidcProvider(
            read_role(fields, *ROLE),
            oidc_provider_arn=fields.require("oidc_provider_arn"),
            token_file=fields.require("oidc_token_file"),
        )
    if mode == "external":
        return ProcessProvider(fields.require("process_command"), where=f"the process_command of {fields.where}")
    if mode == "credentialsuri":
        return UriProvider(fields.require("credentials_uri"))
    if mode == "oauth":
        return OAuthProvider(fields)
    if mode == "cloudsso":
        return CloudSsoProvider(fields)
    raise fields.error("has a mode that is not known")
