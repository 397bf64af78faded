"""What the tests of the handbook share: the built site, and its pages as they are written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]


@frozen
class Site:
    """The built handbook."""

    folder: Path
    sources: Path

    def page(self, name: str) -> str:
        """Return the HTML of a page."""
        return (self.folder / f"{name}.html").read_text(encoding="utf-8")

    def pages(self) -> list[Path]:
        """Return all HTML pages."""
        return sorted(self.folder.rglob("*.html"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the handbook as ``make docs`` does; a warning makes it fail."""
    folder = tmp_path_factory.mktemp("handbook") / "docs"
    done = subprocess.run(
        [sys.executable, "-m", "docs.site", str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert (done.returncode, done.stderr) == (0, "")
    return Site(folder, folder.with_name("docs-source"))


@pytest.fixture(scope="session")
def peers_python() -> Path:
    """Return the interpreter of the official SDKs' environment."""
    interpreter = ROOT / os.environ.get("EHPC_PEERS", ".venv-peers") / "bin" / "python"
    if not interpreter.exists():
        pytest.fail(f"there is no {interpreter}: run `make .venv-peers/.ready`", pytrace=False)
    return interpreter
