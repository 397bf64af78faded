"""Reads the directives of a job script as its scheduler does: which lines count, and which rules hold for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from . import gridengine, pbs, slurm, translation
from .dialect import Dialect
from .job import Component, Directive, JobOptions, JobScript, Problem
from .words import BLANKS, SEPARATOR, Options, Word, split_options, split_words

PREFIXES: dict[Dialect, str] = {"slurm": "#SBATCH", "pbs": "#PBS", "gridengine": "#$"}
LSF_PREFIX = "#BSUB"
LINES_BEFORE_TRANSLATION_ENDS = 100
"""Slurm looks for ``#PBS`` and ``#BSUB`` until this many lines that don't begin with ``#``: commands don't end it."""
MOST_BYTES = 65_536
"""How much of a script is looked at, so that one of any size takes a bounded time."""
MOST_COMPONENTS = 128
"""Most components that Slurm takes."""
NO_INTERPRETER = "the first line is no interpreter's, as it does not begin with #!"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Reader(NamedTuple):
    """How one dialect is read: what splits words into options, and what returns what these ask for, and the rest."""

    split: Callable[[Sequence[Word]], Options]
    interpret: Callable[[Sequence[Directive]], tuple[JobOptions, list[Problem]]]


READERS: dict[Dialect, Reader] = {
    "slurm": Reader(slurm.split, slurm.interpret),
    "pbs": Reader(pbs.split, pbs.interpret),
    "gridengine": Reader(gridengine.split, gridengine.interpret),
}


def detect_dialect(script: bytes) -> Dialect | None:
    """Return whose directives a script has: of several Slurm's, then PBS's. None if it has none.

    Args:
        script: Content of the script. Slurm reads ``#BSUB`` lines of LSF, which the service does not offer.
    """
    marks: list[tuple[Dialect, str]] = [*PREFIXES.items(), ("slurm", LSF_PREFIX)]
    prefixes = {prefix for _, line in lines(script) for _, prefix in marks if starts(line, prefix)}
    return next((dialect for dialect, prefix in marks if prefix in prefixes), None)


def dialect_of(scheduler_type: str) -> Dialect | None:
    """Return the dialect of a scheduler as the service names it, or None if it reads no scripts.

    Args:
        scheduler_type: Such as ``pbs``, ``slurm22`` or ``opengridscheduler``.
    """
    names: tuple[tuple[str, Dialect], ...] = (("slurm", "slurm"), ("pbs", "pbs"), ("opengrid", "gridengine"))
    return next((dialect for name, dialect in names if scheduler_type.lower().startswith(name)), None)


def read_script(script: bytes, dialect: Dialect, overrides: Sequence[Directive] = ()) -> JobScript:
    """Return what a job script asks for. Never raises: what can't be read is among the problems.

    Args:
        script: Content of the script; its bytes need not be UTF-8.
        dialect: Whose rules hold.
        overrides: Options of a command line, which win; see ``read_arguments``.
    """
    problems = check_bytes(script, dialect)
    if len(script) > MOST_BYTES:
        script = script[:MOST_BYTES]
        if dialect == "gridengine" or not any(is_command(line) for _, line in lines(script)):
            problems.append(Problem(0, "script", f"only the first {MOST_BYTES:,} bytes are looked at", "ignored"))
    parts = slurm_components(script, problems) if dialect == "slurm" else [directives(script, dialect, problems)]
    components = []
    for part in parts:
        given = (*part, *overrides)
        options, more = READERS[dialect].interpret(given)
        components.append(Component(given, options))
        problems += more
    ordered = sorted(dict.fromkeys(problems), key=lambda problem: problem.line)
    return JobScript(dialect=dialect, components=tuple(components), problems=tuple(ordered))


def read_arguments(arguments: Sequence[str]) -> Options:
    """Return the options of an sbatch command line, and the script and its arguments as operands.

    Args:
        arguments: What follows the command's name.
    """
    return split_options([Word(0, text) for text in arguments], slurm.TABLE, "argv", stop=True)


def check_bytes(script: bytes, dialect: Dialect) -> list[Problem]:
    """Return why a scheduler refuses a script without a look at its directives."""
    problems = []
    if script.startswith(BYTE_ORDER_MARK):
        kind: Literal["refused", "ignored"] = "refused" if dialect == "slurm" else "ignored"
        problems.append(Problem(1, "byte order mark", NO_INTERPRETER, kind))
    elif dialect == "slurm" and not script.startswith(b"#!"):
        problems.append(Problem(1, "first line", "Slurm wants #! and the path of an interpreter"))
    if dialect in ("slurm", "pbs") and b"\r\n" in script:
        line = script[: script.index(b"\r\n")].count(b"\n") + 1
        problems.append(Problem(line, "\\r\\n", "line ends of Windows; convert them, as with dos2unix"))
    return problems


def lines(script: bytes) -> list[tuple[int, str]]:
    """Return the lines of a script with their numbers; bytes that are not UTF-8 become surrogates."""
    text = script.removeprefix(BYTE_ORDER_MARK).decode("utf-8", "surrogateescape")
    return list(enumerate(text.split("\n"), 1))


def starts(line: str, prefix: str) -> bool:
    """Return whether a line is one of directives, with a blank, an option or nothing after the prefix."""
    return line.startswith(prefix) and line[len(prefix) : len(prefix) + 1] in {*BLANKS, "-", ""}


def is_command(line: str) -> bool:
    """Return whether a line is neither blank nor a comment."""
    text = line.strip(BLANKS)
    return bool(text) and not text.startswith("#")


def words_of(number: int, text: str, dialect: Dialect, problems: list[Problem]) -> list[Word]:
    """Return the words of what follows the prefix of a line."""
    try:
        return [Word(number, word) for word in split_words(text, dialect)]
    except ValueError as error:
        problems.append(Problem(number, text.strip(BLANKS), str(error)))
        return []


def directives(script: bytes, dialect: Dialect, problems: list[Problem]) -> list[Directive]:
    """Return the directives of PBS and Grid Engine, each line by itself.

    They end at the first command, but not in Grid Engine. PBS takes indented lines, and joins a line that ends with a
    backslash to the next one.
    """
    prefix = PREFIXES[dialect]
    options: list[Directive] = []
    rest = iter(lines(script))
    for number, line in rest:
        if dialect != "gridengine" and is_command(line):
            break
        text = line.lstrip(BLANKS) if dialect == "pbs" else line
        if not starts(text, prefix):
            problems += foreign(number, text, prefix)
            continue
        pieces = [text.removeprefix(prefix)]
        while dialect == "pbs" and pieces[-1].endswith("\\"):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(next(rest, (0, ""))[1])
        words = words_of(number, "".join(pieces), dialect, problems)
        line_options = READERS[dialect].split(words)
        options += line_options.directives
        problems += line_options.problems
    return options


def foreign(number: int, line: str, prefix: str) -> list[Problem]:
    """Return the problem that a line of another scheduler is."""
    others = [other for other in (*PREFIXES.values(), LSF_PREFIX) if other != prefix and starts(line, other)]
    return [Problem(number, line.strip(BLANKS), f"only {prefix} lines are read", "ignored") for _ in others]


def slurm_components(script: bytes, problems: list[Problem]) -> list[list[Directive]]:
    """Return the directives that Slurm reads, for each component: ``#SBATCH``, then ``#BSUB`` or else ``#PBS``."""
    components: list[list[Word]] = [[]]
    for number, line in lines(script):
        prefix = next((prefix for prefix in ("#SBATCH", "#SLURM") if line.startswith(prefix)), None)
        if prefix is None:
            if is_command(line):
                break
            if starts(line.lstrip(BLANKS), "#SBATCH"):
                problems.append(Problem(number, line.strip(BLANKS), "Slurm takes no indented lines", "ignored"))
            problems += foreign(number, line, "#SBATCH") if starts(line, "#$") else []
            continue
        text = line.removeprefix(prefix)
        separator = SEPARATOR.match(text.lstrip(BLANKS))
        if separator:
            components.append([])
            if text.strip(BLANKS) != separator[0]:
                problems.append(Problem(number, text.strip(BLANKS), "the rest of the line is not read", "ignored"))
            continue
        components[-1] += words_of(number, text, "slurm", problems)
    parts = []
    if len(components) > MOST_COMPONENTS:
        problems.append(Problem(0, "hetjob", f"more than {MOST_COMPONENTS} components"))
    shared: dict[str, Directive] = {}
    for words in components[:MOST_COMPONENTS]:
        options = slurm.split(words)
        problems += options.problems
        parts.append([*shared.values(), *options.directives])
        shared |= {item.option: item for item in options.directives if item.option not in slurm.PER_COMPONENT}
    if any(directive.option == "--ignore-pbs" for part in parts for directive in part):
        return parts
    translated = slurm_translation(script, problems)
    return [[*part, *translation.join_exports(part, translated)] for part in parts]


def slurm_translation(script: bytes, problems: list[Problem]) -> list[Directive]:
    """Return the ``#BSUB`` lines as options of sbatch, or else the ``#PBS`` lines; both win over ``#SBATCH``."""
    head, left = [], LINES_BEFORE_TRANSLATION_ENDS
    for number, line in lines(script):
        left -= not line.startswith("#")
        if left < 0:
            break
        head.append((number, line))
    for prefix, translate in ((LSF_PREFIX, translation.translate_lsf), ("#PBS", translation.translate_pbs)):
        own = [(number, line.removeprefix(prefix)) for number, line in head if line.startswith(prefix)]
        if own:
            words = [word for number, text in own for word in words_of(number, text, "slurm", problems)]
            options = translate(words)
            problems += [replace(problem, text=f"{prefix} {problem.text}") for problem in options.problems]
            return options.directives
    return []
