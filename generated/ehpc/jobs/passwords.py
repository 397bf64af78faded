"""Where the password of a cluster user can come from: a prompt, a file, a variable or the keyring.

Each function returns one that gets the password when it is needed first, for the argument ``password`` of a cluster.
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable

from .._runtime.errors import ConfigurationError

PasswordSource = Callable[[], str]

VARIABLE = "EHPC_RUN_AS_USER_PASSWORD"
"""Variable that is used if no other source is given; the command line reads it too."""

SERVICE = "ehpc"
"""Service in the keyring: ``keyring set ehpc USER@CLUSTER``."""


def password_variable(name: str = VARIABLE) -> PasswordSource:
    """Return a source that reads an environment variable.

    Args:
        name: The variable.
    """

    def read() -> str:
        password = os.environ.get(name, "")
        if not password:
            raise ConfigurationError(f"no password of the cluster user: give password, or set {name}")
        return password

    return read


def password_file(path: str | os.PathLike[str]) -> PasswordSource:
    """Return a source that reads a file, without the line break at its end and without a byte order mark.

    Args:
        path: The file.
    """

    def read() -> str:
        try:
            with open(path, encoding="utf-8-sig") as file:
                password = file.read(65_536).removesuffix("\n").removesuffix("\r")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            raise ConfigurationError(f"the password file {os.fspath(path)} can't be read: {reason}") from None
        if not password:
            raise ConfigurationError(f"the password file {os.fspath(path)} is empty")
        return password

    return read


def password_prompt(text: str = "Password of the cluster user: ") -> PasswordSource:
    """Return a source that asks in the terminal, without echo.

    Args:
        text: The prompt.
    """
    return lambda: getpass.getpass(text)


def keyring_password(user: str, cluster_id: str) -> PasswordSource:
    """Return a source that asks the keyring of the system (the extra ``keyring``).

    Args:
        user: Cluster user.
        cluster_id: Identifier of the cluster.
    """

    def read() -> str:
        try:
            import keyring
        except ImportError:
            raise ConfigurationError("the keyring needs the extra: pip install ehpc[keyring]") from None
        password = keyring.get_password(SERVICE, f"{user}@{cluster_id}")
        if not password:
            raise ConfigurationError(f"the keyring has no password: keyring set {SERVICE} {user}@{cluster_id}")
        return str(password)

    return read
# Hand-written: edit templates/ehpc/jobs/passwords.py, then run `make generate`.
