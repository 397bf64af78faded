# Hand-written: edit templates/ehpc/emulator/jobs/filesystem.py, then run `make generate`.
"""Folders in which real jobs run: one per cluster, with its shared storage and the disks of its nodes."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from ..protocol.errors import ServiceError

LARGEST_SCRIPT = 1024 * 1024
LOCAL = "/root"
"""Directory that each node has for itself; everything else is shared."""

MENTIONED = re.compile(r"(?<![\w./~$}\-])/(?:home|root)(?=[/\s;|&()<>'\"]|$)")
PLAIN = re.compile(r"([^\w/.+,:=@%-])")


class ClusterFilesystem:
    """The folders of clusters.

    Args:
        root: Where they stand.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def get_folder(self, cluster: str) -> Path:
        """Return the folder of a cluster."""
        return self.root / cluster

    def resolve(self, cluster: str, path: str, node: str = "") -> Path:
        """Return where a path of a cluster is on this machine.

        Args:
            cluster: Identifier of the cluster.
            path: Absolute path without ``..``.
            node: Node on which it is meant, for what nodes have for themselves.

        Raises:
            ServiceError: If it leads out of the folder of the cluster, through a symbolic link.
        """
        folder = self.get_folder(cluster)
        if node and (path == LOCAL or path.startswith(f"{LOCAL}/")):
            path = f"/nodes/{node}{path}"
        resolved = folder / path.lstrip("/")
        if not Path(os.path.realpath(resolved)).is_relative_to(os.path.realpath(folder)):
            raise ServiceError("InvalidParams", f"The path {path[:200]} leads out of the cluster's folder.")
        return resolved

    def translate_paths(self, cluster: str, text: str, node: str, *, quote: bool = False) -> str:
        """Return a text with the paths below ``/home`` and ``/root`` as they are on this machine.

        Args:
            cluster: Identifier of the cluster.
            text: The text.
            node: Node on which they are meant.
            quote: Whether the text is a command line: what a shell would take for more than a letter is quoted then.
        """
        folder = self.get_folder(cluster)
        local = {"/home": str(folder / "home"), "/root": str(folder / "nodes" / node / "root")}
        if quote:
            local = {name: PLAIN.sub(r"\\\1", path) for name, path in local.items()}
        return MENTIONED.sub(lambda match: local[match[0]], text)

    def read(self, cluster: str, path: str) -> str | None:
        """Return the beginning of a text file, or None if there is none."""
        try:
            with self.resolve(cluster, path).open("rb") as file:
                return file.read(LARGEST_SCRIPT).decode("utf-8", "replace")
        except (ServiceError, OSError):
            return None

    def write(self, cluster: str, path: str, content: bytes) -> None:
        """Write a file that can be run, and make the directories on its way.

        Raises:
            ServiceError: If it can't be written.
        """
        place = self.resolve(cluster, path)
        try:
            (self.get_folder(cluster) / "home").mkdir(parents=True, exist_ok=True)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            place.chmod(0o755)
        except OSError as error:
            raise ServiceError("AgentError", f"The file {path[:200]} can't be written: {error.strerror}.") from None

    def remove(self, cluster: str) -> None:
        """Delete the folder of a cluster."""
        shutil.rmtree(self.get_folder(cluster), ignore_errors=True)
