"""``ehpc slurm install``: the commands it writes, and the settings they read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ehpc.slurm.entry import MODULES
from ehpc.testing import Emulator
from tests.cli.conftest import Ehpc
from tests.slurm.conftest import NEW, OLD, Desk


@pytest.mark.parametrize(("version", "queue"), [(OLD, "comp"), (NEW, "comp")])
def test_commands_for_a_cluster(
    ehpc: Ehpc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, queue: str
) -> None:
    """Of either version: it is found out, with the scheduler and the default queue; nothing of it is secret."""
    with Emulator(cheap_passwords=True) as emulator:
        cluster = Desk(emulator, version, tmp_path).cluster
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        folder = tmp_path / "commands"
        outcome = ehpc("slurm", "install", str(folder), "--cluster", cluster, "--user", "alice1", "--state", "~/kept")
        assert (0, "") == (outcome.code, outcome.out)
        assert f'export PATH="{folder}:$PATH"' == outcome.err.splitlines()[-1]
    assert {*MODULES, ".ehpc-slurm.json"} == set(os.listdir(folder))
    assert all(os.access(folder / name, os.X_OK) for name in MODULES)
    settings = json.loads((folder / ".ehpc-slurm.json").read_text())
    expected = {"cluster_id": cluster, "api_version": version, "queue": queue, "user": "alice1", "state": "~/kept"}
    assert expected.items() <= settings.items()
    assert settings["scheduler"].lower().startswith("slurm")
    assert emulator.variables["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] not in str(settings)


def test_a_file_that_is_in_the_way(ehpc: Ehpc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written then."""
    (tmp_path / "srun").write_text("#!/bin/sh\n")
    with Emulator(cheap_passwords=True) as emulator:
        cluster = emulator.add_cluster("slurm", scheduler="slurm")
        for name, value in emulator.variables.items():
            monkeypatch.setenv(name, value)
        outcome = ehpc("slurm", "install", str(tmp_path), "--cluster", cluster, "--user", "alice1")
    assert 0 != outcome.code
    assert "srun is there already, and is no command of ehpc slurm" in outcome.err
    assert ["srun"] == os.listdir(tmp_path)
