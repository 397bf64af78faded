# Generated from spec
# by templates/ehpc/versions.py.jinja: edit those, then run `make generate`.
"""The versions of the API that this package speaks."""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DEFAULT", "PACKAGES"]

DEFAULT = "2018-04-12"
"""The version whose names ``ehpc`` itself has."""

PACKAGES: Mapping[str, str] = {
    "2018-04-12": "ehpc.v2018_04_12",
    "2024-07-30": "ehpc.v2024_07_30",
}
"""Package of each version by its date, oldest first; each has a ``Client``, an ``AsyncClient``, ``models`` and so on."""
