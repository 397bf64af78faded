"""Every action through the real client, in every way that it can be called: both signatures, both formats."""

from __future__ import annotations

from typing import Literal

import pytest

from ehpc import Client
from ehpc.emulator.http.request_log import LogEntry
from ehpc.emulator.http.response import Response
from ehpc.emulator.protocol.errors import ServiceError
from tests.documented import DocumentedEmulator, Format, call, documented_actions

KEY = "test-access-key-id"
SECRET = "test-access-key-secret"
TYPES = {"json": "application/json;charset=utf-8", "xml": "text/xml;charset=utf-8"}


class Recorder(DocumentedEmulator):
    """An emulator that remembers with which signature it was called, and in which format it answered."""

    def __init__(self, received: list[LogEntry]) -> None:
        super().__init__(log=received.append)
        self.ways: set[tuple[str, str]] = set()
        self._server.application = self

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Response:
        """Return the response to a request."""
        response = self.endpoint.handle(method, target, headers, body)
        self.ways.add(("v3" if "authorization" in headers else "v1", response.content_type))
        return response

    def handle_malformed(self, error: ServiceError, method: str, accept: str) -> Response:
        """Return the response to what can't be read as HTTP."""
        return self.endpoint.handle_malformed(error, method, accept)


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize("form", ["json", "xml"])
def test_all_actions_agree(signature: Literal["v3", "v1"], form: Format) -> None:
    """All 92 actions come back with the documented values, over the signature and in the format that was chosen."""
    received: list[LogEntry] = []
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
