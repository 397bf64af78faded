"""Lists of jobs that change while their pages are read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from ehpc.slurm.entry import Site
from ehpc.slurm.job_list import list_items, parse_time

PAGE_SIZE = 50


class ChangingSite:
    """A cluster of which each read of a page is followed by a change."""

    def __init__(self, is_2018: bool, jobs: list[int], changes: list[Any]) -> None:
        """Take the jobs in the order of the service, and what is done to that list after each read."""
        self.is_2018, self.jobs, self.changes = is_2018, jobs, changes
        self.client = SimpleNamespace(_service=SimpleNamespace(largest_page_size=PAGE_SIZE))
        self.reads = 0

    def read(self, action: str, **parameters: str) -> dict[str, Any]:
        """Return a page of the jobs as they are, and change them."""
        assert action == "ListJobs"
        self.reads += 1
        start = (int(parameters["PageNumber"]) - 1) * PAGE_SIZE
        page, total = self.jobs[start : start + PAGE_SIZE], len(self.jobs)
        if self.changes:
            self.changes.pop(0)(self.jobs)
        if self.is_2018:
            return {"Jobs": {"JobInfo": [{"Id": str(number)} for number in page]}, "TotalCount": total}
        return {"Jobs": [{"JobSpec": {"Id": str(number)}} for number in page], "TotalCount": total}


def list_numbers(site: ChangingSite) -> list[int]:
    """Return the numbers of all jobs that are listed, in their order."""
    return sorted(int(item["Id"]) for item in list_items(cast(Site, site), True))


def test_a_job_that_is_submitted_meanwhile_hides_no_other() -> None:
    """The latest come first, so the oldest moves to a page that there was not at first."""
    site = ChangingSite(False, list(range(100, 0, -1)), [lambda jobs: jobs.insert(0, 101)])
    assert list(range(1, 101)) == [number for number in list_numbers(site) if number <= 100]


@pytest.mark.parametrize("is_2018", [True, False])
def test_a_job_that_ends_meanwhile_hides_no_other(is_2018: bool) -> None:
    """It leaves the list, so the first of the next page moves to the page that was read before."""
    site = ChangingSite(is_2018, list(range(1, 101)), [lambda jobs: jobs.remove(1)])
    assert list(range(1, 101)) == list_numbers(site)


@pytest.mark.parametrize(("count", "reads"), [(0, 1), (50, 1), (51, 2), (150, 3)])
def test_a_list_that_stays_is_read_once(count: int, reads: int) -> None:
    """A request a page, and none more."""
    site = ChangingSite(True, list(range(count)), [])
    assert (list(range(count)), reads) == (list_numbers(site), site.reads)


@pytest.mark.parametrize(("is_2018", "jobs", "reads"), [(True, range(1, 151), 2), (False, range(150, 0, -1), 1)])
def test_a_list_is_read_until_it_is_enough(is_2018: bool, jobs: range, reads: int) -> None:
    """The latest first, which 2018-04-12 lists last."""
    site = ChangingSite(is_2018, list(jobs), [])
    items = list_items(cast(Site, site), None, None, lambda items: "150" in {item["Id"] for item in items})
    assert ("150", reads) == (max((item["Id"] for item in items), key=int), site.reads)


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        (1543392000.0, "2018-11-28T08:00:00"),
        (1543392000.0, "2018-11-28T08:00:00Z"),
        (1543392000.0, "2018-11-28 08:00"),
        (1543392000.0, "2018-11-28T16:00:00+08:00"),
        (1543392000.0, "1543392000"),
        (1543392000.0, 1543392000),
        (None, "NOT_STARTED"),
        (None, None),
    ],
)
def test_times_of_the_service(expected: float | None, value: object) -> None:
    """They are UTC where they name no zone, whatever the zone of this machine is."""
    assert expected == parse_time(value)
