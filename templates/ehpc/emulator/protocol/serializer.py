"""Brings responses into their declared form, and serializes them as JSON or XML by nothing but their own form."""

from __future__ import annotations

import json
from typing import Any

encode_json = json.JSONEncoder(ensure_ascii=False).encode


def write_body(root: str, members: dict[str, Any], format: str) -> bytes:
    """Return the body of a response in JSON or XML, whose root element is ``root``.

    Members are as on the wire: lists inside an object with the items' element as its key.
    """
    if format == "JSON":
        return encode_json(members).encode("utf-8", "replace")
    text = "".join(write_element(root, members))
    return f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode("utf-8", "replace")


def escape_xml(text: str) -> str:
    """Return a string escaped for XML: what XML can't hold at all becomes a question mark."""
    if not text.isprintable():
        text = "".join(c if c >= " " or c in "\t\n\r" else "?" for c in text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def write_element(name: str, value: Any) -> list[str]:
    """Return a value as elements of one name."""
    if isinstance(value, list):
        return [piece for item in value for piece in write_element(name, item)]
    if isinstance(value, dict):
        inner = [piece for key, item in value.items() for piece in write_element(key, item)]
    elif isinstance(value, bool):
        inner = ["true" if value else "false"]
    else:
        text = "" if value is None else str(value)
        inner = [escape_xml(text)]
    return [f"<{name}>", *inner, f"</{name}>"]


def fit(tree: Any, value: Any) -> Any:
    """Return what a declared response tree has of a value; what the value lacks, or has as None, is left out.

    Args:
        tree: The declared tree: an object, a list with the tree of its items, or the name of a type.
        value: What there is. A list stands also for an object that wraps it: ``{"UserInfo": [...]}``.
    """
    if isinstance(tree, dict):
        if isinstance(value, list):
            value = dict.fromkeys(tree, value)
        return {name: fit(inner, value[name]) for name, inner in tree.items() if value.get(name) is not None}
    if isinstance(tree, list):
        return [fit(tree[0], item) for item in value]
    if tree.endswith("string") and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return value
