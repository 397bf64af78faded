"""Splits lines of directives into words, and words into options, by the rules of each scheduler.

``getopt`` and ``shlex`` of the standard library don't fit: options with an optional value are new in Python 3.14, the
line of an option would be lost, an unknown option has to be kept, and no scheduler quotes as a shell does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .dialect import Dialect
from .job import Directive, Problem

BLANKS = " \t\n\v\f\r"
BLANKS_AND_END = {*BLANKS, ""}
SEPARATOR = re.compile(r"(?:hetjob|packjob)(?=[ \t\n\v\f\r]|$)", re.I)
"""Words that begin the next component of a heterogeneous job of Slurm; elsewhere they end the line."""
NO_OPTION = "is no option and no value of one"


class Word(NamedTuple):
    """A word without its quotes, and the line of the script, from 1, or 0 for a command line."""

    line: int
    text: str


@dataclass(slots=True)
class Options:
    """Options that were split, and what was wrong with them.

    Args:
        directives: The options.
        problems: Words that are no options, unknown options, and such.
        operands: What follows the options of a command line: script and arguments.
    """

    directives: list[Directive] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    operands: list[str] = field(default_factory=list)


def split_words(text: str, dialect: Dialect) -> list[str]:
    """Return the words of a line of directives.

    Slurm takes a backslash for an escape inside of quotes too, ends a word at a blank even if it is escaped, begins a
    comment at any ``#`` outside of quotes, and drops what follows an empty word or ``hetjob``. PBS has escapes outside
    of quotes alone, and ``#`` begins a comment where a word could begin; Grid Engine cuts at any. ValueError says that
    a quotation mark is not closed.
    """
    if dialect == "gridengine":
        text = text.partition("#")[0]
    words: list[str] = []
    place = 0
    while place < len(text):
        if text[place] in BLANKS:
            place += 1
            continue
        if text[place] == "#" or (dialect == "slurm" and SEPARATOR.match(text, place)):
            break
        if text[place] == ":" and dialect == "slurm":
            raise ValueError("a word that begins with : separates components on command lines alone")
        word, place = read_word(text, place, dialect)
        if not word and dialect == "slurm":
            break
        words.append(word)
    return words


def read_word(text: str, place: int, dialect: Dialect) -> tuple[str, int]:
    """Return the word that begins at a place, and the place after it."""
    word: list[str] = []
    quote = ""
    while place < len(text) and (quote or text[place] not in BLANKS):
        letter = text[place]
        place += 1
        if letter == "\\" and (dialect == "slurm" or not quote):
            if text[place : place + 1] not in BLANKS_AND_END or (quote and place < len(text)):
                word.append(text[place])
                place += 1
        elif quote:
            if letter == quote:
                quote = ""
            else:
                word.append(letter)
        elif letter in "\"'":
            quote = letter
        elif letter == "#" and dialect == "slurm":
            return "".join(word), len(text)
        else:
            word.append(letter)
    if quote:
        raise ValueError(f"the quotation mark {quote} is not closed")
    return "".join(word), place


class OptionTable:
    """Options of a command in the style of getopt_long.

    Args:
        text: Names, each with its short letter and a colon before it, if it has one, and with ``=`` after it if it
            takes a value, ``?`` if it takes one after ``=`` alone. An option without a long name is its letter alone.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: dict[str, str] = {}
        self.letters: dict[str, str] = {}
        for entry in text.split():
            letter, _, name = entry.rpartition(":")
            kind = name[-1] if name[-1] in "=?" else ""
            name = name.rstrip("=?")
            option = f"--{name}" if len(name) > 1 else f"-{name}"
            self.kinds[option] = kind
            self.letters[letter or name] = option

    def resolve(self, name: str) -> str:
        """Return the long option that a name or its beginning stands for; ValueError says that it is not one."""
        if name in self.kinds:
            return name
        candidates = sorted(option for option in self.kinds if option.startswith(name))
        if len(candidates) == 1:
            return candidates[0]
        raise ValueError(f"ambiguous, it could be {', '.join(candidates)}" if candidates else "unknown option")


def split_options(words: Sequence[Word], table: OptionTable, prefix: str, stop: bool = False) -> Options:
    """Return the options among words, as getopt_long does; what is unknown is reported and kept out.

    The first word that is no option may end them, as on a command line; else each such word of a script is a problem.
    """
    options = Options()
    queue = list(reversed(words))
    while queue:
        line, text = word = queue.pop()
        if stop and (text == "--" or not is_option(text)):
            options.operands = [left.text for left in (queue if text == "--" else [*queue, word])[::-1]]
            break
        if text == "--":
            options.problems += [Problem(left.line, left.text, NO_OPTION) for left in queue[::-1]]
            break
        if not is_option(text):
            options.problems.append(Problem(line, text, NO_OPTION))
            continue
        option, glue, value = text.partition("=")
        if not text.startswith("--"):
            option, value = table.letters.get(text[1], text[:2]), text[2:]
            glue = value if table.kinds.get(option) else ""
            while not glue and value.startswith("-"):
                options.problems.append(Problem(line, "--", "unknown option"))
                value = value[1:]
            if value and not glue:  # the other letters
                queue.append(Word(line, f"-{value}"))
        try:
            option = table.resolve(option) if len(option) > 2 else option
            kind = table.kinds[option]
            if kind == "=" and not glue and not queue:
                raise ValueError("wants a value")
            if not kind and glue:
                raise ValueError("takes no value")
        except KeyError:
            options.problems.append(Problem(line, option, "unknown option"))
        except ValueError as error:
            options.problems.append(Problem(line, text, str(error)))
        else:
            value = value if glue else queue.pop().text if kind == "=" else ""
            options.directives.append(Directive(line, prefix, option, value))
    return options


def is_option(text: str) -> bool:
    """Return whether a word has the form of an option."""
    return len(text) > 1 and text.startswith("-")


def split_single_hyphen_options(words: Sequence[Word], table: str, prefix: str) -> Options:
    """Return the options among words for commands whose long names have one hyphen, as in Grid Engine.

    The table has a ``=`` after each name for each word that is its value; several words are joined by a blank.
    """
    counts = {f"-{entry.rstrip('=')}": entry.count("=") for entry in table.split()}
    options = Options()
    queue = list(reversed(words))
    while queue:
        word = queue.pop()
        count = counts.get(word.text)
        if count is None:
            options.problems.append(Problem(word.line, word.text, "unknown option"))
        elif len(queue) < count:
            options.problems.append(Problem(word.line, word.text, "wants a value"))
            break
        else:
            values = [queue.pop().text for _ in range(count)]
            options.directives.append(Directive(word.line, prefix, word.text, " ".join(values)))
    return options
# Hand-written: edit templates/ehpc/batch/words.py, then run `make generate`.
