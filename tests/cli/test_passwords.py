"""Secrets come from where nobody else sees them, and are shown nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ehpc.cli.passwords import SecretReader
from tests.cli.conftest import Ehpc
from tests.cli.service import SECRET, Service

PASSWORD = "Sw0rd,fish=1"
SET_USER = ("set-job-user", "--cluster-id", "c", "--run-as-user", "alice")
OPTION = "--run-as-user-password"


def one_sent(service: Service) -> dict[str, str]:
    """Return the parameters of the only request."""
    assert len(service.sent) == 1
    return service.sent[0][1]


def test_from_a_file(ehpc: Ehpc, service: Service, tmp_path: Path) -> None:
    """The end of the line does not belong to it."""
    (tmp_path / "password").write_text(PASSWORD + "\n")
    outcome = ehpc(*SET_USER, OPTION, f"@{tmp_path / 'password'}")
    assert (outcome.code, outcome.err) == (0, "")
    assert one_sent(service)["RunasUserPassword"] == PASSWORD


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_byte_order_mark_is_no_part_of_it(ehpc: Ehpc, service: Service, tmp_path: Path, end: str) -> None:
    """Nobody could log in with it; editors on Windows write one."""
    data = b"\xef\xbb\xbf" + PASSWORD.encode() + end.encode()
    (tmp_path / "password").write_bytes(data)
    add = ("add-users", "--cluster-id", "c", "--user", f"Name=alice,Group=users,Password=@{tmp_path / 'password'}")
    assert ehpc(*SET_USER, OPTION, f"@{tmp_path / 'password'}").code == 0
    assert ehpc(*SET_USER, OPTION, "-", stdin=data).code == 0
    assert ehpc(*add).code == 0
    names = ["RunasUserPassword", "RunasUserPassword", "User.1.Password"]
    assert [sent[name] for name, (_, sent) in zip(names, service.sent, strict=True)] == [PASSWORD] * 3


@pytest.mark.parametrize(
    ("source", "stdin", "reason"),
    [
        ("@/dev/zero", "", "the file /dev/zero is larger than 64 KiB"),
        ("-", "x" * 65537, "standard input is larger than 64 KiB"),
        ("-", b"\xff", "standard input can't be read: it is not UTF-8"),
    ],
)
def test_what_can_not_be_one(ehpc: Ehpc, service: Service, source: str, stdin: str | bytes, reason: str) -> None:
    """A device or a wrong file ends with a message."""
    outcome = ehpc(*SET_USER, OPTION, source, stdin=stdin)
    assert (outcome.err.splitlines()[0], outcome.code) == (f"error: {OPTION}: {reason}", 2)
    assert service.sent == []


@pytest.mark.parametrize("text", ["Sw0rd\0fish", "Sw0rd_fish\nsecond\n", "\tSw0rd_fish", "Sw0rd\x7ffish", "\n\n"])
def test_one_that_can_not_be_typed_is_refused(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """It is a wrong file, and nobody could log in with it; from a variable, a line break at the end does no harm."""
    outcome = ehpc(*SET_USER, OPTION, "-", stdin=text)
    reason = "holds a line break or another control character, which can't be typed"
    assert (outcome.err.splitlines()[0], outcome.code) == (f"error: {OPTION} {reason}", 2)
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", text.replace("\0", "\1"))
    assert ehpc(*SET_USER).err.splitlines()[0] == f"error: EHPC_RUN_AS_USER_PASSWORD {reason}"
    assert service.sent == []
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", PASSWORD + "\n")
    assert ehpc(*SET_USER).code == 0
    assert one_sent(service)["RunasUserPassword"] == PASSWORD


def test_from_standard_input(ehpc: Ehpc, service: Service) -> None:
    """A hyphen stands for it."""
    outcome = ehpc(*SET_USER, OPTION, "-", stdin=PASSWORD + "\n")
    assert (outcome.code, outcome.err) == (0, "")
    assert one_sent(service)["RunasUserPassword"] == PASSWORD


def test_from_a_variable(ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named after the parameter."""
    monkeypatch.setenv("EHPC_RUN_AS_USER_PASSWORD", PASSWORD)
    outcome = ehpc(*SET_USER)
    assert (outcome.code, outcome.err) == (0, "")
    assert one_sent(service)["RunasUserPassword"] == PASSWORD


def test_on_the_command_line_there_is_a_warning(ehpc: Ehpc, service: Service) -> None:
    """It works, but others can see it; the warning does not repeat it."""
    outcome = ehpc(*SET_USER, OPTION, PASSWORD)
    assert outcome.code == 0
    assert outcome.err == (
        f"warning: {OPTION} on the command line is visible to others (process list, shell history). "
        "Omit the value to be prompted, give @FILE or -, or set EHPC_RUN_AS_USER_PASSWORD.\n"
    )
    assert one_sent(service)["RunasUserPassword"] == PASSWORD


def test_without_a_terminal_nobody_can_be_asked(ehpc: Ehpc, service: Service) -> None:
    """The message says what else there is."""
    outcome = ehpc(*SET_USER)
    assert outcome.code == 2
    assert outcome.err.splitlines()[0] == (
        f"error: {OPTION} is missing: give {OPTION} @FILE or {OPTION} -, or set EHPC_RUN_AS_USER_PASSWORD; "
        "a terminal would prompt for it"
    )
    assert ehpc(*SET_USER, OPTION).err.splitlines()[0] == f"error: {OPTION} can't be prompted for without a terminal"
    assert service.sent == []


def test_a_member_that_nobody_can_be_asked_for(ehpc: Ehpc, service: Service) -> None:
    """The message says how to give a member, which is no option."""
    outcome = ehpc("add-users", "--cluster-id", "c", "--user", "Name=alice1,Group=users")
    assert (outcome.code, service.sent) == (2, [])
    assert outcome.err.splitlines()[0] == (
        "error: Password of alice1 is missing: give Password=@FILE or Password=-; a terminal would prompt for it"
    )


def test_an_optional_member_is_asked_for_if_its_value_is_left_out(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an option without a value is; without a terminal that is an error."""
    create = ("--api-version", "2024-07-30", "create-users", "--cluster-id", "c")
    outcome = ehpc(*create, "--user", "UserName=alice,Group=users,Password=")
    assert outcome.err.splitlines()[0] == "error: --user: Password can't be prompted for without a terminal"
    monkeypatch.setattr(SecretReader, "prompt", lambda _, place: f"{PASSWORD} for {place}")
    outcome = ehpc(*create, "--user", "UserName=alice,Group=users,Password=")
    assert (outcome.code, outcome.err) == (0, "")
    (user,) = json.loads(one_sent(service)["User"])
    assert user["Password"] == f"{PASSWORD} for --user: Password"


def test_standard_input_is_read_once(ehpc: Ehpc, service: Service) -> None:
    """Two options can't share it."""
    outcome = ehpc(
        *("modify-visual-service-passwd", "--cluster-id", "c", "--run-as-user", "u"),
        *(OPTION, "-", "--passwd", "-"),
        stdin=PASSWORD,
    )
    assert outcome.err.splitlines()[0].endswith(" can't both read standard input")
    assert (outcome.code, service.sent) == (2, [])


@pytest.mark.parametrize("stdin", ["", "\n"])
def test_an_empty_one_is_refused(ehpc: Ehpc, service: Service, stdin: str) -> None:
    """It is more likely an empty file than a wish."""
    outcome = ehpc(*SET_USER, OPTION, "-", stdin=stdin)
    assert (outcome.err.splitlines()[0], outcome.code) == (f"error: {OPTION} is empty", 2)
    assert service.sent == []


def test_inside_a_structure(ehpc: Ehpc, service: Service, tmp_path: Path) -> None:
    """A member takes a file too; in a YAML file the secret stands as it is, without a warning."""
    (tmp_path / "password").write_text(PASSWORD)
    add = ("add-users", "--cluster-id", "c")
    outcome = ehpc(*add, "--user", f"Name=alice,Group=users,Password=@{tmp_path / 'password'}")
    assert (outcome.code, outcome.err) == (0, "")
    outcome = ehpc(*add, "--user", "-", stdin=f'- {{Name: alice, Group: users, Password: "{PASSWORD}"}}')
    assert (outcome.code, outcome.err) == (0, "")
    outcome = ehpc(*add, "--user", f'Name=alice,Group=users,Password="{PASSWORD}"')
    assert outcome.err.startswith("warning: --user: Password on the command line is visible to others")
    assert [parameters["User.1.Password"] for _, parameters in service.sent] == [PASSWORD] * 3


@pytest.mark.parametrize("output", ["json", "yaml", "tsv", "table"])
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([*SET_USER, OPTION, "-"], id="plain"),
        pytest.param(["add-users", "--cluster-id", "c", "--user", "@users.yaml"], id="inside"),
    ],
)
def test_never_shown(
    ehpc: Ehpc,
    service: Service,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    output: str,
) -> None:
    """Neither by a dry run, nor by --debug, nor with an error of a service that repeats what it was sent."""
    monkeypatch.chdir(tmp_path)
    Path("users.yaml").write_text(f'- {{Name: alice, Group: users, Password: "{PASSWORD}"}}')
    action = "SetJobUser" if arguments[0] == "set-job-user" else "AddUsers"
    service.refuse(action, "InvalidPassword", f"the password {PASSWORD} is no good")
    printed = ""
    for more in ([], ["--dry-run"], ["--debug"]):
        outcome = ehpc(*arguments, *more, "--output", output, stdin=PASSWORD)
        assert outcome.code == (0 if more == ["--dry-run"] else 1), outcome.err
        printed += outcome.out + outcome.err
    assert len(service.sent) == 2
    assert PASSWORD in str(service.sent)
    for secret in (PASSWORD, SECRET, "Sw0rd", "fish"):
        assert secret not in printed
    assert "***" in printed


def test_a_mistake_beside_it_does_not_show_it(ehpc: Ehpc, service: Service) -> None:
    """A password with a comma that lacks its quotes does not end in a message."""
    add = ("add-users", "--cluster-id", "c", "--user")
    outcome = ehpc(*add, f"Name=alice,Group=users,Password={PASSWORD}")
    assert outcome.err.splitlines()[0] == (
        "error: --user has no such member; it has Name, Group, Password. A value with a comma needs quotes"
    )
    outcome = ehpc(*add, f'Name=alice,Group=users,Password="{PASSWORD}')
    assert outcome.err.splitlines()[0] == 'error: --user: the closing " is missing'
    assert service.sent == []
