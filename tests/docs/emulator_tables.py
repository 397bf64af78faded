"""The tables of ``docs/reference/emulator.md``, made from the emulator: ``python -m tests.docs.emulator_tables``.

They stand between ``<!-- begin NAME -->`` and ``<!-- end NAME -->``; a test fails if they are not current.
"""

from __future__ import annotations

from collections.abc import Callable

from ehpc.emulator.operations import load_chapters
from ehpc.emulator.operations.registry import HANDLERS
from ehpc.emulator.protocol import service_model
from ehpc.emulator.state.seed import read_seed
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "reference" / "emulator.md"

WITHIN = "It tells of trouble inside the service, which the emulator does not have."
NO_CALL = "No action of this version makes the agent do it."

UNPROVOKED = {
    "AgentError.Image.GetDBInfoFailure": "The list of images is the emulator's own; there is no other database to ask.",
    "AgentError.Image.PullImageFailed": NO_CALL,
    "AgentError.Job.RerunFailure": NO_CALL,
    "DbError": WITHIN,
    "FailToGenId": WITHIN,
    "RedisError": WITHIN,
    "ServiceUnavailable": WITHIN,
    "UnknownError": WITHIN,
}
"""Codes of the reference that no call provokes, with the reason. Faults on demand answer with any of them."""


def actions() -> str:
    """Return what each action does in the emulator, from the first lines of what carries them out."""
    found = service_model.load().actions
    lines = []
    for chapter in sorted({each.chapter for each in found.values()}):
        lines += [f"### {chapter}", "", "| action | | in the emulator |", "|---|---|---|"]
        for action in sorted(name for name, each in found.items() if each.chapter == chapter):
            effect = "changes" if found[action].mutates else "reads"
            lines.append(f"| `{action}` | {effect} | {first_line(action)} |")
        lines.append("")
    return "\n".join(lines)


def first_line(action: str) -> str:
    """Return the first line of the docstring of what carries an action out."""
    load_chapters()
    if action not in HANDLERS:
        return "Nothing yet: answers with made-up values of the declared form."
    return (HANDLERS[action].__doc__ or "").partition("\n")[0]


def codes() -> str:
    """Return the error codes that no call provokes."""
    lines = ["| code | why no call provokes it |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{code}` | {reason} |" for code, reason in sorted(UNPROVOKED.items())), ""])


def lives() -> str:
    """Return the states that things go through, with the seconds that they last."""
    lines = ["| thing | path | states, with their seconds |", "|---|---|---|"]
    for kind, paths in read_seed()["lives"].items():
        for life, stages in paths.items():
            states = [f"{status} {seconds}" if seconds else status or "*gone*" for status, seconds in stages]
            lines.append(f"| {kind.replace('_', ' ')} | {life} | {' → '.join(states)} |")
    return "\n".join([*lines, ""])


TABLES: dict[str, Callable[[], str]] = {"actions": actions, "codes": codes, "lives": lives}


def current(page: str) -> str:
    """Return a page with its tables as they should be.

    Args:
        page: Its text.
    """
    for name, table in TABLES.items():
        begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->\n"
        before, found, rest = page.partition(begin)
        _, ended, after = rest.partition(end)
        if not (found and ended):
            raise ValueError(f"{PAGE}: there is no table {name}")
        page = f"{before}{begin}\n{table()}\n{end}{after}"
    return page


if __name__ == "__main__":
    PAGE.write_text(current(PAGE.read_text("utf-8")), encoding="utf-8", newline="\n")
