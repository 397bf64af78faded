# Hand-written: edit templates/ehpc/_runtime/provider.py, then run `make generate`.
"""What a source of credentials has to offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .credentials import Credentials


class CredentialsProvider(Protocol):
    """Anything that gives credentials when a request is signed."""

    def credentials(self) -> Credentials:
        """Return the credentials to sign with now.

        Raises:
            CredentialsError: If there are none.
        """
        ...
