"""Nothing that a test does reaches another machine, and no metadata service is asked for credentials."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys

import pytest

from ehpc import Client
from ehpc.errors import CredentialsError
from tests import loopback


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("100.100.100.200", 80)])
def test_connection_to_another_machine_is_refused(address: tuple[str, int]) -> None:
    """A connection elsewhere is neither made nor forgotten, whatever makes it."""
    with socket.socket() as made, pytest.raises(loopback.OutsideConnectionError):
        made.connect(address)
    with socket.socket(type=socket.SOCK_DGRAM) as made, pytest.raises(loopback.OutsideConnectionError):
        made.sendto(b"x", address)
    assert [f"socket.connect {address!r}", f"socket.sendto {address!r}"] == loopback.outside[-2:]
    del loopback.outside[-2:]


def test_async_connection_to_another_machine_is_refused() -> None:
    """The same holds for event loops."""

    async def connect() -> None:
        await asyncio.open_connection("192.0.2.1", 80)

    with pytest.raises(loopback.OutsideConnectionError):
        asyncio.run(connect())
    assert ["socket.connect ('192.0.2.1', 80)"] == loopback.outside[-1:]
    del loopback.outside[-1:]


def test_default_chain_asks_no_metadata_service(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A client without credentials asks no other machine for some: the switch of the suite is obeyed."""
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
    for name in [name for name in os.environ if name.startswith("ALIBABA_CLOUD_") and name != loopback.METADATA_SWITCH]:
        monkeypatch.delenv(name)
    before = len(loopback.outside)
    with Client("cn-hangzhou") as client, pytest.raises(CredentialsError, match=loopback.METADATA_SWITCH):
        client.list_regions()
    assert len(loopback.outside) == before


def test_processes_inherit_the_switch() -> None:
    """A process that a test starts asks no metadata service either."""
    code = f"import os; print(os.environ.get({loopback.METADATA_SWITCH!r}))"
    assert "true\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
