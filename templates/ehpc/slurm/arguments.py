"""Takes the options of a command line as getopt_long of the C library does, with its messages."""

from __future__ import annotations


class UsageError(Exception):
    """What a command refuses: the text to print, and the exit code."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def parse(path: str, arguments: list[str], table: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the options of a command line with their values, and operands, by a table as in ``ehpc.batch.words``."""
    program = path.rpartition("/")[2]
    kinds = {entry.rpartition(":")[2].rstrip("=?"): entry[-1] for entry in table.split()}
    letters = {entry[0]: entry[2:].rstrip("=?") for entry in table.split() if entry[1:2] == ":"}
    is_starter = program in ("sbatch", "srun")
    hint = "" if program == "sacct" else f'\nTry "{program} --help" for more information'
    options: list[tuple[str, str]] = []
    operands: list[str] = []
    rest = list(arguments)

    def fail(text: str) -> UsageError:
        return UsageError(f"{path}: {text}{hint}", 255 if is_starter else 1)

    while rest and rest[0] != "--":
        word = rest.pop(0)
        if word == "-" or not word.startswith("-"):
            operands.append(word)
            if is_starter:  # what follows are the arguments of what it starts
                return options, operands + rest
            continue
        if word.startswith("--"):
            given, equals, value = word[2:].partition("=")
            matches = [given] if given in kinds else [name for name in kinds if name.startswith(given)]
            if not matches:
                raise fail(f"unrecognized option '--{given}'")
            if len(matches) > 1:
                listed = " ".join(f"'--{name}'" for name in matches)
                raise fail(f"option '--{given}' is ambiguous; possibilities: {listed}")
            name, missing = matches[0], f"option '--{matches[0]}' requires an argument"
            if equals and kinds[name] not in "=?":
                raise fail(f"option '--{name}' doesn't allow an argument")
        else:
            letter, value = word[1], word[2:]
            name, missing = letters.get(letter, ""), f"option requires an argument -- '{letter}'"
            equals = value if name and kinds[name] in "=?" else ""
            if not name or (value.startswith("-") and not equals):
                raise fail(f"invalid option -- '{'-' if name else letter}'")
            if value and not equals:  # the other letters
                rest.insert(0, f"-{value}")
                value = ""
        if kinds[name] == "=" and not equals:
            if not rest:
                raise fail(missing)
            value = rest.pop(0)
        options.append((name, value))
    return options, operands + rest[1:]
