# Hand-written: edit templates/ehpc/emulator/operations/registry.py, then run `make generate`.
"""Table of handlers: which function executes which action."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .call import Call

Handler = Callable[[Call], dict[str, Any]]

HANDLERS: dict[str, Handler] = {}
"""Action -> its handler. The first line of its docstring says what the action does here; the docs print it."""


def handles(action: str) -> Callable[[Handler], Handler]:
    """Register the handler of an action.

    Args:
        action: Its name.
    """

    def register(handler: Handler) -> Handler:
        HANDLERS[action] = handler
        return handler

    return register
