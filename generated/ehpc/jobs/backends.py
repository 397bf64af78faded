"""What differs between versions of the API: how jobs are submitted, listed, cancelled and read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from .._runtime.call import Context, call
from .._runtime.config import CallOptions
from .._runtime.effects import Flow
from .._runtime.errors import ConfigurationError
from .._runtime.operation import operation_of
from .._runtime.pagination import Progress, page_request
from .._runtime.serialization.model import Request
from .request import JobRequest
from .row import JobRow

Group = Literal["active", "ended"]
"""Jobs that have not ended, or those that have."""


@dataclass(slots=True)
class OutputPosition:
    """How far the output of a job was read.

    Args:
        offsets: Bytes of each file that were read; ``stdout`` and ``stderr`` where the API reads the output.
    """

    offsets: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OutputPiece:
    """New output of a job.

    Args:
        path: The file.
        data: Its content from the offset on.
        offset: Where the content begins.
        omitted: Bytes before it that were left out.
    """

    path: str
    data: bytes
    offset: int
    omitted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class JobReference:
    """What is needed to find a job, its output and its exit code again.

    Args:
        id: Identifier.
        owner: Cluster user who runs it.
        token: What its record of the exit code is called after; empty if it is not known.
        patterns: Patterns of the shell for the output files that its script names.
    """

    id: str
    owner: str = ""
    token: str = ""
    patterns: tuple[str, ...] = ()


class Backend(Protocol):
    """Works with the jobs of a cluster over one version of the API. All methods are flows."""

    def submit(self, request: JobRequest, user: str, password: str, token: str, strict: bool) -> Flow[str]:
        """Submit a job and return its identifier.

        Args:
            request: What to submit.
            user: Cluster user who is to run it.
            password: The user's password.
            token: What the record of its exit code is to be called after.
            strict: Whether to refuse what can't be passed on; else it is left out, with a warning in the log.

        Raises:
            UnsupportedOptionError: If something can't be passed on.
            EhpcError: If the service refuses it.
        """
        ...

    def list_jobs(
        self,
        group: Group | None,
        owner: str | None,
        is_enough: Callable[[Sequence[JobRow]], bool] | None = None,
        options: CallOptions | None = None,
    ) -> Flow[list[JobRow]]:
        """Return jobs in the order of their submission, with one request for each page.

        Args:
            group: Jobs of which group, or None for all.
            owner: Jobs of which user, or None for all.
            is_enough: Is called with what was read so far; true ends it. The newest come first then, where the API
                has an order.
            options: Per-call overrides.
        """
        ...

    def cancel(self, ids: Sequence[str]) -> Flow[None]:
        """Cancel jobs."""
        ...

    def rerun(self, ids: Sequence[str]) -> Flow[None]:
        """Run jobs again that have ended.

        Raises:
            UnsupportedOptionError: If this version of the API can't.
        """
        ...

    def read_exit_codes(self, jobs: Sequence[tuple[JobReference, list[JobRow]]]) -> Flow[dict[str, dict[str, int]]]:
        """Return the exit codes that were recorded: by job, and there by the identifier of the part.

        Args:
            jobs: Jobs with their rows: of an array job, those of its parts.
        """
        ...

    def read_output(self, job: JobReference, rows: list[JobRow], position: OutputPosition) -> Flow[list[OutputPiece]]:
        """Return what a job has written since the position, which moves on; the end of it, if it is much.

        Args:
            job: The job.
            rows: Its rows, at least one: of an array job, those of its parts.
            position: How far its output was read.
        """
        ...


def list_pages(
    context: Context,
    request: Request,  # type: ignore[type-arg]  # of any response
    read_rows: Callable[[object], list[JobRow]],
    is_enough: Callable[[Sequence[JobRow]], bool] | None,
    options: CallOptions | None,
) -> Flow[list[JobRow]]:
    """Return the rows of all pages of a list, or of as many as are enough."""
    operation = operation_of(request)
    style = operation.pages
    assert style is not None
    progress = Progress(style, style.largest_size)
    rows: list[JobRow] = []
    number, more = 0, True
    while more:
        number += 1
        page = page_request(request, style, progress.page(number), style.largest_size)
        response = yield from call(context, operation, page, options)
        is_new, more = progress.take(number, response.response)
        if is_new:
            rows += read_rows(response.response)
        if is_enough is not None and is_enough(rows):
            break
    return rows


def choose_backend(context: Context, cluster_id: str) -> Backend:
    """Return what works with jobs over the API version of a client.

    Raises:
        ConfigurationError: If that version has no jobs.
    """
    version = context.service.version
    if version == "2018-04-12":
        from .backend_2018 import Backend2018

        return Backend2018(context, cluster_id)
    if version == "2024-07-30":
        from .backend_2024 import Backend2024

        return Backend2024(context, cluster_id)
    raise ConfigurationError(f"ehpc.jobs knows the API versions 2018-04-12 and 2024-07-30, not {version}")
# Hand-written: edit templates/ehpc/jobs/backends.py, then run `make generate`.
