"""Where credentials may go: regions and endpoints that would lead them astray are refused before anything is sent."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc import AsyncClient, CallOptions, Client
from ehpc.errors import ConfigurationError
from tests.faults.calling import KINDS, WAYS, Way, calling
from tests.faults.conftest import StartServer

CLIENTS: tuple[type[Client | AsyncClient], ...] = (Client, AsyncClient)
KEY: dict[str, Any] = {"access_key_id": "LTAI5tTest", "access_key_secret": "secret"}

BAD_REGIONS = [
    "cn-hangzhou.evil.com",
    "cn-hangzhou.evil.com/",
    "evil.com/cn-hangzhou",
    "evil.com#cn-hangzhou",
    "evil.com?cn-hangzhou",
    "user:pw@cn-hangzhou",
    "@evil-com",
    "cn-hangzhou:8080",
    "cn-hangzhou\n",
    "cn-hangzhou\r\nHost: evil.com",
    "cn-hangzhou\0",
    "cn-hang zhou",
    "cn-hangzhou%2eevil",
    "cn\\hangzhou",
    "cn-hangzhou.",
    "CN-HANGZHOU",
    "cn-h\u00e4ngzhou",
    "cn-\u0661",
    "cn-\uff45vil",
    "cn--hangzhou",
    "-cn-hangzhou",
    "hangzhou",
    "{region}",
    "..",
]

NO_URL = "the endpoint holds a space or a character that no URL has"

BAD_ENDPOINTS = {
    "https://user:pw@ehpc.cn-hangzhou.aliyuncs.com": "the endpoint must not hold a user name or a password",
    "https://ehpc.cn-hangzhou.aliyuncs.com@evil.com": "the endpoint must not hold a user name or a password",
    "https://ehpc.cn-hangzhou.aliyuncs.com:443@evil.com": "the endpoint must not hold a user name or a password",
    "ehpc.cn-hangzhou.aliyuncs.com@evil.com": "the endpoint must not hold a user name or a password",
    r"https://ehpc.cn-hangzhou.aliyuncs.com\@evil.com": "the endpoint must not hold a user name or a password",
    "https://ehpc.cn-hangzhou.aliyuncs.com/path": "the endpoint must look like https://host",
    "https://ehpc.cn-hangzhou.aliyuncs.com//evil.com": "the endpoint must look like https://host",
    "https://ehpc.cn-hangzhou.aliyuncs.com?x=1": "the endpoint must look like https://host",
    "https://ehpc.cn-hangzhou.aliyuncs.com#x": "the endpoint must look like https://host",
    "ftp://ehpc.cn-hangzhou.aliyuncs.com": "the endpoint must look like https://host",
    "file:///etc/passwd": "the endpoint must look like https://host",
    r"https://ehpc.cn-hangzhou.aliyuncs.com\.evil.com": "is not a host name",
    "https://ehpc.cn-hangzhou.aliyuncs.com%2f.evil.com": "is not a host name",
    "https://ehpc cn-hangzhou.aliyuncs.com": NO_URL,
    " https://ehpc.cn-hangzhou.aliyuncs.com": NO_URL,
    "https://\u0435hpc.cn-hangzhou.aliyuncs.com": NO_URL,
    "https://ehpc.cn-hangzhou.aliyuncs.com:port": "the endpoint is not a URL",
    "https://ehpc.cn-hangzhou.aliyuncs.com:99999": "the endpoint is not a URL",
    "https://[::1": "the endpoint is not a URL",
    "https://": "is not a host name",
    "https://ehpc.cn-hangzhou.aliyuncs.com\n.evil.com": NO_URL,
    "https://ehpc.cn-hangzhou.aliyuncs.com\t.evil.com": NO_URL,
    "https://ehpc.cn-hangzhou.aliyuncs.com\r\nHost: evil.com": NO_URL,
    "http://ehpc.cn-hangzhou.aliyuncs.com": "HTTP to ehpc.cn-hangzhou.aliyuncs.com would show everything",
    "http://localhost.evil.com": "HTTP to localhost.evil.com would show everything",
    "http://127.0.0.1.evil.com": "HTTP to 127.0.0.1.evil.com would show everything",
    "http://192.168.0.1": "HTTP to 192.168.0.1 would show everything",
    "http://0.0.0.0": "HTTP to 0.0.0.0 would show everything",
}

GOOD_ENDPOINTS = {
    "ehpc.cn-hangzhou.aliyuncs.com": "https://ehpc.cn-hangzhou.aliyuncs.com",
    "HTTPS://EHPC.cn-hangzhou.aliyuncs.com/": "https://ehpc.cn-hangzhou.aliyuncs.com",
    "https://ehpc.cn-hangzhou.aliyuncs.com:8443": "https://ehpc.cn-hangzhou.aliyuncs.com:8443",
    "http://localhost:8080": "http://localhost:8080",
    "http://127.0.0.1:8080": "http://127.0.0.1:8080",
    "http://[::1]:8080": "http://[::1]:8080",
}

clients = pytest.mark.parametrize("client", CLIENTS)


@clients
@pytest.mark.parametrize("region", BAD_REGIONS)
def test_bad_region(region: str, client: type[Client], monkeypatch: pytest.MonkeyPatch) -> None:
    """A region becomes a part of the host name, so nothing but a region is taken, wherever it stands."""
    message = f"{region!r} is not a region; regions look like cn-hangzhou or ap-southeast-1"
    with pytest.raises(ConfigurationError) as caught:
        client(region, **KEY)
    assert str(caught.value) == message
    if "\0" not in region:
        monkeypatch.setenv("ALIBABA_CLOUD_REGION_ID", region)
        with pytest.raises(ConfigurationError) as caught:
            client(**KEY)
        assert str(caught.value) == message


@clients
@pytest.mark.parametrize("endpoint", BAD_ENDPOINTS)
def test_bad_endpoint(endpoint: str, client: type[Client], monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint is a scheme and a host, and HTTP is for this machine alone."""
    with pytest.raises(ConfigurationError) as caught:
        client(endpoint=endpoint, **KEY)
    assert BAD_ENDPOINTS[endpoint] in str(caught.value)
    assert "user:pw" not in str(caught.value)
    monkeypatch.setenv("EHPC_ENDPOINT_URL", endpoint)
    with pytest.raises(ConfigurationError):
        client(**KEY)


@clients
@pytest.mark.parametrize("endpoint", GOOD_ENDPOINTS)
def test_good_endpoint(endpoint: str, client: type[Client]) -> None:
    """Sound endpoints are taken as they are meant."""
    made = client(endpoint=endpoint, **KEY)
    assert repr(made).startswith(f"{client.__name__}(Settings({GOOD_ENDPOINTS[endpoint]}, ")


@clients
def test_http_by_an_explicit_switch(client: type[Client]) -> None:
    """Whoever wants HTTP to another machine has to say so."""
    made = client(endpoint="http://ehpc.internal:8080", allow_http=True, **KEY)
    assert "http://ehpc.internal:8080" in repr(made)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("region", BAD_REGIONS)
def test_bad_region_of_a_call(region: str, way: Way, start: StartServer) -> None:
    """The region of a single call is looked at too, before anything is sent."""
    server = start()
    with calling(way, endpoint=server.url) as caller, pytest.raises(ConfigurationError):
        caller.call(KINDS["read"], CallOptions(region_id=region))
    assert server.connections == 0
