"""The script that the scheduler gets for a job of sbatch: it does what Slurm does before the job's own script begins.

It takes over the environment of the submission, opens the files of the output, changes the directory, sets variables
of Slurm that another scheduler does not have, and runs the script; then it records the exit code as ``ehpc.jobs`` does.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Mapping, Sequence
from shlex import quote

from ..batch import JobOptions
from ..jobs.wrapper import RUN, TO_FILE, interpreter

PATTERN = re.compile(r"%(?:%|([0-9]*)([AaJjNnstux]))")
SECRETS = (
    "ALIBABA_CLOUD_ACCESS_KEY",
    "ALIBABA_CLOUD_SECURITY_TOKEN",
    "EHPC_RUN_AS_USER_PASSWORD",
)
OWN = ("SLURM_", "SLURMD_", "SBATCH_", "PWD", "OLDPWD", "SHLVL", "_", *SECRETS)
"""Variables that jobs don't get from the submitter: they have their own, or they are secrets."""

HEAD = """\
record_folder=$HOME
number=${SLURM_ARRAY_JOB_ID:-${SLURM_JOB_ID:-${PBS_JOBID:-${JOB_ID:-0}}}}
number=${number%%[!0-9]*}
index=${SLURM_ARRAY_TASK_ID:-${PBS_ARRAY_INDEX:-${PBS_ARRAYID:-}}}
case ${SGE_TASK_ID:-undefined} in undefined) ;; *) index=$SGE_TASK_ID ;; esac
job=${SLURM_JOB_ID:-$number}
host=$(hostname -s 2>/dev/null || uname -n)
host=${SLURMD_NODENAME:-$host}
"""


def describe_environment(environment: Mapping[str, str]) -> bytes:
    """Return shell commands that set variables as they are in the environment of the submitter, without secrets."""
    lines = [
        f"export {name}={quote(value)}\n"
        for name, value in sorted(environment.items())
        if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) and name not in OWN and not name.startswith(OWN[:3] + SECRETS)
    ]
    return "".join(lines).encode("utf-8", "surrogateescape")


def expand_path(path: str, name: str) -> str:
    """Return a path of output as a word of the shell in which Slurm's patterns are variables."""
    if "\\" in path:
        return quote(path.replace("\\", ""))
    words, place = [], 0
    variables = {
        "j": "$job",
        "J": "$job",
        "A": "$number",
        "a": "${index:-4294967294}",
        "N": "$host",
        "u": "$USER",
    }
    for match in PATTERN.finditer(path):
        words.append(quote(path[place : match.start()]) if match.start() > place else "")
        place = match.end()
        letter = match[2]
        if letter is None:
            words.append("%")
        elif letter in "xsnt":
            words.append({"x": quote(name), "s": "batch"}.get(letter, "0".zfill(min(int(match[1] or 1), 10))))
        elif match[1] and letter in "jJAa":
            words.append(f'"$(printf %0{min(int(match[1]), 10)}d {variables[letter]})"')
        else:
            words.append(f'"{variables[letter]}"')
    words.append(quote(path[place:]) if place < len(path) else "")
    return "".join(words)


def make_job_script(
    script: bytes,
    options: JobOptions,
    *,
    name: str,
    directory: str,
    environment_file: str | None,
    directives: Sequence[str],
    record: bool,
) -> bytes:
    """Return the script for the scheduler; its arguments are a token, then those of the job's own script.

    Args:
        script: The job's own script.
        options: What it asks for.
        name: Name of the job.
        directory: Where it runs.
        environment_file: File with the environment of the submission, or None.
        directives: Lines for the head.
        record: Whether it records the exit code itself.
    """
    stdout = options.stdout_path or ("slurm-%A_%a.out" if options.array else "slurm-%j.out")
    mode = ">>" if options.append_output else ">"
    stdin = expand_path(options.stdin_path or "/dev/null", name)
    outputs = f"{mode}{expand_path(os.path.join(directory, stdout), name)}"
    errors = options.stderr_path and options.stderr_path != stdout
    outputs += f" 2{mode}{expand_path(os.path.join(directory, options.stderr_path or ''), name)}" if errors else " 2>&1"
    own = {"SLURM_JOB_NAME": name, "SLURM_SUBMIT_DIR": os.getcwd()}
    tasks, cores = options.requested_tasks, options.requested_cores_per_task
    nodes = max(options.min_nodes or 1, 1)
    defaults = {
        "SLURM_JOB_NUM_NODES": nodes,
        "SLURM_NNODES": nodes,
        "SLURM_NTASKS": tasks,
        "SLURM_NPROCS": tasks,
        "SLURM_NTASKS_PER_NODE": options.tasks_per_node,
        "SLURM_CPUS_PER_TASK": cores,
        "SLURM_CPUS_ON_NODE": options.chunks[0].cores,
        **dict.fromkeys(("SLURM_PROCID", "SLURM_LOCALID", "SLURM_NODEID"), 0),
    }
    if options.array:
        indices = options.array.indices
        counts = (
            len(indices),
            indices[0],
            indices[-1],
            indices[1] - indices[0] if len(indices) > 1 else 1,
        )
        names = ("COUNT", "MIN", "MAX", "STEP")
        defaults |= {f"SLURM_ARRAY_TASK_{key}": value for key, value in zip(names, counts, strict=True)}
    lines = [HEAD]
    if environment_file is not None:
        lines.append(
            f"if [ -r {quote(environment_file)} ]; then . {quote(environment_file)}\n"
            "else warning='slurm: the environment of sbatch is out of reach here; the job has that of the node'; fi\n"
        )
    lines += [
        f"exec {outputs} <{stdin} || exit 1\n",
        '[ -z "${warning:-}" ] || printf "%s\\n" "$warning" >&2\n',
        f"cd -- {quote(directory)} || exit 1\n",
        *(f"export {key}={quote(value)}\n" for key, value in own.items()),
        *(f'export {key}="${{{key}:-{value}}}"\n' for key, value in defaults.items() if value is not None),
        'export SLURM_JOB_ID="$job" SLURM_JOBID="$job" SLURMD_NODENAME="$host"\n',
        'export SLURM_JOB_NODELIST="${SLURM_JOB_NODELIST:-$host}" SLURM_NODELIST="${SLURM_JOB_NODELIST:-$host}"\n',
        '[ -z "$index" ] || export SLURM_ARRAY_JOB_ID="$number" SLURM_ARRAY_TASK_ID="$index"\n',
        "file=$(mktemp) || exit 1\ntrap 'rm -f -- \"$file\"' EXIT\n",
        f'printf %s {base64.b64encode(script).decode()} | base64 -d >"$file" || exit 1\n',
        'token=$1\nshift\nset -- "$token" ' + " ".join(map(quote, interpreter(script))) + ' "$file" "$@"\n',
        RUN,
        TO_FILE.replace("$here", "$record_folder") if record else 'exit "$code"\n',
    ]
    return "".join(["#!/bin/sh\n", *(f"{line}\n" for line in directives), *lines]).encode()
# Hand-written: edit templates/ehpc/slurm/job_script.py, then run `make generate`.
