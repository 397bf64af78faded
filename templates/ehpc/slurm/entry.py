"""What each command begins with: finds the settings that were written beside it, runs it, and reports errors."""

from __future__ import annotations

import json
import os
import sys

from .arguments import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MODULES = {
    **dict.fromkeys(("squeue", "sacct"), "queries"),
    **dict.fromkeys(("scancel", "sinfo", "scontrol"), "control"),
    **{name: name for name in ("sbatch", "srun")},
}
"""The commands and the modules that define them."""

USAGE_CODES = {"sbatch": 255, "srun": 255}
"""Exit codes for wrong options, where they aren't 1."""

SETTINGS = ".ehpc-slurm.json"
"""Name of the file with the settings, beside the commands."""

VERSION = "22.05.8"
"""The Slurm whose behavior the commands have."""


class Site:
    """The cluster that the commands work with.

    Args:
        settings: What ``ehpc slurm install`` wrote; the variables EHPC_CLUSTER_ID and EHPC_USER win.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        from .._runtime.clients import SyncBaseClient
        from .journal import Journal

        self.settings = settings
        self.cluster_id: str = os.environ.get("EHPC_CLUSTER_ID") or settings["cluster_id"]
        self.user: str = os.environ.get("EHPC_USER") or settings["user"]
        self.is_2018: bool = settings["api_version"] == "2018-04-12"
        self.has_slurm: bool = settings["scheduler"].lower().startswith("slurm")
        self.journal = Journal(os.path.expanduser(settings["state"]), self.cluster_id)
        if self.is_2018:
            from ..v2018_04_12.service import SERVICE
        else:
            from ..v2024_07_30.service import SERVICE
        self.client: Any = type("Client", (SyncBaseClient,), {"_service": SERVICE})(  # without methods it loads faster
            os.environ.get("ALIBABA_CLOUD_REGION_ID") or settings.get("region"),
            endpoint=os.environ.get("EHPC_ENDPOINT_URL") or settings.get("endpoint"),
            profile=settings.get("profile"),
        )

    def read(self, action: str, **parameters: str) -> dict[str, Any]:
        """Call an action that only reads, and return plain data."""
        data: dict[str, Any] = self.client._read_action(
            action, {"ClusterId": self.cluster_id, **parameters}, self.is_2018
        )
        return data

    def change(self, action: str, parameter: str, value: object) -> None:
        """Call an action that changes jobs; its parameter is sent as JSON."""
        text = json.dumps(value, separators=(",", ":"))
        self.client.call_action(action, {"ClusterId": self.cluster_id, parameter: text})

    def cluster_users(self, names: str) -> list[str]:
        """Return the cluster users of a list; who runs the command is one, as cluster users need six letters."""
        import pwd

        own = {pwd.getpwuid(os.getuid()).pw_name, str(os.getuid())}
        return [self.user if name in own else name for name in names.split(",") if name]


def read_queues(response: dict[str, Any]) -> list[str]:
    """Return the names of the queues in a response of ListQueues of either version that run jobs."""
    queues = response.get("Queues") or []
    listed = queues.get("QueueInfo") or [] if isinstance(queues, dict) else queues
    return [queue["QueueName"] for queue in listed if queue.get("Type", "Execution") == "Execution"]


def main(path: str) -> int:
    """Run the command that a file of ``ehpc slurm install`` stands for, and return its exit code."""
    try:
        code = run(os.path.basename(path), path, sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except KeyboardInterrupt:
        return 130
    return code


def run(program: str, path: str, arguments: list[str]) -> int:
    """Run a command and return its exit code.

    Args:
        program: Its name.
        path: The file that stands for it, as it was called.
        arguments: Its command line.
    """
    from importlib import import_module

    from .._runtime.errors import EhpcError

    if arguments[:1] in (["--version"], ["-V"]):
        print(f"slurm {VERSION}")
        return 0
    try:
        with open(os.path.join(os.path.dirname(os.path.realpath(path)), SETTINGS), encoding="utf-8") as file:
            settings = json.load(file)
        command = getattr(import_module(f".{MODULES[program]}", __package__), f"run_{program}")
        return int(command(lambda: Site(settings), path, arguments))
    except UsageError as error:
        print(error, file=sys.stderr)
        return USAGE_CODES.get(program, 1) if error.code is None else error.code
    except (EhpcError, OSError) as error:
        print(f"{program}: error: {error}", file=sys.stderr)
        return 1
