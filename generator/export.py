"""The resolved spec as one JSON document, for other tools; and the emulator's contract, which is a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import ir
from generator.json_value import JsonObject


def export_package(package: ir.Package) -> dict[str, Any]:
    """Return the whole spec: ``versions`` by date, each as ``export_version`` returns it."""
    return {"versions": {version.service.version: export_version(version) for version in package.versions}}


def export_version(version: ir.Version) -> dict[str, Any]:
    """Return everything about an API version: ``service``, ``actions`` by name, ``errors``."""
    classes = {model.name: model for model in version.classes}
    first = version.service.editions[0].key
    return {
        "service": {
            **pick(version.service, "product", "title", "version", "reference", "regions", "method", "position"),
            "package": f"ehpc.{version.package}",
            "endpoints": {"public": version.service.public_host, "vpc": version.service.vpc_host},
            "chapters": dict(version.service.chapters),
            "paging": {
                style.key: without_none(**pick(style, "number", "token", "size", "total", "largest_size"))
                for style in version.service.paging
            },
            "editions": {
                edition.key: without_none(**pick(edition, "title", "date", "source"))
                for edition in version.service.editions
            },
        },
        "actions": {operation.name: export_action(operation, classes, first) for operation in version.operations},
        "errors": [
            {
                "code": code.name,
                "http_status": code.status,
                "class": code.class_name,
                **pick(code, "status_source", "family", "meaning", "retryable", "remedy", "refuses", "documented"),
                "edition": code.edition or first,
            }
            for code in version.codes
        ],
    }


def pick(source: object, *names: str) -> dict[str, Any]:
    """Return facts of the IR by their names."""
    facts = {name: getattr(source, name) for name in names}
    return {name: list(fact) if isinstance(fact, tuple) else fact for name, fact in facts.items()}


def without_none(**facts: Any) -> dict[str, Any]:
    """Return the facts that are there."""
    return {name: fact for name, fact in facts.items() if fact is not None}


def export_advice(advice: ir.Advice | None) -> dict[str, Any] | None:
    """Return why something should not be used."""
    return None if advice is None else pick(advice, "since", "use", "reason")


def export_replacements(replacements: tuple[ir.Replacement, ...]) -> list[dict[str, Any]]:
    """Return actions of other versions."""
    return [pick(replacement, "version", "actions", "note") for replacement in replacements]


def export_action(operation: ir.Operation, classes: dict[str, ir.Model], first: str) -> dict[str, Any]:
    """Return everything that the spec says about an action; entries that name no edition are of the first one."""
    return {
        **pick(
            operation, "chapter", "summary", "description", "method", "ram_access", "effect", "deletes", "idempotent"
        ),
        **pick(operation, "shown_by", "shortcut", "errors", "differ"),
        "edition": operation.edition or first,
        "deprecated": export_advice(operation.deprecated),
        "withdrawn": export_advice(operation.withdrawn),
        "replaces": export_replacements(operation.replaces),
        "replaced_by": export_replacements(operation.replaced_by),
        "paging": (
            {"style": operation.paging_style, "items": operation.paging_items} if operation.paging_style else None
        ),
        "params": list(export_parameters(operation.request, classes, operation.edition or first)),
        "response": export_tree(operation.response, classes, described=True, edition=operation.edition),
        "examples": [
            {
                "format": example.format,
                "text": example.text,
                **({"name": example.name} if example.name else {}),
                **({"source": example.source} if example.source else {}),
                **({"documented": example.documented, "problem": example.problem} if example.documented else {}),
            }
            for example in operation.examples
        ],
        "source": {
            "pages": list(operation.source_pages),
            **pick(operation, "lines", "request_table", "response_table"),
            "restored": [{"what": what, "origin": origin} for what, origin in operation.restored],
        },
        "deviations": [
            pick(deviation, "at", "kind", "documented", "spec", "reason", "sdk") for deviation in operation.deviations
        ],
    }


def service_model(version: ir.Version, default: bool) -> JsonObject:
    """Return what the emulator needs: rules of the parameters and response trees, without descriptions."""
    classes = {model.name: model for model in version.classes}
    return {
        **pick(version.service, "product", "version", "timestamp_window_seconds", "common_parameters", "regions"),
        "default": default,
        "actions": {
            operation.name: {
                "chapter": operation.chapter,
                "mutates": operation.mutates,
                "params": [
                    validation_rules(parameter) for parameter in export_parameters(operation.request, classes, "")
                ],
                "required_lists": [
                    attribute.wire
                    for attribute in operation.request.attributes
                    if attribute.required and attribute.kind == "list"
                ],
                "json_lists": [
                    attribute.wire for attribute in operation.request.attributes if "json" in attribute.style_aliases
                ],
                "counts": dict(item_counts(operation.request, classes)),
                "response": export_tree(operation.response, classes, described=False),
            }
            for operation in version.operations
        },
        "errors": {code.name: {"http_status": code.status, "meaning": code.meaning} for code in version.codes},
    }


def validation_rules(parameter: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a parameter that the emulator checks, without those that say nothing."""
    kept = (
        *("name", "type", "required", "default", "enum", "range", "pattern", "format", "items", "members", "aliases"),
        *("token", "raised_to", "lowered_to", "list"),
    )
    rules = {key: parameter[key] for key in kept if parameter.get(key) is not None and parameter[key] not in ("", [])}
    rules["secret"] = parameter["sensitive"]
    if parameter["length"] and not parameter["name"].endswith(".n") and parameter["format"] != "json":
        rules["length"] = parameter["length"]
    rules = {key: value for key, value in rules.items() if value is not False or key == "default"}
    if "members" in rules:
        rules["members"] = [validation_rules(member) for member in parameter["members"]]
    return {**rules, **({"reset_to": parameter["reset_to"]} if "reset_to" in parameter else {})}


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


def export_parameters(
    model: ir.Model, classes: dict[str, ir.Model], first: str, prefix: str = ""
) -> Iterator[dict[str, Any]]:
    """Yield the parameters of a request in the form ``User.n.Name``; a JSON text is one parameter."""
    for attribute in model.attributes:
        name = prefix + attribute.wire
        if attribute.kind == "list" and attribute.style == "indexed":
            if attribute.model:
                yield from export_parameters(
                    classes[attribute.model], classes, attribute.edition or first, f"{name}.n."
                )
                continue
            name = name if ".n." in attribute.wire else f"{name}.n"
        yield export_parameter(name, attribute, classes, first)


def export_parameter(name: str, attribute: ir.Attribute, classes: dict[str, ir.Model], first: str) -> dict[str, Any]:
    """Return one parameter with everything that the spec says about it."""
    as_json = attribute.style in ("json", "text")
    scalar = "string" if as_json else attribute.item or attribute.kind
    entry = {
        "name": name,
        **pick(
            attribute, "python", "required", "default", "enum", "range", "length", "pattern", "unit", "token", "aliases"
        ),
        "description": attribute.description,
        "type": scalar,
        "format": "json" if as_json else attribute.format,
        "sensitive": attribute.secret or holds_secret(attribute, classes),
        "edition": attribute.edition or first,
        **further_facts(attribute),
    }
    if as_json and attribute.kind == "list":
        entry["items"] = (
            export_tree(classes[attribute.model], classes, described=False) if attribute.model else attribute.item
        )
    if as_json and attribute.model:
        entry["members"] = [
            json_member(member, classes, attribute.edition or first) for member in classes[attribute.model].attributes
        ]
    return entry


def further_facts(attribute: ir.Attribute) -> dict[str, Any]:
    """Return the facts that few parameters have, as far as this one has them."""
    facts = without_none(
        **pick(attribute, "position", "raised_to", "lowered_to", "shown_as"),
        style_aliases=list(attribute.style_aliases) or None,
        deprecated=export_advice(attribute.deprecated),
        withdrawn=export_advice(attribute.withdrawn),
        earlier=attribute.earlier or None,
    )
    return {**facts, **({"reset_to": attribute.reset_to} if attribute.resets else {})}


def json_member(attribute: ir.Attribute, classes: dict[str, ir.Model], first: str) -> dict[str, Any]:
    """Return a member inside a JSON text; those inside it stand under ``members``.

    ``list`` says that it is a list; ``format: json`` that it is a JSON text itself.
    """
    entry = export_parameter(attribute.wire, attribute, classes, first)
    entry["type"] = "object" if attribute.model else attribute.item or attribute.kind
    entry["list"] = attribute.kind == "list"
    entry.pop("items", None)
    if attribute.model:
        entry["members"] = [
            json_member(member, classes, attribute.edition or first) for member in classes[attribute.model].attributes
        ]
    return entry


def holds_secret(attribute: ir.Attribute, classes: dict[str, ir.Model]) -> bool:
    """Return whether a structure has a secret member, at any depth."""
    members = classes[attribute.model].attributes if attribute.model else ()
    return any(member.secret or holds_secret(member, classes) for member in members)


def export_tree(
    model: ir.Model, classes: dict[str, ir.Model], described: bool, edition: str | None = None
) -> dict[str, Any]:
    """Return a structure as it is on the wire: ``{"Nodes": {"NodeInfo": [{...}]}}``.

    Args:
        model: The structure.
        classes: All structures by name.
        described: Whether scalars are ``{"type": ..., "description": ...}`` instead of the type alone.
        edition: Edition of what holds the structure, which its members without one share; None for the first.
    """
    members: dict[str, Any] = {}
    for attribute in model.attributes:
        below = members
        *path, name = attribute.wire.split(".")
        for part in path:
            below = below.setdefault(part, {})
        below[name] = export_value(attribute, classes, described, attribute.edition or edition)
    return members


def export_value(attribute: ir.Attribute, classes: dict[str, ir.Model], described: bool, edition: str | None) -> Any:
    """Return what stands for one member in a tree."""
    inner: Any
    if attribute.model:
        inner = export_tree(classes[attribute.model], classes, described, edition)
    else:
        inner = attribute.item or attribute.kind
        inner = f"{inner} as string" if attribute.as_text and not described else inner
        if described:
            facts = {
                "type": inner,
                **pick(attribute, "python", "description", "enum", "unit", "aliases"),
                "sensitive": attribute.secret,
                "edition": edition,
                **further_facts(attribute),
            }
            inner = {key: fact for key, fact in facts.items() if fact}
    if attribute.kind != "list":
        return inner
    return {attribute.tag: [inner]} if attribute.tag else [inner]
