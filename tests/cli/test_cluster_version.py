"""The command with API versions: commands, help and waits of the one that is chosen, and hints about clusters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ehpc.cli.action_table import load_table
from ehpc.testing import Emulator
from ehpc.v2024_07_30 import Client
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
    for arguments in (["describe-cluster", "--cluster-id"], ["list-nodes", "--cluster-id"], ["jobs", "--cluster"]):
        outcome = ehpc(*arguments, new_cluster)
        assert outcome.code == 1
        assert f"belongs to API version {NEW}" in outcome.err
    older = emulator.add_cluster()
    assert "belongs to" not in ehpc("--api-version", NEW, "get-cluster", "--cluster-id", older).err  # it was chosen
    outcome = ehpc("describe-cluster", "--cluster-id", "ehpc-none")
    assert (1, False) == (outcome.code, "belongs to" in outcome.err)


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


@pytest.mark.parametrize(
    ("arguments", "instead"),
    [
        (["jobs", "--cluster", "ehpc-1"], "list-jobs"),
        (["submit", "--cluster", "ehpc-1", "--user", "a", "-"], "create-job"),
    ],
)
def test_a_shortcut_of_the_default_version(ehpc: Ehpc, service: Service, arguments: list[str], instead: str) -> None:
    """It says which command the other version has, and sends nothing."""
    outcome = ehpc("--api-version", NEW, *arguments)
    assert (outcome.code, service.sent) == (2, [])
    assert f"ehpc --api-version {NEW} {instead}" in outcome.err


def test_where_the_key_comes_from(ehpc: Ehpc, service: Service) -> None:
    """whoami is the same for all versions."""
    assert ehpc("--api-version", NEW, "whoami").out == ehpc("whoami").out
    assert service.sent == []
