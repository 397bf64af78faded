"""Chapter command: shell commands on nodes."""

from __future__ import annotations

from functools import partial

from ..jobs.runner import Run, Runner, resolve_path
from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_timestamp
from ..state.backend import Backend
from ..state.inventory import get_nodes
from ..state.lifecycle import RUNNING
from ..state.listings import Search, Where
from ..state.sqlite_store import Page, Record
from .call import Call, Members
from .registry import handles

LETTERS = "0123456789abcdef"
ROOT = "/root"


@handles("InvokeShellCommand")
def invoke_shell_command(call: Call) -> Members:
    """Starts a command on the named nodes, or on all that are running."""
    cluster = call.cluster("running")
    if "\0" in call["Command"] + call["WorkingDir"]:
        raise ServiceError("InvalidParams", "Neither Command nor WorkingDir may hold a null character.")
    nodes = choose_nodes(call, cluster)
    kept = {"Command": call["Command"], "WorkingDir": call["WorkingDir"], "Timeout": call["Timeout"]}
    names = [node.id for node in nodes]
    command = Record("command", call.backend.new_id("c-", 32, LETTERS), cluster.id, {**kept, "Nodes": names})
    call.backend.store.save(command)
    for node in nodes:
        start_command(call.runner, command, node)
    return {"CommandId": command.id, "InstanceIds": {"InstanceId": names}}


def choose_nodes(call: Call, cluster: Record) -> list[Record]:
    """Return the nodes on which a command is to run: those that are named, which must run, else all that do."""
    chosen: list[Record] = []
    for name in dict.fromkeys(instance["Id"] for instance in call["Instance"] or ()):
        node = call.backend.store.get("node", name, cluster.id)
        if node is None:
            raise ServiceError("ComputeNotFound", f"The cluster {cluster.id} has no node {name[:80]}.")
        status = call.backend.status(node)
        if status != "running":
            raise ServiceError("InvalidNodeStatus", f"The node {name} is {status}; commands run on running nodes.")
        chosen.append(node)
    chosen = chosen or get_nodes(call.backend, cluster, lambda node: call.backend.status(node) == "running")
    if not chosen:
        raise ServiceError("InvalidNodeStatus", f"No node of the cluster {cluster.id} is running.")
    return chosen


def start_command(runner: Runner, command: Record, node: Record) -> None:
    """Start a command on a node."""
    data = {"Command": command.id, "Node": node.id, "Starts": 1}
    record = Record("invocation", f"{command.id} {node.id}", command.scope, data)
    output = f"/commands/{command.id}/{node.id}.out"
    run = Run(
        command=command.data["Command"],
        directory=resolve_path(command.data["WorkingDir"], ROOT),
        node=node.id,
        user="root",
        home=ROOT,
        variables={"HOSTNAME": node.data["HostName"]},
        limit=command.data["Timeout"],
        stdout=output,
        stderr=output,
    )
    runner.start(record, run)


def note_end(backend: Backend, runner: Runner, record: Record) -> None:
    """Note when a command has ended on a node, and end what still runs of it at its time limit."""
    status = backend.status(record)
    if status == "Running" or "EndTime" in record.data:
        return
    if record.transition == "limit":
        runner.stop(record)
    record.data["EndTime"] = backend.now
    backend.lifecycles.start(record, {"Finished": "finish", "Failed": "fail", "Stopped": "lose"}[status], backend.now)
    backend.store.save(record)


def stop_commands(backend: Backend, runner: Runner, node: Record) -> None:
    """End the commands on a node that does not run any more."""
    if backend.status(node) == "running":
        return
    for record in backend.store.list_by_transition("invocation", node.scope, *RUNNING):
        if record.data["Node"] == node.id:
            runner.stop(record)
            backend.start(record, "lose")


@handles("ListCommands")
def list_commands(call: Call) -> Members:
    """Lists the commands by node or identifier, the newest first."""
    cluster = call.cluster()
    wanted = {instance["Id"] for instance in call["Instance"] or ()}
    if call["CommandId"] is not None:
        command = call.backend.store.get("command", call["CommandId"], cluster.id)
        commands = [] if command is None or (wanted and wanted.isdisjoint(command.data["Nodes"])) else [command]
        shown, page = call.paginate(commands)
    elif wanted:
        commands = call.backend.store.list("command", cluster.id)[::-1]
        shown, page = call.paginate([command for command in commands if wanted.intersection(command.data["Nodes"])])
    else:
        shown, page = call.read_list_page("command", cluster.id, descending=True)
    members = {"CommandContent": "Command", "WorkingDir": "WorkingDir", "Timeout": "Timeout"}
    rows = [
        {"CommandId": command.id, **{name: command.data[kept] for name, kept in members.items()}} for command in shown
    ]
    return {**page, "Commands": {"Command": rows}}


def get_runs(
    call: Call, where: Where | None = None, *, search: Search | None = None, offset: int = 0, limit: int | None = None
) -> Page:
    """Return a part of what runs, or has run, for the command that a request names: a record for each node."""
    cluster = call.cluster()
    command = call.get_record("command", call["CommandId"], "ObjectNotFound", cluster.id)
    page = call.backend.store.page(
        "invocation", cluster.id, owner=command.id, where=where, search=search, offset=offset, limit=limit
    )
    call.mark_polled([run for run in page.records if not run.data.get("Process") and run.due is None])
    return page


@handles("ListInvocationStatus")
def list_invocation_status(call: Call) -> Members:
    """Returns how far a command is, on each node and as a whole: Running, else Failed, Stopped or Finished."""
    runs = get_runs(call).records
    states = [call.backend.status(run) for run in runs]
    whole = next((state for state in ("Running", "Failed", "Stopped") if state in states), "Finished")
    pairs = zip(runs, states, strict=True)
    rows = [{"InstanceId": run.data["Node"], "InstanceInvokeStatus": state} for run, state in pairs]
    return {"CommandId": call["CommandId"], "InvokeStatus": whole, "InvokeInstances": {"InvokeInstance": rows}}


@handles("ListInvocationResults")
def list_invocation_results(call: Call) -> Members:
    """Lists the output of a command on each node: what it wrote with --run-jobs, else nothing."""
    wanted = {instance["Id"] for instance in call["Instance"] or ()}
    state = call["InvokeRecordStatus"]
    where = None if state is None else lambda run: call.backend.status(run) == state
    search = Search("Node", wanted.__contains__) if wanted else None
    shown, page = call.read_page(lambda offset, limit: get_runs(call, where, search=search, offset=offset, limit=limit))
    return {**page, "InvocationResults": {"InvocationResult": [describe_run(call, run) for run in shown]}}


def describe_run(call: Call, run: Record) -> Members:
    """Return a command on one node as ListInvocationResults has it."""
    status = call.backend.status(run)
    row = {
        "CommandId": run.data["Command"],
        "InstanceId": run.data["Node"],
        "InvokeRecordStatus": status,
        "Success": status in ("Running", "Finished"),
        "Message": run.data.get("Problem") or call.runner.read_output(run),
    }
    if status == "Finished":
        row["ExitCode"] = run.data["ExitCode"]
    if status != "Running":
        row["FinishedTime"] = f"{format_timestamp(run.data['EndTime'])[:16]}Z"
    return row


def subscribe(backend: Backend, runner: Runner) -> None:
    """Subscribe to the ends of commands, and of the nodes that they run on."""
    backend.on_change("invocation", partial(note_end, backend, runner))
    backend.on_change("node", partial(stop_commands, backend, runner))
