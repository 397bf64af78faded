"""Calls that need no models: they send and print what the same calls with models do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from ruamel.yaml import YAML

from ehpc.cli import execution
from ehpc.cli.action_table import ActionInfo, load_table
from ehpc.versions import PACKAGES
from tests.cli.conftest import Ehpc
from tests.cli.service import Service
from tests.cli.test_chapters import line

ACTIONS = [
    action
    for version in PACKAGES
    for action in load_table(version).actions.values()
    if not action.mutates and not any(parameter.secret for parameter in action.parameters)
]
READS = [pytest.param(action, id=f"{action.table.version}-{action.name}") for action in ACTIONS]
PAGED = [read for action, read in zip(ACTIONS, READS, strict=True) if action.pages is not None]
ANSWER = {
    "RequestId": "R",
    "TotalCount": 2,
    "Unknown": {"a": [1, None, "x"]},
    "Clusters": {"ClusterInfoSimple": [{"Id": "c-1", "Count": "2", "Name": None, "New": 1.5}, {"Id": "c-2"}]},
    "PageNumber": 1,
}


def with_models(*_: object) -> None:
    """Stand in for what finds that a call needs no models."""


@pytest.mark.parametrize("action", READS)
@pytest.mark.parametrize("required", [True, False])
def test_the_request_is_the_same(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch, action: ActionInfo, required: bool
) -> None:
    """For every action that only reads, with the required parameters and with all."""
    command = ["--api-version", action.table.version, *line(action, required=required)]
    assert ehpc(*command).code == 0
    monkeypatch.setattr(execution, "encode_directly", with_models)
    assert ehpc(*command).code == 0
    direct, modeled = service.sent
    assert direct == modeled


@pytest.mark.parametrize(
    ("output", "read"), [("json", json.loads), ("yaml", YAML(typ="safe", pure=True).load), ("tsv", str), ("table", str)]
)
def test_the_result_is_the_same(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch, output: str, read: Callable[[str], object]
) -> None:
    """Unknown members, nulls and numbers in strings are printed as they come; data is in the order of the service."""
    service.answer("ListClusters", ANSWER)
    direct = ehpc("list-clusters", "-o", output)
    monkeypatch.setattr(execution, "encode_directly", with_models)
    modeled = ehpc("list-clusters", "-o", output)
    assert (read(direct.out), direct.err, direct.code) == (read(modeled.out), modeled.err, modeled.code)
    assert direct.code == 0


@pytest.mark.parametrize("action", PAGED)
def test_all_pages_are_the_same(
    ehpc: Ehpc, service: Service, monkeypatch: pytest.MonkeyPatch, action: ActionInfo
) -> None:
    """The same requests, whether pages have numbers or tokens, and the same items, totals and rest."""
    pages = action.pages
    assert pages is not None

    def answer(sent: dict[str, str]) -> dict[str, Any]:
        number = int(sent.get("PageNumber") or sent.get("NextToken") or 1)
        items: Any = [{"New": f"{number}-{each}"} for each in range(2 if number < 3 else 1)]
        data: dict[str, Any] = {"RequestId": f"R-{number}", "Other": "kept"}
        inner = data
        *outer, last = pages.items.split(".")
        for part in outer:
            inner = inner.setdefault(part, {})
        inner[last] = {pages.tag: items} if pages.tag else items
        values = {"number": number, "size": 2, "token": str(number + 1) if number < 3 else "", "total": 5}
        return {**data, **{name: values[kind] for kind, name in pages.fields.items()}}

    service.answer(action.name, answer)
    command = ["--api-version", action.table.version, *line(action, required=True), "--all", "-o", "json"]
    direct = ehpc(*command)
    requests, service.sent[:] = list(service.sent), []
    monkeypatch.setattr(execution, "encode_directly", with_models)
    modeled = ehpc(*command)
    assert (direct.code, direct.err, json.loads(direct.out)) == (0, "", json.loads(modeled.out))
    assert requests == service.sent
    assert len(requests) == 3
    assert direct.out.count('"New"') == 5


def test_data_is_printed_as_it_comes(ehpc: Ehpc, service: Service) -> None:
    """In the order of the service."""
    service.answer("ListClusters", ANSWER)
    assert ehpc("list-clusters").out == json.dumps(ANSWER, indent=2) + "\n"


@pytest.mark.parametrize(
    ("answer", "code", "error"),
    [
        (b"[1]", 3, "error: ListClusters: HTTP 200, but the response can't be read"),
        (b"<html>", 3, "error: ListClusters: HTTP 200, but the response can't be read"),
        (b'{"TotalCount": NaN}', 3, "error: ListClusters: HTTP 200, but the response can't be read"),
        (b"[" * 100_000, 3, "error: ListClusters: HTTP 200, but the response can't be read"),
    ],
)
def test_a_response_that_is_none(ehpc: Ehpc, service: Service, answer: bytes, code: int, error: str) -> None:
    """As strictly as with models."""
    service.answer("ListClusters", answer)
    outcome = ehpc("list-clusters")
    assert (outcome.code, outcome.out) == (code, "")
    assert outcome.err.startswith(error)


def test_a_call_loads_no_models(service: Service) -> None:
    """Neither they nor what makes them, nor translations; email and ssl come with http.client."""
    heavy = {
        *("attr", "attrs", "cattrs", "configparser", "html", "locale", "logging", "msgspec", "rich", "ruamel"),
        "urllib3",
    }
    if sys.version_info >= (3, 11):  # before, uuid imports it, which click imports
        heavy.add("subprocess")
    code = (
        "import sys\nfrom ehpc.cli import main\nmain()\n"
        f"print(*sorted({{name.split('.')[0] for name in sys.modules}} & {heavy}), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "list-clusters"]
    for more in ([], ["--output", "table"], ["--output", "tsv"], ["--deadline", "9"]):
        done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr.strip()) == (0, ""), more
    assert len(service.sent) == 4


def test_what_the_service_calls_a_list_of_nothing(ehpc: Ehpc, service: Service) -> None:
    """An empty object is a result, not a missing one."""
    data: dict[str, Any] = {}
    service.answer("ListClusters", data)
    assert json.loads(ehpc("list-clusters").out) == data
