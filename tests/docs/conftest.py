"""What the tests of the handbook share: the built site, and its pages as they are written."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attrs import frozen

from ehpc import Client
from ehpc.emulator import Emulator
from ehpc.models import NewUser

ROOT = Path(__file__).resolve().parents[2]
CLUSTER = "ehpc-hz-ABCDEFGHIJ"
"""Identifier of the cluster in the examples."""


@frozen
class Site:
    """The built handbook."""

    folder: Path

    def page(self, name: str) -> str:
        """Return the HTML of a page."""
        return (self.folder / f"{name}.html").read_text(encoding="utf-8")

    def pages(self) -> list[Path]:
        """Return all HTML pages."""
        return sorted(self.folder.rglob("*.html"))


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let only one process at a time go on."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the handbook as ``make docs`` does, once for all processes of the run; a warning makes it fail."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = shared / "handbook" / "docs"
    with locked(shared / "handbook.lock"):
        if not folder.is_dir():
            command = [sys.executable, "-m", "docs.site", str(folder)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
            assert (done.returncode, done.stderr) == (0, "")
    return Site(folder)


@pytest.fixture(scope="session")
def peers_python() -> Path:
    """Return the interpreter of the official SDKs' environment."""
    interpreter = ROOT / os.environ.get("EHPC_PEERS", ".venv-peers") / "bin" / "python"
    if not interpreter.exists():
        pytest.fail(f"there is no {interpreter}: run `make .venv-peers/.ready`", pytrace=False)
    return interpreter


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """Return an environment in which clients meet an emulator, which has the cluster that the examples name."""
    with Emulator() as emulator, pytest.MonkeyPatch.context() as patch:
        patch.setattr(emulator.service.backend, "new_id", named(emulator.service.backend.new_id))
        key, secret = next(iter(emulator.keys.items()))
        with Client(endpoint=emulator.url, access_key_id=key, access_key_secret=secret.secret) as client:
            client.create_cluster(name="example", ehpc_version="1.0.0", os_tag="CentOS_7.6_64", password="Made-up-1")
            user = NewUser(name="bobby1", group="users", password="Made-up-1")
            client.add_users(cluster_id=CLUSTER, users=[user])
        yield {**os.environ, **emulator.variables}


def named(new_id: Callable[..., str]) -> Callable[..., str]:
    """Return what makes identifiers, but that of a cluster is the one of the examples."""
    return lambda prefix, *details: CLUSTER if prefix.startswith("ehpc-") else new_id(prefix, *details)
