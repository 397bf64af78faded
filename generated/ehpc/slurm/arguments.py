"""Takes the options of a command line as getopt_long of the C library does, with its messages."""

from __future__ import annotations

TYPE_CHECKING = False  # typing would take a good part of the start-up time
if TYPE_CHECKING:
    from collections.abc import Sequence


class UsageError(Exception):
    """A command line that the command does not take.

    Args:
        message: What to print, line by line as it is.
        code: Exit code. Default: that of the command for such errors.
    """

    def __init__(self, message: str, code: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class OptionTable:
    """Options of a command.

    Args:
        text: Names, each with its short letter and a colon before it, if it has one, and with ``=`` after it if it
            takes a value, ``?`` if it takes one after ``=`` alone.
    """

    def __init__(self, text: str) -> None:
        self.kinds: dict[str, str] = {}
        self.letters: dict[str, str] = {}
        for entry in text.split():
            letter, _, name = entry.rpartition(":")
            kind = name[-1] if name[-1] in "=?" else ""
            name = name.rstrip("=?")
            self.kinds[name] = kind
            if letter:
                self.letters[letter] = name


def parse(
    program: str, arguments: Sequence[str], table: OptionTable, hint: bool = True
) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the options of a command line with their values, in order, and the operands.

    Args:
        program: Name of the command as it was called, for messages.
        arguments: The command line. As for Slurm, the first operand ends the options.
        table: The options there are.
        hint: Whether messages end with the advice to ask for help.

    Raises:
        UsageError: If there is no such option, or a value is missing.
    """
    name = program.rpartition("/")[2]
    end = f'\nTry "{name} --help" for more information' if hint else ""
    options: list[tuple[str, str]] = []
    rest = list(arguments)
    while rest and rest[0].startswith("-") and rest[0] != "-":
        word = rest.pop(0)
        if word == "--":
            break
        if word.startswith("--"):
            given, equals, value = word[2:].partition("=")
            option = resolve(program, given, table, end)
            kind = table.kinds[option]
            if equals and not kind:
                raise UsageError(f"{program}: option '--{option}' doesn't allow an argument{end}")
            if kind == "=" and not equals:
                if not rest:
                    raise UsageError(f"{program}: option '--{option}' requires an argument{end}")
                value = rest.pop(0)
            options.append((option, value))
            continue
        for place, letter in enumerate(word[1:], 2):
            option = table.letters.get(letter)
            if option is None:
                raise UsageError(f"{program}: invalid option -- '{letter}'{end}")
            kind, value = table.kinds[option], word[place:]
            if kind == "=" and not value:
                if not rest:
                    raise UsageError(f"{program}: option requires an argument -- '{letter}'{end}")
                value = rest.pop(0)
            options.append((option, value if kind else ""))
            if kind:
                break
    return options, rest


def resolve(program: str, given: str, table: OptionTable, end: str) -> str:
    """Return the long option that a name or its beginning stands for.

    Raises:
        UsageError: If there is none, or more than one.
    """
    if given in table.kinds:
        return given
    candidates = [name for name in table.kinds if name.startswith(given)]
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        raise UsageError(f"{program}: unrecognized option '--{given}'{end}")
    listed = " ".join(f"'--{name}'" for name in candidates)
    raise UsageError(f"{program}: option '--{given}' is ambiguous; possibilities: {listed}{end}")
# Hand-written: edit templates/ehpc/slurm/arguments.py, then run `make generate`.
