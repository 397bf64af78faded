"""What each command begins with: finds the settings that were written beside it, runs it, and reports errors."""

from __future__ import annotations

import json
import os
import sys
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .._runtime.errors import EhpcError
from .arguments import UsageError, parse
from .journal import Journal

if TYPE_CHECKING:
    from ..jobs import Cluster

MODULES = {
    "squeue": "queries h:noheader t:states= j:jobs= u:user= p:partition= r:array me n:name= o:format= O:Format= "
    "M:clusters=",
    "sacct": "queries X:allocations n:noheader P:parsable2 p:parsable o:format= j:jobs= name= M:clusters= S:starttime= "
    "E:endtime= u:user= helpformat",
    "scancel": "control Q:quiet M:clusters=",
    "sinfo": "control h:noheader o:format= M:clusters=",
    "scontrol": "control o:oneliner",
    "sbatch": "sbatch",
    "srun": "control u:unbuffered o:output= e:error= i:input= n:ntasks= N:nodes= D:chdir= open-mode= Q:quiet "
    # without effect: a command runs within the cores and the memory of its job
    "c:cpus-per-task= cpu-bind= mem= exact overlap mpi= J:job-name= K:kill-on-bad-exit? ntasks-per-node=",
}
"""The commands: the module of each, and its options; those of sbatch are the ones that scripts can have."""

SETTINGS = ".ehpc-slurm.json"  # beside the commands
VERSION = "22.05.8"  # of the Slurm whose behavior the commands have


class Site:
    """The cluster that the commands work with, by what ``ehpc slurm install`` wrote, or variables, which win."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings
        self.cluster_id: str = os.environ.get("EHPC_CLUSTER_ID") or settings["cluster_id"]
        self.user: str = os.environ.get("EHPC_USER") or settings["user"]
        self.is_2018: bool = settings["api_version"] == "2018-04-12"
        self.has_slurm: bool = settings["scheduler"].lower().startswith("slurm")

    @cached_property
    def journal(self) -> Journal:
        """What the service does not keep."""
        return Journal(os.path.expanduser(self.settings["state"]), self.cluster_id)

    @cached_property
    def client(self) -> Any:
        """A client without methods, which loads faster."""
        from .._runtime.clients import SyncBaseClient

        service = import_module(f"..v{self.settings['api_version'].replace('-', '_')}.service", __package__).SERVICE
        return type("Client", (SyncBaseClient,), {"_service": service})(
            os.environ.get("ALIBABA_CLOUD_REGION_ID") or self.settings.get("region"),
            endpoint=os.environ.get("EHPC_ENDPOINT_URL") or self.settings.get("endpoint"),
            profile=self.settings.get("profile"),
        )

    @cached_property
    def cluster(self) -> Cluster:
        """The jobs of the cluster as ``ehpc.jobs`` has them, which those that poll do without."""
        from ..jobs import Cluster, keyring_password, password_file
        from ..jobs.passwords import VARIABLE

        path = self.settings.get("password_file")
        source = password_file(os.path.expanduser(path)) if path else keyring_password(self.user, self.cluster_id)
        password = None if os.environ.get(VARIABLE) else source
        return Cluster(self.client, self.cluster_id, user=self.user, password=password)

    def read(self, action: str, **parameters: str) -> Any:
        """Call an action that only reads, and return plain data."""
        return self.client._read_action(action, {"ClusterId": self.cluster_id, **parameters}, self.is_2018)


def read_queues(response: dict[str, Any]) -> list[str]:
    """Return the names of the queues in a response of ListQueues of either version that run jobs."""
    queues = response.get("Queues") or []
    listed = queues.get("QueueInfo") or [] if isinstance(queues, dict) else queues
    return [queue["QueueName"] for queue in listed if queue.get("Type", "Execution") == "Execution"]


def main(path: str) -> int:
    """Run the command that a file of ``ehpc slurm install`` stands for, and return its exit code."""
    program, arguments = os.path.basename(path), sys.argv[1:]
    if arguments[:1] in (["--version"], ["-V"]):
        print(f"slurm {VERSION}")
        return 0
    try:
        with open(os.path.join(os.path.dirname(os.path.realpath(path)), SETTINGS), encoding="utf-8") as file:
            site = Site(json.load(file))
        name, _, table = MODULES[program].partition(" ")
        module = import_module(f".{name}", __package__)
        options, operands = parse(path, arguments, table or module.OPTIONS)
        code: int = getattr(module, f"run_{program}")(site, options, operands)
        sys.stdout.flush()
        return code
    except UsageError as error:
        print(error, file=sys.stderr)
        return error.code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except KeyboardInterrupt:
        return 130
    except (EhpcError, OSError) as error:
        print(f"{program}: error: {error}", file=sys.stderr)
        return 1
