"""Writes the commands into a folder, with the settings that they read."""

from __future__ import annotations

import json
import os
import shlex
import sys
from typing import Any

from .._runtime.errors import ConfigurationError
from .entry import MODULES, SETTINGS

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
"""Text of a command: the shell starts Python whatever its path is, and Python takes that line for a string."""


def install(folder: str, settings: dict[str, Any]) -> None:
    """Write the commands and their settings into a folder.

    Args:
        folder: The folder; it is made if there is none.
        settings: ``cluster_id``, ``user``, ``api_version``, ``scheduler``, ``queue`` (the default one), ``region``,
            ``endpoint``, ``profile``, ``password_file`` and ``state`` (folder of the journal). No secrets.

    Raises:
        ConfigurationError: If a file is in the way that was not written by this function; then nothing is written.
        OSError: If the folder can't be written.
    """
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    text = SCRIPT.format(python=shlex.quote(sys.executable), package=package)
    for path in (os.path.join(folder, name) for name in MODULES):
        if os.path.lexists(path):
            with open(path, "rb") as file:
                if b"`ehpc slurm install`" not in file.read(1024):
                    raise ConfigurationError(f"{path} is there already, and is no command of ehpc slurm")
    os.makedirs(folder, exist_ok=True)
    for name, content in {SETTINGS: json.dumps(settings, indent=1), **dict.fromkeys(MODULES, text)}.items():
        path = os.path.join(folder, name)
        with open(f"{path}.new", "w", encoding="utf-8") as file:
            file.write(content)
        os.chmod(f"{path}.new", 0o755 if content is text else 0o644)
        os.replace(f"{path}.new", path)
# Hand-written: edit templates/ehpc/slurm/install.py, then run `make generate`.
