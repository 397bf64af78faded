"""What all tests share: a small project of its own for each test, and the examples of a property.

Properties see the same examples each time, however slow the machine is; ``HYPOTHESIS_PROFILE=search`` looks at other
ones in every run.
"""

from __future__ import annotations

import gc
import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import HealthCheck, settings

from generator.cli import main
from generator.pipeline import Project, is_older
from tests import loopback

loopback.install()

# A session behind `nohup` or `&` ignores signals, and so would the processes that tests start and send them to. What is
# handled is ignored here as well, but not inherited.
for number in (signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, lambda *_: None)

STEADY = settings(database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fixed", STEADY, derandomize=True)
settings.register_profile("search", STEADY, max_examples=150)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

ROOT = Path(__file__).resolve().parents[1]
TEAPOTS = ROOT / "tests" / "golden" / "teapots" / "spec"
VERSION = "2018-04-12"


@frozen
class Outcome:
    """What a command of the generator left behind."""

    code: int
    out: str
    err: str


@frozen
class Workshop:
    """A project in a folder of its own: the small spec of ``tests/golden/teapots``, and a copy of the real templates.

    Paths of spec files are relative to the folder of the API version, such as ``shapes/Teapot.yaml``.
    """

    root: Path

    @property
    def generated(self) -> Path:
        """Folder that the package is made in."""
        return self.root / "generated"

    @property
    def package(self) -> Path:
        """Folder of the package."""
        return self.generated / "ehpc"

    @property
    def version(self) -> Path:
        """Folder of the package of the API version."""
        return self.package / "v2018_04_12"

    @property
    def manifest(self) -> Path:
        """The generator's record of what it made."""
        return self.generated / "manifest.json"

    def spec(self, name: str) -> Path:
        """Return the path of a spec file."""
        return self.root / "spec" / VERSION / name

    def put(self, name: str, content: str | bytes) -> None:
        """Write a spec file."""
        path = self.spec(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace the only occurrence of a text in a spec file."""
        text = self.spec(name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} has {text.count(old)} times {old!r}"
        self.put(name, text.replace(old, new))

    def run(self, *arguments: str) -> Outcome:
        """Run a command of the generator."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main(["--root", str(self.root), *arguments])
        return Outcome(code, out.getvalue(), err.getvalue())

    def generate(self) -> None:
        """Make the package, which must work."""
        outcome = self.run("generate")
        assert (outcome.code, outcome.err) == (0, "")

    def files(self) -> dict[str, bytes]:
        """Return the content of every file under ``generated/`` by its path there, without what Python caches."""
        paths = (path for path in self.generated.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(self.generated).as_posix(): path.read_bytes() for path in sorted(paths)}

    def snapshot(self) -> dict[str, tuple[bytes, int]]:
        """Return content and time stamp of every file of the project, to see whether anything was written."""
        paths = (path for path in self.root.rglob("*") if path.is_file())
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}

    def assert_refused(self, *problems: str, command: str = "generate") -> None:
        """Assert that a command prints exactly these problems, ends with exit code 1 and writes nothing."""
        before = self.snapshot()
        outcome = self.run(command)
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        assert outcome.err.splitlines() == [*problems, f"{count} in the spec; nothing was written"]
        assert (outcome.code, outcome.out) == (1, "")
        assert self.snapshot() == before

    def python(self, code: str) -> str:
        """Run code in an interpreter that finds this project's package, and return what it prints."""
        command = [sys.executable, "-W", "error", "-c", code]
        environment = {**os.environ, "PYTHONPATH": str(self.generated)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return a small project that nothing has been made of yet."""
    shutil.copytree(TEAPOTS, tmp_path / "spec")
    shutil.copytree(ROOT / "templates", tmp_path / "templates", ignore=shutil.ignore_patterns("__pycache__"))
    return Workshop(tmp_path)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Refuse to test a package that is older than what it is made from; processes of a parallel run trust the first."""
    if not hasattr(session.config, "workerinput") and is_older(Project(ROOT)):
        raise pytest.UsageError("templates are newer: run make generate")


def pytest_collection_finish() -> None:
    """Let collections of garbage pass over all that lasts as long as the session, such as the tests themselves."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts the present output as the expected one."""
    parser.addoption("--update-golden", action="store_true", help="write the files of tests/golden anew")


@pytest.fixture(scope="session", autouse=True)
def no_connection_outside() -> Iterator[None]:
    """Fail the session if anything in it wanted to connect to another machine, even if the error was caught."""
    yield
    assert not loopback.outside
