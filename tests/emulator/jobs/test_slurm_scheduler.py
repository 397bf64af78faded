"""A real Slurm behind the emulator: what is handed over to it, what comes back, and what happens when it fails."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from ehpc.batch.slurm import expand_hosts
from ehpc.emulator import Emulator
from ehpc.emulator.jobs import slurm_commands, slurm_daemons
from ehpc.emulator.jobs.process_runner import ProcessRunner
from ehpc.emulator.jobs.slurm_commands import RECORD, SlurmJob, read_status
from ehpc.emulator.jobs.slurm_daemons import SlurmDaemons
from ehpc.emulator.jobs.slurm_scheduler import CHANGES_JOBS, CHANGES_NODES, READS_JOBS, READS_NODES, SlurmScheduler
from ehpc.emulator.jobs.supervisor import find_descendants
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.service_model import load_models
from ehpc.emulator.state.clock import ManualClock
from tests.components import require_component
from tests.conftest import ROOT
from tests.emulator.conformity import ask
from tests.emulator.lab import PASSWORD, PATIENCE_SECONDS, START, USER, Lab
from tests.emulator.slurm_lab import LabClock, SlurmLab, slurm_lab

LATER = "2024-07-30"


@pytest.fixture
def lab() -> Iterator[SlurmLab]:
    """A cluster on a Slurm with one node of two cores, which is not the emulator's."""
    with slurm_lab(waits=False) as lab:
        yield lab


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the emulator keeps its state."""
    return tmp_path / "state"


def scheduler(lab: Lab) -> SlurmScheduler:
    """Return the scheduler of a lab."""
    found = lab.emulator.service.scheduler
    assert isinstance(found, SlurmScheduler)
    return found


def home(lab: Lab, user: str = USER) -> Path:
    """Return where the home directory of a user is."""
    runner = lab.emulator.service.runner
    assert isinstance(runner, ProcessRunner)
    return runner.filesystem.resolve(lab.id, f"/home/{user}")


def find_daemon(daemons: SlurmDaemons, name: str) -> int:
    """Return the number of the process of a daemon."""
    process = daemons.supervision._process
    assert process is not None
    for number in find_descendants(process.pid):
        with suppress(OSError):  # of what has ended
            words = Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
            if words[0].endswith(name.encode()) and len(words) > 2:
                return number
    raise AssertionError(f"there is no {name}")


def refused(lab: Lab, action: str, **more: Any) -> str:
    """Return the code with which an action is refused."""
    with pytest.raises(ServiceError) as caught:
        lab.ask(action, **more)
    return caught.value.code


def show(lab: Lab, job: str) -> str:
    """Return what scontrol says of a job."""
    return scheduler(lab).slurm.run("scontrol", ["-o", "show", "job", job])


def list_active(lab: Lab) -> list[str]:
    """Return the jobs that Slurm has not ended."""
    rows = scheduler(lab).slurm.list_jobs()
    return [row.key for row in rows if row.state in ("PENDING", "RUNNING")]


# What is handed over


def test_a_job_is_handed_over_as_it_is_meant(lab: SlurmLab) -> None:
    """Words of users stay values: they are no options of sbatch, and no shell reads them but that of the job."""
    variables = [{"Name": "SBATCH_HOLD", "Value": "1"}, {"Name": "SLURM_CONF", "Value": "/none"}]
    variables += [
        {"Name": "HOME", "Value": "/home/other"},
        {"Name": "PATH", "Value": "/bin"},
        {"Name": "ODD", "Value": "--hold\n'$(touch pwned)' \"x\""},
    ]
    name = "--hold --wrap=x; $(touch pwned)"
    job = lab.submit(
        """printf '%s\\n' $HOME $PATH "$ODD"; echo 'a  b' "c'd\"""",
        Name=name,
        Variables=json.dumps(variables),
        StdoutRedirectPath="50%j %%.txt",
        StderrRedirectPath="err.txt",
    )
    lab.expect([job], "FINISHED")
    assert lab.jobs()[job]["Name"] == name
    row = lab.submit("echo here", StdoutRedirectPath="logs/100%")
    lab.expect([row], "FINISHED")
    assert (home(lab) / "logs" / "100%" / f"slurm-{row}.out").read_text() == "here\n"
    text = (home(lab) / "50%j %%.txt").read_text()
    assert text == f"{home(lab, 'other')}\n/bin\n{variables[-1]['Value']}\na  b c'd\n"
    assert not (home(lab) / "pwned").exists()


def test_directives_reach_slurm_and_requests_win(lab: SlurmLab) -> None:
    """Time limit, priority, requeue and resources are those of the request, then those of the script."""
    lab.write("job.sh", "#!/bin/sh\n#SBATCH --time=5 --hold --requeue --nice=7 --mem=64\ntrue\n")
    job = lab.submit("./job.sh")
    shown = show(lab, job)
    for part in ("TimeLimit=00:05:00", "Requeue=1", "JobState=PENDING", "Nice=7", "MinMemoryNode=64M"):
        assert part in shown
    asked: dict[str, Any] = {
        "Node": 1,
        "Cpu": 2,
        "Mem": "128mb",
        "ClockTime": "00:02:30",
        "Priority": 3,
        "ReRunable": False,
    }
    shown = show(lab, lab.submit("./job.sh", **asked))
    for part in ("TimeLimit=00:03:00", "CPUs/Task=2", "MinMemoryNode=128M", "Priority=0", "Requeue=0"):
        assert part in shown


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("#SBATCH --uid=1", "does not pass on --uid to Slurm"),
        ("#SBATCH --constraint=none", "Slurm refuses it: Invalid feature specification."),
        ("#SBATCH --gid=1", "does not pass on --gid to Slurm"),
    ],
)
def test_what_slurm_or_the_emulator_does_not_take_is_refused(lab: SlurmLab, line: str, problem: str) -> None:
    """With the code of the reference and the reason; nothing is left of it."""
    lab.write("job.sh", f"#!/bin/sh\n{line}\ntrue\n")
    with pytest.raises(ServiceError, match=problem) as caught:
        lab.submit("./job.sh")
    assert caught.value.code == "AgentError.Job.SubmitFailure"
    assert (lab.states(), list_active(lab)) == ({}, [])


def test_nodes_and_queues_are_those_of_slurm(lab: SlurmLab) -> None:
    """They can't be changed by requests; a node that is down in Slurm has stopped."""
    queues = lab.ask("ListQueues")["Queues"]["QueueInfo"]
    assert [queue["QueueName"] for queue in queues] == ["comp", "short"]
    (node,) = lab.nodes().values()
    assert (node["HostName"], node["Status"], node["TotalResources"]["Cpu"]) == ("compute000", "running", 2)
    assert refused(lab, "AddQueue", QueueName="fast") == "InvalidClusterStatus"
    assert refused(lab, "StopNodes", parameters={"Instance.1.Id": node["Id"]}) == "InvalidClusterStatus"
    for state, expected in (("down", "stopped"), ("resume", "running")):
        scheduler(lab).slurm.run("scontrol", ["update", "NodeName=compute000", f"State={state}", "Reason=test"])
        lab.until(lambda expected=expected: [n["Status"] for n in lab.nodes().values()] == [expected])  # type: ignore[misc]


def test_the_actions_that_need_slurm_exist() -> None:
    """Their names are those of the service model."""
    names = {name for model in load_models().values() for name in model.actions}
    assert CHANGES_NODES | READS_NODES | READS_JOBS | CHANGES_JOBS <= names


def test_the_later_version_runs_its_jobs_there(lab: SlurmLab) -> None:
    """From CreateCluster to GetJobLog, with resources, an array, and codes of its own."""
    service = lab.emulator.service

    def later(action: str, **more: Any) -> dict[str, Any]:
        return ask(service, action, version=LATER, **more)

    cluster = later("CreateCluster", ClusterName="climate")["ClusterId"]
    lab.clock.advance(600)
    nodes = later("ListNodes", ClusterId=cluster)["Nodes"]
    assert "compute000" in [node["Hostname"] for node in nodes]
    spec = {"CommandLine": "-- echo $SLURM_CPUS_PER_TASK", "Resources": {"Cores": 2}, "WallTime": "00:01:00"}
    job = later("CreateJob", ClusterId=cluster, JobName="answer", JobSpec=json.dumps(spec))["JobId"]
    lab.until(lambda: later("GetJob", ClusterId=cluster, JobId=job)["JobInfo"]["State"] == "Completed")
    log = later("GetJobLog", ClusterId=cluster, JobId=job)
    assert log["StdoutLog"] == "Mgo="
    spec = {"CommandLine": "-- sleep 100", "ArrayRequest": "1-3:1"}
    array = later("CreateJob", ClusterId=cluster, JobName="many", JobSpec=json.dumps(spec))["JobId"]
    lab.until(lambda: later("GetJob", ClusterId=cluster, JobId=f"{array}_1")["JobInfo"]["State"] == "Running")
    later("StopJobs", ClusterId=cluster, JobIds=json.dumps([array]))
    assert later("GetJob", ClusterId=cluster, JobId=f"{array}_3")["JobInfo"]["State"] == "Failed"
    with pytest.raises(ServiceError) as caught:
        later(
            "CreateJob", ClusterId=cluster, JobName="far", JobSpec=json.dumps({**spec, "ArrayRequest": "1-2000:1999"})
        )
    assert caught.value.code == "AgentError"


def test_a_job_runs_again(lab: SlurmLab) -> None:
    """RerunJobs puts a job into Slurm's queue again, also one that Slurm would not put there by itself."""
    job = lab.submit("echo run >> runs; exit 1")
    array = lab.submit("echo $SLURM_ARRAY_TASK_ID >> parts; exit 1", ArrayRequest="1-3")
    lab.expect([job, array], "FAILED", "FAILED")
    lab.ask("RerunJobs", Jobs=json.dumps([{"Id": job}, {"Id": f"{array}_2"}]))
    assert [lab.state(name) for name in (job, array, f"{array}_1")] == ["QUEUED", "QUEUED", "FAILED"]
    lab.expect([job, array], "FAILED", "FAILED")
    assert (home(lab) / "runs").read_text() == "run\nrun\n"
    assert sorted((home(lab) / "parts").read_text().split()) == ["1", "2", "2", "3"]
    record = lab.emulator.service.backend.store.get("job", f"{array}_2", lab.id)
    assert record is not None
    assert record.data["SlurmId"] != array
    assert (home(lab) / Path(record.data["Stdout"]).name).exists()
    lab.ask("RerunJobs", Jobs=json.dumps([{"Id": array}]))
    lab.stop(array)
    lab.expect([array], "DELETED")
    lab.until(lambda: not list_active(lab))


def test_usage_counts_as_slurm_says(lab: SlurmLab) -> None:
    """The report has the core seconds between Slurm's start and end."""
    job = lab.submit("true; sleep 1.2")
    lab.expect([job], "FINISHED")
    now = int(time.time())
    (row,) = lab.ask("GetAccountingReport", StartTime=now - 100, EndTime=now + 100)["Data"]
    assert row[:2] == [USER, 1]
    assert 1 <= row[2] <= 3


# What Slurm reports


@pytest.mark.parametrize(
    ("state", "code", "expected", "comment"),
    [
        ("COMPLETED", 0, "COMPLETED", ""),
        ("FAILED", 7, "FAILED", "exit code 7"),
        ("FAILED", 0, "FAILED", "Slurm reports FAILED, None"),
        ("OUT_OF_MEMORY", 0, "FAILED", "Slurm reports OUT_OF_MEMORY, None"),
        ("TIMEOUT", 0, "TIMEOUT", "ended at its time limit"),
        ("CANCELLED", 0, "CANCELLED", "stopped by a user"),
        ("NODE_FAIL", 0, "NODE_FAIL", "its node stopped running"),
        ("PENDING", 0, "PENDING", "JobHeldAdmin"),
        ("SUSPENDED", 0, "RUNNING", ""),
        ("COMPLETING", 0, "PENDING", "JobHeldUser"),
    ],
)
def test_each_state_of_slurm_is_one_of_the_service(
    lab: SlurmLab, state: str, code: int, expected: str, comment: str
) -> None:
    """Its words are taken over; one that says nothing yet changes nothing."""
    lab.write("job.sh", "#!/bin/sh\n#SBATCH -H\n")
    job = lab.submit("./job.sh")
    assert lab.jobs()[job]["Comment"] == "JobHeldUser"
    reason = "JobHeldAdmin" if state == "PENDING" else "None"
    hosts = [] if state == "PENDING" else ["compute000"]
    row = SlurmJob(int(job), int(job), None, state, code, reason, 2, hosts, START, START + 60, "")
    backend = lab.emulator.service.backend
    with backend.lock, backend.change():
        scheduler(lab).apply([row])
        record = backend.store.get("job", job, lab.id)
        assert record is not None
        words = backend.seed["job_states"]["slurm"]
        assert (words[backend.status(record)], record.data.get("Comment", "")) == (expected, comment)


def test_the_record_of_finished_jobs_is_read(lab: SlurmLab) -> None:
    """Of a job that squeue has forgotten, it tells the end; names that look like parts of it are not believed."""
    job = lab.submit("exit 3", Name="x JobState=COMPLETED Partition=y TimeLimit=1")
    array = lab.submit("exit $SLURM_ARRAY_TASK_ID", ArrayRequest="0-1")
    lab.wait(job)
    lab.wait(array)
    record = scheduler(lab).slurm.read_record()
    assert {key: (row.state, row.code) for key, row in record.items()} == {
        job: ("FAILED", 3),
        f"{array}_0": ("COMPLETED", 0),
        f"{array}_1": ("FAILED", 1),
    }
    assert record[job].hosts == ["compute000"]


def test_a_job_that_squeue_has_forgotten_ends_as_the_record_says(lab: SlurmLab) -> None:
    """Nothing is invented about one that the record does not have either."""
    jobs = [lab.submit(command) for command in ("exit 3", "sleep 100")]
    lab.expect(jobs, "FAILED", "RUNNING")
    backend = lab.emulator.service.backend
    with backend.lock, backend.change():
        for job in jobs:
            record = backend.store.get("job", job, lab.id)
            assert record is not None
            backend.pause(record, "run")
        scheduler(lab).apply([])
        comments = [lab.emulator.service.backend.store.get("job", job, lab.id) for job in jobs]
        assert [record.data["Comment"] for record in comments if record] == [
            "exit code 3",
            "Slurm does not report it any more",
        ]


def test_a_job_that_slurm_has_lost_runs_once_or_says_so(lab: SlurmLab, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that has not started is submitted again, of an array the parts that have not; one that has, has failed."""
    lab.write("job.sh", "#!/bin/sh\n#SBATCH --begin=now+2\necho $SLURM_ARRAY_TASK_ID >> runs\n")
    job, array = lab.submit("./job.sh"), lab.submit("./job.sh", ArrayRequest="1-2")
    monkeypatch.setattr(slurm_commands.SlurmCommands, "read_record", lambda _: {})
    backend = lab.emulator.service.backend
    with backend.lock, backend.change():
        scheduler(lab).slurm.cancel([job, array])
        (home(lab) / f"slurm-{array}_2.out").touch()
        scheduler(lab).distrust()
        scheduler(lab).apply([])
    assert lab.jobs()[f"{array}_2"]["Comment"] == "Slurm does not report it any more"
    lab.expect([job, f"{array}_1", array], "FINISHED", "FINISHED", "FAILED")
    assert sorted((home(lab) / "runs").read_text().split("\n")) == ["", "", "1"]


def test_many_jobs_take_one_command(lab: SlurmLab, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are read one after the other come from one squeue; jobs are stopped by one scancel."""
    calls: list[str] = []
    run = slurm_commands.SlurmCommands.run

    def count(self: slurm_commands.SlurmCommands, name: str, *more: Any) -> str:
        calls.append(name)
        return run(self, name, *more)

    array = lab.submit("sleep 100", ArrayRequest="1-200")
    monkeypatch.setattr(slurm_commands.SlurmCommands, "run", count)
    monkeypatch.setattr("ehpc.emulator.jobs.slurm_scheduler.CACHE_SECONDS", 60)
    monkeypatch.setattr("ehpc.emulator.jobs.slurm_scheduler.WATCH_SECONDS", 60)
    lab.until(lambda: calls.count("squeue") <= 2)
    calls.clear()
    for page in range(1, 5):
        lab.ask("ListJobs", PageSize=50, PageNumber=page)
    assert calls.count("squeue") <= 2
    calls.clear()
    lab.stop(*(f"{array}_{index}" for index in range(1, 101)))
    assert calls.count("scancel") == 1


def test_names_and_codes_of_slurm_are_read() -> None:
    """Lists of hosts, exit codes with signals, lines of the record."""
    assert expand_hosts("n[01-03,7],login,r[1-2]n[0-1]") == [
        *("n01", "n02", "n03", "n7", "login", "r1n0", "r1n1", "r2n0", "r2n1")
    ]
    assert [expand_hosts(text) for text in ("", "(null)", "N/A")] == [[], [], []]
    assert [read_status(status) for status in (0, 768, 9, 139)] == [0, 3, 137, 139]
    assert RECORD.match("JobId=1 something else") is None


# When Slurm fails


def test_what_was_acknowledged_survives_a_slurmctld_that_dies(lab: SlurmLab, monkeypatch: pytest.MonkeyPatch) -> None:
    """Meanwhile requests are refused with documented codes; a job that it had not saved yet is submitted again."""
    running = lab.submit("until [ -e gate ]; do sleep 0.05; done")
    lab.expect([running], "RUNNING")
    begin = time.time()
    ended = lab.submit("exit 0")  # has Slurm save that the other one runs
    lab.expect([ended], "FINISHED")
    saved = lab.daemons.folder / "state" / "job_state"
    lab.until(lambda: saved.exists() and saved.stat().st_mtime > begin)
    fresh = lab.submit("echo run >> runs", ReRunable=True)
    os.kill(find_daemon(lab.daemons, "slurmctld"), signal.SIGKILL)
    with monkeypatch.context() as patch:  # what must go well has the usual time: the machine may be busy
        patch.setattr(slurm_commands, "COMMAND_SECONDS", 1.0)
        assert refused(lab, "ListJobs") == "AgentError.Job.ListFailure"
        assert refused(lab, "StopJobs", Jobs=json.dumps([{"Id": running}])) == "AgentError.Job.StopFailure"
        who = {"RunasUser": USER, "RunasUserPassword": PASSWORD}
        assert refused(lab, "SubmitJob", CommandLine="true", **who) == "AgentError.Job.SubmitFailure"
        assert refused(lab, "ListNodes") == "AgentError"
    assert lab.ask("DescribeCluster")["ClusterInfo"]["Status"] == "running"
    while "UP" not in ping(lab):
        lab.daemons.revive()
    (home(lab) / "gate").touch()
    lab.until(lambda: can_list(lab) and lab.state(fresh) == lab.state(running) == "FINISHED")
    assert set((home(lab) / "runs").read_text().split()) == {"run"}  # twice if it was about to end
    assert list(lab.states()) == [running, ended, fresh]


def ping(lab: SlurmLab) -> str:
    """Return what scontrol says of the slurmctld."""
    command = [str(slurm_daemons.find_program("scontrol")), "ping"]
    variables = {**os.environ, "SLURM_CONF": str(lab.daemons.configuration)}
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False).stdout


def can_list(lab: Lab) -> bool:
    """Return whether jobs can be listed."""
    try:
        lab.states()
    except ServiceError:
        return False
    return True


def test_a_slurmctld_that_is_slow_leaves_no_job_that_nobody_knows(
    lab: SlurmLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SubmitJob is refused in time; the job that Slurm takes afterwards all the same is cancelled."""
    daemon = find_daemon(lab.daemons, "slurmctld")
    os.kill(daemon, signal.SIGSTOP)
    try:
        begin = time.monotonic()
        who = {"RunasUser": USER, "RunasUserPassword": PASSWORD}
        with monkeypatch.context() as patch:
            patch.setattr(slurm_commands, "COMMAND_SECONDS", 0.5)
            assert refused(lab, "SubmitJob", CommandLine="sleep 100", **who) == "AgentError.Job.SubmitFailure"
            assert refused(lab, "ListJobs") == "AgentError.Job.ListFailure"
        assert time.monotonic() - begin < 3
    finally:
        os.kill(daemon, signal.SIGCONT)
    lab.until(lambda: can_list(lab))
    assert lab.states() == {}
    lab.until(lambda: not list_active(lab))


def test_jobs_end_with_what_knows_them(lab: SlurmLab) -> None:
    """With their cluster, with a reset, with a change that is not kept, and with an emulator that keeps nothing."""
    lab.submit("sleep 100")
    lab.ask("DeleteCluster")
    ManualClock.advance(lab.clock, 1000)
    lab.until(lambda: not list_active(lab))
    backend = lab.emulator.service.backend
    again = SlurmLab(lab.emulator, LabClock(START), lab.daemons, waits=False)
    cluster = backend.store.get("cluster", again.id)
    assert cluster is not None
    with backend.lock:
        backend.store.begin()
        scheduler(lab).submit(cluster, {"CommandLine": "sleep 100", "Owner": USER, "Variables": []})
        assert len(list_active(lab)) == 1
        backend.store.roll_back(RuntimeError())
        scheduler(lab).distrust()
    lab.until(lambda: not list_active(lab))
    again.submit("sleep 100")
    assert len(list_active(lab)) == 1
    lab.emulator.stop()
    lab.until(lambda: not list_active(lab))


def test_an_emulator_that_keeps_its_state_finds_its_jobs_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a Slurm that is not its own they go on without it."""
    with slurm_lab(waits=False, data_dir=folder) as lab:
        job = lab.submit("until [ -e gate ]; do sleep 0.05; done; exit 4")
        lab.expect([job], "RUNNING")
        gate = home(lab) / "gate"
        lab.emulator.stop()
        gate.touch()
        monkeypatch.setenv("SLURM_CONF", str(lab.daemons.configuration))
        with Emulator(clock=lab.clock, slurm=True, data_dir=folder) as emulator:
            lab.emulator = emulator
            lab.expect([job], "FAILED")
            assert lab.jobs()[job]["Comment"] == "exit code 4"


def test_its_own_slurm_keeps_its_queue_in_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What waited runs after a restart; what ran has lost its node, as on a real one."""
    require_component("slurm")
    monkeypatch.delenv("SLURM_CONF", raising=False)
    clock = ManualClock(START)
    with Emulator(clock=clock, slurm=True, data_dir=folder) as emulator:
        lab = Lab(emulator, clock, "slurm")
        runs = lab.submit("sleep 100")
        lab.until(lambda: lab.state(runs) == "RUNNING")
        lab.write("job.sh", f"#!/bin/sh\n#SBATCH -d afterany:{runs}\necho again\n")
        waits = lab.submit("./job.sh")
    with Emulator(clock=clock, slurm=True, data_dir=folder) as emulator:
        lab.emulator = emulator
        lab.until(lambda: lab.state(waits) == "FINISHED")
        assert lab.state(runs) == "NODE_FAIL"


PROGRAM = """
import time
from ehpc.emulator import Emulator
from tests.emulator.lab import Lab
from ehpc.emulator.state.clock import ManualClock
clock = ManualClock()
emulator = Emulator(slurm=True, clock=clock)
lab = Lab(emulator, clock, "slurm")
job = lab.submit("(trap '' TERM HUP; setsid sleep 100 & wait; sleep 100)")
lab.until(lambda: lab.state(job) == "RUNNING")
print(emulator.service.scheduler.daemons.folder, flush=True)
time.sleep(100)
"""


def test_its_own_slurm_ends_with_the_emulator() -> None:
    """SIGKILL of the emulator ends the daemons, their jobs, and what has left these, and their folder is deleted."""
    require_component("slurm")
    variables = {name: value for name, value in os.environ.items() if name != "SLURM_CONF"}
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        folder = Path(process.stdout.readline().strip())
        assert folder.is_dir()
        started = find_descendants(process.pid)
        assert len(started) > 8
        process.kill()
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while folder.exists() or any(map(alive, started)):
        assert time.monotonic() < give_up_at
        threading.Event().wait(0.05)


def alive(number: int) -> bool:
    """Return whether a process runs."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_daemon_that_dies_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The emulator watches over its own Slurm."""
    require_component("slurm")
    monkeypatch.delenv("SLURM_CONF", raising=False)
    clock = ManualClock(START)
    with Emulator(clock=clock, slurm=True) as emulator:
        lab = Lab(emulator, clock, "slurm")
        daemons = scheduler(lab).daemons
        assert daemons is not None
        os.kill(find_daemon(daemons, "slurmctld"), signal.SIGKILL)
        lab.until(lambda: can_list(lab))
        job = lab.submit("true")
        lab.until(lambda: can_list(lab) and lab.state(job) == "FINISHED")


def test_without_slurm_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is missing is named."""
    monkeypatch.delenv("SLURM_CONF", raising=False)
    monkeypatch.setattr(slurm_daemons, "find_program", lambda name: None if name == "slurmd" else f"/usr/bin/{name}")
    with pytest.raises(OSError, match="Slurm can't be started here: there is no slurmd"):
        Emulator(slurm=True)


@pytest.mark.parametrize("taken", [0, 1], ids=["slurmctld", "slurmd"])
def test_a_port_that_is_taken_meanwhile_is_given_up(monkeypatch: pytest.MonkeyPatch, taken: int) -> None:
    """Slurm starts on other ports if another process has taken one before its daemon could."""
    require_component("slurm")
    find_ports = slurm_daemons.find_ports
    with socket.socket() as other:

        def take(count: int) -> list[int]:
            monkeypatch.undo()
            ports = find_ports(count)
            other.bind(("127.0.0.1", ports[taken]))
            return ports

        monkeypatch.setattr(slurm_daemons, "find_ports", take)
        daemons = SlurmDaemons(nodes=1)
        configuration = daemons.configuration.read_text()
        daemons.stop()
        assert f"Port={other.getsockname()[1]}" not in configuration


def test_a_slurm_that_can_not_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """What its daemon said last is in the error."""
    require_component("slurm")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        monkeypatch.setattr(slurm_daemons, "find_ports", lambda count: [other.getsockname()[1]] * count)
        with pytest.raises(OSError, match=r"Slurm does not start in .*Address already in use"):
            SlurmDaemons(nodes=1)
