"""Finds the API version that a cluster belongs to: each version knows only the clusters that were made with it."""

from __future__ import annotations

from .._runtime.config import RetryPolicy
from .._runtime.errors import EhpcError, ServiceError
from ..versions import PACKAGES
from .action_table import load_table
from .session import Session

NOT_FOUND = "ClusterNotFound"
"""The code by which a version says that it does not know a cluster."""
READER = "cluster"
"""Short name of the action that reads one cluster."""
TIME_LIMIT_SECONDS = 10.0


def find_other_version(session: Session, cluster: str) -> str | None:
    """Return another API version than the session's that knows a cluster, or None.

    It is not looked for if the user has chosen the version.
    """
    if session.is_version_chosen:
        return None
    known = session.other_versions
    if cluster not in known:
        others = [version for version in PACKAGES if version != session.version]
        known[cluster] = next((version for version in others if is_known(session, version, cluster)), None)
    return known[cluster]


def find_version_of_cluster(error: BaseException, session: Session) -> str | None:
    """Return the API version to run a command with again, after an error that says that its cluster is not there.

    Returns:
        The version, or None if the error is another one, or the cluster belongs to no other version.
    """
    is_about_cluster = isinstance(error, ServiceError) and error.code == NOT_FOUND and session.cluster is not None
    if not is_about_cluster or session.mutated or session.has_prompted:
        return None
    return find_other_version(session, session.cluster or "")


def is_known(session: Session, version: str, cluster: str) -> bool:
    """Return whether an API version knows a cluster; a failure to ask counts as no."""
    reader = load_table(version).shortcuts.get(READER)
    if reader is None:
        return False
    try:
        with session.client(
            api_version=version, deadline_seconds=TIME_LIMIT_SECONDS, retry=RetryPolicy(max_attempts=1)
        ) as client:
            data = client.call_action(reader.name, {"ClusterId": cluster}, mutates=False)
    except EhpcError:
        return False
    info = data.get("ClusterInfo")
    return cluster in (data.get("ClusterId"), info.get("Id") if isinstance(info, dict) else None)


def advise(version: str, cluster: str) -> str:
    """Return what to do about a cluster of another API version."""
    return (
        f"The cluster {cluster} belongs to API version {version}: give `ehpc --api-version {version}` before the "
        f"command, or set EHPC_API_VERSION={version}."
    )
