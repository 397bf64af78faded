"""A simulated list that a service gives page by page, with the habits, good and bad, that services have."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ehpc._runtime.effects import HttpResponse
from tests.client.fake_service import Sent, reply


class PagedList:
    """Answers ListUsers from a list of names.

    Args:
        names: The list; it may change between two pages.
        largest: Largest page that the service gives, whatever was asked for.
        tells_total: Whether it tells how many there are.
        tells_page: Whether it tells page and page size.
        last_page_again: Whether a page behind the last one is the last one again.
        deaf: Whether it gives the first page whatever was asked for.
        numbers: What it calls a page, if not by the number that was asked for.
    """

    def __init__(
        self,
        names: list[str],
        *,
        largest: int = 50,
        tells_total: bool = True,
        tells_page: bool = True,
        last_page_again: bool = False,
        deaf: bool = False,
        numbers: Callable[[int], int] = lambda number: number,
    ) -> None:
        self.names = names
        self.largest = largest
        self.tells_total = tells_total
        self.tells_page = tells_page
        self.last_page_again = last_page_again
        self.deaf = deaf
        self.numbers = numbers
        self.alone = threading.Lock()
        self.asked: list[int] = []
        self.before: Callable[[int], None] = lambda _number: None

    def __call__(self, sent: Sent) -> HttpResponse:
        """Answer a request."""
        with self.alone:  # pages can be asked for by several threads
            return self.page(sent)

    def page(self, sent: Sent) -> HttpResponse:
        """Return a page."""
        number = int(sent.parameters["PageNumber"])
        self.asked.append(number)
        assert len(self.asked) < 1000, "it never ends"
        self.before(number)
        size = min(self.largest, int(sent.parameters["PageSize"]))
        page = 1 if self.deaf else number
        if self.last_page_again:
            page = min(page, max(1, -(-len(self.names) // size)))
        users = [{"Name": name} for name in self.names[(page - 1) * size : page * size]]
        data: dict[str, object] = {"RequestId": f"R-{number}", "Users": {"UserInfo": users}}
        if self.tells_total:
            data["TotalCount"] = len(self.names)
        if self.tells_page:
            data |= {"PageNumber": self.numbers(page), "PageSize": size}
        return reply(data)


def names(count: int) -> list[str]:
    """Return so many names."""
    return [f"user-{number}" for number in range(count)]
