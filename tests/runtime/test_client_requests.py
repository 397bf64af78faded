"""What the client sends: method, place of the parameters, region, format and options, for every action."""

from __future__ import annotations

import inspect
import re
import socket
import threading
from collections import Counter
from importlib import import_module
from pkgutil import iter_modules
from typing import Any
from unittest.mock import Mock

import pytest

from ehpc import CallOptions, Client
from ehpc._runtime.operation import Operation
from ehpc._runtime.serialization.model import Model, WireField
from ehpc.errors import ConfigurationError, ValidationError
from ehpc.versions import PACKAGES
from tests.runtime.canned_transport import (
    KEY_ID,
    SECRET,
    TOKEN,
    CannedTransport,
    body_parameters,
    make_client,
    url_parameters,
)

COUNTS = {"2018-04-12": 130, "2024-07-30": 45}
OPERATIONS: dict[str, Operation[Any]] = {
    f"{version}/{module.name}": import_module(f"{package}.actions.{module.name}").OPERATION
    for version, package in PACKAGES.items()
    for module in iter_modules(import_module(f"{package}.actions").__path__)
}
"""By version and method: what each action is."""
HIDDEN = "hunter2"


def sample(wire: WireField) -> Any:
    """Return a value for an attribute, which shows if it is a secret one."""
    if wire.kind == "list":
        return [
            filled(wire.model) if wire.model is not None else sample(WireField(wire.name, "", wire.item or "string"))
        ]
    if wire.kind == "model":
        assert wire.model is not None
        return filled(wire.model)
    values = {
        "string": HIDDEN if wire.secret else "17" if wire.unix_time else "text",
        "integer": 7,
        "number": 1.5,
        "boolean": True,
    }
    return values[wire.kind]


def filled(kind: type[Model]) -> Any:
    """Return a model with every attribute set."""
    return kind(**{wire.name: sample(wire) for wire in kind.__wire__})


def has_secret(kind: type[Model]) -> bool:
    """Return whether a model or one inside it has a secret attribute."""
    return any(wire.secret or (wire.model is not None and has_secret(wire.model)) for wire in kind.__wire__)


def arguments_of(operation: Operation[Any]) -> dict[str, Any]:
    """Return a value for every argument of an action but the region."""
    return {wire.name: sample(wire) for wire in operation.request.__wire__ if wire.name != "region_id"}


def call(transport: CannedTransport, name: str, **settings: Any) -> Any:
    """Call a method of its version's client with every argument but the region."""
    version, _, method = name.partition("/")
    client = make_client(transport, kind=client_class(version), **settings)
    return getattr(client, method)(**arguments_of(OPERATIONS[name]))


def client_class(version: str) -> type[Client]:
    """Return the client of a version."""
    found: type[Client] = import_module(PACKAGES[version]).Client
    return found


def test_there_is_a_method_for_each_action() -> None:
    """The client has a method for every action, which takes all of the request but the region, by keyword alone."""
    assert Counter(name.partition("/")[0] for name in OPERATIONS) == COUNTS
    for name, operation in OPERATIONS.items():
        version, _, method = name.partition("/")
        parameters = inspect.signature(getattr(client_class(version), method)).parameters
        names = {wire.name for wire in operation.request.__wire__} - {"region_id"}
        assert set(parameters) == {"self", "options", *names}
        assert all(parameter.kind is parameter.KEYWORD_ONLY for key, parameter in parameters.items() if key != "self")


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize("name", OPERATIONS)
def test_changes_and_secrets_are_posted_and_the_rest_is_got(name: str, signature: str) -> None:
    """A change or a secret goes by POST with a bare URL; everything else goes by GET without a body."""
    transport, operation = CannedTransport(), OPERATIONS[name]
    response = call(transport, name, signature=signature)
    request = transport.request
    assert type(response) is operation.response
    if operation.mutates or has_secret(operation.request):
        assert (request.method, request.url) == ("POST", "https://ehpc.cn-hangzhou.aliyuncs.com/")
        assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    else:
        assert (request.method, request.body) == ("GET", b"")
    assert HIDDEN not in request.url + repr(request.headers) + repr(request)
    assert SECRET not in request.url + repr(request.headers) + request.body.decode()
    assert (HIDDEN in request.body.decode()) is has_secret(operation.request)
    parameters = {**url_parameters(request), **body_parameters(request)}
    assert parameters["Format"] == "JSON"
    if signature == "v3":
        assert (request.headers["x-acs-action"], request.headers["x-acs-version"]) == (
            operation.name,
            name.partition("/")[0],
        )
    else:
        assert (parameters["Action"], parameters["Version"]) == (operation.name, name.partition("/")[0])


@pytest.mark.parametrize("name", OPERATIONS)
def test_region_is_filled_in(name: str) -> None:
    """The client's region is sent with each action that takes one, and with no other."""
    transport, operation = CannedTransport(), OPERATIONS[name]
    call(transport, name, region_id="cn-beijing")
    parameters = {**url_parameters(transport.request), **body_parameters(transport.request)}
    takes_region = any(wire.wire == "RegionId" for wire in operation.request.__wire__)
    assert parameters.get("RegionId") == ("cn-beijing" if takes_region else None)


def test_region_of_the_call_comes_first() -> None:
    """The region of the options counts before the client's; the endpoint stays the client's."""
    transport = CannedTransport()
    client = make_client(transport)
    client.list_nodes(cluster_id="c")
    client.list_nodes(cluster_id="c", options=CallOptions(region_id="cn-beijing"))
    sent = [effect.request for effect in transport.effects]
    assert [url_parameters(request)["RegionId"] for request in sent] == ["cn-hangzhou", "cn-beijing"]
    assert {request.url.partition("?")[0] for request in sent} == {"https://ehpc.cn-hangzhou.aliyuncs.com/"}


def test_region_of_the_options_is_checked() -> None:
    """What can't be a region is refused in the options too, and nothing is sent."""
    transport = CannedTransport()
    with pytest.raises(ConfigurationError, match=r"^'x' is not a region"):
        make_client(transport).list_nodes(cluster_id="c", options=CallOptions(region_id="x"))
    assert not transport.effects


@pytest.mark.parametrize(
    ("of_client", "of_call", "expected"),
    [("json", None, "json"), ("xml", None, "xml"), ("json", "xml", "xml"), ("xml", "json", "json")],
)
def test_format_of_the_call_comes_first(of_client: Any, of_call: Any, expected: str) -> None:
    """The format of the options counts before the client's; both are asked for in every way that there is."""
    transport = CannedTransport()
    make_client(transport, format=of_client).list_regions(options=CallOptions(format=of_call))
    assert url_parameters(transport.request)["Format"] == expected.upper()
    assert transport.request.headers["accept"] == f"application/{expected}"


@pytest.mark.parametrize("form", ["json", "xml"])
@pytest.mark.parametrize("body", [b'{"RequestId": "R-1"}', b"<A><RequestId>R-1</RequestId></A>"], ids=["json", "xml"])
def test_answer_is_read_in_whatever_format_it_came(form: str, body: bytes) -> None:
    """An answer in the other format than the one asked for is read all the same."""
    assert make_client(CannedTransport(body), format=form).list_regions().request_id == "R-1"


def test_timeouts_of_the_call_come_first() -> None:
    """The time limits of the options count before the client's."""
    transport = CannedTransport()
    client = make_client(transport, connect_timeout_seconds=3, read_timeout_seconds=4)
    client.list_regions()
    client.list_regions(options=CallOptions(connect_timeout_seconds=1, read_timeout_seconds=2))
    limits = [(effect.connect_timeout_seconds, effect.read_timeout_seconds) for effect in transport.effects]
    assert limits == [(3, 4), (1, 2)]


def test_extra_parameters_are_sent_in_the_body() -> None:
    """Parameters that this package does not know may be secrets: they are not put into a URL."""
    transport = CannedTransport()
    make_client(transport).list_regions(options=CallOptions(extra_parameters={"New": "hunter2"}))
    assert transport.request.method == "POST"
    assert body_parameters(transport.request)["New"] == "hunter2"
    assert "New" not in transport.request.url


@pytest.mark.parametrize("signature", ["v3", "v1"])
def test_security_token_is_never_in_a_url(signature: str) -> None:
    """The token of temporary credentials goes into a header or the body, also where something is only read."""
    transport = CannedTransport()
    make_client(transport, security_token=TOKEN, signature=signature).list_regions()
    request = transport.request
    assert TOKEN not in request.url
    place = request.headers.get("x-acs-security-token") or body_parameters(request)["SecurityToken"]
    assert place == TOKEN


def test_wrong_argument_is_refused_before_anything_is_sent() -> None:
    """A value of the wrong type is refused by action and argument, and nothing is sent."""
    transport = CannedTransport()
    with pytest.raises(ValidationError, match=r"^ListNodes: page_size must be a whole number, not '5'$"):
        make_client(transport).list_nodes(cluster_id="c", page_size="5")  # type: ignore[arg-type]
    assert not transport.effects


def test_argument_that_is_none_is_not_sent() -> None:
    """Arguments that are left out, None or an empty list are not sent."""
    transport = CannedTransport()
    make_client(transport).list_nodes(cluster_id="c", role=None)
    assert set(url_parameters(transport.request)) == {"ClusterId", "RegionId", "Format"}


def test_time_and_nonce_are_in_the_protocols_form() -> None:
    """Each request has the time in UTC and a nonce of its own."""
    transport = CannedTransport()
    client = make_client(transport)
    client.list_regions()
    client.list_regions()
    headers = [effect.request.headers for effect in transport.effects]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", each["x-acs-date"]) for each in headers)
    assert headers[0]["x-acs-signature-nonce"] != headers[1]["x-acs-signature-nonce"]


def test_many_threads_can_share_a_client() -> None:
    """Threads that start together each get their own answer, and no nonce is used twice."""
    transport = CannedTransport(b'{"RequestId": "R-1"}')
    client = make_client(transport)
    together = threading.Barrier(8)
    found: list[str | None] = []

    def work(number: int) -> None:
        together.wait()
        for each in range(20):
            found.append(client.list_nodes(cluster_id=f"{number}-{each}").request_id)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sent = [effect.request for effect in transport.effects]
    assert found == ["R-1"] * 160
    assert len({request.headers["x-acs-signature-nonce"] for request in sent}) == 160
    assert len({url_parameters(request)["ClusterId"] for request in sent}) == 160
    assert all(f"Credential={KEY_ID}," in request.headers["authorization"] for request in sent)


def test_making_a_client_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making, showing and closing a client touches no network."""
    refuse = Mock(side_effect=AssertionError("a socket was opened"))
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    with Client("cn-hangzhou", access_key_id=KEY_ID, access_key_secret=SECRET) as client:
        assert "cn-hangzhou" in repr(client)
    client.close()


def test_closing_a_client_closes_its_transport() -> None:
    """Leaving the ``with`` block gives back the connections, and a later call works again."""
    transport = CannedTransport()
    with make_client(transport) as client:
        client.list_regions()
    assert transport.closed == 1
    client.list_regions()
    assert len(transport.effects) == 2
