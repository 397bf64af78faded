"""Decides when and on which nodes jobs run; a scheduler on a real Slurm extends it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ...batch import JobOptions, JobScript, parse_array
from ..protocol.errors import ServiceError
from ..state.backend import Backend
from ..state.inventory import get_resources, is_compute
from ..state.lifecycle import GONE, RUNNING
from ..state.listings import Facets
from ..state.sqlite_store import Record
from .conditions import DELAY, check_conditions, has_conditions
from .conditions import KIND as CONDITION
from .cores import CorePool
from .job_script import (
    check_name,
    choose_dialect,
    decode_options,
    derive_name,
    encode_directives,
    find_script,
    list_chunks,
    list_parts,
    read_job_script,
    read_wall_time,
)
from .runner import Runner, resolve_path
from .surroundings import build_run, get_directory

ENDED = {"finished": "finish", "failed": "fail", "timeout": "expire", "cancelled": "cancel", "node_fail": "lose"}
"""States of jobs that have ended, and the paths on which they stay; ``node_fail`` if the node of one went away."""


class SchedulerError(Exception):
    """The scheduler refuses something, or does not answer; the message is for the user."""


class Machine(NamedTuple):
    """A node that a scheduler brings along, with its memory in megabytes, and how many of its cores jobs use."""

    host: str
    queue: str
    cores: int
    memory: int
    gpus: int
    used: int
    is_up: bool


class Scheduler:
    """A queue by priority, then order, on the cores that the running compute nodes of a cluster declare.

    A job is a record of the kind ``job``, an array job one of the kind ``array``. Jobs wait behind one of their own
    queue that could run on the nodes there are, but does not find enough free cores.
    """

    def __init__(self, backend: Backend, runner: Runner) -> None:
        self.backend = backend
        self.runner = runner
        self._pools: dict[tuple[str, str], CorePool] = {}
        self._queues_to_start: list[tuple[str, str]] = []
        self._is_starting = False
        for kind in ("cluster", "node", "job", DELAY):
            backend.on_change(kind, self.notify_scheduler)
        backend.before_change("job", self.close_job)
        backend.on_undone(self.forget_changed_pools)

    def list_machines(self, kind: str) -> tuple[Sequence[str], Sequence[Machine]]:  # noqa: ARG002 - see SlurmScheduler
        """Return the queues and the nodes that new clusters have in place of those that are ordered: none here.

        Args:
            kind: Kind of the scheduler, such as ``slurm``.
        """
        return (), ()

    def prepare(self, action: str, cluster: str) -> None:
        """Do nothing: the store has everything. A real scheduler is asked here before an action reads a cluster."""

    def close(self) -> None:
        """End what it has started: nothing here, as the runner ends what runs."""

    def submit(self, cluster: Record, job: dict[str, Any]) -> str:
        """Take a job into the queue and return its identifier.

        Args:
            cluster: Where it is to run.
            job: What SubmitJob says of it, with an ``Owner``; ``Resources`` and ``WallTime`` are obeyed before what its
                script says. What else its script says is read there.

        Raises:
            SchedulerError: If the scheduler does not take it.
            ServiceError: If it can't be run.
        """
        kind = cluster.data["SchedulerType"]
        script = self.read_script(cluster, job)
        data = self.apply_options(cluster, job, JobOptions() if script is None else script.options)
        chunks, is_scattered = list_chunks(script)
        dialect, needs = choose_dialect(kind), None
        if job.get("Resources"):
            chunks, needs = list_parts(job["Resources"], chunks, dialect)
            is_scattered = True
        if job.get("WallTime"):
            data["Limit"] = read_wall_time(job["WallTime"])
        data.update(Number=0, Scheduler=kind, Chunks=chunks, Directives=encode_directives(script))
        if is_scattered:
            data["Scattered"] = True
        if needs:
            data["Needs"] = needs
        data.update(SubmitTime=self.backend.now, ChangeTime=self.backend.now, Allocated={}, Hosts=[], Starts=0)
        data["IsConditional"] = has_conditions(decode_options(data))
        run = build_run(Record("job", "", cluster.id, data))
        self.runner.check(cluster.id, run, container=bool(job.get("ContainerId")))
        data["Number"] = number = self.take_number(cluster, data)
        first = Record("job", format_job_id(kind, number), cluster.id, data)
        if "Indices" not in data:
            self.backend.start(first, "queue")
            self.start_waiting_jobs(cluster.id, data["Queue"])
            return first.id
        indices = parse_array(data["Indices"]).indices
        array = Record("array", format_array_id(kind, number), cluster.id, dict(data))
        array.data.update(Left=len(indices), Worst="finished")
        self.backend.start(array, "queue")
        for index in indices:
            part = {name: value for name, value in data.items() if name != "ArrayRequest"}
            part.update(Array=array.id, Index=index)
            self.backend.start(Record("job", format_job_id(kind, number, index), cluster.id, part), "queue")
        self.start_waiting_jobs(cluster.id, data["Queue"])
        return array.id

    def take_number(self, cluster: Record, data: dict[str, Any]) -> int:  # noqa: ARG002 - that of Slurm needs it
        """Return the number of a new job with certain data."""
        return self.backend.store.next_number(f"job {cluster.id}")

    def read_script(self, cluster: Record, job: dict[str, Any]) -> JobScript | None:
        """Return what the script that a job runs asks for, or None if there is none."""
        name = find_script(job["CommandLine"])
        content = None if name is None else self.runner.read(cluster.id, resolve_path(name, get_directory(job)))
        return None if content is None else read_job_script(content, cluster.data["SchedulerType"])

    def apply_options(self, cluster: Record, job: dict[str, Any], options: JobOptions) -> dict[str, Any]:
        """Return the data of a job: what SubmitJob says, and what only its script says, with a queue that there is."""
        data = {**job, "Limit": None if options.wall_time_seconds is None else float(options.wall_time_seconds)}
        queues = [queue["QueueName"] for queue in cluster.data["Queues"]]
        if not job.get("Queue"):
            wanted = options.queues or (cluster.data["JobQueue"],)
            data["Queue"] = next((name for name in wanted if name in queues), "")
            if not data["Queue"]:
                message = f"The cluster has no queue {', '.join(wanted)[:200]}; its queues are {', '.join(queues)}."
                raise ServiceError("AgentError.Job.SubmitFailure", message)
        if not job.get("Name"):
            data["Name"] = options.name or derive_name(job["CommandLine"])
            check_name(data["Name"])
        for name, value in (("Priority", options.priority), ("ReRunable", options.rerunnable)):
            if value is not None:
                data.setdefault(name, value)
        if "ArrayRequest" in job:
            data["Indices"] = job["ArrayRequest"]
        elif options.array is not None:
            most = self.backend.seed["limits"]["array_jobs"]
            if len(options.array.indices) > most:
                message = f"The script asks for {len(options.array.indices)} jobs; {most} are allowed."
                raise ServiceError("AgentError.Job.SubmitFailure", message)
            data["Indices"] = data["ArrayRequest"] = str(options.array)
        return data

    def cancel(self, jobs: Iterable[Record]) -> None:
        """End jobs, of array jobs all that belong to them; nothing happens to what has ended."""
        single: dict[str, Record] = {}
        for job in jobs:
            single.update((part.id, part) for part in (self.get_parts(job) if job.kind == "array" else [job]))
        active = [job for job in single.values() if self.backend.status(job) not in ENDED]
        for job in active:  # the end of one of them must not start another one
            self.leave_queue(job)
        for job in active:
            self.runner.stop(job)
            self.backend.start(job, "cancel")

    def get_parts(self, array: Record) -> Sequence[Record]:
        """Return the jobs of an array job that are still listed."""
        indices = parse_array(array.data["Indices"]).indices
        names = (format_job_id(array.data["Scheduler"], array.data["Number"], index) for index in indices)
        parts = (self.backend.store.get("job", name, array.scope) for name in names)
        return [part for part in parts if part is not None]

    def read_output(self, job: Record) -> str:
        """Return what a job has written to its standard output."""
        return self.runner.read_output(job)

    def notify_scheduler(self, record: Record) -> None:
        """React to a cluster, a node, a job or a delay that has taken another state."""
        if record.kind == DELAY:
            if self.backend.status(record) == "now":
                self.backend.store.remove(record)
                self.start_waiting_jobs(record.scope, record.data["Queue"])
        elif record.kind == "cluster":
            self.forget_pools(record.id)
            if self.backend.status(record) == GONE:
                self.runner.forget(record.id)
        elif record.kind == "node":
            if is_compute(record):
                self.update_node(record)
        elif self.backend.status(record) == "queued":
            entry = make_queue_entry(record)
            self.backend.store.save(entry)
            if record.data.get("IsConditional"):
                self.backend.store.save(Record(CONDITION, record.id, record.scope, {"Queue": record.data["Queue"]}))
            pool = self._pools.get((record.scope, record.data["Queue"]))
            if pool is not None and entry.id <= pool.passed:
                pool.passed = ""
        elif self.backend.status(record) in ENDED:
            self.complete_job(record)

    # Cores

    def get_pool(self, cluster: str, queue: str) -> CorePool:
        """Return the cores of a queue, to look at."""
        pool = self._pools.get((cluster, queue))
        if pool is None:
            pool = self._pools[cluster, queue] = self.build_pool(cluster, queue)
        return pool

    def change_pool(self, cluster: str, queue: str) -> CorePool:
        """Return the cores of a queue, to change."""
        pool = self.get_pool(cluster, queue)
        pool.changed_in = self.backend.changes
        return pool

    def build_pool(self, cluster: str, queue: str) -> CorePool:
        """Return the cores of a queue as the store has them."""
        pool = CorePool()
        pool.changed_in = self.backend.changes
        nodes = self.backend.store.page("node", cluster, where=lambda node: node.get("Queue") == queue)
        for node in filter(is_compute, nodes.records):
            pool.set_node(node.id, node.data["HostName"], self.count_cores(node), get_resources(self.backend, node))
        jobs = self.backend.store.page("job", cluster, where=lambda job: is_running(job) and job.get("Queue") == queue)
        for job in jobs.records:
            pool.take(job.id, job.data["Allocated"], job.data.get("Needs"))
        return pool

    def count_cores(self, node: Record) -> int:
        """Return how many cores a node has for jobs now."""
        return get_resources(self.backend, node)["Cpu"] if self.backend.status(node) == "running" else 0

    def forget_pools(self, cluster: str) -> None:
        """Forget what is known of the cores of a cluster; the store has it."""
        for key in [key for key in self._pools if key[0] == cluster]:
            del self._pools[key]

    def forget_changed_pools(self) -> None:
        """Forget what a change that was not kept has changed."""
        for key in [key for key, pool in self._pools.items() if pool.changed_in == self.backend.changes]:
            del self._pools[key]

    def has_running_jobs(self, cluster: str) -> bool:
        """Return whether jobs of a cluster run."""
        return any(map(is_running, self.backend.store.totals("job", cluster)))

    def count_used_cores(self, nodes: Iterable[Record]) -> dict[str, int]:
        """Return how many cores of nodes running jobs use, by the identifiers of the nodes."""
        nodes = list(nodes)
        busy = {cluster for cluster in {node.scope for node in nodes} if self.has_running_jobs(cluster)}
        used = dict.fromkeys((node.id for node in nodes), 0)
        for node in nodes:
            if node.scope in busy and node.data["Queue"]:
                used[node.id] = self.get_pool(node.scope, node.data["Queue"]).count_used(node.id)
        return used

    def sum_used_cores(self, cluster: Record) -> int:
        """Return how many cores of a cluster running jobs use."""
        queues = {job.get("Queue") for job in self.backend.store.totals("job", cluster.id) if is_running(job)}
        return sum(self.get_pool(cluster.id, queue).used for queue in queues)

    def update_node(self, node: Record) -> None:
        """React to a compute node that has taken another state: give its cores to jobs, or end the jobs on it."""
        key = (node.scope, node.data["Queue"])
        status = self.backend.status(node)
        if key in self._pools or (status != "running" and self.has_running_jobs(node.scope)):
            pool = self.change_pool(*key)
            pool.set_node(node.id, node.data["HostName"], self.count_cores(node), get_resources(self.backend, node))
            if status != "running":
                self.evict(node, pool)
            if status == GONE:
                pool.gone += 1
                if pool.is_sparse:
                    self._pools.pop(key, None)
        if status == "running":
            self.start_waiting_jobs(*key)

    def leave_queue(self, job: Record) -> None:
        """Take a job out of the queue, if it is there."""
        entry = make_queue_entry(job)
        names = [(entry.kind, entry.id)]
        if job.data.get("IsConditional"):
            names += [(CONDITION, job.id), (DELAY, job.id)]
        for kind, name in names:
            self.backend.store.discard(kind, name, job.scope)

    def evict(self, node: Record, pool: CorePool) -> None:
        """End the jobs on a node that does not run any more; those that may run again go back into the queue."""
        jobs = [self.backend.store.get("job", name, node.scope) for name in pool.get_jobs(node.id)]
        for job in sorted((job for job in jobs if job is not None), key=lambda job: job.number):
            self.lose(job)

    def lose(self, job: Record) -> None:
        """Put a job that runs no longer back into the queue, or end it."""
        self.runner.stop(job)
        if not job.data.get("ReRunable"):
            self.backend.start(job, "lose")
            return
        self.record_usage(job)
        self.give_back_cores(job)
        self.requeue(job)

    def requeue(self, job: Record) -> None:
        """Put a job into its queue again."""
        job.data.update(Allocated={}, Hosts=[], ChangeTime=self.backend.now)
        for name in ("StartTime", "Comment", "Reason"):
            job.data.pop(name, None)
        self.backend.start(job, "queue")
        self.start_waiting_jobs(job.scope, job.data["Queue"])

    def rerun(self, job: Record) -> None:
        """Put a job that has ended into its queue again, or all those of an array job."""
        if job.kind == "array":
            for part in self.get_parts(job):
                if self.backend.status(part) in ENDED:
                    self.rerun(part)
            return
        array = self.backend.store.get("array", job.data.get("Array", ""), job.scope)
        if array is not None:
            array.data.update(Left=array.data["Left"] + 1, Worst="finished", ChangeTime=self.backend.now)
            self.backend.start(array, "queue")
        self.requeue(job)

    def move_node(self, node: Record, queue: str) -> None:
        """Have a node that no job uses run the jobs of another queue of its cluster."""
        node.data["Queue"] = queue
        self.backend.store.save(node)
        self.forget_pools(node.scope)
        self.start_waiting_jobs(node.scope, queue)

    def give_back_cores(self, job: Record) -> None:
        """Have others use the cores of a job."""
        if job.data["Allocated"]:
            self.change_pool(job.scope, job.data["Queue"]).give_back(job.id, job.data["Allocated"])

    def recover(self) -> None:
        """Put the jobs into order whose processes an earlier emulator has left behind."""
        for cluster in self.backend.store.list("cluster"):
            for job in self.backend.store.list_by_transition("job", cluster.id, *RUNNING):
                if job.data.get("Process"):
                    self.lose(job)
            for run in self.backend.store.list_by_transition("invocation", cluster.id, *RUNNING):
                if run.data.get("Process"):
                    self.backend.start(run, "lose")

    def start_waiting_jobs(self, cluster: str, queue: str) -> None:
        """Start the jobs of a queue for which there are free cores now."""
        self._queues_to_start.append((cluster, queue))
        if self._is_starting:
            return
        self._is_starting = True
        try:
            while self._queues_to_start:
                self.start_queue(*self._queues_to_start.pop())
        finally:
            self._is_starting = False
            self._queues_to_start.clear()

    def start_queue(self, cluster: str, queue: str) -> None:
        """Start as many jobs of a queue as there are cores for, until one has to wait that could run."""
        store, kind = self.backend.store, queue_kind(queue)
        waits = store.find_next(kind, cluster, "")
        if waits is None:
            return
        pool = self.get_pool(cluster, queue)
        if waits.id <= pool.passed:
            waits = store.find_next(kind, cluster, pool.passed)
        is_passing = True
        while waits is not None:
            chunks, needs = waits.data["Chunks"], waits.data.get("Needs")
            is_scattered = waits.data.get("Scattered", False)
            if waits.data.get("IsConditional") and not self.is_ready(waits):
                is_passing = False
                pool = self.get_pool(cluster, queue)
            elif allocated := pool.place(chunks, is_scattered, needs):
                job = store.get("job", waits.data["Job"], cluster)
                if job is None:
                    store.remove(waits)
                else:
                    self.leave_queue(job)
                    self.start(job, allocated)
                    pool = self.get_pool(cluster, queue)
            elif pool.has_room(chunks, is_scattered, needs):
                return
            elif is_passing:
                pool.passed = waits.id
            waits = store.find_next(kind, cluster, waits.id)

    def is_ready(self, entry: Record) -> bool:
        """Return whether a job in the queue waits for nothing but cores; with PBS, one that waits in vain is ended."""
        job = self.backend.store.get("job", entry.data["Job"], entry.scope)
        if job is None:
            return True
        verdict = check_conditions(self.backend, job)
        if verdict == "ready":
            return True
        if verdict == "never" and choose_dialect(job.data["Scheduler"]) == "pbs":
            self.leave_queue(job)
            job.data["Reason"] = "what it waits for can't happen any more"
            self.backend.start(job, "cancel")
        elif not job.data.get("Comment"):
            job.data["Comment"] = "DependencyNeverSatisfied" if verdict == "never" else "waits for its dependencies"
            self.backend.store.save(job)
        return False

    def start_conditional_jobs(self, cluster: str) -> None:
        """Start the jobs of a cluster that have waited for what has just happened."""
        for queue in {record.data["Queue"] for record in self.backend.store.list(CONDITION, cluster)}:
            self.start_waiting_jobs(cluster, queue)

    def start(self, job: Record, allocated: dict[str, int]) -> None:
        """Start a job on nodes."""
        pool = self.change_pool(job.scope, job.data["Queue"])
        pool.take(job.id, allocated, job.data.get("Needs"))
        hosts = [pool.get_host(node) for node in allocated]
        now = self.backend.now
        job.data.update(Allocated=allocated, Hosts=hosts, StartTime=now, ChangeTime=now)
        job.data["Starts"] += 1
        job.data.pop("Comment", None)
        if "Array" in job.data and choose_dialect(job.data["Scheduler"]) == "slurm" and "JobNumber" not in job.data:
            job.data["JobNumber"] = self.backend.store.next_number(f"job {job.scope}")  # each part has one of its own
        array = self.backend.store.get("array", job.data.get("Array", ""), job.scope)
        if array is not None and array.transition == "queue":
            array.data.update(StartTime=now, ChangeTime=now)
            self.backend.start(array, "run")
        self.runner.start(job, build_run(job))
        if self.backend.store.count(CONDITION, job.scope):
            self.start_conditional_jobs(job.scope)

    def record_usage(self, job: Record) -> None:
        """Note what a job has used since it was started."""
        cores = sum(job.data["Allocated"].values())
        if cores:
            used = {"Job": job.id, "User": job.data["Owner"], "Start": job.data["StartTime"], "Cores": cores}
            end = job.data.get("EndTime", self.backend.now)
            record = Record("usage", f"{job.id} {job.data['Starts']}", job.scope, {**used, "End": end})
            self.backend.store.save(record)

    def close_job(self, job: Record) -> None:
        """Note in a job that has ended how it did, and have others use its cores."""
        status = self.backend.status(job)
        if status not in ENDED:
            return
        if status == "timeout":
            self.runner.stop(job)
        self.record_usage(job)
        self.give_back_cores(job)
        ended = job.data.pop("EndTime", self.backend.now)
        job.data.update(Allocated={}, ChangeTime=ended, Comment=describe_end(job, status))
        self.backend.lifecycles.start(job, ENDED[status], self.backend.now)

    def complete_job(self, job: Record) -> None:
        """Note in its array that a job has ended, and start others."""
        status = self.backend.status(job)
        array = self.backend.store.get("array", job.data.get("Array", ""), job.scope)
        if array is not None:
            array.data["Left"] -= 1
            array.data["ChangeTime"] = self.backend.now
            if status != "finished" and array.data["Worst"] != "failed":
                array.data["Worst"] = "cancelled" if status == "cancelled" else "failed"
            if array.data["Left"]:
                self.backend.store.save(array)
            else:
                end = {"finished": "finish", "cancelled": "cancel"}.get(array.data["Worst"], "fail")
                self.backend.start(array, end)
        self.start_waiting_jobs(job.scope, job.data["Queue"])
        if self.backend.store.count(CONDITION, job.scope):
            self.start_conditional_jobs(job.scope)


def describe_end(job: Record, status: str) -> str:
    """Return in words how a job ended; the service has no other place for that."""
    if status == "timeout":
        limit = job.data["Limit"]
        return f"ended at its time limit{'' if limit is None else f' of {limit:g} seconds'}"
    if status == "failed":
        return job.data.get("Problem") or f"exit code {job.data['ExitCode']}"
    if status == "cancelled" and "Reason" in job.data:
        return str(job.data["Reason"])
    return {"cancelled": "stopped by a user", "node_fail": "its node stopped running"}.get(status, "")


def queue_kind(queue: str) -> str:
    """Return the kind of the records that make up a queue."""
    return f"waiting in {queue}"


def make_queue_entry(job: Record) -> Record:
    """Return the record that stands for a job in its queue, whose order is the alphabetical one of these records."""
    place = f"{10**19 - (job.data.get('Priority') or 0):020d} {job.number:020d}"
    data = {"Job": job.id, "Chunks": job.data["Chunks"]}
    data.update({name: True for name in ("Scattered", "IsConditional") if job.data.get(name)})
    if job.data.get("Needs"):
        data["Needs"] = job.data["Needs"]
    return Record(queue_kind(job.data["Queue"]), place, job.scope, data)


def format_job_id(scheduler: str, number: int, index: int | None = None) -> str:
    """Return the identifier of a job, or of one job of an array job, as its scheduler spells it."""
    if scheduler == "slurm":
        return str(number) if index is None else f"{number}_{index}"
    return f"{number}{'' if index is None else f'[{index}]'}.scheduler"


def format_array_id(scheduler: str, number: int) -> str:
    """Return the identifier of an array job as its scheduler spells it."""
    return str(number) if scheduler == "slurm" else f"{number}[].scheduler"


def is_running(job: Facets) -> bool:
    """Return whether jobs with these facets run; an array job does not, its own jobs do."""
    return job.kind == "job" and job.transition in RUNNING
