"""Every waiter of ``spec/waiters.yaml``: what ends it well, what ends it as failed, and how long it has."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from ehpc import Client, models
from ehpc._runtime.waiters import GROWTH
from ehpc.errors import NotFoundError, ServiceError, WaiterFailedError, WaiterTimeoutError
from tests.client.fake_service import FakeService, refusal
from tests.client.signatures import methods, needed
from tests.client.watched import WAITERS, looks, told

SPEC = YAML(typ="safe").load(Path(__file__).resolve().parents[2] / "spec" / "2018-04-12" / "waiters.yaml")
DECLARED: dict[str, dict[str, Any]] = SPEC["waiters"]
NEITHER = "something-in-between"


def use(name: str) -> Any:
    """Return what calls the method of a waiter, for the item ``x`` where it waits for items."""
    return lambda client: getattr(client, f"wait_for_{name}")(**needed(f"wait_for_{name}"))


def declared(key: str) -> list[Any]:
    """Return a test parameter for each waiter and value under a key of the spec."""
    return [
        pytest.param(name, value, id=f"{name}-{value}")
        for name, each in DECLARED.items()
        for value in each.get(key, ())
    ]


def test_there_is_a_method_for_each_waiter_and_no_other() -> None:
    """In both clients; the test of parity holds the async one."""
    assert sorted(f"wait_for_{name}" for name in DECLARED) == [each for each in methods() if each.startswith("wait_")]
    assert list(WAITERS) == list(DECLARED)


@pytest.mark.parametrize(("name", "state"), declared("success"))
@pytest.mark.parametrize("spelling", [str.lower, str.upper, str.title])
def test_a_wanted_state_ends_it_well(world: FakeService, name: str, state: str, spelling: Any) -> None:
    """However the service writes it; what held the state is returned, or nothing where it is gone."""
    waiter = WAITERS[name]
    world.always = looks(waiter, {"x": NEITHER}, {"x": None}, {"x": spelling(state)})
    found = world.run(use(name))
    assert {sent.action for sent in world.sent} == {DECLARED[name]["action"]}
    assert (len(world.sent), len(world.slept)) == (3, 2)
    if DECLARED[name].get("success_codes"):
        assert found is None
    elif waiter.key is not None:
        (item,) = found
        assert getattr(item, waiter.key) == "x"
        assert getattr(item, waiter.states[-1]) == spelling(state)
    else:
        assert type(found) is getattr(models, f"{DECLARED[name]['action']}Response")


@pytest.mark.parametrize(("name", "state"), declared("failure"))
def test_a_state_without_a_way_back_ends_it_at_once(world: FakeService, name: str, state: str) -> None:
    """The error has the state and what held it."""
    waiter = WAITERS[name]
    world.always = looks(waiter, {"x": NEITHER}, {"x": state})
    error = world.fail(WaiterFailedError, use(name))
    key = "x" if waiter.key else ""
    shown = f"x is {state}" if waiter.key else f"the state is {state}"
    assert str(error) == f"{name}: it can't be reached any more; {shown}"
    assert (error.waiter, error.states, len(error.models), len(world.sent)) == (name, {key: state}, 1, 2)


@pytest.mark.parametrize(("name", "code"), declared("success_codes"))
def test_a_wanted_code_ends_it_well(world: FakeService, name: str, code: str) -> None:
    """The error that says that something is gone is what was waited for."""
    waiter = WAITERS[name]
    world.run(use(name), told(DECLARED[name]["action"], waiter, {"x": NEITHER}), refusal(code, 404))
    assert len(world.sent) == 2


@pytest.mark.parametrize(("name", "code"), declared("failure_codes"))
def test_a_code_without_a_way_back_ends_it_at_once(world: FakeService, name: str, code: str) -> None:
    """It is told as what became of the wait."""
    error = world.fail(WaiterFailedError, use(name), refusal(code, 404))
    assert str(error) == f"{name}: it can't be reached any more; the state is {code}"
    assert (error.states, error.models) == ({"": code}, [])


@pytest.mark.parametrize("name", DECLARED)
def test_any_other_error_goes_to_the_caller(world: FakeService, name: str) -> None:
    """As the method of the action raises it."""
    with pytest.raises(ServiceError) as caught:
        world.run(use(name), refusal("InvalidParameter", 400))
    assert caught.value.code == "InvalidParameter"
    if not {"ClusterNotFound"} & {*DECLARED[name].get("success_codes", ()), *DECLARED[name].get("failure_codes", ())}:
        world.fail(NotFoundError, use(name), refusal("ClusterNotFound", 404))


@pytest.mark.parametrize("name", DECLARED)
def test_it_asks_with_a_growing_delay_until_its_time_is_up(world: FakeService, name: str) -> None:
    """All as the spec says; the last look comes when the time is up, and no later."""
    each = DECLARED[name]
    world.always = looks(WAITERS[name], {"x": NEITHER})
    error = world.fail(WaiterTimeoutError, use(name))
    assert world.seconds == each["timeout_seconds"]
    assert error.timeout_seconds == each["timeout_seconds"]
    delays = [
        min(each["delay_seconds"] * GROWTH**number, each["longest_delay_seconds"]) for number in range(len(world.slept))
    ]
    assert world.slept[:-1] == pytest.approx(delays[:-1])
    assert 0 < world.slept[-1] <= delays[-1]
    assert len(world.sent) == len(world.slept) + 1
    shown = f"x is {NEITHER}" if WAITERS[name].key else f"the state is {NEITHER}"
    assert str(error) == f"{name}: not reached within {each['timeout_seconds']} s; {shown}"


@pytest.mark.parametrize("name", DECLARED)
def test_it_asks_with_the_arguments_of_the_caller(world: FakeService, name: str) -> None:
    """Under the names of the action, and for the largest page where there are pages."""
    each = DECLARED[name]
    world.always = looks(WAITERS[name], {"x": each["success"][0]} if each["success"] else {})
    arguments = {key: f"the-{key}" for key in optional_arguments(name)}
    world.run(lambda client: getattr(client, f"wait_for_{name}")(**needed(f"wait_for_{name}") | arguments))
    sent = dict(world.sent[0].parameters)
    for paging in ("PageNumber", "PageSize"):
        sent.pop(paging, None)
    request = getattr(models, f"{each['action']}Request")
    region = {"RegionId"} if hasattr(request, "region_id") else set()
    assert set(sent) == {"Format", *region, *each["arguments"]}


def optional_arguments(name: str) -> list[str]:
    """Return the arguments of a waiter's method that can be left out, without those that all waiters have."""
    parameters = inspect.signature(getattr(Client, f"wait_for_{name}")).parameters.values()
    optional = [each.name for each in parameters if each.default is None]
    return [each for each in optional if each not in ("wait", "options")]
