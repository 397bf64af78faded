"""Shows the progress of a wait on standard error: a bar in a terminal, one line per change elsewhere."""

from __future__ import annotations

import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from .._runtime.waiters import WaitProgress
from .session import Session, make_printable


class WarningPrinter(logging.Handler):
    """Prints the warnings of the client on standard error."""

    def __init__(self, session: Session) -> None:
        super().__init__(logging.WARNING)
        self._session = session

    def emit(self, record: logging.LogRecord) -> None:
        """Print a warning."""
        self._session.warn(record.getMessage())


@contextmanager
def print_warnings(session: Session) -> Iterator[None]:
    """Print what the client logs as a warning while the block runs, such as a state that it does not know."""
    logger, handler = logging.getLogger("ehpc"), WarningPrinter(session)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


@contextmanager
def show_progress(
    session: Session,
    title: str,
    total: int = 1,
    goals: Sequence[str] = (),
    observe: Callable[[WaitProgress], object] | None = None,
) -> Iterator[Callable[[WaitProgress], object]]:
    """Show the progress of a wait while the block runs.

    Args:
        session: The session that the command runs in.
        title: What the wait is for.
        total: Number of items to wait for.
        goals: States in which an item is ready.
        observe: Called after each poll; it may print, so that there is no bar.

    Yields:
        The progress callback of the wait.
    """
    if observe is not None or not sys.stderr.isatty():
        yield make_line_callback(session, title, observe)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, no_color=not session.use_color(sys.stderr), highlight=False)
    has_bar = total > 1
    columns = [
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.fields[states]}", markup=False),
    ]
    if has_bar:
        columns.insert(2, BarColumn(24))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(title, total=total if has_bar else None, states="")

        def on_progress(progress: WaitProgress) -> None:
            ready = sum(state.lower() in goals for state in progress.states.values())
            bar.update(task, completed=ready if has_bar else None, states=summarize_states(progress))

        yield on_progress


def make_line_callback(
    session: Session, title: str, observe: Callable[[WaitProgress], object] | None = None
) -> Callable[[WaitProgress], object]:
    """Return a callback that prints a line whenever the states change, and calls another one."""
    last: str | None = None

    def on_progress(progress: WaitProgress) -> None:
        nonlocal last
        summary = summarize_states(progress)
        if summary != last:
            last = summary
            session.info(f"{title}: {summary} ({progress.elapsed_seconds:.0f} s)")
        if observe is not None:
            observe(progress)

    return on_progress


def summarize_states(progress: WaitProgress) -> str:
    """Return the states in a few words: the only state, or the number of items in each state."""
    states = [make_printable(state) for state in progress.states.values()]
    if not states:
        return "not seen yet"
    if len(states) == 1:
        return states[0]
    return ", ".join(f"{count} {state}" for state, count in Counter(states).most_common(4))
# Hand-written: edit templates/ehpc/cli/progress.py, then run `make generate`.
