"""``ehpc doctor``: compares the responses of the service with what this package knows of them."""

from __future__ import annotations

from typing import Any

import click

from ..versions import PACKAGES
from . import exit_codes
from .command import ShortcutCommand
from .output import Printer
from .session import Session, get_session, make_printable

LARGEST_LIMIT = 200


@click.command("doctor", cls=ShortcutCommand)
@click.option(
    "--cluster", "--cluster-id", "cluster", metavar="ID", help="Cluster to ask about. Default: a running one."
)
@click.option(
    "--limit",
    type=click.IntRange(1, LARGEST_LIMIT),
    default=100,
    show_default=True,
    metavar="N",
    help="Requests per API version, at most, retries aside.",
)
@click.option("--dry-run", is_flag=True, help="List what would be asked, and send nothing.")
@click.pass_context
def COMMAND(context: click.Context, cluster: str | None, limit: int, dry_run: bool) -> int:  # noqa: N802
    """Compare the responses of the service with what this package knows of them.

    Sends only actions that read, each once: those that need no parameter but what an earlier response has. Both API
    versions are checked, unless --api-version or EHPC_API_VERSION names one. The report names members, types, error
    codes and new values of enumerations, and no identifier, name or other value of the account, so that you can report
    it. Members that are missing are listed apart and are no failure, since the service leaves out what does not apply.
    """
    from .service_check import ServiceCheck, describe_plan

    session = get_session(context)
    if session.format != "json":
        raise click.UsageError("--format: doctor compares JSON alone", context)
    versions = [session.version] if session.is_version_chosen else list(PACKAGES)
    printer = Printer(session)
    if dry_run:
        from .dry_run import DRY_RUN

        printer.print({**DRY_RUN, "ApiVersions": [describe_plan(version) for version in versions]})
        return exit_codes.SUCCESS
    reports = []
    for version in versions:
        with session.client(api_version=version) as client:
            check = ServiceCheck(
                client,
                version,
                cluster=cluster or "",
                limit=limit,
                on_progress=lambda line: session.info(line, dim=True),
            )
            reports.append(check.run())
    report = {"Package": package_version(), "ApiVersions": reports}
    if session.output_format == "table" and session.query is None:
        print_text(report, session)
    else:
        printer.print(report)
    return exit_codes.DIFFERENT if any(checked["Differences"] for checked in reports) else exit_codes.SUCCESS


def package_version() -> str:
    """Return the version of this package, which a report names."""
    from importlib.metadata import version

    return f"ehpc {version('ehpc')}"


def print_text(report: Any, session: Session) -> None:
    """Print a report for people, one difference per line."""
    lines = [report["Package"]]
    for checked in report["ApiVersions"]:
        lines += [
            "",
            f"API version {checked['ApiVersion']}: {checked['Compared']} of {checked['Asked']} responses compared",
        ]
        for title, name in (("differences", "Differences"), ("documented members that were missing", "Missing")):
            lines.append(f"  {title}: {len(checked[name])}")
            for row in checked[name]:
                place = f"{row['Action']} {row['Member']}".rstrip()
                lines.append(f"    {place}: {row['Difference']}; expected {row['Expected']}, found {row['Found']}")
        for title, name in (("not compared", "NotCompared"), ("not asked", "NotAsked")):
            lines.append(f"  {title}: {len(checked[name])}")
            lines += [f"    {row['Action']}: {row['Reason']}" for row in checked[name]]
    for line in lines:
        click.echo(make_printable(line))
    if any(checked["Differences"] for checked in report["ApiVersions"]):
        session.info("Please report the differences: they are in the spec of this package, or new in the service.")
# Hand-written: edit templates/ehpc/cli/doctor_command.py, then run `make generate`.
