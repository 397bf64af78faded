"""Takes the options of a command line as getopt_long of the C library does, with its messages."""

from __future__ import annotations


class UsageError(Exception):
    """A command line that a command does not take.

    Args:
        text: What to print, as it is.
        code: Exit code. Default: that of the command for such errors.
    """

    def __init__(self, text: str, code: int | None = None) -> None:
        super().__init__(text)
        self.code = code


def parse(program: str, arguments: list[str], table: str, hint: bool = True) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the options of a command line with their values, in order, and the operands, which end them.

    Args:
        program: The command as it was called, for messages.
        arguments: The command line.
        table: Names of the options, each with its short letter and a colon before it, if it has one, and with ``=``
            after it if it takes a value, ``?`` if it takes one after ``=`` alone.
        hint: Whether messages end with the advice to ask for help.

    Raises:
        UsageError: If there is no such option, or a value is missing.
    """
    names = {name.rpartition(":")[2].rstrip("=?"): name[-1] if name[-1] in "=?" else "" for name in table.split()}
    letters = {name[0]: name[2:].rstrip("=?") for name in table.split() if name[1:2] == ":"}
    options: list[tuple[str, str]] = []
    rest = list(arguments)

    def fail(text: str) -> UsageError:
        help_line = f'\nTry "{program.rpartition("/")[2]} --help" for more information' if hint else ""
        return UsageError(f"{program}: {text}{help_line}")

    def take(name: str, value: str | None, missing: str) -> None:
        if names[name] == "=" and value is None:
            if not rest:
                raise fail(missing)
            value = rest.pop(0)
        options.append((name, value or ""))

    while rest and rest[0].startswith("-") and rest[0] != "-":
        word = rest.pop(0)
        if word == "--":
            break
        if word.startswith("--"):
            given, equals, value = word[2:].partition("=")
            matches = [given] if given in names else [name for name in names if name.startswith(given)]
            if len(matches) > 1:
                listed = " ".join(f"'--{name}'" for name in matches)
                raise fail(f"option '--{given}' is ambiguous; possibilities: {listed}")
            if not matches:
                raise fail(f"unrecognized option '--{given}'")
            if equals and not names[matches[0]]:
                raise fail(f"option '--{matches[0]}' doesn't allow an argument")
            take(matches[0], value if equals else None, f"option '--{matches[0]}' requires an argument")
            continue
        for place, letter in enumerate(word[1:], 2):
            if letter not in letters:
                raise fail(f"invalid option -- '{letter}'")
            is_last = bool(names[letters[letter]])
            take(
                letters[letter], word[place:] or None if is_last else None, f"option requires an argument -- '{letter}'"
            )
            if is_last:
                break
    return options, rest
# Hand-written: edit templates/ehpc/slurm/arguments.py, then run `make generate`.
