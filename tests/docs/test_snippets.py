"""Every Python example of the README and the handbook runs, against the emulator."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SNIPPET = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
READMES = sorted(ROOT.glob("README*.md"))
PAGES = [*READMES, *sorted((ROOT / "docs").rglob("*.md"))]


def snippets() -> list[object]:
    """Return a test parameter for each example, named by its page and number; those of a tutorial are one program."""
    found: list[object] = []
    for page in PAGES:
        examples = SNIPPET.findall(page.read_text(encoding="utf-8"))
        if page.parent.name == "tutorial":
            examples = ["\n".join(examples)]
        found += [pytest.param(code, id=f"{page.stem}-{number}") for number, code in enumerate(examples, 1)]
    return found


@pytest.mark.parametrize("code", snippets())
def test_example_runs(code: str, environment: dict[str, str], tmp_path: Path) -> None:
    """An example runs as it stands; only the place holders for secrets are replaced."""
    code = re.sub(r"""(password(?:=|": ))"\.\.\.\"""", r'\1"Made-up-1"', code)
    for name in ("access_key_id", "access_key_secret"):
        code = code.replace(f'{name}="..."', f'{name}="{environment["ALIBABA_CLOUD_" + name.upper()]}"')

    (tmp_path / "example.py").write_text(code, encoding="utf-8")  # a file, which processes can import

    command = [sys.executable, "-W", "error", "example.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, timeout=60)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["first-cluster.md", "first-cluster.zh-CN.md"])
def test_the_job_of_the_tutorial_gives_its_output(name: str) -> None:
    """The sum that the job has made is read from its file by each node, as the page says."""
    page = (ROOT / "docs" / "tutorial" / name).read_text(encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(SNIPPET.findall(page))],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "sums01 FINISHED" in done.stdout
    assert len(re.findall(r"^i-\w+ 0 5$", done.stdout, re.MULTILINE)) == 7


def test_the_tutorials_are_the_same() -> None:
    """That in Chinese has the same code as that in English."""
    english, chinese = (
        re.findall(r"^```.*?^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
        for page in sorted((ROOT / "docs" / "tutorial").glob("first-cluster*.md"))
    )
    assert english == chinese


def test_the_readme_has_examples() -> None:
    """Those in both languages show at least a first, an errors and an async example."""
    assert [ROOT / "README.md", ROOT / "README.zh-CN.md"] == READMES
    for page in READMES:
        examples = SNIPPET.findall(page.read_text(encoding="utf-8"))
        assert len(examples) >= 3
        assert all(any(word in code for code in examples) for word in ("except errors.", "async with", "iter_nodes"))


def test_the_readme_is_short() -> None:
    """It has at most 140 lines."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 140


@pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)
def test_links_of_the_readme_lead_somewhere(page: Path) -> None:
    """Pages of the handbook and pictures that it names are there."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert len(links) > 5
    assert [link for link in links if not (ROOT / link).is_file()] == []
