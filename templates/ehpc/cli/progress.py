# Hand-written: edit templates/ehpc/cli/progress.py, then run `make generate`.
"""Shows how a wait goes on: a bar in a terminal, a line for each change elsewhere. All of it on standard error."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from .._runtime.waiters import WaitProgress
from .session import Session, printable


@contextmanager
def shown(
    session: Session, what: str, wanted: Sequence[str] = (), goals: Sequence[str] = ()
) -> Iterator[Callable[[WaitProgress], object]]:
    """Show a wait while the block runs.

    Args:
        session: The session that the command runs in.
        what: What is waited for.
        wanted: Keys of the items to wait for, where there are some.
        goals: States in which an item is ready.

    Yields:
        What the wait is to tell of each look.
    """
    if not sys.stderr.isatty():
        yield lines(session, what)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, no_color=not session.colored(sys.stderr), highlight=False)
    total = len(wanted) if len(wanted) > 1 else None
    columns = [
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.fields[states]}", markup=False),
    ]
    if total:
        columns.insert(2, BarColumn(24))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=total, states="")

        def look(progress: WaitProgress) -> None:
            ready = sum(state.lower() in goals for state in progress.states.values())
            bar.update(task, completed=ready if total else None, states=summary(progress))

        yield look


def lines(session: Session, what: str) -> Callable[[WaitProgress], object]:
    """Return what prints a line whenever the states have changed."""
    seen: list[str] = []

    def look(progress: WaitProgress) -> None:
        text = summary(progress)
        if seen[-1:] != [text]:
            seen.append(text)
            session.say(f"{what}: {text} ({progress.elapsed_seconds:.0f} s)")

    return look


def summary(progress: WaitProgress) -> str:
    """Return the states in a few words: the one there is, or how many are in each."""
    states = [printable(state) for state in progress.states.values()]
    if not states:
        return "not seen yet"
    if len(states) == 1:
        return states[0]
    return ", ".join(f"{count} {state}" for state, count in Counter(states).most_common(4))
