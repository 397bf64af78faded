"""The script that the scheduler gets for a job of sbatch: it does what Slurm does before the job's own script begins.

It takes over the environment of the submission, opens the files of the output, changes the directory, sets variables
of Slurm that another scheduler does not have, and runs the script; then it records the exit code as ``ehpc.jobs`` does.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Mapping
from shlex import quote

from ..batch import JobOptions
from ..jobs.wrapper import RUN, TO_FILE, interpreter

PATTERN = re.compile(r"%(?:%|([0-9]*)([AaJjNnstux]))")
SECRETS = ("ALIBABA_CLOUD_ACCESS_KEY", "ALIBABA_CLOUD_SECURITY_TOKEN", "EHPC_RUN_AS_USER_PASSWORD")
OWN = ("SLURM_", "SLURMD_", "SBATCH_", *SECRETS)
"""Beginnings of variables that jobs don't get from the submitter: they have their own, or they are secrets."""

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
ENVIRONMENT = """\
if [ -r @ ]; then . @
else warning='slurm: the environment of sbatch is out of reach here; the job has that of the node'; fi
"""
OWN_ID = """\
case ${PBS_JOBID:+pbs}${SGE_TASK_ID:+sge} in
pbs) id=$PBS_JOBID ;;
sge) id=$JOB_ID; [ "$SGE_TASK_ID" = undefined ] || id=$id.$SGE_TASK_ID ;;
esac
"""
"""The job's identifier for its record, where the scheduler is no Slurm."""

BEGIN = """\
[ -z "${warning:-}" ] || printf '%s\\n' "$warning" >&2
export SLURM_JOB_ID="$job" SLURM_JOBID="$job" SLURMD_NODENAME="$host"
export SLURM_JOB_NODELIST="${SLURM_JOB_NODELIST:-$host}" SLURM_NODELIST="${SLURM_JOB_NODELIST:-$host}"
[ -z "$index" ] || export SLURM_ARRAY_JOB_ID="$number" SLURM_ARRAY_TASK_ID="$index"
file=$(mktemp) || exit 1
trap 'rm -f -- "$file"' EXIT
"""


def describe_environment(environment: Mapping[str, str]) -> bytes:
    """Return shell commands that set variables as they are in the environment of the submitter, without secrets."""
    lines = [
        f"export {name}={quote(value)}\n"
        for name, value in sorted(environment.items())
        if re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII)
        and name not in ("PWD", "OLDPWD", "SHLVL", "_")
        and not name.startswith(OWN)
    ]
    return "".join(lines).encode("utf-8", "surrogateescape")


def expand_path(path: str, name: str) -> str:
    """Return a path of output as a word of the shell in which Slurm's patterns are variables."""
    values = {"j": "$job", "J": "$job", "A": "$number", "a": "${index:-4294967294}", "N": "$host", "u": "$USER"}
    words, place = [], 0
    for match in [] if "\\" in path else PATTERN.finditer(path):
        words.append(quote(path[place : match.start()]))
        place, letter, width = match.end(), match[2], min(int(match[1] or 1), 10)
        if letter in values:
            is_padded = match[1] and letter not in "Nu"
            words.append(f'"$(printf %0{width}d {values[letter]})"' if is_padded else f'"{values[letter]}"')
        else:
            words.append({None: "%", "x": quote(name), "s": "batch"}.get(letter, "0".zfill(width)))
    return "".join([*words, quote(path[place:].replace("\\", ""))])


def make_job_script(
    script: bytes, options: JobOptions, name: str, directory: str, environment: str, head: list[str], record: bool
) -> bytes:
    """Return the script for the scheduler; its arguments are a token, then those of the job's own script.

    Args:
        script: The job's own script.
        options: What it asks for.
        name: Name of the job.
        directory: Where it runs.
        environment: File with the environment of the submission, or an empty string.
        head: Lines of directives.
        record: Whether it records the exit code itself.
    """
    out = options.stdout_path or ("slurm-%A_%a.out" if options.array else "slurm-%j.out")
    out, err = (expand_path(os.path.join(directory, path), name) for path in (out, options.stderr_path or out))
    mode = ">>" if options.append_output else ">"
    redirect = f"{mode}{out} 2>&1" if err == out else f"{mode}{out} 2{mode}{err}"
    nodes, indices = options.min_nodes or 1, options.array.indices if options.array else []
    defaults: dict[str, object] = {
        "JOB_NUM_NODES": nodes,
        "NNODES": nodes,
        "NTASKS": options.requested_tasks,
        "NPROCS": options.requested_tasks,
        "NTASKS_PER_NODE": options.tasks_per_node,
        "CPUS_PER_TASK": options.requested_cores_per_task,
        "CPUS_ON_NODE": options.chunks[0].cores,
        "PROCID": 0,
        "LOCALID": 0,
        "NODEID": 0,
    }
    if indices:
        step = indices[1] - indices[0] if len(indices) > 1 else 1
        counts = {"COUNT": len(indices), "MIN": indices[0], "MAX": indices[-1], "STEP": step}
        defaults |= {f"ARRAY_TASK_{key}": value for key, value in counts.items()}
    lines = [
        *("#!/bin/sh\n", *(f"{line}\n" for line in head), HEAD),
        ENVIRONMENT.replace("@", quote(environment)) if environment else "",
        f"exec {redirect} <{expand_path(options.stdin_path or '/dev/null', name)} || exit 1\n",
        f"cd -- {quote(directory)} || exit 1\n",
        f"export SLURM_JOB_NAME={quote(name)} SLURM_SUBMIT_DIR={quote(os.getcwd())}\n",
        *(f"export SLURM_{key}=${{SLURM_{key}:-{value}}}\n" for key, value in defaults.items() if value is not None),
        BEGIN,
        f'printf %s {base64.b64encode(script).decode()} | base64 -d >"$file" || exit 1\n',
        f'token=$1\nshift\nset -- "$token" {" ".join(map(quote, interpreter(script)))} "$file" "$@"\n',
        RUN,
        OWN_ID + TO_FILE.replace("$here", "$record_folder") if record else 'exit "$code"\n',
    ]
    return "".join(lines).encode()
