# Hand-written: edit templates/ehpc/cli/completion.py, then run `make generate`.
"""``ehpc completion``: prints the lines by which a shell completes commands and options."""

from __future__ import annotations

import click

from .command import EverydayCommand

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", cls=EverydayCommand)
@click.argument("shell", type=click.Choice(SHELLS))
def COMMAND(shell: str) -> None:  # noqa: N802 - the program looks for this name
    """Print what makes a shell complete commands and options.

    \b
    ~/.bashrc:  eval "$(ehpc completion bash)"
    ~/.zshrc:   eval "$(ehpc completion zsh)"
    fish:       ehpc completion fish > ~/.config/fish/completions/ehpc.fish
    """
    from click.shell_completion import get_completion_class

    from .program import Program

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(Program(), {}, "ehpc", "_EHPC_COMPLETE").source())
