# Hand-written: edit templates/ehpc/cli/new_nodes.py, then run `make generate`.
"""Finds the nodes that an action has added by comparing lists: the response of the action does not name them."""

from __future__ import annotations

import time
from typing import Any

from .._runtime.errors import WaiterTimeoutError
from .session import Session

FIRST_DELAY_SECONDS = 2.0
LONGEST_DELAY_SECONDS = 30.0
GROWTH = 1.5


class NodeComparison:
    """Compares the nodes of a cluster with those at the time when this object was made.

    Args:
        client: The client.
        cluster_id: Identifier of the cluster.
        count: Number of nodes that the action adds.
    """

    def __init__(self, client: Any, cluster_id: str, count: int) -> None:
        self._client = client
        self._cluster_id = cluster_id
        self._count = count
        self._before = self.list_ids()

    def list_ids(self) -> set[str]:
        """Return the identifiers of the nodes of the cluster."""
        return {node.id for node in self._client.iter_nodes(cluster_id=self._cluster_id) if node.id}

    def wait_for_ids(self, session: Session, timeout: float) -> list[str]:
        """Return the identifiers of the new nodes once all of them are listed.

        Args:
            session: The session that the command runs in.
            timeout: Timeout in seconds.

        Raises:
            WaiterTimeoutError: If fewer nodes than the action adds are listed in time.
        """
        start = time.monotonic()
        delay = FIRST_DELAY_SECONDS
        known = 0
        while True:
            new = self.list_ids() - self._before
            if len(new) >= self._count:
                return sorted(new)
            if len(new) != known:
                known = len(new)
                session.info(f"nodes running: {known} of {self._count} new nodes are listed")
            rest = timeout - (time.monotonic() - start)
            if rest <= 0:
                missing = [f"{self._count - len(new)} new nodes"]
                raise WaiterTimeoutError("nodes_running", {}, timeout, missing=missing)
            time.sleep(min(delay, rest))
            delay = min(delay * GROWTH, LONGEST_DELAY_SECONDS)
