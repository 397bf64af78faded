"""The wheel, installed in an empty environment of each supported Python, is imported and makes a call."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ("3.10", "3.11", "3.12", "3.13")
CALL = """
import sys
from ehpc import Client
from ehpc.emulator import Emulator

with Emulator() as emulator:
    with Client(
        "cn-hangzhou",
        endpoint=emulator.url,
        access_key_id=emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"],
        access_key_secret=emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
    ) as client:
        cluster_id = client.create_cluster(
            name="first", ehpc_version="1.0.0", os_tag="CentOS_7.6_64", password="Made-up-1"
        ).cluster_id
        nodes = client.list_nodes(cluster_id=cluster_id, role="Compute").nodes
print("%d.%d" % sys.version_info[:2], *(node.host_name for node in nodes))
"""

pytestmark = pytest.mark.xdist_group("interpreters")


def works(interpreter: Path | str | None, version: str) -> bool:
    """Tell whether an interpreter is there, runs, and is of a version; the shims of pyenv may be there and not run."""
    if interpreter is None:
        return False
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([interpreter, "-c", code], capture_output=True, text=True, timeout=20, check=False)
    except OSError:
        return False
    return done.returncode == 0 and done.stdout.strip() == version


def find(version: str) -> str | None:
    """Return an interpreter of a version: on the path, or among those of pyenv."""
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    installed = sorted(root.glob(f"versions/{version}.*/bin/python"))
    candidates = [shutil.which(f"python{version}"), *map(str, installed)]
    return next((each for each in candidates if each is not None and works(each, version)), None)


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command that must work, and return what it prints."""
    kept = ("PYTHONPATH", "PYTHONHOME", "EHPC_ENDPOINT_URL")
    environment = {name: value for name, value in os.environ.items() if name not in kept}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=80, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.parametrize("version", VERSIONS)
def test_the_wheel_works_in_an_empty_environment(version: str, wheel: Path, tmp_path: Path) -> None:
    """With nothing but the wheel and its declared dependencies, the package is imported and calls the emulator."""
    interpreter = find(version)
    if interpreter is None:
        pytest.skip(f"there is no Python {version} on this machine")
    environment = tmp_path / "environment"
    run(interpreter, "-m", "venv", "--without-pip", environment)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--python", python, "install", "--no-compile")
    run(sys.executable, *install, wheel)
    assert run(python, "-W", "error", "-c", CALL, cwd=tmp_path) == f"{version} compute000\n"
