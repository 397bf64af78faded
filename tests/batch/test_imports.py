"""The room is a leaf: whoever imports it gets nothing else of the package."""

from __future__ import annotations

import sys

from tests.architecture.conftest import GENERATED, imports, python_files


def test_nothing_but_the_standard_library_is_imported() -> None:
    """So the command line, the emulator and others can share it."""
    files = python_files(GENERATED / "ehpc" / "batch")
    assert len(files) > 8
    for path in files:
        found = imports(path, GENERATED)
        outside = {name for name in found if not f"{name}.".startswith("ehpc.batch.")}
        assert {name.split(".")[0] for name in outside} <= sys.stdlib_module_names, path.name
