"""The chain of sources: tries them one after the other, in the order of the official packages."""

from __future__ import annotations

from collections.abc import Sequence

from ..effects import Flow
from ..errors import CredentialsError
from .credentials import Credentials, MalformedKeyError
from .environment import EnvironmentProvider
from .provider import CredentialsProvider, Environment
from .resolver import DeferredProvider


class ChainProvider:
    """Tries sources in order, until one has credentials; from then on, only that one.

    It does not go on to another source when that one fails later, nor from a key that is malformed: calls would be made
    in somebody else's name.

    Args:
        sources: The sources.
        name: What messages call the chain.
    """

    def __init__(self, sources: Sequence[CredentialsProvider], name: str = "chain") -> None:
        self.name = name
        self._sources = tuple(sources)
        self._chosen: CredentialsProvider | None = None

    @property
    def chosen(self) -> CredentialsProvider | None:
        """The source that the credentials come from, once one had some."""
        return self._chosen

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials of the first source that has some.

        Args:
            environment: What the sources may take from outside.

        Raises:
            CredentialsError: If none has; the message lists them all. Or if a source has a malformed key.
        """
        if self._chosen is not None:
            return (yield from fetch_again(self._chosen, environment))
        failures: list[str] = []
        malformed = ""
        for source in self._sources:
            try:
                credentials = yield from source.fetch(environment)
            except MalformedKeyError as error:
                malformed = f"{source.name}: {error}"
                break
            except CredentialsError as error:
                failures.append(f"- {source.name}: {error}")
                continue
            self._chosen = source
            return credentials
        if malformed:
            raise CredentialsError(f"{malformed}. No other source of credentials was tried")
        raise CredentialsError("\n".join(["no credentials were found. What was tried:", *failures]))


def fetch_again(source: CredentialsProvider, environment: Environment) -> Flow[Credentials]:
    """Return new credentials of the source that had some before."""
    try:
        return (yield from source.fetch(environment))
    except CredentialsError as error:
        problem = str(error)
    raise CredentialsError(f"{source.name} gives no credentials any more: {problem}")


def default_chain() -> ChainProvider:
    """Return the chain that a client uses when it is given no credentials."""
    return ChainProvider(
        [
            EnvironmentProvider(),
            DeferredProvider("OIDC role", "oidc", "OidcProvider"),
            DeferredProvider("CLI profile", "cli_profile", "CliProfileProvider"),
            DeferredProvider("credentials file", "ini_profile", "IniProfileProvider"),
            DeferredProvider("ECS RAM role", "ecs_role", "EcsRoleProvider"),
            DeferredProvider("credentials URI", "credentials_uri", "UriProvider"),
        ],
        "default chain",
    )
# Hand-written: edit templates/ehpc/_runtime/credentials/chain.py, then run `make generate`.
