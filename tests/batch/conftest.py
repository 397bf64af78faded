"""What the tests of the reader of job scripts share: a slurmctld that says how Slurm reads one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.batch.controller import Controller
from tests.components import require_component


@pytest.fixture(scope="session")
def slurm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Controller]:
    """Return a slurmctld that runs as long as the tests do."""
    controller = Controller(require_component("slurm"), tmp_path_factory.mktemp("slurm"))
    yield controller
    controller.stop()
