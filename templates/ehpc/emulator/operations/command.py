# Hand-written: edit templates/ehpc/emulator/operations/command.py, then run `make generate`.
"""Chapter command: shell commands on nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..jobs.runner import RUNNING, Run, resolved
from ..protocol.errors import Fault
from ..state.clock import stamp
from ..state.store import Record
from .call import Call
from .registry import handles, watches

if TYPE_CHECKING:
    from ..state.backend import World

LETTERS = "0123456789abcdef"
ROOT = "/root"


@handles("InvokeShellCommand")
def invoke_shell_command(call: Call) -> dict[str, Any]:
    """Starts a command on the named nodes, or on all that are running."""
    cluster = call.cluster("running")
    if "\0" in call["Command"] + call["WorkingDir"]:
        raise Fault("InvalidParams", "Neither Command nor WorkingDir may hold a null character.")
    nodes = asked(call, cluster)
    kept = {"Command": call["Command"], "WorkingDir": call["WorkingDir"], "Timeout": call["Timeout"]}
    names = [node.id for node in nodes]
    command = Record("command", call.world.new_id("c-", 32, LETTERS), cluster.id, {**kept, "Nodes": names})
    call.world.store.save(command)
    for node in nodes:
        start(call.world, command, node)
    return {"CommandId": command.id, "InstanceIds": {"InstanceId": names}}


def asked(call: Call, cluster: Record) -> list[Record]:
    """Return the nodes on which a command is to run.

    Raises:
        Fault: If one of them does not exist or does not run, or none does.
    """
    nodes = {node.id: node for node in call.world.store.list("node", cluster.id)}
    names = [each["Id"] for each in call["Instance"] or ()]
    for name in names:
        if name not in nodes:
            raise Fault("ComputeNotFound", f"The cluster {cluster.id} has no node {name[:80]}.")
        status = call.world.status(nodes[name])
        if status != "running":
            raise Fault("InvalidNodeStatus", f"The node {name} is {status}; commands run on running nodes.")
    found = [nodes[name] for name in dict.fromkeys(names)]
    found = found or [node for node in nodes.values() if call.world.status(node) == "running"]
    if not found:
        raise Fault("InvalidNodeStatus", f"No node of the cluster {cluster.id} is running.")
    return found


def start(world: World, command: Record, node: Record) -> None:
    """Start a command on a node."""
    data = {"Command": command.id, "Node": node.id, "Starts": 1}
    record = Record("invocation", f"{command.id} {node.id}", command.scope, data)
    output = f"/commands/{command.id}/{node.id}.out"
    run = Run(
        command=command.data["Command"],
        directory=resolved(command.data["WorkingDir"], ROOT),
        node=node.id,
        user="root",
        home=ROOT,
        variables={"HOSTNAME": node.data["HostName"]},
        limit=command.data["Timeout"],
        stdout=output,
        stderr=output,
    )
    world.runner.start(record, run)


@watches("invocation")
def command_has_changed(world: World, record: Record) -> None:
    """Note when a command has ended on a node, and end what still runs of it at its time limit."""
    status = world.status(record)
    if status == "Running" or "EndTime" in record.data:
        return
    if record.life == "limit":
        world.runner.stop(record)
    record.data["EndTime"] = world.now
    world.lives.begin(record, {"Finished": "finish", "Failed": "fail", "Stopped": "lose"}[status], world.now)
    world.store.save(record)


@watches("node")
def node_has_changed(world: World, node: Record) -> None:
    """End the commands on a node that does not run any more."""
    if world.status(node) == "running":
        return
    for record in world.store.on_paths("invocation", node.scope, *RUNNING):
        if record.data["Node"] == node.id:
            world.runner.stop(record)
            world.begin(record, "lose")


@handles("ListCommands")
def list_commands(call: Call) -> dict[str, Any]:
    """Lists the commands by node or identifier, the newest first."""
    cluster = call.cluster()
    wanted = {each["Id"] for each in call["Instance"] or ()}
    found = [
        each
        for each in call.world.store.list("command", cluster.id)[::-1]
        if call.get("CommandId", each.id) == each.id and (not wanted or wanted.intersection(each.data["Nodes"]))
    ]
    shown, page = call.page(found)
    rows = [
        {
            "CommandId": each.id,
            "CommandContent": each.data["Command"],
            "WorkingDir": each.data["WorkingDir"],
            "Timeout": each.data["Timeout"],
        }
        for each in shown
    ]
    return {**page, "Commands": {"Command": rows}}


def runs_of(call: Call) -> list[Record]:
    """Return what runs, or has run, for the command that a request names: a record for each node.

    Raises:
        Fault: If there is no such command.
    """
    cluster = call.cluster()
    command = call.found("command", call["CommandId"], "ObjectNotFound", cluster.id)
    names = (f"{command.id} {node}" for node in command.data["Nodes"])
    found = [call.world.store.get("invocation", name, cluster.id) for name in names]
    runs = [each for each in found if each is not None]
    call.show([each for each in runs if not each.data.get("Process") and each.due is None])
    return runs


@handles("ListInvocationStatus")
def list_invocation_status(call: Call) -> dict[str, Any]:
    """Tells how far a command is, on each node and as a whole: Running, else Failed, Stopped or Finished."""
    runs = runs_of(call)
    states = [call.world.status(each) for each in runs]
    whole = next((state for state in ("Running", "Failed", "Stopped") if state in states), "Finished")
    rows = [
        {"InstanceId": each.data["Node"], "InstanceInvokeStatus": state}
        for each, state in zip(runs, states, strict=True)
    ]
    return {"CommandId": call["CommandId"], "InvokeStatus": whole, "InvokeInstances": {"InvokeInstance": rows}}


@handles("ListInvocationResults")
def list_invocation_results(call: Call) -> dict[str, Any]:
    """Lists the output of a command on each node: what it wrote with --run-jobs, else nothing."""
    wanted = {each["Id"] for each in call["Instance"] or ()}
    runs = [each for each in runs_of(call) if not wanted or each.data["Node"] in wanted]
    state = call["InvokeRecordStatus"]
    shown, page = call.page([each for each in runs if state is None or call.world.status(each) == state])
    return {**page, "InvocationResults": {"InvocationResult": [result(call.world, each) for each in shown]}}


def result(world: World, run: Record) -> dict[str, Any]:
    """Return what ListInvocationResults tells of a command on one node."""
    status = world.status(run)
    row = {
        "CommandId": run.data["Command"],
        "InstanceId": run.data["Node"],
        "InvokeRecordStatus": status,
        "Success": status in ("Running", "Finished"),
        "Message": run.data.get("Problem") or world.runner.output(run),
    }
    if status == "Finished":
        row["ExitCode"] = run.data["ExitCode"]
    if status != "Running":
        row["FinishedTime"] = f"{stamp(run.data['EndTime'])[:16]}Z"
    return row
