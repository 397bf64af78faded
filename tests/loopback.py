"""Lets nothing in a test session connect anywhere but to this machine.

A connection elsewhere raises, and is kept too, since the code that made it may have caught the error: the session then
fails at its end. Processes that tests start inherit the switch that keeps them from a cloud instance's metadata.
"""

from __future__ import annotations

import os
import sys
from ipaddress import ip_address
from typing import Any

METADATA_SWITCH = "ALIBABA_CLOUD_ECS_METADATA_DISABLED"

outside: list[str] = []
"""Addresses that something wanted to connect to."""


class OutsideConnectionError(RuntimeError):
    """Something wants to connect to another machine."""


def is_loopback(address: Any) -> bool:
    """Return whether an address of a socket is on this machine: a path, or an address of loopback."""
    if not isinstance(address, tuple):
        return True  # a path, or what the system itself refuses
    host = str(address[0])
    try:
        return host in ("", "localhost") or ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def refuse_outside(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse a connection to another machine; called by Python before each."""
    if event in ("socket.connect", "socket.sendto") and not is_loopback(arguments[1]):
        outside.append(f"{event} {arguments[1]!r}")
        raise OutsideConnectionError(f"tests connect to this machine alone, not to {arguments[1]!r}")


def install() -> None:
    """Watch this process from now on."""
    os.environ[METADATA_SWITCH] = "true"
    sys.addaudithook(refuse_outside)
