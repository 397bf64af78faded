"""``ehpc run``: runs a shell command on nodes of a cluster, and prints what it prints on each."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from .._runtime.errors import WaiterFailedError
from .._runtime.waiters import WaitOptions
from ..versions import PACKAGES
from . import exit_codes
from .command import ShortcutCommand, cluster_option
from .execution import build_model, load_waiter
from .output import Printer, write_line
from .progress import show_progress
from .session import Session, get_session, make_printable

ACTION = "InvokeShellCommand"

MAX_OUTPUT_BYTES = 24 * 1024
"""Number of bytes of the output that the service keeps, at most."""

SLACK_SECONDS = 60.0
"""How much longer than its timeout a command is waited for."""


@click.command("run", cls=ShortcutCommand)
@click.argument("command", nargs=-1, required=True, metavar="COMMAND")
@cluster_option()
@click.option(
    "--node", "nodes", multiple=True, metavar="NAME", help="Only this node: host name or instance; repeatable."
)
@click.option("--role", metavar="ROLE", help="Only nodes of this role: Manager, Login or Compute.")
@click.option(
    "--timeout",
    type=click.IntRange(1),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="Time after which the command is killed.",
)
@click.option("--working-dir", metavar="PATH", help="Directory of the node in which it runs. Default: /root.")
@click.option("--dry-run", is_flag=True, help="Show the request, and do not send it.")
@click.pass_context
def COMMAND(context: click.Context, /, **given: Any) -> int:  # noqa: N802 - the program looks for this name
    """Run a shell COMMAND on all nodes of a cluster, as root, and print its output after the name of each node.

    Put COMMAND in quotes, or after -- if it has options of its own. The exit code is 9 if it fails on a node. Output is
    text, also in a pipe; with --output or --query it is data, with exit codes. The service keeps the first 24 KiB.
    """
    session = get_session(context)
    action = session.table.action(ACTION)
    if action is None:
        reason = f"API version {session.version} has no action that runs commands on nodes"
        raise click.UsageError(f"{reason}: log in to a node, or submit a job", context)
    words: tuple[str, ...] = given["command"]
    values = {name: given[name] for name in ("timeout", "working_dir") if given[name] is not None}
    values |= {"cluster_id": given["cluster"], "command": words[0] if len(words) == 1 else shlex.join(words)}
    printer = Printer(session)
    with session.client() as client:
        is_narrowed = bool(given["nodes"] or given["role"])
        names = {}
        if is_narrowed or not given["dry_run"]:
            names = list_names(client, session, given["cluster"], given["nodes"], given["role"])
        if is_narrowed:  # without identifiers, the command runs on all nodes
            values["instance_ids"] = list(names)
        model = import_module(f"{PACKAGES[session.version]}.actions.{action.python}").OPERATION.request
        request = build_model(model, values)
        if given["dry_run"]:
            from .dry_run import DRY_RUN, preview_request

            printer.print({**DRY_RUN, **preview_request(action, request, session)})
            return exit_codes.SUCCESS
        rows = run_on_nodes(client, session, request, names)
    if session.setting("output") in (None, "table") and session.query is None:
        print_lines(rows, session)
    else:
        printer.print(rows)
    return exit_codes.REMOTE_FAILED if any(row["ExitCode"] != 0 for row in rows) else exit_codes.SUCCESS


def list_names(
    client: Any, session: Session, cluster: str, nodes: Sequence[str] = (), role: str | None = None
) -> dict[str, str]:
    """Return the host names of nodes by their identifiers: of the nodes or the role that are wanted, or of all.

    Raises:
        UsageError: If there is no such node.
    """
    action = session.table.action("ListNodes")
    assert action is not None
    roles = next(parameter.enum for parameter in action.parameters if parameter.name == "role")
    same = [known for known in roles if known.lower() == role.lower()] if role else roles
    names = {
        node.id: node.host_name or node.id
        for name in same or [role]  # without a role, the service may list compute nodes alone
        for node in client.iter_nodes(cluster_id=cluster, role=name)
        if node.id
    }
    missing = [name for name in nodes if name not in (*names, *names.values())]
    if missing or not names:
        what = f"no node {' and no node '.join(missing)}" if missing else "no such node"
        raise click.UsageError(f"the cluster {cluster} has {what}")
    return {key: name for key, name in names.items() if not nodes or key in nodes or name in nodes}


def run_on_nodes(client: Any, session: Session, request: Any, names: dict[str, str]) -> list[dict[str, Any]]:
    """Run a command, and return the result on each node; an exit code of None means that there is none."""
    response = client.call(request).response
    session.mutated = True
    command = {"cluster_id": request.cluster_id, "command_id": response.command_id}
    goals = load_waiter(session.table.waiters["command_finished"], session).success
    with show_progress(session, "command", 1, goals) as on_progress:
        options = WaitOptions(
            timeout_seconds=request.timeout + SLACK_SECONDS,
            delay_seconds=0.5,
            # elsewhere, lines about its progress would stand between those of the nodes
            on_progress=on_progress if sys.stderr.isatty() else None,
        )
        with suppress(WaiterFailedError):  # the results say on which nodes
            client.wait_for_command_finished(**command, wait=options)
    results = {result.instance_id: result for result in client.iter_invocation_results(**command)}
    known = [key for key in names if key in {*response.instance_ids, *results}]
    rows = []
    for key in dict.fromkeys([*known, *response.instance_ids, *results]):
        result = results.get(key)
        has_run = result is not None and result.success is not False
        code = getattr(result, "exit_code", None) or 0
        rows.append(
            {
                "HostName": names.get(key, key),
                "InstanceId": key,
                "ExitCode": code if has_run else None,
                "Status": getattr(result, "invoke_record_status", None),
                "Output": getattr(result, "message", None) or "",
            }
        )
    return rows


def print_lines(rows: Sequence[dict[str, Any]], session: Session) -> None:
    """Print the lines of each node after its name, and on standard error what went wrong."""
    for row in rows:
        host, output = make_printable(row["HostName"]), row["Output"]
        for line in output.splitlines():
            printable = "\t".join(map(make_printable, line.split("\t")))
            write_line(f"{host}: {printable if sys.stdout.isatty() else line}")
        sys.stdout.flush()
        if len(output.encode()) >= MAX_OUTPUT_BYTES:
            session.warn(f"{host}: the service has kept only the first 24 KiB of the output")
        if row["ExitCode"] != 0:
            code = row["ExitCode"]
            session.warn(f"{host}: " + ("the command has no result" if code is None else f"exit code {code}"))
