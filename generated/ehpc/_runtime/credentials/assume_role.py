"""Takes a role with other credentials (STS AssumeRole), signed by our own signing."""

from __future__ import annotations

from ..effects import Flow, HttpRequest
from ..signing import UnsignedRequest, format_time, sign_v1
from .credentials import Credentials
from .provider import CredentialsProvider, Environment
from .sts import ASSUME_ROLE, VERSION, Role, request_sts


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
        unsigned = UnsignedRequest(
            action=ASSUME_ROLE,
            version=VERSION,
            method="POST",
            scheme=scheme,
            host=host,
            query={},
            form={"Format": "JSON", **parameters},
            headers={"accept": "application/json"},
        )

        def sign() -> HttpRequest:
            return sign_v1(unsigned, credentials, format_time(environment.time()), environment.nonce())

        return (yield from request_sts(sign, host, environment))
# Hand-written: edit templates/ehpc/_runtime/credentials/assume_role.py, then run `make generate`.
