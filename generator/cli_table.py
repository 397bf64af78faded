"""The table that the command line is made from: actions, their parameters with their rules, paging and waiting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator import ir
from generator.docstrings import IGNORED_IDS
from generator.json_value import JsonObject


def cli_table(version: ir.Version) -> JsonObject:
    """Return what the command line needs: ``chapters``, ``waiters`` and ``actions``, without what says nothing.

    The ``details`` of actions come last: the command line reads those of one action.
    """
    classes = {model.name: model for model in version.classes}
    afters = {
        after.action: {"name": waiter.name, "arguments": dict(after.arguments)}
        for waiter in version.waiters
        for after in waiter.after
    }
    return {
        "service": version.service.title,
        "version": version.service.version,
        "protocol": list(version.service.common_parameters),
        "chapters": dict(version.service.chapters),
        "waiters": {waiter.name: waiter_entry(waiter, classes) for waiter in version.waiters},
        "actions": {
            operation.name: without_empty(
                {
                    "python": operation.python,
                    "chapter": operation.chapter,
                    "summary": operation.summary,
                    "mutates": operation.mutates,
                    "deletes": operation.deletes,
                    "shortcut": operation.shortcut,
                    "regional": len(operation.arguments) < len(operation.request.attributes),
                }
            )
            for operation in version.operations
        },
        "details": {
            operation.name: without_empty(
                {
                    "description": [" ".join(paragraph.split()) for paragraph in operation.description.split("\n\n")],
                    "deprecated": operation.deprecated.text if operation.deprecated else None,
                    "withdrawn": operation.withdrawn.text if operation.withdrawn else None,
                    "parameters": parameter_entries(operation.arguments, classes),
                    "pages": paging_entry(operation),
                    "after": afters.get(operation.name),
                }
            )
            for operation in version.operations
        },
    }


def waiter_entry(waiter: ir.Waiter, classes: dict[str, ir.Model]) -> dict[str, Any]:
    """Return what there is to say of a waiter."""
    arguments = parameter_entries(waiter.arguments, classes)
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
    if waiter.count_description:
        count = {"name": "count", "wire": "count", "option": "count", "kind": "integer", "required": True}
        ignored = {"name": "ignored_ids", "wire": "ignored_ids", "option": "ignored-id", "kind": "list"}
        arguments += [
            {**count, "about": [waiter.count_description]},
            {**ignored, "item": "string", "about": [IGNORED_IDS]},
        ]
    return {
        "method": waiter.method,
        "summary": waiter.method_doc[0],
        "keys": waiter.keys,
        "key": waiter.key,
        "timeout_seconds": waiter.timeout_seconds,
        "arguments": arguments,
        **({"listing": waiter.listing} if waiter.count_description else {}),
    }


def paging_entry(operation: ir.Operation) -> dict[str, Any] | None:
    """Return how an action pages, if it does."""
    if operation.pages is None:
        return None
    paging = operation.pages
    tags = {attribute.python: attribute.tag for attribute in operation.response.attributes}
    wires = {attribute.python: attribute.wire for attribute in operation.response.attributes}
    return without_empty(
        {
            "method": paging.method,
            "items": wires[paging.items],
            "tag": tags[paging.items],
            "number": paging.number or paging.token,
            "size": paging.size,
            "largest": paging.largest_size,
            "fields": {
                kind: wires[name]
                for kind in ("number", "token", "size", "total")
                if (name := getattr(paging, kind)) in wires
            },
        }
    )


def parameter_entries(attributes: Iterable[ir.Attribute], classes: dict[str, ir.Model]) -> list[dict[str, Any]]:
    """Return the parameters of an action, or the members of a structure inside one."""
    return [
        without_empty(
            {
                "name": attribute.python,
                "wire": attribute.wire,
                "option": attribute.option,
                "kind": attribute.kind,
                "item": attribute.item,
                "style": attribute.style,
                "required": attribute.required,
                "enum": attribute.enum,
                "range": attribute.range,
                "length": attribute.length,
                "pattern": attribute.pattern,
                "secret": attribute.secret,
                "unix_time": attribute.unix_time,
                "about": list(attribute.about),
                "members": parameter_entries(classes[attribute.model].attributes, classes) if attribute.model else (),
            }
        )
        for attribute in attributes
    ]


def without_empty(facts: dict[str, Any]) -> dict[str, Any]:
    """Return facts without those that are absent, empty or false."""
    return {key: fact for key, fact in facts.items() if fact not in (None, False, "", (), [], [""])}
