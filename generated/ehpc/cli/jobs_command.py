# Hand-written: edit templates/ehpc/cli/jobs_command.py, then run `make generate`.
"""``ehpc jobs``: shows the jobs of a cluster, once or repeatedly."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import click

from .command import ShortcutCommand, cluster_option
from .execution import to_wire_data
from .output import Printer
from .session import Session, get_session
from .tables import make_console, make_jobs_table, print_trimmed

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
    with session.client() as client:

        def fetch_jobs() -> list[Any]:
            state = "notfinish" if active else None
            jobs = client.iter_jobs(cluster_id=cluster, owner=owner, state=state)
            return [job for job in jobs if not job_ids or job.id in job_ids]

        if watch:
            watch_jobs(fetch_jobs, session, printer, interval)
        else:
            print_jobs(fetch_jobs(), session, printer)


def print_jobs(jobs: Sequence[Any], session: Session, printer: Printer) -> None:
    """Print jobs once."""
    if session.output_format != "table" or session.query is not None:
        printer.print([to_wire_data(job) for job in jobs])
        return
    if jobs:
        console = make_console(session)
        print_trimmed(console, make_jobs_table(jobs, console.width))
    else:
        session.info(NO_JOBS, dim=True)


def watch_jobs(fetch_jobs: Callable[[], list[Any]], session: Session, printer: Printer, interval: float) -> None:
    """Print jobs repeatedly: in place on a terminal, elsewhere whenever they change."""
    if session.output_format == "table" and session.query is None and sys.stdout.isatty():
        from rich.live import Live
        from rich.text import Text

        console = make_console(session)
        with Live(console=console, auto_refresh=False, transient=False) as screen:
            while True:
                jobs = fetch_jobs()
                table = make_jobs_table(jobs, console.width) if jobs else Text(NO_JOBS, style="dim")
                screen.update(table, refresh=True)
                if all_ended(jobs):
                    return
                time.sleep(interval)
    last: Any = None
    while True:
        jobs = fetch_jobs()
        data = [to_wire_data(job) for job in jobs]
        if data != last:
            print_jobs(jobs, session, printer)
            sys.stdout.flush()
            last = data
        if all_ended(jobs):
            return
        time.sleep(interval)


def all_ended(jobs: Sequence[Any]) -> bool:
    """Return whether all jobs have ended."""
    from ..waiters import job_state

    return all(job_state(job.state) in ("finished", "failed", "cancelled") for job in jobs)
