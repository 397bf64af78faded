"""Reads files of a cluster by running shell commands on one of its nodes: the service has no action for that.

The service returns only the first 24 KiB of what a command prints, as text. So commands print Base64, which keeps every
byte, and read files piece by piece. A command has at most 2,047 characters.
"""

from __future__ import annotations

import base64
import binascii
import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from .._runtime.attempts import Context
from .._runtime.effects import Flow
from .._runtime.errors import EhpcError
from .._runtime.waiters import WaitOptions, wait
from ..v2018_04_12.actions.invoke_shell_command import InvokeShellCommandRequest
from ..v2018_04_12.actions.list_invocation_results import ListInvocationResultsRequest
from ..v2018_04_12.actions.list_invocation_status import ListInvocationStatusRequest
from ..v2018_04_12.actions.list_nodes import ListNodesRequest
from ..v2018_04_12.waiters import COMMAND_FINISHED
from .backends import send

MAX_READ_BYTES = 16 * 1024
"""Number of bytes that one command prints, at most: as Base64 with line breaks, 22 KiB."""

MAX_COMMAND_LENGTH = 2047

ROLES = ("Login", "Manager")
"""Roles of nodes that mount the shared storage and do not compute, in the order that they are tried."""

COMMAND_TIMEOUT_SECONDS = 60

POLL_DELAY_SECONDS = 0.1
"""Delay between the first polls of a command, which only reads files."""


class UnreadableError(EhpcError):
    """A file of a cluster can't be read; the message says why."""


@dataclass(frozen=True)
class Piece:
    """A part of a file, whose path is absolute or relative to a folder: so many bytes from an offset on."""

    path: str
    start: int
    size: int

    @property
    def command(self) -> str:
        """Shell command that prints it."""
        return f"tail -c +{self.start + 1} -- {shlex.quote(self.path)}|head -c {self.size};"


class RemoteFiles:
    """Files of a cluster, read on a login or management node, which mounts its shared storage.

    Args:
        context: What the client knows.
        cluster_id: Identifier of the cluster.
    """

    def __init__(self, context: Context, cluster_id: str) -> None:
        self._context = context
        self._cluster_id = cluster_id
        self._node: str | None = None

    def list_sizes(self, folder: str, patterns: Sequence[str]) -> Flow[dict[str, int]]:
        """Return the files of a folder that match patterns of the shell, with their sizes; those that are empty never.

        The patterns are quoted where needed.
        """
        test = '[ -f "$f" ]&&[ -s "$f" ]'
        command = f"for f in {' '.join(patterns)};do {test}&&printf '%s %s\\0' $(wc -c<\"$f\") \"$f\";done"
        output = yield from self.run(folder, command)
        sizes: dict[str, int] = {}
        for entry in output.split(b"\0"):
            size, _, path = entry.partition(b" ")
            if size.isdigit():
                sizes.setdefault(path.decode("utf-8", "surrogateescape"), int(size))
        return sizes

    def read_pieces(self, folder: str, pieces: Sequence[Piece]) -> Flow[list[tuple[Piece, bytes]]]:
        """Return pieces of files, each of at most ``MAX_READ_BYTES``, with their content, with few commands."""
        rest = list(pieces)
        contents: list[tuple[Piece, bytes]] = []
        while rest:
            batch = [rest.pop(0)]
            while rest and fits(folder, [*batch, rest[0]]):
                batch.append(rest.pop(0))
            data = yield from self.run(folder, "".join(piece.command for piece in batch))
            if len(data) != sum(piece.size for piece in batch):
                raise UnreadableError("a file changed while it was read")
            for piece in batch:
                contents.append((piece, data[: piece.size]))
                data = data[piece.size :]
        return contents

    def run(self, folder: str, command: str) -> Flow[bytes]:
        """Return the output of a shell command that runs in a folder."""
        message = yield from self.run_shell(wrap_command(folder, command))
        try:
            return base64.b64decode("".join(message.split()), validate=True)
        except (binascii.Error, ValueError):
            raise UnreadableError(f"the command that reads the files printed something else: {message[:200]}") from None

    def run_shell(self, command: str) -> Flow[str]:
        """Return what a command prints, of which the service keeps the first 24 KiB."""
        if self._node is None:
            self._node = yield from self.choose_node()
        cluster_id = self._cluster_id
        request = InvokeShellCommandRequest(
            cluster_id=cluster_id, command=command, instance_ids=[self._node], timeout=COMMAND_TIMEOUT_SECONDS
        )
        command_id = (yield from send(self._context, request)).command_id or ""
        status = ListInvocationStatusRequest(cluster_id=cluster_id, command_id=command_id)
        how = WaitOptions(delay_seconds=POLL_DELAY_SECONDS)
        yield from wait(self._context, COMMAND_FINISHED, status, None, how, None)
        results = ListInvocationResultsRequest(cluster_id=cluster_id, command_id=command_id)
        response = yield from send(self._context, results)
        if not response.invocation_results:
            raise UnreadableError("the command that reads the files has no result")
        result = response.invocation_results[0]
        if result.exit_code:
            raise UnreadableError(
                f"the command that reads the files failed with exit code {result.exit_code}: {result.message or ''}"
            )
        return result.message or ""

    def choose_node(self) -> Flow[str]:
        """Return the identifier of a node that can read the shared storage."""
        for role in ROLES:
            response = yield from send(self._context, ListNodesRequest(cluster_id=self._cluster_id, role=role))
            for node in response.nodes:
                if node.id:
                    return node.id
        raise UnreadableError("the cluster has neither a login node nor a management node")


def fits(folder: str, pieces: Sequence[Piece]) -> bool:
    """Return whether one command can read pieces."""
    command = wrap_command(folder, "".join(piece.command for piece in pieces))
    return sum(piece.size for piece in pieces) <= MAX_READ_BYTES and len(command) <= MAX_COMMAND_LENGTH


def wrap_command(folder: str, command: str) -> str:
    """Return a command that runs in a folder and prints Base64."""
    return f"cd -- {shlex.quote(folder)}||exit;{{ {command.rstrip(';')};}}|base64"
