"""The resolved spec as one JSON document, for other tools; and the emulator's contract, which is a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import ir
from generator.json_value import JsonObject


def export_package(package: ir.Package) -> dict[str, Any]:
    """Return the whole spec: ``service``, ``actions`` by name, ``errors``."""
    classes = {model.name: model for model in package.classes}
    return {
        "service": {
            "product": package.service.product,
            "title": package.service.title,
            "version": package.service.version,
            "reference": package.service.reference,
            "endpoints": {"public": package.service.public_host, "vpc": package.service.vpc_host},
            "regions": list(package.service.regions),
            "chapters": dict(package.service.chapters),
        },
        "actions": {operation.name: export_action(operation, classes) for operation in package.operations},
        "errors": [
            {
                "code": code.name,
                "http_status": code.status,
                "status_source": code.status_source,
                "family": code.family,
                "class": code.class_name,
                "meaning": code.meaning,
                "retryable": code.retryable,
                "remedy": code.remedy,
                "documented": code.documented,
            }
            for code in package.codes
        ],
    }


def export_action(operation: ir.Operation, classes: dict[str, ir.Model]) -> dict[str, Any]:
    """Return everything that the spec says about an action."""
    return {
        "chapter": operation.chapter,
        "summary": operation.summary,
        "description": operation.description,
        "edition": operation.edition or "reference-2019",
        "effect": operation.effect,
        "idempotent": operation.idempotent,
        "shown_by": list(operation.shown_by),
        "paging": (
            {"style": operation.paging_style, "items": operation.paging_items} if operation.paging_style else None
        ),
        "params": list(export_parameters(operation.request, classes)),
        "response": export_tree(operation.response, classes, described=True),
        "errors": list(operation.errors),
        "examples": [
            {
                "format": example.format,
                "text": example.text,
                **({"documented": example.documented, "problem": example.problem} if example.documented else {}),
            }
            for example in operation.examples
        ],
        "differ": operation.differ,
        "source": {
            "lines": operation.lines,
            "request_table": operation.request_table,
            "response_table": operation.response_table,
            "restored": [{"what": what, "origin": origin} for what, origin in operation.restored],
        },
        "deviations": [
            {"at": d.at, "kind": d.kind, "documented": d.documented, "spec": d.spec, "reason": d.reason}
            for d in operation.deviations
        ],
    }


def service_model(package: ir.Package) -> JsonObject:
    """Return what the emulator needs: rules of the parameters and response trees, without descriptions."""
    classes = {model.name: model for model in package.classes}
    return {
        "product": package.service.product,
        "version": package.service.version,
        "timestamp_window_seconds": package.service.timestamp_window_seconds,
        "common_parameters": list(package.service.common_parameters),
        "regions": list(package.service.regions),
        "actions": {
            operation.name: {
                "chapter": operation.chapter,
                "mutates": operation.mutates,
                "params": [validation_rules(parameter) for parameter in export_parameters(operation.request, classes)],
                "required_lists": [
                    attribute.wire
                    for attribute in operation.request.attributes
                    if attribute.required and attribute.kind == "list"
                ],
                "counts": dict(item_counts(operation.request, classes)),
                "response": export_tree(operation.response, classes, described=False),
            }
            for operation in package.operations
        },
        "errors": {code.name: {"http_status": code.status, "meaning": code.meaning} for code in package.codes},
    }


def validation_rules(parameter: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a parameter that the emulator checks, without those that say nothing."""
    kept = (
        *("name", "type", "required", "default", "enum", "range", "pattern", "format", "items", "aliases"),
        "token",
    )
    rules = {key: parameter[key] for key in kept if parameter.get(key) is not None and parameter[key] not in ("", [])}
    rules["secret"] = parameter["sensitive"]
    if parameter["length"] and not parameter["name"].endswith(".n") and parameter["format"] != "json":
        rules["length"] = parameter["length"]
    return {key: value for key, value in rules.items() if value is not False or key == "default"}


def item_counts(
    model: ir.Model, classes: dict[str, ir.Model], prefix: str = ""
) -> Iterator[tuple[str, list[int | float | None]]]:
    """Yield the lists of a request whose number of items is bounded, with the bounds: ``User``, ``User.n.Role``."""
    for attribute in model.attributes:
        name = prefix + attribute.wire.removesuffix(".n")
        if attribute.kind == "list" and attribute.length:
            yield name, list(attribute.length)
        if attribute.kind == "list" and attribute.style == "indexed" and attribute.model:
            yield from item_counts(classes[attribute.model], classes, f"{name}.n.")


def export_parameters(model: ir.Model, classes: dict[str, ir.Model], prefix: str = "") -> Iterator[dict[str, Any]]:
    """Yield the parameters of a request in the form ``User.n.Name``."""
    for attribute in model.attributes:
        name = prefix + attribute.wire
        if attribute.kind == "list" and attribute.style == "indexed":
            if attribute.model:
                yield from export_parameters(classes[attribute.model], classes, f"{name}.n.")
                continue
            name = name if ".n." in attribute.wire else f"{name}.n"
        yield export_parameter(name, attribute, classes)


def export_parameter(name: str, attribute: ir.Attribute, classes: dict[str, ir.Model]) -> dict[str, Any]:
    """Return one parameter with everything that the spec says about it."""
    as_json = attribute.style == "json"
    scalar = "string" if as_json else attribute.item or attribute.kind
    entry = {
        "name": name,
        "python": attribute.python,
        "type": scalar,
        "required": attribute.required,
        "default": attribute.default,
        "enum": list(attribute.enum),
        "range": list(attribute.range) if attribute.range else None,
        "length": list(attribute.length) if attribute.length else None,
        "pattern": attribute.pattern,
        "unit": attribute.unit,
        "format": "json" if as_json else attribute.format,
        "sensitive": attribute.secret,
        "token": attribute.token,
        "aliases": list(attribute.aliases),
        "edition": attribute.edition or "reference-2019",
        "description": attribute.description,
    }
    if as_json:
        entry["items"] = (
            export_tree(classes[attribute.model], classes, described=False) if attribute.model else attribute.item
        )
    return entry


def export_tree(model: ir.Model, classes: dict[str, ir.Model], described: bool) -> dict[str, Any]:
    """Return a structure as it is on the wire: ``{"Nodes": {"NodeInfo": [{...}]}}``.

    Args:
        model: The structure.
        classes: All structures by name.
        described: Whether scalars are ``{"type": ..., "description": ...}`` instead of the type alone.
    """
    members: dict[str, Any] = {}
    for attribute in model.attributes:
        below = members
        *path, name = attribute.wire.split(".")
        for part in path:
            below = below.setdefault(part, {})
        below[name] = export_value(attribute, classes, described)
    return members


def export_value(attribute: ir.Attribute, classes: dict[str, ir.Model], described: bool) -> Any:
    """Return what stands for one member in a tree."""
    inner: Any
    if attribute.model:
        inner = export_tree(classes[attribute.model], classes, described)
    else:
        inner = attribute.item or attribute.kind
        if described:
            facts = {
                "type": inner,
                "python": attribute.python,
                "description": attribute.description,
                "enum": list(attribute.enum),
                "unit": attribute.unit,
                "sensitive": attribute.secret,
                "aliases": list(attribute.aliases),
                "edition": attribute.edition,
            }
            inner = {key: fact for key, fact in facts.items() if fact}
    if attribute.kind != "list":
        return inner
    return {attribute.tag: [inner]} if attribute.tag else [inner]
