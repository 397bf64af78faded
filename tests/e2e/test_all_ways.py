"""Every action through the real client, in every way that it can be called: both signatures, both formats."""

from __future__ import annotations

from typing import Literal

import pytest

from ehpc import Client
from ehpc.emulator.http.request_log import Entry
from ehpc.emulator.http.wire import Answer
from tests.documented import DocumentedEmulator, Format, call, documented_actions

KEY = "test-access-key-id"
SECRET = "test-access-key-secret"
TYPES = {"json": "application/json;charset=utf-8", "xml": "text/xml;charset=utf-8"}


class Recorder(DocumentedEmulator):
    """An emulator that remembers with which signature it was called, and in which format it answered."""

    def __init__(self, received: list[Entry]) -> None:
        super().__init__(log=received.append)
        self.ways: set[tuple[str, str]] = set()

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """Answer a request."""
        found = super().handle(method, target, headers, body)
        self.ways.add(("v3" if "authorization" in headers else "v1", found.content_type))
        return found


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize("form", ["json", "xml"])
def test_all_actions_agree(signature: Literal["v3", "v1"], form: Format) -> None:
    """All 92 actions come back with the documented values, over the signature and in the format that was chosen."""
    received: list[Entry] = []
    with (
        Recorder(received) as emulator,
        Client(
            "cn-hangzhou",
            endpoint=emulator.url,
            access_key_id=KEY,
            access_key_secret=SECRET,
            signature=signature,
            format=form,
        ) as client,
    ):
        rows = [call(client, action, received, form) for action in documented_actions()]
    assert {row.action: row.problem for row in rows if row.problem} == {}
    assert len(rows) == 92
    assert {row.received for row in rows} == {f"{row.action}Response" for row in rows}
    assert emulator.ways == {(signature, TYPES[form])}
