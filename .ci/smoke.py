"""Installs a wheel in empty environments and uses it: for each Python that is there, and in three kinds.

``lowest`` has the least versions of the dependencies that the wheel allows, ``plain`` what pip chooses, ``extras`` that
and all extras, whose commands and clients are used too.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.version import Version

PYTHONS = ("3.10", "3.11", "3.12", "3.13")
KINDS = ("lowest", "plain", "extras")
UNWANTED = ("PYTHONPATH", "PYTHONHOME", "PYTHONWARNINGS")
"""Variables that would let an environment find more than what is installed in it."""

STORY = """\
import asyncio, importlib.metadata, os, subprocess, sys, sysconfig
from pathlib import Path

import ehpc
from ehpc import Client, errors
from ehpc.emulator import Emulator

def key(emulator):
    values = emulator.variables
    secret = values["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]
    return {"access_key_id": values["ALIBABA_CLOUD_ACCESS_KEY_ID"], "access_key_secret": secret}

async def asynchronous(emulator, cluster_id):
    async with ehpc.AsyncClient("cn-hangzhou", endpoint=emulator.url, **key(emulator)) as client:
        return [node.id async for node in client.iter_nodes(cluster_id=cluster_id)]

told = [ehpc.__version__]
assert Path(ehpc.__file__).is_relative_to(sys.prefix), ehpc.__file__
with Emulator() as emulator:
    with Client("cn-hangzhou", endpoint=emulator.url, **key(emulator)) as client:
        new = {"name": "first", "ehpc_version": "1.0.0", "os_tag": "CentOS_7.6_64", "password": "Made-up-1"}
        cluster_id = client.create_cluster(**new, ecs_order_compute_count=2).cluster_id
        client.wait_for_cluster_running(cluster_id=cluster_id)
        nodes = [node.id for node in client.iter_nodes(cluster_id=cluster_id)]
        assert len(nodes) == 5, nodes
        told.append("sync")
        try:
            client.call_action("NoSuchAction", {})
        except errors.ServiceError as error:
            told.append(error.code)
    if "extras" in sys.argv:
        assert asyncio.run(asynchronous(emulator, cluster_id)) == nodes
        told.append("async")
        command = Path(sysconfig.get_path("scripts"), "ehpc")
        if command.exists():
            variables = {**os.environ, **emulator.variables}
            for arguments in (["--help"], ["list-clusters", "--output", "json"]):
                subprocess.run([command, *arguments], env=variables, check=True, stdout=subprocess.DEVNULL)
            told.append("command")
print(*told)
"""


def works(interpreter: Path | str | None, version: str) -> bool:
    """Return whether an interpreter exists, runs and is of a version; shims of pyenv may exist and not run."""
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


def metadata(wheel: Path) -> tuple[list[Requirement], list[str]]:
    """Return the requirements and the extras that a wheel declares."""
    with ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        headers = HeaderParser().parsestr(archive.read(name).decode())
    requirements = [Requirement(text) for text in headers.get_all("Requires-Dist", [])]
    return requirements, headers.get_all("Provides-Extra", [])


def lowest(requirements: Sequence[Requirement]) -> Iterator[str]:
    """Yield the least version of each dependency that the emulator needs, or that is always needed, as pip is told."""
    for requirement in requirements:
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": "emulator"}):
            continue
        least = [each.version for each in requirement.specifier if each.operator in (">=", "==")]
        if not least:
            raise SystemExit(f"{requirement} names no least version, which nobody could test")
        yield f"{requirement.name}=={max(least, key=Version)}"


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and return what it prints.

    Raises:
        SystemExit: It failed; the message has what it printed.
    """
    environment = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command[:4]))} ... failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def smoke(wheel: Path, interpreter: str, kind: str, folder: Path) -> str:
    """Install a wheel in an empty environment and use it there.

    Args:
        wheel: The wheel.
        interpreter: The Python of the environment.
        kind: One of ``KINDS``.
        folder: An empty folder.

    Returns:
        What the story tells: the version of the package, and what has worked.
    """
    requirements, extras = metadata(wheel)
    environment = folder / "environment"
    run(interpreter, "-m", "venv", "--without-pip", environment, cwd=folder)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    what = [f"{wheel}[emulator]"]
    if kind == "lowest":
        what += lowest(requirements)
    elif kind == "extras" and extras:
        what = [f"{wheel}[{','.join(extras)}]"]
    pip = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--python", python)
    run(sys.executable, *pip, "install", "--no-compile", *what, cwd=folder)
    run(sys.executable, *pip, "check", cwd=folder)
    return run(python, "-W", "error", "-c", STORY, kind, cwd=folder).strip()


def main() -> int:
    """Use a wheel in all the environments that are asked for, and return the exit code."""
    parser = argparse.ArgumentParser(description="Install a wheel in empty environments and use it there.")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--python", action="append", choices=PYTHONS, help="a version; default: all that are there")
    parser.add_argument("--kind", action="append", choices=KINDS, help="kind of environment; default: all")
    options = parser.parse_args()
    used = 0
    for version in options.python or PYTHONS:
        interpreter = find(version)
        if interpreter is None:
            print(f"Python {version:5} is not on this machine", flush=True)
            continue
        for kind in options.kind or KINDS:
            start = time.perf_counter()
            with tempfile.TemporaryDirectory() as folder:
                told = smoke(options.wheel.resolve(), interpreter, kind, Path(folder))
            print(f"Python {version:5} {kind:7} {told} ({time.perf_counter() - start:.0f} s)", flush=True)
            used += 1
    if used == 0:
        print("no Python of those is there: nothing was tried", file=sys.stderr)
    return 0 if used else 1


if __name__ == "__main__":
    sys.exit(main())
