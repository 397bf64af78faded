"""The main job: call every documented action through the real client, over signed HTTP, against the emulator.

Run by ``make``. Prints a table and exits with 0 only if every action came back with the documented values, and the
emulator received the parameters that were sent.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from typing import Any

from attrs import frozen
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from ehpc import Client, EhpcError, codec
from ehpc.emulator import Emulator
from ehpc.emulator.contract import load as load_contract
from ehpc.emulator.protocol import query_of

REGION = "cn-hangzhou"


@frozen
class Row:
    """What came of one action."""

    action: str
    chapter: str
    sent: int
    received: str
    milliseconds: float
    problem: str


def sample_request(action: str, client: Client) -> Any:
    """Return the documented sample request of an action, or one with a text for each required parameter."""
    module = import_module(f"ehpc.actions.{method_name(action, client)}")
    kind = getattr(module, f"{action}Request")
    url = load_contract().actions[action].examples.get("url")
    parameters = query_of(url) if url else {}
    parameters.pop("Action", None)
    return fill(kind, parameters)


def method_name(action: str, client: Client) -> str:
    """Return the name of the client's method for an action."""
    return METHODS[action.lower()]


METHODS = {name.replace("_", ""): name for name in dir(Client) if not name.startswith("_")}
TEXTS = {"string": "text", "integer": "1", "number": "1", "boolean": "true"}


def fill(kind: Any, parameters: dict[str, str]) -> Any:
    """Return a request with the sample's parameters, and something for each required one that the sample lacks."""
    contract = load_contract().actions[kind.__name__.removesuffix("Request")]
    for rule in contract.parameters:
        name = rule["name"].replace(".n", ".1")
        if rule.get("required") and not any(spelling in parameters for spelling in (name, *rule.get("aliases", ()))):
            if ".n." not in rule["name"] or rule["name"].partition(".n.")[0] in contract.required_lists:
                parameters[name] = json_list(rule) if rule.get("format") == "json" else TEXTS[rule["type"]]
    for head in contract.required_lists:
        if not any(name == head or name.startswith(f"{head.partition('.n')[0]}.") for name in parameters):
            first = next(rule["name"] for rule in contract.parameters if rule["name"].startswith(f"{head}.n"))
            parameters[first.replace(".n", ".1")] = "text"
    return codec.decode_parameters(parameters, kind)


def json_list(rule: dict[str, Any]) -> str:
    """Return a JSON list of one item for a parameter."""
    item = rule["items"]
    return json.dumps([{name: "text" for name in item} if isinstance(item, dict) else "text"], separators=(",", ":"))


def call(client: Client, action: str, received: list[str]) -> Row:
    """Call an action through its method and compare what came back with the documented example."""
    method = method_name(action, client)
    operation = import_module(f"ehpc.actions.{method}").OPERATION
    contract = load_contract().actions[action]
    request = sample_request(action, client)
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
        problem = compare(response, operation, contract.examples.get("json"))
    milliseconds = (time.perf_counter() - start) * 1000
    sent = set(codec.encode_parameters(request)) | ({"RegionId"} if contract.parameter("RegionId") else set())
    arrived = set(filter(None, received[0].split(" ", 2)[2].split(", "))) if received else set()
    if not problem and sent != arrived:
        problem = f"sent {sorted(sent)}, but the emulator received {sorted(arrived)}"
    return Row(action, contract.chapter, len(sent), model, milliseconds, problem)


def compare(response: Any, operation: Any, documented: str | None) -> str:
    """Return how a response differs from the documented example, or an empty text."""
    if response.unknown:
        return f"members that the model does not know: {sorted(response.unknown)}"
    if documented is None:
        empty = [wire.name for wire in response.__wire__ if getattr(response, wire.name) in (None, [])]
        return f"nothing received for {empty}" if empty else ""
    expected = codec.decode_json(documented, operation.response)
    return "" if response == expected else "the values are not the documented ones"


def main() -> int:
    """Call every action and return an exit code."""
    console = Console()
    actions = list(load_contract().actions)
    received: list[str] = []
    rows: list[Row] = []
    start = time.perf_counter()
    with Emulator(log=received.append) as emulator, Progress(
        TextColumn("calling {task.description:<32}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    ) as progress:
        key, secret = emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"], emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]
        with Client(REGION, endpoint=emulator.url, access_key_id=key, access_key_secret=secret) as client:
            task = progress.add_task("", total=len(actions))
            for action in sorted(actions, key=lambda name: (load_contract().actions[name].chapter, name)):
                progress.update(task, description=action)
                rows.append(call(client, action, received))
                progress.advance(task)
    show(console, rows, time.perf_counter() - start)
    return 1 if any(row.problem for row in rows) else 0


def show(console: Console, rows: list[Row], seconds: float) -> None:
    """Print the table of all calls and what they came to."""
    table = Table(title="Every documented action, called over signed HTTP", title_justify="left", header_style="bold")
    for name, justify in (("chapter", "left"), ("action", "left"), ("sent", "right"), ("received", "left"), ("ms", "right")):
        table.add_column(name, justify=justify, no_wrap=True)  # type: ignore[arg-type]
    table.add_column("result", overflow="fold")
    chapter = ""
    for row in rows:
        shown = row.chapter if row.chapter != chapter else ""
        if shown and chapter:
            table.add_section()
        chapter = row.chapter
        result = f"[red]{row.problem}[/red]" if row.problem else "[green]as documented[/green]"
        table.add_row(shown, row.action, str(row.sent), row.received, f"{row.milliseconds:.1f}", result)
    if not console.is_terminal:
        console = Console(width=150)
    console.print(table)
    failed = sum(bool(row.problem) for row in rows)
    agreed = f"{len(rows) - failed} of {len(rows)} actions agreed in {seconds:.1f} s"
    console.print(f"[red]{agreed}[/red]" if failed else f"[green]{agreed}[/green]")


if __name__ == "__main__":
    sys.exit(main())
