"""Faulty servers, and certificates for them."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from attrs import frozen

from tests.faults.faults import LARGEST
from tests.faults.faulty_server import Answer, FaultyServer, well

StartServer = Callable[..., FaultyServer]


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the variables that clients read, and read small answers only."""
    for name in list(os.environ):
        if name.startswith(("ALIBABA_CLOUD_", "EHPC_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setattr("ehpc._runtime.http.content.LARGEST_RESPONSE", LARGEST)


LookUp = Callable[..., list[Any]]


@pytest.fixture
def resolve_names(monkeypatch: pytest.MonkeyPatch) -> Callable[[LookUp], None]:
    """Let a function look up names, for sockets and for aiohttp: no test may ask a name server."""

    def replace(look_up: LookUp) -> None:
        async def resolve(_resolver: object, host: str, port: int = 0, family: int = socket.AF_INET) -> list[Any]:
            found = look_up(host, port, type=socket.SOCK_STREAM, family=family)
            names = ("family", "proto", "host", "port")
            return [
                {"hostname": host, "flags": 0, **dict(zip(names, (entry[0], entry[2], *entry[4]), strict=True))}
                for entry in found
            ]

        def look_up_bytes(host: bytes | str, *arguments: Any, **named: Any) -> list[Any]:
            return look_up(host if isinstance(host, str) else host.decode(), *arguments, **named)

        monkeypatch.setattr(socket, "getaddrinfo", look_up_bytes)
        monkeypatch.setattr(aiohttp.ThreadedResolver, "resolve", resolve)

    return replace


@pytest.fixture
def start() -> Iterator[StartServer]:
    """Start faulty servers, which end with the test."""
    started: list[FaultyServer] = []

    def start(answer: Answer = well, tls: ssl.SSLContext | None = None, listening: bool = True) -> FaultyServer:
        started.append(FaultyServer(answer, tls, listening))
        return started[-1]

    yield start
    for server in started:
        server.close()


@frozen
class Certificates:
    """What servers can show, by name, and the file with the authority that clients trust."""

    bundle: str
    shown: dict[str, ssl.SSLContext]


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Make certificates: a good one, and bad ones of every kind."""
    folder: Path = tmp_path_factory.mktemp("certificates")
    bundle = folder / "authority.pem"
    authority, other = trustme.CA(), trustme.CA()
    authority.cert_pem.write_to_path(str(bundle))
    now = datetime.now(timezone.utc)
    leaves = {
        "good": authority.issue_cert("127.0.0.1"),
        "wrong host": authority.issue_cert("elsewhere.example", "127.0.0.2"),
        "expired": authority.issue_cert(
            "127.0.0.1", not_before=now - timedelta(days=9), not_after=now - timedelta(days=1)
        ),
        "not yet valid": authority.issue_cert("127.0.0.1", not_before=now + timedelta(days=1)),
        "unknown authority": other.issue_cert("127.0.0.1"),
    }
    shown = {name: ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) for name in (*leaves, "self-signed")}
    for name, leaf in leaves.items():
        leaf.configure_cert(shown[name])
    with other.private_key_pem.tempfile() as key, other.cert_pem.tempfile() as certificate:
        shown["self-signed"].load_cert_chain(certificate, key)
    return Certificates(str(bundle), shown)
