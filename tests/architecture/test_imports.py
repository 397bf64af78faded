"""Who may import whom: the edges are data here, and a new one is a decision."""

from __future__ import annotations

import re
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.conftest import GENERATED, GENERATOR, TEMPLATES, imports, module_name, python_files
from tests.conftest import ROOT

EDGES = {
    # the command line, and what it calls
    "__main__": {"cli"},
    "cli": {"diagnostics", "history", "pipeline", "report"},
    "pipeline": {
        *("atomic_files", "cli_table", "diagnostics", "document", "edits", "export", "format", "ir", "load", "lower"),
        *("modelines", "notice", "openapi", "plan", "record_cache", "render", "schema", "skeleton", "spec_files"),
        *("validate", "version_memory", "write"),
        *("upstream.comparison", "upstream.sdk", "upstream.skeletons"),
    },
    "history": {"atomic_files", "diagnostics", "diff", "pipeline", "report", "revisions", "surface", "surface_facts"},
    "version_memory": {"document", "ir", "record_cache"},
    # stages: none imports another
    "load": {"diagnostics", "document", "field_types", "record_cache", "spec_files"},
    "validate": {
        *("diagnostics", "document", "validation.actions", "validation.editions", "validation.errors"),
        *("validation.likes", "validation.members", "validation.shapes", "validation.versions", "validation.waiters"),
    },
    "lower": {"document", "ir", "json_value", "names", "docstrings"},
    "plan": {"ir", "json_value", "output"},
    "render": {"notice", "output"},
    "format": {"output"},
    "write": {"atomic_files"},
    "edits": {"diagnostics"},
    "notice": set(),
    "export": {"ir", "json_value"},
    "cli_table": {"docstrings", "ir", "json_value"},
    "openapi": {"ir", "json_value"},
    "schema": {"document"},
    "skeleton": {"diagnostics", "document", "modelines", "names"},
    "surface": {"ir", "surface_facts"},
    "diff": {"change_record", "surface_facts"},
    "report": {"change_record"},
    # the checks of validate, by subject
    "validation": set(),
    "validation.actions": {"diagnostics", "document", "validation.example_checks", "validation.members"},
    "validation.editions": {"diagnostics", "document"},
    "validation.errors": {"diagnostics", "document"},
    "validation.example_checks": {"document", "names"},
    "validation.likes": {"diagnostics", "document"},
    "validation.members": {"diagnostics", "document", "names"},
    "validation.shapes": {"diagnostics", "document", "names"},
    "validation.versions": {"diagnostics", "document"},
    "validation.waiters": {"diagnostics", "document"},
    # the comparison with the official SDKs
    "upstream": set(),
    "upstream.comparison": {"document", "upstream.entries", "upstream.spec"},
    "upstream.entries": set(),
    "upstream.sdk": {"diagnostics", "upstream.entries"},
    "upstream.skeletons": {"upstream.comparison", "upstream.entries"},
    "upstream.spec": {"document", "upstream.entries"},
    # what stages work on and with
    "": set(),
    "change_record": set(),
    "diagnostics": set(),
    "document": {"diagnostics", "field_types"},
    "ir": {"json_value"},
    "json_value": set(),
    "field_types": {"diagnostics"},
    "modelines": set(),
    "record_cache": {"atomic_files"},
    "atomic_files": set(),
    "names": set(),
    "output": {"json_value"},
    "revisions": {"diagnostics", "spec_files", "surface_facts"},
    "docstrings": {"document", "ir"},
    "spec_files": set(),
    "surface_facts": set(),
}
"""Module of the generator -> the modules that it imports, for type checkers alone included."""

RUNTIME = GENERATED / "ehpc" / "_runtime"
STAGES = {
    *("load", "validate", "lower", "plan", "render", "format", "write", "export", "cli_table", "openapi", "schema"),
    *("skeleton", "surface", "diff", "report"),
}
CONDUCTORS = {"cli", "pipeline", "history"}
"""What calls the stages: the way from spec to package, the comparison with past states, and the command line."""


def runtime_order() -> list[str]:
    """Return the modules of the runtime in the order that its docstring gives."""
    text = (TEMPLATES / "_runtime" / "__init__.py").read_text(encoding="utf-8")
    chain = re.search(r"\w+(\s*->\s*\w+)+", text)
    assert chain is not None
    return re.split(r"\s*->\s*", chain[0])


def test_the_modules_of_the_generator_import_what_is_listed() -> None:
    """No edge more and none less than the table says."""
    found = {}
    for path in python_files(GENERATOR):
        inside = {name for name in imports(path, ROOT) if name == "generator" or name.startswith("generator.")}
        name = module_name(path, ROOT).removeprefix("generator").removeprefix(".")
        found[name] = {name.removeprefix("generator.") for name in inside}
    assert found == EDGES


def test_no_modules_of_the_generator_import_each_other_in_a_circle() -> None:
    """The table sorts topologically, which names the circle if there is one."""
    assert set(EDGES) == set(TopologicalSorter(EDGES).static_order())


def test_no_stage_imports_another_stage() -> None:
    """Those that call the stages know their order, and nothing that is called knows who calls."""
    for name, targets in EDGES.items():
        if name in STAGES:
            assert not targets & (STAGES | CONDUCTORS), name
        elif name not in {*CONDUCTORS, "__main__"}:
            assert not targets & (STAGES | CONDUCTORS | {"__main__"}), name


def test_generator_and_package_do_not_know_each_other() -> None:
    """The package is text to the generator, and the generator is not shipped."""
    for path in python_files(GENERATOR):
        assert not {name for name in imports(path, ROOT) if name.split(".")[0] == "ehpc"}, path.name
    for path in python_files(GENERATED):
        assert not {name for name in imports(path, GENERATED) if name.split(".")[0] == "generator"}, path.name


def test_the_package_needs_nothing_but_its_dependencies() -> None:
    """Beside the standard library: attrs and cattrs; and where they are there, what the extras bring."""
    allowed = {"ehpc", "attrs", "cattrs", *sys.stdlib_module_names}
    optional = {"msgspec", "pytest", "typing_extensions"}
    extras = {
        "cli": {"click", "jmespath", "rich", "ruamel"},
        "explorer": {"click", "starlette", "uvicorn"},
        "top": {"rich", "textual"},
        "emulator/http": {"httptools"},
        "jobs/passwords.py": {"keyring"},
        "plugins/parsl.py": {"parsl"},
        "plugins/snakemake.py": {"snakemake_interface_common", "snakemake_interface_executor_plugins"},
        "_runtime/http/async_transport.py": {"aiohttp", "async_timeout", "yarl"},
    }
    for path in python_files(GENERATED):
        place = path.relative_to(GENERATED / "ehpc").as_posix()
        extra = set().union(*(names for prefix, names in extras.items() if f"{place}/".startswith(f"{prefix}/")))
        found = {name.split(".")[0] for name in imports(path, GENERATED)}
        assert found <= allowed | optional | extra, path


WINGS = {
    "__main__.py": {"cli"},
    "cli": {"explorer", "jobs", "slurm", "top"},
    "explorer": {"cli", "emulator", "sampler"},
    "jobs": set(),
    "plugins": {"jobs"},
    "sampler": set(),
    "slurm": {"jobs"},
    "top": {"cli", "jobs", "sampler"},
}
"""Rooms that the core does not know -> those of them, and of the emulator, that they import; all know the client."""


def test_wings_know_those_below_alone() -> None:
    """Whoever does not use a room never meets it; the command line only starts what stands above it."""
    for path in python_files(GENERATED / "ehpc"):
        room = path.relative_to(GENERATED / "ehpc").parts[0]
        inside = {name.split(".")[1] for name in imports(path, GENERATED) if name.startswith("ehpc.")}
        assert inside & set(WINGS) <= WINGS.get(room, set()) | {room}, path.name
        if room == "cli":
            assert inside & {"explorer", "top"} <= {path.name.removesuffix("_command.py")}, path.name


def test_typing_extensions_is_for_type_checkers_alone() -> None:
    """It is not among the dependencies."""
    for path in python_files(GENERATED):
        assert "typing_extensions" not in imports(path, GENERATED, typing=False), path.name


def test_the_emulator_shares_no_code_with_the_client() -> None:
    """A mistake that both make would stay hidden; the reader of job scripts has sbatch as its referee."""
    files = python_files(GENERATED / "ehpc" / "emulator")
    assert len(files) > 5
    for path in files:
        inside = {name for name in imports(path, GENERATED) if name.split(".")[0] == "ehpc"}
        assert {name for name in inside if not name.startswith(("ehpc.emulator", "ehpc.batch"))} == set(), path.name


def test_nothing_imports_what_is_for_tests() -> None:
    """``ehpc.testing`` knows the client and the emulator, and neither knows it; only its plugin needs pytest."""
    plugin = GENERATED / "ehpc" / "testing" / "pytest_plugin.py"
    assert plugin.is_file()
    for path in python_files(GENERATED / "ehpc"):
        found = imports(path, GENERATED)
        if "testing" not in path.parts:
            assert not {name for name in found if name.startswith("ehpc.testing")}, path.name
        if path != plugin:
            assert "pytest" not in found, path.name


def test_the_runtime_knows_nothing_of_the_generated_modules() -> None:
    """It is handed the service and the operations."""
    for path in python_files(GENERATED / "ehpc" / "_runtime"):
        inside = {name for name in imports(path, GENERATED) if name.split(".")[0] == "ehpc"}
        assert {name for name in inside if not name.startswith("ehpc._runtime")} == set(), path.name


def part(module: str) -> str:
    """Return the part of the runtime that a module is, or belongs to: ``credentials`` is a folder."""
    return module.removeprefix("ehpc._runtime").removeprefix(".").partition(".")[0]


def test_the_order_of_the_runtime_names_every_part_once() -> None:
    """The docstring of the folder is the map."""
    parts = {part(module_name(path, GENERATED)) for path in python_files(RUNTIME)} - {""}
    assert sorted(runtime_order()) == sorted(parts)


@pytest.mark.parametrize("path", python_files(RUNTIME), ids=lambda path: path.relative_to(RUNTIME).as_posix())
def test_the_runtime_imports_downward_alone(path: Path) -> None:
    """A part imports only those that stand before it in the order, lazily or not, for types too."""
    own = part(module_name(path, GENERATED))
    order = runtime_order()
    before = set(order[: order.index(own)]) if own else set()
    inside = {name for name in imports(path, GENERATED) if name.startswith("ehpc.")}
    assert {part(name) for name in inside} - {own} <= before


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the paths of a graph that lead back to where they began; none if there is no circle."""
    rest = dict(graph)
    while free := [name for name, targets in rest.items() if not targets & rest.keys()]:
        for name in free:
            del rest[name]
    return [[name, *sorted(targets & rest.keys())] for name, targets in sorted(rest.items())]


def test_no_modules_of_the_runtime_import_each_other_in_a_circle() -> None:
    """Neither directly nor by way of others, lazily or not, for types too; a folder's own doors are left out."""
    graph = {
        module_name(path, GENERATED): {name for name in imports(path, GENERATED) if name.startswith("ehpc._runtime.")}
        for path in python_files(RUNTIME)
        if path.name != "__init__.py"
    }
    assert len(graph) > 30
    assert circles(graph) == []
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == [["a", "b"], ["b", "c"], ["c", "b"], ["d", "a"]]


def test_modules_of_actions_import_shapes_and_runtime_alone() -> None:
    """One action never needs another, so that each loads by itself."""
    for folder, allowed in (
        ("v2018_04_12/actions", ("ehpc._runtime.", "ehpc.v2018_04_12.shapes.")),
        ("v2018_04_12/shapes", ("ehpc._runtime.", "ehpc.v2018_04_12.shapes.")),
    ):
        for path in python_files(GENERATED / "ehpc" / folder):
            inside = {name for name in imports(path, GENERATED) if name.split(".")[0] == "ehpc"}
            assert {name for name in inside if not name.startswith(allowed)} == set(), module_name(path, GENERATED)


@pytest.mark.parametrize("room", ["batch", "explorer", "sampler", "testing", "top"])
def test_a_room_has_no_circle(room: str) -> None:
    """Imports for types included; the other rooms list their edges."""
    graph = {}
    for path in python_files(GENERATED / "ehpc" / room):
        name = module_name(path, GENERATED)
        inside = {target for target in imports(path, GENERATED) if target.startswith(f"ehpc.{room}.")}
        graph[name] = inside - {name}
    assert len(graph) > 1
    assert list(TopologicalSorter(graph).static_order())
