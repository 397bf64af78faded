"""Resolves where a client takes its credentials from. Loads nothing more than it must: a client is cheap to create."""

from __future__ import annotations

from ..errors import CredentialsError
from .credentials import Credentials, StaticProvider

TYPE_CHECKING = False  # loaded when a client is made: typing itself would cost a third of the start
if TYPE_CHECKING:
    from ..effects import Flow
    from .provider import CredentialsProvider, Environment


class DeferredProvider:
    """A source whose module is loaded when it is asked: most calls need only the first of a chain.

    Args:
        name: What messages call the source.
        module: Its module in this folder.
        provider: Its class there, or what makes it.
    """

    def __init__(self, name: str, module: str, provider: str) -> None:
        self.name = name
        self._module = module
        self._provider = provider
        self._loaded: CredentialsProvider | None = None

    @property
    def chosen(self) -> CredentialsProvider | None:
        """The source itself, once it was asked."""
        return self._loaded

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials of the source.

        Raises:
            CredentialsError: If it has none.
        """
        loaded = self._loaded
        if loaded is None:
            from importlib import import_module

            source: CredentialsProvider = getattr(import_module(f".{self._module}", __package__), self._provider)()
            loaded = self._loaded = source
        return (yield from loaded.fetch(environment))


class DefaultProvider(DeferredProvider):
    """The default chain of sources."""

    def __init__(self) -> None:
        super().__init__("default chain", "chain", "default_chain")


def choose_provider(
    access_key_id: str | None,
    access_key_secret: str | None,
    security_token: str | None,
    credentials: object | None,
    profile: str | None = None,
) -> CredentialsProvider:
    """Return where a client takes its credentials from.

    Args:
        access_key_id: Identifier of an access key.
        access_key_secret: Its secret.
        security_token: Its token, if it is temporary.
        credentials: Instead of the three: ``Credentials``, a provider, or an object of ``alibabacloud_credentials``.
        profile: Instead of all of them: name of a profile of the official CLI.

    Raises:
        CredentialsError: If the arguments contradict each other, or the key is incomplete.
    """
    given = [access_key_id, access_key_secret, security_token]
    if credentials is not None:
        if any(part is not None for part in given):
            raise CredentialsError("give either credentials or an access key, not both")
        return as_provider(credentials)
    if profile is not None and all(part is None for part in given):
        from .cli_profile import CliProfileProvider

        return CliProfileProvider(profile)
    if all(part is None for part in given):
        return DefaultProvider()
    return StaticProvider(Credentials(access_key_id or "", access_key_secret or "", security_token))


def as_provider(source: object) -> CredentialsProvider:
    """Return the provider that an object is, or that it can be made into.

    Raises:
        CredentialsError: If it is none of them.
    """
    if isinstance(source, Credentials):
        return StaticProvider(source)
    if isinstance(source, type):
        raise CredentialsError(f"credentials must be an object, not the class {source.__name__}: call it")
    if callable(getattr(source, "fetch", None)):
        provider: CredentialsProvider = source  # type: ignore[assignment]  # just looked
        return provider
    from .alibabacloud_adapter import AlibabaCloudProvider, is_official

    if is_official(source):
        return AlibabaCloudProvider(source)
    raise CredentialsError(
        f"credentials must be Credentials, a provider with fetch(), or an object of alibabacloud_credentials, "
        f"not {type(source).__name__}"
    )


def profile_region(profile: str | None) -> tuple[str, str]:
    """Return the region that a profile of the official CLI names, or an empty string, and why there is none.

    Args:
        profile: Name of the profile. Default: the variable ALIBABA_CLOUD_PROFILE, then the CLI's current one.

    Raises:
        CredentialsError: If the profile was named, and there is none of that name.
    """
    import os

    if os.environ.get("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "").lower() == "true" and profile is None:
        return "", ""
    file = os.path.join(os.path.expanduser("~"), ".aliyun", "config.json")
    name = profile or os.environ.get("ALIBABA_CLOUD_PROFILE") or ""
    try:
        with open(file, "rb") as opened:
            return read_region(opened.read(), name, file)
    except FileNotFoundError:
        problem = f"there is no profile {name!r}: there is no file {file}" if name else ""
    except CredentialsError as error:
        problem = str(error)
    except OSError as error:
        return "", f"{file} can't be read: {error.strerror}"
    if problem and profile is not None:
        raise CredentialsError(problem)
    return "", problem


def read_region(content: bytes, name: str, file: str) -> tuple[str, str]:
    """Return the region of a profile in a file of the official CLI, or an empty string, and why there is none.

    Args:
        content: Content of the file.
        name: Name of the profile, or an empty string for the CLI's current one.
        file: The file, for messages.

    Raises:
        CredentialsError: If there is no profile of that name.
    """
    import json

    try:
        data = json.loads(content)
        name = name or data["current"]
        entries = [entry for entry in data["profiles"] if entry.get("name") == name]
        region = entries[0].get("region_id") if entries else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return "", f"{file} is not a configuration of the official CLI"
    if not entries:
        raise CredentialsError(f"there is no profile {name!r} in {file}: see `aliyun configure list`")
    return region if isinstance(region, str) else "", ""
# Hand-written: edit templates/ehpc/_runtime/credentials/resolver.py, then run `make generate`.
