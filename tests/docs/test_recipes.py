"""What recipes of the handbook do, beyond that they run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from ehpc import Client, Hooks
from ehpc.errors import NotFoundError
from ehpc.testing.fake_transport import FakeTransport, error_response, json_response

ROOT = Path(__file__).resolve().parents[2]
SECTION = re.compile(r"^## (.*?)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def recipe(page: str, title: str) -> str:
    """Return the first example of a section, without the part that uses a client."""
    text = (ROOT / "docs" / "how-to" / f"{page}.md").read_text(encoding="utf-8")
    section = dict(SECTION.findall(text))[title]
    code = re.search(r"^```python\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
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
