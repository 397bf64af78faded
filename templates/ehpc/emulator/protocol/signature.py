"""Checks who sent a request: signatures V3 (ACS3-HMAC-SHA256) and V1 (HMAC-SHA1), timestamp and nonce.

Written from the published description of the signatures, not from the client's code.
"""

from __future__ import annotations

import base64
import hmac
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase
from hashlib import sha256
from urllib.parse import quote

from .errors import ServiceError
from .request import RawRequest
from .timestamps import parse_timestamp

MOST_NONCES = 130_000
"""How many are remembered: a set in which more come and go keeps growing in steps for a million requests."""

NEEDED = ("host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce")
"""Headers that a signature V3 must cover."""


class AccessKey:
    """An access key that the emulator knows.

    Args:
        secret: Its secret.
        token: Its security token, if it is a temporary one.
        active: Whether it can be used.
        allow: Actions that it may call, with ``*`` for any string, such as ``List*``.
        deny: Actions that it may not call; they count more than those that it may.
    """

    def __init__(
        self,
        secret: str,
        token: str | None = None,
        active: bool = True,
        allow: Sequence[str] = ("*",),
        deny: Sequence[str] = (),
    ) -> None:
        self.secret = secret
        self.token = token
        self.active = active
        self.allow = tuple(allow)
        self.deny = tuple(deny)

    def allows(self, action: str) -> bool:
        """Return whether it may call an action."""
        if self.allow == ("*",) and not self.deny:
            return True
        denied = any(fnmatchcase(action, pattern) for pattern in self.deny)
        return not denied and any(fnmatchcase(action, pattern) for pattern in self.allow)

    def __repr__(self) -> str:
        return f"AccessKey(active={self.active})"


class Verifier:
    """Checks requests, whose timestamps may be so many seconds off."""

    def __init__(self, keys: Mapping[str, AccessKey], window_seconds: int, now: Callable[[], float]) -> None:
        self.keys = keys
        self.window_seconds = window_seconds
        self.now = now
        self._nonces: set[tuple[str, bytes]] = set()
        self._ages: deque[tuple[tuple[str, bytes], float]] = deque()  # the oldest first
        self._lock = threading.Lock()

    def verify(self, raw: RawRequest, skew_seconds: float = 0.0) -> str:
        """Return the identifier of the access key that signed a request, by a clock that is so many seconds wrong."""
        if "authorization" in raw.headers:
            return self.verify_v3(raw, skew_seconds)
        if "Signature" in raw.parameters:
            return self.verify_v1(raw, skew_seconds)
        raise ServiceError("IncompleteSignature", "The request is not signed.", 400)

    def check_allowed(self, identifier: str, action: str) -> None:
        """Refuse an action that an access key may not call."""
        if not self.keys[identifier].allows(action):
            raise ServiceError("NotAuthorized", f"The access key may not call {action}.")

    def verify_v3(self, raw: RawRequest, skew_seconds: float) -> str:
        """Check a request with ACS3-HMAC-SHA256."""
        scheme, _, rest = raw.headers["authorization"].partition(" ")
        parts: dict[str, str] = {}
        for part in rest.split(","):
            name, _, value = part.strip().partition("=")
            parts[name] = value
        identifier, names, given = parts.get("Credential"), parts.get("SignedHeaders"), parts.get("Signature")
        if scheme != "ACS3-HMAC-SHA256":
            message = "Only ACS3-HMAC-SHA256 is known in the Authorization header."
            raise ServiceError("InvalidSignatureMethod", message, 400)
        if not (identifier and names and given):
            message = "The Authorization header needs Credential, SignedHeaders and Signature."
            raise ServiceError("IncompleteSignature", message, 400)
        key = self.key(identifier, raw.headers.get("x-acs-security-token"))
        signed = sorted(names.split(";"))
        headers = raw.headers
        for needed in NEEDED:
            if needed not in signed or not headers.get(needed):
                if needed == "x-acs-date" and needed not in headers:
                    raise ServiceError("IllegalTimestamp", "The header x-acs-date is missing.", 400)
                raise ServiceError("IncompleteSignature", f"The header {needed} is missing, or is not signed.", 400)
        if headers.get("x-acs-content-sha256") != sha256(raw.body).hexdigest():
            message = "The header x-acs-content-sha256 is not the hash of the body."
            raise ServiceError("SignatureDoesNotMatch", message, 400)
        lines = [raw.method, "/", join_parameters(raw.query)]
        lines += [f"{name}:{headers.get(name, '').strip()}" for name in signed]
        lines += ["", ";".join(signed), headers["x-acs-content-sha256"]]
        hashed = sha256("\n".join(lines).encode()).hexdigest()
        expected = hmac.digest(key.secret.encode(), f"ACS3-HMAC-SHA256\n{hashed}".encode(), "sha256").hex()
        if not hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace")):
            raise make_mismatch_error(f"ACS3-HMAC-SHA256\n{hashed}")
        self.check_time(headers["x-acs-date"], skew_seconds)
        self.check_nonce(identifier, headers["x-acs-signature-nonce"])
        return identifier

    def verify_v1(self, raw: RawRequest, skew_seconds: float) -> str:
        """Check a request with HMAC-SHA1."""
        parameters = raw.parameters
        if not parameters.get("Timestamp"):
            raise ServiceError("IllegalTimestamp", "The parameter Timestamp is missing.", 400)
        for needed in ("AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce"):
            if not parameters.get(needed):
                raise ServiceError("IncompleteSignature", f"The parameter {needed} is missing.", 400)
        if parameters["SignatureMethod"] != "HMAC-SHA1" or parameters["SignatureVersion"] != "1.0":
            raise ServiceError("InvalidSignatureMethod", "Only HMAC-SHA1 in version 1.0 is known.", 400)
        key = self.key(parameters["AccessKeyId"], parameters.get("SecurityToken"))
        rest = {name: value for name, value in parameters.items() if name != "Signature"}
        to_sign = f"{raw.method}&%2F&{percent_encode(join_parameters(rest))}"
        expected = base64.b64encode(hmac.digest(f"{key.secret}&".encode(), to_sign.encode(), "sha1")).decode()
        if not hmac.compare_digest(expected.encode(), parameters["Signature"].encode("utf-8", "surrogateescape")):
            raise make_mismatch_error(to_sign)
        self.check_time(parameters["Timestamp"], skew_seconds)
        self.check_nonce(parameters["AccessKeyId"], parameters["SignatureNonce"])
        return parameters["AccessKeyId"]

    def key(self, identifier: str, token: str | None) -> AccessKey:
        """Return the access key of an identifier."""
        key = self.keys.get(identifier)
        if key is None:
            raise ServiceError("InvalidAccessKeyId.NotFound", "Specified access key is not found.", 404)
        if not key.active:
            raise ServiceError("InvalidAccessKeyId.Inactive", "Specified access key is disabled.", 400)
        if key.token and not token:
            raise ServiceError("MissingSecurityToken", "The access key is temporary and needs its security token.", 400)
        if (key.token or "") != (token or ""):
            code = "InvalidSecurityToken.MismatchWithAccessKey"
            raise ServiceError(code, "The security token is not the key's.", 400)
        return key

    def check_time(self, text: str, skew_seconds: float) -> None:
        """Refuse a timestamp that is not one, or is too far from now."""
        try:
            seconds = parse_timestamp(text)
        except ValueError:
            message = "The time stamp must look like 2026-01-31T12:00:00Z."
            raise ServiceError("InvalidTimeStamp.Format", message, 400) from None
        if abs(seconds - self.now() - skew_seconds) > self.window_seconds:
            message = f"The time stamp is more than {self.window_seconds // 60} minutes from the server's clock."
            raise ServiceError("InvalidTimeStamp.Expired", message, 400)

    def check_nonce(self, identifier: str, nonce: str) -> None:
        """Refuse a nonce that was used before, and remember it as long as its timestamp can be accepted."""
        now = self.now()
        key = identifier, sha256(nonce.encode("utf-8", "surrogateescape")).digest()  # of any nonce 32 bytes are kept
        with self._lock:
            while self._ages and (now - self._ages[0][1] > 2 * self.window_seconds or len(self._ages) >= MOST_NONCES):
                self._nonces.discard(self._ages.popleft()[0])
            if key in self._nonces:
                raise ServiceError("SignatureNonceUsed", "Specified signature nonce was used already.", 400)
            self._nonces.add(key)
            self._ages.append((key, now))


def make_mismatch_error(to_sign: str) -> ServiceError:
    """Return the error for a wrong signature, with the string that the server has signed."""
    message = f"Specified signature is not matched with our calculation. server string to sign is:{to_sign}"
    return ServiceError("SignatureDoesNotMatch", message, 400)


def percent_encode(text: str) -> str:
    """Encode a string as RFC 3986 says."""
    if text.isascii() and text.isalnum():
        return text
    return quote(text, "-_.~", "utf-8", "surrogateescape")


def join_parameters(parameters: Mapping[str, str]) -> str:
    """Return parameters sorted and encoded."""
    return "&".join(f"{percent_encode(name)}={percent_encode(value)}" for name, value in sorted(parameters.items()))
