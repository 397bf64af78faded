"""Chapter accounting: what the jobs have used."""

from __future__ import annotations

from ..protocol.errors import ServiceError
from ..state.lifecycle import RUNNING
from .call import Call, Members
from .registry import handles


@handles("GetAccountingReport")
def get_accounting_report(call: Call) -> Members:
    """Adds up, for each user, the jobs that ran in the span of time, and the seconds of their cores within it."""
    start, end = call.get("StartTime", 0), call.get("EndTime", int(call.now))
    if end < start:
        raise ServiceError("InvalidParams", "EndTime must not be before StartTime.")
    cluster = call.cluster()
    runs = [usage.data for usage in call.backend.store.list("usage", cluster.id)]
    for job in call.backend.store.list_by_transition("job", cluster.id, *RUNNING):
        cores = sum(job.data["Allocated"].values())
        if cores:
            now = {"User": job.data["Owner"], "Start": job.data["StartTime"], "End": call.now, "Cores": cores}
            runs.append({**now, "Job": job.id})
    jobs: dict[str, set[str]] = {}
    seconds: dict[str, float] = {}
    for run in runs:
        user = run["User"]
        if run["Start"] < end and run["End"] >= start and call.get("FilterValue", user) == user:
            jobs.setdefault(user, set()).add(run["Job"])
            inside = min(run["End"], end) - max(run["Start"], start)
            seconds[user] = seconds.get(user, 0.0) + inside * run["Cores"]
    rows = [[user, len(jobs[user]), int(seconds[user])] for user in sorted(jobs)]
    return {"Metrics": ["user", "job_count", "ncpus_seconds"], "Data": rows}
# Hand-written: edit templates/ehpc/emulator/operations/accounting.py, then run `make generate`.
