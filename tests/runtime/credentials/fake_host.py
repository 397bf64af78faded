"""A made-up world for sources of credentials: answers by URL, files in a temporary home, a clock that is set by hand.

Nothing here reads the real environment, the real home folder, or opens a connection.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

from ehpc._runtime.credentials.credentials import Credentials
from ehpc._runtime.credentials.provider import Environment
from ehpc._runtime.effects import Flow, HttpRequest, HttpResponse, RunInThread, Send, Sleep, WithLock
from ehpc._runtime.errors import CredentialsError, NotSentError
from tests.fake_clock import NOW, FakeClock

T = TypeVar("T")

END = "2023-11-14T23:13:20Z"  # an hour after NOW
KEY = "LTAI5tMadeUp"
SECRET = "made-up-secret-30-characters-x"
TOKEN = "made-up-token-CAISabc"
STS = "https://sts.aliyuncs.com/"
METADATA = "http://100.100.100.200/latest/meta-data/ram/security-credentials/"
METADATA_TOKEN = "http://100.100.100.200/latest/api/token"
SECRETS = (SECRET, TOKEN, "sts-secret-of-the-role", "sts-token-of-the-role", "eyJmade.up.jwt", "imds-token-v2")

Answer = HttpResponse | Exception | Callable[[HttpRequest], HttpResponse]


def reply(status: int = 200, body: object = b"") -> HttpResponse:
    """Return an answer; anything but bytes becomes JSON."""
    return HttpResponse(status, {}, body if isinstance(body, bytes) else json.dumps(body).encode())


def temporary(end: str = END) -> dict[str, str]:
    """Return the members that temporary credentials have in an answer."""
    return {
        "AccessKeyId": "STS.role",
        "AccessKeySecret": "sts-secret-of-the-role",
        "SecurityToken": "sts-token-of-the-role",
        "Expiration": end,
    }


STS_GOOD = reply(200, {"RequestId": "R-1", "Credentials": temporary()})
METADATA_GOOD = reply(200, {"Code": "Success", **temporary()})


class FakeHost(FakeClock):
    """Answers, files, variables and time."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self.home = home
        self.variables: dict[str, str] = {}
        self.answers: dict[str, Answer | list[Answer]] = {}
        self.sent: list[HttpRequest] = []
        self.effects: list[Send] = []
        self.environment = Environment(self.variables, home, self.time, self.nonce, lambda: self.random)
        self.lock = threading.Lock()

    @property
    def now(self) -> float:
        """The time, which tests set."""
        return self.time()

    @now.setter
    def now(self, time: float) -> None:
        self.seconds = time - NOW

    def write(self, path: str, content: str | bytes | dict[str, Any]) -> Path:
        """Write a file under the home folder; a dict becomes JSON."""
        file = self.home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict):
            content = json.dumps(content)
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return file

    def profile(self, **members: object) -> None:
        """Write a CLI profile named ``default``."""
        self.write(".aliyun/config.json", {"current": "default", "profiles": [{"name": "default", **members}]})

    def ini(self, **members: str) -> None:
        """Write an ini profile named ``default``."""
        lines = [f"{key} = {value}" for key, value in members.items()]
        self.write(".alibabacloud/credentials.ini", "\n".join(["[default]", *lines]))

    def execute(self, effect: object) -> object:
        """Carry an effect out."""
        if isinstance(effect, WithLock):
            with self.lock:
                return self.run(effect.flow())
        if isinstance(effect, RunInThread):
            return effect.function()
        if isinstance(effect, Sleep):
            self.slept.append(effect.seconds)
            return None
        assert isinstance(effect, Send)
        self.effects.append(effect)
        self.sent.append(effect.request)
        answer = self.answers.get(effect.request.url.partition("?")[0], NotSentError("connection refused"))
        if isinstance(answer, list):
            answer = answer.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer(effect.request) if callable(answer) else answer

    def run(self, flow: Flow[T]) -> T:
        """Drive a flow to its end."""
        return drive(flow, self.execute)

    def fetch(self, provider: Any) -> Credentials:
        """Return what a source gives."""
        found: Credentials = self.run(provider.fetch(self.environment))
        return found

    def refusal(self, provider: Any) -> str:
        """Return the message of a source that gives nothing, after a look that it shows no secret."""
        try:
            found = self.fetch(provider)
        except CredentialsError as error:
            assert_silent(error)
            return str(error)
        raise AssertionError(f"it gives {found!r}")


def drive(flow: Generator[Any, Any, T], execute: Callable[[object], object]) -> T:
    """Drive a flow: send in what comes of an effect, or throw in the error.

    The error is thrown outside of where it was caught: it would become the context of whatever the flow raises.
    """
    try:
        effect = next(flow)
        while True:
            failure, result = attempt(execute, effect)
            effect = flow.send(result) if failure is None else flow.throw(failure)
    except StopIteration as end:
        value: T = end.value
        return value


def attempt(execute: Callable[[object], object], effect: object) -> tuple[Exception | None, object]:
    """Return the error of an effect, or its result."""
    try:
        return None, execute(effect)
    except Exception as error:
        return error, None


def assert_silent(error: BaseException) -> None:
    """Assert that neither an error nor what it hangs on shows a secret."""
    seen: BaseException | None = error
    while seen is not None:
        texts = [str(seen), repr(seen), *(repr(value) for value in vars(seen).values())]
        texts += [str(getattr(seen, "doc", "")), str(getattr(seen, "object", ""))]
        for secret in SECRETS:
            assert not any(secret in text for text in texts)
        seen = seen.__cause__ or seen.__context__


def form(request: HttpRequest) -> dict[str, str]:
    """Return the parameters of a request's body."""
    return dict(parse_qsl(request.body.decode(), keep_blank_values=True, strict_parsing=True))


def query(request: HttpRequest) -> dict[str, str]:
    """Return the parameters of a request's URL."""
    return dict(parse_qsl(urlsplit(request.url).query))
