"""Every Python example of the README and the handbook runs, against the emulator."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ehpc import Client
from ehpc.emulator import Emulator
from ehpc.models import NewUser

ROOT = Path(__file__).resolve().parents[2]
SNIPPET = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
CLUSTER = "ehpc-hz-ABCDEFGHIJ"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def snippets() -> list[object]:
    """Return a test parameter for each example, named by its page and number; those of a tutorial are one program."""
    found: list[object] = []
    for page in PAGES:
        examples = SNIPPET.findall(page.read_text(encoding="utf-8"))
        if page.parent.name == "tutorial":
            examples = ["\n".join(examples)]
        found += [pytest.param(code, id=f"{page.stem}-{number}") for number, code in enumerate(examples, 1)]
    return found


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """Return an environment in which clients meet an emulator, which has the cluster that the examples name."""
    with Emulator() as emulator, pytest.MonkeyPatch.context() as patch:
        patch.setattr(emulator.service.backend, "new_id", named(emulator.service.backend.new_id))
        key, secret = next(iter(emulator.keys.items()))
        with Client(endpoint=emulator.url, access_key_id=key, access_key_secret=secret.secret) as client:
            client.create_cluster(name="example", ehpc_version="1.0.0", os_tag="CentOS_7.6_64", password="Made-up-1")
            user = NewUser(name="alice1", group="users", password="Made-up-1")
            client.add_users(cluster_id=CLUSTER, users=[user])
        yield {**os.environ, **emulator.variables}


def named(new_id: Callable[..., str]) -> Callable[..., str]:
    """Return what makes identifiers, but that of a cluster is the one of the examples."""
    return lambda prefix, *details: CLUSTER if prefix.startswith("ehpc-") else new_id(prefix, *details)


@pytest.mark.parametrize("code", snippets())
def test_example_runs(code: str, environment: dict[str, str]) -> None:
    """An example runs as it stands; only the place holders for secrets are replaced."""
    code = re.sub(r"""(password(?:=|": ))"\.\.\.\"""", r'\1"Made-up-1"', code)
    for name in ("access_key_id", "access_key_secret"):
        code = code.replace(f'{name}="..."', f'{name}="{environment["ALIBABA_CLOUD_" + name.upper()]}"')

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, env=environment, timeout=60
    )

    assert done.returncode == 0, done.stderr


def test_the_job_of_the_tutorial_gives_its_output() -> None:
    """The sum that the job has made is read from its file by each node, as the page says."""
    page = (ROOT / "docs" / "tutorial" / "first-cluster.md").read_text(encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(SNIPPET.findall(page))],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "sums01 FINISHED" in done.stdout
    assert len(re.findall(r"^i-\w+ 0 5$", done.stdout, re.MULTILINE)) == 7


def test_the_readme_has_examples() -> None:
    """The README shows at least a first, an errors and an async example."""
    assert len(SNIPPET.findall((ROOT / "README.md").read_text(encoding="utf-8"))) >= 3


def test_links_of_the_readme_lead_somewhere() -> None:
    """Pages of the handbook that it names are there."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(links) > 5
    assert [link for link in links if not (ROOT / link).is_file()] == []
