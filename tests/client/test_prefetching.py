"""Pages that are fetched ahead: no more than was said, in order, and none once nobody wants them."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ehpc._runtime.operation import PageStyle
from ehpc._runtime.pagination import AsyncPager, Pager
from ehpc.v2018_04_12.actions.list_users import ListUsersResponse, UserInfo
from tests.client.fake_service import taken

STYLE = PageStyle(items="users", number="page_number", size="page_size", total="total_count", largest_size=50)
SIZE, PAGES = 2, 12
WAIT = 10.0
"""Longest time for what must happen: only a test that fails waits as long."""


def page(number: int) -> ListUsersResponse:
    """Return a page of a list of twelve."""
    users = [UserInfo(name=f"{number}-{place}") for place in range(SIZE)]
    return ListUsersResponse(users=users, total_count=SIZE * PAGES, page_number=number, page_size=SIZE)


ALL = [f"{number}-{place}" for number in range(1, PAGES + 1) for place in range(SIZE)]


class Gates:
    """A service whose pages, from the second on, come when they are let through; it counts those on their way."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.waiting: list[int] = []
        self.open: set[int] = {1}
        self.asked: list[int] = []

    def fetch(self, number: int) -> ListUsersResponse:
        """Return a page once its gate is open."""
        with self.changed:
            self.asked.append(number)
            self.waiting.append(number)
            self.changed.notify_all()
            assert self.changed.wait_for(lambda: number in self.open, WAIT)
            self.waiting.remove(number)
            self.changed.notify_all()
        return page(number)

    def let(self, *numbers: int) -> None:
        """Open gates."""
        with self.changed:
            self.open |= set(numbers)
            self.changed.notify_all()

    def expect(self, *numbers: int) -> None:
        """Wait until exactly these pages are on their way."""
        with self.changed:
            assert self.changed.wait_for(lambda: sorted(self.waiting) == list(numbers), WAIT), self.waiting


@pytest.mark.parametrize("prefetch", [1, 3, 16])
def test_no_more_pages_are_on_their_way_than_was_said(prefetch: int) -> None:
    """While the caller works on the first page, exactly so many of the following ones are fetched."""
    gates = Gates()
    pages = Pager[Any, ListUsersResponse](gates.fetch, STYLE, SIZE, prefetch).pages()
    assert next(pages).page_number == 1
    ahead = range(2, min(PAGES, 1 + prefetch) + 1)
    gates.expect(*ahead)
    gates.let(*range(PAGES + 1))
    assert [each.page_number for each in pages] == list(range(2, PAGES + 1))
    assert sorted(gates.asked) == list(range(1, PAGES + 1))


def test_each_page_that_is_taken_makes_room_for_another() -> None:
    """The window moves on with the caller."""
    gates = Gates()
    pages = Pager[Any, ListUsersResponse](gates.fetch, STYLE, SIZE, 2).pages()
    next(pages)
    gates.expect(2, 3)
    for number in range(2, PAGES + 1):
        gates.let(number)
        assert next(pages).page_number == number
        gates.expect(*range(number + 1, min(PAGES, number + 2) + 1))
    assert taken(pages) == []


def test_pages_that_come_in_another_order_are_given_in_the_right_one() -> None:
    """The last one first, and so on."""
    gates = Gates()
    pager = Pager[UserInfo, ListUsersResponse](gates.fetch, STYLE, SIZE, PAGES)
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(lambda: [user.name for user in pager])
        gates.expect(*range(2, PAGES + 1))
        for number in range(PAGES, 1, -1):
            gates.let(number)
            gates.expect(*range(2, number))
        assert found.result(WAIT) == ALL


def test_who_leaves_early_fetches_no_more() -> None:
    """What has not begun is dropped; what is under way ends by itself, and its threads with it."""
    gates = Gates()
    before = set(threading.enumerate())
    for user in Pager[UserInfo, ListUsersResponse](gates.fetch, STYLE, SIZE, 3):
        assert user.name == "1-0"
        gates.expect(2, 3, 4)
        break
    threads = set(threading.enumerate()) - before
    assert len(threads) == 3
    gates.let(2, 3, 4)
    for thread in threads:
        thread.join(WAIT)
    assert sorted(gates.asked) == [1, 2, 3, 4]
    assert not any(thread.is_alive() for thread in threads)


def test_an_error_ends_what_is_under_way() -> None:
    """The pages before it come, it comes at its place, and nothing is begun after it."""
    gates = Gates()

    def fetch(number: int) -> ListUsersResponse:
        found = gates.fetch(number)
        if number == 3:
            raise RuntimeError("page 3 is broken")
        return found

    pages = Pager[Any, ListUsersResponse](fetch, STYLE, SIZE, 3).pages()
    next(pages)
    gates.expect(2, 3, 4)
    gates.let(2, 3)
    assert next(pages).page_number == 2
    with pytest.raises(RuntimeError, match="page 3 is broken"):
        next(pages)
    gates.let(*range(PAGES + 1))
    assert taken(pages) == []
    assert set(gates.asked) <= {1, 2, 3, 4, 5}


class AsyncGates:
    """The same for tasks."""

    def __init__(self) -> None:
        self.gates = {number: asyncio.Event() for number in range(1, PAGES + 2)}
        self.gates[1].set()
        self.waiting: list[int] = []
        self.asked: list[int] = []
        self.cancelled: list[int] = []

    async def fetch(self, number: int) -> ListUsersResponse:
        """Return a page once its gate is open."""
        self.asked.append(number)
        self.waiting.append(number)
        try:
            await self.gates[number].wait()
        except asyncio.CancelledError:
            self.cancelled.append(number)
            raise
        finally:
            self.waiting.remove(number)
        return page(number)

    def let(self, *numbers: int) -> None:
        """Open gates."""
        for number in numbers:
            self.gates[number].set()


async def settle() -> None:
    """Let all tasks go on as far as they can."""
    for _ in range(20):
        await asyncio.sleep(0)


@pytest.mark.parametrize("prefetch", [1, 3, 16])
def test_no_more_tasks_fetch_than_was_said(prefetch: int) -> None:
    """As with threads."""

    async def main() -> None:
        gates = AsyncGates()
        pages = AsyncPager[Any, ListUsersResponse](gates.fetch, STYLE, SIZE, prefetch).pages()
        assert (await anext(pages)).page_number == 1
        await settle()
        assert gates.waiting == list(range(2, min(PAGES, 1 + prefetch) + 1))
        gates.let(*range(1, PAGES + 1))
        assert [each.page_number async for each in pages] == list(range(2, PAGES + 1))
        assert gates.asked == list(range(1, PAGES + 1))

    asyncio.run(main())


def test_tasks_that_end_in_another_order_give_pages_in_the_right_one() -> None:
    """The last one first, and so on."""

    async def main() -> None:
        gates = AsyncGates()
        pager = AsyncPager[UserInfo, ListUsersResponse](gates.fetch, STYLE, SIZE, PAGES)

        async def names() -> list[str | None]:
            return [user.name async for user in pager]

        found = asyncio.create_task(names())
        await settle()
        for number in range(PAGES, 1, -1):
            gates.let(number)
            await settle()
            assert gates.waiting == list(range(2, number))
        assert await found == ALL

    asyncio.run(main())


@pytest.mark.parametrize("how", ["aclose", "cancel", "break"])
def test_who_leaves_early_cancels_the_tasks(how: str) -> None:
    """All that fetch ahead, whichever way the iteration ends; none is left behind."""

    async def main() -> None:
        gates = AsyncGates()
        pager = AsyncPager[UserInfo, ListUsersResponse](gates.fetch, STYLE, SIZE, 3)
        if how == "aclose":
            iterator = aiter(pager)
            assert (await anext(iterator)).name == "1-0"
            await settle()
            await iterator.aclose()
        elif how == "cancel":

            async def use() -> list[UserInfo]:
                return [user async for user in pager]

            task = asyncio.create_task(use())
            await settle()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        else:
            async for user in pager:
                assert user.name == "1-0"
                await settle()
                break
            await settle()
        assert sorted(gates.asked) == [1, 2, 3, 4]
        assert sorted(gates.cancelled) == [2, 3, 4]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())


def test_an_error_cancels_the_tasks_behind_it() -> None:
    """The pages before it come, and it comes at its place."""

    async def main() -> None:
        gates = AsyncGates()

        async def fetch(number: int) -> ListUsersResponse:
            found = await gates.fetch(number)
            if number == 3:
                raise RuntimeError("page 3 is broken")
            return found

        pages = AsyncPager[Any, ListUsersResponse](fetch, STYLE, SIZE, 3).pages()
        await anext(pages)
        gates.let(2, 3)
        assert (await anext(pages)).page_number == 2
        with pytest.raises(RuntimeError, match="page 3 is broken"):
            await anext(pages)
        assert sorted(gates.cancelled) == sorted(set(gates.asked) - {1, 2, 3})
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
