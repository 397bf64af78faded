"""The store cuts lists as a simple model of them does, whatever was added, changed, removed or undone before."""

from __future__ import annotations

import gc
import json
import sqlite3
import stat
from collections import Counter
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehpc.emulator import Emulator
from ehpc.emulator.__main__ import main
from ehpc.emulator.state import sqlite_store as store_module
from ehpc.emulator.state.listings import Facets, Search, build_facets
from ehpc.emulator.state.sqlite_store import FILE, Record, Store
from tests.emulator.conformity import InProcessService

OWNERS = ("ann", "bob")
QUEUES = ("workq", "gpu")
CHANGES = st.one_of(
    st.tuples(st.just("add"), st.sampled_from(["job", "array"]), st.sampled_from(OWNERS), st.sampled_from(QUEUES)),
    st.tuples(st.just("move"), st.integers(0, 50), st.sampled_from(["queue", "run", "finish"]), st.integers(0, 1)),
    st.tuples(st.just("remove"), st.integers(0, 50)),
    st.tuples(st.just("discard"), st.integers(0, 50)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("clear"), st.sampled_from(["one", "two"])),
)
SCOPES = ("one", "two")


class UndoneError(Exception):
    """Ends a transaction without keeping it."""


def make_change(store: Store, change: tuple[Any, ...], number: int) -> None:
    """Change something in the store."""
    name, *more = change
    jobs = [record for scope in SCOPES for kind in ("job", "array") for record in store.list(kind, scope)]
    if name == "add":
        kind, owner, queue = more
        data = {"Owner": owner, "Queue": queue, "Name": f"name{number % 3}", "ReRunable": number % 2 == 0}
        store.save(Record(kind, f"id{number}", SCOPES[number % 2], data))
    elif name == "clear":
        store.remove_scope(more[0])
    elif name == "undo":
        with suppress(UndoneError), store.transaction():
            undone = Record("job", f"undone{number}", "one", {"Owner": "eve", "Queue": f"queue{number}"})
            undone.transition = "finish"
            store.save(undone)
            raise UndoneError
    elif jobs:
        record = jobs[more[0] % len(jobs)]
        if name == "remove":
            store.remove(record)
        elif name == "discard":
            store.discard(record.kind, record.id, record.scope)
            store.discard(record.kind, record.id, record.scope)  # nothing is there any more
        else:
            record.transition, record.step = more[1:]
            store.save(record)


def is_in_queue(queue: str, job: Facets) -> bool:
    """Return whether jobs are in a queue."""
    return bool(job.get("Queue") == queue)


def check_lists(store: Store, offset: int, limit: int | None, descending: bool) -> None:
    """Compare pages and totals with what reading everything gives."""
    for scope in SCOPES:
        records = sorted(store.list("job", scope) + store.list("array", scope), key=lambda record: record.number)
        facets = {
            record.number: build_facets(record.kind, record.transition, record.step, record.data) for record in records
        }
        assert store.totals("job", scope) == Counter(facets.values())
        for owner in (None, *OWNERS):
            for queue in (None, *QUEUES):
                for name in (None, "name1"):
                    wanted = [
                        record
                        for record in records
                        if owner in (None, record.data["Owner"])
                        and queue in (None, record.data["Queue"])
                        and name in (None, record.data["Name"])
                    ]
                    page = store.page(
                        "job",
                        scope,
                        owner=owner,
                        where=None if queue is None else partial(is_in_queue, queue),
                        search=None if name is None else Search("Name", name.__eq__),
                        descending=descending,
                        offset=offset,
                        limit=limit,
                    )
                    order = wanted[::-1] if descending else wanted
                    end = None if limit is None else offset + limit
                    assert [record.id for record in order[offset:end]] == [record.id for record in page.records]
                    assert len(wanted) == page.total


@settings(max_examples=60)
@given(st.lists(CHANGES, max_size=40), st.integers(0, 12), st.sampled_from([None, 1, 5, 50]), st.booleans())
def test_pages_and_totals_are_those_of_the_whole_list(
    changes: list[tuple[Any, ...]], offset: int, limit: int | None, descending: bool
) -> None:
    """With blocks of a few records, so that a page goes over many of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_module, "BLOCK", 4)
        patch.setattr(store_module, "TRIGGERS", store_module.TRIGGERS.replace("/ 2048", "/ 4"))
        with closing(Store()) as store:
            for number, change in enumerate(changes):
                make_change(store, change, number)
            check_lists(store, offset, limit, descending)


def test_a_list_is_sorted_by_a_member() -> None:
    """In both directions, beside a filter by another one; what lacks the member comes first."""
    with closing(Store()) as store:
        for number, name in enumerate(("c", None, "a", "b")):
            data = {"Owner": "ann", "Queue": "workq", "Rank": number, **({} if name is None else {"Name": name})}
            store.save(Record("job", str(number), "one", data))
        ids = [record.id for record in store.page("job", "one", sort="Name").records]
        assert ids == ["1", "2", "3", "0"]
        late = store.page(
            "job", "one", sort="Name", search=Search("Rank", lambda rank: rank > 1), descending=True, limit=1
        )
        assert (["3"], 2) == ([record.id for record in late.records], late.total)


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    """In a folder that was there as well, where others may look."""
    tmp_path.chmod(0o755)
    with closing(Store(tmp_path)) as store:
        store.save(Record("cluster", "one"))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert dict.fromkeys(modes, 0o600) == modes
    assert FILE in modes


def make_folder(folder: Path) -> None:
    """Keep a cluster with a running job in a folder."""
    with closing(Store(folder)) as store:
        store.save(Record("cluster", "one", "", {"RegionId": "cn-hangzhou", "Queues": []}))
        job = Record("job", "1", "one", {"Owner": "ann", "Queue": "workq", "Process": True, "Allocated": {}})
        job.transition = "run"
        store.save(job)


def test_a_record_that_is_not_json_is_damage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The emulator says so, and does not start."""
    make_folder(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        database.execute("UPDATE records SET data = '{' WHERE kind = 'job'")
        database.commit()
    assert main(["--data-dir", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"the state in {tmp_path / FILE} is damaged: record 2 is not JSON")


def test_flipped_bytes_are_damage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where the head of the file is sound."""
    make_folder(tmp_path)
    content = bytearray((tmp_path / FILE).read_bytes())
    content[100:] = bytes(byte ^ 0x5A for byte in content[100:])
    (tmp_path / FILE).write_bytes(content)
    assert main(["--data-dir", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"the state in {tmp_path / FILE} is damaged: ")


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It can't be used, and nobody else uses it."""
    (tmp_path / FILE).mkdir()
    assert main(["--data-dir", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert error == f"the state in {tmp_path / FILE} is damaged: it is not a file\n"


def test_a_later_format_is_refused(tmp_path: Path) -> None:
    """Rather than read as if it were known."""
    make_folder(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        database.execute("PRAGMA user_version = 3")
        database.commit()
    with pytest.raises(OSError, match="later version"):
        Store(tmp_path)


OLD_SCHEMA = """
CREATE TABLE records (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, scope TEXT NOT NULL,
    id TEXT NOT NULL, data TEXT NOT NULL, transition TEXT NOT NULL, step INTEGER NOT NULL, polls INTEGER NOT NULL,
    due REAL, UNIQUE (kind, scope, id));
CREATE INDEX records_in_order ON records (kind, scope, number);
CREATE INDEX records_by_transition ON records (kind, scope, transition);
CREATE INDEX records_due ON records (due) WHERE due IS NOT NULL;
CREATE TABLE counters (series TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""


def test_a_folder_of_the_first_format_is_taken_over(tmp_path: Path) -> None:
    """With all records under their numbers, which go on from there, and lists that can be cut."""
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        database.executescript(OLD_SCHEMA)
        database.execute("INSERT INTO counters VALUES ('job one', 7)")
        for number in (3, 5, 9):
            data = json.dumps({"Owner": "ann", "Queue": "workq"})
            values = (number, "job", "one", str(number), data, "finish", 0, 0, None)
            database.execute("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        database.commit()
    for _ in range(2):
        with closing(Store(tmp_path)) as store:
            page = store.page("job", "one", owner="ann", offset=1, limit=1)
            assert (["5"], 3) == ([record.id for record in page.records], page.total)
            assert store.next_number("job two") >= 1
    with closing(Store(tmp_path)) as store:
        record = Record("job", "new", "one", {"Owner": "ann", "Queue": "workq"})
        store.save(record)
        assert record.number > 9
        assert store.next_number("job one") == 8


def test_an_emulator_without_damage_starts_again(tmp_path: Path) -> None:
    """On what the other tests damage."""
    with closing(Store(tmp_path)) as store:
        store.save(Record("cluster", "one", "", {"RegionId": "cn-hangzhou", "Queues": []}))
    Emulator(data_dir=tmp_path).stop()


def test_a_file_without_listings_is_taken_over(tmp_path: Path) -> None:
    """With its numbers, also where its columns have their first names."""
    database = sqlite3.connect(tmp_path / "state.sqlite3")
    database.execute(
        "CREATE TABLE records (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, scope TEXT NOT NULL, "
        "id TEXT NOT NULL, data TEXT NOT NULL, life TEXT NOT NULL, step INTEGER NOT NULL, looks INTEGER NOT NULL, "
        "due REAL, UNIQUE (kind, scope, id))"
    )
    database.execute("CREATE INDEX records_by_life ON records (kind, scope, life)")
    database.execute("CREATE TABLE counters (series TEXT PRIMARY KEY, value INTEGER NOT NULL)")
    database.execute(
        "INSERT INTO records VALUES (7, 'job_template', '', 'a', '{\"Name\": \"first\"}', 'keep', 1, 2, 3.5)"
    )
    database.commit()
    database.close()
    for _ in range(2):
        store = Store(tmp_path)
        (record,) = store.list("job_template")
        assert (7, "a", {"Name": "first"}, "keep") == (record.number, record.id, record.data, record.transition)
        assert (1, 2, 3.5) == (record.step, record.polls, record.due)
        store.close()


def test_whatever_ends_the_opening_closes_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interruption as well as damage."""
    opened: list[Store] = []

    def interrupt(store: Store, _: bool) -> None:
        opened.append(store)
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "_open", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Store(tmp_path)
    assert_closed(opened[0])


def test_a_service_in_process_closes_its_store() -> None:
    """Once nobody uses it: from Python 3.13 on, a database that stays open is a warning in whichever test runs then."""
    store = InProcessService().backend.store
    gc.collect()
    assert_closed(store)


def assert_closed(store: Store) -> None:
    """Fail unless the database of a store is closed."""
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        store.get("cluster", "one")
