# Hand-written: edit templates/ehpc/emulator/jobs/scheduler.py, then run `make generate`.
"""Decides when and on which nodes jobs run. ``Scheduler`` is all that is needed of one, so a real one can stand in."""

from __future__ import annotations

import posixpath
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from ..operations.registry import watches
from ..state.fleet import is_compute, resources
from ..state.lifecycle import GONE
from ..state.store import Record
from .directives import LEAST, Demand, read_demand
from .runner import RUNNING, Run, resolved

if TYPE_CHECKING:
    from ..state.backend import World

SHELLS = ("sh", "bash", "/bin/sh", "/bin/bash")
ENDED = {"finished": "finish", "failed": "fail", "timeout": "expire", "cancelled": "cancel", "node_fail": "lose"}
"""States of jobs that have ended, and the paths on which they stay; ``node_fail`` if the node of one went away."""


class Scheduler(Protocol):
    """What runs the jobs of clusters. A job is a record of the kind ``job``, an array job one of the kind ``array``."""

    def submit(self, cluster: Record, job: dict[str, Any]) -> str:
        """Take a job into the queue and return its identifier.

        Args:
            cluster: Where it is to run.
            job: What SubmitJob says of it, with an ``Owner`` and a ``Queue``; ``Indices`` make it an array job.

        Raises:
            Fault: If it can't be run.
        """
        ...

    def cancel(self, job: Record) -> None:
        """End a job, or all that belong to an array job; nothing happens to what has ended."""

    def list(self, cluster: Record) -> Sequence[Record]:
        """Return the jobs of a cluster as they are now, in the order of submission."""
        ...

    def output(self, job: Record) -> str:
        """Return what a job has written to its standard output."""
        ...

    def changed(self, record: Record) -> None:
        """Learn that a cluster, a node or a job has taken another state."""

    def recover(self) -> None:
        """Take up the jobs that an earlier emulator has left in the store."""


class LocalScheduler:
    """A queue by priority, then order, on the cores that the running compute nodes of a cluster declare.

    Jobs wait behind one of their own queue that could run on the nodes there are, but does not find enough free cores.

    Args:
        world: The emulated world.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self._to_look_at: list[str] = []
        self._looking = False

    def submit(self, cluster: Record, job: dict[str, Any]) -> str:
        """Take a job into the queue and return its identifier."""
        kind = cluster.data["SchedulerType"]
        number = self.world.store.next_number(f"job {cluster.id}")
        demand = self.demand(cluster, job)
        data = {**job, "Number": number, "Scheduler": kind, "Chunks": demand.chunks, "Limit": demand.seconds}
        data.update(SubmitTime=self.world.now, ChangeTime=self.world.now, Allocated={}, Hosts=[], Starts=0)
        indices = data.pop("Indices", None)
        first = Record("job", identifier(kind, number), cluster.id, data)
        self.world.runner.check(cluster.id, self.run_of(first), container=bool(job.get("ContainerId")))
        if indices is None:
            self.world.begin(first, "queue")
            self.look_at(cluster.id)
            return first.id
        array = Record("array", array_identifier(kind, number), cluster.id, {**data, "Indices": indices})
        array.data.update(Left=len(indices), Worst="finished")
        self.world.begin(array, "queue")
        for index in indices:
            part = {name: value for name, value in data.items() if name != "ArrayRequest"}
            part.update(Array=array.id, Index=index)
            self.world.begin(Record("job", identifier(kind, number, index), cluster.id, part), "queue")
        self.look_at(cluster.id)
        return array.id

    def demand(self, cluster: Record, job: dict[str, Any]) -> Demand:
        """Return what the script that a job runs asks for."""
        try:
            words = shlex.split(job["CommandLine"])
        except ValueError:
            return LEAST
        names = words[1:2] if words and words[0] in SHELLS else words[:1]
        if not names:
            return LEAST
        script = self.world.runner.read(cluster.id, resolved(names[0], directory_of(job)))
        return LEAST if script is None else read_demand(script, cluster.data["SchedulerType"])

    def cancel(self, job: Record) -> None:
        """End a job, or all that belong to an array job."""
        if job.kind == "array":
            for part in self.parts(job):
                self.cancel(part)
        elif self.world.status(job) not in ENDED:
            self.world.runner.stop(job)
            self.leave_queue(job)
            self.world.begin(job, "cancel")

    def parts(self, array: Record) -> Sequence[Record]:
        """Return the jobs of an array job that are still listed."""
        names = (identifier(array.data["Scheduler"], array.data["Number"], index) for index in array.data["Indices"])
        found = (self.world.store.get("job", name, array.scope) for name in names)
        return [part for part in found if part is not None]

    def list(self, cluster: Record) -> Sequence[Record]:
        """Return the jobs of a cluster, an array job before those that belong to it."""
        jobs = self.world.store.list("job", cluster.id) + self.world.store.list("array", cluster.id)
        return sorted(jobs, key=lambda job: job.number)

    def output(self, job: Record) -> str:
        """Return what a job has written to its standard output."""
        return self.world.runner.output(job)

    def changed(self, record: Record) -> None:
        """Learn that a cluster, a node or a job has taken another state."""
        if record.kind == "cluster" and self.world.status(record) == GONE:
            self.world.runner.forget(record.id)
        elif record.kind == "node" and is_compute(record):
            if self.world.status(record) == "running":
                self.look_at(record.scope)
            else:
                self.evict(record)
        elif record.kind == "job":
            if self.world.status(record) == "queued":
                self.world.store.save(entry(record))
            elif self.world.status(record) in ENDED:
                self.finish(record)

    def leave_queue(self, job: Record) -> None:
        """Take a job out of the queue, if it is there."""
        place = entry(job)
        found = self.world.store.get(place.kind, place.id, place.scope)
        if found is not None:
            self.world.store.remove(found)

    def evict(self, node: Record) -> None:
        """End the jobs on a node that does not run any more; those that may run again go back into the queue."""
        for job in self.world.store.on_paths("job", node.scope, *RUNNING):
            if node.id in job.data["Allocated"]:
                self.lose(job)

    def lose(self, job: Record) -> None:
        """Put a job that runs no longer back into the queue, or end it."""
        self.world.runner.stop(job)
        if not job.data.get("ReRunable"):
            self.world.begin(job, "lose")
            return
        self.charge(job)
        job.data.update(Allocated={}, Hosts=[], ChangeTime=self.world.now)
        del job.data["StartTime"]
        self.world.begin(job, "queue")
        self.look_at(job.scope)

    def recover(self) -> None:
        """Put the jobs into order whose processes an earlier emulator has left behind."""
        for cluster in self.world.store.list("cluster"):
            for job in self.world.store.on_paths("job", cluster.id, *RUNNING):
                if job.data.get("Process"):
                    self.lose(job)
            for run in self.world.store.on_paths("invocation", cluster.id, *RUNNING):
                if run.data.get("Process"):
                    self.world.begin(run, "lose")

    def look_at(self, cluster: str) -> None:
        """Start the jobs of a cluster for which there are free cores now."""
        self._to_look_at.append(cluster)
        if self._looking:
            return
        self._looking = True
        try:
            while self._to_look_at:
                self.start_jobs(self._to_look_at.pop())
        finally:
            self._looking = False
            self._to_look_at.clear()

    def start_jobs(self, cluster: str) -> None:
        """Start as many jobs of a cluster as there are cores for."""
        record = self.world.store.get("cluster", cluster)
        queues = [] if record is None else [queue["QueueName"] for queue in record.data["Queues"]]
        for queue in queues:
            first = self.world.store.following(waiting(queue), cluster, "")
            if first is not None:
                self.start_queue(cluster, queue, first)

    def start_queue(self, cluster: str, queue: str, waits: Record | None) -> None:
        """Start as many jobs of a queue as there are cores for, until one has to wait that could run."""
        store, status = self.world.store, self.world.status
        nodes = [node for node in store.list("node", cluster) if is_compute(node) and node.data["Queue"] == queue]
        hosts = {node.id: node.data["HostName"] for node in nodes if status(node) == "running"}
        cores = {node.id: resources(self.world, node)["Cpu"] for node in nodes if node.id in hosts}
        free = dict(cores)
        for running in store.on_paths("job", cluster, *RUNNING):
            take(free, running.data["Allocated"])
        while waits is not None:
            found = placed(waits.data["Chunks"], free)
            if not found and placed(waits.data["Chunks"], cores):
                return
            job = store.get("job", waits.data["Job"], cluster) if found else None
            if job is not None:
                store.remove(waits)
                self.start(job, found, hosts)
                if status(job) == "running":
                    take(free, found)
            waits = store.following(waits.kind, cluster, waits.id)

    def start(self, job: Record, allocated: dict[str, int], hosts: dict[str, str]) -> None:
        """Start a job on nodes."""
        now = self.world.now
        job.data.update(Allocated=allocated, Hosts=[hosts[node] for node in allocated], StartTime=now, ChangeTime=now)
        job.data["Starts"] += 1
        array = self.world.store.get("array", job.data.get("Array", ""), job.scope)
        if array is not None and array.life == "queue":
            array.data.update(StartTime=now, ChangeTime=now)
            self.world.begin(array, "run")
        self.world.runner.start(job, self.run_of(job))

    def charge(self, job: Record) -> None:
        """Note what a job has used since it was started."""
        cores = sum(job.data["Allocated"].values())
        if cores:
            used = {"Job": job.id, "User": job.data["Owner"], "Start": job.data["StartTime"], "Cores": cores}
            record = Record("usage", f"{job.id} {job.data['Starts']}", job.scope, {**used, "End": self.world.now})
            self.world.store.save(record)

    def finish(self, job: Record) -> None:
        """Note that a job has ended, and let others have its cores."""
        status = self.world.status(job)
        if status == "timeout":
            self.world.runner.stop(job)
        self.charge(job)
        job.data.update(Allocated={}, ChangeTime=self.world.now, Comment=remark(job, status))
        self.world.lives.begin(job, ENDED[status], self.world.now)
        self.world.store.save(job)
        array = self.world.store.get("array", job.data.get("Array", ""), job.scope)
        if array is not None:
            array.data["Left"] -= 1
            array.data["ChangeTime"] = self.world.now
            if status != "finished" and array.data["Worst"] != "failed":
                array.data["Worst"] = "cancelled" if status == "cancelled" else "failed"
            self.world.store.save(array)
            if not array.data["Left"]:
                self.world.begin(array, {"finished": "finish", "cancelled": "cancel"}.get(array.data["Worst"], "fail"))
        self.look_at(job.scope)

    def run_of(self, job: Record) -> Run:
        """Return what is started for a job."""
        data = job.data
        directory = directory_of(data)
        stdout, stderr = self.outputs(job, directory)
        return Run(
            command=data["CommandLine"],
            directory=directory,
            node=next(iter(data["Allocated"]), ""),
            user=data["Owner"],
            home=home(data["Owner"]),
            variables={**self.variables(job, directory), **{each["Name"]: each["Value"] for each in data["Variables"]}},
            limit=data["Limit"],
            stdout=stdout,
            stderr=stderr,
            fetch=data.get("InputFileUrl") or "",
            prepare=data.get("UnzipCmd") or "",
            follow=data.get("PostCmdLine") or "",
        )

    def outputs(self, job: Record, directory: str) -> tuple[str, str]:
        """Return the files for the output and the error output of a job, named as its scheduler names them."""
        data = job.data
        if data["Scheduler"] == "slurm":
            number = data["Number"] if "Array" not in data else f"{data['Number']}_{data['Index']}"
            names = [f"slurm-{number}.out", f"slurm-{number}.err" if data.get("StderrRedirectPath") else ""]
        else:
            end = f"{data['Number']}.{data['Index']}" if "Array" in data else data["Number"]
            names = [f"{data['Name']}.o{end}", f"{data['Name']}.e{end}"]
        found = []
        for name, path in zip(names, (data.get("StdoutRedirectPath"), data.get("StderrRedirectPath")), strict=True):
            target = resolved(path or "", directory)
            is_file = bool(path and posixpath.splitext(target)[1])
            found.append(target if is_file else posixpath.join(target, name or names[0]))
        return found[0], found[1] if names[1] else found[0]

    def variables(self, job: Record, directory: str) -> dict[str, str]:
        """Return the variables that the scheduler of a cluster sets for a job."""
        data = job.data
        cores = str(sum(data["Allocated"].values()) or sum(data["Chunks"]))
        index, number = data.get("Index"), str(data["Number"])
        if data["Scheduler"] == "slurm":
            found = {"SLURM_JOB_ID": number, "SLURM_JOB_NAME": data["Name"], "SLURM_SUBMIT_DIR": directory}
            found.update(SLURM_JOB_PARTITION=data["Queue"], SLURM_JOB_NODELIST=",".join(data["Hosts"]))
            found.update(SLURM_NTASKS=str(len(data["Chunks"])), SLURM_CPUS_ON_NODE=cores)
            if index is not None:
                found.update(SLURM_ARRAY_JOB_ID=number, SLURM_ARRAY_TASK_ID=str(index))
        else:
            found = {"PBS_JOBID": job.id, "PBS_JOBNAME": data["Name"], "PBS_O_WORKDIR": directory}
            found.update(PBS_QUEUE=data["Queue"], NCPUS=cores)
            if index is not None:
                found.update(PBS_ARRAY_ID=data["Array"], PBS_ARRAY_INDEX=str(index))
        return {"HOSTNAME": next(iter(data["Hosts"]), ""), **found}


@watches("cluster")
@watches("node")
@watches("job")
def something_has_changed(world: World, record: Record) -> None:
    """Tell the scheduler of what matters to jobs."""
    world.scheduler.changed(record)


def remark(job: Record, status: str) -> str:
    """Return in words how a job ended; the service has no other place for that."""
    if status == "timeout":
        return f"ended at its time limit of {job.data['Limit']:g} seconds"
    if status == "failed":
        return job.data.get("Problem") or f"exit code {job.data['ExitCode']}"
    return {"cancelled": "stopped by a user", "node_fail": "its node stopped running"}.get(status, "")


def home(user: str) -> str:
    """Return the home directory of a cluster user."""
    return f"/home/{user}"


def directory_of(job: dict[str, Any]) -> str:
    """Return the directory in which a job runs."""
    return resolved(job.get("PackagePath") or "", home(job["Owner"]))


def waiting(queue: str) -> str:
    """Return the kind of the records that make up a queue."""
    return f"waiting in {queue}"


def entry(job: Record) -> Record:
    """Return the record that stands for a job in its queue, whose order is the alphabetical one of these records."""
    place = f"{10**19 - (job.data.get('Priority') or 0):020d} {job.number:020d}"
    return Record(waiting(job.data["Queue"]), place, job.scope, {"Job": job.id, "Chunks": job.data["Chunks"]})


def identifier(scheduler: str, number: int, index: int | None = None) -> str:
    """Return the identifier of a job, or of one job of an array job, as its scheduler spells it."""
    if scheduler == "slurm":
        return str(number) if index is None else f"{number}_{index}"
    return f"{number}{'' if index is None else f'[{index}]'}.scheduler"


def array_identifier(scheduler: str, number: int) -> str:
    """Return the identifier of an array job as its scheduler spells it."""
    return str(number) if scheduler == "slurm" else f"{number}[].scheduler"


def placed(chunks: list[int], free: dict[str, int]) -> dict[str, int]:
    """Return the cores of each node that a job gets, or nothing if there are not enough.

    Args:
        chunks: Cores that it needs, a number for each part that must be on one node.
        free: Free cores of each node.
    """
    left, found = dict(free), dict[str, int]()
    for cores in chunks:
        node = next((name for name, number in left.items() if number >= cores), None)
        if node is None:
            return {}
        left[node] -= cores
        found[node] = found.get(node, 0) + cores
    return found


def take(free: dict[str, int], allocated: dict[str, int]) -> None:
    """Take the cores of a job from those that are free."""
    for node, cores in allocated.items():
        if node in free:
            free[node] -= cores
