"""The intermediate representation: what will be printed, ready for the templates.

Everything is frozen. Nothing here is Python source but finished type annotations; imports, docstrings and literals are
data that the templates print.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from generator.json_value import JsonObject

Scalar: TypeAlias = str | int | float | bool
Bounds: TypeAlias = tuple[int | float | None, int | float | None]
"""Least and greatest number; None for an open end."""


@frozen(kw_only=True)
class Import:
    """``from <module> import <names>``.

    A module that begins with one dot is relative to the package of the API version, one with two dots to ``ehpc``.
    """

    module: str
    names: tuple[str, ...]


@frozen(kw_only=True)
class Advice:
    """Why something should not be used, or is gone, and what to use instead."""

    since: str
    """Title of the edition."""
    use: tuple[str, ...]
    """What to use instead, as users of the package write it."""
    reason: str
    text: str
    """All of it in one sentence or two."""


@frozen(kw_only=True)
class Attribute:
    """A member of a model."""

    python: str
    wire: str
    kind: str
    """string, integer, number, boolean, any, list or model."""
    item: str | None
    """Of a list: kind of the items."""
    model: str | None
    """Class of the value, or of the items of a list, where that is a model."""
    tag: str | None
    style: str | None
    """Of a list or a structure in a request: indexed; json (one JSON text); and inside a JSON text plain, or text if it
    is a JSON text itself."""
    request: bool
    """Whether callers fill it in."""
    as_text: bool
    """Whether JSON has it as a text although it is a number or a truth value."""
    position: str | None
    """Where the official SDK puts the parameter, if not where the others are: query or body."""
    aliases: tuple[str, ...]
    secret: bool
    unix_time: bool
    """Whether it is a time of a request, sent as Unix time in seconds."""
    option: str
    """What the command line calls it, after two hyphens."""
    required: bool
    """Whether the service needs it."""
    must: bool
    """Whether Python code must give it: required, and not filled in by the client."""
    mask: str
    """Function of the runtime that keeps a secret from being shown, or an empty text."""
    annotation: str
    doc: tuple[str, ...]
    """What it is, and its rules: one text each."""
    about: tuple[str, ...]
    """The same without what other places show in their own way: that it is secret, and its edition."""
    deprecated: Advice | None
    withdrawn: Advice | None
    # facts that the export and the emulator's service model need
    default: Scalar | None
    enum: tuple[Scalar, ...]
    range: Bounds | None
    length: Bounds | None
    pattern: str | None
    unit: str | None
    format: str | None
    token: bool
    edition: str | None
    description: str
    shown_as: str | None
    style_aliases: tuple[str, ...]
    raised_to: int | float | None
    lowered_to: int | float | None
    resets: bool
    """Whether an update sets it to ``reset_to`` when it is left out."""
    reset_to: Scalar | None
    earlier: Mapping[str, JsonObject]
    """By edition: facts that were different then."""


@frozen(kw_only=True)
class Model:
    """A class of the package: a request, a response, or a structure inside them."""

    name: str
    base: str
    doc: tuple[str, ...]
    """Paragraphs of its docstring, with the names of Python code."""
    description: str
    """What it is, with wire names."""
    attributes: tuple[Attribute, ...]
    module: str
    """Module that defines it, such as ``.shapes.node_info``."""
    imports: tuple[Import, ...]
    """What its module imports, if it has one of its own."""
    source: str
    """Spec file that it is printed from."""


@frozen(kw_only=True)
class Example:
    """One documented example text."""

    format: str
    name: str
    """Tells further examples of one format apart; empty for the first."""
    text: str
    documented: str | None
    problem: str | None
    source: str | None
    """Page that it stands on, if the source of the action does not say it."""


@frozen(kw_only=True)
class Deviation:
    """A difference between parts of the reference, or between it and the spec."""

    at: str
    kind: str
    documented: str | None
    spec: str | None
    reason: str
    sdk: bool
    """Whether it explains a disagreement with the official SDK."""


@frozen(kw_only=True)
class Pages:
    """How an action pages, in Python names, and the method that goes through all pages."""

    items: str
    number: str | None
    """Counts the pages; None where a token names the next one."""
    token: str | None
    size: str | None
    total: str | None
    largest_size: int | None
    method: str
    item: str
    """Annotation of an item."""
    arguments: tuple[Attribute, ...]
    """Parameters of the method, without those of paging."""
    method_doc: tuple[str, ...]


@frozen(kw_only=True)
class After:
    """An action that begins what a waiter waits for."""

    action: str
    arguments: tuple[tuple[str, str], ...]
    """By argument of the waiter's method: where its value comes from, such as ``response.cluster_id``."""


@frozen(kw_only=True)
class Waiter:
    """Something to wait for, and the method that does."""

    name: str
    deprecated: Advice | None
    constant: str
    method: str
    module: str
    """Module of the operation that tells the state."""
    request: str
    """Class of its request."""
    arguments: tuple[Attribute, ...]
    keys: str | None
    """Argument with the items to wait for."""
    keys_description: str
    result: str
    """Annotation of what the method returns."""
    classes: tuple[str, ...]
    """Classes that the method's annotations name."""
    states: tuple[str, ...]
    key: str | None
    presence: str | None
    """Whether an item ends the wait well as soon as the list has it (present) or no longer has it (absent)."""
    success: tuple[str, ...]
    failure: tuple[str, ...]
    success_codes: tuple[str, ...]
    failure_codes: tuple[str, ...]
    normal: str | None
    """Constant with the usual names of states."""
    final: bool
    count_description: str
    """What the argument ``count`` holds, where a number of items is waited for."""
    listing: str | None
    """Method that iterates over the items."""
    delay_seconds: int
    longest_delay_seconds: int
    timeout_seconds: int
    after: tuple[After, ...]
    method_doc: tuple[str, ...]


@frozen(kw_only=True)
class StateTable:
    """Usual names of states, each with what the service says."""

    name: str
    states: tuple[tuple[str, tuple[str, ...]], ...]


@frozen(kw_only=True)
class Replacement:
    """Actions of another version that stand for an action, or that an action stands for."""

    version: str
    actions: tuple[str, ...]
    note: str


@frozen(kw_only=True)
class Operation:
    """An action with its request, response and local structures."""

    name: str
    python: str
    chapter: str
    summary: str
    description: str
    edition: str | None
    """Where it comes from, if not from the reference."""
    deprecated: Advice | None
    withdrawn: Advice | None
    replaces: tuple[Replacement, ...]
    """What it stands for in older versions."""
    replaced_by: tuple[Replacement, ...]
    """What stands for it in newer versions."""
    method: str
    """HTTP method of the official SDK."""
    ram_access: str | None
    """Access level in RAM policies."""
    effect: str
    deletes: bool
    """Whether data or resources are lost for good."""
    idempotent: bool
    shown_by: tuple[str, ...]
    """Actions that read, and show whether it was made."""
    shortcut: str | None
    """Short name of its command."""
    paging_style: str | None
    paging_items: str | None
    request: Model
    response: Model
    locals: tuple[Model, ...]
    imports: tuple[Import, ...]
    arguments: tuple[Attribute, ...]
    """Parameters of the client method: required ones first, without the region."""
    argument_classes: tuple[str, ...]
    """Classes that the client method's annotations name."""
    method_doc: tuple[str, ...]
    """Lines of the client method's docstring, wrapped."""
    secret: bool
    """Whether it has parameters that must never be in a URL."""
    token: str | None
    """Parameter by which the service knows a repeated request."""
    pages: Pages | None
    errors: tuple[str, ...]
    examples: tuple[Example, ...]
    differ: str | None
    deviations: tuple[Deviation, ...]
    origin: str
    """Where it stands, as a sentence that begins with ``Source:``."""
    source_pages: tuple[str, ...]
    """Names of the documentation pages that it was taken from."""
    lines: str
    request_table: str
    response_table: str
    restored: tuple[tuple[str, str], ...]
    source: str

    @property
    def models(self) -> tuple[Model, ...]:
        """All classes of the action's module, inner ones first."""
        return (*self.locals, self.request, self.response)

    @property
    def class_names(self) -> list[str]:
        """Names of the module's classes, and of its operation."""
        return sorted(["OPERATION", *(model.name for model in self.models)])

    @property
    def deprecated_parameters(self) -> dict[str, str]:
        """By attribute of the request: why it should not be used."""
        return {member.python: member.deprecated.text for member in self.request.attributes if member.deprecated}

    @property
    def positions(self) -> dict[str, str]:
        """Where the official SDK puts parameters that are not where the others are."""
        return {member.wire: member.position for member in self.request.attributes if member.position}

    @property
    def item_limits(self) -> dict[str, int]:
        """By attribute of the request: how many items the list takes at most, where that is known."""
        lists = (member for member in self.request.attributes if member.kind == "list" and member.length)
        return {member.python: int(member.length[1]) for member in lists if member.length and member.length[1]}

    @property
    def mutates(self) -> bool:
        """Whether it changes, starts or orders something."""
        return self.effect == "mutate"


@frozen(kw_only=True)
class ErrorFamily:
    """A family of error codes: one exception class."""

    key: str
    name: str
    parent: str
    description: str
    hint: str
    throttled: bool
    transient: bool
    uncertain: bool
    codes: tuple[str, ...]


@frozen(kw_only=True)
class ErrorCode:
    """An error code."""

    name: str
    family: str
    class_name: str
    status: int | None
    status_source: str
    meaning: str
    retryable: bool
    remedy: str | None
    refuses: str | None
    documented: bool
    edition: str | None


@frozen(kw_only=True)
class PagingStyle:
    """A way of paging."""

    key: str
    number: str | None
    token: str | None
    size: str | None
    total: str | None
    largest_size: int | None


@frozen(kw_only=True)
class Edition:
    """A state of the service that was published: a reference, or a release of the official SDK."""

    key: str
    title: str
    date: str | None
    source: str | None


@frozen(kw_only=True)
class Service:
    """The service as a whole."""

    product: str
    title: str
    version: str
    reference: str
    editions: tuple[Edition, ...]
    """Oldest first; the last is today's."""
    method: str
    """HTTP method by which the official SDK sends most actions."""
    position: str
    """Where the official SDK puts most parameters: query or body."""
    path: str
    timestamp_window_seconds: int
    public_host: str
    vpc_host: str
    regions: tuple[str, ...]
    paging: tuple[PagingStyle, ...]
    common_parameters: tuple[str, ...]
    region_parameter: str
    region_attribute: str
    chapters: tuple[tuple[str, str], ...]

    @property
    def largest_page_size(self) -> int:
        """How many items a numbered page holds at most, whatever the action; 0 if that is not known."""
        return next((style.largest_size or 0 for style in self.paging if style.number), 0)


@frozen(kw_only=True)
class Sources:
    """Files and folders of the spec that a version's modules are made from, relative to the project."""

    service: str
    errors: str
    waiters: str
    folder: str
    """Where all of them lie."""


@frozen(kw_only=True)
class Version:
    """An API version: everything that is printed into its package."""

    package: str
    """Name of its package below ``ehpc``, such as ``v2018_04_12``."""
    sources: Sources
    service: Service
    operations: tuple[Operation, ...]
    shapes: tuple[Model, ...]
    families: tuple[ErrorFamily, ...]
    """Families of error codes that it knows, shared ones included."""
    codes: tuple[ErrorCode, ...]
    prefixes: tuple[tuple[str, str], ...]
    """Beginning of a code and the class for it, longest first."""

    waiters: tuple[Waiter, ...]
    state_tables: tuple[StateTable, ...]
    client_imports: tuple[Import, ...]
    """Classes that the client's annotations name."""
    masks: tuple[str, ...]
    """Functions that keep the secrets among the arguments of methods from being shown."""

    @property
    def classes(self) -> tuple[Model, ...]:
        """All model classes by name."""
        models = [*self.shapes, *(model for operation in self.operations for model in operation.models)]
        return tuple(sorted(models, key=lambda model: model.name))

    @property
    def request_classes(self) -> set[str]:
        """Names of the classes that callers fill in: requests, and the structures inside them."""
        models = {model.name: model for model in self.classes}
        names: set[str] = set()
        queue = [operation.request.name for operation in self.operations]
        while queue:
            name = queue.pop()
            if name not in names:
                names.add(name)
                queue.extend(attribute.model for attribute in models[name].attributes if attribute.model)
        return names

    @property
    def exceptions(self) -> list[str]:
        """Names of the classes that its error codes become."""
        return sorted({code.class_name for code in self.codes} | {name for _, name in self.prefixes})

    @property
    def example(self) -> Operation | None:
        """An action whose pages can be gone through without an argument, to show how a client is used."""
        paged = (operation for operation in self.operations if operation.pages)
        return next((o for o in paged if o.pages and not any(arg.must for arg in o.pages.arguments)), None)


@frozen(kw_only=True)
class Package:
    """All API versions, and what they share."""

    versions: tuple[Version, ...]
    """Oldest first."""
    default: Version
    """The version whose names ``ehpc`` itself has."""
    families: tuple[ErrorFamily, ...]
    """All families of error codes, wider ones first: the tree of exceptions."""
    folder: str
    """Folder of the spec, relative to the project."""

    @property
    def packages(self) -> list[str]:
        """Names of the versions' packages below ``ehpc``."""
        return [version.package for version in self.versions]

    @property
    def modules(self) -> tuple[str, ...]:
        """Public modules and packages below ``ehpc``."""
        return tuple(
            sorted(["codec", "credentials", "errors", "models", *self.packages, "transport", "versions", "waiters"])
        )

    def version(self, name: str) -> Version:
        """Return an API version by its date."""
        return next(version for version in self.versions if version.service.version == name)
