"""Cores are given to jobs as by walking over all nodes, the first that has enough of them first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ehpc.emulator.jobs.cores import CorePool, FirstFit


def place_by_walking(chunks: list[int], free: dict[str, int]) -> dict[str, int]:
    """Return what a job gets, found by looking at each node in order."""
    left, allocated = dict(free), dict[str, int]()
    for cores in chunks:
        node = next((name for name, number in left.items() if number >= cores), None)
        if node is None:
            return {}
        left[node] -= cores
        allocated[node] = allocated.get(node, 0) + cores
    return allocated


EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("node"), st.integers(0, 9), st.integers(0, 4)),
        st.tuples(st.just("start"), st.lists(st.integers(1, 4), min_size=1, max_size=4)),
        st.tuples(st.just("end"), st.integers(0, 30)),
    ),
    max_size=40,
)


@settings(max_examples=200)
@given(EVENTS)
def test_jobs_get_the_cores_that_a_walk_would_give(events: list[tuple[str, int, int]]) -> None:
    """Whichever nodes come, stop and go, and jobs start and end."""
    pool = CorePool()
    cores: dict[str, int] = {}
    jobs: dict[str, dict[str, int]] = {}
    for number, (name, *more) in enumerate(events):
        if name == "node":
            node = f"node{more[0]}"
            for job in [job for job, allocated in jobs.items() if node in allocated]:
                pool.give_back(job, jobs.pop(job))
            cores[node] = more[1]
            pool.set_node(node, f"host{more[0]}", more[1])
        elif name == "end" and jobs:
            job = list(jobs)[more[0] % len(jobs)]
            pool.give_back(job, jobs.pop(job))
        elif name == "start":
            free = {
                node: amount - sum(allocated.get(node, 0) for allocated in jobs.values())
                for node, amount in cores.items()
            }
            chunks: list[int] = more[0]  # type: ignore[assignment]
            expected = place_by_walking(chunks, free)
            assert expected == pool.place(chunks)
            assert bool(place_by_walking(chunks, cores)) == pool.has_room(chunks)
            if expected:
                jobs[f"job{number}"] = expected
                pool.take(f"job{number}", expected)
        assert pool.used == sum(sum(allocated.values()) for allocated in jobs.values())
        for node in cores:
            assert sorted(job for job, allocated in jobs.items() if node in allocated) == sorted(pool.get_jobs(node))
            assert pool.count_used(node) == sum(allocated.get(node, 0) for allocated in jobs.values())


@given(st.lists(st.integers(-2, 6), max_size=40), st.integers(1, 7))
def test_the_first_that_is_large_enough_is_found(numbers: list[int], least: int) -> None:
    """Or none."""
    row = FirstFit()
    for number in numbers:
        row.append(number)
    assert numbers == [row[place] for place in range(len(row))]
    assert next((place for place, number in enumerate(numbers) if number >= least), None) == row.find(least)
