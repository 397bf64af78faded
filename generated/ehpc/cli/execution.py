# Hand-written: edit templates/ehpc/cli/execution.py, then run `make generate`.
"""Carries an action out: one call or all pages, for real or as a dry run, and the wait that may follow."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from .action_table import Action, Parameter, Waiter, load
from .output import Printer
from .session import Session


class Manner:
    """How an action is to be carried out.

    Args:
        all_pages: Whether to go through all pages of a list.
        dry_run: Whether to show the request instead of sending it.
        wait: Whether to wait for what the action begins.
        wait_timeout: Longest time to wait in seconds, or None for the waiter's own.
    """

    def __init__(
        self, all_pages: bool = False, dry_run: bool = False, wait: bool = False, wait_timeout: float | None = None
    ) -> None:
        self.all_pages = all_pages
        self.dry_run = dry_run
        self.wait = wait
        self.wait_timeout = wait_timeout


def call(action: Action, values: Mapping[str, Any], session: Session, manner: Manner) -> None:
    """Carry an action out and print the result.

    Args:
        action: The action.
        values: Values of its parameters by Python name; structures are mappings.
        session: The session that the command runs in.
        manner: How to do it.

    Raises:
        EhpcError: If it does not work.
        UsageError: If the command line is wrong.
    """
    printer = Printer(session)
    operation = import_module(f"..actions.{action.python}", __package__).OPERATION
    request = build(operation.request, values)
    if manner.dry_run:
        printer.show(dry_run(action, request, session))
        return
    with session.client() as client:
        if manner.all_pages:
            printer.show(all_pages(action, client, request, values), action.pages)
            return
        response = client.call(request).response
        printer.show(plain(response), action.pages)
        sys.stdout.flush()
        if manner.wait:
            wait_after(action, client, request, response, session, manner)


def build(kind: Any, values: Mapping[str, Any]) -> Any:
    """Return a request, or a structure inside one.

    Args:
        kind: Its class.
        values: Values of its attributes; those that are structures are mappings.
    """
    found = dict(values)
    for wire in kind.__wire__:
        if wire.model is not None and wire.name in found:
            value = found[wire.name]
            items = [build(wire.model, each) for each in value] if wire.kind == "list" else build(wire.model, value)
            found[wire.name] = items
    return kind(**found)


def plain(response: Any) -> Any:
    """Return a response as plain data, by the names of the wire."""
    from .._runtime.serialization.codec import converter

    return converter.unstructure(response)


def all_pages(action: Action, client: Any, request: Any, values: Mapping[str, Any]) -> Any:
    """Return the first response of a list with the items of all pages."""
    pages = action.pages
    assert pages is not None
    given = {name: getattr(request, name) for name in values if name not in (pages.number, pages.size)}
    pager = getattr(client, pages.method)(page_size=values.get(pages.size), **given)
    merged: dict[str, Any] = {}
    items: list[Any] | None = None
    for response in pager.pages():
        data = plain(response)
        found = data
        for part in [*pages.items.split("."), *([pages.tag] if pages.tag else [])]:
            found = found.get(part) or {} if isinstance(found, Mapping) else {}
        found = found if isinstance(found, list) else []
        if items is None:
            merged, items = data, found
        else:
            items += found
    for name in pages.counts:
        merged.pop(name, None)
    return merged


def dry_run(action: Action, request: Any, session: Session) -> Mapping[str, Any]:
    """Return what would be sent."""
    from .dry_run import DryTransport, NothingSent, described

    client = session.client(transport=DryTransport(), access_key_id="none", access_key_secret="none")  # noqa: S106
    secret = {name for parameter in action.parameters for name in secret_names(parameter, "")}
    try:
        client.call(request)
    except NothingSent as found:
        return described(
            found.request, lambda name: ".".join(part for part in name.split(".") if not part.isdigit()) in secret
        )
    raise AssertionError("a dry run always ends so")


def secret_names(parameter: Parameter, prefix: str) -> list[str]:
    """Return the wire names of secrets in a parameter, without the numbers of lists."""
    name = prefix + parameter.wire.replace(".n.", ".")
    inside = [each for member in parameter.members for each in secret_names(member, f"{name}.")]
    return [name, *inside] if parameter.secret else inside


def wait_after(action: Action, client: Any, request: Any, response: Any, session: Session, manner: Manner) -> None:
    """Wait for what an action has begun."""
    assert action.waiter is not None
    waiter = load().waiters[action.waiter]
    values: dict[str, Any] = {}
    for name, source in action.sources.items():
        place, _, attribute = source.partition(".")
        value = getattr(response if place == "response" else request, attribute)
        if name == waiter.keys and isinstance(value, str):
            value = [value]
        if value:
            values[name] = value
    lost = [each.name for each in waiter.arguments if each.required and each.name not in values]
    if lost:
        raise click.UsageError(f"--wait: neither the request nor the answer tells {' and '.join(lost)} to wait for")
    wait(waiter, client, values, session, manner.wait_timeout)


def wait(waiter: Waiter, client: Any, values: Mapping[str, Any], session: Session, timeout: float | None) -> Any:
    """Wait for something and show how it goes on.

    Args:
        waiter: What to wait for.
        client: The client.
        values: Arguments of the waiter's method.
        session: The session that the command runs in.
        timeout: Longest time in seconds, or None for the waiter's own.

    Returns:
        What the method returns.
    """
    from .. import waiters
    from .._runtime.waiters import WaitOptions
    from .progress import shown

    goals = getattr(waiters, waiter.name.upper()).success
    what = waiter.name.replace("_", " ")
    wanted = values.get(waiter.keys, ()) if waiter.keys else ()
    with shown(session, what, wanted, goals) as look:
        found = getattr(client, waiter.method)(**values, wait=WaitOptions(timeout_seconds=timeout, on_progress=look))
    session.say(f"{what}: done", fg="green")
    return found
