"""The emulator refuses with codes of the reference alone, and with the statuses that stand there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.conftest import ROOT
from tests.emulator.signed_requests import SERVICE_MODEL

SOURCES = sorted((ROOT / "templates" / "ehpc" / "emulator").rglob("*.py"))


def faults() -> Iterator[tuple[str, int | None]]:
    """Yield code and status of each fault that the emulator's source makes with a fixed code."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ServiceError":
                code = node.args[0]
                status = node.args[2] if len(node.args) > 2 else None
                if isinstance(code, ast.Constant):
                    assert status is None or (isinstance(status, ast.Constant) and isinstance(status.value, int))
                    yield str(code.value), None if status is None else int(str(status.value))


def test_all_codes_are_documented() -> None:
    """Each fixed code stands in the reference's table of errors, or follows its scheme Missing plus a name."""
    found = set(faults())
    assert len(found) >= 25
    unknown = {code for code, _ in found if code not in SERVICE_MODEL.errors}
    assert unknown == {"MissingAction", "MissingVersion"}


def test_all_statuses_are_documented() -> None:
    """Each code comes with the HTTP status of the table, where that knows one."""
    statuses = {code: SERVICE_MODEL.errors[code]["http_status"] for code, _ in faults() if code in SERVICE_MODEL.errors}
    stated = {code: status for code, status in faults() if status is not None}
    assert {code: status for code, status in stated.items() if statuses.get(code) not in (status, None)} == {}
