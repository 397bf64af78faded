"""The options that all commands share, and the client that they configure."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from ..versions import DEFAULT, PACKAGES
from .action_table import ActionTable, load_table, normalize
from .input_files import check_size
from .settings import OUTPUTS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from .. import Client

OPTIONS = {"region": "region", "endpoint": "endpoint_url", "output": "output", "api_version": "api_version"}
OPTIONS |= {"deadline": "deadline", "retries": "retries"}
"""Attributes of a session with the values of options, by the settings that they override."""
CONTEXT = {"token_normalize_func": normalize, "help_option_names": ["--help", "-h"]}
"""Settings that all commands pass to click."""
FALLBACK_WIDTH = 80
"""Columns of a terminal that does not know its own."""
SECONDS: dict[str, Any] = {"type": click.FloatRange(min=0, min_open=True), "metavar": "SECONDS"}
"""Settings of options that take a time."""


class Session:
    """The values of the shared options.

    Attributes:
        stdin: The option that has read standard input, which can be read only once.
        profile: Name of the profile; None to look it up, empty for none.
        mutated: Whether a request that changes something has succeeded.
        cluster: Identifier of the cluster that the command works on, once it is known.
        other_versions: Another API version that knows a cluster, if there is one, by the cluster.
        has_prompted: Whether the command has prompted for something.
        command: Name of the command.
    """

    def __init__(self) -> None:
        self.api_version: str | None = None
        self.region: str | None = None
        self.profile: str | None = None
        self.endpoint_url: str | None = None
        self.format = "json"
        self.official_form = False
        self.output: str | None = None
        self.query: str | None = None
        self.debug = False
        self.no_color = False
        self.deadline: float | None = None
        self.retries: int | None = None
        self.stdin: str | None = None
        self.mutated = False
        self.cluster: str | None = None
        self.other_versions: dict[str, str | None] = {}
        self.has_prompted = False
        self._stdin_data: bytes | None = None
        self.command: str | None = None
        self._settings: Settings | None = None

    @property
    def settings(self) -> Settings:
        """The settings outside of the command line."""
        if self._settings is None or self._settings.chosen != self.profile:
            self._settings = Settings(self.profile)
        return self._settings

    def find_setting(self, name: str) -> tuple[Any, str]:
        """Return the value of a setting and where it comes from; None and an empty string if it is not set."""
        value = getattr(self, OPTIONS[name]) if name in OPTIONS else None
        return self.settings.find(name) if value is None else (value, "option")

    def setting(self, name: str) -> Any:
        """Return the value of a setting: that of its option, its variable or the profile; None if it is not set."""
        return self.find_setting(name)[0]

    @property
    def is_version_chosen(self) -> bool:
        """Whether the user has chosen the version of the API."""
        return self.setting("api_version") is not None

    @property
    def version(self) -> str:
        """The version of the API: as requested, or else the package's default."""
        return self.setting("api_version") or DEFAULT

    @property
    def table(self) -> ActionTable:
        """What the command line knows of the version."""
        return load_table(self.version)

    @property
    def output_format(self) -> str:
        """The format of results: as requested; default: a table in a terminal, JSON in a pipe."""
        return self.setting("output") or ("table" if sys.stdout.isatty() else "json")

    def use_color(self, stream: Any) -> bool:
        """Return whether a stream takes colors."""
        return not self.no_color and not os.environ.get("NO_COLOR") and stream.isatty()

    def client(self, *, has_methods: bool = True, api_version: str | None = None, **arguments: Any) -> Client:
        """Return a client that the shared options configure.

        Args:
            has_methods: Whether it needs a method for each action; a client without them is loaded faster.
            api_version: Version of the API. Default: that of the session.
            arguments: Further arguments of the client, which count more than the options.

        Raises:
            ConfigurationError: If the options or the environment are invalid.
        """
        from importlib import import_module

        if self.debug and "transport" not in arguments:
            from .logging_transport import LoggingTransport

            arguments["transport"] = LoggingTransport(self.info)
        if (deadline := self.setting("deadline")) is not None:
            arguments.setdefault("deadline_seconds", deadline)
        if (retries := self.setting("retries")) is not None and "retry" not in arguments:
            from .. import RetryPolicy

            arguments["retry"] = RetryPolicy(max_attempts=retries + 1)
        package = PACKAGES[api_version or self.version]
        kind = import_module(package).Client if has_methods else make_client_class(package)
        client: Client = kind(
            self.setting("region"),
            profile=self.settings.aliyun_profile(),
            endpoint=self.setting("endpoint"),
            format="xml" if self.format == "xml" else "json",
            request_form="official_sdk" if self.official_form else "default",
            **arguments,
        )
        return client

    def info(self, message: str, **style: Any) -> None:
        """Print a line on standard error, styled where the terminal allows it."""
        message = make_printable(message)
        self.write_stderr(click.style(message, **style) if style else message)

    def warn(self, message: str) -> None:
        """Print a warning on standard error."""
        label = click.style("warning:", fg="yellow", bold=True)
        self.write_stderr(f"{label} {make_printable(message)}")

    def write_stderr(self, line: str) -> None:
        """Write a line to standard error; a message that nobody can read must not end what is going on."""
        try:
            click.echo(line, err=True, color=self.use_color(sys.stderr))
        except OSError:
            discard_stream(sys.stderr)

    def read_stdin(self, option: str, limit: int) -> bytes:
        """Return the content of standard input, at most so many bytes, for one option."""
        if self.stdin is not None:
            raise click.UsageError(f"{option} and {self.stdin} can't both read standard input")
        self.stdin = option
        data = sys.stdin.buffer.read(limit + 1) if self._stdin_data is None else self._stdin_data
        check_size(data, option, "standard input", limit)
        self._stdin_data = data
        return data


def make_client_class(package: str) -> Any:
    """Return a class of clients without the methods of a package's actions."""
    from importlib import import_module

    from .._runtime.clients import SyncBaseClient

    return type("BaseClient", (SyncBaseClient,), {"_service": import_module(f"{package}.service").SERVICE})


def discard_stream(stream: Any) -> None:
    """Send the rest of a stream that can't be written to the null device, so that the interpreter can flush it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def escape_unprintable(text: str, escape: Callable[[str], str]) -> str:
    """Return a string in which all characters that are not printable, except line breaks, are escaped."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(
        character if character.isprintable() or character == "\n" else escape(character) for character in text
    )


def make_printable(text: str) -> str:
    """Return a string of the service without characters that move the cursor or change colors."""
    return escape_unprintable(text, lambda _: "\N{REPLACEMENT CHARACTER}")


def count_columns() -> int:
    """Return how many columns the terminal has, as shutil does, which first loads what it packs archives with."""
    columns = 0
    with suppress(ValueError):
        columns = int(os.environ.get("COLUMNS", ""))
    if columns <= 0:
        with suppress(OSError):
            columns = os.get_terminal_size().columns
    return columns if columns > 0 else FALLBACK_WIDTH


def get_session(context: click.Context) -> Session:
    """Return the session that a command runs in."""
    session = context.ensure_object(Session)
    assert isinstance(session, Session)
    return session


def store_option(context: click.Context, option: click.Parameter, value: Any) -> None:
    """Store the value of a shared option in the session, wherever it is on the command line."""
    if value is not None and value is not False:  # 0 is a value
        setattr(get_session(context), option.name or "", value)


def shared_option(*names: str, **settings: Any) -> click.Option:
    """Return a shared option."""
    return click.Option(names, expose_value=False, callback=store_option, **settings)


def help_option() -> click.Option:
    """Return the option that shows the help; that of click loads translations first."""
    return click.Option(
        ["--help", "-h"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show_help,
        help="Show this message and exit.",
    )


def show_help(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Print the help of the command and exit."""
    if value and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()


def version_option() -> click.Option:
    """Return the option that chooses the version of the API; it decides which commands there are."""
    return shared_option(
        "--api-version",
        is_eager=True,  # as --help is, which shows the commands of this version
        type=click.Choice(list(PACKAGES)),
        help=f"Version of the API. Default: that of the cluster, or {DEFAULT}.",
    )


def shared_options() -> list[click.Option]:
    """Return the shared options."""
    return [
        shared_option("--region", "--region-id", metavar="REGION", help="Region, such as cn-hangzhou."),
        shared_option(
            "--profile",
            metavar="NAME",
            help="Profile of the configuration file, and of the aliyun CLI for credentials and region.",
        ),
        shared_option("--endpoint-url", metavar="URL", help="Endpoint. Default: the endpoint of the region."),
        shared_option(
            "--output", "-o", type=click.Choice(OUTPUTS), help="Default: table in a terminal, json in a pipe."
        ),
        shared_option("--query", metavar="JMESPATH", help="Part of the result to print, by wire names."),
        shared_option(
            "--format", type=click.Choice(["json", "xml"]), help="Format of the service's responses. Default: json."
        ),
        shared_option(
            "--official-form",
            is_flag=True,
            help="Send requests as the official SDK does: all parameters in the URL, passwords too.",
        ),
        shared_option("--deadline", **SECONDS, help="Time limit of each call, including retries. Default: 300."),
        shared_option(
            "--retries", type=click.IntRange(min=0), metavar="N", help="Retries of each call, at most. Default: 3."
        ),
        shared_option("--debug", is_flag=True, help="Log requests and responses, and print tracebacks."),
        shared_option("--no-color", is_flag=True, help="Disable colors; so does the variable NO_COLOR."),
    ]
# Hand-written: edit templates/ehpc/cli/session.py, then run `make generate`.
