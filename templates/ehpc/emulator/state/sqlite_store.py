"""Stores the records of the emulated service in SQLite: in memory, or in a folder, where they outlive the process.

Lists are cut here. The index ``records_in_order`` has all that they are filtered by. Triggers keep the totals of each
list, for each combination of facets and each block of record numbers, so that a page is found without reading what
stands before it: only the block in which it begins is looked through.
"""

from __future__ import annotations

import json
import marshal
import math
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from .listings import LISTINGS, Facets, Search, Where, build_facets

FILE = "state.sqlite3"
FORMAT = 2
"""Number of the schema, which the file holds as its ``user_version``; the first one had no listings."""

BLOCK = 2048
"""How many record numbers share the totals of a list."""

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
    listing TEXT NOT NULL,
    facets INTEGER,
    owner TEXT NOT NULL,
    UNIQUE (kind, scope, id)
);
CREATE INDEX IF NOT EXISTS records_in_order ON records (scope, listing, number, facets, owner);
CREATE INDEX IF NOT EXISTS records_due ON records (due) WHERE due IS NOT NULL;
CREATE TABLE IF NOT EXISTS facets (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    transition TEXT NOT NULL,
    step INTEGER NOT NULL,
    members TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS totals (
    scope TEXT NOT NULL,
    listing TEXT NOT NULL,
    owner TEXT NOT NULL,
    facets INTEGER NOT NULL,
    block INTEGER NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (scope, listing, owner, facets, block)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counters (series TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""

COUNT_IN = """
    INSERT INTO totals VALUES (NEW.scope, NEW.listing, '', NEW.facets, NEW.number / {block}, 1)
        ON CONFLICT (scope, listing, owner, facets, block) DO UPDATE SET total = total + 1;
    INSERT INTO totals SELECT NEW.scope, NEW.listing, NEW.owner, NEW.facets, NEW.number / {block}, 1
        WHERE NEW.owner <> ''
        ON CONFLICT (scope, listing, owner, facets, block) DO UPDATE SET total = total + 1;
"""
COUNT_OUT = """
    UPDATE totals SET total = total - 1 WHERE scope = OLD.scope AND listing = OLD.listing
        AND owner IN ('', OLD.owner) AND facets = OLD.facets AND block = OLD.number / {block};
    DELETE FROM totals WHERE scope = OLD.scope AND listing = OLD.listing
        AND owner IN ('', OLD.owner) AND facets = OLD.facets AND block = OLD.number / {block} AND total = 0;
"""
TRIGGERS = f"""
CREATE TRIGGER IF NOT EXISTS record_added AFTER INSERT ON records WHEN NEW.facets IS NOT NULL
    BEGIN {COUNT_IN} END;
CREATE TRIGGER IF NOT EXISTS record_changed AFTER UPDATE OF facets ON records WHEN OLD.facets IS NOT NEW.facets
    BEGIN {COUNT_OUT} {COUNT_IN} END;
CREATE TRIGGER IF NOT EXISTS record_removed AFTER DELETE ON records WHEN OLD.facets IS NOT NULL
    BEGIN {COUNT_OUT} END;
""".format(block=BLOCK)

COLUMNS = "number, kind, scope, id, data, transition, step, polls, due"

encode = json.JSONEncoder(separators=(",", ":")).encode
decode = json.JSONDecoder().decode


Records: TypeAlias = "list[Record]"
Values: TypeAlias = "list[tuple[int, Any]]"
"""Numbers of records, each with a value of that record."""


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


class Page(NamedTuple):
    """A part of a list, and how many records the whole list has."""

    records: list[Record]
    total: int


class Store:
    """The records.

    Args:
        folder: Where to keep them, or None for memory. One emulator at a time can use a folder.

    Raises:
        OSError: If the folder can't be used, another emulator uses it, or what it holds is damaged.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.place = ":memory:"
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = folder / FILE
            self.place = str(path)
            if not path.is_dir():
                path.touch(mode=0o600)
                path.chmod(0o600)  # SQLite gives the files beside it the same mode
        self._next_due = -math.inf
        """No record is due before this time."""
        self._is_changing = False
        self._facets: dict[Facets, int] = {}
        self._facets_by_id: dict[int, Facets] = {}
        with self._explain_errors():
            self._database = sqlite3.connect(self.place, isolation_level=None, check_same_thread=False, timeout=0.5)
        try:
            with self._explain_errors():
                self._open(folder is not None)
        except BaseException:
            self._database.close()
            raise

    def _open(self, in_file: bool) -> None:
        """Prepare the database."""
        execute = self._database.execute
        if in_file:
            execute("PRAGMA locking_mode = EXCLUSIVE")
            execute("PRAGMA journal_mode = WAL")
            # The death of the process loses nothing that was kept, as it stands in the write-ahead log. A power
            # failure can lose the last moments, but never spoils the file; to rule that out, each change would have
            # to wait for the disk.
            execute("PRAGMA synchronous = NORMAL")
        known = execute("SELECT count(*) FROM sqlite_master WHERE name = 'records'").fetchone()[0]
        version = execute("PRAGMA user_version").fetchone()[0]
        if known and version > FORMAT:
            raise OSError(f"{self.place} was made by a later version of this package")
        if known and version == FORMAT:
            self._read_facets()
            return
        with self.transaction():
            if known:
                self._write("ALTER TABLE records RENAME TO old_records")
                columns = {row[1] for row in self._write("PRAGMA table_info(old_records)")}
                for before, now in (("life", "transition"), ("looks", "polls")):
                    if before in columns:
                        self._write(f"ALTER TABLE old_records RENAME COLUMN {before} TO {now}")
                for name in ("records_in_order", "records_by_life", "records_by_transition", "records_due"):
                    self._write(f"DROP INDEX IF EXISTS {name}")
            for statement in SCHEMA.split(";"):
                self._write(statement)
            for trigger in TRIGGERS.split("END;"):
                if trigger.strip():
                    self._write(f"{trigger} END")
            if known:
                self._convert_old_records()
            self._write(f"PRAGMA user_version = {FORMAT}")

    def _convert_old_records(self) -> None:
        """Take over the records of a file that was made before there were listings."""
        rows = self._database.execute(f"SELECT {COLUMNS} FROM old_records ORDER BY number").fetchall()  # noqa: S608
        for row in rows:
            record = self._read_record(row)
            self._insert(record, record.number)
        self._write("DROP TABLE old_records")

    @contextmanager
    def _explain_errors(self) -> Iterator[None]:
        """Raise what SQLite says as an error about the file."""
        try:
            yield
        except sqlite3.OperationalError as error:
            hint = "; is another emulator using it?" if "locked" in str(error) else ""
            raise OSError(f"{self.place} can't be used ({error}){hint}") from None
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.IntegrityError):
                raise
            raise OSError(f"the state in {self.place} is damaged: {error}") from None

    def _read_facets(self) -> None:
        """Read the combinations of facets that there are."""
        rows = self._database.execute("SELECT id, kind, transition, step, members FROM facets").fetchall()
        self._facets_by_id = {
            number: Facets(kind, transition, step, freeze(decode(members)))
            for number, kind, transition, step, members in rows
        }
        self._facets = {facets: number for number, facets in self._facets_by_id.items()}

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all changes that are made inside, or none if it ends with an exception."""
        self.begin()
        try:
            yield
            self.commit()
        except BaseException as error:
            self.roll_back(error)
            raise

    def begin(self) -> None:
        """Begin a transaction, which ends with ``commit`` or ``roll_back``."""
        self._is_changing = True

    def _write(self, statement: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Execute a statement that changes something: SQLite has a transaction from the first one on."""
        if self._is_changing and not self._database.in_transaction:
            self._database.execute("BEGIN")
        return self._database.execute(statement, values)

    def commit(self) -> None:
        """Keep the changes of the transaction."""
        self._is_changing = False
        if self._database.in_transaction:
            self._database.execute("COMMIT")

    def roll_back(self, reason: BaseException) -> None:
        """Undo the changes of the transaction; a reason that is an error of the database is raised as an OSError."""
        self._is_changing = False
        if self._database.in_transaction:  # SQLite ends it by itself where the disk is full
            self._database.execute("ROLLBACK")
        if self._database.execute("SELECT count(*) FROM facets").fetchone() != (len(self._facets),):
            self._read_facets()
        self._next_due = -math.inf
        if isinstance(reason, sqlite3.DatabaseError):
            with self._explain_errors():
                raise reason

    # Single records

    def get(self, kind: str, id: str, scope: str = "") -> Record | None:
        """Return a record, or None if there is none."""
        return self._find("kind = ? AND scope = ? AND id = ?", kind, scope, id)

    def _find(self, condition: str, *values: object) -> Record | None:
        """Return the first record that meets a condition, or None."""
        query = f"SELECT {COLUMNS} FROM records WHERE {condition}"  # noqa: S608 - conditions are those of this module
        row = self._database.execute(query, values).fetchone()
        return None if row is None else self._read_record(row)

    def has_member(self, kind: str, id: str, member: str, scope: str = "") -> bool:
        """Return whether there is a record whose data has a member; this costs less than reading it."""
        query = "SELECT json_type(data, ?) FROM records WHERE kind = ? AND scope = ? AND id = ?"
        row = self._database.execute(query, (f'$."{member}"', kind, scope, id)).fetchone()
        return row is not None and row[0] is not None

    def find_next(self, kind: str, scope: str, id: str) -> Record | None:
        """Return the record of a kind whose identifier follows another one in alphabetical order, or None."""
        return self._find("kind = ? AND scope = ? AND id > ? ORDER BY id LIMIT 1", kind, scope, id)

    def next_due(self, now: float) -> Record | None:
        """Return the record whose next step has been due for longest, or None if none is."""
        if now < self._next_due:
            return None
        record = self._find("due <= ? ORDER BY due, number LIMIT 1", now)
        if record is not None:
            return record
        earliest = self._database.execute("SELECT min(due) FROM records WHERE due IS NOT NULL").fetchone()[0]
        self._next_due = math.inf if earliest is None else earliest
        return None

    def save(self, record: Record) -> None:
        """Keep a record, new or changed. What it is and belongs to, and whose it is, stays as it was."""
        if record.due is not None and record.due < self._next_due:
            self._next_due = record.due
        if record.number:
            query = (
                "UPDATE records SET data = ?, transition = ?, step = ?, polls = ?, due = ?, facets = ? WHERE number = ?"
            )
            state = (record.transition, record.step, record.polls, record.due)
            self._write(query, (encode(record.data), *state, self._find_facets(record), record.number))
        else:
            self._insert(record, None)

    def _insert(self, record: Record, number: int | None) -> None:
        """Add a record."""
        listing = LISTINGS.get(record.kind)
        name = record.kind if listing is None else listing.name
        owner = record.data[listing.owner] if listing is not None and listing.owner else ""
        about = (number, record.kind, record.scope, record.id, encode(record.data))
        state = (record.transition, record.step, record.polls, record.due)
        query = "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        cursor = self._write(query, (*about, *state, name, self._find_facets(record), owner))
        record.number = cursor.lastrowid or 0

    def _find_facets(self, record: Record) -> int | None:
        """Return the number of the facets that a record has, or None if it is in no list that is cut."""
        facets = build_facets(record.kind, record.transition, record.step, record.data)
        if facets is None:
            return None
        number = self._facets.get(facets)
        if number is None:
            cursor = self._write(
                "INSERT INTO facets (kind, transition, step, members) VALUES (?, ?, ?, ?)",
                (facets.kind, facets.transition, facets.step, encode(facets.members)),
            )
            number = self._facets[facets] = cursor.lastrowid or 0
            self._facets_by_id[number] = facets
        return number

    def remove(self, record: Record) -> None:
        """Forget a record."""
        self._write("DELETE FROM records WHERE number = ?", (record.number,))

    def discard(self, kind: str, id: str, scope: str = "") -> None:
        """Forget a record, if there is one."""
        self._write("DELETE FROM records WHERE kind = ? AND scope = ? AND id = ?", (kind, scope, id))

    def remove_scope(self, scope: str) -> None:
        """Forget all records that belong to something."""
        self._write("DELETE FROM totals WHERE scope = ?", (scope,))
        self._write("DELETE FROM records WHERE scope = ?", (scope,))

    def clear(self) -> None:
        """Forget everything."""
        for table in ("totals", "records", "counters"):
            self._write(f"DELETE FROM {table}")  # noqa: S608

    def next_number(self, series: str) -> int:
        """Return the next number of a series, counted from 1; it never comes again."""
        rows = self._database.execute("SELECT value FROM counters WHERE series = ?", (series,)).fetchone()
        number: int = 1 if rows is None else rows[0] + 1
        self._write("INSERT OR REPLACE INTO counters VALUES (?, ?)", (series, number))
        return number

    # Lists

    def list(self, kind: str, scope: str | None = None) -> Records:
        """Return all records of a kind, or those that belong to ``scope``, in the order of their creation."""
        query = f"SELECT {COLUMNS} FROM records WHERE kind = ? "  # noqa: S608
        if scope is None:
            rows = self._database.execute(f"{query} ORDER BY number", (kind,))
        else:
            listing = LISTINGS[kind].name if kind in LISTINGS else kind
            query += " AND scope = ? AND listing = ? ORDER BY number"
            rows = self._database.execute(query, (kind, scope, listing))
        return [self._read_record(row) for row in rows]

    def list_by_transition(self, kind: str, scope: str, *transitions: str) -> Sequence[Record]:
        """Return the records of a listed kind that go through certain transitions, in the order of their creation."""
        listing = LISTINGS[kind].name
        return self.page(listing, scope, where=lambda f: f.kind == kind and f.transition in transitions).records

    def count(self, kind: str, scope: str | None = None) -> int:
        """Return how many records of a kind there are, or belong to ``scope``, counted one by one."""
        query, values = "SELECT count(*) FROM records WHERE kind = ?", [kind]
        if scope is not None:
            query, values = f"{query} AND scope = ?", [kind, scope]
        count: int = self._database.execute(query, values).fetchone()[0]
        return count

    def totals(self, listing: str, scope: str, owner: str = "") -> dict[Facets, int]:
        """Return how many records of an owner or of all a list has of each combination of facets: kept, not counted."""
        query = "SELECT facets, sum(total) FROM totals WHERE scope = ? AND listing = ? AND owner = ? GROUP BY facets"
        rows = self._database.execute(query, (scope, listing, owner))
        return {self._facets_by_id[number]: total for number, total in rows}

    def page(
        self,
        listing: str,
        scope: str,
        *,
        owner: str | None = None,
        where: Where | None = None,
        search: Search | None = None,
        sort: str = "",
        descending: bool = False,
        offset: int = 0,
        limit: int | None = None,
    ) -> Page:
        """Return a part of a list, with the total of the list.

        By owner, by facets and in the order of creation, a page takes as long from a long list as from a short one.
        ``search`` and ``sort`` read one member of all records that owner and facets let pass.

        Args:
            listing: Name of the list.
            scope: What the records belong to.
            owner: Whose records are wanted, or None for everybody's.
            where: Returns whether records with given facets are wanted; by default all.
            search: A further filter by a member of the data.
            sort: Member of the data to sort by; empty for the order of creation.
            descending: Whether the last one comes first.
            offset: How many records to leave out.
            limit: How many records to return at most, or None for all.
        """
        known = (item for item in self._facets_by_id.items() if LISTINGS[item[1].kind].name == listing)
        chosen = None if where is None else [number for number, facets in known if where(facets)]
        if chosen is not None and not chosen:
            return Page([], 0)
        if search is None and not sort:
            return self._read_page(listing, scope, owner, chosen, descending, offset, limit)
        values = self._read_member(listing, scope, owner, chosen, search.member if search is not None else sort)
        if search is not None:
            values = [pair for pair in values if search.matches(pair[1])]
            if sort and sort != search.member:
                wanted = {number for number, _ in values}
                values = [p for p in self._read_member(listing, scope, owner, chosen, sort) if p[0] in wanted]
        if sort:
            values.sort(key=lambda pair: (pair[1] is not None, pair[1]))
        if descending:
            values.reverse()
        end = None if limit is None else offset + limit
        records = (self._find("number = ?", number) for number, _ in values[offset:end])
        return Page([record for record in records if record is not None], len(values))

    def _read_page(
        self,
        listing: str,
        scope: str,
        owner: str | None,
        chosen: Sequence[int] | None,
        descending: bool,
        offset: int,
        limit: int | None,
    ) -> Page:
        """Return a part of a list in the order of creation."""
        among = "" if chosen is None else f" AND facets IN ({','.join(map(str, chosen))})"
        order = "DESC" if descending else "ASC"
        counts: dict[int, int] = {}
        for block, count in self._database.execute(  # summed here: SQLite would sort the rows for it
            f"SELECT block, total FROM totals WHERE scope = ? AND listing = ? AND owner = ?{among}",  # noqa: S608
            (scope, listing, owner or ""),
        ):
            counts[block] = counts.get(block, 0) + count
        total = sum(counts.values())
        wanted = total - offset if limit is None else min(limit, total - offset)
        records: list[Record] = []
        query = (
            f"SELECT {COLUMNS} FROM records WHERE scope = ? AND listing = ? AND number >= ? AND number < ?"  # noqa: S608
            f"{among}{'' if owner is None else ' AND owner = ?'} ORDER BY number {order} LIMIT ? OFFSET ?"
        )
        for block in sorted(counts, reverse=descending):
            if len(records) >= wanted:
                break
            count = counts[block]
            if offset >= count:
                offset -= count
                continue
            values = [scope, listing, block * BLOCK, (block + 1) * BLOCK, *([] if owner is None else [owner])]
            rows = self._database.execute(query, (*values, wanted - len(records), offset))
            records += map(self._read_record, rows)
            offset = 0
        return Page(records, total)

    def _read_member(
        self, listing: str, scope: str, owner: str | None, chosen: Sequence[int] | None, member: str
    ) -> Values:
        """Return one member of the data of many records, with their numbers."""
        among = "" if chosen is None else f" AND facets IN ({','.join(map(str, chosen))})"
        query = (
            f"SELECT number, json_extract(data, ?) FROM records WHERE scope = ? AND listing = ?{among}"  # noqa: S608
            f"{'' if owner is None else ' AND owner = ?'} ORDER BY number"
        )
        values = [f'$."{member}"', scope, listing, *([] if owner is None else [owner])]
        return self._database.execute(query, values).fetchall()

    def _read_record(self, row: tuple[Any, ...]) -> Record:
        """Return a record as it was kept."""
        number, kind, scope, identifier, data, transition, step, polls, due = row
        try:
            known = decode(data) if kind != "cluster" else marshal.loads(pack(data))  # noqa: S302 - of its own making
            record = Record(kind, identifier, scope, known)
        except ValueError as error:
            raise OSError(f"the state in {self.place} is damaged: record {number} is not JSON ({error})") from None
        record.number, record.transition, record.step, record.polls, record.due = number, transition, step, polls, due
        return record


@lru_cache(64)
def pack(text: str) -> bytes:
    """Return JSON in the form that Python reads fastest: almost every request reads a cluster, and few change one."""
    return marshal.dumps(decode(text))


def freeze(values: Any) -> tuple[Any, ...]:
    """Return a list of JSON as a tuple, with tuples in place of the lists in it."""
    return tuple(freeze(value) if isinstance(value, list) else value for value in values)
