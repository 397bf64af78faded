"""Takes a role with an identity token in a file (STS AssumeRoleWithOIDC), as pods of ACK with RRSA do."""

from __future__ import annotations

from urllib.parse import urlencode

from ..effects import Flow, HttpRequest
from ..errors import CredentialsError
from ..signing import format_time
from .credentials import Credentials, is_sound
from .parsing import read_file
from .provider import Environment
from .sts import ASSUME_ROLE_WITH_OIDC, VERSION, Role, request_sts

PROVIDER_ARN = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN"
TOKEN_FILE = "ALIBABA_CLOUD_OIDC_TOKEN_FILE"
ROLE_ARN = "ALIBABA_CLOUD_ROLE_ARN"


class OidcProvider:
    """Takes a role with an identity token. The file is read each time, since its owner replaces it.

    Args:
        role: The role. Default: that of the variable ALIBABA_CLOUD_ROLE_ARN.
        oidc_provider_arn: The identity provider. Default: the variable ALIBABA_CLOUD_OIDC_PROVIDER_ARN.
        token_file: File with the token. Default: the variable ALIBABA_CLOUD_OIDC_TOKEN_FILE.
    """

    name = "OIDC role"

    def __init__(
        self, role: Role | None = None, *, oidc_provider_arn: str | None = None, token_file: str | None = None
    ) -> None:
        self._role = role or Role()
        self._oidc_provider_arn = oidc_provider_arn
        self._token_file = token_file

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return credentials of the role.

        Args:
            environment: Has time and nonce, and the variables that stand in for what was left open.

        Raises:
            CredentialsError: If something is not set, the token can't be read, or STS refuses.
        """
        required = {
            ROLE_ARN: self._role.arn or environment.get(ROLE_ARN),
            PROVIDER_ARN: self._oidc_provider_arn or environment.get(PROVIDER_ARN),
            TOKEN_FILE: self._token_file or environment.get(TOKEN_FILE),
        }
        missing = [name for name, value in required.items() if not value]
        if missing:
            raise CredentialsError(f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} not set")
        parameters = self._role.parameters(environment)
        scheme, host = self._role.server(environment)
        token = yield from read_token(environment, required[TOKEN_FILE] or "")
        form = {**parameters, "OIDCProviderArn": required[PROVIDER_ARN] or "", "OIDCToken": token}
        try:
            body = urlencode(form).encode()
        except UnicodeEncodeError:
            body = b""
        if not body:
            raise CredentialsError("the ARN of the identity provider is not Unicode")
        return (
            yield from request_sts(
                lambda: build_request(environment, f"{scheme}://{host}/", body, token), host, environment
            )
        )


def read_token(environment: Environment, file: str) -> Flow[str]:
    """Return the identity token that a file holds.

    Raises:
        CredentialsError: If there is none.
    """
    path = environment.path(file)
    text = yield from read_file(path)
    if text is None:
        raise CredentialsError(f"there is no file {path} with the OIDC token")
    token: str = text.strip()
    if not token or not is_sound(token):
        raise CredentialsError(f"{path} holds no OIDC token")
    return token


def build_request(environment: Environment, url: str, body: bytes, token: str) -> HttpRequest:
    """Return the request: what is secret stands in the body, and nothing is signed."""
    common = {
        "Action": ASSUME_ROLE_WITH_OIDC,
        "Format": "JSON",
        "SignatureNonce": environment.nonce(),
        "Timestamp": format_time(environment.time()),
        "Version": VERSION,
    }
    headers = {
        "accept": "application/json",
        "content-type": "application/x-www-form-urlencoded",
        "host": url.split("/")[2],
    }
    return HttpRequest(ASSUME_ROLE_WITH_OIDC, "POST", f"{url}?{urlencode(common)}", headers, body, secrets=(token,))
