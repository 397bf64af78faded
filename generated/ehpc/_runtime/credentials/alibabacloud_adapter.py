"""Takes credentials from an object of the official package ``alibabacloud_credentials``, or one alike."""

from __future__ import annotations

from typing import Final

from ..effects import Flow, RunInThread
from ..errors import CredentialsError
from .credentials import Credentials
from .provider import Environment

WHOLE: Final = ("get_credential", "get_credentials")
PARTS: Final = ("access_key_id", "access_key_secret", "security_token")


def is_official(source: object) -> bool:
    """Return whether an object has the interface of the official package."""
    names = (*WHOLE, "get_access_key_id", "access_key_id")
    return any(hasattr(type(source), name) or hasattr(source, name) for name in names)


class AlibabaCloudProvider:
    """Takes credentials from an object that has ``get_credential()``, or the three parts as methods or attributes.

    The object keeps and renews them by itself; it is called in a thread that may block.

    Args:
        source: The object.
    """

    def __init__(self, source: object) -> None:
        self.name = f"object {type(source).__name__}"
        self._source = source

    def fetch(self, environment: Environment) -> Flow[Credentials]:  # noqa: ARG002 - part of the interface
        """Return the credentials that the object gives.

        Args:
            environment: Not used.

        Raises:
            CredentialsError: If it gives none.
        """
        parts: dict[str, object] | str = yield RunInThread(lambda: read_parts(self._source))
        if isinstance(parts, str):
            raise CredentialsError(
                f"{self.name} gives no credentials: it raises {parts}; call its get_credential() to see why"
            )
        if not parts["access_key_id"] and not parts["access_key_secret"]:
            raise CredentialsError(f"{self.name} gives no access key; bearer tokens can't sign these requests")
        key, secret, token = (parts[part] for part in PARTS)
        try:
            return Credentials(key, secret, token or None)  # type: ignore[arg-type]  # it checks them
        except CredentialsError as error:
            problem = str(error)
        raise CredentialsError(f"{self.name} gives unusable credentials: {problem}")


def read_parts(source: object) -> dict[str, object] | str:
    """Return the parts of the credentials, or the name of the error: its text can hold a secret."""
    try:
        holder = source
        for name in WHOLE:
            method = getattr(source, name, None)
            if callable(method):
                holder = call_method(source, method)
                break
        return {part: read_part(holder, part) for part in PARTS}
    except Exception as error:  # somebody else's code may raise anything
        return type(error).__name__


def call_method(source: object, method: object) -> object:
    """Return what a method gives, or the object itself: old versions want an argument there, and have the parts."""
    assert callable(method)
    try:
        return method()
    except TypeError:
        if hasattr(source, "get_access_key_id"):
            return source
        raise


def read_part(holder: object, part: str) -> object:
    """Return a part of the credentials: by its method, or else the attribute."""
    method = getattr(holder, f"get_{part}", None)
    if callable(method):
        return method()
    return getattr(holder, part, None) if part == "security_token" else getattr(holder, part)
# Hand-written: edit templates/ehpc/_runtime/credentials/alibabacloud_adapter.py, then run `make generate`.
