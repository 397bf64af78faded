# Hand-written: edit templates/ehpc/_runtime/credentials.py, then run `make generate`.
"""Access keys: given, or from the environment."""

from __future__ import annotations

import os

from .errors import HIDDEN, CredentialsError

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from .provider import CredentialsProvider

KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID"
KEY_SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"  # the name of a variable, not a secret
TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN"


class Credentials:
    """An access key, with a security token if it is a temporary one of STS.

    Args:
        access_key_id: Identifier of the key.
        access_key_secret: Secret of the key; never shown.
        security_token: Token of STS; never shown.

    Raises:
        CredentialsError: If a part is missing or holds characters that no key has.
    """

    __slots__ = ("access_key_id", "access_key_secret", "security_token")

    def __init__(self, access_key_id: str, access_key_secret: str, security_token: str | None = None) -> None:
        parts = {"access key id": access_key_id, "access key secret": access_key_secret}
        if security_token is not None:
            parts["security token"] = security_token
        for name, value in parts.items():
            if not isinstance(value, str) or not value:
                raise CredentialsError(f"the {name} is missing")
            if not value.isascii() or not value.isprintable() or " " in value:
                raise CredentialsError(f"the {name} holds a space or another character that no key has")
        self.access_key_id = access_key_id
        self.access_key_secret = access_key_secret
        self.security_token = security_token

    def __repr__(self) -> str:
        token = f", security_token={HIDDEN}" if self.security_token else ""
        return f"Credentials({self.access_key_id[:4]}..., access_key_secret={HIDDEN}{token})"


class StaticProvider:
    """Gives the same credentials every time."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def credentials(self) -> Credentials:
        """Return the credentials."""
        return self._credentials


class EnvironmentProvider:
    """Reads the usual variables at each call, so that a changed environment counts at once."""

    def credentials(self) -> Credentials:
        """Return the credentials of the environment.

        Raises:
            CredentialsError: If a variable is not set.
        """
        missing = [name for name in (KEY_ID, KEY_SECRET) if not os.environ.get(name)]
        if missing:
            raise CredentialsError(
                f"no credentials: set {' and '.join(missing)}, or give access_key_id and access_key_secret"
            )
        return Credentials(os.environ[KEY_ID], os.environ[KEY_SECRET], os.environ.get(TOKEN) or None)


def choose_provider(
    access_key_id: str | None,
    access_key_secret: str | None,
    security_token: str | None,
    provider: CredentialsProvider | None,
) -> CredentialsProvider:
    """Return where a client takes its credentials from.

    Raises:
        CredentialsError: If the arguments contradict each other.
    """
    given = [access_key_id, access_key_secret, security_token]
    if provider is not None:
        if any(part is not None for part in given):
            raise CredentialsError("give either credentials or an access key, not both")
        return provider
    if all(part is None for part in given):
        return EnvironmentProvider()
    return StaticProvider(Credentials(access_key_id or "", access_key_secret or "", security_token))
