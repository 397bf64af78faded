"""``ehpc submit``: uploads a job script to a cluster and submits it, with the options in its directives."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import click

from .._runtime.errors import ServiceError
from .._runtime.operation import operation_of
from ..batch import detect_dialect
from ..jobs import Cluster, Job, keyring_password
from ..jobs.cluster import NO_JOB_ID
from ..jobs.passwords import VARIABLE
from ..jobs.request import MAX_SCRIPT_BYTES, JobRequest, make_request
from .cluster_jobs import describe_row, run_with_cluster
from .command import ShortcutCommand, cluster_option, read_wait_options, user_option
from .execution import print_result, to_wire_data
from .input_files import BYTE_ORDER_MARK, read_file
from .job_output import JobOutput
from .output import Printer, StepError
from .passwords import PROMPT, SecretReader
from .session import SECONDS, Session, get_session

PASSWORD = "--password"


@click.command("submit", cls=ShortcutCommand)
@click.argument("script", metavar="SCRIPT")
@click.argument("arguments", nargs=-1, metavar="[ARGUMENT]...")
@cluster_option()
@user_option()
@click.option(
    "--password",
    is_flag=False,
    flag_value=PROMPT,
    metavar="[@FILE|-]",
    help=f"Password of the user; prompted for if the value is omitted; also read from {VARIABLE}.",
)
@click.option("--keyring", is_flag=True, help="Take the password from the keyring: keyring set ehpc USER@CLUSTER.")
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
@click.option("--record", is_flag=True, help="Record the exit code: the job runs below a small shell script.")
@click.option("--follow", is_flag=True, help="Show the output of the job until it has ended.")
@click.option("--wait-timeout", **SECONDS, help="Timeout of --follow.")
@click.option("--wait-delay", **SECONDS, help="Delay between the first polls of --follow; it grows from poll to poll.")
@click.option("--dry-run", is_flag=True, help="Show the requests without secrets, and do not send them.")
@click.pass_context
def COMMAND(context: click.Context, /, **given: Any) -> None:  # noqa: N802 - the program looks for this name
    """Upload a job script to a cluster and submit it.

    Options in the #SBATCH, #PBS or #$ lines of SCRIPT become parameters of the API where it has such parameters. The
    others are listed on standard error and take effect only if the scheduler reads these lines itself. Options on the
    command line override those in SCRIPT. If SCRIPT is -, it is read from standard input.

    With API version 2024-07-30, the command line of the job brings the script along.
    """
    session = get_session(context)
    printer = Printer(session)
    if not given["follow"] and (given["wait_timeout"] is not None or given["wait_delay"] is not None):
        raise click.UsageError("--wait-timeout and --wait-delay require --follow", context)
    submission = Submission(given, session, printer)
    owner = {"user": given["user"], "password": read_password(given, session)}
    run_with_cluster(session, given["cluster"], submission.run, **owner)


class Submission:
    """A job to submit.

    Raises:
        UsageError: If an option or the script can't be used.
    """

    def __init__(self, given: Mapping[str, Any], session: Session, printer: Printer) -> None:
        self._given = given
        self._session = session
        self._printer = printer
        self._request = read_request(given, session)
        self._how = read_wait_options(given)
        self._response: Any = None
        if given["strict"] and self._request.options.omitted:
            self.report_omitted(())

    def run(self, cluster: Cluster) -> None:
        """Submit the job and do what the options say."""
        request, given, flows = self._request, self._given, cluster._flows
        if given["dry_run"]:
            dialect = detect_dialect(request.script or b"")
        else:
            dialect = cluster.run(flows.backend.find_dialect(request))
        preparation = flows.prepare(request, dialect)
        previews = [self.preview(message) for message in (*preparation.uploads.values(), preparation.submit)]
        self.report_omitted(preparation.omitted)
        if given["dry_run"]:
            from .dry_run import DRY_RUN

            self._printer.print({**DRY_RUN, "Requests": previews})
            return
        try:
            job: Job | None = cluster.run(flows.submit(request, None, self.on_response))
        except ServiceError as error:
            if error.code != NO_JOB_ID:
                raise
            if given["follow"]:
                raise StepError("--follow: the response contains no job_id to wait for") from None
            job = None
        if given["follow"] and job is not None:
            self.follow(cluster, job)
        else:
            self._printer.print(to_wire_data(self._response))

    def report_omitted(self, omitted: tuple[str, ...]) -> None:
        """List what can't be passed on, or refuse it."""
        refused = list(dict.fromkeys([*self._request.options.omitted, *omitted]))
        for text in refused:
            self._session.warn(f"not passed on: {text}")
        for text in self._request.options.refused:
            self._session.warn(f"a scheduler that reads the script itself refuses it: {text}")
        if self._given["strict"] and refused:
            raise click.UsageError("--strict: the script has options that can't be passed on")

    def preview(self, request: Any) -> Mapping[str, Any]:
        """Return a request as plain data; a wrong one raises an error here, before anything is sent."""
        from .dry_run import preview_request

        action = self._session.table.action(operation_of(request).name)
        assert action is not None
        return preview_request(action, request, self._session)

    def on_response(self, request: Any, response: Any) -> None:
        """Take note of a request that has succeeded."""
        self._session.mutated = True
        self._response = response
        path = getattr(request, "target_file", None)
        if path is not None:
            self._session.info(f"the script is uploaded: {path}", dim=True)

    def follow(self, cluster: Cluster, job: Job) -> None:
        """Print the output of the job until it has ended, and then the job."""
        session = self._session
        session.info(f"job {job.id} is submitted")
        output = JobOutput(cluster, job, session)
        try:
            output.follow(self._how)
        except KeyboardInterrupt:
            session.info(
                f"the job continues; to stop it: ehpc stop --cluster {cluster.cluster_id} {shlex.quote(job.id)}"
            )
            raise
        if job.row is not None:
            data = describe_row(job.row, job.exit_code)
            print_result(self._printer, data, None, is_last=output.failure is None)
        if output.failure is not None:
            raise output.failure


def read_request(given: Mapping[str, Any], session: Session) -> JobRequest:
    """Return what is to be submitted."""
    options = {name: given[name] for name in ("name", "queue", "priority", "array", "record")}
    options["env"] = dict(parse_assignment(text) for text in given["env"])
    if given["no_upload"]:
        words = [*shlex.split(given["script"]), *given["arguments"]]
        return replace(make_request("true", (), **options), arguments=tuple(words))
    script = read_script(given["script"], session)
    name = "job.sh" if given["script"] == "-" else given["script"].rpartition("/")[2]
    return make_request(script, given["arguments"], script_name=name, script_path=given["to"], **options)


def read_password(given: Mapping[str, Any], session: Session) -> str:
    """Return the password of the user from its source."""
    secrets = SecretReader(session, given["dry_run"])
    if given["password"] is not None:
        return secrets.read(given["password"], PASSWORD, variable=VARIABLE)
    if given["keyring"] and not given["dry_run"]:
        return keyring_password(given["user"], given["cluster"])()
    return secrets.read_default(PASSWORD, variable=VARIABLE) or ""


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
