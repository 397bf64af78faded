"""Opens the jobs of a cluster, in the API version that it belongs to, for the commands that work with jobs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from .._runtime.errors import ServiceError
from ..jobs import Cluster
from .cluster_version import NOT_FOUND, find_other_version
from .execution import to_wire_data
from .session import Session

if TYPE_CHECKING:
    from ..jobs import JobRow

T = TypeVar("T")


def run_with_cluster(session: Session, cluster_id: str, work: Callable[[Cluster], T], **owner: str | None) -> T:
    """Return what ``work`` returns for the jobs of a cluster.

    If no version of the API is chosen, and the default one does not know the cluster, ``work`` is called once more with
    the version that does: nothing can have been changed before.

    Args:
        session: The session that the command runs in; the version is chosen in it.
        cluster_id: Identifier of the cluster.
        work: What to do.
        owner: The arguments ``user`` and ``password`` of the cluster.
    """
    try:
        with session.client(has_methods=False) as client:
            return work(Cluster(client, cluster_id, **owner))
    except ServiceError as error:
        version = None
        if error.code == NOT_FOUND and not session.mutated:
            version = find_other_version(session, cluster_id)
        if version is None:
            raise
    session.api_version = version
    with session.client(has_methods=False) as client:
        return work(Cluster(client, cluster_id, **owner))


def describe_row(row: JobRow, exit_code: int | None = None) -> dict[str, Any]:
    """Return a job as plain data by the names of ListJobs of 2018-04-12, with what its version has beside them."""
    data: dict[str, Any] = to_wire_data(row.model)
    spec = data.pop("JobSpec", None)
    if spec is not None:
        times = {"SubmitTime": row.submitted, "StartTime": row.started, "LastModifyTime": row.changed}
        paths = {"Stdout": row.stdout_path, "Stderr": row.stderr_path}
        resources = {"Resources": {"Nodes": row.node_count, "Cores": row.core_count}}
        data = {"Id": row.id, "Name": row.name, "Owner": row.owner, **spec, **times, **paths, **resources}
    return data if exit_code is None else {**data, "ExitCode": exit_code}
# Hand-written: edit templates/ehpc/cli/cluster_jobs.py, then run `make generate`.
