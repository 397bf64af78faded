"""Quotes the strings of YAML output that a reader of YAML 1.1 or 1.2 could take for another type."""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml.representer import SafeRepresenter

AMBIGUOUS = re.compile(r"([-+.0-9].*|y|n|yes|no|on|off|true|false|null|~|=|<<)", re.IGNORECASE | re.DOTALL)
"""Strings that a reader may take for a number, time, boolean or null: ``12:30:45`` is a number of YAML 1.1."""


class QuotingRepresenter(SafeRepresenter):
    """Represents ambiguous and unprintable strings in double quotes."""


def represent_string(representer: QuotingRepresenter, text: str) -> Any:
    """Return the node of a string."""
    style = '"' if AMBIGUOUS.fullmatch(text) or not text.isprintable() else None
    return representer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


QuotingRepresenter.add_representer(str, represent_string)
# Hand-written: edit templates/ehpc/cli/yaml_strings.py, then run `make generate`.
