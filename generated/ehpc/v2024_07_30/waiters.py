# Generated from spec/2024-07-30/waiters.yaml
# by templates/ehpc/{version}/waiters.py.jinja: edit those, then run `make generate`.
"""What can be waited for, and the canonical names of states, which schedulers spell differently."""

from __future__ import annotations

from .._runtime.states import canonical_state
from .._runtime.waiters import Waiter, WaitOptions, WaitProgress

__all__ = [
    "WaitOptions",
    "WaitProgress",
    "Waiter",
    "CLUSTER_RUNNING",
    "CLUSTER_RELEASED",
    "NODES_RUNNING",
    "NODES_REMOVED",
    "QUEUES_CREATED",
    "QUEUES_DELETED",
    "JOB_FINISHED",
    "JOBS_FINISHED",
    "SOFTWARE_INSTALLED",
    "ADDON_RUNNING",
    "JOB_STATES",
    "job_state",
    "CLUSTER_STATES",
    "cluster_state",
]

JOB_STATES: dict[str, str] = {
    "queued": "queued",
    "pending": "queued",
    "pd": "queued",
    "configuring": "queued",
    "cf": "queued",
    "requeued": "queued",
    "rq": "queued",
    "requeue_fed": "queued",
    "rf": "queued",
    "requeue_hold": "queued",
    "rh": "queued",
    "special_exit": "queued",
    "se": "queued",
    "resv_del_hold": "queued",
    "rd": "queued",
    "suspended": "queued",
    "s": "queued",
    "stopped": "queued",
    "st": "queued",
    "q": "queued",
    "waiting": "queued",
    "w": "queued",
    "held": "queued",
    "h": "queued",
    "t": "queued",
    "m": "queued",
    "u": "queued",
    "qw": "queued",
    "hqw": "queued",
    "hrwq": "queued",
    "hrqw": "queued",
    "rwq": "queued",
    "rqw": "queued",
    "ts": "queued",
    "rs": "queued",
    "running": "running",
    "r": "running",
    "completing": "running",
    "cg": "running",
    "stage_out": "running",
    "so": "running",
    "signaling": "running",
    "si": "running",
    "resizing": "running",
    "exiting": "running",
    "e": "running",
    "b": "running",
    "hr": "running",
    "rr": "running",
    "hrr": "running",
    "rt": "running",
    "finished": "finished",
    "completed": "finished",
    "cd": "finished",
    "f": "finished",
    "c": "finished",
    "succeeded": "finished",
    "success": "finished",
    "x": "finished",
    "z": "finished",
    "failed": "failed",
    "timeout": "failed",
    "to": "failed",
    "node_fail": "failed",
    "nf": "failed",
    "out_of_memory": "failed",
    "oom": "failed",
    "boot_fail": "failed",
    "bf": "failed",
    "deadline": "failed",
    "dl": "failed",
    "launch_failed": "failed",
    "reconfig_fail": "failed",
    "eqw": "failed",
    "ehqw": "failed",
    "erqw": "failed",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "ca": "cancelled",
    "deleted": "cancelled",
    "preempted": "cancelled",
    "pr": "cancelled",
    "revoked": "cancelled",
    "rv": "cancelled",
    "dr": "cancelled",
    "dt": "cancelled",
    "ds": "cancelled",
    "drr": "cancelled",
    "drt": "cancelled",
    "dqw": "cancelled",
}
"""Canonical name of a job's state by what the service says, in small letters."""


def job_state(state: str | None) -> str | None:
    """Return the canonical name of a job's state, whatever its scheduler calls it.

    Args:
        state: What the service says, also cut off or with more behind it, such as "QUEUED".

    Returns:
        One of: queued, running, finished, failed, cancelled. A state that is not known comes back as it is.
    """
    return state and canonical_state(JOB_STATES, state)


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
        state: What the service says, also cut off or with more behind it, such as "UNINIT".

    Returns:
        One of: pending, creating, running, stopped, failed, releasing. A state that is not known comes back as it is.
    """
    return state and canonical_state(CLUSTER_STATES, state)


CLUSTER_RUNNING = Waiter(
    "cluster_running",
    states=("cluster_status",),
    success=("running",),
    failure=("exception", "releasing"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=10,
    longest_delay_seconds=60,
    timeout_seconds=3600,
)
CLUSTER_RELEASED = Waiter(
    "cluster_released",
    states=("cluster_status",),
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
    success=("running",),
    failure=("exception", "releasing"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=45,
    timeout_seconds=1800,
)
NODES_REMOVED = Waiter(
    "nodes_removed",
    states=("nodes", "status"),
    key="id",
    presence="absent",
    success=(),
    failure=("exception",),
    success_codes=("ClusterNotFound",),
    failure_codes=(),
    delay_seconds=5,
    longest_delay_seconds=45,
    timeout_seconds=1800,
)
QUEUES_CREATED = Waiter(
    "queues_created",
    states=("queues", "queue_name"),
    key="queue_name",
    presence="present",
    success=(),
    failure=(),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=3,
    longest_delay_seconds=30,
    timeout_seconds=600,
)
QUEUES_DELETED = Waiter(
    "queues_deleted",
    states=("queues", "queue_name"),
    key="queue_name",
    presence="absent",
    success=(),
    failure=(),
    success_codes=("ClusterNotFound",),
    failure_codes=(),
    delay_seconds=3,
    longest_delay_seconds=30,
    timeout_seconds=600,
)
JOB_FINISHED = Waiter(
    "job_finished",
    states=("job_info", "state"),
    success=("finished",),
    failure=("failed", "cancelled"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    normal=JOB_STATES,
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=86400,
)
JOBS_FINISHED = Waiter(
    "jobs_finished",
    states=("jobs", "job_spec", "state"),
    key="id",
    success=("finished",),
    failure=("failed", "cancelled"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    normal=JOB_STATES,
    final=True,
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=86400,
)
SOFTWARE_INSTALLED = Waiter(
    "software_installed",
    states=("additional_packages", "status"),
    key="name",
    success=("installed",),
    failure=("exception", "uninstalled"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=3600,
)
ADDON_RUNNING = Waiter(
    "addon_running",
    states=("addon", "status"),
    success=("running",),
    failure=("exception", "failed"),
    success_codes=(),
    failure_codes=("ClusterNotFound",),
    delay_seconds=5,
    longest_delay_seconds=60,
    timeout_seconds=3600,
)
