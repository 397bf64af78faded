"""Chapter task: tasks, which say how far the nodes and clusters are that an action has set in motion."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..state.sqlite_store import Record
from .call import Call, Members
from .registry import handles


def start_task(call: Call, cluster: Record, kind: str, subjects: Iterable[Record | str]) -> Members:
    """Keep a task for resources, or for nodes by identifiers, and return its identifier as a member of a response."""
    keys = [["node", s, cluster.id] if isinstance(s, str) else [s.kind, s.id, s.scope] for s in subjects]
    secret = {rule["name"].partition(".")[0] for rule in call.action.parameters if rule.get("secret")}
    hidden = secret | {call.action.token, "RegionId"}
    asked = {name: value for name, value in call.values.items() if name not in hidden}
    task = Record("task", call.backend.new_id("", 32, "0123456789abcdef"), cluster.id)
    task.data = {"TaskType": kind, "Subjects": keys, "Request": json.dumps(asked, ensure_ascii=False, sort_keys=True)}
    call.backend.store.save(task)
    return {"TaskId": task.id}


def describe_task(call: Call, task: Record) -> Members:
    """Return a task for a response: it has a step for each of its subjects, and ends with the last of them."""
    backend = call.backend
    subjects = [backend.store.get(kind, name, scope) for kind, name, scope in task.data["Subjects"]]
    records = [record for record in subjects if record is not None]
    call.mark_polled(records)
    busy = sum(backend.lifecycles.is_in_progress(record) for record in records)
    failed = [record.id for record in records if backend.status(record) == "exception"]
    outcome = "Success" if not failed else "Failed" if len(failed) == len(subjects) else "PartialFail"
    return {
        "TaskId": task.id,
        "ClusterId": task.scope,
        "TaskType": task.data["TaskType"],
        "Request": task.data["Request"],
        "Status": "Processing" if busy else outcome,
        "TotalSteps": len(subjects),
        "CurrentStep": len(subjects) - busy,
        "Errors": ", ".join(failed),
        "Result": json.dumps({"InstanceIds": [name for kind, name, _ in task.data["Subjects"] if kind == "node"]}),
    }


@handles("ListTasks")
def list_tasks(call: Call) -> Members:
    """Lists the tasks of a cluster, or the one that is named; none of them is ever archived."""
    tasks = call.backend.store.list("task", call.cluster().id)
    shown, page = call.paginate([task for task in tasks if call.get("TaskId", task.id) == task.id])
    return {**page, "Tasks": [describe_task(call, task) for task in shown]}
# Hand-written: edit templates/ehpc/emulator/operations/task.py, then run `make generate`.
