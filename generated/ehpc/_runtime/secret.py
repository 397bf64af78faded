"""Text that is not shown by accident: passwords, access key secrets, tokens."""

from __future__ import annotations

from .errors import HIDDEN

TYPE_CHECKING = False  # loaded when a client is made: typing itself would cost a third of the start
if TYPE_CHECKING:
    from typing import Any


class Secret(str):
    """A string that works as any other, but whose repr is ``'***'``.

    Debuggers, ``pprint``, rich, error trackers and tracebacks with local variables show objects by their repr. ``str``,
    formatting and encoding give the text itself: this is no protection from a program that wants to print it.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return HIDDEN


def mask(value: str) -> str:
    """Return a string as a secret; a value of another type is returned as it is, for validation to refuse."""
    return Secret(str.__str__(value)) if isinstance(value, str) else value  # an enumeration's own __str__ is its name


def mask_optional(value: str | None) -> str | None:
    """Return a string as a secret, and None as None."""
    return None if value is None else mask(value)


def mask_frames(error: BaseException) -> None:
    """Remove from an error, and from what it was raised from, the frames that it came through.

    The frames of a call hold the request, its body and its signature as local variables, which rich, error trackers and
    debuggers show. The frames of the caller are added as the error is raised again.

    Args:
        error: The error, which is changed.
    """
    seen: set[int] = set()
    waiting: list[Any] = [error]
    while waiting:
        current = waiting.pop()
        if current is not None and id(current) not in seen:
            seen.add(id(current))
            current.__traceback__ = None
            waiting += [current.__cause__, current.__context__]
# Hand-written: edit templates/ehpc/_runtime/secret.py, then run `make generate`.
