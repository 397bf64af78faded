"""Jobs from their submission to their exit code, on the emulator, which really runs them."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from ehpc import WaitOptions, errors
from ehpc.jobs import Cluster, JobFailedError, JobStatus, Resources
from ehpc.testing import Emulator
from ehpc.testing.emulator import PASSWORD
from tests.components import require_component
from tests.jobs.conftest import FAST, NEW, OLD, Lab

SLOW = "#!/bin/sh\nfor i in 1 2 3 4 5; do echo $i; sleep 0.05; done\n"

CANCELLED = {OLD: JobStatus.CANCELLED, NEW: JobStatus.FAILED}
"""Status of a job that was cancelled: version 2024-07-30 has no state for it."""


def test_a_line_for_the_shell(cluster: Any) -> None:
    """With variables, and an exit code that the service does not tell."""
    job = cluster.submit('echo "hello $NAME" | tr a-z A-Z; exit 3', env={"NAME": "world"})
    assert (None, JobStatus.UNKNOWN) == (job.exit_code, job.status)
    job.wait(wait=FAST)
    assert (3, JobStatus.FAILED, False) == (job.exit_code, job.status, job.has_succeeded)
    assert "HELLO WORLD\n" == job.output()
    assert f"<{'Async' if 'Async' in repr(job) else ''}Job {job.id} of {cluster.cluster_id}: failed>" == repr(job)


def test_a_command_with_arguments(cluster: Any) -> None:
    """Each of them arrives as it is."""
    job = cluster.submit("printf", "%s|", "a b", "$HOME", "c'd", "*")
    job.wait(wait=FAST, check=True)
    assert ("a b|$HOME|c'd|*|", 0, True) == (job.output(), job.exit_code, job.has_succeeded)


def test_a_script_is_submitted_as_it_is(cluster: Any, lab: Lab, tmp_path: Path) -> None:
    """Byte by byte, with its directives; the name of the file is a new one, and each content is uploaded once."""
    script = tmp_path / "run.sh"
    content = b'#!/bin/bash\n#SBATCH -J from-slurm\n#PBS -N from-pbs\n# caf\xe9\necho "$1" "${BASH_VERSION:+bash}"\n'
    script.write_bytes(content)
    first, second = cluster.submit(script, "one"), cluster.submit(script, "two")
    script.write_bytes(content.replace(b"echo", b"echo other"))
    third = cluster.submit(script, "three")
    cluster.wait([first, second, third], wait=FAST)
    assert ["one bash\n", "two bash\n", "other three bash\n"] == [job.output() for job in (first, second, third)]
    names = {job.row.name for job in (first, second, third)}
    assert names <= {"from-slurm", "from-pbs"}
    assert (3 if lab.version == OLD else 0) == len(lab.uploads) == len(set(lab.uploads))


def test_output_is_followed_while_the_job_runs(cluster: Any) -> None:
    """In pieces, of which none is left out and none comes twice."""
    job = cluster.submit(SLOW)
    pieces = list(job.logs(follow=True, wait=FAST))
    assert b"1\n2\n3\n4\n5\n" == b"".join(piece.data for piece in pieces)
    assert JobStatus.FINISHED is job.status


def test_following_ends_when_it_is_cancelled(cluster: Any, lab: Lab) -> None:
    """Nothing is asked any more once nobody wants the output."""
    job = cluster.submit("echo begun; sleep 60")
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(len(lab.emulator.requests))
        return len(asked) > 10

    with pytest.raises(errors.WaiterCancelledError):
        list(job.logs(follow=True, wait=WaitOptions(delay_seconds=0.02, cancelled=cancelled)))
    assert asked[10] == len(lab.emulator.requests)
    job.cancel()


def test_the_end_of_much_output(cluster: Any, lab: Lab) -> None:
    """The rest is left out, and that is said."""
    job = cluster.submit("seq 1 30000")
    job.wait(wait=FAST)
    pieces = list(job.logs())
    assert pieces[-1].data.endswith(b"\n29999\n30000\n")
    assert pieces[0].omitted > 0
    mark = 64 if lab.version == NEW and lab.scheduler == "slurm" else 0  # a record of the exit code is at the end
    assert 64 * 1024 - mark <= sum(len(piece.data) for piece in pieces) <= 64 * 1024


def test_an_array_job(cluster: Any) -> None:
    """It has ended when all its parts have, and each has an exit code of its own."""
    job = cluster.submit("exit $((SLURM_ARRAY_TASK_ID+PBS_ARRAY_INDEX))", array=range(3))
    job.wait(wait=FAST)
    assert JobStatus.FAILED is job.status
    assert ([0, 1, 2], 2) == (sorted(job.exit_codes.values()), job.exit_code)
    assert list(job.parts) == list(job.exit_codes)
    assert [0, 1, 2] == list(job.exit_codes.values())


def test_a_job_is_cancelled(cluster: Any, lab: Lab) -> None:
    """Once or twice; a job that has ended by itself is left alone."""
    job, done = cluster.submit("sleep 60"), cluster.submit("true")
    done.wait(wait=FAST)
    job.cancel()
    job.wait(wait=FAST)
    assert (CANCELLED[lab.version], False) == (job.status, job.has_succeeded)
    cluster.cancel([job, done])
    assert JobStatus.FINISHED is done.status


def test_jobs_that_ended_unseen_are_left_out_when_others_are_cancelled(cluster: Any, lab: Lab) -> None:
    """The service refuses all for one: then those that have not ended are cancelled."""
    done, running = cluster.submit("true"), cluster.submit("sleep 60")
    cluster.job(done.id).wait(wait=FAST)
    cluster.cancel([done, running])
    cluster.wait([done, running], wait=FAST)
    assert (JobStatus.FINISHED, CANCELLED[lab.version]) == (done.status, running.status)


def test_a_job_runs_again(cluster: Any) -> None:
    """As a new one, with all that was submitted."""
    job = cluster.submit("echo $NAME", env={"NAME": "again"})
    job.wait(wait=FAST)
    again = job.rerun()
    assert again.id != job.id
    again.wait(wait=FAST)
    assert "again\n" == again.output()


def test_a_job_is_attached_again(cluster: Any) -> None:
    """By what was stored, which holds no secret, or by its identifier."""
    job = cluster.submit("echo hello; exit 4", env={"TOKEN": "hidden"})
    job.wait(wait=FAST)
    stored = job.to_dict()
    assert "hidden" not in repr(stored)
    for again in (cluster.job(stored), cluster.job(job.to_json()), cluster.job(str(job))):
        again.refresh()
        assert (JobStatus.FAILED, 4, "hello\n") == (again.status, again.exit_code, again.output())


def test_the_jobs_that_are_listed(cluster: Any) -> None:
    """All, or those that have ended; the parts of an array job stand in it."""
    job, array = cluster.submit("true"), cluster.submit("true", array="1-2")
    cluster.wait([job, array], wait=FAST)
    assert [job.id, array.id] == [each.id for each in cluster.jobs(active=False)]
    assert 2 == len(cluster.jobs()[1].parts)
    assert ([], []) == (cluster.jobs(active=True), cluster.jobs(owner="nobody1"))


def test_a_failure_raises_where_that_is_wanted(cluster: Any) -> None:
    """Once all have ended; the error has those that did not end well."""
    jobs = [cluster.submit(f"exit {code}") for code in (0, 5)]
    with pytest.raises(JobFailedError) as caught:
        cluster.wait(jobs, wait=FAST, check=True)
    assert f"job {jobs[1].id}: failed (exit code 5)" == str(caught.value)
    assert [jobs[1].id] == [job.id for job in caught.value.jobs]


def test_without_a_record_there_is_no_exit_code(cluster: Any) -> None:
    """None is made up, and the state is what the service says."""
    job = cluster.submit("exit 3", record=False)
    job.wait(wait=FAST)
    assert (None, JobStatus.FAILED) == (job.exit_code, job.status)


def test_a_job_that_was_never_there(cluster: Any) -> None:
    """It ends a wait after a time of grace."""
    from ehpc import WaitOptions

    job = cluster.job("4711")
    with pytest.raises(errors.WaiterFailedError) as caught:
        job.wait(wait=WaitOptions(delay_seconds=0.01, grace_seconds=0.01))
    assert "jobs_ended: it can't be reached any more; not seen: 4711" == str(caught.value)


def test_resources_reach_the_scheduler(cluster: Any, lab: Lab) -> None:
    """As parameters and as directives, which older services read: two nodes with two cores each."""
    job = cluster.submit("sleep 60", resources=Resources(nodes=2, cores=2, wall_time=60))
    deadline = time.monotonic() + 30
    while job.status in (JobStatus.UNKNOWN, JobStatus.QUEUED) and time.monotonic() < deadline:
        job.refresh()
    model = job.row.model
    used = model.resources if lab.version == OLD else model.job_spec.resources_actual_occupied
    job.cancel()
    assert (JobStatus.RUNNING, 2, 4) == (job.status, int(used.nodes), int(used.cores))


@pytest.mark.parametrize("version", [OLD, NEW])
def test_the_same_on_a_real_slurm(version: str) -> None:
    """Which runs jobs by its own rules behind the emulator: exit codes, arrays, output, resources and cancelling."""
    require_component("slurm")
    with Emulator(run_jobs=True, cheap_passwords=True, slurm=True) as emulator:
        lab = Lab(emulator, version, "slurm", "sync")
        with lab.client() as client:
            cluster = Cluster(client, lab.cluster, user="alice1", password=PASSWORD)
            line = cluster.submit('echo "hello $NAME"; exit 3', env={"NAME": "world"})
            array = cluster.submit("echo $SLURM_ARRAY_TASK_ID; exit $SLURM_ARRAY_TASK_ID", array=range(3))
            wide = cluster.submit("echo $SLURM_JOB_NUM_NODES", resources=Resources(nodes=2, cores=2, wall_time=60))
            cluster.wait([line, array, wide], wait=FAST)
            assert (JobStatus.FAILED, 3, "hello world\n") == (line.status, line.exit_code, line.output())
            assert ([0, 1, 2], "0\n1\n2\n") == (list(array.exit_codes.values()), array.output())
            assert (JobStatus.FINISHED, 0, "2\n") == (wide.status, wide.exit_code, wide.output())
            running = cluster.submit("sleep 60")
            running.cancel()
            running.wait(wait=FAST)
            assert CANCELLED[version] is running.status
