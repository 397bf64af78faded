"""The commands on the emulator: from sbatch to the end of a job, with Slurm's words and exit codes."""

from __future__ import annotations

import getpass
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from ehpc.slurm.install import install
from ehpc.testing import Emulator
from tests.slurm.conftest import NEW, OLD, USER, Desk

LISTED = "%i|%t|%T|%r|%B|%u|%D|%C|%R|%P|%j|%F|%K|%Z"
SLEEP = "exec sleep 100"
UUID = "0d4a6c3e-7a57-4a71-9b53-0b6f1c2d3e4f"


def split_variables(text: str) -> dict[str, str]:
    """Return the variables that ``env`` has printed."""
    return {name: value for name, _, value in (line.partition("=") for line in text.splitlines())}


def test_a_job_from_its_submission_to_its_end(desk: Desk) -> None:
    """Its output lands where sbatch was called, and each command tells its state."""
    job = desk.submit(desk.script("echo out; echo err >&2; pwd"), "one")
    assert {job: "COMPLETED"} == desk.wait(job)
    assert f"out\nerr\n{desk.work}\n" == desk.read(f"slurm-{job}.out")
    assert "" == desk.output("squeue", "-h", "-j", job)
    line = desk.output("squeue", "-h", "-t", "all", "-o", LISTED).strip()
    host = line.split("|")[4]
    expected = f"{job}|CD|COMPLETED|None|{host}|{USER}|1|1|{host}|comp|job.sh|{job}|N/A|{desk.work}"
    assert expected == line


def test_a_failure(desk: Desk) -> None:
    """Its exit code is the one that was recorded; sacct writes it as status:signal."""
    job = desk.submit("--wrap", "exit 3")
    assert {job: "FAILED"} == desk.wait(job)
    assert f"{job}|FAILED|3:0\n" == desk.output("sacct", "-XnPo", "JobID,State,ExitCode", "-j", job)
    steps = f"{job}|FAILED|3:0\n{job}.batch|FAILED|3:0\n"
    assert steps == desk.output("sacct", "-nPo", "JobID,State,ExitCode", "-j", job)


def test_a_time_limit(desk: Desk) -> None:
    """A job that ran into its limit is no failure like others, also where the service calls it so."""
    job = desk.submit("-t", "0:01", "--wrap", SLEEP)  # Slurm counts whole minutes
    desk.wait(job, states={"RUNNING"})
    desk.ahead = 61
    assert {job: "TIMEOUT"} == desk.wait(job)
    assert f"{job}|TIMEOUT\n{job}.batch|CANCELLED\n" == desk.output("sacct", "-nPo", "JobID,State", "-j", job)
    assert "TO TimeLimit (TimeLimit)\n" == desk.output("squeue", "-ht", "TO", "-o", "%t %r %R")


def test_a_job_is_cancelled(desk: Desk) -> None:
    """Unknown jobs and jobs that have ended beside it are passed over, without a word."""
    done, job = desk.submit("--wrap", "true"), desk.submit("--wrap", SLEEP)
    desk.wait(done)
    assert "" == desk.output("scancel", job, "99999", done)
    assert {job: "CANCELLED", done: "COMPLETED"} == desk.wait(job, done)
    assert "" == desk.output("scancel", "-Q", job)
    state = f"CANCELLED by {os.getuid()}"
    assert f"{job}|{state}|0:0\n" == desk.output("sacct", "-XnPo", "JobID,State,ExitCode", "-j", job)


def test_an_array_job(desk: Desk) -> None:
    """Parts that wait stand in one line, unless each is asked for; %A and %a name the output."""
    job = desk.submit(
        "--array=0-8%9",
        "-o",
        "out-%A-%3a.txt",
        "--wrap",
        f"echo $SLURM_ARRAY_TASK_ID; {SLEEP}",
    )
    desk.wait(job, states={"RUNNING", "PENDING"})
    lines = desk.output("squeue", "-h", "-o", "%i %t").splitlines()
    assert [f"{job}_[6-8%9] PD", *(f"{job}_{index} R" for index in range(6))] == lines
    each = desk.output("squeue", "-hro", "%i %t %K").splitlines()
    assert [f"{job}_{index} PD {index}" for index in (6, 7, 8)] == each[:3]
    assert f"{job}_[6-8%9]|PENDING\n" == desk.output("sacct", "-XnPo", "JobID,State", "-j", job).splitlines(True)[-1]
    assert f"{job}_1\n" == desk.output("squeue", "-ho", "%i", "-j", f"{job}_1")
    desk.output("scancel", f"{job}_1")
    assert {f"{job}_1": "CANCELLED"} == desk.wait(f"{job}_1")
    desk.output("scancel", job)
    assert {"CANCELLED"} == set(desk.wait(job).values())
    assert "2" == desk.read(f"out-{job}-002.txt").splitlines()[0]


def test_options_of_the_script_and_the_command_line(desk: Desk) -> None:
    """The command line wins; patterns of paths are replaced; the environment comes along, without secrets."""
    script = desk.script("#SBATCH -J in-script -o %x-%j.out -e %x.err\necho $SLURM_JOB_NAME $COLOR; env >&2")
    code, output, _ = desk.run("sbatch", "--parsable", "-J", "winner", script, COLOR="red")
    job = output.strip()
    assert (0, {job: "COMPLETED"}) == (code, desk.wait(job))
    assert "winner red\n" == desk.read(f"winner-{job}.out")
    variables = split_variables(desk.read("winner.err"))
    assert (job, "1", str(desk.work)) == tuple(variables[f"SLURM_{n}"] for n in ("JOB_ID", "NNODES", "SUBMIT_DIR"))
    secrets = {name: desk.environment[name] for name in desk.environment if name.startswith("ALIBABA_CLOUD_ACCESS_KEY")}
    assert 2 == len(secrets)
    assert not {*secrets, "EHPC_RUN_AS_USER_PASSWORD"} & set(variables)
    assert not any(desk.environment[n] in path.read_text() for n in secrets for path in files(desk.folder / "state"))


def test_export_none_and_variables(desk: Desk) -> None:
    """A job gets no more than it is given."""
    code, output, _ = desk.run(
        "sbatch",
        "--parsable",
        "--export=NONE,A=1",
        "--wrap",
        "echo $A $COLOR.",
        COLOR="red",
    )
    assert (0, {output.strip(): "COMPLETED"}) == (code, desk.wait(output.strip()))
    assert "1 .\n" == desk.read(f"slurm-{output.strip()}.out")


def test_variables_of_an_outer_job_are_not_inherited(desk: Desk) -> None:
    """A job submitted within one of another scheduler would take that one's identity and index for its own."""
    outer = {"PBS_JOBID": "77.outer", "PBS_ARRAY_INDEX": "5", "SGE_TASK_ID": "6", "JOB_ID": "88"}
    lines = "env | grep -E '^(PBS_|SGE_|JOB_ID|OUTER)'; echo id $SLURM_JOB_ID $SLURM_ARRAY_TASK_ID"
    code, output, errors = desk.run("sbatch", desk.script(lines), OUTER="inherited", **outer)
    assert (0, "") == (code, errors)
    job = output.split()[-1]
    assert {job: "COMPLETED"} == desk.wait(job)
    assert f"OUTER=inherited\nid {job}\n" == desk.read(f"slurm-{job}.out")


def test_variables_of_the_submitter(desk: Desk) -> None:
    """They don't stand for what the script above the job's own works with."""
    code, output, _ = desk.run("sbatch", "--parsable", "--wrap", "echo $KEPT", KEPT="1", job="x", number="y", here="/")
    job = output.strip()
    assert (0, {job: "COMPLETED"}) == (code, desk.wait(job))
    assert "1\n" == desk.read(f"slurm-{job}.out")


def test_long_names(desk: Desk) -> None:
    """Names that the service may refuse are kept here: tools find their jobs by names of 36 letters."""
    job = desk.submit("--job-name", UUID, "--wrap", "echo $SLURM_JOB_NAME")
    other = desk.submit("--wrap", "true")
    desk.wait(job, other)
    assert f"{job}|COMPLETED\n" == desk.output("squeue", "--format=%i|%T", "--states=all", "--noheader", "--name", UUID)
    assert f"{job}|{UUID}\n" == desk.output("sacct", "-XnPo", "JobID,JobName", "--name", UUID)
    assert f"{UUID}\n" == desk.read(f"slurm-{job}.out")
    sent = [entry.parameters.get("Name", entry.parameters.get("JobName")) for entry in desk.emulator.requests]
    assert {"slurm.job"} == {name for name in sent if name}


def test_a_script_without_a_folder_in_its_name(desk: Desk) -> None:
    """It is looked for where sbatch is called; the folder of its output has to be there."""
    (desk.work / "inner").mkdir()
    script = desk.script("#SBATCH -D inner -o there.txt\npwd")
    assert {"COMPLETED"} == set(desk.wait(desk.submit(script)).values())
    assert f"{desk.work / 'inner'}\n" == desk.read("inner/there.txt")
    assert {"FAILED"} == set(desk.wait(desk.submit("-o", "missing/%j.txt", script)).values())


def test_append(desk: Desk) -> None:
    """With --open-mode, output is added to what is there."""
    (desk.work / "log.txt").write_text("before\n")
    desk.wait(desk.submit("-o", "log.txt", "--open-mode=append", "--wrap", "echo after"))
    assert "before\nafter\n" == desk.read("log.txt")


def test_resources_are_passed_on(desk: Desk) -> None:
    """Nodes and cores are those of the scheduler, and stand in the variables."""
    job = desk.submit(
        "-N",
        "2",
        "--ntasks-per-node=1",
        "-c",
        "2",
        "--mem=100M",
        "-t",
        "5",
        "--wrap",
        "env",
    )
    desk.wait(job)
    line = desk.output("squeue", "-ht", "all", "-o", "%D %C %l")
    assert "2 4 5:00\n" == line
    variables = split_variables(desk.read(f"slurm-{job}.out"))
    assert ("2", "2", "1") == tuple(variables[f"SLURM_{n}"] for n in ("NNODES", "CPUS_PER_TASK", "NTASKS_PER_NODE"))
    assert 2 == len(desk.output("scontrol", "show", "hostnames", variables["SLURM_JOB_NODELIST"]).split())


def test_hints_that_can_not_be_told(desk: Desk) -> None:
    """Jobs run without them, and a warning says so before the number, which tools look for at the end."""
    code, output, errors = desk.run("sbatch", "--get-user-env", "--comment=x", "--wrap", "true")
    left = ["--get-user-env"] if desk.version == OLD else ["--get-user-env", "--comment x"]
    warnings = [f"sbatch: warning: left out, as the service can't be told: {text}" for text in left]
    assert (0, warnings) == (code, errors.splitlines())
    assert {"COMPLETED"} == set(desk.wait(output.split()[-1]).values())
    code, output, errors = desk.run("sbatch", "--licenses=x:1", "--wrap", "true")
    assert (255, "", "sbatch: error: ehpc slurm can't pass on --licenses x:1\n") == (code, output, errors)


def test_users(desk: Desk) -> None:
    """Who runs the command stands for the cluster user: names of the cluster need six letters."""
    job = desk.submit("--wrap", SLEEP)
    for option in (("--me",), ("-u", USER), ("-u", getpass.getuser())):
        assert f"{job}\n" == desk.output("squeue", "-h", "-o", "%i", *option)
    assert "" == desk.output("squeue", "-h", "-o", "%i", "-u", "somebody")
    assert f"{job}\n" == desk.output("sacct", "-XnPu", getpass.getuser(), "-o", "JobID")


def test_partitions(desk: Desk) -> None:
    """The default one has a star."""
    assert "PARTITION\ncomp*\n" == desk.output("sinfo", "-o", "%P")
    assert "comp*\n" == desk.output("sinfo", "-h", "-o", "%P")
    code, output, errors = desk.run("sbatch", "-p", "nowhere", "--wrap", "true")
    refusal = "sbatch: error: Batch job submission failed: Invalid partition name specified\n"
    assert (
        1,
        "",
        f"sbatch: error: invalid partition specified: nowhere\n{refusal}",
    ) == (code, output, errors)


def test_srun_inside_a_job(desk: Desk) -> None:
    """It starts a command with its own files, or one for each task of a node; its exit code is the command's."""
    lines = "srun --unbuffered --output %j_%t.out --error %j_%t.err sh -c 'echo out $SLURM_PROCID; echo err >&2'\n"
    lines += "srun -n1 --cpu-bind=q sh -c 'exit 4'; echo $?; srun -n 2 sh -c 'exit $SLURM_PROCID'; echo $?"
    job = desk.submit("-N", "1", "-n", "2", desk.script(lines))
    desk.wait(job)
    assert "4\n1\n" == desk.read(f"slurm-{job}.out")
    assert ["out 0\n", "out 1\n", "err\n"] == [desk.read(f"{job}_{name}") for name in ("0.out", "1.out", "1.err")]
    assert (
        1,
        "",
        "srun: error: ehpc slurm starts commands inside jobs alone\n",
    ) == desk.run("srun", "true")


def test_requests(desk: Desk) -> None:
    """A poll takes one request, of a list with a page more it takes two; sbatch uploads once where it has to."""
    jobs = [desk.submit("--wrap", SLEEP) for _ in range(3)]
    for command in (
        ("squeue",),
        ("squeue", "-j", jobs[0]),
        ("sacct", "-Xj", ",".join(jobs)),
        ("sinfo", "-o", "%P"),
    ):
        before = len(desk.emulator.requests)
        desk.output(*command)
        assert 1 == len(desk.emulator.requests) - before, command
    before = len(desk.emulator.requests)
    desk.submit("--array=0-59", "--wrap", "true")
    sent = [entry.action for entry in desk.emulator.requests][before:]
    assert {OLD: ["CreateJobFile", "SubmitJob"], NEW: ["CreateJob"]}[desk.version] == sent
    before = len(desk.emulator.requests)
    desk.output("squeue", "-t", "all")
    assert 2 == len(desk.emulator.requests) - before


def test_scontrol(desk: Desk) -> None:
    """It shows what Snakemake reads, and runs jobs again where the API can."""
    config = dict(line.split(" = ") for line in desk.output("scontrol", "show", "config").splitlines()[1:])
    assert ("1001", "300 sec") == (
        config["MaxArraySize".ljust(23)],
        config["MinJobAge".ljust(23)],
    )
    assert "n1\nn2\nx07\n" == desk.output("scontrol", "show", "hostnames", "n[1-2],x07")
    job = desk.submit("--wrap", "echo again >>log.txt")
    desk.wait(job)
    code, output, errors = desk.run("scontrol", "requeue", job)
    if desk.version == OLD:
        assert (0, "", "") == (code, output, errors)
        desk.wait(job)
        assert "again\nagain\n" == desk.read("log.txt")
    else:
        assert (
            1,
            f"Requested operation not supported on this system for job {job}\n",
        ) == (code, errors)
        return
    assert (1, "", "Invalid job id specified for job 999\n") == desk.run("scontrol", "requeue", "999")
    running = desk.submit("--wrap", "sleep 60")
    code, output, errors = desk.run("scontrol", "requeue", running)
    assert (1, "") == (code, output)
    assert errors.endswith(f" for job {running}\n")


def test_dependencies_and_arrays_that_a_version_does_not_have(desk: Desk) -> None:
    """They are passed on or refused, and never dropped."""
    first = desk.submit("--wrap", "true")
    wanted = [("--dependency", f"afterok:{first}"), ("--array", "1,3,7")]
    for option in wanted:
        code, output, errors = desk.run("sbatch", *option, "--wrap", "true")
        if desk.version == OLD:
            assert (0, "") == (code, errors)
            assert {"COMPLETED"} == set(desk.wait(output.split()[-1]).values())
        else:
            assert (255, "") == (code, output)
            assert errors.startswith("sbatch: error: ehpc slurm can't pass on ")


def test_install_twice_and_beside_others(tmp_path: Path) -> None:
    """Own commands are replaced, others never."""
    settings = {
        "cluster_id": "ehpc-hz-x",
        "api_version": OLD,
        "scheduler": "slurm",
        "user": USER,
        "state": "~/x",
    }
    install(str(tmp_path / "bin"), settings)
    install(str(tmp_path / "bin"), {**settings, "user": "other1"})
    assert "other1" == json.loads((tmp_path / "bin" / ".ehpc-slurm.json").read_text())["user"]
    (tmp_path / "bin" / "srun").write_text("#!/bin/sh\n")
    with pytest.raises(Exception, match="srun is there already, and is no command of ehpc slurm"):
        install(str(tmp_path / "bin"), settings)


def files(folder: Path) -> list[Path]:
    """Return all files below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_service_that_is_away(tmp_path: Path) -> None:
    """It is said in one line, with exit code 1."""
    with Emulator(run_jobs=True, cheap_passwords=True) as emulator:
        desk = Desk(emulator, OLD, tmp_path)
    code, output, errors = desk.run("squeue")
    assert (1, "") == (code, output)
    assert errors.startswith("squeue: error: ")
    assert 1 == errors.count("\n")


@pytest.mark.parametrize("version", [OLD, NEW])
def test_a_cluster_with_pbs(tmp_path: Path, version: str) -> None:
    """Its jobs look like those of Slurm, in their variables too; identifiers are their numbers."""
    with Emulator(run_jobs=True, cheap_passwords=True) as emulator:
        desk = Desk(emulator, version, tmp_path, "pbs")
        job = desk.submit("-N", "1", "-n", "2", "-o", "%x-%j.txt", "-J", "short", "--wrap", "env; exit 3")
        array, long = desk.submit("--array=1-2", "--wrap", "true"), desk.submit("--wrap", SLEEP)
        assert {job: "FAILED", f"{array}_1": "COMPLETED", f"{array}_2": "COMPLETED"} == desk.wait(job, array)
        desk.output("scancel", long, "99999")
        assert {long: "CANCELLED"} == desk.wait(long)
        variables = split_variables(desk.read(f"short-{job}.txt"))
        expected = {"SLURM_JOB_ID": job, "SLURM_NTASKS": "2", "SLURM_JOB_NAME": "short", "SLURM_PROCID": "0"}
        assert expected.items() <= variables.items()
        assert f"{job}|FAILED|3:0\n" == desk.output("sacct", "-XnPo", "JobID,State,ExitCode", "-j", job)


def test_a_thin_start(desk: Desk) -> None:
    """A poll loads neither models nor attrs, and costs at most 90/13 of what Python alone costs (issue: 90 ms)."""
    script = desk.folder / "modules.py"
    text = (desk.folder / "bin" / "squeue").read_text()
    script.write_text(text[text.index("import sys") :].replace("sys.exit(main(__file__))", ""))
    place = str(desk.folder / "bin" / "squeue")
    with script.open("a") as file:
        file.write(f"main({place!r}); print(*sys.modules)\n")
    bare = [sys.executable, "-c", "pass"]
    listed = subprocess.run([sys.executable, str(script)], env=desk.environment, capture_output=True, text=True)
    loaded = set(listed.stdout.splitlines()[-1].split())
    assert {"ehpc.slurm.queries", "ehpc._runtime.http.sync_transport"} <= loaded
    assert not {"attr", "attrs", "cattrs", "dataclasses", "ehpc.jobs", "ehpc.batch", "inspect", "asyncio"} & loaded

    def cost(command: list[str]) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=desk.environment, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    costs = [(cost(bare), cost([place])) for _ in range(9)]
    assert min(ours for _, ours in costs) <= 90 / 13 * min(python for python, _ in costs)
