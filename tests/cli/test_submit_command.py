"""``ehpc submit``: a script goes to a cluster and into its queue, with what its directives ask for."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import Service

SCRIPT = "#!/bin/bash\n#SBATCH -J hello -p workq -N 2\n#SBATCH --export=A=1\necho hello\n"
OWNER = ("--cluster", "c", "--user", "alice")
SUBMIT = ("submit", "job.sh", *OWNER)


@pytest.fixture(autouse=True)
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, service: Service) -> None:
    """Put a script into the working folder, and lay out what becomes of it."""
    monkeypatch.chdir(tmp_path)
    Path("job.sh").write_text(SCRIPT)
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", "Sw0rdfish")
    service.answer("SubmitJob", {"RequestId": "R", "JobId": "7"})


def uploads(service: Service) -> list[tuple[str, bytes]]:
    """Return paths and contents of the scripts that were uploaded."""
    sent = [values for action, values in service.sent if action == "CreateJobFile"]
    return [(values["TargetFile"], base64.b64decode(values["Content"])) for values in sent]


def submitted(service: Service) -> list[dict[str, str]]:
    """Return the parameters of the jobs that were submitted, without those that all requests have."""
    sent = [values for action, values in service.sent if action == "SubmitJob"]
    return [{name: value for name, value in values.items() if name not in ("Format", "RegionId")} for values in sent]


def test_submit_uploads_the_script_and_submits_it(ehpc: Ehpc, service: Service) -> None:
    """With what its directives ask for; what can't be passed on is listed."""
    outcome = ehpc(*SUBMIT)
    assert (json.loads(outcome.out), outcome.code) == ({"RequestId": "R", "JobId": "7"}, 0)
    [(path, content)] = uploads(service)
    assert outcome.err.splitlines() == [
        "warning: not passed on: --nodes 2: SubmitJob has no such parameter",
        f"the script is uploaded: {path}",
    ]
    assert [action for action, _ in service.sent] == ["CreateJobFile", "SubmitJob"]
    assert re.fullmatch(r"/home/alice/job-[0-9a-f]{10}\.sh", path)
    assert content == SCRIPT.encode()
    assert submitted(service) == [
        {
            "ClusterId": "c",
            "CommandLine": path,
            "JobQueue": "workq",
            "Name": "hello",
            "RunasUser": "alice",
            "RunasUserPassword": "Sw0rdfish",
            "Variables": '[{"Name":"A","Value":"1"}]',
        }
    ]


def test_two_scripts_of_one_name_are_two_files(ehpc: Ehpc, service: Service) -> None:
    """The first job may still wait in its queue: it must run its own script, also if both come from standard input."""
    for name in ("one", "two"):
        Path(name).mkdir()
        Path(name, "run.sh").write_text(f"echo {name}\n")
        assert ehpc("submit", f"{name}/run.sh", *OWNER).code == 0
        assert ehpc("submit", "-", *OWNER, stdin=f"echo {name} piped\n").code == 0
    texts = [b"echo one\n", b"echo one piped\n", b"echo two\n", b"echo two piped\n"]
    assert [content for _, content in uploads(service)] == texts
    assert len({path for path, _ in uploads(service)}) == 4
    assert [values["CommandLine"] for values in submitted(service)] == [path for path, _ in uploads(service)]


def test_options_override_the_script(ehpc: Ehpc, service: Service) -> None:
    """And arguments of the script are quoted."""
    options = ["--name", "other", "--queue", "big", "--priority", "3", "--array", "1-3", "--env", "A=2", "--env", "B="]
    outcome = ehpc(*SUBMIT, *options, "--to", "/tmp/x.sh", "two words")
    assert outcome.code == 0
    [values] = submitted(service)
    assert uploads(service) == [("/tmp/x.sh", SCRIPT.encode())]
    assert values["CommandLine"] == "/tmp/x.sh 'two words'"
    assert [values[name] for name in ("Name", "JobQueue", "Priority", "ArrayRequest")] == ["other", "big", "3", "1-3"]
    assert values["Variables"] == '[{"Name":"A","Value":"2"},{"Name":"B","Value":""}]'


def test_a_script_that_is_on_the_cluster(ehpc: Ehpc, service: Service) -> None:
    """Nothing is uploaded, and there are no directives to read."""
    outcome = ehpc("submit", "/opt/app/run.sh", "--no-upload", *OWNER)
    assert (outcome.code, outcome.err) == (0, "")
    assert [action for action, _ in service.sent] == ["SubmitJob"]
    assert submitted(service)[0]["CommandLine"] == "/opt/app/run.sh"


@pytest.mark.parametrize("name", [".command.run", ".a.sh", "my job (1).sh", "-dash.sh", "2024_job.sh", "job.sh"])
def test_no_name_is_made_up(ehpc: Ehpc, service: Service, name: str) -> None:
    """The rules of names are the scheduler's: what nobody named goes without one."""
    Path(name).write_text("hostname\n")
    assert ehpc("submit", *OWNER, "--", name).code == 0
    assert "Name" not in submitted(service)[0]
    stem, dot, _ = name.rpartition(".")
    expected = f"/home/alice/{stem}-" if dot and stem else f"/home/alice/{name}-"
    assert uploads(service)[0][0].startswith(expected)


def test_a_file_name_with_a_blank(ehpc: Ehpc, service: Service) -> None:
    """The command line holds it as one word."""
    outcome = ehpc("submit", "-", "--to", "/home/alice/my job.sh", *OWNER, stdin="hostname\n")
    assert outcome.code == 0
    assert uploads(service) == [("/home/alice/my job.sh", b"hostname\n")]
    assert submitted(service)[0]["CommandLine"] == "'/home/alice/my job.sh'"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("#!/bin/sh\n# \u4e2d\u6587\n".encode("gbk"), id="gbk"),
        pytest.param(b"#!/bin/sh\ncat <<E\na\rb\nE\n", id="carriage-return"),
        pytest.param(b"#!/bin/sh\n\x00\xff\n", id="binary"),
        pytest.param(b"hostname", id="no-line-end"),
        pytest.param(b"", id="empty"),
    ],
)
def test_the_bytes_of_a_script_stay_as_they_are(ehpc: Ehpc, service: Service, content: bytes) -> None:
    """From a file and from standard input, without a word."""
    Path("x.sh").write_bytes(content)
    assert ehpc("submit", "x.sh", *OWNER).err.splitlines()[:-1] == []
    assert ehpc("submit", "-", *OWNER, stdin=content).code == 0
    assert [uploaded for _, uploaded in uploads(service)] == [content, content]


def test_line_ends_of_windows_are_named(ehpc: Ehpc, service: Service) -> None:
    """Schedulers refuse them; the script is uploaded as it is, and its directives count."""
    content = b"#!/bin/sh\r\n#SBATCH -J hello\r\nhostname\r\n"
    Path("x.sh").write_bytes(content)
    outcome = ehpc("submit", "x.sh", *OWNER)
    warning = "warning: the script has line ends of Windows, which schedulers and shells do not accept; see dos2unix"
    assert outcome.err.splitlines()[:-1] == [warning]
    assert uploads(service)[0][1] == content


@pytest.mark.parametrize("source", ["x.sh", "-"])
def test_a_byte_order_mark_is_removed(ehpc: Ehpc, service: Service, source: str) -> None:
    """No kernel finds the interpreter behind it; the directives count all the same."""
    content = b"\xef\xbb\xbf#!/bin/bash\n#SBATCH -J hello -p gpu\n"
    Path("x.sh").write_bytes(content)
    outcome = ehpc("submit", source, *OWNER, stdin=content)
    warning = "warning: the byte order mark at the beginning of the script is removed: no interpreter accepts it"
    assert outcome.err.splitlines()[:-1] == [warning]
    assert uploads(service)[0][1] == content[3:]
    assert (submitted(service)[0]["Name"], submitted(service)[0]["JobQueue"]) == ("hello", "gpu")


def test_a_dry_run(ehpc: Ehpc, service: Service) -> None:
    """Both requests by the names of the wire, as any dry run shows them, without the password."""
    outcome = ehpc(*SUBMIT, "--dry-run", "--to", "/home/alice/job.sh")
    shown = json.loads(outcome.out)
    owner = {"ClusterId": "c", "RegionId": "cn-hangzhou", "RunasUser": "alice", "RunasUserPassword": "***"}
    content = base64.b64encode(SCRIPT.encode()).decode()
    job = {"CommandLine": "/home/alice/job.sh", "JobQueue": "workq", "Name": "hello"}
    assert shown["DryRun"] == "nothing was sent"
    assert [(each["Action"], each["Parameters"]) for each in shown["Requests"]] == [
        ("CreateJobFile", {**owner, "TargetFile": "/home/alice/job.sh", "Content": content}),
        ("SubmitJob", {**owner, **job, "Variables": '[{"Name":"A","Value":"1"}]'}),
    ]
    assert (outcome.code, service.sent) == (0, [])


def test_what_the_scheduler_refuses_is_told(ehpc: Ehpc, service: Service) -> None:
    """``--job-name = x`` is a name and a word too many: sbatch says «Invalid directive found in batch script»."""
    Path("job.sh").write_text("#!/bin/bash\n#SBATCH --job-name = foo\n")
    told = "line 2: foo: is no option and no value of one"
    reasons = ("not passed on", "a scheduler that reads the script itself refuses it")
    expected = [f"warning: {reason}: {told}" for reason in reasons]
    assert [line for line in ehpc(*SUBMIT, "--dry-run").err.splitlines() if line in expected] == expected
    Path("job.sh").write_text("#!/bin/bash\n#SBATCH --gres=gpu:1\n")
    assert "refuses" not in ehpc(*SUBMIT, "--dry-run").err
    assert service.sent == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["submit", "none.sh", *OWNER], "SCRIPT: the file none.sh can't be read: No such file or directory"),
        (["submit", ".", *OWNER], "SCRIPT: the file . can't be read: Is a directory"),
        (["submit", "/dev/zero", *OWNER], "SCRIPT: the file /dev/zero is larger than 4,096 KiB"),
        (["submit", "job.sh", "--user", "a"], "Missing option '--cluster'."),
        ([*SUBMIT, "--env", "A"], "--env expects NAME=VALUE, not 'A'"),
        ([*SUBMIT, "--strict"], "--strict: the script has options that can't be passed on"),
        ([*SUBMIT, "--wait-timeout", "1"], "--wait-timeout and --wait-delay require --follow"),
        ([*SUBMIT, "--follow", "--wait-delay", "inf"], "delay_seconds must be a positive number of seconds, not inf"),
        ([*SUBMIT, "--name", "\ud800"], "SubmitJob: name holds a lone surrogate, which can't be sent"),
    ],
)
def test_a_mistake_is_told(ehpc: Ehpc, service: Service, arguments: list[str], message: str) -> None:
    """Nothing is sent then: what is wrong with the job is seen before the script is uploaded."""
    outcome = ehpc(*arguments)
    assert (outcome.code, service.sent) == (2, [])
    assert f"error: {message}" in outcome.err.replace("'--cluster' / '--cluster-id'", "'--cluster'")


def test_a_job_that_is_refused(ehpc: Ehpc, service: Service) -> None:
    """1: the service has answered."""
    service.refuse("SubmitJob", "InvalidJobQueue")
    outcome = ehpc(*SUBMIT)
    assert (outcome.code, outcome.out) == (1, "")


def test_a_response_that_names_no_job(ehpc: Ehpc, service: Service) -> None:
    """7 with --follow: the job was submitted."""
    service.answer("SubmitJob", {"RequestId": "R"})
    outcome = ehpc(*SUBMIT, "--follow")
    assert outcome.err.splitlines()[-1] == "error: --follow: the response contains no job_id to wait for"
    assert (outcome.code, len(submitted(service))) == (7, 1)
