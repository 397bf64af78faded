"""Jobs that wait for others: the queue obeys what their scripts say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.state.clock import ManualClock
from tests.emulator.lab import START, Lab
from tests.emulator.slurm_lab import REAL, SlurmLab, skip_on_slurm, slurm_lab

DIRECTIVES = {"slurm": "#SBATCH --dependency={}", "pbs": "#PBS -W depend={}", "opengridscheduler": "#$ -hold_jid {}"}


@pytest.fixture(params=["slurm", "pbs", REAL])
def kind(request: pytest.FixtureRequest) -> str:
    """The scheduler of the cluster, or a real Slurm."""
    name: str = request.param
    return name


@pytest.fixture
def scheduler(kind: str) -> str:
    """The scheduler of the cluster."""
    return "slurm" if kind == REAL else kind


@pytest.fixture
def lab(kind: str, scheduler: str) -> Iterator[Lab]:
    """A cluster with eight cores, whose jobs are simulated."""
    if kind == REAL:
        with slurm_lab(cores=8) as real:
            yield real
        return
    clock = ManualClock(START)
    emulator = Emulator(clock=clock, progress="timed")
    yield Lab(emulator, clock, scheduler, instance_type="ecs.sn1ne.2xlarge")
    emulator.stop()


def submit(lab: Lab, head: str = "", *, seconds: int = 60, code: int = 0, **more: Any) -> str:
    """Submit a job with a script that has certain lines at its head."""
    script = f"job{lab.emulator.service.backend.store.next_number('script')}.sh"
    lab.write(script, f"#!/bin/sh\n{head}\n")
    variables = f'[{{"Name":"EHPC_EMULATOR_SECONDS","Value":"{seconds}"}}'
    variables += f',{{"Name":"EHPC_EMULATOR_EXIT_CODE","Value":"{code}"}}]'
    return lab.submit(f"./{script}", Variables=variables, **more)


def depend(scheduler: str, condition: str) -> str:
    """Return the line that asks for a condition."""
    return DIRECTIVES[scheduler].format(condition)


@pytest.mark.parametrize(
    ("condition", "code", "expected"),
    [
        ("afterok", 0, "RUNNING"),
        ("afterok", 3, "never"),
        ("afternotok", 3, "RUNNING"),
        ("afternotok", 0, "never"),
        ("afterany", 0, "RUNNING"),
        ("afterany", 3, "RUNNING"),
    ],
)
def test_a_job_waits_for_the_end_of_another(lab: Lab, scheduler: str, condition: str, code: int, expected: str) -> None:
    """It starts if that ends as wanted; else it waits for ever with Slurm, and is ended with PBS."""
    first = submit(lab, code=code)
    second = submit(lab, depend(scheduler, f"{condition}:{first}"))
    third = submit(lab)  # which does not wait behind the second
    lab.expect((first, second, third), "RUNNING", "QUEUED", "RUNNING")
    reason = "Dependency" if isinstance(lab, SlurmLab) else "waits for its dependencies"
    assert lab.jobs()[second]["Comment"] == reason
    lab.clock.advance(60)
    if expected == "never":
        expected = "QUEUED" if scheduler == "slurm" else "DELETED"
    lab.expect([second], expected)
    if expected == "DELETED":
        assert lab.jobs()[second]["Comment"] == "what it waits for can't happen any more"
    lab.clock.advance(60)
    if expected == "RUNNING":
        lab.expect([second], "FINISHED")
        assert lab.jobs()[second]["Comment"] == ""


def test_a_chain_runs_one_after_the_other(lab: Lab, scheduler: str) -> None:
    """Each waits for the one before."""
    names = [submit(lab)]
    for _ in range(3):
        names.append(submit(lab, depend(scheduler, f"afterok:{names[-1]}")))
    for number in range(4):
        lab.expect(names, *["FINISHED"] * number, "RUNNING", *["QUEUED"] * (3 - number))
        lab.clock.advance(60)
    lab.expect(names, *["FINISHED"] * 4)


def test_a_job_that_is_stopped_has_not_succeeded(lab: Lab, scheduler: str) -> None:
    """What waits for its success waits in vain, what waits for its end starts."""
    first = submit(lab)
    wants = [submit(lab, depend(scheduler, f"{kind}:{first}")) for kind in ("afterok", "afterany")]
    lab.stop(first)
    lab.expect(wants, "QUEUED" if scheduler == "slurm" else "DELETED", "RUNNING")


def test_a_job_waits_for_the_start_of_another(lab: Lab, scheduler: str) -> None:
    """Not for its end."""
    blocker = submit(lab, "#SBATCH -n 8" if scheduler == "slurm" else "#PBS -l ncpus=8")
    first = submit(lab, seconds=600)
    second = submit(lab, depend(scheduler, f"after:{first}"))
    lab.expect((blocker, first, second), "RUNNING", "QUEUED", "QUEUED")
    lab.clock.advance(60)
    lab.expect((first, second), "RUNNING", "RUNNING")


def test_a_job_waits_for_a_whole_array(lab: Lab, scheduler: str) -> None:
    """Until all its parts have ended; one that has failed is enough to make it fail."""
    array = submit(lab, ArrayRequest="1-3")
    second = submit(lab, depend(scheduler, f"afterok:{array}"))
    part = submit(lab, depend(scheduler, f"afterok:{array}_2" if scheduler == "slurm" else "afterok:1[2].scheduler"))
    lab.expect((second, part), "QUEUED", "QUEUED")
    lab.clock.advance(60)
    lab.expect((second, part), "RUNNING", "RUNNING")


@pytest.mark.parametrize("kind", ["slurm", REAL], indirect=True)
def test_parts_of_arrays_can_wait_for_each_other(lab: Lab) -> None:
    """With aftercorr each for the one of its own index; a limit says how many run at a time."""
    first = submit(lab, "#SBATCH --array=1-4%2")
    second = submit(lab, f"#SBATCH --array=1-4 -d aftercorr:{first}")

    parts = [f"{array}_{index}" for array in (first, second) for index in range(1, 5)]
    lab.expect(parts, *["RUNNING"] * 2, *["QUEUED"] * 6)
    lab.clock.advance(60)
    lab.expect(parts, *["FINISHED"] * 2, *["RUNNING"] * 4, *["QUEUED"] * 2)
    lab.clock.advance(60)
    lab.expect(parts, *["FINISHED"] * 6, *["RUNNING"] * 2)


@pytest.mark.parametrize("kind", ["slurm", REAL], indirect=True)
def test_singleton_delay_and_any_of_several(lab: Lab) -> None:
    """Other conditions of Slurm; the delay ends though nothing else happens."""
    first = submit(lab, "#SBATCH -J same", seconds=300)
    single = submit(lab, "#SBATCH -J same -d singleton")
    late = submit(lab, f"#SBATCH -d after:{first}+2", seconds=1000)
    either = submit(lab, f"#SBATCH -d afternotok:{first}?after:{first}", seconds=1000)
    unknown = submit(lab, "#SBATCH -d afterok:4711", seconds=1000)
    held = submit(lab, "#SBATCH -H")
    names = (single, late, either, unknown, held)
    lab.expect(names, "QUEUED", "QUEUED", "RUNNING", "RUNNING", "QUEUED")
    if not isinstance(lab, SlurmLab):  # where two minutes take two minutes
        lab.clock.advance(119)
        lab.expect([late], "QUEUED")
        lab.clock.advance(1)
        lab.expect([late], "RUNNING")
    lab.clock.advance(300 if isinstance(lab, SlurmLab) else 180)
    lab.expect((single, held), "RUNNING", "QUEUED")


@pytest.mark.parametrize("kind", ["opengridscheduler"], indirect=True)
def test_grid_engine_waits_by_name_or_number(lab: Lab) -> None:
    """For the end of the jobs, however they end."""
    first = submit(lab, "#$ -N model", code=3)
    by_name = submit(lab, depend("opengridscheduler", "mod*"))
    by_number = submit(lab, depend("opengridscheduler", first.partition(".")[0]))
    lab.expect((by_name, by_number), "QUEUED", "QUEUED")
    lab.clock.advance(60)
    lab.expect((by_name, by_number), "RUNNING", "RUNNING")


@pytest.mark.parametrize("kind", ["slurm", REAL], indirect=True)
def test_nodes_of_slurm_are_two_nodes(lab: Lab) -> None:
    """``-N 2`` is not met by one node, however many cores it has."""
    skip_on_slurm(lab, "nodes are those of the Slurm")
    name = submit(lab, "#SBATCH -N 2")
    lab.expect([name], "QUEUED")
    lab.ask("AddNodes", Count=1, ImageOwnerAlias="system")
    lab.clock.advance(600)
    lab.expect([name], "FINISHED")
    nodes = submit(lab, "#SBATCH -N 2")
    assert lab.jobs()[nodes]["NodeList"] == "['compute000', 'compute001']"


def test_conditions_outlive_a_job_that_left_the_queue(lab: Lab, scheduler: str) -> None:
    """Nothing of a waiting job that is deleted stays in the store."""
    skip_on_slurm(lab, "the queue is Slurm's")
    first = submit(lab)
    second = submit(lab, depend(scheduler, f"afterok:{first}"))
    store = lab.emulator.service.backend.store
    assert store.count("condition", lab.id) == 1
    lab.delete(second)
    assert store.count("condition", lab.id) == 0
    lab.clock.advance(60)
    lab.expect([first], "FINISHED")


def test_a_queue_of_the_script_is_taken_or_refused(lab: Lab, scheduler: str) -> None:
    """Unless SubmitJob names another one."""
    if not isinstance(lab, SlurmLab):  # whose partitions are ``comp`` and ``short``
        lab.ask("AddNodes", Count=1, ImageOwnerAlias="system", JobQueue="short")
        lab.clock.advance(600)
    head = "#SBATCH -p {}" if scheduler == "slurm" else "#PBS -q {}"
    submit(lab, head.format("short"))
    store = lab.emulator.service.backend.store
    assert [job.data["Queue"] for job in store.list("job", lab.id)] == ["short"]
    with pytest.raises(ServiceError, match=r"SubmitFailure: The cluster has no queue none; its queues are \w+, short"):
        submit(lab, head.format("none"))
    assert submit(lab, head.format("none"), JobQueue="short")


def test_an_array_of_a_script_has_as_many_parts_as_the_seed_allows(lab: Lab, scheduler: str) -> None:
    """Its indices need be no range."""
    head = "#SBATCH --array={}" if scheduler == "slurm" else "#PBS -J {}"
    request = "1,3,8-9" if scheduler == "slurm" else "2-8:3"
    array = submit(lab, head.format(request))
    expected = [1, 3, 8, 9] if scheduler == "slurm" else [2, 5, 8]
    parts = [job.data["Index"] for job in lab.emulator.service.backend.store.list("job", lab.id)]
    assert parts == expected
    assert lab.jobs()[array]["ArrayRequest"] == request
    with pytest.raises(ServiceError, match="The script asks for 1001 jobs; 1000 are allowed"):
        submit(lab, head.format("0-1000"))
