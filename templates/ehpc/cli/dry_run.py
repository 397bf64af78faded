# Hand-written: edit templates/ehpc/cli/dry_run.py, then run `make generate`.
"""What stands between client and network: for a dry run nothing at all, for ``--debug`` somebody who tells."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, NoReturn
from urllib.parse import parse_qsl, urlsplit

from .._runtime.effects import HttpRequest, HttpResponse, Send
from .._runtime.http.sync_transport import HttpTransport
from .action_table import load

MASK = "***"


class NothingSent(Exception):  # noqa: N818  # it is no error
    """A dry run has come to the point where a request would be sent.

    Attributes:
        request: The request.
    """

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.action)
        self.request = request


class DryTransport:
    """Sends nothing."""

    def send(self, step: Send) -> NoReturn:
        """End the call with the request that would be sent."""
        raise NothingSent(step.request)

    def close(self) -> None:
        """Do nothing."""


class LoggedTransport:
    """Sends requests, and tells what goes out and what comes in, without secrets.

    Args:
        say: Told each line.
    """

    def __init__(self, say: Callable[..., Any]) -> None:
        self._say = say
        self._transport = HttpTransport()

    def send(self, step: Send) -> HttpResponse:
        """Send a request once."""
        request = step.request
        self._say(f"> {request.method} {place(request)}  {request.action}", dim=True)
        for name, value in parameters(request).items():
            self._say(f">   {name}={value}", dim=True)
        start = time.monotonic()
        try:
            answer = self._transport.send(step)
        except BaseException as error:
            self._say(f"< {type(error).__name__} after {time.monotonic() - start:.3f} s", dim=True)
            raise
        seconds = time.monotonic() - start
        self._say(f"< HTTP {answer.status} after {seconds:.3f} s, {len(answer.body)} bytes", dim=True)
        return answer

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()


def place(request: HttpRequest) -> str:
    """Return the URL of a request without its parameters."""
    return request.url.partition("?")[0]


def parameters(request: HttpRequest, secret: Callable[[str], bool] = lambda _: False) -> dict[str, str]:
    """Return the parameters of a request without those of the protocol, and with secrets masked.

    Args:
        request: The request.
        secret: Returns whether a parameter is secret, by its name on the wire.
    """
    protocol = load().protocol
    text = urlsplit(request.url).query or request.body.decode("utf-8", "replace")
    pairs = parse_qsl(text, keep_blank_values=True)
    return {
        name: MASK if secret(name) else masked(value, request.secrets) for name, value in pairs if name not in protocol
    }


def masked(text: str, secrets: tuple[str, ...]) -> str:
    """Return a text without secrets."""
    for each in sorted((each for each in secrets if each), key=len, reverse=True):
        text = MASK if text == each else text.replace(each, MASK)
    return text


def described(request: HttpRequest, secret: Callable[[str], bool]) -> Mapping[str, Any]:
    """Return what would be sent, as a result to print."""
    return {
        "DryRun": "nothing was sent",
        "Method": request.method,
        "Url": place(request),
        "Action": request.action,
        "Parameters": parameters(request, secret),
    }
