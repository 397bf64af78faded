"""Transports for tests: prepared responses in order, errors that are raised, and the requests that were sent."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from ehpc import AsyncClient, Client, RetryPolicy
from ehpc.errors import NotFoundError, NotSentError
from ehpc.testing import AsyncFakeTransport, FakeTransport, error_response, json_response

VERSION = {"RequestId": "R-1", "ClientVersion": "1.0.24"}
SETTINGS: dict[str, Any] = {"region_id": "cn-hangzhou", "access_key_id": "id", "access_key_secret": "secret"}


def test_responses_come_in_their_order_and_then_the_default() -> None:
    """Members of a good response, a whole one, and a function of the request."""
    transport = FakeTransport(
        VERSION,
        json_response({"RequestId": "R-2"}, headers={"x-a": "b"}),
        lambda request: json_response({"RequestId": request.action}),
        default=error_response("ClusterNotFound", 404),
    )
    with Client(**SETTINGS, transport=transport) as client:
        assert client.list_current_client_version().client_version == "1.0.24"
        assert [client.list_regions().request_id for _ in range(2)] == ["R-2", "ListRegions"]
        for _ in range(2):
            with pytest.raises(NotFoundError):
                client.list_nodes(cluster_id="ehpc-1")
    assert [request.action for request in transport.requests[1:4]] == ["ListRegions", "ListRegions", "ListNodes"]
    assert transport.requests[-1].parameters["ClusterId"] == "ehpc-1"
    assert transport.closed == 1


def test_errors_are_raised_and_retried_as_real_ones() -> None:
    """A call that was not sent is sent again; once nothing is prepared, the test fails."""
    transport = FakeTransport(NotSentError("no connection"), VERSION)
    client = Client(**SETTINGS, transport=transport, retry=RetryPolicy(first_delay_seconds=0.001))
    assert client.call_action("ListCurrentClientVersion") == VERSION
    assert len(transport.requests) == 2
    with pytest.raises(AssertionError, match=r"^no response is prepared for ListRegions$"):
        client.list_regions()


def test_an_async_client_gets_the_same() -> None:
    """From the transport of its kind."""
    transport = AsyncFakeTransport(VERSION)

    async def main() -> str | None:
        async with AsyncClient(**SETTINGS, transport=transport) as client:
            return (await client.list_current_client_version()).client_version

    assert asyncio.run(main()) == "1.0.24"
    assert (len(transport.requests), transport.closed) == (1, 1)
