"""The order of the sources, and what is said when none has anything."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import pytest

from ehpc._runtime.credentials.chain import default_chain
from ehpc._runtime.credentials.resolver import DefaultProvider, DeferredProvider
from tests.runtime.credentials.fake_host import (
    METADATA,
    METADATA_GOOD,
    METADATA_TOKEN,
    SECRET,
    STS,
    FakeHost,
    reply,
    temporary,
)


def test_a_source_has_its_name_before_it_is_loaded() -> None:
    """Messages name the sources that were not asked, too."""
    sources = [source for source in default_chain()._sources if isinstance(source, DeferredProvider)]
    assert len(sources) == 5
    for source in sources:
        provider = getattr(import_module(f"ehpc._runtime.credentials.{source._module}"), source._provider)
        assert source.name == provider().name
        assert source.chosen is None


def named(key: str) -> dict[str, str]:
    """Return temporary credentials with an identifier."""
    return {**temporary(), "AccessKeyId": key}


def everything(world: FakeHost) -> None:
    """Prepare a world where every source has something."""
    world.variables.update(ALIBABA_CLOUD_ACCESS_KEY_ID="variables", ALIBABA_CLOUD_ACCESS_KEY_SECRET=SECRET)
    world.write("jwt", "eyJmade.up.jwt")
    world.variables.update(
        ALIBABA_CLOUD_ROLE_ARN="acs:ram::1:role/r",
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN="p",
        ALIBABA_CLOUD_OIDC_TOKEN_FILE=str(world.home / "jwt"),
    )
    world.answers[STS] = reply(200, {"Credentials": named("oidc")})
    world.profile(mode="AK", access_key_id="cli", access_key_secret=SECRET)
    world.ini(type="access_key", access_key_id="ini", access_key_secret=SECRET)
    world.answers.update({METADATA_TOKEN: reply(200, b"imds-token-v2"), METADATA: reply(200, b"r")})
    world.answers[METADATA + "r"] = reply(200, named("ecs"))
    world.variables["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://127.0.0.1/c"
    world.answers["http://127.0.0.1/c"] = reply(200, named("uri"))


def test_order(world: FakeHost) -> None:
    """Variables, OIDC, CLI profile, ini file, ECS, URI: each counts once those before it have nothing."""
    everything(world)
    order = []
    removals: list[Callable[[], object]] = [
        lambda: world.variables.pop("ALIBABA_CLOUD_ACCESS_KEY_ID"),
        lambda: world.variables.pop("ALIBABA_CLOUD_OIDC_TOKEN_FILE"),
        lambda: (world.home / ".aliyun/config.json").unlink(),
        lambda: (world.home / ".alibabacloud/credentials.ini").unlink(),
        lambda: world.variables.update(ALIBABA_CLOUD_ECS_METADATA_DISABLED="true"),
        lambda: world.variables.pop("ALIBABA_CLOUD_CREDENTIALS_URI"),
    ]
    for remove in removals:
        order.append(world.fetch(DefaultProvider()).access_key_id)
        remove()
    assert order == ["variables", "oidc", "cli", "ini", "ecs", "uri"]


def test_message_lists_every_source(world: FakeHost) -> None:
    """Without any credentials, each source is there with its reason, in order."""
    message = world.refusal(DefaultProvider())
    starts = [line.partition(":")[0] for line in message.splitlines()[1:]]
    assert starts == [
        "- environment variables",
        "- OIDC role",
        "- CLI profile",
        "- credentials file",
        "- ECS RAM role",
        "- credentials URI",
    ]
    assert "ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET are not set" in message
    assert str(world.home) in message


def test_broken_source_is_passed_over_and_named(world: FakeHost) -> None:
    """A source that is broken does not keep later ones from being asked."""
    world.write(".aliyun/config.json", f'{{"{SECRET}')
    assert "config.json is not JSON" in world.refusal(DefaultProvider())
    world.ini(type="access_key", access_key_id="ini", access_key_secret=SECRET)
    assert world.fetch(DefaultProvider()).access_key_id == "ini"


@pytest.mark.parametrize(
    ("variable", "value", "problem"),
    [
        ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", f"{SECRET}\n", "the access key secret holds a line break at its end"),
        ("ALIBABA_CLOUD_ACCESS_KEY_ID", " LTAI5tMadeUp", "the access key id holds a space at its beginning"),
        ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "made up", "the access key secret holds a space or another character"),
        ("ALIBABA_CLOUD_SECURITY_TOKEN", "\u00e9", "the security token holds a space or another character"),
    ],
)
def test_malformed_key_does_not_fall_through(world: FakeHost, variable: str, value: str, problem: str) -> None:
    """A key in the environment that can't be one is an error, although other sources have credentials."""
    everything(world)
    world.variables[variable] = value
    message = world.refusal(DefaultProvider())
    assert message.startswith(f"environment variables: {problem}")
    assert f"{variable}" in message
    assert message.endswith("No other source of credentials was tried")


def test_malformed_key_of_a_profile_does_not_fall_through(world: FakeHost) -> None:
    """The same holds for profiles: the next source has somebody else's key."""
    world.profile(mode="AK", access_key_id="cli", access_key_secret=f"{SECRET}\n")
    world.ini(type="access_key", access_key_id="ini", access_key_secret=SECRET)
    message = world.refusal(DefaultProvider())
    assert message.startswith("CLI profile: the profile 'default' of ")
    assert "the access key secret holds a line break at its end" in message


def test_last_good_source_is_reused(world: FakeHost) -> None:
    """Once a source had credentials it stays, even when an earlier one comes or it fails."""
    everything(world)
    del world.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"]
    provider = DefaultProvider()
    assert world.fetch(provider).access_key_id == "oidc"
    world.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "variables"
    assert world.fetch(provider).access_key_id == "oidc"
    world.answers[STS] = reply(403, {"Code": "NoPermission"})
    assert world.refusal(provider).startswith("OIDC role gives no credentials any more: STS")


@pytest.mark.parametrize("missing", ["ALIBABA_CLOUD_ROLE_ARN", "ALIBABA_CLOUD_OIDC_PROVIDER_ARN"])
def test_oidc_needs_all_its_variables(world: FakeHost, missing: str) -> None:
    """With one of the three missing, STS is not asked."""
    everything(world)
    del world.variables["ALIBABA_CLOUD_ACCESS_KEY_ID"]
    del world.variables[missing]
    assert world.fetch(DefaultProvider()).access_key_id == "cli"
    assert not world.sent


def test_metadata_is_asked_once(world: FakeHost) -> None:
    """Off ECS, the chain costs one request."""
    world.refusal(DefaultProvider())
    assert [request.method for request in world.sent] == ["PUT"]
    assert METADATA_GOOD.status == 200
