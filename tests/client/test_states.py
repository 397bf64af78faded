"""The usual names of states, whatever a scheduler or the service calls them."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from ehpc import waiters
from ehpc.errors import WaiterFailedError
from ehpc.waiters import CLUSTER_STATES, JOB_STATES, cluster_state, job_state
from tests.client.fake_service import FakeService
from tests.client.watched import looks

SPEC = YAML(typ="safe").load(Path(__file__).resolve().parents[2] / "spec" / "shared" / "waiters.yaml")

PBS = {"Q": "queued", "H": "queued", "W": "queued", "R": "running", "E": "running", "C": "finished", "F": "finished"}
SLURM = {
    "PENDING": "queued",
    "PD": "queued",
    "CONFIGURING": "queued",
    "CF": "queued",
    "SUSPENDED": "queued",
    "RUNNING": "running",
    "R": "running",
    "COMPLETING": "running",
    "CG": "running",
    "COMPLETED": "finished",
    "CD": "finished",
    "FAILED": "failed",
    "TIMEOUT": "failed",
    "TO": "failed",
    "NODE_FAIL": "failed",
    "NF": "failed",
    "OUT_OF_MEMORY": "failed",
    "OOM": "failed",
    "BOOT_FAIL": "failed",
    "DEADLINE": "failed",
    "CANCELLED": "cancelled",
    "CA": "cancelled",
    "PREEMPTED": "cancelled",
}
SERVICE = {"QUEUED": "queued", "RUNNING": "running", "FINISHED": "finished", "FAILED": "failed"}
SPELLINGS = [
    pytest.param(spelling, usual, id=f"{scheduler}-{spelling}")
    for scheduler, states in {"pbs": PBS, "slurm": SLURM, "service": SERVICE}.items()
    for spelling, usual in states.items()
]


@pytest.mark.parametrize(("spelling", "usual"), SPELLINGS)
def test_states_of_jobs_have_one_name(spelling: str, usual: str) -> None:
    """In capital or small letters."""
    assert job_state(spelling) == job_state(spelling.lower()) == job_state(spelling.title()) == usual


@pytest.mark.parametrize(
    ("state", "usual"),
    [
        ("uninit", "pending"),
        ("creating", "creating"),
        ("init", "creating"),
        ("running", "running"),
        ("Running", "running"),
        ("STOPPED", "stopped"),
        ("exception", "failed"),
        ("releasing", "releasing"),
    ],
)
def test_states_of_clusters_have_one_name(state: str, usual: str) -> None:
    """In capital or small letters."""
    assert cluster_state(state) == usual


@pytest.mark.parametrize("name", [job_state, cluster_state])
@pytest.mark.parametrize("state", ["Brand New", "", None])
def test_a_state_that_is_not_known_comes_back_as_it_is(name: object, state: str | None) -> None:
    """What later editions of the service say is not lost."""
    assert callable(name)
    assert name(state) == state


@pytest.mark.parametrize(("constant", "table"), [(JOB_STATES, "job"), (CLUSTER_STATES, "cluster")])
def test_the_tables_are_those_of_the_spec(constant: dict[str, str], table: str) -> None:
    """Nothing is left out."""
    declared = SPEC["states"][table]
    assert constant == {spelling: usual for usual, spellings in declared.items() for spelling in spellings}
    assert set(SPEC["states"]) == {"job", "cluster"}
    for usual in declared:
        assert getattr(waiters, f"{table}_state")(usual) == usual


@pytest.mark.parametrize(("spelling", "usual"), SPELLINGS)
def test_a_wait_for_jobs_knows_all_spellings(world: FakeService, spelling: str, usual: str) -> None:
    """It ends with finished jobs, gives up with failed ones, and shows the usual name; the job keeps its own."""
    world.always = looks(waiters.JOBS_FINISHED, {"x": spelling}, {"x": "FINISHED"})
    progress: list[dict[str, str]] = []
    how = waiters.WaitOptions(on_progress=lambda each: progress.append(dict(each.states)))

    def wait(client: object) -> object:
        return client.wait_for_jobs_finished(cluster_id="c", job_ids=["x"], wait=how)  # type: ignore[attr-defined]

    if usual in ("failed", "cancelled"):
        error = world.fail(WaiterFailedError, wait)
        assert (error.states, error.models[0].state) == ({"x": usual}, spelling)
    else:
        (job,) = world.run(wait)
        assert job.state == (spelling if usual == "finished" else "FINISHED")
        assert len(world.sent) == (1 if usual == "finished" else 2)
    assert progress[0] == {"x": usual}
