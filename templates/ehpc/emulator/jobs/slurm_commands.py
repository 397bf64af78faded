"""The commands of Slurm, as lists of arguments: one for all jobs or nodes, each with a time limit."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from ...batch.slurm import expand_hosts
from .scheduler import Machine, SchedulerError
from .slurm_daemons import find_program

COMMAND_SECONDS = 5.0
"""How long a command may take."""
PAUSE_SECONDS = 2.0
"""How long Slurm is not asked again after a command took too long."""
MOST_IDS = 200
"""Jobs that one command names."""
RECORD_BYTES = 4 * 1024 * 1024
"""How much of the end of the record of finished jobs is read."""
JOB_FIELDS = (
    *("JobID:20|", "ArrayJobID:20|", "ArrayTaskID:20|", "State:20|", "exit_code:12|", "Reason:60|", "NumCPUs:12|"),
    *("NodeList:2000|", "StartTime:22|", "EndTime:22|", "Comment:200"),
)
NODE_FIELDS = ("NodeList:200|", "Partition:200|", "CPUsState:60|", "Memory:20|", "StateComplete:200|", "Gres:200")
RECORD = re.compile(
    r"JobId=(?P<id>\d+) .* JobState=(?P<state>\w+) Partition=\S* TimeLimit=\S* StartTime=(?P<start>\S*) "
    r"EndTime=(?P<end>\S*) NodeList=(?P<nodes>\S*) NodeCnt=\d+ ProcCnt=(?P<cores>\d+) WorkDir=.* ReservationName="
    r"(?:(?:(?! ArrayJobId=).)* ArrayJobId=(?P<array>\d+) ArrayTaskId=(?P<task>\d+))?"
    r".* ExitCode=(?P<code>\d+):(?P<signal>\d+)"
)
"""A line of the record that the plugin jobcomp/filetxt keeps."""
PREFIX = re.compile(r"^[a-z_]+: (?:error: )?(?:Batch job submission failed: )?")


class SlurmJob(NamedTuple):
    """A job, or a part of an array job, as Slurm reports it.

    Args:
        id: Its number.
        array: Number of its array job; its own number if it is no part of one.
        task: Its index in the array, or None.
        state: State in Slurm's words, such as ``COMPLETED``.
        code: Exit code as a shell has it.
        reason: Why it waits or has failed, such as ``Dependency``.
        cores: How many cores it has.
        hosts: Its nodes.
        start: When it started, in seconds since 1970, or None.
        end: When it ended, or None.
        comment: What it was submitted with.
    """

    id: int
    array: int
    task: int | None
    state: str
    code: int
    reason: str
    cores: int
    hosts: list[str]
    start: float | None
    end: float | None
    comment: str

    @property
    def key(self) -> str:
        """How Slurm's commands name it."""
        return str(self.array) if self.task is None else f"{self.array}_{self.task}"


class SlurmCommands:
    """Runs the commands of the Slurm that a slurm.conf describes; if one is missing, that is an OSError."""

    def __init__(self, configuration: Path) -> None:
        self._programs = {}
        for name in ("sbatch", "squeue", "scancel", "scontrol", "sinfo"):
            path = find_program(name)
            if path is None:
                raise OSError(f"Slurm can't be used here: there is no {name}")
            self._programs[name] = path
        kept = {"TZ": os.environ["TZ"]} if "TZ" in os.environ else {}
        self._environment = {**kept, "SLURM_CONF": str(configuration)}  # sbatch gives all of it to jobs
        self._pause_until = 0.0
        self._pause_reason = ""

    def run(self, name: str, arguments: Sequence[str], folder: Path | None = None) -> str:
        """Run a command, and return its output; one that fails or does not end in time is a SchedulerError."""
        if time.monotonic() < self._pause_until:
            raise SchedulerError(self._pause_reason)
        environment = self._environment if name == "sbatch" else {**self._environment, "SLURM_TIME_FORMAT": "%s"}
        try:
            done = subprocess.run(  # noqa: S603 - a program of Slurm
                [self._programs[name], *arguments],
                env=environment,
                cwd=folder or "/",
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="surrogateescape",
                timeout=COMMAND_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            self._pause_until = time.monotonic() + PAUSE_SECONDS
            self._pause_reason = f"Slurm did not answer {name} within {COMMAND_SECONDS:g} seconds."
            raise SchedulerError(self._pause_reason) from None
        except (OSError, ValueError) as error:
            raise SchedulerError(f"The command {name} can't be run: {error}.") from None
        if done.returncode:
            lines = [PREFIX.sub("", line) for line in done.stderr.splitlines() if line.strip()]
            raise SchedulerError(f"Slurm refuses it: {(lines or ['no reason given'])[-1][:500]}.")
        return done.stdout

    def submit(
        self, options: Sequence[str], command: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> int:
        """Submit a batch job with its script and arguments, and return its number.

        Variables of the job can be secrets, so they go through a file. If Slurm does not answer in time, the job may be
        there in spite of the error.
        """
        with NamedTemporaryFile() as file:
            file.write(b"".join(os.fsencode(f"{name}={value}") + b"\0" for name, value in environment.items()))
            file.flush()
            words = ["--parsable", f"--export-file={file.name}", *options, *command]
            output = self.run("sbatch", words, folder)
        number = output.strip().partition(";")[0]
        if not number.isdecimal():
            raise SchedulerError(f"sbatch printed no number of a job: {output[:200]!r}.")
        return int(number)

    def list_jobs(self) -> list[SlurmJob]:
        """Return the jobs of this user that Slurm knows, each part of an array by itself."""
        output = self.run("squeue", ["--me", "-h", "-a", "-r", "-t", "all", "-O", ",".join(JOB_FIELDS)])
        jobs = []
        for line in output.splitlines():
            fields = [field.strip() for field in line.split("|", len(JOB_FIELDS) - 1)]
            if len(fields) != len(JOB_FIELDS):
                continue
            number, array, index, state, status, reason, cores, hosts, start, end, comment = fields
            task = int(index) if index.isdecimal() else None
            place = (int(cores) if cores.isdecimal() else 0, expand_hosts(hosts), read_moment(start), read_moment(end))
            jobs.append(
                SlurmJob(int(number), int(array), task, state, read_status(int(status)), reason, *place, comment)
            )
        return jobs

    def list_nodes(self) -> list[Machine]:
        """Return the nodes, those of the default partition first, each in its first partition."""
        output = self.run("sinfo", ["-h", "-N", "-a", "-O", ",".join(NODE_FIELDS)])
        rows = [[field.strip() for field in line.split("|")] for line in output.splitlines()]
        nodes: dict[str, Machine] = {}
        for host, partition, cores, memory, state, gres in sorted(rows, key=lambda row: not row[1].endswith("*")):
            used, _, _, total = map(int, cores.split("/"))
            gpus = sum(int(number) for number in re.findall(r"gpu:(?:[\w.-]+:)?(\d+)", gres))
            words = set(state.lower().split("+"))
            is_up = bool(words & {"idle", "mixed", "allocated", "completing", "planned"}) and not words & {
                *("down", "drain", "drained", "draining", "fail", "not_responding", "powered_down", "reboot")
            }
            node = Machine(host, partition.rstrip("*"), total, int(memory), gpus, used, is_up)
            nodes.setdefault(host, node)
        return list(nodes.values())

    def list_queues(self) -> list[str]:
        """Return the names of the partitions, that which is used by default first."""
        names = self.run("sinfo", ["-h", "-a", "-o", "%P"]).split()
        return [name.rstrip("*") for name in sorted(dict.fromkeys(names), key=lambda name: not name.endswith("*"))]

    def cancel(self, jobs: Sequence[str]) -> None:
        """Cancel jobs; nothing happens to those that have ended."""
        names = iter(jobs)
        while batch := list(islice(names, MOST_IDS)):
            self.run("scancel", ["--quiet", *batch])

    def read_record(self) -> dict[str, SlurmJob]:
        """Return the last jobs in the record of finished jobs, if this Slurm keeps one that can be read."""
        settings = dict(re.findall(r"^(JobComp\w+) *= (.*)$", self.run("scontrol", ["show", "config"]), re.MULTILINE))
        if settings.get("JobCompType") != "jobcomp/filetxt":
            return {}
        try:
            with open(settings["JobCompLoc"], "rb") as file:
                file.seek(max(file.seek(0, os.SEEK_END) - RECORD_BYTES, 0))
                text = file.read().decode("utf-8", "replace")
        except (OSError, KeyError):
            return {}
        jobs = {}
        for match in map(RECORD.match, text.splitlines()):
            if match is not None:
                number, array = int(match["id"]), int(match["array"] or match["id"])
                task = int(match["task"]) if match["task"] else None
                code = 128 + int(match["signal"]) if int(match["signal"]) else int(match["code"])
                place = (int(match["cores"]), expand_hosts(match["nodes"]))
                moments = (read_moment(match["start"]), read_moment(match["end"]))
                job = SlurmJob(number, array, task, match["state"], code, "", *place, *moments, "")
                jobs[job.key] = job
        return jobs


def read_status(status: int) -> int:
    """Return the exit code that a shell makes of the status with which a process was waited for."""
    return 128 + (status & 127) if status & 127 else status >> 8


def read_moment(text: str) -> float | None:
    """Return the seconds since 1970 that Slurm writes, or None if it writes that there is no such moment."""
    if text.isdecimal():
        return float(text)
    try:
        return time.mktime(time.strptime(text, "%Y-%m-%dT%H:%M:%S"))
    except ValueError:
        return None
