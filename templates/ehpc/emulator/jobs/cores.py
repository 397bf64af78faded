"""The cores of the nodes of a queue: which are free, and on which nodes a job gets its own.

It is derived from the store and kept in memory, since most requests of jobs need it. A job goes to the first node that
has enough cores for it, in the order in which nodes were added. Finding that node, taking its cores and giving them
back takes time that grows with the logarithm of the number of nodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

FEW = 1024
"""So many nodes may be gone before they matter."""


class FirstFit:
    """A row of numbers that finds the first one which is large enough: a tree whose knots hold the largest below."""

    def __init__(self) -> None:
        self._leaves = 1
        self._largest = [0, 0]
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> int:
        return self._largest[self._leaves + place]

    def append(self, number: int) -> None:
        """Add a number at the end."""
        if self._count == self._leaves:
            numbers = self._largest[self._leaves :]
            self._leaves *= 2
            self._largest = [0] * self._leaves + numbers + [0] * len(numbers)
            for at in range(self._leaves - 1, 0, -1):
                self._largest[at] = max(self._largest[2 * at], self._largest[2 * at + 1])
        self._count += 1
        self[self._count - 1] = number

    def __setitem__(self, place: int, number: int) -> None:
        largest, at = self._largest, self._leaves + place
        largest[at] = number
        while at > 1:
            at //= 2
            number = max(largest[2 * at], largest[2 * at + 1])
            if largest[at] == number:
                return
            largest[at] = number

    def find(self, least: int) -> int | None:
        """Return the place of the first number that is at least ``least``, which is above 0, or None."""
        largest, at = self._largest, 1
        if largest[1] < least:
            return None
        while at < self._leaves:
            at *= 2
            if largest[at] < least:
                at += 1
        return at - self._leaves

    def take(self, chunks: Sequence[int]) -> list[int] | None:
        """Subtract each chunk from the first number that is large enough, and return their places.

        Nothing changes if there are not enough; then it returns None.
        """
        places: list[int] = []
        for chunk in chunks:
            place = self.find(chunk)
            if place is None:
                self.give_back(places, chunks)
                return None
            self[place] -= chunk
            places.append(place)
        return places

    def find_apart(self, chunks: Sequence[int]) -> list[int] | None:
        """Return the places of numbers that are large enough for each chunk, each another one, or None."""
        places: list[int] = []
        numbers: list[int] = []
        for chunk in chunks:
            place = self.find(chunk)
            if place is None:
                break
            places.append(place)
            numbers.append(self[place])
            self[place] = 0
        for place, number in zip(places, numbers, strict=True):
            self[place] = number
        return places if len(places) == len(chunks) else None

    def fit(self, chunks: Sequence[int], apart: bool) -> list[int] | None:
        """Return the places of numbers that are large enough for all chunks, ``apart`` or not, or None."""
        if apart:
            return self.find_apart(chunks)
        places = self.take(chunks)
        if places is not None:
            self.give_back(places, chunks)
        return places

    def give_back(self, places: Sequence[int], chunks: Sequence[int]) -> None:
        """Undo ``take``."""
        for place, chunk in zip(places, chunks, strict=False):
            self[place] += chunk


class CorePool:
    """The cores of the nodes of one queue of a cluster.

    Attributes:
        used: How many cores running jobs use.
        changed_in: Number of the change that changed it last.
        gone: How many of its nodes are gone for good.
        passed: Identifier in the queue up to which all jobs that wait need more than there is at all.
    """

    def __init__(self) -> None:
        self.used = 0
        self.changed_in = 0
        self.gone = 0
        self.passed = ""
        self._places: dict[str, int] = {}
        self._nodes: list[str] = []
        self._hosts: list[str] = []
        self._cores = FirstFit()
        self._free = FirstFit()
        self._jobs: dict[str, dict[str, int]] = {}
        self._spare: dict[str, Mapping[str, int]] = {}
        self._needs: dict[str, Mapping[str, int]] = {}

    def set_node(self, node: str, host: str, cores: int, spare: Mapping[str, int] | None = None) -> None:
        """Add a node behind those that are there, or change how many cores it has: none if it does not run.

        ``spare`` is what it has beside them: megabytes of ``Memory`` and number of ``Gpu``.
        """
        self._spare[node] = spare or {}
        place = self._places.get(node)
        if place is None:
            place = self._places[node] = len(self._nodes)
            self._nodes.append(node)
            self._hosts.append(host)
            self._cores.append(0)
            self._free.append(0)
        more = cores - self._cores[place]
        if more:
            self._cores[place] += more
            self._free[place] += more
        if more > 0:
            self.passed = ""

    @property
    def is_sparse(self) -> bool:
        """Whether most nodes that it knows are gone for good."""
        return 2 * self.gone > len(self._nodes) + FEW

    def get_host(self, node: str) -> str:
        """Return the host name of a node."""
        return self._hosts[self._places[node]]

    def place(
        self, chunks: Sequence[int], is_scattered: bool = False, needs: Mapping[str, int] | None = None
    ) -> dict[str, int]:
        """Return the cores of each node that a job could have now, or nothing if not enough are free.

        Each chunk of cores must be on one node, on a node of its own if they are scattered, or if each needs more than
        cores. Then the job is placed in time that grows with the number of nodes.
        """
        if needs:
            return self._spread(chunks, needs, self._free, self._needs)
        places = self._free.fit(chunks, is_scattered)
        if places is None:
            return {}
        allocated: dict[str, int] = {}
        for place, cores in zip(places, chunks, strict=True):
            node = self._nodes[place]
            allocated[node] = allocated.get(node, 0) + cores
        return allocated

    def _spread(
        self, chunks: Sequence[int], needs: Mapping[str, int], cores: FirstFit, taken: Mapping[str, Mapping[str, int]]
    ) -> dict[str, int]:
        """Return the cores of each node for a job whose parts each need a node of their own, or nothing."""
        allocated: dict[str, int] = {}
        for chunk in chunks:
            for place, node in enumerate(self._nodes):
                if cores[place] >= chunk and node not in allocated and self._has_spare(node, needs, taken):
                    allocated[node] = chunk
                    break
            else:
                return {}
        return allocated

    def _has_spare(self, node: str, needs: Mapping[str, int], taken: Mapping[str, Mapping[str, int]]) -> bool:
        """Return whether a node has what a part of a job needs beside cores."""
        jobs = [taken[job] for job in self._jobs.get(node, ()) if job in taken]
        left = {name: self._spare[node].get(name, 0) - sum(job.get(name, 0) for job in jobs) for name in needs}
        return all(left[name] >= amount for name, amount in needs.items())

    def has_room(
        self, chunks: Sequence[int], is_scattered: bool = False, needs: Mapping[str, int] | None = None
    ) -> bool:
        """Return whether a job could run if no other one did."""
        if needs:
            return bool(self._spread(chunks, needs, self._cores, {}))
        return self._cores.fit(chunks, is_scattered) is not None

    def take(self, job: str, allocated: Mapping[str, int], needs: Mapping[str, int] | None = None) -> None:
        """Give a job cores of nodes, and on each what it needs beside them."""
        if needs:
            self._needs[job] = needs
        for node, cores in allocated.items():
            place = self._places.get(node)
            if place is not None:
                self._free[place] -= cores
                self._jobs.setdefault(node, {})[job] = cores
                self.used += cores

    def give_back(self, job: str, nodes: Iterable[str]) -> None:
        """Take the cores back that a job has of nodes."""
        self._needs.pop(job, None)
        for node in nodes:
            jobs = self._jobs.get(node, {})
            cores = jobs.pop(job, 0)
            if cores:
                self._free[self._places[node]] += cores
                self.used -= cores
            if not jobs:
                self._jobs.pop(node, None)

    def get_jobs(self, node: str) -> list[str]:
        """Return the jobs that run on a node."""
        return list(self._jobs.get(node, ()))

    def count_used(self, node: str) -> int:
        """Return how many cores of a node running jobs use."""
        return sum(self._jobs.get(node, {}).values())
