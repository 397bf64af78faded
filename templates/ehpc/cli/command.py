"""One action, or one waiter, as a command: its options, its help, and its invocation."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .action_table import ActionInfo, ParameterInfo, WaiterInfo, normalize
from .passwords import PROMPT
from .session import CONTEXT, SECONDS, get_session, help_option, shared_options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from click.shell_completion import CompletionItem

    from .._runtime.waiters import WaitOptions
    from .session import Session

    F = TypeVar("F", bound=Callable[..., Any])

OTHER_OPTIONS = {
    "--max-items": "--page-size",
    "--limit": "--page-size",
    "--cli-input-json": "--cli-input",
    "--generate-cli-skeleton": "--generate-skeleton",
    "--cli-read-timeout": "--deadline",
}
"""Options by the names that other commands have for them."""

METAVARS = {"string": "TEXT", "integer": "N", "number": "NUMBER", "boolean": "true|false", "any": "JSON"}


class EnumType(click.types.StringParamType):
    """A string whose known values the shell can complete; other values are accepted."""

    def __init__(self, values: Sequence[str]) -> None:
        self._values = values

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - part of the interface
        param: click.Parameter,  # noqa: ARG002 - part of the interface
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the known values that start with the incomplete word."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(value) for value in self._values if value.lower().startswith(incomplete.lower())]


def make_option(parameter: ParameterInfo) -> click.Option:
    """Return the option of a parameter."""
    settings: dict[str, Any] = {}
    if parameter.kind == "list":
        settings["multiple"] = True
    elif parameter.secret or parameter.kind == "boolean":  # the value is optional
        settings |= {"is_flag": False, "flag_value": PROMPT if parameter.secret else "true"}
    values = [str(value) for value in parameter.enum] or (["true", "false"] if parameter.kind == "boolean" else [])
    names = [f"--{name}" for name in parameter.spellings]
    if parameter.name == "cluster_id":
        names.append("--cluster")
    return click.Option([parameter.name, *names], type=EnumType(values), default=None, **settings)


def make_metavar(parameter: ParameterInfo) -> str:
    """Return the placeholder for the value of a parameter in its help."""
    if parameter.members:
        pairs = [f"{member.label}={'@FILE' if member.secret else '...'}" for member in parameter.members]
        return ",".join(pairs[:3]) + (",..." if len(pairs) > 3 else "")
    if parameter.secret:
        return "[@FILE|-]"
    kind = parameter.item if parameter.kind == "list" else parameter.kind
    enum = "|".join(str(value) for value in parameter.enum)
    if parameter.kind == "list":
        return f"{METAVARS[kind]},..."
    return enum if enum and len(enum) <= 30 else METAVARS[kind]


def make_help(parameter: ParameterInfo) -> str:
    """Return the help text of a parameter."""
    notes = []
    if parameter.kind == "list":
        notes.append("Repeatable; @FILE or - reads YAML or JSON.")
    elif parameter.members:
        notes.append("@FILE or - reads YAML or JSON.")
    if parameter.secret:
        notes.append(
            f"Prompted for if the value is omitted; also read from the variable EHPC_{parameter.name.upper()}."
        )
    is_shown = make_metavar(parameter) in ("true|false", "|".join(str(value) for value in parameter.enum))
    about = [text for text in parameter.about if not (is_shown and text.startswith("One of: "))]
    return " ".join([*about, *notes])


def has_default_cluster(action: ActionInfo) -> bool:
    """Return whether the variable EHPC_CLUSTER_ID is for an action: clusters of GWS are others, and none is deleted."""
    return action.chapter != "gws" and action.name != "DeleteCluster"


def keep_cluster(context: click.Context, _: click.Parameter, value: str) -> str:
    """Keep the cluster that a shortcut works on, for hints about it."""
    get_session(context).cluster = value
    return value


class SettingOption(click.Option):
    """An option of a shortcut that overrides the setting of the same name."""

    def resolve_envvar_value(self, ctx: click.Context) -> str | None:
        """Return the value of the variable, or of the configuration file."""
        value: str | None = get_session(ctx).setting(self.name or "")
        return value


def cluster_option() -> Callable[[F], F]:
    """Return the option for the cluster that a shortcut works on."""
    return click.option(
        "--cluster",
        "--cluster-id",
        "cluster",
        metavar="ID",
        required=True,
        cls=SettingOption,
        callback=keep_cluster,
        help="Identifier of the cluster. Default: EHPC_CLUSTER_ID, then the configuration file.",
    )


def user_option() -> Callable[[F], F]:
    """Return the option for the cluster user that a shortcut works for."""
    return click.option(
        "--user",
        metavar="NAME",
        required=True,
        cls=SettingOption,
        help="Cluster user. Default: EHPC_USER, then the configuration file.",
    )


class ShortcutCommand(click.Command):
    """A command with its own options and the shared ones."""

    def __init__(self, name: str | None = None, **settings: Any) -> None:
        super().__init__(name, context_settings=CONTEXT, **settings)
        self.own = list(self.params)
        self.params += [*shared_options(), help_option()]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its own options, and the names of the shared ones."""
        write_options(ctx, formatter, "Options", self.own)
        write_shared_options(formatter)


class ParameterCommand(click.Command):
    """A command whose options are parameters of the API."""

    def __init__(self, name: str, parameters: list[ParameterInfo], behavior: list[click.Option], summary: str) -> None:
        self.parameters = parameters
        self.behavior = behavior
        options: list[click.Parameter] = [make_option(parameter) for parameter in parameters]
        options += [*behavior, *shared_options(), help_option()]
        super().__init__(name, context_settings=CONTEXT, params=options, help=summary)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the command line; error messages spell options as the user did."""
        typed = {normalize(arg.partition("=")[0]): arg.partition("=")[0] for arg in args if arg.startswith("-")}
        known = {
            normalize(name): param.opts[0] for param in self.get_params(ctx) for name in param.opts if name[:2] == "--"
        }
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            from difflib import get_close_matches

            name = typed.get(normalize(error.option_name), error.option_name)
            other = normalize(OTHER_OPTIONS.get(name, ""))
            near = [other] if other in known else get_close_matches(normalize(name), known, 2)
            close = list(dict.fromkeys(known[match] for match in near))
            hint = f"; did you mean {' or '.join(close)}?" if close else ""
            raise click.UsageError(f"there is no option {name}{hint}", ctx) from None
        except click.BadOptionUsage as error:
            name = known.get(normalize(error.option_name), error.option_name)
            raise click.BadOptionUsage(name, error.message.replace(error.option_name, name), ctx) from None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - part of the interface
        """Return the parts of the usage line: required options, then the rest."""
        required = [f"--{param.option} {make_metavar(param)}" for param in self.parameters if param.required]
        return [*required, "[OPTIONS]"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options in groups: required parameters, optional ones, and how to execute the action."""
        for title, required in (("Required", True), ("Optional", False)):
            rows = [row for param in self.parameters if param.required is required for row in make_help_rows(param)]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows, col_max=34)
        write_options(ctx, formatter, "Execution", self.behavior, col_max=34)
        write_shared_options(formatter)


def write_options(
    ctx: click.Context, formatter: click.HelpFormatter, title: str, options: Sequence[click.Parameter], **layout: int
) -> None:
    """Write the help of options under a title, if there are any; arguments stand in the usage."""
    shown = [option for option in options if isinstance(option, click.Option)]
    records = [record for option in shown if (record := option.get_help_record(ctx)) is not None]
    if records:
        with formatter.section(title):
            formatter.write_dl(records, **layout)


def write_shared_options(formatter: click.HelpFormatter) -> None:
    """Write the names of the shared options, which the help of the program explains."""
    from textwrap import wrap

    names = " ".join(option.opts[0] for option in shared_options())
    with formatter.section("Shared options"):
        for line in wrap(f"{names} --help", formatter.width - formatter.current_indent, break_on_hyphens=False):
            formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def make_help_rows(parameter: ParameterInfo, depth: int = 0) -> list[tuple[str, str]]:
    """Return the help rows of a parameter and of the members of its structure."""
    name = "  " * depth + parameter.label if depth else f"--{parameter.option} {make_metavar(parameter)}"
    notes = ["Required."] if depth and parameter.required else []
    text = " ".join([*notes, *([make_help(parameter)] if depth == 0 else parameter.about)])
    return [(name, text), *(row for member in parameter.members for row in make_help_rows(member, depth + 1))]


class ActionCommand(ParameterCommand):
    """The command of an action; as a shortcut, it has the short name, and fetches all pages."""

    def __init__(self, action: ActionInfo, is_shortcut: bool = False) -> None:
        self.action = action
        self.is_shortcut = is_shortcut
        behavior = [
            click.Option(["--dry-run"], is_flag=True, help="Show the request without secrets, and do not send it.")
        ]
        if not is_shortcut:
            behavior += input_options()
        if action.deletes:
            behavior.append(
                click.Option(["--yes", "-y"], is_flag=True, help="Do not ask. Only a terminal asks, before it deletes.")
            )
        if action.pages is not None and not is_shortcut:
            behavior.append(click.Option(["all_pages", "--all"], is_flag=True, help="Fetch all pages."))
        if action.waiter is not None:
            waiter = action.table.waiters[action.waiter]
            summary = waiter.summary.replace("Wait until", "Then wait until")
            behavior += [click.Option(["--wait"], is_flag=True, help=summary), *wait_options(waiter)]
        name = action.shortcut if is_shortcut and action.shortcut else action.command
        super().__init__(name, action.parameters, behavior, action.summary)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the summary and the description of the action."""
        super().format_help_text(ctx, formatter)
        for paragraph in self.action.description:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(paragraph)

    def invoke(self, ctx: click.Context) -> None:
        """Execute the action."""
        from .arguments import ArgumentReader
        from .execution import CallMode, execute_action

        session, given = get_session(ctx), ctx.params
        if given.get("generate_skeleton"):
            print_skeleton(self.action, session)
            return
        pages = self.action.pages
        mode = CallMode(
            all_pages=given.get("all_pages", False)
            or (self.is_shortcut and pages is not None and given.get(pages.number) is None),
            dry_run=given.get("dry_run", False),
            wait=read_wait_options(given) if given.get("wait") else None,
        )
        if mode.all_pages and pages is not None and given.get(pages.number) is not None:
            raise click.UsageError("--all fetches all pages, so it can't be combined with --page-number", ctx)
        for name in ("wait_timeout", "wait_delay"):
            if given.get(name) is not None and mode.wait is None:
                raise click.UsageError(f"--{name.replace('_', '-')} requires --wait", ctx)
        try:
            reader = ArgumentReader(session, mode.dry_run, default_cluster=has_default_cluster(self.action))
            values = reader.read(self.parameters, given, given.get("cli_input"))
        except click.UsageError as error:
            error.ctx = ctx
            raise
        if self.action.deletes and not (mode.dry_run or given["yes"]):
            confirm(self.action, values, session)
        execute_action(self.action, values, session, mode)


def input_options() -> list[click.Option]:
    """Return the options for a request in a file."""
    return [
        click.Option(
            ["--cli-input"],
            metavar="FILE|-",
            help="Read parameters from YAML or JSON, or the only list from what a command has printed.",
        ),
        click.Option(["--generate-skeleton"], is_flag=True, help="Print what --cli-input reads, to be filled in."),
    ]


def print_skeleton(action: ActionInfo, session: Session) -> None:
    """Print a request to be filled in: YAML with comments, or JSON if that is asked for."""
    from .skeleton import make_skeleton, to_commented_yaml

    if session.output in (None, "yaml"):
        click.echo(to_commented_yaml(action), nl=False)
        return
    from .output import Printer

    Printer(session).print(make_skeleton(action.parameters))


def confirm(action: ActionInfo, values: dict[str, Any], session: Session) -> None:
    """Ask before something is deleted, if there is a terminal to ask in.

    Raises:
        Abort: If the answer is no.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    from .session import make_printable
    from .tables import format_value

    session.info(action.summary, fg="yellow")
    for parameter in action.parameters:
        value = values.get(parameter.name)
        if value is not None and not parameter.secret:
            if isinstance(value, list) and len(parameter.members) == 1:
                value = [next(iter(item.values())) for item in value]
            session.info(f"  --{parameter.option} {make_printable(format_value(value))}")
    if not click.confirm("This can't be undone. Continue?", err=True):
        session.info("nothing was sent")
        raise click.Abort


def wait_options(waiter: WaiterInfo) -> list[click.Option]:
    """Return the options for the timeout of a wait and for the delay between polls."""
    return [
        click.Option(["--wait-timeout"], **SECONDS, help=f"Timeout of the wait. Default: {waiter.timeout_seconds}."),
        click.Option(["--wait-delay"], **SECONDS, help="Delay between the first polls; it grows from poll to poll."),
    ]


def item_options() -> list[click.Option]:
    """Return the options of a wait for items."""
    grace = "How long an item may be missing from the list before the wait fails. Default: 120."
    return [
        click.Option(["--grace"], **SECONDS, help=grace),
        click.Option(["--fail-fast"], is_flag=True, help="Stop at the first failure. Default: wait for all."),
    ]


def read_wait_options(given: Mapping[str, Any]) -> WaitOptions:
    """Return how to wait, from the values of these options."""
    from .._runtime.waiters import WaitOptions

    return WaitOptions(
        timeout_seconds=given["wait_timeout"],
        delay_seconds=given["wait_delay"],
        grace_seconds=given.get("grace"),
        stop_at_first_failure=given.get("fail_fast", False),
    )


class WaitCommand(ParameterCommand):
    """The command of a waiter."""

    def __init__(self, waiter: WaiterInfo) -> None:
        self.waiter = waiter
        options = [*wait_options(waiter), *(item_options() if waiter.key else ())]
        super().__init__(waiter.command, waiter.arguments, options, waiter.summary)

    def invoke(self, ctx: click.Context) -> None:
        """Wait."""
        from .arguments import ArgumentReader
        from .execution import check_cluster_version, run_waiter

        session = get_session(ctx)
        try:
            values = ArgumentReader(session).read(self.parameters, ctx.params)
        except click.UsageError as error:
            error.ctx = ctx
            raise
        check_cluster_version(self.waiter, values, session)
        how = read_wait_options(ctx.params)
        with session.client() as client:
            run_waiter(self.waiter, client, values, session, how)
