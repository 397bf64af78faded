# Hand-written: edit templates/ehpc/emulator/protocol/signature.py, then run `make generate`.
"""Checks who sent a request: signatures V3 (ACS3-HMAC-SHA256) and V1 (HMAC-SHA1), time stamp and nonce.

Written from the published description of the signatures, not from the client's code.
"""

from __future__ import annotations

import base64
import hmac
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone
from fnmatch import fnmatchcase
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote

from .errors import Fault
from .request import RawRequest

MOST_NONCES = 200_000
STAMP = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z")


class AccessKey:
    """An access key that the emulator knows.

    Args:
        secret: Its secret.
        token: Its security token, if it is a temporary one.
        active: Whether it can be used.
        allow: Actions that it may call, with ``*`` for any text, such as ``List*``.
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

    def may(self, action: str) -> bool:
        """Return whether it may call an action."""
        denied = any(fnmatchcase(action, pattern) for pattern in self.deny)
        return not denied and any(fnmatchcase(action, pattern) for pattern in self.allow)

    def __repr__(self) -> str:
        return f"AccessKey(active={self.active})"


class Verifier:
    """Checks requests.

    Args:
        keys: Known access keys by their identifier.
        window_seconds: Largest accepted difference between a time stamp and now.
        now: Gives the time now in seconds since 1970.
    """

    def __init__(self, keys: Mapping[str, AccessKey], window_seconds: int, now: Callable[[], float]) -> None:
        self.keys = keys
        self.window_seconds = window_seconds
        self.now = now
        self._nonces: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._lock = threading.Lock()

    def verify(self, raw: RawRequest, skew_seconds: float = 0.0) -> str:
        """Return the identifier of the access key that signed a request.

        Args:
            raw: The request.
            skew_seconds: How far the clock that time stamps are compared with is wrong.

        Raises:
            Fault: If the request is not signed, or not rightly.
        """
        if "authorization" in raw.headers:
            return self.verify_v3(raw, skew_seconds)
        if "Signature" in raw.parameters:
            return self.verify_v1(raw, skew_seconds)
        raise Fault("IncompleteSignature", "The request is not signed.", 400)

    def check_allowed(self, identifier: str, action: str) -> None:
        """Refuse an action that an access key may not call."""
        if not self.keys[identifier].may(action):
            raise Fault("NotAuthorized", f"The access key may not call {action}.")

    def verify_v3(self, raw: RawRequest, skew_seconds: float) -> str:
        """Check a request with ACS3-HMAC-SHA256."""
        scheme, _, rest = raw.headers["authorization"].partition(" ")
        parts: dict[str, str] = {}
        for part in rest.split(","):
            name, _, value = part.strip().partition("=")
            parts[name] = value
        identifier, names, given = (parts.get(name, "") for name in ("Credential", "SignedHeaders", "Signature"))
        if scheme != "ACS3-HMAC-SHA256":
            raise Fault("InvalidSignatureMethod", "Only ACS3-HMAC-SHA256 is known in the Authorization header.", 400)
        if not (identifier and names and given):
            message = "The Authorization header needs Credential, SignedHeaders and Signature."
            raise Fault("IncompleteSignature", message, 400)
        key = self.key(identifier, raw.headers.get("x-acs-security-token"))
        signed = names.split(";")
        for needed in ("host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce"):
            if needed == "x-acs-date" and needed not in raw.headers:
                raise Fault("IllegalTimestamp", "The header x-acs-date is missing.", 400)
            if needed not in signed or not raw.headers.get(needed):
                raise Fault("IncompleteSignature", f"The header {needed} is missing, or is not signed.", 400)
        if raw.headers.get("x-acs-content-sha256") != sha256(raw.body).hexdigest():
            raise Fault("SignatureDoesNotMatch", "The header x-acs-content-sha256 is not the hash of the body.", 400)
        lines = [raw.method, "/", joined(raw.query)]
        lines += [f"{name}:{raw.headers.get(name, '').strip()}" for name in sorted(signed)]
        lines += ["", ";".join(sorted(signed)), raw.headers["x-acs-content-sha256"]]
        hashed = sha256("\n".join(lines).encode()).hexdigest()
        expected = hmac.digest(key.secret.encode(), f"ACS3-HMAC-SHA256\n{hashed}".encode(), "sha256").hex()
        if not hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace")):
            raise mismatch(f"ACS3-HMAC-SHA256\n{hashed}")
        self.check_time(raw.headers["x-acs-date"], skew_seconds)
        self.check_nonce(identifier, raw.headers["x-acs-signature-nonce"])
        return identifier

    def verify_v1(self, raw: RawRequest, skew_seconds: float) -> str:
        """Check a request with HMAC-SHA1."""
        parameters = raw.parameters
        if not parameters.get("Timestamp"):
            raise Fault("IllegalTimestamp", "The parameter Timestamp is missing.", 400)
        for needed in ("AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce"):
            if not parameters.get(needed):
                raise Fault("IncompleteSignature", f"The parameter {needed} is missing.", 400)
        if parameters["SignatureMethod"] != "HMAC-SHA1" or parameters["SignatureVersion"] != "1.0":
            raise Fault("InvalidSignatureMethod", "Only HMAC-SHA1 in version 1.0 is known.", 400)
        key = self.key(parameters["AccessKeyId"], parameters.get("SecurityToken"))
        rest = {name: value for name, value in parameters.items() if name != "Signature"}
        to_sign = f"{raw.method}&%2F&{encode(joined(rest))}"
        expected = base64.b64encode(hmac.digest(f"{key.secret}&".encode(), to_sign.encode(), "sha1")).decode()
        if not hmac.compare_digest(expected.encode(), parameters["Signature"].encode("utf-8", "surrogateescape")):
            raise mismatch(to_sign)
        self.check_time(parameters["Timestamp"], skew_seconds)
        self.check_nonce(parameters["AccessKeyId"], parameters["SignatureNonce"])
        return parameters["AccessKeyId"]

    def key(self, identifier: str, token: str | None) -> AccessKey:
        """Return the access key of an identifier."""
        key = self.keys.get(identifier)
        if key is None:
            raise Fault("InvalidAccessKeyId.NotFound", "Specified access key is not found.", 404)
        if not key.active:
            raise Fault("InvalidAccessKeyId.Inactive", "Specified access key is disabled.", 400)
        if key.token and not token:
            raise Fault("MissingSecurityToken", "The access key is temporary and needs its security token.", 400)
        if (key.token or "") != (token or ""):
            raise Fault("InvalidSecurityToken.MismatchWithAccessKey", "The security token is not the key's.", 400)
        return key

    def check_time(self, text: str, skew_seconds: float) -> None:
        """Refuse a time stamp that is not one, or is too far from now."""
        try:
            stamp = read_stamp(text)
        except ValueError:
            message = "The time stamp must look like 2026-01-31T12:00:00Z."
            raise Fault("InvalidTimeStamp.Format", message, 400) from None
        if abs(stamp - self.now() - skew_seconds) > self.window_seconds:
            message = f"The time stamp is more than {self.window_seconds // 60} minutes from the server's clock."
            raise Fault("InvalidTimeStamp.Expired", message, 400)

    def check_nonce(self, identifier: str, nonce: str) -> None:
        """Refuse a nonce that was used before, and remember it as long as its time stamp can be accepted."""
        now = self.now()
        with self._lock:
            while self._nonces:
                oldest = next(iter(self._nonces.values()))
                if now - oldest <= 2 * self.window_seconds and len(self._nonces) < MOST_NONCES:
                    break
                self._nonces.popitem(last=False)
            if (identifier, nonce) in self._nonces:
                raise Fault("SignatureNonceUsed", "Specified signature nonce was used already.", 400)
            self._nonces[identifier, nonce] = now


@lru_cache(100)  # the requests of a second share one
def read_stamp(text: str) -> float:
    """Return the seconds since 1970 that a time stamp stands for.

    Raises:
        ValueError: If it is none.
    """
    parts = STAMP.fullmatch(text)
    if parts is None:
        raise ValueError(text)
    year, month, day, hour, minute, second = map(int, parts.groups())
    return datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc).timestamp()


def mismatch(to_sign: str) -> Fault:
    """Return the fault for a wrong signature, which tells what the server has signed."""
    message = f"Specified signature is not matched with our calculation. server string to sign is:{to_sign}"
    return Fault("SignatureDoesNotMatch", message, 400)


def encode(text: str) -> str:
    """Encode a text as RFC 3986 says."""
    return quote(text, "-_.~", "utf-8", "surrogateescape")


def joined(parameters: Mapping[str, str]) -> str:
    """Return parameters sorted and encoded."""
    return "&".join(f"{encode(name)}={encode(value)}" for name, value in sorted(parameters.items()))
