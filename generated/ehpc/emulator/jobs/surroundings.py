"""What a job sees when it runs: its directory, the files of its output, and the variables of its scheduler."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from typing import Any

from ...batch import Dialect, JobOptions, RunningJob, job_variables, output_paths
from ...batch.running import expand_path
from ..state.sqlite_store import Record
from .job_script import choose_dialect, decode_options
from .runner import Run, resolve_path

SLURM_ID = "SlurmId"
"""Member of the data of a job with its number in a real Slurm; it differs from its own if it was submitted again."""


def build_run(job: Record) -> Run:
    """Return what is started for a job."""
    data = job.data
    options = decode_options(data)
    running = describe_running(job, options)
    directory = get_directory(data)
    if options.working_directory:
        directory = resolve_path(options.working_directory, directory)
    stdout, stderr = choose_output_files(data, running)
    return Run(
        command=data["CommandLine"],
        directory=directory,
        node=next(iter(data["Allocated"]), ""),
        user=data["Owner"],
        home=get_home(data["Owner"]),
        variables={
            "HOSTNAME": next(iter(data["Hosts"]), ""),
            **job_variables(running, choose_dialect(data["Scheduler"])),
            **list_own_variables(data, options),
        },
        limit=data["Limit"],
        stdout=stdout,
        stderr=stderr,
        fetch=data.get("InputFileUrl") or "",
        prepare=data.get("UnzipCmd") or "",
        follow=data.get("PostCmdLine") or "",
        node_file=running.node_file,
        node_lines=list_nodes(running, data["Scheduler"]),
    )


def list_own_variables(data: Mapping[str, Any], options: JobOptions) -> dict[str, str]:
    """Return the variables that a job was submitted with, by the data of its record and by its script."""
    given = {variable["Name"]: variable["Value"] for variable in data["Variables"]}
    return {**dict(options.environment.variables), **given}


def describe_running(job: Record, options: JobOptions) -> RunningJob:
    """Return a job as its scheduler sees it when it runs."""
    data = job.data
    is_slurm = choose_dialect(data["Scheduler"]) == "slurm"
    number = data.get(SLURM_ID, data["Number"])
    return RunningJob(
        job_id=str(data.get("JobNumber", number)) if is_slurm else job.id,
        name=data["Name"],
        user=data["Owner"],
        queue=data["Queue"],
        directory=get_directory(data),
        home=get_home(data["Owner"]),
        hosts=data["Hosts"] or ("localhost",),
        cores=list(data["Allocated"].values()) or (sum(data["Chunks"]),),
        options=options,
        array_job_id=(str(number) if is_slurm else data["Array"]) if "Array" in data else None,
        array_index=data.get("Index"),
        cluster=job.scope,
        restarts=max(data["Starts"] - 1, 0),
        node_file="" if is_slurm else f"/var/spool/nodes/{job.id}",
    )


def list_nodes(running: RunningJob, scheduler: str) -> str:
    """Return the content of the file of nodes: a line for each core, or with Grid Engine for each node."""
    pairs = zip(running.hosts, running.cores, strict=True)
    if choose_dialect(scheduler) == "gridengine":
        return "".join(f"{host} {cores} {running.queue}@{host} UNDEFINED\n" for host, cores in pairs)
    return "".join(f"{host}\n" * cores for host, cores in pairs)


def get_output_files(job: Record) -> tuple[str, str]:
    """Return the paths of the files for the output and the error output of a job, whether it runs or not."""
    return choose_output_files(job.data, describe_running(job, decode_options(job.data)))


def choose_output_files(
    data: Mapping[str, Any], running: RunningJob, expand: Callable[[str, RunningJob, Dialect], str] = expand_path
) -> tuple[str, str]:
    """Return the files for the output and the error output of a job, named as its scheduler names them.

    Redirect paths of SubmitJob win over the directives of the script; one without a suffix is a directory. ``expand``
    replaces the patterns of a path.
    """
    dialect = choose_dialect(data["Scheduler"])
    stdout, stderr = (resolve_path(path, running.directory) for path in output_paths(running, dialect, expand))
    name = posixpath.basename(stderr)
    if dialect == "slurm" and not running.options.stderr_path:
        name = f"{posixpath.splitext(name)[0]}.err"
    given_out, given_err = (data.get(key) or "" for key in ("StdoutRedirectPath", "StderrRedirectPath"))
    is_joined = stdout == stderr
    if given_out:
        stdout = redirect(given_out, posixpath.basename(stdout), running.directory)
    if given_err:
        stderr = redirect(given_err, name, running.directory)
    elif is_joined:
        stderr = stdout
    return stdout, stderr


def redirect(path: str, name: str, directory: str) -> str:
    """Return the file that a redirect path of SubmitJob means: one of this name if it is the path of a directory."""
    target = resolve_path(path, directory)
    return target if posixpath.splitext(target)[1] else posixpath.join(target, name)


def get_home(user: str) -> str:
    """Return the home directory of a cluster user."""
    return f"/home/{user}"


def get_directory(job: Mapping[str, Any]) -> str:
    """Return the directory in which a job was submitted."""
    return resolve_path(job.get("PackagePath") or "", get_home(job["Owner"]))
# Hand-written: edit templates/ehpc/emulator/jobs/surroundings.py, then run `make generate`.
