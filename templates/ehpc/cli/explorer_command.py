"""``ehpc explorer``: opens the page that tries every action and watches a cluster."""

from __future__ import annotations

import sys

import click

from . import exit_codes
from .command import ShortcutCommand
from .session import get_session

MISSING = "ehpc explorer needs more packages: pip install 'ehpc[cli,explorer]'"


@click.command("explorer", cls=ShortcutCommand)
@click.option("--emulator", is_flag=True, help="Work in an emulator with a cluster in it; no account is needed.")
@click.option("--allow-changes", is_flag=True, help="Let the page send actions that change something.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on 127.0.0.1. Default: a free one.")
@click.option("--no-browser", is_flag=True, help="Open no browser; print the file that opens the page.")
@click.option(
    "--idle-minutes",
    type=click.FloatRange(min=0),
    default=60.0,
    help="End after so many minutes without a request; 0 never. Default: 60.",
)
@click.pass_context
def COMMAND(  # noqa: N802 - the program looks for this name
    context: click.Context, emulator: bool, allow_changes: bool, port: int, no_browser: bool, idle_minutes: float
) -> int:
    """Try every action, and watch a cluster, in the browser.

    The page is served on this machine alone. It only reads, unless --allow-changes is given.
    """
    session = get_session(context)
    try:
        from ..explorer import launch
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("starlette", "uvicorn", "anyio"):
            raise
        print(MISSING, file=sys.stderr)
        return exit_codes.USAGE
    opening = launch.emulated_account(session, session.info) if emulator else launch.real_account(session)
    with opening as open_account:
        try:
            server = launch.Server(open_account, port, allow_changes, idle_minutes)
        except OSError as error:
            raise click.UsageError(f"--port: {port} can't be used: {error.strerror}") from None
        launch.run(server, open_account, not no_browser, session.info)
    return exit_codes.SUCCESS
