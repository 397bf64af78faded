"""Where passwords of cluster users come from: each source is asked when needed first, and says what is missing."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from ehpc import Client, errors
from ehpc.jobs import Cluster, keyring_password, password_file, password_prompt, password_variable
from tests.jobs.conftest import Service


def test_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the command line, or another one; an empty one is none."""
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", "one")
    monkeypatch.setenv("OTHER", "two")
    assert ("one", "two") == (password_variable()(), password_variable("OTHER")())
    monkeypatch.setenv("OTHER", "")
    with pytest.raises(errors.ConfigurationError, match="set OTHER"):
        password_variable("OTHER")()


@pytest.mark.parametrize("content", [b"Sw0rdfish\n", b"Sw0rdfish\r\n", b"Sw0rdfish", b"\xef\xbb\xbfSw0rdfish\n"])
def test_a_file(tmp_path: Path, content: bytes) -> None:
    """Without a byte order mark and the line break at its end."""
    path = tmp_path / "password"
    path.write_bytes(content)
    assert "Sw0rdfish" == password_file(path)()


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "No such file"), (b"\n", "is empty"), (b"\xff\xfe", "it is not UTF-8")],
)
def test_a_file_without_a_password(tmp_path: Path, content: bytes | None, reason: str) -> None:
    """The message names the file and the reason, and nothing of its content."""
    path = tmp_path / "password"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(errors.ConfigurationError, match=reason) as caught:
        password_file(path)()
    assert str(path) in str(caught.value)


def test_a_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without echo."""
    monkeypatch.setattr("getpass.getpass", lambda text: f"answer to {text}")
    assert "answer to Who? " == password_prompt("Who? ")()


def test_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """By user and cluster; the message says how to put a password there, and what to install."""
    keyring = ModuleType("keyring")
    passwords = {("ehpc", "alice1@c-1"): "Sw0rdfish"}
    keyring.get_password = lambda *place: passwords.get(place)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    assert "Sw0rdfish" == keyring_password("alice1", "c-1")()
    with pytest.raises(errors.ConfigurationError, match="keyring set ehpc alice1@c-2"):
        keyring_password("alice1", "c-2")()
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(errors.ConfigurationError, match=r"pip install ehpc\[keyring\]"):
        keyring_password("alice1", "c-1")()


def test_a_source_is_asked_once_and_only_to_submit(service: Service) -> None:
    """Looking at jobs needs no password."""
    asked: list[str] = []

    def ask() -> str:
        asked.append("asked")
        return "Sw0rdfish"

    service.answers["SubmitJob"] = lambda _: {"JobId": "1"}
    service.answers["ListJobs"] = lambda _: {"Jobs": {"JobInfo": []}, "TotalCount": 0}
    client = Client("cn-hangzhou", access_key_id="i", access_key_secret="s", transport=service)
    cluster = Cluster(client, "c-1", user="alice1", password=ask)
    assert ([], []) == (cluster.jobs(), asked)
    for _ in range(2):
        cluster.submit("true", "", record=False)
    assert ["asked"] == asked
    assert {"Sw0rdfish"} == {sent["RunasUserPassword"] for action, sent in service.sent if action == "SubmitJob"}
