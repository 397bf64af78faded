"""What is sent for jobs, and how little: one request a page, whatever the number of jobs."""

from __future__ import annotations

import base64
import json
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ehpc import Client, WaitOptions, errors
from ehpc.jobs import Cluster, JobStatus, Resources, UnsupportedOptionError, parse_status
from ehpc.jobs.cluster import JOBS_ENDED
from ehpc.jobs.request import fit_name, make_request
from ehpc.v2018_04_12.actions.list_jobs import OPERATION as LIST_JOBS
from ehpc.v2018_04_12.actions.stop_jobs import OPERATION as STOP_JOBS
from ehpc.v2018_04_12.service import SERVICE
from tests.jobs.conftest import Service


@pytest.fixture
def cluster(service: Service) -> Cluster:
    """Return a cluster of the service, over version 2018-04-12."""
    service.answers["CreateJobFile"] = lambda _: {}
    service.answers["SubmitJob"] = lambda _: {"JobId": str(sum(name == "SubmitJob" for name in service.actions))}
    service.answers["DescribeCluster"] = lambda _: {"ClusterInfo": {"SchedulerType": "slurm"}}
    client = Client("cn-hangzhou", access_key_id="i", access_key_secret="s", transport=service)
    return Cluster(client, "ehpc-hz-x", user="alice1", password="pass-word")


class Queue:
    """A queue that ListJobs tells page by page."""

    def __init__(self, states: dict[str, str]) -> None:
        self.states = states
        self.pages: list[tuple[str | None, int]] = []

    def __call__(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Answer ListJobs."""
        number, size, wanted = int(parameters["PageNumber"]), int(parameters["PageSize"]), parameters.get("State")
        self.pages.append((wanted, number))
        rows = [
            {"Id": key, "Owner": "alice1", "State": state}
            for key, state in self.states.items()
            if wanted is None or parse_status(state).has_ended == (wanted == "finished")
        ]
        page = rows[(number - 1) * size : number * size]
        return {"Jobs": {"JobInfo": page}, "TotalCount": len(rows), "PageNumber": number, "PageSize": size}


def submitted(service: Service) -> dict[str, Any]:
    """Return the parameters of the last SubmitJob."""
    return next(parameters for action, parameters in reversed(service.sent) if action == "SubmitJob")


def test_the_same_command_is_one_request(cluster: Cluster, service: Service) -> None:
    """What it runs below is uploaded once."""
    for number in range(5):
        cluster.submit("echo", str(number))
    assert ["CreateJobFile", *["SubmitJob"] * 5] == service.actions
    words = shlex.split(submitted(service)["CommandLine"])
    assert ["echo", "4"] == words[2:]
    assert service.sent[0][1]["TargetFile"] == words[0]


def test_many_jobs_take_as_many_requests_as_pages(cluster: Cluster, service: Service) -> None:
    """Filtered by user and state: those that have not ended, and, if some are not among them, those that have."""
    queue = Queue({str(number): "RUNNING" for number in range(1, 121)})
    service.answers["ListJobs"] = queue
    jobs = [cluster.job({"id": str(number), "owner": "alice1"}) for number in range(1, 121)]
    cluster._flows.read_exit_codes = lambda _: iter(())  # type: ignore[assignment,method-assign,return-value]

    def go_on(progress: Any) -> None:
        assert 120 == len(progress.states)
        if progress.polls == 2:
            queue.states = dict.fromkeys(queue.states, "COMPLETED")

    service.sent.clear()
    cluster.wait(jobs, wait=WaitOptions(delay_seconds=0.001, on_progress=go_on))
    active = [("notfinish", page) for page in (1, 2, 3)]
    assert [*active, *active, ("notfinish", 1), *[("finished", page) for page in (1, 2, 3)]] == queue.pages
    assert {"alice1"} == {parameters["Owner"] for _, parameters in service.sent}
    assert {JobStatus.FINISHED} == {job.status for job in jobs}


def test_jobs_that_have_ended_are_not_asked_for_again(cluster: Cluster, service: Service) -> None:
    """Nothing is sent for them."""
    queue = Queue({"1": "COMPLETED"})
    service.answers["ListJobs"] = queue
    job = cluster.job({"id": "1", "owner": "alice1"})
    cluster._flows.read_exit_codes = lambda _: iter(())  # type: ignore[assignment,method-assign,return-value]
    job.refresh()
    service.sent.clear()
    job.refresh()
    assert [] == service.sent


def test_a_job_that_vanishes_is_gone(cluster: Cluster, service: Service) -> None:
    """A status of its own: nobody knows how it ended."""
    queue = Queue({"1": "RUNNING"})
    service.answers["ListJobs"] = queue
    job = cluster.job({"id": "1", "owner": "alice1"})
    cluster._flows.read_exit_codes = lambda _: iter(())  # type: ignore[assignment,method-assign,return-value]

    def go_on(_progress: Any) -> None:
        queue.states = {}

    job.wait(wait=WaitOptions(delay_seconds=0.001, on_progress=go_on))
    assert (JobStatus.GONE, None, None) == (job.status, job.exit_code, job.has_succeeded)


@pytest.mark.parametrize(("was_listed", "seconds"), [(True, 10), (False, 120)])
def test_a_job_in_no_list_is_gone_for_refresh_too(
    cluster: Cluster, service: Service, was_listed: bool, seconds: float
) -> None:
    """After three polls and some seconds, and minutes if it was never listed."""
    queue = Queue({"1": "RUNNING"})
    service.answers["ListJobs"] = queue
    now = [0.0]
    cluster._flows.context.monotonic = lambda: now[-1]
    job = cluster.job({"id": "1", "owner": "alice1"})
    if was_listed:
        job.refresh()
    queue.states = {}
    known = job.status
    for now[0] in (100, 100.1, 99.9 + seconds):
        cluster.refresh([job], exit_codes=False)
        assert known is job.status
    now[0] = 100 + seconds
    cluster.refresh([job], exit_codes=False)
    assert (JobStatus.GONE, None) == (job.status, job.has_succeeded)
    job.forget()
    queue.states = {"1": "COMPLETED"}
    cluster.refresh([job], exit_codes=False)
    assert (JobStatus.FINISHED, True) == (job.status, job.has_succeeded)
    assert {"ListJobs"} == set(service.actions)


def test_a_job_without_an_identifier_is_in_doubt(cluster: Cluster, service: Service) -> None:
    """The service may run it, so that nobody should submit it again."""
    service.answers["SubmitJob"] = lambda _: {}
    with pytest.raises(errors.ServiceError, match="names no identifier") as caught:
        cluster.submit("true", "")
    assert caught.value.in_doubt


def test_following_ends_after_the_default_timeout(
    cluster: Cluster, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job that is never listed is not asked for without end."""
    service.answers["ListJobs"] = Queue({})
    monkeypatch.setattr(JOBS_ENDED, "timeout_seconds", 0.05)
    wait = WaitOptions(delay_seconds=0.01, cancelled=lambda: len(service.sent) > 20)
    with pytest.raises(errors.WaiterTimeoutError):
        list(cluster.job("1").logs(follow=True, wait=wait))


def test_a_state_in_any_spelling_is_kept(cluster: Cluster, service: Service) -> None:
    """The status is one of ours, the state is the scheduler's."""
    service.answers["ListJobs"] = Queue({"1": "CANCELLED by 1000", "2": "BRAND_NEW"})
    jobs = cluster.jobs()
    assert [(JobStatus.CANCELLED, "CANCELLED by 1000"), (JobStatus.UNKNOWN, "BRAND_NEW")] == [
        (job.status, job.state) for job in jobs
    ]


def test_everything_is_passed_on(cluster: Cluster, service: Service) -> None:
    """As parameters where there are such, as directives where not."""
    cluster.submit(
        b"#!/bin/bash\n#SBATCH -p small -J inside\n#SBATCH --qos=low\n",
        "x",
        resources=Resources(nodes=2, cores=4, memory="2GB", gpus=1, wall_time="01:00:00"),
        array="1-10:2",
        queue="big",
        name="outside",
        env={"A": "1"},
        directory="/data",
        after=["7", "8"],
        priority=3,
        rerunnable=True,
    )
    sent = submitted(service)
    expected = {
        "Name": "outside",
        "JobQueue": "big",
        "ArrayRequest": "1-9:2",
        "PackagePath": "/data",
        "Priority": "3",
        "ReRunable": "true",
        "Variables": '[{"Name":"A","Value":"1"}]',
        "Node": "2",
        "Cpu": "4",
        "Mem": "2048MB",
        "Gpu": "1",
        "ClockTime": "01:00:00",
    }
    assert expected == {name: sent.get(name) for name in expected}
    wrapper = base64.b64decode(service.sent[-2][1]["Content"]).decode()
    assert [
        "#SBATCH -p small -J inside",
        "#SBATCH --qos=low",
        "#SBATCH --nodes=2",
        "#SBATCH --ntasks-per-node=1",
        "#SBATCH --cpus-per-task=4",
        "#SBATCH --mem=2048M",
        "#SBATCH --gres=gpu:1",
        "#SBATCH --time=01:00:00",
        "#SBATCH --dependency=afterok:7,afterok:8",
    ] == [line for line in wrapper.splitlines() if line.startswith("#SBATCH")]
    assert ["DescribeCluster", "CreateJobFile", "CreateJobFile", "SubmitJob"] == service.actions


def test_what_can_not_be_passed_on_is_refused(cluster: Cluster, service: Service) -> None:
    """Before anything is sent, or left out if the caller says so."""
    service.answers["DescribeCluster"] = lambda _: {"ClusterInfo": {"SchedulerType": "opengridscheduler"}}
    with pytest.raises(UnsupportedOptionError) as caught:
        cluster.submit("true", resources=Resources(cores=2))
    assert "several nodes or cores: Grid Engine wants the name of a parallel environment (-pe)" in str(caught.value)
    assert ["DescribeCluster"] == service.actions
    cluster.submit("true", resources=Resources(cores=2), strict=False)
    assert "SubmitJob" == service.actions[-1]


def test_a_scheduler_without_directives(cluster: Cluster, service: Service) -> None:
    """Nothing can be written for it."""
    service.answers["DescribeCluster"] = lambda _: {"ClusterInfo": {"SchedulerType": "custom"}}
    with pytest.raises(UnsupportedOptionError):
        cluster.submit("true", after="afterany:3")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"array": "1-x"}, "array: '1-x' is no index"),
        ({"array": range(0)}, "array: range(0, 0) has no indices"),
        ({"after": []}, "after: give a job"),
        ({"after": "nothing:7"}, "after: "),
    ],
)
def test_what_makes_no_sense_is_refused(cluster: Cluster, service: Service, arguments: Any, message: str) -> None:
    """Nothing is sent."""
    with pytest.raises(errors.ValidationError) as caught:
        cluster.submit("true", **arguments)
    assert str(caught.value).startswith(message)
    assert [] == service.sent


@pytest.mark.parametrize(("command", "arguments"), [(" ", ()), ("a\0b", ("c",)), ("x", ("a\0b",))])
def test_commands_that_are_none(command: str, arguments: tuple[str, ...]) -> None:
    """Empty ones, and those that no system can take."""
    with pytest.raises(errors.ValidationError):
        make_request(command, arguments)


def test_a_script_that_is_not_there(cluster: Cluster, service: Service, tmp_path: Path) -> None:
    """The error is that of the system."""
    with pytest.raises(FileNotFoundError):
        cluster.submit(tmp_path / "none.sh")
    assert [] == service.sent


def test_secrets_are_not_shown(cluster: Cluster) -> None:
    """Neither the password nor variables."""
    job = cluster.submit("true", env={"TOKEN": "hidden-value"})
    shown = f"{cluster!r} {job!r} {job.request!r} {job.to_dict()} {vars(job)}"
    assert "pass-word" not in shown
    assert "hidden-value" not in shown


def test_submitting_wants_a_user(service: Service) -> None:
    """Looking at jobs does not."""
    client = Client("cn-hangzhou", access_key_id="i", access_key_secret="s", transport=service)
    with pytest.raises(errors.ValidationError):
        Cluster(client, "c").submit("true")


def test_a_stored_job_belongs_to_its_cluster(cluster: Cluster) -> None:
    """That of another one is refused."""
    with pytest.raises(errors.ValidationError) as caught:
        cluster.job({"id": "1", "cluster_id": "other"})
    assert "the job 1 belongs to the cluster other, not to ehpc-hz-x" == str(caught.value)
    with pytest.raises(errors.ValidationError):
        cluster.job({})


def test_exit_codes_that_can_not_be_read_end_nothing(cluster: Cluster, service: Service) -> None:
    """The job has ended all the same, and has no exit code."""
    service.answers["ListJobs"] = Queue({"1": "COMPLETED"})
    service.answers["ListNodes"] = lambda _: {"Code": "AgentError", "Message": "down"}
    job = cluster.submit("true")
    job.wait(wait=WaitOptions(delay_seconds=0.001))
    assert (JobStatus.FINISHED, None, True) == (job.status, job.exit_code, job.has_succeeded)


def test_a_record_of_somebody_else_is_not_ours(cluster: Cluster, service: Service) -> None:
    """Identifiers come again when a scheduler is set up anew; without a token, two records are none."""
    records = b".ehpc-exit.1.aaaa 0\n.ehpc-exit.1.bbbb 5\n.ehpc-exit.12.aaaa 7\n3 .ehpc-exit.1.bbbb\n"
    service.answers |= {
        "ListJobs": Queue({"1": "COMPLETED"}),
        "ListNodes": lambda _: {"Nodes": {"NodeInfo": [{"Id": "i-1"}]}},
        "InvokeShellCommand": lambda _: {"CommandId": "c"},
        "ListInvocationStatus": lambda _: {"InvokeStatus": "Finished"},
        "ListInvocationResults": lambda _: {
            "InvocationResults": {"InvocationResult": [{"ExitCode": 0, "Message": base64.b64encode(records).decode()}]}
        },
    }
    job = cluster.job({"id": "1", "owner": "alice1"})
    job.refresh()
    assert {} == job.exit_codes
    job = cluster.job({"id": "1", "owner": "alice1", "token": "bbbb"})
    job.refresh()
    assert {"1": 5} == job.exit_codes


def test_many_jobs_are_named_in_few_requests(cluster: Cluster, service: Service) -> None:
    """As many in each as the spec says, which scancel takes from there too."""
    limit = STOP_JOBS.item_limits["jobs"]
    assert 100 == limit
    service.answers["StopJobs"] = lambda _: {}
    cluster.cancel([cluster.job(str(number)) for number in range(250)])
    counts = [len(json.loads(parameters["Jobs"])) for action, parameters in service.sent if action == "StopJobs"]
    assert [limit, limit, 50] == counts
    assert LIST_JOBS.pages is not None
    assert (50, 50) == (SERVICE.largest_page_size, LIST_JOBS.pages.largest_size)  # squeue loads no actions


def test_many_jobs_are_named_in_few_requests_of_2024(cluster_2024: Cluster, service: Service) -> None:
    """As many in each as the other version takes: the limit of this one is not known."""
    service.answers["StopJobs"] = lambda _: {}
    cluster_2024.cancel([cluster_2024.job(str(number)) for number in range(250)])
    counts = [len(json.loads(parameters["JobIds"])) for action, parameters in service.sent if action == "StopJobs"]
    assert [100, 100, 50] == counts


def test_records_that_come_in_between_make_no_exit_code_up(cluster: Cluster, service: Service, tmp_path: Path) -> None:
    """They move those that are read by the next command: what is cut by that is no record."""
    for number in range(100, 1000):
        (tmp_path / f".ehpc-exit.{number}.bbbb").write_text(f"{number % 256}\n")
    outputs: list[str] = []

    def run(parameters: dict[str, Any]) -> dict[str, Any]:
        outputs.append(subprocess.run(["sh", "-c", parameters["Command"]], capture_output=True, text=True).stdout)
        (tmp_path / f".ehpc-exit.{len(outputs)}.bbbb").write_text("0\n")
        return {"CommandId": "c"}

    def answer_jobs(parameters: dict[str, Any]) -> dict[str, Any]:
        first = (int(parameters["PageNumber"]) - 1) * 50 + 100
        rows = [{"Id": str(number), "State": "COMPLETED", "ShellPath": str(tmp_path)} for number in range(100, 1000)]
        return {"Jobs": {"JobInfo": rows[first - 100 : first - 50]}, "TotalCount": 900, "PageSize": 50}

    service.answers |= {
        "ListJobs": answer_jobs,
        "ListNodes": lambda _: {"Nodes": {"NodeInfo": [{"Id": "i-1"}]}},
        "InvokeShellCommand": run,
        "ListInvocationStatus": lambda _: {"InvokeStatus": "Finished"},
        "ListInvocationResults": lambda _: {
            "InvocationResults": {"InvocationResult": [{"ExitCode": 0, "Message": outputs[-1]}]}
        },
    }
    jobs = [cluster.job({"id": str(number), "owner": "alice1", "token": "bbbb"}) for number in range(100, 1000)]
    cluster.refresh(jobs)
    assert len(outputs) == 2
    wrong = [job for job in jobs if job.exit_code not in (None, int(job.id) % 256)]
    assert ([], True) == (wrong, sum(job.exit_code is None for job in jobs) <= 2)


def test_everything_is_passed_on_in_one_request(cluster_2024: Cluster, service: Service) -> None:
    """Version 2024-07-30 has parameters for it, and the command line brings the script along."""
    service.answers["CreateJob"] = lambda _: {"JobId": "Submitted batch job 10"}
    job = cluster_2024.submit(
        b"#!/bin/bash\n#SBATCH -p small -J inside\n",
        "x",
        resources=Resources(nodes=2, cores=4, memory="2GB", gpus=1, wall_time="01:00:00"),
        array="1-10:2",
        queue="big",
        env={"A": "1"},
        directory="/data",
        priority=3,
    )
    assert ("10", ["CreateJob"]) == (job.id, service.actions)
    spec = json.loads(service.sent[0][1]["JobSpec"])
    expected = {
        "JobQueue": "big",
        "ArrayRequest": "1-9:2",
        "Priority": "3",
        "WallTime": "01:00:00",
        "RunasUser": "alice1",
        "Resources": {"Nodes": 2, "Cores": 4, "Memory": "2048mb", "Gpus": 1},
        "RunasUserPassword": "pass-word",
    }
    assert expected == {name: spec.get(name) for name in expected}
    assert "inside" == service.sent[0][1]["JobName"]
    words = shlex.split(spec["CommandLine"])
    assert (["--", "/bin/sh", "-c"], "x") == (words[:3], words[-1])
    assert base64.b64encode(b"#!/bin/bash\n#SBATCH -p small -J inside\n").decode() in words[3]


@pytest.mark.parametrize(
    ("script", "arguments", "reason"),
    [
        (b"#!/bin/sh\n", {"after": "7"}, "after afterok:7: this version of the API has no dependencies"),
        (b"#!/bin/sh\n", {"array": "1-9%2"}, "takes arrays as first-last:step only"),
        (b"#!/bin/sh\n", {"rerunnable": True}, "rerunnable: this version of the API has no such parameter"),
        (b"#!/bin/sh\n", {"resources": Resources(tasks=2)}, "tasks: this version of the API has no such parameter"),
        (b"#!/bin/sh\n#SBATCH --qos=low\n", {}, "--qos low: SubmitJob has no such parameter"),
        (b"#!/bin/sh\n" + b"#" * 90_000, {"strict": False}, "the script has 90,010 bytes; 90,000 are allowed"),
    ],
)
def test_what_2024_can_not_express(
    cluster_2024: Cluster, service: Service, script: bytes, arguments: dict[str, Any], reason: str
) -> None:
    """It is refused before anything is sent."""
    with pytest.raises(UnsupportedOptionError) as caught:
        cluster_2024.submit(script, **arguments)
    assert reason in str(caught.value)
    assert [] == service.sent


def test_many_jobs_of_2024_take_as_many_requests_as_pages(cluster_2024: Cluster, service: Service) -> None:
    """An exit code takes one more for each job, at its end; other output of the job is no record."""
    pages: list[tuple[str, int]] = []

    def list_jobs(parameters: dict[str, Any]) -> dict[str, Any]:
        number, size = int(parameters["PageNumber"]), int(parameters["PageSize"])
        chosen = json.loads(parameters["JobFilter"])
        pages.append((chosen["JobStatus"], number))
        jobs = [
            {"JobSpec": {"Id": str(each), "State": "Completed", "RunasUser": "alice1"}} for each in range(250, 0, -1)
        ]
        page = jobs[(number - 1) * size : number * size] if chosen["JobStatus"] == "finished" else []
        return {"Jobs": page, "TotalCount": 250 if page else 0, "PageNumber": number, "PageSize": size}

    def get_log(parameters: dict[str, Any]) -> dict[str, Any]:
        text = f"[ehpc.jobs] aaaa exit code 9\n\n[ehpc.jobs] bbbb exit code {int(parameters['JobId']) % 256}\n".encode()
        return {"JobId": parameters["JobId"], "StderrLog": base64.b64encode(text).decode(), "StderrLogSize": len(text)}

    service.answers |= {"ListJobs": list_jobs, "GetJobLog": get_log}
    jobs = [cluster_2024.job({"id": str(each), "owner": "alice1", "token": "bbbb"}) for each in range(101, 251)]
    cluster_2024.refresh(jobs)
    assert [("notfinish", 1), *(("finished", page) for page in (1, 2, 3))] == pages
    assert len(jobs) == service.actions.count("GetJobLog")
    assert [int(job.id) % 256 for job in jobs] == [job.exit_code for job in jobs]


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("parsl.htex.block.0", "parsl.htex.block-0"),
        ("a" * 30, "a" * 40),
        ("abcdefghijklmnopqrstuvwxyzabc", "abcdefghijklmnopqrstuvwxyzabc__d"),
        ("short.default", "abcde"),
        ("short.default", "______a"),
        ("short.default", "1.rule.of.many"),
        ("short.default", ""),
        ("short.default", "\u540d\u5b57\u540d\u5b57\u540d\u5b57"),
    ],
)
def test_name_that_the_service_takes(expected: str, name: str) -> None:
    """It has 6 to 30 letters, digits and periods, and begins with a letter, whatever a tool calls the job."""
    assert expected == fit_name(name, "short.default")
