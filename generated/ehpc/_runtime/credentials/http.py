"""Requests credentials from a server: once, with whatever fails turned into a CredentialsError without a secret."""

from __future__ import annotations

from ..effects import Flow, HttpRequest, HttpResponse, Send
from ..errors import HIDDEN, CredentialsError, EhpcError, NotSentError


class NoResponseError(CredentialsError):
    """No response was received from a server that has credentials.

    Attributes:
        sent: Whether the request may have reached it.
    """

    def __init__(self, message: str, sent: bool = True) -> None:
        super().__init__(message)
        self.sent = sent


def send_once(
    request: HttpRequest, server: str, *, connect_seconds: float = 5.0, read_seconds: float = 10.0
) -> Flow[HttpResponse]:
    """Send a request once, and return the response whatever its status; messages call the server by the name given.

    Raises:
        NoResponseError: If no response was received.
    """
    try:
        response: HttpResponse = yield Send(request, connect_seconds, read_seconds, connect_seconds + read_seconds)
        return response
    except EhpcError as error:  # raised outside: a context would keep the text with what is hidden here
        problem, sent = mask_secrets(str(error), request.secrets), not isinstance(error, NotSentError)
    raise NoResponseError(f"no response from {server}: {problem}", sent)


def mask_secrets(text: str, secrets: tuple[str, ...]) -> str:
    """Return a string with secrets hidden."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, HIDDEN)
    return text


def is_word(text: str) -> bool:
    """Return whether a string is a single short word, as names and codes are: letters, digits and ``-_.``."""
    return 0 < len(text) <= 64 and text.isascii() and all(letter.isalnum() or letter in "-_." for letter in text)
# Hand-written: edit templates/ehpc/_runtime/credentials/http.py, then run `make generate`.
