"""Settings of a client: where they come from, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc import REGIONS, Client
from ehpc.errors import ConfigurationError
from tests.runtime.canned_transport import CannedTransport, make_client


def shown(**arguments: Any) -> str:
    """Return how a client with these settings shows where it calls."""
    return repr(make_client(CannedTransport(), **arguments))


def refusal(**arguments: Any) -> str:
    """Return why a client can't be made."""
    with pytest.raises(ConfigurationError) as caught:
        make_client(CannedTransport(), **arguments)
    return str(caught.value)


@pytest.mark.parametrize("region", REGIONS)
def test_endpoint_is_made_from_the_region(region: str) -> None:
    """Each region has a public endpoint and one inside its VPCs, both HTTPS."""
    assert shown(region_id=region).startswith(f"Client(Settings(https://ehpc.{region}.aliyuncs.com, ")
    assert shown(region_id=region, network="vpc").startswith(f"Client(Settings(https://ehpc-vpc.{region}.aliyuncs.com,")


@pytest.mark.parametrize(
    "region",
    [
        "hangzhou",
        "CN-HANGZHOU",
        "cn-hangzhou.evil.example",
        "cn-hangzhou/",
        "cn-hangzhou#",
        "cn-hangzhou?a",
        "cn-hangzhou@x",
        "cn hangzhou",
        "cn-hangzhou\n",
        "cn--hangzhou",
        "-cn-hangzhou",
        "cn-",
        "ün-hangzhou",
        "cn-hangzhou:80",
        "{region}",
        "cn-a-b-c-d-e",
    ],
)
def test_what_is_no_region_is_refused(region: str) -> None:
    """Only what looks like a region may become part of a host name."""
    message = f"{region!r} is not a region; regions look like cn-hangzhou or ap-southeast-1"
    assert refusal(region_id=region) == message


def test_new_region_is_accepted() -> None:
    """A region that this package does not know yet can be called all the same."""
    assert "ehpc.cn-somewhere-new.aliyuncs.com" in shown(region_id="cn-somewhere-new")


def test_environment_is_read_when_a_client_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Variables count from the moment that they are set, not from the import on; arguments come before them."""
    monkeypatch.setenv("ALIBABA_CLOUD_REGION_ID", "cn-beijing")
    assert "https://ehpc.cn-beijing.aliyuncs.com" in shown(region_id=None)
    assert "https://ehpc.cn-hangzhou.aliyuncs.com" in shown(region_id="cn-hangzhou")
    monkeypatch.setenv("EHPC_ENDPOINT_URL", "https://localhost:8443")
    assert "https://localhost:8443" in shown(region_id=None)
    assert "https://other.example" in shown(endpoint="other.example")
    monkeypatch.delenv("EHPC_ENDPOINT_URL")
    monkeypatch.setenv("ALIBABA_CLOUD_REGION_ID", "cn-shanghai")
    assert "https://ehpc.cn-shanghai.aliyuncs.com" in shown(region_id=None)


def test_region_of_the_environment_is_checked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment says is not trusted more than an argument."""
    monkeypatch.setenv("ALIBABA_CLOUD_REGION_ID", "evil.example/")
    assert refusal(region_id=None).startswith("'evil.example/' is not a region")


@pytest.mark.parametrize(
    ("endpoint", "place"),
    [
        ("ehpc.example.com", "https://ehpc.example.com"),
        ("ehpc.example.com:8443", "https://ehpc.example.com:8443"),
        ("https://ehpc.example.com/", "https://ehpc.example.com"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_endpoint_is_accepted(endpoint: str, place: str) -> None:
    """A host name means HTTPS; HTTP is accepted for this machine."""
    assert shown(endpoint=endpoint).startswith(f"Client(Settings({place}, ")


def test_no_region_is_needed_with_an_endpoint() -> None:
    """With an endpoint a client can be made without a region."""
    assert "https://localhost:1" in shown(region_id=None, endpoint="localhost:1")


@pytest.mark.parametrize("endpoint", ["http://ehpc.example.com", "http://127.0.0.1.example.com", "http://10.0.0.1"])
def test_http_to_another_machine_is_refused(endpoint: str) -> None:
    """HTTP to anything but this machine is refused unless it is asked for."""
    host = endpoint.removeprefix("http://")
    message = f"HTTP to {host} would show everything to the network: use https, or say allow_http=True"
    assert refusal(endpoint=endpoint) == message
    assert shown(endpoint=endpoint, allow_http=True).startswith(f"Client(Settings({endpoint}, ")


@pytest.mark.parametrize(
    ("endpoint", "message"),
    [
        ("https://user:hunter2@ehpc.example.com", "the endpoint must not hold a user name or a password"),
        ("https://user@ehpc.example.com", "the endpoint must not hold a user name or a password"),
        (
            "ftp://ehpc.example.com",
            "the endpoint must look like https://host or https://host:port, not 'ftp://ehpc.example.com'",
        ),
        (
            "https://ehpc.example.com/path",
            "the endpoint must look like https://host or https://host:port, not 'https://ehpc.example.com/path'",
        ),
        (
            "https://ehpc.example.com?a=b",
            "the endpoint must look like https://host or https://host:port, not 'https://ehpc.example.com?a=b'",
        ),
        ("https://", "'' is not a host name"),
        ("https://ehpc_example.com", "'ehpc_example.com' is not a host name"),
        ("https://ehpc..com", "'ehpc..com' is not a host name"),
        ("https://-ehpc.com", "'-ehpc.com' is not a host name"),
    ],
)
def test_unsound_endpoint_is_refused(endpoint: str, message: str) -> None:
    """An endpoint is a scheme, a host and perhaps a port; a password in it is not shown."""
    assert refusal(endpoint=endpoint) == message


@pytest.mark.parametrize("endpoint", ["https://host:99999", "https://host:x", "https://[::1"])
def test_endpoint_that_is_no_url_is_refused(endpoint: str) -> None:
    """A URL that can't be parsed is refused with its reason."""
    assert refusal(endpoint=endpoint).startswith("the endpoint is not a URL: ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"network": "intranet"}, "network must be one of public, vpc, not 'intranet'"),
        ({"signature": "v2"}, "signature must be one of v3, v1, not 'v2'"),
        ({"format": "yaml"}, "format must be one of json, xml, not 'yaml'"),
        ({"read_timeout_seconds": 0}, "read_timeout_seconds must be a positive number of seconds, not 0"),
        ({"read_timeout_seconds": -1.5}, "read_timeout_seconds must be a positive number of seconds, not -1.5"),
        ({"connect_timeout_seconds": "5"}, "connect_timeout_seconds must be a positive number of seconds, not '5'"),
        ({"connect_timeout_seconds": True}, "connect_timeout_seconds must be a positive number of seconds, not True"),
        (
            {"connect_timeout_seconds": float("nan")},
            "connect_timeout_seconds must be a positive number of seconds, not nan",
        ),
        (
            {"connect_timeout_seconds": float("inf")},
            "connect_timeout_seconds must be a positive number of seconds, not inf",
        ),
    ],
)
def test_unsound_setting_is_refused(arguments: dict[str, Any], message: str) -> None:
    """A setting that can't work is refused when the client is made, by its name."""
    assert refusal(**arguments) == message


def test_repr_shows_no_secret() -> None:
    """The repr of a client tells where it calls, and nothing of its key."""
    client = Client("cn-hangzhou", access_key_id="LTAI-id", access_key_secret="hunter2", security_token="hunter3")
    text = "Client(Settings(https://ehpc.cn-hangzhou.aliyuncs.com, region_id='cn-hangzhou', signature='v3'))"
    assert repr(client) == text
