"""How the benchmarks measure: whole processes and work inside them, in turns, so that a drifting machine hits all."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
OURS = Path(os.environ.get("VIRTUAL_ENV", ROOT / ".venv")) / "bin" / "python"
PEERS = Path(os.environ.get("EHPC_PEERS", ROOT / ".venv-peers")) / "bin" / "python"
BEFORE = Path(os.environ.get("EHPC_BEFORE", ROOT / ".venv-before" / "tree" / ".venv")) / "bin" / "python"
"""Python with the build before: that of commit 8cc619f, in a worktree with an environment of its own."""
TOOLS = Path(os.environ.get("EHPC_BENCH", ROOT / ".venv-bench")) / "bin"
"""Where the command line and the emulator of the other large cloud are."""


@frozen
class Row:
    """A line of the table.

    Args:
        what: What was measured.
        value: The figure, with its unit.
        ratio: Ratio to the peer, or None.
        ceiling: The ratio or figure must not be above it, or None if it is only reported.
        peer: What the ratio is to.
    """

    what: str
    value: str
    ratio: float | None = None
    ceiling: float | None = None
    peer: str = ""

    @property
    def passed(self) -> bool:
        """Whether the ceiling is kept."""
        return self.ratio is None or self.ceiling is None or self.ratio <= self.ceiling


def process_seconds(
    commands: Mapping[str, Sequence[str]],
    rounds: int,
    variables: Mapping[str, str] | None = None,
    codes: Collection[int] = (0,),
) -> dict[str, list[float]]:
    """Time whole processes in turns, after one round that does not count.

    Args:
        commands: Command by name.
        rounds: How often each is run.
        variables: Environment variables that they get beside those of this process.
        codes: Exit codes that are no failure.
    """
    # An installed package has compiled caches; the round that does not count writes those of this checkout.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment.update(variables or {})
    found: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            done = subprocess.run(command, check=False, capture_output=True, timeout=300, env=environment)
            seconds = time.perf_counter() - start
            if done.returncode not in codes:
                raise RuntimeError(f"{name} failed: {done.stderr.decode(errors='replace')[-2000:]}")
            if turn:
                found[name].append(seconds)
    return found


def worker(python: Path, script: str, *arguments: str, timeout: float = 300) -> Any:
    """Run a script of this folder, for so many seconds at most, and return the JSON that it prints."""
    command = [str(python), str(Path(__file__).with_name(script)), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
    if done.returncode:
        raise RuntimeError(f"{script} failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def middle(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def paired(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios pair by pair."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
