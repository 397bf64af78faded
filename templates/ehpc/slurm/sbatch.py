"""sbatch: submits a script below another one, which does what Slurm does before a job's own script begins.

That one takes over the environment of the submission, opens the files of the output, changes the directory, sets
Slurm's variables where another scheduler does not, runs the script, and records its exit code as ``ehpc.jobs`` does.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import replace
from secrets import token_hex
from shlex import quote
from typing import Any

from .._runtime.errors import ServiceError
from ..batch import Directive, JobOptions, RunningJob, dialect_of, job_variables, slurm
from ..batch import read_script as read_batch_script
from ..batch.running import output_paths, shell_path
from ..jobs import Resources, UnsupportedOptionError
from ..jobs.directives import write_directives
from ..jobs.request import JOB_NAME, JobRequest
from ..jobs.row import job_number
from ..jobs.wrapper import RUN, START, TO_FILE, unpack_script
from .arguments import UsageError
from .entry import Site

OPTIONS = slurm.TABLE.text
LAYOUT = set(slurm.option_names("nodes ntasks ntasks-per-node cpus-per-task mem time"))
HINTS = set(slurm.option_names("comment wckey signal exclusive requeue no-requeue mail-type account"))
"""Options that jobs can run without: where the scheduler can't be told, a warning says so."""

LOGIN = "--get-user-env"
"""Left out with a warning: the environment of sbatch comes along, and no login shell is run."""

KNOWN = {LOGIN, *LAYOUT, *HINTS, *slurm.option_names("array chdir dependency error export input job-name open-mode")}
KNOWN |= set(slurm.option_names("output parsable partition quiet wrap"))
FAILED = "sbatch: error: Batch job submission failed:"
SHEBANG = """\
sbatch: error: This does not look like a batch script.  The first
sbatch: error: line must start with #! followed by the path to an interpreter.
sbatch: error: For instance: #!/bin/sh"""
LINE_BREAKS = """\
sbatch: error: Batch script contains DOS line breaks (\\r\\n)
sbatch: error: instead of expected UNIX line breaks (\\n)."""

OWN = ("SLURM_", "SLURMD_", "SBATCH_", "PBS_", "SGE_", "JOB_ID")
SECRETS = ("ALIBABA_CLOUD_ACCESS_KEY", "ALIBABA_CLOUD_SECURITY_TOKEN", "EHPC_RUN_AS_USER_PASSWORD")
"""Beginnings of variables that jobs don't get from the submitter, as are those of ``OWN``, which jobs have anyway."""

HEAD = """\
number=${id%%[!0-9]*}
index=${SLURM_ARRAY_TASK_ID:-${PBS_ARRAY_INDEX:-${PBS_ARRAYID:-}}}
case ${SGE_TASK_ID:-undefined} in undefined) ;; *) index=$SGE_TASK_ID ;; esac
job=${SLURM_JOB_ID:-$number}
host=$(hostname -s 2>/dev/null || uname -n)
host=${SLURMD_NODENAME:-$host}
"""
BEGIN = """\
[ -r "$ehpc_env" ] || echo 'slurm: the environment of sbatch is out of reach here; the job has that of the node' >&2
export SLURM_JOB_ID="$job" SLURM_JOBID="$job" SLURMD_NODENAME="$host"
export SLURM_JOB_NODELIST="${SLURM_JOB_NODELIST:-$host}" SLURM_NODELIST="${SLURM_JOB_NODELIST:-$host}"
[ -z "$index" ] || export SLURM_ARRAY_JOB_ID="$number" SLURM_ARRAY_TASK_ID="$index"
"""
PATTERNS = {"j": "$job", "J": "$job", "A": "$number", "a": "${index:-4294967294}", "N": "$host", "u": "$USER"}
"""What patterns in paths of output stand for below ``HEAD``."""

SET_THERE = {"SLURM_JOB_NODELIST", "SLURM_NODELIST", "SLURM_ARRAY_TASK_ID"}
"""Variables that jobs get when they run, beside those of which nothing is known before."""


def run_sbatch(site: Site, options: list[tuple[str, str]], operands: list[str]) -> int:
    """Submit a script and return the exit code."""
    given = dict(options)
    if "wrap" in given and operands:
        raise UsageError("sbatch: error: Script arguments not permitted with --wrap option")
    path, *arguments = operands or [""]
    script = read_script(path, given.get("wrap"))
    batch = read_batch_script(script, "slurm", [Directive(0, "argv", f"--{name}", value) for name, value in options])
    for problem in batch.refusals:
        option, _, value = problem.text.partition(" ")
        if option == "--array":
            raise UsageError(f"{FAILED} Invalid job array specification")
        if option in ("--time", "--mem", "--dependency"):
            raise UsageError(f"sbatch: error: Invalid {option} specification", 255)
        if option in KNOWN:
            raise UsageError(f'sbatch: error: Invalid numeric value "{value}" for {option}.')
        raise UsageError(f"sbatch: error: {problem}", 255)
    directives = batch.components[0].directives
    unknown = [str(directive) for directive in directives if directive.option not in KNOWN]
    for directive in directives if not unknown else ():
        if directive.option == LOGIN or (directive.option in HINTS and not (site.is_2018 and site.has_slurm)):
            print(f"sbatch: warning: left out, as the service can't be told: {directive}", file=sys.stderr)
    name = batch.options.name or ("wrap" if "wrap" in given else os.path.basename(path) or "sbatch")
    settled = replace(batch.options, name=name)
    kept = [directive for directive in directives if directive.option in LAYOUT | HINTS]
    try:
        if unknown:
            raise UnsupportedOptionError(unknown)
        number = submit(site, script, settled, kept, arguments)
    except UnsupportedOptionError as error:
        lines = [f"sbatch: error: ehpc slurm can't pass on {text}" for text in error.options]
        raise UsageError("\n".join(lines), 255) from None
    if "quiet" not in given or "parsable" in given:
        print(number if "parsable" in given else f"Submitted batch job {number}")
    return 0


def read_script(path: str, wrapped: str | None) -> bytes:
    """Return the content of the script: a file, standard input, or a command to wrap."""
    if wrapped is not None:
        text = f"#!/bin/sh\n# This script was created by sbatch --wrap.\n\n{wrapped}\n"
        return text.encode("utf-8", "surrogateescape")
    try:
        with open(path or 0, "rb", closefd=bool(path)) as file:
            script = file.read()
    except OSError:
        raise UsageError(f"sbatch: error: Unable to open file {path}") from None
    if not script:
        raise UsageError("sbatch: error: Batch script is empty!")
    if not script.startswith(b"#!") or b"\r\n" in script:
        raise UsageError(LINE_BREAKS if script.startswith(b"#!") else SHEBANG)
    return script


def submit(site: Site, script: bytes, options: JobOptions, kept: list[Directive], arguments: list[str]) -> str:
    """Submit a job, note it in the journal, and return its number."""
    token, array, resources, after = token_hex(8), options.array, Resources.of(options), options.dependencies
    name, queue = options.name or "", options.queues[0] if options.queues else None
    if array is not None and array.limit is not None and array.limit >= len(array.indices):
        array = replace(array, limit=None)
    directory = os.path.normpath(os.path.join(os.getcwd(), options.working_directory or ""))
    lines: list[str] = []
    passed: dict[str, Any] = {"resources": resources, "array": array, "after": after}
    if site.is_2018:  # the script carries directives and records the exit code there; else ehpc.jobs sees to everything
        dialect = dialect_of(site.settings["scheduler"])
        if dialect is None:
            raise UnsupportedOptionError([f"jobs to {site.settings['scheduler']}"])
        is_plain = array is None or array.fits_request
        asked = Resources() if site.has_slurm else resources
        lines, refused = write_directives(dialect, asked, None if is_plain else array, after)
        if refused:
            raise UnsupportedOptionError(refused)
        if site.has_slurm:
            lines += [f"#SBATCH {item.option}" + f"={quote(item.value)}" * bool(item.value) for item in kept]
            lines.append("#SBATCH --output=/dev/null")
        passed = {"array": array} if is_plain else {}
    request = JobRequest(
        arguments=(token, *arguments),
        script=make_job_script(site, script, options, directory, lines),
        script_name="slurm-job.sh",
        queue=queue,
        name=name if JOB_NAME.fullmatch(name) else "slurm.job",  # the journal keeps it
        record=not site.is_2018,
        **passed,
    )
    try:
        job = site.cluster.run(site.cluster._flows.submit(request, strict=True))
    except ServiceError as error:
        text = f"{FAILED} {error.message}"
        if queue and "queue" in error.message.lower():
            text = f"sbatch: error: invalid partition specified: {queue}\n{FAILED} Invalid partition name specified"
        raise UsageError(text) from None
    entry: dict[str, object] = {"number": job_number(job.id), "id": job.id, "token": job.token or token, "name": name}
    entry |= {"dir": directory, "queue": queue, "limit": options.wall_time_seconds, "account": options.account}
    entry |= {"nodes": resources.nodes or 1, "cores": options.cores, "array": str(options.array or "")}
    site.journal.add({key: value for key, value in (entry | {"after": bool(after)}).items() if value})
    return job_number(job.id)


def make_job_script(site: Site, script: bytes, options: JobOptions, directory: str, lines: list[str]) -> bytes:
    """Return the script for the scheduler; its arguments are a token, then those of the job's own script."""
    name, here, nodes = options.name or "", os.getcwd(), options.min_nodes or 1
    index, cores = 0 if options.array else None, (options.chunks[0].cores,) * nodes
    job = RunningJob(directory=here, hosts=("",) * nodes, cores=cores, options=options, array_index=index)
    stdin_path = os.path.join(directory, options.stdin_path or "/dev/null")
    paths = (*output_paths(job, "slurm", lambda path, *_: path), stdin_path)
    out, err, stdin = (shell_path(path, name, PATTERNS) for path in paths)
    mode = ">>" if options.append_output else ">"
    defaults = {key: value for key, value in job_variables(job, "slurm").items() if value and key not in SET_THERE}
    return "".join(
        [
            *(f"{line}\n" for line in ("#!/bin/sh", *lines)),
            f'ehpc_env={quote(keep_environment(site, options))}\n[ ! -r "$ehpc_env" ] || . "$ehpc_env"\n',
            START + HEAD,
            f"exec {mode}{out} " + ("2>&1" if err == out else f"2{mode}{err}") + f" <{stdin} || exit 1\n",
            f"cd -- {quote(directory)} || exit 1\n",
            f"export SLURM_JOB_NAME={quote(name)} SLURM_SUBMIT_DIR={quote(here)}\n",
            *(f'[ -n "${{{key}:-}}" ] || export {key}={quote(value)}\n' for key, value in defaults.items()),
            BEGIN,
            f"{unpack_script(script)}trap 'rm -f -- \"$file\"' EXIT\n",
            RUN,
            TO_FILE if site.is_2018 else 'exit "$code"\n',
        ]
    ).encode()


def keep_environment(site: Site, options: JobOptions) -> str:
    """Write the variables that a job gets from the submitter to a file, and return its path."""
    wanted = options.environment
    inherited = {key: value for key, value in os.environ.items() if wanted.inherit is not False or key in wanted.names}
    lines = [
        f"export {key}={quote(value)}\n"
        for key, value in sorted({**inherited, **dict(wanted.variables)}.items())
        if re.fullmatch(r"[A-Za-z_]\w*", key, re.ASCII)
        and key not in ("PWD", "OLDPWD", "SHLVL", "_")
        and not key.startswith(OWN + SECRETS)
    ]
    return site.journal.keep_environment("".join(lines).encode("utf-8", "surrogateescape"))
