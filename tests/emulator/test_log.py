"""The log tells what was called with which parameters, and never what stood in them."""

from __future__ import annotations

import pytest

from ehpc._runtime.credentials import Credentials
from ehpc.emulator import Emulator
from ehpc.emulator.signature import AccessKey
from tests.emulator.calling import KEY, SECRET, Clock, converse, exchange, send

PASSWORD = "hunter2-hunter2"
TOKEN = "sts-token-value"
USERS = {
    "ClusterId": "ehpc-hz-cluster",
    "User.1.Name": "alice",
    "User.1.Group": "users",
    "User.1.Password": PASSWORD,
}


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize(("method", "place"), [("GET", "query"), ("POST", "form")])
def test_a_line_has_status_action_and_names(
    emulator: Emulator, log: list[str], signature: str, method: str, place: str
) -> None:
    """A request is logged in one line, with the names of its own parameters in order."""
    assert send(emulator, "AddUsers", USERS, signature=signature, method=method, place=place).status == 200
    assert log == ["200 AddUsers ClusterId, User.1.Group, User.1.Name, User.1.Password"]


def test_the_log_is_complete_when_the_answer_is_there(emulator: Emulator, log: list[str]) -> None:
    """Each request is logged before its answer is sent, with the status that it was answered with."""
    for number, (action, line) in enumerate((("ListRegions", "200 ListRegions "), ("Nothing", "404 Nothing "))):
        send(emulator, action)
        assert log[number:] == [line]


@pytest.mark.parametrize("signature", ["v3", "v1"])
def test_no_secret_is_logged(clock: Clock, log: list[str], signature: str) -> None:
    """Neither passwords nor keys, tokens and signatures reach the log, whatever becomes of the request."""
    keys = {KEY: AccessKey(SECRET, TOKEN)}
    with Emulator(now=clock, log=log.append, keys=keys) as emulator:
        for who in (Credentials(KEY, SECRET, TOKEN), Credentials(KEY, "another-secret", TOKEN)):
            for change in ({}, {"Unknown": PASSWORD}, {"Async": PASSWORD}):
                send(emulator, "AddUsers", {**USERS, **change}, signature=signature, credentials=who)
        exchange(emulator, "GET", f"/{PASSWORD}?Password={PASSWORD}&Signature={SECRET}")
        exchange(emulator, "PUT", f"/?Password={PASSWORD}")
        converse(emulator.port, f"{PASSWORD} {SECRET} {TOKEN}\r\n\r\n".encode())
    assert [line.split()[0] for line in log] == ["200", "400", "400", "400", "400", "400", "404", "400", "400"]
    for secret in (PASSWORD, SECRET, TOKEN, KEY, "another-secret", "hunter2", "alice"):
        assert secret not in "\n".join(log)


def test_a_refusal_of_http_is_logged(emulator: Emulator, log: list[str]) -> None:
    """What can't be read is logged by its status alone."""
    converse(emulator.port, b"nonsense\r\n\r\n")
    assert log == ["400 ? "]


def test_a_line_can_not_be_forged(emulator: Emulator, log: list[str]) -> None:
    """Line breaks and control characters in names do not reach the log."""
    send(emulator, "List\n200 ListRegions \x1b[31m", {"a\r\nb\u2028": "1"}, signature="v1")
    assert log == ["404 List?200 ListRegions ?[31m a??b?"]


def test_a_line_is_bounded(emulator: Emulator, log: list[str]) -> None:
    """Long names do not fill the log."""
    send(emulator, "L" * 1000, {"p" * 10_000: "1"}, signature="v1")
    assert log == [f"404 {'L' * 80} {'p' * 500}"]
