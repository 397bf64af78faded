"""The command with API versions: commands, help and waits of the one that is chosen, and hints about clusters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ehpc.cli.action_table import load_table
from ehpc.cli.program import SHORTCUTS
from ehpc.testing import Emulator
from ehpc.v2024_07_30 import Client
from ehpc.versions import PACKAGES
from tests.cli.conftest import Ehpc
from tests.cli.service import Service

NEW = "2024-07-30"


@pytest.fixture
def emulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Emulator]:
    """An emulator that the command meets."""
    with Emulator(cheap_passwords=True) as emulator:
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        yield emulator


@pytest.fixture
def new_cluster(emulator: Emulator) -> str:
    """A cluster that was made with API version 2024-07-30."""
    options = emulator.client_options({})
    with Client(**options) as client:
        cluster = client.create_cluster(cluster_name="newer").cluster_id
    assert cluster is not None
    return cluster


def test_the_help_shows_one_version(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the option, else of the variable; commands of the other one are not listed."""
    both = {action.command for action in load_table().actions.values()}
    newer = {action.command for action in load_table(NEW).actions.values()}
    by_option = ehpc("--api-version", NEW, "--help").out
    assert {name for name in newer if f"\n  {name} " not in by_option} == set()
    assert [name for name in both - newer if f"\n  {name} " in by_option] == []
    monkeypatch.setenv("EHPC_API_VERSION", NEW)
    assert ehpc("--help").out == by_option


def test_a_cluster_of_the_other_version_is_named(ehpc: Ehpc, new_cluster: str, emulator: Emulator) -> None:
    """Whoever asks the wrong version for a cluster is told which one is right, by any command; the way back too."""
    for arguments in (["describe-cluster", "--cluster-id"], ["delete-cluster", "--cluster-id"]):
        outcome = ehpc(*arguments, new_cluster)
        assert outcome.code == 1
        assert f"belongs to API version {NEW}" in outcome.err
    assert ehpc("jobs", "--cluster", new_cluster).out == "[]\n"  # the commands of jobs find it out by themselves
    older = emulator.add_cluster()
    assert "belongs to" not in ehpc("--api-version", NEW, "get-cluster", "--cluster-id", older).err  # it was chosen
    outcome = ehpc("describe-cluster", "--cluster-id", "ehpc-none")
    assert (1, False) == (outcome.code, "belongs to" in outcome.err)


@pytest.mark.parametrize("way", ["option", "variable EHPC_API_VERSION"])
def test_who_has_chosen_a_version_is_reminded_of_it(
    ehpc: Ehpc, emulator: Emulator, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Nothing else is asked, but the hint says which version was asked, and who has said so."""
    older = emulator.add_cluster()
    option = ["--api-version", NEW] if way == "option" else []
    if not option:
        monkeypatch.setenv("EHPC_API_VERSION", NEW)
    asked = len(emulator.requests)
    outcome = ehpc(*option, "get-cluster", "--cluster-id", older)
    assert (1, 1) == (outcome.code, len(emulator.requests) - asked)
    assert f"leave the API version open, which is {NEW} ({way})" in " ".join(outcome.err.split())


def test_a_command_follows_its_cluster(ehpc: Ehpc, new_cluster: str, emulator: Emulator) -> None:
    """Commands that both versions have work on any cluster, unless the version was chosen; the table is its own."""
    older = emulator.add_cluster()
    for name in ("list-queues", "cluster", "queues", "nodes", "users", "software", "storage", "list-jobs"):
        assert ehpc(name, "--cluster", older).err == ""
        outcome = ehpc(name, "--cluster", new_cluster)
        assert (outcome.code, outcome.err) == (0, f"the cluster {new_cluster} belongs to API version {NEW}\n"), name
        assert ehpc("--api-version", "2018-04-12", name, "--cluster", new_cluster).code == 1
    outcome = ehpc("list-nodes", "--cluster", new_cluster, "--role", "Login")
    assert (outcome.code, "there is no option --role" in outcome.err) == (2, True)


def test_what_was_piped_is_read_by_the_other_version_too(ehpc: Ehpc, new_cluster: str) -> None:
    """Standard input can be read once; a command that follows its cluster still has it."""
    outcome = ehpc("list-jobs", "--cli-input", "-", stdin=f"ClusterId: {new_cluster}\n")
    assert (outcome.code, "belongs to API version" in outcome.err) == (0, True)


@pytest.mark.parametrize("words", [["--api-version", NEW], [f"--api-version={NEW}"], [f"--ApiVersion={NEW}"]])
def test_the_version_after_the_command(ehpc: Ehpc, words: list[str]) -> None:
    """It counts wherever it stands, but not after --."""
    assert ehpc("get-cluster", "--cluster", "c", *words, "--dry-run", "--region", "cn-hangzhou").code == 0
    assert ehpc("describe-cluster", "--cluster", "c", *words, "--dry-run", "--region", "cn-hangzhou").code == 2
    outcome = ehpc("run", "--cluster", "c", "--dry-run", "--region", "cn-hangzhou", "--", "echo", *words)
    assert (outcome.code, "echo --" in outcome.out) == (0, True)
    outcome = ehpc("nodes", "--api-version", "1999")
    assert (outcome.code, "there is no '1999'; choose from" in outcome.err) == (2, True)


def test_a_command_of_one_version_chooses_it(ehpc: Ehpc, new_cluster: str) -> None:
    """Unless another one was chosen."""
    assert ehpc("get-cluster", "--cluster", new_cluster).code == 0
    assert ehpc("--api-version", "2018-04-12", "get-cluster", "--cluster", new_cluster).code == 2


def test_shortcuts_list_all_pages(ehpc: Ehpc, service: Service) -> None:
    """Those of the spec do, unless a page is asked for; none has the name of another command."""
    for version in PACKAGES:
        table = load_table(version)
        assert {"clusters", "nodes", "queues", "users"} <= set(table.shortcuts)
        assert [name for name in table.shortcuts if name in SHORTCUTS or table.action(name) is not None] == []
    users = [{"Name": f"user{number}", "Group": "users"} for number in range(51)]

    def list_users(sent: dict[str, str]) -> dict[str, object]:
        start = (int(sent["PageNumber"]) - 1) * int(sent.get("PageSize", "10"))
        page = users[start : start + int(sent.get("PageSize", "10"))]
        return {"Users": {"UserInfo": page}, "TotalCount": len(users), "PageNumber": int(sent["PageNumber"])}

    service.answer("ListUsers", list_users)
    assert len(ehpc("users", "--cluster", "c", "-o", "ids").out.splitlines()) == 51
    assert len(ehpc("users", "--cluster", "c", "-o", "ids", "--page-number", "2").out.splitlines()) == 10


def test_a_cluster_of_the_other_version_has_not_ended(ehpc: Ehpc, new_cluster: str) -> None:
    """A wait for the release of a cluster does not take it for released because the wrong version was asked."""
    outcome = ehpc("wait", "cluster-released", "--cluster-id", new_cluster)
    assert outcome.code == 2
    assert f"ehpc --api-version {NEW}" in outcome.err


def test_waits_of_the_other_version(ehpc: Ehpc, new_cluster: str) -> None:
    """Waiters that only that version has, and those of both."""
    outcome = ehpc("--api-version", NEW, "wait", "cluster-running", "--cluster-id", new_cluster)
    assert (outcome.code, "cluster running: done" in outcome.err) == (0, True)
    arguments = ["wait", "nodes-removed", "--cluster-id", new_cluster, "--instance-id", "i-none"]
    assert ehpc("--api-version", NEW, *arguments).code == 0


def test_where_the_key_comes_from(ehpc: Ehpc, service: Service) -> None:
    """whoami is the same for all versions."""
    assert ehpc("--api-version", NEW, "whoami").out == ehpc("whoami").out
    assert service.sent == []
