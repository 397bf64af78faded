# Hand-written: edit templates/ehpc/_runtime/operation.py, then run `make generate`.
"""What the machinery knows of an action; the generated modules make the instances."""

from __future__ import annotations

from typing import Generic, TypeVar

from .model import Request, Response

R = TypeVar("R", bound=Response)


class Operation(Generic[R]):
    """An action of the API.

    Args:
        name: Name on the wire.
        request: Class of its parameters.
        response: Class of its answer.
        mutates: Whether it changes, starts or orders something.
        idempotent: Whether sending it twice has the effect of sending it once.
        secret: Whether it has parameters that must never be in a URL.
    """

    __slots__ = ("idempotent", "mutates", "name", "request", "response", "secret")

    def __init__(
        self,
        name: str,
        request: type[Request],
        response: type[R],
        *,
        mutates: bool,
        idempotent: bool,
        secret: bool = False,
    ) -> None:
        self.name = name
        self.request = request
        self.response = response
        self.mutates = mutates
        self.idempotent = idempotent
        self.secret = secret

    def __repr__(self) -> str:
        return f"Operation({self.name!r})"
