"""Who imports whom in the command line: the edges are data, and a new one is a decision."""

from __future__ import annotations

from graphlib import TopologicalSorter

from ehpc.cli.program import SHORTCUTS
from tests.architecture.conftest import GENERATED, imports, python_files

CLI = GENERATED / "ehpc" / "cli"
COMMAND_MODULES = {module for module, _ in SHORTCUTS.values()}
"""Modules that the program loads by name."""

LAYERS: list[dict[str, set[str]]] = [
    # the way in
    {"__main__": {"__init__"}},
    {"__init__": {"program"}},
    {
        "program": {
            *("action_table", "cluster_version", "command", "error_report", "exit_codes", "session"),
            *COMMAND_MODULES,
        }
    },
    # the shortcuts
    {
        "completion_command": {"command"},
        "config_command": {"command", "output", "session", "settings"},
        "doctor_command": {"command", "dry_run", "exit_codes", "output", "service_check", "session"},
        "emulator_command": set(),
        "explorer_command": {"command", "exit_codes", "session"},
        "jobs_command": {"cluster_jobs", "command", "output", "session", "tables"},
        "logs_command": {"cluster_jobs", "command", "job_output", "session"},
        "slurm_command": {"command", "session"},
        "stop_command": {"cluster_jobs", "command", "session"},
        "submit_command": {
            *("cluster_jobs", "command", "dry_run", "execution", "input_files", "job_output", "output", "passwords"),
            *("session",),
        },
        "top_command": {"command", "exit_codes", "session"},
        "run_command": {"command", "dry_run", "execution", "exit_codes", "output", "progress", "session"},
        "wait_command": {"action_table", "command", "session"},
        "whoami_command": {"command", "output", "session"},
    },
    # actions and jobs
    {"service_check": {"action_table", "response_check"}},
    {
        "cluster_jobs": {"cluster_version", "execution", "session"},
        "job_output": {"progress", "session"},
    },
    {"command": {"action_table", "arguments", "execution", "output", "passwords", "session", "skeleton", "tables"}},
    {"execution": {"action_table", "cluster_version", "dry_run", "output", "progress", "session"}},
    # input, output, requests
    {
        "arguments": {
            *("action_table", "input_files", "passwords", "response_members", "session"),
            *("shorthand", "tables", "timestamps"),
        },
        "dry_run": {"action_table", "masking", "session"},
        "error_report": {"cluster_version", "exit_codes", "session"},
        "output": {"action_table", "exit_codes", "response_members", "session", "tables", "yaml_strings"},
        "progress": {"session"},
    },
    {"response_members": {"action_table", "tables"}},
    {"passwords": {"input_files", "session"}, "tables": {"action_table", "grid", "session"}},
    {"cluster_version": {"action_table", "session"}, "grid": {"session"}},
    # what all of them share
    {"session": {"action_table", "input_files", "logging_transport", "settings"}},
    {"logging_transport": {"masking"}},
    {"response_check": {"masking"}},
    {"masking": {"action_table"}, "settings": {"exit_codes", "input_files"}, "skeleton": {"action_table"}},
    {
        "action_table": set(),
        "exit_codes": set(),
        "input_files": set(),
        "shorthand": set(),
        "timestamps": set(),
        "yaml_strings": set(),
    },
]
"""The modules from top to bottom, with the modules that they import, lazily or for type checkers too."""

EDGES = {name: targets for layer in LAYERS for name, targets in layer.items()}


def test_the_modules_import_what_is_listed() -> None:
    """No edge more and none less than the table says; modules loaded by name count as imported by the program."""
    edges = {}
    for path in python_files(CLI):
        names = {f"{name}." for name in imports(path, GENERATED)}
        inside = {name.removeprefix("ehpc.cli.").rstrip(".") for name in names if name.startswith("ehpc.cli.")}
        edges[path.stem] = {name if (CLI / f"{name}.py").is_file() else "__init__" for name in inside}
    edges["program"] |= COMMAND_MODULES
    assert edges == EDGES


def test_imports_go_downward() -> None:
    """No module imports one of its own layer or of a layer above, so there is no circle."""
    below = set(EDGES)
    for layer in LAYERS:
        below -= set(layer)
        for name, targets in layer.items():
            assert targets <= below, name
    TopologicalSorter(EDGES).prepare()
