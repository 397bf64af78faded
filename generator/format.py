"""Stage format: ruff, pinned, with its settings in code, so that the same input gives the same bytes everywhere.

It prints what black prints, which the tests compare, in a hundredth of the time.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from generator.output import LINE_LENGTH

RUFF = "0.17.6"
"""The ruff that makes the package's bytes; ``pyproject.toml`` pins the same one."""

OPTIONS = (
    "--isolated",
    f"--config=required-version='=={RUFF}'",
    "--no-cache",
    "--no-respect-gitignore",
    "--target-version=py310",
)

REFUSED = re.compile(r"Failed to parse (\d+)\.py:(.+)")
"""How ruff says that a file, which has a number here, is not Python."""


def format_sources(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the formatted content of files that templates made; other files than Python stay as they are.

    Raises:
        ValueError: If a source is not Python; the message names the file.
        RuntimeError: If another ruff is installed, or it fails.
    """
    paths = [path for path in sources if PurePath(path).suffix == ".py"]
    if not paths:
        return dict(sources)
    from ruff import find_ruff_bin  # type: ignore[import-untyped]

    with TemporaryDirectory() as folder:
        for number, path in enumerate(paths):
            Path(folder, f"{number}.py").write_bytes(sources[path])
        command = [find_ruff_bin(), "format", *OPTIONS, f"--line-length={LINE_LENGTH}", "."]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our ruff
        refused = REFUSED.search(done.stderr)
        if refused is not None:
            place = f"{paths[int(refused[1])]}: the template made something that is not Python"
            raise ValueError(f"{place}: {refused[2]}")
        if done.returncode:
            raise RuntimeError(f"ruff {RUFF} can't format the package (run `make`): {done.stderr.strip()}")
        return {**sources, **{path: Path(folder, f"{at}.py").read_bytes() for at, path in enumerate(paths)}}
