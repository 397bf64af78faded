"""Files, answers and outputs that anybody may have written: credentials, or a CredentialsError that shows no secret."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ehpc._runtime.credentials.assume_role import AssumeRoleProvider
from ehpc._runtime.credentials.credentials import StaticProvider
from ehpc._runtime.credentials.process import read_output
from ehpc._runtime.credentials.sts import Role
from ehpc._runtime.errors import CredentialsError
from ehpc.credentials import CliProfileProvider, Credentials, EcsRoleProvider, IniProfileProvider, UriProvider
from tests.runtime.credentials.fake_host import (
    METADATA,
    METADATA_TOKEN,
    SECRET,
    STS,
    TOKEN,
    FakeHost,
    assert_silent,
    reply,
)

FUZZ = settings(
    max_examples=200,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

KEYS = [
    "name",
    "mode",
    "type",
    "access_key_id",
    "access_key_secret",
    "sts_token",
    "security_token",
    "ram_role_arn",
    "role_arn",
    "ram_role_name",
    "role_name",
    "source_profile",
    "expired_seconds",
    "enable_vpc",
    "sts_region",
    "policy",
    "external_id",
    "oidc_provider_arn",
    "oidc_token_file",
    "oidc_token_file_path",
    "credentials_uri",
    "role_session_name",
]
MODES = ["AK", "StsToken", "RamRoleArn", "EcsRamRole", "OIDC", "ChainableRamRoleArn", "CloudSSO", "CredentialsURI"]
TYPES = ["access_key", "sts", "ecs_ram_role", "ram_role_arn", "oidc_role_arn", "rsa_key_pair"]
TEXT = st.one_of(
    st.text(max_size=12),
    st.sampled_from([SECRET, TOKEN, "default", "a", "b", "\ud800", "x y", "#", "%(x)s", "acs:ram::1:role/r", "900"]),
    st.sampled_from(MODES + TYPES),
)
VALUE = st.one_of(TEXT, st.none(), st.booleans(), st.integers(), st.floats(), st.lists(TEXT, max_size=2))
PROFILE = st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=12).flatmap(
    lambda found: st.fixed_dictionaries(
        {"name": st.sampled_from(["default", "a", "b"]), "mode": st.one_of(st.sampled_from(MODES), VALUE)}
    ).map(lambda fixed: {**found, **fixed})
)
CONFIG = st.fixed_dictionaries(
    {"current": st.one_of(st.just("default"), VALUE), "profiles": st.one_of(st.lists(PROFILE, max_size=4), VALUE)}
)
INI_LINE = st.one_of(
    TEXT,
    st.sampled_from(
        ["[default]", "[DEFAULT]", "[a]", "[", "  continued", "type = sts", f"access_key_secret = {SECRET}"]
    ),
    st.tuples(st.sampled_from(KEYS), TEXT).map(" = ".join),
)
MEMBERS = ["Code", "AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration", "Credentials", "RequestId"]
ANSWER = st.one_of(
    st.binary(max_size=60),
    st.dictionaries(
        st.sampled_from(MEMBERS), st.recursive(VALUE, lambda v: st.dictionaries(st.sampled_from(MEMBERS), v))
    )
    # messages show a code; that this word is a secret elsewhere, nobody can know who has not sent it
    .filter(lambda found: found.get("Code") != TOKEN).map(lambda found: json.dumps(found).encode()),
)


def check(world: FakeHost, provider: Any) -> None:
    """Assert that a source gives credentials or a silent CredentialsError."""
    try:
        found = world.fetch(provider)
    except CredentialsError as error:
        # a name may be anything, so only errors without one are looked at as a whole
        if not any(f"'{secret}'" in str(error) for secret in (SECRET, TOKEN)):
            assert_silent(error)
    else:
        assert isinstance(found, Credentials)


@FUZZ
@given(config=CONFIG)
def test_cli_profiles(world: FakeHost, config: dict[str, Any]) -> None:
    """Any JSON in the form of a configuration."""
    world.write(".aliyun/config.json", json.dumps(config))
    check(world, CliProfileProvider())


@FUZZ
@given(content=st.binary(max_size=200))
def test_cli_file(world: FakeHost, content: bytes) -> None:
    """Any bytes."""
    world.write(".aliyun/config.json", content)
    check(world, CliProfileProvider())


@FUZZ
@given(lines=st.lists(INI_LINE, max_size=12), first=st.booleans())
def test_ini_profiles(world: FakeHost, lines: list[str], first: bool) -> None:
    """Any lines, with or without a profile before them."""
    world.write(".alibabacloud/credentials.ini", "\n".join([*(["[default]"] if first else []), *lines]))
    check(world, IniProfileProvider())


@FUZZ
@given(status=st.sampled_from([200, 400, 404, 500]), body=ANSWER)
@example(status=400, body=json.dumps({"Code": SECRET}).encode())
@example(status=400, body=json.dumps({"Code": "NoPermission", "Message": TOKEN, "RequestId": TOKEN}).encode())
def test_answers(world: FakeHost, status: int, body: bytes) -> None:
    """Any answer of STS, the metadata service and a credentials URI."""
    world.answers.update({STS: reply(status, body), METADATA_TOKEN: reply(status, body), METADATA: reply(200, b"r")})
    world.answers.update({METADATA + "r": reply(status, body), "http://127.0.0.1/": reply(status, body)})
    check(world, AssumeRoleProvider(StaticProvider(Credentials("k", SECRET)), Role("acs:ram::1:role/r")))
    check(world, EcsRoleProvider())
    check(world, UriProvider("http://127.0.0.1"))


@FUZZ
@given(output=st.one_of(ANSWER, st.dictionaries(st.sampled_from(KEYS), VALUE).map(lambda v: json.dumps(v).encode())))
def test_output_of_a_process(output: bytes) -> None:
    """Any output."""
    try:
        read_output(output, "the output")
    except CredentialsError as error:
        assert_silent(error)


@FUZZ
@given(uri=st.one_of(TEXT, st.text().map("http://".__add__), st.text().map("http://127.0.0.1".__add__)))
def test_uris(tmp_path_factory: pytest.TempPathFactory, uri: str) -> None:
    """Any text as a URI: what is asked over HTTP is near."""
    world = FakeHost(Path(tmp_path_factory.getbasetemp()))
    check(world, UriProvider(uri or "x"))
    for request in world.sent:
        assert request.url.startswith(("https://", "http://127.", "http://localhost", "http://10.", "http://["))
