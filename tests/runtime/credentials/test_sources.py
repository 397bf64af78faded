"""Every source: what it gives, and how it fails."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import sys
from typing import Any
from urllib.parse import quote

import pytest

from ehpc._runtime.credentials.alibabacloud_adapter import AlibabaCloudProvider
from ehpc._runtime.errors import NotSentError, OutcomeUnknownError
from ehpc.credentials import (
    AssumeRoleProvider,
    CliProfileProvider,
    Credentials,
    EcsRoleProvider,
    EnvironmentProvider,
    IniProfileProvider,
    OidcProvider,
    ProcessProvider,
    Role,
    StaticProvider,
    UriProvider,
)
from tests.fake_clock import NOW
from tests.runtime.credentials.fake_host import (
    END,
    KEY,
    METADATA,
    METADATA_GOOD,
    METADATA_TOKEN,
    SECRET,
    STS,
    STS_GOOD,
    TOKEN,
    FakeHost,
    form,
    query,
    reply,
    temporary,
)

ROLE = "acs:ram::1:role/r"
AK = {"access_key_id": KEY, "access_key_secret": SECRET}
HTML = b"<html><body>Please log in</body></html>"


def parts(found: Credentials) -> tuple[str, str, str | None]:
    """Return what credentials hold."""
    return found.access_key_id, found.access_key_secret, found.security_token


def over_key(**options: Any) -> AssumeRoleProvider:
    """Return a role over a given key."""
    return AssumeRoleProvider(StaticProvider(Credentials(KEY, SECRET)), Role(ROLE, **options))


def command(code: str) -> str:
    """Return a command that runs Python code."""
    return f'{sys.executable} -c "{code}"'


# --- environment -----------------------------------------------------------------------------------------------------


def test_environment(world: FakeHost) -> None:
    """The variables are read at each use."""
    world.variables.update(ALIBABA_CLOUD_ACCESS_KEY_ID=KEY, ALIBABA_CLOUD_ACCESS_KEY_SECRET=SECRET)
    assert parts(world.fetch(EnvironmentProvider())) == (KEY, SECRET, None)
    world.variables.update(ALIBABA_CLOUD_SECURITY_TOKEN=TOKEN)
    assert parts(world.fetch(EnvironmentProvider())) == (KEY, SECRET, TOKEN)
    world.variables.update(ALIBABA_CLOUD_ACCESS_KEY_SECRET="")
    assert world.refusal(EnvironmentProvider()) == "ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set"
    world.variables.update(ALIBABA_CLOUD_ACCESS_KEY_SECRET=SECRET + "\udcff")
    assert "another character that no key has" in world.refusal(EnvironmentProvider())


# --- roles -----------------------------------------------------------------------------------------------------------


def test_assume_role_is_signed(world: FakeHost) -> None:
    """The request is a POST with a right signature, and holds what the role says."""
    world.answers[STS] = STS_GOOD
    role = over_key(session_name="me", duration_seconds=900, policy='{"Version": "1"}', external_id="x1")
    found = world.fetch(role)
    assert parts(found) == ("STS.role", "sts-secret-of-the-role", "sts-token-of-the-role")
    assert found.expires_at == NOW + 3600
    (request,) = world.sent
    sent = form(request)
    signature = sent.pop("Signature")
    assert (request.method, request.url) == ("POST", STS)
    assert sent["Action"] == "AssumeRole"
    assert sent["Version"] == "2015-04-01"
    assert sent["Format"] == "JSON"
    assert sent["Timestamp"] == "2023-11-14T22:13:20Z"
    assert sent["RoleArn"] == ROLE
    assert sent["RoleSessionName"] == "me"
    assert sent["DurationSeconds"] == "900"
    assert sent["Policy"] == '{"Version": "1"}'
    assert sent["ExternalId"] == "x1"
    text = "&".join(f"{quote(name, safe='~')}={quote(sent[name], safe='~')}" for name in sorted(sent))
    digest = hmac.new(f"{SECRET}&".encode(), f"POST&%2F&{quote(text, safe='~')}".encode(), hashlib.sha1).digest()
    assert signature == base64.b64encode(digest).decode()
    assert {SECRET} <= set(request.secrets)


def test_assume_role_with_temporary_credentials(world: FakeHost) -> None:
    """The token of the source goes into the body, never into the URL."""
    world.answers[STS] = STS_GOOD
    world.fetch(AssumeRoleProvider(StaticProvider(Credentials(KEY, SECRET, TOKEN)), Role(ROLE)))
    (request,) = world.sent
    assert form(request)["SecurityToken"] == TOKEN
    assert TOKEN not in request.url
    assert form(request)["RoleSessionName"] == "ehpc-1700000000"
    assert form(request)["DurationSeconds"] == "3600"


@pytest.mark.parametrize(
    ("options", "variables", "url"),
    [
        ({}, {}, "https://sts.aliyuncs.com/"),
        ({"sts_region": "cn-beijing"}, {}, "https://sts.cn-beijing.aliyuncs.com/"),
        ({"sts_region": "cn-beijing", "vpc": True}, {}, "https://sts-vpc.cn-beijing.aliyuncs.com/"),
        ({"vpc": True}, {}, "https://sts.aliyuncs.com/"),
        ({}, {"ALIBABA_CLOUD_STS_REGION": "cn-hangzhou"}, "https://sts.cn-hangzhou.aliyuncs.com/"),
        (
            {},
            {"ALIBABA_CLOUD_STS_REGION": "cn-hangzhou", "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED": "TRUE"},
            "https://sts-vpc.cn-hangzhou.aliyuncs.com/",
        ),
        ({"sts_endpoint": "http://127.0.0.1:9"}, {}, "http://127.0.0.1:9/"),
        ({"sts_endpoint": "sts.example.com"}, {}, "https://sts.example.com/"),
    ],
)
def test_server_of_sts(world: FakeHost, options: dict[str, Any], variables: dict[str, str], url: str) -> None:
    """STS is asked in the region and network that was said."""
    world.answers[url] = STS_GOOD
    world.variables.update(variables)
    world.fetch(over_key(**options))
    assert world.sent[0].url == url
    assert world.sent[0].headers["host"] == url.split("/")[2]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"sts_region": "evil.com/"}, "not a region"),
        ({"sts_endpoint": "http://sts.example.com"}, "use https"),
        ({"duration_seconds": 899}, "900 s or longer"),
        ({"session_name": "\ud800"}, "RoleSessionName of the role is not Unicode"),
        ({"external_id": "\ud800"}, "ExternalId of the role is not Unicode"),
    ],
)
def test_role_that_cannot_be_asked_for(world: FakeHost, options: dict[str, Any], problem: str) -> None:
    """What would go to a foreign host or can't be right is refused before anything is sent."""
    assert problem in world.refusal(over_key(**options))
    assert not world.sent


def test_role_without_arn(world: FakeHost) -> None:
    """The ARN can come from the variable; without it the message says so."""
    provider = AssumeRoleProvider(StaticProvider(Credentials(KEY, SECRET)), Role())
    assert "ALIBABA_CLOUD_ROLE_ARN" in world.refusal(provider)
    world.variables["ALIBABA_CLOUD_ROLE_ARN"] = ROLE
    world.answers[STS] = STS_GOOD
    world.fetch(provider)
    assert form(world.sent[0])["RoleArn"] == ROLE


ECHO = f"server string to sign is:GET&%2F&{SECRET}{TOKEN}"


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (
            reply(403, {"Code": "NoPermission", "Message": ECHO, "RequestId": "A-9"}),
            "NoPermission (HTTP 403, request id A-9)",
        ),
        (reply(400, {"Code": "SignatureDoesNotMatch", "Message": ECHO}), "secret of the access key"),
        (reply(404, {"Code": "EntityNotExist.Role", "Message": ECHO}), "does not exist"),
        (reply(400, {"Code": SECRET, "RequestId": TOKEN}), "not an error of STS (HTTP 400)"),
        (reply(400, {"Code": ["x"]}), "not an error of STS"),
        (reply(502, HTML), "not an error of STS (HTTP 502)"),
        (reply(301, b""), "HTTP 301"),
        (reply(200, HTML), "is not JSON"),
        (reply(200, b"\xff"), "not text"),
        (reply(200, []), "not a JSON object"),
        (reply(200, {"Credentials": None}), "no Credentials"),
        (reply(200, {"Credentials": {**temporary(), "SecurityToken": None}}), "no SecurityToken"),
        (reply(200, {"Credentials": {**temporary(), "Expiration": SECRET}}), "not a time"),
        (reply(200, {"Credentials": {**temporary(), "AccessKeySecret": f"{SECRET} x"}}), "can't be used"),
        (NotSentError(f"{SECRET}: connection refused"), "no response from STS (sts.aliyuncs.com): '***'"),
    ],
)
def test_sts_refuses(world: FakeHost, answer: Any, problem: str) -> None:
    """Each refusal has code and place, and never what the answer repeats of the request."""
    world.answers[STS] = answer
    assert problem in world.refusal(over_key())


@pytest.mark.parametrize(
    "first",
    [OutcomeUnknownError("cut"), reply(503, HTML), reply(400, {"Code": "Throttling.User"})],
    ids=["cut", "503", "throttled"],
)
def test_sts_is_asked_again(world: FakeHost, first: Any) -> None:
    """What may be gone soon is tried once more, with a new nonce."""
    world.answers[STS] = [first, STS_GOOD]
    world.fetch(over_key())
    assert len(world.slept) == 1
    assert len({form(request)["SignatureNonce"] for request in world.sent}) == 2


def oidc(world: FakeHost, token: str | bytes = "eyJmade.up.jwt\n") -> OidcProvider:
    """Prepare a world where an identity token can be had."""
    file = world.write("token", token)
    world.variables.update(
        ALIBABA_CLOUD_ROLE_ARN=ROLE,
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN="acs:ram::1:oidc-provider/p",
        ALIBABA_CLOUD_OIDC_TOKEN_FILE=str(file),
    )
    return OidcProvider()


def test_oidc(world: FakeHost) -> None:
    """The token goes into the body of an unsigned POST; the file is read each time."""
    world.answers[STS] = STS_GOOD
    provider = oidc(world)
    assert world.fetch(provider).expires_at == NOW + 3600
    world.write("token", "second")
    world.fetch(provider)
    first, second = world.sent
    assert first.method == "POST"
    assert query(first)["Action"] == "AssumeRoleWithOIDC"
    assert "Signature" not in {**query(first), **form(first)}
    assert form(first)["OIDCToken"] == "eyJmade.up.jwt"
    assert form(first)["OIDCProviderArn"] == "acs:ram::1:oidc-provider/p"
    assert "eyJmade" not in first.url
    assert form(second)["OIDCToken"] == "second"


@pytest.mark.parametrize("token", ["", "two words", "\u00e9", b"\xff", "x\x00y"])
def test_oidc_token_that_is_none(world: FakeHost, token: str | bytes) -> None:
    """A file that holds no token is named."""
    assert "token" in world.refusal(oidc(world, token))
    assert not world.sent


def test_oidc_failures(world: FakeHost) -> None:
    """Missing variables, a missing file and a refusal say what they are."""
    assert "are not set" in world.refusal(OidcProvider())
    provider = oidc(world)
    world.answers[STS] = reply(400, {"Code": "AuthenticationFail.OIDCToken.Expired", "Message": "eyJmade.up.jwt"})
    assert "issuer, audience and age" in world.refusal(provider)
    (world.home / "token").unlink()
    assert "there is no file" in world.refusal(provider)


# --- ECS -------------------------------------------------------------------------------------------------------------


def test_ecs_role_version_2(world: FakeHost) -> None:
    """A token is asked for first, then the name of the role, then its credentials; each within a second."""
    world.answers.update({METADATA_TOKEN: reply(200, b"imds-token-v2"), METADATA: reply(200, b"my-role\n")})
    world.answers[METADATA + "my-role"] = METADATA_GOOD
    assert world.fetch(EcsRoleProvider()).expires_at == NOW + 3600
    put, names, role = world.sent
    assert put.method == "PUT"
    assert put.headers["x-aliyun-ecs-metadata-token-ttl-seconds"] == "21600"
    assert names.headers["x-aliyun-ecs-metadata-token"] == "imds-token-v2"
    assert role.headers["x-aliyun-ecs-metadata-token"] == "imds-token-v2"
    assert {(effect.connect_timeout_seconds, effect.read_timeout_seconds) for effect in world.effects} == {(1.0, 1.0)}


@pytest.mark.parametrize(
    "token", [reply(404), reply(200, HTML), reply(200, b""), reply(200, b"\xff"), OutcomeUnknownError("time-out")]
)
def test_ecs_role_version_1(world: FakeHost, token: Any) -> None:
    """Without a token version 1 is asked, unless that is switched off."""
    world.answers.update({METADATA_TOKEN: token, METADATA + "given": METADATA_GOOD})
    world.variables["ALIBABA_CLOUD_ECS_METADATA"] = "given"
    world.fetch(EcsRoleProvider())
    assert "x-aliyun-ecs-metadata-token" not in world.sent[-1].headers
    world.variables["ALIBABA_CLOUD_IMDSV1_DISABLED"] = "true"
    world.sent.clear()
    assert "metadata service" in world.refusal(EcsRoleProvider())
    assert len(world.sent) == 1


def test_ecs_role_elsewhere(world: FakeHost) -> None:
    """Where there is no metadata service, one request finds that out; switched off, none."""
    assert "no response from the metadata service" in world.refusal(EcsRoleProvider())
    assert len(world.sent) == 1
    world.variables["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "True"
    assert "switched off" in world.refusal(EcsRoleProvider())
    assert len(world.sent) == 1


@pytest.mark.parametrize(
    ("names", "role", "problem"),
    [
        (reply(404), None, "has no role"),
        (reply(200, HTML), None, "not with the name of a role"),
        (reply(500), None, "HTTP 500"),
        (reply(200, b"../../x"), None, "not with the name of a role"),
        (reply(200, b"r"), reply(404), "no role 'r'"),
        (reply(200, b"r"), reply(403), "HTTP 403"),
        (reply(200, b"r"), reply(200, HTML), "perhaps a proxy"),
        (reply(200, b"r"), reply(200, {"Code": "Failed", **temporary()}), "Code is not Success"),
        (reply(200, b"r"), reply(200, {"Code": "Success"}), "no AccessKeyId"),
        (reply(200, b"r"), reply(200, {**temporary(), "AccessKeySecret": 5}), "not text"),
        (reply(200, b"r"), OutcomeUnknownError("imds-token-v2 cut"), "no response"),
    ],
)
def test_ecs_role_failures(world: FakeHost, names: Any, role: Any, problem: str) -> None:
    """Whatever the metadata service answers, the message says what is wrong."""
    world.answers.update({METADATA_TOKEN: reply(200, b"imds-token-v2"), METADATA: names, METADATA + "r": role})
    assert problem in world.refusal(EcsRoleProvider())


def test_ecs_role_with_a_wrong_name(world: FakeHost) -> None:
    """A name that would lead to another path is refused before anything is sent."""
    assert "is not one" in world.refusal(EcsRoleProvider("../x"))
    assert not world.sent


# --- credentials URI -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uri", "asked"),
    [
        ("http://localhost:8080/made-up-token-CAISabc", "http://localhost:8080/made-up-token-CAISabc"),
        ("http://127.0.0.1/x?y=1", "http://127.0.0.1/x?y=1"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("http://10.1.2.3", "http://10.1.2.3/"),
        ("http://169.254.1.1/x", "http://169.254.1.1/x"),
        ("https://credentials.example.com/x", "https://credentials.example.com/x"),
        ("https://8.8.8.8/x", "https://8.8.8.8/x"),
    ],
)
def test_uri(world: FakeHost, uri: str, asked: str) -> None:
    """HTTPS goes anywhere, HTTP to near addresses."""
    world.answers[asked.partition("?")[0]] = METADATA_GOOD
    world.variables["ALIBABA_CLOUD_CREDENTIALS_URI"] = uri
    assert world.fetch(UriProvider()).expires_at == NOW + 3600
    assert world.sent[0].url == asked


@pytest.mark.parametrize(
    "uri",
    [
        "http://credentials.example.com/",
        "http://8.8.8.8/",
        "http://100.64.0.1/",
        "http://[::ffff:8.8.8.8]/",
        "http://[2001:db8::1]/",
        "http://localhost.example.com/",
        "http://127.0.0.1@evil.example/",
        "http://127.0.0.1\\@evil.example/",
        "https://user:made-up-secret-30-characters-x@example.com/",
        "https://example.com/#x",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "https:///x",
        "https://exa mple.com/",
        "http://[::1",
        "http://127.0.0.1:99999/",
        "http://2130706433/",
        "made-up-token-CAISabc",
        "http://127.0.0.1/\n",
    ],
)
def test_uri_that_is_refused(world: FakeHost, uri: str) -> None:
    """What would show credentials to the network, or is no URL, is refused before anything is sent."""
    assert "the credentials URI" in world.refusal(UriProvider(uri))
    assert not world.sent


@pytest.mark.parametrize(
    "answer",
    [reply(500), reply(302), reply(200, HTML), reply(200, b""), reply(200, {"Code": "Failed"}), reply(200, b"\xff")],
)
def test_uri_failures(world: FakeHost, answer: Any) -> None:
    """A wrong answer names the host, not the path."""
    world.answers[f"http://127.0.0.1/{TOKEN}"] = answer
    assert "127.0.0.1" in world.refusal(UriProvider(f"http://127.0.0.1/{TOKEN}"))
    world.answers[f"http://127.0.0.1/{TOKEN}"] = NotSentError(f"http://127.0.0.1/{TOKEN} refused")
    assert "'***'" in world.refusal(UriProvider(f"http://127.0.0.1/{TOKEN}"))
    assert "is not set" in world.refusal(UriProvider())


# --- process ---------------------------------------------------------------------------------------------------------


def test_process(world: FakeHost) -> None:
    """The command prints credentials; it gets the variables, and no shell."""
    code = f"import json, os; print(json.dumps(dict(mode='StsToken', access_key_id='{KEY}', \
access_key_secret='{SECRET}', sts_token=os.environ['GIVEN'], expiration='{END}')))"
    world.variables["GIVEN"] = TOKEN
    found = world.fetch(ProcessProvider(command(code)))
    assert parts(found) == (KEY, SECRET, TOKEN)
    assert found.expires_at == NOW + 3600


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("", "empty"),
        ('"unclosed', "not quoted"),
        ("/nowhere/at-all", "can't be started"),
        ("a\x00b", "not quoted"),
        (command("import sys; print('made-up-token-CAISabc'); sys.exit(3)"), "status 3"),
        (command("print('made-up-token-CAISabc')"), "is not JSON"),
        (command("print([])"), "not a JSON object"),
        (command("print('[' * 60000)"), "is not JSON"),
        (command("import sys; sys.stdout.buffer.write(bytes([255]))"), "not text"),
        (command("print('{}')"), "no access_key_id"),
        (command("print('{' + chr(34) + 'mode' + chr(34) + ':' + chr(34) + 'RamRoleArn' + chr(34) + '}')"), "a mode"),
        (command("while True: print('x' * 9999)"), "more than 65536 bytes"),
        (command("import time; time.sleep(60)"), "longer than 0.5 s"),
        (command("import os, time; os.close(1); time.sleep(60)"), "longer than 0.5 s"),
    ],
)
def test_process_failures(world: FakeHost, line: str, problem: str) -> None:
    """A hostile process is stopped, and its output not shown."""
    # the time limit is short only where it is what is tested: starting Python may take long on a busy machine
    seconds = 0.5 if "0.5" in problem else 30.0
    assert problem in world.refusal(ProcessProvider(line, timeout_seconds=seconds))


def test_process_gets_no_shell(world: FakeHost) -> None:
    """Signs of a shell are arguments like others."""
    world.refusal(ProcessProvider(f"echo x > {world.home}/made; touch {world.home}/made"))
    assert not (world.home / "made").exists()


# --- official objects ------------------------------------------------------------------------------------------------


class Model:
    """What ``get_credential()`` of the official client gives."""

    def __init__(self, key: object = KEY, secret: object = SECRET, token: object = None) -> None:
        self.access_key_id, self.access_key_secret, self.security_token = key, secret, token


class Client:
    """The official client of version 1."""

    def __init__(self, answer: object) -> None:
        self._answer = answer

    def get_credential(self) -> object:
        """Return the credentials."""
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


class Provider:
    """An official provider."""

    def get_credentials(self) -> object:
        """Return the credentials, with methods."""
        return Old()


class Old:
    """The official client of version 0, whose get_credential wants a configuration."""

    def get_credential(self, config: object) -> object:
        """Never called rightly."""
        raise AssertionError(config)

    def get_access_key_id(self) -> str:
        """Return the identifier."""
        return KEY

    def get_access_key_secret(self) -> str:
        """Return the secret."""
        return SECRET

    def get_security_token(self) -> str:
        """Return the token."""
        return TOKEN


@pytest.mark.parametrize(
    ("source", "token"),
    [
        (Client(Model()), None),
        (Client(Model(token=TOKEN)), TOKEN),
        (Provider(), TOKEN),
        (Old(), TOKEN),
        (Model(), None),
    ],
)
def test_official_objects(world: FakeHost, source: object, token: str | None) -> None:
    """Any of the official interfaces will do."""
    assert parts(world.fetch(AlibabaCloudProvider(source))) == (KEY, SECRET, token)


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (Client(RuntimeError(f"result: {SECRET}")), "raises RuntimeError"),
        (Client(Model(None, None)), "bearer"),
        (Client(Model(KEY, 5)), "unusable"),
        (Client(Model(KEY, f"{SECRET}\n")), "unusable"),
        (Client(None), "raises AttributeError"),
    ],
)
def test_official_failures(world: FakeHost, source: object, problem: str) -> None:
    """What the object raises is named, its text not shown."""
    assert problem in world.refusal(AlibabaCloudProvider(source))


# --- CLI profiles ----------------------------------------------------------------------------------------------------


def test_cli_keys_in_the_profile(world: FakeHost) -> None:
    """AK leaves a token aside, StsToken takes it."""
    world.profile(mode="AK", **AK, sts_token=TOKEN)
    assert parts(world.fetch(CliProfileProvider())) == (KEY, SECRET, None)
    world.profile(mode="StsToken", **AK, sts_token=TOKEN)
    assert parts(world.fetch(CliProfileProvider())) == (KEY, SECRET, TOKEN)


def test_cli_roles(world: FakeHost) -> None:
    """RamRoleArn takes all that the profile says of the role."""
    world.answers["https://sts-vpc.cn-beijing.aliyuncs.com/"] = STS_GOOD
    world.profile(
        mode="RamRoleArn",
        **AK,
        ram_role_arn=ROLE,
        ram_session_name="s1",
        expired_seconds=1200,
        policy="{}",
        external_id="x1",
        sts_region="cn-beijing",
        enable_vpc=True,
    )
    assert world.fetch(CliProfileProvider()).access_key_id == "STS.role"
    sent = form(world.sent[0])
    assert (sent["RoleSessionName"], sent["DurationSeconds"], sent["ExternalId"]) == ("s1", "1200", "x1")


def test_cli_chain(world: FakeHost) -> None:
    """ChainableRamRoleArn takes its role with what the source profile gives."""
    world.answers[STS] = STS_GOOD
    chained = {"mode": "ChainableRamRoleArn", "ram_role_arn": ROLE}
    profiles = [
        {"name": "a", **chained, "source_profile": "b"},
        {"name": "b", **chained, "source_profile": "c"},
        {"name": "c", "mode": "AK", **AK},
    ]
    world.write(".aliyun/config.json", {"current": "a", "profiles": profiles})
    world.fetch(CliProfileProvider())
    assert [form(request)["AccessKeyId"] for request in world.sent] == [KEY, "STS.role"]
    profiles[2] = {"name": "c", **chained, "source_profile": "a"}
    world.write(".aliyun/config.json", {"current": "a", "profiles": profiles})
    assert "circle" in world.refusal(CliProfileProvider())
    many = [{"name": f"p{n}", **chained, "source_profile": f"p{n + 1}"} for n in range(5000)]
    world.write(".aliyun/config.json", {"current": "p0", "profiles": many})
    assert "more than 8 profiles" in world.refusal(CliProfileProvider())


def test_cli_other_modes(world: FakeHost) -> None:
    """The modes that ask elsewhere reach the right place."""
    world.answers.update({STS: STS_GOOD, METADATA + "r": METADATA_GOOD, METADATA_TOKEN: reply(200, b"imds-token-v2")})
    world.profile(mode="EcsRamRole", ram_role_name="r")
    assert world.fetch(CliProfileProvider()).access_key_id == "STS.role"
    world.profile(mode="RamRoleArnWithRoleName", ram_role_name="r", ram_role_arn=ROLE)
    world.fetch(CliProfileProvider())
    assert form(world.sent[-1])["SecurityToken"] == "sts-token-of-the-role"
    world.write("jwt", "eyJmade.up.jwt")
    world.profile(mode="OIDC", ram_role_arn=ROLE, oidc_provider_arn="p", oidc_token_file="~/jwt", role_session_name="s")
    world.fetch(CliProfileProvider())
    assert form(world.sent[-1])["RoleSessionName"] == "s"
    world.answers["http://127.0.0.1/c"] = METADATA_GOOD
    world.profile(mode="CredentialsURI", credentials_uri="http://127.0.0.1/c")
    world.fetch(CliProfileProvider())
    file = world.write("out.json", {"mode": "AK", **AK})
    world.profile(mode="External", process_command=f"cat {file}")
    assert parts(world.fetch(CliProfileProvider())) == (KEY, SECRET, None)
    file = world.write("out.json", {"mode": "AK", **AK, "sts_token": TOKEN})
    assert parts(world.fetch(CliProfileProvider())) == (KEY, SECRET, TOKEN)


CLOUD_SSO = {
    "mode": "CloudSSO",
    "cloud_sso_sign_in_url": "https://sso.example:8443/some/login",
    "cloud_sso_account_id": "1234",
    "cloud_sso_access_config": "ac-00x",
    "access_token": TOKEN,
    "cloud_sso_access_token_expire": int(NOW) + 1,
}
OAUTH = {
    "mode": "OAuth",
    "oauth_site_type": "INTL",
    "oauth_access_token": TOKEN,
    "oauth_access_token_expire": int(NOW) + 1,
    "oauth_refresh_token": "made-up-refresh",
}


def test_oauth(world: FakeHost) -> None:
    """The credentials in the profile count until they end; then the access token is exchanged."""
    world.profile(**{**OAUTH, **AK, "sts_token": TOKEN, "sts_expiration": NOW + 10})
    found = world.fetch(CliProfileProvider())
    assert (KEY, SECRET, TOKEN) == parts(found)
    assert NOW + 10 == found.expires_at
    assert [] == world.sent
    world.profile(**{**OAUTH, **AK, "sts_token": TOKEN, "sts_expiration": NOW})
    url = "https://oauth.alibabacloud.com/v1/exchange"
    world.answers[url] = reply(200, temporary())
    found = world.fetch(CliProfileProvider())
    assert (("STS.role", "sts-secret-of-the-role", "sts-token-of-the-role"), NOW + 3600) == (
        parts(found),
        found.expires_at,
    )
    (request,) = world.sent
    assert ("POST", url, b"", f"Bearer {TOKEN}") == (
        request.method,
        request.url,
        request.body,
        request.headers["authorization"],
    )


def test_cloud_sso(world: FakeHost) -> None:
    """The access token is exchanged for credentials of the account."""
    world.profile(**CLOUD_SSO)
    url = "https://sso.example:8443/cloud-credentials"
    world.answers[url] = reply(200, {"CloudCredential": temporary(), "RequestId": "R"})
    found = world.fetch(CliProfileProvider())
    assert ("STS.role", NOW + 3600) == (found.access_key_id, found.expires_at)
    assert {"AccountId": "1234", "AccessConfigurationId": "ac-00x"} == json.loads(world.sent[0].body)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (reply(401, {"error": TOKEN}), "HTTP 401; log in again"),
        (reply(200, b"\xff"), "not text in UTF-8"),
        (reply(200, b"<html>"), "not JSON"),
        (reply(200, {"error": TOKEN}), "has no "),
        (reply(200, {**temporary(), "SecurityToken": "", "CloudCredential": {}}), "has no "),
        (reply(200, {**temporary("soon"), "CloudCredential": temporary("soon")}), "Expiration that is not a time"),
    ],
)
def test_login_that_is_refused(world: FakeHost, answer: Any, problem: str) -> None:
    """A server that refuses a login, or says something else, is named, and nothing secret is shown."""
    for profile, url in (
        (OAUTH, "https://oauth.alibabacloud.com/v1/exchange"),
        (CLOUD_SSO, "https://sso.example:8443/cloud-credentials"),
    ):
        world.answers[url] = answer
        world.profile(**profile)
        message = world.refusal(CliProfileProvider())
        assert problem in message
        assert "server" in message


@pytest.mark.parametrize(
    ("profile", "problem"),
    [
        ({}, "no mode"),
        ({"mode": TOKEN}, "mode that is not known"),
        ({"mode": ["AK"]}, "mode that is not text"),
        ({"mode": "AK", "access_key_id": KEY}, "no access_key_secret"),
        ({"mode": "AK", "access_key_id": KEY, "access_key_secret": [SECRET]}, "access_key_secret that is not text"),
        ({"mode": "AK", "access_key_id": KEY, "access_key_secret": f"{SECRET} "}, "can't be used"),
        ({"mode": "StsToken", **AK}, "no sts_token"),
        ({"mode": "RamRoleArn", **AK}, "no ram_role_arn"),
        ({"mode": "RamRoleArn", **AK, "ram_role_arn": ROLE, "expired_seconds": "1h"}, "expired_seconds"),
        ({"mode": "RamRoleArn", **AK, "ram_role_arn": ROLE, "expired_seconds": True}, "expired_seconds"),
        ({"mode": "RamRoleArn", **AK, "ram_role_arn": ROLE, "enable_vpc": "yes"}, "enable_vpc"),
        ({"mode": "RamRoleArn", **AK, "ram_role_arn": "\ud800"}, "not Unicode"),
        ({"mode": "RamRoleArn", **AK, "ram_role_arn": ROLE, "sts_region": "evil.example/"}, "not a region"),
        ({"mode": "ChainableRamRoleArn", "ram_role_arn": ROLE}, "no source_profile"),
        ({"mode": "ChainableRamRoleArn", "ram_role_arn": ROLE, "source_profile": "gone"}, "no profile 'gone'"),
        ({"mode": "ChainableRamRoleArn", "ram_role_arn": ROLE, "source_profile": "default"}, "circle"),
        ({"mode": "OIDC", "ram_role_arn": ROLE}, "no oidc_provider_arn"),
        ({"mode": "External"}, "no process_command"),
        ({"mode": "External", "process_command": "/nowhere/x"}, "process_command of the profile 'default'"),
        ({"mode": "CloudSSO", "access_token": TOKEN}, "no access_token that is still valid: log in again"),
        ({**CLOUD_SSO, "cloud_sso_access_token_expire": NOW}, "no access_token that is still valid: log in again"),
        ({**CLOUD_SSO, "cloud_sso_access_token_expire": "soon"}, "not a number of seconds since 1970"),
        ({**CLOUD_SSO, "cloud_sso_account_id": None}, "no cloud_sso_account_id"),
        ({**CLOUD_SSO, "cloud_sso_sign_in_url": "http://sso.example"}, "would show everything to the network"),
        ({**CLOUD_SSO, "cloud_sso_sign_in_url": "https://[::1"}, "the CloudSSO server can't be asked"),
        (CLOUD_SSO, "no response from the CloudSSO server (sso.example:8443)"),
        ({"mode": "OAuth"}, "no oauth_access_token that is still valid: log in again"),
        ({**OAUTH, "oauth_access_token": "two words"}, "a space or another character"),
        ({**OAUTH, "oauth_access_token_expire": NOW - 1}, "no oauth_access_token that is still valid"),
        ({**OAUTH, "oauth_site_type": "XY"}, "oauth_site_type other than CN and INTL"),
        (OAUTH, "no response from the OAuth server (oauth.alibabacloud.com)"),
        ({"mode": "RsaKeyPair"}, "use AK or RamRoleArn"),
        ({"mode": "BearerToken"}, "use AK or RamRoleArn"),
    ],
)
def test_cli_profile_failures(world: FakeHost, profile: dict[str, object], problem: str) -> None:
    """Each mistake in a profile is named with the file."""
    world.profile(**profile)
    assert problem in world.refusal(CliProfileProvider())


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (f'{{"current": "{SECRET}', "is not JSON (line 1)"),
        (b"\xff\xfe" + SECRET.encode(), "not text in UTF-8"),
        ("[]", "not a JSON object"),
        ("", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("1" * 10_000, "JSON"),
        ("{}", "no current profile"),
        ('{"current": 5}', "current that is not text"),
        ('{"current": "x"}', "no profile 'x'"),
        ('{"current": "x", "profiles": {"x": 1}}', "no profile 'x'"),
        ('{"current": "x", "profiles": [null, 5, {"name": ["x"]}]}', "no profile 'x'"),
        ('{"current": "\\ud800", "profiles": []}', "not Unicode"),
        (b" " * (1024 * 1024 + 1), "larger than"),
    ],
)
def test_cli_file_failures(world: FakeHost, content: str | bytes, problem: str) -> None:
    """Each mistake of the file is named, its content not shown."""
    world.write(".aliyun/config.json", content)
    message = world.refusal(CliProfileProvider())
    assert problem in message
    assert "config.json" in message


def test_cli_choice_of_profile(world: FakeHost) -> None:
    """Argument, then variable, then ``current``; and the whole source can be switched off."""
    profiles = [{"name": name, "mode": "AK", **AK, "access_key_id": f"key-{name}"} for name in "abc"]
    world.write(".aliyun/config.json", {"current": "a", "profiles": profiles})
    assert world.fetch(CliProfileProvider()).access_key_id == "key-a"
    world.variables["ALIBABA_CLOUD_PROFILE"] = "b"
    assert world.fetch(CliProfileProvider()).access_key_id == "key-b"
    assert world.fetch(CliProfileProvider("c")).access_key_id == "key-c"
    world.variables["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true"
    assert "switched off" in world.refusal(CliProfileProvider())


@pytest.mark.parametrize("provider", [CliProfileProvider, IniProfileProvider])
def test_files_that_cannot_be_read(world: FakeHost, provider: Any) -> None:
    """A folder, a pipe or an impossible name instead of a file is named, and nothing waits for it."""
    assert "there is no file" in world.refusal(provider())
    (world.home / "folder").mkdir()
    assert "not a regular file" in world.refusal(provider(file="~/folder"))
    assert "not a regular file" in world.refusal(provider(file="/dev/zero"))
    assert "no file" in world.refusal(provider(file="a\x00b"))


# --- ini profiles ----------------------------------------------------------------------------------------------------


def test_ini_types(world: FakeHost) -> None:
    """Each type gives its credentials; a comment and a percent sign do no harm."""
    world.answers.update({STS: STS_GOOD, METADATA + "r": METADATA_GOOD, METADATA_TOKEN: reply(200, b"imds-token-v2")})
    world.ini(type="access_key # mine", access_key_id=KEY, access_key_secret=f"{SECRET}%  # old")
    assert parts(world.fetch(IniProfileProvider())) == (KEY, f"{SECRET}%", None)
    world.ini(type="sts", **AK, security_token=TOKEN)
    assert parts(world.fetch(IniProfileProvider())) == (KEY, SECRET, TOKEN)
    world.ini(type="ram_role_arn", **AK, role_arn=ROLE, role_session_name="s", policy="{}", duration_seconds="900")
    world.fetch(IniProfileProvider())
    assert form(world.sent[-1])["DurationSeconds"] == "900"
    world.ini(type="ecs_ram_role", role_name="r")
    assert world.fetch(IniProfileProvider()).access_key_id == "STS.role"
    world.write("jwt", "eyJmade.up.jwt")
    world.ini(type="oidc_role_arn", role_arn=ROLE, oidc_provider_arn="p", oidc_token_file_path="~/jwt")
    world.fetch(IniProfileProvider())
    assert form(world.sent[-1])["OIDCToken"] == "eyJmade.up.jwt"


def test_ini_files(world: FakeHost) -> None:
    """The file with the ending comes first, then the one without; a variable names another."""
    text = "[default]\ntype = access_key\naccess_key_secret = made-up-secret-30-characters-x\naccess_key_id = "
    world.write(".alibabacloud/credentials", text + "plain")
    assert world.fetch(IniProfileProvider()).access_key_id == "plain"
    world.write(".alibabacloud/credentials.ini", text.replace("default", "other") + "ini")
    assert world.fetch(IniProfileProvider()).access_key_id == "plain"
    assert world.fetch(IniProfileProvider("other")).access_key_id == "ini"
    world.variables["ALIBABA_CLOUD_PROFILE"] = "gone"
    assert "credentials.ini and " in world.refusal(IniProfileProvider())
    world.variables.update(ALIBABA_CLOUD_CREDENTIALS_FILE=str(world.write("mine", text + "mine")))
    assert world.fetch(IniProfileProvider("default")).access_key_id == "mine"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (SECRET, "not an ini file (line 1)"),
        (f"[default]\ntype = access_key\n{SECRET}", "not an ini file (line 3)"),
        ("[default]\na = 1\na = 2", "not an ini file (line 3)"),
        ("[default]\n[default]", "not an ini file (line 2)"),
        ("[default]", "no type"),
        (f"[default]\ntype = {TOKEN}", "type that is not known"),
        ("[default]\ntype = access_key", "no access_key_id"),
        ("[default]\ntype = rsa_key_pair", "out of date"),
        (f"[default]\ntype = sts\naccess_key_id = a\naccess_key_secret = {SECRET}", "no security_token"),
        (f"[default]\ntype = ram_role_arn\naccess_key_id = a\naccess_key_secret = {SECRET}", "no role_arn"),
        ("[default]\ntype = oidc_role_arn\nrole_arn = r", "no oidc_provider_arn"),
        (b"\xff", "not text"),
        ("", "no profile 'default'"),
    ],
)
def test_ini_failures(world: FakeHost, content: str | bytes, problem: str) -> None:
    """Each mistake is named with file and line, its content not shown."""
    world.write(".alibabacloud/credentials.ini", content)
    assert problem in world.refusal(IniProfileProvider())
