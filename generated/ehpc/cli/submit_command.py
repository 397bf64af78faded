"""``ehpc submit``: uploads a job script to a cluster and submits it, with the options in its directives."""

from __future__ import annotations

import base64
import os
import posixpath
import shlex
from collections.abc import Mapping
from importlib import import_module
from secrets import token_hex
from typing import Any

import click

from ..jobs.submit_options import SubmitOptions
from ..versions import PACKAGES
from .action_table import load_table
from .command import ShortcutCommand, cluster_option
from .execution import WaitSettings, build_model, print_result, to_wire_data
from .input_files import BYTE_ORDER_MARK, MAX_SCRIPT_BYTES, read_file
from .output import Printer, StepError
from .passwords import PROMPT, SecretReader
from .session import Session, get_session

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
@click.option("--name", metavar="TEXT", help="Name of the job. Default: as in the script, or else the scheduler's.")
@click.option("--queue", metavar="NAME", help="Queue of the job.")
@click.option("--priority", type=click.IntRange(0), metavar="N", help="Priority of the job.")
@click.option("--array", metavar="FIRST-LAST:STEP", help="Submit an array job.")
@click.option("--env", multiple=True, metavar="NAME=VALUE", help="Environment variable of the job; repeatable.")
@click.option(
    "--to",
    metavar="PATH",
    help="Path of the script on the cluster; replaces a file that is there. Default: a new file in /home/USER.",
)
@click.option("--no-upload", is_flag=True, help="Submit a SCRIPT that is on the cluster already.")
@click.option("--strict", is_flag=True, help="Refuse a script with options that can't be passed on.")
@click.option("--follow", is_flag=True, help="Show the output of the job until it has ended.")
@click.option("--wait-timeout", type=click.FloatRange(0, min_open=True), metavar="SECONDS", help="Timeout of --follow.")
@click.option(
    "--wait-delay",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="Delay between the first polls of --follow; it grows from poll to poll.",
)
@click.option("--dry-run", is_flag=True, help="Show the requests without secrets, and do not send them.")
@click.pass_context
def COMMAND(context: click.Context, /, **given: Any) -> None:  # noqa: N802 - the program looks for this name
    """Upload a job script to a cluster and submit it.

    Options in the #SBATCH, #PBS or #$ lines of SCRIPT become parameters of SubmitJob where it has such parameters. The
    others are listed on standard error and take effect only if the scheduler reads these lines itself. Options on the
    command line override those in SCRIPT. If SCRIPT is -, it is read from standard input.

    With --follow, shell commands on a login or management node of the cluster read the output: from the files that the
    service or SCRIPT names, or else from the scheduler's default files.
    """
    session = get_session(context)
    session.require_default_version("submit", "create-job")
    printer = Printer(session)
    if not given["follow"] and (given["wait_timeout"] is not None or given["wait_delay"] is not None):
        raise click.UsageError("--wait-timeout and --wait-delay require --follow", context)
    submission = Submission(given, session)
    previews = submission.preview()
    if given["dry_run"]:
        from .dry_run import DRY_RUN

        printer.print({**DRY_RUN, "Requests": previews})
        return
    with session.client() as client:
        response = submission.send(client)
        if not given["follow"]:
            printer.print(to_wire_data(response))
            return
        if not response.job_id:
            raise StepError("--follow: the response contains no job_id to wait for")
        from .job_follower import JobFollower

        session.info(f"job {response.job_id} is submitted")
        follower = JobFollower(client, submission.cluster, response.job_id, session, submission.script_patterns)
        try:
            job = follower.follow(WaitSettings(given["wait_timeout"], given["wait_delay"]))
        except KeyboardInterrupt:
            stop = f"ehpc stop-jobs --cluster-id {submission.cluster} --jobs {shlex.quote(f'Id={response.job_id}')}"
            session.info(f"the job continues; to stop it: {stop}")
            raise
        if job is not None:
            print_result(printer, to_wire_data(job), None, is_last=follower.failure is None)
        if follower.failure is not None:
            raise follower.failure


class Submission:
    """A job to submit.

    Args:
        given: Values of the options.
        session: The session that the command runs in.

    Raises:
        UsageError: If an option or the script can't be used.
    """

    def __init__(self, given: Mapping[str, Any], session: Session) -> None:
        self._session = session
        self.cluster: str = given["cluster"]
        self._user: str = given["user"]
        is_local = not given["no_upload"]
        self._script = read_script(given["script"], session) if is_local else b""
        self._directives = SubmitOptions(self._script)
        self._report_omitted(given["strict"])
        path = (given["to"] or self._new_path(given["script"])) if is_local else None
        command = given["script"] if path is None else shlex.quote(path)
        values = {
            "cluster_id": self.cluster,
            "command_line": " ".join([command, *(shlex.quote(argument) for argument in given["arguments"])]),
            "run_as_user": self._user,
            **self._directives.values,
        }
        options = {"name": "name", "queue": "job_queue", "priority": "priority", "array": "array_request"}
        values |= {name: given[option] for option, name in options.items() if given[option] is not None}
        variables = {**self._directives.variables, **dict(parse_assignment(text) for text in given["env"])}
        if variables:
            values["variables"] = [{"name": name, "value": value} for name, value in variables.items()]
        password = self._read_password(given)
        self._upload = None
        if path is not None:
            content = base64.b64encode(self._script).decode()
            self._upload = self._make_request("CreateJobFile", password, target_file=path, content=content)
        self._submit = self._make_request("SubmitJob", password, **values)

    def _report_omitted(self, strict: bool) -> None:
        """List what can't be passed on, or refuse it."""
        for directive in self._directives.omitted:
            self._session.warn(f"not passed on: {directive}")
        if strict and self._directives.omitted:
            raise click.UsageError("--strict: the script has options that can't be passed on")

    def _new_path(self, script: str) -> str:
        """Return a path on the cluster that no other job uses.

        Jobs wait in a queue, and shells read scripts while they run: a file of the same name would replace the script
        of a job that was submitted before.
        """
        stem, suffix = os.path.splitext("job.sh" if script == "-" else os.path.basename(script))
        return posixpath.join("/home", self._user, f"{stem}-{token_hex(5)}{suffix}")

    def _read_password(self, given: Mapping[str, Any]) -> str:
        """Return the password of the user from its source."""
        secrets = SecretReader(self._session, given["dry_run"])
        if given["password"] is None:
            return secrets.read_default(PASSWORD, variable=VARIABLE) or ""
        return secrets.read(given["password"], PASSWORD, variable=VARIABLE)

    def _make_request(self, action: str, password: str, **values: Any) -> Any:
        """Return a request on behalf of the user."""
        entry = load_table().action(action)
        assert entry is not None
        owner = {"cluster_id": self.cluster, "run_as_user": self._user, "run_as_user_password": password}
        request = import_module(f"{PACKAGES[entry.table.version]}.actions.{entry.python}").OPERATION.request
        return build_model(request, {**owner, **values})

    def preview(self) -> list[Mapping[str, Any]]:
        """Return the requests as plain data; a wrong one raises an error here, before anything is sent."""
        from .dry_run import preview_request

        previews = []
        for name, request in (("CreateJobFile", self._upload), ("SubmitJob", self._submit)):
            action = load_table().action(name)
            assert action is not None
            if request is not None:
                previews.append(preview_request(action, request, self._session))
        return previews

    def send(self, client: Any) -> Any:
        """Upload the script, submit the job, and return the response of SubmitJob."""
        if self._upload is not None:
            client.call(self._upload)
            self._session.mutated = True
            self._session.info(f"the script is uploaded: {self._upload.target_file}", dim=True)
        response = client.call(self._submit).response
        self._session.mutated = True
        return response

    def script_patterns(self, job: Any) -> list[str]:
        """Return patterns of the shell for the output files that the script names.

        Args:
            job: The job as ListJobs describes it.
        """
        number = (job.id or "").partition(".")[0].partition("[")[0].partition("_")[0]
        folder = job.shell_path or f"/home/{self._user}"
        return self._directives.output_patterns(number, job.name or "", self._user, folder)


def parse_assignment(text: str) -> tuple[str, str]:
    """Return name and value of an environment variable."""
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"--env expects NAME=VALUE, not {text!r}")
    return name, value


def read_script(path: str, session: Session) -> bytes:
    """Return the content of a script, byte by byte but for a byte order mark, which no interpreter accepts."""
    if path == "-":
        script = session.read_stdin("SCRIPT", MAX_SCRIPT_BYTES)
    else:
        script = read_file(path, "SCRIPT", MAX_SCRIPT_BYTES)
    if script.startswith(BYTE_ORDER_MARK):
        session.warn("the byte order mark at the beginning of the script is removed: no interpreter accepts it")
        script = script.removeprefix(BYTE_ORDER_MARK)
    if b"\r\n" in script:
        session.warn("the script has line ends of Windows, which schedulers and shells do not accept; see dos2unix")
    return script
# Hand-written: edit templates/ehpc/cli/submit_command.py, then run `make generate`.
