"""Random histories of jobs: no core is used twice, nothing is forgotten, and nobody jumps the queue."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ehpc.emulator import Emulator
from ehpc.emulator.jobs.scheduler import ENDED, make_queue_entry
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.state.clock import ManualClock
from ehpc.emulator.state.inventory import get_resources
from ehpc.emulator.state.lifecycle import read_progress
from tests.emulator.lab import START, Lab

EVENTS = st.one_of(
    st.tuples(st.just("submit"), st.integers(1, 3), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("array"), st.integers(1, 3), st.integers(0, 2), st.booleans()),
    st.tuples(st.just("stop"), st.integers(0, 20)),
    st.tuples(st.just("delete"), st.integers(0, 20)),
    st.tuples(st.sampled_from(["StopNodes", "StartNodes", "ResetNodes"]), st.integers(0, 1)),
    st.tuples(st.just("advance"), st.integers(1, 100)),
)
SCRIPT = "#!/bin/sh\n#PBS -l select={}:ncpus=1\n"


def happen(lab: Lab, event: tuple[Any, ...]) -> None:
    """Let something happen; what is refused changes nothing."""
    name, number, *more = event
    jobs = list(lab.states())
    if name == "advance":
        lab.clock.advance(number)
    elif name in ("submit", "array"):
        priority, again = more
        extra = {"ArrayRequest": "1-3"} if name == "array" else {}
        lab.submit(f"./{number}.sh", Priority=priority, ReRunable=again, **extra)
    elif name in ("stop", "delete"):
        if jobs:
            action = "StopJobs" if name == "stop" else "DeleteJobs"
            lab.ask(action, Jobs=json.dumps([{"Id": jobs[number % len(jobs)]}]))
    else:
        lab.ask(name, {"Instance.1.Id": list(lab.nodes())[number]})


def check(lab: Lab) -> None:
    """Fail if the state of the scheduler contradicts itself."""
    backend, store = lab.emulator.service.backend, lab.emulator.service.backend.store
    jobs = store.list("job", lab.id)
    running = [job for job in jobs if backend.status(job) == "running"]
    queued = [job for job in jobs if backend.status(job) == "queued"]
    nodes = {node.id: node for node in store.list("node", lab.id)}
    free = {name: get_resources(backend, node)["Cpu"] for name, node in nodes.items() if node.data["Queue"] == "workq"}
    for job in running:
        assert sum(job.data["Allocated"].values()) == sum(job.data["Chunks"])
        for name, cores in job.data["Allocated"].items():
            assert backend.status(nodes[name]) == "running"
            free[name] -= cores
    assert min(free.values()) >= 0
    assert all(not job.data["Allocated"] for job in jobs if job not in running)
    waiting = store.list("waiting in workq", lab.id)
    assert sorted(entry.id for entry in waiting) == sorted(make_queue_entry(job).id for job in queued)
    usable = sum(cores for name, cores in free.items() if backend.status(nodes[name]) == "running")
    if queued and usable:
        first = min(queued, key=lambda job: make_queue_entry(job).id)
        assert sum(first.data["Chunks"]) > usable
    for array in store.list("array", lab.id):
        parts = [job for job in jobs if job.data.get("Array") == array.id]
        left = [job for job in parts if backend.status(job) not in ENDED]
        assert array.data["Left"] == len(left)
        assert (backend.status(array) in ENDED) == (not left)


@settings(max_examples=60)
@given(st.lists(EVENTS, max_size=25))
def test_the_queue_never_contradicts_itself(events: list[tuple[Any, ...]]) -> None:
    """After each event, cores, queue, arrays and nodes agree."""
    clock = ManualClock(START)
    emulator = Emulator(clock=clock, progress=read_progress("timed"))
    try:
        lab = Lab(emulator, clock, nodes=2)
        for number in (1, 2, 3):
            lab.write(f"{number}.sh", SCRIPT.format(number))
        for event in events:
            try:
                happen(lab, event)
            except ServiceError as error:
                assert error.code in ("AgentError.Job.StopFailure", "InvalidNodeStatus")
            lab.states()
            check(lab)
    finally:
        emulator.stop()
