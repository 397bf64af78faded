"""Answers that tell an error, and answers that are none of the service's: what the exception keeps of them."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehpc.errors import DecodeError, NotFoundError, ServiceError, ThrottledError
from tests.runtime.canned_transport import CannedTransport, make_client

JSON_ERROR = json.dumps(
    {
        "RequestId": "R-1",
        "HostId": "ehpc.cn-hangzhou.aliyuncs.com",
        "Code": "ClusterNotFound",
        "Message": "No such cluster.",
        "Recommend": "https://api.aliyun.com/troubleshoot",
    }
).encode()
XML_ERROR = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<Error><RequestId>R-1</RequestId><HostId>h</HostId>'
    b"<Code>ClusterNotFound</Code><Message>No such cluster.</Message></Error>"
)

UNREADABLE: dict[str, tuple[bytes, str]] = {
    "HTML": (
        b"<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>",
        "'<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>'",
    ),
    "HTML with document type": (b"<!DOCTYPE html>\n<html>\n<p>no</html>", "'<!DOCTYPE html> <html> <p>no</html>'"),
    "empty": (b"", "(empty)"),
    "truncated JSON": (JSON_ERROR[:30], repr(JSON_ERROR[:30].decode())),
    "truncated XML": (XML_ERROR[:60], repr(XML_ERROR[:60].decode().replace("\n", " "))),
    "garbage": (b"\x00\xff\xfe\x80\x1b[31m", "'?\ufffd\ufffd\ufffd?[31m'"),
    "compressed": (gzip.compress(b"x", mtime=0)[:4], "' \ufffd??'"),
    "text": (b"upstream   connect\r\nerror", "'upstream connect error'"),
    "JSON list": (b"[1]", "'[1]'"),
    "JSON text": (b'"no"', "'\"no\"'"),
    "JSON null": (b"null", "'null'"),
    "JSON without code": (b'{"error": "no"}', '\'{"error": "no"}\''),
    "JSON with an empty code": (b'{"Code": ""}', '\'{"Code": ""}\''),
    "JSON with a code of another type": (b'{"Code": {"a": 1}}', '\'{"Code": {"a": 1}}\''),
    "deep JSON": (b"[" * 100_000, "'" + "[" * 200 + "'"),
    "long": (b"x" * 10_000, "'" + "x" * 200 + "'"),
}


def failure(body: bytes, status: int = 404, headers: dict[str, str] | None = None) -> ServiceError:
    """Return the error that an answer leads to."""
    client = make_client(CannedTransport(body, status, headers))
    with pytest.raises(ServiceError) as caught:
        client.describe_cluster(cluster_id="c-1")
    return caught.value


@pytest.mark.parametrize("body", [JSON_ERROR, XML_ERROR, b"\xef\xbb\xbf" + JSON_ERROR], ids=["JSON", "XML", "mark"])
def test_error_of_the_service_is_raised(body: bytes) -> None:
    """An error body in either format becomes the exception of its code, with all that it tells."""
    error = failure(body)
    assert type(error) is NotFoundError
    assert (error.action, error.code, error.message) == ("DescribeCluster", "ClusterNotFound", "No such cluster.")
    assert (error.status, error.request_id) == (404, "R-1")
    assert str(error).startswith("DescribeCluster: ClusterNotFound: No such cluster. (HTTP 404, request id R-1). ")


def test_the_page_that_the_service_recommends_is_told() -> None:
    """At the end of the message, and by itself."""
    error = failure(JSON_ERROR)
    assert error.help_url == "https://api.aliyun.com/troubleshoot"
    assert str(error).endswith(f" {error.hint} See https://api.aliyun.com/troubleshoot")
    assert failure(XML_ERROR).help_url == ""


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://api.aliyun.com",
        "javascript:alert(1)",
        "https://a b",
        "https://a\nb",
        "https://\u00e9",
        "https://" * 99,
    ],
)
def test_what_is_no_page_is_not_recommended(address: str) -> None:
    """The text comes from outside, and may be anything."""
    error = failure(json.dumps({"Code": "ClusterNotFound", "Recommend": address}).encode())
    assert error.help_url == ""
    assert "See " not in str(error)


@pytest.mark.parametrize("status", [301, 400, 403, 404, 429, 500, 503])
def test_code_decides_and_not_the_status(status: int) -> None:
    """Whatever the HTTP status is, the code says which exception it is."""
    error = failure(b'{"Code": "Throttling.User", "Message": "slow down"}', status)
    assert (type(error), error.status) == (ThrottledError, status)


def test_names_of_an_error_body_can_have_any_case() -> None:
    """Some answers spell their members in lower case."""
    error = failure(b'{"code": "ClusterNotFound", "message": "gone", "requestId": "R-1"}')
    assert (type(error), error.message, error.request_id) == (NotFoundError, "gone", "R-1")


@pytest.mark.parametrize(("body", "beginning"), UNREADABLE.values(), ids=UNREADABLE.keys())
@pytest.mark.parametrize("status", [404, 502])
def test_answer_that_is_no_error_of_the_service_keeps_status_and_beginning(
    body: bytes, beginning: str, status: int
) -> None:
    """HTML, nothing, half an answer or garbage become a plain ServiceError that shows status and beginning."""
    error = failure(body, status, {"x-acs-request-id": "R-2"})
    assert (type(error), error.code, error.status) == (ServiceError, f"HTTP{status}", status)
    assert error.message.startswith(f"the response is not an error of the service. It begins: {beginning}")
    assert error.request_id == "R-2"
    assert error.message.isprintable()


@given(
    body=st.binary(max_size=40)
    | st.sampled_from([JSON_ERROR, XML_ERROR]).flatmap(
        lambda whole: st.integers(0, len(whole)).map(lambda end: whole[:end])
    ),
    status=st.integers(300, 599),
)
def test_any_error_body_becomes_a_service_error(body: bytes, status: int) -> None:
    """Whatever bytes come with a bad status, a ServiceError with that status is raised, and nothing else."""
    assert failure(body, status).status == status


@given(body=st.binary(max_size=40))
def test_any_good_body_becomes_a_response_or_a_decode_error(body: bytes) -> None:
    """Whatever bytes come with a good status, a response is returned or a DecodeError raised."""
    for form in ("json", "xml"):
        try:
            make_client(CannedTransport(body), format=form).list_regions()
        except DecodeError as error:
            assert error.status == 200
            assert str(error).startswith("ListRegions: HTTP 200, but the response can't be read: ")


@pytest.mark.parametrize("body", [b"", b"<html>no", b"[]", b'{"Clusters":', b"\xff"])
def test_good_answer_that_can_not_be_read_is_a_decode_error(body: bytes) -> None:
    """A good status with an answer that is none is a DecodeError with status, request id and beginning."""
    client = make_client(CannedTransport(body, headers={"x-acs-request-id": "R-3"}))
    with pytest.raises(DecodeError) as caught:
        client.list_clusters()
    assert (caught.value.status, caught.value.request_id) == (200, "R-3")
    assert " It begins: " in str(caught.value)
    assert str(caught.value).isprintable()
