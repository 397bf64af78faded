"""Executes an action: one call or all pages, for real or as a dry run, and the wait that may follow."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from ..versions import PACKAGES
from .action_table import ActionInfo, PagingInfo, WaiterInfo
from .output import Printer, StepError
from .session import Session, discard_stream

if TYPE_CHECKING:
    from .._runtime.waiters import WaitOptions


class CallMode:
    """How to execute an action.

    Args:
        all_pages: Whether to fetch all pages of a list.
        dry_run: Whether to show the request instead of sending it.
        wait: How to wait for the operation that the action starts, or None to return at once.
    """

    def __init__(self, all_pages: bool = False, dry_run: bool = False, wait: WaitOptions | None = None) -> None:
        self.all_pages = all_pages
        self.dry_run = dry_run
        self.wait = wait


def execute_action(action: ActionInfo, values: Mapping[str, Any], session: Session, mode: CallMode) -> None:
    """Execute an action and print the result.

    Raises:
        EhpcError: If the call fails.
        UsageError: If the command line is wrong; nothing was sent then.
        StepError: If the call succeeds, but a later step fails.
    """
    printer = Printer(session, action)
    parameters = encode_directly(action, values, session, mode)
    if parameters is not None:
        with session.client(has_methods=False) as client:

            def read(more: Mapping[str, str]) -> dict[str, Any]:
                return client._read_action(action.name, {**parameters, **more}, action.regional)

            data = merge_pages(read_pages(action, read, parameters), action) if mode.all_pages else read({})
        printer.print(data, action.pages)
        return
    operation = import_module(f"{PACKAGES[action.table.version]}.actions.{action.python}").OPERATION
    request = build_model(operation.request, values)
    if mode.dry_run:
        from .dry_run import DRY_RUN, preview_request

        printer.print({**DRY_RUN, **preview_request(action, request, session)})
        return
    with session.client() as client:
        if mode.all_pages:
            printer.print(fetch_all_pages(action, client, request, values), action.pages)
            return
        pending = None if mode.wait is None else PendingWait(action, client, request, session, mode.wait)
        response = client.call(request).response
        session.mutated = action.mutates
        print_result(printer, to_wire_data(response), action.pages, is_last=pending is None)
        if pending is not None:
            pending.wait(response)


def encode_directly(
    action: ActionInfo, values: Mapping[str, Any], session: Session, mode: CallMode
) -> dict[str, str] | None:
    """Return the parameters of a call that needs no models, as they are sent, or None if it needs some.

    A response in JSON is printed as the service sends it, and loading the models would take longer than the call.
    """
    known = {parameter.name: parameter for parameter in action.parameters}
    is_plain = not (action.mutates or mode.dry_run or mode.wait or session.format == "xml")
    if not is_plain or any(parameter.secret for parameter in known.values()):
        return None
    encoded: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, bool):
            encoded[known[name].wire] = str(value).lower()
        elif isinstance(value, int) or (isinstance(value, str) and value.isprintable()):
            encoded[known[name].wire] = str(value)
        else:
            return None
    return encoded


def read_pages(
    action: ActionInfo, read: Callable[[Mapping[str, str]], dict[str, Any]], given: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """Yield the pages of a list as plain data, as the iterator of the client goes through them."""
    from types import SimpleNamespace

    from .._runtime.operation import PageStyle
    from .._runtime.pagination import Progress

    pages = action.pages
    assert pages is not None
    kinds: dict[str, Any] = {kind: kind for kind in pages.fields}
    known = {parameter.name: parameter for parameter in action.parameters}
    size = known.get(pages.size)
    chosen = (given.get(size.wire) or str(pages.largest or "")) if size is not None else ""
    progress = Progress(PageStyle(items="items", **kinds), int(chosen) if chosen else None)
    number, has_more = 1, True
    while has_more:
        page = progress.page(number)
        sent = {known[pages.number].wire: str(page)} if page else {}
        data = read({**sent, **({size.wire: chosen} if size is not None and chosen else {})})
        view = {kind: read_number(data.get(field)) for kind, field in pages.fields.items()}
        is_new, has_more = progress.take(number, SimpleNamespace(items=page_items(data, pages), **view))
        if is_new:
            yield data
        number += 1


def read_number(value: Any) -> Any:
    """Return the number in a text; anything else as it is."""
    return int(value) if isinstance(value, str) and value.isdecimal() else value


def merge_pages(responses: Iterable[dict[str, Any]], action: ActionInfo) -> dict[str, Any]:
    """Return the first page of a list with the items of all pages, and without what describes a single page."""
    pages = action.pages
    assert pages is not None
    merged: dict[str, Any] = {}
    all_items: list[Any] = []
    for number, data in enumerate(responses):
        if number == 0:
            merged, all_items = data, page_items(data, pages)
        else:
            all_items += page_items(data, pages)
    for kind, name in pages.fields.items():
        if kind != "total":
            merged.pop(name, None)
    return merged


def page_items(data: Any, pages: PagingInfo) -> list[Any]:
    """Return the items of a page; empty if it has none."""
    for part in [*pages.items.split("."), *([pages.tag] if pages.tag else [])]:
        data = data.get(part) if isinstance(data, Mapping) else None
    return data if isinstance(data, list) else []


def print_result(printer: Printer, data: Any, pages: PagingInfo | None, *, is_last: bool) -> None:
    """Print a result; a reader that has closed the pipe does not stop the steps that follow."""
    try:
        printer.print(data, pages)
    except BrokenPipeError:
        if is_last:
            raise
        discard_stream(sys.stdout)


def build_model(model: Any, values: Mapping[str, Any]) -> Any:
    """Return a request, or a structure inside one, from values by attribute; structures are mappings."""
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
    return merge_pages(map(to_wire_data, pager.pages()), action)


class PendingWait:
    """The wait for the operation that an action is about to start.

    Everything that can be wrong with it is checked here, before the action is sent.

    Raises:
        UsageError: If the request does not say what to wait for.
        EhpcError: If the state before the action can't be read.
    """

    def __init__(self, action: ActionInfo, client: Any, request: Any, session: Session, how: WaitOptions) -> None:
        assert action.waiter is not None
        if sys.stderr.isatty():
            import_module("rich.progress")  # a missing package must not stop the wait after the call
        self._waiter = action.table.waiters[action.waiter]
        self._client = client
        self._session = session
        self._how = how
        self._arguments: dict[str, Any] = {}
        self._from_response: dict[str, str] = {}
        for name, source in action.sources.items():
            place, _, attribute = source.partition(".")
            if place == "response":
                self._from_response[name] = attribute
            else:
                self.add_argument(name, getattr(request, attribute))
        self.check_arguments(click.UsageError, "request", self._from_response)
        if self._waiter.listing is not None:
            listed = getattr(client, self._waiter.listing)(cluster_id=self._arguments["cluster_id"])
            self._arguments["ignored_ids"] = [getattr(item, self._waiter.key or "") for item in listed]

    def add_argument(self, name: str, value: Any) -> None:
        """Keep an argument of the waiter, unless it is empty."""
        if not value:
            return
        if name == self._waiter.keys:
            items = [value] if isinstance(value, str) else value
            value = [item if isinstance(item, str) else getattr(item, self._waiter.key or "") for item in items]
        self._arguments[name] = len(value) if name == "count" and isinstance(value, list) else value

    def check_arguments(self, error: type[click.ClickException], source: str, later: Container[str] = ()) -> None:
        """Raise an error if a required argument is missing that does not come later."""
        missing = [
            argument.name
            for argument in self._waiter.arguments
            if argument.required and argument.name not in self._arguments and argument.name not in later
        ]
        if missing:
            raise error(f"--wait: the {source} contains no {' and no '.join(missing)} to wait for")

    def wait(self, response: Any) -> None:
        """Wait for the operation that the action has started."""
        for name, attribute in self._from_response.items():
            self.add_argument(name, getattr(response, attribute))
        self.check_arguments(StepError, "response")
        run_waiter(self._waiter, self._client, self._arguments, self._session, self._how)


def load_waiter(waiter: WaiterInfo, session: Session) -> Any:
    """Return what a waiter of the session's API version polls."""
    return getattr(import_module(f"{PACKAGES[session.version]}.waiters"), waiter.name.upper())


def check_cluster_version(waiter: WaiterInfo, arguments: Mapping[str, Any], session: Session) -> None:
    """Refuse to wait for the end of a cluster of another API version, which would seem to have ended already.

    Raises:
        UsageError: If the cluster belongs to another version.
    """
    from .cluster_version import NOT_FOUND, advise, find_other_version

    if NOT_FOUND in load_waiter(waiter, session).success_codes:
        cluster = arguments["cluster_id"]
        version = find_other_version(session, cluster)
        if version is not None:
            raise click.UsageError(advise(version, cluster))


def run_waiter(
    waiter: WaiterInfo,
    client: Any,
    arguments: Mapping[str, Any],
    session: Session,
    how: WaitOptions,
) -> None:
    """Run a waiter and show its progress."""
    from .progress import print_warnings, show_progress

    goals = load_waiter(waiter, session).success
    title = waiter.name.replace("_", " ")
    total = len(arguments.get(waiter.keys, ())) if waiter.keys else arguments.get("count", 1)
    with print_warnings(session), show_progress(session, title, total, goals) as on_progress:
        how.on_progress = on_progress
        getattr(client, waiter.method)(**arguments, wait=how)
    session.info(f"{title}: done", fg="green")
# Hand-written: edit templates/ehpc/cli/execution.py, then run `make generate`.
