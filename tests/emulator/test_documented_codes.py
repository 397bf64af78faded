"""The emulator refuses with codes of the reference alone, and with the statuses that stand there."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

import ehpc.emulator.protocol
import ehpc.emulator.server
import ehpc.emulator.signature
from tests.emulator.calling import CONTRACT

MODULES = (ehpc.emulator.protocol, ehpc.emulator.server, ehpc.emulator.signature)


def faults() -> Iterator[tuple[str, int]]:
    """Yield code and status of each fault that the emulator's source makes with a fixed code."""
    for module in MODULES:
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Fault":
                code, status = node.args[0], node.args[2]
                assert isinstance(status, ast.Constant)
                if isinstance(code, ast.Constant):
                    yield str(code.value), int(str(status.value))
                else:
                    assert status.value == 400


def test_all_codes_are_documented() -> None:
    """Each fixed code stands in the reference's table of errors, or follows its scheme Missing plus a name."""
    found = set(faults())
    assert len(found) >= 15
    unknown = {code for code, _ in found if code not in CONTRACT.errors}
    assert unknown == {"MissingAction", "MissingVersion"}


def test_all_statuses_are_documented() -> None:
    """Each code comes with the HTTP status of the table, where that knows one."""
    statuses = {code: CONTRACT.errors[code]["http_status"] for code, _ in faults() if code in CONTRACT.errors}
    assert {code: status for code, status in faults() if statuses.get(code) not in (status, None)} == {}
