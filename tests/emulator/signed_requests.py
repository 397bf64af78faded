"""Signed requests to an emulator, in plain parts, so that tests can spoil any of them before they are sent."""

from __future__ import annotations

import http.client
import json
import secrets
import socket
from datetime import datetime, timezone
from typing import Any
from xml.etree import ElementTree

from attrs import frozen

from ehpc._runtime.effects import HttpRequest
from ehpc._runtime.signing import UnsignedRequest, sign_v1, sign_v3
from ehpc.credentials import Credentials
from ehpc.emulator import Emulator
from ehpc.emulator.protocol.service_model import load

SERVICE_MODEL = load()
NOW = 1_700_000_000.0
KEY = "test-access-key-id"
SECRET = "test-access-key-secret"
ERROR_MEMBERS = ["RequestId", "HostId", "Code", "Message", "Recommend"]


@frozen
class Reply:
    """What an emulator sent back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def fields(self) -> dict[str, Any]:
        """The members of an error, in either format."""
        if self.headers["content-type"] == "application/json;charset=utf-8":
            found: dict[str, Any] = json.loads(self.body)
            return found
        assert self.headers["content-type"] == "text/xml;charset=utf-8"
        root = ElementTree.fromstring(self.body)
        assert root.tag == "Error"
        return {child.tag: child.text for child in root}

    @property
    def is_complete(self) -> bool:
        """Whether all of its body is there."""
        return len(self.body) == int(self.headers["content-length"])

    @property
    def error(self) -> tuple[int, str, str]:
        """HTTP status, code and message of an error."""
        fields = self.fields
        return self.status, fields["Code"], fields["Message"]


def stamp(seconds: float = NOW) -> str:
    """Return a time as the protocol writes it."""
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def signed(
    action: str = "ListRegions",
    parameters: dict[str, str] | None = None,
    *,
    signature: str = "v3",
    method: str = "GET",
    place: str = "query",
    host: str = "127.0.0.1",
    version: str = "2018-04-12",
    credentials: Credentials | None = None,
    timestamp: str | None = None,
    nonce: str | None = None,
) -> HttpRequest:
    """Return a signed request.

    Args:
        action: What to call.
        parameters: Its parameters, and those of the protocol that the signature does not set, such as Format.
        signature: ``v3`` or ``v1``.
        method: HTTP method.
        place: Where the parameters stand: ``query`` or ``form``.
        host: Host name to sign.
        version: API version.
        credentials: Whom it is from; default: the access key that an emulator knows by itself.
        timestamp: Time stamp; default: when the clock of the tests stands still.
        nonce: Nonce; default: a new one.
    """
    sent = parameters or {}
    unsigned = UnsignedRequest(
        action=action,
        version=version,
        method=method,
        scheme="http",
        host=host,
        query=sent if place == "query" else {},
        form=sent if place == "form" else {},
    )
    sign = sign_v3 if signature == "v3" else sign_v1
    who = credentials or Credentials(KEY, SECRET)
    return sign(unsigned, who, stamp() if timestamp is None else timestamp, nonce or secrets.token_hex(8))


def deliver(emulator: Emulator, request: HttpRequest) -> Reply:
    """Send a request over HTTP and return the answer."""
    target = request.url.partition("://")[2].partition("/")[2]
    return exchange(emulator, request.method, f"/{target}", request.headers, request.body)


def exchange(
    emulator: Emulator, method: str, target: str, headers: dict[str, str] | None = None, body: bytes | None = None
) -> Reply:
    """Send any request over HTTP and return the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", emulator.port, timeout=10)
    try:
        connection.request(method, target, body=body or None, headers=headers or {})
        answer = connection.getresponse()
        return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        connection.close()


def send(
    emulator: Emulator, action: str = "ListRegions", parameters: dict[str, str] | None = None, **how: Any
) -> Reply:
    """Sign a request as ``signed`` does, send it and return the answer."""
    return deliver(emulator, signed(action, parameters, **how))


def converse(port: int, data: bytes) -> bytes:
    """Send bytes to a port, end the sending side, and return all that comes back before the other side ends too."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        pieces = []
        while piece := connection.recv(65_536):
            pieces.append(piece)
        return b"".join(pieces)


def parse_reply(data: bytes) -> Reply:
    """Return the first answer in bytes that came from a socket."""
    head, _, rest = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("ascii").split("\r\n")
    version, status, _ = first.split(" ", 2)
    assert version == "HTTP/1.1"
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return Reply(int(status), headers, rest[: int(headers["content-length"])])


def assert_documented(reply: Reply) -> None:
    """Fail unless an answer is an error of the documented form, with a documented code and its status."""
    assert 400 <= reply.status < 500
    fields = reply.fields
    assert list(fields) == ERROR_MEMBERS
    known = SERVICE_MODEL.errors.get(fields["Code"])
    if known is None:
        assert fields["Code"].startswith("Missing"), fields
        assert reply.status == 400
    else:
        assert known["http_status"] in (reply.status, None), fields
