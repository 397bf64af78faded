"""An emulator with a folder that is killed under load has kept everything that it has acknowledged."""

from __future__ import annotations

import random
import socket
import sqlite3
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.state.sqlite_store import FILE
from tests.emulator.processes import read, request, running

ROUNDS = 12
WRITERS = 4


class Writer(threading.Thread):
    """Changes a cluster of its own again and again, until the emulator dies.

    Args:
        number: Which writer it is.

    Attributes:
        cluster: Identifier of its cluster; empty until that is acknowledged.
        described: Number of the last description that was acknowledged.
        nodes: How many more nodes were acknowledged.
        asking: What was asked for when the emulator died.
        problem: What went wrong otherwise.
    """

    def __init__(self, number: int) -> None:
        super().__init__(daemon=True)
        self.number = number
        self.cluster = ""
        self.described = 0
        self.nodes = 0
        self.asking = ""
        self.problem: BaseException | None = None
        self.port = 0

    def run(self) -> None:
        try:
            with suppress(ConnectionError, EOFError), socket.create_connection(("127.0.0.1", self.port)) as connection:
                self.write(connection)
        except BaseException as error:  # told by the test
            self.problem = error

    def write(self, connection: socket.socket) -> None:
        """Change things for as long as there are answers."""
        while True:
            self.asking = ""
            if not self.cluster:
                name = {"Name": f"writer{self.number}", "EhpcVersion": "1.0.0", "OsTag": "CentOS_7.6_64"}
                self.cluster = self.call(connection, "CreateCluster", {**name, "Password": "Test-passw0rd"})[
                    "ClusterId"
                ]
            elif self.described % 5 == 4 and self.nodes < 60:
                self.asking = "node"
                self.call(connection, "AddNodes", {"Count": "1", "ImageOwnerAlias": "system"})
                self.nodes += 1
            self.asking = "description"
            self.call(connection, "ModifyClusterAttributes", {"Description": f"number{self.described + 1}"})
            self.described += 1

    def call(self, connection: socket.socket, action: str, parameters: dict[str, str]) -> dict[str, Any]:
        """Send a change and return its answer, which acknowledges it."""
        own = {"ClusterId": self.cluster} if self.cluster else {}
        connection.sendall(request(action, {**own, **parameters}, change=True))
        data = b""
        while True:
            piece = connection.recv(65_536)
            if not piece:
                raise EOFError
            data += piece
            head, found, body = data.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or -1)
            if found and len(body) == length:
                return read((int(head[9:12]), body))


def check_kept(emulator: Emulator, writer: Writer) -> None:
    """Fail unless what a writer was promised is there, and nothing beside it but what it was asking for."""
    backend = emulator.service.backend
    record = backend.store.get("cluster", writer.cluster)
    assert record is not None
    described = int(record.data["Description"].removeprefix("number") or 0)
    nodes = sum("Compute" in node.data["Roles"] for node in backend.store.list("node", writer.cluster)) - 1
    assert described in (writer.described, writer.described + (writer.asking == "description"))
    assert nodes in (writer.nodes, writer.nodes + (writer.asking == "node"))
    writer.described, writer.nodes = described, nodes


def continue_writer(writer: Writer) -> Writer:
    """Return a writer that goes on where another has stopped."""
    found = Writer(writer.number)
    found.cluster, found.described, found.nodes = writer.cluster, writer.described, writer.nodes
    return found


def test_what_was_acknowledged_survives(tmp_path: Path) -> None:
    """Twelve deaths under load: afterwards the file is sound, and every acknowledged change is there."""
    chance = random.Random(4)
    writers = [Writer(number) for number in range(WRITERS)]
    for _ in range(ROUNDS):
        writers = [continue_writer(writer) for writer in writers]
        with running("--data-dir", str(tmp_path)) as process:
            for writer in writers:
                writer.port = process.port
                writer.start()
            time.sleep(chance.uniform(0.1, 0.4))  # the load has to run, as real as the process
            process.kill()
        for writer in writers:
            writer.join(20)
            assert writer.problem is None
        with closing(sqlite3.connect(tmp_path / FILE)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        emulator = Emulator(data_dir=tmp_path)
        try:
            for writer in writers:
                if writer.cluster:
                    check_kept(emulator, writer)
        finally:
            emulator.stop()
    assert all(writer.described > ROUNDS for writer in writers)


def test_two_emulators_can_not_use_one_folder(tmp_path: Path) -> None:
    """The second one is told, and the first one goes on; afterwards the folder is free again."""
    with Emulator(data_dir=tmp_path) as first:
        with pytest.raises(OSError, match=r"state\.sqlite3 can't be used .*; is another emulator using it\?"):
            Emulator(data_dir=tmp_path)
        assert first.service.backend.store.count("cluster") == 0
    Emulator(data_dir=tmp_path).stop()


def test_a_folder_that_can_not_be_used_is_told(tmp_path: Path) -> None:
    """A file in its place, or a state that is none, is an error at once."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        Emulator(data_dir=tmp_path / "file")
    (tmp_path / FILE).write_text("this is no database" * 100)
    with pytest.raises(OSError, match="not a database"):
        Emulator(data_dir=tmp_path)
