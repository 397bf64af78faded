"""Counts what an installation consists of: distributions and bytes, of this package and of the official SDK."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.timing import OURS, PEERS, ROOT, Row, worker

LARGEST_WHEEL = 1_300_000
LARGEST_INSTALLATION = 6_000_000


def wheel_bytes() -> int:
    """Build the wheel and return its size."""
    with TemporaryDirectory() as folder:
        command = [str(OURS), "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
        return sum(path.stat().st_size for path in Path(folder).iterdir())


def footprint() -> list[Row]:
    """Compare the installed runtime with the official SDK's."""
    ours, theirs = worker(OURS, "footprint_worker.py", "ehpc"), worker(
        PEERS, "footprint_worker.py", "alibabacloud-ehpc20180412"
    )
    megabytes = 1024 * 1024
    wheel = wheel_bytes()
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
        Row("wheel", f"{wheel / 1_000_000:.2f} MB", wheel / LARGEST_WHEEL, 1.0, "1.3 MB"),
        Row("size", f"{ours['bytes'] / 1_000_000:.2f} MB", ours["bytes"] / LARGEST_INSTALLATION, 1.0, "6 MB"),
    ]
