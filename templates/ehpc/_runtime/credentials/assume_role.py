# Hand-written: edit templates/ehpc/_runtime/credentials/assume_role.py, then run `make generate`.
"""Takes a role with other credentials (STS AssumeRole), signed by our own signing."""

from __future__ import annotations

from ..effects import Flow, HttpRequest
from ..signing import Unsigned, format_time, sign_v1
from .credentials import Credentials
from .provider import CredentialsProvider, Environment
from .sts import ASSUME_ROLE, VERSION, Role, ask_sts


class AssumeRoleProvider:
    """Takes a role with the credentials of another source.

    Args:
        source: Gives the credentials to take the role with.
        role: The role.
    """

    def __init__(self, source: CredentialsProvider, role: Role) -> None:
        self.name = f"role over {source.name}"
        self._source = source
        self._role = role

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return credentials of the role.

        Args:
            environment: Has time and nonce, and the variables that stand in for what the role leaves open.

        Raises:
            CredentialsError: If the source has none, or STS refuses.
        """
        parameters = self._role.parameters(environment, external=True)
        scheme, host = self._role.server(environment)
        credentials = yield from self._source.fetch(environment)
        unsigned = Unsigned(
            action=ASSUME_ROLE,
            version=VERSION,
            method="POST",
            scheme=scheme,
            host=host,
            query={},
            form={"Format": "JSON", **parameters},
        )
        return (yield from ask_sts(lambda: signed(unsigned, credentials, environment), host, environment))


def signed(unsigned: Unsigned, credentials: Credentials, environment: Environment) -> HttpRequest:
    """Return the signed request, with the secrets that no message may show."""
    request = sign_v1(unsigned, credentials, format_time(environment.time()), environment.nonce())
    request.headers["accept"] = "application/json"
    request.secrets = (*request.secrets, credentials.access_key_secret, credentials.security_token or "")
    return request
