"""What the benchmarks count as a part of an installation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

NEEDED = {
    "always": "",
    "newer": '; python_version < "3.99"',
    "newer-in-full": "; python_full_version < '3.99.3'",
    "older": '; python_version < "3.9"',
    "older-in-full": '; python_full_version < "3.9.2"',
    "in-an-extra": '; extra == "more"',
}


def test_requirements_of_other_versions_of_python_do_not_count(tmp_path: Path) -> None:
    """Whether a marker gives the version in short or in full."""
    for name in ("top", *NEEDED):
        folder = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        folder.mkdir()
        requires = [f"Requires-Dist: {other}{marker}" for other, marker in NEEDED.items()] if name == "top" else []
        lines = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0", *requires]
        (folder / "METADATA").write_text("\n".join(lines))
    worker = ROOT / "tests" / "benchmarks" / "footprint_worker.py"
    done = subprocess.run(
        [sys.executable, str(worker), "top"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ["always", "newer", "newer-in-full", "top"] == json.loads(done.stdout)["names"]
