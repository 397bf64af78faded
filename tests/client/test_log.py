"""The log: what was sent, what was sent again and why; nothing unless somebody listens."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from ehpc.errors import NotFoundError
from tests.client.fake_service import FakeService, refusal, reply


def read(client: Any) -> Any:
    """Call something that only reads."""
    return client.list_regions()


def test_each_attempt_is_told(world: FakeService, caplog: pytest.LogCaptureFixture) -> None:
    """With how long it took, and what came of it."""
    caplog.set_level(logging.DEBUG, "ehpc")
    world.run(read, world.slow(0.25, refusal("Throttling", message="slow down")), reply({"RequestId": "R-2"}))
    refused = "ListRegions: Throttling: slow down (HTTP 400, request id R-1)."
    first, again, last = [(each.levelname, each.getMessage()) for each in caplog.records if each.name == "ehpc"]
    assert first[0] == "DEBUG"
    assert first[1].startswith(f"attempt 1 failed after 0.250 s: {refused}")
    assert again[0] == "INFO"
    assert again[1].startswith(f"ListRegions: retry in 0.10 s, since attempt 1 failed: {refused}")
    assert last == (
        "DEBUG",
        "ListRegions: HTTP 200 from ehpc.cn-hangzhou.aliyuncs.com after 0.000 s, 20 bytes, attempt 2",
    )


def test_only_repetitions_are_told_at_the_level_of_information(
    world: FakeService, caplog: pytest.LogCaptureFixture
) -> None:
    """They cost time, so people want to know; a call that works or fails at once tells its caller."""
    caplog.set_level(logging.INFO, "ehpc")
    world.run(read, reply())
    world.fail(NotFoundError, read, refusal("ClusterNotFound", 404))
    assert caplog.records == []
    world.run(read, refusal("Throttling"), reply())
    assert [each.levelname for each in caplog.records] == ["INFO"]


def test_no_handler_is_set() -> None:
    """Where and whether the log goes is the application's to say."""
    logger = logging.getLogger("ehpc")
    assert (logger.handlers, logger.level, logger.propagate) == ([], logging.NOTSET, True)
