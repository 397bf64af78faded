"""Parses and formats the indices of array jobs, such as ``1-10:2,15%3``; all schedulers write them alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

RANGE = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9})(?::([0-9]{1,9}))?)?")
MOST_INDICES = 4_000_001
"""Largest ``MaxArraySize`` that Slurm can be configured for."""


@dataclass(frozen=True, slots=True)
class ArraySpec:
    """Indices of an array job.

    Args:
        ranges: What is asked for, in the order written; ranges may overlap.
        limit: Most parts that run at a time, if there is a limit.
    """

    ranges: tuple[range, ...]
    limit: int | None = None

    @property
    def indices(self) -> Sequence[int]:
        """Return the indices in ascending order, each once."""
        return self.ranges[0] if len(self.ranges) == 1 else sorted({index for part in self.ranges for index in part})

    @property
    def step(self) -> int:
        """Return by how much the second index is more than the first."""
        return self.indices[1] - self.indices[0] if len(self.indices) > 1 else 1

    @property
    def request(self) -> str | None:
        """Return ``first-last:step`` as SubmitJob wants it, or None if the indices are no single range."""
        indices, step = self.indices, self.step
        if any(later - earlier != step for earlier, later in pairwise(indices)):
            return None
        return f"{indices[0]}-{indices[-1]}" + (f":{step}" if step > 1 else "")

    @property
    def fits_request(self) -> bool:
        """Return whether ``request`` says all of it: the indices are a single range, and there is no limit."""
        return self.request is not None and self.limit is None

    def __str__(self) -> str:
        parts = [
            f"{part[0]}" if len(part) == 1 else f"{part[0]}-{part[-1]}" + (f":{part.step}" if part.step > 1 else "")
            for part in self.ranges
        ]
        return ",".join(parts) + (f"%{self.limit}" if self.limit else "")


def parse_array(text: str) -> ArraySpec:
    """Return the indices that a text asks for.

    Args:
        text: A list of ``first[-last[:step]]`` with an optional ``%limit``, such as ``1-10:2,15%3``. As in Slurm,
            brackets around it and empty items don't count, a limit of 0 is none, and the limit may follow any item;
            the first one counts.

    Raises:
        ValueError: If it is no such list, names no index, or more than 4,000,001.
    """
    limits = re.findall("%([^,]*)", text)
    if not all(re.fullmatch("[0-9]{0,9}", limit) for limit in limits):
        raise ValueError(f"{text!r}: the limit after % is no number")
    items = re.sub("%[^,]*", "", text)
    ranges = []
    for item in items.removeprefix("[").removesuffix("]").split(","):
        match = RANGE.fullmatch(item)
        if match is None and item:
            raise ValueError(f"{item!r} is no index and no range of the form first-last:step")
        if match is not None:
            first, last, step = int(match[1]), int(match[2] or match[1]), int(match[3] or 1)
            if last < first or step < 1:
                raise ValueError(f"{item!r}: the first index is beyond the last, or the step is 0")
            ranges.append(range(first, last + 1, step))
    if not 0 < sum(map(len, ranges)) <= MOST_INDICES:
        raise ValueError(f"{text!r} names no index, or more than {MOST_INDICES:,}")
    return ArraySpec(tuple(ranges), int(limits[0] or 0) or None if limits else None)
# Hand-written: edit templates/ehpc/batch/arrays.py, then run `make generate`.
