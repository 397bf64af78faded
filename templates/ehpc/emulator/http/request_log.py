"""Log of requests and their responses, for users and for tests. It holds no value of a secret, and no signature."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import NamedTuple

from ..protocol.service_model import ServiceModel
from ..protocol.timestamps import format_timestamp

MASK = "***"
MOST_ENTRIES = 10_000
"""How many requests an emulator remembers."""
LARGEST_SIZE = 16 * 1024 * 1024
"""How many bytes they take at most; the newest one is remembered in any case."""
OVERHEAD = 600
"""Bytes that an entry takes without its parameters, about."""
LONGEST = 80
LONGEST_LIST = 500
MOST_PARAMETERS = 1000
"""How many parameters of a request are remembered."""
LONGEST_NAME = 1000
"""How much is remembered of a name that the action does not have."""
UNKNOWN = "?"


class LogEntry(NamedTuple):
    """A request and its response.

    Args:
        time: When it was received, in seconds since 1970.
        method: HTTP method.
        action: Action, or ``?`` if none was named.
        key: Identifier of the access key, shortened; empty if none was named.
        parameters: Its parameters, without those of the protocol. Instead of secret values, and those of parameters
            that the action does not have, there is ``***``.
        status: HTTP status of the response; 0 if there was none.
        code: Error code, or empty.
        request_id: Identifier of the response.
        seconds: How long it took to process it.
        faults: Kinds of the faults that were injected.
    """

    time: float
    method: str
    action: str
    key: str
    parameters: dict[str, str]
    status: int
    code: str
    request_id: str
    seconds: float
    faults: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many bytes it takes, about."""
        return OVERHEAD + sum(sys.getsizeof(name) + sys.getsizeof(value) for name, value in self.parameters.items())

    def as_text(self) -> str:
        """Return it as a line for people."""
        parts = [format_timestamp(self.time), str(self.status), self.action[:LONGEST], f"{self.seconds * 1000:.1f}ms"]
        parts += [self.key] if self.key else []
        parts += [self.code] if self.code else []
        parts += [f"[{', '.join(self.faults)}]"] if self.faults else []
        parts.append(", ".join(self.parameters)[:LONGEST_LIST])
        return make_printable(" ".join(parts)).rstrip()

    def as_json(self) -> str:
        """Return it as a line of JSON for programs."""
        fields = {
            "time": format_timestamp(self.time),
            "status": self.status,
            "action": self.action[:LONGEST],
            "milliseconds": round(self.seconds * 1000, 3),
            "key": self.key,
            "code": self.code,
            "faults": list(self.faults),
            "request_id": self.request_id,
            "method": self.method[:LONGEST],
            "parameters": [name[:LONGEST] for name in self.parameters],
        }
        return json.dumps(fields)


class RequestLog:
    """The latest requests, and who is called with each of them.

    Args:
        callback: Called with each entry as it is added, or None. If it fails, it is not called again: a log that can't
            be written costs no response.

    Attributes:
        entries: The latest entries, the newest last.
    """

    def __init__(self, callback: Callable[[LogEntry], None] | None = None) -> None:
        self.entries: deque[LogEntry] = deque()
        self._size = 0
        self._callback = callback

    def add(self, entry: LogEntry) -> None:
        """Add an entry, forget the oldest ones if there are too many, and call the callback with it."""
        if not self.entries:  # a user has cleared them
            self._size = 0
        self.entries.append(entry)
        self._size += entry.size
        while len(self.entries) > MOST_ENTRIES or (self._size > LARGEST_SIZE and len(self.entries) > 1):
            self._size -= self.entries.popleft().size
        if self._callback is not None:
            try:
                self._callback(entry)
            except Exception as error:
                self._callback = None
                reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
                report(f"the log of requests can't be written ({reason}); no further request is logged")


def report(text: str) -> None:
    """Write a line about the emulator itself to standard error, if that is possible."""
    with suppress(OSError, ValueError):
        if sys.stderr is not None:
            print(f"ehpc emulator: {text}", file=sys.stderr, flush=True)


def shorten_key(identifier: str) -> str:
    """Return enough of an access key's identifier to distinguish it from others: ``test...id``."""
    return f"{identifier[:4]}...{identifier[-2:]}" if len(identifier) > 8 else MASK if identifier else ""


def mask_secrets(service_model: ServiceModel, action: str, parameters: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters of an action in order, without those of the protocol, and with masks for secrets."""
    known = service_model.actions.get(action)
    shown = {}
    for name in sorted(parameters):
        if name not in service_model.common_parameters:
            rule = None if known is None else known.parameter(name)
            hidden = rule is None or rule.get("secret")
            shown[name if rule else name[:LONGEST_NAME]] = MASK if hidden else parameters[name]
            if len(shown) == MOST_PARAMETERS:
                break
    return shown


def make_printable(text: str) -> str:
    """Return a string without characters that could forge another line."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else "?" for letter in text)
