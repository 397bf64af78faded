"""The requests that the official SDKs were seen to send, and ours in the official form, parameter by parameter.

Two things differ between the official SDKs themselves, and do so here: how a truth value is spelled (``True`` in
Python, ``true`` in TypeScript), and whether lists that nobody has set stand in JSON texts as empty ones.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ehpc._runtime.serialization.model import Model, Request
from ehpc.codec import decode_parameters
from ehpc.versions import PACKAGES
from tests.runtime.canned_transport import CannedTransport, body_parameters, make_client, url_parameters

RECORDED = json.loads((Path(__file__).parents[1] / "golden" / "recorded_requests.json").read_text(encoding="utf-8"))
REQUESTS: list[dict[str, Any]] = RECORDED["requests"]
SDK_VERSIONS = {"20180412": "2018-04-12", "20240730": "2024-07-30"}


def version_of(recorded: dict[str, Any]) -> str:
    """Return the API version that an SDK speaks, which its name tells."""
    return next(version for digits, version in SDK_VERSIONS.items() if digits in recorded["sdk"])


def request_of(recorded: dict[str, Any]) -> Request[Any]:
    """Return our request with the same values, as a program makes it: without what it was read from."""
    package = PACKAGES[version_of(recorded)]
    kind = getattr(import_module(f"{package}.models"), f"{recorded['action']}Request")
    request = decode_parameters(dict(recorded["query"]), kind)
    assert not request.unknown, request.unknown
    fresh: Request[Any] = renewed(request)
    return fresh


def renewed(value: Any) -> Any:
    """Return a copy of a value whose models know nothing of the wire; a list that was not sent is not set."""
    if isinstance(value, list):
        return [renewed(item) for item in value] or None
    if not isinstance(value, Model):
        return value
    assert not value.unknown, value.unknown
    return type(value)(**{wire.name: renewed(getattr(value, wire.name)) for wire in value.__wire__})


def comparable(parameters: dict[str, str]) -> dict[str, Any]:
    """Return parameters with truth values in small letters, and JSON texts as values without empty lists."""
    return {name: comparable_value(text) for name, text in parameters.items()}


def comparable_value(text: str) -> Any:
    """Return a parameter's value as it is compared."""
    if text in ("True", "False"):
        return text.lower()
    return without_empty_lists(json.loads(text)) if text[:1] in ("{", "[") else text


def without_empty_lists(value: Any) -> Any:
    """Return a JSON value without empty lists at any depth."""
    if isinstance(value, dict):
        return {name: without_empty_lists(item) for name, item in value.items() if item != []}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value


def ids(recorded: dict[str, Any]) -> str:
    """Return the name of a recorded request."""
    return f"{recorded['sdk'].split()[0]}-{recorded['action']}"


def test_there_are_requests() -> None:
    """24 of them, by both methods, from two SDKs of the version that has all kinds of the wire."""
    assert len(REQUESTS) == 24
    assert {recorded["method"] for recorded in REQUESTS} == {"GET", "POST"}
    assert len({recorded["sdk"] for recorded in REQUESTS}) == 2


@pytest.mark.parametrize("recorded", REQUESTS, ids=ids)
def test_the_official_form_is_the_official_sdks(recorded: dict[str, Any]) -> None:
    """Method, positions and values are the same, and nothing is sent beside them but the client's region."""
    transport = CannedTransport()
    version = version_of(recorded)
    client = make_client(transport, kind=import_module(PACKAGES[version]).Client, request_form="official_sdk")
    client.call(request_of(recorded))
    request = transport.request

    sent = url_parameters(request)
    if "RegionId" not in dict(recorded["query"]):
        assert sent.pop("RegionId", "cn-hangzhou") == "cn-hangzhou"
    assert request.method == recorded["method"]
    assert comparable(sent) == comparable(dict(recorded["query"]))
    assert request.body.decode() == recorded["body"]
    assert "content-type" not in request.headers
    assert (request.headers["x-acs-action"], request.headers["x-acs-version"]) == (recorded["action"], version)
    assert request.headers["accept"] == "application/json"


@pytest.mark.parametrize("recorded", REQUESTS, ids=ids)
def test_the_default_form_sends_the_same_parameters(recorded: dict[str, Any]) -> None:
    """What changes something or holds a secret goes in the body, and the rest in the URL."""
    transport = CannedTransport()
    package = PACKAGES[version_of(recorded)]
    request_model = request_of(recorded)
    make_client(transport, kind=import_module(package).Client).call(request_model)
    request = transport.request
    operation = import_module(type(request_model).__module__).OPERATION

    in_body = operation.mutates or operation.secret
    sent, elsewhere = url_parameters(request), body_parameters(request)
    if in_body:
        sent, elsewhere = elsewhere, sent
    assert (request.method, elsewhere) == ("POST" if in_body else "GET", {})
    assert sent.pop("Format") == "JSON"
    region = {"RegionId": "cn-hangzhou"} if any(wire.wire == "RegionId" for wire in request_model.__wire__) else {}
    assert comparable(sent) == {**region, **comparable(dict(recorded["query"]))}
