"""What can be different in a single call, and what can't."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc import CallOptions, RetryPolicy
from ehpc.codec import decode_parameters
from ehpc.errors import ConfigurationError, ServiceError, ThrottledError, ValidationError
from ehpc.models import ListRegionsRequest
from ehpc.v2018_04_12.service import SERVICE
from tests.client.fake_service import FakeService, refusal, reply

XML = b"<ListRegionsResponse><RequestId>X-1</RequestId></ListRegionsResponse>"


def read(world: FakeService, options: CallOptions | None) -> Any:
    """Call something that only reads."""
    return world.run(lambda client: client.list_nodes(cluster_id="c-1", options=options), reply({"RequestId": "R-1"}))


def test_without_options_the_settings_of_the_client_count(world: FakeService) -> None:
    """Each of them."""
    world.make(
        region_id="cn-beijing",
        format="xml",
        connect_timeout_seconds=1,
        read_timeout_seconds=2,
        deadline_seconds=3,
    )
    read(world, None)
    (sent,) = world.sent
    effect = sent.effect
    assert (sent.parameters["RegionId"], sent.parameters["Format"]) == ("cn-beijing", "XML")
    assert (effect.connect_timeout_seconds, effect.read_timeout_seconds, effect.deadline_seconds) == (1, 2, 3)


def test_options_count_before_the_settings_of_the_client_and_only_once(world: FakeService) -> None:
    """The next call is as the client is."""
    options = CallOptions(
        region_id="cn-shanghai",
        format="xml",
        connect_timeout_seconds=1,
        read_timeout_seconds=2,
        deadline_seconds=30,
        headers={"X-Trace": "t-1"},
        extra_parameters={"Colour": "red"},
    )
    read(world, options)
    read(world, None)
    first, second = world.sent
    assert (first.parameters["RegionId"], second.parameters["RegionId"]) == ("cn-shanghai", "cn-hangzhou")
    assert (first.parameters["Format"], second.parameters["Format"]) == ("XML", "JSON")
    assert (first.headers["accept"], second.headers["accept"]) == ("application/xml", "application/json")
    assert (first.headers.get("x-trace"), second.headers.get("x-trace")) == ("t-1", None)
    assert (first.parameters.get("Colour"), second.parameters.get("Colour")) == ("red", None)
    effects = first.effect, second.effect
    assert [effect.connect_timeout_seconds for effect in effects] == [1, 5]
    assert [effect.read_timeout_seconds for effect in effects] == [2, 60]
    assert [effect.deadline_seconds for effect in effects] == [30, 300]


def test_the_endpoint_stays_that_of_the_client(world: FakeService) -> None:
    """A region in the options names a region in the request; credentials go nowhere else."""
    read(world, CallOptions(region_id="cn-shanghai"))
    assert world.sent[0].headers["host"] == "ehpc.cn-hangzhou.aliyuncs.com"


def test_a_region_of_the_request_counts_before_that_of_the_options(world: FakeService) -> None:
    """What is nearest to the call."""
    from ehpc.models import ListNodesRequest

    request = ListNodesRequest(region_id="cn-chengdu", cluster_id="c-1")
    world.run(lambda client: client.call(request, options=CallOptions(region_id="cn-shanghai")), reply())
    assert world.sent[0].parameters["RegionId"] == "cn-chengdu"


def test_retries_of_the_options_count_before_those_of_the_client(world: FakeService) -> None:
    """How often, and how patiently."""
    options = CallOptions(retry=RetryPolicy(max_attempts=2, first_delay_seconds=8))
    error = world.fail(
        ThrottledError, lambda client: client.list_regions(options=options), *[refusal("Throttling")] * 2
    )
    assert (error.attempts, world.slept) == (2, [4.0])


def test_the_format_of_the_options_is_that_of_the_answer(world: FakeService) -> None:
    """Asked for and read."""
    found = world.run(lambda client: client.list_regions(options=CallOptions(format="xml")), reply(XML))
    assert found.request_id == "X-1"


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize(
    "name",
    [
        "Host",
        "HOST",
        "Authorization",
        "X-Acs-Action",
        "x-acs-security-token",
        "X-Acs-Anything",
        "Accept",
        "Accept-Encoding",
        "User-Agent",
        "Content-Type",
        "content-length",
        "Content-Encoding",
        "Transfer-Encoding",
        "Connection",
        "Expect",
        "Upgrade",
        "TE",
    ],
)
def test_a_header_of_the_protocol_is_refused(world: FakeService, name: str, signature: str) -> None:
    """For reads and changes, under both signatures: what it would say is not for the caller to say."""
    world.make(signature=signature)
    with pytest.raises(ConfigurationError) as caught:
        world.run(lambda client: client.list_regions(options=CallOptions(headers={name: "x"})))
    assert str(caught.value) == f"the header {name} belongs to the protocol and can't be set"
    assert world.sent == []


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"X-A": "1\r\nX-B: 2"}, "the header X-A must be a string of printable ASCII characters"),
        ({"X-A": "1\n2"}, "the header X-A must be a string of printable ASCII characters"),
        ({"X-A": "\x00"}, "the header X-A must be a string of printable ASCII characters"),
        ({"X-A": "\u4e2d"}, "the header X-A must be a string of printable ASCII characters"),
        ({"X-A": 1}, "the header X-A must be a string of printable ASCII characters"),
        ({"X-A\r\nX-B": "1"}, "'X-A\\r\\nX-B' is not the name of a header"),
        ({"X A": "1"}, "'X A' is not the name of a header"),
        ({"X:A": "1"}, "'X:A' is not the name of a header"),
        ({"": "1"}, "'' is not the name of a header"),
        ({"Fl\u00e4che": "1"}, "'Fl\u00e4che' is not the name of a header"),
    ],
)
def test_a_header_that_would_break_the_request_is_refused(headers: dict[str, Any], message: str) -> None:
    """Another line could be another header, or another request."""
    with pytest.raises(ConfigurationError) as caught:
        CallOptions(headers=headers)
    assert str(caught.value) == message


def test_headers_are_sent_with_every_try(world: FakeService) -> None:
    """Under lower-case names, as HTTP does not mind."""
    options = CallOptions(headers={"X-Trace_Id": "t 1!", "x-other": ""})
    world.run(lambda client: client.list_regions(options=options), refusal("Throttling"), reply())
    assert [sent.headers["x-trace_id"] for sent in world.sent] == ["t 1!", "t 1!"]
    assert [sent.headers["x-other"] for sent in world.sent] == ["", ""]


def test_headers_are_those_of_the_time_when_the_options_were_made(world: FakeService) -> None:
    """A mapping that is changed later can't bring in what would be refused."""
    headers = {"X-Trace": "t-1"}
    options = CallOptions(headers=headers)
    headers["Host"] = "elsewhere.example"
    world.run(lambda client: client.list_regions(options=options), reply())
    assert world.sent[0].headers["host"] == "ehpc.cn-hangzhou.aliyuncs.com"


def test_extra_parameters_are_flattened_and_sent_in_the_body(world: FakeService) -> None:
    """Beside those of the method; what the spec does not know may be secret, so it does not stand in the URL."""
    extra = {"Count": 3, "Wide": True, "Tag": [{"Key": "a", "Value": "b"}], "Nothing": None}
    read(world, CallOptions(extra_parameters=extra))
    (sent,) = world.sent
    assert sent.method == "POST"
    assert "?" not in sent.url
    found = {name: value for name, value in sent.parameters.items() if name not in ("RegionId", "Format")}
    assert found == {"ClusterId": "c-1", "Count": "3", "Wide": "true", "Tag.1.Key": "a", "Tag.1.Value": "b"}


def test_extra_parameters_count_before_those_of_the_method(world: FakeService) -> None:
    """They are the way to send what a method would not."""
    read(world, CallOptions(extra_parameters={"ClusterId": "c-2", "RegionId": "other"}))
    assert world.sent[0].parameters == {"ClusterId": "c-2", "RegionId": "other", "Format": "JSON"}


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize("name", [*sorted(SERVICE.common_parameters), "x-acs-action", "X-Acs-Security-Token"])
@pytest.mark.parametrize(
    "use",
    [
        lambda client, found: client.list_regions(options=CallOptions(extra_parameters=found)),
        lambda client, found: client.call_action("DoThings", {}, options=CallOptions(extra_parameters=found)),
        lambda client, found: client.call_action("DoThings", found),
        lambda client, found: client.call(decode_parameters({**found, "RegionId": "r"}, ListRegionsRequest)),
    ],
    ids=["method", "options of call_action", "call_action", "call"],
)
def test_a_parameter_of_the_protocol_is_refused(world: FakeService, use: Any, name: str, signature: str) -> None:
    """It would replace what is signed, or be replaced without a word."""
    world.make(signature=signature)
    error = world.fail(ValidationError, lambda client: use(client, {name: "x"}))
    assert str(error) == f"{name} belongs to the protocol: the client sets it, and it can't be a parameter"
    assert world.sent == []


def test_the_parameters_of_the_protocol_are_those_that_are_sent(world: FakeService) -> None:
    """Everything that the older signature adds is refused from the caller."""
    world.make(signature="v1")
    world.run(lambda client: client.list_regions(), reply())
    own = set(world.sent[0].parameters) - {"RegionId"}
    assert own <= SERVICE.common_parameters
    assert {"Signature", "AccessKeyId", "Action", "Version", "Format", "Timestamp", "SignatureNonce"} <= own


def test_an_extra_parameter_of_another_type_is_refused(world: FakeService) -> None:
    """Before anything is sent."""
    options = CallOptions(extra_parameters={"When": object()})
    error = world.fail(ValidationError, lambda client: client.list_regions(options=options))
    assert str(error) == "When can't be a parameter: object"


def test_a_secret_among_the_extra_parameters_is_not_shown(world: FakeService) -> None:
    """Neither in the options nor in an error that repeats what was sent."""
    options = CallOptions(extra_parameters={"NewPassword": "hush-hush"}, headers={"X-Key": "hush-hush"})
    assert "hush" not in repr(options)
    with pytest.raises(ServiceError) as caught:
        world.run(
            lambda client: client.list_regions(options=options),
            refusal("InvalidParameter", message="hush-hush is too weak"),
        )
    assert "hush" not in str(caught.value)
    assert "*** is too weak" in str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"format": "yaml"}, "format must be one of json, xml, not 'yaml'"),
        ({"connect_timeout_seconds": 0}, "connect_timeout_seconds must be a positive number of seconds, not 0"),
        ({"read_timeout_seconds": -1}, "read_timeout_seconds must be a positive number of seconds, not -1"),
        (
            {"deadline_seconds": float("nan")},
            "deadline_seconds must be a positive number of seconds, not nan",
        ),
        ({"deadline_seconds": True}, "deadline_seconds must be a positive number of seconds, not True"),
    ],
)
def test_options_that_make_no_sense_are_refused(arguments: dict[str, Any], message: str) -> None:
    """When they are made."""
    with pytest.raises(ConfigurationError) as caught:
        CallOptions(**arguments)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "use",
    [
        lambda client, options: client.list_nodes(cluster_id="c", options=options),
        lambda client, options: client.call_action("ListNodes", {}, options=options),
    ],
    ids=["method", "call_action"],
)
def test_a_region_that_is_none_is_refused(world: FakeService, use: Any) -> None:
    """It is checked like that of the client."""
    options = CallOptions(region_id="evil.example/")
    error = world.fail(ConfigurationError, lambda client: use(client, options))
    assert str(error) == "'evil.example/' is not a region; regions look like cn-hangzhou or ap-southeast-1"
    assert world.sent == []
