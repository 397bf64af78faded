"""The emulator's own check of signatures agrees with the published examples of both."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.request import RawRequest
from ehpc.emulator.protocol.signature import AccessKey, Verifier

V1_QUERY = (
    "Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid&Action=DescribeRegions&SignatureMethod=HMAC-SHA1"
    "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26&SignatureVersion=1.0"
)
V1_SIGNATURE = "OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D"
V3_QUERY = "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai"
V3_HEADERS = {
    "host": "ecs.cn-shanghai.aliyuncs.com",
    "x-acs-action": "RunInstances",
    "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "x-acs-date": "2023-10-26T10:22:32Z",
    "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
    "x-acs-version": "2014-05-26",
}
V3_SIGNATURE = "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"


def verifier(identifier: str, secret: str, now: datetime) -> Verifier:
    """Return a verifier that knows one key and stands at one time."""
    return Verifier({identifier: AccessKey(secret)}, 900, now.replace(tzinfo=timezone.utc).timestamp)


def v1(signature: str, query: str = V1_QUERY) -> str:
    """Check the published request with HMAC-SHA1."""
    checks = verifier("testid", "testsecret", datetime(2016, 2, 23, 12, 46, 24))
    return checks.verify(RawRequest("GET", "/", f"{query}&Signature={signature}", {}, b""))


def v3(signature: str, query: str = V3_QUERY) -> str:
    """Check the published request with ACS3-HMAC-SHA256."""
    checks = verifier("YourAccessKeyId", "YourAccessKeySecret", datetime(2023, 10, 26, 10, 22, 32))
    authorization = (
        f"ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders={';'.join(V3_HEADERS)},Signature={signature}"
    )
    return checks.verify(RawRequest("POST", "/", query, {**V3_HEADERS, "authorization": authorization}, b""))


def test_the_published_request_with_hmac_sha1_is_accepted() -> None:
    """The example of the older signature is found to be from the key that it names."""
    assert v1(V1_SIGNATURE) == "testid"


def test_the_published_request_with_acs3_is_accepted() -> None:
    """The example of the newer signature is found to be from the key that it names."""
    assert v3(V3_SIGNATURE) == "YourAccessKeyId"


def test_parameters_may_stand_in_any_order() -> None:
    """Both signatures count sorted parameters, so that their order in the URL does not matter."""
    assert v1(V1_SIGNATURE, "&".join(reversed(V1_QUERY.split("&")))) == "testid"
    assert v3(V3_SIGNATURE, "&".join(reversed(V3_QUERY.split("&")))) == "YourAccessKeyId"


def test_a_changed_signature_is_refused() -> None:
    """One other character in the published signatures makes them wrong."""
    for check, signature in ((v1, V1_SIGNATURE), (v3, V3_SIGNATURE)):
        with pytest.raises(ServiceError, match="SignatureDoesNotMatch"):
            check("A" + signature[1:])


def test_a_changed_parameter_is_refused() -> None:
    """The published signatures do not fit another request."""
    with pytest.raises(ServiceError, match="SignatureDoesNotMatch"):
        v1(V1_SIGNATURE, V1_QUERY.replace("DescribeRegions", "DescribeZones"))
    with pytest.raises(ServiceError, match="SignatureDoesNotMatch"):
        v3(V3_SIGNATURE, V3_QUERY.replace("shanghai", "hangzhou"))


def test_a_refusal_tells_what_the_server_signed() -> None:
    """The message shows the text that the emulator signed, as the real service does, so that clients can be mended."""
    with pytest.raises(ServiceError) as caught:
        v3("0" * 64)
    assert caught.value.message == (
        "Specified signature is not matched with our calculation. server string to sign is:"
        "ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259"
    )
