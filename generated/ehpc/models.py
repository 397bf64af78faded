# Generated from spec
# by templates/ehpc/models.py.jinja: edit those, then run `make generate`.
"""The models of API version 2018-04-12, the default one: ``ehpc.v2018_04_12.models``."""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    from .v2018_04_12.models import *
else:  # nothing of that module is loaded before it is used

    def __getattr__(name: str) -> Any:
        from importlib import import_module

        module = import_module(".v2018_04_12.models", __package__)
        if name not in module.__all__ and name != "__all__":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = getattr(module, name)
        return globals()[name]

    def __dir__() -> list[str]:
        from .v2018_04_12.models import __all__ as names

        return list(names)
