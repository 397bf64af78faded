# Hand-written: edit templates/ehpc/cli/batch_directives.py, then run `make generate`.
"""Reads what the ``#SBATCH`` and ``#PBS`` lines of a job script ask for, as far as SubmitJob can be told."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

LARGEST_PRIORITY = 9

SLURM = {
    "-J": "--job-name",
    "-p": "--partition",
    "-o": "--output",
    "-e": "--error",
    "-a": "--array",
    "-D": "--chdir",
    "-t": "--time",
    "-N": "--nodes",
    "-n": "--ntasks",
    "-c": "--cpus-per-task",
    "-A": "--account",
    "-w": "--nodelist",
    "-x": "--exclude",
    "-d": "--dependency",
    "-C": "--constraint",
    "-G": "--gpus",
    "-L": "--licenses",
    "-q": "--qos",
    "-b": "--begin",
    "-i": "--input",
    "-M": "--clusters",
}
"""Short options of sbatch that take a value, and their long forms."""

NAMES = {
    "--job-name": "name",
    "--partition": "job_queue",
    "--output": "stdout_redirect_path",
    "--error": "stderr_redirect_path",
    "--chdir": "package_path",
    "-N": "name",
    "-q": "job_queue",
    "-o": "stdout_redirect_path",
    "-e": "stderr_redirect_path",
    "-d": "package_path",
}
"""Options whose value SubmitJob takes as it is; those of PBS have one hyphen."""

NO_VALUE = frozenset({"-V", "-h", "-I", "-X", "-z", "-f", "-x"})
"""Options of qsub without a value."""


class Header:
    """What the head of a script asks for.

    Attributes:
        values: Arguments of SubmitJob.
        variables: Environment variables of the job.
        left: What SubmitJob can't be told, as it stands in the script, each with the reason.
    """

    def __init__(self) -> None:
        self.values: dict[str, str | int | bool] = {}
        self.variables: dict[str, str] = {}
        self.left: list[str] = []

    def leave(self, text: str, reason: str = "SubmitJob has no such parameter") -> None:
        """Note what can't be passed on."""
        self.left.append(f"{text}: {reason}")


def read_header(script: str) -> Header:
    """Return what the ``#SBATCH`` and ``#PBS`` lines of a script ask for; they end where the commands begin."""
    header = Header()
    for line in script.splitlines():
        text = line.strip()
        if text and not text.startswith("#"):
            break
        word, rest = [*text.split(None, 1), "", ""][:2]
        if word not in ("#SBATCH", "#PBS"):
            continue
        try:
            words = shlex.split(rest, comments=True)
        except ValueError:
            header.leave(text, "its quotes are not closed")
            continue
        if word == "#SBATCH":
            for option, value in slurm_options(words):
                take_slurm(header, option, value)
        else:
            for option, value in pbs_options(words):
                take_pbs(header, option, value)
    return header


def slurm_options(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield long option and value of each option on a line of sbatch."""
    queue = list(words)
    while queue:
        word = queue.pop(0)
        if word.startswith("--"):
            name, equals, value = word.partition("=")
            if not equals and queue and not queue[0].startswith("-"):
                value = queue.pop(0)
            yield name, value
        elif word[:2] in SLURM:
            yield SLURM[word[:2]], word[2:] or (queue.pop(0) if queue else "")
        else:
            yield word, ""


def pbs_options(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield option and value of each option on a line of qsub."""
    queue = list(words)
    while queue:
        word = queue.pop(0)
        if word[:2] in NO_VALUE or not word.startswith("-"):
            yield word, ""
        else:
            yield word[:2], word[2:] or (queue.pop(0) if queue else "")


def take_slurm(header: Header, option: str, value: str) -> None:
    """Take over an option of sbatch."""
    text = f"{option}={value}" if value else option
    if option in NAMES and value:
        take_value(header, option, value, text)
    elif option == "--array":
        take_array(header, value, text)
    elif option in ("--requeue", "--no-requeue"):
        header.values["rerunnable"] = option == "--requeue"
    elif option == "--priority":
        take_priority(header, value, text)
    elif option == "--export":
        take_variables(header, value, text, ("ALL", "NONE", "NIL"))
    else:
        header.leave(text)


def take_pbs(header: Header, option: str, value: str) -> None:
    """Take over an option of qsub."""
    text = f"{option} {value}".strip()
    if option in NAMES and value:
        take_value(header, option, value, text)
    elif option in ("-J", "-t"):
        take_array(header, value, text)
    elif option == "-r" and value in ("y", "n"):
        header.values["rerunnable"] = value == "y"
    elif option == "-p":
        take_priority(header, value, text)
    elif option == "-v":
        take_variables(header, value, text, ())
    else:
        header.leave(text)


def take_value(header: Header, option: str, value: str, text: str) -> None:
    """Take over a value as it is, unless it holds what only the scheduler itself replaces."""
    if NAMES[option].endswith("_path") and re.search(r"%[0-9]*[A-Za-z]", value):
        header.leave(text, "the service does not replace such patterns")
        return
    header.values[NAMES[option]] = value


def take_array(header: Header, value: str, text: str) -> None:
    """Take over the indices of an array job, which the service wants as first-last:step."""
    if re.fullmatch(r"[0-9]+-[0-9]+(:[0-9]+)?", value):
        header.values["array_request"] = value
    else:
        header.leave(text, "the service knows arrays as first-last:step alone")


def take_priority(header: Header, value: str, text: str) -> None:
    """Take over a priority, if it is one for the service."""
    if value.isascii() and value.isdigit() and int(value) <= LARGEST_PRIORITY:
        header.values["priority"] = int(value)
    else:
        header.leave(text, f"priorities of the service go from 0 to {LARGEST_PRIORITY}")


def take_variables(header: Header, value: str, text: str, words: tuple[str, ...]) -> None:
    """Take over environment variables; those without a value would come from the shell of the submitter."""
    for part in value.split(","):
        name, equals, content = part.partition("=")
        if equals and name:
            header.variables[name] = content
        elif part and part.upper() not in words:
            header.leave(f"{text} ({part})", "only variables with their values can be passed on")
