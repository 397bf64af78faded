"""Requests that are not signed, or not rightly, are refused with the documented code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ehpc.credentials import Credentials
from ehpc.emulator import Emulator
from ehpc.emulator.protocol.signature import AccessKey
from ehpc.emulator.state.clock import ManualClock
from tests.emulator.signed_requests import KEY, NOW, SECRET, assert_documented, deliver, exchange, send, signed

SIGNATURES = ("v3", "v1")
PLACES = (("GET", "query"), ("POST", "query"), ("POST", "form"))
TOKEN = "a-security-token"


@pytest.fixture(scope="module")
def guarded() -> Iterator[Emulator]:
    """An emulator with a usual key, a disabled one and a temporary one."""
    keys = {
        KEY: AccessKey(SECRET),
        "disabled": AccessKey("disabled-secret", active=False),
        "temporary": AccessKey("temporary-secret", TOKEN),
    }
    with Emulator(now=ManualClock(NOW), keys=keys) as emulator:
        yield emulator


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize(("method", "place"), PLACES)
def test_a_signed_request_is_answered(shared: Emulator, signature: str, method: str, place: str) -> None:
    """Both signatures are accepted, whether the parameters stand in the URL or in the body."""
    parameters = {"ClusterId": "ehpc-hz-Example *~+&=/%é机", "PageSize": "10"}
    reply = send(shared, "ListNodes", parameters, signature=signature, method=method, place=place)
    assert reply.status == 200


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize(("method", "place"), PLACES)
def test_a_wrong_secret_is_refused(shared: Emulator, signature: str, method: str, place: str) -> None:
    """A request that was signed with another secret is refused."""
    reply = send(
        shared, signature=signature, method=method, place=place, credentials=Credentials(KEY, "another-secret", None)
    )
    assert_documented(reply)
    assert reply.error[:2] == (400, "SignatureDoesNotMatch")


@pytest.mark.parametrize("signature", SIGNATURES)
def test_an_altered_url_is_refused(shared: Emulator, signature: str) -> None:
    """A parameter of the URL that was changed on the way is noticed."""
    request = signed("ListNodes", {"ClusterId": "mine"}, signature=signature)
    request.url = request.url.replace("ClusterId=mine", "ClusterId=yours")
    assert deliver(shared, request).error[:2] == (400, "SignatureDoesNotMatch")


@pytest.mark.parametrize("signature", SIGNATURES)
def test_an_added_parameter_is_refused(shared: Emulator, signature: str) -> None:
    """A parameter that was added on the way is noticed."""
    request = signed("ListNodes", {"ClusterId": "mine"}, signature=signature)
    request.url += "&Role=Compute"
    assert deliver(shared, request).error[:2] == (400, "SignatureDoesNotMatch")


def test_an_altered_body_is_refused_with_v1(shared: Emulator) -> None:
    """A parameter of the body that was changed on the way is noticed."""
    request = signed("StopCluster", {"ClusterId": "mine"}, signature="v1", method="POST", place="form")
    request.body = request.body.replace(b"mine", b"your")
    assert deliver(shared, request).error[:2] == (400, "SignatureDoesNotMatch")


def test_an_altered_body_is_refused_with_v3(shared: Emulator) -> None:
    """A body that is not the one whose hash was signed is noticed."""
    request = signed("StopCluster", {"ClusterId": "mine"}, method="POST", place="form")
    request.body = request.body.replace(b"mine", b"your")
    message = "The header x-acs-content-sha256 is not the hash of the body."
    assert deliver(shared, request).error == (400, "SignatureDoesNotMatch", message)


@pytest.mark.parametrize("name", ["x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "host"])
def test_an_altered_header_is_refused(shared: Emulator, name: str) -> None:
    """A signed header that was changed on the way is noticed."""
    request = signed()
    request.headers[name] += "1"
    assert deliver(shared, request).error[:2] == (400, "SignatureDoesNotMatch")


def test_an_altered_method_is_refused(shared: Emulator) -> None:
    """Both signatures hold for one HTTP method alone."""
    for signature in SIGNATURES:
        request = signed(signature=signature)
        request.method = "POST"
        assert deliver(shared, request).error[:2] == (400, "SignatureDoesNotMatch")


@pytest.mark.parametrize("target", ["/", "/?Action=ListRegions&Version=2018-04-12"])
def test_an_unsigned_request_is_refused(shared: Emulator, target: str) -> None:
    """A request without any signature is refused."""
    reply = exchange(shared, "GET", target)
    assert_documented(reply)
    assert reply.error == (400, "IncompleteSignature", "The request is not signed.")


@pytest.mark.parametrize("signature", SIGNATURES)
def test_an_unknown_key_is_refused(shared: Emulator, signature: str) -> None:
    """An access key that the emulator does not know is not found."""
    reply = send(shared, signature=signature, credentials=Credentials("nobody", SECRET, None))
    assert_documented(reply)
    assert reply.error == (404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.")


@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_disabled_key_is_refused(guarded: Emulator, signature: str) -> None:
    """A disabled access key is refused, though the signature is right."""
    reply = send(guarded, signature=signature, credentials=Credentials("disabled", "disabled-secret", None))
    assert_documented(reply)
    assert reply.error == (400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.")


@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_temporary_key_is_accepted_with_its_token(guarded: Emulator, signature: str) -> None:
    """A temporary access key works together with its security token."""
    reply = send(guarded, signature=signature, credentials=Credentials("temporary", "temporary-secret", TOKEN))
    assert reply.status == 200


@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_temporary_key_needs_its_token(guarded: Emulator, signature: str) -> None:
    """A temporary access key alone is refused."""
    reply = send(guarded, signature=signature, credentials=Credentials("temporary", "temporary-secret", None))
    assert_documented(reply)
    message = "The access key is temporary and needs its security token."
    assert reply.error == (400, "MissingSecurityToken", message)


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize(("key", "secret"), [("temporary", "temporary-secret"), (KEY, SECRET)])
def test_another_token_is_refused(guarded: Emulator, signature: str, key: str, secret: str) -> None:
    """A security token that does not belong to the access key is refused, also if the key has none."""
    reply = send(guarded, signature=signature, credentials=Credentials(key, secret, "another-token"))
    assert_documented(reply)
    message = "The security token is not the key's."
    assert reply.error == (400, "InvalidSecurityToken.MismatchWithAccessKey", message)


@pytest.mark.parametrize("scheme", ["ACS3-RSA-SHA256", "Basic", ""])
def test_another_scheme_is_refused(shared: Emulator, scheme: str) -> None:
    """Only ACS3-HMAC-SHA256 is known in the Authorization header."""
    request = signed()
    request.headers["authorization"] = request.headers["authorization"].replace("ACS3-HMAC-SHA256", scheme)
    reply = deliver(shared, request)
    assert_documented(reply)
    message = "Only ACS3-HMAC-SHA256 is known in the Authorization header."
    assert reply.error == (400, "InvalidSignatureMethod", message)


@pytest.mark.parametrize("part", ["Credential", "SignedHeaders", "Signature"])
def test_each_part_of_the_authorization_is_needed(shared: Emulator, part: str) -> None:
    """An Authorization header that lacks a part is incomplete."""
    request = signed()
    request.headers["authorization"] = request.headers["authorization"].replace(part, "Other")
    reply = deliver(shared, request)
    assert_documented(reply)
    message = "The Authorization header needs Credential, SignedHeaders and Signature."
    assert reply.error == (400, "IncompleteSignature", message)


def test_a_signature_outside_ascii_is_refused(shared: Emulator) -> None:
    """Characters that no signature has are a wrong signature, not a fault of the emulator."""
    request = signed()
    request.headers["authorization"] = request.headers["authorization"][:-3] + "äöü"
    assert deliver(shared, request).error[:2] == (400, "SignatureDoesNotMatch")


@pytest.mark.parametrize("name", ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce"])
def test_each_header_of_the_protocol_must_be_signed(shared: Emulator, name: str) -> None:
    """A header that the signature does not cover can't be trusted."""
    request = signed()
    before, names, after = request.headers["authorization"].split(",")
    kept = [each for each in names.removeprefix("SignedHeaders=").split(";") if each != name]
    request.headers["authorization"] = f"{before},SignedHeaders={';'.join(kept)},{after}"
    reply = deliver(shared, request)
    assert_documented(reply)
    assert reply.error == (400, "IncompleteSignature", f"The header {name} is missing, or is not signed.")


@pytest.mark.parametrize("name", ["x-acs-action", "x-acs-version", "x-acs-signature-nonce"])
def test_each_header_of_the_protocol_is_needed(shared: Emulator, name: str) -> None:
    """A request that lacks a header of the protocol is refused."""
    request = signed()
    del request.headers[name]
    reply = deliver(shared, request)
    assert reply.error == (400, "IncompleteSignature", f"The header {name} is missing, or is not signed.")


@pytest.mark.parametrize("name", ["AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce"])
def test_each_parameter_of_the_older_signature_is_needed(shared: Emulator, name: str) -> None:
    """A request with HMAC-SHA1 that lacks a parameter of the protocol is refused."""
    request = signed(signature="v1")
    request.url = request.url.replace(f"{name}=", "Other=")
    reply = deliver(shared, request)
    assert_documented(reply)
    assert reply.error == (400, "IncompleteSignature", f"The parameter {name} is missing.")


@pytest.mark.parametrize(("old", "new"), [("HMAC-SHA1", "HMAC-SHA256"), ("Version=1.0", "Version=2.0")])
def test_another_method_of_the_older_signature_is_refused(shared: Emulator, old: str, new: str) -> None:
    """Only HMAC-SHA1 in version 1.0 is known among the parameters."""
    request = signed(signature="v1")
    request.url = request.url.replace(old, new)
    reply = deliver(shared, request)
    assert_documented(reply)
    assert reply.error == (400, "InvalidSignatureMethod", "Only HMAC-SHA1 in version 1.0 is known.")


def test_a_key_does_not_show_its_secret() -> None:
    """The repr of an access key holds neither its secret nor its token."""
    assert repr(AccessKey("the-secret", "the-token")) == "AccessKey(active=True)"
