"""Values of the account for fields that name a cluster, a queue, a node, a job, a user or an image."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..cli.action_table import normalize

MOST = 200
"""Most values that are offered; further ones can be typed."""

Choice = tuple[str, str]
"""A value, and what tells it apart for people."""


def clusters(client: Any, _: str) -> Iterable[Choice]:
    """Yield the clusters."""
    for record in client.iter_clusters():
        yield record.id or "", f"{record.name or ''} {record.status or ''}"


def queues(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the queues of a cluster."""
    for record in client.list_queues(cluster_id=cluster).queues:
        yield record.queue_name or "", record.type or ""


def nodes(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the nodes of a cluster."""
    for record in client.list_nodes(cluster_id=cluster, page_size=100).nodes:
        yield record.id or "", " ".join(
            filter(None, [record.host_name, record.role or ", ".join(record.roles), record.status])
        )


def jobs(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the jobs of a cluster, the first of them if there are very many."""
    for record in client.list_jobs(cluster_id=cluster, page_size=50).jobs:
        yield record.id or "", " ".join(filter(None, [record.name, record.owner, record.state]))


def users(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the users of a cluster."""
    for record in client.list_users(cluster_id=cluster, page_size=50).users:
        yield record.name or "", record.group or ""


def images(client: Any, _: str) -> Iterable[Choice]:
    """Yield the images that nodes can be set up from."""
    for record in client.list_custom_images().images:
        yield record.image_id or "", record.description or ""


SOURCES: Mapping[str, tuple[Callable[[Any, str], Iterable[Choice]], bool]] = {
    "clusterid": (clusters, False),
    "queuename": (queues, True),
    "jobqueue": (queues, True),
    "queue": (queues, True),
    "instanceid": (nodes, True),
    "instance": (nodes, True),
    "jobid": (jobs, True),
    "job": (jobs, True),
    "jobs": (jobs, True),
    "runasuser": (users, True),
    "user": (users, True),
    "owner": (users, True),
    "imageid": (images, False),
}
"""By the name of a field, as ``normalize`` has it: what lists its values, and whether that needs a cluster."""


def kind_of(label: str, action: str) -> str:
    """Return which values a field takes, or an empty text.

    Args:
        label: Label of the field; of a member of a list, the label of the list.
        action: Name of the action: what it is about to add can't be chosen.
    """
    key = normalize(label)
    new = action.startswith(("Add", "Create")) and key in ("user", "instance")
    return key if key in SOURCES and not new else ""


def choices(client: Any, kind: str, cluster: str) -> list[Choice]:
    """Return the values that a field can take, as the account has them now.

    Args:
        client: The client to ask with.
        kind: What ``kind_of`` has returned.
        cluster: The cluster that the form names, or an empty text.

    Raises:
        EhpcError: If they can't be listed.
    """
    source, within = SOURCES[kind]
    if within and not cluster:
        return []
    values: dict[str, str] = {}
    for value, about in source(client, cluster):
        if value:
            values.setdefault(value, about.strip())
        if len(values) >= MOST:
            break
    return list(values.items())
# Hand-written: edit templates/ehpc/explorer/choices.py, then run `make generate`.
