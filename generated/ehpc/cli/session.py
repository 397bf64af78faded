# Hand-written: edit templates/ehpc/cli/session.py, then run `make generate`.
"""The options that all commands share, and the client that they lead to."""

from __future__ import annotations

import os
import sys

import click

from .action_table import normal

TYPE_CHECKING = False  # typing itself would cost a good part of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    from .. import Client

OUTPUTS = ("table", "json", "yaml", "tsv")
CONTEXT = {"token_normalize_func": normal, "max_content_width": 100, "help_option_names": ["--help", "-h"]}
"""What all commands tell click."""


class Session:
    """What the shared options have said.

    Attributes:
        stdin: Option that has read standard input, which can be read once.
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
    def form(self) -> str:
        """How to print results: as asked for, else a table in a terminal and JSON in a pipe."""
        return self.output or ("table" if sys.stdout.isatty() else "json")

    def colored(self, file: Any) -> bool:
        """Return whether colours may go to a stream."""
        return not self.no_color and not os.environ.get("NO_COLOR") and file.isatty()

    def client(self, **more: Any) -> Client:
        """Return the client to call with.

        Args:
            more: Further arguments of the client.

        Raises:
            ConfigurationError: If the options, or what stands in the environment, are no good.
        """
        from ..client import Client

        if self.debug and "transport" not in more:
            from .dry_run import LoggedTransport

            more["transport"] = LoggedTransport(self.say)
        return Client(
            self.region,
            profile=self.profile,
            endpoint=self.endpoint_url,
            format="xml" if self.format == "xml" else "json",
            **more,
        )

    def say(self, text: str, **style: Any) -> None:
        """Print a line for people on standard error, styled where it can be."""
        click.echo(click.style(text, **style) if style else text, err=True, color=self.colored(sys.stderr))

    def warn(self, text: str) -> None:
        """Print a warning."""
        label = click.style("warning:", fg="yellow", bold=True)
        click.echo(f"{label} {text}", err=True, color=self.colored(sys.stderr))

    def read_stdin(self, option: str) -> str:
        """Return what comes in on standard input, for one option."""
        if self.stdin is not None:
            raise click.UsageError(f"{option} and {self.stdin} can't both read standard input")
        self.stdin = option
        return sys.stdin.read()


def printable(text: str) -> str:
    """Return a text of the service without what would move the cursor or change colours."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or each == "\n" else "\N{REPLACEMENT CHARACTER}" for each in text)


def session_of(context: click.Context) -> Session:
    """Return the session that a command runs in."""
    found = context.ensure_object(Session)
    assert isinstance(found, Session)
    return found


def remember(context: click.Context, option: click.Parameter, value: Any) -> None:
    """Keep the value of a shared option, wherever on the line it stands."""
    if value not in (None, False):
        setattr(session_of(context), option.name or "", value)


def shared(*names: str, **facts: Any) -> click.Option:
    """Return a shared option."""
    return click.Option(names, expose_value=False, callback=remember, **facts)


def shared_options() -> list[click.Option]:
    """Return the shared options."""
    return [
        shared("--region", "--region-id", metavar="REGION", help="Region to work in, such as cn-hangzhou."),
        shared("--profile", metavar="NAME", help="Profile of the aliyun command to take credentials and region from."),
        shared("--endpoint-url", metavar="URL", help="Where to send requests instead of the region's endpoint."),
        shared("--output", "-o", type=click.Choice(OUTPUTS), help="Default: table in a terminal, json in a pipe."),
        shared("--query", metavar="JMESPATH", help="Part of the result to print, by the names of the wire."),
        shared("--format", type=click.Choice(["json", "xml"]), help="What the service answers in; default: json."),
        shared("--debug", is_flag=True, help="Show requests and answers, and where an error comes from."),
        shared("--no-color", is_flag=True, help="Print no colours; so does the variable NO_COLOR."),
    ]
