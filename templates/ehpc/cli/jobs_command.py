"""``ehpc jobs``: shows the jobs of a cluster, once or repeatedly."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click

from .._runtime.errors import EhpcError
from .._runtime.retry import may_retry
from .command import ShortcutCommand, cluster_option
from .execution import to_wire_data
from .output import Printer
from .session import Session, get_session
from .tables import console_width, make_console, make_jobs_grid

NO_JOBS = "there are no jobs"
ENDED = {"finished", "failed", "cancelled"}


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
    session.require_default_version("jobs", "list-jobs")
    printer = Printer(session)
    with session.client() as client:

        def fetch_jobs() -> list[Any]:
            jobs = client.iter_jobs(cluster_id=cluster, owner=owner, state="notfinish" if active else None)
            return select_jobs(jobs, job_ids) if job_ids else list(jobs)

        jobs = fetch_jobs()
        missing = [job_id for job_id in dict.fromkeys(job_ids) if job_id not in {job.id for job in jobs}]
        if missing:
            session.warn(f"not among the jobs that are listed: {', '.join(missing)}")
        if watch:
            JobsWatch(fetch_jobs, session, printer).run(jobs, interval)
        else:
            print_jobs(jobs, session, printer)


def select_jobs(jobs: Iterable[Any], job_ids: Sequence[str]) -> list[Any]:
    """Return the jobs with these identifiers; once all are there, no further page is fetched."""
    rest = set(job_ids)
    selected = []
    for job in jobs:
        if job.id in rest:
            rest.discard(job.id)
            selected.append(job)
            if not rest:
                break
    return selected


def print_jobs(jobs: Sequence[Any], session: Session, printer: Printer) -> None:
    """Print jobs once."""
    if session.output_format != "table" or session.query is not None:
        printer.print([to_wire_data(job) for job in jobs])
        return
    if jobs:
        console = make_console(session)
        make_jobs_grid(jobs, console_width(console)).print(console)
    else:
        session.info(NO_JOBS, dim=True)


class JobsWatch:
    """Prints jobs until all have ended.

    Args:
        fetch_jobs: Returns the jobs.
        session: The session that the command runs in.
        printer: Prints them.
    """

    def __init__(self, fetch_jobs: Callable[[], list[Any]], session: Session, printer: Printer) -> None:
        self._fetch_jobs = fetch_jobs
        self._session = session
        self._printer = printer
        self._named_states: set[str | None] = set()

    def run(self, jobs: list[Any], interval: float) -> None:
        """Print jobs repeatedly: in place on a terminal, elsewhere whenever they change.

        Args:
            jobs: The jobs as they are now.
            interval: Time between two refreshes in seconds.
        """
        console = make_console(self._session)
        if self._session.output_format == "table" and self._session.query is None and console is not None:
            from rich.live import Live
            from rich.text import Text

            with Live(console=console, auto_refresh=False, transient=False) as screen:
                while True:
                    grid = make_jobs_grid(jobs, console.width)
                    screen.update(grid.render_rich() if jobs else Text(NO_JOBS, style="dim"), refresh=True)
                    if self.have_ended(jobs):
                        return
                    jobs = self.fetch_again(jobs, interval)
        last: Any = None
        while True:
            data = [to_wire_data(job) for job in jobs]
            if data != last:
                print_jobs(jobs, self._session, self._printer)
                last = data
            if self.have_ended(jobs):
                return
            jobs = self.fetch_again(jobs, interval)

    def fetch_again(self, jobs: list[Any], interval: float) -> list[Any]:
        """Return the jobs after a pause, or those of before if a failure is temporary."""
        time.sleep(interval)
        try:
            return self._fetch_jobs()
        except EhpcError as error:
            if not may_retry(error, safe_to_retry=True):
                raise
            self._session.warn(f"the jobs can't be listed now: {error}")
            return jobs

    def have_ended(self, jobs: Sequence[Any]) -> bool:
        """Return whether all jobs have ended; name each state once of which that is not known."""
        from ..waiters import job_state

        states = {job_state(job.state): job.state for job in jobs}
        for state in set(states) - {None, "queued", "running", *ENDED} - self._named_states:
            self._named_states.add(state)
            self._session.warn(f"it is not known whether a job has ended whose state is {states[state]}")
        return set(states) <= ENDED
