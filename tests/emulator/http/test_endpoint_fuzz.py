"""Whatever comes, the answer is the documented one or a documented refusal, and it comes at once."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from ehpc.emulator import Emulator
from ehpc.emulator.http.response import Response
from tests.documented import sample_parameters
from tests.emulator.signed_requests import SERVICE_MODEL, Reply, assert_documented, converse, parse_reply, signed

NAMES = sorted(
    {rule["name"].replace(".n", ".1") for action in SERVICE_MODEL.actions.values() for rule in action.parameters}
)
COMMON = sorted({*SERVICE_MODEL.common_parameters, "Signature"})
LINES = st.sampled_from([b"GET", b"POST", b"HEAD", b"PUT", b"FROB", b"", b"\xff", b"GET GET"])
TARGETS = st.one_of(
    st.sampled_from([b"/", b"*", b"//", b"http://[", b"/?Action=ListRegions&Signature=1", b"/?Timestamp=1&Signature"]),
    st.binary(max_size=40).map(lambda data: b"/?" + data),
)
VERSIONS = st.sampled_from([b"HTTP/1.1", b"HTTP/1.0", b"HTTP/0.9", b"HTTP/2", b"HTTP/1.x", b"", b"http/1.1"])
HEADERS = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(
                [b"Content-Length", b"Transfer-Encoding", b"Authorization", b"x-acs-action", b"Accept", b"Content-Type"]
            ),
            st.one_of(
                st.sampled_from([b"1", b"0", b"chunked", b"ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b,Signature=c"]),
                st.just(b"application/x-www-form-urlencoded"),
                st.binary(max_size=20),
            ),
        ),
        st.tuples(st.binary(max_size=10), st.binary(max_size=10)),
    ),
    max_size=6,
)


def assert_sound(answer: Response) -> None:
    """Fail unless an answer is a documented error, or readable in its format."""
    reply = Reply(answer.status, {"content-type": answer.content_type}, answer.body)
    if answer.status != 200:
        assert_documented(reply)
    elif "json" in answer.content_type:
        json.loads(answer.body)
    else:
        ElementTree.fromstring(answer.body)


@settings(max_examples=200)
@given(
    action=st.one_of(st.sampled_from(sorted(SERVICE_MODEL.actions)), st.text(max_size=10)),
    parameters=st.dictionaries(st.one_of(st.sampled_from(NAMES), st.text(max_size=10)), st.text(), max_size=5),
    form=st.sampled_from(["JSON", "XML", "xml", "", "YAML"]),
    signature=st.sampled_from(["v3", "v1"]),
    way=st.sampled_from([("GET", "query"), ("POST", "form")]),
)
def test_any_signed_parameters_get_a_documented_answer(
    shared: Emulator, action: str, parameters: dict[str, str], form: str, signature: str, way: tuple[str, str]
) -> None:
    """A rightly signed request with any parameters is answered, or refused as documented."""
    method, place = way
    parameters = {name: value for name, value in parameters.items() if name not in COMMON}
    sent = {**parameters, "Format": form}
    request = signed(action, sent, signature=signature, method=method, place=place)
    target = "/" + request.url.partition("127.0.0.1/")[2]
    answer = shared.endpoint.handle(method, target, request.headers, request.body)
    assert_sound(answer)
    assert b"SignatureDoesNotMatch" not in answer.body


@settings(max_examples=300)
@given(
    action=st.sampled_from(sorted(SERVICE_MODEL.actions)),
    change=st.dictionaries(st.sampled_from(NAMES), st.one_of(st.text(max_size=5), st.integers().map(str)), max_size=2),
    form=st.sampled_from(["JSON", "XML"]),
)
def test_a_changed_sample_request_gets_a_documented_answer(
    shared: Emulator, action: str, change: dict[str, str], form: str
) -> None:
    """The sample request of an action with some values changed is answered with its example, or refused."""
    request = signed(action, {**sample_parameters(action), **change, "Format": form}, method="POST", place="form")
    answer = shared.endpoint.handle("POST", "/", request.headers, request.body)
    assert_sound(answer)
    if not change:
        assert answer.status == 200


@settings(max_examples=300)
@given(
    query=st.one_of(st.text(max_size=60), st.binary(max_size=60).map(lambda data: data.decode("latin-1"))),
    body=st.binary(max_size=60),
    headers=st.dictionaries(
        st.sampled_from(["authorization", "accept", "x-acs-action", "x-acs-version", "x-acs-date", "host"]),
        st.text(st.characters(max_codepoint=255), max_size=30),
    ),
    parameters=st.dictionaries(st.sampled_from(COMMON), st.text(max_size=10)),
)
def test_anything_unsigned_is_refused_as_documented(
    shared: Emulator, query: str, body: bytes, headers: dict[str, str], parameters: dict[str, str]
) -> None:
    """Raw queries, bodies and headers that nobody has signed are refused with a documented code."""
    form = {**headers, "content-type": "application/x-www-form-urlencoded"}
    joined = "&".join(f"{name}={value}" for name, value in parameters.items())
    for target in (f"/?{query}", f"/?{joined}", query):
        answer = shared.endpoint.handle("POST", target, form, body)
        assert answer.status != 200
        assert_sound(answer)


@settings(max_examples=150)
@given(data=st.binary(max_size=300))
def test_any_bytes_on_a_socket_are_refused_as_documented(shared: Emulator, data: bytes) -> None:
    """Bytes that are no request at all get a documented error, and the connection ends."""
    assert_refused(shared.port, data)


@settings(max_examples=300)
@given(
    method=LINES,
    target=TARGETS,
    version=VERSIONS,
    headers=HEADERS,
    body=st.binary(max_size=40),
    newline=st.sampled_from([b"\r\n", b"\n"]),
)
def test_any_request_on_a_socket_is_refused_as_documented(
    shared: Emulator,
    method: bytes,
    target: bytes,
    version: bytes,
    headers: list[tuple[bytes, bytes]],
    body: bytes,
    newline: bytes,
) -> None:
    """What is nearly HTTP gets a documented error too, and the connection ends."""
    lines = [method + b" " + target + b" " + version, *(name + b": " + value for name, value in headers), b"", body]
    assert_refused(shared.port, newline.join(lines))


def assert_refused(port: int, data: bytes) -> None:
    """Send bytes and fail unless they are refused as documented; blanks alone get no answer."""
    found = converse(port, data)
    if not data.strip():
        assert found == b""
        return
    if found.startswith(b"HTTP/1.1 100 "):
        found = found.partition(b"\r\n\r\n")[2]
    if data.lstrip(b"\r\n").startswith(b"HEAD "):  # whose answers have no body
        assert found.startswith(b"HTTP/1.1 4")
    else:
        assert_documented(parse_reply(found))
