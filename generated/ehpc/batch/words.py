"""Splits lines of directives into words, and words into options, by the rules of each scheduler.

``getopt`` and ``shlex`` of the standard library don't fit: options with an optional value are new in Python 3.14, the
line of an option would be lost, an unknown option has to be kept, and no scheduler quotes as a shell does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
    """A word of a line of directives.

    Args:
        line: Line of the script, from 1; 0 for a command line.
        text: The word without its quotes.
    """

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
    of quotes alone, and ``#`` begins a comment where a word could begin; Grid Engine cuts at any.

    Args:
        text: What follows the prefix of the line.
        dialect: Whose rules.

    Raises:
        ValueError: If a quotation mark is not closed.
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
        """Return the long option that a name or its beginning stands for.

        Raises:
            ValueError: If there is none, or more than one.
        """
        if name in self.kinds:
            return name
        candidates = sorted(option for option in self.kinds if option.startswith(name))
        if len(candidates) == 1:
            return candidates[0]
        raise ValueError(f"ambiguous, it could be {', '.join(candidates)}" if candidates else "unknown option")


def split_options(words: Sequence[Word], table: OptionTable, prefix: str, stop: bool = False) -> Options:
    """Return the options among words, as getopt_long does; what is unknown is reported and kept out.

    Args:
        words: The words.
        table: The options there are.
        prefix: What marks the lines, for the directives.
        stop: Whether the first word that is no option ends them; else each such word of a script is a problem.
    """
    options = Options()
    queue = list(reversed(words))
    while queue:
        word = queue.pop()
        if stop and (word.text == "--" or not is_option(word.text)):
            options.operands = [left.text for left in (queue if word.text == "--" else [*queue, word])[::-1]]
            break
        if word.text == "--":
            options.problems += [Problem(left.line, left.text, NO_OPTION) for left in queue[::-1]]
            break
        if not is_option(word.text):
            options.problems.append(Problem(word.line, word.text, NO_OPTION))
        elif word.text.startswith("--"):
            name, equals, value = word.text.partition("=")
            take_option(options, queue, table, prefix, word, name, f"={value}" if equals else "")
        else:
            split_bundle(options, queue, table, prefix, word)
    return options


def is_option(text: str) -> bool:
    """Return whether a word has the form of an option."""
    return len(text) > 1 and text.startswith("-")


def split_bundle(options: Options, queue: list[Word], table: OptionTable, prefix: str, word: Word) -> None:
    """Take the short options of a word such as ``-HJname``."""
    for place, letter in enumerate(word.text[1:], 2):
        option = table.letters.get(letter, f"-{letter}")
        glued = word.text[place:] if table.kinds.get(option) else ""
        take_option(options, queue, table, prefix, word, option, f"={glued}" if glued else "")
        if table.kinds.get(option):
            break


def take_option(
    options: Options, queue: list[Word], table: OptionTable, prefix: str, word: Word, name: str, value: str
) -> None:
    """Take an option with the value that is glued to it, if one is, else with the next word if it wants one."""
    try:
        option = table.resolve(name) if len(name) > 2 else name
        kind = table.kinds[option]
        if kind == "=" and not value and not queue:
            raise ValueError("wants a value")
        if not kind and value:
            raise ValueError("takes no value")
    except KeyError:
        options.problems.append(Problem(word.line, name, "unknown option"))
    except ValueError as error:
        options.problems.append(Problem(word.line, word.text, str(error)))
    else:
        text = value[1:] if value else queue.pop().text if kind == "=" else ""
        options.directives.append(Directive(word.line, prefix, option, text))


def split_single_hyphen_options(words: Sequence[Word], counts: Mapping[str, int], prefix: str) -> Options:
    """Return the options among words for commands whose long names have one hyphen, as in Grid Engine.

    Args:
        words: The words.
        counts: Options there are, and how many words are the value of each; several are joined by a blank.
        prefix: What marks the lines, for the directives.
    """
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
