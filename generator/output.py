"""What the generator is about to write: one record for each file."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from generator.json_value import JsonObject

LINE_LENGTH = 120
"""Longest line of Python."""


@frozen(kw_only=True)
class Output:
    """A file of the package and how it is made.

    Exactly one of ``template``, ``copy`` and ``data`` is set.
    """

    path: str
    """Relative to ``generated/``, such as ``ehpc/client.py``."""
    template: str | None = None
    """Template to render, relative to the template folder."""
    copy: str | None = None
    """File to copy, with a notice at its end, relative to the template folder."""
    data: JsonObject | None = None
    """Mapping to write as JSON."""
    marker: str = "//"
    """Of JSON: the key that names the files to edit instead; some formats allow no such key."""
    context: Mapping[str, object] | None = None
    """Names that the template sees."""
    sources: tuple[str, ...] = ()
    """Files to edit instead of this one."""
    part: bool = False
    """Whether the context is a small part of the IR, so that a look at it tells quicker than rendering what is new."""
