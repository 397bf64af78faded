"""A slurmctld for one test session, without nodes that run: it judges what jobs ask for, and starts none."""

from __future__ import annotations

import json
import os
import re
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ehpc.emulator.jobs.slurm_daemons import find_ports, write_configuration

START_SECONDS = 30
STOP_SECONDS = 10
LINES = (
    "GresTypes=gpu",
    "Licenses=matlab:10,fluent:4",
    "NodeName=n[1-64] NodeAddr=127.0.0.1 Sockets=2 CoresPerSocket=64 RealMemory=1000000 TmpDisk=1000000 "
    "Gres=gpu:8 Feature=haswell,skylake,ib State=UNKNOWN",
    "PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP",
    "PartitionName=gpu Nodes=ALL MaxTime=INFINITE State=UP",
    "PartitionName=debug Nodes=ALL MaxTime=INFINITE State=UP",
)
NOT_AN_OPTION = ("test-only", "verbose", "ignore-pbs")
STATEMENT = re.compile(r"sbatch: ([a-z-]+) +: (.*)")
REFUSED = re.compile(r"error: (?!Change from)|fatal: |^Try .sbatch --help|: option |unrecognized option")


class Controller:
    """A running slurmctld.

    Args:
        programs: Paths of its programs.
        folder: Where everything of it lies.
    """

    def __init__(self, programs: Mapping[str, str], folder: Path) -> None:
        self.programs = programs
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLURM", "SBATCH"))}
        self.environment = {**kept, "SLURM_CONF": str(folder / "slurm.conf"), "LC_ALL": "C"}
        write_configuration(folder, "referee", find_ports(1)[0], LINES)
        (folder / "gres.conf").write_text("NodeName=n[1-64] Name=gpu Count=8\n", encoding="utf-8")
        command = [programs["slurmctld"], "-D", "-f", str(folder / "slurm.conf")]
        self.process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + START_SECONDS
        while "is UP" not in self.run("scontrol", "ping").stdout:
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError((folder / "slurmctld.log").read_text(encoding="utf-8", errors="replace"))

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of Slurm's commands and return what it printed."""
        command = [self.programs[program], *arguments]
        return subprocess.run(
            command,
            env=self.environment,
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def put(self, script: bytes) -> str:
        """Write a job script and return its name."""
        (self.folder / "job.sh").write_bytes(script)
        return "job.sh"

    def understand(self, script: bytes, *arguments: str) -> list[dict[str, str]] | None:
        """Return the options that sbatch finds in a script, for each component; None if it refuses the script."""
        done = self.run("sbatch", "-vv", "--test-only", *arguments, self.put(script))
        components: list[dict[str, str]] = []
        for line in done.stderr.splitlines():
            found = STATEMENT.fullmatch(line)
            if line == "sbatch: defined options":
                components.append({})
            elif found and components and found[1] not in NOT_AN_OPTION:
                components[-1][found[1]] = found[2]
            elif not components and REFUSED.search(line):
                return None
        return components

    def submit(self, script: bytes) -> str | None:
        """Submit a script with a hold and return the number of the job, or None if it is refused."""
        done = self.run("sbatch", "--parsable", "--hold", self.put(script))
        return None if done.returncode else done.stdout.strip()

    def jobs(self) -> dict[str, dict[str, Any]]:
        """Return what squeue and scontrol say of the jobs that were submitted."""
        jobs = {str(job["job_id"]): job for job in json.loads(self.run("squeue", "--json").stdout)["jobs"]}
        for line in self.run("scontrol", "--oneliner", "show", "job").stdout.splitlines():
            jobs[line.partition("=")[2].split()[0]].update(re.findall(r"(StdErr|StdIn|StdOut|TRES)=(\S*)", line))
        return jobs

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
