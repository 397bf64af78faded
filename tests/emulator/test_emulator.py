"""An emulator is ready when it has started, and gives back what it took when it has stopped."""

from __future__ import annotations

import http.client
import socket
import threading
from pathlib import Path

import pytest

from ehpc import Client
from ehpc.emulator import Emulator
from tests.emulator.signed_requests import converse, send


def test_port_zero_takes_a_free_port() -> None:
    """Two emulators stand beside each other on ports of their own, on loopback alone."""
    with Emulator() as first, Emulator() as second:
        assert first.port != second.port
        assert min(first.port, second.port) > 0
        assert first.url == f"http://127.0.0.1:{first.port}"
        assert first._server._socket.getsockname()[0] == "127.0.0.1"


def test_a_port_in_use_is_an_error() -> None:
    """Who asks for a port that another one has learns it at once."""
    with Emulator() as first, pytest.raises(OSError, match="in use"):
        Emulator(first.port)


def test_a_port_that_is_none_is_an_error() -> None:
    """A port number that can't be is refused."""
    with pytest.raises(OverflowError):
        Emulator(70_000)


def test_a_stopped_emulator_gives_back_its_port() -> None:
    """The same port can be used again and again."""
    with Emulator() as first:
        port = first.port
        assert converse(port, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
    for _ in range(3):
        with Emulator(port) as again:
            assert again.port == port
            assert converse(port, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")


def test_a_stopped_emulator_does_not_answer() -> None:
    """After the end nobody listens any more."""
    with Emulator() as emulator:
        port = emulator.port
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=10)


def ask_again(connection: http.client.HTTPConnection) -> None:
    """Send another request over a connection."""
    connection.request("GET", "/")
    connection.getresponse()


def test_a_kept_connection_ends_with_the_emulator() -> None:
    """A client that has kept its connection is not answered by an emulator that was stopped."""
    with Emulator() as emulator:
        connection = http.client.HTTPConnection("127.0.0.1", emulator.port, timeout=10)
        connection.request("GET", "/")
        assert connection.getresponse().read()
    try:
        with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
            ask_again(connection)
    finally:
        connection.close()


def test_an_emulator_can_be_stopped_twice() -> None:
    """To stop what was stopped, or never started, does nothing."""
    emulator = Emulator()
    emulator.stop()
    emulator.stop()
    with Emulator() as started:
        started.stop()


def test_a_stopped_emulator_leaves_no_thread() -> None:
    """The thread that listens has ended when stop returns."""
    emulator = Emulator()
    before = threading.active_count()
    emulator.start()
    assert threading.active_count() == before + 1
    emulator.stop()
    assert threading.active_count() == before


def test_the_variables_point_a_client_at_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that takes everything from the environment calls the emulator."""
    with Emulator() as emulator:
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        with Client() as client:
            assert client.list_regions().regions
    assert [(entry.status, entry.action) for entry in emulator.requests] == [(200, "ListRegions")]


def test_the_clock_of_the_machine_is_the_default() -> None:
    """An emulator without a clock of its own refuses the time stamps of the tests, which are long past."""
    with Emulator() as emulator:
        assert send(emulator).error[1] == "InvalidTimeStamp.Expired"


def test_an_emulator_that_cannot_begin_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither port nor folder, and it says what is wrong with the seed."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    seed = tmp_path / "seed.json"
    seed.write_text('{"lifecycles": {"cluster": {"create": [["init", "soon"]]}}}')
    with pytest.raises(
        ValueError, match=r"^the seed's lifecycles\.cluster\.create must be a list of states such as "
    ) as caught:
        Emulator(seed=seed, run_jobs=True)
    assert str(caught.value).endswith("not [['init', 'soon']]")
    assert list(tmp_path.iterdir()) == [seed]
