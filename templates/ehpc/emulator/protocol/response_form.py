"""Brings responses into the form that the service model declares: the members that it names, each of its type."""

from __future__ import annotations

from typing import Any


def fit(tree: Any, value: Any) -> Any:
    """Return what a declared response tree has of a value; what the value lacks, or has as None, is left out.

    Args:
        tree: The declared tree: an object, a list with the tree of its items, or the name of a type.
        value: What there is. A list stands also for an object that wraps it: ``{"UserInfo": [...]}``.
    """
    if isinstance(tree, dict):
        if isinstance(value, list):
            value = dict.fromkeys(tree, value)
        return {name: fit(inner, value[name]) for name, inner in tree.items() if value.get(name) is not None}
    if isinstance(tree, list):
        return [fit(tree[0], item) for item in value]
    if tree.endswith("string") and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return value
