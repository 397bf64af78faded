"""Secrets that can be told wherever they show up, and requests that are full of them."""

from __future__ import annotations

import io
import os
import traceback
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any, Final

from rich.console import Console
from rich.traceback import Traceback

from ehpc._runtime.serialization.model import Model, Request
from ehpc.v2018_04_12 import models

CORES: Final = ("KWQZXJVB", "ZJXQVWKF", "XVJZQKWG")
"""Parts of every secret that no encoding changes; nothing else holds them."""

ACCESS_KEY_SECRET: Final = "KWQZXJVB/+%41&ZJXQVWKF=\"<'XVJZQKWG\\~a"
SECURITY_TOKEN: Final = "KWQZXJVB+b/ZJXQVWKF%2F<>&\"'\\uXVJZQKWG=="
PASSWORD: Final = "KWQZXJVB é%&+/ZJXQVWKF\"<'\\;=XVJZQKWG\U0001f511c"
"""Each needs encoding for URLs, JSON, HTML and XML, and reads like an encoding in part."""

ALL: Final = (ACCESS_KEY_SECRET, SECURITY_TOKEN, PASSWORD)


def holds_secret(kind: type[Model]) -> bool:
    """Return whether a model has secret members, at any depth."""
    return any(wire.secret or (wire.model is not None and holds_secret(wire.model)) for wire in kind.__wire__)


def secret_requests() -> list[type[Request[Any]]]:
    """Return the requests with secret parameters, of all that there are."""
    kinds = [getattr(models, name) for name in models.__all__ if name.endswith("Request")]
    return [kind for kind in kinds if issubclass(kind, Request) and holds_secret(kind)]


def filled(kind: type[Any]) -> Any:
    """Return a model with all its secret members, and those that it needs."""
    values: dict[str, Any] = {}
    for wire in kind.__wire__:
        if wire.secret:
            values[wire.name] = PASSWORD
        elif wire.model is not None and (wire.required or holds_secret(wire.model)):
            values[wire.name] = [filled(wire.model), filled(wire.model)]
        elif wire.required:
            values[wire.name] = ["x"] if wire.kind == "list" else 1 if wire.kind == "integer" else "x"
    if not values:  # an item without any member can't be sent
        values[kind.__wire__[0].name] = "x"
    return kind(**values)


def operation_name(kind: type[Any]) -> str:
    """Return the name of the action that a request belongs to."""
    name: str = import_module(kind.__module__).OPERATION.name
    return name


def texts_of(error: BaseException) -> Iterator[str]:
    """Yield all that an error shows, or drags along for a debugger to show."""
    yield "".join(traceback.format_exception(error))
    yield text_with_locals(error)
    seen: BaseException | None = error
    while seen is not None:
        yield f"{seen} {seen!r} {seen.args!r} {vars(seen)!r}"
        seen = seen.__cause__ or seen.__context__


def text_with_locals(error: BaseException) -> str:
    """Return what rich shows of the variables of an error's frames in this package, and of those of its causes.

    The frames of the tests are left out, as they hold the secrets on purpose. So is the code, on which rich
    would spend most of its time: it shows none of what is not a file.
    """
    console = Console(file=io.StringIO(), width=400)
    frames = Traceback.from_exception(
        type(error), error, error.__traceback__, show_locals=True, locals_max_string=1_000_000
    )
    for stack in frames.trace.stacks:
        stack.frames = [
            replace(frame, filename="<ehpc>") for frame in stack.frames if f"{os.sep}ehpc{os.sep}" in frame.filename
        ]
    console.print(frames)
    file: Any = console.file
    return str(file.getvalue())


def leaked(text: str) -> list[str]:
    """Return the parts of secrets that stand in a text."""
    return [core for core in CORES if core in text]
