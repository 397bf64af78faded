"""``python -m ehpc.emulator``: prints the variables, answers, and ends in peace."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from ehpc import Client
from ehpc.emulator import Emulator
from ehpc.errors import NotFoundError, PermissionDeniedError
from tests.emulator.signed_requests import converse, parse_reply

Command = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def command() -> Iterator[Command]:
    """Starts the emulator as a process of its own, which does not outlive the test."""
    started = []

    def start(*arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "ehpc.emulator", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **(environment or {})},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.stderr.close() if process.stderr is not None else None
        process.wait(20)
        process.stdout.close() if process.stdout is not None else None


def variables(process: subprocess.Popen[str]) -> dict[str, str]:
    """Read the variables that the emulator prints, and check the form of every line."""
    assert process.stdout is not None
    first = process.stdout.readline()
    found = {}
    for _ in range(4):
        word, assignment = shlex.split(process.stdout.readline())
        assert word == "export"
        name, _, value = assignment.partition("=")
        found[name] = value
    url = found["EHPC_ENDPOINT_URL"]
    last = process.stdout.readline()
    assert last == f"# The official SDKs take the endpoint in their code: {url.partition('//')[2]}, with HTTP.\n"
    assert first == f"# The emulator answers on {url}. Point clients at it with these lines:\n"
    return found


def test_the_printed_variables_point_clients_at_it(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client in another process that has the printed variables set is answered."""
    process = command()
    found = variables(process)
    with Emulator() as emulator:
        assert list(found) == list(emulator.variables)
    for name, value in found.items():
        monkeypatch.setenv(name, value)
    with Client() as client:
        assert client.list_regions().regions


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("called", [True, False])
def test_a_signal_ends_it_in_peace(command: Command, number: signal.Signals, called: bool) -> None:
    """Ctrl-C, a request to terminate and the end of its terminal end it with exit code 0 and without a traceback."""
    process = command("--quiet")
    found = variables(process)
    if called:
        with Client(
            "cn-hangzhou",
            endpoint=found["EHPC_ENDPOINT_URL"],
            access_key_id=found["ALIBABA_CLOUD_ACCESS_KEY_ID"],
            access_key_secret=found["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
        ) as client:
            client.list_regions()
            process.send_signal(number)
            output, errors = process.communicate(timeout=20)
    else:
        process.send_signal(number)
        output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (0, "", "")


def test_the_end_of_the_terminal_does_not_end_it_under_nohup() -> None:
    """Who starts it with SIGHUP ignored wants it to go on."""
    command = ["nohup", sys.executable, "-m", "ehpc.emulator", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        url = variables(process)["EHPC_ENDPOINT_URL"]
        process.send_signal(signal.SIGHUP)
        host, _, port = url.partition("//")[2].partition(":")
        with socket.create_connection((host, int(port)), timeout=10) as connection:
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            assert connection.recv(12) == b"HTTP/1.1 400"
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_an_interruption_while_it_starts_is_quiet(command: Command, tmp_path: Path) -> None:
    """Ctrl-C at any moment of its start ends it without a traceback, and leaves no folder of jobs."""
    for number in range(12):
        process = command("--run-jobs", "--quiet", environment={"TMPDIR": str(tmp_path)})
        try:
            process.wait(0.03 + number * 0.025)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
        assert "ehpc/emulator/command.py" not in errors
        python_starts = any(word in errors for word in ("site.py", "Fatal Python error", "import runpy module"))
        if not python_starts and process.returncode != -signal.SIGINT:
            assert (errors, process.returncode in (0, 130)) == ("", True)
    assert list(tmp_path.iterdir()) == []


def test_a_log_on_a_full_disk_costs_no_response(command: Command) -> None:
    """It says once that the log is given up, answers, and ends in peace."""
    process = command("--log", "/dev/full")
    assert answers(process) == [400, 400]
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=20)
    expected = "the log of requests can't be written (No space left on device); no further request is logged"
    assert (process.returncode, errors) == (0, f"ehpc emulator: {expected}\n")


def test_a_log_that_nobody_reads_costs_no_response(command: Command) -> None:
    """The reader of its standard error may go at any time."""
    process = command()
    assert process.stderr is not None
    process.stderr.close()
    assert answers(process) == [400, 400]
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0


def answers(process: subprocess.Popen[str]) -> list[int]:
    """Return the statuses of two unsigned requests."""
    port = int(variables(process)["EHPC_ENDPOINT_URL"].rpartition(":")[2])
    return [parse_reply(converse(port, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).status for _ in range(2)]


def test_a_log_in_a_pipe_without_a_reader_is_told(command: Command, tmp_path: Path) -> None:
    """Nothing is waited for."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = command("--log", str(pipe))
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (2, f"the log {pipe} can't be written: No such device or address\n")


def test_a_log_is_for_its_user_alone(command: Command, tmp_path: Path) -> None:
    """Names of parameters are nobody else's business."""
    log = tmp_path / "log"
    process = command("--log", str(log))
    assert answers(process) == [400, 400]
    assert (log.stat().st_mode & 0o077, len(log.read_text().splitlines())) == (0, 2)


def test_further_signals_do_not_disturb_its_end(command: Command) -> None:
    """An impatient user, or a shell that tells the whole group, gets no traceback either."""
    process = command("--quiet")
    variables(process)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGINT):
        process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")


def test_requests_are_logged_to_the_standard_error(command: Command) -> None:
    """Without --quiet, each request is told in a line, by names alone."""
    process = command()
    found = variables(process)
    with (
        Client(
            "cn-hangzhou",
            endpoint=found["EHPC_ENDPOINT_URL"],
            access_key_id=found["ALIBABA_CLOUD_ACCESS_KEY_ID"],
            access_key_secret=found["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
        ) as client,
        pytest.raises(NotFoundError),
    ):
        client.delete_cluster(cluster_id="ehpc-hz-secret")
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=20)
    line = r"\S+Z 404 DeleteCluster [0-9.]+ms test\.\.\.id ClusterNotFound ClusterId, RegionId\n"
    assert re.fullmatch(line, errors)


def test_a_port_can_be_chosen(command: Command) -> None:
    """The emulator listens on the port that it was given."""
    with Emulator() as emulator:
        port = emulator.port
    assert variables(command("--port", str(port)))["EHPC_ENDPOINT_URL"] == f"http://127.0.0.1:{port}"


def test_a_port_in_use_is_told(command: Command) -> None:
    """A port that another one has ends the command with exit code 2 and one line."""
    with Emulator() as emulator:
        process = command("--port", str(emulator.port))
        output, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert output == ""
    assert errors.startswith(f"port {emulator.port} can't be used: ")
    assert errors.count("\n") == 1


@pytest.mark.parametrize("port", ["70000", "-1"])
def test_a_port_that_is_none_is_told(command: Command, port: str) -> None:
    """A number that is no port ends the command with exit code 2 and one line."""
    process = command("--port", port)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert errors.startswith(f"port {port} can't be used: ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--progress", "slow"], "'slow' is not a progress: "),
        (["--fault", "ListNode:drop"], "'ListNode:drop' is not a fault: no action fits 'ListNode'; did you mean"),
        (["--faults-file", "nowhere.json"], "the faults nowhere.json can't be read: "),
        (["--keys-file", "nowhere.json"], "the access keys nowhere.json can't be read: "),
        (["--seed", "nowhere.json"], "the seed nowhere.json can't be read: "),
        (["--log", "nowhere/log"], "the log nowhere/log can't be written: No such file or directory"),
        (["--data-dir", "/dev/null"], "the folder /dev/null can't be used: it is no folder"),
        (["--data-dir", "/dev/null/in"], "the folder /dev/null/in can't be used: Not a directory"),
        (["--seed", __file__], f"the seed {__file__} can't be read: it is not JSON, from line 1, column 3 on"),
        (["--seed", "/dev/zero"], "the seed /dev/zero can't be read: it is larger than 16777216 bytes"),
        (["--faults-file", __file__], f"the faults {__file__} can't be read: it is not JSON, from line 1, column 3 on"),
        (["--seed", str(Path(__file__).parent)], f"the seed {Path(__file__).parent} can't be read: Is a directory"),
    ],
)
def test_an_option_that_makes_no_sense_is_told(command: Command, arguments: list[str], message: str) -> None:
    """One line about what is wrong, and exit code 2."""
    process = command(*arguments)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors.count("\n")) == (2, "", 1)
    assert errors.startswith(message)


def test_the_options_reach_the_emulator(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key of the environment, whose secret is not shown; faults, permissions, and a log of JSON in a file."""
    monkeypatch.setenv("EHPC_EMULATOR_ACCESS_KEY", "my-access-key:my-secret")
    log = tmp_path / "log"
    process = command(
        "--fault", "ListRegions:InternalError*1", "--deny", "Delete*", "--log", str(log), "--log-format=json"
    )
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(6)]
    assert lines[3:5] == [
        "export ALIBABA_CLOUD_ACCESS_KEY_ID=my-access-key\n",
        "# and set ALIBABA_CLOUD_ACCESS_KEY_SECRET to what you have named\n",
    ]
    url = shlex.split(lines[1])[1].partition("=")[2]
    with Client("cn-hangzhou", endpoint=url, access_key_id="my-access-key", access_key_secret="my-secret") as client:
        assert client.list_regions().regions
        with pytest.raises(PermissionDeniedError):
            client.delete_cluster(cluster_id="c")
    process.send_signal(signal.SIGTERM)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (0, "", "")
    entries = [json.loads(line) for line in log.read_text().splitlines()]
    assert [(entry["action"], entry["status"], entry["faults"]) for entry in entries[:2]] == [
        ("ListRegions", 500, ["InternalError"]),
        ("ListRegions", 200, []),
    ]
    assert "my-secret" not in log.read_text()


def test_the_state_outlives_the_process(command: Command, tmp_path: Path) -> None:
    """With a folder, another process goes on where the first one has ended."""
    found: list[str | None] = []
    for _ in range(2):
        process = command("--quiet", "--data-dir", str(tmp_path))
        known = variables(process)
        with Client(
            "cn-hangzhou",
            endpoint=known["EHPC_ENDPOINT_URL"],
            access_key_id=known["ALIBABA_CLOUD_ACCESS_KEY_ID"],
            access_key_secret=known["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
        ) as client:
            if not found:
                cluster = client.create_cluster(
                    name="kept", ehpc_version="1.0.0", os_tag="CentOS_7.6_64", password="Test-passw0rd"
                )
                found.append(cluster.cluster_id)
            found += [cluster.id for cluster in client.list_clusters().clusters]
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
    assert found == [found[0]] * 3


def test_a_missing_library_is_named() -> None:
    """Without the extra, one line says what to install, and the package itself can be used."""
    code = "import sys; sys.modules['httptools'] = None; import ehpc; ehpc.Client; "
    code += "from ehpc.emulator.__main__ import main; "
    done = subprocess.run(
        [sys.executable, "-c", code + "sys.exit(main([]))"], capture_output=True, text=True, check=False
    )
    expected = "the emulator needs httptools: pip install 'ehpc[emulator]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", expected)
