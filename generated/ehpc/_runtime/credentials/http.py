# Hand-written: edit templates/ehpc/_runtime/credentials/http.py, then run `make generate`.
"""Asks a server for credentials: once, with whatever fails turned into a CredentialsError without a secret."""

from __future__ import annotations

from ..effects import Flow, HttpRequest, HttpResponse, Send
from ..errors import HIDDEN, CredentialsError, EhpcError, NotSentError


class NoAnswerError(CredentialsError):
    """No answer could be had from a server that has credentials.

    Attributes:
        sent: Whether the request may have reached it.
    """

    def __init__(self, message: str, sent: bool = True) -> None:
        super().__init__(message)
        self.sent = sent


def ask(request: HttpRequest, server: str, *, connect_seconds: float, read_seconds: float) -> Flow[HttpResponse]:
    """Send a request once, and return the answer whatever its status.

    Args:
        request: The request.
        server: What messages call the server.
        connect_seconds: Longest time to connect.
        read_seconds: Longest time without anything received.

    Raises:
        NoAnswerError: If no answer could be had.
    """
    try:
        response: HttpResponse = yield Send(request, connect_seconds, read_seconds, connect_seconds + read_seconds)
        return response
    except EhpcError as error:  # raised outside: a context would keep the text with what is hidden here
        problem, sent = hide(str(error), request.secrets), not isinstance(error, NotSentError)
    raise NoAnswerError(f"no answer from {server}: {problem}", sent)


def hide(text: str, secrets: tuple[str, ...]) -> str:
    """Return a text with secrets hidden."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, HIDDEN)
    return text


def is_word(text: str) -> bool:
    """Return whether a text is a single short word, as names and codes are: letters, digits and ``-_.``."""
    return 0 < len(text) <= 64 and text.isascii() and all(letter.isalnum() or letter in "-_." for letter in text)
