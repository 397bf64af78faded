# Hand-written: edit templates/ehpc/cli/wait_command.py, then run `make generate`.
"""``ehpc wait``: waits for something that was begun elsewhere."""

from __future__ import annotations

import click

from .action_table import load, normal
from .command import WaitCommand
from .session import CONTEXT, shared_options


class Waits(click.Group):
    """A command for each thing that can be waited for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - part of the interface
        """Return what can be waited for."""
        return [waiter.command for waiter in load().waiters.values()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command that waits for something."""
        found = {normal(name): waiter for name, waiter in load().waiters.items()}.get(normal(cmd_name))
        if found is None and not cmd_name.startswith("-"):
            ctx.fail(f"there is no wait for {cmd_name}; there are {', '.join(self.list_commands(ctx))}")
        return None if found is None else WaitCommand(found)


COMMAND = Waits(
    "wait",
    context_settings=CONTEXT,
    params=list(shared_options()),
    help="Wait for something that was begun elsewhere. The exit code says how it ended.",
    no_args_is_help=True,
)
