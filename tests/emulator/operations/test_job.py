"""Jobs that are simulated: the queue, arrays, ends, and the rules of the six actions."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.state.lifecycle import Progress
from tests.emulator.lab import PASSWORD, USER, Lab
from tests.emulator.operations.conftest import MakeLab
from tests.emulator.slurm_lab import REAL, skip_on_slurm, slurm_lab


@pytest.fixture(params=["pbs", REAL])
def either(request: pytest.FixtureRequest) -> Iterator[Lab]:
    """A cluster with two cores and the emulator's own queue, then one with a real Slurm."""
    if request.param == REAL:
        with slurm_lab() as lab:
            yield lab
    else:
        yield request.getfixturevalue("lab")


def refused(lab: Lab, action: str, **more: Any) -> tuple[str, str]:
    """Return the code and the message with which an action is refused."""
    with pytest.raises(ServiceError) as caught:
        lab.ask(action, **more)
    return caught.value.code, caught.value.message


def submission(lab: Lab, **more: Any) -> tuple[str, str]:
    """Return the code and the message with which a job is refused."""
    given = {"CommandLine": "true", "RunasUser": USER, "RunasUserPassword": PASSWORD, **more}
    return refused(lab, "SubmitJob", **given)


def test_a_job_goes_through_its_states(lab: Lab) -> None:
    """It runs at once where there are cores, for as long as the seed says, and is then finished."""
    assert lab.submit("/home/adalovelace/job.sh --fast") == "1.scheduler"
    assert lab.jobs()["1.scheduler"] == {
        "Id": "1.scheduler",
        "Name": "job.sh",
        "Owner": USER,
        "Priority": "0",
        "State": "RUNNING",
        "NodeList": "['compute000']",
        "SubmitTime": "2020-09-13T12:36:40",
        "StartTime": "2020-09-13T12:36:40",
        "LastModifyTime": "2020-09-13T12:36:40",
        "Stdout": "",
        "Stderr": "",
        "Comment": "",
        "ArrayRequest": "",
        "Resources": {"Nodes": 1, "Cores": 1},
        "ShellPath": "/home/adalovelace",
        "Rerunable": "false",
    }
    lab.clock.advance(59)
    assert lab.states() == {"1.scheduler": "RUNNING"}
    lab.clock.advance(2)
    row = lab.jobs()["1.scheduler"]
    assert (row["State"], row["Resources"]) == ("FINISHED", {"Nodes": 1, "Cores": 0})
    assert row["LastModifyTime"] == "2020-09-13T12:37:40"


def test_a_node_tells_what_running_jobs_use(either: Lab) -> None:
    """The cores of running jobs count as used, those of ended ones do not."""
    (name,) = either.nodes()

    def uses(cores: int) -> bool:
        return bool(cores == either.nodes()[name]["UsedResources"]["Cpu"])

    for expected in (1, 2):
        either.expect([either.submit("true")], "RUNNING")
        either.until(partial(uses, expected))
    either.clock.advance(61)
    either.until(partial(uses, 0))


def test_jobs_wait_for_cores_by_priority_then_order(either: Lab) -> None:
    """With two cores, two jobs run; of those that wait, the most urgent goes first, and equals in their order."""
    first = [either.submit("true", Priority=0) for _ in range(2)]
    either.expect(first, "RUNNING", "RUNNING")
    jobs = [*first, *(either.submit("true", Priority=priority) for priority in (1, 9, 1))]
    either.expect(jobs, "RUNNING", "RUNNING", "QUEUED", "QUEUED", "QUEUED")
    either.clock.advance(60)
    either.expect(jobs, "FINISHED", "FINISHED", "RUNNING", "RUNNING", "QUEUED")
    either.clock.advance(60)
    either.expect(jobs, "FINISHED", "FINISHED", "FINISHED", "FINISHED", "RUNNING")


def test_the_past_is_caught_up_with_in_order(lab: Lab) -> None:
    """After a long time without a call, jobs have started when their predecessors had ended."""
    for _ in range(4):
        lab.submit("true")
    lab.clock.advance(3600)
    starts = [row["StartTime"] for row in lab.jobs().values()]
    assert starts == ["2020-09-13T12:36:40"] * 2 + ["2020-09-13T12:37:40"] * 2


def test_a_wide_job_is_not_overtaken_but_one_that_never_fits_is(either: Lab) -> None:
    """A job that waits for both cores holds back the next one; a job for three cores holds back nobody."""
    skip_on_slurm(either, "a small job overtakes a wide one where that does not delay it")
    either.write("two.sh", "#!/bin/sh\n#PBS -l ncpus=2\n")
    either.write("three.sh", "#!/bin/sh\n#PBS -l ncpus=3\n")
    jobs = [either.submit(command) for command in ("./three.sh", "true", "./two.sh", "true")]
    either.expect(jobs, "QUEUED", "RUNNING", "QUEUED", "QUEUED")
    either.clock.advance(60)
    either.expect(jobs, "QUEUED", "FINISHED", "RUNNING", "QUEUED")


@pytest.mark.parametrize("kind", ["slurm", REAL])
def test_a_job_can_take_cores_of_several_nodes(make_lab: MakeLab, kind: str) -> None:
    """What a script asks for in several parts is put together from the cores of several nodes."""
    with slurm_lab(nodes=2) if kind == REAL else nullcontext(make_lab(kind, 2)) as lab:
        lab.write("wide.sh", "#!/bin/sh\n#SBATCH -n 3\n#SBATCH --time=0:30\n")
        name = lab.submit("sh wide.sh", Variables='[{"Name":"EHPC_EMULATOR_SECONDS","Value":"10"}]')
        lab.expect([name], "RUNNING")
        row = lab.jobs()[name]
        assert (row["NodeList"], row["Resources"]) == ("['compute000', 'compute001']", {"Nodes": 2, "Cores": 3})


def test_jobs_run_on_the_nodes_of_their_queue(lab: Lab) -> None:
    """A job of a queue without nodes waits until one joins it."""
    lab.ask("AddNodes", Count=1, JobQueue="fast", InstanceType="ecs.n1.tiny")
    name = lab.submit("true", JobQueue="fast")
    assert lab.states() == {name: "QUEUED"}
    lab.clock.advance(130)
    assert lab.states() == {name: "RUNNING"}
    assert lab.jobs()[name]["NodeList"] == "['compute001']"
    assert submission(lab, JobQueue="none") == (
        "ObjectNotFound",
        f"The cluster {lab.id} has no queue none; ListQueues lists the queues.",
    )


@pytest.mark.parametrize("kind", ["pbs", "slurm", REAL])
def test_an_array_job_is_many_jobs(make_lab: MakeLab, kind: str) -> None:
    """Each index is a job; the array job is queued, running and finished as they are."""
    with slurm_lab() if kind == REAL else nullcontext(make_lab(kind)) as lab:
        array = lab.submit("true", ArrayRequest="1-9:3", Name="sweep")
        parts = [array.replace("[]", f"[{n}]") if kind == "pbs" else f"{array}_{n}" for n in (1, 4, 7)]
        assert array == ("1[].scheduler" if kind == "pbs" else "1")
        jobs = [array, *parts]
        lab.expect(jobs, "RUNNING", "RUNNING", "RUNNING", "QUEUED")
        assert [lab.jobs()[name]["ArrayRequest"] for name in jobs] == ["1-9:3", "", "", ""]
        assert list(lab.states()) == jobs
        lab.clock.advance(60)
        lab.expect(jobs, "RUNNING", "FINISHED", "FINISHED", "RUNNING")
        lab.clock.advance(60)
        lab.expect(jobs, *["FINISHED"] * 4)


def test_an_array_job_ends_like_its_worst_job(either: Lab) -> None:
    """It fails if one of its jobs fails, and is stopped if one is stopped and none fails."""
    failing = either.submit("true", ArrayRequest="1-2", Variables='[{"Name":"EHPC_EMULATOR_EXIT_CODE","Value":"3"}]')
    either.expect([failing], "RUNNING")
    either.clock.advance(60)
    stopped = either.submit("sleep 100", ArrayRequest="1-2")
    either.expect([failing, stopped], "FAILED", "RUNNING")
    either.stop(stopped.replace("[]", "[2]") if "[]" in stopped else f"{stopped}_2")
    either.clock.advance(100)
    either.expect([failing, stopped], "FAILED", "DELETED")


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("5", "The value of ArrayRequest must be written as first-last:step, such as 1-10:2."),
        ("5-1", "The value of ArrayRequest must be written as first-last:step, such as 1-10:2."),
        ("1-5:0", "The value of ArrayRequest must be written as first-last:step, such as 1-10:2."),
        ("1-1001", "The value of ArrayRequest asks for 1001 jobs; 1000 are allowed."),
    ],
)
def test_a_wrong_array_is_refused(lab: Lab, given: str, problem: str) -> None:
    """Arrays must be written as documented, and may not be too large."""
    assert submission(lab, ArrayRequest=given) == ("InvalidParams", problem)


def test_a_job_can_say_how_long_it_runs(make_lab: MakeLab) -> None:
    """``sleep`` and a variable are taken by their word, also where everything else ends at once."""
    lab = make_lab(progress="immediate")
    quick = lab.submit("model --all")
    sleep = lab.submit("sleep 100")
    said = lab.submit("model", Variables='[{"Name":"EHPC_EMULATOR_SECONDS","Value":"200"}]')
    assert lab.states() == {quick: "FINISHED", sleep: "RUNNING", said: "RUNNING"}
    lab.clock.advance(100)
    assert lab.states() == {quick: "FINISHED", sleep: "FINISHED", said: "RUNNING"}
    lab.clock.advance(100)
    assert lab.states()[said] == "FINISHED"


def test_polls_take_a_job_to_its_end(make_lab: MakeLab) -> None:
    """Where states change by polls, a job has ended at the second one."""
    lab = make_lab(progress="immediate")
    lab.emulator.service.backend.lifecycles.progress = Progress("polls", 2)
    name = lab.submit("model")
    assert [lab.states()[name] for _ in range(3)] == ["RUNNING", "RUNNING", "FINISHED"]


def test_time_can_pass_more_quickly(make_lab: MakeLab) -> None:
    """With ``timed:10`` a job of a minute takes six seconds."""
    lab = make_lab(progress="timed:10")
    name = lab.submit("sleep 60")
    lab.clock.advance(5.9)
    assert lab.states() == {name: "RUNNING"}
    lab.clock.advance(0.2)
    assert lab.states() == {name: "FINISHED"}


def test_a_failing_job_tells_its_exit_code(either: Lab) -> None:
    """A job can say how it ends; the remark tells the exit code."""
    name = either.submit("model", Variables='[{"Name":"EHPC_EMULATOR_EXIT_CODE","Value":"3"}]')
    either.expect([name], "RUNNING")
    either.clock.advance(60)
    either.expect([name], "FAILED")
    assert either.jobs()[name]["Comment"] == "exit code 3"


@pytest.mark.parametrize(("scheduler", "limit", "state"), [("pbs", 30, "FAILED"), ("slurm", 60, "TIMEOUT")])
def test_a_job_ends_at_its_time_limit(make_lab: MakeLab, scheduler: str, limit: int, state: str) -> None:
    """The limit that its script sets ends a job that runs longer; Slurm rounds it up to minutes."""
    lab = make_lab(scheduler)
    lab.write("long.sh", "#!/bin/bash\n#PBS -l walltime=00:00:30\n#SBATCH -t 0:30\n")
    name = lab.submit("bash long.sh", Variables='[{"Name":"EHPC_EMULATOR_SECONDS","Value":"90"}]')
    lab.clock.advance(limit - 1)
    assert lab.states() == {name: "RUNNING"}
    lab.clock.advance(1)
    row = lab.jobs()[name]
    assert (row["State"], row["Comment"]) == (state, f"ended at its time limit of {limit} seconds")


def test_a_seed_can_spell_states_differently(make_lab: MakeLab, tmp_path: Path) -> None:
    """How a scheduler spells the states of jobs is part of the seed."""
    seed = tmp_path / "seed.json"
    seed.write_text(
        '{"job_states": {"pbs": {"failed": "F"}}, "lifecycles": {"job": {"run": [["running", 5], ["failed", 0]]}}}'
    )
    lab = make_lab(seed=seed)
    name = lab.submit("model")
    lab.clock.advance(5)
    assert lab.states() == {name: "F"}


def test_a_job_that_may_run_again_survives_its_node(lab: Lab) -> None:
    """When its node stops, such a job goes back into the queue and starts anew; another one ends."""
    again = lab.submit("model", ReRunable=True)
    once = lab.submit("model")
    (node,) = lab.nodes()
    lab.clock.advance(30)
    lab.ask("StopNodes", {"Instance.1.Id": node})
    assert lab.states() == {again: "QUEUED", once: "FAILED"}
    assert lab.jobs()[once]["Comment"] == "its node stopped running"
    lab.clock.advance(60)
    lab.ask("StartNodes", {"Instance.1.Id": node})
    lab.clock.advance(20)
    assert lab.states()[again] == "RUNNING"
    lab.clock.advance(59)
    assert lab.states()[again] == "RUNNING"
    lab.clock.advance(1)
    assert lab.states()[again] == "FINISHED"


def test_a_job_on_a_slurm_node_that_stops_is_lost(make_lab: MakeLab) -> None:
    """Slurm has a state of its own for that."""
    lab = make_lab("slurm")
    name = lab.submit("model")
    lab.ask("ResetNodes", {"Instance.1.Id": next(iter(lab.nodes()))})
    assert lab.states() == {name: "NODE_FAIL"}


def test_jobs_are_listed_by_owner_end_and_repetition(either: Lab) -> None:
    """Each filter alone, and pages over what is left."""
    lab = either
    lab.add_user("bernard")
    first = lab.submit("true")
    lab.expect([first], "RUNNING")
    lab.clock.advance(60)
    lab.expect([first], "FINISHED")
    second = lab.submit("true", "bernard", ReRunable=True)
    assert list(lab.jobs(Owner="bernard")) == [second]
    assert list(lab.jobs(State="finished")) == [first]
    assert list(lab.jobs(State="notfinish")) == [second]
    assert list(lab.jobs(Rerunable=True)) == [second]
    assert list(lab.jobs(Rerunable=False)) == [first]
    page = lab.ask("ListJobs", PageSize=1, PageNumber=2)
    assert (page["TotalCount"], [row["Id"] for row in page["Jobs"]["JobInfo"]]) == (2, [second])


def test_jobs_can_be_stopped(either: Lab) -> None:
    """A running job frees its cores for the next one, a queued one never starts; stopping twice does nothing."""
    running, other = (either.submit("true") for _ in range(2))
    either.expect([running, other], "RUNNING", "RUNNING")
    queued, last = (either.submit("true") for _ in range(2))
    either.stop(running, queued)
    assert [either.state(name) for name in (running, queued)] == ["DELETED", "DELETED"]
    jobs = [running, other, queued, last]
    either.expect(jobs, "DELETED", "RUNNING", "DELETED", "RUNNING")
    either.stop(running)
    either.expect(jobs, "DELETED", "RUNNING", "DELETED", "RUNNING")
    assert either.jobs()[queued]["Comment"] == "stopped by a user"


def test_an_array_job_is_stopped_with_all_its_jobs(either: Lab) -> None:
    """Its queued jobs end like its running ones."""
    name = either.submit("true", ArrayRequest="1-4")
    either.stop(name)
    either.expect(list(either.states()), *["DELETED"] * 5)
    either.clock.advance(100)
    either.expect(list(either.states()), *["DELETED"] * 5)


def test_what_has_ended_or_is_unknown_is_not_stopped(either: Lab) -> None:
    """All named jobs must be there and not have ended by themselves, else nothing happens."""
    lab = either
    ended = lab.submit("sleep 1")
    lab.expect([ended], "RUNNING")
    lab.clock.advance(1)
    lab.expect([ended], "FINISHED")
    runs = lab.submit("true")
    lab.expect([runs], "RUNNING")
    for name, problem in (
        (ended, f"The job {ended} has ended already."),
        ("7", f"The cluster {lab.id} has no job 7; ListJobs lists the jobs."),
    ):
        found = refused(lab, "StopJobs", Jobs=json.dumps([{"Id": runs}, {"Id": name}]))
        assert found == ("AgentError.Job.StopFailure", problem)
    assert lab.states()[runs] == "RUNNING"
    found = refused(lab, "StopJobs", Jobs='[{"Name":"1"}]')
    assert found == ("InvalidParameter", "There is no member Jobs.1.Name.")
    found = refused(lab, "StopJobs", Jobs="[{}]")
    assert found == ("InvalidParams", "The parameter Jobs.1.Id is mandatory.")


def test_deleted_jobs_are_gone(either: Lab) -> None:
    """Deleting ends what runs and takes it from the list, an array job with all its jobs; numbers do not come again."""
    lab = either
    array, job = lab.submit("true", ArrayRequest="1-3"), lab.submit("true")
    lab.delete(array)
    assert list(lab.states()) == [job]
    lab.expect([job], "RUNNING")
    lab.delete(job)
    assert lab.states() == {}
    found = refused(lab, "DeleteJobs", Jobs=json.dumps([{"Id": job}]))
    assert found == ("AgentError.Job.DeleteFailure", f"The cluster {lab.id} has no job {job}; ListJobs lists the jobs.")
    assert lab.submit("true") not in (array, job)


def test_jobs_end_with_their_cluster(lab: Lab) -> None:
    """A released cluster has no jobs any more, and nothing is left in the store."""
    lab.submit("true", ArrayRequest="1-5")
    lab.ask("DeleteCluster")
    lab.clock.advance(1000)
    assert refused(lab, "ListJobs")[0] == "ClusterNotFound"
    for kind in ("job", "array", "waiting in workq", "usage"):
        assert lab.emulator.service.backend.store.count(kind) == 0


def test_only_users_who_know_their_password_run_jobs(lab: Lab) -> None:
    """Jobs and job files need a user of the cluster."""
    problem = ("IncorrectCredential", "The user name or the password is wrong.")
    assert submission(lab, RunasUserPassword="Other-word-1") == problem
    assert submission(lab, RunasUser="somebody") == problem
    who = {"RunasUser": USER, "RunasUserPassword": "Other-word-1"}
    assert refused(lab, "CreateJobFile", TargetFile="a", Content="YQ==", **who) == problem
    assert refused(lab, "SetJobUser", **who) == problem
    assert lab.states() == {}


def test_the_user_of_jobs_is_noted(lab: Lab) -> None:
    """SetJobUser leaves a line in the log of the cluster."""
    lab.ask("SetJobUser", RunasUser=USER, RunasUserPassword=PASSWORD)
    assert lab.ask("ListClusterLogs")["Logs"]["LogInfo"][0]["Message"] == f"Jobs belong to the user {USER}."


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"CommandLine": "a\0b"}, "The value of CommandLine holds a null character."),
        (
            {"Variables": '[{"Name":"A B","Value":"1"}]'},
            "Item 1 of Variables needs a Name of letters, digits and underscores, and a Value.",
        ),
        (
            {"Variables": '[{"Name":"A","Value":"1"},{"Name":"B"}]'},
            "The parameter Variables.2.Value is mandatory.",
        ),
        ({"Variables": '[{"Name":"A","Value":"\\u0000"}]'}, "The value of Variables.1.Value holds a null character."),
    ],
)
def test_wrong_settings_are_refused(lab: Lab, given: dict[str, str], problem: str) -> None:
    """What no shell could take is refused, with the place that is wrong."""
    assert submission(lab, **given) == ("InvalidParams", problem)


def test_jobs_need_a_running_cluster(lab: Lab) -> None:
    """A stopped cluster takes no jobs, but still lists them."""
    lab.submit("true")
    lab.ask("StopCluster")
    lab.clock.advance(100)
    assert submission(lab)[0] == "InvalidClusterStatus"
    assert lab.states() == {"1.scheduler": "FAILED"}


@pytest.mark.parametrize("name", ["CommandLine", "PostCmdLine"])
def test_a_command_line_that_no_system_takes_is_refused(lab: Lab, name: str) -> None:
    """At its length in bytes; one that is just short enough is taken."""
    message = f"The value of {name} is longer than 131071 bytes; put it into a script."
    assert submission(lab, **{name: "a" * 131_072}) == ("InvalidParams", message)
    assert submission(lab, **{name: "\u00e4" * 65_536}) == ("InvalidParams", message)
    given: dict[str, Any] = {"CommandLine": "true", name: "a" * 131_071}
    assert lab.ask("SubmitJob", RunasUser=USER, RunasUserPassword=PASSWORD, **given)["JobId"]


def test_jobs_that_are_stopped_together_start_no_other_of_them(either: Lab) -> None:
    """The cores that one gives back go to a job that stays, not to one that is stopped too."""
    running, other = (either.submit("sleep 100") for _ in range(2))
    either.expect([running, other], "RUNNING", "RUNNING")
    queued, more = (either.submit("sleep 100") for _ in range(2))
    either.stop(running, queued)
    either.expect([other, more], "RUNNING", "RUNNING")
    assert either.jobs()[queued]["StartTime"] == ""


def test_the_output_of_a_job_is_read(make_lab: MakeLab) -> None:
    """Both actions of the name GetJobLog give what a job has really written, from an offset on, in Base64."""
    lab = make_lab(run_jobs=True)
    job = lab.submit("echo hello; echo oops >&2")
    lab.wait(job)
    found = lab.ask("GetJobLog", JobId=job, Offset=1, Size=3)
    assert (base64.b64decode(found["OutputLog"]), base64.b64decode(found["ErrorLog"])) == (b"ell", b"ops")
