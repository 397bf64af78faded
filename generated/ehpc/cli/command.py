# Hand-written: edit templates/ehpc/cli/command.py, then run `make generate`.
"""One action, or one wait, as a command: its options, its help, and what it does."""

from __future__ import annotations

import click

from .action_table import Action, Parameter, Waiter, load, normal
from .passwords import PROMPT
from .session import CONTEXT, session_of, shared_options

TYPE_CHECKING = False  # typing itself would cost a good part of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from click.shell_completion import CompletionItem

METAVARS = {"string": "TEXT", "integer": "N", "number": "NUMBER", "boolean": "true|false", "any": "JSON"}


class Known(click.types.StringParamType):
    """A text whose known values the shell can complete; others pass.

    Args:
        values: The known values.
    """

    def __init__(self, values: Sequence[str]) -> None:
        self._values = values

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - part of the interface
        param: click.Parameter,  # noqa: ARG002 - part of the interface
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the known values that begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(each) for each in self._values if each.lower().startswith(incomplete.lower())]


def option_of(parameter: Parameter) -> click.Option:
    """Return the option of a parameter."""
    facts: dict[str, Any] = {}
    if parameter.kind == "list":
        facts["multiple"] = True
    elif parameter.secret or parameter.kind == "boolean":  # the value may be left out
        facts |= {"is_flag": False, "flag_value": PROMPT if parameter.secret else "true"}
    values = [str(each) for each in parameter.enum] or (["true", "false"] if parameter.kind == "boolean" else [])
    names = [f"--{each}" for each in parameter.spellings]
    return click.Option([parameter.name, *names], type=Known(values), default=None, **facts)


def metavar(parameter: Parameter) -> str:
    """Return what stands for the value of a parameter in its help."""
    if parameter.members:
        pairs = [f"{each.label}={'@FILE' if each.secret else '...'}" for each in parameter.members]
        return ",".join(pairs[:3]) + (",..." if len(pairs) > 3 else "")
    if parameter.secret:
        return "[@FILE|-]"
    kind = parameter.item if parameter.kind == "list" else parameter.kind
    enum = "|".join(str(each) for each in parameter.enum)
    if parameter.kind == "list":
        return f"{METAVARS[kind]},..."
    return enum if enum and len(enum) <= 30 else METAVARS[kind]


def help_text(parameter: Parameter) -> str:
    """Return what the help says about a parameter."""
    notes = []
    if parameter.kind == "list":
        notes.append("May be given again and again; @FILE or - reads YAML or JSON.")
    if parameter.secret:
        notes.append(f"Asked for if it has no value; also from the variable EHPC_{parameter.name.upper()}.")
    return " ".join([*parameter.about, *notes])


class EverydayCommand(click.Command):
    """A command with options of its own, and those that all commands share.

    Args:
        name: Its name.
        facts: What click wants to know.
    """

    def __init__(self, name: str | None = None, **facts: Any) -> None:
        super().__init__(name, context_settings=CONTEXT, **facts)
        self.own = list(self.params)
        self.params += shared_options()

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its own options, and the names of the shared ones."""
        options = [each for each in self.own if isinstance(each, click.Option)]
        records = [record for record in (each.get_help_record(ctx) for each in options) if record is not None]
        if records:
            with formatter.section("Options"):
                formatter.write_dl(records)
        write_shared(formatter)


class ParameterCommand(click.Command):
    """A command whose options are parameters of the API.

    Args:
        name: Its name.
        parameters: The parameters.
        behavior: Options that say how it is carried out.
    """

    def __init__(self, name: str, parameters: list[Parameter], behavior: list[click.Option], summary: str) -> None:
        self.parameters = parameters
        self.behavior = behavior
        options: list[click.Parameter] = [option_of(each) for each in parameters]
        super().__init__(name, context_settings=CONTEXT, params=[*options, *behavior, *shared_options()], help=summary)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the command line; messages about options name them as they are written."""
        typed = {normal(each.partition("=")[0]): each.partition("=")[0] for each in args if each.startswith("-")}
        known = {normal(name): name for each in self.get_params(ctx) for name in each.opts if name[:2] == "--"}
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            from difflib import get_close_matches

            name = typed.get(normal(error.option_name), error.option_name)
            close = [known[each] for each in get_close_matches(normal(name), known, 2)]
            hint = f"; did you mean {' or '.join(close)}?" if close else ""
            raise click.UsageError(f"there is no option {name}{hint}", ctx) from None
        except click.BadOptionUsage as error:
            name = known.get(normal(error.option_name), error.option_name)
            raise click.BadOptionUsage(name, error.message.replace(error.option_name, name), ctx) from None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - part of the interface
        """Return what the usage line shows: required options, then the rest."""
        required = [f"--{each.option} {metavar(each)}" for each in self.parameters if each.required]
        return [*required, "[OPTIONS]"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options in groups: required parameters, others, what the command does with them."""
        for title, required in (("Required", True), ("Optional", False)):
            rows = [row for each in self.parameters if each.required is required for row in help_rows(each)]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows, col_max=34)
        records = [record for record in (each.get_help_record(ctx) for each in self.behavior) if record is not None]
        if records:
            with formatter.section("How it is done"):
                formatter.write_dl(records, col_max=34)
        write_shared(formatter)


def write_shared(formatter: click.HelpFormatter) -> None:
    """Write the names of the options that all commands share; the help of the program explains them."""
    from textwrap import wrap

    names = " ".join(each.opts[0] for each in shared_options())
    with formatter.section("Every command has"):
        for line in wrap(f"{names} --help", formatter.width - formatter.current_indent, break_on_hyphens=False):
            formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def help_rows(parameter: Parameter, depth: int = 0) -> list[tuple[str, str]]:
    """Return the rows of the help for a parameter, and for the members of its structure."""
    name = "  " * depth + parameter.label if depth else f"--{parameter.option} {metavar(parameter)}"
    notes = ["Required."] if depth and parameter.required else []
    text = " ".join([*notes, *([help_text(parameter)] if depth == 0 else parameter.about)])
    return [(name, text), *(row for member in parameter.members for row in help_rows(member, depth + 1))]


class ActionCommand(ParameterCommand):
    """The command of an action.

    Args:
        action: The action.
    """

    def __init__(self, action: Action) -> None:
        self.action = action
        behavior = [
            click.Option(["--dry-run"], is_flag=True, help="Show what would be sent, without secrets; send nothing.")
        ]
        if action.pages is not None:
            behavior.append(click.Option(["all_pages", "--all"], is_flag=True, help="Go through all pages."))
        if action.waiter is not None:
            waiter = load().waiters[action.waiter]
            does = waiter.summary.rstrip(".").replace("Wait until", "Then wait until")
            behavior += [
                click.Option(["--wait"], is_flag=True, help=f"{does}."),
                wait_timeout(waiter),
            ]
        super().__init__(action.command, action.parameters, behavior, action.summary)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the action does."""
        super().format_help_text(ctx, formatter)
        for each in self.action.description:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(each)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write where the action stands in the reference."""
        table = load()
        chapter = table.chapters[self.action.chapter]
        formatter.write_paragraph()
        formatter.write_text(
            f'Source: {table.reference}, chapter "{chapter}", {self.action.name} (lines {self.action.lines}).'
        )

    def invoke(self, ctx: click.Context) -> None:
        """Carry the action out."""
        from .arguments import Arguments
        from .execution import Manner, call

        session, given = session_of(ctx), ctx.params
        manner = Manner(
            all_pages=given.get("all_pages", False),
            dry_run=given.get("dry_run", False),
            wait=given.get("wait", False),
            wait_timeout=given.get("wait_timeout"),
        )
        if manner.all_pages and self.action.pages is not None and given.get(self.action.pages.number) is not None:
            raise click.UsageError("--all goes through all pages, so --page-number has no place beside it", ctx)
        if manner.wait_timeout is not None and not manner.wait:
            raise click.UsageError("--wait-timeout has no meaning without --wait", ctx)
        try:
            values = Arguments(session, manner.dry_run).read(self.parameters, given)
        except click.UsageError as error:
            error.ctx = ctx
            raise
        call(self.action, values, session, manner)


def wait_timeout(waiter: Waiter) -> click.Option:
    """Return the option for the longest time to wait."""
    return click.Option(
        ["--wait-timeout"],
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        help=f"Longest time to wait. Default: {waiter.timeout_seconds}.",
    )


class WaitCommand(ParameterCommand):
    """The command that waits for something.

    Args:
        waiter: What to wait for.
    """

    def __init__(self, waiter: Waiter) -> None:
        self.waiter = waiter
        super().__init__(waiter.command, waiter.arguments, [wait_timeout(waiter)], waiter.summary)

    def invoke(self, ctx: click.Context) -> None:
        """Wait."""
        from .arguments import Arguments
        from .execution import wait

        session = session_of(ctx)
        try:
            values = Arguments(session).read(self.parameters, ctx.params)
        except click.UsageError as error:
            error.ctx = ctx
            raise
        with session.client() as client:
            wait(self.waiter, client, values, session, ctx.params["wait_timeout"])
