# Hand-written: edit templates/ehpc/cli/submit_command.py, then run `make generate`.
"""``ehpc submit``: uploads a job script to a cluster and submits it, with the options in its directives."""

from __future__ import annotations

import base64
import os
import shlex
import sys
from typing import Any

import click

from .action_table import load_table
from .batch_directives import Header, read_header
from .command import ShortcutCommand, cluster_option
from .execution import run_waiter, to_wire_data
from .output import Printer
from .passwords import PROMPT, SecretReader
from .session import Session, get_session, make_printable

PASSWORD = "--password"
VARIABLE = "EHPC_RUN_AS_USER_PASSWORD"


@click.command("submit", cls=ShortcutCommand)
@click.argument("script", metavar="SCRIPT")
@click.argument("arguments", nargs=-1, metavar="[ARGUMENT]...")
@cluster_option()
@click.option(
    "--user", metavar="NAME", required=True, envvar="EHPC_USER", help="Cluster user. Default: the variable EHPC_USER."
)
@click.option(
    "--password",
    is_flag=False,
    flag_value=PROMPT,
    metavar="[@FILE|-]",
    help=f"Password of the user; prompted for if the value is omitted; also read from {VARIABLE}.",
)
@click.option("--name", metavar="TEXT", help="Name of the job. Default: as in the script, or else its file name.")
@click.option("--queue", metavar="NAME", help="Queue of the job.")
@click.option("--priority", type=click.IntRange(0), metavar="N", help="Priority of the job.")
@click.option("--array", metavar="FIRST-LAST:STEP", help="Submit an array job.")
@click.option("--env", multiple=True, metavar="NAME=VALUE", help="Environment variable of the job; repeatable.")
@click.option("--to", metavar="PATH", help="Path of the script on the cluster. Default: /home/USER/ and its file name.")
@click.option("--no-upload", is_flag=True, help="Submit a SCRIPT that is on the cluster already.")
@click.option("--follow", is_flag=True, help="Wait until the job has ended, then show its output.")
@click.option("--wait-timeout", type=click.FloatRange(0, min_open=True), metavar="SECONDS", help="Timeout of --follow.")
@click.option("--dry-run", is_flag=True, help="Show what would be submitted, and send nothing.")
@click.pass_context
def COMMAND(context: click.Context, /, **given: Any) -> None:  # noqa: N802 - the program looks for this name
    """Upload a job script to a cluster and submit it.

    Options in the #SBATCH or #PBS lines of SCRIPT become parameters of SubmitJob where it has such parameters. The
    others are listed on standard error and take effect only if the scheduler reads these lines itself. Options on the
    command line override those in SCRIPT. If SCRIPT is -, it is read from standard input.

    With --follow, a shell command on a login or management node of the cluster reads the output: from the files that
    the service names, or else from the scheduler's default files.
    """
    session = get_session(context)
    printer = Printer(session)
    job = Submission(given, session)
    password = job.password()
    if given["dry_run"]:
        printer.print({"DryRun": "nothing was sent", "Upload": job.upload_to, "SubmitJob": job.describe()})
        return
    with session.client() as client:
        if job.upload_to is not None:
            client.create_job_file(
                cluster_id=job.cluster,
                target_file=job.upload_to,
                content=base64.b64encode(job.script.encode()).decode(),
                run_as_user=job.user,
                run_as_user_password=password,
            )
            session.info(f"the script is uploaded: {job.upload_to}", dim=True)
        response = client.submit_job(**job.values(), run_as_user_password=password)
        if not given["follow"]:
            printer.print(to_wire_data(response))
            return
        session.info(f"job {make_printable(response.job_id or '')} is submitted")
        try:
            follow(client, job.cluster, response.job_id or "", session, printer, given["wait_timeout"])
        except KeyboardInterrupt:
            stop = f"ehpc stop-jobs --cluster-id {job.cluster} --jobs {shlex.quote(f'Id={response.job_id}')}"
            session.info(f"the job continues; to stop it: {make_printable(stop)}")
            raise


class Submission:
    """A job to submit.

    Args:
        given: Values of the options.
        session: The session that the command runs in.
    """

    def __init__(self, given: dict[str, Any], session: Session) -> None:
        self._given = given
        self._session = session
        self.cluster: str = given["cluster"]
        self.user: str = given["user"]
        self.script = "" if given["no_upload"] else read_script(given["script"], session)
        header = Header() if given["no_upload"] else read_header(self.script)
        for directive in header.left:
            session.warn(f"not passed on: {directive}")
        file_name = "job.sh" if given["script"] == "-" else os.path.basename(given["script"])
        self.upload_to: str | None = None
        if not given["no_upload"]:
            self.upload_to = given["to"] or f"/home/{self.user}/{file_name}"
        command = given["script"] if self.upload_to is None else shlex.quote(self.upload_to)
        self.command_line = " ".join([command, *(shlex.quote(argument) for argument in given["arguments"])])
        chosen = {
            "name": given["name"] or header.values.get("name") or file_name.partition(".")[0],
            "job_queue": given["queue"],
            "priority": given["priority"],
            "array_request": given["array"],
        }
        self._values = {**header.values, **{name: value for name, value in chosen.items() if value is not None}}
        self.variables = {**header.variables, **dict(parse_assignment(text) for text in given["env"])}

    def password(self) -> str:
        """Return the password of the user from its source."""
        secrets = SecretReader(self._session, self._given["dry_run"])
        text = self._given["password"]
        if text is None:
            return secrets.read_default(PASSWORD, variable=VARIABLE) or ""
        return secrets.read(text, PASSWORD, variable=VARIABLE)

    def describe(self) -> dict[str, Any]:
        """Return the arguments of SubmitJob, for a dry run."""
        values = {name: value for name, value in self.values().items() if name != "variables"}
        return {**values, "variables": self.variables} if self.variables else values

    def values(self) -> dict[str, Any]:
        """Return the arguments of ``submit_job`` except the password."""
        from ..models import EnvironmentVariable

        values = {
            "cluster_id": self.cluster,
            "command_line": self.command_line,
            "run_as_user": self.user,
            **self._values,
        }
        if self.variables:
            values["variables"] = [EnvironmentVariable(name=name, value=text) for name, text in self.variables.items()]
        return values


def parse_assignment(text: str) -> tuple[str, str]:
    """Return name and value of an environment variable."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"--env expects NAME=VALUE, not {text!r}")
    return name, value


def read_script(path: str, session: Session) -> str:
    """Return the content of a script."""
    if path == "-":
        return session.read_stdin("SCRIPT")
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise click.UsageError(f"the script {path} can't be read: {reason}") from None


def follow(client: Any, cluster: str, job_id: str, session: Session, printer: Printer, timeout: float | None) -> None:
    """Wait until a job has ended, then print it and its output as far as the output can be read."""
    from ..errors import EhpcError, WaiterFailedError
    from .remote_shell import read_default_output, read_remote_file

    def print_default_output(job: Any) -> None:
        try:
            text = read_default_output(client, cluster, job)
        except EhpcError as error:
            session.warn(
                f"the service does not name the output files of the job, and they can't be searched for: {error}"
            )
            return
        session.info("--- output" if text else "there is no output in the scheduler's default files", dim=True)
        write_text(text)

    failure: WaiterFailedError | None = None
    try:
        arguments = {"cluster_id": cluster, "job_ids": [job_id]}
        jobs = run_waiter(load_table().waiters["jobs_finished"], client, arguments, session, timeout)
    except WaiterFailedError as error:
        jobs, failure = error.models, error
    for job in jobs:
        printer.print(to_wire_data(job))
        sys.stdout.flush()
        for what, path in (("output", job.stdout), ("error output", job.stderr)):
            if not path:
                continue
            try:
                text = read_remote_file(client, cluster, path, job.shell_path or "")
            except EhpcError as error:
                session.warn(f"the {what} of the job is in {make_printable(path)}, but can't be read: {error}")
                continue
            session.info(f"--- {what}: {make_printable(path)}", dim=True)
            write_text(text)
        if not job.stdout and not job.stderr:
            print_default_output(job)
    if failure is not None:
        raise failure


def write_text(text: str) -> None:
    """Write a string to standard output, with a line break at its end."""
    sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")
