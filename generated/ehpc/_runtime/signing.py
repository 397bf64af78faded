"""The two signatures of the RPC protocol: ACS3-HMAC-SHA256 (version 3) and the older HMAC-SHA1 (version 1).

Sources: the pages "V3 request body & signature" and "RPC mechanism" of the public SDK documentation.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol
from urllib.parse import quote

from .effects import HttpRequest

ALGORITHM = "ACS3-HMAC-SHA256"
FORM = "application/x-www-form-urlencoded"
UNRESERVED = re.compile("[A-Za-z0-9._~-]*")
EMPTY_HASH = hashlib.sha256(b"").hexdigest()
"""Hash of an empty body."""


class SigningKey(Protocol):
    """What a request is signed with: ``Credentials``."""

    @property
    def access_key_id(self) -> str:
        """Identifier of the access key."""
        ...

    @property
    def access_key_secret(self) -> str:
        """Secret of the access key."""
        ...

    @property
    def security_token(self) -> str | None:
        """Token of temporary credentials."""
        ...


class UnsignedRequest:
    """A request before it is signed.

    Args:
        action: Name of the action.
        version: API version.
        method: ``GET`` or ``POST``.
        scheme: ``https`` or ``http``.
        host: Host name, with port if it is not the default one.
        query: Parameters of the URL.
        form: Parameters of the body.
        headers: Headers that are not signed, by lower-case name.
        secrets: Values among the parameters that no message may show.
    """

    __slots__ = ("action", "form", "headers", "host", "method", "query", "scheme", "secrets", "version")

    def __init__(
        self,
        *,
        action: str,
        version: str,
        method: str,
        scheme: str,
        host: str,
        query: Mapping[str, str],
        form: Mapping[str, str],
        headers: Mapping[str, str] | None = None,
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.action = action
        self.version = version
        self.method = method
        self.scheme = scheme
        self.host = host
        self.query = query
        self.form = form
        self.headers = headers or {}
        self.secrets = secrets

    def moved_to_body(self) -> UnsignedRequest:
        """Return the request with all its parameters in the body."""
        return UnsignedRequest(
            action=self.action,
            version=self.version,
            method="POST",
            scheme=self.scheme,
            host=self.host,
            query={},
            form={**self.query, **self.form},
            headers=self.headers,
            secrets=self.secrets,
        )

    def with_signature(
        self, key: SigningKey, url: str, headers: dict[str, str], body: bytes, to_sign: str
    ) -> HttpRequest:
        """Return the request with its signature."""
        secrets = (key.access_key_secret, key.security_token or "", *self.secrets)
        return HttpRequest(self.action, self.method, url, {**headers, **self.headers}, body, to_sign, secrets)


def format_time(seconds: float) -> str:
    """Return a time in seconds since 1970 as the protocol writes it: ``2026-01-31T12:00:00Z``."""
    return format_whole_seconds(int(seconds))


@lru_cache(1)
def format_whole_seconds(seconds: int) -> str:
    """Return a time as ``format_time`` does; many calls fall into one second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def percent_encode(text: str) -> str:
    """Percent-encode a string (RFC 3986): all but letters, digits and ``-_.~``."""
    return quote(text, safe="~")


def canonical_query(parameters: Mapping[str, str]) -> str:
    """Return parameters sorted by name and encoded, as both signatures want them."""
    plain = UNRESERVED.fullmatch("".join((*parameters, *parameters.values())))
    encode = str if plain else percent_encode
    return "&".join([f"{encode(name)}={encode(parameters[name])}" for name in sorted(parameters)])


def sign_v3(unsigned: UnsignedRequest, credentials: SigningKey, timestamp: str, nonce: str) -> HttpRequest:
    """Sign a request with ACS3-HMAC-SHA256.

    Args:
        unsigned: The request.
        credentials: Whose request it is.
        timestamp: Now in UTC, as ``2026-01-31T12:00:00Z``.
        nonce: A string that is never used again.
    """
    query = canonical_query(unsigned.query)
    body = canonical_query(unsigned.form).encode()
    digest = hashlib.sha256(body).hexdigest() if body else EMPTY_HASH
    headers = {"content-type": FORM} if body else {}
    headers["host"] = unsigned.host
    headers["x-acs-action"] = unsigned.action
    headers["x-acs-content-sha256"] = digest
    headers["x-acs-date"] = timestamp
    if credentials.security_token:
        headers["x-acs-security-token"] = credentials.security_token
    headers["x-acs-signature-nonce"] = nonce
    headers["x-acs-version"] = unsigned.version
    signed = ";".join(headers)  # their names are in order
    lines = "".join([f"{name}:{value.strip()}\n" for name, value in headers.items()])
    canonical = f"{unsigned.method}\n/\n{query}\n{lines}\n{signed}\n{digest}"
    to_sign = f"{ALGORITHM}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    signature = hmac.digest(credentials.access_key_secret.encode(), to_sign.encode(), "sha256").hex()
    headers["authorization"] = (
        f"{ALGORITHM} Credential={credentials.access_key_id},SignedHeaders={signed},Signature={signature}"
    )
    url = f"{unsigned.scheme}://{unsigned.host}/" + (f"?{query}" if query else "")
    return unsigned.with_signature(credentials, url, headers, body, to_sign)


def sign_v1(unsigned: UnsignedRequest, credentials: SigningKey, timestamp: str, nonce: str) -> HttpRequest:
    """Sign a request with HMAC-SHA1; the arguments are those of ``sign_v3``."""
    common = {
        "Action": unsigned.action,
        "Version": unsigned.version,
        "AccessKeyId": credentials.access_key_id,
        "SignatureMethod": "HMAC-SHA1",
        "SignatureVersion": "1.0",
        "SignatureNonce": nonce,
        "Timestamp": timestamp,
    }
    if credentials.security_token:
        common["SecurityToken"] = credentials.security_token
    query, form = dict(unsigned.query), dict(unsigned.form)
    place = form if unsigned.method == "POST" else query
    place.update(common)
    to_sign = string_to_sign_v1(unsigned.method, {**query, **form})
    place["Signature"] = signature_v1(to_sign, credentials.access_key_secret)
    text = canonical_query(query)
    url = f"{unsigned.scheme}://{unsigned.host}/" + (f"?{text}" if text else "")
    body = canonical_query(form).encode()
    headers = {"host": unsigned.host}
    if body:
        headers["content-type"] = FORM
    return unsigned.with_signature(credentials, url, headers, body, to_sign)


def string_to_sign_v1(method: str, parameters: Mapping[str, str]) -> str:
    """Return what HMAC-SHA1 signs: all parameters of a request, those of the body included."""
    return f"{method}&%2F&{percent_encode(canonical_query(parameters))}"


def signature_v1(to_sign: str, secret: str) -> str:
    """Return the HMAC-SHA1 signature of a string."""
    from base64 import b64encode  # here, as few requests need it

    return b64encode(hmac.digest(f"{secret}&".encode(), to_sign.encode(), "sha1")).decode()
# Hand-written: edit templates/ehpc/_runtime/signing.py, then run `make generate`.
