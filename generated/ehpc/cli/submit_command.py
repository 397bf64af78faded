# Hand-written: edit templates/ehpc/cli/submit_command.py, then run `make generate`.
"""``ehpc submit``: puts a job script on a cluster and submits it, with what its own lines ask for."""

from __future__ import annotations

import base64
import os
import shlex
import sys
from typing import Any

import click

from .batch_directives import Header, read_header
from .command import EverydayCommand
from .execution import plain, wait
from .jobs_command import cluster_option
from .output import Printer
from .passwords import PROMPT, Passwords
from .session import Session, printable, session_of

PASSWORD = "--password"
VARIABLE = "EHPC_RUN_AS_USER_PASSWORD"


@click.command("submit", cls=EverydayCommand)
@click.argument("script", metavar="SCRIPT")
@click.argument("arguments", nargs=-1, metavar="[ARGUMENT]...")
@cluster_option()
@click.option("--user", metavar="NAME", required=True, envvar="EHPC_USER", help="Cluster user; also from EHPC_USER.")
@click.option(
    "--password",
    is_flag=False,
    flag_value=PROMPT,
    metavar="[@FILE|-]",
    help=f"Password of the user; asked for if it has no value; also from {VARIABLE}.",
)
@click.option("--name", metavar="TEXT", help="Name of the job. Default: what the script says, then its file name.")
@click.option("--queue", metavar="NAME", help="Queue of the job.")
@click.option("--priority", type=click.IntRange(0), metavar="N", help="Priority of the job.")
@click.option("--array", metavar="FIRST-LAST:STEP", help="Make it an array job.")
@click.option("--env", multiple=True, metavar="NAME=VALUE", help="Environment variable of the job; may be repeated.")
@click.option("--to", metavar="PATH", help="Where to put the script. Default: /home/USER/ and its file name.")
@click.option("--no-upload", is_flag=True, help="SCRIPT is on the cluster already; submit it as it is.")
@click.option("--follow", is_flag=True, help="Wait until the job has ended, then show its output.")
@click.option(
    "--wait-timeout", type=click.FloatRange(0, min_open=True), metavar="SECONDS", help="Longest time to follow."
)
@click.option("--dry-run", is_flag=True, help="Show what would be submitted; send nothing.")
@click.pass_context
def COMMAND(context: click.Context, /, **given: Any) -> None:  # noqa: N802 - the program looks for this name
    """Put a job script on a cluster and submit it.

    What the #SBATCH or #PBS lines of SCRIPT ask for is passed on as far as SubmitJob can be told; the rest is named on
    standard error, and counts only if the scheduler reads these lines by itself. Options count more than these lines. A
    SCRIPT that is - is read from standard input.

    With --follow, the output is read by a shell command on a login or management node of the cluster: from where the
    service says it is, or else from where schedulers put it unasked.
    """
    session = session_of(context)
    printer = Printer(session)
    job = Job(given, session)
    password = job.password()
    if given["dry_run"]:
        printer.show({"DryRun": "nothing was sent", "Upload": job.upload_to, "SubmitJob": job.described()})
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
            session.say(f"the script is on the cluster: {job.upload_to}", dim=True)
        response = client.submit_job(**job.values(), run_as_user_password=password)
        if not given["follow"]:
            printer.show(plain(response))
            return
        session.say(f"job {printable(response.job_id or '')} is submitted")
        try:
            follow(client, job.cluster, response.job_id or "", session, printer, given["wait_timeout"])
        except KeyboardInterrupt:
            stop = f"ehpc stop-jobs --cluster-id {job.cluster} --jobs {shlex.quote(f'Id={response.job_id}')}"
            session.say(f"the job goes on; this stops it: {printable(stop)}")
            raise


class Job:
    """A job as it is to be submitted.

    Args:
        given: What the options say.
        session: The session that the command runs in.
    """

    def __init__(self, given: dict[str, Any], session: Session) -> None:
        self._given = given
        self._session = session
        self.cluster: str = given["cluster"]
        self.user: str = given["user"]
        self.script = "" if given["no_upload"] else read_script(given["script"], session)
        header = Header() if given["no_upload"] else read_header(self.script)
        for each in header.left:
            session.warn(f"not passed on: {each}")
        file_name = "job.sh" if given["script"] == "-" else os.path.basename(given["script"])
        self.upload_to: str | None = None
        if not given["no_upload"]:
            self.upload_to = given["to"] or f"/home/{self.user}/{file_name}"
        command = given["script"] if self.upload_to is None else shlex.quote(self.upload_to)
        self.command_line = " ".join([command, *(shlex.quote(each) for each in given["arguments"])])
        chosen = {
            "name": given["name"] or header.values.get("name") or file_name.partition(".")[0],
            "job_queue": given["queue"],
            "priority": given["priority"],
            "array_request": given["array"],
        }
        self._values = {**header.values, **{name: value for name, value in chosen.items() if value is not None}}
        self.variables = {**header.variables, **dict(pair(each) for each in given["env"])}

    def password(self) -> str:
        """Return the password of the user, from wherever it is to come."""
        passwords = Passwords(self._session, self._given["dry_run"])
        text = self._given["password"]
        if text is None:
            return passwords.missing(PASSWORD, variable=VARIABLE) or ""
        return passwords.read(text, PASSWORD, variable=VARIABLE)

    def described(self) -> dict[str, Any]:
        """Return what a dry run shows: the arguments of SubmitJob."""
        values = {name: value for name, value in self.values().items() if name != "variables"}
        return {**values, "variables": self.variables} if self.variables else values

    def values(self) -> dict[str, Any]:
        """Return the arguments of ``submit_job`` but for the password."""
        from ..models import EnvironmentVariable

        found = {
            "cluster_id": self.cluster,
            "command_line": self.command_line,
            "run_as_user": self.user,
            **self._values,
        }
        if self.variables:
            found["variables"] = [EnvironmentVariable(name=name, value=text) for name, text in self.variables.items()]
        return found


def pair(text: str) -> tuple[str, str]:
    """Return name and value of an environment variable."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"--env wants NAME=VALUE, not {text!r}")
    return name, value


def read_script(path: str, session: Session) -> str:
    """Return the text of a script."""
    if path == "-":
        return session.read_stdin("SCRIPT")
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise click.UsageError(f"the script {path} can't be read: {reason}") from None


def follow(client: Any, cluster: str, job_id: str, session: Session, printer: Printer, timeout: float | None) -> None:
    """Wait until a job has ended, print it, and then its output as far as the service can give it."""
    from ..errors import EhpcError, WaiterFailedError
    from .action_table import load
    from .remote_shell import read_remote, read_usual

    def show_usual(job: Any) -> None:
        try:
            text = read_usual(client, cluster, job)
        except EhpcError as error:
            session.warn(
                f"the service does not say where the output of the job is, and it can't be looked for: {error}"
            )
            return
        session.say("--- output" if text else "no output was found where the scheduler puts it unasked", dim=True)
        write_lines(text)

    failure: WaiterFailedError | None = None
    try:
        found = wait(
            load().waiters["jobs_finished"], client, {"cluster_id": cluster, "job_ids": [job_id]}, session, timeout
        )
    except WaiterFailedError as error:
        found, failure = error.models, error
    for job in found:
        printer.show(plain(job))
        sys.stdout.flush()
        for what, path in (("output", job.stdout), ("error output", job.stderr)):
            if not path:
                continue
            try:
                text = read_remote(client, cluster, path, job.shell_path or "")
            except EhpcError as error:
                session.warn(f"the {what} of the job is in {printable(path)}, but can't be read: {error}")
                continue
            session.say(f"--- {what}: {printable(path)}", dim=True)
            write_lines(text)
        if not job.stdout and not job.stderr:
            show_usual(job)
    if failure is not None:
        raise failure


def write_lines(text: str) -> None:
    """Write a text to standard output, with an end to its last line."""
    sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")
