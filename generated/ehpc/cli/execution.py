# Hand-written: edit templates/ehpc/cli/execution.py, then run `make generate`.
"""Executes an action: one call or all pages, for real or as a dry run, and the wait that may follow."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from ..versions import PACKAGES
from .action_table import ActionInfo, WaiterInfo
from .output import Printer
from .session import Session


class CallMode:
    """How to execute an action.

    Args:
        all_pages: Whether to fetch all pages of a list.
        dry_run: Whether to show the request instead of sending it.
        wait: Whether to wait for the operation that the action starts.
        wait_timeout: Timeout of the wait in seconds, or None for the waiter's default.
    """

    def __init__(
        self, all_pages: bool = False, dry_run: bool = False, wait: bool = False, wait_timeout: float | None = None
    ) -> None:
        self.all_pages = all_pages
        self.dry_run = dry_run
        self.wait = wait
        self.wait_timeout = wait_timeout


def execute_action(action: ActionInfo, values: Mapping[str, Any], session: Session, mode: CallMode) -> None:
    """Execute an action and print the result.

    Args:
        action: The action.
        values: Values of its parameters by Python name; structures are mappings.
        session: The session that the command runs in.
        mode: How to execute it.

    Raises:
        EhpcError: If the call fails.
        UsageError: If the command line is wrong.
    """
    printer = Printer(session)
    operation = import_module(f"{PACKAGES[action.table.version]}.actions.{action.python}").OPERATION
    request = build_model(operation.request, values)
    if mode.dry_run:
        from .dry_run import preview_request

        printer.print(preview_request(action, request, session))
        return
    with session.client() as client:
        if mode.all_pages:
            printer.print(fetch_all_pages(action, client, request, values), action.pages)
            return
        response = client.call(request).response
        printer.print(to_wire_data(response), action.pages)
        sys.stdout.flush()
        if mode.wait:
            wait_after_call(action, client, request, response, session, mode)


def build_model(model: Any, values: Mapping[str, Any]) -> Any:
    """Return a request, or a structure inside one.

    Args:
        model: Its class.
        values: Values of its attributes; structures are mappings.
    """
    attributes = dict(values)
    for field in model.__wire__:
        if field.model is not None and field.name in attributes:
            value = attributes[field.name]
            attributes[field.name] = (
                [build_model(field.model, item) for item in value]
                if field.kind == "list"
                else build_model(field.model, value)
            )
    return model(**attributes)


def to_wire_data(model: Any) -> Any:
    """Return a model as plain data with wire names."""
    from .._runtime.serialization.codec import converter

    return converter.unstructure(model)


def fetch_all_pages(action: ActionInfo, client: Any, request: Any, values: Mapping[str, Any]) -> Any:
    """Return the first response of a list with the items of all pages."""
    pages = action.pages
    assert pages is not None
    arguments = {name: getattr(request, name) for name in values if name not in (pages.number, pages.size)}
    size = {"page_size": values.get(pages.size)} if pages.size else {}
    pager = getattr(client, pages.method)(**size, **arguments)
    merged: dict[str, Any] = {}
    all_items: list[Any] | None = None
    for response in pager.pages():
        data = to_wire_data(response)
        items: Any = data
        for part in [*pages.items.split("."), *([pages.tag] if pages.tag else [])]:
            items = items.get(part) or {} if isinstance(items, Mapping) else {}
        items = items if isinstance(items, list) else []
        if all_items is None:
            merged, all_items = data, items
        else:
            all_items += items
    for name in pages.counts:
        merged.pop(name, None)
    return merged


def wait_after_call(
    action: ActionInfo, client: Any, request: Any, response: Any, session: Session, mode: CallMode
) -> None:
    """Wait for the operation that an action started."""
    assert action.waiter is not None
    waiter = action.table.waiters[action.waiter]
    arguments: dict[str, Any] = {}
    for name, source in action.sources.items():
        place, _, attribute = source.partition(".")
        value = getattr(response if place == "response" else request, attribute)
        if name == waiter.keys and isinstance(value, str):
            value = [value]
        if value:
            arguments[name] = value
    missing = [argument.name for argument in waiter.arguments if argument.required and argument.name not in arguments]
    if missing:
        raise click.UsageError(
            f"--wait: neither the request nor the response contains {' and '.join(missing)} to wait for"
        )
    run_waiter(waiter, client, arguments, session, mode.wait_timeout)


def run_waiter(
    waiter: WaiterInfo, client: Any, arguments: Mapping[str, Any], session: Session, timeout: float | None
) -> Any:
    """Run a waiter and show its progress.

    Args:
        waiter: The waiter.
        client: The client.
        arguments: Arguments of the waiter's method.
        session: The session that the command runs in.
        timeout: Timeout in seconds, or None for the waiter's default.

    Returns:
        The return value of the method.
    """
    from .. import waiters
    from .._runtime.waiters import WaitOptions
    from .progress import show_progress

    goals = getattr(waiters, waiter.name.upper()).success
    title = waiter.name.replace("_", " ")
    keys = arguments.get(waiter.keys, ()) if waiter.keys else ()
    with show_progress(session, title, keys, goals) as on_progress:
        options = WaitOptions(timeout_seconds=timeout, on_progress=on_progress)
        result = getattr(client, waiter.method)(**arguments, wait=options)
    session.info(f"{title}: done", fg="green")
    return result
