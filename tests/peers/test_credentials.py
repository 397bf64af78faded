"""Credentials are read as the official package ``alibabacloud-credentials`` reads them, and asked for likewise."""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from ehpc._runtime.credentials.cli_profile import CliProfileProvider
from ehpc._runtime.credentials.login import OAuthProvider
from ehpc._runtime.credentials.parsing import Fields
from ehpc._runtime.credentials.resolver import DefaultProvider
from ehpc._runtime.effects import HttpRequest, HttpResponse
from ehpc._runtime.errors import CredentialsError
from tests.peers.peer import HERE
from tests.runtime.credentials.fake_host import KEY, SECRET, TOKEN, FakeHost

EXPIRATION = "2099-01-01T00:00:00Z"
ISSUED = {"AccessKeyId": "STS.issued", "AccessKeySecret": "issued", "SecurityToken": "issued", "Expiration": EXPIRATION}
SOON = int(time.time()) + 3000


class Recorder(ThreadingHTTPServer):
    """A server of logins that keeps what it is asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str, str | None, str | None, Any]] = []

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    """Answers each request with credentials."""

    def do_POST(self) -> None:
        """Keep a request, and answer it as the server of its path does."""
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        asked = (self.path, self.headers["authorization"], self.headers["content-type"], body and json.loads(body))
        assert isinstance(self.server, Recorder)
        self.server.asked.append((self.command, *asked))
        answer = json.dumps({"CloudCredential": ISSUED} if self.path == "/cloud-credentials" else ISSUED).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Write nothing."""


@pytest.fixture
def logins() -> Iterator[Recorder]:
    """Return a running server of logins."""
    with Recorder() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def official(order: dict[str, Any], variables: dict[str, str] | None = None) -> Any:
    """Return what the official package reads."""
    python = HERE.parents[1] / os.environ.get("EHPC_PEERS", ".venv-peers") / "bin" / "python"
    if not python.exists():
        pytest.fail("there is no environment of the peers: run `make .venv-peers/.ready`", pytrace=False)
    environment = {**os.environ, "ALIBABA_CLOUD_ECS_METADATA_DISABLED": "true", **(variables or {})}
    command = [str(python), str(HERE / "credentials_v2.py")]
    done = subprocess.run(
        command, input=json.dumps(order) + "\n", env=environment, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def relay(request: HttpRequest) -> HttpResponse:
    """Send a request to a server on this machine."""
    host, _, path = request.url.removeprefix("http://").partition("/")
    connection = HTTPConnection(host, timeout=10)
    connection.request(request.method, f"/{path}", request.body, request.headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return HttpResponse(answer.status, {}, body)


@pytest.fixture
def world(tmp_path: Path, logins: Recorder) -> FakeHost:
    """Return a world whose logins are exchanged at the server, with the time of this machine."""
    world = FakeHost(tmp_path)
    world.now = time.time()
    for path in ("/v1/exchange", "/cloud-credentials"):
        world.answers[logins.url + path] = relay
    return world


def ours(world: FakeHost, provider: Any) -> Any:
    """Return what this package reads."""
    try:
        found = world.fetch(provider)
    except CredentialsError:
        return None
    return [found.access_key_id, found.access_key_secret, found.security_token]


KEYS = {"access_key_id": KEY, "access_key_secret": SECRET}
CLOUD_SSO = {
    "mode": "CloudSSO",
    "cloud_sso_account_id": "1234",
    "cloud_sso_access_config": "ac-00x",
    "access_token": "made-up-login",
    "cloud_sso_access_token_expire": SOON,
}
OAUTH = {"mode": "OAuth", "oauth_access_token": "made-up-login", "oauth_access_token_expire": SOON}
PROFILES: dict[str, dict[str, Any]] = {
    "AK": {"mode": "AK", **KEYS},
    "StsToken": {"mode": "StsToken", **KEYS, "sts_token": TOKEN},
    "OAuth with credentials": {**OAUTH, **KEYS, "sts_token": TOKEN, "sts_expiration": SOON},
    "OAuth of an unknown site": {**OAUTH, "oauth_site_type": "XY"},
    "CloudSSO": CLOUD_SSO,
    "CloudSSO that has ended": {**CLOUD_SSO, "cloud_sso_access_token_expire": 1_600_000_000},
    "CloudSSO without account": {**CLOUD_SSO, "cloud_sso_account_id": None},
    "CloudSSO without token": {**CLOUD_SSO, "access_token": None},
    "External, key": {"mode": "External", "print": {"mode": "AK", **KEYS}},
    "External, key and token": {"mode": "External", "print": {"mode": "AK", **KEYS, "sts_token": TOKEN}},
    "External, temporary": {"mode": "External", "print": {"mode": "StsToken", **KEYS, "sts_token": TOKEN}},
    "External, token missing": {"mode": "External", "print": {"mode": "StsToken", **KEYS}},
    "External, no mode": {"mode": "External", "print": {**KEYS, "sts_token": TOKEN}},
    "External, expiration": {"mode": "External", "print": {**KEYS, "sts_token": TOKEN, "expiration": EXPIRATION}},
    "External, no secret": {"mode": "External", "print": {"mode": "AK", "access_key_id": KEY}},
}


@pytest.mark.parametrize("name", PROFILES)
def test_profile_is_read_alike(name: str, world: FakeHost, logins: Recorder) -> None:
    """A profile gives the same credentials, or none in both, and logins are exchanged by the same requests."""
    profile = {key: value for key, value in PROFILES[name].items() if value is not None}
    if profile["mode"] == "CloudSSO":
        profile["cloud_sso_sign_in_url"] = f"{logins.url}/some/login"
    if "print" in profile:
        profile["process_command"] = f"cat {world.write('out.json', profile.pop('print'))}"
    file = world.write("config.json", {"current": "p", "profiles": [{"name": "p", **profile}]})
    before = file.read_bytes()
    mine = ours(world, CliProfileProvider(file=str(file)))
    assert before == file.read_bytes(), "this package changes the user's file"
    asked = logins.asked.copy()
    logins.asked.clear()
    theirs = official({"kind": "profile", "file": str(file)})
    assert (theirs if isinstance(theirs, list) else None) == mine
    assert logins.asked == asked
    assert bool(asked) == (name == "CloudSSO")


def test_oauth_token_is_exchanged_alike(world: FakeHost, logins: Recorder) -> None:
    """An access token of OAuth is exchanged by the request that the official package sends."""
    arguments = {"access_token": "made-up-login", "access_token_expire": SOON}
    theirs = official({"kind": "oauth", "arguments": {"client_id": "c", "sign_in_url": logins.url, **arguments}})
    mine = ours(world, OAuthProvider(Fields(OAUTH, "the profile"), site=logins.url))
    assert theirs == mine == ["STS.issued", "issued", "issued"]
    first, second = logins.asked
    assert first == second == ("POST", "/v1/exchange", "Bearer made-up-login", "application/json", b"")


def test_key_in_the_environment_counts_alike(world: FakeHost) -> None:
    """The official package uses a key that ends with a line break as it is; ours refuses it, and uses no other."""
    variables = {"ALIBABA_CLOUD_ACCESS_KEY_ID": KEY, "ALIBABA_CLOUD_ACCESS_KEY_SECRET": f"{SECRET}\n"}
    theirs = official({"kind": "environment"}, variables)
    assert [KEY, f"{SECRET}\n", None] == theirs
    world.variables.update(variables)
    world.profile(mode="AK", access_key_id="somebody", access_key_secret="else")
    assert world.refusal(DefaultProvider()).endswith("No other source of credentials was tried")
