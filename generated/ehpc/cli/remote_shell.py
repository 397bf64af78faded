# Hand-written: edit templates/ehpc/cli/remote_shell.py, then run `make generate`.
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
    return run(client, cluster, f"tail -c {LARGEST} -- {shlex.quote(path)}")


def read_usual(client: Any, cluster: str, job: Any) -> str:
    """Return the output of a job from where its scheduler puts it unasked, or an empty text if nothing is there.

    Args:
        client: The client.
        cluster: Identifier of the cluster.
        job: What ListJobs says of the job; of several files, as those of an array job, each gets a head line.

    Raises:
        EhpcError: If it can't be looked for.
    """
    folder = job.shell_path or f"/home/{job.owner}"
    number = shlex.quote((job.id or "").partition(".")[0].partition("[")[0])
    name = shlex.quote(job.name or "")
    files = [f"slurm-{number}.out", f"slurm-{number}_*.out"]
    files += [f"{name}.{kind}{number}{rest}" for kind in "oe" for rest in ("", ".*")]
    return run(
        client,
        cluster,
        f"cd -- {shlex.quote(folder)} && set -- && for file in {' '.join(files)}; "
        'do if [ -s "$file" ]; then set -- "$@" "$file"; fi; done; '
        f'if [ $# -gt 0 ]; then tail -c {LARGEST} -- "$@"; fi',
    )


def run(client: Any, cluster: str, command: str) -> str:
    """Return what a shell command prints that reads files of a cluster.

    Raises:
        EhpcError: If it fails.
    """
    begun = client.invoke_shell_command(
        cluster_id=cluster,
        command=command,
        instance_ids=[node_of(client, cluster)],
        timeout=SECONDS,
    )
    client.wait_for_command_finished(cluster_id=cluster, command_id=begun.command_id)
    found = client.list_invocation_results(cluster_id=cluster, command_id=begun.command_id).invocation_results
    if not found:
        raise UnreadableError("the command that reads it has no result")
    if found[0].exit_code:
        raise UnreadableError(
            f"the command that reads it ended with exit code {found[0].exit_code}: {found[0].message or ''}"
        )
    return str(found[0].message or "")


def node_of(client: Any, cluster: str) -> str:
    """Return a node that can read the shared storage."""
    for role in ROLES:
        for node in client.iter_nodes(cluster_id=cluster, role=role):
            if node.id:
                return str(node.id)
    raise UnreadableError("the cluster has neither a login nor a management node")
