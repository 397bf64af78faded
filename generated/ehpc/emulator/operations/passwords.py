"""Passwords of cluster users: the rule for new ones, and hashes, as no password is kept."""

from __future__ import annotations

import hmac
import re
import secrets
from hashlib import blake2b, scrypt

from ..protocol.errors import ServiceError

KINDS = (r"[A-Z]", r"[a-z]", r"[0-9]", r"[^A-Za-z0-9]")
WANTED_KINDS = 3
COST = 2**12
CHEAP = "cheap:"
"""What hashes begin with that were made fast."""

_session = secrets.token_bytes(32)
_verified: set[bytes] = set()
"""What was found right before, hashed with a key of this process: a hash that costs much is checked once only."""


def check_strength(name: str, password: str) -> None:
    """Refuse a password that is too simple; ``name`` is the parameter that holds it."""
    if sum(bool(re.search(kind, password)) for kind in KINDS) < WANTED_KINDS:
        message = "needs three of: capital letters, small letters, digits, special characters"
        raise ServiceError("InvalidParams", f"The password in {name} {message}.")


def hash_password(password: str, *, cheap: bool = False) -> str:
    """Return what is kept of a password: a salt and a hash.

    Args:
        password: The password.
        cheap: Whether the hash costs microseconds instead of milliseconds, and guessing the password as much less.
    """
    salt = secrets.token_bytes(16)
    return f"{CHEAP if cheap else ''}{salt.hex()}${compute_digest(password, salt, cheap=cheap).hex()}"


def verify_password(password: str, kept: str) -> bool:
    """Return whether a password is the one of which a hash was kept."""
    mark = blake2b(f"{kept}${password}".encode("utf-8", "surrogateescape"), key=_session).digest()
    if mark in _verified:
        return True
    cheap = kept.startswith(CHEAP)
    salt, _, expected = kept.removeprefix(CHEAP).partition("$")
    if not hmac.compare_digest(compute_digest(password, bytes.fromhex(salt), cheap=cheap).hex(), expected):
        return False
    if len(_verified) > 10_000:
        _verified.clear()
    _verified.add(mark)
    return True


def compute_digest(password: str, salt: bytes, *, cheap: bool) -> bytes:
    """Return the hash of a password."""
    if cheap:
        return blake2b(password.encode("utf-8", "surrogateescape"), salt=salt).digest()
    return scrypt(password.encode("utf-8", "surrogateescape"), salt=salt, n=COST, r=8, p=1)
# Hand-written: edit templates/ehpc/emulator/operations/passwords.py, then run `make generate`.
