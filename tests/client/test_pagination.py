"""Iterators over all pages: lazy, in order, and at an end whatever the service does meanwhile."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pytest

from ehpc import CallOptions, RetryPolicy, models
from ehpc._runtime.effects import HttpResponse
from ehpc.errors import ServiceError, ValidationError
from tests.client.fake_service import FakeService, Sent, refusal, reply
from tests.client.lists import PagedList, names
from tests.client.signatures import methods, needed

AHEAD = [0, 1, 3]


def users(world: FakeService, service: PagedList, most: int | None = None, **arguments: Any) -> list[str]:
    """Return the names that the iterator over all users gives."""
    world.always = service
    return [user.name for user in world.take(lambda client: client.iter_users(cluster_id="c", **arguments), most)]


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize(
    ("count", "pages"), [(0, 1), (1, 1), (9, 1), (10, 1), (11, 2), (20, 2), (21, 3), (95, 10), (100, 10)]
)
def test_all_items_come_once_and_in_order(world: FakeService, count: int, pages: int, prefetch: int) -> None:
    """With not one request more than there are pages."""
    service = PagedList(names(count))
    assert users(world, service, page_size=10, prefetch=prefetch) == names(count)
    assert sorted(service.asked) == list(range(1, pages + 1))


def test_the_largest_page_is_asked_for_unless_somebody_says_otherwise(world: FakeService) -> None:
    """Fewer requests; the limit of each action stands in the spec."""
    users(world, PagedList(names(3)))
    world.always = reply()
    world.take(lambda client: client.iter_nodes(cluster_id="c"))
    users(world, PagedList(names(3)), page_size=7)
    assert [sent.parameters["PageSize"] for sent in world.sent] == ["50", "100", "7"]


def test_nothing_is_fetched_before_the_first_item_is_asked_for(world: FakeService) -> None:
    """Making the iterator costs nothing."""
    world.run(lambda client: client.iter_users(cluster_id="c", prefetch=3) and None)
    assert world.sent == []


def test_a_page_is_fetched_when_it_is_needed(world: FakeService) -> None:
    """The last item of a page does not fetch the next one."""
    service = PagedList(names(100))
    assert users(world, service, most=10, page_size=10) == names(10)
    assert service.asked == [1]
    assert users(world, service, most=11, page_size=10) == names(11)
    assert service.asked == [1, 1, 2]


def test_each_iteration_starts_anew(world: FakeService) -> None:
    """So the object can be kept and gone through again."""
    service = PagedList(names(15))
    world.always = service
    kept: list[Any] = []

    def use(client: Any) -> Any:
        kept.append(kept[0] if kept else client.iter_users(cluster_id="c", page_size=10))
        return kept[0]

    first = [user.name for user in world.take(use)]
    service.names = names(5)
    assert (first, [user.name for user in world.take(use)]) == (names(15), names(5))


def test_pages_can_be_had_as_responses(world: FakeService) -> None:
    """With their request ids and all else."""
    world.always = PagedList(names(25))
    pages = world.take(lambda client: client.iter_users(cluster_id="c", page_size=10).pages())
    assert [(page.request_id, len(page.users), page.total_count) for page in pages] == [
        ("R-1", 10, 25),
        ("R-2", 10, 25),
        ("R-3", 5, 25),
    ]


def test_arguments_and_options_go_with_every_page(world: FakeService) -> None:
    """Only the number of the page differs."""
    world.always = PagedList(names(25))
    options = CallOptions(region_id="cn-beijing", headers={"X-A": "1"})
    world.take(lambda client: client.iter_users(cluster_id="c", page_size=10, options=options))
    assert [sent.parameters["PageNumber"] for sent in world.sent] == ["1", "2", "3"]
    for sent in world.sent:
        rest = {**sent.parameters, "PageNumber": ""}
        expected = {"ClusterId": "c", "RegionId": "cn-beijing", "PageSize": "10", "PageNumber": "", "Format": "JSON"}
        assert (rest, sent.headers["x-a"]) == (expected, "1")


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize("tells_total", [True, False])
def test_a_service_that_allows_only_smaller_pages_is_followed(
    world: FakeService, tells_total: bool, prefetch: int
) -> None:
    """It says so on the first page."""
    service = PagedList(names(48), largest=10, tells_total=tells_total)
    assert users(world, service, page_size=50, prefetch=prefetch) == names(48)


@pytest.mark.parametrize("prefetch", AHEAD)
def test_short_pages_in_the_middle_do_not_end_it(world: FakeService, prefetch: int) -> None:
    """As long as the service says that there are more."""
    service = PagedList(names(50), largest=10, tells_page=False)
    assert users(world, service, page_size=25, prefetch=prefetch) == names(50)


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize(("count", "pages"), [(0, 1), (9, 1), (10, 2), (25, 3), (30, 4)])
def test_without_a_total_a_page_that_is_not_full_is_the_last(
    world: FakeService, count: int, pages: int, prefetch: int
) -> None:
    """If all are full, an empty one shows the end."""
    service = PagedList(names(count), tells_total=False)
    assert users(world, service, page_size=10, prefetch=prefetch) == names(count)
    assert max(service.asked) == pages


@pytest.mark.parametrize("prefetch", AHEAD)
def test_a_list_that_grows_meanwhile_is_followed_to_its_end(world: FakeService, prefetch: int) -> None:
    """What is added at the end comes too, if the service tells the new total in time."""
    service = PagedList(names(20))

    def grow(number: int) -> None:
        if number == 2:
            service.names = names(35)

    service.before = grow
    assert users(world, service, page_size=10, prefetch=prefetch) == names(35)


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize("left", [0, 5, 10, 12])
def test_a_list_that_shrinks_meanwhile_ends_it(world: FakeService, left: int, prefetch: int) -> None:
    """No page is waited for that is not there any more."""
    service = PagedList(names(40))

    def shrink(number: int) -> None:
        if number > 1:
            service.names = names(left)

    service.before = shrink
    found = users(world, service, page_size=10, prefetch=prefetch)
    assert found == names(max(10, left))
    assert len(service.asked) <= 2 + prefetch


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize("tells_total", [True, False])
@pytest.mark.parametrize("tells_page", [True, False])
def test_a_service_that_ignores_the_page_number_does_not_loop(
    world: FakeService, tells_page: bool, tells_total: bool, prefetch: int
) -> None:
    """The first page comes once."""
    service = PagedList(names(100), deaf=True, tells_page=tells_page, tells_total=tells_total)
    assert users(world, service, page_size=10, prefetch=prefetch) == names(10)
    assert len(service.asked) <= 2 + prefetch


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize("tells_total", [True, False])
@pytest.mark.parametrize("tells_page", [True, False])
def test_a_service_that_gives_the_last_page_again_does_not_loop(
    world: FakeService, tells_page: bool, tells_total: bool, prefetch: int
) -> None:
    """Also where the last page is full."""
    service = PagedList(names(30), last_page_again=True, tells_page=tells_page, tells_total=tells_total)
    assert users(world, service, page_size=10, prefetch=prefetch) == names(30)


@pytest.mark.parametrize("prefetch", AHEAD)
def test_a_service_that_turns_in_a_circle_does_not_loop(world: FakeService, prefetch: int) -> None:
    """Where it tells no total either, a page that has come before ends it."""
    service = PagedList([], tells_total=False, tells_page=False)

    def turn(number: int) -> None:
        page = [f"user-{number % 3}-{place}" for place in range(10)]
        service.names = ["-"] * (10 * (number - 1)) + page

    service.before = turn
    found = users(world, service, page_size=10, prefetch=prefetch)
    assert found == [f"user-{number}-{place}" for number in (1, 2, 0) for place in range(10)]


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize("total", ["none", "of the page", "zero"])
def test_a_service_with_pages_of_its_own_size_is_followed(world: FakeService, total: str, prefetch: int) -> None:
    """Where it tells neither their size nor a total that can be right, an empty page shows the end."""
    service = PagedList(names(45), largest=10, tells_total=False, tells_page=False)

    def answer(sent: Sent) -> HttpResponse:
        data = json.loads(service(sent).body)
        told = {"none": {}, "of the page": {"TotalCount": len(data["Users"]["UserInfo"])}, "zero": {"TotalCount": 0}}
        return reply({**data, **told[total]})

    world.always = answer
    found = world.take(lambda client: client.iter_users(cluster_id="c", prefetch=prefetch))
    assert [user.name for user in found] == names(45)
    assert max(service.asked) <= 6 + prefetch


@pytest.mark.parametrize("prefetch", AHEAD)
@pytest.mark.parametrize("total", [1_000_000, None])
def test_pages_that_take_turns_end_it(world: FakeService, total: int | None, prefetch: int) -> None:
    """A page that was seen before, also if not the one before, whatever the service says of how many there are."""
    pages = [{"Users": {"UserInfo": [{"Name": f"{page}{place}"} for place in range(50)]}} for page in "ab"]

    def answer(sent: Sent) -> HttpResponse:
        number = int(sent.parameters["PageNumber"])
        told = {} if total is None else {"TotalCount": total}
        return reply({**pages[(number - 1) % 2], "PageNumber": number, "PageSize": 50, **told})

    world.always = answer
    found = world.take(lambda client: client.iter_users(cluster_id="c", prefetch=prefetch))
    assert [user.name for user in found] == [f"{page}{place}" for page in "ab" for place in range(50)]
    assert len(world.sent) <= 3 + prefetch


@pytest.mark.parametrize("prefetch", AHEAD)
def test_a_service_that_promises_more_than_it_has_ends_it(world: FakeService, prefetch: int) -> None:
    """An empty page is the end, whatever the total says."""
    service = PagedList(names(20))
    world.always = lambda sent: reply({**json.loads(service(sent).body), "TotalCount": 1_000_000})
    found = world.take(lambda client: client.iter_users(cluster_id="c", page_size=10, prefetch=prefetch))
    assert [user.name for user in found] == names(20)


@pytest.mark.parametrize("prefetch", AHEAD)
def test_a_page_that_is_not_the_one_that_was_asked_for_ends_it(world: FakeService, prefetch: int) -> None:
    """Its items may have come already."""
    service = PagedList(names(100), numbers=lambda number: min(number, 3))
    assert users(world, service, page_size=10, prefetch=prefetch) == names(30)


@pytest.mark.parametrize("prefetch", AHEAD)
def test_an_error_in_the_middle_comes_behind_the_items_before_it(world: FakeService, prefetch: int) -> None:
    """What was fetched before is not lost, and the error is that of the call."""
    service = PagedList(names(100))
    world.always = lambda sent: refusal("InternalError", 500) if sent.parameters["PageNumber"] == "3" else service(sent)
    world.make(retry=RetryPolicy(max_attempts=1))
    found: list[str] = []

    def use(client: Any) -> Any:
        pager = client.iter_users(cluster_id="c", page_size=10, prefetch=prefetch)
        if world.mode == "sync":
            for user in pager:
                found.append(user.name)
            return None
        return gather(pager, found)

    with pytest.raises(ServiceError) as caught:
        world.run(use)
    assert (caught.value.code, found) == ("InternalError", names(20))


async def gather(pager: Any, found: list[str]) -> None:
    """Put the names that an async iterator gives behind those that are there."""
    async for user in pager:
        found.append(user.name)


def test_a_passing_error_in_the_middle_is_lived_through(world: FakeService) -> None:
    """Each page is a call like any other, retries included."""
    service = PagedList(names(25))
    world.always = service
    world.answers = [service.__call__, refusal("Throttling"), service.__call__]
    found = world.take(lambda client: client.iter_users(cluster_id="c", page_size=10))
    assert [user.name for user in found] == names(25)
    assert len(world.slept) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"page_size": 0}, "page_size must be at least 1, not 0"),
        ({"page_size": -1}, "page_size must be at least 1, not -1"),
        ({"prefetch": -1}, "prefetch must be from 0 to 16, not -1"),
        ({"prefetch": 17}, "prefetch must be from 0 to 16, not 17"),
    ],
)
def test_sizes_that_make_no_sense_are_refused(world: FakeService, arguments: dict[str, int], message: str) -> None:
    """At once, not when the first item is asked for."""
    with pytest.raises(ValidationError) as caught:
        world.run(lambda client: client.iter_users(cluster_id="c", **arguments) and None)
    assert str(caught.value) == message


@pytest.mark.parametrize("name", [name for name in methods() if name.startswith("iter_")])
def test_every_iterator_goes_through_its_pages(world: FakeService, name: str) -> None:
    """Each of them knows its items, and how its action counts pages."""
    arguments = needed(name)
    world.always = reply()
    assert world.take(lambda client: getattr(client, name)(**arguments)) == []
    (sent,) = world.sent
    operation = import_module(getattr(models, f"{sent.action}Request").__module__).OPERATION
    wires = {wire.name: wire for wire in operation.response.__wire__}
    items = wires[operation.pages.items]
    pages = operation.pages
    assert {pages.number or pages.token, *([pages.total] if pages.number else [])} <= set(wires)
    sizes = [name for name in ("PageSize", "MaxResults") if name in sent.parameters]
    assert [int(sent.parameters[name]) for name in sizes] == ([pages.largest_size] if pages.size else [])

    def page(sent: Any) -> Any:
        number = int(sent.parameters.get("PageNumber") or sent.parameters.get("NextToken", "1"))
        value: Any = {"Unknown": number} if items.model is not None else f"item-{number}"
        inner: Any = {items.tag: [value]} if items.tag else [value]
        following = {"NextToken": str(number + 1)} if pages.token and number < 3 else {}
        counts = {"TotalCount": 3, "PageNumber": number, "PageSize": 1} if pages.number else following
        return reply(nested(items.wire, inner) | counts)

    world.always = page
    found = world.take(lambda client: getattr(client, name)(**arguments, **({"page_size": 1} if pages.size else {})))
    assert [item if isinstance(item, str) else item.unknown["Unknown"] for item in found] == (
        [1, 2, 3] if items.model is not None else ["item-1", "item-2", "item-3"]
    )


def nested(path: str, value: Any) -> dict[str, Any]:
    """Return an object that holds a value under a path."""
    head, _, rest = path.partition(".")
    return {head: nested(rest, value) if rest else value}
