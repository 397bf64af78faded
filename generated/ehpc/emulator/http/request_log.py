# Hand-written: edit templates/ehpc/emulator/http/request_log.py, then run `make generate`.
"""What came and what was answered, for the log and for tests. No value of a secret, and no signature, gets in here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from ..protocol.service_model import Contract
from ..state.clock import stamp

MASK = "***"
MOST = 10_000
"""How many requests an emulator remembers."""
LONGEST = 80
LONGEST_NAMES = 500
UNKNOWN = "?"


class Entry(NamedTuple):
    """A request and what was answered.

    Args:
        time: When it came, in seconds since 1970.
        method: HTTP method.
        action: Action, or ``?`` if none was named.
        key: Identifier of the access key, shortened; empty if none was named.
        parameters: Its parameters, without those of the protocol. Instead of secret values, and those of parameters
            that the action does not have, there is ``***``.
        status: HTTP status of the answer; 0 if there was none.
        code: Error code, or empty.
        request_id: What the answer is known by.
        seconds: How long it took to answer it.
        faults: What went wrong on demand.
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
        parts = [stamp(self.time), str(self.status), self.action[:LONGEST], f"{self.seconds * 1000:.1f}ms"]
        parts += [self.key] if self.key else []
        parts += [self.code] if self.code else []
        parts += [f"[{', '.join(self.faults)}]"] if self.faults else []
        parts.append(", ".join(self.parameters)[:LONGEST_NAMES])
        return printable(" ".join(parts)).rstrip()

    def as_json(self) -> str:
        """Return it as a line of JSON for programs."""
        fields = {
            "time": stamp(self.time),
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


def shortened(identifier: str) -> str:
    """Return enough of an access key's identifier to tell it from others: ``test...id``."""
    return f"{identifier[:4]}...{identifier[-2:]}" if len(identifier) > 8 else MASK if identifier else ""


def masked(contract: Contract, action: str, parameters: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters of an action in order, without those of the protocol, and with masks for secrets."""
    known = contract.actions.get(action)
    found = {}
    for name in sorted(parameters):
        if name not in contract.common_parameters:
            rule = None if known is None else known.parameter(name)
            found[name] = MASK if rule is None or rule.get("secret") else parameters[name]
    return found


def request_id(bits: int) -> str:
    """Return 128 random bits as the service names its answers, such as ``04F0F334-1335-436C-A1D7-6C044FE73368``."""
    digits = f"{bits & (1 << 128) - 1:032X}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{'89AB'[bits & 3]}{digits[17:20]}-{digits[20:]}"


def printable(text: str) -> str:
    """Return a text without characters that could forge another line."""
    return text if text.isprintable() else "".join(each if each.isprintable() else "?" for each in text)
