"""Reads passwords and other secrets from places that others can't see: a prompt, a file, standard input, a variable."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import click

from .input_files import MAX_SECRET_BYTES, decode_text, read_file

if TYPE_CHECKING:
    from .session import Session

PROMPT = "\0prompt"
"""Value of an option that is given without a value."""

PLACEHOLDER = "***"
"""Value of a secret that a dry run does not need."""


class SecretReader:
    """Reads secrets for one command."""

    def __init__(self, session: Session, dry_run: bool = False) -> None:
        self._session = session
        self._dry_run = dry_run
        self._warned = False

    def read(self, value: str, place: str, *, variable: str | None = None) -> str:
        """Return the secret that a value on the command line refers to.

        Args:
            value: ``@`` and the name of a file, ``-`` for standard input, ``PROMPT``, or the secret itself.
            place: Name of the option in messages, such as ``--password``.
            variable: Environment variable that the warning recommends.
        """
        if value == PROMPT:
            return PLACEHOLDER if self._dry_run else self.prompt(place)
        if value.startswith("@"):
            data = read_file(value[1:], place, MAX_SECRET_BYTES)
            return self.check_secret(decode_text(data, place, f"the file {value[1:]}"), place)
        if value == "-":
            data = self._session.read_stdin(place, MAX_SECRET_BYTES)
            return self.check_secret(decode_text(data, place, "standard input"), place)
        if not self._warned:
            self._warned = True
            alternative = f", or set {variable}" if variable else ""
            self._session.warn(
                f"{place} on the command line is visible to others (process list, shell history). "
                f"Omit the value to be prompted, give @FILE or -{alternative}."
            )
        return self.check_secret(value, place)

    def read_default(
        self, place: str, *, member: str = "", variable: str | None = None, required: bool = True
    ) -> str | None:
        """Return a secret that was not given on the command line, or None if it is optional.

        Args:
            place: Name of the option in messages.
            member: Its name, if it is a member of a structure.
            variable: Environment variable that may hold it.
            required: Whether to prompt for it if the variable does not hold it.
        """
        if variable and os.environ.get(variable):
            return self.check_secret(os.environ[variable], variable)
        if not required:
            return None
        if self._dry_run:
            return PLACEHOLDER
        if sys.stdin.isatty() and sys.stderr.isatty():
            return self.prompt(place)
        alternative = f", or set {variable}" if variable else ""
        option = f"{member}=" if member else f"{place} "
        raise click.UsageError(
            f"{place} is missing: give {option}@FILE or {option}-{alternative}; a terminal would prompt for it"
        )

    def prompt(self, place: str) -> str:
        """Prompt for a secret in the terminal, without echo."""
        if not sys.stdin.isatty():
            raise click.UsageError(f"{place} can't be prompted for without a terminal")
        self._session.has_prompted = True
        label = place.removeprefix("--").replace("-", " ")
        secret = click.prompt(label[:1].upper() + label[1:], hide_input=True, err=True)
        return self.check_secret(str(secret), place)

    def check_secret(self, secret: str, place: str) -> str:
        """Return a secret without the end of its line; refuse an empty one, and one with control characters."""
        secret = secret.removesuffix("\n").removesuffix("\r")
        if not secret:
            raise click.UsageError(f"{place} is empty")
        if re.search(r"[\x00-\x1f\x7f-\x9f]", secret):
            raise click.UsageError(f"{place} holds a line break or another control character, which can't be typed")
        return secret
# Hand-written: edit templates/ehpc/cli/passwords.py, then run `make generate`.
