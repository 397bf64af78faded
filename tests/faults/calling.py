"""Calls of three kinds, by a sync or an async client alike."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, Literal, Protocol

import uvloop

from ehpc import AsyncClient, CallOptions, Client, RetryPolicy
from ehpc._runtime.responses import ApiResponse
from ehpc.models import AddUsersRequest, CreateClusterRequest, ListNodesRequest, NewUser
from tests.faults.faults import TRIES

Way = Literal["sync", "async", "uvloop"]
WAYS: Final[tuple[Way, ...]] = ("sync", "async", "uvloop")
"""A sync client, and an async one under asyncio and under uvloop."""

KINDS: Final[dict[str, Any]] = {
    "read": ListNodesRequest(cluster_id="ehpc-hz-1"),
    "change": AddUsersRequest(cluster_id="ehpc-hz-1", users=[NewUser(name="al", group="users", password="pw-1")]),
    "change with token": CreateClusterRequest(name="one", ehpc_version="1.0.0", os_tag="CentOS_7.6_64"),
}
"""A call of each kind that retries tell apart."""
HARMLESS: Final = ("read", "change with token")
"""Kinds of calls that can be sent twice."""


class Caller(Protocol):
    """A client, sync or async."""

    @property
    def client(self) -> Client | AsyncClient:
        """The client."""
        ...

    def call(self, request: Any, options: CallOptions | None = None) -> ApiResponse[Any]:
        """Send a request."""
        ...

    def call_action(self, action: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Call an action that the package does not know."""
        ...

    def look_up(self) -> None:
        """Notice what has happened to the connections meanwhile."""


class SyncCaller:
    """A sync client."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.client = Client(**settings)

    def call(self, request: Any, options: CallOptions | None = None) -> ApiResponse[Any]:
        """Send a request."""
        answer: ApiResponse[Any] = self.client.call(request, options=options)
        return answer

    def call_action(self, action: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Call an action that the package does not know."""
        return self.client.call_action(action, parameters)

    def look_up(self) -> None:
        """Do nothing: a socket is looked at before it is used."""


class AsyncCaller:
    """An async client, with an event loop of its own in debug mode."""

    def __init__(self, way: Way, settings: dict[str, Any]) -> None:
        self.client = AsyncClient(**settings)
        self.loop = uvloop.new_event_loop() if way == "uvloop" else asyncio.new_event_loop()
        self.loop.set_debug(True)

    def call(self, request: Any, options: CallOptions | None = None) -> ApiResponse[Any]:
        """Send a request."""
        answer: ApiResponse[Any] = self.loop.run_until_complete(self.client.call(request, options=options))
        return answer

    def call_action(self, action: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Call an action that the package does not know."""
        return self.loop.run_until_complete(self.client.call_action(action, parameters))

    def look_up(self) -> None:
        """Let the event loop look at its sockets."""
        for _ in range(3):
            self.loop.run_until_complete(asyncio.sleep(0))


@contextmanager
def calling(way: Way, tries: int = TRIES, **settings: Any) -> Iterator[Caller]:
    """Give a client with a pool of one connection, so that a connection that is not given back is missed."""
    usual = {
        "region_id": "cn-hangzhou",
        "access_key_id": "LTAI5tTest",
        "access_key_secret": "secret",
        "deadline_seconds": 20.0,
        "retry": RetryPolicy(max_attempts=tries, first_delay_seconds=0.01),
        "pool_size": 1,
    }
    if way == "sync":
        caller = SyncCaller(usual | settings)
        with caller.client:
            yield caller
        return
    other = AsyncCaller(way, usual | settings)
    try:
        yield other
    finally:
        other.loop.run_until_complete(other.client.close())
        other.loop.run_until_complete(other.loop.shutdown_asyncgens())
        other.loop.run_until_complete(other.loop.shutdown_default_executor())
        other.loop.close()
