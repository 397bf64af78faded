"""Publishing to an index on this machine: what is refused, what is uploaded, and that pip installs it from there."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from attrs import evolve, frozen

from tests.conftest import TEAPOTS, VERSION
from tests.release.conftest import copy_project, run

USER, PASSWORD = "publisher", "kettle-on-the-hob-42"
SERVER = """\
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server
from pypiserver import app

class Quiet(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass

folder, passwords = sys.argv[1:]
served = app(roots=[folder], password_file=passwords, authenticate=["update"], disable_fallback=True)
server = make_server("127.0.0.1", 0, served, handler_class=Quiet)
print(server.server_port, flush=True)
server.serve_forever()
"""

pytestmark = pytest.mark.xdist_group("publish")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an empty index that lets one user upload."""
    folder = tmp_path_factory.mktemp("index")
    digest = base64.b64encode(hashlib.sha1(PASSWORD.encode()).digest()).decode()
    (folder / "passwords").write_text(f"{USER}:{{SHA}}{digest}\n")
    (folder / "packages").mkdir()
    command: list[str | Path] = [sys.executable, "-c", SERVER, folder / "packages", folder / "passwords"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{int(server.stdout.readline())}/"
        server.terminate()


@frozen
class Desk:
    """A clone of the project from which a release is published."""

    root: Path
    home: Path
    version: str
    variables: dict[str, str]

    def write(self, name: str, old: str, new: str) -> None:
        """Replace the only occurrence of a text in a file."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, name
        path.write_text(text.replace(old, new), encoding="utf-8")

    def git(self, *arguments: str) -> None:
        """Run a git command that must work."""
        identity = ("-c", "user.name=tea", "-c", "user.email=tea@example.com", "-c", "commit.gpgsign=false")
        done = run("git", *identity, *arguments, cwd=self.root)
        assert done.returncode == 0, done.stderr

    def commit(self) -> None:
        """Commit everything that has changed."""
        self.git("add", "--all")
        self.git("commit", "--allow-empty", "--message", "a step")

    def publish(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Publish, with a home of its own, so that nobody's settings count."""
        script = self.root / ".ci" / "publish.py"
        home = {"HOME": str(self.home), "COLUMNS": "500", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
        return run(sys.executable, script, *arguments, cwd=self.root, **home, **self.variables)

    def assert_refused(self, reason: str, *arguments: str) -> None:
        """Assert that nothing is published, for exactly this reason."""
        done = self.publish(*arguments)
        assert (done.returncode, done.stdout, done.stderr) == (1, "", f"not published: {reason}\n")


def set_up(folder: Path, index: str, root: Path) -> Desk:
    """Do everything that a release needs in a copy of the project, and commit it."""
    (folder / "home").mkdir()
    settings = (root / "pyproject.toml").read_text(encoding="utf-8")
    version = next(line.split('"')[1] for line in settings.splitlines() if line.startswith("version = "))
    variables = {"TWINE_REPOSITORY_URL": index, "TWINE_USERNAME": USER, "TWINE_PASSWORD": PASSWORD}
    desk = Desk(root, folder / "home", version, variables)
    (root / "CHANGELOG.md").write_text(f"# Changelog\n\n## Unreleased\n\n## {version} - 2026-01-01\n\n- The first.\n")
    for command in ("generate", "release"):
        done = run(sys.executable, "-m", "generator", command, cwd=root)
        assert done.returncode == 0, done.stderr
    desk.git("init", "--initial-branch", "main")
    desk.commit()
    return desk


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory, index: str) -> Desk:
    """A clone in which everything for a release has been done, with the small spec, which is checked quickly."""
    folder = tmp_path_factory.mktemp("small")
    root = copy_project(folder / "project")
    shutil.rmtree(root / "spec")
    shutil.copytree(TEAPOTS, root / "spec")
    return set_up(folder, index, root)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, index: str) -> Desk:
    """The same with the spec of the project."""
    folder = tmp_path_factory.mktemp("whole")
    return set_up(folder, index, copy_project(folder / "project"))


@pytest.fixture
def desk(ready: Desk) -> Iterator[Desk]:
    """That clone, to be spoiled: what a test changes is undone after it."""
    yield ready
    ready.git("reset", "--hard", "--quiet")
    ready.git("clean", "--force", "--quiet")


def test_a_tree_that_is_not_clean_is_refused(desk: Desk) -> None:
    """What is not committed could not be found again."""
    (desk.root / "note.txt").write_text("tea")
    desk.write("README.md", "# ehpc\n", "# EHPC\n")
    desk.assert_refused("the tree is not clean: README.md, note.txt; commit or remove what has changed")


def test_a_tree_without_git_is_refused(desk: Desk) -> None:
    """An unpacked source distribution is no clone."""
    (desk.root / ".git").rename(desk.root / "hidden")
    try:
        desk.assert_refused("this is no clone: a release is made from a commit")
    finally:
        (desk.root / "hidden").rename(desk.root / ".git")


@pytest.mark.parametrize(
    ("changelog", "reason"),
    [
        (
            "## Unreleased\n\n- Tea.\n",
            "CHANGELOG.md says nothing under `## {version}`; move there what stands under Unreleased",
        ),
        (
            "## {version}\n\n## 0.0.1\n\n- Tea.\n",
            "CHANGELOG.md says nothing under `## {version}`; move there what stands under Unreleased",
        ),
        (
            "## Unreleased\n\n- Cake.\n\n## {version}\n\n- Tea.\n",
            "CHANGELOG.md has text under Unreleased; move it under `## {version}`, or take another version",
        ),
    ],
)
def test_a_changelog_without_the_version_is_refused(desk: Desk, changelog: str, reason: str) -> None:
    """Users read there what the version brings, all of it."""
    text = f"# Changelog\n\n{changelog}".replace("{version}", desk.version)
    (desk.root / "CHANGELOG.md").write_text(text)
    desk.commit()
    try:
        desk.assert_refused(reason.replace("{version}", desk.version))
    finally:
        desk.git("reset", "--hard", "--quiet", "HEAD~1")


def test_a_tag_of_another_version_is_refused(desk: Desk) -> None:
    """What the workflow is started by must be what it publishes."""
    reason = f"the tag v9.9.9 is not that of version {desk.version}, which pyproject.toml names"
    desk.assert_refused(reason, "--dry-run", "--tag", "v9.9.9")
    evolve(desk, variables={"TAG": "v9.9.9"}).assert_refused(reason, "--dry-run")


def test_an_empty_tag_is_refused(desk: Desk) -> None:
    """A workflow that meant to give a tag and gives none must not publish whatever is there."""
    reason = "the tag is empty; leave TAG unset if there is none"
    evolve(desk, variables={"TAG": ""}).assert_refused(reason, "--dry-run")
    desk.assert_refused(reason, "--dry-run", "--tag", "")


def test_only_the_commit_is_built(desk: Desk) -> None:
    """Files that only somebody's own settings ignore, and changes that git was told not to see, are not published."""
    hidden = [f"{folder}/my.key" for folder in ("docs", "spec", "tests", "generated/ehpc", "templates/ehpc")]
    (desk.root / ".git" / "info" / "exclude").write_text("my.key\n")
    for name in hidden:
        (desk.root / name).write_text("private\n")
    desk.git("update-index", "--assume-unchanged", "README.md")
    readme = (desk.root / "README.md").read_text(encoding="utf-8")
    (desk.root / "README.md").write_text("not committed\n")
    try:
        done = desk.publish("--dry-run")
    finally:
        desk.git("update-index", "--no-assume-unchanged", "README.md")
        for name in hidden:
            (desk.root / name).unlink()
        (desk.root / ".git" / "info" / "exclude").unlink()
    assert (0, "") == (done.returncode, done.stderr)
    with tarfile.open(desk.root / "dist" / f"ehpc-{desk.version}.tar.gz") as sources:
        names = sources.getnames()
        described = sources.extractfile(f"ehpc-{desk.version}/README.md")
        assert described is not None
        assert readme == described.read().decode()
    with zipfile.ZipFile(desk.root / "dist" / f"ehpc-{desk.version}-py3-none-any.whl") as wheel:
        names += wheel.namelist()
        metadata = wheel.read(f"ehpc-{desk.version}.dist-info/METADATA").decode()
    assert [] == [name for name in names if name.endswith(".key")]
    assert "not committed" not in metadata


def test_a_version_without_its_record_is_refused(desk: Desk) -> None:
    """Later changes could not be compared with it."""
    record = desk.root / "spec" / "released" / f"{VERSION}.json"
    data = json.loads(record.read_bytes())
    record.write_text(json.dumps({**data, "version": "0.0.1"}))
    desk.commit()
    try:
        desk.assert_refused(
            f"spec/released is not the record of version {desk.version} as it is: run `make release`, commit"
        )
    finally:
        desk.git("reset", "--hard", "--quiet", "HEAD~1")


def test_an_index_that_cannot_be_reached_is_named(desk: Desk) -> None:
    """Before anything is built."""
    done = evolve(desk, variables={**desk.variables, "TWINE_REPOSITORY_URL": "http://127.0.0.1:1/"}).publish()
    assert done.returncode == 1
    assert done.stderr.startswith("not published: the index cannot be reached: ")


def test_an_index_must_be_named(desk: Desk) -> None:
    """Nobody publishes to the whole world by accident."""
    reason = "no index is named: set TWINE_REPOSITORY_URL, or TWINE_REPOSITORY to a section of ~/.pypirc"
    evolve(desk, variables={}).assert_refused(reason)


def test_an_index_that_is_not_set_up_is_named(desk: Desk) -> None:
    """The name in TWINE_REPOSITORY is a section of ~/.pypirc."""
    done = evolve(desk, variables={"TWINE_REPOSITORY": "kettle"}).publish()
    assert done.returncode == 1
    assert "not published: Missing 'kettle' section" in done.stderr


def test_a_dry_run_builds_and_asks_no_index(desk: Desk) -> None:
    """The workflow builds with it what another job uploads."""
    desk = evolve(desk, variables={"TWINE_REPOSITORY": "kettle"})
    done = desk.publish("--dry-run", "--tag", f"v{desk.version}")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"dist/ehpc-{desk.version}-py3-none-any.whl",
        f"dist/ehpc-{desk.version}.tar.gz",
        f"ehpc {desk.version} is ready to be published",
    ]


def test_a_package_that_is_not_what_the_spec_says_is_refused(desk: Desk) -> None:
    """Somebody has edited what is generated, and committed it."""
    client = desk.root / "generated" / "ehpc" / "v2018_04_12" / "client.py"
    client.write_text(client.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    desk.commit()
    try:
        desk.assert_refused(
            "`python -m generator check` says:\ngenerated/ehpc/v2018_04_12/client.py: changed\n"
            "the package is not what the spec describes: run `make generate`"
        )
    finally:
        desk.git("reset", "--hard", "--quiet", "HEAD~1")


def test_a_wrong_password_uploads_nothing_and_is_not_shown(desk: Desk, index: str) -> None:
    """The index says no, and that is the end."""
    wrong = "kettle-on-the-floor-43"
    done = evolve(desk, variables={**desk.variables, "TWINE_PASSWORD": wrong}).publish()
    assert done.returncode == 1
    assert "403 Forbidden" in done.stdout
    assert done.stderr.splitlines()[-1] == "not published: the upload failed; see above"
    assert wrong not in done.stdout + done.stderr
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{index}simple/ehpc/", timeout=20)


def test_it_is_published_once_and_pip_installs_it(whole: Desk, index: str, tmp_path: Path) -> None:
    """The upload works, a second one is refused, and pip gets the package from the index."""
    done = whole.publish()
    assert done.returncode == 0, done.stderr
    version = whole.version
    told = f"ehpc {version} is published; now: git tag v{version} && git push origin v{version}"
    assert done.stdout.splitlines()[-1] == told
    assert PASSWORD not in done.stdout + done.stderr

    whole.assert_refused(
        f"version {version} is on the index already, and what is published stays as it is; take the next one"
    )

    plain = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_EXTRA_INDEX_URL": ""}
    pip = ("-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "--index-url", f"{index}simple/")
    target = tmp_path / "site"
    done = run(sys.executable, *pip, "--target", target, f"ehpc=={version}", cwd=tmp_path, **plain)
    assert done.returncode == 0, done.stderr
    code = "import ehpc, sys; print(ehpc.__version__, ehpc.__file__)"
    done = run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(target))
    assert done.stdout.split() == [version, str(target / "ehpc" / "__init__.py")]
