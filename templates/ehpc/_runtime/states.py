"""Canonical names of states, which schedulers and their accounting spell in many ways."""

from __future__ import annotations

from collections.abc import Mapping


def canonical_state(table: Mapping[str, str], state: str) -> str:
    """Return the canonical name of a state.

    What counts is the first word, as in ``CANCELLED by 1000``. One that ends with ``+`` was cut to the width of a
    column, as in ``OUT_OF_ME+``: it is completed if all that it can stand for has the same name.

    Args:
        table: Canonical names by what a scheduler says, in small letters.
        state: What the service says.

    Returns:
        The canonical name, or the state as it is if it is not known.
    """
    spelling = state.lower()
    if spelling in table:
        return table[spelling]
    word = (spelling.split() or [""])[0]
    if word in table:
        return table[word]
    stem = word.rstrip("+")
    if stem == word or not stem:
        return state
    if stem in table:
        return table[stem]
    names = {name for known, name in table.items() if known.startswith(stem)}
    return names.pop() if len(names) == 1 else state
