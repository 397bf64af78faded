"""Paging against a simple simulated list that changes between pages: what comes is what was served, and it ends."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehpc._runtime.effects import HttpResponse
from tests.client.fake_service import FakeService, Sent
from tests.client.lists import PagedList, names

FIXED = settings(max_examples=60)
PREFETCH = st.sampled_from([0, 1, 2, 5, 16])


def users(world: FakeService, service: Any, page_size: int, prefetch: int) -> list[str]:
    """Return the names that the iterator gives."""
    world.always = service
    found = world.take(lambda client: client.iter_users(cluster_id="c", page_size=page_size, prefetch=prefetch))
    return [user.name for user in found]


@pytest.mark.parametrize("mode", ["sync", "async"])
@FIXED
@given(
    count=st.integers(0, 60),
    page_size=st.integers(1, 20),
    largest=st.integers(1, 20),
    tells_total=st.booleans(),
    tells_page=st.booleans(),
    last_page_again=st.booleans(),
    prefetch=PREFETCH,
)
def test_a_list_that_stays_as_it_is_comes_whole(
    mode: str,
    count: int,
    page_size: int,
    largest: int,
    tells_total: bool,
    tells_page: bool,
    last_page_again: bool,
    prefetch: int,
) -> None:
    """Each item once and in order, with few requests too many, whatever the service tells of its pages."""
    service = PagedList(
        names(count),
        largest=largest,
        tells_total=tells_total,
        tells_page=tells_page,
        last_page_again=last_page_again,
    )
    assert users(FakeService(mode), service, page_size, prefetch) == names(count)
    pages = max(1, -(-count // min(largest, page_size)))
    assert sorted(service.asked) == list(range(1, len(service.asked) + 1))
    assert len(service.asked) <= pages + 1
    if tells_total and tells_page:  # a total alone might be that of the page
        assert len(service.asked) == pages


class Changing:
    """A list that is another one before each page, and what was served of it.

    Args:
        sizes: Length of the list at each request; the last one stays.
    """

    def __init__(self, sizes: list[int]) -> None:
        self.sizes = sizes
        self.list = PagedList([])
        self.alone = threading.Lock()
        self.served: dict[int, list[str]] = {}

    def __call__(self, sent: Sent) -> HttpResponse:
        """Answer a request."""
        with self.alone:  # pages can be asked for by several threads
            return self.page(sent)

    def page(self, sent: Sent) -> HttpResponse:
        """Return a page of the list as it is now."""
        turn = min(len(self.list.asked), len(self.sizes) - 1)
        self.list.names = [f"user-{number}-{turn}" for number in range(self.sizes[turn])]
        answer = self.list(sent)
        found = json.loads(answer.body)
        assert found["PageNumber"] not in self.served
        self.served[found["PageNumber"]] = [user["Name"] for user in found["Users"]["UserInfo"]]
        return answer


@pytest.mark.parametrize("mode", ["sync", "async"])
@FIXED
@given(sizes=st.lists(st.integers(0, 60), min_size=1, max_size=12), page_size=st.integers(1, 20), prefetch=PREFETCH)
def test_a_list_that_changes_comes_as_it_was_served(mode: str, sizes: list[int], page_size: int, prefetch: int) -> None:
    """The pages in order, none twice, none left out, none beyond the first empty one; and it ends."""
    service = Changing(sizes)
    found = users(FakeService(mode), service, page_size, prefetch)
    served: list[str] = []
    for number in range(1, len(service.served) + 1):
        if served == found and served:
            break
        served += service.served[number]
    assert found == served


@pytest.mark.parametrize("mode", ["sync", "async"])
@FIXED
@given(
    first=st.integers(0, 40),
    added=st.lists(st.integers(0, 15), max_size=8),
    page_size=st.integers(1, 20),
    prefetch=PREFETCH,
)
def test_a_list_that_only_grows_loses_nothing(
    mode: str, first: int, added: list[int], page_size: int, prefetch: int
) -> None:
    """All that was there at the beginning comes once and in order, and perhaps some of what was added."""
    service = PagedList(names(first))

    def grow(_number: int) -> None:
        if added and len(service.asked) > 1:
            service.names = names(len(service.names) + added.pop())

    service.before = grow
    found = users(FakeService(mode), service, page_size, prefetch)
    if prefetch == 0:
        assert found == names(len(found))
    assert found[:first] == names(first)
    assert len(set(found)) == len(found)
