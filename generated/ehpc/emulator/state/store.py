# Hand-written: edit templates/ehpc/emulator/state/store.py, then run `make generate`.
"""Stores the records of the emulated service in SQLite: in memory, or in a folder, where they outlive the process."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FILE = "state.sqlite3"

SCHEMA = """
CREATE TABLE IF NOT EXISTS records (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    id TEXT NOT NULL,
    data TEXT NOT NULL,
    transition TEXT NOT NULL,
    step INTEGER NOT NULL,
    polls INTEGER NOT NULL,
    due REAL,
    UNIQUE (kind, scope, id)
);
CREATE INDEX IF NOT EXISTS records_in_order ON records (kind, scope, number);
CREATE INDEX IF NOT EXISTS records_by_transition ON records (kind, scope, transition);
CREATE INDEX IF NOT EXISTS records_due ON records (due) WHERE due IS NOT NULL;
CREATE TABLE IF NOT EXISTS counters (series TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""


class Record:
    """One resource, or a fact about one, of the emulated service.

    Args:
        kind: What it is, such as ``cluster`` or ``node``.
        id: Its identifier or name, unique for its kind within its scope.
        scope: Identifier of what it belongs to, such as a cluster; empty if it stands alone.
        data: What is known of it.

    Attributes:
        transition: Transition that it goes through, such as ``create``; empty if it has no states.
        step: How far it has come in that transition.
        polls: How often it was polled on this step.
        due: When the next step comes by itself, in seconds since 1970, or None.
        number: Its place in the order of creation, 0 until it is kept.
    """

    __slots__ = ("data", "due", "id", "kind", "number", "polls", "scope", "step", "transition")

    def __init__(self, kind: str, id: str, scope: str = "", data: dict[str, Any] | None = None) -> None:
        self.kind = kind
        self.id = id
        self.scope = scope
        self.data: dict[str, Any] = {} if data is None else data
        self.transition = ""
        self.step = 0
        self.polls = 0
        self.due: float | None = None
        self.number = 0


class Store:
    """The records.

    Args:
        folder: Where to keep them, or None for memory. One emulator at a time can use a folder.

    Raises:
        OSError: If the folder can't be used, or another emulator uses it.
    """

    def __init__(self, folder: Path | None = None) -> None:
        place = ":memory:"
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            place = str(folder / FILE)
        self._database = sqlite3.connect(place, isolation_level=None, check_same_thread=False, timeout=0.5)
        try:
            if folder is not None:
                self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
                self._database.execute("PRAGMA journal_mode = WAL")
                # The death of the process loses nothing that was kept, as it stands in the write-ahead log. A power
                # failure can lose the last moments, but never spoils the file; to rule that out, each change would have
                # to wait for the disk, which takes ten times as long.
                self._database.execute("PRAGMA synchronous = NORMAL")
            self._database.executescript(SCHEMA)
        except sqlite3.DatabaseError as error:
            self._database.close()
            raise OSError(f"{place} can't be used ({error}); is another emulator using it?") from None

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all changes that are made inside, or none if it ends with an exception."""
        self._database.execute("BEGIN")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:  # SQLite ends it by itself where the disk is full
                self._database.execute("ROLLBACK")
            raise

    def get(self, kind: str, id: str, scope: str = "") -> Record | None:
        """Return a record, or None if there is none."""
        rows = self._database.execute(
            "SELECT * FROM records WHERE kind = ? AND scope = ? AND id = ?", (kind, scope, id)
        )
        row = rows.fetchone()
        return None if row is None else read_record(row)

    def list(self, kind: str, scope: str | None = None) -> list[Record]:
        """Return the records of a kind in the order of their creation.

        Args:
            kind: What they are.
            scope: What they belong to, or None for all.
        """
        if scope is None:
            rows = self._database.execute("SELECT * FROM records WHERE kind = ? ORDER BY number", (kind,))
        else:
            rows = self._database.execute(
                "SELECT * FROM records WHERE kind = ? AND scope = ? ORDER BY number", (kind, scope)
            )
        return [read_record(row) for row in rows]

    def list_by_transition(self, kind: str, scope: str, *transitions: str) -> Sequence[Record]:
        """Return the records of a kind that go through certain transitions, in the order of their creation.

        Args:
            kind: What they are.
            scope: What they belong to.
            transitions: The transitions.
        """
        query = "SELECT * FROM records WHERE kind = ? AND scope = ? AND transition = ?"
        rows = [row for transition in transitions for row in self._database.execute(query, (kind, scope, transition))]
        return sorted(map(read_record, rows), key=lambda record: record.number)

    def find_next(self, kind: str, scope: str, id: str) -> Record | None:
        """Return the record of a kind whose identifier follows another one in alphabetical order, or None."""
        query = "SELECT * FROM records WHERE kind = ? AND scope = ? AND id > ? ORDER BY id LIMIT 1"
        row = self._database.execute(query, (kind, scope, id)).fetchone()
        return None if row is None else read_record(row)

    def count(self, kind: str, scope: str | None = None) -> int:
        """Return how many records of a kind there are."""
        if scope is None:
            rows = self._database.execute("SELECT count(*) FROM records WHERE kind = ?", (kind,))
        else:
            rows = self._database.execute("SELECT count(*) FROM records WHERE kind = ? AND scope = ?", (kind, scope))
        count: int = rows.fetchone()[0]
        return count

    def next_due(self, now: float) -> Record | None:
        """Return the record whose next step has been due for longest, or None if none is."""
        rows = self._database.execute("SELECT * FROM records WHERE due <= ? ORDER BY due, number LIMIT 1", (now,))
        row = rows.fetchone()
        return None if row is None else read_record(row)

    def save(self, record: Record) -> None:
        """Keep a record, new or changed."""
        data = json.dumps(record.data, separators=(",", ":"))
        if record.number:
            self._database.execute(
                "UPDATE records SET data = ?, transition = ?, step = ?, polls = ?, due = ? WHERE number = ?",
                (data, record.transition, record.step, record.polls, record.due, record.number),
            )
            return
        cursor = self._database.execute(
            "INSERT INTO records (kind, scope, id, data, transition, step, polls, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (record.kind, record.scope, record.id, data, record.transition, record.step, record.polls, record.due),
        )
        record.number = cursor.lastrowid or 0

    def remove(self, record: Record) -> None:
        """Forget a record."""
        self._database.execute("DELETE FROM records WHERE number = ?", (record.number,))

    def remove_scope(self, scope: str) -> None:
        """Forget all records that belong to something."""
        self._database.execute("DELETE FROM records WHERE scope = ?", (scope,))

    def clear(self) -> None:
        """Forget everything."""
        self._database.execute("DELETE FROM records")
        self._database.execute("DELETE FROM counters")

    def next_number(self, series: str) -> int:
        """Return the next number of a series, counted from 1; it never comes again."""
        rows = self._database.execute("SELECT value FROM counters WHERE series = ?", (series,)).fetchone()
        number: int = 1 if rows is None else rows[0] + 1
        self._database.execute("INSERT OR REPLACE INTO counters VALUES (?, ?)", (series, number))
        return number


def read_record(row: tuple[Any, ...]) -> Record:
    """Return a record as it was kept."""
    number, kind, scope, identifier, data, transition, step, polls, due = row
    record = Record(kind, identifier, scope, json.loads(data))
    record.number, record.transition, record.step, record.polls, record.due = number, transition, step, polls, due
    return record
