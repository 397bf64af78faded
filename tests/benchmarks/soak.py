"""Sends an emulator many requests and fails if its memory grows: ``make soak``, or with a number of requests.

Clusters with their jobs come and go, so that what is kept stays the same. Memory is compared between two looks: after a
third of the requests, when the log of requests and the nonces are as full as they get in that time, and at the end.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.load import send_all
from tests.emulator.processes import Running, read, request, running

AT_A_TIME = 16
ROUND = 2000
ALLOWED_MEGABYTES = 8.0
PASSWORD = "Test-passw0rd"
CLUSTER = {"Name": "soak", "EhpcVersion": "1.0.0", "OsTag": "CentOS_7.6_64", "Password": PASSWORD}


def read_megabytes(emulator: Running) -> float:
    """Return the memory that an emulator has now."""
    status = Path(f"/proc/{emulator.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def build_round(own: dict[str, str]) -> Iterator[bytes]:
    """Yield the requests of one round: changes and reads in turns."""
    job = {**own, "CommandLine": "sleep 1", "RunasUser": "tester", "RunasUserPassword": PASSWORD}
    for number in range(ROUND // 4):
        yield request("SubmitJob", {**job, "Name": f"job{number}"}, change=True)
        yield request("ListJobs", {**own, "PageNumber": str(number // 50 + 1), "PageSize": "50"})
        yield request("ModifyClusterAttributes", {**own, "Description": f"number{number}"}, change=True)
        yield request("ListNodes", own)


def send_round(emulator: Running) -> int:
    """Make a cluster, use it, delete it, and return how many requests that took."""
    answer = send_all(emulator.port, [request("CreateCluster", CLUSTER, change=True)], 1)[1][0]
    own = {"ClusterId": str(read(answer)["ClusterId"])}
    user = {"User.1.Name": "tester", "User.1.Group": "users", "User.1.Password": PASSWORD}
    read(send_all(emulator.port, [request("AddUsers", {**own, **user}, change=True)], 1)[1][0])
    answers = send_all(emulator.port, list(build_round(own)), AT_A_TIME)[1]
    if len(answers) != ROUND or any(status != 200 for status, _ in answers):
        raise RuntimeError(f"{len(answers)} answers, such as {answers[-1]}")
    read(send_all(emulator.port, [request("DeleteCluster", own, change=True)], 1)[1][0])
    return ROUND + 3


def main(requests: int) -> int:
    """Run the soak and print what memory did."""
    started = time.monotonic()
    with running("--cheap-passwords") as emulator:
        sent, early = 0, 0.0
        while sent < requests:
            sent += send_round(emulator)
            if not early and sent >= requests / 3:
                early = read_megabytes(emulator)
                print(f"{sent:,} requests: {early:.1f} MB", flush=True)
        late = read_megabytes(emulator)
    seconds = time.monotonic() - started
    print(f"{sent:,} requests in {seconds:.0f} s: {late:.1f} MB, {late - early:+.1f} MB since a third of them")
    return int(late - early > ALLOWED_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
