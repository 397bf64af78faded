"""sbatch: submits a script."""

from __future__ import annotations

import os
import re
import shlex
import sys
from dataclasses import replace
from secrets import token_hex
from typing import TYPE_CHECKING

from ..batch import ArraySpec, Directive, JobOptions, dialect_of, slurm
from ..batch import read_script as read_batch_script
from ..jobs import Cluster, Job, Resources, UnsupportedOptionError
from ..jobs.directives import write_directives
from ..jobs.passwords import VARIABLE, keyring_password, password_file, password_variable
from ..jobs.request import JobRequest
from ..jobs.row import job_number
from .arguments import UsageError, parse
from .job_script import describe_environment, make_job_script

if TYPE_CHECKING:
    from collections.abc import Callable

    from .entry import Site

LAYOUT = {"--nodes", "--ntasks", "--ntasks-per-node", "--cpus-per-task", "--mem", "--time"}
HINTS = {"--comment", "--wckey", "--signal", "--exclusive", "--requeue", "--no-requeue", "--mail-type", "--account"}
"""Options that jobs can run without: where the scheduler can't be told, a warning says so."""

KNOWN = {
    *(LAYOUT | HINTS),
    "--get-user-env",  # left out with a warning too: the environment of sbatch comes along, and no login shell is run
    *("--job-name", "--chdir", "--partition", "--output", "--error", "--input", "--array", "--export", "--open-mode"),
    *("--parsable", "--wrap", "--dependency", "--quiet"),
}
NAME = re.compile(r"[A-Za-z][A-Za-z0-9.]{5,29}")
"""Names that the service takes for certain; others are kept in the journal alone."""

SHEBANG = """\
sbatch: error: This does not look like a batch script.  The first
sbatch: error: line must start with #! followed by the path to an interpreter.
sbatch: error: For instance: #!/bin/sh"""
LINE_BREAKS = """\
sbatch: error: Batch script contains DOS line breaks (\\r\\n)
sbatch: error: instead of expected UNIX line breaks (\\n)."""


def run_sbatch(open_site: Callable[[], Site], program: str, arguments: list[str]) -> int:
    """Submit a script and return the exit code."""
    letters = {name: f"{letter}:" for letter, name in slurm.TABLE.letters.items()}
    table = " ".join(f"{letters.get(name, '')}{name[2:]}{kind}" for name, kind in slurm.TABLE.kinds.items())
    options, operands = parse(program, arguments, table)
    given = dict(options)
    if "wrap" in given and operands:
        raise UsageError("sbatch: error: Script arguments not permitted with --wrap option", 1)
    path = operands[0] if operands else None
    script = read_script(path, given.get("wrap"))
    batch = read_batch_script(script, "slurm", [Directive(0, "argv", f"--{name}", value) for name, value in options])
    site, directives = open_site(), list(batch.components[0].directives)
    for problem in batch.refusals:
        option, _, value = problem.text.partition(" ")
        if option == "--array":
            raise UsageError("sbatch: error: Batch job submission failed: Invalid job array specification", 1)
        if option in ("--time", "--mem", "--dependency"):
            raise UsageError(f"sbatch: error: Invalid {option} specification")
        if option in KNOWN:
            raise UsageError(f'sbatch: error: Invalid numeric value "{value}" for {option}.', 1)
        raise UsageError(f"sbatch: error: {problem}")
    for directive in directives:
        if directive.option not in KNOWN:
            raise UsageError(f"sbatch: error: ehpc slurm can't pass on {directive}")
        is_reported = site.is_2018 and site.has_slurm and directive.option != "--get-user-env"
        if directive.option in HINTS | {"--get-user-env"} and not is_reported:
            print(f"sbatch: warning: left out, as the service can't be told: {directive}", file=sys.stderr)
    name = batch.options.name or ("wrap" if "wrap" in given else os.path.basename(path or "sbatch"))
    number = submit(site, script, batch.options, directives, name, operands[1:])
    if "quiet" not in given or "parsable" in given:
        print(number if "parsable" in given else f"Submitted batch job {number}")
    return 0


def read_script(path: str | None, wrapped: str | None) -> bytes:
    """Return the content of the script: a file, standard input, or a command to wrap.

    Raises:
        UsageError: If there is none, or it is no script.
    """
    if wrapped is not None:
        return f"#!/bin/sh\n# This script was created by sbatch --wrap.\n\n{wrapped}\n".encode(
            "utf-8", "surrogateescape"
        )
    try:
        with open(0 if path is None else path, "rb", closefd=path is not None) as file:
            script = file.read()
    except OSError:
        raise UsageError(f"sbatch: error: Unable to open file {path}", 1) from None
    if not script:
        raise UsageError("sbatch: error: Batch script is empty!", 1)
    if not script.startswith(b"#!") or b"\r\n" in script:
        raise UsageError(LINE_BREAKS if script.startswith(b"#!") else SHEBANG, 1)
    return script


def submit(
    site: Site, script: bytes, options: JobOptions, directives: list[Directive], name: str, arguments: list[str]
) -> str:
    """Submit a job, note it in the journal, and return its number.

    Raises:
        UsageError: If something can't be passed on, or the service refuses it.
    """
    token, array = token_hex(8), options.array
    if array is not None and array.limit is not None and array.limit >= len(array.indices):
        array = replace(array, limit=None)
    is_plain = array is None or (array.request is not None and array.limit is None)
    inherited, wanted = options.environment.inherit is not False, options.environment.names
    variables = {key: value for key, value in os.environ.items() if inherited or key in wanted}
    content = describe_environment({**variables, **dict(options.environment.variables)})
    directory = os.path.normpath(os.path.join(os.getcwd(), options.working_directory or ""))
    queue = options.queues[0] if options.queues else None
    request = JobRequest(
        arguments=(token, *arguments),
        script=make_job_script(
            script,
            options,
            name,
            directory,
            site.journal.keep_environment(content) if content else "",
            write_head(site, options, directives, None if is_plain else array) if site.is_2018 else [],
            record=site.is_2018,
        ),
        script_name="slurm-job.sh",
        resources=Resources() if site.is_2018 else make_resources(options),
        array=array if is_plain or not site.is_2018 else None,
        after=None if site.is_2018 else options.dependencies,
        queue=queue,
        name=name if NAME.fullmatch(name) else "slurm.job",
        record=not site.is_2018,  # else the script does
    )
    job = send(site, request)
    entry = {
        "number": job_number(job.id),
        "id": job.id,
        "token": job.token or token,
        "name": name,
        "dir": directory,
        "queue": queue,
        "limit": options.wall_time_seconds,
        "cores": options.cores,
        "account": options.account,
        "nodes": sum(chunk.count for chunk in options.chunks) if options.placement == "scatter" else 1,
        "array": str(options.array or ""),
        "after": bool(options.dependencies),
    }
    site.journal.add({key: value for key, value in entry.items() if value})
    return job_number(job.id)


def send(site: Site, request: JobRequest) -> Job:
    """Submit a job and return it.

    Raises:
        UsageError: If something can't be passed on, or the service refuses it.
    """
    from .._runtime.errors import ServiceError

    source = password_variable()
    if not os.environ.get(VARIABLE):
        path = site.settings.get("password_file")
        source = password_file(os.path.expanduser(path)) if path else keyring_password(site.user, site.cluster_id)
    cluster = Cluster(site.client, site.cluster_id, user=site.user, password=source)
    try:
        return cluster.run(cluster._flows.submit(request, strict=True))
    except UnsupportedOptionError as error:
        raise UsageError(
            "\n".join(f"sbatch: error: ehpc slurm can't pass on {text}" for text in error.options)
        ) from None
    except ServiceError as error:
        lines = [f"sbatch: error: Batch job submission failed: {error.message}"]
        if request.queue and "queue" in error.message.lower():
            lines = [f"sbatch: error: invalid partition specified: {request.queue}"]
            lines += ["sbatch: error: Batch job submission failed: Invalid partition name specified"]
        raise UsageError("\n".join(lines), 1) from None


def make_resources(options: JobOptions) -> Resources:
    """Return what a job asks for, as far as ``ehpc.jobs`` has a place for it."""
    chunks, is_spread = options.chunks, options.placement == "scatter"
    nodes = sum(chunk.count for chunk in chunks) if is_spread else 1
    cores = max(chunk.cores for chunk in chunks) if is_spread else options.cores
    memory = options.memory_bytes_per_node or (options.memory_bytes_per_core or 0) * cores
    asks = nodes > 1 or cores > 1 or memory
    return Resources(
        nodes=nodes if asks else None,
        cores=cores if asks else None,
        memory=memory or None,
        gpus=chunks[0].gpus or None,
        wall_time=options.wall_time_seconds,
    )


def write_head(site: Site, options: JobOptions, directives: list[Directive], array: ArraySpec | None) -> list[str]:
    """Return the lines of directives for the scheduler of the cluster.

    Raises:
        UsageError: If it can't be asked for something.
    """
    dialect = dialect_of(site.settings["scheduler"])
    if dialect is None:
        raise UsageError(f"sbatch: error: ehpc slurm can't write directives for {site.settings['scheduler']}")
    resources = Resources() if site.has_slurm else make_resources(options)
    lines, refused = write_directives(dialect, resources, array, options.dependencies)
    if refused:
        raise UsageError("\n".join(f"sbatch: error: ehpc slurm can't pass on {text}" for text in refused))
    if site.has_slurm:
        kept = [item for item in directives if item.option in LAYOUT | HINTS]
        lines += [f"#SBATCH {item.option}" + f"={shlex.quote(item.value)}" * bool(item.value) for item in kept]
        lines.append("#SBATCH --output=/dev/null")
    return lines
# Hand-written: edit templates/ehpc/slurm/sbatch.py, then run `make generate`.
