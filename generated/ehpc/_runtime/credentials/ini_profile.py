"""Profiles of the official SDKs: ``~/.alibabacloud/credentials.ini``, or without the ending.

=============  =======================================================
type           credentials
=============  =======================================================
access_key     stand in the profile
sts            stand in the profile, with a ``security_token``
ram_role_arn   role taken with the key in the profile
oidc_role_arn  role taken with an identity token
ecs_ram_role   role of the ECS instance
rsa_key_pair   refused, with what to use instead
=============  =======================================================
"""

from __future__ import annotations

import configparser
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..effects import Flow
from ..errors import CredentialsError
from .assume_role import AssumeRoleProvider
from .credentials import Credentials, StaticProvider
from .ecs_role import EcsRoleProvider
from .oidc import OidcProvider
from .parsing import Fields, quote_name, read_file
from .provider import CredentialsProvider, Environment
from .sts import read_role

FILE: Final = "ALIBABA_CLOUD_CREDENTIALS_FILE"
PROFILE: Final = "ALIBABA_CLOUD_PROFILE"
ROLE: Final = ("role_arn", "duration_seconds", "role_session_name")
"""Members about a role: the role, how long, and the name of the session."""
FILES: Final = ("~/.alibabacloud/credentials.ini", "~/.alibabacloud/credentials")


class IniProfileProvider:
    """Reads a profile of the official SDKs, and takes credentials the way that it says.

    Args:
        profile: Name of the profile. Default: the variable ALIBABA_CLOUD_PROFILE, then ``default``.
        file: The file. Default: the variable ALIBABA_CLOUD_CREDENTIALS_FILE, then
            ``~/.alibabacloud/credentials.ini`` and ``~/.alibabacloud/credentials``.
    """

    name = "credentials file"

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
        name = self._profile or environment.get(PROFILE) or "default"
        given = self._file or environment.get(FILE)
        paths = [environment.path(file) for file in ([given] if given else FILES)]
        there = []
        for path in paths:
            text = yield from read_file(path)
            if text is None:
                continue
            there.append(path)
            values = parse_ini(text, path).get(name)
            if values is not None:
                where = f"the profile {quote_name(name)} of {path}"
                return (yield from read_provider(Fields(values, where)).fetch(environment))
        if not there:
            raise CredentialsError(f"there is no file {' or '.join(map(str, paths))}")
        raise CredentialsError(f"{' and '.join(map(str, there))} has no profile {quote_name(name)}: check {PROFILE}")


def parse_ini(text: str, path: Path) -> Mapping[str, Mapping[str, object]]:
    """Return the members of each profile; what follows a ``#`` is a comment.

    Raises:
        CredentialsError: If it can't be read; the parser's own error holds lines of the file.
    """
    parser = configparser.ConfigParser(interpolation=None)
    line: object = None
    try:
        parser.read_string(text)
        return {
            name: {key: value.partition("#")[0].strip() for key, value in parser.items(name)}
            for name in parser.sections()
        }
    except configparser.ParsingError as error:
        line = getattr(error, "lineno", None) or (error.errors[0][0] if error.errors else None)
    except configparser.Error as error:
        line = getattr(error, "lineno", None)
    raise CredentialsError(f"{path} is not an ini file" + (f" (line {line})" if line else ""))


def read_provider(fields: Fields) -> CredentialsProvider:
    """Return the source that a profile stands for.

    Raises:
        CredentialsError: If it is wrong.
    """
    kind = fields.require("type").lower()
    if kind == "access_key":
        return StaticProvider(fields.credentials("access_key_id", "access_key_secret"))
    if kind == "sts":
        return StaticProvider(
            fields.credentials("access_key_id", "access_key_secret", "security_token", temporary=True)
        )
    if kind == "ram_role_arn":
        key = fields.credentials("access_key_id", "access_key_secret", "security_token")
        return AssumeRoleProvider(StaticProvider(key), read_role(fields, *ROLE))
    if kind == "oidc_role_arn":
        return OidcProvider(
            read_role(fields, *ROLE),
            oidc_provider_arn=fields.require("oidc_provider_arn"),
            token_file=fields.require("oidc_token_file_path", "oidc_token_file"),
        )
    if kind == "ecs_ram_role":
        return EcsRoleProvider(fields.text("role_name"))
    if kind == "rsa_key_pair":
        raise fields.error("can't be used: rsa_key_pair is out of date, use access_key or ram_role_arn")
    raise fields.error("has a type that is not known")
# Hand-written: edit templates/ehpc/_runtime/credentials/ini_profile.py, then run `make generate`.
