"""``ehpc config``: shows the settings that apply, and where each comes from."""

from __future__ import annotations

import click

from .command import ShortcutCommand
from .output import Printer
from .session import get_session
from .settings import SETTINGS

DEFAULTS = {"region": "profile of the aliyun command", "endpoint": "region"}
"""Where values come from that are found only when a client is made."""


@click.command("config", cls=ShortcutCommand)
@click.pass_context
def COMMAND(context: click.Context) -> None:  # noqa: N802 - the program looks for this name
    """Show the settings that apply, and where each comes from.

    An option counts more than an environment variable, and a variable more than the profile in the configuration file,
    ~/.config/ehpc/config.ini (or EHPC_CONFIG_FILE). A section of that INI file is a profile: [default] applies unless
    --profile or EHPC_PROFILE names another one. Its keys are the names that this command prints.
    """
    session = get_session(context)
    rows = []
    for name, (variable, _) in SETTINGS.items():
        value, source = session.find_setting(name)
        rows.append({"Setting": name, "Value": value, "From": source or DEFAULTS.get(name), "Variable": variable})
    settings = session.settings
    aliyun = {"Setting": "aliyun_profile", "Value": settings.aliyun_profile(), "From": f"profile {settings.name}"}
    Printer(session).print([*rows, aliyun])
    session.info(f"configuration file: {settings.path}", dim=True)
