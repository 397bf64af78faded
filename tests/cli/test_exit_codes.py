"""Every ending has its exit code, and a message on standard error that says what to do."""

from __future__ import annotations

import re
import socket
import subprocess
import sys

import pytest

from ehpc.cli import execution, exit_codes
from tests.cli.conftest import Ehpc
from tests.cli.service import SECRET, Service
from tests.conftest import ROOT

COMMAND = ("describe-cluster", "--cluster-id", "c")


def test_success(ehpc: Ehpc, service: Service) -> None:
    """0, and nothing on standard error."""
    outcome = ehpc(*COMMAND)
    assert (outcome.code, outcome.err) == (exit_codes.SUCCESS, "")
    assert service.sent[0][0] == "DescribeCluster"


def test_a_refusal_of_the_service(ehpc: Ehpc, service: Service) -> None:
    """1; code, message, hint and request id are named."""
    service.refuse("DescribeCluster", "ClusterNotFound", "The specified cluster does not exist.", 404)
    outcome = ehpc(*COMMAND)
    assert (outcome.code, outcome.out) == (exit_codes.SERVICE, "")
    assert outcome.err == (
        "error: ClusterNotFound: The specified cluster does not exist.\n"
        "  meaning:     There is no such cluster.\n"
        "  hint:        Check the identifier and the region.\n"
        "  action:      DescribeCluster\n"
        "  HTTP status: 404\n"
        "  request id:  R-1\n"
    )


def test_a_wrong_command_line(ehpc: Ehpc, service: Service) -> None:
    """2."""
    assert ehpc("completion").err.splitlines()[0] == (
        "error: Missing argument '{bash|zsh|fish}'. Choose from: bash, zsh, fish"
    )
    assert ehpc("describe-cluster").code == exit_codes.USAGE
    assert ehpc("wait", "nothing").code == exit_codes.USAGE
    assert ehpc("--output", "html", *COMMAND).code == exit_codes.USAGE
    assert service.sent == []


def test_no_answer(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, service: Service) -> None:
    """3: nobody listens there."""
    monkeypatch.setattr("ehpc._runtime.sync_driver.SyncDriver.sleep", lambda _self, _step: None)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        endpoint = f"http://127.0.0.1:{free.getsockname()[1]}"
        outcome = ehpc(*COMMAND, "--endpoint-url", endpoint)
    assert outcome.code == exit_codes.TRANSPORT
    assert outcome.err.startswith("error: DescribeCluster: ")
    assert outcome.err.endswith(f"\n  endpoint:    {endpoint}\n")
    assert service.sent == []


def test_an_answer_that_can_not_be_read(ehpc: Ehpc, service: Service) -> None:
    """3 as well."""
    service.answers["DescribeCluster"] = [(200, "no object")]
    assert ehpc(*COMMAND).code == exit_codes.TRANSPORT


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({}, "error: no region: give region_id"),
        ({"EHPC_ENDPOINT_URL": "http://example.com"}, "error: HTTP to example.com would show everything"),
        ({"ALIBABA_CLOUD_REGION_ID": "x"}, "error: 'x' is not a region"),
    ],
)
def test_no_usable_configuration(
    ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], message: str
) -> None:
    """6."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    outcome = ehpc(*COMMAND)
    assert outcome.code == exit_codes.CONFIGURATION
    assert outcome.err.startswith(message)


def test_a_profile_that_does_not_exist(ehpc: Ehpc, service: Service) -> None:
    """6 too; the file with the profiles is named."""
    outcome = ehpc(*COMMAND, "--profile", "nobody")
    assert (outcome.code, service.sent) == (exit_codes.CONFIGURATION, [])
    assert ".aliyun/config.json" in outcome.err


def test_a_mistake_of_our_own(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, service: Service) -> None:
    """70; a traceback only if it is asked for."""

    def broken(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(execution, "encode_directly", broken)
    outcome = ehpc(*COMMAND)
    assert outcome.code == exit_codes.INTERNAL
    assert outcome.err == "error: KeyError: 'oops'\nThis is a bug in this program; --debug shows where it is.\n"
    assert "Traceback" in ehpc(*COMMAND, "--debug").err
    assert service.sent == []


def test_interrupted(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, service: Service) -> None:
    """130, in one word."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(execution, "encode_directly", stopped)
    outcome = ehpc(*COMMAND)
    assert (outcome.code, outcome.err, service.sent) == (exit_codes.INTERRUPTED, "interrupted\n", [])


def test_debug_tells_requests_and_answers(ehpc: Ehpc, service: Service) -> None:
    """Without what signs the request."""
    outcome = ehpc(*COMMAND, "--debug")
    lines = outcome.err.splitlines()
    assert lines[0] == f"> GET {service.variables['EHPC_ENDPOINT_URL']}/  DescribeCluster"
    assert lines[1:3] == [">   ClusterId=c", ">   RegionId=cn-hangzhou"]
    assert re.fullmatch(r"< HTTP 200 after \d+\.\d{3} s, 20 bytes", lines[3])
    assert SECRET not in outcome.err
    assert "made-up-key-id" not in outcome.err


def test_the_help_lists_the_codes(ehpc: Ehpc) -> None:
    """All of them."""
    out = ehpc("--help").out
    for code, meaning in exit_codes.LINES:
        assert re.search(rf"^  {code} +{re.escape(meaning)}$", out, re.MULTILINE)


def test_without_the_extra_it_says_what_to_install() -> None:
    """The script is there even where its packages are not."""
    code = "import sys; sys.modules['click'] = None; from ehpc.cli import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    expected = "the command ehpc needs more packages: pip install 'ehpc[cli]'\n"
    assert (done.stderr, done.stdout, done.returncode) == (expected, "", exit_codes.USAGE)


@pytest.mark.parametrize("missing", ["", "click"])
@pytest.mark.parametrize("is_enabled", [True, False])
def test_a_caller_keeps_its_garbage_collection(missing: str, is_enabled: bool) -> None:
    """The command turns it off to load faster, and leaves it as it was, also if it can't be loaded."""
    code = (
        f"import gc, sys\nsys.modules.update({{{missing!r}: None}} if {missing!r} else {{}})\n"
        f"gc.{'enable' if is_enabled else 'disable'}()\nfrom ehpc.cli import main\ncode = main()\n"
        "print(code, gc.isenabled(), gc.get_freeze_count(), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    expected = f"{exit_codes.USAGE if missing else exit_codes.SUCCESS} {is_enabled} 0"
    assert expected == done.stderr.splitlines()[-1]


def test_a_table_in_a_pipe_needs_no_rich(service: Service) -> None:
    """It is text without colors, and loading what makes colors would take longer than the call."""
    code = "import sys; sys.modules['rich'] = None; from ehpc.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", code, *COMMAND, "-o", "table"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stdout, done.stderr, done.returncode) == ("RequestId  R-1\n", "", 0)
    assert len(service.sent) == 1


@pytest.mark.parametrize("package", ["jmespath", "ruamel.yaml"])
def test_a_part_of_the_extra_that_is_missing(package: str, service: Service) -> None:
    """The message is the same when it is missed late."""
    code = f"import sys; sys.modules[{package!r}] = None; from ehpc.cli import main; sys.exit(main())"
    options = {"jmespath": ["--query", "a"], "ruamel.yaml": ["-o", "yaml"]}[package]
    done = subprocess.run(
        [sys.executable, "-c", code, *COMMAND, *options], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (done.stderr, done.returncode) == ("the command ehpc needs more packages: pip install 'ehpc[cli]'\n", 2)
    assert service.sent == []


@pytest.mark.parametrize("module", ["ehpc", "ehpc.cli"])
def test_the_package_runs_as_a_module(module: str) -> None:
    """Where the script is not on the path; it calls itself by its name."""
    command = [sys.executable, "-W", "error", "-m", module, "jobs", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: ehpc jobs ")
