"""What may stand in a spec: one record class for each kind of mapping, mirroring the YAML with its places.

The format is explained in ``docs/explanation/spec-format.md``; the JSON Schemas of ``spec/schema`` are printed from
here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from generator.diagnostics import Mark
from generator.field_types import (
    Bound,
    Flag,
    Kind,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    RecordOf,
    Scalar,
    Text,
    Whole,
    key,
)

SCALARS = ("string", "integer", "number", "boolean", "any")
TYPE = Text(r"string|integer|number|boolean|any|list|[A-Z][A-Za-z0-9]*", "a type or the name of a shape")
ITEM = Text(r"string|integer|number|boolean|any|[A-Z][A-Za-z0-9]*", "a scalar type or the name of a shape")
PYTHON_NAME = Text(r"[a-z][a-z0-9_]*", "a Python name in snake case")
CLASS_NAME = Text(r"[A-Z][A-Za-z0-9]*", "a name in camel case")
WORD = Text(r"[a-z][a-z0-9_]*", "a word in snake case")
TABLE_STATES = OneOf(("intact", "partial", "lost", "none"))
METHOD = OneOf(("GET", "POST"))
POSITION = OneOf(("query", "body", "host"))
STYLE = OneOf(("indexed", "json"))
SHOWN_AS = OneOf(("string", "number", "boolean", "single", "mixed"))
VERSION = Text(r"\d{4}-\d\d-\d\d", "a date")


@frozen(kw_only=True, eq=False, repr=False)
class Deprecated(Record):
    """Marks what still works but should no longer be used."""

    since: str = key(Text(), "edition, or release of this package such as ehpc 0.2.0")
    use: tuple[str, ...] = key(ListOf(Text()), "names of what to use instead", ())
    reason: str = key(Text(), "why")


@frozen(kw_only=True, eq=False, repr=False)
class Withdrawn(Record):
    """Marks what later editions no longer have."""

    since: str = key(Text(), "first edition that is known to lack it")
    use: tuple[str, ...] = key(ListOf(Text()), "names of what to use instead", ())
    note: str | None = key(Text(), "what is known about it", None)


@frozen(kw_only=True, eq=False, repr=False)
class Earlier(Record):
    """The facts of an earlier edition that differ from today's; null stands for what was absent."""

    type: str | None = key(Nullable(TYPE), "type", None)
    item: str | None = key(Nullable(ITEM), "type of the items of a list", None)
    required: bool | None = key(Nullable(Flag()), "whether the call failed without it", None)
    default: Any = key(Nullable(Scalar()), "what the service assumed when it was absent", None)
    enum: tuple[Any, ...] | None = key(Nullable(ListOf(Scalar())), "known values", None)
    range: tuple[Any, Any] | None = key(Nullable(ListOf(Bound(), 2)), "least and greatest number", None)
    length: tuple[Any, Any] | None = key(Nullable(ListOf(Bound(), 2)), "least and greatest length", None)
    pattern: str | None = key(Nullable(Text()), "regular expression that the whole value matched", None)
    style: str | None = key(Nullable(STYLE), "how it was written", None)
    shown_as: str | None = key(Nullable(SHOWN_AS), "form in which it was shown", None)


NOWHERE = Mark("", 0, 0)
"""The place of what no file says."""


@frozen(kw_only=True, eq=False, repr=False)
class Member(Record):
    """A parameter of a request or a field of a response."""

    like: str | None = key(Text(), "name of the shared entry of service.yaml whose keys this one takes", None)
    type: str | None = key(TYPE, "string, integer, number, boolean, list, any, or the name of a shape", None)
    item: str | None = key(ITEM, "type of the items of a list", None)
    description: str | None = key(Text(), "what it is, in our own words", None)
    required: bool | None = key(Flag(), "whether the call fails without it", None)
    default: Any = key(Scalar(), "what the service assumes when it is absent", None)
    enum: tuple[Any, ...] | None = key(ListOf(Scalar()), "known values; others still pass", None)
    range: tuple[Any, Any] | None = key(ListOf(Bound(), 2), "least and greatest number", None)
    length: tuple[Any, Any] | None = key(ListOf(Bound(), 2), "least and greatest number of characters or items", None)
    raised_to: int | float | None = key(Bound(), "number by which the service replaces smaller ones", None)
    lowered_to: int | float | None = key(Bound(), "number by which the service replaces greater ones", None)
    reset_to: Any = key(Nullable(Scalar()), "value that an update sets when the parameter is left out", None)
    pattern: str | None = key(Text(), "regular expression that the whole value matches", None)
    example: Any = key(Scalar(), "an example of its value", None)
    unit: str | None = key(Text(), "unit of the number", None)
    format: str | None = key(Text(), "what a string holds, for information", None)
    secret: bool | None = key(Flag(), "whether it must never be shown", None)
    token: bool | None = key(Flag(), "whether it is the idempotency token", None)
    style: str | None = key(STYLE, "how a parameter that is a list or a structure is written", None)
    style_aliases: tuple[str, ...] | None = key(ListOf(STYLE), "other styles that the service accepts", None)
    position: str | None = key(POSITION, "where the official SDK puts it, if not where the others are", None)
    tag: str | None = key(Text(), "key or element around the items of a list field", None)
    shown_as: str | None = key(SHOWN_AS, "form that it has on the wire, where that differs from type", None)
    python: str | None = key(PYTHON_NAME, "Python name where the snake-cased wire name reads wrong", None)
    aliases: tuple[str, ...] | None = key(ListOf(Text()), "other spellings that decoding accepts", None)
    edition: str | None = key(Text(), "first edition that has it, if not the first of all", None)
    deprecated: Deprecated | None = key(RecordOf(Deprecated), "why it should not be used", None)
    withdrawn: Withdrawn | None = key(RecordOf(Withdrawn), "since when it is gone", None)
    earlier: dict[str, Earlier] = key(MapOf(RecordOf(Earlier)), "facts of earlier editions that differ", {})

    @property
    def shape(self) -> str | None:
        """Name of the shape that it refers to, or that the items of the list are."""
        name = self.item if self.type in ("list", None) else self.type
        return None if name in (*SCALARS, "list") else name

    @property
    def is_nested(self) -> bool:
        """Whether it is a list or a structure, which JSON and indexed lists write in different ways."""
        return self.type == "list" or self.shape is not None


MEMBERS = MapOf(RecordOf(Member))


@frozen(kw_only=True, eq=False, repr=False)
class LocalShape(Record):
    """A structure that only one action uses."""

    description: str = key(Text(), "what it is")
    fields: dict[str, Member] = key(MEMBERS, "its members by wire name")


@frozen(kw_only=True, eq=False, repr=False)
class Paging(Record):
    """How the response lists its items page by page."""

    style: str = key(Text(), "a paging style of service.yaml")
    items: str = key(Text(), "the response field that holds the items")


@frozen(kw_only=True, eq=False, repr=False)
class Sample(Record):
    """One example text."""

    text: str = key(Text(), "the text, well-formed")
    documented: str | None = key(Text(), "the document's own text where that is malformed", None)
    problem: str | None = key(Text(), "what is wrong with the document's text", None)
    source: str | None = key(Text(), "page that it stands on", None)


@frozen(kw_only=True, eq=False, repr=False)
class FurtherSample(Sample):
    """A second example text of the same form."""

    format: str = key(OneOf(("url", "xml", "json")), "form of the text")


@frozen(kw_only=True, eq=False, repr=False)
class Examples(Record):
    """The documented sample request and responses."""

    url: Sample | None = key(RecordOf(Sample), "sample request", None)
    xml: Sample | None = key(RecordOf(Sample), "XML response", None)
    json: Sample | None = key(RecordOf(Sample), "JSON response", None)
    differ: str | None = key(Text(), "why the XML and the JSON do not hold the same data", None)
    more: dict[str, FurtherSample] = key(MapOf(RecordOf(FurtherSample)), "further examples by name", {})


@frozen(kw_only=True, eq=False, repr=False)
class Restored(Record):
    """A fact that the reference has lost, and where it was taken from."""

    what: str = key(Text(), "the fact")
    origin: str = key(Text(), "where it was taken from")


@frozen(kw_only=True, eq=False, repr=False)
class Source(Record):
    """Where the action stands in the reference, and in what state."""

    lines: str = key(Text(r"\d+-\d+", "lines such as 1465-1792"), "lines of the reference's text", "")
    request_table: str = key(TABLE_STATES, "state of the request table", "none")
    response_table: str = key(TABLE_STATES, "state of the response table", "none")
    error_table: str | None = key(TABLE_STATES, "state of the table of error codes", None)
    pages: tuple[str, ...] = key(ListOf(Text()), "pages of the documentation that describe it", ())
    restored: tuple[Restored, ...] = key(ListOf(RecordOf(Restored)), "what was lost and taken from elsewhere", ())


@frozen(kw_only=True, eq=False, repr=False)
class Deviation(Record):
    """A difference between parts of the reference, or between it and the spec, with its reason."""

    where: str = key(Text(), "request.<Name>, response.<Path>, example.<format>, errors.<Code>, action", yaml="at")
    kind: str = key(OneOf(("document", "ocr")), "a trait of the document, or damage of its scan", "document")
    documented: str | None = key(Text(), "what the document says", None)
    spec: str | None = key(Text(), "what the spec does", None)
    reason: str = key(Text(), "why")
    sdk: bool = key(Flag(), "whether it explains a disagreement with the official SDK", False)
    oddities: tuple[int, ...] = key(ListOf(Whole()), "numbers of this action's oddities that this settles", ())


@frozen(kw_only=True, eq=False, repr=False)
class Shape(Record):
    """A structure that two or more actions use: a file of shapes/."""

    shape: str = key(CLASS_NAME, "its name, which is also the file's")
    description: str = key(Text(), "what it is")
    fields: dict[str, Member] = key(MEMBERS, "its members by wire name")
    deviations: tuple[Deviation, ...] = key(ListOf(RecordOf(Deviation)), "differences, each with its reason", ())


RAM_ACCESS = OneOf(("create", "get", "list", "update", "delete", "none"))


@frozen(kw_only=True, eq=False, repr=False)
class Replaces(Record):
    """Actions of an older version that an action stands for."""

    version: str = key(VERSION, "the older version")
    actions: tuple[str, ...] = key(ListOf(CLASS_NAME), "names of its actions")
    note: str | None = key(Text(), "what is only partly replaced", None)


@frozen(kw_only=True, eq=False, repr=False)
class Action(Record):
    """One action of the API: a file of actions/<chapter>/."""

    action: str = key(CLASS_NAME, "its name, which is also the file's")
    summary: str = key(Text(), "one sentence in the imperative")
    description: str | None = key(Text(), "what a user must know beyond the summary", None)
    edition: str | None = key(Text(), "first edition that has it, if not the first of all", None)
    deprecated: Deprecated | None = key(RecordOf(Deprecated), "why it should not be used", None)
    withdrawn: Withdrawn | None = key(RecordOf(Withdrawn), "since when it is gone", None)
    replaces: tuple[Replaces, ...] = key(ListOf(RecordOf(Replaces)), "actions of older versions that it replaces", ())
    method: str | None = key(METHOD, "method of the official SDK, if not that of most actions", None)
    ram_access: str | None = key(RAM_ACCESS, "access level in RAM policies", None)
    effect: str = key(OneOf(("read", "mutate")), "whether it changes, starts or orders something")
    deletes: bool | None = key(Flag(), "whether data or resources are lost for good", None)
    idempotent: bool | None = key(Flag(), "whether sending it twice has the effect of sending it once", None)
    shown_by: tuple[str, ...] = key(ListOf(Text()), "actions that read, and show whether it was made", ())
    shortcut: str | None = key(WORD, "short name of its command, such as nodes", None)
    paging: Paging | None = key(RecordOf(Paging), "how the response is paged", None)
    parameters: dict[str, Member] = key(MEMBERS, "parameters by wire name, in the reference's order", {})
    response: dict[str, Member] = key(MEMBERS, "fields of the response by wire name")
    shapes: dict[str, LocalShape] = key(MapOf(RecordOf(LocalShape)), "structures that only this action uses", {})
    errors: tuple[str, ...] = key(ListOf(Text()), "codes that the action's own section lists", ())
    examples: Examples | None = key(RecordOf(Examples), "documented examples", None)
    source: Source = key(RecordOf(Source), "where it stands in the reference", Source(mark=NOWHERE))
    deviations: tuple[Deviation, ...] = key(ListOf(RecordOf(Deviation)), "differences, each with its reason", ())


@frozen(kw_only=True)
class Family(Record):
    """A family of error codes: one exception class."""

    class_name: str = key(CLASS_NAME, "name of the exception class", yaml="class")
    parent: str | None = key(WORD, "the wider family", None)
    description: str = key(Text(), "what the family means")
    hint: str | None = key(Text(), "what a user can do", None)
    throttled: bool = key(Flag(), "whether it says that there were too many requests", False)
    uncertain: bool = key(Flag(), "whether what was asked for may have been done all the same", False)
    transient: bool = key(Flag(), "whether a call that only reads may work later, so that a wait goes on", False)


def ancestors(name: str, families: Mapping[str, Family]) -> list[str]:
    """Return the wider families of a family, nearest first; a circle among them ends where it closes."""
    names: list[str] = []
    parent = families[name].parent
    while parent is not None and parent in families and parent not in names:
        names.append(parent)
        parent = families[parent].parent
    return names


@frozen(kw_only=True, eq=False, repr=False)
class Code(Record):
    """An error code."""

    family: str = key(WORD, "a family of this file")
    status: int | None = key(Whole(nullable=True), "HTTP status; null where it is lost")
    status_source: str = key(Text(), "where the status comes from")
    meaning: str = key(Text(), "what it means, in our own words")
    edition: str | None = key(Text(), "first edition that has it, if not the first of all", None)
    retryable: bool = key(Flag(), "whether the same request may work later", False)
    remedy: str | None = key(OneOf(("clock", "token")), "what of the client's makes it work at once when renewed", None)
    refuses: str | None = key(OneOf(("action", "method")), "what of the request the service does not know", None)


@frozen(kw_only=True, eq=False, repr=False)
class Errors(Record):
    """The error codes: errors.yaml."""

    families: dict[str, Family] = key(MapOf(RecordOf(Family)), "families of codes")
    codes: dict[str, Code] = key(MapOf(RecordOf(Code)), "codes of the reference")
    gateway: dict[str, Code] = key(MapOf(RecordOf(Code)), "codes that every product of the cloud answers with")
    prefixes: dict[str, str] = key(MapOf(WORD), "family of codes that are not listed, by their beginning", {})
    deviations: tuple[Deviation, ...] = key(ListOf(RecordOf(Deviation)), "differences, each with its reason", ())


@frozen(kw_only=True, eq=False, repr=False)
class After(Record):
    """An action that a waiter follows: what it has begun is what is waited for."""

    action: str = key(CLASS_NAME, "the action that begins it")
    keys: str | None = key(Text(), "member of its response or request with the items to wait for", None)
    count: str | None = key(Text(), "parameter with the number or the list of items that it adds", None)


@frozen(kw_only=True, eq=False, repr=False)
class Waiter(Record):
    """Something to wait for: asked for again and again until it is as wanted."""

    summary: str = key(Text(), "one sentence in the imperative")
    action: str = key(CLASS_NAME, "the action that tells the state")
    arguments: tuple[str, ...] = key(ListOf(Text()), "parameters of the action that the caller gives")
    states: str = key(Text(), "path of the state in the response; lists on the way are gone through")
    item_key: str | None = key(Text(), "member of a list's items that tells them apart", None, yaml="key")
    keys: str | None = key(PYTHON_NAME, "name of the argument with the items to wait for", None)
    keys_description: str | None = key(Text(), "what that argument holds", None)
    deprecated: Deprecated | None = key(RecordOf(Deprecated), "why it should not be used", None)
    normal: str | None = key(WORD, "table of states that gives the usual names", None)
    after: tuple[After, ...] = key(ListOf(RecordOf(After)), "actions that begin what is waited for", ())
    presence: str | None = key(
        OneOf(("present", "absent", "gone")),
        "what ends it well for an item: being listed, not being listed, or no longer being listed after it was",
        None,
    )
    final: bool = key(Flag(), "whether an item stays in a state that ends the wait for it", False)
    count_description: str | None = key(Text(), "makes it wait for a number of items; what the argument holds", None)
    success: tuple[str, ...] = key(ListOf(Text(r"[a-z_]+", "a state in small letters")), "states that end it well")
    failure: tuple[str, ...] = key(ListOf(Text(r"[a-z_]+", "a state in small letters")), "states that end it as failed")
    success_codes: tuple[str, ...] = key(ListOf(Text()), "error codes that end it well", ())
    failure_codes: tuple[str, ...] = key(ListOf(Text()), "error codes that end it as failed", ())
    delay_seconds: int = key(Whole(), "first delay between two looks")
    longest_delay_seconds: int = key(Whole(), "longest delay between two looks")
    timeout_seconds: int = key(Whole(), "longest time to wait, unless the caller says otherwise")


STATE_TABLE = MapOf(ListOf(Text(r"[a-z_]+", "a state in small letters")))


@frozen(kw_only=True, eq=False, repr=False)
class Waiters(Record):
    """What can be waited for: waiters.yaml."""

    states: dict[str, dict[str, tuple[str, ...]]] = key(
        MapOf(STATE_TABLE), "tables of usual names of states, each with what the service says", {}
    )
    waiters: dict[str, Waiter] = key(MapOf(RecordOf(Waiter)), "waiters by name", {})


@frozen(kw_only=True, eq=False, repr=False)
class Protocol(Record):
    """The web protocol."""

    style: str = key(Text(), "style of the API")
    path: str = key(Text(), "path of every request")
    timestamp_window_seconds: int = key(Whole(), "largest accepted difference of clocks")
    method: str = key(METHOD, "method by which the official SDK sends most actions", "GET")
    position: str = key(POSITION, "where the official SDK puts most parameters", "query")


@frozen(kw_only=True, eq=False, repr=False)
class Endpoints(Record):
    """Where the service listens."""

    public: str = key(Text(), "host name with {region}")
    vpc: str = key(Text(), "host name inside a VPC, with {region}")
    regions: tuple[str, ...] = key(ListOf(Text()), "regions that have the service")
    source: str = key(Text(), "where the fact comes from")


@frozen(kw_only=True, eq=False, repr=False)
class PagingStyle(Record):
    """A way of paging: by the number of the page, or by a token for the next one."""

    description: str = key(Text(), "how it works")
    number: str | None = key(Text(), "parameter and field that count the pages", None)
    token: str | None = key(Text(), "parameter and field that name the next page; no page follows without it", None)
    size: str | None = key(Text(), "parameter and field with the number of items on a page", None)
    total: str | None = key(Text(), "field with the number of all items", None)
    largest_size: int | None = key(Whole(), "largest page that every action allows", None)


@frozen(kw_only=True, eq=False, repr=False)
class Edition(Record):
    """A state of the service that was published: a reference, or a release of the official SDK."""

    title: str = key(Text(), "what it is")
    date: str | None = key(Text(r"\d{4}(-\d\d){0,2}", "a date, a month or a year"), "when it was published", None)
    source: str | None = key(Text(), "how its facts were read", None)


@frozen(kw_only=True, eq=False, repr=False)
class Service(Record):
    """The service as a whole: service.yaml."""

    product: str = key(Text(), "product code")
    title: str = key(Text(), "name of the product")
    version: str = key(VERSION, "API version")
    default: bool = key(Flag(), "whether the names of ehpc itself are those of this version", False)
    reference: str = key(Text(), "the document that the spec transcribes")
    sdk: str | None = key(Text(), "distribution of the official Python SDK of this version", None)
    editions: dict[str, Edition] = key(MapOf(RecordOf(Edition)), "sources of the spec's facts, oldest first")
    protocol: Protocol = key(RecordOf(Protocol), "the web protocol")
    endpoints: Endpoints = key(RecordOf(Endpoints), "where the service listens")
    paging: dict[str, PagingStyle] = key(MapOf(RecordOf(PagingStyle)), "ways of paging", {})
    common_parameters: tuple[str, ...] = key(ListOf(Text()), "parameters of the protocol itself")
    region_parameter: str = key(Text(), "parameter that the client fills in with its region")
    parameters: dict[str, Member] = key(MEMBERS, "parameters that many actions share", {})
    fields: dict[str, Member] = key(MEMBERS, "fields that many responses share", {})
    chapters: dict[str, str] = key(MapOf(Text()), "title of each chapter by folder")
    words: dict[str, str] = key(MapOf(Text()), "parts of wire names and their Python form", {})


Structures: TypeAlias = "Mapping[str, Shape | LocalShape]"
"""Shapes by their names."""


def reachable_shapes(members: Iterable[Member], structures: Structures) -> set[str]:
    """Return the names of the shapes that members lead to, at any depth; one that is not there leads nowhere."""
    names: set[str] = set()
    queue = list(members)
    while queue:
        name = queue.pop().shape
        if name is not None and name in structures and name not in names:
            names.add(name)
            queue.extend(structures[name].fields.values())
    return names


@frozen(eq=False, repr=False)
class Document:
    """The spec of one API version as it was read, with the facts that versions share."""

    service: Service
    errors: Errors
    waiters: Waiters
    shapes: dict[str, Shape]
    actions: dict[str, Action]
    chapters: dict[str, str]
    """Chapter of each action."""
    folder: str
    """Folder of the version, relative to the project, such as ``spec/2018-04-12``."""
    unread: frozenset[str] = frozenset()
    """Names of the shapes and actions whose files could not be read; what uses them is not to blame."""

    @property
    def structures(self) -> dict[str, Shape | LocalShape]:
        """All shapes; of two that have one name, the first."""
        structures: dict[str, Shape | LocalShape] = {}
        for action in reversed(self.actions.values()):
            structures |= action.shapes
        return structures | self.shapes

    @property
    def named_actions(self) -> set[str]:
        """Names that may be named as actions: those that are there, and those that could not be read."""
        return {*self.actions, *self.unread}


def default_version(documents: Iterable[Document]) -> Document:
    """Return the version whose names ``ehpc`` itself has; the only one need not say so."""
    first, *others = documents
    return next((document for document in (first, *others) if document.service.default), first)


FILES: dict[str, Kind] = {
    "service": RecordOf(Service),
    "errors": RecordOf(Errors),
    "waiters": RecordOf(Waiters),
    "shape": RecordOf(Shape),
    "action": RecordOf(Action),
}
"""Kind of each file, by the name of its JSON Schema."""
