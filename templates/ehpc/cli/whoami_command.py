# Hand-written: edit templates/ehpc/cli/whoami_command.py, then run `make generate`.
"""``ehpc whoami``: shows where credentials, region and endpoint come from, without a secret."""

from __future__ import annotations

import time
from typing import Any

import click

from .command import EverydayCommand
from .session import Session, session_of


@click.command("whoami", cls=EverydayCommand)
@click.pass_context
def COMMAND(context: click.Context) -> None:  # noqa: N802 - the program looks for this name
    """Show where credentials, region and endpoint come from.

    No secret is shown, and the service is not asked. Sources that fetch temporary credentials do fetch them.
    """
    from .output import Printer

    session = session_of(context)
    Printer(session).show(described(session))


def described(session: Session) -> dict[str, Any]:
    """Return what a client would work with."""
    with session.client() as client:
        settings, provider = client._settings, client._provider
        credentials = client._get_driver().run(client._context().credentials(False))
        key = credentials.access_key_id
        found = {
            "CredentialsFrom": source_of(provider),
            "AccessKeyId": f"{key[:4]}...{key[-2:]}" if len(key) > 8 else f"{key[:2]}...",
            "Temporary": credentials.security_token is not None,
            "Region": settings.region_id or None,
            "Endpoint": f"{settings.scheme}://{settings.host}",
        }
        if credentials.expires_at is not None:
            found["Expires"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(credentials.expires_at))
        return found


def source_of(provider: Any) -> str:
    """Return the name of the source that credentials have come from; a chain knows which one it has chosen."""
    while (chosen := getattr(provider, "chosen", None)) is not None:
        provider = chosen
    return str(provider.name)
