"""``ehpc stop``: stops jobs."""

from __future__ import annotations

import click

from ..jobs import Cluster
from .cluster_jobs import run_with_cluster
from .command import ShortcutCommand, cluster_option
from .session import get_session


@click.command("stop", cls=ShortcutCommand)
@click.argument("job_ids", nargs=-1, required=True, metavar="JOB...")
@cluster_option()
@click.pass_context
def COMMAND(  # noqa: N802 - the program looks for this name
    context: click.Context, job_ids: tuple[str, ...], cluster: str
) -> None:
    """Stop JOBs, whether they wait or run; those that have ended by themselves are left alone."""
    session = get_session(context)

    def stop(opened: Cluster) -> None:
        jobs = [opened.job(job_id) for job_id in dict.fromkeys(job_ids)]
        opened.cancel(jobs)
        session.mutated = True
        ended = [job.id for job in jobs if job.status.has_ended]
        stopped = [job.id for job in jobs if not job.status.has_ended]
        for text, ids in (("stopped", stopped), ("ended before", ended)):
            if ids:
                session.info(f"{text}: {', '.join(ids)}")

    run_with_cluster(session, cluster, stop)
