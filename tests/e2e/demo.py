"""The demo: a cluster from creation to deletion, in an emulator that really runs the jobs.

Run by ``make``. Creates a cluster, adds nodes and users, computes pi on four cores with an array job, reads its output,
stops a job that takes too long, gets the accounting report, does the same day's work with a cluster of API version
2024-07-30 beside it, and cleans up. Where Slurm is installed, it does so again with a real Slurm behind the emulator.
Exits with 0 only if every step gives the expected result.
"""

from __future__ import annotations

import base64
import math
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from attrs import define, field
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from ehpc import Client, EhpcError, WaitOptions, v2024_07_30
from ehpc.emulator import Emulator
from ehpc.emulator.jobs.slurm_daemons import PROGRAMS, find_program
from ehpc.emulator.state.lifecycle import read_progress
from ehpc.models import JobReference, NewUser
from ehpc.v2024_07_30 import models as newer_models

REGION = "cn-hangzhou"
PACE = "timed:60"
"""A minute of the service passes in a second."""

TASKS = 8
PASSWORDS = {"adalovelace": "Made-up-pass1", "bernard": "Made-up-pass2"}
HEADS = {"pbs": "#PBS -l select=1:ncpus=1", "slurm": "#SBATCH --ntasks=1"}
SCRIPT = f"""LC_ALL=C awk -v task="${{PBS_ARRAY_INDEX:-$SLURM_ARRAY_TASK_ID}}" 'BEGIN {{
    steps = 16000000
    for (step = task; step <= steps; step += {TASKS}) {{
        x = (step - 0.5) / steps
        sum += 4 / (1 + x * x)
    }}
    printf "%.12f\\n", sum / steps
}}'
"""
"""A job of the array: its share of the integral of 4 / (1 + x * x) from 0 to 1. The head asks for a core."""


T = TypeVar("T")


class UnexpectedError(Exception):
    """A step gave another result than expected; the message says which."""


def expect(condition: bool, problem: str) -> None:
    """Raise UnexpectedError with the problem unless the condition holds."""
    if not condition:
        raise UnexpectedError(problem)


def require(value: T | None) -> T:
    """Return a member that the response must have."""
    if value is None:
        raise UnexpectedError("the response lacks a member")
    return value


@define
class Row:
    """The result of one step."""

    step: str
    result: str = ""
    seconds: float = 0.0
    problem: str = ""


@define
class Demo:
    """Runs the demo step by step.

    Args:
        client: The client to call.
        newer: The client of API version 2024-07-30, at the same endpoint.
        console: The console that shows progress.
        scheduler: Scheduler of the cluster; ``slurm`` is a real one, which brings its nodes along.
    """

    client: Client
    newer: v2024_07_30.Client
    console: Console
    scheduler: str = "pbs"
    rows: list[Row] = field(factory=list)
    cluster: str = ""
    jobs: list[str] = field(factory=list)

    def run(self) -> list[Row]:
        """Run the steps up to the first one that fails, and return a row for each."""
        steps: dict[str, Callable[[], str]] = {
            "create a cluster": self.create_cluster,
            **({"add nodes": self.add_nodes} if self.scheduler == "pbs" else {}),
            "add users": self.add_users,
            "upload the job script": self.write_script,
            "submit an array job": self.submit,
            "wait for its jobs": self.wait_for_jobs,
            "read their output": self.read_output,
            "stop another user's job": self.stop_job,
            "get the accounting report": self.account,
            "work with 2024-07-30": self.work_with_newer_version,
            "clean up": self.clean_up,
        }
        for name, step in steps.items():
            row = Row(name)
            self.rows.append(row)
            start = time.perf_counter()
            try:
                row.result = step()
            except (EhpcError, UnexpectedError) as error:
                row.problem = str(error)
            row.seconds = time.perf_counter() - start
            if row.problem:
                break
        return self.rows

    @contextmanager
    def waiting(self, text: str, done: str) -> Iterator[WaitOptions]:
        """Show the progress of a wait: how many of the resources have reached a state."""
        columns = (SpinnerColumn(), TextColumn(text), BarColumn(), TextColumn("{task.completed}/{task.total}"))
        is_terminal = self.console.is_terminal
        with Progress(*columns, console=self.console, disable=not is_terminal, transient=True) as progress:
            task = progress.add_task("", total=1)
            yield WaitOptions(
                timeout_seconds=50,
                delay_seconds=0.1,
                on_progress=lambda wait: progress.update(
                    task, total=len(wait.states), completed=list(wait.states.values()).count(done)
                ),
            )

    def create_cluster(self) -> str:
        """Create a cluster with one compute node."""
        response = self.client.create_cluster(
            name="weather",
            ehpc_version="1.0.0",
            os_tag="CentOS_7.6_64",
            scheduler_type=self.scheduler,
            password="Made-up-pass0",
            ecs_order_compute_count=1,
            ecs_order_compute_instance_type="ecs.n1.medium",
        )
        self.cluster = require(response.cluster_id)
        with self.waiting("the cluster starts", "running") as wait:
            self.client.wait_for_cluster_running(cluster_id=self.cluster, wait=wait)
        return self.cluster

    def compute_node_ids(self) -> list[str]:
        """Return the identifiers of the compute nodes."""
        return [require(node.id) for node in self.client.iter_nodes(cluster_id=self.cluster, role="Compute")]

    def add_nodes(self) -> str:
        """Add a second compute node."""
        self.client.add_nodes(cluster_id=self.cluster, count=1, instance_type="ecs.n1.medium")
        node_ids = self.compute_node_ids()
        with self.waiting("the nodes start", "running") as wait:
            running = self.client.wait_for_nodes_running(
                cluster_id=self.cluster, role="Compute", instance_ids=node_ids, wait=wait
            )
        cores = sum(require(require(node.total_resources).cpu) for node in running)
        expect((len(running), cores) == (2, 4), f"{len(running)} nodes with {cores} cores")
        return f"{len(running)} nodes with {cores} cores"

    def add_users(self) -> str:
        """Add the two users."""
        users = [NewUser(name=name, group="users", password=password) for name, password in PASSWORDS.items()]
        self.client.add_users(cluster_id=self.cluster, users=users)
        names = [require(user.name) for user in self.client.iter_users(cluster_id=self.cluster)]
        expect(names == list(PASSWORDS), f"the users are {names}")
        return ", ".join(names)

    def write_script(self) -> str:
        """Write the script that computes a share of pi."""
        path = "/home/adalovelace/pi.sh"
        self.client.create_job_file(
            cluster_id=self.cluster,
            target_file=path,
            content=base64.b64encode(f"#!/bin/sh\n{HEADS[self.scheduler]}\n{SCRIPT}".encode()).decode(),
            run_as_user="adalovelace",
            run_as_user_password=PASSWORDS["adalovelace"],
        )
        return path

    def submit(self) -> str:
        """Submit the script as an array job, and find its jobs."""
        array_id = self.client.submit_job(
            cluster_id=self.cluster,
            name="pi",
            command_line="/home/adalovelace/pi.sh",
            stdout_redirect_path="./results",
            array_request=f"1-{TASKS}",
            run_as_user="adalovelace",
            run_as_user_password=PASSWORDS["adalovelace"],
        ).job_id
        jobs = self.client.iter_jobs(cluster_id=self.cluster)
        self.jobs = [require(job.id) for job in jobs if not job.array_request]
        expect(len(self.jobs) == TASKS, f"{len(self.jobs)} jobs")
        return f"{array_id}: {TASKS} jobs"

    def wait_for_jobs(self) -> str:
        """Wait for all jobs of the array, with one request per poll."""
        with self.waiting("the jobs run", "finished") as wait:
            finished = self.client.wait_for_jobs_finished(cluster_id=self.cluster, job_ids=self.jobs, wait=wait)
        hosts = {host for job in finished for host in require(job.node_list).strip("[]'").split("', '")}
        expect(len(hosts) == 2, f"the jobs ran on {sorted(hosts)}")
        return f"on {' and '.join(sorted(hosts))}"

    def read_output(self) -> str:
        """Read the output of the jobs with a command on one node, and add it up."""
        node = self.compute_node_ids()[0]
        response = self.client.invoke_shell_command(
            cluster_id=self.cluster, command="cat /home/adalovelace/results/*", instance_ids=[node]
        )
        command = require(response.command_id)
        with self.waiting("the command runs", "Finished") as wait:
            self.client.wait_for_command_finished(cluster_id=self.cluster, command_id=command, wait=wait)
        (result,) = self.client.iter_invocation_results(cluster_id=self.cluster, command_id=command)
        shares = [float(share) for share in require(result.message).split()]
        expect(len(shares) == TASKS, f"exit code {result.exit_code}: {result.message!r}")
        expect(abs(sum(shares) - math.pi) < 1e-9, f"pi = {sum(shares):.10f}")
        return f"pi = {sum(shares):.10f}"

    def stop_job(self) -> str:
        """Stop a job that would take too long."""
        response = self.client.submit_job(
            cluster_id=self.cluster,
            command_line="sleep 3600",
            run_as_user="bernard",
            run_as_user_password=PASSWORDS["bernard"],
        )
        job_id = require(response.job_id)
        self.client.stop_jobs(cluster_id=self.cluster, jobs=[JobReference(id=job_id)])
        (state,) = [job.state for job in self.client.iter_jobs(cluster_id=self.cluster, owner="bernard")]
        expect(state == {"pbs": "DELETED", "slurm": "CANCELLED"}[self.scheduler], f"{job_id} is {state}")
        return f"{job_id} is {state}"

    def account(self) -> str:
        """Get the CPU seconds of each user."""
        now = int(time.time())
        report = self.client.get_accounting_report(cluster_id=self.cluster, start_time=now - 600, end_time=now + 600)
        rows = {user: (jobs, seconds) for user, jobs, seconds in report.data}
        counts = {user: jobs for user, (jobs, _) in rows.items()}
        if self.scheduler == "slurm":  # which may not have started the job that was stopped
            counts.setdefault("bernard", 1)
        expect(counts == {"adalovelace": TASKS, "bernard": 1}, f"the report says {report.data}")
        return ", ".join(f"{user}: {seconds} CPU seconds" for user, (_, seconds) in rows.items())

    def work_with_newer_version(self) -> str:
        """Run a job on a cluster of the other generation, read its output, and delete that cluster."""
        cluster = require(self.newer.create_cluster(cluster_name="climate").cluster_id)
        with self.waiting("the cluster starts", "running") as wait:
            self.newer.wait_for_cluster_running(cluster_id=cluster, wait=wait)
        expect(cluster not in [known.id for known in self.client.iter_clusters()], f"2018-04-12 lists {cluster}")
        password = PASSWORDS["bernard"]
        user = newer_models.NewUser(user_name="bernard", group="users", password=password)
        self.newer.create_users(cluster_id=cluster, users=[user])
        if self.scheduler == "pbs":
            created = self.newer.create_nodes(
                cluster_id=cluster, count=1, compute_node=newer_models.NodeSpec(instance_type="ecs.n1.medium")
            )
            with self.waiting("the node starts", "running") as wait:
                self.newer.wait_for_nodes_running(cluster_id=cluster, instance_ids=created.instance_ids, wait=wait)
        spec = newer_models.JobSpec(
            command_line="-- expr 6 '*' 7", run_as_user="bernard", run_as_user_password=password
        )
        job = require(self.newer.create_job(cluster_id=cluster, job_name="answer", job_spec=spec).job_id)
        with self.waiting("the job runs", "finished") as wait:
            self.newer.wait_for_jobs_finished(cluster_id=cluster, job_ids=[job], wait=wait)
        output = base64.b64decode(require(self.newer.get_job_log(cluster_id=cluster, job_id=job).stdout_log)).decode()
        expect(output == "42\n", f"the output is {output!r}")
        self.newer.delete_cluster(cluster_id=cluster)
        with self.waiting("the cluster is released", "released") as wait:
            self.newer.wait_for_cluster_released(cluster_id=cluster, wait=wait)
        return f"{cluster}: job {job} printed {output.strip()}"

    def clean_up(self) -> str:
        """Delete the nodes and the cluster."""
        if self.scheduler == "pbs":
            self.client.delete_nodes(cluster_id=self.cluster, instance_ids=self.compute_node_ids())
        self.client.delete_cluster(cluster_id=self.cluster)
        with self.waiting("the cluster is released", "released") as wait:
            self.client.wait_for_cluster_released(cluster_id=self.cluster, wait=wait)
        left = self.client.list_clusters().total_count
        expect(left == 0, f"{left} clusters are left")
        return "nothing is left"


def show(console: Console, rows: list[Row], title: str) -> None:
    """Print a table of the steps and their results."""
    if not console.is_terminal:
        console = Console(width=120)
    table = Table(title=title, title_justify="left", header_style="bold", box=box.SIMPLE_HEAD)
    table.add_column("step", no_wrap=True)
    table.add_column("result", overflow="fold")
    table.add_column("s", justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for row in rows:
        outcome = "[red]failed[/red]" if row.problem else "[green]ok[/green]"
        table.add_row(row.step, escape(row.problem or row.result), f"{row.seconds:.1f}", outcome)
    console.print(table)


def run_day(console: Console, title: str, *, run_jobs: bool = False, slurm: bool = False) -> bool:
    """Run the steps in an emulator, print their table, and return whether one has failed.

    Args:
        console: Where to.
        title: Title of the table.
        run_jobs: Whether the emulator runs jobs as real processes.
        slurm: Whether a real Slurm runs them.
    """
    with Emulator(run_jobs=run_jobs, slurm=slurm, progress=read_progress(PACE)) as emulator:
        key, secret = (emulator.variables[f"ALIBABA_CLOUD_ACCESS_KEY_{part}"] for part in ("ID", "SECRET"))
        with (
            Client(REGION, endpoint=emulator.url, access_key_id=key, access_key_secret=secret) as client,
            v2024_07_30.Client(REGION, endpoint=emulator.url, access_key_id=key, access_key_secret=secret) as newer,
        ):
            rows = Demo(client, newer, console, "slurm" if slurm else "pbs").run()
    show(console, rows, title)
    return any(row.problem for row in rows)


def main(*, run_jobs: bool = True) -> int:
    """Run the demo and return an exit code.

    Args:
        run_jobs: Whether the emulator runs jobs as real processes.
    """
    console = Console()
    start = time.perf_counter()
    failed = run_day(console, "A cluster from creation to deletion", run_jobs=run_jobs)
    if run_jobs and not failed and all(map(find_program, PROGRAMS)):
        os.environ.pop("SLURM_CONF", None)  # the demo is no load for the Slurm of a user
        failed = run_day(console, "The same day on a real Slurm", slurm=True)
    outcome = f"the demo {'failed' if failed else 'succeeded'} in {time.perf_counter() - start:.1f} s"
    console.print(f"[red]{outcome}[/red]" if failed else f"[green]{outcome}[/green]", highlight=False)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
