"""What recipes of the handbook do, beyond that they run."""

from __future__ import annotations

import ast
import asyncio
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from docs.site.terminal import PICTURE, draw, run_day
from ehpc import Client, Hooks, models
from ehpc.errors import NotFoundError
from ehpc.testing.fake_transport import FakeTransport, error_response, json_response

ROOT = Path(__file__).resolve().parents[2]
CLUSTER = "ehpc-hz-ABCDEFGHIJ"
EXAMPLE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
SECTION = re.compile(r"^## (.*?)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """Return a page of the handbook."""
    return (ROOT / "docs" / "how-to" / f"{name}.md").read_text(encoding="utf-8")


def recipe(name: str, title: str) -> str:
    """Return the first example of a section of a page, without the part that uses a client."""
    code = EXAMPLE.search(dict(SECTION.findall(page(name)))[title])
    assert code is not None
    return code[1].partition("\nwith Client(")[0]


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    """Return what all spans of the process are exported to."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    yield exporter
    provider.shutdown()


def test_spans_of_opentelemetry(spans: InMemorySpanExporter) -> None:
    """Each attempt is a client span below that of the program, with its outcome; the trace goes on in a header."""
    scope: dict[str, type[Hooks]] = {}
    exec(recipe("hooks", "OpenTelemetry spans"), scope)
    transport = FakeTransport(error_response("Throttling"), json_response(), error_response("ClusterNotFound", 404))
    client = Client(
        "cn-hangzhou", access_key_id="a", access_key_secret="b", transport=transport, hooks=[scope["Spans"]()]
    )

    with trace.get_tracer("test").start_as_current_span("program"):
        client.list_regions()
        with pytest.raises(NotFoundError):
            client.describe_cluster(cluster_id="c")

    *attempts, program = spans.get_finished_spans()
    assert [describe(span) for span in attempts] == [
        ("ehpc/ListRegions", "CLIENT", 0, 400, "ERROR", "ThrottledError"),
        ("ehpc/ListRegions", "CLIENT", 1, 200, "UNSET", None),
        ("ehpc/DescribeCluster", "CLIENT", 0, 404, "ERROR", "NotFoundError"),
    ]
    assert program.context is not None
    assert {program.context.span_id} == {span.parent.span_id for span in attempts if span.parent is not None}
    sent = [request.headers["traceparent"].split("-") for request in transport.requests]
    assert [[f"{span.context.trace_id:032x}", f"{span.context.span_id:016x}"] for span in attempts if span.context] == [
        parts[1:3] for parts in sent
    ]
    assert [len(span.events) for span in attempts] == [1, 0, 1]


def describe(span: ReadableSpan) -> tuple[object, ...]:
    """Return what a span says."""
    attributes = span.attributes or {}
    return (
        *(span.name, span.kind.name, attributes["http.request.resend_count"], attributes["http.response.status_code"]),
        *(span.status.status_code.name, span.status.description),
    )


def test_a_cell_awaits(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell with ``await`` outside of a function runs as a notebook runs it."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    [cell] = re.findall(r"^```{code-block} python\n(.*?)^```", page("notebooks"), re.MULTILINE | re.DOTALL)
    scope: dict[str, Any] = {}
    code = compile(cell, "cell", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)

    asyncio.run(eval(code, scope))

    assert CLUSTER == scope["cluster"].cluster_info.id
    assert [node["id"][:2] for node in scope["nodes"]][:2] == ["i-", "i-"]
    assert scope["queues"].metadata.status == 200


def test_a_frame_of_pandas(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A row for each node, a column for each attribute, nested ones too; the times are times."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    short, whole = EXAMPLE.findall(dict(SECTION.findall(page("data")))["pandas"])
    scope: dict[str, Any] = {}

    exec(short, scope)
    assert [*models.NodeInfo().to_dict()] == list(scope["nodes"].columns)
    assert len(scope["nodes"]) > 1

    exec(whole, scope)
    nodes = scope["nodes"]
    assert nodes["total_resources.cpu"].sum() > 0
    assert str(nodes["add_time"].dtype).endswith(", UTC]")


@pytest.fixture
def service(environment: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """Serve the application of the page about FastAPI with uvicorn, and return its address."""
    [code] = EXAMPLE.findall(page("web-service"))
    (tmp_path / "service.py").write_text(code, encoding="utf-8")
    command = [sys.executable, "-W", "error", "-m", "uvicorn", "service:app", "--port", "0", "--no-access-log"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        lines = []
        for line in process.stderr:
            lines.append(line)
            address = re.search(r"running on (http://127\.0\.0\.1:\d+)", line)
            if address is not None:
                break
        else:
            pytest.fail("".join(lines))
        yield address[1]
        process.terminate()
        assert "Traceback" not in process.stderr.read()


def test_a_service_with_fastapi(service: str) -> None:
    """uvicorn serves the nodes of a cluster as JSON, and says that a cluster is not there."""
    with urlopen(f"{service}/clusters/{CLUSTER}/nodes", timeout=30) as response:
        nodes = json.load(response)
    assert len(nodes) > 1
    assert all(node["id"].startswith("i-") for node in nodes)
    with pytest.raises(HTTPError) as caught:
        urlopen(f"{service}/clusters/ehpc-hz-0000000000/nodes", timeout=30)
    with caught.value as refused:
        assert refused.code == 404


@pytest.fixture
def client(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Client]:
    """Return a client of the emulated cluster; recipes run in a folder of their own."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    with Client() as client:
        yield client


def run_recipe(title: str) -> dict[str, Any]:
    """Run the example of a section of the cookbook, and return its names."""
    scope: dict[str, Any] = {}
    exec(EXAMPLE.findall(dict(SECTION.findall(page("cookbook")))[title])[0], scope)
    return scope


def test_users_are_those_of_the_file(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    """Who is listed is there, who is not is gone, and a second run changes nothing."""
    scope = run_recipe("Reconcile users with a CSV file")
    users = {user.name: user.group for user in client.iter_users(cluster_id=CLUSTER)}
    assert {"alice1": "users", "marco1": "wheel"} == users
    capsys.readouterr()
    scope["reconcile"](client, CLUSTER, scope["path"])
    assert capsys.readouterr().out == "added [], removed []\n"


def test_a_cluster_grows_and_shrinks(client: Client) -> None:
    """It has the wished size, and a node that runs a job stays."""
    scope = run_recipe("Grow at night, shrink in the morning")

    def names() -> list[str | None]:
        return [node.host_name for node in client.iter_nodes(cluster_id=CLUSTER, role="Compute")]

    assert len(names()) == 2
    scope["grow"](client, 3)
    assert len(names()) == 3
    client.submit_job(
        cluster_id=CLUSTER,
        name="busy01",
        command_line="sleep 900",
        run_as_user="bobby1",
        run_as_user_password="Made-up-1",
    )
    busy = [
        node.host_name
        for node in client.iter_nodes(cluster_id=CLUSTER, role="Compute")
        if node.used_resources and node.used_resources.cpu
    ]
    assert len(busy) == 1
    scope["shrink"](client, 0)
    assert names() == busy


def test_a_report_of_costs(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row for each user, with the price of the hours."""
    get = Client.get_accounting_report
    soon = time.time() + 60  # the service counts whole seconds, which a job of now has not lasted yet
    monkeypatch.setattr(Client, "get_accounting_report", lambda client, **named: get(client, end_time=soon, **named))
    client.submit_job(
        cluster_id=CLUSTER,
        name="sums01",
        command_line="true",
        run_as_user="bobby1",
        run_as_user_password="Made-up-1",
    )
    run_recipe("Report costs")
    head, row = Path("costs.csv").read_text(encoding="utf-8").splitlines()
    assert (head, row.split(",")[:2]) == ("user,jobs,core_hours,cost", ["bobby1", "1"])


def test_figures_of_jobs(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    """Jobs are counted by status and by owner."""
    for _ in range(3):
        client.submit_job(
            cluster_id=CLUSTER,
            name="busy01",
            command_line="sleep 900",
            run_as_user="bobby1",
            run_as_user_password="Made-up-1",
        )
    run_recipe("Watch 300 jobs")
    assert 'ehpc_jobs{of="bobby1"} 3\n' in capsys.readouterr().out


def test_the_picture_of_the_terminal_is_up_to_date() -> None:
    """A run now prints what it shows, but for identifiers, times and progress; it loads nothing from elsewhere."""
    drawn = PICTURE.read_text(encoding="utf-8")
    assert shown(drawn) == shown(draw(run_day()))
    assert not re.search(r"@font-face|url\(['\"]?http", drawn)


def shown(picture: str) -> list[str]:
    """Return the texts of a picture without what differs from run to run."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", picture)
    changing = re.compile(r"\bi-\w{20}|job-\w{10}|[0-9A-F-]{36}|20\d\d-.{14}")
    lines = [text.replace("&#160;", " ") for text in texts]
    return [changing.sub("", line) for line in lines if not line.startswith("jobs finished:")]
