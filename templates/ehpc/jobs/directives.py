"""Writes what a job asks for as directives of its scheduler, and copies those of a script."""

from __future__ import annotations

from ..batch import ArraySpec, DependencySpec, Dialect
from ..batch.script import LSF_PREFIX, PREFIXES
from .resources import Resources

MARKS = tuple(prefix.encode() for prefix in (*PREFIXES.values(), LSF_PREFIX))

Written = tuple[list[str], list[str]]
"""Options of a scheduler, and what it can't be asked for, each with the reason."""


def write_directives(
    dialect: Dialect, resources: Resources, array: ArraySpec | None, after: DependencySpec | None
) -> Written:
    """Return lines of directives, and what the scheduler can't be asked for."""
    writers = {"slurm": write_slurm, "pbs": write_pbs, "gridengine": write_gridengine}
    options, refused = writers[dialect](resources, array, after)
    return [f"{PREFIXES[dialect]} {option}" for option in options], refused


def write_slurm(resources: Resources, array: ArraySpec | None, after: DependencySpec | None) -> Written:
    """Return options of sbatch."""
    tasks = resources.tasks or 1
    options = [f"--nodes={resources.nodes or 1}", f"--ntasks-per-node={tasks}"] if resources.shapes_nodes else []
    if resources.cores:
        options.append(f"--cpus-per-task={resources.cores // tasks}")
    if resources.memory_text:
        options.append(f"--mem={resources.memory_text.removesuffix('B')}")
    if resources.gpus:
        options.append(f"--gres=gpu:{resources.gpus}")
    if resources.clock_time:
        options.append(f"--time={resources.clock_time}")
    if array:
        options.append(f"--array={array}")
    if after:
        options.append(f"--dependency={after}")
    return options, []


def write_pbs(resources: Resources, array: ArraySpec | None, after: DependencySpec | None) -> Written:
    """Return options of qsub in PBS."""
    options, refused = [], []
    if resources.shapes_nodes:
        chunk = [f"select={resources.nodes or 1}", f"ncpus={resources.cores or resources.tasks or 1}"]
        chunk += [f"mpiprocs={resources.tasks}"] if resources.tasks else []
        chunk += [f"mem={resources.memory_text.lower()}"] if resources.memory_text else []
        chunk += [f"ngpus={resources.gpus}"] if resources.gpus else []
        options.append(f"-l {':'.join(chunk)}")
        options += ["-l place=scatter"] if (resources.nodes or 1) > 1 else []
    if resources.clock_time:
        options.append(f"-l walltime={resources.clock_time}")
    if array:
        if array.request is None:
            refused.append(f"array {array}: PBS takes a single range first-last:step")
        options.append(f"-J {array.request}" + (f"%{array.limit}" if array.limit else ""))
    if after:
        if after.any_of:
            refused.append(f"after {after}: PBS waits for all conditions")
        options.append(f"-W depend={after}")
    return options, refused


def write_gridengine(resources: Resources, array: ArraySpec | None, after: DependencySpec | None) -> Written:
    """Return options of qsub in Grid Engine."""
    options, refused = [], []
    if (resources.nodes or 1) * (resources.cores or resources.tasks or 1) > 1:
        refused.append("several nodes or cores: Grid Engine wants the name of a parallel environment (-pe)")
    if resources.memory_text:
        options.append(f"-l h_vmem={resources.memory_text.removesuffix('B')}")
    if resources.gpus:
        options.append(f"-l gpu={resources.gpus}")
    if resources.clock_time:
        options.append(f"-l h_rt={resources.clock_time}")
    if array:
        if array.request is None:
            refused.append(f"array {array}: Grid Engine takes a single range first-last:step")
        options += [f"-t {array.request}", *([f"-tc {array.limit}"] if array.limit else [])]
    if after:
        kinds = {condition.kind for condition in after.conditions}
        if kinds != {"afterany"} or after.any_of:
            refused.append(f"after {after}: Grid Engine waits for the end of all jobs, however they end (afterany)")
        options.append(f"-hold_jid {','.join(condition.job for condition in after.conditions)}")
    return options, refused


def copy_directives(script: bytes, dialect: Dialect | None) -> list[bytes]:
    """Return the lines of a script that its scheduler takes for directives: not only at its head in Grid Engine."""
    lines: list[bytes] = []
    for line in script.split(b"\n"):
        text = line.strip()
        if text and not text.startswith(b"#") and dialect != "gridengine":
            break
        if text.startswith(MARKS):
            lines.append(line)
    return lines
