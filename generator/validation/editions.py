"""Checks what is said about editions: each that an entry names is in the table of service.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.diagnostics import Mark, Problems
from generator.document import Deprecated, Document, Member, Withdrawn

RELEASE = re.compile(r"ehpc \d+\.\d+\.\d+")
"""Matches a release of the package, which may deprecate something too."""


def check_editions(document: Document, problems: Problems) -> None:
    """Note editions that are not in the table, and facts of an earlier edition that is not an earlier one."""
    editions = document.service.editions
    if not editions:
        problems.add(document.service.at("editions"), "there is no edition", "name the reference that is transcribed")
    order = list(editions)
    for name, mark in named_editions(document):
        if not RELEASE.fullmatch(name):
            problems.expect(name, editions, mark, f"unknown edition {name}", "add it to service.yaml")
    for member in all_members(document):
        for name, earlier in member.earlier.items():
            if name in order and member.edition in order and order.index(name) < order.index(member.edition):
                message = f"edition {name} comes before {member.edition}, the first that has the entry"
                problems.add(earlier.mark, message)


def named_editions(document: Document) -> Iterator[tuple[str, Mark]]:
    """Yield the editions that entries name, with their places."""
    for action in document.actions.values():
        if action.edition is not None:
            yield action.edition, action.at("edition")
        yield from editions_of_advice(action.deprecated, action.withdrawn)
    for code in (*document.errors.codes.values(), *document.errors.gateway.values()):
        if code.edition is not None:
            yield code.edition, code.at("edition")
    for waiter in document.waiters.waiters.values():
        yield from editions_of_advice(waiter.deprecated, None)
    for member in all_members(document):
        if member.edition is not None:
            yield member.edition, member.at("edition")
        yield from editions_of_advice(member.deprecated, member.withdrawn)
        yield from ((name, earlier.mark) for name, earlier in member.earlier.items())


def editions_of_advice(deprecated: Deprecated | None, withdrawn: Withdrawn | None) -> Iterator[tuple[str, Mark]]:
    """Yield since when something is deprecated or withdrawn."""
    for advice in (deprecated, withdrawn):
        if advice is not None:
            yield advice.since, advice.at("since")


def all_members(document: Document) -> Iterator[Member]:
    """Yield every parameter and field."""
    structures: list[Mapping[str, Member]] = [shape.fields for shape in document.shapes.values()]
    for action in document.actions.values():
        structures += [action.parameters, action.response, *(shape.fields for shape in action.shapes.values())]
    for members in structures:
        yield from members.values()
