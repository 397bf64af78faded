"""For tests of programs that use this package: the service in the process of the test, without an account.

::

    from ehpc.testing import Emulator

    with Emulator() as emulator:
        cluster = emulator.add_cluster(nodes=2)
        with emulator.client() as client:
            assert len(client.list_nodes(cluster_id=cluster).nodes) == 4

``FakeTransport`` and ``AsyncFakeTransport`` go without the emulator: they return prepared responses.
``pytest_plugin`` offers the same as fixtures: ``ehpc_emulator``, ``ehpc_client`` and ``async_ehpc_client``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehpc.emulator.http.fault_injection import FaultRule
    from ehpc.emulator.state.clock import ManualClock

    from .emulator import Emulator
    from .fake_transport import AsyncFakeTransport, FakeTransport, SentRequest, error_response, json_response

__all__ = [
    "AsyncFakeTransport",
    "Emulator",
    "FakeTransport",
    "FaultRule",
    "ManualClock",
    "SentRequest",
    "error_response",
    "json_response",
]

PLACES = {
    **dict.fromkeys(("Emulator", "FaultRule", "ManualClock"), "emulator"),
    **dict.fromkeys(
        ("AsyncFakeTransport", "FakeTransport", "SentRequest", "error_response", "json_response"), "fake_transport"
    ),
}


def __getattr__(name: str) -> object:
    # The plugin is imported by every run of pytest where this package is installed: it must cost nothing.
    if name not in PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{PLACES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
