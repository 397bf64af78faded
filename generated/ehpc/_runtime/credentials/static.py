"""Credentials that were given."""

from __future__ import annotations

TYPE_CHECKING = False  # loaded when a client is made: typing itself would cost a third of the start
if TYPE_CHECKING:
    from ..effects import Flow
    from .credentials import Credentials
    from .provider import Environment


class StaticProvider:
    """Gives the same credentials every time.

    Args:
        credentials: The credentials.
        name: What messages call them.
    """

    def __init__(self, credentials: Credentials, name: str = "given access key") -> None:
        self.name = name
        self._credentials = credentials

    def fetch(self, environment: Environment) -> Flow[Credentials]:  # noqa: ARG002 - part of the interface
        """Return the credentials."""
        yield from ()
        return self._credentials
# Hand-written: edit templates/ehpc/_runtime/credentials/static.py, then run `make generate`.
