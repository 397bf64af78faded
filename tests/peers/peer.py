"""The official SDKs, each in a process of their own environment, called one action at a time."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import IO, Any

import pytest

from ehpc.emulator import Emulator

HERE = Path(__file__).resolve().parent


class Peer:
    """An official SDK that makes calls for us.

    Args:
        script: The program that runs in its environment: ``sdk_v1.py`` or ``sdk_v2.py``.
        package: The SDK, for a program that can run several.
        region: Region that its client is made for.
    """

    def __init__(self, script: str, package: str = "alibabacloud_ehpc20180412", region: str = "cn-hangzhou") -> None:
        environment = HERE.parents[1] / os.environ.get("EHPC_PEERS", ".venv-peers")
        python = environment / "bin" / "python"
        if not python.exists():
            pytest.fail(f"there is no {environment}: run `make .venv-peers/.ready`", pytrace=False)
        self.region = region
        self._process = subprocess.Popen(
            [python, HERE / script, package], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def call(self, emulator: Emulator, action: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Call an action.

        Args:
            emulator: Who answers.
            action: The action.
            arguments: Its parameters by name on the wire; lists as lists, ``EcsOrder.Compute.Count`` with its dots.

        Returns:
            ``read`` with what the SDK read, ``error`` and ``code``, or nothing if the SDK lacks the action.
        """
        identifier, key = next(iter(emulator.keys.items()))
        order = {
            "address": f"127.0.0.1:{emulator.port}",
            "region": self.region,
            "key": identifier,
            "secret": key.secret,
            "action": action,
            "arguments": arguments,
        }
        sending, receiving = self._pipes()
        sending.write(json.dumps(order) + "\n")
        sending.flush()
        line = receiving.readline()
        assert line, f"the SDK ended: exit code {self._process.wait(10)}"
        found: dict[str, Any] = json.loads(line)
        return found

    def close(self) -> None:
        """End the process."""
        for pipe in self._pipes():
            pipe.close()
        self._process.wait(10)

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout
