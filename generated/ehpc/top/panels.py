"""What is shown of a sample: figures, jobs, nodes, usage. Text of the service is never taken for markup."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import DataTable, OptionList, Sparkline, Static
from textual.widgets.option_list import Option

from ..cli.session import make_printable
from ..sampler.records import hosts_of

COLUMNS = {"Job": 5, "Name": 13, "Owner": 8, "State": 9, "Cores": 5, "Waited": 6, "Ran": 6, "Nodes or reason": 10}
"""The columns of the jobs with their widths in a terminal of 80 columns; names and nodes share what is more."""

COLORS = {"running": "green", "queued": "yellow", "failed": "red", "cancelled": "magenta"}
LEVELS = "▁▂▃▄▅▆▇█"
MOST_ROWS = 500
BAR_CELLS = 30

Record = Mapping[str, Any]


def plain(text: str) -> str:
    """Return text of the service as one line without control characters."""
    return " ".join(make_printable(text).split())


def line(*parts: tuple[str, str] | str) -> Text:
    """Return one line of text, cut where the terminal ends."""
    return Text.assemble(*parts, no_wrap=True, overflow="ellipsis")


def duration(seconds: float) -> str:
    """Return a time span in a few characters."""
    for limit, unit, name in ((90, 1, "s"), (5400, 60, "min"), (172_800, 3600, "h")):
        if seconds < limit:
            return f"{seconds / unit:.{int(name == 'h')}f} {name}"
    return f"{seconds / 86_400:.0f} d"


def clock(seconds: float, form: str = "%H:%M") -> str:
    """Return a time in seconds since 1970 as the local clock shows it."""
    return time.strftime(form, time.localtime(seconds))


def figures_line(view: Record) -> Text:
    """Return the figures of a sample, and how old it is or why it is not up to date."""
    figures, trouble = view["figures"], view["trouble"]
    unread = [f", {view[key]} {key[7:]} unread" for key in ("unread_jobs", "unread_nodes") if view[key]]
    status = f"  {clock(view['taken'], '%H:%M:%S')}, {view['requests']} requests{''.join(unread)}"
    wait = duration(figures["longest_wait_seconds"]) if figures["waiting"] else "-"
    return line(
        *(
            (f" {figures['running']}", "bold green"),
            " running  ",
            (f"{figures['waiting']}", "bold yellow"),
            " waiting  ",
        ),
        *((f"{figures['cores_used']}/{figures['cores']}", "bold"), " cores  longest wait ", (wait, "bold")),
        (f"  {plain(trouble)}", "bold red") if trouble else (status, "dim"),
    )


def matches(job: Record, word: str) -> bool:
    """Return whether a job passes a word of a filter: ``state:``, ``owner:`` or ``node:`` with a value, or any text."""
    kind, _, value = word.partition(":")
    if kind == "node":
        return value in hosts_of(job["hosts"])
    if kind in ("state", "owner"):
        return bool(job[kind] == value)
    return word.lower() in f"{job['id']} {job['name']} {job['owner']} {job['state']}".lower()


class Chosen(Message):
    """A mark was chosen that leads to jobs, which the words of a filter find."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class JobTable(DataTable[Text]):
    """The jobs."""

    def show(self, jobs: Sequence[Record], taken: float, mine: str) -> None:
        """Show jobs as they were at a time, those of an owner in bold; the cursor stays on its job."""
        current, top = self.job_id, self.scroll_y
        self.clear(columns=True)
        more = max(self.size.width - 80, 0)
        widths = {**COLUMNS, "Name": COLUMNS["Name"] + more // 3, "Nodes or reason": 10 + more - more // 3}
        for name, width in widths.items():
            self.add_column(name, width=width)
        for job in jobs[:MOST_ROWS]:
            self.add_row(*cells(job, taken, "bold" if mine and job["owner"] == mine else ""), key=job["id"])
        if current in self.rows:
            self.move_cursor(row=self.get_row_index(current), scroll=False)
        self.scroll_to(y=top, animate=False)

    @property
    def job_id(self) -> str:
        """Identifier of the job that the cursor is on; empty if there is none."""
        return (self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value or "") if self.row_count else ""


def cells(job: Record, taken: float, style: str) -> list[Text]:
    """Return the row of a job."""
    submitted, started, ended = job["submitted"], job["started"], job["ended"]
    waited = "" if submitted is None else duration(max((started or ended or taken) - submitted, 0))
    ran = "" if started is None else duration(max((ended or taken) - started, 0))
    return [
        *(line((plain(text), style)) for text in (job["id"].partition(".")[0], job["name"], job["owner"])),
        line((plain(job["state"]), COLORS.get(job["state"], "dim"))),
        *(Text(text, justify="right") for text in (str(job["cores"] or ""), waited, ran)),
        line((plain(",".join(hosts_of(job["hosts"])[:50]) or job["comment"]), "dim")),
    ]


class NodeGrid(Static, can_focus=True):
    """A square for each node: its height is the share of cores in use, its color the state."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"move('{key}')", show=False) for key in ("left", "right", "up", "down", "home", "end")),
        Binding("enter", "open", show=False),
    ]

    nodes_shown: Sequence[Record] = ()
    cursor = 0

    def show(self, nodes: Sequence[Record]) -> None:
        """Show nodes, and what is known of the one that the cursor is on."""
        self.nodes_shown, self.cursor = nodes, max(min(self.cursor, len(nodes) - 1), 0)
        states = ", ".join(
            f"{count} {plain(state)}" for state, count in Counter(node["state"] for node in nodes).items()
        )
        text = Text(f"{len(nodes)} compute nodes: {states}\n\n")
        for number, node in enumerate(nodes):
            mark, color = square(node)
            text.append(mark, f"{color}{' reverse' if number == self.cursor else ''}")
            text.append("\n" if (number + 1) % self.across == 0 else " ")
        if nodes:
            node = nodes[self.cursor]
            text.append(f"\n\n{plain(node['name'])}: {plain(node['state'])}, {node['used']} of {node['cores']} cores")
            text.append(" in use (Enter shows its jobs)")
        self.update(text)

    @property
    def across(self) -> int:
        """Number of nodes in a row."""
        return max(self.size.width // 2, 1)

    def on_resize(self) -> None:
        """Draw anew, with other rows."""
        self.show(self.nodes_shown)

    def action_move(self, key: str) -> None:
        """Move the cursor."""
        last = len(self.nodes_shown) - 1
        steps = {"left": -1, "right": 1, "up": -self.across, "down": self.across, "home": -last, "end": last}
        self.cursor = max(self.cursor + steps[key], 0)
        self.show(self.nodes_shown)

    def action_open(self) -> None:
        """Ask for the jobs of the node that the cursor is on."""
        if self.nodes_shown:
            self.post_message(Chosen(f"node:{self.nodes_shown[self.cursor]['name']} state:running"))


def square(node: Record) -> tuple[str, str]:
    """Return the character of a node, and its color; states that matter can be told without colors."""
    if any(word in node["state"] for word in ("exception", "fail", "error")):
        return "✗", "red"
    if node["state"] not in ("running", "ready"):
        return "○", "yellow"
    share = min(node["used"] / node["cores"], 1.0) if node["cores"] else 0.0
    return LEVELS[round(share * (len(LEVELS) - 1))] if node["used"] else "·", "green"


class Usage(Vertical):
    """Running and waiting over time, jobs by state, core hours by user, waits; a bar leads to its jobs."""

    def compose(self) -> ComposeResult:
        """Yield the plots."""
        for name in ("running", "waiting"):
            yield Static(id=f"{name}-label")
            yield Sparkline(id=f"{name}-line", summary_function=max)
        yield OptionList(id="bars", markup=False)

    def show(self, view: Record) -> None:
        """Show a sample."""
        history = view["history"]
        for index, name in ((1, "running"), (2, "waiting")):
            counts = [float(point[index]) for point in history["points"]]
            self.query_one(f"#{name}-line", Sparkline).data = counts
            source = f" (until {clock(history['computed_until'])} from the jobs' own times)"
            label = line(f" {name} in the last 24 h, at most {max(counts, default=0):.0f}{source}")
            self.query_one(f"#{name}-label", Static).update(label)
        bars = self.query_one(OptionList)
        place = bars.highlighted
        bars.clear_options()
        for title, kind, rows in (
            ("Jobs by state", "state", {row["state"]: row["count"] for row in view["states"]}),
            ("Core hours by user", "owner", {row["user"]: row["hours"] for row in view["core_hours"]}),
            ("Waits", "", {row["label"]: row["count"] for row in view["waits"]}),
        ):
            bars.add_option(Option(Text(f"{title}, last 24 h", "bold"), disabled=True))
            most = max(rows.values(), default=0) or 1
            for name, value in rows.items():
                size, number = round(BAR_CELLS * value / most), f"{value:.1f}" if kind == "owner" else f"{value}"
                bar = line(f"  {plain(name)[:14]:14} ", ("█" * size, COLORS.get(name, "cyan")), f" {number}")
                bars.add_option(Option(bar, id=f"{kind}:{name}" if kind else None, disabled=not kind))
        bars.highlighted = place if place is not None and place < bars.option_count else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for the jobs behind a bar."""
        self.post_message(Chosen(event.option.id or ""))
# Hand-written: edit templates/ehpc/top/panels.py, then run `make generate`.
