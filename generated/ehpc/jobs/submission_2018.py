"""What submits a job over API version 2018-04-12: scripts are uploaded, and a wrapper carries directives."""

from __future__ import annotations

import base64
import posixpath
import shlex
from typing import Any

from .._runtime.serialization.model import Request
from ..batch import Dialect
from ..v2018_04_12.actions.create_job_file import CreateJobFileRequest
from ..v2018_04_12.actions.submit_job import SubmitJobRequest
from ..v2018_04_12.models import EnvironmentVariable
from .backends import Preparation
from .directives import copy_directives, write_directives
from .request import JobRequest, content_name
from .wrapper import interpreter, make_wrapper


def prepare(
    cluster_id: str, request: JobRequest, user: str, password: str, token: str, dialect: Dialect | None
) -> Preparation:
    """Return the requests that submit a job; see ``Backend.prepare``."""
    owner: dict[str, Any] = {
        "cluster_id": cluster_id,
        "run_as_user": user,
        "run_as_user_password": password,
    }
    home = f"/home/{user}"
    uploads: dict[str, Request[Any]] = {}

    def upload(path: str, content: bytes) -> None:
        text = base64.b64encode(content).decode()
        uploads[path] = CreateJobFileRequest(target_file=path, content=text, **owner)

    words = list(request.arguments)
    if request.script is not None:
        path = request.script_path or posixpath.join(home, content_name(request.script_name, request.script, token))
        upload(path, request.script)
        words = [path, *words]
    lines, omitted = choose_directives(request, dialect)
    if request.record or lines:
        if request.script is not None:
            words = [*interpreter(request.script), *words]
            lines = [*copy_directives(request.script, dialect), *lines]
        wrapper = make_wrapper(b"".join(line + b"\n" for line in lines), record=request.record)
        path = posixpath.join(home, content_name(".ehpc-run.sh", wrapper, token))
        upload(path, wrapper)
        words = [path, token, *words]
    values = request.values | write_resources(request)
    if request.variables:
        values["variables"] = [EnvironmentVariable(name=name, value=text) for name, text in request.variables.items()]
    return Preparation(SubmitJobRequest(command_line=shlex.join(words), **owner, **values), uploads, omitted)


def choose_directives(request: JobRequest, dialect: Dialect | None) -> tuple[list[bytes], tuple[str, ...]]:
    """Return directives for what SubmitJob has no parameter for, or what older services don't know.

    What the scheduler can't be asked for comes second.
    """
    array = request.array
    if array is not None and array.fits_request:
        array = None
    if request.resources.is_empty and request.after is None and array is None:
        return [], ()
    if dialect is None:
        return [], ("directives for a scheduler that is not known",)
    lines, refused = write_directives(dialect, request.resources, array, request.after)
    return [line.encode() for line in lines], tuple(refused)


def write_resources(request: JobRequest) -> dict[str, Any]:
    """Return the parameters that newer services have for resources."""
    resources = request.resources
    values: dict[str, Any] = {}
    if resources.shapes_nodes:
        values = {
            "node": resources.nodes or 1,
            "cpu": resources.cores,
            "task": resources.tasks,
            "mem": resources.memory_text,
            "gpu": resources.gpus,
        }
    return {name: value for name, value in {**values, "clock_time": resources.clock_time}.items() if value}
# Hand-written: edit templates/ehpc/jobs/submission_2018.py, then run `make generate`.
