"""Requests to STS, the service that issues temporary credentials of a role.

STS is another product, so what is known of it stands here and not in the spec of E-HPC. Sources: the reference of STS
2015-04-01 (AssumeRole, AssumeRoleWithOIDC, endpoints), and the credentials package of the official SDK.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ..effects import Flow, HttpRequest, HttpResponse, Sleep
from ..endpoint import check_region, parse_endpoint
from ..errors import ConfigurationError, CredentialsError
from .credentials import Credentials
from .http import NoResponseError, is_word, send_once
from .parsing import Fields, parse_object
from .provider import Environment

VERSION: Final = "2015-04-01"
ASSUME_ROLE: Final = "AssumeRole"
ASSUME_ROLE_WITH_OIDC: Final = "AssumeRoleWithOIDC"
CENTRAL_HOST: Final = "sts.aliyuncs.com"
PUBLIC_HOST: Final = "sts.{region}.aliyuncs.com"
VPC_HOST: Final = "sts-vpc.{region}.aliyuncs.com"
ATTEMPTS: Final = 2
"""How often a request to STS is sent when there is no response, or one that asks for a retry. It changes nothing."""
SHORTEST_SECONDS: Final = 900
DEFAULT_SECONDS: Final = 3600

ADVICE: Final = {
    "EntityNotExist": "the role, or the identity provider, does not exist: check its ARN",
    "NoPermission": "the caller may not take the role: allow it sts:AssumeRole, and let the role trust it",
    "AuthenticationFail": "the identity token was not accepted: check its issuer, audience and age",
    "InvalidParameter.RoleArn": "the role's ARN must look like acs:ram::<account>:role/<name>",
    "InvalidAccessKeyId": "the access key to take the role with does not exist, or is switched off",
    "InvalidSecurityToken": "the temporary credentials to take the role with have expired, or are wrong",
    "SignatureDoesNotMatch": "the secret of the access key to take the role with is wrong",
}
"""What can be done about a code of STS, by its beginning. Messages of STS are not shown: they repeat the request."""


class Role:
    """A role to take, and how to ask for it.

    Args:
        arn: The role, as ``acs:ram::<account>:role/<name>``. Default: the variable ALIBABA_CLOUD_ROLE_ARN.
        session_name: Name of the session in audit logs. Default: the variable ALIBABA_CLOUD_ROLE_SESSION_NAME, then
            ``ehpc-`` and the time.
        duration_seconds: How long the credentials last, at least 900. Default: 3600.
        policy: Policy in JSON that limits the session further.
        external_id: What the role's owner has agreed with the caller. Not for OIDC.
        sts_region: Region of STS. Default: the variable ALIBABA_CLOUD_STS_REGION, then the central STS.
        sts_endpoint: URL or host name of STS, instead of the region's.
        vpc: Whether to ask STS inside a VPC. Default: the variable ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED.
    """

    __slots__ = (
        *("arn", "duration_seconds", "external_id", "policy"),
        *("session_name", "sts_endpoint", "sts_region", "vpc"),
    )

    def __init__(
        self,
        arn: str | None = None,
        *,
        session_name: str | None = None,
        duration_seconds: int | None = None,
        policy: str | None = None,
        external_id: str | None = None,
        sts_region: str | None = None,
        sts_endpoint: str | None = None,
        vpc: bool | None = None,
    ) -> None:
        self.arn = arn
        self.session_name = session_name
        self.duration_seconds = duration_seconds
        self.policy = policy
        self.external_id = external_id
        self.sts_region = sts_region
        self.sts_endpoint = sts_endpoint
        self.vpc = vpc

    def __repr__(self) -> str:
        return f"Role({self.arn!r})"

    def parameters(self, environment: Environment, *, external: bool = False) -> dict[str, str]:
        """Return the parameters that name the role and the session.

        Args:
            environment: Has time, and the variables that stand in for what is left open.
            external: Whether the action takes an external id.

        Raises:
            CredentialsError: If there is no role, or the duration is too short.
        """
        arn = self.arn or environment.get("ALIBABA_CLOUD_ROLE_ARN")
        if not arn:
            raise CredentialsError("no role: give its ARN, or set ALIBABA_CLOUD_ROLE_ARN")
        seconds = DEFAULT_SECONDS if self.duration_seconds is None else self.duration_seconds
        if seconds < SHORTEST_SECONDS:
            raise CredentialsError(f"a role can be taken for {SHORTEST_SECONDS} s or longer, not for {seconds} s")
        name = self.session_name or environment.get("ALIBABA_CLOUD_ROLE_SESSION_NAME")
        parameters = {
            "DurationSeconds": str(seconds),
            "RoleArn": arn,
            "RoleSessionName": name or f"ehpc-{environment.time():.0f}",
        }
        if self.policy:
            parameters["Policy"] = self.policy
        if external and self.external_id:
            parameters["ExternalId"] = self.external_id
        for key, value in parameters.items():
            if any("\ud800" <= character <= "\udfff" for character in value):
                raise CredentialsError(f"the {key} of the role is not Unicode")
        return parameters

    def server(self, environment: Environment) -> tuple[str, str]:
        """Return scheme and host of STS.

        Raises:
            CredentialsError: If region or endpoint can't be right.
        """
        vpc = environment.is_true("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED") if self.vpc is None else self.vpc
        region = self.sts_region or environment.get("ALIBABA_CLOUD_STS_REGION")
        try:
            if self.sts_endpoint:
                return parse_endpoint(self.sts_endpoint, allow_http=False)
            if not region:
                return "https", CENTRAL_HOST
            check_region(region)
        except ConfigurationError as error:
            raise CredentialsError(f"STS can't be asked: {error}") from None
        return "https", (VPC_HOST if vpc else PUBLIC_HOST).format(region=region)


def read_role(fields: Fields, arn: str, duration: str, *session_names: str) -> Role:
    """Return the role that a profile names.

    Args:
        fields: The profile.
        arn: Member with the role.
        duration: Member with the number of seconds.
        session_names: Members with the name of the session; the first one that is there counts.

    Raises:
        CredentialsError: If it names none.
    """
    return Role(
        fields.require(arn),
        session_name=fields.text(*session_names),
        duration_seconds=fields.seconds(duration),
        policy=fields.text("policy"),
        external_id=fields.text("external_id"),
        sts_region=fields.text("sts_region"),
        vpc=fields.flag("enable_vpc"),
    )


def request_sts(build: Callable[[], HttpRequest], host: str, environment: Environment) -> Flow[Credentials]:
    """Ask STS for credentials with a request that is built anew each time, once more if it could not respond.

    Raises:
        CredentialsError: If STS refuses, or can't be asked.
    """
    attempt = 1
    while True:
        request = build()
        try:
            response = yield from send_once(request, f"STS ({host})")
        except NoResponseError:
            if attempt >= ATTEMPTS:
                raise
        else:
            if response.status == 200:
                return read_credentials(response.body, f"the response of STS ({host})")
            refused, temporary = read_refusal(request, response, host)
            if attempt >= ATTEMPTS or not temporary:
                raise refused
        attempt += 1
        yield Sleep(0.2 + environment.random())


def read_credentials(body: bytes, where: str) -> Credentials:
    """Return the credentials in a good response.

    Raises:
        CredentialsError: If it holds none.
    """
    members = parse_object(body, where).get("Credentials")
    if not isinstance(members, dict):
        raise CredentialsError(f"{where} has no Credentials")
    return Fields(members, where).response_credentials()


def read_refusal(request: HttpRequest, response: HttpResponse, host: str) -> tuple[CredentialsError, bool]:
    """Return the error in a response, and whether it is temporary; no secret of the request is shown."""
    code = request_id = ""
    try:
        fields = parse_object(response.body, "")
        code, request_id = text_or_empty(fields, "Code"), text_or_empty(fields, "RequestId")
    except CredentialsError:
        pass
    if not is_word(code) or any(code in secret or secret in code for secret in request.secrets if secret):
        code = ""  # it must not be shown
    request_id = request_id if set(request_id) <= set("0123456789abcdefABCDEF-") and len(request_id) <= 36 else ""
    advice = next((advice for start, advice in ADVICE.items() if code.startswith(start)), "")
    said = f"STS ({host}) refuses {request.action}: {code or 'its response is not an error of STS'} "
    said += f"(HTTP {response.status}" + (f", request id {request_id})" if request_id else ")")
    temporary = response.status >= 500 or code.startswith("Throttling")
    return CredentialsError(said + (f"; {advice}" if advice else "")), temporary


def text_or_empty(fields: Mapping[str, object], key: str) -> str:
    """Return a member if it is a string, or an empty one."""
    value = fields.get(key)
    return value if isinstance(value, str) else ""
