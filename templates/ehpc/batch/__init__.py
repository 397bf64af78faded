"""Reads batch job scripts as Slurm, PBS and Grid Engine do, for all who need to know what a job asks for.

It imports nothing of the rest of the package, and nothing but the standard library::

    script = read_script(path.read_bytes(), "slurm")
    script.options.wall_time_seconds, script.options.chunks, script.problems

    script      which lines of a script are directives -> JobScript
    slurm pbs gridengine     the options of each, and what they ask for
    translation     what Slurm makes of the lines of PBS and LSF
    running     what a job sees: files of its output, variables
      options     takes values one by one, and accounts for the rest
      words       lines -> words -> options
      job         the data model
      quantities arrays dependencies     wall times and memory, indices, conditions
"""

from __future__ import annotations

from .arrays import ArraySpec, parse_array
from .dependencies import Dependency, DependencySpec, JobOutcome, parse_dependencies
from .dialect import Dialect
from .job import Chunk, Component, Directive, Environment, JobOptions, JobScript, Problem
from .quantities import format_memory, format_wall_time, parse_memory, parse_wall_time
from .running import RunningJob, expand_path, has_patterns, job_variables, output_paths
from .script import detect_dialect, dialect_of, read_arguments, read_script
from .words import Options

__all__ = [
    "ArraySpec",
    "Chunk",
    "Component",
    "Dependency",
    "DependencySpec",
    "Dialect",
    "Directive",
    "Environment",
    "JobOptions",
    "JobOutcome",
    "JobScript",
    "Options",
    "Problem",
    "RunningJob",
    "detect_dialect",
    "dialect_of",
    "expand_path",
    "format_memory",
    "format_wall_time",
    "has_patterns",
    "job_variables",
    "output_paths",
    "parse_array",
    "parse_dependencies",
    "parse_memory",
    "parse_wall_time",
    "read_arguments",
    "read_script",
]
