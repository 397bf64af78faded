"""The texts of docstrings: what the spec says about a member or an action, put into sentences."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.document import Action, Member, Waiter
    from generator.ir import Attribute, Model

EDITIONS = {
    "sdk-1.12.0": "Not in the reference; taken from the official SDK of January 2020.",
    "public-docs": "Not in the reference; taken from later public documentation.",
    "later-reference": "Not in the reference of 2019; taken from a later edition of it.",
}
SECRET = "Secret: never shown in a repr or a log."
LONGEST = 25
"""Most lines of a method's docstring."""

WIDTH = 110
"""Columns of a method's docstring, which is indented by eight."""


def join_lines(text: str) -> str:
    """Return a text as one line."""
    return " ".join(text.split())


def format_value(value: Any) -> str:
    """Return a value as documentation shows it."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def argument_docstring(member: Member) -> tuple[str, ...]:
    """Return what a member is and the rules that it obeys, one text each."""
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
    if member.secret:
        rules.append(SECRET)
    if member.edition in EDITIONS:
        rules.append(EDITIONS[member.edition])
    return tuple(texts + rules)


def format_bounds(least: Any, greatest: Any) -> str:
    """Return a range in words."""
    if greatest is None:
        return f"At least {format_value(least)}"
    if least is None:
        return f"At most {format_value(greatest)}"
    return f"From {format_value(least)} to {format_value(greatest)}"


def method_docstring(
    action: Action, chapter: str, arguments: Iterable[Attribute], response: Model, reference: str
) -> tuple[str, ...]:
    """Return the lines of a client method's docstring, wrapped, at most ``LONGEST`` of them.

    What does not fit is left to the request class, which has it all: first the description, then the arguments that
    come last, which are named.
    """
    arguments = list(arguments)
    head = [join_lines(action.summary), ""]
    more = [line for paragraph in split_paragraphs(action) for line in (*wrap_text(paragraph), "")]
    codes = f"; this action names {', '.join(action.errors)}" if action.errors else ""
    tail = [
        "",
        "Returns:",
        *wrap_text(f"{response.name}: {summarize_fields(response)}", 4),
        "",
        "Raises:",
        *wrap_text(f"ServiceError: The service refused the request{codes}.", 4),
        "    ValidationError: An argument does not fit its type.",
        "    TransportError: No response was received.",
        "",
        *wrap_text(source_line(action, chapter, reference)),
    ]
    options = "    options: Per-call overrides."
    explained = [wrap_text(f"{argument.python}: {' '.join(argument.doc)}", 4) for argument in arguments]
    for count in range(len(arguments), -1, -1):
        body = [line for lines in explained[:count] for line in lines]
        if count < len(arguments):
            rest = ", ".join(argument.python for argument in arguments[count:])
            body += wrap_text(f"{rest}: See {action.action}Request, which explains them.", 4)
        for description in (more, []):
            lines = [*head, *description, "Args:", *body, options, *tail]
            if len(lines) <= LONGEST:
                return tuple(lines)
    raise AssertionError("the fixed lines alone fit")


def source_line(action: Action, chapter: str, reference: str) -> str:
    """Return where an action stands."""
    later = EDITIONS.get(action.edition or "")
    return f"Source: {later}" if later else f'Source: {reference}, chapter "{chapter}", {action.action}.'


def pager_docstring(
    action: Action, chapter: str, arguments: Iterable[Attribute], largest: int, reference: str
) -> tuple[str, ...]:
    """Return the lines of the docstring of a method that goes through all pages."""
    explained = [wrap_text(f"{argument.python}: {' '.join(argument.doc)}", 4) for argument in arguments]
    method = f"Iterate over all items of {action.action}, fetching pages as needed."
    fixed = [
        *wrap_text(f"page_size: Number of items to fetch at a time. From 1 to {largest}. Default: {largest}.", 4),
        *wrap_text("prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.", 4),
        "    options: Per-call overrides.",
        "",
        "Returns:",
        "    An iterator over the items; its method ``pages`` iterates over the responses.",
        "",
        "Raises:",
        "    EhpcError: During iteration, as from the method for a single page.",
        "",
        *wrap_text(source_line(action, chapter, reference)),
    ]
    return (*wrap_text(method), "", "Args:", *(line for lines in explained for line in lines), *fixed)


def waiter_docstring(waiter: Waiter, arguments: Iterable[Attribute]) -> tuple[str, ...]:
    """Return the lines of the docstring of a method that waits."""
    explained = [wrap_text(f"{argument.python}: {' '.join(argument.doc)}", 4) for argument in arguments]
    if waiter.keys:
        explained.append(wrap_text(f"{waiter.keys}: {join_lines(waiter.keys_description or '')}", 4))
    goals = [f"the state is {' or '.join(waiter.success)}"] if waiter.success else []
    goals += [f"the service responds with {' or '.join(waiter.success_codes)}"] if waiter.success_codes else []
    ends = f"Polls {waiter.action} until {' or '.join(goals)}"
    reasons = [*waiter.failure, *waiter.failure_codes]
    ending = wrap_text(f"WaiterFailedError: The service responds with {' or '.join(reasons)}.", 4) if reasons else []
    returned = "Nothing." if waiter.success_codes else "The item or response with the final state."
    return (
        join_lines(waiter.summary),
        "",
        *wrap_text(f"{ends}, at most {waiter.timeout_seconds} s unless `wait` says otherwise."),
        "",
        "Args:",
        *(line for lines in explained for line in lines),
        "    wait: Timeout, delays between polls, a progress callback, and how to cancel.",
        "    options: Per-call overrides.",
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


def wrap_text(text: str, indent: int = 0) -> list[str]:
    """Return a text as lines; with ``indent``, the lines after the first stand four columns further right."""
    further = " " * (indent + 4 if indent else 0)
    return textwrap.wrap(text, WIDTH, initial_indent=" " * indent, subsequent_indent=further, break_on_hyphens=False)


def summarize_fields(response: Model) -> str:
    """Return what a response holds, in a few words."""
    names = [attribute.python for attribute in response.attributes if attribute.python != "request_id"]
    if not names:
        return "The request id alone."
    return f"Holds {', '.join(names[:6])}{' and more' if len(names) > 6 else ''}."
