"""An emulator with many jobs in its folder that is killed under load: nothing acknowledged is lost, nothing is twice.

Here a few times with some hundred jobs. ``make kills`` does it 100 times with 20,000, by the variables ``EHPC_KILLS``
and ``EHPC_KILL_JOBS``.
"""

from __future__ import annotations

import json
import os
import random
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from ehpc.emulator.state.sqlite_store import FILE, Store
from ehpc.testing import Emulator
from tests.emulator.processes import read, request, running

KILLS = int(os.environ.get("EHPC_KILLS", "6"))
JOBS = int(os.environ.get("EHPC_KILL_JOBS", "600"))
WRITERS = 4
PASSWORD = "Test-passw0rd"
OPTIONS = ("--progress", "timed:1")


class Submitter(threading.Thread):
    """Submits jobs, each under a name of its own, and stops some of them, until the emulator dies.

    Args:
        port: Port of the emulator.
        cluster: The cluster.
        prefix: What the names of its jobs begin with.

    Attributes:
        submitted: Names of the jobs whose submission was acknowledged, with their identifiers.
        stopped: Identifiers of the jobs whose end was acknowledged.
        asked: Name of the job that was being submitted when the emulator died, or empty.
        problem: What went wrong otherwise.
    """

    def __init__(self, port: int, cluster: str, prefix: str) -> None:
        super().__init__(daemon=True)
        self.port = port
        self.cluster = cluster
        self.prefix = prefix
        self.submitted: dict[str, str] = {}
        self.stopped: set[str] = set()
        self.asked = ""
        self.problem: BaseException | None = None

    def run(self) -> None:
        try:
            with suppress(ConnectionError, EOFError), socket.create_connection(("127.0.0.1", self.port)) as connection:
                for number in range(10**6):
                    self.submit(connection, f"{self.prefix}-{number}")
        except BaseException as error:  # told by the test
            self.problem = error

    def submit(self, connection: socket.socket, name: str) -> None:
        """Submit a job, and stop each fifth."""
        self.asked = name
        job = {"CommandLine": "sleep 2", "RunasUser": "tester", "RunasUserPassword": PASSWORD, "Name": name}
        self.submitted[name] = str(self.call(connection, "SubmitJob", job)["JobId"])
        self.asked = ""
        if len(self.submitted) % 5 == 0:
            with suppress(AssertionError):  # it may have ended by itself
                self.call(connection, "StopJobs", {"Jobs": json.dumps([{"Id": self.submitted[name]}])})
                self.stopped.add(self.submitted[name])

    def call(self, connection: socket.socket, action: str, parameters: dict[str, str]) -> dict[str, Any]:
        """Send a change and return its answer, which acknowledges it."""
        connection.sendall(request(action, {"ClusterId": self.cluster, **parameters}, change=True))
        data = b""
        while True:
            piece = connection.recv(65_536)
            if not piece:
                raise EOFError
            data += piece
            head, end, body = data.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or -1)
            if end and len(body) == length:
                return read((int(head[9:12]), body))


def read_jobs(folder: Path, cluster: str) -> Iterator[tuple[str, str, str]]:
    """Yield identifier, name and transition of each job, after a look at what else the store has of it."""
    with closing(Store(folder)) as store:
        page = store.page("job", cluster)
        assert sum(store.totals("job", cluster).values()) == page.total == len(page.records)
        waiting = [entry.data["Job"] for entry in store.list("waiting in workq", cluster)]
        queued = [job.id for job in page.records if job.kind == "job" and job.transition == "queue"]
        assert sorted(waiting) == sorted(queued)
        used: dict[str, int] = {}
        for job in page.records:
            for node, cores in job.data["Allocated"].items():
                used[node] = used.get(node, 0) + cores
            yield job.id, job.data["Name"], job.transition
        assert max(used.values(), default=0) <= 1


def test_nothing_is_lost_and_nothing_is_twice(tmp_path: Path) -> None:
    """After each death the file is sound, and each acknowledged job is there once, stopped if that was acknowledged."""
    chance = random.Random(13)
    folder = tmp_path / "data"
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps({"limits": {"array_jobs": JOBS}}))
    with Emulator(progress="timed:1", seed=seed, data_dir=folder) as emulator:
        cluster = emulator.add_cluster(nodes=8)
        emulator.add_job(cluster, "sleep 1000000", ArrayRequest=f"1-{JOBS}", Priority=0)
    names: set[str] = set()
    for turn in range(KILLS):
        with running("--data-dir", str(folder), *OPTIONS) as process:
            writers = [Submitter(process.port, cluster, f"turn{turn}-{number}") for number in range(WRITERS)]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.1, 0.5))  # the load has to run, as real as the process
            process.kill()
        for writer in writers:
            writer.join(20)
            assert writer.problem is None
        with closing(sqlite3.connect(folder / FILE)) as database:
            assert database.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        kept = list(read_jobs(folder, cluster))
        assert len({identifier for identifier, _, _ in kept}) == len(kept)
        by_name = {name: (identifier, transition) for identifier, name, transition in kept if name.startswith("turn")}
        assert len(by_name) == sum(name.startswith("turn") for _, name, _ in kept)
        for writer in writers:
            for name, identifier in writer.submitted.items():
                assert by_name[name][0] == identifier
                assert identifier not in writer.stopped or by_name[name][1] == "cancel"
            names |= writer.submitted.keys() | ({writer.asked} & by_name.keys())
        assert names == by_name.keys()
    assert len(names) > KILLS * WRITERS
