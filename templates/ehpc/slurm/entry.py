"""What each command begins with: finds the settings that were written beside it, runs it, and reports errors."""

from __future__ import annotations

import json
import os
import sys

from .arguments import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._runtime.clients import SyncBaseClient
    from .journal import Journal

PROGRAMS = ("sbatch", "squeue", "scancel", "sacct", "sinfo", "scontrol", "srun")
SETTINGS = ".ehpc-slurm.json"
"""Name of the file with the settings, beside the commands."""

VERSION = "slurm 22.05.8"
"""The Slurm whose behavior the commands have."""


class Site:
    """The cluster that the commands work with.

    Args:
        settings: What ``ehpc slurm install`` wrote; the variables EHPC_CLUSTER_ID and EHPC_USER win.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings
        self.cluster_id: str = os.environ.get("EHPC_CLUSTER_ID") or settings["cluster_id"]
        self.user: str = os.environ.get("EHPC_USER") or settings["user"]
        self.is_2018: bool = settings["api_version"] == "2018-04-12"
        self.scheduler: str = settings["scheduler"]
        self._client: SyncBaseClient | None = None
        self._journal: Journal | None = None

    @property
    def client(self) -> SyncBaseClient:
        """A client without the methods of the actions, which is loaded faster."""
        if self._client is None:
            from .._runtime.clients import SyncBaseClient

            if self.is_2018:
                from ..v2018_04_12.service import SERVICE
            else:
                from ..v2024_07_30.service import SERVICE
            kind = type("Client", (SyncBaseClient,), {"_service": SERVICE})
            settings = self.settings
            self._client = kind(
                os.environ.get("ALIBABA_CLOUD_REGION_ID") or settings.get("region"),
                endpoint=os.environ.get("EHPC_ENDPOINT_URL") or settings.get("endpoint"),
                profile=settings.get("profile"),
            )
        return self._client

    @property
    def journal(self) -> Journal:
        """What was submitted here."""
        if self._journal is None:
            from .journal import Journal

            self._journal = Journal(os.path.expanduser(self.settings["state"]), self.cluster_id)
        return self._journal

    def read(self, action: str, **parameters: str) -> dict[str, Any]:
        """Call an action that only reads, and return plain data."""
        return self.client._read_action(action, {"ClusterId": self.cluster_id, **parameters}, self.is_2018)

    def change(self, action: str, **parameters: Any) -> None:
        """Call an action that changes something; parameters that are no texts are sent as JSON."""
        values = {
            name: (value if isinstance(value, str) else json.dumps(value, separators=(",", ":")))
            for name, value in parameters.items()
        }
        self.client.call_action(action, {"ClusterId": self.cluster_id, **values})

    def is_self(self, name: str) -> bool:
        """Return whether a user name is that of the cluster user, or of who runs the command.

        Names of cluster users have six letters at least, so those of the machine are often others.
        """
        from pwd import getpwuid

        if name == self.user:
            return True
        try:
            return name in (getpwuid(os.getuid()).pw_name, str(os.getuid()))
        except KeyError:
            return name == str(os.getuid())


def read_queues(response: dict[str, Any]) -> list[str]:
    """Return the names of the queues in a response of ListQueues of either version that run jobs."""
    queues = response.get("Queues") or []
    listed = queues.get("QueueInfo") or [] if isinstance(queues, dict) else queues
    return [queue["QueueName"] for queue in listed if queue.get("Type", "Execution") == "Execution"]


def load_site(path: str) -> Site:
    """Return the cluster that the settings beside a command name.

    Raises:
        UsageError: If there are none.
    """
    place = os.path.join(os.path.dirname(os.path.realpath(path)), SETTINGS)
    try:
        with open(place, encoding="utf-8") as file:
            return Site(json.load(file))
    except (OSError, ValueError):
        raise UsageError(f"{place} can't be read: run ehpc slurm install again", 1) from None


def main(path: str) -> int:
    """Run the command that a file of ``ehpc slurm install`` stands for, and return its exit code.

    Args:
        path: The file.
    """
    program = os.path.basename(path)
    try:
        code = run(program, path, sys.argv[1:])
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except KeyboardInterrupt:
        return 130


def run(program: str, path: str, arguments: list[str]) -> int:
    """Run a command and return its exit code.

    Args:
        program: Which one.
        path: File that stands for it, as it was called.
        arguments: Its command line.
    """
    from importlib import import_module

    from .._runtime.errors import EhpcError

    if arguments[:1] in (["--version"], ["-V"]):
        print(VERSION)
        return 0
    module = import_module(f".{program}", __package__)
    try:
        return int(module.run(load_site(path), path, arguments))
    except UsageError as error:
        if error.message:
            print(error.message, file=sys.stderr)
        return int(module.USAGE_CODE) if error.code is None else error.code
    except EhpcError as error:
        print(f"{program}: error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"{program}: error: {error.filename or ''}: {error.strerror}",
            file=sys.stderr,
        )
        return 1
