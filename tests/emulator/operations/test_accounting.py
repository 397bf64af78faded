"""The report on what jobs have used."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc.emulator.protocol.errors import ServiceError
from tests.emulator.lab import START, USER, Lab


def report(lab: Lab, start: int = 0, end: int = 10_000, **more: Any) -> list[list[Any]]:
    """Return the rows of a report on a span of time after the start of the emulated service."""
    found = lab.ask("GetAccountingReport", StartTime=START + start, EndTime=START + end, **more)
    assert found["Metrics"] == ["user", "job_count", "ncpus_seconds"]
    rows: list[list[Any]] = found["Data"]
    return rows


def test_a_report_adds_up_jobs_and_core_seconds(lab: Lab) -> None:
    """For each user, in the order of their names; what still runs counts up to now."""
    lab.add_user("bernard")
    lab.write("wide.sh", "#PBS -l ncpus=2\n")
    assert report(lab) == []
    lab.submit("./wide.sh")
    lab.clock.advance(60)
    lab.submit("true", "bernard")
    lab.submit("true", "bernard")
    lab.clock.advance(30)
    assert report(lab) == [[USER, 1, 120], ["bernard", 2, 60]]
    assert report(lab, FilterValue="bernard") == [["bernard", 2, 60]]
    assert report(lab, FilterValue="somebody") == []


def test_only_what_lies_in_the_span_counts(lab: Lab) -> None:
    """The clock stood at 600 seconds when the job began; it ran for a minute."""
    lab.submit("true")
    lab.clock.advance(1000)
    assert report(lab, 0, 600) == []
    assert report(lab, 0, 610) == [[USER, 1, 10]]
    assert report(lab, 630, 640) == [[USER, 1, 10]]
    assert report(lab, 661, 900) == []


def test_stopped_deleted_and_repeated_jobs_count(lab: Lab) -> None:
    """A job that ran twice is one job; a deleted job has used what it has used; a queued one nothing."""
    again = lab.submit("true", ReRunable=True)
    stopped, queued = lab.submit("true"), lab.submit("true")
    lab.clock.advance(20)
    lab.stop(stopped, queued)
    (node,) = lab.nodes()
    lab.ask("StopNodes", {"Instance.1.Id": node})
    lab.clock.advance(10)
    lab.ask("StartNodes", {"Instance.1.Id": node})
    lab.clock.advance(100)
    lab.delete(again, stopped, queued)
    assert report(lab) == [[USER, 2, 20 + 20 + 60]]


def test_a_span_must_not_end_before_it_begins(lab: Lab) -> None:
    """Its end must not lie before its start."""
    with pytest.raises(ServiceError) as caught:
        report(lab, 10, 9)
    assert caught.value.message == "EndTime must not be before StartTime."
