"""The clients that the explorer calls with, one a version and region, and what the page says about the account."""

from __future__ import annotations

import threading
from copy import copy
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .. import REGIONS
from .._runtime.endpoint import check_region
from ..cli.session import Session
from ..cli.whoami_command import describe_client
from . import catalog

if TYPE_CHECKING:
    from ..emulator import Emulator

MOST_CLIENTS = 64
"""Regions that are worked in at a time; each has a pool of connections."""


class Account:
    """An account of the service, or of an emulator.

    Args:
        session: What the shared options of the command line have said.
        emulator: The emulator that this process runs, or None for the service.
    """

    def __init__(self, session: Session, emulator: Emulator | None = None) -> None:
        self.session = session
        self._emulator = emulator
        self._clients: dict[tuple[str, str], Any] = {}
        self._lock = threading.Lock()

    def client(self, version: str, region: str) -> Any:
        """Return the client for a version and a region; an empty text stands for the usual region.

        Raises:
            ConfigurationError: If there are no credentials, or the region is none.
        """
        if region:
            check_region(region)
        catalog.table(version)
        with self._lock:
            if (version, region) not in self._clients:
                while len(self._clients) >= MOST_CLIENTS:
                    self._clients.pop(next(iter(self._clients))).close()
                self._clients[version, region] = self.make_client(region, version)
            return self._clients[version, region]

    def make_client(self, region: str, version: str) -> Any:
        """Return a new client."""
        session = self.session_in(region)
        session.api_version = version
        return session.client(**self.credentials)

    def session_in(self, region: str) -> Session:
        """Return a session of the command line for a region."""
        session = copy(self.session)
        session.region = region or session.region
        return session

    @property
    def credentials(self) -> dict[str, Any]:
        """Arguments of a client that say who calls; none for the service, where the usual sources tell."""
        if self._emulator is None:
            return {}
        identifier, key = next(iter(self._emulator.keys.items()))
        return {"access_key_id": identifier, "access_key_secret": key.secret}

    @property
    def code_arguments(self) -> dict[str, str]:
        """Arguments of a client, beside the region, that code needs to work in the same account."""
        endpoint, source = self.session.find_setting("endpoint")
        arguments = {
            "profile": self.session.settings.aliyun_profile(),
            "endpoint": None if source.startswith("variable") else endpoint,  # clients read the variable themselves
        }
        return {name: value for name, value in arguments.items() if value}

    def facts(self) -> dict[str, Any]:
        """Return what the page always shows: account, region, endpoint, and whether it is real. Nothing is sent.

        Raises:
            EhpcError: If there are no credentials or no region.
        """
        client_facts = describe_client(self.client(catalog.versions()[0], ""))
        region = client_facts["Region"] or ""
        return {
            "account": client_facts["AccessKeyId"],
            "region": region,
            "regions": sorted({*REGIONS, *filter(None, [region])}),
            "endpoint": client_facts["Endpoint"],
            "emulator": urlsplit(client_facts["Endpoint"]).hostname in ("127.0.0.1", "localhost", "::1"),
        }

    def close(self) -> None:
        """Close all clients."""
        with self._lock:
            while self._clients:
                self._clients.popitem()[1].close()
# Hand-written: edit templates/ehpc/explorer/account.py, then run `make generate`.
