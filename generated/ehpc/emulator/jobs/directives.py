# Hand-written: edit templates/ehpc/emulator/jobs/directives.py, then run `make generate`.
"""What the comments at the head of a job script ask the scheduler for: ``#PBS`` and ``#SBATCH``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

MARKS = {"pbs": "#PBS", "slurm": "#SBATCH"}
MOST = 100_000
SLURM_NAMES = {"-n": "ntasks", "-N": "nodes", "-c": "cpus-per-task", "-t": "time"}
NUMBER = re.compile(r"[0-9]{1,9}")
PIECE = re.compile(
    r"""(?P<blank>[ \t\r\n]+)|(?P<plain>[^ \t\r\n'"\\]+)|\\(?P<escaped>.)|'(?P<single>[^']*)'|(?P<double>")""",
    re.DOTALL,
)
QUOTE_OR_BACKSLASH = re.compile(r'["\\]')


class Demand(NamedTuple):
    """What a job asks for.

    Args:
        chunks: Cores that it needs, a number for each part that must be on one node.
        seconds: How long it may run, or None.
    """

    chunks: list[int]
    seconds: float | None


LEAST = Demand([1], None)
"""What a job gets that asks for nothing."""


def read_demand(script: str, scheduler: str) -> Demand:
    """Return what a job script asks for. Only comments before its first command count.

    Args:
        script: Text of the script.
        scheduler: Kind of the scheduler, such as ``pbs``.
    """
    mark = MARKS.get(scheduler)
    options: list[list[str]] = []
    for line in script.splitlines():
        if line.strip() and not line.startswith("#"):
            break
        if mark is not None and line.startswith(f"{mark} "):
            options.append(words(line.removeprefix(mark)))
    return read_pbs(options) if scheduler == "pbs" else read_slurm(options)


def split_words(text: str) -> list[str]:
    """Return the words of a command line as the shell has them, in time that grows with its length alone.

    ``shlex.split`` does the same, but for a word twice as long it needs four times the time.

    Raises:
        ValueError: If a quotation mark is not closed, or nothing follows a backslash.
    """
    words: list[str] = []
    word: list[str] | None = None
    at = 0
    while at < len(text):
        piece = PIECE.match(text, at)
        if piece is None:
            raise ValueError("a quotation mark is not closed, or nothing follows a backslash")
        at = piece.end()
        if piece.lastgroup == "blank":
            if word is not None:
                words.append("".join(word))
                word = None
            continue
        word = [] if word is None else word
        if piece.lastgroup == "double":
            at = read_double_quoted(text, at, word)
        else:
            word.append(piece[piece.lastgroup or 0])
    if word is not None:
        words.append("".join(word))
    return words


def read_double_quoted(text: str, at: int, word: list[str]) -> int:
    """Add what stands between double quotation marks to a word, and return where it ends.

    Args:
        text: The text.
        at: Where it begins.
        word: Pieces of the word.

    Raises:
        ValueError: If it does not end.
    """
    while True:
        end = QUOTE_OR_BACKSLASH.search(text, at)
        if end is None or (end[0] == "\\" and end.end() == len(text)):
            raise ValueError("a quotation mark is not closed")
        word.append(text[at : end.start()])
        if end[0] == '"':
            return end.end()
        following = text[end.end()]
        word.append(following if following in '"\\' else f"\\{following}")
        at = end.end() + 1


def words(line: str) -> list[str]:
    """Return the words of a line; of one with an open quotation mark, those between blanks."""
    try:
        return split_words(line)
    except ValueError:
        return line.split()


def read_pbs(options: list[list[str]]) -> Demand:
    """Return what ``-l`` options ask for, such as ``select=2:ncpus=4``, ``nodes=2:ppn=4`` and ``walltime=1:00:00``."""
    chunks, seconds = LEAST
    for option in options:
        for name, value in pairwise(option):
            for part in value.split(",") if name == "-l" else ():
                key, _, rest = part.partition("=")
                if key in ("select", "nodes"):
                    chunks = [cores for piece in rest.split("+") for cores in piece_of(piece)][:MOST]
                elif key == "ncpus":
                    chunks = [number(rest)]
                elif key == "walltime":
                    seconds = clock_seconds(rest)
    return Demand(chunks or LEAST.chunks, seconds)


def piece_of(piece: str) -> list[int]:
    """Return the cores of a piece such as ``2:ncpus=4``: a number for each of its parts."""
    count, *members = piece.split(":")
    pairs: dict[str, str] = {}
    for member in members:
        key, _, pairs[key] = member.partition("=")
    return [number(pairs.get("ncpus", pairs.get("ppn", "1")))] * min(number(count), MOST)


def read_slurm(options: list[list[str]]) -> Demand:
    """Return what options such as ``-n 4``, ``--nodes=2``, ``--cpus-per-task=2`` and ``--time=10`` ask for."""
    values: dict[str, str] = {}
    for option in options:
        rest = iter(option)
        for word in rest:
            name, sign, value = word.partition("=")
            name = SLURM_NAMES.get(name, name.removeprefix("--"))
            values[name] = value if sign else next(rest, "")
    nodes = number(values.get("nodes", "1").partition("-")[0])
    tasks = number(values["ntasks"]) if "ntasks" in values else nodes * number(values.get("ntasks-per-node", "1"))
    seconds = slurm_seconds(values["time"]) if "time" in values else None
    return Demand([number(values.get("cpus-per-task", "1"))] * min(tasks, MOST), seconds)


def number(text: str) -> int:
    """Return a number of at least one; one if a text is none."""
    return max(int(text), 1) if NUMBER.fullmatch(text) else 1


def clock_seconds(text: str) -> float | None:
    """Return the seconds of ``SS``, ``MM:SS`` or ``HH:MM:SS``, or None if a text is none of them."""
    parts = text.split(":")
    if len(parts) > 3 or not all(NUMBER.fullmatch(part) for part in parts):
        return None
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + int(part)
    return float(seconds)


def slurm_seconds(text: str) -> float | None:
    """Return the seconds of ``MM``, ``MM:SS``, ``HH:MM:SS``, ``D-HH``, ``D-HH:MM`` or ``D-HH:MM:SS``, or None."""
    days, dash, rest = text.rpartition("-")
    if dash:
        seconds = clock_seconds(":".join([*rest.split(":"), "0", "0"][:3]))
        return None if seconds is None or not NUMBER.fullmatch(days) else seconds + int(days) * 86_400
    return clock_seconds(text if ":" in text else f"{text}:0")
