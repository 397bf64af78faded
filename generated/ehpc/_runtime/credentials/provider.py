"""What a source of credentials offers, and what it may take from outside."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from ..effects import Flow
from .credentials import Credentials

if TYPE_CHECKING:
    from pathlib import Path


class Environment:
    """What sources take from outside, given to them so that nothing is read before a call needs it.

    Args:
        variables: Environment variables, looked up at each use.
        home: The home folder of the user.
        time: Gives the time now in seconds since 1970.
        nonce: Gives a string that is never used again.
        random: Gives a number from 0 to 1.
    """

    __slots__ = ("home", "nonce", "random", "time", "variables")

    def __init__(
        self,
        variables: Mapping[str, str],
        home: str | Path,
        time: Callable[[], float],
        nonce: Callable[[], str],
        random: Callable[[], float],
    ) -> None:
        self.variables = variables
        self.home = home
        self.time = time
        self.nonce = nonce
        self.random = random

    def get(self, name: str) -> str | None:
        """Return a variable, or None if it is not set or empty."""
        return self.variables.get(name) or None

    def is_true(self, name: str) -> bool:
        """Return whether a variable says ``true``."""
        return (self.variables.get(name) or "").strip().lower() == "true"

    def path(self, text: str) -> Path:
        """Return the path that a string means; ``~/`` is the home folder."""
        from pathlib import Path  # here, as few sources need it

        return Path(self.home, text[2:]) if text.startswith("~/") else Path(text)


def system_environment() -> Environment:
    """Return the real environment of this process; the modules random and secrets would take their time to load."""
    return Environment(
        variables=os.environ,
        home=os.path.expanduser("~"),
        time=time.time,
        nonce=lambda: os.urandom(16).hex(),
        random=lambda: int.from_bytes(os.urandom(6), "big") / 2**48,
    )


class CredentialsProvider(Protocol):
    """A source of credentials: any object with a name and a flow that fetches them.

    A source keeps nothing for later: ``CredentialsCache`` does, and fetches again in time.
    """

    @property
    def name(self) -> str:
        """What messages call this source."""
        ...

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Fetch credentials; a generator that yields an effect wherever something takes time, but never ``WithLock``.

        Args:
            environment: What may be taken from outside.

        Raises:
            CredentialsError: If this source has none; the message says why, without a secret.
        """
        ...
# Hand-written: edit templates/ehpc/_runtime/credentials/provider.py, then run `make generate`.
