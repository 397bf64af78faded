"""The facts of an API surface: what users of the package see of a spec, as plain data that a release is recorded as.

An absent key stands for a fact that says nothing: none, false or empty. Texts stand as short hashes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class ServiceFacts(TypedDict):
    """The service as a whole."""

    package: str
    default: bool
    version: str
    public_host: str
    vpc_host: str
    regions: list[str]
    region_attribute: str


class ActionFacts(TypedDict, total=False):
    """An action: the method of the client, and how it is called."""

    method: Required[str]
    chapter: str
    effect: str
    deletes: bool
    idempotent: bool
    shortcut: str | None
    errors: list[str]
    shown_by: list[str]
    iterator: str | None
    iterated: str | None
    largest_page: int | None
    deprecated: str | None
    withdrawn: str | None
    sdk_method: str
    summary: Required[str]
    text: str
    examples: str
    notes: str


class MemberFacts(TypedDict, total=False):
    """A parameter or a field; ``optional``: Python code may leave it out, or may get None."""

    python: Required[str]
    type: Required[str]
    optional: bool
    required: bool
    text: str
    default: str | int | float | bool | None
    unit: str | None
    format: str | None
    pattern: str | None
    style: str | None
    tag: str | None
    secret: bool
    token: bool
    edition: str | None
    enum: list[str | int | float | bool]
    range: list[float | None]
    length: list[float | None]
    aliases: list[str]
    deprecated: str | None
    withdrawn: str | None
    as_text: bool
    position: str | None
    raised_to: int | float | None
    lowered_to: int | float | None
    resets: bool
    reset_to: str | int | float | bool | None


class ClassFacts(TypedDict, total=False):
    """A class: whether callers fill it in, and its members by their wire names."""

    request: bool
    text: str | None
    members: Required[dict[str, MemberFacts]]


class FamilyFacts(TypedDict, total=False):
    """A family of error codes: one exception class."""

    parent: Required[str]
    hint: str
    throttled: bool
    transient: bool
    uncertain: bool
    text: str


class CodeFacts(TypedDict, total=False):
    """An error code."""

    exception: Required[str]
    status: int | None
    retryable: bool
    remedy: str | None
    refuses: str | None
    text: str


class WaiterFacts(TypedDict, total=False):
    """Something to wait for: the method of the client, and what ends it."""

    method: Required[str]
    needed: list[str]
    optional: list[str]
    result: Required[str]
    states: list[str]
    presence: str | None
    success: list[str]
    failure: list[str]
    success_codes: list[str]
    failure_codes: list[str]
    final: bool
    delay_seconds: int
    longest_delay_seconds: int
    timeout_seconds: int
    deprecated: str | None
    text: str


class Surface(TypedDict):
    """All facts, by name."""

    service: ServiceFacts
    actions: dict[str, ActionFacts]
    classes: dict[str, ClassFacts]
    families: dict[str, FamilyFacts]
    codes: dict[str, CodeFacts]
    prefixes: dict[str, str]
    waiters: dict[str, WaiterFacts]
    states: dict[str, dict[str, str]]
