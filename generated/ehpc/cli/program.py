"""The root command: finds and lists commands, loads the one that is called, and returns the exit code."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from ..versions import PACKAGES
from . import exit_codes
from .action_table import load_table, normalize
from .session import (
    CONTEXT,
    Session,
    count_columns,
    discard_stream,
    get_session,
    help_option,
    shared_options,
    version_option,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from click.shell_completion import CompletionItem

SHORTCUTS = {
    "submit": ("submit_command", "Submit a job script with the options in its #SBATCH or #PBS lines."),
    "jobs": ("jobs_command", "Show or watch the jobs of a cluster."),
    "logs": ("logs_command", "Print the output of a job."),
    "stop": ("stop_command", "Stop jobs."),
    "run": ("run_command", "Run a shell command on all nodes, and show its output."),
    "wait": ("wait_command", "Wait for clusters, nodes, jobs and more to be ready."),
    "config": ("config_command", "Show the settings that apply, and where each comes from."),
    "whoami": ("whoami_command", "Show where credentials, region and endpoint come from."),
    "doctor": ("doctor_command", "Compare responses of the service with the spec."),
    "explorer": ("explorer_command", "Try every action, and watch a cluster, in the browser."),
    "slurm": ("slurm_command", "Have tools that know Slurm drive a cluster."),
    "top": ("top_command", "Watch a cluster in the terminal."),
    "emulator": ("emulator_command", "Run an emulator of the service on this machine."),
    "completion": ("completion_command", "Print shell code that completes commands and options."),
}
"""The shortcuts: the module that defines ``COMMAND``, and the summary."""


CONFIGURE = (
    "store an access key with `aliyun configure` or in ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET "
    "(`ehpc whoami` shows which), and settings with `ehpc config set NAME VALUE`"
)
"""What to use instead of a command that the official tools have."""


WIDEST_HELP = 100
"""Most columns of the help."""

FOLLOWING = {"run", "slurm"}
"""The shortcuts that work on the version of the cluster, whatever it is."""


class Program(click.Group):
    """The command ``ehpc``."""

    def __init__(self) -> None:
        version = click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=show_version,
            help="Show the version.",
        )
        super().__init__(
            "ehpc",
            context_settings={**CONTEXT, "terminal_width": max(min(count_columns(), WIDEST_HELP) - 2, 50)},
            params=[*shared_options(), version_option(), version, help_option()],
            help="Work with Alibaba Cloud E-HPC. `ehpc COMMAND --help` explains a command.",
            no_args_is_help=True,
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        table = get_session(ctx).table
        return [*table.shortcuts, *SHORTCUTS, *sorted(action.command for action in table.actions.values())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by name, or None if there is no such command."""
        if cmd_name.lower() in SHORTCUTS:
            command: click.Command = import_module(f".{SHORTCUTS[cmd_name.lower()][0]}", __package__).COMMAND
            return command
        session = get_session(ctx)
        versions = [session.version, *(PACKAGES if not session.is_version_chosen else ())]
        for version in versions:  # a name that only one version has says which one is meant
            table = load_table(version)
            action = table.action(cmd_name)
            is_shortcut = action is None
            action = table.shortcuts.get(cmd_name.lower()) if action is None else action
            if action is not None:
                if version != session.version:
                    session.api_version = version
                from .command import ActionCommand

                return ActionCommand(action, is_shortcut)
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command on a command line; the message about an unknown one suggests similar names."""
        session = get_session(ctx)
        if args[0] != "emulator":  # whose options are its own
            args = take_early_options(ctx, session, args)
        command = self.get_command(ctx, args[0])
        if command is None and not args[0].startswith("-"):
            from difflib import get_close_matches

            names = {normalize(name): name for name in self.list_commands(ctx)}
            # `get nodes` and `describe cluster`, as other commands have it: the noun is a shortcut or part of a name
            compounds = [name for noun in args[1:2] for name in (f"{args[0]}-{noun}", noun)]
            close = [name for name in compounds if name in names.values()]
            close = close or [names[match] for match in get_close_matches(normalize(args[0]), names, 3)]
            hint = f"; did you mean {' or '.join(close)}?" if close else ""
            hint = f"; {CONFIGURE}" if args[0] == "configure" else hint
            ctx.fail(f"there is no command {args[0]}{hint}")
        if command is None:
            return super().resolve_command(ctx, args)
        session.command = command.name
        return command.name, command, args[1:]

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands or options that start with the incomplete word, without loading any command."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return click.Command.shell_complete(self, ctx, incomplete)
        summaries = {name: summary for name, (_, summary) in SHORTCUTS.items()}
        summaries |= {name: action.summary for name, action in get_session(ctx).table.shortcuts.items()}
        summaries |= {action.command: action.summary for action in get_session(ctx).table.actions.values()}
        return [CompletionItem(name, help=text) for name, text in summaries.items() if name.startswith(incomplete)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage; click would look for a translation of its first word."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Usage: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands, and the options below it."""
        self.format_commands(ctx, formatter)
        with formatter.section("Options"):
            formatter.write_dl(list(filter(None, (option.get_help_record(ctx) for option in self.params))))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands, one per line: shortcuts first, then the actions by chapter."""
        table = get_session(ctx).table
        use_color = get_session(ctx).use_color(sys.stdout)
        by_chapter: dict[str, list[tuple[str, str]]] = {key: [] for key in table.chapters}
        for action in sorted(table.actions.values(), key=lambda action: action.command):
            by_chapter[action.chapter].append((action.command, action.summary))
        shortcuts = [(name, action.summary) for name, action in table.shortcuts.items()]
        sections = [("Shortcuts", [*shortcuts, *((name, summary) for name, (_, summary) in SHORTCUTS.items())])]
        sections += [(title, by_chapter[key]) for key, title in table.chapters.items()]
        for title, rows in sections:
            if rows:
                width = max(len(name) for name, _ in rows)
                with formatter.section(click.style(title, bold=True) if use_color else title):
                    room = formatter.width - formatter.current_indent - width - 2
                    for name, summary in rows:
                        formatter.write(f"{'':{formatter.current_indent}}{name:{width}}  {shorten(summary, room)}\n")

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write which version of the API the commands belong to, and the exit codes."""
        version = get_session(ctx).version
        others = " or ".join(f"--api-version {other}" for other in PACKAGES if other != version)
        formatter.write_paragraph()
        formatter.write_text(f"These are the commands of API version {version}; {others} shows those of another one.")
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), meaning) for code, meaning in exit_codes.LINES])


def take_early_options(ctx: click.Context, session: Session, args: list[str]) -> list[str]:
    """Take the options that decide which commands there are from anywhere on a command line, and return the rest."""
    end = args.index("--") if "--" in args else len(args)
    rest: list[str] = []
    words = iter(args[:end])
    for word in words:
        option, equals, value = word.partition("=")
        name = normalize(option) if word.startswith("--") else ""
        if name not in ("profile", "apiversion"):
            rest.append(word)
            continue
        chosen = value if equals else next(words, "")
        if name == "profile":
            session.profile = chosen or ctx.fail("--profile requires a name")
        else:
            session.api_version = chosen
            if chosen not in PACKAGES:
                ctx.fail(f"--api-version: there is no {chosen!r}; choose from {', '.join(PACKAGES)}")
    return [*rest, *args[end:]]


def shorten(text: str, width: int) -> str:
    """Return a sentence without its period, cut at a word so that it fits into a number of columns."""
    text = text.removesuffix(".")
    if len(text) <= width:
        return text
    return text[: max(width - 3, 0)].rpartition(" ")[0].rstrip(",") + "..."


def show_version(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Print the version and exit."""
    if value and not context.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"ehpc {version('ehpc')} (E-HPC API {', '.join(PACKAGES)})")
        context.exit()


def run(arguments: Sequence[str]) -> int:
    """Run a command line.

    Args:
        arguments: The arguments, without the name of the program.

    Returns:
        The exit code.
    """
    program, session = Program(), Session()
    instruction = os.environ.get("_EHPC_COMPLETE")
    if instruction:
        from click.shell_completion import shell_complete

        return shell_complete(program, {}, "ehpc", "_EHPC_COMPLETE", instruction)
    try:
        return execute(program, list(arguments), session)
    except BrokenPipeError:  # the reader has read enough
        discard_stream(sys.stdout)
        return exit_codes.SUCCESS


def execute(program: Program, arguments: list[str], session: Session) -> int:
    """Execute a command line and return the exit code; print an error."""
    try:
        code = invoke(program, arguments, session)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:
        if isinstance(error, ModuleNotFoundError) and not session.mutated:
            raise
        from .cluster_version import find_version_of_cluster
        from .error_report import report

        version = find_version_of_cluster(error, session)
        if version is None or not has_command(session.command or "", version):
            return report(error, session)
    session.info(f"the cluster {session.cluster} belongs to API version {version}", dim=True)
    session.api_version, session.stdin = version, None
    return execute(program, arguments, session)


def has_command(name: str, version: str) -> bool:
    """Return whether a command works on another version of the API without being asked to."""
    table = load_table(version)
    action = table.action(name) or table.shortcuts.get(name)
    return name in FOLLOWING if action is None else not action.deletes


def invoke(program: Program, arguments: list[str], session: Session) -> int:
    """Invoke the command on a command line and return the exit code."""
    try:
        with program.make_context("ehpc", arguments, obj=session) as context:
            code = program.invoke(context)
            return code if isinstance(code, int) else exit_codes.SUCCESS
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        return exit_codes.USAGE
# Hand-written: edit templates/ehpc/cli/program.py, then run `make generate`.
