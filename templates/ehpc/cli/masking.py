"""Shows requests and responses to people: without the parameters of the protocol, and with secrets masked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from .._runtime.effects import HttpRequest, HttpResponse
from ..versions import PACKAGES
from .action_table import load_table

MASK = "***"

MAX_BODY_CHARACTERS = 20_000
"""Length of a response in the log, at most."""


def base_url(request: HttpRequest) -> str:
    """Return the URL of a request without its parameters."""
    return request.url.partition("?")[0]


def visible_parameters(request: HttpRequest, is_secret: Callable[[str], bool] = lambda _: False) -> dict[str, str]:
    """Return the parameters of a request without those of the protocol, and with secrets masked."""
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


def visible_response(request: HttpRequest, response: HttpResponse) -> str:
    """Return the body of a response with secrets masked; only its size if it can contain secrets but is not JSON."""
    text = response.body.decode("utf-8", "replace")
    secrets = set(list_response_secrets(request.action))
    try:
        text = json.dumps(mask_members(json.loads(text), secrets), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        if secrets:
            return "(not shown: it is not JSON, and can contain secrets)"
    text = mask_secrets(text, request.secrets)
    rest = len(text) - MAX_BODY_CHARACTERS
    return text if rest <= 0 else f"{text[:MAX_BODY_CHARACTERS]}\n({rest} more characters)"


def list_response_secrets(action: str) -> Iterator[str]:
    """Yield the wire names of secret members in the response of an action, whatever the API version."""
    for version, package in PACKAGES.items():
        entry = load_table(version).action(action)
        if entry is not None:
            yield from list_model_secrets(import_module(f"{package}.actions.{entry.python}").OPERATION.response)


def list_model_secrets(model: Any) -> Iterator[str]:
    """Yield the wire names of secret members of a model."""
    for field in model.__wire__:
        if field.secret:
            yield from (name.rpartition(".")[2] for name in (field.wire, *field.aliases))
        if field.model is not None:
            yield from list_model_secrets(field.model)


def mask_members(data: Any, secrets: set[str]) -> Any:
    """Return decoded JSON with the members of these names masked."""
    if isinstance(data, Mapping):
        return {
            name: MASK if name in secrets and value else mask_members(value, secrets) for name, value in data.items()
        }
    return [mask_members(item, secrets) for item in data] if isinstance(data, list) else data
