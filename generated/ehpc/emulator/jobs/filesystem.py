"""Folders in which real jobs run: one per cluster, with its shared storage and the disks of its nodes."""

from __future__ import annotations

import os
import re
import stat
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from ..protocol.errors import ServiceError

LARGEST_SCRIPT = 1024 * 1024
LONGEST_PATH = 4000
"""Linux takes 4096 bytes, with the folder of the cluster."""
LOCAL = "/root"
"""Directory that each node has for itself; everything else is shared."""

MENTIONED = re.compile(r"(?<![\w./~$}\-])/(?:home|root)(?=[/\s;|&()<>'\"]|$)")
PLAIN = re.compile(r"([^\w/.+,:=@%-])")


class ClusterFilesystem:
    """The folders of clusters, below a common root."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def get_folder(self, cluster: str) -> Path:
        """Return the folder of a cluster."""
        return self.root / cluster

    def resolve(self, cluster: str, path: str, node: str = "") -> Path:
        """Return where an absolute path of a cluster is on this machine; one that leads out of its folder is refused.

        The node is that on which it is meant, for what nodes have for themselves.
        """
        if len(path) > LONGEST_PATH:
            raise ServiceError("InvalidParams", f"The path {path[:200]} is longer than {LONGEST_PATH} characters.")
        folder = self.get_folder(cluster)
        if node and (path == LOCAL or path.startswith(f"{LOCAL}/")):
            path = f"/nodes/{node}{path}"
        resolved = folder / path.lstrip("/")
        if not Path(os.path.realpath(resolved)).is_relative_to(os.path.realpath(folder)):
            raise ServiceError("InvalidParams", f"The path {path[:200]} leads out of the cluster's folder.")
        return resolved

    def translate_paths(self, cluster: str, text: str, node: str, *, quote: bool = False) -> str:
        """Return a text with the paths below ``/home`` and ``/root`` as they are on this machine, for a node.

        In a command line, what a shell would take for more than a letter is quoted.
        """
        folder = self.get_folder(cluster)
        local = {"/home": str(folder / "home"), "/root": str(folder / (f"nodes/{node}" if node else "") / "root")}
        if quote:
            local = {name: PLAIN.sub(r"\\\1", path) for name, path in local.items()}
        return MENTIONED.sub(lambda match: local[match[0]], text)

    def open(self, cluster: str, path: str, node: str = "", *, write: bool = False) -> BinaryIO:
        """Open a file of a cluster. Pipes, devices and links out of its folder are refused, and never waited for.

        With ``write`` it is made, with the directories on its way, or emptied if it is there. If it can't be opened,
        that is an OSError.
        """
        place = Path(os.path.realpath(self.resolve(cluster, path, node)))
        if write:
            make_folders(place.parent)
        if place.exists() and not place.is_dir() and not place.is_file():
            raise make_kind_error(path)
        if write and place.is_file() and place.stat().st_nlink > 1:
            place.unlink()  # the file has another name, which may lie out of the folder: that one stays as it is
        flags = os.O_WRONLY | os.O_CREAT if write else os.O_RDONLY
        descriptor = os.open(place, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY, 0o644)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # a job can have changed it meanwhile
                raise make_kind_error(path)
            os.set_blocking(descriptor, True)
            if write:
                os.ftruncate(descriptor, 0)
            return os.fdopen(descriptor, "wb" if write else "rb")
        except BaseException:
            os.close(descriptor)
            raise

    def read(self, cluster: str, path: str) -> bytes | None:
        """Return the beginning of a file, or None if there is none."""
        try:
            with self.open(cluster, path) as file:
                return file.read(LARGEST_SCRIPT)
        except (ServiceError, OSError):
            return None

    def write(self, cluster: str, path: str, content: bytes) -> None:
        """Write a file that can be run, and make the directories on its way, or refuse that."""
        try:
            make_folders(self.get_folder(cluster) / "home")
            with self.open(cluster, path, write=True) as file:
                os.fchmod(file.fileno(), 0o755)
                file.write(content)
        except OSError as error:
            raise ServiceError("AgentError", f"The file {path[:200]} can't be written: {error.strerror}.") from None

    def remove(self, cluster: str) -> None:
        """Delete the folder of a cluster."""
        remove_folder(self.get_folder(cluster))


def make_kind_error(path: str) -> ServiceError:
    """Return the error for a pipe, a device or a socket in the place of a file."""
    return ServiceError("AgentError", f"The path {path[:200]} is not a file.")


def make_folders(folder: Path) -> None:
    """Make a folder and those that it stands in; unlike that of Python, however many they are."""
    missing, path = [], str(folder)
    while not os.path.isdir(path):
        missing.append(path)
        path = os.path.dirname(path)
    for path in reversed(missing):
        with suppress(FileExistsError):
            os.mkdir(path)


def remove_folder(folder: Path) -> None:
    """Delete a folder with all that is in it; unlike that of Python, however deep that is."""
    subprocess.run(  # noqa: S603
        ["rm", "-rf", "--", str(folder)],  # noqa: S607
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
# Hand-written: edit templates/ehpc/emulator/jobs/filesystem.py, then run `make generate`.
