"""The code that is shown does what the form does: for every action, least and most filled in."""

from __future__ import annotations

import shlex
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import black
import pytest

from ehpc.cli.action_table import ActionInfo
from ehpc.cli.passwords import SecretReader
from ehpc.cli.program import run
from ehpc.errors import ServiceError
from ehpc.explorer.forms import read_form
from ehpc.explorer.snippets import variable
from tests.explorer.conftest import PASSWORD, VERSION, Running
from tests.explorer.form_values import ACTIONS, form_values, id_of


def secret_variables(action: ActionInfo, values: Any) -> dict[str, str]:
    """Return the variables that code reads secrets from, with the values that were filled in."""
    found = {}
    for path in read_form(action, values).secrets:
        value = values
        for part in path.split("."):
            value = value[int(part)] if part.isdigit() else value[part]
        found[variable(path)] = value
    return found


def sent_by_form(writer: Running, action: ActionInfo, values: Any) -> tuple[str, dict[str, str]]:
    """Send a form as the page does, and return what the service received."""
    version = action.table.version
    if not action.mutates:
        answer = writer.call("send", action.name, values, version=version)
    else:
        review = writer.call("review", action.name, values, version=version)
        assert review.status == 200, review.data
        answer = writer.ask("confirm", ticket=review.data["ticket"], typed=review.data["type"])
    assert answer.status == 200, answer.data
    return only(writer.received, values)


def run_code(code: str) -> None:
    """Run a program in a thread of its own; the emulator knows none of the made-up things that it names."""
    with ThreadPoolExecutor(1) as pool, suppress(ServiceError):
        pool.submit(exec, compile(code, "shown code", "exec"), {"__name__": "__main__"}).result()


def only(received: list[tuple[str, dict[str, str]]], values: Any) -> tuple[str, dict[str, str]]:
    """Return the only request that was received, without a token that the client has made for it."""
    ((name, parameters),) = received
    if "client_token" not in values:
        parameters.pop("ClientToken", None)
    return name, parameters


@pytest.mark.parametrize("most", [False, True], ids=["least", "most"])
@pytest.mark.parametrize("action", ACTIONS, ids=id_of)
def test_shown_code_sends_what_the_form_sends(
    writer: Running, action: ActionInfo, most: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python for both clients and the command line, run as they are shown, give the same parameters on the wire."""
    values, version = form_values(action.parameters, most), action.table.version
    shown = writer.call("preview", action.name, values, version=version).data
    assert {} == shown["problems"]
    expected = sent_by_form(writer, action, values)
    assert action.name == expected[0]
    variables = {"EHPC_API_VERSION": version, **writer.emulator.variables, **secret_variables(action, values)}
    for key, value in variables.items():  # with a version chosen, no command asks for the cluster in the other one
        monkeypatch.setenv(key, value)
    asked = iter(secret_variables(action, values).values())
    monkeypatch.setattr(SecretReader, "prompt", lambda _self, _place: next(asked))
    monkeypatch.setattr("click.confirm", lambda *_, **__: True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for kind in ("python", "async"):
        assert shown[kind] == black.format_str(shown[kind], mode=black.Mode())
        writer.received.clear()
        run_code(shown[kind])
        assert expected == only(writer.received, values), kind
    writer.received.clear()
    words = shlex.split(shown["cli"].replace("\\\n", " "))
    assert "ehpc" == words[0]
    run(words[1:])
    assert expected == only(writer.received, values)
    capsys.readouterr()


@pytest.mark.parametrize("action", ACTIONS, ids=id_of)
def test_code_of_an_empty_form_is_python_already(explorer: Running, action: ActionInfo) -> None:
    """What is missing stands as an ellipsis, for a reader to fill in."""
    shown = explorer.call("preview", action.name, {}, version=action.table.version).data
    for kind in ("python", "async"):
        assert shown[kind] == black.format_str(shown[kind], mode=black.Mode())
    missing = [each.name for each in action.parameters if each.required]
    assert missing == list(shown["problems"])
    assert ("..." in shown["python"]) == any(not each.secret for each in action.parameters if each.required)
    assert bool(missing) == (shown["request"] == "")


def test_a_region_and_what_the_command_was_started_with_stand_in_the_code(explorer: Running) -> None:
    """Code that is copied works in the same account and region."""
    shown = explorer.call("preview", "ListClusters", {}, region="cn-beijing").data
    endpoint = explorer.emulator.url
    assert f'Client(region_id="cn-beijing", endpoint="{endpoint}")' in shown["python"]
    assert shown["cli"] == f"ehpc list-clusters --region cn-beijing --endpoint-url {endpoint}\n"
    assert "RegionId=cn-beijing" in shown["request"]


def test_a_request_shows_what_is_sent_without_secrets(explorer: Running) -> None:
    """The wire names, and asterisks."""
    values = {"cluster_id": "c-1", "users": [{"name": "alice.b", "group": "users", "password": PASSWORD}]}
    assert explorer.call("preview", "AddUsers", values).data["request"] == (
        f"POST {explorer.emulator.url}/\nAction: AddUsers\nVersion: {VERSION}\n\n"
        "ClusterId=c-1\nRegionId=cn-hangzhou\nUser.1.Group=users\nUser.1.Name=alice.b\nUser.1.Password=***\n"
    )
