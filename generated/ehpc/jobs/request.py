"""What to submit: checked and put together from the arguments of ``submit``."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from .._runtime.errors import ValidationError
from ..batch import ArraySpec, Dependency, DependencySpec, parse_array, parse_dependencies
from .resources import Resources
from .submit_options import SubmitOptions
from .wrapper import SHELL

MAX_SCRIPT_BYTES = 4 * 1024 * 1024
"""Size of a job script, at most: the default of Slurm."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

JOB_NAME = re.compile("[A-Za-z][A-Za-z0-9.]{5,29}")
"""Names that the later reference of the service asks for. Other names are sent as they are given: it may take them."""


class UnsupportedOptionError(ValidationError):
    """What was asked for can't be passed on to the scheduler; nothing was sent.

    Attributes:
        options: What can't be passed on, each with the reason.
    """

    def __init__(self, options: Sequence[str]) -> None:
        super().__init__(f"can't be passed on: {'; '.join(options)}. With strict=False, it is left out.")
        self.options = tuple(options)


@dataclass(frozen=True, kw_only=True)
class JobRequest:
    """A job to submit.

    Args:
        arguments: The command; of a script, only its arguments.
        script: Content of a script to bring along, or None.
        script_name: Name of the script's file.
        script_path: Where to put the script on the cluster. Default: a new file in the user's home.
        options: What the directives of the script ask for.
        resources: What the job needs.
        array: Indices of an array job.
        queue: Its queue.
        name: Its name.
        env: Its environment variables; they may hold secrets, so the repr does not show them.
        directory: Where it runs.
        after: What has to happen before it starts.
        priority: Its priority.
        rerunnable: Whether the scheduler may run it again.
        record: Whether its exit code is recorded.
    """

    arguments: tuple[str, ...]
    script: bytes | None = field(default=None, repr=False)
    script_name: str = ""
    script_path: str | None = None
    options: SubmitOptions = field(default_factory=lambda: SubmitOptions(b""), repr=False)
    resources: Resources = field(default_factory=Resources)
    array: ArraySpec | None = None
    queue: str | None = None
    name: str | None = None
    env: Mapping[str, str] = field(default_factory=dict, repr=False)
    directory: str | None = None
    after: DependencySpec | None = None
    priority: int | None = None
    rerunnable: bool | None = None
    record: bool = True

    @property
    def values(self) -> dict[str, Any]:
        """What the script asks for, overridden by what was asked for beside it, as arguments of ``submit_job``."""
        given: dict[str, Any] = {"job_queue": self.queue, "name": self.name, "package_path": self.directory}
        given |= {"priority": self.priority, "rerunnable": self.rerunnable}
        if self.array is not None and self.array.limit is None:
            given["array_request"] = self.array.request
        return {**self.options.values, **{name: value for name, value in given.items() if value is not None}}

    @property
    def variables(self) -> dict[str, str]:
        """Environment variables: those of the script, and those given, which win."""
        return {**self.options.variables, **self.env}


def make_request(
    command: str | bytes | os.PathLike[str],
    arguments: Sequence[str | os.PathLike[str]],
    *,
    resources: Resources | None = None,
    array: str | range | ArraySpec | None = None,
    after: object = None,
    env: Mapping[str, str] | None = None,
    **more: Any,
) -> JobRequest:
    """Return a job to submit, from the arguments of ``Cluster.submit`` and further members of the request."""
    words = tuple(os.fspath(argument) for argument in arguments)
    script: bytes | None = None
    name = "job.sh"
    if isinstance(command, os.PathLike):
        name = os.path.basename(command)
        with open(command, "rb") as file:
            script = file.read(MAX_SCRIPT_BYTES + 1)
    elif isinstance(command, bytes):
        script = command
    elif command.startswith("#!"):
        script = command.encode()
    elif not command.strip():
        raise ValidationError("the command is empty")
    else:
        words = (command, *words) if words else (SHELL, "-c", command)
    if any("\0" in word for word in words):
        raise ValidationError("an argument holds a null character")
    if script is not None:
        script = script.removeprefix(BYTE_ORDER_MARK)
        if len(script) > MAX_SCRIPT_BYTES:
            raise ValidationError(f"the script has {len(script):,} bytes; {MAX_SCRIPT_BYTES:,} are allowed")
    return JobRequest(
        arguments=words,
        script=script,
        options=SubmitOptions(script or b""),
        resources=resources or Resources(),
        array=check_array(array),
        after=check_after(after),
        env=dict(env or {}),
        **{"script_name": name, **more},
    )


def check_array(array: str | range | ArraySpec | None) -> ArraySpec | None:
    """Return the indices of an array job."""
    if array is None or isinstance(array, ArraySpec):
        return array
    if isinstance(array, range):
        if not array or array.step < 1 or array[0] < 0:
            raise ValidationError(f"array: {array} has no indices in ascending order from 0")
        return ArraySpec((array,))
    try:
        return parse_array(array)
    except (ValueError, TypeError, AttributeError) as error:
        raise ValidationError(f"array: {error}") from None


def check_after(after: object) -> DependencySpec | None:
    """Return what has to happen before a job starts: the success of jobs, or what a text asks for."""
    if after is None or isinstance(after, DependencySpec):
        return after
    if isinstance(after, str) and (":" in after or after == "singleton"):
        try:
            return parse_dependencies(after, "slurm")
        except ValueError:
            pass
        try:  # identifiers of PBS have a dot and a host
            return parse_dependencies(after, "pbs")
        except ValueError as error:
            raise ValidationError(f"after: {error}") from None
    jobs = [after] if isinstance(after, str) or not isinstance(after, Sequence) else after
    ids = [job if isinstance(job, str) else getattr(job, "id", None) for job in jobs]
    if not ids or not all(isinstance(job_id, str) and job_id for job_id in ids):
        raise ValidationError("after: give a job, a list of jobs, their identifiers, or a text such as afterok:12")
    return DependencySpec(tuple(Dependency("afterok", str(job_id)) for job_id in ids))


def fit_name(name: str, default: str) -> str:
    """Return a name that the service takes for certain, for jobs whose names are made by a tool.

    Args:
        name: What the tool calls the job: periods come in place of what the service does not take, and the end is cut
            off.
        default: The name where that leaves none.
    """
    fitted = re.sub("[^A-Za-z0-9]+", ".", name)[:30].strip(".")
    return fitted if JOB_NAME.fullmatch(fitted) else default


def content_name(name: str, content: bytes, token: str) -> str:
    """Return a name for a file that no other content and no other submitter has.

    Jobs wait in a queue, and shells read scripts while they run: a file of the same name would replace the script of a
    job that was submitted before.
    """
    stem, suffix = os.path.splitext(name)
    return f"{stem}-{sha256(token.encode() + content).hexdigest()[:10]}{suffix}"
# Hand-written: edit templates/ehpc/jobs/request.py, then run `make generate`.
