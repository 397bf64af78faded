"""The cluster that is watched: its sampler, and what can be done with its jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .._runtime.endpoint import LOOPBACK
from .._runtime.errors import ConfigurationError
from .._runtime.waiters import WaitOptions
from ..cli.cluster_version import find_other_version
from ..cli.whoami_command import describe_client
from ..jobs import Cluster
from ..sampler import Sampler

if TYPE_CHECKING:
    from ..cli.session import Session
    from ..jobs.backends import OutputPiece

FOLLOW_SECONDS = 365 * 86_400.0
"""How long the output of a job is followed, at most."""


class Watched:
    """A cluster, with a client of its API version. All methods can be called from any thread.

    Args:
        session: What the shared options have said. Unless they choose an API version, the one that knows it is spoken.
        cluster: Identifier of the cluster.
        changes_allowed: Whether jobs may be stopped and run again.
    """

    def __init__(self, session: Session, cluster: str, changes_allowed: bool) -> None:
        self.cluster = cluster
        self.version = find_other_version(session, cluster) or session.version
        self.changes_allowed = changes_allowed
        self._client = session.client(api_version=self.version)
        self._jobs = Cluster(self._client, cluster)
        self.sampler = Sampler(self._client, cluster, self.version)
        facts = describe_client(self._client)
        self.region = facts["Region"] or ""
        self.is_emulator = urlsplit(facts["Endpoint"]).hostname in LOOPBACK
        self.close = self._client.close

    def change(self, verb: str, job_id: str) -> None:
        """Stop a job, or run it again: the verb is ``stop`` or ``rerun``.

        Raises:
            EhpcError: If changes are not allowed, or it does not work, or the API version has no action for it.
        """
        if not self.changes_allowed:
            raise ConfigurationError("ehpc top only reads: start it with --allow-changes")
        job = self._jobs.job(job_id)
        job.cancel() if verb == "stop" else job.rerun()
        self.sampler.expire()

    def output(self, job_id: str, is_closed: Callable[[], bool]) -> Iterator[OutputPiece]:
        """Yield the output of a job until it has ended, or until ``is_closed`` returns true between two requests.

        Raises:
            WaiterCancelledError: If it was closed.
            EhpcError: If it can't be read.
        """
        wait = WaitOptions(timeout_seconds=FOLLOW_SECONDS, cancelled=is_closed)
        return self._jobs.job(job_id).logs(follow=True, wait=wait)
