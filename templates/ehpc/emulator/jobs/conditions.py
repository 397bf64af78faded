"""Whether a job in the queue may start: what it waits for, and how many parts of its array may run at a time."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import Literal

from ...batch import Dependency, JobOptions, JobOutcome
from ..state.backend import Backend
from ..state.lifecycle import RUNNING
from ..state.sqlite_store import Record
from .job_script import choose_dialect, decode_options

KIND = "condition"
"""Kind of the records of jobs that wait for more than cores."""
DELAY = "delay"
"""Kind of the records that tell when a delay is over."""
SUCCEEDED, FAILED = ("finished",), ("failed", "cancelled", "timeout", "node_fail")


def has_conditions(options: JobOptions) -> bool:
    """Return whether a job waits for more than cores."""
    return bool(options.dependencies or options.hold or (options.array and options.array.limit))


def check_conditions(backend: Backend, job: Record) -> Literal["ready", "wait", "never"]:
    """Return whether a job that waits may start: ``never`` if what it waits for can't happen any more."""
    options = decode_options(job.data)
    if not job.data["Starts"]:  # a job that runs again has waited before
        if options.hold:
            return "wait"
        if options.dependencies is not None:
            verdict = options.dependencies.check(lambda condition: get_outcome(backend, job, condition))
            if verdict != "ready":
                return verdict
    if "Array" in job.data and options.array is not None and options.array.limit is not None:
        running = backend.store.list_by_transition("job", job.scope, *RUNNING)
        parts = [other for other in running if other.data.get("Array") == job.data["Array"]]
        if len(parts) >= options.array.limit:
            return "wait"
    return "ready"


def get_outcome(backend: Backend, job: Record, condition: Dependency) -> JobOutcome:
    """Return how the job is that another one waits for."""
    is_name = not condition.job[:1].isdigit() and choose_dialect(job.data["Scheduler"]) == "gridengine"
    if condition.kind == "singleton" or is_name:
        pattern = job.data["Name"] if condition.kind == "singleton" else condition.job
        active = backend.store.list_by_transition("job", job.scope, "queue", *RUNNING)
        return "waiting" if any(is_earlier(other, job, pattern) for other in active) else "succeeded"
    other = find_job(backend, job, condition)
    if other is None:
        return "unknown"
    status = backend.status(other)
    if status == "queued":
        return "waiting"
    start = other.data.get("StartTime")
    if condition.kind == "after" and condition.delay_minutes and start is not None:
        due = start + backend.lifecycles.scale_seconds(60.0 * condition.delay_minutes)
        if backend.now < due:
            if backend.store.get(DELAY, job.id, job.scope) is None:  # so that the queue is looked at then
                backend.pause(Record(DELAY, job.id, job.scope, {"Queue": job.data["Queue"]}), "wait", due)
            return "waiting"
    return "running" if status == "running" else "succeeded" if status in SUCCEEDED else "failed"


def is_earlier(other: Record, job: Record, pattern: str) -> bool:
    """Return whether a job is an earlier one of the same user with a certain name."""
    is_before = other.number < job.number and other.data["Number"] != job.data["Number"]
    return is_before and other.data["Owner"] == job.data["Owner"] and fnmatchcase(other.data["Name"], pattern)


def find_job(backend: Backend, job: Record, condition: Dependency) -> Record | None:
    """Return the job, or the array job, that a condition names, or None."""
    store, scope = backend.store, job.scope
    match = re.match(r"([0-9]+)(?:_([0-9]+)|\[([0-9]+)\])?", condition.job)
    if match is None:
        return None
    number, index = match[1], match[2] or match[3]
    if condition.kind == "aftercorr" and index is None and job.data.get("Index") is not None:
        index = str(job.data["Index"])
    if choose_dialect(job.data["Scheduler"]) == "slurm":
        names = [f"{number}_{index}"] if index else [number]
    else:
        names = [f"{number}[{index}].scheduler"] if index else [f"{number}.scheduler", f"{number}[].scheduler"]
    records = [store.get(kind, name, scope) for name in names for kind in ("job", "array")]
    return next((record for record in records if record is not None), None)
