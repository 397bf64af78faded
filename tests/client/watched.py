"""Answers that tell states, for any waiter, made from what the waiter itself says of the way to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, get_args, get_type_hints

from ehpc import models
from ehpc._runtime.effects import HttpResponse
from ehpc.codec import encode_json
from ehpc.v2018_04_12 import waiters
from ehpc.waiters import Waiter
from tests.client.fake_service import Sent, reply

WAITERS: dict[str, Waiter] = {value.name: value for value in vars(waiters).values() if isinstance(value, Waiter)}


def told(action: str, waiter: Waiter, states: Mapping[str, str | None], **more: Any) -> HttpResponse:
    """Return an answer that tells these states.

    Args:
        action: What was called.
        waiter: What is waited for; it knows where states and keys stand.
        states: State by key; where there is only one, its key does not count.
        more: Further attributes of the response.
    """
    response = getattr(models, f"{action}Response")
    made = holders(response, waiter.states, waiter.key, states)[0]
    pages = import_module(response.__module__).OPERATION.pages
    if pages is not None:  # as a service does that has one page
        setattr(made, pages.total, len(states))
        setattr(made, pages.size, pages.largest_size)
    for name, value in more.items():
        setattr(made, name, value)
    return reply(encode_json(made).encode())


def holders(kind: Any, way: tuple[str, ...], key: str | None, states: Mapping[str, str | None]) -> list[Any]:
    """Return models of a class that hold the states: one, or for a list one for each key."""
    first, *rest = way
    if not rest:
        return [kind(**{first: state, **({key: name} if key else {})}) for name, state in states.items()]
    inner = member(kind, first)
    found = holders(inner, tuple(rest), key, states)
    return [kind(**{first: found if key and len(rest) == 1 else found[0]})]


def member(kind: Any, name: str) -> Any:
    """Return the class of a member, or of its items."""
    annotation = get_type_hints(kind)[name]
    return next((each for each in get_args(annotation) if each is not type(None)), annotation)


def looks(waiter: Waiter, *effects: Mapping[str, str | None]) -> Callable[[Sent], HttpResponse]:
    """Return a service that tells these states, one after the other; the last ones stay."""
    left = list(effects)

    def answer(sent: Sent) -> HttpResponse:
        return told(sent.action, waiter, left.pop(0) if len(left) > 1 else left[0])

    return answer
