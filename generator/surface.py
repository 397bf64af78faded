"""Stage surface: what users of the package see of a spec, as plain data that two releases can be compared by.

A surface is small enough to be kept in the repository: texts stand in it as short hashes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from generator import ir

Surface = Mapping[str, Any]
"""``service``, ``actions``, ``classes``, ``families``, ``codes``, ``prefixes``, ``waiters``, ``states``, by name."""

FACTS = (
    "default",
    "unit",
    "format",
    "pattern",
    "style",
    "tag",
    "secret",
    "token",
    "edition",
)
LISTS = ("enum", "range", "length", "aliases")


def surface(package: ir.Package) -> dict[str, Any]:
    """Return the surface of a package.

    Args:
        package: The IR of its spec.
    """
    requests = request_classes(package)
    return {
        "service": service(package.service),
        "actions": {
            operation.name: action(operation) for operation in package.operations
        },
        "classes": {
            model.name: structure(model, model.name in requests)
            for model in package.classes
        },
        "families": {
            family.name: said(
                parent=family.parent,
                hint=family.hint,
                throttled=family.throttled,
                text=digest(family.description),
            )
            for family in package.families
        },
        "codes": {
            code.name: said(
                exception=code.class_name,
                status=code.status,
                retryable=code.retryable,
                text=digest(code.meaning),
            )
            for code in package.codes
        },
        "prefixes": dict(sorted(package.prefixes)),
        "waiters": {waiter.name: waiting(waiter) for waiter in package.waiters},
        "states": {
            table.name: {
                spelling: usual
                for usual, spellings in table.states
                for spelling in spellings
            }
            for table in package.state_tables
        },
    }


def said(**facts: Any) -> dict[str, Any]:
    """Return the facts that say something: neither absent, nor false, nor empty; a default may well be false."""

    def says(name: str, fact: Any) -> bool:
        return (
            fact is not None
            and fact not in ("", [])
            and (fact is not False or name == "default")
        )

    return {name: fact for name, fact in facts.items() if says(name, fact)}


def digest(*parts: object) -> str:
    """Return a short hash of what is documented, to see whether it has changed."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=repr)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def request_classes(package: ir.Package) -> set[str]:
    """Return the names of the classes that callers fill in."""
    models = {model.name: model for model in package.classes}
    found: set[str] = set()
    queue = [operation.request.name for operation in package.operations]
    while queue:
        name = queue.pop()
        if name not in found:
            found.add(name)
            queue.extend(each.model for each in models[name].attributes if each.model)
    return found


def service(found: ir.Service) -> dict[str, Any]:
    """Return the service as a whole."""
    return {
        "version": found.version,
        "public_host": found.public_host,
        "vpc_host": found.vpc_host,
        "regions": list(found.regions),
        "region_attribute": found.region_attribute,
    }


def action(operation: ir.Operation) -> dict[str, Any]:
    """Return an action: the method of the client, and how it is called."""
    pages = operation.pages
    return said(
        method=operation.python,
        chapter=operation.chapter,
        effect=operation.effect,
        idempotent=operation.idempotent,
        errors=list(operation.errors),
        iterator=pages.method if pages else None,
        iterated=pages.item if pages else None,
        largest_page=pages.largest_size if pages else None,
        summary=operation.summary,
        text=digest(operation.description),
        examples=digest([[each.format, each.text] for each in operation.examples]),
        notes=digest(
            operation.deviations, operation.restored, operation.lines, operation.differ
        ),
    )


def structure(model: ir.Model, request: bool) -> dict[str, Any]:
    """Return a class: whether callers fill it in, and its members by their wire names."""
    own = (
        model.base == "Model"
    )  # what requests and responses are follows from their action
    return said(
        request=request,
        text=digest(model.doc) if own else None,
        members={each.wire: member(each, request) for each in model.attributes},
    )


def member(attribute: ir.Attribute, request: bool) -> dict[str, Any]:
    """Return a parameter or a field; ``optional`` tells whether Python code may leave it out, or may get None."""
    may_be_none = attribute.annotation.endswith("| None") or attribute.kind == "any"
    inner = attribute.model or attribute.item
    return said(
        python=attribute.python,
        type=(
            f"list[{inner}]"
            if attribute.kind == "list"
            else attribute.model or attribute.kind
        ),
        optional=not attribute.must if request else may_be_none,
        required=attribute.required,
        text=digest(attribute.description),
        **{name: getattr(attribute, name) for name in FACTS},
        **{name: list(getattr(attribute, name) or ()) for name in LISTS},
    )


def waiting(waiter: ir.Waiter) -> dict[str, Any]:
    """Return something to wait for: the method of the client, and what ends it."""
    return said(
        method=waiter.method,
        needed=sorted(each.python for each in waiter.arguments if each.must)
        + ([waiter.keys] if waiter.keys else []),
        optional=sorted(each.python for each in waiter.arguments if not each.must),
        result=waiter.result,
        states=list(waiter.states),
        success=list(waiter.success),
        failure=list(waiter.failure),
        success_codes=list(waiter.success_codes),
        failure_codes=list(waiter.failure_codes),
        delay_seconds=waiter.delay_seconds,
        longest_delay_seconds=waiter.longest_delay_seconds,
        timeout_seconds=waiter.timeout_seconds,
        text=digest(waiter.method_doc[0]),
    )
