"""Credentials in environment variables."""

from __future__ import annotations

from typing import Final

from ..effects import Flow
from ..errors import CredentialsError
from .credentials import Credentials, MalformedKeyError
from .provider import Environment

KEY_ID: Final = "ALIBABA_CLOUD_ACCESS_KEY_ID"
KEY_SECRET: Final = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"  # the name of a variable, not a secret
TOKEN: Final = "ALIBABA_CLOUD_SECURITY_TOKEN"


class EnvironmentProvider:
    """Reads the standard environment variables at each fetch."""

    name = "environment variables"

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials that the variables hold.

        Args:
            environment: Has the variables.

        Raises:
            MalformedKeyError: If a variable holds what no key does.
            CredentialsError: If a variable is not set.
        """
        yield from ()
        missing = [name for name in (KEY_ID, KEY_SECRET) if not environment.get(name)]
        if missing:
            raise CredentialsError(f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} not set")
        variables = environment.variables
        try:
            return Credentials(variables[KEY_ID], variables[KEY_SECRET], environment.get(TOKEN))
        except MalformedKeyError as error:
            problem = str(error)
        raise MalformedKeyError(f"{problem}; check the variables {KEY_ID}, {KEY_SECRET} and {TOKEN}")
# Hand-written: edit templates/ehpc/_runtime/credentials/environment.py, then run `make generate`.
