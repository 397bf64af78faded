"""Writes the commands into a folder, with the settings that they read."""

from __future__ import annotations

import json
import os
import shlex
import sys
from typing import Any

from .._runtime.errors import ConfigurationError
from .entry import PROGRAMS, SETTINGS

SCRIPT = """\
#!/bin/sh
'''exec' {python} -E "$0" "$@"
'''
# Made by `ehpc slurm install`.
import sys
sys.path.insert(0, {package!r})
from ehpc.slurm.entry import main
sys.exit(main(__file__))
"""
"""Text of a command: the shell starts Python whatever its path, and Python takes that line for a string."""


def install(folder: str, settings: dict[str, Any]) -> list[str]:
    """Write the commands and their settings into a folder, and return the paths of the commands.

    Args:
        folder: The folder; it is made if there is none.
        settings: ``cluster_id``, ``user``, ``api_version``, ``scheduler``, ``queue`` (the default one), ``region``,
            ``endpoint``, ``profile``, ``password_file`` and ``state`` (folder of the journal). No secrets.

    Raises:
        ConfigurationError: If a file of the folder is in the way that was not written by this function.
        OSError: If the folder can't be written.
    """
    os.makedirs(folder, exist_ok=True)
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    text = SCRIPT.format(python=shlex.quote(sys.executable), package=package)
    paths = [os.path.join(os.path.abspath(folder), name) for name in PROGRAMS]
    for path in paths:
        if os.path.lexists(path) and not is_ours(path):
            raise ConfigurationError(f"{path} is there already, and is no command of ehpc slurm")
    for path, content in [
        (os.path.join(folder, SETTINGS), json.dumps(settings, indent=1)),
        *((p, text) for p in paths),
    ]:
        partial = f"{path}.{os.getpid()}"
        with open(partial, "w", encoding="utf-8") as file:
            file.write(content)
        os.chmod(partial, 0o755 if content is text else 0o644)
        os.replace(partial, path)
    return paths


def is_ours(path: str) -> bool:
    """Return whether a file is a command that ``install`` wrote."""
    try:
        with open(path, "rb") as file:
            return b"`ehpc slurm install`" in file.read(1024)
    except OSError:
        return False
