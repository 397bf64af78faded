# Hand-written: edit templates/ehpc/cli/masking.py, then run `make generate`.
"""Shows a request to people: without the parameters of the protocol, and with secrets masked."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

from .._runtime.effects import HttpRequest
from .action_table import load_table

MASK = "***"


def base_url(request: HttpRequest) -> str:
    """Return the URL of a request without its parameters."""
    return request.url.partition("?")[0]


def visible_parameters(request: HttpRequest, is_secret: Callable[[str], bool] = lambda _: False) -> dict[str, str]:
    """Return the parameters of a request without those of the protocol, and with secrets masked.

    Args:
        request: The request.
        is_secret: Returns whether a parameter is secret, given its wire name.
    """
    protocol = load_table().protocol
    query = urlsplit(request.url).query or request.body.decode("utf-8", "replace")
    return {
        name: MASK if is_secret(name) else mask_secrets(value, request.secrets)
        for name, value in parse_qsl(query, keep_blank_values=True)
        if name not in protocol
    }


def mask_secrets(text: str, secrets: tuple[str, ...]) -> str:
    """Return a string with secrets masked, longer ones first, since one can contain another."""
    for secret in sorted((secret for secret in secrets if secret), key=len, reverse=True):
        text = MASK if text == secret else text.replace(secret, MASK)
    return text
