"""Says what names that users of other SDKs try are called here; loaded only when such a name has been tried."""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Iterable

_TIMEOUT = "read_timeout_seconds for each response, and deadline_seconds for a whole call"
_RETRY = "retry=RetryPolicy(max_attempts=...), which counts the first attempt too"
_PLAIN = "to_dict() returns plain data, for json.dumps too"
_PAGES = "methods that begin with iter_ go through all pages, such as iter_nodes(cluster_id=...)"
_WAITERS = "methods that begin with wait_for_ wait, such as wait_for_cluster_running(cluster_id=...)"

ARGUMENTS = {
    "region": "region_id",
    "region_name": "region_id",
    "profile_name": "profile",
    "api_key": "access_key_id and access_key_secret",
    "aws_access_key_id": "access_key_id",
    "aws_secret_access_key": "access_key_secret",
    "aws_session_token": "security_token",
    "base_url": "endpoint",
    "endpoint_url": "endpoint",
    "timeout": _TIMEOUT,
    "connect_timeout": "connect_timeout_seconds",
    "read_timeout": "read_timeout_seconds",
    "max_retries": _RETRY,
    "max_attempts": _RETRY,
    "http_client": "transport",
    "verify": "ca_bundle, a file with the certificates to trust",
}
"""Arguments of clients by the names that other SDKs have for them."""

ATTRIBUTES = {
    "get_paginator": _PAGES,
    "paginate": _PAGES,
    "get_waiter": _WAITERS,
    "with_options": "methods take options=CallOptions(read_timeout_seconds=..., retry=RetryPolicy(max_attempts=1))",
    "with_raw_response": "each response has metadata: HTTP status, headers, request id",
    "to_json": _PLAIN,
    "to_map": _PLAIN,
    "dict": _PLAIN,
    "json": _PLAIN,
    "model_dump": _PLAIN,
    "model_dump_json": _PLAIN,
    "status_code": "status is the HTTP status",
    "response": "code, message, status and request_id are attributes of the error",
}
"""What to use instead of attributes that clients, responses and errors of other SDKs have."""


def no_attribute(owner: object, name: str) -> AttributeError:
    """Return the error for an attribute that is not there, with what to use instead if that is known."""
    text = f"{type(owner).__name__!r} object has no attribute {name!r}"
    hint = "" if name.startswith("_") else ATTRIBUTES.get(name) or spell_alike(name, dir(owner))
    if not hint:
        return AttributeError(text, name=name, obj=owner)
    return AttributeError(f"{text}; {hint}", name=name, obj=None)  # without its object, Python adds no guess of its own


def unknown_argument(owner: str, name: str, known: Iterable[str]) -> TypeError:
    """Return the error for an argument that a class does not take, with what it is called here if that is known."""
    hint = ARGUMENTS.get(name)
    hint = f"here it is {hint}" if hint else spell_alike(name, known)
    return TypeError(f"{owner}() got an unexpected keyword argument {name!r}{f'; {hint}' if hint else ''}")


def spell_alike(name: str, known: Iterable[str]) -> str:
    """Return which known name differs only in capitals and underscores, or is close, or an empty string."""
    from difflib import get_close_matches

    by_letters = {word.replace("_", "").lower(): word for word in known if not word.startswith("_")}
    near = get_close_matches(name.replace("_", "").lower(), by_letters, 1, 0.8)
    return f"did you mean {by_letters[near[0]]}?" if near else ""
# Hand-written: edit templates/ehpc/_runtime/other_names.py, then run `make generate`.
