"""An emulator is ready when it has started, and gives back what it took when it has stopped."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import sqlite3
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ehpc import Client, errors
from ehpc.emulator import Emulator
from ehpc.emulator.protocol.errors import ServiceError
from tests.emulator.conformity import ask
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


@pytest.mark.parametrize(
    ("seed", "message"),
    [
        ('{"limits": {"foo": 5000}}', "there is no part 'foo' in limits; the parts are array_jobs, clusters, "),
        ('{"account": {"balanse": 1}}', "there is no part 'balanse' in account; the parts are balance, enabled, "),
        ('{"lifecycles": {"nod": {}}}', "there is no part 'nod' in lifecycles; the parts are addon, array, cluster, "),
        ('{"lifecycles": {"node": {"creat": []}}}', "there is no part 'creat' in lifecycles.node; the parts are "),
        ('{"prices": {"core": 1}}', "there is no part 'core' in prices; the parts are core_discount, "),
        ('{"limit": {}}', "there is no part 'limit'; the parts are account, "),
        ('{"limits": []}', "limits must be an object"),
        ('{"limits": {"nodes": null}}', "limits.nodes must be a number"),
        ('{"limits": {"nodes": -1}}', "limits.nodes must be a whole number, at least 0"),
        ('{"limits": {"nodes": 1.5}}', "limits.nodes must be a whole number, at least 0"),
        ('{"zones": "a"}', "zones must be a list"),
        ('{"zones": [1]}', "item 1 of zones must be a text"),
        ('{"instance_types": ["ecs.c7.large"]}', "item 1 of instance_types must be an object"),
        ("[]", "the seed must be an object"),
    ],
)
def test_a_seed_with_unknown_parts_is_refused(tmp_path: Path, seed: str, message: str) -> None:
    """At every level: the message names the part, and those that there are."""
    path = tmp_path / "seed.json"
    path.write_text(seed)
    with pytest.raises(ValueError, match=re.escape(f"{path}: {message}")):
        Emulator(seed=path)


def test_a_seed_holds_no_numbers_that_json_lacks(tmp_path: Path) -> None:
    """A limit that is NaN would be none: nothing is greater."""
    path = tmp_path / "seed.json"
    for number in ("NaN", "-Infinity", "9" * 5000):
        path.write_text(f'{{"account": {{"balance": {number}}}}}')
        with pytest.raises(ValueError, match="can't be read: it holds a number or a depth that JSON does not have"):
            Emulator(seed=path)


def test_a_seed_may_name_further_regions_schedulers_and_spellings(tmp_path: Path) -> None:
    """What the cloud offers has names of its own; a byte order mark does not matter."""
    path = tmp_path / "seed.json"
    changes = {"regions": {"cn-x": "X"}, "software": {"schedulers": {"lsf": "10"}}, "job_states": {"lsf": {}}}
    path.write_text("\ufeff" + json.dumps(changes), "utf-8")
    with Emulator(seed=path) as emulator:
        assert emulator.service.backend.seed["software"]["schedulers"]["lsf"] == "10"


def test_a_progress_may_be_a_string(tmp_path: Path) -> None:
    """As in ``ehpc.testing``: a string works, and one that means nothing is refused at once."""
    with Emulator(progress="polls:2") as emulator:
        assert emulator.service.backend.lifecycles.progress == ("polls", 2.0)
    with pytest.raises(ValueError, match="'slow' is not a progress: "):
        Emulator(progress="slow", data_dir=tmp_path / "state")
    assert list(tmp_path.iterdir()) == []


def test_arguments_may_be_texts(tmp_path: Path) -> None:
    """A path, a secret and a fault rule are what the text of each says."""
    seed, folder, keys = tmp_path / "seed.json", tmp_path / "state", {"id": "key"}
    seed.write_text('{"limits": {"nodes": 3}}')
    rule = "ListRegions:InvalidParams"
    with Emulator(seed=str(seed), data_dir=str(folder), keys=keys, fault_rules=rule) as emulator:
        assert emulator.service.backend.seed["limits"]["nodes"] == 3
        client = Client("cn-hangzhou", endpoint=emulator.url, access_key_id="id", access_key_secret="key")
        with client, pytest.raises(errors.InvalidParameterError):
            client.list_regions()
    assert folder.is_dir()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"progress": 5}, ValueError, "5 is not a progress: "),
        ({"progress": None}, ValueError, "None is not a progress: "),
        ({"seed": {"limits": {}}}, TypeError, "seed must be a path, not dict"),
        ({"data_dir": 1}, TypeError, "data_dir must be a path, not int"),
        ({"fault_rules": ["nonsense"]}, ValueError, "'nonsense' is not a fault: "),
    ],
)
def test_arguments_of_other_types_are_refused(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    """At once, and not with the first request."""
    with pytest.raises(error, match=f"^{re.escape(message)}"):
        Emulator(**arguments)


def test_a_state_that_is_damaged_is_told(tmp_path: Path) -> None:
    """A folder or a pipe in its place, flipped bytes, a record that is not JSON: it names the state as damaged."""
    path = tmp_path / "state.sqlite3"
    for make in (path.mkdir, partial(os.mkfifo, path)):
        make()
        with pytest.raises(OSError, match=f"^the state in {path} is damaged: it is not a file$"):
            Emulator(data_dir=tmp_path)
        path.rmdir() if path.is_dir() else path.unlink()
    with Emulator(data_dir=tmp_path) as emulator:
        ask(emulator.service, "CreateJobTemplate", Name="t", CommandLine="a")
        ask(
            emulator.service,
            "CreateCluster",
            {"EcsOrder.Compute.Count": 1, "EcsOrder.Compute.InstanceType": "ecs.n1.medium"},
            Name="weather",
            EhpcVersion="1.0.0",
            OsTag="CentOS_7.6_64",
            Password="Made-up-1",
        )
    sound = path.read_bytes()
    path.write_bytes(b"\xff" * 100 + sound[100:])
    with pytest.raises(OSError, match=f"^the state in {path} is damaged: "):
        Emulator(data_dir=tmp_path)
    path.write_bytes(sound)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE records SET data = '{' WHERE kind = 'cluster'")
    database.close()
    with pytest.raises(OSError, match=f"^the state in {path} is damaged: "):
        Emulator(data_dir=tmp_path, run_jobs=True)


def test_files_are_for_their_user_alone(tmp_path: Path) -> None:
    """Also in a folder that was there before and that others may read."""
    tmp_path.chmod(0o755)
    with Emulator(data_dir=tmp_path, run_jobs=True) as emulator:
        ask(emulator.service, "CreateJobTemplate", Name="t", CommandLine="a")
        modes = {path.name: path.stat().st_mode & 0o077 for path in tmp_path.iterdir()}
    assert {"state.sqlite3": 0, "state.sqlite3-wal": 0, "clusters": 0} == modes


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """A change that can't be kept is refused with the reason and not made; reads go on."""
    with Emulator(data_dir=tmp_path) as emulator:
        service = emulator.service
        pages = service.backend.store._database.execute("PRAGMA page_count").fetchone()[0]
        service.backend.store._database.execute(f"PRAGMA max_page_count = {pages}")
        count = 0
        refusal = None
        while refusal is None:
            try:
                ask(service, "CreateJobTemplate", Name=f"t{count}", CommandLine="a" * 1000)
                count += 1
            except ServiceError as error:
                refusal = error
        assert (refusal.code, refusal.status) == ("InternalError", 500)
        assert refusal.message.startswith("The state can't be read or kept: ")
        assert "is full" in refusal.message
        assert ask(service, "ListJobTemplates", PageSize=50)["TotalCount"] == count
