"""Errors that go to another process, or are copied: they keep their text and everything that they carry."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from ehpc import errors
from ehpc._runtime.credentials.http import NoResponseError
from ehpc.errors import DecodeError, EhpcError, ServiceError, TransportError, WaiterError
from ehpc.v2018_04_12.actions.list_jobs import JobInfo

WAYS: list[Callable[[Any], Any]] = [
    *[lambda error, number=number: pickle.loads(pickle.dumps(error, number)) for number in range(6)],
    copy.copy,
    copy.deepcopy,
]


def kinds(kind: type[EhpcError] = EhpcError) -> list[type[EhpcError]]:
    """Return a class of exceptions with all of the runtime that are made from it.

    Those of other rooms are not there unless a test before has loaded them, and hold what belongs to a client.
    """
    below = [inner for inner in kind.__subclasses__() if inner.__module__.startswith(("ehpc._runtime", "ehpc.errors"))]
    return [kind, *(each for inner in below for each in kinds(inner))]


def made(kind: type[Any]) -> EhpcError:
    """Return an exception of a class, with something in every attribute."""
    found: EhpcError
    states = {"a": "finished", "b": "failed"}
    if issubclass(kind, ServiceError):
        found = kind(
            action="ListNodes",
            code="SomeCode",
            message="It failed.",
            status=500,
            request_id="R-1",
            meaning="A meaning.",
            retryable=True,
            remedy="clock",
            refuses="action",
            hint="A hint.",
            help_url="https://help.example/",
        )
        found.attempts = 3
    elif issubclass(kind, errors.NotSentError):
        found = kind("no answer", action="ListNodes", temporary=False)
    elif issubclass(kind, TransportError):
        found = kind("no answer", action="ListNodes")
    elif issubclass(kind, DecodeError):
        found = kind("no JSON", status=200, request_id="R-1")
    elif issubclass(kind, errors.WaiterTimeoutError):
        failure = made(errors.ServerError)
        found = kind("jobs", states, 2.5, unreached={"b": "failed"}, missing=["c"], last_failure=failure)
    elif issubclass(kind, errors.WaiterFailedError):
        found = kind("jobs", states, [JobInfo(id="a", state="FINISHED")], {"b": "failed"})
    elif issubclass(kind, errors.WaiterCancelledError):
        found = kind("jobs", states)
    elif issubclass(kind, WaiterError):
        found = kind("jobs", states, "it did not come")
    elif issubclass(kind, NoResponseError):
        found = kind("no answer", sent=False)
    else:
        found = kind("it failed")
    if isinstance(found, TransportError):
        found.attempts = 3
    return found


@pytest.mark.parametrize("way", WAYS, ids=[*(f"pickle {number}" for number in range(6)), "copy", "deepcopy"])
@pytest.mark.parametrize("doubt", [False, True], ids=["", "in doubt"])
@pytest.mark.parametrize("kind", dict.fromkeys(kinds()), ids=lambda kind: kind.__name__)
def test_an_error_keeps_everything(kind: type[EhpcError], doubt: bool, way: Callable[[Any], Any]) -> None:
    """Each class of the tree, with what was set after it was made too."""
    before = made(kind)
    if doubt:
        before.mark_in_doubt("Look.")
    after = way(before)
    assert type(after) is kind
    assert after is not before
    assert (str(after), after.args) == (str(before), before.args)
    assert (after.in_doubt, after.hint) == (before.in_doubt, before.hint)
    assert described(after) == described(before)


def described(error: EhpcError) -> dict[str, Any]:
    """Return the attributes of an error; another error among them by its text and its own."""
    return {
        name: (str(value), described(value)) if isinstance(value, EhpcError) else value
        for name, value in vars(error).items()
    }


def test_all_classes_of_the_package_are_tested() -> None:
    """Those that it exports, at least."""
    exported = {getattr(errors, name) for name in vars(errors)["__all__"] if isinstance(getattr(errors, name), type)}
    assert exported <= set(kinds())
    assert len(exported) > 20


def test_a_note_is_kept_too() -> None:
    """What the caller has put there."""
    before = made(ServiceError)
    before.mine = "a note"  # type: ignore[attr-defined]
    assert pickle.loads(pickle.dumps(before)).mine == "a note"
