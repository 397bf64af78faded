"""Has a real Slurm run the jobs of those clusters whose scheduler is Slurm; the jobs of all others run as ever.

Slurm chooses when and where. The store keeps what was acknowledged, and is brought to the present with one squeue for
all jobs: before a request that reads jobs, and by a thread that sees their ends. A job of this emulator that the store
does not know was never acknowledged, and is cancelled; a job that a slurmctld has lost before it saved it is submitted
again.
"""

from __future__ import annotations

import math
import os
import re
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...batch.running import PATTERN_MARK, keep_patterns
from ...batch.slurm import option_names
from ..protocol.errors import ServiceError
from ..state.backend import Backend
from ..state.inventory import MACHINES, get_nodes, is_machine
from ..state.lifecycle import GONE, RUNNING
from ..state.sqlite_store import Record
from .filesystem import make_folders
from .job_script import decode_options
from .process_runner import CANNOT_RUN, MARK, SCRIPT, ProcessRunner
from .scheduler import ENDED, Machine, Scheduler, SchedulerError
from .slurm_commands import SlurmCommands, SlurmJob
from .slurm_daemons import SlurmDaemons
from .surroundings import (
    SLURM_ID,
    build_run,
    choose_output_files,
    describe_running,
    get_output_files,
    list_own_variables,
)

KIND = "slurm"
LOWEST_OF_REQUESTS, MOST_URGENT = 0xFFFF0000, 0xFFF0
"""Above the priority that Slurm's basic plugin gives a job, and how far it can go up from there."""
CACHE_SECONDS = 0.5
WATCH_SECONDS = 1.0
OUTLAST = f"trap : TERM; {SCRIPT}"
"""Like ``SCRIPT``, but ends after the job when both are asked to end, since Slurm then kills what is left at once."""
PROGRAM = re.compile(r"(?:(?:/bin/)?(?:ba)?sh |[\w.+-]*/)[\w./+-]*(?: [\w./:,+@%=-]+)*")
"""Command lines that the shell of a job can become, so that nothing stands between."""
VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
WAITING = {"PENDING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT", "CONFIGURING"}
ACTIVE = {"RUNNING", "RESIZING", "SIGNALING", "STAGE_OUT", "STOPPED", "SUSPENDED"}
ENDS = {
    "COMPLETED": "finish",
    "CANCELLED": "cancel",
    "REVOKED": "cancel",
    "TIMEOUT": "expire",
    "NODE_FAIL": "lose",
    **dict.fromkeys(("FAILED", "BOOT_FAIL", "DEADLINE", "OUT_OF_MEMORY", "PREEMPTED"), "fail"),
}
"""States of Slurm -> transitions of ended jobs."""
NO_REASON = ("", "None", "Priority", "Resources")
PASSED = option_names("""
    account begin constraint contiguous cores-per-socket cpu-freq cpus-per-gpu cpus-per-task deadline delay-boot
    dependency distribution exclude exclusive extra-node-info gpu-bind gpu-freq gpus gpus-per-node gpus-per-socket
    gpus-per-task gres gres-flags hint hold licenses mem mem-bind mem-per-cpu mem-per-gpu mincpus nice no-kill nodelist
    nodes ntasks ntasks-per-core ntasks-per-gpu ntasks-per-node ntasks-per-socket open-mode overcommit oversubscribe
    priority qos reservation signal sockets-per-node spread-job switches threads-per-core time time-min tmp
    use-min-nodes wait-all-nodes wckey
    """)
"""Options of scripts that are passed on to sbatch."""
OWN = option_names("""
    array chdir comment error export ignore-pbs job-name mail-type mail-user no-requeue output partition quiet requeue
    """)
"""Options of scripts that the emulator obeys itself, or that change nothing."""
READS_JOBS = {"ListJobs", "ListJobsWithFilters", "DescribeJob", "GetJob", "GetJobLog", "GetAccountingReport"}
CHANGES_JOBS = {"StopJobs", "DeleteJobs", "RerunJobs"}
READS_NODES = {"ListNodes", "ListNodesNoPaging", "ListNodesByQueue"}
CHANGES_NODES = {
    *("AddNodes", "AddLocalNodes", "AddExistedNodes", "ApplyNodes", "DeleteNodes", "CreateNodes", "AttachNodes"),
    *("StartNodes", "StopNodes", "ResetNodes", "StartCluster", "StopCluster", "SetAutoScaleConfig"),
    *("AddQueue", "DeleteQueue", "SetQueue", "UpdateQueueConfig", "CreateQueue", "DeleteQueues", "UpdateQueue"),
}
"""Actions that clusters with the nodes and partitions of a Slurm do without."""


class SlurmScheduler(Scheduler):
    """Runs the jobs of clusters on a Slurm; ``folder`` keeps the state of the emulator.

    Raises:
        OSError: If there is no Slurm, or it can't be started.
    """

    def __init__(self, backend: Backend, runner: ProcessRunner, folder: Path | None = None) -> None:
        super().__init__(backend, runner)
        self.processes = runner
        self.files = runner.filesystem
        self.is_kept = folder is not None
        self.daemons: SlurmDaemons | None = None
        configuration = os.environ.get("SLURM_CONF")
        if not configuration:
            place = None if folder is None else folder / "slurm"
            self.daemons = SlurmDaemons(place, variables={MARK: str(self.files.root)})
            configuration = str(self.daemons.configuration)
        self.slurm = SlurmCommands(Path(configuration))
        self.script = self.files.root / "slurm-job.sh"
        self.script.write_text('#!/bin/sh\nexec "$@"\n', encoding="utf-8")
        known = backend.store.get(KIND, "mark")
        self.mark: str = backend.new_id("ehpc-emulator-", 16) if known is None else known.data["Mark"]
        self.used: dict[str, int] = {}
        self._read_at = self._nodes_read_at = -math.inf
        self._changes = 0
        self._is_dirty = True
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self.watch, daemon=True, name="ehpc-emulator-slurm")
        backend.on_undone(self.distrust)

    def is_own(self, cluster: str) -> bool:
        """Return whether Slurm runs the jobs of a cluster."""
        record = self.backend.store.get("cluster", cluster)
        return record is not None and MACHINES in record.data

    def list_clusters(self) -> list[Record]:
        """Return the clusters whose jobs Slurm runs."""
        return [cluster for cluster in self.backend.store.list("cluster") if MACHINES in cluster.data]

    def distrust(self) -> None:
        """Have everything read again: a change was not kept, or may have left jobs that nobody knows."""
        self._read_at = self._nodes_read_at = -math.inf
        self._changes += 1
        self._is_dirty = True

    # Queues and nodes

    def list_machines(self, kind: str) -> tuple[Sequence[str], Sequence[Machine]]:
        """Return the partitions and the nodes of the Slurm."""
        if kind != KIND:
            return (), ()
        return self.slurm.list_queues(), self.slurm.list_nodes()

    def count_used_cores(self, nodes: Iterable[Record]) -> dict[str, int]:
        """Return how many cores of nodes jobs use."""
        nodes = list(nodes)
        own = {cluster for cluster in {node.scope for node in nodes} if self.is_own(cluster)}
        used = super().count_used_cores(node for node in nodes if node.scope not in own)
        return used | {node.id: self.used.get(node.data["HostName"], 0) for node in nodes if node.scope in own}

    def sum_used_cores(self, cluster: Record) -> int:
        """Return how many cores of a cluster running jobs use."""
        if not self.is_own(cluster.id):
            return super().sum_used_cores(cluster)
        jobs = self.backend.store.list_by_transition("job", cluster.id, *RUNNING)
        return sum(sum(job.data["Allocated"].values()) for job in jobs)

    def update_nodes(self, nodes: Sequence[Machine]) -> None:
        """Bring the nodes of all clusters to the states that Slurm reports."""
        self.used = {node.host: node.used for node in nodes}
        up = {node.host for node in nodes if node.is_up}
        running = [cluster for cluster in self.list_clusters() if self.backend.status(cluster) == "running"]
        for node in [node for cluster in running for node in get_nodes(self.backend, cluster, is_machine)]:
            wanted = "running" if node.data["HostName"] in up else "stopped"
            if self.backend.status(node) != wanted:
                self.backend.start(node, "start" if wanted == "running" else "stop")
                self.backend.complete(node)

    # Jobs

    def prepare(self, action: str, cluster: str) -> None:
        """Bring jobs and nodes to the present that a request is about to read."""
        if not cluster or not self.is_own(cluster):
            return
        if action in CHANGES_NODES:
            message = f"The nodes and queues of {cluster} are those of a Slurm; change them there."
            raise ServiceError("InvalidClusterStatus", message)
        if action in READS_JOBS or action in CHANGES_JOBS:
            self.refresh(CACHE_SECONDS if action in READS_JOBS else 0)
        elif action in READS_NODES and time.monotonic() - self._nodes_read_at > CACHE_SECONDS:
            nodes = self.slurm.list_nodes()
            with self.backend.change():
                self.update_nodes(nodes)
            self._nodes_read_at = time.monotonic()

    def refresh(self, age: float = 0) -> None:
        """Bring the jobs of all clusters to what Slurm says of them, unless that was done ``age`` seconds ago."""
        if time.monotonic() - self._read_at <= age:
            return
        rows = self.slurm.list_jobs()
        with self.backend.change():
            self.apply(rows)
        self._read_at = time.monotonic()

    def apply(self, rows: Sequence[SlurmJob]) -> None:
        """Bring the jobs of all clusters to what Slurm says of them, and cancel those that nobody knows."""
        by_key = {row.key: row for row in rows}
        missing, known = [], set()
        for cluster in self.list_clusters():
            for job in self.backend.store.list_by_transition("job", cluster.id, "queue", *RUNNING):
                key = get_key(job)
                known.add(key)
                if key in by_key:
                    self.update(job, by_key[key])
                else:
                    missing.append(job)
        if missing:
            self.recover_missing(missing)
        strays = [row.key for row in self.select_own(rows) if row.key not in known and not self.is_known(row)]
        with suppress(SchedulerError):  # which leaves them for the next time
            self.slurm.cancel(strays)
            self._is_dirty = False

    def select_own(self, rows: Iterable[SlurmJob]) -> list[SlurmJob]:
        """Return the jobs that have not ended and that this emulator has submitted."""
        return [row for row in rows if row.comment.startswith(self.mark) and row.state in WAITING | ACTIVE]

    def is_known(self, row: SlurmJob) -> bool:
        """Return whether the store has a job that this emulator has submitted."""
        cluster = row.comment.rpartition(" ")[2]
        records = [self.backend.store.get("job", name, cluster) for name in (row.key, str(row.array))]
        return any(record is not None and get_key(record) == row.key for record in records)

    def update(self, job: Record, row: SlurmJob) -> None:
        """Bring a job that has not ended to what Slurm says of it."""
        status, now = self.backend.status(job), self.backend.now
        if row.state in WAITING:
            if status == "running":  # Slurm has put it into the queue again
                self.record_usage(job)
                self.requeue(job)
            comment = "" if row.reason in NO_REASON else row.reason
            if job.data.get("Comment", "") != comment:
                job.data["Comment"] = comment
                self.backend.store.save(job)
            return
        end = ENDS.get(row.state)
        if status == "queued" and row.hosts and row.start is not None and (end or row.state in ACTIVE):
            self.note_start(job, row)
        if end:
            is_plain = end != "fail" or (row.state == "FAILED" and row.code)
            problem = "" if is_plain else f"Slurm reports {row.state}, {row.reason}"
            job.data.update(ExitCode=row.code, Problem=problem, EndTime=now if row.end is None else row.end)
            self.backend.start(job, end)

    def note_start(self, job: Record, row: SlurmJob) -> None:
        """Note that a job runs."""
        share, rest = divmod(max(row.cores, 1), len(row.hosts))
        job.data["Allocated"] = {host: share + (place < rest) for place, host in enumerate(row.hosts)}
        job.data.update(Hosts=row.hosts, StartTime=row.start, ChangeTime=row.start, JobNumber=row.id, Process=True)
        job.data["Starts"] += 1
        job.data.pop("Comment", None)
        job.data["Stdout"] = get_output_files(job)[0]
        array = self.backend.store.get("array", job.data.get("Array", ""), job.scope)
        if array is not None and array.transition == "queue":
            array.data.update(StartTime=row.start, ChangeTime=row.start)
            self.backend.start(array, "run")
        self.backend.pause(job, "run")

    def recover_missing(self, jobs: Sequence[Record]) -> None:
        """Decide about jobs that Slurm does not know any more, by its record of finished jobs."""
        record = self.slurm.read_record()
        lost: dict[tuple[str, str], list[Record]] = {}
        for job in jobs:
            row = record.get(get_key(job))
            if row is not None and row.state in ENDS and (row.end or math.inf) >= int(job.data["Submitted"]):
                self.update(job, row)
            elif self.has_started(job) and not job.data.get("ReRunable"):
                self.fail(job, "Slurm does not report it any more")
            else:
                lost.setdefault((job.scope, job.data[SLURM_ID]), []).append(job)
        for group in lost.values():
            try:
                self.send_again(group)
            except SchedulerError:  # which leaves it for the next time
                continue
            except ServiceError as refusal:  # as its directory is gone
                for job in group:
                    self.fail(job, refusal.message)

    def has_started(self, job: Record) -> bool:
        """Return whether a job may have started: Slurm makes the file of its output then."""
        with suppress(OSError, ServiceError):
            place = self.files.resolve(job.scope, get_output_files(job)[0])
            return bool(job.data["Starts"]) or place.stat().st_mtime >= int(job.data["Submitted"])
        return bool(job.data["Starts"])

    def fail(self, job: Record, problem: str) -> None:
        """Note that a job has failed whose exit code nobody knows."""
        job.data.update(ExitCode=CANNOT_RUN, Problem=problem)
        self.backend.start(job, "fail")

    def send_again(self, jobs: Sequence[Record]) -> None:
        """Hand a job, or parts of one array job, over to Slurm again; only their number there is a new one."""
        cluster = self.backend.store.get("cluster", jobs[0].scope)
        assert cluster is not None
        data = dict(jobs[0].data)
        if "Index" in data:
            data["Indices"] = ",".join(str(job.data["Index"]) for job in jobs)
        number = str(self.send(cluster, data))
        for job in jobs:
            if self.backend.status(job) == "running":
                self.requeue(job)
            job.data.update({SLURM_ID: number, "Submitted": time.time()})
            job.data.pop("JobNumber", None)
            self.backend.store.save(job)

    def take_number(self, cluster: Record, data: dict[str, Any]) -> int:
        """Submit a job, and return its number; it is another one than Slurm's if that is in use, as after a loss."""
        if MACHINES not in cluster.data:
            return super().take_number(cluster, data)
        self.distrust()
        store = self.backend.store
        if store.get(KIND, "mark") is None:
            store.save(Record(KIND, "mark", data={"Mark": self.mark}))
        data["Process"] = True
        number = self.send(cluster, data)
        data.update({SLURM_ID: str(number), "Submitted": time.time()})
        while any(store.get(kind, str(number), cluster.id) for kind in ("job", "array")):
            number += 1
        return number

    def send(self, cluster: Record, data: dict[str, Any]) -> int:
        """Hand a job over to Slurm, which can refuse it, and return its number there."""
        options = decode_options(data)
        job = Record("job", "", cluster.id, {**data, "Hosts": [], "Allocated": {}})
        own = {name: value for name, value in list_own_variables(data, options).items() if VARIABLE.fullmatch(name)}
        run = build_run(job)._replace(variables=own, node_file="")
        if PROGRAM.fullmatch(run.command):
            run = run._replace(command=f"exec {run.command}")
        start = self.processes.build_start(cluster.id, run)
        running = replace(describe_running(job, options), array_job_id=None)
        paths = dict.fromkeys(choose_output_files(data, running, keep_patterns))
        files = [self.place_output(cluster.id, path) for path in paths]
        words = [
            f"--comment={self.mark} {cluster.id}",
            f"--job-name={data['Name']}",
            f"--partition={data['Queue']}",
            f"--chdir={start.directory}",
            *(f"--{kind}={path}" for kind, path in zip(("output", "error"), files, strict=False)),
            *list_options(data),
        ]
        start.environment["SLURM_JOB_NAME"] = data["Name"]  # which sbatch would take from its own, as %x does
        if self.daemons is None:  # else a job that outlives the emulator would be swept away as a leftover
            del start.environment[MARK]
        command = [str(self.script), *(OUTLAST if word == SCRIPT else word for word in start.command)]
        return self.slurm.submit(words, command, start.directory, start.environment)

    def place_output(self, cluster: str, path: str) -> str:
        """Return the path of a file of output as Slurm takes it, or refuse it, and make the folder that it is in."""
        place = self.files.resolve(cluster, path)
        if "\\" in str(place):
            raise SchedulerError(f"Slurm takes no backslash in a path of output: {path[:200]}.")
        try:
            make_folders(Path(os.path.dirname(str(place).partition(PATTERN_MARK)[0])))
        except OSError as error:
            raise SchedulerError(f"The folder of {path[:200]} can't be made: {error.strerror}.") from None
        return str(place).replace("%", "%%").replace(PATTERN_MARK, "%")

    def cancel(self, jobs: Iterable[Record]) -> None:
        """End jobs, of array jobs all that belong to them."""
        jobs = list(jobs)
        own = [job for job in jobs if self.is_own(job.scope)]
        super().cancel(job for job in jobs if job not in own)
        active: dict[str, Record] = {}
        names: list[str] = []
        for job in own:
            parts = self.get_parts(job) if job.kind == "array" else [job]
            left = [part for part in parts if self.backend.status(part) not in ENDED]
            active.update((part.id, part) for part in left)
            names += {part.data[SLURM_ID] for part in left} if job.kind == "array" else map(get_key, left)
        if names:
            self.distrust()
            self.slurm.cancel(names)
            for job in active.values():
                self.backend.start(job, "cancel")

    def rerun(self, job: Record) -> None:
        """Put a job that has ended into its queue again, or all those of an array job."""
        if not self.is_own(job.scope):
            super().rerun(job)
            return
        parts = self.get_parts(job) if job.kind == "array" else [job]
        ended = [part for part in parts if self.backend.status(part) in ENDED]
        self.distrust()
        self.send_again(ended)
        for part in ended:
            super().rerun(part)

    # What the queue of the emulator does for its own jobs, Slurm does for its

    def notify_scheduler(self, record: Record) -> None:
        """React to a cluster, a node, a job or a delay that has taken another state."""
        if record.kind == "cluster" and self.backend.status(record) == GONE:
            self.distrust()
        if record.kind not in ("job", "node") or not self.is_own(record.scope):
            super().notify_scheduler(record)
        elif record.kind == "job" and self.backend.status(record) in ENDED:
            self.complete_job(record)

    def give_back_cores(self, job: Record) -> None:
        """Have others use the cores of a job."""
        if not self.is_own(job.scope):
            super().give_back_cores(job)

    def start_waiting_jobs(self, cluster: str, queue: str) -> None:
        """Start the jobs of a queue for which there are free cores now."""
        if not self.is_own(cluster):
            super().start_waiting_jobs(cluster, queue)

    def lose(self, job: Record) -> None:
        """Put a job that runs no longer back into the queue, or end it."""
        if not self.is_own(job.scope):
            super().lose(job)

    def recover(self) -> None:
        """Recover the jobs that an earlier emulator has left in the store."""
        super().recover()
        self._thread.start()

    # The thread

    def watch(self) -> None:
        """Bring jobs to the present while there are some, and start daemons again that have ended."""
        while not self._closed.wait(WATCH_SECONDS):
            if self.daemons is not None:
                self.daemons.revive()
            with self.backend.lock:
                changes = self._changes
                is_busy = self._is_dirty or any(map(self.has_active_jobs, self.list_clusters()))
            if not is_busy:
                continue
            with suppress(SchedulerError, OSError):
                rows = self.slurm.list_jobs()
                with self.backend.lock:
                    if changes == self._changes and not self._closed.is_set():
                        with self.backend.change():
                            self.apply(rows)

    def has_active_jobs(self, cluster: Record) -> bool:
        """Return whether jobs of a cluster wait or run."""
        totals = self.backend.store.totals("job", cluster.id)
        return any(job.kind == "job" and job.transition in ("queue", *RUNNING) for job in totals)

    def close(self) -> None:
        """End what it has started: its Slurm, or its jobs on another one if nothing keeps what is known of them."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join()
        if self.daemons is not None:
            self.daemons.stop()
        elif not self.is_kept:
            with suppress(SchedulerError):
                self.slurm.cancel([row.key for row in self.select_own(self.slurm.list_jobs())])


def get_key(job: Record) -> str:
    """Return how Slurm's commands name a job or an array job."""
    number: str = job.data.get(SLURM_ID, "")
    return f"{number}_{job.data['Index']}" if "Index" in job.data else number


def list_options(data: Mapping[str, Any]) -> list[str]:
    """Return the options of sbatch that a job needs: what its script says, if it can be passed on, then its request."""
    words = []
    for option, value in data.get("Directives", ()):
        if option in PASSED:
            words.append(f"{option}={value}" if value else option)
        elif option not in OWN:
            raise SchedulerError(f"The emulator does not pass on {option} to Slurm; remove it from the script.")
    asked = data.get("Resources") or {}
    if asked:
        nodes = len(data["Chunks"])
        words += [f"--nodes={nodes}", f"--ntasks={nodes}", "--ntasks-per-node=1"]
        words += [f"--cpus-per-task={max(data['Chunks'])}"]
    needs = data.get("Needs") or {}
    words += [f"--mem={needs['Memory']}M"] if needs.get("Memory") else []
    words += [f"--gpus-per-node={needs['Gpu']}"] if needs.get("Gpu") else []
    if data.get("WallTime") and data["Limit"]:
        words.append(f"--time={math.ceil(data['Limit'] / 60)}")
    if data.get("Priority") and "--priority" not in {option for option, _ in data.get("Directives", ())}:
        words.append(f"--priority={LOWEST_OF_REQUESTS + min(data['Priority'], MOST_URGENT)}")
    words.append("--requeue" if data.get("ReRunable") else "--no-requeue")
    return [*words, f"--array={data['Indices']}"] if "Indices" in data else words
# Hand-written: edit templates/ehpc/emulator/jobs/slurm_scheduler.py, then run `make generate`.
