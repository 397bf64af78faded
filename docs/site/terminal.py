"""Draws the picture of a terminal from a real run of ``ehpc`` on the emulator: ``python -m docs.site.terminal``."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Mapping
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from ehpc import Client
from ehpc.emulator import Emulator
from ehpc.models import NewUser

PICTURE = Path(__file__).parents[1] / "pictures" / "terminal.svg"
WIDTH = 96
"""Columns of the terminal; the widest table of the run has 89."""

SCRIPT = "#!/bin/sh\n#SBATCH --job-name=sums01\nexpr 2 + 3\n"
LINES = (
    "ehpc nodes --role Compute",
    "ehpc submit job.sh",
    "ehpc logs 1 --follow",
    "ehpc jobs",
    "ehpc run --role Compute 'expr 6 \\* 7'",
)
PASSWORD = "Made-up-1"
CURSOR = re.compile(r"\x1b\[[0-9;?]*[A-HJKSTfhlsu]")
"""What moves the cursor; colors end with ``m``."""

SPINNER = re.compile(r"^\s*[\u2801-\u28ff] ")
"""Marks a line of progress, which is gone when the command has ended."""

FONTS = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)
"""Fonts that rich would load from another host."""


def run_in_terminal(line: str, folder: Path, variables: Mapping[str, str]) -> list[Text]:
    """Return the lines that a command line prints in a terminal, colors included.

    Args:
        line: The command line.
        folder: Where it runs.
        variables: Its environment.

    Raises:
        RuntimeError: The command has failed.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, WIDTH, 0, 0))
    printed = b""
    words = shlex.split(line)
    # The words are those of LINES.
    with subprocess.Popen(words, cwd=folder, env=variables, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        try:
            while part := os.read(master, 65536):
                printed += part
        except OSError:  # Linux tells the end of a terminal so
            pass
    os.close(master)
    if process.returncode:
        raise RuntimeError(f"{line} ended with exit code {process.returncode}: {printed.decode()}")
    lines = [Text.from_ansi(CURSOR.sub("", text).rpartition("\r")[2]) for text in printed.decode().split("\r\n")]
    return [line for line in lines if line.plain.strip() and not SPINNER.match(line.plain)]


def run_day() -> list[tuple[str, list[Text]]]:
    """Return each command line with what it printed, on an emulated cluster of two compute nodes."""
    with Emulator(run_jobs=True) as emulator, tempfile.TemporaryDirectory() as folder:
        identifier, key = next(iter(emulator.keys.items()))
        with Client(
            endpoint=emulator.url,
            access_key_id=identifier,
            access_key_secret=key.secret,
        ) as client:
            cluster = (
                client.create_cluster(
                    name="demo",
                    ehpc_version="1.0.0",
                    os_tag="CentOS_7.6_64",
                    password=PASSWORD,
                    scheduler_type="slurm",
                    ecs_order_compute_count=2,
                    ecs_order_compute_instance_type="ecs.n1.large",
                ).cluster_id
                or ""
            )
            client.add_users(
                cluster_id=cluster,
                users=[NewUser(name="alice1", group="users", password=PASSWORD)],
            )
        Path(folder, "job.sh").write_text(SCRIPT, encoding="utf-8")
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        settings = {
            "EHPC_CLUSTER_ID": cluster,
            "EHPC_USER": "alice1",
            "EHPC_RUN_AS_USER_PASSWORD": PASSWORD,
        }
        terminal = {"PATH": path, "HOME": folder, "TERM": "xterm-256color", "COLUMNS": str(WIDTH), "LINES": "40"}
        variables = {**os.environ, **emulator.variables, **settings, **terminal}
        return [(line, run_in_terminal(line, Path(folder), variables)) for line in LINES]


def draw(day: list[tuple[str, list[Text]]]) -> str:
    """Return a picture of a terminal in which command lines ran, as SVG without fonts of its own.

    Args:
        day: Each command line with what it printed.
    """
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="standard",
    )
    for line, printed in day:
        console.print(Text(f"$ {line}", style="bold"))
        console.print(*printed, sep="\n")
    return console.export_svg(
        title="ehpc",
        code_format=FONTS.sub("", CONSOLE_SVG_FORMAT),
        unique_id="terminal",
    )


if __name__ == "__main__":
    PICTURE.write_text(draw(run_day()), encoding="utf-8")
