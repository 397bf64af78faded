"""A Slurm of this machine: one slurmctld, and a slurmd for each of its nodes, on 127.0.0.1, in one folder.

It needs no rights beyond those of its user, no systemd, no munge and no control groups. The emulator's supervisor
starts the daemons, so they end with the emulator, SIGKILL included, and so do the jobs on them.
"""

from __future__ import annotations

import getpass
import os
import random
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from .filesystem import remove_folder
from .supervision import Supervision

SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")
"""Where daemons are; the path of an ordinary user does not have them."""
PROGRAMS = ("slurmctld", "slurmd", "sbatch", "scancel", "scontrol", "sinfo", "squeue")
START_SECONDS = 30.0
TRIES = 3
PORTS = range(10_000, 32_000)
"""Ports of daemons: below those that Linux gives to connections and to servers that ask for any port."""
SAVE_SECONDS = 3.0
LONGEST_FOLDER = 55
"""A slurmd has sockets in its folder, whose paths Linux limits to 107 bytes."""
TICK_SECONDS = 0.02
QUEUES = ("PartitionName=comp Nodes=ALL Default=YES MaxTime=INFINITE", "PartitionName=short Nodes=ALL MaxTime=1")
CONFIGURATION = """\
ClusterName={name}
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={port}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/none
AuthInfo=cred_expire=5
CredType=cred/none
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation={folder}/state
SlurmdSpoolDir={spool}/%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={spool}/%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
MailProg=/bin/true
"""
"""What is the same for all such Slurms, those of tests included."""
PACE = """\
DefMemPerCPU=1
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0,sched_min_interval=0
JobCompType=jobcomp/filetxt
JobCompLoc={folder}/jobcomp.txt
KillWait=2
SlurmdTimeout=60
ReturnToService=2
SlurmdParameters=config_overrides
"""


def find_program(name: str) -> str | None:
    """Return the path of a program of Slurm, also of a daemon, or None."""
    return shutil.which(name) or shutil.which(name, path=os.pathsep.join(SYSTEM_FOLDERS))


def write_configuration(folder: Path, name: str, port: int, lines: Sequence[str], spool: Path | None = None) -> Path:
    """Write the configuration of a Slurm into its folder, and return its path.

    Args:
        folder: Where everything of it is.
        name: Name of the cluster.
        port: Port of its slurmctld.
        lines: What else it says: nodes, partitions, settings.
        spool: Folder for the folders of its nodes, whose path must be short. Default: the folder.
    """
    (folder / "state").mkdir(parents=True, exist_ok=True)
    host = socket.gethostname().partition(".")[0]
    text = CONFIGURATION.format(
        name=name, host=host, port=port, user=getpass.getuser(), folder=folder, spool=spool or folder
    )
    path = folder / "slurm.conf"
    path.write_text(text + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def find_ports(count: int) -> list[int]:
    """Return free ports of 127.0.0.1, all different."""
    ports: list[int] = []
    for port in random.SystemRandom().sample(PORTS, 100 + count):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            ports.append(port)
        if len(ports) == count:
            return ports
    raise OSError(f"too few ports from {PORTS.start} to {PORTS.stop - 1} are free: {count} are needed")


def is_answered(port: int) -> bool:
    """Return whether something listens on a port of 127.0.0.1; the commands of Slurm are slow to find out."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


class SlurmDaemons:
    """A running Slurm; its first partition is ``comp``, and ``short`` has a limit of a minute.

    Args:
        folder: Folder that keeps its state, or None for a temporary one.
        nodes: Number of its nodes: ``compute000`` and so on.
        cores: Cores of each, whatever this machine has.
        variables: Environment variables of the daemons, by which leftovers can be found.
        lines: More lines of its configuration.

    Attributes:
        configuration: Path of its slurm.conf.

    Raises:
        OSError: If a program of Slurm is missing, or it does not start.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        nodes: int = 2,
        cores: int = 2,
        variables: Mapping[str, str] | None = None,
        lines: Sequence[str] = (),
    ) -> None:
        self._programs = {name: find_program(name) or "" for name in PROGRAMS}
        missing = [name for name, path in self._programs.items() if not path]
        if missing:
            raise OSError(f"Slurm can't be started here: there is no {' and no '.join(missing)}")
        self.temporary = Path(tempfile.mkdtemp(prefix="ehpc-slurm-")).resolve()
        if len(str(self.temporary)) > LONGEST_FOLDER:
            remove_folder(self.temporary)
            raise OSError(f"the path of the temporary folder is too long for Slurm's sockets: {self.temporary.parent}")
        self.folder = self.temporary if folder is None else folder.resolve()
        is_known = (self.folder / "state").exists()
        self._hosts = [f"compute{number:03d}" for number in range(nodes)]
        for host in self._hosts:
            (self.temporary / host).mkdir()
        self._settings = [*PACE.format(folder=self.folder).splitlines(), *lines, *QUEUES]
        local = socket.gethostname().partition(".")[0]
        self._node = f"NodeHostname={local} NodeAddr=127.0.0.1 CPUs={cores} RealMemory=4096"
        self.configuration = self.folder / "slurm.conf"
        flags = ["-D", "-f", str(self.configuration)]
        self._commands = [[self._programs["slurmctld"], *flags]]
        self._commands += [[self._programs["slurmd"], "-N", host, *flags] for host in self._hosts]
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ}
        self._environment = {**kept, **(variables or {}), "SLURM_CONF": str(self.configuration)}
        self.supervision = Supervision(dict(variables or {}), self.temporary)
        self.running: dict[int, list[str]] = {}
        with ExitStack() as undo:
            undo.callback(self.stop)
            if not any(self._launch() for _ in range(TRIES)):
                log = (self.folder / "daemons.log").read_text("utf-8", "replace").splitlines()[-3:]
                raise OSError(f"Slurm does not start in {self.folder}: {'; '.join(log)}")
            if is_known:  # slurmctld would miss the jobs that ended with their nodes only minutes later
                for state in ("DOWN", "RESUME"):
                    names = ",".join(self._hosts)
                    self._run("scontrol", "update", f"NodeName={names}", f"State={state}", "Reason=restart")
            undo.pop_all()

    def _launch(self) -> bool:
        """Start all daemons on ports that are free now, and return whether all nodes are there in time.

        Another process can take a port before its daemon does, which then ends.
        """
        controller, *ports = find_ports(1 + len(self._hosts))
        nodes = [f"NodeName={host} Port={port} {self._node}" for host, port in zip(self._hosts, ports, strict=True)]
        write_configuration(self.folder, "ehpc", controller, [*nodes, *self._settings], self.temporary)
        deadline = time.monotonic() + START_SECONDS
        self._start(self._commands[0])
        if self._is_true_by(deadline, lambda: is_answered(controller)):
            for command in self._commands[1:]:  # a slurmd that is not answered tries again only a second later
                self._start(command)
            if self._is_true_by(deadline, self._are_nodes_there):
                return True
        self.supervision.kill(self.running)
        self.supervision.pop_ended()
        self.running.clear()
        return False

    def _is_true_by(self, deadline: float, condition: Callable[[], bool]) -> bool:
        """Return whether a condition is true before a daemon ends or the deadline is over."""
        while time.monotonic() < deadline and not self.supervision.pop_ended():
            if condition():
                return True
            time.sleep(TICK_SECONDS)
        return False

    def _start(self, command: list[str]) -> None:
        """Start a daemon."""
        with (self.folder / "daemons.log").open("ab") as log:
            number = self.supervision.start(command, self.folder, self._environment, log.fileno(), log.fileno())
        self.running[number] = command

    def _run(self, program: str, *arguments: str) -> str:
        """Run a command of Slurm, and return its output, which is empty if the command hangs."""
        with suppress(subprocess.TimeoutExpired):
            done = subprocess.run(  # noqa: S603 - a program of Slurm
                [self._programs[program], *arguments],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=START_SECONDS,
                check=False,
            )
            return done.stdout
        return ""

    def _are_nodes_there(self) -> bool:
        """Return whether slurmctld knows all nodes to be up."""
        states = self._run("sinfo", "-h", "-N", "-p", "comp", "-o", "%T").split()
        return sum(map(states.count, ("idle", "mixed", "allocated", "completing"))) == len(self._hosts)

    def revive(self) -> None:
        """Start the daemons again that have ended."""
        for ended in self.supervision.pop_ended():
            command = self.running.pop(ended.job, None)
            if command is not None:
                self._start(command)

    def stop(self) -> None:
        """Kill the daemons with all jobs on their nodes, once slurmctld has saved what is kept of them."""
        deadline = time.monotonic() + SAVE_SECONDS
        controllers = {number for number, command in self.running.items() if command == self._commands[0]}
        if self.folder != self.temporary:
            for number in controllers:
                self.supervision.end(number)
            while controllers and time.monotonic() < deadline:
                self.supervision.wait(TICK_SECONDS)
                controllers -= {ended.job for ended in self.supervision.pop_ended()}
        self.supervision.close()
        self.running.clear()
        remove_folder(self.temporary)
