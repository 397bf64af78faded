"""The screen of ``ehpc top``, its keys, and when it asks: never while it is covered, paused or suspended."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Footer, Input, OptionList, Static, TabbedContent, TabPane

from .._runtime.errors import EhpcError
from ..sampler.records import ENDED
from .dialogs import Confirm, Output
from .panels import MOST_ROWS, Chosen, JobTable, NodeGrid, Usage, figures_line, line, matches, plain

if TYPE_CHECKING:
    from .watched import Watched

UNFOCUSED_SECONDS = 300.0
"""How long it goes on asking after the terminal has lost the focus."""

FOCUS: dict[str, type[Widget]] = {"jobs": JobTable, "nodes": NodeGrid, "usage": OptionList}
"""The tabs, and what the keys work in there."""


class Top(App[None]):
    """Watches a cluster.

    Args:
        watched: The cluster.
        owner: The cluster user whose jobs come first; may be empty.
    """

    TITLE = "ehpc top"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "top.css"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"tab('{name}')", show=False) for number, name in enumerate(FOCUS, 1)),
        Binding("s", "change('stop')", "Stop"),
        Binding("r", "change('rerun')", "Rerun"),
        Binding("o", "output", "Output"),
        Binding("slash", "words", "Filter", key_display="/"),
        Binding("m", "order", "Mine first"),
        Binding("escape", "reset", "All"),
        Binding("p", "pause", "Pause"),
        Binding("ctrl+z", "suspend_process", show=False),
        Binding("q", "quit", "Quit"),
    ]

    def __init__(self, watched: Watched, owner: str = "") -> None:
        super().__init__()
        self.watched = watched
        self.owner = owner
        self.mine_first = bool(owner)
        self.awake = threading.Event()
        self.awake.set()
        self.view: dict[str, Any] = {}
        self._is_sampling = False
        self._due: Timer | None = None
        self._unfocused: Timer | None = None

    def compose(self) -> ComposeResult:
        """Yield what is on the screen."""
        yield Static(id="where")
        yield Static(" ...", id="figures")
        with TabbedContent():
            with TabPane("1 Jobs", id="jobs"):
                yield Static(id="chosen")
                yield Input(placeholder="words, state:running, owner:NAME, node:HOST")
                yield JobTable(cursor_type="row")
            with TabPane("2 Nodes", id="nodes"), VerticalScroll(can_focus=False):
                yield NodeGrid()
            with TabPane("3 Usage", id="usage"):
                yield Usage()
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin to watch."""
        self.action_tab("jobs")
        self.set_awake(True)

    def on_resize(self) -> None:
        """Give the columns of the jobs their widths."""
        self.call_after_refresh(self.show_jobs)

    # When to ask

    def refresh_sample(self) -> None:
        """Take a sample if one is due, and come back when the next is, unless nobody looks."""
        if self._due is not None:
            self._due.stop()
        if self.awake.is_set() and len(self.screen_stack) == 1 and not self._is_sampling:
            self._is_sampling = True
            self.sample()

    @work(thread=True)
    def sample(self) -> None:
        """Look at the cluster, in a thread of its own; the sampler decides whether to ask."""
        try:
            view = self.watched.sampler.view()
        except EhpcError as error:
            view = {**self.view, "trouble": str(error), "next_seconds": self.watched.sampler.interval_seconds}
        self.call_from_thread(self.take_sample, view)

    def take_sample(self, view: dict[str, Any]) -> None:
        """Show a sample, and wait for the next."""
        self._is_sampling, self.view = False, view
        self._due = self.set_timer(view["next_seconds"] + 0.05, self.refresh_sample)
        if "figures" not in view:
            self.query_one("#figures", Static).update(line((f" {plain(view['trouble'])}", "bold red")))
            return
        self.query_one("#figures", Static).update(figures_line(view))
        self.query_one(NodeGrid).show(view["nodes"])
        self.query_one(Usage).show(view)
        self.show_jobs()

    def set_awake(self, awake: bool) -> None:
        """Go on, or ask nothing until somebody looks again."""
        (self.awake.set if awake else self.awake.clear)()
        watched = self.watched
        kind = (" Emulator ", "black on cyan") if watched.is_emulator else (" Real account ", "white on red")
        mode = " changes allowed " if watched.changes_allowed else " read only "
        place = f"{watched.cluster}  {watched.region}  {watched.version}"
        self.query_one("#where", Static).update(line(kind, mode, place, ("" if awake else "  paused", "bold yellow")))
        self.refresh_sample()

    def action_pause(self) -> None:
        """Pause, or go on."""
        self.set_awake(not self.awake.is_set())

    def on_app_blur(self) -> None:
        """Pause after a while in which the terminal has no focus, where it tells that."""
        if self.awake.is_set():
            self._unfocused = self.set_timer(UNFOCUSED_SECONDS, lambda: self.set_awake(False))

    def on_app_focus(self) -> None:
        """Go on, unless somebody has paused."""
        if self._unfocused is not None:
            self._unfocused.stop()
            self._unfocused = None
            self.set_awake(True)

    # Tabs and filters

    def action_tab(self, name: str) -> None:
        """Show a tab, and let the keys work in it."""
        self.query_one(TabbedContent).active = name
        self.query_one(f"#{name}").query_one(FOCUS[name]).focus()

    def show_jobs(self) -> None:
        """Show the jobs that the filter lets pass."""
        words, every = self.query_one(Input).value.split(), self.view.get("jobs", ())
        jobs = [job for job in every if all(matches(job, word) for word in words)]
        if self.mine_first:
            jobs.sort(key=lambda job: job["owner"] != self.owner)
        self.query_one(JobTable).show(jobs, self.view.get("taken", 0.0), self.owner)
        cut = f", {MOST_ROWS} shown" if len(jobs) > MOST_ROWS else ""
        order = f"{self.owner} first" if self.mine_first else "newest first"
        notes = [f"{len(jobs)} of {len(every)} jobs{cut}", *words, order]
        self.query_one("#chosen", Static).update(line((" " + plain(" · ".join(notes)), "dim")))

    def on_chosen(self, event: Chosen) -> None:
        """Show the jobs behind a mark."""
        self.query_one(Input).value = event.words
        self.action_tab("jobs")

    def action_reset(self) -> None:
        """Show all jobs."""
        self.query_one(Input).remove_class("open")
        self.on_chosen(Chosen(""))

    def action_words(self) -> None:
        """Type words to filter by."""
        self.action_tab("jobs")
        self.query_one(Input).add_class("open").focus()

    def on_input_changed(self) -> None:
        """Filter while somebody types."""
        self.show_jobs()

    def on_input_submitted(self) -> None:
        """Keep the filter."""
        self.query_one(JobTable).focus()

    def action_order(self) -> None:
        """Show one's own jobs first, or all by time."""
        self.mine_first = bool(self.owner) and not self.mine_first
        self.show_jobs()

    # Jobs

    def cover(self, screen: Any, then: Callable[[Any], object] = lambda _: None) -> None:
        """Show something else, and look at the cluster again when it is gone."""

        def uncover(result: Any) -> None:
            then(result)
            self.call_later(self.refresh_sample)

        self.push_screen(screen, uncover)

    def current_job(self) -> dict[str, Any] | None:
        """Return the job that the cursor is on."""
        job_id = self.query_one(JobTable).job_id
        return next((job for job in self.view.get("jobs", ()) if job_id and job["id"] == job_id), None)

    def action_change(self, verb: str) -> None:
        """Stop the job or run it again, after a confirmation."""
        job, watched = self.current_job(), self.watched
        if job is None:
            return
        if not watched.changes_allowed:
            self.notify("ehpc top only reads: start it with --allow-changes", severity="warning", markup=False)
        elif (job["state"] in ENDED) != (verb == "rerun"):
            self.notify(f"Job {job['id']} is {job['state']}.", severity="warning", markup=False)
        else:
            name = f"{plain(job['name'])} of {plain(job['owner'])} ({job['state']})"
            where = f"{watched.cluster} in {watched.region}, {'emulated' if watched.is_emulator else 'real'}"
            question = f"{verb.capitalize()} job {job['id']} {name}?\n\nCluster {where}."
            self.cover(Confirm(question), lambda yes: self.send(verb, job["id"]) if yes else None)

    @work(thread=True)
    def send(self, verb: str, job_id: str) -> None:
        """Change a job, once, in a thread of its own."""
        try:
            self.watched.change(verb, job_id)
        except EhpcError as error:
            self.call_from_thread(self.notify, plain(str(error)), severity="error", markup=False, timeout=15)
        self.call_from_thread(self.refresh_sample)

    def action_output(self) -> None:
        """Follow the output of the job."""
        job = self.current_job()
        if job is not None:
            title = f" Output of job {job['id']} {plain(job['name'])} of {plain(job['owner'])}"
            self.cover(Output(title, self.watched, job["id"], self.awake))

    def on_data_table_row_selected(self) -> None:
        """Follow the output of the job."""
        self.action_output()
