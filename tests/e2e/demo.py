"""The main job: call every documented action through the real client, over signed HTTP, against the emulator.

Run by ``make``. Prints a table and exits with 0 only if every action came back with the documented values, and the
emulator received the parameters that were sent.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any, Literal
from urllib.parse import unquote

from attrs import frozen
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from ehpc import Client, EhpcError, codec
from ehpc.emulator import Emulator
from ehpc.emulator.contract import load as load_contract

REGION = "cn-hangzhou"

NARROW = 120
"""Columns of a terminal from which the table is shown in full."""

Format = Literal["json", "xml"]


@frozen
class Row:
    """What came of one action."""

    action: str
    chapter: str
    sent: int
    received: str
    milliseconds: float
    problem: str


METHODS = {name.replace("_", ""): name for name in dir(Client) if not name.startswith("_")}
TEXTS = {"string": "text", "integer": "1", "number": "1", "boolean": "true"}
DECODERS: dict[str, Callable[[str, Any], Any]] = {"json": codec.decode_json, "xml": codec.decode_xml}


def query(url: str) -> dict[str, str]:
    """Return the parameters of a sample request, read by this program's own rule."""
    pairs = (pair.partition("=") for pair in url.partition("?")[2].split("&") if pair)
    return {unquote(name): unquote(value) for name, _, value in pairs}


def method_name(action: str) -> str:
    """Return the name of the client's method for an action."""
    return METHODS[action.lower()]


def sample_parameters(action: str) -> dict[str, str]:
    """Return the parameters of an action's documented sample request, and one for each required one that it lacks."""
    contract = load_contract().actions[action]
    parameters = query(contract.examples.get("url", ""))
    parameters.pop("Action", None)
    for rule in contract.parameters:
        head, _, inner = rule["name"].partition(".n.")
        wanted = rule.get("required") and (not inner or head in contract.required_lists)
        name = rule["name"].replace(".n", ".1")
        if wanted and not any(spelling in parameters for spelling in (name, *rule.get("aliases", ()))):
            parameters[name] = json_list(rule) if rule.get("format") == "json" else TEXTS[rule["type"]]
    for head in contract.required_lists:
        if not any(name == head or name.startswith(f"{head.partition('.n')[0]}.") for name in parameters):
            first = next(rule["name"] for rule in contract.parameters if rule["name"].startswith(f"{head}.n"))
            parameters[first.replace(".n", ".1")] = "text"
    return parameters


def sample_request(action: str) -> Any:
    """Return the sample request of an action as its model."""
    module = import_module(f"ehpc.actions.{method_name(action)}")
    return codec.decode_parameters(sample_parameters(action), getattr(module, f"{action}Request"))


def json_list(rule: dict[str, Any]) -> str:
    """Return a JSON list of one item for a parameter."""
    item = rule["items"]
    return json.dumps([dict.fromkeys(item, "text") if isinstance(item, dict) else "text"], separators=(",", ":"))


def call(client: Client, action: str, received: list[str], form: Format = "json") -> Row:
    """Call an action through its method and compare what came back with the documented example in a format."""
    method = method_name(action)
    operation = import_module(f"ehpc.actions.{method}").OPERATION
    contract = load_contract().actions[action]
    request = sample_request(action)
    arguments = {wire.name: getattr(request, wire.name) for wire in request.__wire__ if wire.wire != "RegionId"}
    received.clear()
    start = time.perf_counter()
    problem = model = ""
    try:
        response = getattr(client, method)(**arguments)
    except EhpcError as error:
        problem = str(error)
    else:
        model = type(response).__name__
        problem = compare(response, operation, contract.examples.get(form), form)
    milliseconds = (time.perf_counter() - start) * 1000
    sent = set(codec.encode_parameters(request)) | ({"RegionId"} if contract.parameter("RegionId") else set())
    sent |= {operation.token} - {None}
    arrived = set(filter(None, received[0].split(" ", 2)[2].split(", "))) if received else set()
    if not problem and sent != arrived:
        problem = f"sent {sorted(sent)}, but the emulator received {sorted(arrived)}"
    return Row(action, contract.chapter, len(sent), model, milliseconds, problem)


def compare(response: Any, operation: Any, documented: str | None, form: Format = "json") -> str:
    """Return how a response differs from the documented example, or an empty text."""
    if response.unknown:
        return f"members that the model does not know: {sorted(response.unknown)}"
    if documented is None:
        empty = [wire.name for wire in response.__wire__ if getattr(response, wire.name) in (None, [])]
        return f"nothing received for {empty}" if empty else ""
    expected = DECODERS[form](documented, operation.response)
    return "" if response == expected else "the values are not the documented ones"


def main() -> int:
    """Call every action and return an exit code."""
    console = Console()
    actions = list(load_contract().actions)
    received: list[str] = []
    rows: list[Row] = []
    start = time.perf_counter()
    with (
        Emulator(log=received.append) as emulator,
        Progress(
            TextColumn("calling {task.description:<32}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        ) as progress,
    ):
        key, secret = (
            emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"],
            emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
        )
        with Client(REGION, endpoint=emulator.url, access_key_id=key, access_key_secret=secret) as client:
            task = progress.add_task("", total=len(actions))
            for action in sorted(actions, key=lambda name: (load_contract().actions[name].chapter, name)):
                progress.update(task, description=action)
                rows.append(call(client, action, received))
                progress.advance(task)
    show(console, rows, time.perf_counter() - start)
    return 1 if any(row.problem for row in rows) else 0


def show(console: Console, rows: list[Row], seconds: float) -> None:
    """Print the table of all calls and what they came to; a narrow terminal gets shorter columns."""
    if not console.is_terminal:
        console = Console(width=150)
    narrow = console.width < NARROW
    table = Table(
        title="Every documented action, called over signed HTTP",
        title_justify="left",
        header_style="bold",
        box=box.SIMPLE_HEAD if narrow else box.HEAVY_HEAD,
    )
    if not narrow:
        table.add_column("chapter", no_wrap=True)
    table.add_column("action", no_wrap=True)
    table.add_column("sent", justify="right", no_wrap=True)
    table.add_column("received", no_wrap=True, overflow="ellipsis", max_width=20 if narrow else None)
    table.add_column("ms", justify="right", no_wrap=True)
    table.add_column("result", overflow="fold")
    chapter = ""
    for row in rows:
        if chapter and row.chapter != chapter:
            table.add_section()
        good = "[green]ok[/green]" if narrow else "[green]as documented[/green]"
        result = f"[red]{row.problem}[/red]" if row.problem else good
        cells = [row.action, str(row.sent), row.received, f"{row.milliseconds:.1f}", result]
        table.add_row(*([] if narrow else [row.chapter if row.chapter != chapter else ""]), *cells)
        chapter = row.chapter
    console.print(table)
    failed = sum(bool(row.problem) for row in rows)
    agreed = f"{len(rows) - failed} of {len(rows)} actions agreed in {seconds:.1f} s"
    console.print(f"[red]{agreed}[/red]" if failed else f"[green]{agreed}[/green]")


if __name__ == "__main__":
    sys.exit(main())
