"""On a real terminal: tables, colours, prompts without echo, a bar for waits, and the keys that end it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path

import pytest
from attrs import frozen

from tests.cli.service import Service

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
SCRIPT = "from ehpc.cli import main; import sys; sys.exit(main())"


@frozen
class Seen:
    """What a person saw.

    Attributes:
        code: Exit code.
        raw: Everything that the terminal was sent.
    """

    code: int
    raw: str

    @property
    def text(self) -> str:
        """The text without colours and movements of the cursor."""
        return ESCAPES.sub("", self.raw).replace("\r", "")


def on_terminal(*arguments: str, columns: int = 80, answers: dict[str, str] | None = None) -> Seen:
    """Run a command line on a terminal.

    Args:
        arguments: The arguments.
        columns: Width of the terminal.
        answers: What a person types once a text stands there.
    """
    import sys

    process, terminal = pty.fork()
    if process == 0:  # pragma: no cover - another process
        os.environ.pop("COLUMNS", None)
        os.environ["TERM"] = "xterm-256color"
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell without job control ignores it for what runs behind it
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        os.execv(sys.executable, [sys.executable, "-c", SCRIPT, *arguments])
    received = b""
    waiting = dict(answers or {})
    end = time.monotonic() + 60
    while time.monotonic() < end and select.select([terminal], [], [], 30)[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side is gone
            break
        if not piece:
            break
        received += piece
        for text in [each for each in waiting if each in received.decode(errors="replace")]:
            os.write(terminal, waiting.pop(text).encode())
    if time.monotonic() >= end:
        os.kill(process, signal.SIGKILL)
    os.close(terminal)
    return Seen(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), received.decode())


NODES = [
    {
        "Id": f"i-bp15707mys2rsy0j09h{number}",
        "RegionId": "cn-hangzhou",
        "HostName": f"compute{number}",
        "Status": status,
        "Role": "Compute",
        "InstanceType": "ecs.c5.xlarge",
        "ImageId": "centos_7_02_64_20G_alibase_20170818.vhd",
        "TotalResources": {"Cpu": 4, "Memory": 8192, "Gpu": 0},
        "UsedResources": {"Cpu": 2, "Memory": 4096, "Gpu": 0},
    }
    for number, status in enumerate(["running", "stopped", "exception", "initing"])
]


@pytest.fixture(autouse=True)
def nodes(service: Service) -> None:
    """Lay out a page of nodes."""
    service.answer("ListNodes", {"RequestId": "R", "Nodes": {"NodeInfo": NODES}, "TotalCount": 42})


@pytest.mark.parametrize(
    ("columns", "head"),
    [
        (60, "Id                      HostName  Status     Role     Cpu"),
        (80, "Id                      HostName  Status     Role     Cpu  Memory     Gpu"),
        (120, "Id                      HostName  Status     Role     Cpu  Memory     Gpu  InstanceType   RegionId"),
    ],
)
def test_a_table_has_the_columns_that_there_is_room_for(columns: int, head: str) -> None:
    """The useful ones first, a line each; what is left out is said."""
    seen = on_terminal("list-nodes", "--cluster-id", "c", columns=columns)
    lines = seen.text.splitlines()
    assert seen.code == 0
    assert lines[0].rstrip() == head.rstrip()
    assert lines[1].startswith("i-bp15707mys2rsy0j09h0  compute0  running    Compute")
    assert max(map(len, lines[:5])) <= columns
    assert re.fullmatch(r"and \d more columns?: --output json shows all", lines[5])
    assert lines[6] == "4 of 42; --all lists all of them"


def test_states_have_colours_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Green, red and yellow; not if the option or the variable forbids it."""
    command = ("list-nodes", "--cluster-id", "c")
    raw = on_terminal(*command).raw
    assert "\x1b[32mrunning" in raw
    assert "\x1b[31mexception" in raw
    assert "\x1b[33miniting" in raw
    assert "\x1b[3" not in on_terminal(*command, "--no-color").raw
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in on_terminal(*command).raw


def test_a_password_is_asked_for_without_echo(service: Service) -> None:
    """What is typed does not appear."""
    command = ("set-job-user", "--cluster-id", "c", "--run-as-user", "alice")
    seen = on_terminal(*command, answers={"password: ": "Sw0rdfish\n"})
    assert seen.code == 0
    assert seen.text.startswith("Run as user password: \n")
    assert "Sw0rdfish" not in seen.raw
    assert service.sent[0][1]["RunasUserPassword"] == "Sw0rdfish"


def test_the_password_of_each_user_is_asked_for(service: Service) -> None:
    """By the user's name."""
    command = ("add-users", "--cluster-id", "c", "--user", "Name=alice,Group=users", "--user", "Name=bob,Group=users")
    seen = on_terminal(*command, answers={"of alice: ": "Sw0rd-one\n", "of bob: ": "Sw0rd-two\n"})
    assert seen.code == 0
    assert seen.text.startswith("Password of alice: \nPassword of bob: \n")
    assert [service.sent[0][1][f"User.{number}.Password"] for number in (1, 2)] == ["Sw0rd-one", "Sw0rd-two"]


def test_control_c_at_a_prompt(service: Service) -> None:
    """130, without a traceback, and nothing is sent."""
    command = ("set-job-user", "--cluster-id", "c", "--run-as-user", "alice")
    seen = on_terminal(*command, answers={"password: ": "\x03"})
    assert (seen.code, service.sent) == (130, [])
    assert seen.text.splitlines()[-1] == "interrupted"
    assert "Traceback" not in seen.text


def test_control_c_in_a_wait(service: Service) -> None:
    """The cursor is there again, and nothing of the bar is left."""
    service.answer("DescribeCluster", {"ClusterInfo": {"Id": "c", "Status": "initing"}})
    seen = on_terminal("wait", "cluster-running", "--cluster-id", "c", answers={"initing": "\x03"})
    assert seen.code == 130
    assert "cluster running" in seen.text
    assert seen.text.splitlines()[-1] == "interrupted"
    assert seen.raw.rindex("\x1b[?25h") > seen.raw.rindex("\x1b[?25l")


def test_a_bar_shows_how_many_jobs_are_left(service: Service) -> None:
    """And in which states they are."""
    jobs = [{"Id": "1", "State": "C"}, {"Id": "2", "State": "R"}, {"Id": "3", "State": "F"}]
    service.answer("ListJobs", {"Jobs": {"JobInfo": jobs}, "TotalCount": 3})
    options = ("--cluster-id", "c", "--job-id", "1,2,3", "--wait-timeout", "0.01")
    seen = on_terminal("wait", "jobs-finished", *options, columns=100)
    assert seen.code == 5
    assert "2 finished, 1 running" in seen.text
    assert "━" in seen.text


def test_watching_jobs(service: Service) -> None:
    """In place, until all have ended."""
    service.answer("ListJobs", {"Jobs": {"JobInfo": [{"Id": "1", "State": "C"}]}, "TotalCount": 1})
    seen = on_terminal("jobs", "--cluster", "c", "--watch")
    assert seen.code == 0
    assert re.search(r"^1 +finished \(C\)", seen.text, re.MULTILINE)


def test_jobs_take_one_line_each(service: Service) -> None:
    """On a narrow terminal the last columns are left out."""
    times = {"SubmitTime": "2018-07-18T17:46:47", "StartTime": "2018-07-18T17:46:48"}
    info = {"Id": "1_1", "Name": "sweep", "Owner": "alice1", "State": "COMPLETED", **times}
    service.answer("ListJobs", {"Jobs": {"JobInfo": [info]}, "TotalCount": 1})
    lines = on_terminal("jobs", "--cluster", "c", columns=80).text.splitlines()
    assert [line.rstrip() for line in lines] == [
        "Job  Name   Owner   State                 Nodes  Cores  Submitted",
        "1_1  sweep  alice1  finished (COMPLETED)                2018-07-18 17:46:47",
    ]
    assert "2018-07-18 17:46:48" in on_terminal("jobs", "--cluster", "c", columns=120).text


def test_watching_no_jobs(service: Service) -> None:
    """A sentence, as without watching."""
    service.answer("ListJobs", {"Jobs": {"JobInfo": []}, "TotalCount": 0})
    seen = on_terminal("jobs", "--cluster", "c", "--watch")
    assert (seen.code, "there are no jobs" in seen.text, "Owner" in seen.text) == (0, True, False)


def test_an_error_is_red_on_a_terminal(service: Service) -> None:
    """And plain elsewhere."""
    service.refuse("ListNodes", "ClusterNotFound", "gone", 404)
    seen = on_terminal("list-nodes", "--cluster-id", "c")
    assert seen.code == 1
    assert "\x1b[31m\x1b[1merror:\x1b[0m ClusterNotFound: gone" in seen.raw


def test_the_emulator_runs_until_control_c(home: Path) -> None:
    """All arguments are its own."""
    seen = on_terminal("emulator", "--quiet", answers={"export EHPC_ENDPOINT_URL": "\x03"})
    assert seen.code == 0
    assert "# The emulator answers on http://127.0.0.1:" in seen.text
    assert home.is_dir()
    assert "usage: ehpc emulator" in on_terminal("emulator", "--help").text


def test_a_question_before_something_is_deleted(service: Service) -> None:
    """In a terminal, with what would go; no is the default, --yes and a dry run ask nothing."""
    command = ("delete-users", "--cluster", "c", "--user-name", "alice")
    seen = on_terminal(*command, answers={"Continue?": "\r"})
    assert (seen.code, service.sent) == (130, [])
    assert "Delete users" in seen.text
    assert "--user-name alice\n" in seen.text
    assert "nothing was sent" in seen.text
    seen = on_terminal("delete-jobs", "--cluster", "c", "--jobs", "7,8", answers={"Continue?": "n\r"})
    assert (seen.code, "--jobs 7, 8\n" in seen.text) == (130, True)
    assert on_terminal(*command, answers={"Continue?": "y\r"}).code == 0
    for more in ("--yes", "--dry-run"):
        seen = on_terminal(*command, more)
        assert (seen.code, "Continue?" in seen.text) == (0, False)
    assert [action for action, _ in service.sent] == ["DeleteUsers"] * 2


def test_no_question_where_nobody_can_answer(service: Service) -> None:
    """What is read from a pipe is no answer: it may be the list of what to delete."""
    import subprocess
    import sys

    command = [sys.executable, "-c", SCRIPT, "delete-users", "--cluster", "c", "--cli-input", "-"]
    assert subprocess.run(command, input="alice\n", text=True, capture_output=True, check=False).returncode == 0
    assert [(action, sent["User.1.Name"]) for action, sent in service.sent] == [("DeleteUsers", "alice")]
