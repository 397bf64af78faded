"""sbatch: submits a script."""

from __future__ import annotations

import os
import re
import sys
import time
from dataclasses import replace
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from .arguments import OptionTable, UsageError, parse

if TYPE_CHECKING:
    from ..batch import Directive, JobOptions
    from ..jobs import Job
    from ..jobs.request import JobRequest
    from .entry import Site

USAGE_CODE = 255
PASSED_ON = frozenset(
    {
        *(
            "--job-name",
            "--chdir",
            "--nodes",
            "--ntasks",
            "--ntasks-per-node",
            "--cpus-per-task",
            "--mem",
            "--time",
        ),
        *(
            "--partition",
            "--output",
            "--error",
            "--input",
            "--array",
            "--export",
            "--open-mode",
            "--parsable",
            "--wrap",
        ),
        *("--dependency", "--quiet"),
    }
)
"""Options that every cluster can do."""

LEFT_OUT = frozenset(
    {
        "--account",
        "--comment",
        "--wckey",
        "--signal",
        "--exclusive",
        "--requeue",
        "--no-requeue",
        "--mail-type",
    }
)
"""Options that jobs run without: a warning says so, where the scheduler can't be told."""

FOR_SCHEDULER = LEFT_OUT | {
    "--nodes",
    "--ntasks",
    "--ntasks-per-node",
    "--cpus-per-task",
    "--mem",
    "--time",
}
"""Options that are handed to a Slurm as they are."""

NAME = re.compile(r"[A-Za-z][A-Za-z0-9.]{5,29}")
"""Names that the service takes for certain; for others the journal keeps the name."""

SHEBANG = """\
sbatch: error: This does not look like a batch script.  The first
sbatch: error: line must start with #! followed by the path to an interpreter.
sbatch: error: For instance: #!/bin/sh"""


def run(site: Site, program: str, arguments: list[str]) -> int:
    """Run the command and return its exit code."""
    from ..batch import Directive, slurm
    from ..batch import read_script as read_batch_script

    kinds, letters = slurm.TABLE.kinds, {name: letter for letter, name in slurm.TABLE.letters.items()}
    names = [
        f"{letters[name]}:{name[2:]}{kind}" if name in letters else name[2:] + kind for name, kind in kinds.items()
    ]
    options, operands = parse(program, arguments, OptionTable(" ".join(names)))
    given = [Directive(0, "argv", f"--{name}", value) for name, value in options]
    wrapped = next((item.value for item in given if item.option == "--wrap"), None)
    if wrapped is not None and operands:
        raise UsageError("sbatch: error: Script arguments not permitted with --wrap option", 1)
    script = read_script(operands[0] if operands else None, wrapped)
    batch = read_batch_script(script, "slurm", given)
    directives = batch.components[0].directives
    check(
        site,
        directives,
        [problem for problem in batch.problems if problem.kind == "refused"],
    )
    name = batch.options.name or (os.path.basename(operands[0]) if operands else "wrap" if wrapped else "sbatch")
    number = submit(site, script, batch.options, directives, name, operands[1:])
    switches = {item.option for item in given}
    if "--parsable" in switches:
        print(number)
    elif "--quiet" not in switches:
        print(f"Submitted batch job {number}")
    return 0


def read_script(path: str | None, wrapped: str | None) -> bytes:
    """Return the content of the script.

    Raises:
        UsageError: If there is none, or it is no script.
    """
    if wrapped is not None:
        return f"#!/bin/sh\n# This script was created by sbatch --wrap.\n\n{wrapped}\n".encode(
            "utf-8", "surrogateescape"
        )
    try:
        if path is None:
            script = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                script = file.read()
    except OSError:
        raise UsageError(f"sbatch: error: Unable to open file {path}", 1) from None
    if not script:
        raise UsageError("sbatch: error: Batch script is empty!", 1)
    if not script.startswith(b"#!"):
        raise UsageError(SHEBANG, 1)
    if b"\r\n" in script:
        raise UsageError(
            "sbatch: error: Batch script contains DOS line breaks (\\r\\n)\n"
            "sbatch: error: instead of expected UNIX line breaks (\\n).",
            1,
        )
    return script


def check(site: Site, directives: tuple[Directive, ...], refused: list[Any]) -> None:
    """Refuse options that make no sense, or that are not supported; warn of those that are left out.

    Raises:
        UsageError: If there are some.
    """
    for problem in refused:
        option = problem.text.partition(" ")[0].partition("=")[0]
        if option == "--array":
            raise UsageError(
                "sbatch: error: Batch job submission failed: Invalid job array specification",
                1,
            )
        if option in ("--time", "--mem", "--dependency"):
            raise UsageError(f"sbatch: error: Invalid {option} specification")
        if option.startswith("--") and "unknown" not in problem.reason:
            value = problem.text.partition(" ")[2]
            raise UsageError(f'sbatch: error: Invalid numeric value "{value}" for {option}.', 1)
        if problem.text.startswith("--"):
            raise UsageError(
                f"sbatch: unrecognized option '{problem.text}'\nTry \"sbatch --help\" for more information"
            )
        raise UsageError(f"sbatch: error: {problem}", 1)
    known = PASSED_ON | (FOR_SCHEDULER if has_slurm(site) else frozenset())
    for directive in directives:
        if directive.option in known:
            continue
        if directive.option not in LEFT_OUT:
            raise UsageError(f"sbatch: error: ehpc slurm can't pass on {directive}")
        print(
            f"sbatch: warning: left out, as the service can't be told: {directive}",
            file=sys.stderr,
        )


def has_slurm(site: Site) -> bool:
    """Return whether lines of ``#SBATCH`` reach the scheduler."""
    return site.is_2018 and site.scheduler.lower().startswith("slurm")


def submit(
    site: Site,
    script: bytes,
    options: JobOptions,
    directives: tuple[Directive, ...],
    name: str,
    arguments: list[str],
) -> str:
    """Submit a job and return its number."""
    from ..jobs.request import JobRequest, UnsupportedOptionError
    from ..jobs.resources import Resources
    from ..jobs.row import job_number
    from .job_script import describe_environment, make_job_script

    token, array = token_hex(8), options.array
    if array is not None and array.limit is not None and array.limit >= len(array.indices):
        array = replace(array, limit=None)
    inherit = options.environment.inherit is not False
    if inherit or options.environment.names:
        kept = (
            dict(os.environ)
            if inherit
            else {key: os.environ[key] for key in options.environment.names if key in os.environ}
        )
    else:
        kept = {}
    kept.update(options.environment.variables)
    directory = os.path.normpath(os.path.join(os.getcwd(), options.working_directory or ""))
    is_plain = array is None or (array.request is not None and array.limit is None)
    resources, lines = make_resources(options), []
    if site.is_2018:
        lines = write_head(site, directives, resources, None if is_plain else array, options)
        resources = Resources()
    content = make_job_script(
        script,
        options,
        name=name,
        directory=directory,
        environment_file=(site.journal.keep_environment(describe_environment(kept)) if kept else None),
        directives=lines,
        record=site.is_2018,
    )
    request = JobRequest(
        arguments=(token, *arguments),
        script=content,
        script_name="slurm-job.sh",
        resources=resources,
        array=array if is_plain or not site.is_2018 else None,
        after=None if site.is_2018 else options.dependencies,
        queue=options.queues[0] if options.queues else None,
        name=name if NAME.fullmatch(name) else "slurm.job",
        record=not site.is_2018,
    )
    try:
        job = send(site, request)
    except UnsupportedOptionError as error:
        raise UsageError(
            "\n".join(f"sbatch: error: ehpc slurm can't pass on {text}" for text in error.options)
        ) from None
    number = job_number(job.id)
    entry: dict[str, Any] = {
        "number": number,
        "id": job.id,
        "token": job.token or token,
        "time": int(time.time()),
        "name": name,
        "dir": directory,
        "queue": options.queues[0] if options.queues else None,
        "limit": options.wall_time_seconds,
        "nodes": (sum(chunk.count for chunk in options.chunks) if options.placement == "scatter" else 1),
        "cores": options.cores,
        "array": str(options.array) if options.array else None,
        "after": bool(options.dependencies),
    }
    site.journal.add({key: value for key, value in entry.items() if value})
    return number


def send(site: Site, request: JobRequest) -> Job:
    """Submit a job and return it.

    Raises:
        UsageError: If the service refuses it.
    """
    from .._runtime.errors import ServiceError
    from ..jobs import Cluster

    cluster = Cluster(site.client, site.cluster_id, user=site.user, password=read_password(site))  # type: ignore[arg-type]  # a client without methods will do
    try:
        return cluster.run(cluster._flows.submit(request, strict=True))
    except ServiceError as error:
        queue = request.queue
        if queue and "queue" in error.message.lower():
            raise UsageError(
                f"sbatch: error: invalid partition specified: {queue}\n"
                "sbatch: error: Batch job submission failed: Invalid partition name specified",
                1,
            ) from None
        raise UsageError(f"sbatch: error: Batch job submission failed: {error.message}", 1) from None


def read_password(site: Site) -> str:
    """Return the password of the cluster user: of the variable, of the file that the settings name, or the keyring."""
    from ..jobs.passwords import (
        VARIABLE,
        keyring_password,
        password_file,
        password_variable,
    )

    if os.environ.get(VARIABLE):
        return os.environ[VARIABLE]
    if site.settings.get("password_file"):
        return password_file(os.path.expanduser(site.settings["password_file"]))()
    if site.settings.get("keyring"):
        return keyring_password(site.user, site.cluster_id)()
    return password_variable()()


def make_resources(options: JobOptions) -> Any:
    """Return what a job asks for, as far as ``ehpc.jobs`` has a place for it."""
    from ..jobs.resources import Resources

    chunks = options.chunks
    spread = options.placement == "scatter"
    nodes = sum(chunk.count for chunk in chunks) if spread else 1
    cores = max(chunk.cores for chunk in chunks) if spread else options.cores
    memory = options.memory_bytes_per_node or (options.memory_bytes_per_core or 0) * cores
    asks = nodes > 1 or cores > 1 or memory
    return Resources(
        nodes=nodes if asks else None,
        cores=cores if asks else None,
        memory=memory or None,
        gpus=chunks[0].gpus or None,
        wall_time=options.wall_time_seconds,
    )


def write_head(
    site: Site,
    directives: tuple[Directive, ...],
    resources: Any,
    array: Any,
    options: JobOptions,
) -> list[str]:
    """Return the lines of directives for the scheduler of the cluster.

    Raises:
        UsageError: If it can't be asked for something.
    """
    from ..batch import dialect_of
    from ..jobs.directives import write_directives
    from ..jobs.resources import Resources

    dialect = dialect_of(site.scheduler)
    if dialect is None:
        raise UsageError(f"sbatch: error: ehpc slurm can't write directives for {site.scheduler}")
    is_slurm = dialect == "slurm"
    lines, refused = write_directives(dialect, Resources() if is_slurm else resources, array, options.dependencies)
    if refused:
        raise UsageError("\n".join(f"sbatch: error: ehpc slurm can't pass on {text}" for text in refused))
    if is_slurm:
        kept = [item for item in directives if item.option in FOR_SCHEDULER]
        lines += [f"#SBATCH {item.option}" + (f"={quote_value(item.value)}" if item.value else "") for item in kept]
        lines.append("#SBATCH --output=/dev/null")
    return lines


def quote_value(text: str) -> str:
    """Return a value as a word of a line of directives."""
    return text if re.fullmatch(r"[\w.,:@%+=/-]*", text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
# Hand-written: edit templates/ehpc/slurm/sbatch.py, then run `make generate`.
