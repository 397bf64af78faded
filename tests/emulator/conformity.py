"""Compares answers of the emulator with the response trees that the contract declares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ehpc.emulator import Emulator
from ehpc.emulator.protocol import REGION, Request
from ehpc.emulator.values import read_values
from tests.emulator.calling import CONTRACT

KINDS: dict[str, tuple[type[Any], ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "any": (object,),
}


def differences(value: Any, tree: Any, at: str = "") -> Iterator[str]:
    """Yield what of an answer is not as declared: members that nobody declared, and values of other types.

    Args:
        value: An answer, or a part of one.
        tree: The declared tree of it: an object, a list with the tree of its items, or the name of a type.
        at: Where it stands.
    """
    if isinstance(tree, dict):
        if not isinstance(value, dict):
            yield f"{at} is not an object"
            return
        for name, inner in value.items():
            if name in tree:
                yield from differences(inner, tree[name], f"{at}.{name}")
            else:
                yield f"{at}.{name} is not declared"
    elif isinstance(tree, list):
        if not isinstance(value, list):
            yield f"{at} is not a list"
            return
        for number, inner in enumerate(value):
            yield from differences(inner, tree[0], f"{at}[{number}]")
    elif not isinstance(value, KINDS[tree]) or (isinstance(value, bool) and tree not in ("boolean", "any")):
        yield f"{at} is {value!r}, not of the type {tree}"


def assert_conforms(action: str, answer: dict[str, Any]) -> None:
    """Fail unless an answer is of the declared form and names its request.

    Args:
        action: What was called.
        answer: Its members.
    """
    tree = CONTRACT.actions[action].response
    assert list(differences(answer, tree)) == []
    assert {"RequestId", "requestId", "code", "successResponse"} & set(tree) <= set(answer)


def ask(emulator: Emulator, action: str, parameters: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """Carry out an action in process, without HTTP and signature, and return the answer, which must be as declared.

    Args:
        emulator: Whom to ask.
        action: What to call.
        parameters: Its parameters by the names that they have on the wire, such as ``User.1.Name``.
        more: Those whose names Python takes, such as ``ClusterId``.

    Raises:
        Fault: If it is refused.
    """
    given = {"RegionId": REGION, **(parameters or {}), **more}
    texts = {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in given.items()}
    found = emulator.contract.actions[action]
    if found.parameter("RegionId") is None:
        del texts["RegionId"]
    request = Request(found, read_values(found, texts, not emulator.loose), "JSON", given["RegionId"])
    answer = emulator.world.answer(request)
    assert_conforms(action, answer)
    return answer
