"""``ehpc wait``: waits for an operation that was started elsewhere."""

from __future__ import annotations

import click

from .action_table import normalize
from .command import WaitCommand
from .session import CONTEXT, get_session, shared_options


class WaitGroup(click.Group):
    """A group with one command per waiter."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all waiters."""
        return [waiter.command for waiter in get_session(ctx).table.waiters.values()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a waiter."""
        waiters = {normalize(name): waiter for name, waiter in get_session(ctx).table.waiters.items()}
        waiter = waiters.get(normalize(cmd_name))
        if waiter is None and not cmd_name.startswith("-"):
            ctx.fail(f"there is no wait for {cmd_name}; choose from {', '.join(self.list_commands(ctx))}")
        return None if waiter is None else WaitCommand(waiter)


COMMAND = WaitGroup(
    "wait",
    context_settings=CONTEXT,
    params=list(shared_options()),
    help="Wait for an operation that was started elsewhere. The exit code says how the wait ended.",
    no_args_is_help=True,
)
# Hand-written: edit templates/ehpc/cli/wait_command.py, then run `make generate`.
