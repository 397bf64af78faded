"""Parses JSON strictly with the standard library alone: it loads neither models nor converters."""

from __future__ import annotations

import json
import math
from codecs import BOM_UTF8

from ..errors import DecodeError

TYPE_CHECKING = False  # loaded by each call: typing itself would cost a good part of the start
if TYPE_CHECKING:
    from typing import Any


def refuse_constant(text: str) -> Any:
    """Refuse NaN and the infinities, which Python would take for numbers."""
    raise ValueError(f"{text} is not a number of JSON")


def read_float(text: str) -> float:
    """Read a decimal fraction, and refuse one that no float can hold."""
    value = float(text)
    return value if math.isfinite(value) else refuse_constant(text[:40])


STRICT = json.JSONDecoder(parse_constant=refuse_constant, parse_float=read_float)
"""The standard library's parser, without what JSON does not have."""


def parse_strictly(text: bytes) -> Any:
    """Parse a JSON text.

    Raises:
        DecodeError: If it is not JSON in UTF-8.
    """
    try:
        return STRICT.decode(text.removeprefix(BOM_UTF8).decode())
    except RecursionError:
        raise DecodeError("the JSON is nested too deeply") from None
    except ValueError as error:
        raise DecodeError(f"not JSON: {error}") from None
# Hand-written: edit templates/ehpc/_runtime/serialization/json_text.py, then run `make generate`.
