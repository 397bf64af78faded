"""Wire names and their Python names: one rule for all, with the word list of ``service.yaml``."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

T = TypeVar("T")

RESERVED = frozenset(
    {
        *("bool", "date", "field", "float", "int", "list", "str"),
        *("from_dict", "metadata", "to_dict", "unknown"),
        *("options", "prefetch", "self", "wait"),
    }
)
"""Names that no member may take: those that a class body or its base uses, and those that every client method has."""

CLASSES = frozenset(
    {
        "Any",
        "False",
        "Literal",
        "Mapping",
        "Model",
        "None",
        "Operation",
        "Request",
        "Response",
        "Sequence",
        "True",
        "Wire",
    }
)
"""Names that no structure may take, since the modules of models import or use them."""

PIECES = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+")


def snake(name: str, words: dict[str, str]) -> str:
    """Return the Python name of a wire name: ``VSwitchId`` -> ``vswitch_id``.

    Args:
        name: A wire name; dots separate its parts, ``n`` parts are left out.
        words: Pieces of wire names and their Python form, where splitting at capital letters is wrong.
    """
    return split_words(name, tuple(words.items()))


@cache
def split_words(name: str, words: tuple[tuple[str, str], ...]) -> str:
    """Return the Python name of a wire name, which a spec has many times over."""
    text = "_".join(part for part in name.split(".") if part != "n")
    for word, python in longest_first(words):
        if word in text:
            text = re.sub(rf"(?<![a-z]){word}(?![a-z])" if word.isupper() else word, f"_{python}_", text)
    pieces = [piece.lower() for part in text.split("_") for piece in PIECES.findall(part)]
    return safe("_".join(pieces))


@cache
def longest_first(words: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Return the pieces of wire names in their order: a longer one may hold a shorter one."""
    return sorted(words, key=lambda entry: len(entry[0]), reverse=True)


def safe(name: str) -> str:
    """Return a name that is neither a keyword nor taken by the models' base class."""
    return name + "_" if keyword.iskeyword(name) or name in RESERVED else name


def option_name(wire: str, python: str | None, words: dict[str, str]) -> str:
    """Return what the command line calls a parameter: ``User.n.Name`` -> ``user-name``.

    Args:
        wire: Its wire name.
        python: Its Python name, where the spec gives one and it holds a single value; options for the items of a list
            are given once for each, and are named after one of them.
        words: Pieces of wire names and their Python form.
    """
    return (python or snake(wire, words)).rstrip("_").replace("_", "-")


def iterator_name(action: str, words: dict[str, str]) -> str:
    """Return the name of the method that goes through all pages of an action: ``ListNodes`` -> ``iter_nodes``."""
    return "iter_" + snake(re.sub(r"^(List|Describe|Get)(?=[A-Z])", "", action), words)


def split_path(members: Mapping[str, T], head: str) -> dict[str, T]:
    """Return the members whose wire name is a path below ``head``, by the rest of the path."""
    prefix = head + "."
    return {name[len(prefix) :]: member for name, member in members.items() if name.startswith(prefix)}
