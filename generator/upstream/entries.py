"""What a release of an official SDK and the spec are compared by: entries of actions, each by its full path.

In a path, ``n`` stands for the index of a list: ``Queue.ComputeNodes.n.ImageId``.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

STRUCTURE = "structure"
"""Type of what only holds other entries; names with dots stand in for it."""


@frozen(kw_only=True)
class Entry:
    """A parameter or a field of a release or of the spec, by its full path."""

    type: str
    required: bool | None = False
    also: frozenset[str] = frozenset()
    """Types that an SDK may declare for the same entry."""
    place: str = ""
    """The path as deviations write it: without list indices, and without the keys around lists."""
    may_lack: bool = False
    """Whether a release may be without it."""


@frozen(kw_only=True)
class Signature:
    """What a release or the spec says about an action."""

    method: str
    encodings: Mapping[str, str] = field(factory=dict)
    """Of each top-level parameter that is a list or an object: ``json`` or ``indexed``."""
    in_body: frozenset[str] = frozenset()
    """Top-level parameters that stand in the body and not in the query."""
    request: Mapping[str, Entry] = field(factory=dict)
    response: Mapping[str, Entry] = field(factory=dict)
    spellings: Mapping[str, str] = field(factory=dict)
    """Beginnings of response paths that the spec knows as aliases, and its own paths for them."""
