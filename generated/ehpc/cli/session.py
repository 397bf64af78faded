# Hand-written: edit templates/ehpc/cli/session.py, then run `make generate`.
"""The options that all commands share, and the client that they configure."""

from __future__ import annotations

import os
import sys

import click

from .action_table import normalize

TYPE_CHECKING = False  # importing typing would take a good part of the start-up time; type checkers assume True
if TYPE_CHECKING:
    from typing import Any

    from .. import Client

OUTPUTS = ("table", "json", "yaml", "tsv")
CONTEXT = {"token_normalize_func": normalize, "max_content_width": 100, "help_option_names": ["--help", "-h"]}
"""Settings that all commands pass to click."""


class Session:
    """The values of the shared options.

    Attributes:
        stdin: The option that has read standard input, which can be read only once.
    """

    def __init__(self) -> None:
        self.region: str | None = None
        self.profile: str | None = None
        self.endpoint_url: str | None = None
        self.format = "json"
        self.output: str | None = None
        self.query: str | None = None
        self.debug = False
        self.no_color = False
        self.stdin: str | None = None

    @property
    def output_format(self) -> str:
        """The format of results: as requested; default: a table in a terminal, JSON in a pipe."""
        return self.output or ("table" if sys.stdout.isatty() else "json")

    def use_color(self, stream: Any) -> bool:
        """Return whether a stream takes colors."""
        return not self.no_color and not os.environ.get("NO_COLOR") and stream.isatty()

    def client(self, **arguments: Any) -> Client:
        """Return a client that the shared options configure.

        Args:
            arguments: Further arguments of the client.

        Raises:
            ConfigurationError: If the options or the environment are invalid.
        """
        from ..client import Client

        if self.debug and "transport" not in arguments:
            from .logging_transport import LoggingTransport

            arguments["transport"] = LoggingTransport(self.info)
        return Client(
            self.region,
            profile=self.profile,
            endpoint=self.endpoint_url,
            format="xml" if self.format == "xml" else "json",
            **arguments,
        )

    def info(self, message: str, **style: Any) -> None:
        """Print a line on standard error, styled where the terminal allows it."""
        click.echo(click.style(message, **style) if style else message, err=True, color=self.use_color(sys.stderr))

    def warn(self, message: str) -> None:
        """Print a warning on standard error."""
        label = click.style("warning:", fg="yellow", bold=True)
        click.echo(f"{label} {message}", err=True, color=self.use_color(sys.stderr))

    def read_stdin(self, option: str) -> str:
        """Return the content of standard input, for one option."""
        if self.stdin is not None:
            raise click.UsageError(f"{option} and {self.stdin} can't both read standard input")
        self.stdin = option
        return sys.stdin.read()


def make_printable(text: str) -> str:
    """Return a string of the service without characters that move the cursor or change colors."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character == "\n" else "\N{REPLACEMENT CHARACTER}" for character in text
    )


def get_session(context: click.Context) -> Session:
    """Return the session that a command runs in."""
    session = context.ensure_object(Session)
    assert isinstance(session, Session)
    return session


def store_option(context: click.Context, option: click.Parameter, value: Any) -> None:
    """Store the value of a shared option in the session, wherever it is on the command line."""
    if value not in (None, False):
        setattr(get_session(context), option.name or "", value)


def shared_option(*names: str, **settings: Any) -> click.Option:
    """Return a shared option."""
    return click.Option(names, expose_value=False, callback=store_option, **settings)


def shared_options() -> list[click.Option]:
    """Return the shared options."""
    return [
        shared_option("--region", "--region-id", metavar="REGION", help="Region, such as cn-hangzhou."),
        shared_option(
            "--profile", metavar="NAME", help="Profile of the aliyun CLI that supplies credentials and region."
        ),
        shared_option("--endpoint-url", metavar="URL", help="Endpoint. Default: the endpoint of the region."),
        shared_option(
            "--output", "-o", type=click.Choice(OUTPUTS), help="Default: table in a terminal, json in a pipe."
        ),
        shared_option("--query", metavar="JMESPATH", help="Part of the result to print, by wire names."),
        shared_option(
            "--format", type=click.Choice(["json", "xml"]), help="Format of the service's responses. Default: json."
        ),
        shared_option("--debug", is_flag=True, help="Log requests and responses, and print tracebacks."),
        shared_option("--no-color", is_flag=True, help="Disable colors; so does the variable NO_COLOR."),
    ]
