"""``ehpc top``: watches a cluster in the terminal."""

from __future__ import annotations

import os
import sys
from contextlib import closing

import click

from . import exit_codes
from .command import ShortcutCommand, cluster_option
from .session import get_session

MISSING = "ehpc top needs more packages: pip install 'ehpc[cli,top]'"


@click.command("top", cls=ShortcutCommand)
@cluster_option()
@click.option("--user", metavar="NAME", help="Cluster user whose jobs come first. Default: your name on this machine.")
@click.option("--allow-changes", is_flag=True, help="Let keys stop jobs and run them again, after a confirmation.")
@click.pass_context
def COMMAND(  # noqa: N802 - the program looks for this name
    context: click.Context, cluster: str, user: str | None, allow_changes: bool
) -> int:
    """Watch the jobs and nodes of a cluster in the terminal.

    It only reads, unless --allow-changes is given.
    """
    session = get_session(context)
    try:
        from ..top.app import Top
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "textual":
            raise
        print(MISSING, file=sys.stderr)
        return exit_codes.USAGE
    from ..top.watched import Watched

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("top needs a terminal; `ehpc jobs --watch` does not")
    owner = user if user is not None else os.environ.get("USER") or os.environ.get("USERNAME") or ""
    with closing(Watched(session, cluster, allow_changes)) as watched:
        watched.sampler.view()  # what is wrong with the account or the cluster is said before the screen is taken
        Top(watched, owner).run()
    return exit_codes.SUCCESS
# Hand-written: edit templates/ehpc/cli/top_command.py, then run `make generate`.
