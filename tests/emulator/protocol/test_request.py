"""Methods, formats, versions and actions, as the RPC protocol has them."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc.emulator import Emulator
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.request import RawRequest, read_pairs
from tests.documented import examples
from tests.emulator.signed_requests import (
    Reply,
    assert_documented,
    converse,
    deliver,
    exchange,
    parse_reply,
    send,
    signed,
)

SIGNATURES = ("v3", "v1")
PLACES = (("GET", "query"), ("POST", "query"), ("POST", "form"))
EXAMPLES = {form: examples()["ListRegions"][form].encode() for form in ("json", "xml")}
CONTENT_TYPES = {"json": "application/json;charset=utf-8", "xml": "text/xml;charset=utf-8"}


def assert_answered(reply: Reply, form: str) -> None:
    """Fail unless an answer is the documented one of ListRegions in a format."""
    assert reply.status == 200
    assert reply.headers["content-type"] == CONTENT_TYPES[form]
    assert reply.body == EXAMPLES[form]


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize(("method", "place"), PLACES)
@pytest.mark.parametrize("form", ["JSON", "XML", "json", "xml"])
def test_the_parameter_format_chooses(shared: Emulator, signature: str, method: str, place: str, form: str) -> None:
    """Format is a parameter like any other, in the URL or in the body, with either signature."""
    reply = send(shared, parameters={"Format": form}, signature=signature, method=method, place=place)
    assert_answered(reply, form.lower())


@pytest.mark.parametrize("signature", SIGNATURES)
def test_xml_is_the_default(shared: Emulator, signature: str) -> None:
    """A request that says nothing about the format is answered in XML."""
    assert_answered(send(shared, signature=signature), "xml")


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("application/json", "json"),
        ("Application/JSON; charset=utf-8", "json"),
        ("application/xml", "xml"),
        ("*/*", "xml"),
        ("", "xml"),
    ],
)
def test_the_accept_header_chooses_without_the_parameter(shared: Emulator, accept: str, form: str) -> None:
    """The header Accept counts where Format is absent."""
    request = signed()
    request.headers["accept"] = accept
    assert_answered(deliver(shared, request), form)


@pytest.mark.parametrize(("accept", "form"), [("application/json", "xml"), ("application/xml", "json")])
def test_the_parameter_goes_before_the_header(shared: Emulator, accept: str, form: str) -> None:
    """Format decides, whatever the header Accept says."""
    request = signed(parameters={"Format": form})
    request.headers["accept"] = accept
    assert_answered(deliver(shared, request), form)


@pytest.mark.parametrize("form", ["YAML", "JSON,XML", ""])
def test_another_format_is_refused(shared: Emulator, form: str) -> None:
    """A format other than the two is an error, which is told in XML."""
    reply = send(shared, parameters={"Format": form})
    assert_documented(reply)
    assert reply.headers["content-type"] == CONTENT_TYPES["xml"]
    assert reply.error == (400, "InvalidParameter.Format", "The format must be JSON or XML.")


def test_parameters_may_stand_in_both_places(shared: Emulator) -> None:
    """A request may have some parameters in the URL and others in the body."""
    request = signed("ListNodes", {"ClusterId": "mine", "Format": "JSON"}, method="POST", place="form")
    assert b"ClusterId" in request.body
    assert deliver(shared, request).status == 200
    older = signed("ListNodes", {"ClusterId": "mine"}, signature="v1", method="POST", place="query")
    assert "ClusterId" in older.url
    assert b"Signature" in older.body
    assert deliver(shared, older).status == 200


@pytest.mark.parametrize(
    ("content_type", "parameters"),
    [
        ("application/x-www-form-urlencoded", {"ClusterId": "a b"}),
        ("Application/X-WWW-Form-Urlencoded; charset=utf-8", {"ClusterId": "a b"}),
        ("text/plain", {}),
        ("application/json", {}),
    ],
)
def test_only_forms_are_read(content_type: str, parameters: dict[str, str]) -> None:
    """A body of another content type has no parameters."""
    assert RawRequest("POST", "/", "", {"content-type": content_type}, b"ClusterId=a+b").parameters == parameters


@pytest.mark.parametrize(
    ("action", "hint"),
    [
        ("ListNode", " Did you mean ListNodes?"),
        ("listnodes", " Did you mean ListNodes?"),
        ("ListRegion", " Did you mean ListRegions?"),
        ("Frobnicate", ""),
    ],
)
@pytest.mark.parametrize("signature", SIGNATURES)
def test_an_unknown_action_is_refused(shared: Emulator, signature: str, action: str, hint: str) -> None:
    """The refusal of an unknown action names one that looks like it, if there is one."""
    reply = send(shared, action, signature=signature)
    assert_documented(reply)
    assert reply.error == (404, "InvalidApi.NotFound", f"The action {action} is not known.{hint}")


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize("version", ["2024-07-31", "2018-04-13", "1"])
def test_an_unknown_version_is_refused(shared: Emulator, signature: str, version: str) -> None:
    """The emulator speaks two versions of the API, and says which."""
    reply = send(shared, version=version, signature=signature)
    assert_documented(reply)
    message = f"The version {version} is not known; this emulator speaks 2018-04-12, 2024-07-30."
    assert reply.error == (404, "InvalidVersion", message)


def test_a_missing_action_or_version_is_refused(shared: Emulator) -> None:
    """A request with the older signature needs the parameters Action and Version."""
    no_action = send(shared, "", signature="v1")
    no_version = send(shared, version="", signature="v1")
    assert no_action.error == (400, "MissingAction", "The parameter Action is mandatory for this action.")
    assert no_version.error == (400, "MissingVersion", "The parameter Version is mandatory for this action.")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "FROBNICATE"])
def test_another_method_is_refused(shared: Emulator, method: str) -> None:
    """Actions are called with GET or POST."""
    for target in ("/", "/?Action=ListRegions"):
        reply = exchange(shared, method, target)
        assert_documented(reply)
        message = f"The HTTP method {method} is not supported; use GET or POST."
        assert reply.error == (400, "UnsupportedHTTPMethod", message)


def test_head_is_refused_without_a_body(shared: Emulator) -> None:
    """A HEAD request is refused like other methods, and its answer has no body, as HTTP asks."""
    reply = exchange(shared, "HEAD", "/")
    assert reply.status == 400
    assert int(reply.headers["content-length"]) > 0
    assert reply.body == b""


@pytest.mark.parametrize("path", ["/clusters", "/index.html", "/.", "/%2F"])
def test_an_unknown_path_is_refused(shared: Emulator, path: str) -> None:
    """Every action has the path /."""
    reply = exchange(shared, "GET", f"{path}?Action=ListRegions")
    assert_documented(reply)
    message = f"The path {path} is not known; the path of every action is /."
    assert reply.error == (404, "InvalidApi.NotFound", message)


def test_an_absolute_url_in_the_request_line_is_read(shared: Emulator) -> None:
    """Requests as they are sent to proxies name the whole URL, and mean the same."""
    request = signed(parameters={"Format": "JSON"})
    reply = exchange(shared, "GET", request.url, request.headers)
    assert_answered(reply, "json")


@pytest.mark.parametrize("form", ["JSON", "XML"])
def test_an_error_has_the_documented_members(shared: Emulator, form: str) -> None:
    """An error tells a request id of its own, the host, code and message, and where to read more."""
    first = send(shared, "Frobnicate", {"Format": form})
    second = send(shared, "Frobnicate", {"Format": form})
    assert_documented(first)
    assert first.headers["content-type"] == CONTENT_TYPES[form.lower()]
    fields = first.fields
    assert fields["HostId"] == "ehpc.emulator"
    assert fields["Code"] == "InvalidApi.NotFound"
    assert fields["Message"] == "The action Frobnicate is not known."
    assert fields["Recommend"] == "https://api.aliyun.com/troubleshoot?q=InvalidApi.NotFound&product=EHPC"
    assert fields["RequestId"] != second.fields["RequestId"]


def test_texts_of_an_error_are_escaped(shared: Emulator) -> None:
    """What a request brought with it can't break the form of the error that quotes it."""
    name = "</Message><Code>&\"'\r\x01é机"
    plain = send(shared, name, {"Format": "JSON"}, signature="v1")
    marked = send(shared, name, {"Format": "XML"}, signature="v1")
    assert json.loads(plain.body)["Message"] == f"The action {name} is not known."
    found = ElementTree.fromstring(marked.body).findtext("Message")
    assert found == f"The action {name} is not known.".replace("\x01", "?")


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example:80"},
        {"Host": "localhost.evil.example"},
        {"Host": "2130706433"},
        {"Host": "[::"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1@evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
    ids=str,
)
def test_what_a_foreign_web_page_sends_is_refused(shared: Emulator, headers: dict[str, str]) -> None:
    """Another Host, Origin or site is refused before the signature is looked at, so nothing is changed."""
    request = signed(
        "CreateJobTemplate",
        {"Name": "t", "CommandLine": "a"},
        signature="v1",
        method="POST",
        place="form",
    )
    content = {"Content-Type": request.headers["content-type"]}
    reply = exchange(shared, "POST", "/", {**content, **headers}, request.body)
    assert (reply.status, reply.error[1]) == (403, "Forbidden")
    assert (shared.requests[-1].status, shared.requests[-1].request_id) == (403, reply.fields["RequestId"])
    assert exchange(shared, "POST", "/", request.headers, request.body).status == 200  # its nonce was not used up


def test_an_absolute_target_of_another_host_is_refused(shared: Emulator) -> None:
    """It says which host is meant, whatever Host says."""
    data = b"GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    assert parse_reply(converse(shared.port, data)).error[:2] == (403, "Forbidden")


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "localhost:8080"},
        {"Host": "[::1]:8080"},
        {"Host": "ehpc.localhost"},
        {"Host": "127.9.9.9"},
        {"Origin": "http://localhost:3000", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "none"},
    ],
    ids=str,
)
def test_this_machine_has_several_names(shared: Emulator, headers: dict[str, str]) -> None:
    """Any name of the loopback does, and so do pages that this machine serves."""
    reply = exchange(shared, "GET", "/", headers)
    assert reply.error == (400, "IncompleteSignature", "The request is not signed.")


@given(st.text(alphabet=st.sampled_from("ab=&+%C3A4; \u00e4"), max_size=30))
def test_parameters_are_read_as_the_standard_library_reads_them(text: str) -> None:
    """Signs that were encoded, empty names and values, and bytes that are no text."""
    try:
        expected = dict(parse_qsl(text, keep_blank_values=True, errors="strict"))
    except ValueError:
        with pytest.raises(ServiceError) as caught:
            read_pairs(text)
        assert caught.value.message == "The parameters are not UTF-8, or are too many."
    else:
        assert expected == read_pairs(text)
