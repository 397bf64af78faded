"""Parts of a machine that some tests need and not every machine has, such as a Slurm or a browser.

A test whose component is missing is skipped with the reason, unless ``EHPC_REQUIRE_COMPONENTS`` names the component, as
``.ci/run`` does: then it fails, so that nothing is left out where everything is meant to run.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NoReturn

import pytest

from ehpc.emulator.jobs.slurm_daemons import find_program

REQUIRED = "EHPC_REQUIRE_COMPONENTS"
PROGRAMS = {
    "chromium": ("chromium",),
    "slurm": ("sbatch", "scancel", "scontrol", "sinfo", "squeue", "slurmctld", "slurmd"),
}
"""Programs that each component consists of."""


def require_component(name: str, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the paths of a component's programs, or skip the test; fail it where the component is required.

    Args:
        name: Such as ``slurm``.
        environment: Whose ``EHPC_REQUIRE_COMPONENTS`` counts, a list with commas.
    """
    found = {program: find_program(program) for program in PROGRAMS[name]}
    missing = [program for program, path in found.items() if path is None]
    if missing:
        skip_without(name, f"{name} is not installed: there is no {' and no '.join(missing)}", environment)
    return {program: path for program, path in found.items() if path is not None}


def skip_without(name: str, reason: str, environment: Mapping[str, str] = os.environ) -> NoReturn:
    """Skip the test, as a component is missing; fail it where the component is required.

    Args:
        name: The component.
        reason: What is missing.
        environment: Whose ``EHPC_REQUIRE_COMPONENTS`` counts.
    """
    if name in environment.get(REQUIRED, "").split(","):
        pytest.fail(f"{reason}, and {REQUIRED} wants it", pytrace=False)
    pytest.skip(reason)
