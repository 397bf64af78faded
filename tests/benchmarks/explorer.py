"""The explorer: how soon its page is there, how large it is, how quickly code follows, and what it adds to install."""

from __future__ import annotations

import gzip
import json
import os
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ehpc.cli.session import Session
from ehpc.explorer.account import Account
from ehpc.explorer.launch import Server, emulator_session
from ehpc.testing import Emulator
from ehpc.versions import PACKAGES
from tests.benchmarks.timing import OURS, ROOT, Row, middle

FIRST_BYTE_SECONDS = 0.35
FIRST_PAGE_BYTES = 60_000
KEYSTROKE_SECONDS = 0.05
REQUESTS = 12
DISTRIBUTIONS = 10
ADDED_BYTES = 9_000_000
VERSION = "2018-04-12"


def explorer() -> list[Row]:
    """Measure what the explorer promises."""
    first_byte = middle([first_byte_seconds() for _ in range(5)])
    with running() as (server, cluster):
        page = max(first_page_bytes(server, version) for version in PACKAGES)
        keystroke = middle([preview_seconds(server, number) for number in range(50)])
        requests = ask(server, "dashboard", {"version": VERSION, "cluster": cluster})["requests"]
    distributions, size = added_by_extra()
    return [
        Row("ehpc explorer: first byte", f"{first_byte:.2f} s", first_byte / FIRST_BYTE_SECONDS, 1.0, "0.35 s"),
        Row("first page, form included", f"{page / 1000:.0f} kB gzip", page / FIRST_PAGE_BYTES, 1.0, "60 kB"),
        Row("keystroke to code", f"{keystroke * 1000:.1f} ms", keystroke / KEYSTROKE_SECONDS, 1.0, "50 ms"),
        Row("dashboard, 100 nodes, 500 jobs", f"{requests} requests", requests / REQUESTS, 1.0, "12 requests"),
        Row("the extra explorer adds", f"{distributions} distributions", distributions / DISTRIBUTIONS, 1.0, "10"),
        Row("the extra explorer adds", f"{size / 1_000_000:.1f} MB", size / ADDED_BYTES, 1.0, "9 MB"),
    ]


def first_byte_seconds() -> float:
    """Return the time from the start of the command to the first byte of the page."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(OURS.with_name("ehpc")), "explorer", "--emulator", "--no-browser", "--port", str(port)]
    environment = {**os.environ, "ALIBABA_CLOUD_ECS_METADATA_DISABLED": "true"}
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            while True:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as response:
                        response.read(1)
                    return time.perf_counter() - start
                except OSError:
                    if time.perf_counter() - start > 30:
                        raise
                    time.sleep(0.002)
        finally:
            process.terminate()


@contextmanager
def running() -> Iterator[tuple[Server, str]]:
    """Run an explorer over an emulator with a cluster of 100 nodes and 500 unfinished jobs, which it yields too."""
    with Emulator() as emulator:
        cluster = emulator.add_cluster(nodes=50)
        emulator.add_nodes(cluster, 50)
        for _ in range(500):
            emulator.add_job(cluster, "sleep 100000")
        account = Account(emulator_session(Session(), emulator.server), emulator.server)
        server = Server(lambda: account, idle_minutes=0)
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield server, cluster
        finally:
            server.end()
            thread.join()
            account.close()


def ask(server: Server, name: str, body: object) -> dict[str, int]:
    """Ask the explorer as its page does."""
    headers = {"authorization": f"Bearer {server.token}", "content-type": "application/json"}
    request = urllib.request.Request(f"{server.url}explorer/{name}", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as response:
        data: dict[str, int] = json.load(response)
        return data


def first_page_bytes(server: Server, version: str) -> int:
    """Return the bytes, compressed, of the page with all of its files, the tree, and the largest form."""
    folder = ROOT / "generated" / "ehpc" / "explorer" / "page"
    contents = [path.read_bytes() for path in folder.iterdir()]
    for name, body in (
        ("start", {}),
        ("tree", {"version": version}),
        ("describe", {"version": version, "action": "CreateCluster"}),
        ("preview", {"version": version, "action": "CreateCluster", "values": {}}),
    ):
        contents.append(json.dumps(ask(server, name, body)).encode())
    return sum(len(gzip.compress(content)) for content in contents)


def preview_seconds(server: Server, number: int) -> float:
    """Return the time of the request that a keystroke makes, for the action with the most fields."""
    body = {"version": VERSION, "action": "CreateCluster", "values": {"name": f"cluster-{number}"}}
    start = time.perf_counter()
    ask(server, "preview", body)
    return time.perf_counter() - start


def added_by_extra() -> tuple[int, int]:
    """Return how many distributions and bytes the extra adds to an installation of the command line."""
    with tempfile.TemporaryDirectory() as folder:
        for extras in ("cli", "cli,explorer"):
            target = Path(folder) / extras
            command = [str(OURS), "-m", "pip", "install", "--quiet", "--no-compile", "--target", str(target)]
            subprocess.run([*command, f"{ROOT}[{extras}]"], check=True, capture_output=True, timeout=300)
        before, after = (Path(folder) / extras for extras in ("cli", "cli,explorer"))
        counts = [len(list(place.glob("*.dist-info"))) for place in (before, after)]
        sizes = [sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) for place in (before, after)]
        return counts[1] - counts[0], sizes[1] - sizes[0]
