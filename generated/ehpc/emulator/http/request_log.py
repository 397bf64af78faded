# Hand-written: edit templates/ehpc/emulator/http/request_log.py, then run `make generate`.
"""Log of requests and their responses, for users and for tests. It holds no value of a secret, and no signature."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from typing import NamedTuple

from ..protocol.service_model import ServiceModel
from ..protocol.timestamps import format_timestamp

MASK = "***"
MOST_ENTRIES = 10_000
"""How many requests an emulator remembers."""
MOST_PARAMETERS = 1000
"""How many parameters of a request are remembered."""
LONGEST_KEPT = 1000
"""How many characters of a name or a value are remembered."""
MOST_CHARACTERS = 16 * 1024 * 1024
"""How many characters of all requests together are remembered."""
LONGEST = 80
LONGEST_LIST = 500
UNKNOWN = "?"


class LogEntry(NamedTuple):
    """A request and its response.

    Args:
        time: When it was received, in seconds since 1970.
        method: HTTP method.
        action: Action, or ``?`` if none was named.
        key: Identifier of the access key, shortened; empty if none was named.
        parameters: Its parameters, without those of the protocol. Instead of secret values, and those of parameters
            that the action does not have, there is ``***``. Long names and values lack their middle.
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
        callback: Called with each entry as it is added, or None.

    Attributes:
        entries: The latest entries, the newest last.
    """

    def __init__(self, callback: Callable[[LogEntry], None] | None = None) -> None:
        self.entries: deque[LogEntry] = deque(maxlen=MOST_ENTRIES)
        self._sizes: deque[int] = deque(maxlen=MOST_ENTRIES)
        self._characters = 0
        self._callback = callback

    def add(self, entry: LogEntry) -> None:
        """Add an entry, and call the callback with it."""
        if not self.entries:  # cleared meanwhile
            self._sizes.clear()
            self._characters = 0
        if len(self._sizes) == MOST_ENTRIES:
            self._characters -= self._sizes[0]
        size = len(entry.action) + sum(map(len, entry.parameters)) + sum(map(len, entry.parameters.values()))
        self.entries.append(entry)
        self._sizes.append(size)
        self._characters += size
        while self._characters > MOST_CHARACTERS:
            self._characters -= self._sizes.popleft()
            self.entries.popleft()
        if self._callback is not None:
            self._callback(entry)


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
            shown[shorten(name)] = MASK if rule is None or rule.get("secret") else shorten(parameters[name])
            if len(shown) == MOST_PARAMETERS:
                break
    return shown


def shorten(text: str) -> str:
    """Return a string as the log keeps it: one that is long without its middle, with the length of what is left out."""
    if len(text) <= LONGEST_KEPT:
        return text
    half = LONGEST_KEPT // 2
    return f"{text[:half]}...[{len(text) - 2 * half} characters]...{text[-half:]}"


def make_printable(text: str) -> str:
    """Return a string without characters that could forge another line."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else "?" for letter in text)
