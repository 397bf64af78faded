"""The dialects of job scripts: the schedulers whose lines are read."""

from __future__ import annotations

from typing import Literal

Dialect = Literal["slurm", "pbs", "gridengine"]
"""Family of schedulers whose rules a script is read by."""
