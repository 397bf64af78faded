"""Takes the options of a command line as getopt_long of the C library does, with its messages."""

from __future__ import annotations


class UsageError(Exception):
    """A command line that a command does not take: the text to print, and an exit code other than the usual one."""

    def __init__(self, text: str, code: int | None = None) -> None:
        super().__init__(text)
        self.code = code


def parse(path: str, arguments: list[str], table: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the options of a command line with their values, in order, and its operands.

    The table has the names of the options, each with its short letter and a colon before it, if it has one, and with
    ``=`` after it if it takes a value, ``?`` if it takes one after ``=`` alone. Operands of sbatch and srun end them.
    """
    program = path.rpartition("/")[2]
    kinds = {entry.rpartition(":")[2].rstrip("=?"): entry[-1] for entry in table.split()}
    letters = {entry[0]: entry[2:].rstrip("=?") for entry in table.split() if entry[1:2] == ":"}
    options: list[tuple[str, str]] = []
    operands: list[str] = []
    rest = list(arguments)

    def fail(text: str) -> UsageError:
        return UsageError(f"{path}: {text}" + f'\nTry "{program} --help" for more information' * (program != "sacct"))

    while rest and rest[0] != "--":
        word = rest.pop(0)
        value = None
        if word == "-" or not word.startswith("-"):
            operands.append(word)
            if program in ("sbatch", "srun"):
                return options, operands + rest
            continue
        if word.startswith("--"):
            given, equals, text = word[2:].partition("=")
            matches = [given] if given in kinds else [name for name in kinds if name.startswith(given)]
            if not matches:
                raise fail(f"unrecognized option '--{given}'")
            if len(matches) > 1:
                listed = " ".join(f"'--{name}'" for name in matches)
                raise fail(f"option '--{given}' is ambiguous; possibilities: {listed}")
            name, value = matches[0], text if equals else None
            missing = f"option '--{name}' requires an argument"
            if equals and kinds[name] not in "=?":
                raise fail(f"option '--{name}' doesn't allow an argument")
        elif word[1] not in letters:
            raise fail(f"invalid option -- '{word[1]}'")
        else:
            name, missing = letters[word[1]], f"option requires an argument -- '{word[1]}'"
            if kinds[name] in "=?":
                value = word[2:] or None
            elif word[2:3] == "-":
                raise fail("invalid option -- '-'")
            elif word[2:]:
                rest.insert(0, f"-{word[2:]}")  # the other letters
        if kinds[name] == "=" and value is None:
            if not rest:
                raise fail(missing)
            value = rest.pop(0)
        options.append((name, value or ""))
    return options, operands + rest[1:]
