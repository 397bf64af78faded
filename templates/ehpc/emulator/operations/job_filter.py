"""Lists of jobs by name, user, queue, node and time, in an order of choice: both versions of the API have one."""

from __future__ import annotations

from ..jobs.scheduler import ENDED
from ..protocol.errors import ServiceError
from ..state.listings import Facets
from ..state.sqlite_store import Record
from .call import Call, Members

ORDERS = {
    "ExecuteOrder": lambda job, now: job.data.get("ChangeTime", now) - job.data.get("StartTime", now),
    "PendOrder": lambda job, now: job.data.get("StartTime", now) - job.data["SubmitTime"],
}
"""What an order sorts by: how long a job has run, or has waited."""

READ = ("JobName", "Nodes", "CreateTimeStart", "CreateTimeEnd")
"""Filters for which the jobs must be read."""


def filter_jobs(call: Call, cluster: Record, wanted: Members) -> tuple[list[Record], dict[str, int]]:
    """Return the page of jobs that was asked for, and the members that say which one that is.

    Args:
        call: The call.
        cluster: The cluster.
        wanted: ``JobName`` (a part of it), ``JobStatus``, ``Users``, ``Queues``, ``Nodes``, ``Rerunable``,
            ``CreateTimeStart``, ``CreateTimeEnd``, and ``SortBy`` with one of ``SubmitOrder``, ``PendOrder`` and
            ``ExecuteOrder``.
    """
    users, queues, status = (wanted.get("Users") or [], wanted.get("Queues"), wanted.get("JobStatus", "all"))
    sort = wanted.get("SortBy") or {}
    order = next((name for name in ORDERS if sort.get(name)), "")
    descending = sort.get(order or "SubmitOrder") == "desc"
    rerunnable = wanted.get("Rerunable")

    def passes(job: Facets) -> bool:
        return (
            (not queues or job.get("Queue") in queues)
            and (status == "all" or (call.backend.status(job) in ENDED) == (status == "finished"))
            and (rerunnable is None or bool(job.get("ReRunable")) == rerunnable)
        )

    where = passes if queues or status != "all" or rerunnable is not None else None
    store, owner = call.backend.store, users[0] if len(users) == 1 else None
    if order or len(users) > 1 or any(wanted.get(name) for name in READ):
        jobs = store.page("job", cluster.id, owner=owner, where=where).records
        jobs = [job for job in jobs if (not users or job.data["Owner"] in users) and is_wanted(job, wanted)]
        if order:
            jobs.sort(key=lambda job: ORDERS[order](job, call.now))
        cut, page = call.paginate(jobs[::-1] if descending else jobs)
        shown = list(cut)
    else:
        shown, page = call.read_page(
            lambda offset, limit: store.page(
                "job", cluster.id, owner=owner, where=where, descending=descending, offset=offset, limit=limit
            )
        )
    call.mark_polled([job for job in shown if not job.data.get("Process") and job.due is None])
    return shown, page


def is_wanted(job: Record, wanted: Members) -> bool:
    """Return whether a job passes the filters that need it to be read."""
    nodes = wanted.get("Nodes")
    start, end = (read_moment(wanted, name) for name in ("CreateTimeStart", "CreateTimeEnd"))
    return (
        (wanted.get("JobName") or "") in job.data["Name"]
        and (not nodes or not set(nodes).isdisjoint(job.data["Hosts"]))
        and (start is None or job.data["SubmitTime"] >= start)
        and (end is None or job.data["SubmitTime"] <= end)
    )


def read_moment(wanted: Members, name: str) -> float | None:
    """Return a time that a filter names in seconds since 1970, which must be a number, or None if it names none."""
    text = wanted.get(name)
    if not text:
        return None
    if not str(text).isdecimal():
        raise ServiceError("InvalidParams", f"The value of {name} must be a number of seconds since 1970.")
    return float(text)
