"""Compares a release of an official SDK with the spec, and leaves out what the spec explains.

A deviation with ``sdk: true`` explains a difference at its place, or below it if the place ends with ``.*``; so do
``withdrawn``, ``shown_as`` and ``aliases``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from generator.document import Document
from generator.upstream.entries import STRUCTURE, Entry, Signature
from generator.upstream.spec import SpecReader

HAS_IT = "has it"
ACTION = frozenset({"action"})


@frozen(kw_only=True)
class Difference:
    """A fact on which a release and the spec disagree."""

    action: str
    where: str
    """``action``, or the side and the path: ``request.JobSpec.Priority``."""
    sdk: str
    """What the release has; empty if it lacks it."""
    spec: str
    """What the spec has; empty if it lacks it."""
    places: frozenset[str] = frozenset()
    """The places at which a deviation may explain it."""

    def __str__(self) -> str:
        return f"{self.action} {self.where}: SDK {self.sdk or 'lacks it'}, spec {self.spec or 'lacks it'}"


def find_differences(sdk: Mapping[str, Signature], document: Document, edition: str) -> list[Difference]:
    """Return what a release and the spec disagree on and the spec does not explain.

    Args:
        sdk: What the release says.
        document: A valid document of the same API version, with every ``like`` entry filled in.
        edition: Edition of the document that the release is; one that it does not know is taken for a later one.
    """
    spec = SpecReader(document, edition).read_actions()
    candidates: list[Difference] = []
    for name in {**sdk, **spec}:
        if name in sdk and name in spec:
            candidates += compare_action(name, sdk[name], spec[name])
        else:
            here = {True: HAS_IT, False: ""}
            candidates.append(
                Difference(action=name, where="action", sdk=here[name in sdk], spec=here[name in spec], places=ACTION)
            )
    unexplained = (difference for difference in candidates if not is_explained(difference, document))
    return sorted(unexplained, key=lambda difference: (difference.action, difference.where))


def compare_action(action: str, sdk: Signature, spec: Signature) -> Iterator[Difference]:
    """Yield the differences of one action."""
    if sdk.method != spec.method:
        yield Difference(action=action, where="action", sdk=sdk.method, spec=spec.method, places=ACTION)
    for name, style in sdk.encodings.items():
        if name in spec.encodings and spec.encodings[name] != style:
            where = f"request.{name}"
            places = list_places(where)
            yield Difference(action=action, where=where, sdk=style, spec=spec.encodings[name], places=places)
    for name in sdk.in_body ^ spec.in_body:
        where = f"request.{name}"
        if name in sdk.request and name in spec.request:
            words = {True: "in the body", False: "in the query"}
            facts = words[name in sdk.in_body], words[name in spec.in_body]
            yield Difference(action=action, where=where, sdk=facts[0], spec=facts[1], places=list_places(where))
    for side in ("request", "response"):
        theirs = apply_spellings(getattr(sdk, side), spec.spellings if side == "response" else {})
        ours: Mapping[str, Entry] = getattr(spec, side)
        texts = {path: path.removesuffix(".n") for path, our in ours.items() if is_text(path, our, theirs)}
        for path in {**theirs, **ours}:
            if any(path == text or path.startswith(structure) for structure, text in texts.items()):
                continue  # the spec gives the structure of what the SDK declares as a text
            yield from compare_entry(action, f"{side}.{path}", theirs.get(path), ours.get(path))


def apply_spellings(theirs: Mapping[str, Entry], spellings: Mapping[str, str]) -> dict[str, Entry]:
    """Return the entries of a release by the paths of the spec, where that knows theirs as aliases."""
    respelled: dict[str, Entry] = {}
    for path, entry in theirs.items():
        own = [wire + path[len(alias) :] for alias, wire in spellings.items() if f"{path}.".startswith(f"{alias}.")]
        respelled[own[0] if own and own[0] not in theirs else path] = entry
    return respelled


def is_text(path: str, our: Entry, theirs: Mapping[str, Entry]) -> bool:
    """Return whether a release declares a text where the spec has the structure that it holds."""
    their = theirs.get(path.removesuffix(".n"))
    return our.type == STRUCTURE and "string" in our.also and their is not None and their.type == "string"


def compare_entry(action: str, where: str, their: Entry | None, our: Entry | None) -> Iterator[Difference]:
    """Yield the differences of one parameter or field."""
    side = where.partition(".")[0]
    places = list_places(where) | (list_places(f"{side}.{our.place}") if our else frozenset())

    def difference(sdk: str, spec: str) -> Difference:
        return Difference(action=action, where=where, sdk=sdk, spec=spec, places=places)

    if their is None or our is None:
        present = their or our
        assert present is not None
        if present.type != STRUCTURE and not present.may_lack:  # of structures, the entries are compared instead
            yield difference(their.type if their else "", our.type if our else "")
        return
    if their.type != our.type and their.type not in our.also:
        yield difference(their.type, our.type)
    if side == "request" and our.required is not None and their.required != our.required:
        words = {True: "requires it", False: "does not require it"}
        yield difference(words[bool(their.required)], words[our.required])


def list_places(where: str) -> frozenset[str]:
    """Return the places of deviations that explain a difference: its own, and those of what holds it, with ``.*``."""
    parts = [part for part in where.split(".") if part != "n"]
    holders = (".".join(parts[:end]) for end in range(2, len(parts)))
    return frozenset({".".join(parts), *(f"{holder}.*" for holder in holders)})


def is_explained(difference: Difference, document: Document) -> bool:
    """Return whether a deviation of the spec explains a difference."""
    action = document.actions.get(difference.action)
    return action is not None and any(
        deviation.sdk and deviation.where.replace(".n.", ".") in difference.places for deviation in action.deviations
    )
