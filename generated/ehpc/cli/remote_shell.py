# Hand-written: edit templates/ehpc/cli/remote_shell.py, then run `make generate`.
"""Reads a file of a cluster by running a shell command on one of its nodes: the service has no action for that."""

from __future__ import annotations

import posixpath
import shlex
from typing import Any

from .._runtime.errors import EhpcError

MAX_OUTPUT_BYTES = 64 * 1024
"""Number of bytes to read, at most, from the end of the file."""

ROLES = ("Login", "Manager")
"""Roles of nodes that mount the shared storage and do not compute, in the order that they are tried."""

COMMAND_TIMEOUT_SECONDS = 60


class UnreadableError(EhpcError):
    """A file of a cluster can't be read; the message says why."""


def read_remote_file(client: Any, cluster: str, path: str, folder: str) -> str:
    """Return the end of a file of a cluster.

    Args:
        client: The client.
        cluster: Identifier of the cluster.
        path: The file.
        folder: Folder that a relative path starts from.

    Raises:
        EhpcError: If the file can't be read.
    """
    path = posixpath.join(folder, path)
    if not path.startswith("/"):
        raise UnreadableError(f"the folder that {path} is relative to is not known")
    return run_on_node(client, cluster, f"tail -c {MAX_OUTPUT_BYTES} -- {shlex.quote(path)}")


def read_default_output(client: Any, cluster: str, job: Any) -> str:
    """Return the output of a job from the scheduler's default files, or an empty string if there is none.

    Args:
        client: The client.
        cluster: Identifier of the cluster.
        job: The job as ListJobs describes it. If there are several files, as for an array job, each has a header line.

    Raises:
        EhpcError: If the files can't be searched for.
    """
    folder = job.shell_path or f"/home/{job.owner}"
    number = shlex.quote((job.id or "").partition(".")[0].partition("[")[0])
    name = shlex.quote(job.name or "")
    files = [f"slurm-{number}.out", f"slurm-{number}_*.out"]
    files += [f"{name}.{kind}{number}{rest}" for kind in "oe" for rest in ("", ".*")]
    return run_on_node(
        client,
        cluster,
        f"cd -- {shlex.quote(folder)} && set -- && for file in {' '.join(files)}; "
        'do if [ -s "$file" ]; then set -- "$@" "$file"; fi; done; '
        f'if [ $# -gt 0 ]; then tail -c {MAX_OUTPUT_BYTES} -- "$@"; fi',
    )


def run_on_node(client: Any, cluster: str, command: str) -> str:
    """Return the output of a shell command that reads files of a cluster.

    Raises:
        EhpcError: If the command fails.
    """
    invocation = client.invoke_shell_command(
        cluster_id=cluster,
        command=command,
        instance_ids=[choose_node(client, cluster)],
        timeout=COMMAND_TIMEOUT_SECONDS,
    )
    client.wait_for_command_finished(cluster_id=cluster, command_id=invocation.command_id)
    response = client.list_invocation_results(cluster_id=cluster, command_id=invocation.command_id)
    if not response.invocation_results:
        raise UnreadableError("the command that reads the file has no result")
    result = response.invocation_results[0]
    if result.exit_code:
        raise UnreadableError(
            f"the command that reads the file failed with exit code {result.exit_code}: {result.message or ''}"
        )
    return str(result.message or "")


def choose_node(client: Any, cluster: str) -> str:
    """Return the identifier of a node that can read the shared storage."""
    for role in ROLES:
        for node in client.iter_nodes(cluster_id=cluster, role=role):
            if node.id:
                return str(node.id)
    raise UnreadableError("the cluster has neither a login node nor a management node")
