# Hand-written: edit templates/ehpc/_runtime/operation.py, then run `make generate`.
"""What the machinery knows of an action; the generated modules make the instances."""

from __future__ import annotations

from importlib import import_module
from typing import Generic, TypeVar

from .serialization.model import Request, Response

R = TypeVar("R", bound=Response)


class PageStyle:
    """How an action pages.

    Args:
        items: Attribute of the response that holds the items.
        number: Attribute of request and response that counts the pages, from 1.
        size: Attribute of request and response with the number of items on a page.
        total: Attribute of the response with the number of all items.
        largest_size: Largest page that the action allows.
    """

    __slots__ = ("items", "largest_size", "number", "size", "total")

    def __init__(self, *, items: str, number: str, size: str, total: str, largest_size: int) -> None:
        self.items = items
        self.number = number
        self.size = size
        self.total = total
        self.largest_size = largest_size


class Operation(Generic[R]):
    """An action of the API.

    Args:
        name: Name on the wire.
        request: Class of its parameters.
        response: Class of its response.
        mutates: Whether it changes, starts or orders something.
        idempotent: Whether sending it twice has the effect of sending it once. A hint for people, and no reason to
            repeat it: the second time, the service may say that what was to be deleted does not exist.
        shown_by: Actions that show whether a change was made.
        secret: Whether it has parameters that must never be in a URL.
        token: Parameter by which the service knows a repeated request, where there is one.
        pages: How it pages, where it does.
    """

    __slots__ = ("idempotent", "mutates", "name", "pages", "request", "response", "secret", "shown_by", "token")

    def __init__(
        self,
        name: str,
        request: type[Request[R]],
        response: type[R],
        *,
        mutates: bool,
        idempotent: bool,
        shown_by: tuple[str, ...] = (),
        secret: bool = False,
        token: str | None = None,
        pages: PageStyle | None = None,
    ) -> None:
        self.name = name
        self.request = request
        self.response = response
        self.mutates = mutates
        self.idempotent = idempotent
        self.shown_by = shown_by
        self.secret = secret
        self.token = token
        self.pages = pages

    def __repr__(self) -> str:
        return f"Operation({self.name!r})"


def operation_of(request: Request[R]) -> Operation[R]:
    """Return the operation that a request belongs to: both stand in one module."""
    operation: Operation[R] = import_module(type(request).__module__).OPERATION
    return operation
