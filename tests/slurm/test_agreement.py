"""Every call that a tool makes, and every usage error, on a real Slurm and on ours: the output is the same.

Identifiers, times, hosts, users and folders are replaced first, and why a job waits, which the service does not tell.
The referee of sacct is slurmdbd 22.05.8 in a network of its own: what it said stands in the tests as text, since it
listens on all addresses, and the states and exit codes are those that scontrol tells.
"""

from __future__ import annotations

import re

import pytest

from tests.slurm.conftest import Desk
from tests.slurm.referee import Referee, normalize, referee

__all__ = ["referee"]

SLEEP = "exec sleep 300"
NAME = "0d4a6c3e-7a57-4a71-9b53-0b6f1c2d3e4f"
AIIDA = "%i^^^%t^^^%r^^^%B^^^%u^^^%D^^^%C^^^%R^^^%P^^^%l^^^%M^^^%S^^^%j^^^%V"
QUERIES = [
    "squeue",
    "squeue -t all",
    "squeue -O JobArrayID,StateCompact,Reason -t all --me",
    "squeue -h -O JobArrayID:12,StateCompact:.5 -t all",
    "squeue --me -o %i -h -r -t all",
    "squeue --noheader --format=%i_%t --job {0},{1},{2},{3}",
    f"squeue --format=%i|%T --states=all --noheader --name {NAME}",
    f"squeue --noheader -o {AIIDA} --jobs={{2}},{{2}}",
    f"squeue --noheader -o {AIIDA} --jobs={{0}},{{0}}",
    f"squeue --noheader -t all -o {AIIDA} --jobs={{0}},{{1}}",
    "squeue --noheader -o %i_%t -t all --me -p comp",
    "squeue --noheader -o %i -p nowhere",
    "squeue --format %A|%u|%t|%.15j|%Z --noheader --jobs {2}",
    "squeue -o %.18i|%9P|%F|%K|%D|%C -t R,PD",
    "squeue -h -t CD,F,CA -o %i|%T|%R|%r|%B",
    "squeue -h -j {3}_1 -o %i",
    "squeue -h -j {3}_99 -o %i",
    "squeue -j {0}",
    "squeue -j {0},99999",
    "squeue -j {4} -h -t all -o %i|%t",
    "sinfo -h -o %P",
    "scontrol show hostnames n[1-3],m5,x[01-03,7]",
    "scontrol show hostnames",
    "scancel 99999",
    "scancel -Q {0}",
    "scancel {3}_98 99999 {1}",
]
REFUSED = [
    *("squeue --foo", "squeue -j abc", "squeue -j 99999", "squeue -t nostate", "squeue --name"),
    *("sbatch --foo job.sh", "sbatch missing.sh", "sbatch -p nowhere job.sh", "sbatch --time=abc job.sh", "sbatch -Z"),
    *("sbatch -n 0 job.sh", "sbatch --mem=4X job.sh", "sbatch --array=x job.sh", "sbatch", "sbatch plain.sh"),
    *("sbatch dos.sh", "sbatch --wrap=date job.sh", "sbatch --job-name", "sbatch --h", "sbatch --parsable=x job.sh"),
    *("scancel", "scancel abc", "scancel --foo 1", "scontrol foo", "scontrol show foo", "scontrol --foo"),
    *("scontrol requeue 99999", "scontrol requeue abc", "sinfo --foo", "sacct --foo", "srun"),
]


def prepare(desk: Desk) -> list[str]:
    """Submit the same jobs: that ends, fails, runs, an array with parts that wait, and one that is cancelled."""
    jobs = [desk.submit("-t", "5", "-J", NAME, "--wrap", "exit 0"), desk.submit("-t", "5", "--wrap", "exit 3")]
    desk.wait(*jobs)
    jobs.append(desk.submit("-t", "5", "-c", "2", desk.script(SLEEP)))
    jobs.append(desk.submit("-t", "5", "--array=0-5%6", "--wrap", SLEEP))
    desk.wait(jobs[2], states={"RUNNING"})
    while 4 != desk.output("squeue", "-h", "-t", "R", "-o", "%i", "-j", jobs[3]).count("_"):
        pass
    jobs.append(desk.submit("-t", "5", "--wrap", SLEEP))
    desk.output("scancel", jobs[4])
    desk.wait(jobs[4])
    return jobs


def test_every_query_of_a_tool(desk: Desk, referee: Referee) -> None:
    """Output, error output and exit code are the same."""
    expected, actual = prepare(referee), prepare(desk)
    for query in QUERIES:
        code, output, errors = referee.run(*query.format(*expected).split(" "))
        ours = desk.run(*query.format(*actual).split(" "))
        if query.startswith("sinfo"):
            output = output.replace("short\n", "")
        wanted = (code, normalize(output, expected, referee), errors)
        assert wanted == (ours[0], normalize(ours[1], actual, desk), ours[2]), query


def test_every_refusal(desk: Desk, referee: Referee) -> None:
    """Messages and exit codes of usage errors are the same."""
    for place in (desk, referee):
        place.script("true")
        (place.work / "plain.sh").write_text("true\n")
        (place.work / "dos.sh").write_text("#!/bin/sh\r\ntrue\r\n")
    for line in REFUSED:
        code, output, errors = referee.run(*line.split(" "))
        assert (code, output, errors) == desk.run(*line.split(" ")), line


def test_states_and_exit_codes(desk: Desk, referee: Referee) -> None:
    """They are those that scontrol tells of the same jobs, as status:signal."""
    told = []
    jobs = prepare(referee)
    for job in jobs[:2]:
        text = referee.output("scontrol", "show", "job", job)
        told.append("|".join(re.findall(r"(?:JobState|ExitCode)=(\S+)", text)))
    jobs = prepare(desk)
    lines = desk.output("sacct", "-XnPo", "State,ExitCode", "-j", ",".join(jobs[:2])).splitlines()
    assert ["COMPLETED|0:0", "FAILED|3:0"] == told == lines


def test_formats_of_sacct(desk: Desk) -> None:
    """As slurmdbd 22.05.8 answers the same calls."""
    jobs = [desk.submit("-J", "a b|c", "--wrap", "exit 0"), desk.submit("-J", "ok.sh", "--wrap", "exit 3")]
    desk.wait(*jobs)
    jobs.append(desk.submit("-J", "slow.sh", "--array=0-6%7", "--wrap", SLEEP))
    while 6 != desk.output("squeue", "-h", "-t", "R", "-o", "%i").count("_"):
        pass
    one, two, array = jobs
    head = "JobID           JobName  Partition    Account  AllocCPUS      State ExitCode \n"
    head += "------------ ---------- ---------- ---------- ---------- ---------- -------- \n"
    rows = f"{one:12}      a b|c       comp                     1  COMPLETED      0:0 \n"
    rows += f"{two:12}      ok.sh       comp                     1     FAILED      3:0 \n"
    assert head + rows == desk.output("sacct", "-X", "-j", f"{one},{two}")
    assert head == desk.output("sacct", "-j", "99999")
    wide = f"{one:12}            COMPLETED \n{two:12}               FAILED \n"
    assert wide == desk.output("sacct", "-X", "--noheader", "--format=jobid,state%20", "--job", f"{one},{two}")
    call = ("sacct", "-o", "JobID,State,NodeList", "--parsable2", "-j", one, "-j", array)
    text = re.sub(r"compute[0-9]+", "HOST", desk.output(*call))
    steps = f"JobID|State|NodeList\n{one}|COMPLETED|HOST\n{one}.batch|COMPLETED|HOST\n"
    steps += "".join(f"{array}_{i}|RUNNING|HOST\n{array}_{i}.batch|RUNNING|HOST\n" for i in range(6))
    assert steps + f"{array}_[6%7]|PENDING|None assigned\n" == text
    window = ("--starttime", "2026-11-28T00:00", "--endtime", "now", "--name", "ok.sh")
    raw = ("sacct", "-X", "--parsable2", "--clusters", "all", "--noheader", "--format=JobIdRaw,State", *window)
    assert f"{two}|FAILED\n" == desk.output(*raw)
    narrow = "JobID      State              JobName \n---------- ----- -------------------- \n"
    narrow += f"{one:10} COMP+                a b|c \n"
    assert narrow == desk.output("sacct", "-j", one, "-X", "-o", "JobID%-10,State%5,jobname%20")
    assert f"{one}|COMPLETED|\n" == desk.output("sacct", "-Xpn", "-o", "JobID,State", "-j", one)
    assert f"{'':>256} \n" == desk.output("sacct", "-nXu", "alice1", "-o", "Account%256", "-j", one)
    assert f"{'None':>22} \n{'':22} \n" == desk.output("sacct", "-j", two, "--format=Reason", "--noheader")
    assert "" == desk.output("sacct", "-j", f"{two}.0,{two}.1", "--format=Reason", "--noheader")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-j", "abc"], "sacct: fatal: Bad job/step specified: abc\n"),
        (["-o", "Foo"], 'sacct: error: Invalid field requested: "Foo"\n'),
        (["--foo"], "sacct: unrecognized option '--foo'\n"),
        (["extra"], "sacct: error: Unknown arguments:\nsacct: error:  extra\n"),
        (["-S", "xyz"], "Invalid time specification (pos=0): xyz\n"),
    ],
)
def test_refusals_of_sacct(desk: Desk, arguments: list[str], message: str) -> None:
    """As sacct with slurmdbd 22.05.8 says them."""
    assert (1, "", message) == desk.run("sacct", *arguments)
