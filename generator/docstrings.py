"""The texts of docstrings: what the spec says about a member or an action, put into sentences."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.document import Action, Member, Waiter
    from generator.ir import Advice, Attribute, Model

SECRET = "Secret: never shown in a repr or a log."
TIMES = "A datetime, a date or a text in ISO 8601 works too; without a time zone, it is in local time."
WIDTH = 110
"""Columns of a method's docstring, which is indented by eight."""

OPTIONS = "options: What differs for this call, such as timeouts and retries. Default: the client's settings."

WIRE_NAME = re.compile(r"""(?<![\w.$'"-])[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*(?![\w'"-])""")
"""Matches a word of a text that may be a wire name; what stands in quotes is a value."""

COMPOUND = re.compile(r"[a-z0-9][A-Z]|[A-Z]{2}[a-z]|\.")
"""Matches inside a wire name that is no English word."""


def join_lines(text: str) -> str:
    """Return a text as one line."""
    return " ".join(text.split())


def format_value(value: Any) -> str:
    """Return a value as documentation shows it."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def python_names(text: str, own: Mapping[str, str], others: Mapping[str, str], values: Iterable[Any] = ()) -> str:
    """Return a text of the spec, which has wire names, with the names of Python code: ``RunasUser`` -> ``run_as_user``.

    Args:
        text: The text.
        own: Python names of the members beside the text's own, by their wire names.
        others: The same of all members whose names are no English words.
        values: Values that the text may name, which stay as they are.
    """
    values = set(map(str, values))

    def spell(match: re.Match[str]) -> str:
        word = match.group()
        if word in values:
            return word
        if COMPOUND.search(word):
            return own.get(word) or others.get(word) or word
        before = text[: match.start()].rstrip()
        begins = not before or before[-1] in ".:;?!"
        return word if begins else own.get(word, word)

    return WIRE_NAME.sub(spell, text)


def argument_docstring(member: Member) -> tuple[str, ...]:
    """Return what a member is and the rules that it obeys, one text each, without its edition and that it is secret."""
    texts = [join_lines(member.description or "")]
    rules = []
    if member.enum:
        rules.append(f"One of: {', '.join(format_value(value) for value in member.enum)}.")
    if member.range:
        rules.append(format_bounds(*member.range) + ".")
    if member.length:
        counted = "items" if member.type == "list" else "characters"
        rules.append(f"{format_bounds(*member.length)} {counted}.")
    if member.unit:
        rules.append(f"Unit: {member.unit}.")
    if member.default is not None:
        rules.append(f"Default: {format_value(member.default)}.")
    if member.raised_to is not None:
        rules.append(f"Smaller numbers are raised to {format_value(member.raised_to)}.")
    if member.lowered_to is not None:
        rules.append(f"Greater numbers are lowered to {format_value(member.lowered_to)}.")
    if "reset_to" in member.marks:
        value = "emptied" if member.reset_to is None else f"set to {format_value(member.reset_to)}"
        rules.append(f"When left out, it is {value}: pass its present value to keep it.")
    return tuple(texts + rules)


def since(edition: str) -> str:
    """Return where an entry comes from that not all editions have."""
    return f"(Since {edition}.)"


def format_bounds(least: Any, greatest: Any) -> str:
    """Return a range in words."""
    if greatest is None:
        return f"At least {format_value(least)}"
    if least is None:
        return f"At most {format_value(greatest)}"
    return f"From {format_value(least)} to {format_value(greatest)}"


def method_docstring(
    action: Action,
    advice: Iterable[str],
    description: Iterable[str],
    arguments: Iterable[Attribute],
    response: Model,
    source: str,
) -> tuple[str, ...]:
    """Return the lines of a client method's docstring, wrapped."""
    paragraphs = [*advice, *description]
    codes = f"; this action names {', '.join(action.errors)}" if action.errors else ""
    return (
        join_lines(action.summary),
        "",
        *(line for text in paragraphs for line in (*wrap_text(text), "")),
        "Args:",
        *explain(arguments),
        *wrap_text(OPTIONS, 4),
        "",
        "Returns:",
        *wrap_text(f"{response.name}: {summarize_fields(response)}", 4),
        "",
        "Raises:",
        *wrap_text(f"ServiceError: The service refused the request{codes}.", 4),
        "    ValidationError: An argument does not fit its type.",
        "    TransportError: No response was received.",
        "",
        *wrap_text(source),
    )


def explain(arguments: Iterable[Attribute]) -> list[str]:
    """Return the lines of arguments in a docstring."""
    texts = (f"{argument.python}: {' '.join(argument.doc)}" for argument in arguments)
    return [line for text in texts for line in wrap_text(text, 4)]


def pager_docstring(
    action: Action, arguments: Iterable[Attribute], largest: int | None, source: str
) -> tuple[str, ...]:
    """Return the lines of the docstring of a method that goes through all pages."""
    method = f"Iterate over all items of {action.action}, fetching pages as needed."
    bounds = f"From 1 to {largest}. Default: {largest}."
    size = wrap_text(f"page_size: Number of items to fetch at a time. {bounds}", 4) if largest is not None else ()
    fixed = [
        *size,
        *wrap_text("prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.", 4),
        *wrap_text(OPTIONS, 4),
        "",
        "Returns:",
        "    An iterator over the items; its method ``pages`` iterates over the responses.",
        "",
        "Raises:",
        "    EhpcError: During iteration, as from the method for a single page.",
        "",
        *wrap_text(source),
    ]
    return (*wrap_text(method), "", "Args:", *explain(arguments), *fixed)


IGNORED_IDS = "Identifiers of items that don't count, such as those that were listed before."
PRESENCE = {"present": "the item is listed", "absent": "the item is not listed", "gone": "the item is no longer listed"}
"""What ends a wait for an item by its presence in the list."""


def waiter_docstring(waiter: Waiter, arguments: Iterable[Attribute], deprecated: Advice | None) -> tuple[str, ...]:
    """Return the lines of the docstring of a method that waits."""
    explained = explain(arguments)
    if waiter.keys:
        explained += wrap_text(f"{waiter.keys}: {join_lines(waiter.keys_description or '')}", 4)
    if waiter.count_description:
        explained += wrap_text(f"count: {join_lines(waiter.count_description)}", 4)
        explained += wrap_text(f"ignored_ids: {IGNORED_IDS} Default: none.", 4)
    goals = [f"the state is {' or '.join(waiter.success)}"] if waiter.success else []
    goals += [PRESENCE[waiter.presence]] if waiter.presence else []
    goals += [f"the service responds with {' or '.join(waiter.success_codes)}"] if waiter.success_codes else []
    ends = f"Polls {waiter.action} until {' or '.join(goals)}"
    reasons = [*waiter.failure, *waiter.failure_codes]
    causes = [f"The service responds with {' or '.join(reasons)}"] if reasons else []
    if waiter.keys and waiter.presence != "absent":
        causes += ["an item was never listed" if waiter.presence else "an item is no longer listed, or never was"]
    cause = ", or ".join(causes)
    ending = wrap_text(f"WaiterFailedError: {cause[:1].upper()}{cause[1:]}.", 4) if causes else ()
    disappears = waiter.success_codes or waiter.presence == "absent"
    returned = "Nothing." if disappears else "The item or response with the final state."
    if not disappears and waiter.item_key is not None:
        returned = "The items with their final states."
    return (
        join_lines(waiter.summary),
        "",
        *([*wrap_text(f"Deprecated: {deprecated.text}"), ""] if deprecated else ()),
        *wrap_text(f"{ends}, at most {waiter.timeout_seconds} s unless `wait` says otherwise."),
        "",
        "Args:",
        *explained,
        *wrap_text(
            "wait: Timeout, delays between polls, a progress callback, and how to cancel. "
            f"Default: a timeout of {waiter.timeout_seconds} s, and polls after {waiter.delay_seconds} s and more.",
            4,
        ),
        *wrap_text(OPTIONS, 4),
        "",
        "Returns:",
        f"    {returned}",
        "",
        "Raises:",
        *ending,
        "    WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.",
        "    WaiterCancelledError: The caller canceled it.",
        "    EhpcError: A poll failed with an error that is not retryable.",
    )


def split_paragraphs(action: Action) -> list[str]:
    """Return the paragraphs of an action's description."""
    return [
        join_lines(paragraph) for paragraph in (action.description or "").strip().split("\n\n") if paragraph.strip()
    ]


@cache
def wrap_text(text: str, indent: int = 0) -> tuple[str, ...]:
    """Return a text as lines; with ``indent``, the lines after the first stand four columns further right."""
    further = " " * (indent + 4 if indent else 0)
    lines = textwrap.wrap(text, WIDTH, initial_indent=" " * indent, subsequent_indent=further, break_on_hyphens=False)
    return tuple(lines)


def summarize_fields(response: Model) -> str:
    """Return the attributes of a response by their names."""
    names = [attribute.python for attribute in response.attributes if attribute.python != "request_id"]
    return f"{', '.join((*names, 'request_id'))}." if names else "The request id alone."
