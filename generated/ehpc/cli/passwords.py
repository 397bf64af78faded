# Hand-written: edit templates/ehpc/cli/passwords.py, then run `make generate`.
"""Gets passwords and other secrets from where nobody else sees them: a prompt, a file, standard input, a variable."""

from __future__ import annotations

import os
import sys

import click

TYPE_CHECKING = False  # typing itself would cost a good part of the start; type checkers take the name for true
if TYPE_CHECKING:
    from .session import Session

PROMPT = "\0prompt"
"""What stands for the value of an option that was given without one."""

UNSENT = "***"
"""What stands for a secret that a dry run need not know."""


class Passwords:
    """Gets secrets for one command.

    Args:
        session: The session that the command runs in.
        dry_run: Whether nothing will be sent, so that nobody need be asked.
    """

    def __init__(self, session: Session, dry_run: bool = False) -> None:
        self._session = session
        self._dry_run = dry_run
        self._warned = False

    def read(self, text: str, place: str, *, variable: str | None = None) -> str:
        """Return the secret that a text on the command line means.

        Args:
            text: ``@`` and the name of a file, ``-`` for standard input, ``PROMPT``, or the secret itself.
            place: What messages call it, such as ``--password``.
            variable: Environment variable that would do, for the warning.
        """
        if text == PROMPT:
            return UNSENT if self._dry_run else self.ask(place)
        if text.startswith("@"):
            return self.checked(read_text(text[1:], place), place)
        if text == "-":
            return self.checked(self._session.read_stdin(place), place)
        if not self._warned:
            self._warned = True
            better = f", or set {variable}" if variable else ""
            self._session.warn(
                f"{place} on the command line can be seen by others (list of processes, history of the shell). "
                f"Leave it out to be asked, give @FILE or -{better}."
            )
        return self.checked(text, place)

    def missing(
        self, place: str, *, member: str = "", variable: str | None = None, required: bool = True
    ) -> str | None:
        """Return a secret that was not given, or None if it can do without.

        Args:
            place: What messages call it.
            member: Its name, if it is a member of a structure.
            variable: Environment variable that may hold it.
            required: Whether to ask for it if the variable does not hold it.
        """
        if variable and os.environ.get(variable):
            return os.environ[variable]
        if not required:
            return None
        if self._dry_run:
            return UNSENT
        if sys.stdin.isatty() and sys.stderr.isatty():
            return self.ask(place)
        other = f", or set {variable}" if variable else ""
        option = f"{member}=" if member else f"{place} "
        raise click.UsageError(
            f"{place} is missing: give {option}@FILE or {option}-{other}; a terminal would ask for it"
        )

    def ask(self, place: str) -> str:
        """Ask for a secret in the terminal, without showing it."""
        if not sys.stdin.isatty():
            raise click.UsageError(f"{place} can't be asked for without a terminal")
        label = place.removeprefix("--").replace("-", " ")
        answer = click.prompt(label[:1].upper() + label[1:], hide_input=True, err=True)
        return self.checked(str(answer), place)

    def checked(self, text: str, place: str) -> str:
        """Return a secret without the end of its line; refuse an empty one."""
        found = text.removesuffix("\n").removesuffix("\r")
        if not found:
            raise click.UsageError(f"{place} is empty")
        return found


def read_text(path: str, place: str) -> str:
    """Return the content of a text file that an option names."""
    try:
        with open(os.path.expanduser(path), encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise click.UsageError(f"{place}: the file {path} can't be read: {reason}") from None
