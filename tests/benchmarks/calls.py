"""Whole calls over loopback: against the official SDK, and against the bare transports as the limit."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks.timing import OURS, PEERS, ROOT, Row, middle, paired, worker

ROUNDS = 3
CEILINGS = {"small": 0.35, "async": 0.45, "nodes": 0.5, "memory": 0.6}
BARE_CEILINGS = {"small": 1.35, "async": 1.5, "nodes": None}
NAMES = {
    "small": "sync call, small answer",
    "async": "async call, 50 at a time",
    "nodes": "ListNodes of 100 nodes, whole call",
    "memory": "peak memory after 500 calls",
}


@contextmanager
def canned_server(*arguments: str) -> Iterator[str]:
    """Run the server and give its port."""
    command = [str(OURS), "-m", "tests.benchmarks.canned_server", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def calls() -> list[Row]:
    """Measure calls in turns: ours, the official SDK, the bare transport."""
    rows: list[Row] = []
    with canned_server() as port:
        for what, name in NAMES.items():
            unit = "MB" if what == "memory" else "us"
            ours, theirs, bare = [], [], []
            for _ in range(ROUNDS):
                ours.append(worker(OURS, "calls_worker.py", "ours", port, what))
                theirs.append(worker(PEERS, "calls_worker.py", "peers", port, what))
                if what != "memory":
                    bare.append(worker(OURS, "calls_worker.py", "raw", port, what))
            rows.append(Row(f"official: {name}", f"{middle(theirs):.0f} {unit}"))
            rows.append(Row(name, f"{middle(ours):.0f} {unit}", paired(ours, theirs), CEILINGS[what], "official"))
            if bare:
                peer = "aiohttp" if what == "async" else "http.client"
                rows.append(
                    Row(
                        f"  the same, to bare {peer}",
                        f"{middle(bare):.0f} {unit}",
                        paired(ours, bare),
                        BARE_CEILINGS[what],
                        peer,
                    )
                )
        work, bare = [], []
        for _ in range(ROUNDS):
            work.append(worker(OURS, "calls_worker.py", "ours", port, "work"))
            bare.append(worker(OURS, "calls_worker.py", "raw", port, "small"))
        rows.append(
            Row(
                "own work alone: sign, encode, decode", f"{middle(work):.0f} us", paired(work, bare), 0.5, "http.client"
            )
        )
    return rows


def endurance() -> list[Row]:
    """Look whether memory grows over 100,000 calls."""
    with canned_server() as port:
        grown = worker(OURS, "calls_worker.py", "ours", port, "growth", "100000")
    return [Row("memory grown over 100,000 calls", f"{grown:.1f} MB", grown, 2.0, "MB")]


def paging() -> list[Row]:
    """Compare paging one after the other with prefetching, at 20 ms of latency."""
    with canned_server("20") as port:
        one, ahead = worker(OURS, "calls_worker.py", "ours", port, "pages")
    return [
        Row("2,000 nodes at 20 ms latency, page by page", f"{one:.2f} s"),
        Row("2,000 nodes at 20 ms latency, prefetch=8", f"{ahead:.2f} s", ahead / one, None, "page by page"),
    ]
