"""What the machinery knows of an action; the generated modules make the instances."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar
from warnings import warn

if TYPE_CHECKING:  # a call without models loads none
    from .serialization.model import Request, Response

R = TypeVar("R", bound="Response")


class PageStyle:
    """How an action pages: by the numbers of the pages, or by a token that each page has for the next one.

    Args:
        items: Attribute of the response that holds the items.
        number: Attribute of request and response that counts the pages, from 1, where they are numbered.
        token: Attribute of request and response with the token, where there is one; the last page has none.
        size: Attribute of request and response with the number of items on a page, where it can be chosen.
        total: Attribute of the response with the number of all items, where it says that.
        largest_size: Largest page that the action allows, where that is known.
    """

    __slots__ = ("items", "largest_size", "number", "size", "token", "total")

    def __init__(
        self,
        *,
        items: str,
        number: str | None = None,
        token: str | None = None,
        size: str | None = None,
        total: str | None = None,
        largest_size: int | None = None,
    ) -> None:
        self.items = items
        self.number = number
        self.token = token
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
        item_limits: By attribute of the request: how many items the list takes at most, where that is known.
        method: HTTP method of the official SDK, if not that of most actions.
        positions: By parameter: where the official SDK puts it (query, body or host), if not where the others are.
        deprecated: Why it should not be used, or an empty string.
        deprecated_parameters: By attribute of the request: why it should not be used.
        withdrawn: Why the service may not know it any more, or an empty string.
    """

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
        item_limits: Mapping[str, int] | None = None,
        method: str | None = None,
        positions: Mapping[str, str] | None = None,
        deprecated: str = "",
        deprecated_parameters: Mapping[str, str] | None = None,
        withdrawn: str = "",
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
        self.item_limits = item_limits or {}
        self.method = method
        self.positions = positions or {}
        self.deprecated = deprecated
        self.deprecated_parameters = deprecated_parameters or {}
        self.withdrawn = withdrawn

    def __repr__(self) -> str:
        return f"Operation({self.name!r})"

    def warn_of_deprecation(self, request: Request[R], level: int) -> None:
        """Warn the caller if the action or a parameter that the request has should no longer be used.

        Args:
            request: The request.
            level: How many functions lie between this one and the caller.
        """
        if self.deprecated:
            warn(f"{self.name} is deprecated: {self.deprecated}", DeprecationWarning, stacklevel=level + 2)
        for name, text in self.deprecated_parameters.items():
            if getattr(request, name) is not None:
                warn(f"{name} of {self.name} is deprecated: {text}", DeprecationWarning, stacklevel=level + 2)


def operation_of(request: Request[R]) -> Operation[R]:
    """Return the operation that a request belongs to: both stand in one module."""
    operation: Operation[R] = import_module(type(request).__module__).OPERATION
    return operation
