"""Settings: which value counts, of an option, a variable, a profile and the default, and what is no setting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import Service

TEXT = """
[default]
cluster = c-file
user = alice
output = tsv
region = cn-shanghai
endpoint = http://127.0.0.1:1
retries = 0
deadline = 7.5

[newer]
api-version = 2024-07-30
cluster = c-new
aliyun_profile =
"""


@pytest.fixture
def config(home: Path) -> Path:
    """A configuration file at its usual place."""
    path = home / ".config" / "ehpc" / "config.ini"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, encoding="utf-8")
    return path


def shown(ehpc: Ehpc, *arguments: str) -> dict[str, tuple[object, object]]:
    """Return value and origin of each setting that the command shows."""
    outcome = ehpc("config", *arguments, "-o", "json")
    assert outcome.code == 0, outcome.err
    return {row["Setting"]: (row["Value"], row["From"]) for row in json.loads(outcome.out)}


@pytest.mark.usefixtures("config")
def test_what_counts(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """The option, then the variable, then the profile."""
    assert shown(ehpc)["region"] == ("cn-shanghai", "profile default")
    monkeypatch.setenv("ALIBABA_CLOUD_REGION_ID", "cn-beijing")
    monkeypatch.setenv("EHPC_DEADLINE", "3")
    settings = shown(ehpc, "--retries", "2")
    assert settings["region"] == ("cn-beijing", "variable ALIBABA_CLOUD_REGION_ID")
    assert settings["deadline"] == (3.0, "variable EHPC_DEADLINE")
    assert settings["retries"] == (2, "option")
    assert settings["output"] == ("json", "option")
    assert settings["cluster"] == ("c-file", "profile default")
    assert settings["api_version"] == (None, None)


@pytest.mark.parametrize("chosen", [["--profile", "newer"], []])
@pytest.mark.usefixtures("config")
def test_a_profile(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, chosen: list[str]) -> None:
    """Chosen by option or variable, it is the only one: nothing is taken from the default one."""
    if not chosen:
        monkeypatch.setenv("EHPC_PROFILE", "newer")
    settings = shown(ehpc, *chosen)
    assert settings["cluster"] == ("c-new", "profile newer")
    assert settings["api_version"] == ("2024-07-30", "profile newer")
    assert settings["user"] == (None, None)
    assert settings["aliyun_profile"] == (None, "profile newer")


@pytest.mark.usefixtures("config")
def test_commands_obey(ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cluster, user and output of the profile; the variables of the service count more than its region and endpoint."""
    service.answer("ListNodes", {"Nodes": {"NodeInfo": [{"Id": "i-1"}]}})
    outcome = ehpc("list-nodes")
    assert (outcome.code, service.sent[-1][1]["ClusterId"]) == (0, "c-file")
    assert outcome.out == "Id\ni-1\n"
    monkeypatch.setenv("EHPC_OUTPUT", "json")
    assert json.loads(ehpc("list-nodes").out) == {"Nodes": {"NodeInfo": [{"Id": "i-1"}]}}


@pytest.mark.usefixtures("config")
def test_the_user_of_the_profile(ehpc: Ehpc, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For submit and for actions on behalf of a user; the option counts more."""
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", "x")
    script = home / "job.sh"
    script.write_text("#!/bin/sh\n")
    for arguments in (["submit", str(script)], ["submit-job", "--command-line", "x"]):
        for more, user in (([], "alice"), (["--user" if arguments[0] == "submit" else "--run-as-user", "bob"], "bob")):
            outcome = ehpc(*arguments, *more, "--dry-run", "-o", "json")
            assert (outcome.code, f'"RunasUser": "{user}"' in outcome.out) == (0, True), outcome


@pytest.mark.usefixtures("config")
def test_the_profile_chooses_the_version(ehpc: Ehpc) -> None:
    """It decides which commands there are, wherever it stands."""
    assert ehpc("--profile", "newer", "get-cluster", "--dry-run", "--region", "cn-hangzhou").code == 0
    assert "get-cluster" in ehpc("--profile", "newer", "--help").out
    for more in (["--profile", "newer"], ["--profile=newer"]):
        assert ehpc("get-cluster", *more, "--dry-run", "--region", "cn-hangzhou").code == 0
    assert ehpc("describe-cluster", "--profile", "newer", "--dry-run").code == 2
    assert ehpc("get-cluster", "--profile").code == 2


def test_another_file(ehpc: Ehpc, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable names it, and then it must be there."""
    monkeypatch.setenv("EHPC_CONFIG_FILE", str(home / "mine.ini"))
    assert "mine.ini can't be read" in ehpc("config").err
    (home / "mine.ini").write_text("[default]\ncluster: c-mine\n")
    assert shown(ehpc)["cluster"] == ("c-mine", "profile default")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[default]\nclustr = c\n", "profile default: there is no setting clustr"),
        ("[other]\naccess_key_secret = c\n", "profile other: there is no setting access_key_secret"),
        ("[default]\noutput = xls\n", "profile default: output: there is no 'xls'"),
        ("[default]\nretries = -1\n", "profile default: retries: '-1' is not a whole number"),
        ("[default]\ndeadline = nan\n", "profile default: deadline: 'nan' is not a positive number"),
        ("[default]\napi_version = 2018\n", "profile default: api_version: there is no '2018'"),
        ("cluster = c\n", "is not an INI file"),
        ("[default]\ncluster = c\ncluster = d\n", "is not an INI file"),
    ],
)
def test_a_file_that_is_wrong(ehpc: Ehpc, config: Path, service: Service, text: str, problem: str) -> None:
    """6, with the place, and nothing is sent."""
    config.write_text(text)
    outcome = ehpc("list-nodes", "--cluster", "c")
    assert (outcome.code, service.sent) == (6, [])
    assert problem in outcome.err


@pytest.mark.parametrize("name", ["EHPC_OUTPUT", "EHPC_DEADLINE", "EHPC_RETRIES", "EHPC_API_VERSION"])
def test_a_variable_that_is_wrong(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch, service: Service, name: str) -> None:
    """2, with its name, and nothing is sent."""
    monkeypatch.setenv(name, "wrong")
    outcome = ehpc("list-nodes", "--cluster", "c")
    assert (outcome.code, service.sent) == (2, [])
    assert f"error: {name}: " in outcome.err


def test_the_credentials_belong_to_the_profile(ehpc: Ehpc, config: Path) -> None:
    """A profile never acts with the credentials of another one: those of the aliyun command have the same name."""
    config.write_text("[prod]\ncluster = c\n[shared]\naliyun_profile = prod\n")
    assert shown(ehpc)["aliyun_profile"][0] is None
    assert shown(ehpc, "--profile", "prod")["aliyun_profile"][0] == "prod"
    assert shown(ehpc, "--profile", "shared")["aliyun_profile"][0] == "prod"
    outcome = ehpc("--profile", "prod", "list-nodes", "--region", "cn-hangzhou")
    assert (outcome.code, ".aliyun/config.json" in outcome.err) == (6, True)
