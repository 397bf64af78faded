"""Where settings come from: explicit argument, then environment, then profile, then default.

The docstring of ``BaseClient`` is the document; it is read here, so that no variable is forgotten.
"""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path
from typing import Any

import pytest

from ehpc import AsyncClient, Client, RetryPolicy
from ehpc._runtime.clients import BaseClient
from ehpc._runtime.http.base_transport import create_context
from ehpc._runtime.http.proxies import Proxy, find_proxy, parse_proxy
from ehpc.errors import ConfigurationError

ORIGIN = "https://ehpc.cn-hangzhou.aliyuncs.com"


@pytest.fixture(params=[Client, AsyncClient])
def kind(request: pytest.FixtureRequest) -> Any:
    """Return the class of a client."""
    return request.param


def write_profiles(home: Path) -> None:
    """Write two profiles of the official CLI."""
    profiles = [
        {"name": "first", "mode": "AK", "region_id": "cn-qingdao"},
        {"name": "second", "mode": "AK", "region_id": "cn-chengdu"},
        {"name": "bare", "mode": "AK"},
    ]
    path = home / ".aliyun" / "config.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"current": "first", "profiles": profiles}))


def test_the_client_names_the_variables_of_its_arguments(kind: Any) -> None:
    """Each argument whose default comes from the environment, and as many attempts as there are."""
    told = inspect.getdoc(BaseClient.__init__) or ""
    arguments = dict(re.findall(r"^    (\w+): (.*(?:\n {8}.*)*)", told, re.MULTILINE))
    assert set(arguments) - {"ConfigurationError", "CredentialsError"} == (
        set(inspect.signature(kind.__init__).parameters) - {"self"}
    )
    found = {name: re.findall(r"[A-Z]+(?:_[A-Z]+)+", text) for name, text in arguments.items()}
    assert {name: variables for name, variables in found.items() if variables} == {
        "region_id": ["ALIBABA_CLOUD_REGION_ID"],
        "profile": ["ALIBABA_CLOUD_PROFILE"],
        "endpoint": ["EHPC_ENDPOINT_URL"],
        "network": ["ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED"],
        "ca_bundle": ["ALIBABA_CLOUD_CA_BUNDLE", "SSL_CERT_FILE"],
    }
    assert f"up to {RetryPolicy().max_attempts} attempts" in arguments["retry"]


@pytest.mark.parametrize(
    ("argument", "environment", "profile", "expected"),
    [
        ("cn-beijing", "cn-shanghai", True, "cn-beijing"),
        (None, "cn-shanghai", True, "cn-shanghai"),
        (None, None, True, "cn-qingdao"),
        (None, "", True, "cn-qingdao"),
        ("cn-beijing", None, False, "cn-beijing"),
    ],
)
def test_the_region_comes_from_the_first_that_has_one(
    kind: Any,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    argument: str | None,
    environment: str | None,
    profile: bool,
    expected: str,
) -> None:
    """Argument, ALIBABA_CLOUD_REGION_ID, profile."""
    if profile:
        write_profiles(home)
    if environment is not None:
        monkeypatch.setenv("ALIBABA_CLOUD_REGION_ID", environment)
    settings = kind(argument)._settings
    assert (settings.region_id, settings.host) == (expected, f"ehpc.{expected}.aliyuncs.com")


@pytest.mark.parametrize(
    ("argument", "environment", "expected"),
    [
        (None, None, "cn-qingdao"),
        (None, "second", "cn-chengdu"),
        ("first", "second", "cn-qingdao"),
        ("second", None, "cn-chengdu"),
    ],
)
def test_the_profile_comes_from_the_first_that_names_one(
    kind: Any,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    argument: str | None,
    environment: str | None,
    expected: str,
) -> None:
    """Argument, ALIBABA_CLOUD_PROFILE, the CLI's current one."""
    write_profiles(home)
    if environment is not None:
        monkeypatch.setenv("ALIBABA_CLOUD_PROFILE", environment)
    assert kind(profile=argument)._settings.region_id == expected


@pytest.mark.parametrize("arguments", [{}, {"profile": "bare"}])
def test_without_any_region_there_is_no_client(kind: Any, home: Path, arguments: dict[str, str]) -> None:
    """The message says how to give one."""
    if arguments:
        write_profiles(home)
    with pytest.raises(ConfigurationError) as caught:
        kind(**arguments)
    assert str(caught.value) == (
        "no region: give region_id, such as cn-hangzhou, or set the variable ALIBABA_CLOUD_REGION_ID"
    )


@pytest.mark.parametrize(
    ("content", "variable", "reason"),
    [
        (None, "night", r"there is no profile 'night': there is no file .*config\.json"),
        ('{"current": "a", "profiles": []}', "night", r"there is no profile 'night' in .*: see `aliyun .*`"),
        ('{"current": "a", "profiles": []}', None, r"there is no profile 'a' in .*: see `aliyun configure list`"),
        ('{"current": "a"} //', None, r".*config\.json is not a configuration of the official CLI"),
        ("[]", None, r".*config\.json is not a configuration of the official CLI"),
        ("folder", None, r".*config\.json can't be read: Is a directory"),
    ],
)
def test_why_the_profile_names_no_region(
    kind: Any, home: Path, monkeypatch: pytest.MonkeyPatch, content: str | None, variable: str | None, reason: str
) -> None:
    """The region is missing, but it is the file or the variable that is wrong; with an endpoint, none is needed."""
    file = home / ".aliyun" / "config.json"
    file.parent.mkdir()
    if content == "folder":
        file.mkdir()
    elif content is not None:
        file.write_text(content)
    if variable is not None:
        monkeypatch.setenv("ALIBABA_CLOUD_PROFILE", variable)
    with pytest.raises(ConfigurationError, match=f"^no region: give .* ALIBABA_CLOUD_REGION_ID; {reason}$"):
        kind()
    assert kind(endpoint="https://one.example")._settings.region_id == ""


@pytest.mark.parametrize("endpoint", [None, "https://one.example"])
def test_missing_profile_is_named_first(kind: Any, home: Path, endpoint: str | None) -> None:
    """A profile that was asked for and is not there is what is wrong, not the region that it would have."""
    with pytest.raises(ConfigurationError, match=r"^there is no profile 'missing': there is no file .*config\.json$"):
        kind(profile="missing", endpoint=endpoint)
    write_profiles(home)
    with pytest.raises(ConfigurationError, match=r"^there is no profile 'missing' in .*: see `aliyun configure list`$"):
        kind(profile="missing", endpoint=endpoint)


@pytest.mark.parametrize(
    ("argument", "environment", "expected"),
    [
        ("https://one.example", "https://two.example", "one.example"),
        (None, "https://two.example:8443", "two.example:8443"),
        (None, "", "ehpc.cn-hangzhou.aliyuncs.com"),
        (None, None, "ehpc.cn-hangzhou.aliyuncs.com"),
    ],
)
def test_the_endpoint_comes_from_the_first_that_has_one(
    kind: Any, monkeypatch: pytest.MonkeyPatch, argument: str | None, environment: str | None, expected: str
) -> None:
    """Argument, EHPC_ENDPOINT_URL, the region."""
    if environment is not None:
        monkeypatch.setenv("EHPC_ENDPOINT_URL", environment)
    assert kind("cn-hangzhou", endpoint=argument)._settings.host == expected


@pytest.mark.parametrize("by", ["argument", "environment"])
def test_with_an_endpoint_the_profile_names_the_region(
    kind: Any, home: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """A gateway or a host inside a VPC serves the region of the profile, as the table of settings says."""
    write_profiles(home)
    if by == "environment":
        monkeypatch.setenv("EHPC_ENDPOINT_URL", "https://one.example")
    client = kind(endpoint="https://one.example" if by == "argument" else None)
    assert "cn-qingdao" == client._settings.region_id


@pytest.mark.parametrize(
    ("argument", "environment", "expected"),
    [
        ("public", "true", "ehpc."),
        ("vpc", None, "ehpc-vpc."),
        ("vpc", "false", "ehpc-vpc."),
        (None, "true", "ehpc-vpc."),
        (None, "TRUE", "ehpc-vpc."),
        (None, "1", "ehpc-vpc."),
        (None, "false", "ehpc."),
        (None, "", "ehpc."),
        (None, None, "ehpc."),
    ],
)
def test_the_network_comes_from_the_first_that_says_so(
    kind: Any, monkeypatch: pytest.MonkeyPatch, argument: Any, environment: str | None, expected: str
) -> None:
    """Argument, ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED, public."""
    if environment is not None:
        monkeypatch.setenv("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED", environment)
    assert kind("cn-hangzhou", network=argument)._settings.host == f"{expected}cn-hangzhou.aliyuncs.com"


def test_the_defaults_are_those_of_the_signature(kind: Any) -> None:
    """Whatever has no source but the argument."""
    settings = kind("cn-hangzhou")._settings
    assert (settings.signature, settings.format, settings.scheme) == ("v3", "json", "https")
    times = (settings.connect_timeout_seconds, settings.read_timeout_seconds, settings.deadline_seconds)
    assert times == (5, 60, 300)
    policy = settings.retry
    assert (policy.max_attempts, policy.first_delay_seconds, policy.longest_delay_seconds) == (4, 0.2, 20)


def test_arguments_count_before_the_defaults(kind: Any) -> None:
    """Each of them."""
    policy = RetryPolicy(max_attempts=2)
    settings = kind(
        "cn-hangzhou",
        signature="v1",
        format="xml",
        connect_timeout_seconds=1,
        read_timeout_seconds=2,
        deadline_seconds=3,
        retry=policy,
    )._settings
    assert (settings.signature, settings.format, settings.retry) == ("v1", "xml", policy)
    times = (settings.connect_timeout_seconds, settings.read_timeout_seconds, settings.deadline_seconds)
    assert times == (1, 2, 3)


@pytest.mark.parametrize(
    ("argument", "variables", "expected"),
    [
        ("http://a:1", {"HTTPS_PROXY": "http://b:2"}, "http://a:1"),
        ("http://a:1", {"NO_PROXY": "*"}, "http://a:1"),
        (None, {"HTTPS_PROXY": "http://b:2"}, "http://b:2"),
        (None, {"https_proxy": "http://b:2"}, "http://b:2"),
        (None, {"HTTP_PROXY": "http://b:2"}, ""),
        (None, {"HTTPS_PROXY": "http://b:2", "NO_PROXY": ".aliyuncs.com"}, ""),
        (None, {"HTTPS_PROXY": "http://b:2", "NO_PROXY": f"a, {ORIGIN[8:]}:8443"}, "http://b:2"),
        (None, {}, ""),
    ],
)
def test_the_proxy_comes_from_the_first_that_names_one(
    monkeypatch: pytest.MonkeyPatch, argument: str | None, variables: dict[str, str], expected: str
) -> None:
    """Argument, HTTPS_PROXY unless NO_PROXY speaks against it, none."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    proxy = find_proxy(argument, ORIGIN)
    assert proxy == (parse_proxy(expected) if expected else None)


@pytest.mark.parametrize(
    ("origin", "proxied"),
    [
        ("https://ehpc.internal:8443", False),
        ("https://ehpc.internal", True),
        ("https://[fd00::1]:8443", False),
        ("https://[fd00::2]:8443", True),
    ],
)
def test_no_proxy_may_name_a_port_or_an_ipv6_address(
    monkeypatch: pytest.MonkeyPatch, origin: str, proxied: bool
) -> None:
    """As it may for the official clients."""
    monkeypatch.setenv("HTTPS_PROXY", "http://b:2")
    monkeypatch.setenv("NO_PROXY", "ehpc.internal:8443,fd00::1")
    assert (find_proxy(None, origin) is not None) == proxied


@pytest.mark.parametrize(
    "proxy", ["http://user:s3cret@host:99999", "http://user:s3cret@[bad", "https://user:s3cret@host"]
)
def test_a_proxy_that_is_none_is_refused_without_its_password(proxy: str) -> None:
    """The message says how one looks."""
    with pytest.raises(ConfigurationError) as caught:
        parse_proxy(proxy)
    assert str(caught.value) == "a proxy (argument, HTTPS_PROXY or HTTP_PROXY) must be given as http://host:port"
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_a_password_of_a_proxy_may_have_any_letter() -> None:
    """It is sent as UTF-8."""
    headers = {"proxy-authorization": "Basic dXNlcjpw5L2g"}
    assert parse_proxy("http://user:p%E4%BD%A0@host:1") == Proxy("host", 1, headers)


@pytest.mark.parametrize(
    ("argument", "variables", "expected"),
    [
        ("/a.pem", {"ALIBABA_CLOUD_CA_BUNDLE": "/b.pem", "SSL_CERT_FILE": "/c.pem"}, "/a.pem"),
        (None, {"ALIBABA_CLOUD_CA_BUNDLE": "/b.pem", "SSL_CERT_FILE": "/c.pem"}, "/b.pem"),
        (None, {"SSL_CERT_FILE": "/c.pem"}, "/c.pem"),
    ],
)
def test_the_certificates_come_from_the_first_that_names_some(
    monkeypatch: pytest.MonkeyPatch, argument: str | None, variables: dict[str, str], expected: str
) -> None:
    """Argument, ALIBABA_CLOUD_CA_BUNDLE, SSL_CERT_FILE; a file that is not there shows which was taken."""
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        create_context(argument)
    assert str(caught.value) == f"the certificates in {expected} can't be read: No such file or directory"
