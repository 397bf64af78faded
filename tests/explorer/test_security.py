"""Who may ask the explorer: each row of the security model is a test."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ehpc.explorer.launch import opening_file
from ehpc.explorer.security import RESPONSE_HEADERS
from tests.explorer.conftest import PASSWORD, Running, running


def test_it_listens_on_loopback_alone(explorer: Running) -> None:
    """Keys of an account stand behind it; the socket is bound to 127.0.0.1 and nothing else."""
    assert explorer.server._socket.getsockname()[0] == "127.0.0.1"


def test_no_option_names_another_address() -> None:
    """There is a port, but no host."""
    from ehpc.cli.explorer_command import COMMAND

    names = {name for option in COMMAND.params for name in option.opts}
    assert "--port" in names
    assert not {"--host", "--bind", "--address", "--listen"} & names


def test_a_token_has_256_bits_and_is_new_each_time(explorer: Running, writer: Running) -> None:
    """43 characters of base 64, and another explorer has another one."""
    assert len(explorer.server.token) == 43
    assert explorer.server.token != writer.server.token


def test_the_file_that_opens_the_page_is_for_this_user_alone() -> None:
    """The browser gets the file, so no list of processes shows the token, which stands in the fragment."""
    with opening_file("http://127.0.0.1:1/", "made-up-token") as path:
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
        text = Path(path).read_text(encoding="utf-8")
        assert text.count("http://127.0.0.1:1/#token=made-up-token") == 2
        assert "made-up-token" not in path
    assert not os.path.exists(path)


@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer ", "Bearer wrong", "Basic {token}", "{token}", "Bearer {token}x"]
)
def test_data_needs_the_token(explorer: Running, authorization: str | None) -> None:
    """Other users of the machine reach the port too."""
    headers = explorer.own_headers
    del headers["authorization"]
    if authorization is not None:
        headers["authorization"] = authorization.format(token=explorer.server.token)
    answer = explorer.request("POST", "/explorer/start", headers, b"{}")
    assert answer.status == 401
    assert explorer.server.token.encode() not in answer.body


def test_the_token_counts_nowhere_but_in_its_header(explorer: Running) -> None:
    """Neither in a URL nor in a cookie, which browsers send to every port."""
    headers = {**explorer.own_headers, "cookie": f"token={explorer.server.token}"}
    del headers["authorization"]
    assert explorer.request("POST", f"/explorer/start?token={explorer.server.token}", headers, b"{}").status == 401


def test_no_cookie_is_set(explorer: Running) -> None:
    """Not with the page, and not with data."""
    for answer in (explorer.request("GET", "/"), explorer.ask("start")):
        assert answer.status == 200
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", ""]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_host_that_is_not_this_server_is_refused(explorer: Running, host: str, method: str) -> None:
    """A name that somebody lets point to 127.0.0.1 must not reach it (DNS rebinding), with GET neither."""
    name = host.format(port=explorer.port)
    headers = {**explorer.own_headers, "host": name, "origin": f"http://{name}"}
    path = "/" if method == "GET" else "/explorer/start"
    assert explorer.request(method, path, headers, b"{}").status == 403


def test_localhost_is_this_server(explorer: Running) -> None:
    """Both usual names work."""
    name = f"localhost:{explorer.port}"
    headers = {**explorer.own_headers, "host": name, "origin": f"http://{name}"}
    assert explorer.request("POST", "/explorer/start", headers, b"{}").status == 200


@pytest.mark.parametrize(
    "origin",
    ["null", "http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1:{port}", "http://localhost:{port}"],
)
def test_another_origin_is_refused(explorer: Running, origin: str) -> None:
    """Another port is another origin, and so is another name of the same machine, or no origin that could be named."""
    headers = {**explorer.own_headers, "origin": origin.format(port=explorer.port)}
    assert explorer.request("POST", "/explorer/start", headers, b"{}").status == 403
    assert explorer.request("GET", "/", {"origin": headers["origin"]}).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_is_refused(explorer: Running, site: str) -> None:
    """A page of another port is same-site, one of the internet cross-site."""
    headers = {**explorer.own_headers, "sec-fetch-site": site}
    assert explorer.request("POST", "/explorer/start", headers, b"{}").status == 403
    assert explorer.request("GET", "/page/main.js", {"sec-fetch-site": site}).status == 403
    framed = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}
    assert explorer.request("GET", "/", framed).status == 403


def test_the_local_file_may_open_the_page(explorer: Running) -> None:
    """To a browser it is another site; the page holds no data, and its tab has no token unless the file gave it one."""
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert explorer.request("GET", "/", headers).status == 200
    assert explorer.request("GET", "/page/main.js", headers).status == 403


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_only_json_is_read(explorer: Running, kind: str) -> None:
    """What a form of a foreign page can send without asking first is not read."""
    headers = {**explorer.own_headers, "content-type": kind}
    assert explorer.request("POST", "/explorer/start", headers, b"{}").status == 415


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "DELETE", "HEAD", "PATCH"])
def test_nothing_but_get_and_post(explorer: Running, method: str) -> None:
    """A preflight is not granted."""
    answer = explorer.request(method, "/explorer/start", explorer.own_headers)
    assert answer.status == 405
    assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("path", ["/", "/page/main.js", "/page/missing.js", "/explorer/start"])
def test_every_response_has_the_protecting_headers(explorer: Running, path: str) -> None:
    """Files, errors and data alike; and none has a header of CORS."""
    for answer in (
        explorer.request("GET", path),
        explorer.request("POST", path),
        explorer.request("GET", path, {"host": "x"}),
    ):
        assert {name: answer.headers[name] for name in RESPONSE_HEADERS} == RESPONSE_HEADERS
        assert not [name for name in answer.headers if name.startswith("access-control-")]
    policy = RESPONSE_HEADERS["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_the_secret_key_never_reaches_the_page(explorer: Running) -> None:
    """Nothing that can be asked for holds it."""
    secret = next(iter(explorer.emulator.server.keys.values())).secret.encode()
    answers = [
        explorer.ask("start"),
        explorer.call("preview", "ListClusters", {}),
        explorer.call("send", "ListClusters", {}),
    ]
    assert [200, 200, 200] == [answer.status for answer in answers]
    assert not [answer for answer in answers if secret in answer.body]


def test_a_password_that_was_filled_in_comes_back_nowhere(writer: Running, capfd: pytest.CaptureFixture[str]) -> None:
    """Not in code, request, link, review, answer or history, and nothing is logged."""
    cluster = writer.emulator.add_cluster()
    values = {"cluster_id": cluster, "users": [{"name": "alice.b", "group": "users", "password": PASSWORD}]}
    preview, review = writer.call("preview", "AddUsers", values), writer.call("review", "AddUsers", values)
    sent = writer.ask("confirm", ticket=review.data["ticket"], typed="")
    answers = [preview, review, sent, writer.ask("history")]
    assert [200, 200, 200, 200] == [answer.status for answer in answers]
    assert not [answer for answer in answers if PASSWORD in answer.body.decode()]
    assert PASSWORD == writer.received[-1][1]["User.1.Password"]
    assert PASSWORD not in "".join(capfd.readouterr())


def test_a_wrong_password_stands_in_no_message(explorer: Running) -> None:
    """Also not where it has another type than a text."""
    values = {"cluster_id": "c", "users": [{"name": "alice.b", "group": "users", "password": {PASSWORD: PASSWORD}}]}
    answer = explorer.call("preview", "AddUsers", values)
    assert answer.status == 200
    assert PASSWORD not in answer.body.decode()
    assert "users.0.password" in answer.data["problems"]


def test_it_only_reads_unless_changes_are_allowed(explorer: Running) -> None:
    """The server refuses all changing actions, whatever the page shows, and at the gateway too."""
    from tests.explorer.form_values import ACTIONS, form_values

    changing = [action for action in ACTIONS if action.mutates]
    assert len(changing) > 80
    for action in changing:
        values = form_values(action.parameters, most=False)
        version = action.table.version
        answers = [explorer.call(name, action.name, values, version=version) for name in ("send", "review")]
        assert [403, 403] == [answer.status for answer in answers], action.name
    body = json.dumps({"ClusterId": "c"}).encode()
    assert explorer.request("POST", "/2018-04-12/api/StopCluster", explorer.own_headers, body).status == 403
    assert [] == explorer.received


def test_the_same_holds_over_an_emulator_that_really_runs_jobs(tmp_path: Path) -> None:
    """What others send starts no process of this user; what the page sends does."""
    with running(changes_allowed=True, run_jobs=True) as found:
        cluster = found.emulator.add_cluster()
        found.emulator.add_users(cluster, "tester", password=PASSWORD)
        job = {"ClusterId": cluster, "RunasUser": "tester", "RunasUserPassword": PASSWORD}
        body = json.dumps({**job, "CommandLine": f"touch {tmp_path / 'mark'}"}).encode()
        own = found.own_headers
        for status, change in (
            (401, {"authorization": "Bearer wrong"}),
            (403, {"origin": "http://evil.example"}),
            (403, {"host": "evil.example"}),
            (403, {"sec-fetch-site": "cross-site"}),
            (415, {"content-type": "text/plain"}),
        ):
            answer = found.request("POST", "/2018-04-12/api/SubmitJob", {**own, **change}, body)
            assert status == answer.status, change
        assert [] == found.received
        assert 200 == found.request("POST", "/2018-04-12/api/SubmitJob", own, body).status
        assert ["SubmitJob"] == [name for name, _ in found.received]


def test_a_request_that_is_too_large_is_refused(explorer: Running) -> None:
    """It is refused by its announced length, before it is read; one that announces none is refused too."""
    headers = {**explorer.own_headers, "content-length": "4000001"}
    assert explorer.request("POST", "/explorer/start", headers, b"{}").status == 413
    chunked = {**explorer.own_headers, "transfer-encoding": "chunked"}
    assert explorer.request("POST", "/explorer/start", chunked, b"2\r\n{}\r\n0\r\n\r\n").status == 411


@pytest.mark.parametrize("body", [b"[]", b"{", b"\xff", b"[" * 100_000, b'{"version": 1}', b'{"id": -1}'])
def test_what_makes_no_sense_is_refused(explorer: Running, body: bytes) -> None:
    """With 400, and a message, not with a fault of the server."""
    answer = explorer.request("POST", "/explorer/rows", explorer.own_headers, body)
    assert answer.status == 400
    assert answer.data["error"]["message"]


def test_it_ends_when_nobody_is_there() -> None:
    """Requests without the token do not keep it awake."""
    with running(idle_minutes=0.2 / 60) as found:
        answers = 0
        try:
            while answers < 100_000:
                found.request("GET", "/page/icon.svg")
                answers += 1
        except OSError:
            pass
        assert answers < 100_000


@pytest.mark.parametrize("signal_name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_it_ends_with_its_terminal(signal_name: str) -> None:
    """A signal ends it, and the file that opens the page is gone."""
    import signal

    command = [sys.executable, "-m", "ehpc.cli", "explorer", "--emulator", "--no-browser"]
    environment = {**os.environ, "ALIBABA_CLOUD_ECS_METADATA_DISABLED": "true"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        line = next(line for line in process.stderr if "This file opens it" in line)
        path = Path(line.rsplit(": ", 1)[1].strip())
        assert path.is_file()
        assert "token" not in line
        process.send_signal(getattr(signal, signal_name))
        assert process.wait(20) in (0, 130)
    assert not path.exists()


def test_a_mistake_of_the_explorer_tells_no_values(
    writer: Running, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither the page nor the terminal shows the message of an exception, which can hold what was filled in."""
    from ehpc.explorer import snippets

    def failing(*_: object, **__: object) -> str:
        raise KeyError(PASSWORD)

    monkeypatch.setattr(snippets, "command_line", failing)
    answer = writer.call("preview", "ListClusters", {})
    assert 500 == answer.status
    assert "KeyError in test_security.py" in answer.data["error"]["message"]
    assert PASSWORD not in answer.body.decode() + "".join(capfd.readouterr())
