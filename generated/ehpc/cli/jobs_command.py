# Hand-written: edit templates/ehpc/cli/jobs_command.py, then run `make generate`.
"""``ehpc jobs``: shows the jobs of a cluster, once or again and again."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from .command import EverydayCommand
from .execution import plain
from .output import Printer
from .session import Session, session_of
from .tables import console_of, jobs_table, print_trimmed

F = TypeVar("F", bound=Callable[..., Any])

CLUSTER_VARIABLE = "EHPC_CLUSTER_ID"

NO_JOBS = "there are no jobs"


def cluster_option() -> Callable[[F], F]:
    """Return the option for the cluster that an everyday command works on."""
    return click.option(
        "--cluster",
        "--cluster-id",
        "cluster",
        metavar="ID",
        required=True,
        envvar=CLUSTER_VARIABLE,
        help=f"Cluster to work on. Default: the variable {CLUSTER_VARIABLE}.",
    )


@click.command("jobs", cls=EverydayCommand)
@click.argument("job_ids", nargs=-1, metavar="[JOB]...")
@cluster_option()
@click.option("--owner", metavar="USER", help="Only jobs of this cluster user.")
@click.option("--active", is_flag=True, help="Only jobs that have not ended.")
@click.option("--watch", is_flag=True, help="Show them again and again, until all have ended or Ctrl-C.")
@click.option(
    "--interval",
    type=click.FloatRange(min=0.1),
    default=5.0,
    show_default=True,
    metavar="SECONDS",
    help="Time between two looks with --watch.",
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
    """Show the jobs of a cluster, or the JOBs that are named."""
    session = session_of(context)
    printer = Printer(session)
    with session.client() as client:

        def look() -> list[Any]:
            state = "notfinish" if active else None
            found = client.iter_jobs(cluster_id=cluster, owner=owner, state=state)
            return [job for job in found if not job_ids or job.id in job_ids]

        if watch:
            watch_jobs(look, session, printer, interval)
        else:
            show(look(), session, printer)


def show(jobs: Sequence[Any], session: Session, printer: Printer) -> None:
    """Print jobs once."""
    if session.form != "table" or session.query is not None:
        printer.show([plain(job) for job in jobs])
        return
    if jobs:
        console = console_of(session)
        print_trimmed(console, jobs_table(jobs, console.width))
    else:
        session.say(NO_JOBS, dim=True)


def watch_jobs(look: Any, session: Session, printer: Printer, interval: float) -> None:
    """Print jobs again and again: in place on a terminal, elsewhere whenever something has changed."""
    if session.form == "table" and session.query is None and sys.stdout.isatty():
        from rich.live import Live
        from rich.text import Text

        console = console_of(session)
        with Live(console=console, auto_refresh=False, transient=False) as screen:
            while True:
                jobs = look()
                table = jobs_table(jobs, console.width) if jobs else Text(NO_JOBS, style="dim")
                screen.update(table, refresh=True)
                if ended(jobs):
                    return
                time.sleep(interval)
    before: Any = None
    while True:
        jobs = look()
        now = [plain(job) for job in jobs]
        if now != before:
            show(jobs, session, printer)
            sys.stdout.flush()
            before = now
        if ended(jobs):
            return
        time.sleep(interval)


def ended(jobs: Sequence[Any]) -> bool:
    """Return whether all jobs have ended."""
    from ..waiters import job_state

    return all(job_state(job.state) in ("finished", "failed", "cancelled") for job in jobs)
