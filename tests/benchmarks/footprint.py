"""Counts what an installation consists of: distributions and bytes, of this package and of the official SDK."""

from __future__ import annotations

from tests.benchmarks.timing import OURS, PEERS, Row, worker


def footprint() -> list[Row]:
    """Compare the installed runtime with the official SDK's."""
    ours, theirs = worker(OURS, "footprint_worker.py", "ehpc"), worker(
        PEERS, "footprint_worker.py", "alibabacloud-ehpc20180412"
    )
    megabytes = 1024 * 1024
    return [
        Row("official SDK: distributions", str(theirs["distributions"])),
        Row(
            "distributions",
            str(ours["distributions"]),
            ours["distributions"] / theirs["distributions"],
            None,
            "official",
        ),
        Row("official SDK: size", f"{theirs['bytes'] / megabytes:.1f} MB"),
        Row("size", f"{ours['bytes'] / megabytes:.1f} MB", ours["bytes"] / theirs["bytes"], None, "official"),
    ]
