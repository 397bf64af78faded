"""Reads files of a cluster by running shell commands on one of its nodes: the service has no action for that.

The service returns only the first 24 KiB of what a command prints, as text. So commands print Base64, which keeps every
byte, and read files piece by piece. A command has at most 2,047 characters.
"""

from __future__ import annotations

import base64
import binascii
import shlex
from collections.abc import Iterator, Sequence
from typing import Any

from .._runtime.errors import EhpcError
from .._runtime.waiters import WaitOptions

MAX_READ_BYTES = 16 * 1024
"""Number of bytes that one command prints, at most: as Base64 with line breaks, 22 KiB."""

MAX_COMMAND_LENGTH = 2047

ROLES = ("Login", "Manager")
"""Roles of nodes that mount the shared storage and do not compute, in the order that they are tried."""

COMMAND_TIMEOUT_SECONDS = 60

POLL_DELAY_SECONDS = 0.5
"""Delay between the first polls of a command, which only reads files."""


class UnreadableError(EhpcError):
    """A file of a cluster can't be read; the message says why."""


class Piece:
    """A part of a file.

    Args:
        path: The file, absolute or relative to the folder.
        start: Offset of its first byte.
        size: Number of bytes.
    """

    def __init__(self, path: str, start: int, size: int) -> None:
        self.path = path
        self.start = start
        self.size = size

    @property
    def command(self) -> str:
        """Shell command that prints it."""
        return f"tail -c +{self.start + 1} -- {shlex.quote(self.path)}|head -c {self.size};"


class RemoteFiles:
    """The files in a folder of a cluster.

    Args:
        client: The client.
        cluster_id: Identifier of the cluster.
        folder: Absolute path of the folder.
    """

    def __init__(self, client: Any, cluster_id: str, folder: str) -> None:
        self._client = client
        self._cluster_id = cluster_id
        self._folder = folder
        self._node: str | None = None

    def list_sizes(self, patterns: Sequence[str]) -> dict[str, int]:
        """Return the files that match patterns, with their sizes in bytes, without those that are empty.

        Args:
            patterns: Patterns of the shell, quoted where needed.

        Raises:
            EhpcError: If the folder can't be read.
        """
        test = '[ -f "$f" ]&&[ -s "$f" ]'
        output = self.run(f"for f in {' '.join(patterns)};do {test}&&printf '%s %s\\0' $(wc -c<\"$f\") \"$f\";done")
        sizes: dict[str, int] = {}
        for entry in output.split(b"\0"):
            size, _, path = entry.partition(b" ")
            if size.isdigit():
                sizes.setdefault(path.decode("utf-8", "surrogateescape"), int(size))
        return sizes

    def read_pieces(self, pieces: Sequence[Piece]) -> Iterator[tuple[Piece, bytes]]:
        """Yield pieces of files with their content, in order, with as few commands as possible.

        Args:
            pieces: Pieces of at most ``MAX_READ_BYTES`` each that the files have.

        Raises:
            EhpcError: If they can't be read, for instance because a file is shorter now.
        """
        rest = list(pieces)
        while rest:
            batch = [rest.pop(0)]
            while rest and self.fits([*batch, rest[0]]):
                batch.append(rest.pop(0))
            data = self.run("".join(piece.command for piece in batch))
            if len(data) != sum(piece.size for piece in batch):
                raise UnreadableError("a file changed while it was read")
            for piece in batch:
                yield piece, data[: piece.size]
                data = data[piece.size :]

    def fits(self, pieces: Sequence[Piece]) -> bool:
        """Return whether one command can read pieces."""
        command = self.wrap_command("".join(piece.command for piece in pieces))
        return sum(piece.size for piece in pieces) <= MAX_READ_BYTES and len(command) <= MAX_COMMAND_LENGTH

    def wrap_command(self, command: str) -> str:
        """Return a command that runs in the folder and prints Base64."""
        return f"cd -- {shlex.quote(self._folder)}||exit;{{ {command.rstrip(';')};}}|base64"

    def run(self, command: str) -> bytes:
        """Return the output of a shell command that runs in the folder.

        Raises:
            EhpcError: If the command fails.
        """
        if self._node is None:
            self._node = self.choose_node()
        invocation = self._client.invoke_shell_command(
            cluster_id=self._cluster_id,
            command=self.wrap_command(command),
            instance_ids=[self._node],
            timeout=COMMAND_TIMEOUT_SECONDS,
        )
        arguments = {"cluster_id": self._cluster_id, "command_id": invocation.command_id}
        self._client.wait_for_command_finished(**arguments, wait=WaitOptions(delay_seconds=POLL_DELAY_SECONDS))
        results = self._client.list_invocation_results(**arguments).invocation_results
        if not results:
            raise UnreadableError("the command that reads the files has no result")
        message = results[0].message or ""
        if results[0].exit_code:
            raise UnreadableError(
                f"the command that reads the files failed with exit code {results[0].exit_code}: {message}"
            )
        try:
            return base64.b64decode("".join(message.split()), validate=True)
        except (binascii.Error, ValueError):
            raise UnreadableError(f"the command that reads the files printed something else: {message[:200]}") from None

    def choose_node(self) -> str:
        """Return the identifier of a node that can read the shared storage."""
        for role in ROLES:
            for node in self._client.iter_nodes(cluster_id=self._cluster_id, role=role):
                if node.id:
                    return str(node.id)
        raise UnreadableError("the cluster has neither a login node nor a management node")
# Hand-written: edit templates/ehpc/cli/remote_shell.py, then run `make generate`.
