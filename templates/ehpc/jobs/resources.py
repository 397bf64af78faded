"""What a job needs: nodes, cores, memory, GPUs and time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from .._runtime.errors import ValidationError

if TYPE_CHECKING:
    from ..batch import JobOptions

SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?) *([kmgt]?)(i?b)?", re.I)
TIME = re.compile(r"(?:([0-9]+)-)?(?:([0-9]+):)?([0-9]+):([0-9]{2})")
UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3, "t": 1024**4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """What a job needs. None leaves it to the scheduler.

    Args:
        nodes: Number of nodes. Default: 1 if any of the next four is given.
        cores: CPU cores on each node.
        tasks: Processes (MPI ranks) on each node, which share its cores evenly.
        memory: Memory on each node: bytes, or a text such as ``4GB`` (1,024 based).
        gpus: GPUs on each node.
        wall_time: Longest run time: seconds, a ``timedelta``, or a text such as ``01:30:00`` or ``2-00:00:00``.

    Raises:
        ValidationError: If a value makes no sense.
    """

    nodes: int | None = None
    cores: int | None = None
    tasks: int | None = None
    memory: int | str | None = None
    gpus: int | None = None
    wall_time: float | str | timedelta | None = None

    def __post_init__(self) -> None:
        for name in ("nodes", "cores", "tasks", "gpus"):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
                raise ValidationError(f"resources.{name} must be a whole number of at least 1, not {value!r}")
        if self.tasks is not None and (self.cores or self.tasks) % self.tasks:
            raise ValidationError(f"resources: {self.cores} cores can't be shared evenly by {self.tasks} tasks")
        _ = self.memory_bytes, self.wall_time_seconds

    @classmethod
    def of(cls, options: JobOptions) -> Resources:
        """Return what the options of a script ask for, as far as there is a place for it.

        Args:
            options: What was read from the script.
        """
        chunks, is_spread = options.chunks, options.placement == "scatter"
        nodes = sum(chunk.count for chunk in chunks) if is_spread else 1
        cores = max(chunk.cores for chunk in chunks) if is_spread else options.cores
        memory = options.memory_bytes_per_node or (options.memory_bytes_per_core or 0) * cores
        asks = nodes > 1 or cores > 1 or memory
        return cls(
            nodes=nodes if asks else None,
            cores=cores if asks else None,
            memory=memory or None,
            gpus=chunks[0].gpus or None,
            wall_time=options.wall_time_seconds,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        values = (self.nodes, self.cores, self.tasks, self.memory, self.gpus, self.wall_time)
        return all(value is None for value in values)

    @property
    def shapes_nodes(self) -> bool:
        """Whether anything is asked for but time."""
        return any(value is not None for value in (self.nodes, self.cores, self.tasks, self.memory, self.gpus))

    @property
    def memory_bytes(self) -> int | None:
        """Memory on each node in bytes."""
        if self.memory is None:
            return None
        if isinstance(self.memory, int) and not isinstance(self.memory, bool) and self.memory > 0:
            return self.memory
        match = SIZE.fullmatch(self.memory.strip()) if isinstance(self.memory, str) else None
        size = int(float(match[1]) * UNITS[match[2].lower()]) if match else 0
        if size < 1:
            raise ValidationError(f"resources.memory must be bytes, or a text such as 4GB, not {self.memory!r}")
        return size

    @property
    def wall_time_seconds(self) -> int | None:
        """Longest run time in whole seconds, rounded up."""
        time = self.wall_time
        if time is None:
            return None
        seconds: float = 0
        if isinstance(time, timedelta):
            seconds = time.total_seconds()
        elif isinstance(time, str):
            match = TIME.fullmatch(time.strip())
            if match:
                days, hours, minutes, rest = (int(part or 0) for part in match.groups())
                seconds = ((days * 24 + hours) * 60 + minutes) * 60 + rest
        elif not isinstance(time, bool):
            seconds = time
        if not 0 < seconds < 10**9:
            raise ValidationError(f"resources.wall_time must be seconds, or a text such as 01:30:00, not {time!r}")
        return -int(-seconds // 1)

    @property
    def clock_time(self) -> str | None:
        """Longest run time as ``hours:minutes:seconds``."""
        seconds = self.wall_time_seconds
        return None if seconds is None else f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"

    @property
    def memory_text(self) -> str | None:
        """Memory on each node with its unit, such as ``4096MB``, rounded up."""
        size = self.memory_bytes
        return None if size is None else f"{-(-size // UNITS['m'])}MB"
