"""The door for transports of one's own, and what is said where the extra for async clients is missing."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

import ehpc
from ehpc import transport
from ehpc.testing import Emulator
from ehpc.transport import HttpResponse, HttpTransport, Send


def test_every_name_of_the_door_is_there() -> None:
    """Both protocols, both default transports, and what they send and return."""
    assert transport is ehpc.transport
    names = [
        "AsyncHttpTransport",
        "AsyncTransport",
        "HttpRequest",
        "HttpResponse",
        "HttpTransport",
        "Send",
        "Transport",
    ]
    assert transport.__all__ == names
    assert {getattr(transport, name).__name__ for name in names} == set(names) <= set(dir(transport))
    with pytest.raises(AttributeError, match=r"^module 'ehpc\.transport' has no attribute 'Teapot'$"):
        getattr(transport, "Teapot")  # noqa: B009 - a plain attribute is for type checkers to judge


class Counting(HttpTransport):
    """A transport that counts."""

    sent = 0

    def send(self, effect: Send) -> HttpResponse:
        """Count and send."""
        self.sent += 1
        return super().send(effect)


def test_a_transport_can_build_on_the_default_one() -> None:
    """Each request passes through it."""
    with Emulator() as emulator:
        counting = Counting()
        with emulator.client(transport=counting) as client:
            client.list_regions()
            client.list_regions()
    assert counting.sent == 2


def run_without(module: str, code: str) -> Any:
    """Run code in an interpreter that lacks a module."""
    hidden = f"import sys; sys.modules[{module!r}] = None\n"
    return subprocess.run([sys.executable, "-W", "error", "-c", hidden + code], capture_output=True, text=True)


def test_a_client_needs_no_aiohttp() -> None:
    """Nor does the emulator for tests."""
    done = run_without(
        "aiohttp",
        "from ehpc.testing import Emulator\n"
        "with Emulator() as emulator, emulator.client() as client:\n"
        "    print(len(client.list_regions().regions) > 0)",
    )
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_an_async_client_says_what_to_install() -> None:
    """At its first call, unless it has a transport of its own."""
    done = run_without(
        "aiohttp",
        "import asyncio, ehpc\n"
        "client = ehpc.AsyncClient('cn-hangzhou', access_key_id='id', access_key_secret='secret')\n"
        "try:\n"
        "    asyncio.run(client.list_regions())\n"
        "except ehpc.errors.ConfigurationError as error:\n"
        "    print(error)",
    )
    assert done.stdout == "AsyncClient needs aiohttp: install it with `pip install 'ehpc[async]'`\n"
