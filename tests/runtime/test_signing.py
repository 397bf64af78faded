"""The signatures: the published examples, and the emulator's own check of whatever the client signs."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehpc import Credentials
from ehpc._runtime.effects import HttpRequest
from ehpc._runtime.signing import UnsignedRequest, percent_encode, sign_v1, sign_v3
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.request import RawRequest
from ehpc.emulator.protocol.signature import AccessKey, Verifier

NOW = 1_760_000_000.0
TIMESTAMP = "2025-10-09T08:53:20Z"
KEY_ID, SECRET, TOKEN = "LTAI-test-key", "a-test/secret+=", "a-test/token+="
SIGNERS = {"v1": sign_v1, "v3": sign_v3}
V1_NAMES = (
    "Action Version AccessKeyId SignatureMethod SignatureVersion SignatureNonce Timestamp SecurityToken Signature"
)

PARAMETERS = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(lambda name: name not in V1_NAMES),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.sampled_from(["a b", "*~+", "%20", "&=", "茶😀", ""]),
    max_size=5,
)


def unsigned(parameters: dict[str, str], method: str) -> UnsignedRequest:
    """Return a request with parameters in the URL (GET) or in the body (POST)."""
    return UnsignedRequest(
        action="ListNodes",
        version="2018-04-12",
        method=method,
        scheme="https",
        host="ehpc.cn-hangzhou.aliyuncs.com",
        query=parameters if method == "GET" else {},
        form=parameters if method == "POST" else {},
    )


def received(request: HttpRequest) -> RawRequest:
    """Return a request as the emulator sees it."""
    parts = urlsplit(request.url)
    headers = {name.lower(): value for name, value in request.headers.items()}
    return RawRequest(request.method, parts.path, parts.query, headers, request.body)


def verifier(token: str | None = None) -> Verifier:
    """Return a check that knows one access key."""
    return Verifier({KEY_ID: AccessKey(SECRET, token)}, 900, lambda: NOW)


def test_published_example_of_version_1() -> None:
    """The example of the RPC signature's documentation gives the signature that stands there, all of it in the URL."""
    request = sign_v1(
        UnsignedRequest(
            action="DescribeRegions",
            version="2014-05-26",
            method="GET",
            scheme="https",
            host="ecs.aliyuncs.com",
            query={"Format": "XML"},
            form={},
        ),
        Credentials("testid", "testsecret"),
        "2016-02-23T12:46:24Z",
        "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
    )
    assert request.url == (
        "https://ecs.aliyuncs.com/?AccessKeyId=testid&Action=DescribeRegions&Format=XML"
        "&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D&SignatureMethod=HMAC-SHA1"
        "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&SignatureVersion=1.0"
        "&Timestamp=2016-02-23T12%3A46%3A24Z&Version=2014-05-26"
    )
    assert (request.body, request.headers) == (b"", {"host": "ecs.aliyuncs.com"})


def test_published_example_of_version_3() -> None:
    """The example of the documentation of version 3 gives the signature that stands there."""
    request = sign_v3(
        UnsignedRequest(
            action="RunInstances",
            version="2014-05-26",
            method="POST",
            scheme="https",
            host="ecs.cn-shanghai.aliyuncs.com",
            query={
                "ImageId": "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                "RegionId": "cn-shanghai",
            },
            form={},
        ),
        Credentials("YourAccessKeyId", "YourAccessKeySecret"),
        "2023-10-26T10:22:32Z",
        "3156853299f313e23d1673dc12e1703d",
    )
    assert request.headers["authorization"] == (
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
        "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
        "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
    )


def test_signed_text_of_version_3_has_the_published_hash() -> None:
    """The published signature is the one over the published hash of the canonical request."""
    hashed = "7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259"
    text = f"ACS3-HMAC-SHA256\n{hashed}".encode()
    signature = hmac.new(b"YourAccessKeySecret", text, hashlib.sha256).hexdigest()
    assert signature == "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"


@pytest.mark.parametrize(
    ("text", "encoded"),
    [("a b", "a%20b"), ("*", "%2A"), ("~", "~"), ("-_.", "-_."), ("+/=", "%2B%2F%3D"), ("茶", "%E8%8C%B6"), ("", "")],
)
def test_percent_encoding(text: str, encoded: str) -> None:
    """Everything but letters, digits and ``-_.~`` is encoded, in UTF-8 and capital digits."""
    assert percent_encode(text) == encoded


@pytest.mark.parametrize("token", [None, TOKEN], ids=["key", "token"])
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("version", SIGNERS)
@settings(max_examples=60)
@given(parameters=PARAMETERS)
def test_emulator_accepts_what_the_client_signs(
    version: str, method: str, token: str | None, parameters: dict[str, str]
) -> None:
    """The emulator's own check accepts every signed request, and reads the parameters that were signed."""
    request = SIGNERS[version](unsigned(parameters, method), Credentials(KEY_ID, SECRET, token), TIMESTAMP, "n1")
    raw = received(request)
    assert verifier(token).verify(raw) == KEY_ID
    assert {name: raw.parameters[name] for name in parameters} == parameters


@pytest.mark.parametrize("version", SIGNERS)
@given(parameters=PARAMETERS, others=PARAMETERS)
def test_signature_covers_every_parameter(version: str, parameters: dict[str, str], others: dict[str, str]) -> None:
    """A request whose parameters are replaced after signing is refused."""
    signer, credentials = SIGNERS[version], Credentials(KEY_ID, SECRET)
    if parameters == others:
        return
    first = received(signer(unsigned(parameters, "POST"), credentials, TIMESTAMP, "n1"))
    second = received(signer(unsigned(others, "POST"), credentials, TIMESTAMP, "n1"))
    if version == "v1":
        second.parameters["Signature"] = first.parameters["Signature"]
    second.headers["authorization"] = first.headers.get("authorization", "")
    if version == "v1":
        del second.headers["authorization"]
    with pytest.raises(ServiceError) as caught:
        verifier().verify(second)
    assert caught.value.code == "SignatureDoesNotMatch"


@pytest.mark.parametrize("version", SIGNERS)
def test_wrong_secret_is_refused(version: str) -> None:
    """A request that is signed with another secret is refused."""
    request = SIGNERS[version](unsigned({}, "POST"), Credentials(KEY_ID, "other"), TIMESTAMP, "n1")
    with pytest.raises(ServiceError) as caught:
        verifier().verify(received(request))
    assert caught.value.code == "SignatureDoesNotMatch"


@pytest.mark.parametrize("token", [None, TOKEN], ids=["key", "token"])
@pytest.mark.parametrize("version", SIGNERS)
def test_post_has_nothing_in_its_url(version: str, token: str | None) -> None:
    """A POST carries everything in body and headers; its URL is the host alone."""
    request = SIGNERS[version](
        unsigned({"Password": "hunter2"}, "POST"), Credentials(KEY_ID, SECRET, token), TIMESTAMP, "n"
    )
    assert request.url == "https://ehpc.cn-hangzhou.aliyuncs.com/"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


def test_version_3_signs_only_what_no_proxy_changes() -> None:
    """Version 3 signs host, content type and its own headers; a proxy may rewrite all others."""
    request = sign_v3(unsigned({"A": "1"}, "POST"), Credentials(KEY_ID, SECRET, TOKEN), TIMESTAMP, "n1")
    names = request.headers["authorization"].partition("SignedHeaders=")[2].partition(",")[0].split(";")
    assert names == sorted(names)
    assert all(name in ("host", "content-type") or name.startswith("x-acs-") for name in names)
    assert request.headers["x-acs-security-token"] == TOKEN
    assert set(names) == set(request.headers) - {"authorization"}


@pytest.mark.parametrize("version", SIGNERS)
def test_repr_shows_no_secret(version: str) -> None:
    """The repr of a signed request shows neither parameters nor token."""
    credentials = Credentials(KEY_ID, SECRET, TOKEN)
    request: Any = SIGNERS[version](unsigned({"Password": "hunter2"}, "GET"), credentials, TIMESTAMP, "n1")
    assert repr(request) == "HttpRequest('ListNodes', 'GET')"
