# Generated from spec/2018-04-12/waiters.yaml
# by templates/ehpc/{version}/waiters.py.jinja: edit those, then run `make generate`.
"""What can be waited for, and the canonical names of states, which schedulers spell differently."""

from __future__ import annotations

from .._runtime.waiters import Waiter, WaitOptions, WaitProgress

__all__ = [
    "WaitOptions",
    "WaitProgress",
    "Waiter",
    "CLUSTER_RUNNING",
    "CLUSTER_RELEASED",
    "NODES_RUNNING",
    "NODES_STOPPED",
    "JOBS_FINISHED",
    "COMMAND_FINISHED",
    "SOFTWARE_INSTALLED",
    "GWS_CLUSTER_RUNNING",
    "GWS_INSTANCES_RUNNING",
    "GWS_INSTANCES_STOPPED",
    "NFS_CLIENT_INSTALLED",
    "TASKS_FINISHED",
    "SERVERLESS_JOBS_FINISHED",
    "JOB_STATES",
    "job_state",
    "CLUSTER_STATES",
    "cluster_state",
]

JOB_STATES: dict[str, str] = {
    "queued": "queued",
    "pending": "queued",
    "q": "queued",
    "pd": "queued",
    "configuring": "queued",
    "cf": "queued",
    "waiting": "queued",
    "w": "queued",
    "suspended": "queued",
    "s": "queued",
    "held": "queued",
    "h": "queued",
    "running": "running",
    "r": "running",
    "completing": "running",
    "cg": "running",
    "exiting": "running",
    "e": "running",
    "finished": "finished",
    "completed": "finished",
    "cd": "finished",
    "f": "finished",
    "c": "finished",
    "succeeded": "finished",
    "failed": "failed",
    "timeout": "failed",
    "to": "failed",
    "node_fail": "failed",
    "nf": "failed",
    "out_of_memory": "failed",
    "oom": "failed",
    "boot_fail": "failed",
    "deadline": "failed",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "ca": "cancelled",
    "stopped": "cancelled",
    "deleted": "cancelled",
    "preempted": "cancelled",
}
"""Canonical name of a job's state by what the service says, in small letters."""


def job_state(state: str | None) -> str | None:
    """Return the canonical name of a job's state, whatever its scheduler calls it.

    Args:
        state: What the service says, such as "QUEUED".

    Returns:
        One of: queued, running, finished, failed, cancelled. A state that is not known comes back as it is.
    """
    return JOB_STATES.get((state or "").lower(), state)


CLUSTER_STATES: dict[str, str] = {
    "uninit": "pending",
    "pending": "pending",
    "creating": "creating",
    "init": "creating",
    "initing": "creating",
    "running": "running",
    "stopped": "stopped",
    "stopping": "stopped",
    "exception": "failed",
    "releasing": "releasing",
}
"""Canonical name of a cluster's state by what the service says, in small letters."""


def cluster_state(state: str | None) -> str | None:
    """Return the canonical name of a cluster's state, whatever its scheduler calls it.

    Args:
        state: What the service says, such as "UNINIT".

    Returns:
        One of: pending, creating, running, stopped, failed, releasing. A state that is not known comes back as it is.
    """
    return CLUSTER_STATES.get((state or "").lower(), state)


CLUSTER_RUNNING = Waiter(
    "cluster_running",
    states=("cluster_info", "status"),
    success=("running",),
    failure=("exception", "releasing"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=3600,
)
CLUSTER_RELEASED = Waiter(
    "cluster_released",
    states=("cluster_info", "status"),
    success=("released",),
    failure=("exception",),
    success_codes=("ClusterNotFound",),
    failure_codes=(),
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=1800,
)
NODES_RUNNING = Waiter(
    "nodes_running",
    states=("nodes", "status"),
    key="id",
    success=("running", "ready"),
    failure=("exception", "releasing"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=45,
    timeout_seconds=1800,
)
NODES_STOPPED = Waiter(
    "nodes_stopped",
    states=("nodes", "status"),
    key="id",
    success=("stopped",),
    failure=("exception", "releasing"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=45,
    timeout_seconds=1800,
)
JOBS_FINISHED = Waiter(
    "jobs_finished",
    states=("jobs", "state"),
    key="id",
    success=("finished",),
    failure=("failed", "cancelled"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    normal=JOB_STATES,
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=86400,
)
COMMAND_FINISHED = Waiter(
    "command_finished",
    states=("invoke_status",),
    success=("finished",),
    failure=("failed", "stopped"),
    success_codes=(),
    failure_codes=(),
    delay_seconds=2,
    longest_delay_seconds=15,
    timeout_seconds=3600,
)
SOFTWARE_INSTALLED = Waiter(
    "software_installed",
    states=("software_list", "software_status"),
    key="software_id",
    success=("installed",),
    failure=("exception", "uninstalling", "uninstalled"),
    success_codes=(),
    failure_codes=(),
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=3600,
)
GWS_CLUSTER_RUNNING = Waiter(
    "gws_cluster_running",
    states=("clusters", "status"),
    key="cluster_id",
    success=("running",),
    failure=("exception", "releasing"),
    success_codes=(),
    failure_codes=(),
    delay_seconds=5,
    longest_delay_seconds=45,
    timeout_seconds=1800,
)
GWS_INSTANCES_RUNNING = Waiter(
    "gws_instances_running",
    states=("instances", "status"),
    key="instance_id",
    success=("registered", "inuse"),
    failure=("missing",),
    success_codes=(),
    failure_codes=(),
    delay_seconds=5,
    longest_delay_seconds=45,
    timeout_seconds=1800,
)
GWS_INSTANCES_STOPPED = Waiter(
    "gws_instances_stopped",
    states=("instances", "status"),
    key="instance_id",
    success=("stopped",),
    failure=("missing",),
    success_codes=(),
    failure_codes=(),
    delay_seconds=5,
    longest_delay_seconds=45,
    timeout_seconds=1800,
)
NFS_CLIENT_INSTALLED = Waiter(
    "nfs_client_installed",
    states=("status",),
    success=("finished",),
    failure=(),
    success_codes=(),
    failure_codes=(),
    delay_seconds=3,
    longest_delay_seconds=20,
    timeout_seconds=1800,
)
TASKS_FINISHED = Waiter(
    "tasks_finished",
    states=("tasks", "status"),
    key="task_id",
    success=("success",),
    failure=("failed", "partialfail"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=3600,
)
SERVERLESS_JOBS_FINISHED = Waiter(
    "serverless_jobs_finished",
    states=("jobs", "state"),
    key="job_id",
    success=("succeeded",),
    failure=("failed", "canceled"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=86400,
)
