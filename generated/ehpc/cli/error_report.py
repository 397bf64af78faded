# Hand-written: edit templates/ehpc/cli/error_report.py, then run `make generate`.
"""Prints what went wrong, and says which exit code it has."""

from __future__ import annotations

import os
import sys
import traceback

import click

from .._runtime import errors
from . import exit_codes
from .session import Session, printable


def tell(error: BaseException, session: Session) -> int:
    """Print an error on standard error.

    Args:
        error: The error.
        session: The session that it happened in.

    Returns:
        The exit code.
    """
    if isinstance(error, KeyboardInterrupt | click.Abort):
        session.say("interrupted")
        return exit_codes.INTERRUPTED
    if session.debug:
        session.say("".join(traceback.format_exception(error)).rstrip(), dim=True)
    if isinstance(error, click.ClickException):
        return tell_usage(error, session)
    if isinstance(error, errors.ServiceError):
        return tell_refusal(error, session)
    if isinstance(error, errors.WaiterError):
        return tell_wait(error, session)
    say_error(session, str(error) if isinstance(error, errors.EhpcError) else f"{type(error).__name__}: {error}")
    if isinstance(error, errors.ValidationError):
        return exit_codes.USAGE
    if isinstance(error, errors.ConfigurationError):
        return exit_codes.CONFIGURATION
    if isinstance(error, errors.TransportError | errors.DecodeError):
        say_facts(session, {"endpoint": session.endpoint_url or os.environ.get("EHPC_ENDPOINT_URL", "")})
        return exit_codes.TRANSPORT
    if not session.debug:
        session.say("This is a mistake in this program; --debug shows where it is.")
    return exit_codes.INTERNAL


def say_error(session: Session, text: str) -> None:
    """Print the line that says what is wrong."""
    label = click.style("error:", fg="red", bold=True)
    click.echo(f"{label} {printable(text)}", err=True, color=session.colored(sys.stderr))


def say_facts(session: Session, facts: dict[str, str]) -> None:
    """Print what else is known, a line each."""
    for name, value in facts.items():
        if value:
            label = click.style(f"{name + ':':<12}", dim=True)
            click.echo(f"  {label} {printable(value)}", err=True, color=session.colored(sys.stderr))


def tell_usage(error: click.ClickException, session: Session) -> int:
    """Print what is wrong with the command line, and how to get help."""
    say_error(session, error.format_message())
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        session.say(f"Try: {context.command_path} --help")
    return exit_codes.USAGE


def tell_refusal(error: errors.ServiceError, session: Session) -> int:
    """Print an error of the service."""
    said = error.message or error.meaning
    say_error(session, f"{error.code}: {said}" if said else error.code)
    say_facts(
        session,
        {
            "meaning": error.meaning if error.meaning != said else "",
            "hint": error.hint,
            "action": error.action,
            "HTTP status": str(error.status),
            "request id": error.request_id,
            "attempts": str(error.attempts) if error.attempts > 1 else "",
        },
    )
    return exit_codes.SERVICE


def tell_wait(error: errors.WaiterError, session: Session) -> int:
    """Print that what was waited for did not come."""
    say_error(session, str(error).replace(error.waiter, error.waiter.replace("_", " "), 1))
    return exit_codes.WAIT_TIMED_OUT if isinstance(error, errors.WaiterTimeoutError) else exit_codes.WAIT_FAILED
