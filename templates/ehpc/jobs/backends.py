"""What differs between versions of the API: how jobs are submitted, listed, cancelled and read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from .._runtime.attempts import Context
from .._runtime.call import call
from .._runtime.config import CallOptions
from .._runtime.effects import Flow
from .._runtime.errors import ConfigurationError
from .._runtime.operation import operation_of
from .._runtime.pagination import Progress, page_request
from .._runtime.serialization.model import Request, Response
from .row import JobRow

if TYPE_CHECKING:
    from ..batch import Dialect
    from .job import BaseJob
    from .request import JobRequest

R = TypeVar("R", bound=Response)

Group = Literal["active", "ended"]
"""Jobs that have not ended, or those that have."""


OutputPosition = dict[str, int]
"""How far the output of a job was read: bytes of each file, or of ``stdout`` and ``stderr`` where the API reads it."""


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


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is sent to submit a job.

    Args:
        submit: The request that submits it.
        uploads: Requests that bring files to the cluster before, by the paths of the files.
        omitted: What can't be passed on, each with the reason.
    """

    submit: Request[Any]
    uploads: dict[str, Request[Any]] = field(default_factory=dict)
    omitted: tuple[str, ...] = ()


class PageReader:
    """Reads a list of jobs page by page; after the last page ``is_last`` is true."""

    def __init__(
        self,
        context: Context,
        request: Request[Any],
        read_rows: Callable[[Any], list[JobRow]],
        options: CallOptions | None,
    ) -> None:
        self._context, self._request, self._read_rows, self._options = context, request, read_rows, options
        style = operation_of(request).pages
        assert style is not None
        self._style, self._progress = style, Progress(style, style.largest_size)
        self._number = 0
        self.is_last = False

    def read_next(self) -> Flow[list[JobRow]]:
        """Return the jobs of the next page."""
        self._number += 1
        place = self._progress.page(self._number)
        request = page_request(self._request, self._style, place, self._style.largest_size)
        response = yield from send(self._context, request, self._options)
        is_new, more = self._progress.take(self._number, response)
        self.is_last = not more
        return self._read_rows(response) if is_new else []


def in_batches(ids: Sequence[str], limit: int) -> Iterator[list[str]]:
    """Yield identifiers in lists of as many as a request takes."""
    for start in range(0, len(ids), limit):
        yield list(ids[start : start + limit])


class Backend(ABC):
    """Works with the jobs of a cluster over one version of the API. All methods that return a flow send requests."""

    def __init__(self, context: Context, cluster_id: str) -> None:
        self._context = context
        self._cluster_id = cluster_id

    def send(self, request: Request[R]) -> Flow[R]:
        """Send a request and return its response."""
        return send(self._context, request)

    def find_dialect(self, request: JobRequest) -> Flow[Dialect | None]:  # noqa: ARG002 - for those that need it
        """Return the dialect in which directives have to be written for a job, if any have to."""
        yield from ()
        return None

    @abstractmethod
    def prepare(
        self, request: JobRequest, user: str, password: str, token: str, dialect: Dialect | None
    ) -> Preparation:
        """Return what is sent to submit a job; UnsupportedOptionError says that it can't be submitted at all.

        Args:
            request: What to submit.
            user: Cluster user who is to run it.
            password: The user's password.
            token: What the record of its exit code is to be called after.
            dialect: Of the scheduler, as far as it is needed.
        """

    def read_job_id(self, response: Any) -> str:
        """Return the identifier of a job from the response to its submission; empty if it names none.

        The service may pass on the scheduler's ``Submitted batch job 10``.
        """
        return str(response.job_id or "").rpartition(" ")[2]

    @abstractmethod
    def read_pages(
        self, group: Group | None, owner: str | None, newest_first: bool = False, options: CallOptions | None = None
    ) -> PageReader:
        """Return what reads the list of jobs of a group and a user, or of all.

        They come in the order of their submission, or those that were submitted last first, where the API has an order.
        """

    @abstractmethod
    def cancel(self, ids: Sequence[str]) -> Flow[None]:
        """Cancel jobs."""

    def rerun(self, ids: Sequence[str]) -> Flow[None]:
        """Run jobs again that have ended; UnsupportedOptionError says that this version of the API can't."""
        from .request import UnsupportedOptionError

        yield from ()
        raise UnsupportedOptionError([f"rerun of {', '.join(ids)}: this version of the API can't; submit it again"])

    @abstractmethod
    def read_exit_codes(self, jobs: Sequence[BaseJob]) -> Flow[dict[str, dict[str, int]]]:
        """Return the exit codes that were recorded: by job, and there by the identifier of the row or part."""

    @abstractmethod
    def read_output(self, job: BaseJob, position: OutputPosition) -> Flow[list[OutputPiece]]:
        """Return what a job that is listed has written since the position, which moves on; the end of it, if much."""


def send(context: Context, request: Request[R], options: CallOptions | None = None) -> Flow[R]:
    """Send a request and return its response."""
    response = yield from call(context, operation_of(request), request, options)
    return response.response


def choose_backend(context: Context, cluster_id: str) -> Backend:
    """Return what works with jobs over the API version of a client, or raise ConfigurationError if it has no jobs."""
    version = context.service.version
    if version == "2018-04-12":
        from .backend_2018 import Backend2018

        return Backend2018(context, cluster_id)
    if version == "2024-07-30":
        from .backend_2024 import Backend2024

        return Backend2024(context, cluster_id)
    raise ConfigurationError(f"ehpc.jobs knows the API versions 2018-04-12 and 2024-07-30, not {version}")
