"""Calls with a request model, and calls of actions that the package does not know."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc import CallOptions, RetryPolicy
from ehpc.errors import (
    DecodeError,
    NotFoundError,
    OutcomeUnknownError,
    ServiceError,
    ThrottledError,
    ValidationError,
)
from ehpc.models import AddUsersRequest, ListNodesRequest, ListNodesResponse, NewUser
from tests.client.fake_service import FakeService, refusal, reply

BODY = {"RequestId": "R-1", "Nodes": {"NodeInfo": [{"Id": "n-1"}]}, "TotalCount": 1}


def test_a_call_returns_the_model_and_all_that_came(world: FakeService) -> None:
    """Response, status, headers, request id, raw body, and number of tries."""
    raw = reply(BODY, 200, {"x-acs-request-id": "R-1", "content-type": "application/json"})
    answer = world.run(lambda client: client.call(ListNodesRequest(cluster_id="c-1")), raw)
    assert isinstance(answer.response, ListNodesResponse)
    assert answer.response.nodes[0].id == "n-1"
    assert (answer.status, answer.request_id, answer.attempts) == (200, "R-1", 1)
    assert answer.headers == raw.headers
    assert answer.body == raw.body
    assert repr(answer).startswith("ApiResponse(ListNodesResponse(")
    assert repr(answer).endswith("status=200, request_id='R-1')")


def test_a_call_sends_what_the_method_sends(world: FakeService) -> None:
    """The same parameters, and by the same HTTP method."""
    user = NewUser(name="ann", group="users", password="secret-1")
    world.run(lambda client: client.call(AddUsersRequest(cluster_id="c-1", users=[user])), reply())
    world.run(lambda client: client.add_users(cluster_id="c-1", users=[user]), reply())
    first, second = world.sent
    assert (first.action, first.method, first.parameters) == (second.action, second.method, second.parameters)
    assert first.parameters["User.1.Name"] == "ann"


def test_a_call_takes_options_and_raises_what_the_method_raises(world: FakeService) -> None:
    """It is the same call."""
    options = CallOptions(retry=RetryPolicy(max_attempts=1))
    request = ListNodesRequest(cluster_id="c-1")
    world.fail(ThrottledError, lambda client: client.call(request, options=options), refusal("Throttling"))
    world.fail(NotFoundError, lambda client: client.call(request), refusal("ClusterNotFound", 404))
    wrong: Any = 5
    world.fail(ValidationError, lambda client: client.call(ListNodesRequest(cluster_id=wrong)))


def test_an_unknown_action_is_signed_and_sent(world: FakeService) -> None:
    """By POST, since nobody knows what is secret in it, with the region of the client and flat parameters."""
    parameters = {
        "ClusterId": "c-1",
        "Deep": {"Name": "x", "Ids": ["a", "b"]},
        "User": [{"Name": "ann"}, {"Name": "bob", "Group": {"Id": 7}}],
        "Sure": True,
        "Share": 0.5,
        "MissingList": None,
    }
    found = world.run(lambda client: client.call_action("GetJobReport", parameters), reply({"A": [1, {"B": None}]}))
    (sent,) = world.sent
    assert found == {"A": [1, {"B": None}]}
    assert (sent.action, sent.method, sent.headers["x-acs-action"]) == ("GetJobReport", "POST", "GetJobReport")
    assert sent.headers["authorization"].startswith("ACS3-HMAC-SHA256 Credential=key-id,")
    assert sent.parameters == {
        "ClusterId": "c-1",
        "Deep.Name": "x",
        "Deep.Ids.1": "a",
        "Deep.Ids.2": "b",
        "User.1.Name": "ann",
        "User.2.Name": "bob",
        "User.2.Group.Id": "7",
        "Sure": "true",
        "Share": "0.5",
        "RegionId": "cn-hangzhou",
        "Format": "JSON",
    }


def test_an_action_can_have_no_parameters(world: FakeService) -> None:
    """Only the region is filled in then, and one that is given stays."""
    world.run(lambda client: client.call_action("ListThings"), reply())
    world.run(lambda client: client.call_action("ListThings", {"RegionId": "cn-beijing"}), reply())
    assert [sent.parameters["RegionId"] for sent in world.sent] == ["cn-hangzhou", "cn-beijing"]


def test_an_unknown_action_is_taken_for_a_change(world: FakeService) -> None:
    """So it is not sent again if the first may have arrived, unless the caller says that this is harmless."""

    def use(client: Any) -> Any:
        return client.call_action("DoThings")

    def harmless(client: Any) -> Any:
        return client.call_action("DoThings", mutates=False)

    error = world.fail(OutcomeUnknownError, use, OutcomeUnknownError("broke", action="DoThings"))
    advice = "The change may have been made: check before sending it again."
    assert str(error) == f"DoThings: broke (ehpc.cn-hangzhou.aliyuncs.com:443). {advice}"
    world.run(use, refusal("Throttling"), reply())
    world.run(harmless, OutcomeUnknownError("broke"), reply(b"", 500), reply())
    assert len(world.sent) == 1 + 2 + 3


def test_errors_of_an_unknown_action_are_mapped(world: FakeService) -> None:
    """By code, with the action's name."""

    def use(client: Any) -> Any:
        return client.call_action("GetThing", {"ClusterId": "c-1"})

    error = world.fail(NotFoundError, use, refusal("ClusterNotFound", 404, "no such cluster"))
    assert (error.action, error.code, error.status, error.request_id) == ("GetThing", "ClusterNotFound", 404, "R-1")
    world.fail(ServiceError, use, refusal("Brand.New", 400))


def test_the_service_may_not_know_the_action_either(world: FakeService) -> None:
    """That is an error like any other."""
    with pytest.raises(ServiceError) as caught:
        world.run(lambda client: client.call_action("GetThing"), refusal("InvalidAction.NotFound", 404))
    assert (caught.value.code, caught.value.action) == ("InvalidAction.NotFound", "GetThing")


@pytest.mark.parametrize("action", ["", "List Nodes", "ListNodes\r\nHost: evil", "../x", "L\u00efst", "a&b=c"])
def test_what_is_no_name_of_an_action_is_refused(world: FakeService, action: str) -> None:
    """It stands in a header, where it could become another one."""
    error = world.fail(ValidationError, lambda client: client.call_action(action))
    assert str(error) == f"{action!r} is not the name of an action"
    assert world.sent == []


def test_a_parameter_that_can_not_be_flattened_is_refused(world: FakeService) -> None:
    """With the place where it stands."""
    error = world.fail(ValidationError, lambda client: client.call_action("DoThings", {"A": [{"B": b"x"}]}))
    assert str(error) == "A.1.B can't be a parameter: bytes"


@pytest.mark.parametrize(("body", "found"), [(b"[1]", {"": [1]}), (b'"x"', {"": "x"}), (b"{}", {})])
def test_an_answer_that_is_no_object_stands_under_an_empty_name(
    world: FakeService, body: bytes, found: dict[str, Any]
) -> None:
    """So that the result is always a dict."""
    assert world.run(lambda client: client.call_action("GetThing"), reply(body)) == found


def test_an_unreadable_answer_of_an_unknown_action_is_told(world: FakeService) -> None:
    """With status and beginning, without a secret."""
    with pytest.raises(DecodeError) as caught:
        world.run(lambda client: client.call_action("SetThing", {"Password": "hush-1"}), reply(b"{hush-1"))
    assert str(caught.value).startswith("SetThing: HTTP 200, but the response can't be read: ")
    assert "hush-1" not in str(caught.value)


def test_options_count_for_unknown_actions_too(world: FakeService) -> None:
    """Region, headers, extra parameters, time-outs."""
    options = CallOptions(region_id="cn-beijing", headers={"X-A": "1"}, extra_parameters={"B": [2]}, deadline_seconds=9)
    world.run(lambda client: client.call_action("GetThing", {"C": "3"}, options=options), reply())
    (sent,) = world.sent
    assert sent.parameters == {"RegionId": "cn-beijing", "Format": "JSON", "B.1": "2", "C": "3"}
    assert (sent.headers["x-a"], sent.effect.deadline_seconds) == ("1", 9)
