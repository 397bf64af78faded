"""Decides when a cluster is asked, for what, and with how many requests."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Any

from .._runtime.config import CallOptions, RetryPolicy
from .._runtime.errors import EhpcError, ServiceError
from ..versions import DEFAULT
from .overview import DAY_SECONDS, Point, overview
from .records import Job, as_job, hours_of, job_filter, node_filter, zone_shift

REQUESTS = 12
"""Most requests for one sample."""

INTERVAL_SECONDS = 30.0
"""Least time between samples."""

LONGEST_INTERVAL_SECONDS = 480.0
"""Most time between samples, while the service refuses requests as too many."""

FINISHED_SECONDS = 60.0
"""Least time between looks at jobs that have ended."""

REPORT_SECONDS = 300.0
"""Least time between reports of core hours."""

NODES_A_PAGE = 100
JOBS_A_PAGE = 50
MOST_NODE_PAGES = 5
MOST_CLUSTERS = 16
"""Clusters that are watched at a time."""

ONCE = CallOptions(retry=RetryPolicy(max_attempts=1))
"""A sample that fails is taken again when the next is due, so no request is repeated by itself."""


class Sampler:
    """Watches one cluster. All methods can be called from any thread.

    Args:
        client: The client to ask with.
        cluster: Identifier of the cluster.
        version: The API version of both.
        monotonic: Gives seconds that never go back.
        now: Gives the time in seconds since 1970.

    Attributes:
        interval_seconds: Present time between samples.
    """

    def __init__(
        self,
        client: Any,
        cluster: str,
        version: str = DEFAULT,
        monotonic: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._client = client
        self._cluster = cluster
        self._version = version
        self._monotonic = monotonic
        self._now = now
        self._lock = threading.Lock()
        self._due = -math.inf
        self._finished_due = -math.inf
        self._report_due = -math.inf
        self._reported: dict[str, float] | None = None
        self._view: dict[str, Any] = {}
        self._error: EhpcError | None = None
        self._points: deque[Point] = deque(maxlen=int(DAY_SECONDS / INTERVAL_SECONDS))
        self._finished: dict[str, Job] = {}
        self._pages: deque[int] = deque()
        self._unfinished: set[str] = set()
        self._requests = 0
        self.interval_seconds = INTERVAL_SECONDS

    def view(self) -> dict[str, Any]:
        """Return how the cluster is, from the last sample, or from a new one if that is due.

        It is what ``overview`` describes, and ``taken`` (time of the sample), ``requests`` (that it took),
        ``next_seconds`` (until the next may be taken) and ``trouble`` (why the last one failed, or an empty text).
        EhpcError says that there is no sample yet and none can be taken.
        """
        with self._lock:
            if self._monotonic() >= self._due:
                self._refresh()
            if self._error is not None and not self._view:
                raise self._error
            return {**self._view, "next_seconds": max(self._due - self._monotonic(), 1.0)}

    def expire(self) -> None:
        """Let the next look take a new sample: somebody has changed something. While it is slow, it stays slow."""
        with self._lock:
            if self.interval_seconds == INTERVAL_SECONDS:
                self._due = self._finished_due = -math.inf

    def _refresh(self) -> None:
        self._requests = 0
        try:
            taken = self._sample()
        except EhpcError as error:
            if isinstance(error, ServiceError) and error.throttled:
                self.interval_seconds = min(self.interval_seconds * 2, LONGEST_INTERVAL_SECONDS)
            self._due = self._monotonic() + self.interval_seconds
            self._error = error
            self._view = {**self._view, "trouble": str(error)} if self._view else {}
        else:
            self._error = None
            self.interval_seconds = max(self.interval_seconds / 2, INTERVAL_SECONDS)
            self._due = self._monotonic() + self.interval_seconds
            self._view = {**taken, "requests": self._requests, "trouble": ""}

    def _sample(self) -> dict[str, Any]:
        pages = range(1, MOST_NODE_PAGES + 1)
        nodes, node_total = self._list("nodes", pages, NODES_A_PAGE, node_filter(self._version))
        records, total = self._jobs("notfinish", range(1, REQUESTS - self._requests))
        now = self._now()
        shift = zone_shift(records, now)
        jobs = [as_job(record, shift) for record in records]
        if self._monotonic() >= self._report_due:
            self._read_report(now)
        running = {job.id for job in jobs}
        if self._unfinished - running:
            self._finished_due = -math.inf
        self._unfinished = running
        if self._monotonic() >= self._finished_due and self._requests < REQUESTS:
            self._poll_finished(shift, now)
        ended = [
            job for job in self._finished.values() if job.id not in running and (job.ended or now) > now - DAY_SECONDS
        ]
        self._finished = {job.id: job for job in ended}
        sample = overview(nodes, [*jobs, *ended], list(self._points), now, self._reported)
        self._points.append(Point(now, sample["figures"]["running"], sample["figures"]["waiting"]))
        return {
            **sample,
            "cluster": self._cluster,
            "taken": now,
            "unread_jobs": max(total - len(records), 0),
            "unread_nodes": max(node_total - len(nodes), 0),
        }

    def _jobs(self, state: str, pages: range) -> tuple[list[Any], int]:
        """Return the jobs on pages, and how many there are in all."""
        return self._list("jobs", pages, JOBS_A_PAGE, job_filter(self._version, state))

    def _list(self, kind: str, pages: range, size: int, chosen: dict[str, Any]) -> tuple[list[Any], int]:
        """Return the nodes or jobs on pages, up to the last that there is, and how many there are in all."""
        records: list[Any] = []
        total = 1
        for page in pages:
            self._requests += 1
            response = getattr(self._client, f"list_{kind}")(
                cluster_id=self._cluster, page_number=page, page_size=size, options=ONCE, **chosen
            )
            items = getattr(response, kind)
            records += items
            total = response.total_count or len(records)
            if (pages.start - 1) * size + len(records) >= total or not items:
                break
        return records, total

    def _read_report(self, now: float) -> None:
        """Ask for the core hours of the last day, which jobs that have ended don't tell in every API version."""
        report = getattr(self._client, "get_accounting_report", None)
        if report is None or self._requests >= REQUESTS:
            return
        self._requests += 1
        self._report_due = self._monotonic() + REPORT_SECONDS
        try:
            start, end = int(now - DAY_SECONDS), int(now)
            response = report(cluster_id=self._cluster, start_time=start, end_time=end, options=ONCE)
            self._reported = hours_of(response) or None
        except ServiceError as error:  # not every account may read it
            if error.throttled:
                raise
            self._reported = None

    def _poll_finished(self, shift: float, now: float) -> None:
        """Read jobs that have ended with the requests that are left, the latest first, page by page over samples.

        The order of the list is not documented, so both ends of it are looked at.
        """
        if not self._pages:
            first, total = self._jobs("finished", range(1, 2))
            count = math.ceil(total / JOBS_A_PAGE)
            newest = self._keep(first, shift, now)
            if count > 1 and self._requests >= REQUESTS:
                self._pages.extend(range(count, 1, -1))
            elif count > 1 and self._keep(self._jobs("finished", range(count, count + 1))[0], shift, now) < newest:
                self._pages.extend(range(2, count))
            else:
                self._pages.extend(range(count - 1, 1, -1))
        while self._requests < REQUESTS and self._pages:
            page = self._pages.popleft()
            records = self._jobs("finished", range(page, page + 1))[0]
            known = len(self._finished)
            if self._keep(records, shift, now) < now - DAY_SECONDS or len(self._finished) == known:
                self._pages.clear()
        if not self._pages:
            self._finished_due = self._monotonic() + FINISHED_SECONDS

    def _keep(self, records: list[Any], shift: float, now: float) -> float:
        """Keep jobs that have ended, and return when the last of them has."""
        jobs = [as_job(record, shift) for record in records]
        self._finished |= {job.id: job for job in jobs}
        return max((job.ended or now for job in jobs), default=-math.inf)


class Samplers:
    """Gives each cluster one sampler, whoever looks."""

    def __init__(self) -> None:
        self._samplers: OrderedDict[tuple[str, str, str], Sampler] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, client: Any, version: str, region: str, cluster: str) -> Sampler:
        """Return the sampler of a cluster, which a new one asks with the client; the version is that of both."""
        with self._lock:
            key = version, region, cluster
            sampler = self._samplers.setdefault(key, Sampler(client, cluster, version))
            self._samplers.move_to_end(key)
            while len(self._samplers) > MOST_CLUSTERS:
                self._samplers.popitem(last=False)
            return sampler
