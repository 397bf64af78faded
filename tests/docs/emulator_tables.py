"""Generates the tables of ``docs/reference/emulator.md`` from the emulator: ``python -m tests.docs.emulator_tables``.

They are between ``<!-- begin NAME -->`` and ``<!-- end NAME -->``; a test fails if they are out of date.
"""

from __future__ import annotations

from collections.abc import Callable

from ehpc.emulator.operations import load_operations
from ehpc.emulator.operations.registry import HANDLERS
from ehpc.emulator.protocol import service_model
from ehpc.emulator.state.seed import read_seed
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "reference" / "emulator.md"

INTERNAL = "It reports a failure inside the service, which the emulator does not have."
UNPROVOKED = {
    "AgentError.Image.GetDBInfoFailure": "The emulator has its own list of images and queries no other database.",
    "DbError": INTERNAL,
    "FailToGenId": INTERNAL,
    "RedisError": INTERNAL,
    "ServiceUnavailable": INTERNAL,
    "UnknownError": INTERNAL,
}
"""Documented codes that no call provokes, with the reason. Fault injection can return any of them."""


def actions() -> str:
    """Return what each action does in the emulator, from the first lines of what carries them out."""
    lines = []
    for version, model in service_model.load_models().items():
        for chapter in sorted({each.chapter for each in model.actions.values()}):
            lines += [f"### {version}: {chapter}", "", "| action | | in the emulator |", "|---|---|---|"]
            for action in sorted(name for name, each in model.actions.items() if each.chapter == chapter):
                effect = "changes" if model.actions[action].mutates else "reads"
                lines.append(f"| `{action}` | {effect} | {first_line(version, action)} |")
            lines.append("")
    return "\n".join(lines)


def first_line(version: str, action: str) -> str:
    """Return the first line of the docstring of what carries an action out."""
    load_operations()
    if action not in HANDLERS.get(version, {}):
        return "Nothing yet: answers with made-up values of the declared form."
    return (HANDLERS[version][action].__doc__ or "").partition("\n")[0]


def codes() -> str:
    """Return the error codes that no call provokes."""
    lines = ["| code | reason |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{code}` | {reason} |" for code, reason in sorted(UNPROVOKED.items())), ""])


def lifecycles() -> str:
    """Return the states that things go through, with the seconds that they last."""
    lines = ["| resource | transition | states, with their seconds |", "|---|---|---|"]
    for kind, paths in read_seed()["lifecycles"].items():
        for transition, stages in paths.items():
            states = [f"{status} {seconds}" if seconds else status or "*gone*" for status, seconds in stages]
            lines.append(f"| {kind.replace('_', ' ')} | {transition} | {' → '.join(states)} |")
    return "\n".join([*lines, ""])


TABLES: dict[str, Callable[[], str]] = {"actions": actions, "codes": codes, "lifecycles": lifecycles}


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
