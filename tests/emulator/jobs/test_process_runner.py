"""Jobs and commands that really run: their surroundings, output, ends, and what is left of them, which is nothing."""

from __future__ import annotations

import json
import os
import shlex
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ehpc import Client
from ehpc.emulator import Emulator
from ehpc.emulator.jobs.process_runner import ProcessRunner
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.state.clock import ManualClock
from tests.emulator.conformity import ask
from tests.emulator.lab import PASSWORD, PATIENCE_SECONDS, START, USER, Lab
from tests.emulator.signed_requests import send
from tests.emulator.slurm_lab import REAL, SlurmLab, slurm_lab


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the emulator keeps its state and its clusters."""
    return tmp_path / "state"


@pytest.fixture
def lab(folder: Path) -> Iterator[Lab]:
    """A PBS cluster with one node of two cores, on which jobs really run."""
    clock = ManualClock(START)
    emulator = Emulator(clock=clock, data_dir=folder, run_jobs=True)
    yield Lab(emulator, clock)
    emulator.stop()


@pytest.fixture(params=["pbs", REAL])
def either(request: pytest.FixtureRequest, folder: Path) -> Iterator[Lab]:
    """A cluster with two cores on which jobs really run, by the emulator's own queue, then by a real Slurm."""
    if request.param == REAL:
        with slurm_lab(waits=False, data_dir=folder) as lab:
            yield lab
    else:
        yield request.getfixturevalue("lab")


@pytest.fixture(params=["slurm", REAL])
def slurm(request: pytest.FixtureRequest, folder: Path) -> Iterator[Lab]:
    """A Slurm cluster with two nodes of four cores, whose queue is the emulator's own, then that of a real Slurm."""
    clock = ManualClock(START)
    if request.param == REAL:
        with slurm_lab(2, 4, waits=False, data_dir=folder) as lab:
            yield lab
    else:
        with Emulator(clock=clock, data_dir=folder, run_jobs=True) as emulator:
            yield Lab(emulator, clock, "slurm", nodes=2, instance_type="ecs.n1.large")


def home(folder: Path, lab: Lab, user: str = USER) -> Path:
    """Return where the home directory of a user is."""
    return folder / "clusters" / lab.id / "home" / user


def alive(number: int) -> bool:
    """Return whether a process runs; one that has ended and was not waited for does not."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def numbers(path: Path) -> list[int]:
    """Return the numbers of processes that a job has written to a file."""
    return [int(word) for word in path.read_text().split()] if path.exists() else []


def test_a_job_writes_its_output_where_its_scheduler_does(lab: Lab, folder: Path) -> None:
    """Output and error output go to files in the home directory that are named after the job."""
    row = lab.wait(lab.submit("echo out; echo err >&2", Name="both"))
    assert (row["State"], row["Comment"]) == ("FINISHED", "")
    assert (home(folder, lab) / "both.o1").read_text() == "out\n"
    assert (home(folder, lab) / "both.e1").read_text() == "err\n"
    job = lab.emulator.service.backend.store.get("job", "1.scheduler", lab.id)
    assert job is not None
    assert lab.emulator.service.scheduler.read_output(job) == "out\n"


def test_output_goes_where_the_job_says(lab: Lab, folder: Path) -> None:
    """A path without a suffix is a directory, which is made; one with a suffix is a file."""
    lab.wait(
        lab.submit("echo out; echo err >&2", Name="a", StdoutRedirectPath="./logs", StderrRedirectPath="/home/err.txt")
    )
    assert (home(folder, lab) / "logs" / "a.o1").read_text() == "out\n"
    assert (home(folder, lab).parent / "err.txt").read_text() == "err\n"
    row = lab.jobs()["1.scheduler"]
    assert (row["Stdout"], row["Stderr"]) == ("./logs", "/home/err.txt")


def test_slurm_puts_both_outputs_into_one_file(slurm: Lab, folder: Path) -> None:
    """Its name has the number of the job, and of the task of an array job."""
    slurm.wait(slurm.submit("echo out; echo err >&2"))
    command = "echo $SLURM_ARRAY_JOB_ID $SLURM_ARRAY_TASK_ID $SLURM_JOB_PARTITION"
    slurm.wait(slurm.submit(command, ArrayRequest="2-4:2"))
    assert sorted((home(folder, slurm) / "slurm-1.out").read_text().split()) == ["err", "out"]
    assert (home(folder, slurm) / "slurm-2_4.out").read_text() == "2 4 comp\n"


def test_a_job_sees_its_own_surroundings_and_nothing_of_the_emulator_s(
    lab: Lab, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its variables, those of its scheduler and a few more are there; those of the emulator's process are not."""
    monkeypatch.setenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "a-secret")
    lab.wait(
        lab.submit(
            "env",
            Name="env",
            Variables='[{"Name":"INPUT","Value":"/home/shared/in put.dat"},{"Name":"A","Value":"$x"}]',
        )
    )
    text = (home(folder, lab) / "env.o1").read_text()
    found = {name: value for name, _, value in (line.partition("=") for line in text.splitlines())}
    here = str(home(folder, lab))
    assert Path(found.pop("PBS_NODEFILE")).read_text() == "compute000\n"
    assert found.pop("INPUT") == str(home(folder, lab, "shared") / "in put.dat")
    expected = {
        "A": "$x",
        "HOME": here,
        "HOSTNAME": "compute000",
        "NCPUS": "1",
        "PBS_JOBID": "1.scheduler",
        "PBS_JOBNAME": "env",
        "PBS_O_WORKDIR": here,
        "PBS_QUEUE": "workq",
        "PBS_ENVIRONMENT": "PBS_BATCH",
        "PBS_NODENUM": "0",
        "PBS_NP": "1",
        "PBS_NUM_NODES": "1",
        "PBS_NUM_PPN": "1",
        "PBS_O_HOME": here,
        "PBS_O_LOGNAME": USER,
        "PBS_O_QUEUE": "workq",
        "PBS_TASKNUM": "1",
        "PWD": here,
        "SHELL": "/bin/sh",
        "USER": USER,
        "LOGNAME": USER,
    }
    assert {name: found.get(name) for name in expected} == expected
    assert set(found) - set(expected) <= {
        "PATH",
        "LANG",
        "LC_ALL",
        "TZ",
        "EHPC_EMULATOR_FOLDER",
        "_",
        "SHLVL",
        "OLDPWD",
    }


@pytest.mark.parametrize(
    ("scheduler", "head", "names", "values"),
    [
        ("pbs", "#PBS -l nodes=2:ppn=2", "PBS_NP PBS_NUM_PPN PBS_NUM_NODES $(sort $PBS_NODEFILE|uniq -c)", None),
        (
            "pbs",
            "#PBS -J 3-9:2 -N job.sh",
            "PBS_ARRAY_INDEX PBS_ARRAYID PBS_ARRAY_ID PBS_JOBID",
            "9 9 1[].scheduler 1[9].scheduler",
        ),
        ("opengridscheduler", "#$ -pe smp 2", "NSLOTS NHOSTS JOB_ID $(cat $PE_HOSTFILE)", None),
    ],
)
def test_a_job_sees_the_variables_of_its_scheduler(
    folder: Path, scheduler: str, head: str, names: str, values: str | None
) -> None:
    """Those that scripts rely on, under ``set -u``; the files of nodes name the nodes that it has."""
    clock = ManualClock(START)
    with Emulator(clock=clock, data_dir=folder, run_jobs=True) as emulator:
        lab = Lab(emulator, clock, scheduler, nodes=2, instance_type="ecs.n1.large")
        words = " ".join(word if word.startswith(("$", "|")) else f"${word}" for word in names.split(" "))
        if values is None:
            words = words.replace("$-c)", "-c)").replace("$$PBS", "$PBS").replace("$$PE", "$PE")
        lab.write("job.sh", f"#!/bin/sh\n{head}\nset -u\necho {words} >> said.txt\n")
        row = lab.wait(lab.submit("./job.sh"))
        assert row["State"] in ("FINISHED", "COMPLETED"), row
        said = max((home(folder, lab) / "said.txt").read_text().splitlines())
    if scheduler == "pbs" and values is None:
        values = "4 2 2 2 compute000 2 compute001"
    elif values is None:
        values = "2 1 1 compute000 2 all.q@compute000 UNDEFINED"
    assert values == said


@pytest.mark.parametrize(
    ("head", "names", "values"),
    [
        (
            "#SBATCH -n 2 -c 2",
            "SLURM_JOB_ID SLURM_JOBID SLURM_CPUS_PER_TASK SLURM_NTASKS SLURM_JOB_NUM_NODES SLURM_NNODES SLURM_PROCID",
            "1 1 2 2 1 1 0",
        ),
        (
            "#SBATCH -N 2 --ntasks-per-node=2",
            "SLURM_NNODES SLURM_NTASKS_PER_NODE SLURM_TASKS_PER_NODE SLURM_JOB_NODELIST SLURM_CPUS_ON_NODE",
            "2 2 2(x2) compute000,compute001 2",
        ),
        (
            "#SBATCH -a 3-7:2,9",
            "SLURM_ARRAY_JOB_ID SLURM_ARRAY_TASK_ID SLURM_ARRAY_TASK_COUNT SLURM_ARRAY_TASK_MIN SLURM_ARRAY_TASK_MAX",
            "1 9 4 3 9",
        ),
    ],
)
def test_a_job_sees_the_variables_of_slurm(slurm: Lab, folder: Path, head: str, names: str, values: str) -> None:
    """Those that scripts rely on, under ``set -u``; the same from the emulator and from a real Slurm."""
    words = " ".join(f"${name}" for name in names.split())
    slurm.write("job.sh", f"#!/bin/sh\n{head}\nset -u\necho {words} >> said.txt\n")
    row = slurm.wait(slurm.submit("./job.sh"))
    assert row["State"] == "COMPLETED", row
    said = max((home(folder, slurm) / "said.txt").read_text().splitlines())
    assert said.replace("compute[000-001]", "compute000,compute001") == values


def test_parts_of_an_array_of_slurm_have_numbers_of_their_own(slurm: Lab, folder: Path) -> None:
    """And their output goes where the script says, by its patterns; a real Slurm gives the last part the array's."""
    head = "#SBATCH --array=1,3 -J many -o %x-%A-%a-%j.txt -e err-%4a.txt"
    slurm.write("job.sh", f"#!/bin/sh\n{head}\necho $SLURM_JOB_ID; echo bad >&2\n")
    name = slurm.submit("./job.sh")
    slurm.wait(name)
    assert slurm.jobs()[name]["Name"] == "many"
    last = 1 if isinstance(slurm, SlurmLab) else 3
    files = sorted(path.name for path in home(folder, slurm).iterdir())
    assert files == ["err-0001.txt", "err-0003.txt", "job.sh", "many-1-1-2.txt", f"many-1-3-{last}.txt"]
    assert (home(folder, slurm) / f"many-1-3-{last}.txt").read_text() == f"{last}\n"
    assert (home(folder, slurm) / "err-0003.txt").read_text() == "bad\n"


@pytest.mark.parametrize(
    ("head", "files"),
    [
        ("#PBS -N short -o logs/ -e err.txt", ["err.txt", "logs/short.o1"]),
        ("#PBS -N short -j oe", ["short.o1"]),
        ("#PBS -o compute000:/home/adalovelace/data.x", ["data.x", "job.sh.e1"]),
        ("#PBS -v \"A=1,B='x,y'\"", ["job.sh.e1", "job.sh.o1"]),
    ],
)
def test_output_goes_where_the_script_of_pbs_says(lab: Lab, folder: Path, head: str, files: list[str]) -> None:
    """Files, folders, both outputs in one, and paths with a host."""
    lab.write("job.sh", f"#!/bin/sh\n{head}\necho ${{A-}}${{B-}}\n")
    assert lab.wait(lab.submit("./job.sh"))["State"] == "FINISHED"
    place = home(folder, lab)
    found = sorted(path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file())
    assert [name for name in found if name != "job.sh"] == files
    if "-v" in head:
        assert (place / "job.sh.o1").read_text() == "1x,y\n"


def test_a_script_that_was_put_there_is_run(either: Lab, folder: Path) -> None:
    """Paths below /home mean the cluster's, in the command line as in CreateJobFile; arguments stay as they are."""
    either.write("/home/adalovelace/bin/job.sh", '#!/bin/sh\npwd\nfor each; do echo "$each"; done\n')
    either.wait(either.submit("/home/adalovelace/bin/job.sh 'a b' > /home/adalovelace/said.txt", PackagePath="bin"))
    lines = (home(folder, either) / "said.txt").read_text().splitlines()
    assert lines == [str(home(folder, either) / "bin"), "a b"]


def test_a_job_needs_the_directory_that_it_runs_in(either: Lab) -> None:
    """A PackagePath that is not there is refused at once."""
    with pytest.raises(ServiceError) as caught:
        either.submit("true", PackagePath="./none")
    assert caught.value.code == "AgentError.Job.SubmitFailure"
    assert caught.value.message == "The cluster has no directory /home/adalovelace/none."


def test_an_array_job_shares_the_work(either: Lab, folder: Path) -> None:
    """Each job of it has its index."""
    index = "${SLURM_ARRAY_TASK_ID:-$PBS_ARRAY_INDEX}"
    either.wait(either.submit(f"echo $(( {index} * {index} )) > {index}", ArrayRequest="1-7:2"))
    assert [int((home(folder, either) / index).read_text()) for index in "1357"] == [1, 9, 25, 49]


def test_no_more_jobs_run_than_there_are_cores(lab: Lab, folder: Path) -> None:
    """On two cores, two of three jobs run; the third starts when one has ended."""
    gate = home(folder, lab) / "gate"
    names = [lab.submit("until [ -e gate ]; do sleep 0.01; done") for _ in range(3)]
    lab.until(lambda: len(lab.emulator.service.runner.children) == 2)  # type: ignore[attr-defined]
    assert list(lab.states().values()) == ["RUNNING", "RUNNING", "QUEUED"]
    gate.touch()
    assert [lab.wait(name)["State"] for name in names] == ["FINISHED"] * 3


@pytest.mark.parametrize(
    ("command", "code"), [("exit 3", 3), ("(exit 4)", 4), ("kill -9 $$", 137), ("no-such-program", 127), ("fi", 2)]
)
def test_a_job_that_fails_tells_its_exit_code(either: Lab, command: str, code: int) -> None:
    """Whatever ends it, the remark has the code that a shell gives it."""
    row = either.wait(either.submit(command))
    assert (row["State"], row["Comment"]) == ("FAILED", f"exit code {code}")


def test_a_follow_up_runs_after_the_job(either: Lab, folder: Path) -> None:
    """It runs whatever became of the job, and does not change that."""
    row = either.wait(either.submit("echo job; exit 5", StdoutRedirectPath="two.o", PostCmdLine="echo after; exit 0"))
    assert row["Comment"] == "exit code 5"
    assert (home(folder, either) / "two.o").read_text() == "job\nafter\n"


def test_an_input_file_is_put_there_and_unpacked(either: Lab, folder: Path) -> None:
    """A file in the emulator's folder stands for one of the Object Storage Service; nothing is downloaded."""
    url = "https://bucket.oss-cn-hangzhou.aliyuncs.com/in/data.tar"
    with pytest.raises(ServiceError) as caught:
        either.submit("cat number.txt", InputFileUrl=url)
    place = "oss/bucket.oss-cn-hangzhou.aliyuncs.com/in/data.tar"
    assert caught.value.message == (
        f"The emulator downloads nothing. Put the file that {url} stands for to {place} in its folder."
    )
    source = folder / place
    source.parent.mkdir(parents=True)
    (source.parent / "number.txt").write_text("42\n")
    subprocess.run(["tar", "cf", source, "-C", source.parent, "number.txt"], check=True)
    either.wait(either.submit("cat number.txt", StdoutRedirectPath="in.o", InputFileUrl=url, UnzipCmd="tar xf"))
    assert (home(folder, either) / "in.o").read_text() == "42\n"
    with pytest.raises(ServiceError, match="InvalidParams"):
        either.submit("true", InputFileUrl=url, UnzipCmd="rm -rf")


def test_a_stopped_job_ends_with_all_its_processes(either: Lab, folder: Path) -> None:
    """Also with those that do not want to end, and those that left its session."""
    file = home(folder, either) / "pids"
    name = either.submit(
        "(trap '' TERM; echo $$ >> pids; sh -c 'echo $$ >> pids; trap \"\" TERM; sleep 100' & wait; sleep 100)"
    )
    either.until(lambda: len(numbers(file)) == 2)
    found = numbers(file)
    assert all(map(alive, found))
    either.stop(name)
    assert either.state(name) == "DELETED"
    either.until(lambda: not any(map(alive, found)))


def test_what_a_job_leaves_behind_ends_with_it(lab: Lab, folder: Path) -> None:
    """A process in the background does not outlive its job."""
    lab.wait(lab.submit("sleep 100 & echo $! > pid"))
    lab.until(lambda: not alive(*numbers(home(folder, lab) / "pid")))


LEAVING = {
    "session": "setsid sh -c {} &",
    "orphan": "(sh -c {} &)",
    "daemon": "(setsid sh -c {} &) &",
    "no mark": "setsid env -i sh -c {} &",
    "deaf": "(trap '' TERM HUP INT; setsid env -i sh -c {} &)",
}
"""Ways of processes to leave the session, the parent and the environment of their job."""


def leave(file: Path) -> str:
    """Return a command line that starts a process in each way, which writes its number into a file."""
    note = shlex.quote(f"echo $$ >> {shlex.quote(str(file))}; exec sleep 100")
    return "\n".join(way.format(note) for way in LEAVING.values())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process can take over orphans")
@pytest.mark.parametrize("end", ["StopJobs", "DeleteJobs", "DeleteCluster", "StopNodes", "limit", "normal"])
def test_whatever_ends_a_job_ends_all_its_processes(lab: Lab, folder: Path, end: str) -> None:
    """Also those that left its session, lost their parents and have nothing of its environment."""
    file = folder / "pids"
    lab.write(
        "job.sh", f"#!/bin/sh\n#PBS -l walltime=60\n{leave(file)}\nuntil [ -e {folder}/gate ]; do sleep 0.01; done\n"
    )
    name = lab.submit("./job.sh")
    lab.until(lambda: len(numbers(file)) == len(LEAVING))
    found = numbers(file)
    assert all(map(alive, found))
    assert lab.states() == {name: "RUNNING"}
    if end in ("StopJobs", "DeleteJobs"):
        lab.ask(end, Jobs=json.dumps([{"Id": name}]))
    elif end == "DeleteCluster":
        lab.ask(end)
        assert not any(map(alive, found))
    elif end == "StopNodes":
        lab.ask(end, {"Instance.1.Id": next(iter(lab.nodes()))})
    elif end == "limit":
        lab.clock.advance(60)
        assert lab.jobs()[name]["Comment"] == "ended at its time limit of 60 seconds"
    else:
        (folder / "gate").touch()
        assert lab.wait(name)["State"] == "FINISHED"
        assert not any(map(alive, found))
    lab.until(lambda: not any(map(alive, found)))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process can take over orphans")
def test_a_job_that_kills_what_watches_over_it_ends(lab: Lab, folder: Path) -> None:
    """It has failed, and leaves nothing; the next job runs."""
    file = folder / "pids"
    command = (
        f"{leave(file)}\nuntil [ $(wc -l < {file}) = {len(LEAVING)} ]; do sleep 0.01; done; kill -9 $PPID; sleep 100"
    )
    row = lab.wait(lab.submit(command))
    assert (row["State"], row["Comment"]) == ("FAILED", "exit code 137")
    assert len(numbers(file)) == len(LEAVING)
    assert not any(map(alive, numbers(file)))
    assert lab.wait(lab.submit("true"))["State"] == "FINISHED"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process can take over orphans")
def test_a_supervisor_that_is_killed_is_replaced(lab: Lab, folder: Path) -> None:
    """The jobs that it had started have failed and left nothing, and the next job runs."""
    file = folder / "pids"
    name = lab.submit(f"{leave(file)}\nsleep 100")
    lab.until(lambda: len(numbers(file)) == len(LEAVING))
    found = numbers(file)
    runner = lab.emulator.service.runner
    assert isinstance(runner, ProcessRunner)
    assert runner.supervision._process is not None
    runner.supervision._process.kill()
    row = lab.wait(name)
    assert (row["State"], row["Comment"]) == ("FAILED", "What watches over the jobs was killed.")
    lab.until(lambda: not any(map(alive, found)))
    assert lab.wait(lab.submit("true"))["State"] == "FINISHED"


def test_a_job_that_is_asked_to_end_has_time_to_do_so(either: Lab, folder: Path) -> None:
    """What handles the signal may write its last results."""
    either.write(
        "job.sh",
        "#!/bin/sh\ntrap 'sleep 0.1; echo saved > result; exit' TERM\necho > ready\nwhile :; do sleep 0.01; done\n",
    )
    name = either.submit("./job.sh")
    either.until((home(folder, either) / "ready").exists)
    either.stop(name)
    result = home(folder, either) / "result"
    either.until(lambda: result.exists() and result.read_text() == "saved\n")


def test_a_job_is_killed_at_its_time_limit(lab: Lab, folder: Path) -> None:
    """The limit counts on the clock of the emulated service."""
    lab.write("slow.sh", "#!/bin/sh\n#PBS -l walltime=60\necho $$ > pid\nexec sleep 100\n")
    name = lab.submit("./slow.sh")
    file = home(folder, lab) / "pid"
    lab.until(lambda: len(numbers(file)) == 1)
    lab.clock.advance(59)
    assert lab.states() == {name: "RUNNING"}
    lab.clock.advance(1)
    assert lab.jobs()[name]["Comment"] == "ended at its time limit of 60 seconds"
    lab.until(lambda: not alive(*numbers(file)))


def test_a_job_runs_again_after_its_node_has_stopped(lab: Lab, folder: Path) -> None:
    """Its processes end, and it starts anew where it may; the end of the first run changes nothing."""
    name = lab.submit("echo x >> starts; until [ -e gate ]; do sleep 0.01; done", ReRunable=True)
    starts = home(folder, lab) / "starts"
    lab.until(lambda: starts.exists() and starts.read_text() == "x\n")
    (node,) = lab.nodes()
    lab.ask("StopNodes", {"Instance.1.Id": node})
    assert lab.states() == {name: "QUEUED"}
    lab.ask("StartNodes", {"Instance.1.Id": node})
    lab.until(lambda: starts.read_text() == "x\nx\n")
    assert lab.states() == {name: "RUNNING"}
    (home(folder, lab) / "gate").touch()
    assert lab.wait(name)["State"] == "FINISHED"


def test_a_job_in_a_container_is_refused(lab: Lab) -> None:
    """Processes are not containers."""
    found = ask(lab.emulator.service, "AddContainerApp", Name="box", Repository="busybox")
    (identifier,) = found["ContainerId"]["ContainerId"]
    with pytest.raises(ServiceError) as caught:
        lab.submit("true", ContainerId=identifier)
    assert caught.value.code == "AgentError.Job.InvalidContainerType"
    assert lab.ask("ListContainerImages")["TotalCount"] == 0


@pytest.mark.parametrize("path", ["/home/../../../outside", "../../../../outside", "/outside"])
def test_a_file_stays_in_the_folder_of_its_cluster(lab: Lab, folder: Path, path: str) -> None:
    """However its path is written."""
    lab.write(path, "text")
    assert (folder / "clusters" / lab.id / "outside").read_text() == "text"


def test_a_link_does_not_lead_out_of_the_folder(lab: Lab, tmp_path: Path) -> None:
    """A file is not written, nor is a job run, through a link that leads elsewhere."""
    lab.wait(lab.submit(f"ln -s {tmp_path} way; ln -s {tmp_path}/new.txt direct"))
    for target in ("way/new.txt", "direct"):
        with pytest.raises(ServiceError) as caught:
            lab.write(target, "text")
        assert caught.value.message == f"The path /home/{USER}/{target} leads out of the cluster's folder."
    with pytest.raises(ServiceError, match="InvalidParams"):
        lab.submit("true", PackagePath="way")
    assert not (tmp_path / "new.txt").exists()


@pytest.mark.parametrize("kind", ["pipe", "socket", "device"])
def test_what_is_no_file_is_refused_and_never_waited_for(lab: Lab, folder: Path, kind: str) -> None:
    """Pipes, sockets and devices, wherever the emulator opens a file: nobody else has to wait."""
    (folder / "oss" / "bucket").mkdir(parents=True)
    for place in (home(folder, lab) / "odd.sh", folder / "oss" / "bucket" / "odd.sh"):
        place.parent.mkdir(parents=True, exist_ok=True)
        if kind == "pipe":
            os.mkfifo(place)
        elif kind == "socket":
            with socket.socket(socket.AF_UNIX) as server:
                os.chdir(place.parent)  # its path may be too long for its address
                server.bind(place.name)
        else:
            make_device(place)
    refusal = f"The path /home/{USER}/odd.sh is not a file."
    for command in ("./odd.sh", "sh odd.sh"):  # the script is looked at for what it asks for
        name = lab.submit(f"{command} < /dev/null & sleep 0.05; kill $!; wait $!", Name="reader")
        lab.wait(name)
        lab.submit(command, Name="reader")
    with pytest.raises(ServiceError) as caught:
        lab.write("odd.sh", "text")
    assert (caught.value.code, caught.value.message) == ("AgentError", refusal)
    with pytest.raises(ServiceError, match="Put the file"):
        lab.submit("true", InputFileUrl="oss://bucket/odd.sh")
    lab.delete(*lab.states())  # whether they still wait or have ended
    for parameter in ("StdoutRedirectPath", "StderrRedirectPath"):
        row = lab.wait(lab.submit("true", **{parameter: "./odd.sh"}))
        assert (row["State"], row["Comment"]) == ("FAILED", refusal)
    source = folder / "oss" / "bucket" / "data.sh"
    source.write_text("x")
    os.rename(home(folder, lab) / "odd.sh", home(folder, lab) / "data.sh")
    row = lab.wait(lab.submit("true", InputFileUrl="oss://bucket/data.sh"))
    assert (row["State"], row["Comment"]) == ("FAILED", refusal.replace("odd", "data"))
    command = lab.invoke("true", *lab.nodes())
    lab.until(lambda: lab.results(command)[0]["InvokeRecordStatus"] == "Finished")
    (output,) = (folder / "clusters" / lab.id / "commands" / command).iterdir()
    output.unlink()
    os.rename(home(folder, lab) / "data.sh", output)
    assert lab.results(command)[0]["Message"] == ""


def make_device(place: Path) -> None:
    """Make a device that gives zeros without end; skip the test if only root may."""
    try:
        os.mknod(place, 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root makes devices")


def test_an_input_file_is_not_written_through_a_link(lab: Lab, folder: Path, tmp_path: Path) -> None:
    """Files are written in the folder of their cluster alone."""
    source = folder / "oss" / "bucket" / "data.bin"
    source.parent.mkdir(parents=True)
    source.write_text("new")
    outside = tmp_path / "outside"
    outside.write_text("kept")
    lab.wait(lab.submit(f"ln -s {outside} data.bin"))
    row = lab.wait(lab.submit("true", InputFileUrl="oss://bucket/data.bin"))
    assert (row["State"], outside.read_text()) == ("FAILED", "kept")
    assert row["Comment"] == f"The path /home/{USER}/data.bin leads out of the cluster's folder."


def test_a_file_with_another_name_is_not_written(lab: Lab, folder: Path, tmp_path: Path) -> None:
    """A hard link is no link that can be seen through: the file is made anew, and the other one stays as it is."""
    outside = tmp_path / "outside"
    outside.write_text("kept")
    mode = outside.stat().st_mode
    lab.wait(lab.submit(f"ln {outside} job.sh; ln {outside} out.txt"))
    lab.write("job.sh", "#!/bin/sh\necho new\n")
    assert lab.wait(lab.submit("./job.sh", StdoutRedirectPath="out.txt"))["State"] == "FINISHED"
    assert ((home(folder, lab) / "out.txt").read_text(), outside.read_text()) == ("new\n", "kept")
    assert outside.stat().st_mode == mode


def test_paths_of_any_length_are_taken_or_refused(lab: Lab, folder: Path) -> None:
    """Many folders are made, and go with their cluster; what no system takes is named."""
    deep = "/".join("a" * 900) + "/job.sh"
    lab.write(deep, "#!/bin/sh\necho $0\n")
    assert (home(folder, lab) / deep).exists()
    long = "a/" * 3000 + "job.sh"
    with pytest.raises(ServiceError) as caught:
        lab.write("/" + "b" * 300, "text")
    assert caught.value.message == f"The file /{'b' * 199} can't be written: File name too long."
    refusal = f"The path {f'/home/{USER}/{long}'[:200]} is longer than 4000 characters."
    with pytest.raises(ServiceError) as caught:
        lab.write(long, "text")
    assert caught.value.message == refusal
    for parameters, code in (
        ({"PackagePath": long}, "InvalidParams"),
        ({"PackagePath": "b" * 300}, "AgentError.Job.SubmitFailure"),
        ({"InputFileUrl": f"oss://bucket/{long}"}, "AgentError.Job.SubmitFailure"),
        ({"InputFileUrl": "oss://[::1"}, "InvalidParams"),
    ):
        with pytest.raises(ServiceError) as caught:
            lab.submit("true", **parameters)
        assert caught.value.code == code
    row = lab.wait(lab.submit("true", StdoutRedirectPath=long))
    assert (row["State"], row["Comment"]) == ("FAILED", refusal)
    lab.wait(lab.submit(f"for i in 1 2 3; do mkdir -p {'d/' * 400}; cd {'d/' * 400}; done"))
    lab.ask("DeleteCluster")
    assert not (folder / "clusters" / lab.id).exists()


def test_a_file_that_cannot_be_written_is_refused(lab: Lab) -> None:
    """A directory is no file."""
    with pytest.raises(ServiceError) as caught:
        lab.write("/home", "text")
    assert (caught.value.code, caught.value.message) == (
        "AgentError",
        "The file /home can't be written: Is a directory.",
    )


def test_a_command_runs_on_each_node(lab: Lab) -> None:
    """Every node has a name and a root directory of its own, and shares the home directories."""
    lab.write("shared.txt", "shared\n")
    command = lab.invoke("echo $HOSTNAME > name; pwd; cat name /home/adalovelace/shared.txt; echo bad >&2; exit 7")
    lab.until(lambda: lab.ask("ListInvocationStatus", CommandId=command)["InvokeStatus"] != "Running")
    found = lab.results(command)
    assert len(found) == 4
    for row in found:
        lines = row["Message"].splitlines()
        assert lines[0].endswith(f"/nodes/{row['InstanceId']}/root")
        assert lines[2:] == ["shared", "bad"]
        assert (row["InvokeRecordStatus"], row["ExitCode"], row["Success"]) == ("Finished", 7, True)
        assert row["FinishedTime"] == "2020-09-13T12:36Z"
    hosts = {row["Message"].splitlines()[1] for row in found}
    assert hosts == {"account000", "scheduler000", "login000", "compute000"}


def test_a_command_needs_its_directory(lab: Lab) -> None:
    """A command in a directory that is not there has failed, and its message says why."""
    command = lab.invoke("true", WorkingDir="/opt/none")
    lab.until(lambda: lab.ask("ListInvocationStatus", CommandId=command)["InvokeStatus"] == "Failed")
    row = lab.results(command)[0]
    assert (row["Message"], row["Success"]) == ("There is no directory /opt/none.", False)


def test_a_command_is_killed_at_its_time_limit(lab: Lab) -> None:
    """It has failed then; what it has written until then can be read."""
    (node,) = lab.nodes()
    command = lab.invoke("echo $$; exec sleep 100", node, Timeout=60)
    lab.until(lambda: bool(lab.results(command)[0]["Message"].strip()))
    number = int(lab.results(command)[0]["Message"])
    lab.clock.advance(60)
    assert lab.results(command)[0]["InvokeRecordStatus"] == "Failed"
    lab.until(lambda: not alive(number))


def test_much_output_is_cut(lab: Lab) -> None:
    """A message has at most 24 KiB."""
    (node,) = lab.nodes()
    command = lab.invoke("head -c 100000 /dev/zero | tr '\\0' x", node)
    lab.until(lambda: lab.results(command)[0]["InvokeRecordStatus"] == "Finished")
    assert lab.results(command)[0]["Message"] == "x" * 24 * 1024


def test_jobs_end_and_start_without_anyone_asking(lab: Lab, folder: Path) -> None:
    """A queued job starts when another one ends, though nobody calls the emulator."""
    for number in range(4):
        lab.submit(f"echo {number} >> order")
    file = home(folder, lab) / "order"
    lab.until(lambda: file.exists() and len(file.read_text().split()) == 4)


def test_a_deleted_cluster_leaves_nothing(lab: Lab, folder: Path) -> None:
    """Its processes end and its folder is gone."""
    lab.submit("echo $$ > pid; sleep 100; true")
    file = home(folder, lab) / "pid"
    lab.until(lambda: len(numbers(file)) == 1)
    found = numbers(file)
    lab.ask("DeleteCluster")
    lab.until(lambda: not any(map(alive, found)))
    assert not (folder / "clusters" / lab.id).exists()


def test_a_stopped_emulator_leaves_nothing() -> None:
    """No process, no thread and no temporary folder outlive it, also if a process has left its session."""
    before = threading.active_count()
    clock = ManualClock(START)
    with Emulator(clock=clock, run_jobs=True) as emulator:
        lab = Lab(emulator, clock)
        runner = emulator.service.runner
        assert isinstance(runner, ProcessRunner)
        place = runner.filesystem.root
        file = place / lab.id / "home" / USER / "pids"
        lab.submit("echo $$ > pids; setsid sh -c 'echo $$ >> pids; exec sleep 100' & wait")
        lab.until(lambda: len(numbers(file)) == 2)
        found = numbers(file)
    lab.until(lambda: not any(map(alive, found)))
    assert threading.active_count() == before
    assert not place.parent.exists()


VICTIM = """
import os, sys, threading
from pathlib import Path
sys.path[:0] = {path!r}
from ehpc.emulator import Emulator
from ehpc.emulator.state.clock import ManualClock
from tests.emulator.lab import START, Lab
from tests.emulator.jobs.test_process_runner import leave
clock = ManualClock(START)
emulator = Emulator(clock=clock, data_dir=Path({folder!r}), run_jobs=True).start()
lab = Lab(emulator, clock)
file = Path({folder!r}, "pids")
def work():
    lab.submit(f"echo $$ >> {{file}}; exec sleep 100", ReRunable=True)
    lab.submit(leave(file) + "; sleep 100")
    lab.invoke("sleep 100", *lab.nodes())
thread = threading.Thread(target=work)
thread.start()
thread.join()
child = os.fork()  # a process that holds all that the emulator has open
if not child:
    sys.stdin.read()
    os._exit(0)
print(lab.id, child, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process can take over orphans")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGSEGV])
def test_nothing_outlives_an_emulator_that_is_killed(folder: Path, number: signal.Signals) -> None:
    """Its jobs end with it, in whatever thread it ran; the next emulator runs those again that may, others are lost."""
    code = VICTIM.format(path=sys.path, folder=str(folder))
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as victim:
        assert victim.stdout is not None
        lab: Any = Lab.__new__(Lab)
        lab.id, child = victim.stdout.readline().decode().split()
        file = folder / "pids"
        lab.until(lambda: len(numbers(file)) == 1 + len(LEAVING))
        found = numbers(file)
        assert all(map(alive, found))
        os.kill(victim.pid, number)
        lab.until(lambda: not any(map(alive, found)))
        assert alive(int(child))
    with Emulator(clock=ManualClock(START + 1000), data_dir=folder, run_jobs=True) as emulator:
        lab.emulator = emulator
        assert lab.states() == {"1.scheduler": "RUNNING", "2.scheduler": "FAILED"}
        assert lab.jobs()["2.scheduler"]["Comment"] == "its node stopped running"
        lab.until(lambda: len(numbers(file)) == 2 + len(LEAVING))
        command = lab.ask("ListCommands")["Commands"]["Command"][0]["CommandId"]
        assert lab.results(command)[0]["InvokeRecordStatus"] == "Stopped"


def test_accounting_counts_real_time_on_the_clock(lab: Lab, folder: Path) -> None:
    """What a job has used is the time between its start and its end, times its cores."""
    name = lab.submit("until [ -e gate ]; do sleep 0.01; done")
    lab.clock.advance(100)
    (home(folder, lab) / "gate").touch()
    lab.wait(name)
    report = lab.ask("GetAccountingReport", StartTime=START, EndTime=START + 10_000)
    assert report["Data"] == [[USER, 1, 100]]


def test_whoever_runs_jobs_needs_a_secret_of_this_emulator() -> None:
    """The secret that everybody knows does not open an emulator that runs programs."""
    with Emulator(run_jobs=True) as first, Emulator(run_jobs=True) as second:
        found = {each.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] for each in (first, second)}
        assert len(found) == 2
        assert "test-access-key-secret" not in found
        assert min(map(len, found)) >= 32
        assert send(first).error[1] == "SignatureDoesNotMatch"


def test_the_command_runs_jobs_if_told_to() -> None:
    """``--run-jobs`` runs what is submitted, and takes it along when it is interrupted."""
    emulator = [sys.executable, "-m", "ehpc.emulator", "--run-jobs", "--quiet"]
    with subprocess.Popen(emulator, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(5)]
        given = dict(shlex.split(line)[1].split("=", 1) for line in lines if line.startswith("export "))
        with Client(
            endpoint=given["EHPC_ENDPOINT_URL"],
            access_key_id=given["ALIBABA_CLOUD_ACCESS_KEY_ID"],
            access_key_secret=given["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
        ) as client:
            cluster = client.create_cluster(
                name="weather", ehpc_version="1.0.0", os_tag="CentOS_7.6_64", password=PASSWORD
            ).cluster_id
            assert cluster is not None
            command = client.invoke_shell_command(cluster_id=cluster, command="echo $$; exec sleep 100").command_id
            assert command is not None
            found: list[int] = []
            while len(found) < 4:
                rows = client.iter_invocation_results(cluster_id=cluster, command_id=command)
                found = [int(row.message) for row in rows if row.message]
        assert all(map(alive, found))
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_SECONDS) == 0
    assert not any(map(alive, found))


def test_a_job_whose_files_lead_elsewhere_tells_so(lab: Lab, tmp_path: Path) -> None:
    """What keeps a process from being started is the remark."""
    lab.wait(lab.submit(f"ln -s {tmp_path} way"))
    row = lab.wait(lab.submit("true", StdoutRedirectPath="way"))
    assert row["State"] == "FAILED"
    assert row["Comment"] == f"The path /home/{USER}/way/true.o2 leads out of the cluster's folder."


def test_passwords_are_not_in_the_surroundings_of_a_job(lab: Lab, folder: Path) -> None:
    """Neither variables nor command lines of its processes have the password of its user."""
    lab.wait(lab.submit("env; cat /proc/self/cmdline /proc/$PPID/cmdline", Name="look"))
    text = (home(folder, lab) / "look.o1").read_text()
    assert "PBS_JOBID" in text
    assert PASSWORD not in text
    assert json.dumps(PASSWORD) not in text
