"""Times building the handbook from nothing."""

from __future__ import annotations

import tempfile

from tests.benchmarks.timing import OURS, ROOT, Row, middle, process_seconds

CEILING_SECONDS = 60.0
FRESH = """
import os, runpy, sys, tempfile
os.chdir(sys.argv[1])
sys.path.insert(0, ".")
sys.argv[1:] = [os.path.join(tempfile.mkdtemp(dir=sys.argv[2]), "docs")]
runpy.run_module("docs.site", run_name="__main__", alter_sys=True)
"""
"""A build in a new folder; the arguments are the root of the project, and where to make the folder."""


def handbook() -> list[Row]:
    """Time one build into an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        command = [str(OURS), "-c", FRESH, str(ROOT), folder]
        seconds = middle(process_seconds({"docs": command}, rounds=1)["docs"])
    return [Row("handbook from nothing", f"{seconds:.1f} s", seconds, CEILING_SECONDS, "seconds")]
