"""Names that users of other SDKs try: the message says what to use, and what it says is there."""

from __future__ import annotations

import inspect
import re
import traceback
from typing import Any

import pytest

from ehpc import AsyncClient, Client, NotFoundError
from ehpc._runtime.other_names import ARGUMENTS
from ehpc.models import ListNodesResponse, NodeInfo

NOT_FOUND = NotFoundError(action="ListNodes", code="ClusterNotFound", message="No such cluster.", status=404)


@pytest.mark.parametrize(
    ("thing", "tried", "named"),
    [
        (Client("cn-hangzhou"), "get_paginator", "iter_nodes"),
        (AsyncClient("cn-hangzhou"), "get_waiter", "wait_for_cluster_running"),
        (Client("cn-hangzhou"), "ListNodes", "list_nodes"),
        (Client("cn-hangzhou"), "listNodes", "list_nodes"),
        (ListNodesResponse(), "to_json", "to_dict"),
        (ListNodesResponse(), "model_dump", "to_dict"),
        (ListNodesResponse(), "TotalCount", "total_count"),
        (NOT_FOUND, "status_code", "status"),
        (NOT_FOUND, "requestId", "request_id"),
    ],
)
def test_the_message_about_an_attribute_names_one_that_is_there(thing: Any, tried: str, named: str) -> None:
    """It names the attribute of ours, and Python adds no guess of its own."""
    with pytest.raises(
        AttributeError, match=rf"'{type(thing).__name__}' object has no attribute '{tried}'; "
    ) as caught:
        getattr(thing, tried)
    assert re.search(rf"\b{named}\b", str(caught.value).partition(";")[2])
    assert hasattr(thing, named)
    assert "_get" not in "".join(traceback.format_exception(caught.value)[-1:])


@pytest.mark.parametrize("thing", [Client("cn-hangzhou"), ListNodesResponse(), NOT_FOUND])
def test_other_attributes_are_missed_as_ever(thing: Any) -> None:
    """So that hasattr, copy and the like work, and Python can guess."""
    assert not hasattr(thing, "xyzzy")
    assert not hasattr(thing, "__fspath__")
    with pytest.raises(AttributeError, match=r"object has no attribute 'xyzzy'$") as caught:
        _ = thing.xyzzy
    assert (caught.value.name, caught.value.obj) == ("xyzzy", thing)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize("tried", [*ARGUMENTS, "regionId"])
def test_the_message_about_an_argument_names_one_that_is_there(kind: Any, tried: str) -> None:
    """Each row of the table names an argument that clients take."""
    with pytest.raises(
        TypeError, match=rf"{kind.__name__}\(\) got an unexpected keyword argument '{tried}'; "
    ) as caught:
        kind("cn-hangzhou", **{tried: 1})
    named = re.findall(r"\b[a-z_]+\b", str(caught.value).partition(";")[2])
    assert set(named) & set(inspect.signature(kind).parameters)


def test_no_traceback_shows_the_secret_beside_an_unknown_argument() -> None:
    """The frames of the error hold no secret of the same call."""
    arguments: dict[str, Any] = {"access_key_id": "id", "access_key_secret": "Made-up-1", "timeout": 5}
    with pytest.raises(TypeError) as caught:
        Client("cn-hangzhou", **arguments)
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = [frame for frame in shown.stack if frame.filename != __file__]
    assert frames
    assert not any("Made-up-1" in text for frame in frames for text in (frame.locals or {}).values())


def test_a_response_that_is_iterated_over_names_its_list_and_the_method_for_all_pages() -> None:
    """Going through one page in silence would miss the others."""
    with pytest.raises(TypeError, match=r"is not iterable; iterate over its nodes, or over all pages .* iter_$"):
        list(ListNodesResponse(nodes=[NodeInfo(id="i-1")]))  # type: ignore[call-overload]
