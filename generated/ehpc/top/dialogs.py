"""What covers the screen: a confirmation, and the output of a job."""

from __future__ import annotations

import codecs
import threading
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Footer, Log, Static

from .._runtime.errors import EhpcError, WaiterCancelledError
from ..cli.session import make_printable
from .panels import line, plain

if TYPE_CHECKING:
    from .watched import Watched

MOST_LINES = 10_000
"""Lines of output that are kept."""


class Confirm(ModalScreen[bool]):
    """Asks a question; only ``y`` means yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "dismiss(True)"),
        Binding("n,q,escape,enter", "dismiss(False)"),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Yield the question."""
        yield Static(
            Text.assemble(f"{self._question}\n\n", ("y", "bold"), " yes   ", ("n", "bold"), " no"), id="question"
        )


class Output(ModalScreen[None]):
    """Follows the output of a job.

    Args:
        title: What to write above it.
        watched: The cluster.
        job_id: Identifier of the job.
        awake: Is set while somebody looks; otherwise nothing is asked.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,escape", "dismiss", "Back")]

    def __init__(self, title: str, watched: Watched, job_id: str, awake: threading.Event) -> None:
        super().__init__()
        self._heading, self._watched, self._job_id, self._awake = title, watched, job_id, awake
        self._is_left = threading.Event()

    def compose(self) -> ComposeResult:
        """Yield the output."""
        yield Static(line((self._heading, "bold")), id="title")
        yield Log(max_lines=MOST_LINES)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to read."""
        self.follow()

    def on_unmount(self) -> None:
        """End reading."""
        self._is_left.set()

    def is_closed(self) -> bool:
        """Return whether nobody wants it any more; waits while nobody looks."""
        while not self._awake.wait(0.2) and not self._is_left.is_set():
            pass
        return self._is_left.is_set()

    @work(thread=True)
    def follow(self) -> None:
        """Read until the end, in a thread of its own."""
        path, decoder = "", codecs.getincrementaldecoder("utf-8")("replace")
        try:
            for piece in self._watched.output(self._job_id, self.is_closed):
                if piece.path != path:
                    path, decoder = piece.path, codecs.getincrementaldecoder("utf-8")("replace")
                    self.append(f"==> {plain(path)} <==\n")
                if piece.omitted:
                    self.append(f"--- {piece.omitted:,} bytes are left out\n")
                text = decoder.decode(piece.data).replace("\r\n", "\n").replace("\r", "\n")
                self.append("\n".join(make_printable(part.expandtabs()) for part in text.split("\n")))
            self.append("\n--- the job has ended\n")
        except WaiterCancelledError:
            pass
        except EhpcError as error:
            self.append(f"\n--- the output can't be read: {plain(str(error))}\n")

    def append(self, text: str) -> None:
        """Show more output, unless it was closed meanwhile."""
        if not self._is_left.is_set():
            self.app.call_from_thread(self.query_one(Log).write, text)
# Hand-written: edit templates/ehpc/top/dialogs.py, then run `make generate`.
