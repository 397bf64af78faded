"""The emulator: requests a second against moto_server, start to ready against bare Python, and a fresh one per test."""

from __future__ import annotations

import os
import subprocess
import time

from ehpc.testing import Emulator
from tests.benchmarks.load import send_all
from tests.benchmarks.moto import moto
from tests.benchmarks.timing import OURS, Row, middle, paired
from tests.emulator.processes import read, request, running

ROUNDS = 3
REQUESTS = 3000
PEER_REQUESTS = 300
AT_A_TIME = {1: 0.12, 64: 0.08}
"""How many connections are used, and the ceiling of our time to that of the other one."""
START_CEILING_SECONDS = 0.3
FRESH_CEILING_MILLISECONDS = 20.0

PEER_REQUEST = (
    b"POST /v1/describejobqueues HTTP/1.1\r\nHost: batch.us-east-1.amazonaws.com\r\nContent-Type: application/json\r\n"
    b"Authorization: AWS4-HMAC-SHA256 Credential=id/20260101/us-east-1/batch/aws4_request, SignedHeaders=host, "
    b"Signature=00\r\nContent-Length: 2\r\n\r\n{}"
)
"""The other emulator does not look at signatures."""


def emulators() -> list[Row]:
    """Measure all three."""
    return [*throughput(), *start(), *fresh()]


def throughput() -> list[Row]:
    """Compare reads and changes in turns, signed, verified and written to SQLite, with a list of the other one."""
    found: dict[int, tuple[list[float], list[float]]] = {each: ([], []) for each in AT_A_TIME}
    with moto() as url, running() as ours:
        peer = int(url.rpartition(":")[2])
        cluster = {"Name": "bench", "EhpcVersion": "1.0.0", "OsTag": "CentOS_7.6_64", "Password": "Test-passw0rd"}
        _, answers = send_all(ours.port, [request("CreateCluster", cluster, change=True)], 1)
        own = {"ClusterId": str(read(answers[0])["ClusterId"])}
        send_all(peer, [PEER_REQUEST] * 20, 1)
        for _ in range(ROUNDS):
            for at_a_time, (mine, theirs) in found.items():
                mine.append(each_seconds(ours.port, mixed(own), at_a_time))
                theirs.append(each_seconds(peer, [PEER_REQUEST] * PEER_REQUESTS, at_a_time))
    rows = []
    for at_a_time, (mine, theirs) in found.items():
        many = f"{at_a_time} connection{'s' if at_a_time > 1 else ''}"
        rows.append(Row(f"moto_server: describe job queues, {many}", f"{1 / middle(theirs):.0f}/s"))
        rows.append(
            Row(
                f"list queues, change a cluster, {many}",
                f"{1 / middle(mine):.0f}/s",
                paired(mine, theirs),
                AT_A_TIME[at_a_time],
                "moto",
            )
        )
    return rows


def mixed(own: dict[str, str]) -> list[bytes]:
    """Return reads and changes in turns, signed."""
    return [
        (
            request("ModifyClusterAttributes", {**own, "Description": f"number{number}"}, change=True)
            if number % 2
            else request("ListQueues", own)
        )
        for number in range(REQUESTS)
    ]


def each_seconds(port: int, requests: list[bytes], at_a_time: int) -> float:
    """Return the seconds that a request takes."""
    seconds, answers = send_all(port, requests, at_a_time)
    if len(answers) != len(requests) or any(status != 200 for status, _ in answers):
        raise RuntimeError(f"{len(answers)} of {len(requests)} were answered: {answers[-1:]}")
    return seconds / len(requests)


def start() -> list[Row]:
    """Compare the time until the emulator prints where it answers with that of a Python that prints a line."""
    bare, ready = [], []
    first_line(["-m", "ehpc.emulator", "--quiet"])  # does not count
    for _ in range(9):
        bare.append(first_line(["-c", "print()"]))
        ready.append(first_line(["-m", "ehpc.emulator", "--quiet"]))
    above = middle([one - other for one, other in zip(ready, bare, strict=True)])
    return [
        Row("bare Python prints a line", f"{middle(bare) * 1000:.0f} ms"),
        Row("emulator ready, above that", f"{above * 1000:.0f} ms", above, START_CEILING_SECONDS, "s"),
    ]


def first_line(arguments: list[str]) -> float:
    """Return the seconds until a Python prints its first line."""
    # As everywhere here: an installed package has compiled caches.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    with subprocess.Popen([str(OURS), *arguments], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.terminate()
    return seconds


def fresh() -> list[Row]:
    """Time a fresh emulator in this process, from the making to the end."""
    times = []
    for _ in range(30):
        begun = time.perf_counter()
        with Emulator():
            pass
        times.append((time.perf_counter() - begun) * 1000)
    return [
        Row("fresh emulator in the process", f"{middle(times):.1f} ms", middle(times), FRESH_CEILING_MILLISECONDS, "ms")
    ]
