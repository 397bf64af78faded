"""``ehpc logs``: prints the output of a job, once or while it runs."""

from __future__ import annotations

import click

from .._runtime.errors import ValidationError
from .._runtime.waiters import WaitOptions
from ..jobs import Cluster
from .cluster_jobs import run_with_cluster
from .command import ShortcutCommand, cluster_option
from .job_output import JobOutput
from .session import get_session


@click.command("logs", cls=ShortcutCommand)
@click.argument("job_id", metavar="JOB")
@cluster_option()
@click.option("--follow", "-f", is_flag=True, help="Go on until the job has ended.")
@click.pass_context
def COMMAND(  # noqa: N802 - the program looks for this name
    context: click.Context, job_id: str, cluster: str, follow: bool
) -> None:
    """Print the output of a JOB, the error output too: the last 64 KiB of each file."""
    session = get_session(context)

    def show(opened: Cluster) -> None:
        job = opened.job(job_id)
        output = JobOutput(opened, job, session)
        if follow:
            output.follow(WaitOptions())
            return
        opened.run(opened._flows.update([job]))
        if job.row is None:
            raise ValidationError(f"not among the jobs that are listed: {job_id}; `ehpc jobs -o ids` lists them")
        output.print_rest()

    run_with_cluster(session, cluster, show)
