"""Keeps credentials, and renews them in time: one caller does it, the others wait for what comes of it."""

from __future__ import annotations

from typing import Final, NamedTuple

from ..effects import Flow, WithLock
from ..errors import CredentialsError, EhpcError
from .credentials import Credentials
from .provider import CredentialsProvider, Environment

EARLY_SECONDS: Final = 900.0
"""How long before their end credentials are renewed; those that last less than twice as long, at half their time."""
RECHECK_SECONDS: Final = 300.0
"""How long credentials without a known end are kept: a file or a variable may hold others by then."""
PAUSE_SECONDS: Final = 60.0
"""About how long to wait after a failure, or with credentials that seem to have ended before they came."""
FORCED_SECONDS: Final = 5.0
"""How long after a forced renewal another one is not made: many calls learn at once that a token has expired."""


class CacheEntry(NamedTuple):
    """Credentials, and when to ask for others."""

    credentials: Credentials
    renew_at: float


class CredentialsCache:
    """Keeps the credentials of a source for all calls of a client."""

    __slots__ = ("_environment", "_failure", "_forced_at", "_held", "_provider", "_round")

    def __init__(self, provider: CredentialsProvider, environment: Environment) -> None:
        self._provider = provider
        self._environment = environment
        self._held: CacheEntry | None = None
        self._failure: str | None = None
        self._forced_at: float | None = None
        self._round = 0

    def credentials(self, expired: bool = False) -> Flow[Credentials]:
        """Return the credentials to sign with now; while they are fresh, no effect is yielded.

        Args:
            expired: Whether the service has refused those given last because they have expired.

        Raises:
            CredentialsError: If there are none.
        """
        seen = self._round  # before what is held, which is set first: so this can't be newer
        held = self._held
        if held is not None and not expired and self._environment.time() < held.renew_at:
            return held.credentials
        credentials: Credentials = yield WithLock(lambda: self._renew(seen, expired))
        return credentials

    def _renew(self, seen: int, expired: bool) -> Flow[Credentials]:
        """Fetch credentials, unless another caller has done so while this one waited."""
        held, now = self._held, self._environment.time()
        if self._round != seen:
            if held is not None and (self._failure is None or not expired):
                return held.credentials
            raise CredentialsError(self._failure or "there are no credentials")
        just_forced = self._forced_at is not None and 0 <= now - self._forced_at < FORCED_SECONDS
        if expired and just_forced and held is not None:
            return held.credentials
        try:
            credentials = yield from self._provider.fetch(self._environment)
        except EhpcError as error:
            self._fail(error, expired)
            if self._held is None:
                raise
            return self._held.credentials
        now = self._environment.time()
        self._held = CacheEntry(credentials, renewal_time(credentials, now, self._environment.random()))
        self._failure = None
        if expired:
            self._forced_at = now
        self._round += 1
        return credentials

    def _fail(self, error: EhpcError, expired: bool) -> None:
        """Keep what is held if it still counts, with a pause before the next try."""
        held, now = self._held, self._environment.time()
        self._held = None
        if held is not None and not expired:
            end = held.credentials.expires_at
            pause = PAUSE_SECONDS * (0.5 + self._environment.random())
            if end is None:
                self._held = CacheEntry(held.credentials, now + pause)
            elif now < end:
                self._held = CacheEntry(held.credentials, min(now + pause, end))
        self._failure = str(error)
        self._round += 1


def renewal_time(credentials: Credentials, now: float, random: float) -> float:
    """Return when to ask for other credentials, in seconds since 1970."""
    if credentials.expires_at is None:
        return now + RECHECK_SECONDS
    left = credentials.expires_at - now
    if left <= 0:  # a wrong clock, here or there: the service is to judge
        return now + PAUSE_SECONDS * (0.5 + random)
    return credentials.expires_at - min(EARLY_SECONDS, left / 2)
