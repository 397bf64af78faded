"""The types of JSON data that stages hand to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"
"""Anything that can stand in JSON."""

JsonObject: TypeAlias = "Mapping[str, Json]"
"""A JSON object."""
