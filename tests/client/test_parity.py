"""The sync and the async client have the same methods, with the same arguments, results and documentation."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from ehpc import AsyncClient, Client
from ehpc._runtime.async_driver import AsyncDriver, AsyncTransport
from ehpc._runtime.pagination import AsyncPager, Pager
from ehpc._runtime.sync_driver import SyncDriver, Transport
from tests.client.signatures import methods, needed, vars_of

NAMES = methods()
ITERATORS = [name for name in NAMES if name.startswith("iter_")]
TEXTS_OF_THEIR_OWN = {"call", "call_action"}
"""Their documentation in the async client points to that in the sync one."""


def signature(kind: type, name: str) -> str:
    """Return the signature of a method, as it would be in the sync client."""
    return str(inspect.signature(vars_of(kind)[name])).replace("AsyncPager[", "Pager[")


def test_both_have_the_same_methods() -> None:
    """Beside those by which they are entered and left."""
    public = sorted(name for name in vars_of(AsyncClient) if name[0] != "_")
    assert public == NAMES
    assert len(NAMES) == 130 + len(ITERATORS) + 19 + len(["call", "call_action", "close"])
    for kind, prefix in ((Client, "__"), (AsyncClient, "__a")):
        assert {f"{prefix}enter__", f"{prefix}exit__"} <= set(vars_of(kind))
    assert not {"__aenter__", "__aexit__"} & set(vars_of(Client))
    assert not {"__enter__", "__exit__"} & set(vars_of(AsyncClient))


@pytest.mark.parametrize("name", ["__init__", *NAMES])
def test_each_takes_and_gives_the_same(name: str) -> None:
    """Names, kinds, defaults and types of the arguments, and the type of the result."""
    assert signature(AsyncClient, name) == signature(Client, name)


@pytest.mark.parametrize("name", NAMES)
def test_each_is_async_where_it_calls(name: str) -> None:
    """Iterators are made without waiting; all else is awaited, and nothing of the sync client is."""
    assert not inspect.iscoroutinefunction(vars_of(Client)[name])
    assert inspect.iscoroutinefunction(vars_of(AsyncClient)[name]) == (name not in ITERATORS)


@pytest.mark.parametrize("name", sorted(set(NAMES) - TEXTS_OF_THEIR_OWN))
def test_each_is_documented_the_same(name: str) -> None:
    """One template prints both."""
    texts = [inspect.getdoc(vars_of(kind)[name]) for kind in (Client, AsyncClient)]
    assert texts[0]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("name", NAMES)
def test_everything_but_what_is_needed_is_named(name: str) -> None:
    """Methods of actions take keyword arguments alone, and options last, so that arguments can be added."""
    parameters = list(inspect.signature(vars_of(Client)[name]).parameters.values())[1:]
    if name in ("call", "call_action", "close"):
        return
    assert {each.kind for each in parameters} == {inspect.Parameter.KEYWORD_ONLY}
    assert parameters[-1].name == "options"
    defaults = [each.default is inspect.Parameter.empty for each in parameters]
    required = needed(name)
    if not name.startswith("wait_for_"):
        assert defaults == sorted(defaults, reverse=True)
    assert sum(defaults) == len(required)


def test_pagers_have_the_same_methods() -> None:
    """Items by iteration, responses by ``pages``."""

    def public(kind: Any) -> set[str]:
        return {name for name in vars(kind) if name[0] != "_"}

    assert public(Pager) == public(AsyncPager) == {"pages"}
    assert hasattr(Pager, "__iter__")
    assert hasattr(AsyncPager, "__aiter__")


def test_transports_and_drivers_have_the_same_methods() -> None:
    """What one kind of client can do, the other can."""

    def own(kind: Any) -> set[str]:
        return {name for name, value in vars(kind).items() if inspect.isfunction(value) and name[0] != "_"}

    assert own(Transport) == own(AsyncTransport) == {"send", "close"}
    assert own(SyncDriver) == own(AsyncDriver) - {"lock"}
