"""``ehpc submit`` and ``ehpc jobs``: a script goes to a cluster and into its queue, and what becomes of it is seen."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import Service

SCRIPT = "#!/bin/bash\n#SBATCH -J hello -p workq -N 2\n#SBATCH --export=A=1\necho hello\n"
SUBMIT = ("submit", "job.sh", "--cluster", "c", "--user", "alice")


@pytest.fixture(autouse=True)
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, service: Service) -> None:
    """Put a script into the working folder, and lay out what becomes of it."""
    monkeypatch.chdir(tmp_path)
    Path("job.sh").write_text(SCRIPT)
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", "Sw0rdfish")
    service.answer("SubmitJob", {"RequestId": "R", "JobId": "7"})


def job(state: str, **more: Any) -> dict[str, Any]:
    """Return what ListJobs says of a job."""
    found = {"Id": "7", "Name": "hello", "Owner": "alice", "State": state, "Resources": {"Nodes": 2, "Cores": 8}}
    return {"Jobs": {"JobInfo": [{**found, **more}]}, "TotalCount": 1, "PageNumber": 1, "PageSize": 50}


def test_submit_puts_the_script_there_and_submits_it(ehpc: Ehpc, service: Service) -> None:
    """With what its lines ask for; what can't be passed on is told."""
    outcome = ehpc(*SUBMIT)
    assert (json.loads(outcome.out), outcome.code) == ({"RequestId": "R", "JobId": "7"}, 0)
    assert outcome.err.splitlines() == [
        "warning: not passed on: --nodes=2: SubmitJob has no such parameter",
        "the script is uploaded: /home/alice/job.sh",
    ]
    (upload, file), (submit, values) = service.sent
    assert (upload, submit) == ("CreateJobFile", "SubmitJob")
    assert (file["TargetFile"], base64.b64decode(file["Content"]).decode()) == ("/home/alice/job.sh", SCRIPT)
    assert {name: value for name, value in values.items() if name not in ("Format", "RegionId")} == {
        "ClusterId": "c",
        "CommandLine": "/home/alice/job.sh",
        "JobQueue": "workq",
        "Name": "hello",
        "RunasUser": "alice",
        "RunasUserPassword": "Sw0rdfish",
        "Variables": '[{"Name":"A","Value":"1"}]',
    }


def test_options_count_more_than_the_script(ehpc: Ehpc, service: Service) -> None:
    """And arguments of the script are quoted."""
    options = ["--name", "other", "--queue", "big", "--priority", "3", "--array", "1-3", "--env", "A=2", "--env", "B="]
    outcome = ehpc(*SUBMIT, *options, "--to", "/tmp/x.sh", "two words")
    assert outcome.code == 0
    values = service.sent[1][1]
    assert values["CommandLine"] == "/tmp/x.sh 'two words'"
    assert [values[name] for name in ("Name", "JobQueue", "Priority", "ArrayRequest")] == ["other", "big", "3", "1-3"]
    assert values["Variables"] == '[{"Name":"A","Value":"2"},{"Name":"B","Value":""}]'


def test_a_script_that_is_on_the_cluster(ehpc: Ehpc, service: Service) -> None:
    """Nothing is put there, and there are no lines to read."""
    outcome = ehpc("submit", "/opt/app/run.sh", "--no-upload", "--cluster", "c", "--user", "alice")
    assert (outcome.code, outcome.err) == (0, "")
    assert [action for action, _ in service.sent] == ["SubmitJob"]
    assert (service.sent[0][1]["CommandLine"], service.sent[0][1]["Name"]) == ("/opt/app/run.sh", "run")


def test_a_file_name_with_a_blank(ehpc: Ehpc, service: Service) -> None:
    """The command line holds it as one word."""
    outcome = ehpc(
        "submit", "-", "--to", "/home/alice/my job.sh", "--cluster", "c", "--user", "alice", stdin="hostname\n"
    )
    assert outcome.code == 0
    assert service.sent[0][1]["TargetFile"] == "/home/alice/my job.sh"
    assert service.sent[1][1]["CommandLine"] == "'/home/alice/my job.sh'"


def test_a_script_from_standard_input(ehpc: Ehpc, service: Service) -> None:
    """It gets a name of its own."""
    outcome = ehpc("submit", "-", "--cluster", "c", "--user", "alice", stdin="#PBS -N piped\nhostname\n")
    assert outcome.code == 0
    assert (service.sent[0][1]["TargetFile"], service.sent[1][1]["Name"]) == ("/home/alice/job.sh", "piped")


def test_a_dry_run(ehpc: Ehpc, service: Service) -> None:
    """What would be submitted, without the password."""
    outcome = ehpc(*SUBMIT, "--dry-run")
    assert json.loads(outcome.out) == {
        "DryRun": "nothing was sent",
        "Upload": "/home/alice/job.sh",
        "SubmitJob": {
            "cluster_id": "c",
            "command_line": "/home/alice/job.sh",
            "run_as_user": "alice",
            "name": "hello",
            "job_queue": "workq",
            "variables": {"A": "1"},
        },
    }
    assert service.sent == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["submit", "none.sh", "--cluster", "c", "--user", "a"],
            "the script none.sh can't be read: No such file or directory",
        ),
        (["submit", "job.sh", "--user", "a"], "Missing option '--cluster'."),
        ([*SUBMIT, "--env", "A"], "--env expects NAME=VALUE, not 'A'"),
    ],
)
def test_a_mistake_is_told(ehpc: Ehpc, service: Service, arguments: list[str], message: str) -> None:
    """Nothing is sent then."""
    outcome = ehpc(*arguments)
    assert (outcome.code, service.sent) == (2, [])
    assert f"error: {message}" in outcome.err.replace("'--cluster' / '--cluster-id'", "'--cluster'")


@pytest.fixture
def output(service: Service) -> Iterator[None]:
    """Let the cluster have a login node that prints a file."""
    service.answer("ListNodes", {"Nodes": {"NodeInfo": [{"Id": "i-login"}]}, "TotalCount": 1})
    service.answer("InvokeShellCommand", {"CommandId": "cmd-1"})
    service.answer("ListInvocationStatus", {"InvokeStatus": "Finished"})
    result = {"InstanceId": "i-login", "ExitCode": 0, "Message": "hello from compute0"}
    service.answer("ListInvocationResults", {"InvocationResults": {"InvocationResult": [result]}, "TotalCount": 1})
    return iter([None])


@pytest.mark.usefixtures("no_sleep", "output")
def test_follow_shows_states_and_output(ehpc: Ehpc, service: Service) -> None:
    """Until the end; the output is read on the login node, by a name that can't be a command."""
    service.answer(
        "ListJobs", job("PENDING"), job("RUNNING"), job("COMPLETED", Stdout="out file", ShellPath="/home/alice")
    )
    outcome = ehpc(*SUBMIT, "--follow", "--query", "State")
    assert (outcome.out, outcome.code) == ('"COMPLETED"\nhello from compute0\n', 0)
    assert outcome.err.splitlines()[2:] == [
        "job 7 is submitted",
        "jobs finished: queued (0 s)",
        "jobs finished: running (0 s)",
        "jobs finished: finished (0 s)",
        "jobs finished: done",
        "--- output: out file",
    ]
    sent = dict(service.sent)
    assert sent["InvokeShellCommand"]["Command"] == "tail -c 65536 -- '/home/alice/out file'"
    assert sent["InvokeShellCommand"]["Instance.1.Id"] == "i-login"
    assert sent["ListNodes"]["Role"] == "Login"


@pytest.mark.usefixtures("no_sleep", "output")
def test_follow_looks_for_output_that_the_service_does_not_tell(ehpc: Ehpc, service: Service) -> None:
    """Where schedulers put it unasked; names that could be commands are quoted."""
    service.answer("ListJobs", job("FINISHED", Id="7[].scheduler", Name="a b", ShellPath="/home/my files"))
    service.answer("SubmitJob", {"RequestId": "R", "JobId": "7[].scheduler"})
    outcome = ehpc(*SUBMIT, "--follow", "--query", "State")
    assert (outcome.out, outcome.code) == ('"FINISHED"\nhello from compute0\n', 0)
    assert outcome.err.splitlines()[-1] == "--- output"
    assert dict(service.sent)["InvokeShellCommand"]["Command"] == (
        "cd -- '/home/my files' && set -- && "
        "for file in slurm-7.out slurm-7_*.out 'a b'.o7 'a b'.o7.* 'a b'.e7 'a b'.e7.*; "
        'do if [ -s "$file" ]; then set -- "$@" "$file"; fi; done; '
        'if [ $# -gt 0 ]; then tail -c 65536 -- "$@"; fi'
    )


@pytest.mark.usefixtures("no_sleep", "output")
@pytest.mark.parametrize(
    ("exit_code", "last"),
    [
        (0, "there is no output in the scheduler's default files"),
        (
            1,
            "warning: the service does not name the output files of the job, and they can't be searched for: "
            "the command that reads the file failed with exit code 1",
        ),
    ],
)
def test_follow_tells_that_there_is_no_output(ehpc: Ehpc, service: Service, exit_code: int, last: str) -> None:
    """The job has ended well nevertheless."""
    service.answer("ListJobs", job("COMPLETED"))
    result = {"InstanceId": "i-login", "ExitCode": exit_code, "Message": ""}
    service.answer("ListInvocationResults", {"InvocationResults": {"InvocationResult": [result]}, "TotalCount": 1})
    outcome = ehpc(*SUBMIT, "--follow", "--query", "State")
    assert (outcome.out, outcome.code) == ('"COMPLETED"\n', 0)
    assert outcome.err.splitlines()[-1].rstrip(": ") == last
    assert dict(service.sent)["InvokeShellCommand"]["Command"].startswith("cd -- /home/alice && ")


def test_an_interrupt_leaves_the_job(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """130; the message says how to stop it."""

    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ehpc.cli.submit_command.run_waiter", interrupted)
    outcome = ehpc(*SUBMIT, "--follow")
    assert (outcome.out, outcome.code) == ("", 130)
    assert outcome.err.splitlines()[-2:] == [
        "the job continues; to stop it: ehpc stop-jobs --cluster-id c --jobs Id=7",
        "interrupted",
    ]


@pytest.mark.usefixtures("no_sleep")
def test_follow_tells_a_failed_job(ehpc: Ehpc, service: Service) -> None:
    """4; where its output is can still be seen, also if it can't be read."""
    service.answer("ListJobs", job("FAILED", Stderr="/home/alice/err"))
    service.answer("ListNodes", {"Nodes": {"NodeInfo": []}, "TotalCount": 0})
    outcome = ehpc(*SUBMIT, "--follow")
    assert (outcome.code, json.loads(outcome.out)["State"]) == (4, "FAILED")
    assert outcome.err.splitlines()[-2:] == [
        "warning: the error output of the job is in /home/alice/err, but can't be read: "
        "the cluster has neither a login node nor a management node",
        "error: jobs finished: it can't be reached any more; 7 is failed",
    ]


def test_jobs_as_a_table(ehpc: Ehpc, service: Service) -> None:
    """States have their usual names beside what the scheduler says."""
    service.answer("ListJobs", job("R", SubmitTime="2018-07-18T17:46:47"))
    assert ehpc("jobs", "--cluster", "c", "-o", "table").out == (
        "Job  Name   Owner  State        Nodes  Cores  Submitted            Started\n"
        "7    hello  alice  running (R)      2      8  2018-07-18 17:46:47\n"
    )


def test_jobs_as_data(ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of what the service says; the cluster may stand in a variable."""
    monkeypatch.setenv("EHPC_CLUSTER_ID", "c-env")
    service.answer("ListJobs", job("R"))
    assert [each["Id"] for each in json.loads(ehpc("jobs").out)] == ["7"]
    assert json.loads(ehpc("jobs", "8").out) == []
    assert ehpc("jobs", "--query", "[].State", "-o", "tsv", "--owner", "alice", "--active").out == "R\n"
    sent = service.sent[-1][1]
    assert (sent["ClusterId"], sent["Owner"], sent["State"]) == ("c-env", "alice", "notfinish")


def test_no_jobs(ehpc: Ehpc, service: Service) -> None:
    """An empty table is a sentence."""
    service.answer("ListJobs", {"Jobs": {"JobInfo": []}, "TotalCount": 0})
    outcome = ehpc("jobs", "--cluster", "c", "-o", "table")
    assert (outcome.out, outcome.err, outcome.code) == ("", "there are no jobs\n", 0)


def test_watching_jobs_prints_changes_until_all_have_ended(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a pipe, a table for each change and none for the rest."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    service.answer("ListJobs", job("Q"), job("Q"), job("R"), job("R"), job("C"))
    outcome = ehpc("jobs", "--cluster", "c", "--watch", "--query", "[].State", "-o", "tsv")
    assert (outcome.out, outcome.code) == ("Q\nR\nC\n", 0)
    assert len(service.sent) == 5
