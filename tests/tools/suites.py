"""The tools' own tests on a cluster of the emulator, through Slurm's commands: ``make test-suites``.

PSI/J ships its tests without what they import, so that they need its repository: ``git clone --branch 0.9.11
https://github.com/ExaWorks/psij-python``, and ``PSIJ_SOURCE`` with that folder. Without it, they are left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ehpc.testing import Emulator
from tests.slurm.conftest import NEW, OLD, Desk
from tests.tools.test_tools import FOLDER, HERE

SOURCE = "PSIJ_SOURCE"
PSIJ_PLUGINS = ("plugins1", "plugins2")
"""Folders of PSI/J's tests that must be on the path of modules."""

NODE = "ecs.n1.large"
"""Instance type with four cores: a test of PSI/J wants as many of each of two nodes."""

SUITES = {
    "submitit": ["--pyargs", "submitit.core.test_plugins"],
    "parsl": [
        *("{site}/parsl/tests/test_python_apps", "{site}/parsl/tests/test_bash_apps"),
        *("--config", str(HERE / "suite_parsl.py")),
    ],
    "snakemake": [str(HERE / "suite_snakemake.py")],
    "psij": ["tests", "--executors=slurm:single", "--queue-name=comp", "-p", "suite_psij"],
}
"""What pytest runs for each tool."""

OPTIONS = (
    *("-q", "-rfEs", "--show-capture=no", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=600"),
    *("-c", os.devnull),  # not the settings of this project
)


def main(names: list[str]) -> int:
    """Run the tests of some tools, or all, on both API versions, and return 1 if any fail."""
    codes = []
    for name in names or SUITES:
        if name == "psij" and SOURCE not in os.environ:
            print(f"psij: left out, as {SOURCE} does not tell where its repository is")
            continue
        for version in (OLD, NEW):
            with (
                tempfile.TemporaryDirectory() as folder,
                Emulator(run_jobs=True, clock=time.time, cheap_passwords=True) as emulator,
            ):
                print(f"{name}, {version}:", flush=True)
                codes.append(run(Desk(emulator, version, Path(folder), instance_type=NODE), name))
    return int(any(codes))


def run(desk: Desk, name: str) -> int:
    """Run the tests of a tool in its environment and return the exit code of pytest."""
    tools = Path(os.environ[FOLDER]).resolve()
    pytest, site = (next((tools / place / "lib").glob("python*/site-packages")) for place in ("suites", name))
    place, modules = desk.work, [pytest, HERE]
    if name == "psij":
        place = Path(os.environ[SOURCE]).resolve()
        modules += [place / "tests" / folder for folder in PSIJ_PLUGINS]
    environment = {
        **desk.environment,
        "HOME": str(desk.folder),
        "PATH": f"{tools / name / 'bin'}:{desk.environment['PATH']}",
        "PYTHONPATH": ":".join(str(module) for module in modules),
    }
    words = [word.replace("{site}", str(site)) for word in SUITES[name]]
    command = [str(tools / name / "bin" / "python"), "-m", "pytest", f"--rootdir={desk.folder}", *OPTIONS, *words]
    return subprocess.run(command, env=environment, cwd=place, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
