"""Prints errors and chooses the exit code."""

from __future__ import annotations

import re
import sys
import traceback

import click

from .._runtime import errors
from . import exit_codes
from .session import Session, discard_stream, make_printable


def report(error: BaseException, session: Session) -> int:
    """Print an error on standard error.

    Returns:
        The exit code.
    """
    code = report_by_kind(error, session)
    if session.mutated and (code in (exit_codes.USAGE, exit_codes.CONFIGURATION) or is_of_read(error, session)):
        session.info("The request was sent and has succeeded; do not send it again.")
        return exit_codes.INCOMPLETE
    return code


def is_of_read(error: BaseException, session: Session) -> bool:
    """Return whether an error is that of an action that changes nothing, as waits send them after a change."""
    action = session.table.action(getattr(error, "action", ""))
    return action is not None and not action.mutates


def report_by_kind(error: BaseException, session: Session) -> int:
    """Print an error as its class requires, and return its exit code."""
    if isinstance(error, KeyboardInterrupt | click.Abort):
        session.info("interrupted")
        return exit_codes.INTERRUPTED
    if session.debug:
        session.info("".join(traceback.format_exception(error)).rstrip(), dim=True)
    if isinstance(error, click.ClickException):
        return report_click_error(error, session)
    if isinstance(error, OSError) and not isinstance(
        error, errors.EhpcError
    ):  # files and connections have errors of their own
        discard_stream(sys.stdout)
        print_error(session, f"can't write the output: {error.strerror or error}")
        return exit_codes.INCOMPLETE
    if isinstance(error, errors.ServiceError):
        return report_service_error(error, session)
    if isinstance(error, errors.WaiterError):
        return report_waiter_error(error, session)
    print_error(session, str(error) if isinstance(error, errors.EhpcError) else f"{type(error).__name__}: {error}")
    if isinstance(error, errors.ValidationError):
        return exit_codes.USAGE
    if isinstance(error, errors.ConfigurationError):
        return exit_codes.CONFIGURATION
    if isinstance(error, errors.TransportError | errors.DecodeError):
        print_facts(session, {"endpoint": session.setting("endpoint") or ""})
        return exit_codes.TRANSPORT
    if not session.debug:
        session.info("This is a bug in this program; --debug shows where it is.")
    return exit_codes.INTERNAL


def print_error(session: Session, message: str) -> None:
    """Print the line that says what is wrong."""
    label = click.style("error:", fg="red", bold=True)
    session.write_stderr(f"{label} {make_printable(message)}")


def print_facts(session: Session, facts: dict[str, str]) -> None:
    """Print further facts about an error, one per line, without those that are empty."""
    for name, value in facts.items():
        if value:
            label = click.style(f"{name + ':':<12}", dim=True)
            session.write_stderr(f"  {label} {make_printable(value)}")


def report_click_error(error: click.ClickException, session: Session) -> int:
    """Print what is wrong, and for a wrong command line the command that shows its help."""
    print_error(session, re.sub(r"\s*\n\s*", " ", error.format_message()).replace("\t", ", "))
    if not isinstance(error, click.UsageError):
        return error.exit_code
    if error.ctx is not None:
        session.info(f"Try: {error.ctx.command_path} --help")
    return exit_codes.USAGE


def report_service_error(error: errors.ServiceError, session: Session) -> int:
    """Print an error of the service."""
    message = error.message or error.meaning
    print_error(session, f"{error.code}: {message}" if message else error.code)
    print_facts(
        session,
        {
            "meaning": error.meaning if error.meaning != message else "",
            "hint": cluster_hint(error, session) or error.hint,
            "action": error.action,
            "HTTP status": str(error.status),
            "request id": error.request_id,
            "attempts": str(error.attempts) if error.attempts > 1 else "",
        },
    )
    return exit_codes.SERVICE


def cluster_hint(error: errors.ServiceError, session: Session) -> str:
    """Return a hint if the cluster that was not found belongs to another API version, or may, or an empty string."""
    from .cluster_version import NOT_FOUND, advise, find_other_version

    if error.code != NOT_FOUND or session.cluster is None:
        return ""
    if session.is_version_chosen:
        chosen, source = session.find_setting("api_version")
        choice = f"Or leave the API version open, which is {chosen} ({source}): other versions have clusters too."
        return f"{error.hint} {choice}".strip()
    version = find_other_version(session, session.cluster)
    return "" if version is None else advise(version, session.cluster)


def report_waiter_error(error: errors.WaiterError, session: Session) -> int:
    """Print that a wait failed or timed out."""
    print_error(session, str(error).replace(error.waiter, error.waiter.replace("_", " "), 1))
    return exit_codes.WAIT_TIMED_OUT if isinstance(error, errors.WaiterTimeoutError) else exit_codes.WAIT_FAILED
# Hand-written: edit templates/ehpc/cli/error_report.py, then run `make generate`.
