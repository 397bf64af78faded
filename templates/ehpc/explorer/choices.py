"""Values of the account for fields that name a cluster, a queue, a node, a job, a user or an image."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..cli.action_table import normalize
from ..sampler.records import text_of

MOST = 200
"""Most values that are offered; further ones can be typed."""

Choice = tuple[str, str]
"""A value, and what tells it apart for people."""


def about(*texts: str) -> str:
    """Return what is there of some texts."""
    return " ".join(filter(None, texts))


def clusters(client: Any, _: str) -> Iterable[Choice]:
    """Yield the clusters."""
    for record in client.iter_clusters():
        facts = text_of(record, "name", "cluster_name"), text_of(record, "status", "cluster_status")
        yield text_of(record, "id", "cluster_id"), about(*facts)


def queues(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the queues of a cluster."""
    for record in client.list_queues(cluster_id=cluster).queues:
        yield text_of(record, "queue_name"), text_of(record, "type")


def nodes(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the nodes of a cluster."""
    for record in client.list_nodes(cluster_id=cluster, page_size=100).nodes:
        role = text_of(record, "role") or ", ".join(getattr(record, "roles", ()))
        yield text_of(record, "id"), about(text_of(record, "host_name", "hostname"), role, text_of(record, "status"))


def hosts(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the host names of a cluster's nodes."""
    for record in client.list_nodes(cluster_id=cluster, page_size=100).nodes:
        yield text_of(record, "host_name", "hostname"), text_of(record, "status")


def jobs(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the jobs of a cluster, the first of them if there are very many."""
    for record in client.list_jobs(cluster_id=cluster, page_size=50).jobs:
        spec = getattr(record, "job_spec", record)
        facts = text_of(record, "name", "job_name"), text_of(spec, "owner", "run_as_user"), text_of(spec, "state")
        yield text_of(spec, "id"), about(*facts)


def users(client: Any, cluster: str) -> Iterable[Choice]:
    """Yield the users of a cluster."""
    for record in client.list_users(cluster_id=cluster, page_size=50).users:
        yield text_of(record, "name", "user_name"), text_of(record, "group")


def images(client: Any, _: str) -> Iterable[Choice]:
    """Yield the images that nodes can be set up from."""
    list_images = getattr(client, "list_custom_images", None) or client.list_available_images
    for record in list_images().images:
        yield text_of(record, "image_id"), text_of(record, "description", "image_name")


Source = Callable[[Any, str], Iterable[Choice]]
SOURCES: Mapping[Source, Sequence[str]] = {
    clusters: ("clusterid",),
    queues: ("queuename", "jobqueue", "queue"),
    nodes: ("instanceid", "instance"),
    hosts: ("hostname", "exechost"),
    jobs: ("jobid", "job"),
    users: ("runasuser", "user", "username", "owner"),
    images: ("imageid",),
}
"""What lists values: the names of fields that take them, as ``normalize`` has them, each also in the plural."""

KINDS = {source.__name__: source for source in SOURCES}
FIELDS = {name + plural: source.__name__ for source, names in SOURCES.items() for name in names for plural in ("", "s")}
NEW = ("Add", "Attach", "Create")
"""First words of the names of actions after which there is more; what they add can't be chosen."""


def kind_of(label: str, action: str) -> str:
    """Return which values a field takes, or an empty text."""
    kind = FIELDS.get(normalize(label), "")
    noun = "node" if kind == "hosts" else kind[:-1]
    return "" if action.startswith(NEW) and noun in action.lower() else kind


def mark(fields: Sequence[dict[str, Any]], action: str, outer: str = "") -> None:
    """Note in each field which values of the account it takes.

    Args:
        fields: What ``forms.fields`` has returned.
        action: Name of the action.
        outer: What the structure around the fields takes: its id or name, or its only member, does.
    """
    for field in fields:
        own = kind_of(field["label"], action)
        choices = own or (outer if len(fields) == 1 or field["name"] in ("id", "name") else "")
        field["choices"] = "" if field["members"] else choices
        mark(field["members"], action, own)


def choices(client: Any, kind: str, cluster: str) -> list[Choice]:
    """Return the values that a field of a kind can take, as the account has them now, most of them in a cluster.

    Raises:
        EhpcError: If they can't be listed.
    """
    if kind not in ("clusters", "images") and not cluster:
        return []
    values: dict[str, str] = {}
    for value, description in KINDS[kind](client, cluster):
        if value:
            values.setdefault(value, description)
        if len(values) >= MOST:
            break
    return list(values.items())
