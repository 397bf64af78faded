"""Iterates over all pages of a list: fetches each when it is needed, or a few pages ahead.

The iteration ends when the service has returned as many items as it says there are, or a page without any. A page with
another number than requested, or equal to any before, ends it too: no service that repeats itself makes it run for
ever. What a service doesn't say, or says wrongly, is found out: without a total, or with one that is too small, the
next page is fetched if this one may have been full; without a page size, any page may have been. Where a
token names the next page, the page that has none is the last; so is one whose token has been there before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Callable, Generator, Sequence, Sized
from contextlib import aclosing, closing
from typing import Any, Generic, TypeAlias, TypeVar

from .errors import ValidationError
from .operation import PageStyle
from .serialization.model import Request, Response

T = TypeVar("T")
R = TypeVar("R", bound=Response)

MOST_AHEAD = 16
"""Most pages that are fetched ahead."""


Page: TypeAlias = "int | str"
"""What names a page: its number, from 1, or its token, an empty string for the first."""


def page_request(request: Request[R], style: PageStyle, page: Page, size: int | None) -> Request[R]:
    """Return a request for one page."""
    arguments = {wire.name: getattr(request, wire.name) for wire in request.__wire__}
    if style.number is not None:
        arguments[style.number] = page
    if style.token is not None:
        arguments[style.token] = page or None
    if style.size is not None:
        arguments[style.size] = size
    return type(request)(**arguments)


class Progress:
    """Knows after each page whether there is another one."""

    def __init__(self, style: PageStyle, page_size: int | None) -> None:
        self.style = style
        self.page_size = page_size or 0
        self.token = ""
        self._tokens: set[str] = set()
        self.received = 0
        self.total: int | None = None
        self._counts = False
        self._seen: set[int] = set()

    def take(self, number: int, response: Any) -> tuple[bool, bool]:
        """Take note of a page.

        Args:
            number: The page that was requested, counted from 1.
            response: The response.

        Returns:
            Whether the page is new, and whether another one may follow.
        """
        style = self.style
        items = getattr(response, style.items)
        if style.token is not None:
            return True, self._take_token(getattr(response, style.token))
        given = getattr(response, style.number or "", None)
        if number > 1 and (not items or (isinstance(given, int) and given != number)):
            return False, False
        self.received += len(items)
        total = getattr(response, style.total or "", None)
        self.total = total if isinstance(total, int) and total >= self.received else None
        if number == 1:
            self._counts = self.total is not None
        # Where the service counts its items, equal ends show an equal page, and cost less than a look at all of it.
        page = fingerprint([items[0], items[-1], len(items)] if items and self._counts else items)
        if page in self._seen:
            return False, False
        self._seen.add(page)
        size = getattr(response, style.size or "", None)
        size = size if isinstance(size, int) and size > 0 else None
        if number == 1 and size is not None:
            self.page_size = min(self.page_size, size)  # the service may allow no larger pages
        if self.total is not None and self.received < self.total:
            return True, bool(items)
        if size is not None:
            return True, self.total is None and len(items) >= self.page_size
        return True, bool(items)

    def _take_token(self, token: str | None) -> bool:
        """Take note of the token of the next page, and return whether there is one; no token leads on twice."""
        self.token = token or ""
        more = bool(self.token) and self.token not in self._tokens
        self._tokens.add(self.token)
        return more

    def page(self, number: int) -> Page:
        """Return what names a page: for pages with tokens, the one that follows those taken note of."""
        return self.token if self.style.token is not None else number

    def may_have(self, number: int, waiting: Sized) -> bool:
        """Return whether to fetch a page now: it is known to exist, or there is no other way to find out."""
        if self.style.token is not None:
            return not waiting  # only the page before knows the token
        return not waiting or (number - 1) * self.page_size < (self.total or 0)


def fingerprint(items: Sequence[Any]) -> int:
    """Return a number that is the same for equal items."""
    return hash(repr([(item, getattr(item, "unknown", None)) for item in items]))


class BasePager(Generic[T, R]):
    """What both pagers share: their settings."""

    def __init__(self, fetch: Callable[[Any], Any], style: PageStyle, page_size: int | None, prefetch: int) -> None:
        if page_size is not None and page_size < 1:
            raise ValidationError(f"page_size must be at least 1, not {page_size}")
        if not 0 <= prefetch <= MOST_AHEAD:
            raise ValidationError(f"prefetch must be from 0 to {MOST_AHEAD}, not {prefetch}")
        self._fetch = fetch
        self._style = style
        self._page_size = page_size
        self._prefetch = prefetch


class Pager(BasePager[T, R]):
    """All items of a list: ``for item in pager``. Each iteration starts anew; nothing is fetched before.

    Args:
        fetch: Fetches a page by its number or its token.
        style: How the action pages.
        page_size: Number of items on a page.
        prefetch: Number of following pages to fetch at the same time; 0 fetches each when it is needed.
    """

    def __iter__(self) -> Generator[T, None, None]:
        with closing(self.pages()) as pages:
            for page in pages:
                yield from getattr(page, self._style.items)

    def pages(self) -> Generator[R, None, None]:
        """Yield the responses, page by page."""
        progress = Progress(self._style, self._page_size)
        page: R = self._fetch(progress.page(1))
        _, more = progress.take(1, page)
        if more and self._prefetch:
            yield from self._ahead(progress, page)
            return
        yield page
        number = 1
        while more:
            number += 1
            page = self._fetch(progress.page(number))
            new, more = progress.take(number, page)
            if new:
                yield page

    def _ahead(self, progress: Progress, page: R) -> Generator[R, None, None]:
        """Yield the first page, and the others as threads fetch them, which begin before it is yielded."""
        from concurrent.futures import Future, ThreadPoolExecutor

        pool = ThreadPoolExecutor(self._prefetch, thread_name_prefix="ehpc-pages")
        waiting: deque[Future[R]] = deque()
        number = 1
        new = more = True
        try:
            while True:
                while more and len(waiting) < self._prefetch and progress.may_have(number + len(waiting) + 1, waiting):
                    waiting.append(pool.submit(self._fetch, progress.page(number + len(waiting) + 1)))
                if new:
                    yield page
                if not more:
                    return
                page = waiting.popleft().result()
                number += 1
                new, more = progress.take(number, page)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


class AsyncPager(BasePager[T, R]):
    """All items of a list: ``async for item in pager``. The arguments are those of ``Pager``, with an async fetch."""

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in getattr(page, self._style.items):
                    yield item

    async def pages(self) -> AsyncGenerator[R, None]:
        """Yield the responses, page by page."""
        import asyncio  # a program that has no event loop shall not pay for it

        progress = Progress(self._style, self._page_size)
        number = 1
        page = await self._fetch(progress.page(number))
        new, more = progress.take(number, page)
        waiting: deque[asyncio.Future[R]] = deque()
        try:
            while True:
                while more and len(waiting) < self._prefetch and progress.may_have(number + len(waiting) + 1, waiting):
                    waiting.append(asyncio.ensure_future(self._fetch(progress.page(number + len(waiting) + 1))))
                if new:
                    yield page
                if not more:
                    return
                number += 1
                page = await (waiting.popleft() if waiting else self._fetch(progress.page(number)))
                new, more = progress.take(number, page)
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
# Hand-written: edit templates/ehpc/_runtime/pagination.py, then run `make generate`.
