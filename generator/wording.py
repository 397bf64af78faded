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


def text_of(text: str) -> str:
    """Return a text as one line."""
    return " ".join(text.split())


def shown(value: Any) -> str:
    """Return a value as documentation shows it."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def argument_doc(member: Member) -> tuple[str, ...]:
    """Return what a member is and the rules that it obeys, one text each."""
    texts = [text_of(member.description or "")]
    rules = []
    if member.enum:
        rules.append(f"One of: {', '.join(shown(value) for value in member.enum)}.")
    if member.range:
        rules.append(bounds(*member.range) + ".")
    if member.length:
        counted = "items" if member.type == "list" else "characters"
        rules.append(f"{bounds(*member.length)} {counted}.")
    if member.unit:
        rules.append(f"Unit: {member.unit}.")
    if member.default is not None:
        rules.append(f"Default: {shown(member.default)}.")
    if member.secret:
        rules.append(SECRET)
    if member.edition in EDITIONS:
        rules.append(EDITIONS[member.edition])
    return tuple(texts + rules)


def bounds(least: Any, greatest: Any) -> str:
    """Return a range in words."""
    if greatest is None:
        return f"At least {shown(least)}"
    if least is None:
        return f"At most {shown(greatest)}"
    return f"From {shown(least)} to {shown(greatest)}"


def method_doc(
    action: Action,
    chapter: str,
    arguments: Iterable[Attribute],
    response: Model,
    reference: str,
) -> tuple[str, ...]:
    """Return the lines of a client method's docstring, wrapped, at most ``LONGEST`` of them.

    What does not fit is left to the request class, which has it all: first the description, then the arguments that
    come last, which are named.
    """
    arguments = list(arguments)
    head = [text_of(action.summary), ""]
    more = [line for each in paragraphs(action) for line in (*wrapped(each), "")]
    codes = f"; this action names {', '.join(action.errors)}" if action.errors else ""
    tail = [
        "",
        "Returns:",
        *wrapped(f"{response.name}: {returned(response)}", 4),
        "",
        "Raises:",
        *wrapped(f"ServiceError: The service refused the request{codes}.", 4),
        "    ValidationError: An argument does not fit its type.",
        "    TransportError: No answer could be had.",
        "",
        *wrapped(origin(action, chapter, reference)),
    ]
    options = "    options: What is different in this call alone."
    explained = [
        wrapped(f"{argument.python}: {' '.join(argument.doc)}", 4)
        for argument in arguments
    ]
    for count in range(len(arguments), -1, -1):
        body = [line for lines in explained[:count] for line in lines]
        if count < len(arguments):
            rest = ", ".join(argument.python for argument in arguments[count:])
            body += wrapped(
                f"{rest}: See {action.action}Request, which explains them.", 4
            )
        for description in (more, []):
            lines = [*head, *description, "Args:", *body, options, *tail]
            if len(lines) <= LONGEST:
                return tuple(lines)
    raise AssertionError("the fixed lines alone fit")


def origin(action: Action, chapter: str, reference: str) -> str:
    """Return where an action stands."""
    later = EDITIONS.get(action.edition or "")
    return (
        f"Source: {later}"
        if later
        else f'Source: {reference}, chapter "{chapter}", {action.action}.'
    )


def pager_doc(
    action: Action,
    chapter: str,
    arguments: Iterable[Attribute],
    largest: int,
    reference: str,
) -> tuple[str, ...]:
    """Return the lines of the docstring of a method that goes through all pages."""
    explained = [
        wrapped(f"{argument.python}: {' '.join(argument.doc)}", 4)
        for argument in arguments
    ]
    method = f"Go through all items that {action.action} lists, fetching pages as they are needed."
    fixed = [
        *wrapped(
            f"page_size: Number of items to fetch at a time. From 1 to {largest}. Default: {largest}.",
            4,
        ),
        *wrapped(
            "prefetch: Number of following pages to fetch at the same time, up to 16. Default: 0, none.",
            4,
        ),
        "    options: What is different in these calls alone.",
        "",
        "Returns:",
        "    An iterator over the items; its method ``pages`` gives the responses instead.",
        "",
        "Raises:",
        "    EhpcError: While it goes on, as the method for a single page does.",
        "",
        *wrapped(origin(action, chapter, reference)),
    ]
    return (
        *wrapped(method),
        "",
        "Args:",
        *(line for lines in explained for line in lines),
        *fixed,
    )


def waiter_doc(waiter: Waiter, arguments: Iterable[Attribute]) -> tuple[str, ...]:
    """Return the lines of the docstring of a method that waits."""
    explained = [
        wrapped(f"{argument.python}: {' '.join(argument.doc)}", 4)
        for argument in arguments
    ]
    if waiter.keys:
        explained.append(
            wrapped(f"{waiter.keys}: {text_of(waiter.keys_description or '')}", 4)
        )
    goals = [f"the state is {' or '.join(waiter.success)}"] if waiter.success else []
    goals += (
        [f"the service answers with {' or '.join(waiter.success_codes)}"]
        if waiter.success_codes
        else []
    )
    ends = f"Asks {waiter.action} until {' or '.join(goals)}"
    reasons = [*waiter.failure, *waiter.failure_codes]
    ending = (
        wrapped(
            f"WaiterFailedError: The service answers with {' or '.join(reasons)}.", 4
        )
        if reasons
        else []
    )
    returned = (
        "Nothing." if waiter.success_codes else "What holds the state at the end."
    )
    return (
        text_of(waiter.summary),
        "",
        *wrapped(
            f"{ends}, at most {waiter.timeout_seconds} s unless `wait` says otherwise."
        ),
        "",
        "Args:",
        *(line for lines in explained for line in lines),
        "    wait: How long and how often to ask, whom to tell of the progress, and how to stop early.",
        "    options: What is different in these calls alone.",
        "",
        "Returns:",
        f"    {returned}",
        "",
        "Raises:",
        *ending,
        "    WaiterTimeoutError: Time was up, also where looks failed for reasons that may pass.",
        "    WaiterCancelledError: The caller has stopped it.",
        "    EhpcError: A look failed for a reason that does not pass by itself.",
    )


def paragraphs(action: Action) -> list[str]:
    """Return the paragraphs of an action's description."""
    return [
        text_of(each)
        for each in (action.description or "").strip().split("\n\n")
        if each.strip()
    ]


def wrapped(text: str, indent: int = 0) -> list[str]:
    """Return a text as lines; with ``indent``, the lines after the first stand four columns further right."""
    further = " " * (indent + 4 if indent else 0)
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=further,
        break_on_hyphens=False,
    )


def returned(response: Model) -> str:
    """Return what a response holds, in a few words."""
    names = [
        attribute.python
        for attribute in response.attributes
        if attribute.python != "request_id"
    ]
    if not names:
        return "The request id alone."
    return f"Holds {', '.join(names[:6])}{' and more' if len(names) > 6 else ''}."
