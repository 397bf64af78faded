"""Takes the role of the ECS instance that this runs on, from the metadata service of the instance.

Version 2 of the service wants a token first; where it can't be had, version 1 is asked, unless that is switched off.
"""

from __future__ import annotations

from typing import Final

from ..effects import Flow, HttpRequest, HttpResponse
from ..errors import CredentialsError
from .credentials import Credentials, is_sound
from .http import NoResponseError, is_word, send_once
from .parsing import decode, read_response
from .provider import Environment

HOST: Final = "100.100.100.200"
SERVER: Final = f"the metadata service ({HOST})"
ROLES: Final = "/latest/meta-data/ram/security-credentials/"
TOKEN_PATH: Final = "/latest/api/token"
TOKEN_SECONDS: Final = 21600
LONGEST_TOKEN: Final = 4096
WAIT_SECONDS: Final = 1.0

ROLE: Final = "ALIBABA_CLOUD_ECS_METADATA"
DISABLED: Final = "ALIBABA_CLOUD_ECS_METADATA_DISABLED"
V1_DISABLED: Final = "ALIBABA_CLOUD_IMDSV1_DISABLED"


class EcsRoleProvider:
    """Takes the role of the ECS instance.

    Args:
        role_name: Name of the role. Default: the variable ALIBABA_CLOUD_ECS_METADATA, then the instance's own role.
        imds_v1_disabled: Whether to ask version 2 only. Default: the variable ALIBABA_CLOUD_IMDSV1_DISABLED.
    """

    name = "ECS RAM role"

    def __init__(self, role_name: str | None = None, *, imds_v1_disabled: bool | None = None) -> None:
        self._role_name = role_name
        self._imds_v1_disabled = imds_v1_disabled

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return credentials of the role.

        Args:
            environment: Has the variables.

        Raises:
            CredentialsError: If this is switched off, no ECS instance, or one without a role.
        """
        if environment.is_true(DISABLED):
            raise CredentialsError(f"switched off by {DISABLED}")
        given = self._role_name or environment.get(ROLE)
        if given is not None and not is_word(given):
            raise CredentialsError(f"the name of the role is not one: check {ROLE}")
        v2_only = environment.is_true(V1_DISABLED) if self._imds_v1_disabled is None else self._imds_v1_disabled
        token = yield from fetch_token(v2_only)
        role: str = given or (yield from fetch_role_name(token))
        response = yield from get(ROLES + role, token)
        if response.status == 404:
            raise CredentialsError(f"the ECS instance has no role {role!r}: attach it, or check {ROLE}")
        if response.status != 200:
            raise CredentialsError(f"{SERVER} responds with HTTP {response.status}")
        return read_response(response.body, f"the response of {SERVER}")


def fetch_token(v2_only: bool) -> Flow[str | None]:
    """Return a token of version 2, or None if only version 1 can be used.

    Raises:
        CredentialsError: If there must be one and is none, or there is no metadata service here at all.
    """
    headers = {"host": HOST, "x-aliyun-ecs-metadata-token-ttl-seconds": str(TOKEN_SECONDS)}
    request = HttpRequest("GetMetadataToken", "PUT", f"http://{HOST}{TOKEN_PATH}", headers)
    try:
        response = yield from send_once(request, SERVER, connect_seconds=WAIT_SECONDS, read_seconds=WAIT_SECONDS)
    except NoResponseError as error:
        if v2_only or not error.sent:  # what can't be connected to has no version 1 either
            raise
        return None
    token = (decode(response.body) or "").strip()
    if response.status == 200 and is_sound(token) and 0 < len(token) <= LONGEST_TOKEN:
        return token
    if v2_only:
        raise CredentialsError(
            f"{SERVER} gives no token (HTTP {response.status}), and {V1_DISABLED} forbids to go without"
        )
    return None


def fetch_role_name(token: str | None) -> Flow[str]:
    """Return the name of the instance's own role.

    Raises:
        CredentialsError: If it has none.
    """
    response = yield from get(ROLES, token)
    if response.status == 404:
        raise CredentialsError("the ECS instance has no role: attach one")
    name = (decode(response.body) or "").strip()
    if response.status != 200 or not is_word(name):
        raise CredentialsError(f"{SERVER} responds with HTTP {response.status}, but not with the name of a role")
    return name


def get(path: str, token: str | None) -> Flow[HttpResponse]:
    """Return the response of the metadata service for a path."""
    headers = {"host": HOST}
    if token:
        headers["x-aliyun-ecs-metadata-token"] = token
    request = HttpRequest("GetMetadata", "GET", f"http://{HOST}{path}", headers, secrets=(token,) if token else ())
    return (yield from send_once(request, SERVER, connect_seconds=WAIT_SECONDS, read_seconds=WAIT_SECONDS))
