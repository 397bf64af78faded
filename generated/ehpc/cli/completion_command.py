"""``ehpc completion``: prints the shell code that completes commands and options."""

from __future__ import annotations

import click

from .command import ShortcutCommand

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", cls=ShortcutCommand)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def COMMAND(context: click.Context, shell: str) -> None:  # noqa: N802 - the program looks for this name
    """Print shell code that completes commands and options.

    \b
    ~/.bashrc:  eval "$(ehpc completion bash)"
    ~/.zshrc:   eval "$(ehpc completion zsh)"
    fish:       ehpc completion fish > ~/.config/fish/completions/ehpc.fish
    """
    from click.shell_completion import get_completion_class

    completion = get_completion_class(shell)
    assert completion is not None
    program = context.find_root().command
    click.echo(completion(program, {}, "ehpc", "_EHPC_COMPLETE").source())
# Hand-written: edit templates/ehpc/cli/completion_command.py, then run `make generate`.
