"""``ehpc emulator``: runs the emulator of the service; all arguments are the emulator's own."""

from __future__ import annotations

import click


@click.command(
    "emulator",
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def COMMAND(arguments: tuple[str, ...]) -> int:  # noqa: N802 - the program looks for this name
    """Run an emulator of the service on this machine."""
    from ..emulator.__main__ import main

    return main(arguments, program="ehpc emulator")
