"""The leak scan: no secret comes to light, whatever fails, and whatever is said back."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from typing import Any

import pytest

from ehpc.errors import EhpcError
from ehpc.models import ListNodesRequest
from tests.faults.calling import WAYS, Caller, Way, calling
from tests.faults.conftest import Certificates, StartServer
from tests.faults.echoes import ECHOING
from tests.faults.faults import FAULTS, Fault
from tests.faults.faulty_server import FaultyServer, reset
from tests.faults.made_up_secrets import (
    ACCESS_KEY_SECRET,
    CORES,
    PASSWORD,
    SECURITY_TOKEN,
    filled,
    leaked,
    operation_name,
    secret_requests,
    text_with_locals,
    texts_of,
)

SECRETIVE = secret_requests()
REQUESTS: list[Any] = [filled(kind) for kind in (*SECRETIVE, ListNodesRequest)]
UNKNOWN_ACTION = ("ResetEverything", {"NewPassword": PASSWORD, "Users": [{"RootPasswd": PASSWORD}]})

ways = pytest.mark.parametrize("way", WAYS)
signatures = pytest.mark.parametrize("signature", ["v1", "v3"])


@pytest.fixture
def written(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[str]]:
    """Collect what a test writes, with all logging switched on; at its end, the test fails if a secret is in it."""
    for name in ("", "aiohttp", "aiohttp.client", "asyncio", "ehpc", "concurrent.futures"):
        logger = logging.getLogger(name)
        monkeypatch.setattr(logger, "level", logging.DEBUG)
        monkeypatch.setattr(logger, "disabled", False)
    caplog.set_level(logging.DEBUG)
    texts: list[str] = []
    yield texts
    for record in caplog.records:
        texts += [record.getMessage(), repr(vars(record)), caplog.handler.format(record)]
    texts += capfd.readouterr()
    assert not [text for text in texts if leaked(text)]


def test_scan_sees_leaks(caplog: pytest.LogCaptureFixture, written: list[str]) -> None:
    """What is logged is collected, and a secret in it is found."""
    logging.getLogger("aiohttp.client").debug("token %s", SECURITY_TOKEN)
    assert [leaked(record.getMessage()) for record in caplog.records] == [list(CORES)]
    assert leaked("".join(texts_of(ValueError(PASSWORD)))) == list(CORES)
    assert written == []
    caplog.clear()


def test_scan_sees_variables() -> None:
    """A secret in a variable of the package is found, at any depth."""
    names: dict[str, Any] = {}
    exec(compile("def fail(secret):\n raise ValueError", os.path.join("a", "ehpc", "b.py"), "exec"), names)
    with pytest.raises(ValueError, match=r"^$") as caught:
        names["fail"]({"of": [PASSWORD]})
    assert leaked(text_with_locals(caught.value)) == list(CORES)


def scan(caller: Caller, texts: list[str], server: FaultyServer | None = None) -> int:
    """Make all calls that carry secrets, keep whatever they show, and return how many of them failed."""
    failed = 0
    for request in (*REQUESTS, None):
        try:
            if request is None:
                caller.call_action(*UNKNOWN_ACTION)  # what it returns is the answer itself
            else:
                answer = caller.call(request)
                texts.append(f"{answer!r} {answer} {answer.response!r}")
        except EhpcError as error:
            failed += 1
            texts.extend(texts_of(error))
    texts += [repr(request) for request in REQUESTS]
    texts += [repr(caller.client), str(caller.client)]
    if server is not None:
        texts += [f"{request.method} {request.target}" for request in server.requests]
    return failed


def secretive(way: Way, signature: str, **settings: Any) -> Any:
    """Give a client with secret credentials."""
    return calling(
        way,
        signature=signature,
        access_key_secret=ACCESS_KEY_SECRET,
        security_token=SECURITY_TOKEN,
        tries=2,
        **settings,
    )


def test_actions_with_secrets() -> None:
    """The scan looks at all actions with secret parameters, and each of its requests holds a secret."""
    assert [operation_name(kind) for kind in SECRETIVE] == [
        "AddUsers",
        "CreateCluster",
        "CreateHybridCluster",
        "CreateJobFile",
        "ModifyClusterAttributes",
        "ModifyImageGatewayConfig",
        "ModifyUserPasswords",
        "ModifyVisualServicePasswd",
        "SetJobUser",
        "SubmitJob",
    ]


@ways
@signatures
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault(fault: Fault, signature: str, way: Way, start: StartServer, written: list[str]) -> None:
    """No fault of a server brings a secret to light."""
    server = start(fault.answer)
    settings = {**fault.settings, **({"deadline_seconds": 0.3} if "deadline_seconds" in fault.settings else {})}
    with secretive(way, signature, endpoint=server.url, **settings) as caller:
        assert scan(caller, written, server) == len(REQUESTS) + 1
    server.wait_until_received(len(REQUESTS) + 1)
    assert len(server.requests) >= len(REQUESTS) + 1


@ways
@signatures
@pytest.mark.parametrize("name", ECHOING)
def test_echo(name: str, signature: str, way: Way, start: StartServer, written: list[str]) -> None:
    """Nothing that is said back brings a secret to light."""
    server = start(ECHOING[name])
    with secretive(way, signature, endpoint=server.url) as caller:
        assert scan(caller, written, server) == (0 if name == "good" else len(REQUESTS) + 1)
    sent = "".join(f"{request.headers} {request.body.decode()}" for request in server.requests)
    assert leaked(sent), "the server has seen no secret"


@ways
@signatures
@pytest.mark.parametrize(
    "fault", ["refused", "reset at once", "proxy down", "proxy refuses", "certificate", "redirect"]
)
def test_connection(
    fault: str,
    signature: str,
    way: Way,
    start: StartServer,
    certificates: Certificates,
    written: list[str],
) -> None:
    """No connection that fails brings a secret to light, nor does a redirect."""
    tls = certificates.shown["wrong host"] if fault == "certificate" else None
    server = start(tls=tls, listening=fault not in ("refused", "proxy down"))
    settings: dict[str, Any] = {"endpoint": server.url}
    if fault == "reset at once":
        server.on_connection = reset
    elif fault.startswith("proxy"):
        server.answer = lambda exchange: exchange.answer("407 Proxy Authentication Required")
        proxy = f"http://user:{CORES[0]}@127.0.0.1:{server.port}"
        settings = {"endpoint": "https://127.0.0.1:9", "proxy": proxy}
    elif fault == "redirect":
        server.answer = lambda exchange: exchange.answer(
            "307 Moved", b"", f"Location: {server.url}/?moved={exchange.request.body.decode()}\r\n"
        )
    with secretive(way, signature, ca_bundle=certificates.bundle, **settings) as caller:
        assert scan(caller, written, server if fault != "proxy refuses" else None) == len(REQUESTS) + 1
    assert (fault == "redirect") == any(leaked(request.body.decode()) for request in server.requests)


@ways
@signatures
def test_success(signature: str, way: Way, start: StartServer, written: list[str]) -> None:
    """Where all goes well, the secrets arrive, and only in headers and bodies."""
    server = start()
    with secretive(way, signature, endpoint=server.url) as caller:
        assert scan(caller, written, server) == 0
    for request in server.requests[: len(SECRETIVE)]:
        assert PASSWORD in request.parameters.values()
        token = request.parameters.get("SecurityToken") or request.headers["x-acs-security-token"]
        assert token == SECURITY_TOKEN
