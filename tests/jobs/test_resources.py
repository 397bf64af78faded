"""What a job needs, in any notation, and the directives that ask for it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from ehpc.batch import Dialect, parse_array, read_script
from ehpc.errors import ValidationError
from ehpc.jobs import Resources
from ehpc.jobs.directives import copy_directives, write_directives
from ehpc.jobs.request import check_after


@pytest.mark.parametrize(
    ("memory", "size"),
    [(1, 1), ("4GB", 4 * 2**30), ("4g", 4 * 2**30), ("1.5 GiB", 3 * 2**29), ("512M", 2**29), ("100", 100)],
)
def test_memory(memory: Any, size: int) -> None:
    """In bytes, or with a unit."""
    assert size == Resources(memory=memory).memory_bytes


@pytest.mark.parametrize(
    ("time", "seconds", "text"),
    [
        (60, 60, "00:01:00"),
        (0.5, 1, "00:00:01"),
        ("01:30:00", 5400, "01:30:00"),
        ("10:00", 600, "00:10:00"),
        ("2-00:00:00", 172_800, "48:00:00"),
        (timedelta(days=5), 432_000, "120:00:00"),
    ],
)
def test_wall_time(time: Any, seconds: int, text: str) -> None:
    """In seconds, as a duration, or as schedulers write it."""
    resources = Resources(wall_time=time)
    assert (seconds, text) == (resources.wall_time_seconds, resources.clock_time)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"nodes": 0}, "resources.nodes must be a whole number of at least 1, not 0"),
        ({"cores": True}, "resources.cores must be a whole number of at least 1, not True"),
        ({"gpus": "2"}, "resources.gpus must be a whole number of at least 1, not '2'"),
        ({"cores": 4, "tasks": 3}, "resources: 4 cores can't be shared evenly by 3 tasks"),
        ({"memory": "4 pages"}, "resources.memory must be bytes, or a text such as 4GB, not '4 pages'"),
        ({"memory": -1}, "resources.memory must be bytes, or a text such as 4GB, not -1"),
        ({"wall_time": "soon"}, "resources.wall_time must be seconds, or a text such as 01:30:00, not 'soon'"),
        ({"wall_time": 0}, "resources.wall_time must be seconds, or a text such as 01:30:00, not 0"),
    ],
)
def test_resources_that_make_no_sense(arguments: dict[str, Any], message: str) -> None:
    """They are refused when they are made."""
    with pytest.raises(ValidationError) as caught:
        Resources(**arguments)
    assert message == str(caught.value)


@pytest.mark.parametrize("dialect", ["slurm", "pbs"])
def test_directives_mean_what_was_asked_for(dialect: Dialect) -> None:
    """The reader of job scripts, which follows the schedulers, reads them so."""
    resources = Resources(nodes=2, cores=8, tasks=4, memory="4GB", gpus=1, wall_time=3600)
    lines, refused = write_directives(dialect, resources, parse_array("1-9:2%3"), check_after(["12", "13"]))
    script = read_script("\n".join(["#!/bin/sh", *lines]).encode(), dialect)
    options = script.options
    assert (refused, list(script.problems)) == ([], [])
    assert (2, 8, 16, 2) == (options.tasks // 4, options.tasks, options.cores, options.gpus)
    assert 3600 == options.wall_time_seconds
    assert ("1-9:2%3", "afterok:12,afterok:13") == (str(options.array), str(options.dependencies))
    assert 2 == (options.min_nodes or sum(chunk.count for chunk in options.chunks))
    assert 4 * 2**30 == (options.memory_bytes_per_node or options.chunks[0].memory_bytes)


def test_what_grid_engine_can_not_be_asked_for() -> None:
    """It is named, each with the reason."""
    _, refused = write_directives("gridengine", Resources(cores=2), parse_array("1,3,4"), check_after("12"))
    assert 3 == len(refused)
    assert "several nodes or cores: Grid Engine wants the name of a parallel environment (-pe)" == refused[0]
    assert (["#$ -l h_rt=00:01:00"], []) == write_directives("gridengine", Resources(wall_time=60), None, None)


def test_directives_of_a_script_are_copied_up_to_its_first_command() -> None:
    """Byte by byte, as the scheduler would read them; Grid Engine reads on."""
    script = b"#!/bin/sh\n# a comment\n#SBATCH -J \xff\n\n#PBS -N x\necho\n#SBATCH -n 4\n#$ -N y\n"
    assert [b"#SBATCH -J \xff", b"#PBS -N x"] == copy_directives(script, "slurm")
    assert 4 == len(copy_directives(script, "gridengine"))
