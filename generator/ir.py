"""The intermediate representation: what will be printed, ready for the templates.

Everything is frozen. Nothing here is Python source but finished type annotations; imports, docstrings and literals are
data that the templates print.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

Scalar: TypeAlias = str | int | float | bool
Bounds: TypeAlias = tuple[int | float | None, int | float | None]
"""Least and greatest number; None for an open end."""


@frozen(kw_only=True)
class Import:
    """``from <module> import <names>``; a module that begins with a dot is relative to the package ``ehpc``."""

    module: str
    names: tuple[str, ...]


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
    aliases: tuple[str, ...]
    secret: bool
    option: str
    """What the command line calls it, after two hyphens."""
    required: bool
    """Whether the service needs it."""
    must: bool
    """Whether Python code must give it: required, and not filled in by the client."""
    annotation: str
    doc: tuple[str, ...]
    """What it is, and its rules: one text each."""
    # facts that the export and the emulator's contract need
    type: str
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


@frozen(kw_only=True)
class Model:
    """A class of the package: a request, a response, or a structure inside them."""

    name: str
    base: str
    doc: tuple[str, ...]
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
    text: str
    documented: str | None
    problem: str | None


@frozen(kw_only=True)
class Deviation:
    """A difference between parts of the reference, or between it and the spec."""

    at: str
    kind: str
    documented: str | None
    spec: str | None
    reason: str


@frozen(kw_only=True)
class Pages:
    """How an action pages, in Python names, and the method that goes through all pages."""

    items: str
    number: str
    size: str
    total: str
    largest_size: int
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
    success: tuple[str, ...]
    failure: tuple[str, ...]
    success_codes: tuple[str, ...]
    failure_codes: tuple[str, ...]
    normal: str | None
    """Constant with the usual names of states."""
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
class Operation:
    """An action with its request, response and local structures."""

    name: str
    python: str
    chapter: str
    chapter_title: str
    summary: str
    description: str
    edition: str | None
    """Where it comes from, if not from the reference."""
    effect: str
    idempotent: bool
    shown_by: tuple[str, ...]
    """Actions that read, and show whether it was made."""
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
    documented: bool


@frozen(kw_only=True)
class PagingStyle:
    """A way of paging."""

    key: str
    number: str
    size: str
    total: str
    largest_size: int


@frozen(kw_only=True)
class Service:
    """The service as a whole."""

    product: str
    title: str
    version: str
    reference: str
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


@frozen(kw_only=True)
class Sources:
    """Files and folders of the spec that the package is made from, relative to the project."""

    service: str
    errors: str
    waiters: str
    folder: str
    """Where all of them lie."""


@frozen(kw_only=True)
class Package:
    """Everything that is printed."""

    sources: Sources
    service: Service
    operations: tuple[Operation, ...]
    shapes: tuple[Model, ...]
    families: tuple[ErrorFamily, ...]
    codes: tuple[ErrorCode, ...]
    prefixes: tuple[tuple[str, str], ...]
    """Beginning of a code and the class for it, longest first."""

    waiters: tuple[Waiter, ...]
    state_tables: tuple[StateTable, ...]
    client_imports: tuple[Import, ...]
    """Classes that the client's annotations name."""

    @property
    def classes(self) -> tuple[Model, ...]:
        """All model classes by name."""
        models = [*self.shapes, *(model for operation in self.operations for model in operation.models)]
        return tuple(sorted(models, key=lambda model: model.name))
