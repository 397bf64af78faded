"""The access key that requests are signed with, and the source that gives one as it was given."""

from __future__ import annotations

from ..errors import HIDDEN, CredentialsError
from ..secret import mask, mask_optional

TYPE_CHECKING = False  # loaded when a client is made: typing itself would cost a third of the start
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class MalformedKeyError(CredentialsError):
    """An access key is there, but holds what no key does. No other source may stand in for it."""


class Credentials:
    """An access key, with a security token if it is a temporary one of STS.

    Args:
        access_key_id: Identifier of the key.
        access_key_secret: Secret of the key; never shown.
        security_token: Token of STS; never shown.
        expires_at: When they end, in seconds since 1970, or None if that is not known.

    Raises:
        CredentialsError: If a part is missing or holds characters that no key has.
    """

    __slots__ = ("access_key_id", "access_key_secret", "expires_at", "security_token")

    def __init__(
        self,
        access_key_id: str,
        access_key_secret: str,
        security_token: str | None = None,
        expires_at: float | None = None,
    ) -> None:
        parts = {"access key id": access_key_id, "access key secret": access_key_secret}
        if security_token is not None:
            parts["security token"] = security_token
        for name, value in parts.items():
            if not isinstance(value, str) or not value:
                raise CredentialsError(f"the {name} is missing")
            if not is_sound(value):
                raise MalformedKeyError(f"the {name} {describe_fault(value)}")
        self.access_key_id = access_key_id
        self.access_key_secret = mask(access_key_secret)
        self.security_token = mask_optional(security_token)
        self.expires_at = expires_at

    def __repr__(self) -> str:
        token = f", security_token={HIDDEN}" if self.security_token else ""
        end = "" if self.expires_at is None else f", expires_at={self.expires_at:.0f}"
        return f"Credentials({self.access_key_id[:4]}..., access_key_secret={HIDDEN}{token}{end})"


def is_sound(value: str) -> bool:
    """Return whether a string holds only characters that keys and tokens have."""
    return value.isascii() and value.isprintable() and " " not in value


def describe_fault(value: str) -> str:
    """Return what is wrong with a part of a key, without showing it."""
    if value.rstrip("\r\n") != value:
        return "holds a line break at its end, which no key has: remove it"
    if value.strip() != value:
        return "holds a space at its beginning or end, which no key has: remove it"
    return "holds a space or another character that no key has"


class StaticProvider:
    """Gives the same credentials every time.

    Args:
        credentials: The credentials.
        name: What messages call them.
    """

    def __init__(self, credentials: Credentials, name: str = "given access key") -> None:
        self.name = name
        self._credentials = credentials

    def fetch(self, environment: object) -> Generator[Any, Any, Credentials]:  # noqa: ARG002 - part of the interface
        """Return the credentials."""
        yield from ()
        return self._credentials
