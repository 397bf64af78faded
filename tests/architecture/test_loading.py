"""What importing the package loads: almost nothing at first, and everything without an error."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT


def run(code: str) -> list[str]:
    """Run code in a fresh interpreter that treats warnings as errors, and return the lines that it prints."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def loaded_by(statement: str) -> set[str]:
    """Return the modules that a statement loads in a fresh interpreter."""
    lines = run(f"import sys; before = set(sys.modules)\n{statement}\nprint(*sorted(set(sys.modules) - before))")
    return set(lines[-1].split())


def test_importing_the_package_loads_nothing_of_it() -> None:
    """Neither an action, nor the client, nor attrs, cattrs or any HTTP module."""
    loaded = loaded_by("import ehpc")
    assert {name for name in loaded if name.startswith("ehpc")} == {"ehpc"}
    roots = {name.split(".")[0] for name in loaded}
    assert not roots & {"aiohttp", "attr", "attrs", "cattrs", "http", "msgspec", "ssl"}


def test_making_a_client_loads_no_action_and_no_http() -> None:
    """A client that is made and never used costs little."""
    loaded = loaded_by("import ehpc; ehpc.Client('cn-hangzhou', access_key_id='id', access_key_secret='secret')")
    assert "ehpc.v2018_04_12.client" in loaded
    assert not {
        name
        for name in loaded
        if name.startswith(("ehpc.v2018_04_12.actions.", "ehpc.v2018_04_12.shapes.", "ehpc.emulator"))
    }
    assert not {name.split(".")[0] for name in loaded} & {"aiohttp", "cattrs", "http", "ssl"}


def test_one_model_loads_one_action() -> None:
    """With the shapes that it is made of, and nothing of the other 91."""
    loaded = loaded_by("from ehpc.models import ListNodesResponse")
    assert {name for name in loaded if name.startswith("ehpc.v2018_04_12.actions.")} == {
        "ehpc.v2018_04_12.actions.list_nodes"
    }


def test_the_help_of_the_command_line_loads_click_and_a_table() -> None:
    """A call loads the client and one action beside; what prints tables and reads YAML waits until it is used."""
    heavy = {"attr", "cattrs", "jmespath", "locale", "rich", "ruamel", "shutil", "ssl", "http"}
    loaded = loaded_by("from ehpc.cli.program import run; run(['--help'])")
    assert not {name.split(".")[0] for name in loaded} & heavy
    assert not {
        name
        for name in loaded
        if name.startswith(("ehpc.v2018_04_12.actions", "ehpc.v2018_04_12.client", "ehpc._runtime"))
    }
    arguments = ["list-nodes", "--cluster-id", "c", "--region", "cn-hangzhou", "--dry-run"]
    loaded = loaded_by(f"from ehpc.cli.program import run; run({arguments})")
    assert {name for name in loaded if name.startswith("ehpc.v2018_04_12.actions.")} == {
        "ehpc.v2018_04_12.actions.list_nodes"
    }
    assert not {name.split(".")[0] for name in loaded} & {"asyncio", "jmespath", "rich", "ruamel"}


def test_every_module_can_be_imported() -> None:
    """All of them, without a warning; the command of the emulator does not start by being imported.

    Plugins are imported in the environments of their tools, by ``tests/tools``.
    """
    lines = run(
        "import importlib, pkgutil, ehpc\n"
        "for found in pkgutil.walk_packages(ehpc.__path__, 'ehpc.'):\n"
        "    if not found.name.startswith(('ehpc.plugins.parsl', 'ehpc.plugins.snakemake')):\n"
        "        importlib.import_module(found.name)\n"
        "    print(found.name)\n"
    )
    folder = ROOT / "generated" / "ehpc"
    paths = [path for path in folder.rglob("*.py") if "__pycache__" not in path.parts]
    assert len(lines) == len(paths) - 1 > 100


@pytest.mark.parametrize(
    "module",
    ["ehpc", "ehpc.models", "ehpc.errors", "ehpc.codec", "ehpc.v2018_04_12.service", "ehpc.v2018_04_12.client"],
)
def test_every_name_that_is_offered_is_there(module: str) -> None:
    """All of ``__all__`` resolves, ``dir`` shows it, and no name stands twice."""
    lines = run(
        f"import importlib; module = importlib.import_module({module!r})\n"
        "names = module.__all__\n"
        "assert len(set(names)) == len(names)\n"
        "assert set(names) <= set(dir(module))\n"
        "print(len([getattr(module, name) for name in names]))\n"
    )
    assert int(lines[0]) > 0


@pytest.mark.parametrize("module", ["ehpc", "ehpc.models"])
def test_a_name_that_is_not_offered_is_an_attribute_error(module: str) -> None:
    """Lazy names fail like others."""
    lines = run(
        f"import importlib; module = importlib.import_module({module!r})\n"
        "try:\n"
        "    module.Teapot\n"
        "except AttributeError as error:\n"
        "    print(error)\n"
    )
    assert lines == [f"module '{module}' has no attribute 'Teapot'"]


def test_the_version_is_that_of_the_distribution() -> None:
    """It is looked up when it is asked for."""
    lines = run("import ehpc, importlib.metadata; print(ehpc.__version__ == importlib.metadata.version('ehpc'))")
    assert lines == ["True"]
