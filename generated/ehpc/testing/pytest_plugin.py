"""The pytest plugin: an emulator, fresh for each test that asks for it, and clients of it.

It is loaded wherever this package is installed, so it imports nothing of it before a fixture is used; ``-p no:ehpc``
turns it off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehpc import AsyncClient, Client

    from .emulator import Emulator

MARKER = "ehpc_emulator"
PROGRESS = "ehpc_progress"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be set in the configuration."""
    parser.addini(
        PROGRESS, "how states change in ehpc_emulator: immediate, polls:N or timed:FACTOR", default="immediate"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    text = "settings of the fixture ehpc_emulator, such as progress='polls:2' or fault_rules=['*:Throttling.User*2']"
    config.addinivalue_line("markers", f"{MARKER}(**settings): {text}")


@pytest.fixture
def ehpc_emulator(request: pytest.FixtureRequest) -> Iterator[Emulator]:
    """An emulator of E-HPC of the test's own. The marker ``ehpc_emulator`` takes the arguments of ``Emulator``."""
    from .emulator import Emulator

    settings = {"progress": request.config.getini(PROGRESS)}
    for marker in reversed(list(request.node.iter_markers(MARKER))):
        if marker.args:
            raise pytest.UsageError(f"the marker {MARKER} takes named arguments, such as progress='polls:2'")
        settings.update(marker.kwargs)
    with Emulator(**settings) as emulator:
        yield emulator


@pytest.fixture
def ehpc_client(ehpc_emulator: Emulator) -> Client:
    """A client of the test's emulator, whose waits move the emulator's clock instead of sleeping."""
    return ehpc_emulator.client()


@pytest.fixture
def async_ehpc_client(ehpc_emulator: Emulator) -> AsyncClient:
    """An async client of the test's emulator, like ``ehpc_client``.

    It can be used from any event loop, with any plugin for async tests or with ``asyncio.run``, and need not be closed.
    """
    from .clients import UnattachedTransport

    return ehpc_emulator.async_client(transport=UnattachedTransport())
# Hand-written: edit templates/ehpc/testing/pytest_plugin.py, then run `make generate`.
