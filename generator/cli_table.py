"""The table that the command line is made from: actions, their parameters with their rules, paging and waiting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator import ir
from generator.docstrings import EDITIONS, SECRET


def commands(package: ir.Package) -> dict[str, Any]:
    """Return what the command line needs: ``chapters``, ``waiters`` and ``actions``, without what says nothing."""
    classes = {model.name: model for model in package.classes}
    afters = {
        after.action: {"name": waiter.name, "arguments": dict(after.arguments)}
        for waiter in package.waiters
        for after in waiter.after
    }
    return {
        "service": package.service.title,
        "version": package.service.version,
        "reference": package.service.reference,
        "protocol": list(package.service.common_parameters),
        "chapters": dict(package.service.chapters),
        "waiters": {waiter.name: described(waiter, classes) for waiter in package.waiters},
        "actions": {
            operation.name: said(
                {
                    "python": operation.python,
                    "chapter": operation.chapter,
                    "summary": operation.summary,
                    "description": [" ".join(each.split()) for each in operation.description.split("\n\n")],
                    "changes": operation.mutates,
                    "lines": operation.lines,
                    "parameters": parameters(operation.arguments, classes),
                    "pages": pages(operation),
                    "after": afters.get(operation.name),
                }
            )
            for operation in package.operations
        },
    }


def described(waiter: ir.Waiter, classes: dict[str, ir.Model]) -> dict[str, Any]:
    """Return what there is to say of a waiter."""
    arguments = parameters(waiter.arguments, classes)
    if waiter.keys is not None:
        arguments.append(
            {
                "name": waiter.keys,
                "wire": waiter.keys,
                "option": waiter.keys.removesuffix("s").replace("_", "-"),
                "kind": "list",
                "item": "string",
                "required": True,
                "about": [waiter.keys_description],
            }
        )
    return {
        "method": waiter.method,
        "summary": waiter.method_doc[0],
        "keys": waiter.keys,
        "timeout_seconds": waiter.timeout_seconds,
        "arguments": arguments,
    }


def pages(operation: ir.Operation) -> dict[str, Any] | None:
    """Return how an action pages, if it does."""
    if operation.pages is None:
        return None
    found = operation.pages
    tags = {attribute.python: attribute.tag for attribute in operation.response.attributes}
    wires = {attribute.python: attribute.wire for attribute in operation.response.attributes}
    return said(
        {
            "method": found.method,
            "items": wires[found.items],
            "tag": tags[found.items],
            "number": found.number,
            "size": found.size,
            "counts": [wires[each] for each in (found.number, found.size) if each in wires],
        }
    )


def parameters(attributes: Iterable[ir.Attribute], classes: dict[str, ir.Model]) -> list[dict[str, Any]]:
    """Return the parameters of an action, or the members of a structure inside one."""
    return [
        said(
            {
                "name": each.python,
                "wire": each.wire,
                "option": each.option,
                "kind": each.kind,
                "item": each.item,
                "style": each.style,
                "required": each.required,
                "enum": each.enum,
                "range": each.range,
                "length": each.length,
                "pattern": each.pattern,
                "secret": each.secret,
                "about": [text for text in each.doc if text != SECRET and text not in EDITIONS.values()],
                "members": parameters(classes[each.model].attributes, classes) if each.model else (),
            }
        )
        for each in attributes
    ]


def said(facts: dict[str, Any]) -> dict[str, Any]:
    """Return facts without those that are absent, empty or false."""
    return {key: fact for key, fact in facts.items() if fact not in (None, False, "", (), [], [""])}
