"""``ehpc config``: shows the settings that apply and where each comes from, or sets one in the configuration file."""

from __future__ import annotations

import os
import re
from shutil import copymode

import click

from .command import ShortcutCommand
from .output import Printer
from .session import get_session
from .settings import ALIYUN_PROFILE, SETTINGS, InvalidConfigurationError, Settings

ELSEWHERE = {"region": "profile of the aliyun command", "endpoint": "region"}
"""Where values come from that are found only when a client is made."""

SECTION = re.compile(r"\s*\[(.*)\]\s*")


@click.command("config", cls=ShortcutCommand)
@click.argument("words", nargs=-1, metavar="[set NAME VALUE]")
@click.pass_context
def COMMAND(context: click.Context, words: tuple[str, ...]) -> None:  # noqa: N802 - the program looks for this name
    """Show the settings that apply, and where each comes from; or set one.

    An option counts more than an environment variable, and a variable more than the profile in the configuration file,
    ~/.config/ehpc/config.ini (or EHPC_CONFIG_FILE). A section of that INI file is a profile: [default] applies unless
    --profile or EHPC_PROFILE names another one. Its keys are the names that this command prints.

    \b
    ehpc config set cluster ehpc-hz-ABCDEFGHIJ
    ehpc config set output json --profile scripts
    """
    session = get_session(context)
    settings = session.settings
    if words:
        if len(words) != 3 or words[0] != "set":
            raise click.UsageError("config expects nothing, or: set NAME VALUE", context)
        write_setting(settings, words[1].replace("-", "_").lower(), words[2])
        session.info(f"profile {settings.name} in {settings.path}: {words[1]} is {words[2]}")
        return
    rows = []
    for name, (variable, _) in SETTINGS.items():
        value, source = session.find_setting(name)
        rows.append({"Setting": name, "Value": value, "From": source or ELSEWHERE.get(name), "Variable": variable})
    aliyun = {"Setting": ALIYUN_PROFILE, "Value": settings.aliyun_profile(), "From": f"profile {settings.name}"}
    Printer(session).print([*rows, aliyun])
    exists = os.path.exists(os.path.expanduser(settings.path))
    session.info(f"configuration file: {settings.path}{'' if exists else ' (does not exist yet)'}", dim=True)


def write_setting(settings: Settings, name: str, value: str) -> None:
    """Write a setting into the profile of the configuration file, and leave the rest of the file as it is.

    Raises:
        UsageError: If there is no such setting, or it can't have this value.
    """
    if name not in (*SETTINGS, ALIYUN_PROFILE):
        raise click.UsageError(f"there is no setting {name}; choose from {', '.join((*SETTINGS, ALIYUN_PROFILE))}")
    if not value.isprintable() or value != value.strip() or not settings.name.isprintable() or "]" in settings.name:
        raise click.UsageError("a setting and the name of a profile are printable text in a line")
    try:
        if value and name in SETTINGS:
            SETTINGS[name][1](value)
    except ValueError as error:
        raise click.UsageError(f"{name}: {error}") from None
    path = os.path.realpath(os.path.expanduser(settings.path))  # the file behind a link, which stays one
    lines: list[str] = []
    if os.path.exists(path):
        _ = settings.section  # a file that can't be used is left alone
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    heads = [at for at, line in enumerate(lines) if SECTION.fullmatch(line)]
    start = next((at for at in heads if lines[at].strip() == f"[{settings.name}]"), None)
    if start is None:
        lines += [*([""] if lines else []), f"[{settings.name}]", f"{name} = {value}"]
    else:
        end = next((at for at in heads if at > start), len(lines))
        key = re.compile(rf"\s*{name.replace('_', '[-_]')}\s*[=:].*", re.IGNORECASE)
        at = next((at for at in range(start, end) if key.fullmatch(lines[at])), start)
        lines[at : at + 1] = [*lines[at : at + (at == start)], f"{name} = {value}"]
    new = f"{path}.new"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(new, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        if os.path.exists(path):
            copymode(path, new)
        os.replace(new, path)
    except OSError as error:
        raise InvalidConfigurationError(f"{settings.path} can't be written: {error.strerror}") from None
