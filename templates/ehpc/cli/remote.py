# Hand-written: edit templates/ehpc/cli/remote.py, then run `make generate`.
"""Reads a file of a cluster, by a shell command on one of its nodes: the service has no action for that."""

from __future__ import annotations

import posixpath
import shlex
from typing import Any

from .._runtime.errors import EhpcError

LARGEST = 64 * 1024
"""Most bytes that are read, from the end of the file."""

ROLES = ("Login", "Manager")
"""Roles of nodes that see the shared storage and are not computing, in the order that they are tried."""

SECONDS = 60
"""Longest time that the command may take."""


class UnreadableError(EhpcError):
    """A file of a cluster can't be read; the message says why."""


def read_remote(client: Any, cluster: str, path: str, folder: str) -> str:
    """Return the end of a file of a cluster.

    Args:
        client: The client.
        cluster: Identifier of the cluster.
        path: The file.
        folder: Folder that the path starts from if it is not absolute.

    Raises:
        EhpcError: If it can't be read.
    """
    path = posixpath.join(folder, path)
    if not path.startswith("/"):
        raise UnreadableError(f"it is not known from where {path} starts")
    begun = client.invoke_shell_command(
        cluster_id=cluster,
        command=f"tail -c {LARGEST} -- {shlex.quote(path)}",
        instance_ids=[node_of(client, cluster)],
        timeout=SECONDS,
    )
    client.wait_for_command_finished(cluster_id=cluster, command_id=begun.command_id)
    found = client.list_invocation_results(cluster_id=cluster, command_id=begun.command_id).invocation_results
    if not found:
        raise UnreadableError("the command that reads it has no result")
    if found[0].exit_code:
        raise UnreadableError(f"tail ended with exit code {found[0].exit_code}: {found[0].message or ''}")
    return str(found[0].message or "")


def node_of(client: Any, cluster: str) -> str:
    """Return a node that can read the shared storage."""
    for role in ROLES:
        for node in client.iter_nodes(cluster_id=cluster, role=role):
            if node.id:
                return str(node.id)
    raise UnreadableError("the cluster has neither a login nor a management node")
