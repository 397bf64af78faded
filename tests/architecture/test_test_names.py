"""Tests are found: their folders are those of the code, and a module's tests have its name."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT

ROOMS = {
    "batch": "templates/ehpc/batch",
    "cli": "templates/ehpc/cli",
    "emulator": "templates/ehpc/emulator",
    "explorer": "templates/ehpc/explorer",
    "generator": "generator",
    "jobs": "templates/ehpc/jobs",
    "runtime/credentials": "templates/ehpc/_runtime/credentials",
    "testing": "templates/ehpc/testing",
    "slurm": "templates/ehpc/slurm",
    "top": "templates/ehpc/top",
}
"""Folder of tests: the room that it mirrors, with all folders below. `tests/README.md` says what the others hold."""

ACROSS = {
    "batch/test_imports",  # what the whole room may import
    "batch/test_slurm_agrees",  # all of the room, with Slurm as the referee
    "cli/test_chapters",  # every command
    "cli/test_direct_reads",  # printing without models, across execution and output
    "cli/test_follow",  # the output of a job while it runs, over several modules
    "cli/test_help",  # every command's help
    "cli/test_requests",  # what is read from files and pipes, across arguments, skeleton and output
    "cli/test_terminal",  # a terminal of 80 columns around the whole command
    "emulator/test_changes",  # every changing action, and the reading action that shows it
    "emulator/test_documented_codes",  # every documented code
    "emulator/test_error_codes",  # every code that is raised
    "emulator/test_generations",  # both API versions in one world
    "emulator/test_growth",  # cost by size, over all of it
    "emulator/test_load",  # many clients at once
    "emulator/test_main",  # the process: __main__ and command
    "emulator/test_optional_parameters",  # every parameter that may be left out
    "emulator/test_service_stateful",  # random walks through the service
    "emulator/http/test_endpoint_fuzz",  # random bytes for the endpoint
    "emulator/protocol/test_signature_vectors",  # signatures that others computed
    "emulator/protocol/test_time_and_nonce",  # repeated and late requests, across request and signature
    "emulator/state/test_kills",  # the process, killed
    "emulator/state/test_store_crash",  # the store, broken off
    "explorer/browser/test_every_form",  # the page in a browser
    "explorer/browser/test_page",  # the page in a browser
    "explorer/test_openapi",  # the document as the generator writes it and the page serves it
    "explorer/test_sampler",  # the room `sampler`, on the explorer's emulator
    "generator/test_check",  # the commands `check` and `generate --check`, across plan and write
    "generator/test_key_problems",  # keys of every kind of file
    "generator/test_same_bytes",  # the whole run, twice
    "generator/test_upstream",  # the room `upstream`, against two releases
    "jobs/test_real_jobs",  # jobs that run, over the whole room
    "jobs/test_requests",  # how many requests everything costs
    "slurm/test_agreement",  # every command, with Slurm as the referee
    "slurm/test_commands",  # all commands, on jobs that run
    "runtime/credentials/test_fuzz",  # random text for every source
    "runtime/credentials/test_sources",  # every source
}
"""Tests of more than one module, each with what it is about."""


def test_a_test_has_the_name_of_its_module() -> None:
    """Who looks for the tests of a module looks once; what is about several is listed with its reason."""
    misnamed, found = [], set()
    for folder, room in ROOMS.items():
        for test in sorted((ROOT / "tests" / folder).rglob("test_*.py")):
            relative = test.relative_to(ROOT / "tests").with_suffix("").as_posix()
            found.add(relative)
            module = (ROOT / room / Path(relative).relative_to(folder)).parent
            names = {path.stem for path in module.rglob("*.py")}
            if relative not in ACROSS and test.stem.removeprefix("test_") not in names:
                misnamed.append(relative)
    assert (misnamed, sorted(ACROSS - found)) == ([], [])


def test_every_folder_is_explained() -> None:
    """The table of tests/README.md has a row for each folder."""
    readme = (ROOT / "tests" / "README.md").read_text(encoding="utf-8")
    folders = sorted({path.parent.name for path in (ROOT / "tests").glob("*/*.py")})
    assert [name for name in folders if f"| `{name}` |" not in readme] == []
