"""Table of handlers: which function executes which action."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..state.backend import FIRST_VERSION
from .call import Call, Members

Handler = Callable[[Call], "Members | None"]
"""Executes an action, and returns the members of its response, or None if it has none of its own."""

AnyHandler = TypeVar("AnyHandler", bound=Handler)

HANDLERS: dict[str, dict[str, Handler]] = {}
"""Version -> action -> its handler. The first line of its docstring says what the action does here; the docs print it.
"""


def handles(action: str, version: str = FIRST_VERSION) -> Callable[[AnyHandler], AnyHandler]:
    """Register the handler of an action in a version of the API."""

    def register(handler: AnyHandler) -> AnyHandler:
        HANDLERS.setdefault(version, {})[action] = handler
        return handler

    return register
