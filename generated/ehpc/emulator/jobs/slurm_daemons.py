"""A Slurm of this machine: one slurmctld, and a slurmd for each of its nodes, on 127.0.0.1, in one folder.

It needs no rights beyond those of its user, no systemd, no munge and no control groups. The emulator's supervisor
starts the daemons, so they end with the emulator, SIGKILL included, and so do the jobs on them.
"""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from .filesystem import remove_folder
from .supervision import Supervision

SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin")
"""Where daemons are; the path of an ordinary user does not have them."""
PROGRAMS = ("slurmctld", "slurmd", "sbatch", "scancel", "scontrol", "sinfo", "squeue")
START_SECONDS = 30.0
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


def write_configuration(folder: Path, name: str, lines: Sequence[str], spool: Path | None = None) -> Path:
    """Write the configuration of a Slurm into its folder, with a free port of slurmctld, and return its path.

    Args:
        folder: Where everything of it is.
        name: Name of the cluster.
        lines: What else it says: nodes, partitions, settings.
        spool: Folder for the folders of its nodes, whose path must be short. Default: the folder.
    """
    (folder / "state").mkdir(parents=True, exist_ok=True)
    host = socket.gethostname().partition(".")[0]
    text = CONFIGURATION.format(
        name=name, host=host, port=find_port(), user=getpass.getuser(), folder=folder, spool=spool or folder
    )
    path = folder / "slurm.conf"
    path.write_text(text + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def find_port() -> int:
    """Return a free port of 127.0.0.1."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


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
        hosts = [f"compute{number:03d}" for number in range(nodes)]
        for host in hosts:
            (self.temporary / host).mkdir()
        local = socket.gethostname().partition(".")[0]
        given = [
            f"NodeName={host} NodeHostname={local} NodeAddr=127.0.0.1 Port={find_port()} CPUs={cores} RealMemory=4096"
            for host in hosts
        ]
        settings = PACE.format(folder=self.folder).splitlines()
        settings += [*lines, *given, *QUEUES]
        self.configuration = write_configuration(self.folder, "ehpc", settings, self.temporary)
        flags = ["-D", "-f", str(self.configuration)]
        self._commands = [[self._programs["slurmctld"], *flags]]
        self._commands += [[self._programs["slurmd"], "-N", host, *flags] for host in hosts]
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ}
        self._environment = {**kept, **(variables or {}), "SLURM_CONF": str(self.configuration)}
        self.supervision = Supervision(dict(variables or {}), self.temporary)
        self.running: dict[int, list[str]] = {}
        with ExitStack() as undo:
            undo.callback(self.stop)
            for command in self._commands:
                self._start(command)
            self._wait(nodes)
            if is_known:  # slurmctld would miss the jobs that ended with their nodes only minutes later
                for state in ("DOWN", "RESUME"):
                    self._run("scontrol", "update", f"NodeName={','.join(hosts)}", f"State={state}", "Reason=restart")
            undo.pop_all()

    def _start(self, command: list[str]) -> None:
        """Start a daemon."""
        with (self.folder / "daemons.log").open("ab") as log:
            number = self.supervision.start(command, self.folder, self._environment, log.fileno(), log.fileno())
        self.running[number] = command

    def _run(self, program: str, *arguments: str) -> str:
        """Run a command of Slurm, and return its output."""
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

    def _wait(self, nodes: int) -> None:
        """Wait until all nodes are there."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            states = self._run("sinfo", "-h", "-N", "-p", "comp", "-o", "%T").split()
            if sum(map(states.count, ("idle", "mixed", "allocated", "completing"))) == nodes:
                return
            self.revive()
            time.sleep(TICK_SECONDS)
        log = (self.folder / "slurmctld.log").read_text("utf-8", "replace").splitlines()[-3:]
        raise OSError(f"Slurm does not start in {self.folder}: {'; '.join(log)}")

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
# Hand-written: edit templates/ehpc/emulator/jobs/slurm_daemons.py, then run `make generate`.
