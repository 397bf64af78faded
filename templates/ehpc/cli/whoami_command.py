"""``ehpc whoami``: shows where credentials, region and endpoint come from, without secrets."""

from __future__ import annotations

import time
from typing import Any

import click

from .command import ShortcutCommand
from .session import get_session


@click.command("whoami", cls=ShortcutCommand)
@click.pass_context
def COMMAND(context: click.Context) -> None:  # noqa: N802 - the program looks for this name
    """Show where credentials, region and endpoint come from.

    No secret is shown and no request is sent to the service. Sources of temporary credentials do fetch them.
    """
    from .output import Printer

    session = get_session(context)
    with session.client() as client:
        Printer(session).print(describe_client(client))


def describe_client(client: Any) -> dict[str, Any]:
    """Return the configuration that a client uses."""
    settings, provider = client._settings, client._provider
    credentials = client._get_driver().run(client._context().credentials(False))
    key = credentials.access_key_id
    facts = {
        "CredentialsFrom": source_name(provider),
        "AccessKeyId": f"{key[:4]}...{key[-2:]}" if len(key) > 8 else f"{key[:2]}...",
        "Temporary": credentials.security_token is not None,
        "Region": settings.region_id or None,
        "Endpoint": f"{settings.scheme}://{settings.host}",
    }
    if credentials.expires_at is not None:
        facts["Expires"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(credentials.expires_at))
    return facts


def source_name(provider: Any) -> str:
    """Return the name of the source that supplied the credentials; a chain knows which source it chose."""
    while (chosen := getattr(provider, "chosen", None)) is not None:
        provider = chosen
    return str(provider.name)
