"""``ehpc jobs``: shows the jobs of a cluster, once or repeatedly."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Any

import click

from .._runtime.errors import EhpcError
from .._runtime.retry import may_retry
from ..jobs import Cluster, JobRow, JobStatus
from .cluster_jobs import describe_row, run_with_cluster
from .command import ShortcutCommand, cluster_option
from .output import Printer
from .session import Session, get_session
from .tables import JobsTable, open_terminal

NO_JOBS = "there are no jobs"


@click.command("jobs", cls=ShortcutCommand)
@click.argument("job_ids", nargs=-1, metavar="[JOB]...")
@cluster_option()
@click.option("--owner", metavar="USER", help="Show only jobs of this cluster user.")
@click.option("--active", is_flag=True, help="Show only jobs that have not ended.")
@click.option("--watch", is_flag=True, help="Refresh the list until all jobs have ended, or until Ctrl-C.")
@click.option(
    "--interval",
    type=click.FloatRange(min=0.1),
    default=5.0,
    show_default=True,
    metavar="SECONDS",
    help="Time between two refreshes with --watch.",
)
@click.pass_context
def COMMAND(  # noqa: N802 - the program looks for this name
    context: click.Context,
    job_ids: tuple[str, ...],
    cluster: str,
    owner: str | None,
    active: bool,
    watch: bool,
    interval: float,
) -> None:
    """Show the jobs of a cluster, or only the JOBs that are named."""
    session = get_session(context)
    printer = Printer(session)

    def show(opened: Cluster) -> None:
        jobs = JobList(opened, job_ids, owner, active, session, printer)
        if watch:
            jobs.watch(interval)
        else:
            jobs.print_pages(jobs.read_pages())
            jobs.report_missing()

    run_with_cluster(session, cluster, show)


class JobList:
    """The jobs to show: all, or those with these identifiers, of this owner, or that have not ended."""

    def __init__(
        self,
        cluster: Cluster,
        job_ids: Sequence[str],
        owner: str | None,
        active: bool,
        session: Session,
        printer: Printer,
    ) -> None:
        self._cluster = cluster
        self._ids = tuple(dict.fromkeys(job_ids))
        self._owner = owner
        self._active = active or None
        self._session = session
        self._printer = printer
        self._is_table = session.output_format == "table" and session.query is None
        self._missing: set[str] = set()
        self._named_states: set[str] = set()

    def read_pages(self) -> Iterator[list[JobRow]]:
        """Yield the jobs page by page; once all that are named are there, no further page is read."""
        rest = self._missing = set(self._ids)
        for page in self._cluster.rows(active=self._active, owner=self._owner):
            yield [row for row in page if row.id in rest] if self._ids else page
            rest -= {row.id for row in page}
            if self._ids and not rest:
                return

    def report_missing(self) -> None:
        """Name the jobs that are not listed."""
        missing = [job_id for job_id in self._ids if job_id in self._missing]
        if missing:
            self._session.warn(f"not among the jobs that are listed: {', '.join(missing)}")

    def print_pages(self, pages: Iterator[list[JobRow]]) -> None:
        """Print jobs once: in a table, each page as soon as it is there."""
        if not self._is_table:
            self._printer.print([describe_row(row) for page in pages for row in page])
            return
        table = JobsTable(open_terminal(self._session))
        for page in pages:
            table.print(page)
        if table.is_empty:
            self._session.info(NO_JOBS, dim=True)

    def watch(self, interval: float) -> None:
        """Print the jobs every few seconds until all have ended: in place on a terminal, elsewhere as they change."""
        rows = [row for page in self.read_pages() for row in page]
        self.report_missing()
        terminal = open_terminal(self._session)
        if self._is_table and terminal is not None:
            from rich.live import Live
            from rich.text import Text

            with Live(console=terminal.console, auto_refresh=False, transient=False) as screen:
                while True:
                    grid = JobsTable(terminal).make_grid(rows)
                    screen.update(grid.render_rich() if rows else Text(NO_JOBS, style="dim"), refresh=True)
                    if self.have_ended(rows):
                        return
                    rows = self.read_again(rows, interval)
        last: Any = None
        while True:
            data = [describe_row(row) for row in rows]
            if data != last:
                self.print_pages(iter([rows]))
                last = data
            if self.have_ended(rows):
                return
            rows = self.read_again(rows, interval)

    def read_again(self, rows: list[JobRow], interval: float) -> list[JobRow]:
        """Return the jobs after a pause, or those of before if a failure is temporary."""
        time.sleep(interval)
        try:
            return [row for page in self.read_pages() for row in page]
        except EhpcError as error:
            if not may_retry(error, safe_to_retry=True):
                raise
            self._session.warn(f"the jobs can't be listed now: {error}")
            return rows

    def have_ended(self, rows: Sequence[JobRow]) -> bool:
        """Return whether all jobs have ended; name each state once of which that is not known."""
        for row in rows:
            if row.status is JobStatus.UNKNOWN and row.state and row.state not in self._named_states:
                self._named_states.add(row.state)
                self._session.warn(f"it is not known whether a job has ended whose state is {row.state}")
        return all(row.status.has_ended for row in rows)
# Hand-written: edit templates/ehpc/cli/jobs_command.py, then run `make generate`.
