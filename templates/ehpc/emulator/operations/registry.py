# Hand-written: edit templates/ehpc/emulator/operations/registry.py, then run `make generate`.
"""Which function carries out which action, and what happens when something has come to the end of a path of states."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..state.backend import World
    from ..state.store import Record
    from .call import Call

Handler = Callable[["Call"], dict[str, Any]]
Ending = Callable[["World", "Record"], None]

HANDLERS: dict[str, Handler] = {}
"""Action -> what carries it out. The first line of its docstring says what the action does here; the docs print it."""

ENDINGS: dict[tuple[str, str], Ending] = {}
"""Kind and path of states -> what happens at the end of the path."""

WATCHERS: dict[str, list[Ending]] = {}
"""Kind -> what happens whenever something of that kind has taken another state."""


def handles(action: str) -> Callable[[Handler], Handler]:
    """Register what carries out an action.

    Args:
        action: Its name.
    """

    def register(handler: Handler) -> Handler:
        HANDLERS[action] = handler
        return handler

    return register


def ends(kind: str, *lives: str) -> Callable[[Ending], Ending]:
    """Register what happens at the end of paths of states.

    Args:
        kind: Kind of the thing.
        lives: The paths.
    """

    def register(ending: Ending) -> Ending:
        for life in lives:
            ENDINGS[kind, life] = ending
        return ending

    return register


def watches(kind: str) -> Callable[[Ending], Ending]:
    """Register what happens whenever something has taken another state.

    Args:
        kind: Kind of the thing.
    """

    def register(watcher: Ending) -> Ending:
        WATCHERS.setdefault(kind, []).append(watcher)
        return watcher

    return register
