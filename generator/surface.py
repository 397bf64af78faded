"""Stage surface: what users of the package see of a spec, as plain data that two releases can be compared by.

A surface is small enough to be kept in the repository: texts stand in it as short hashes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TypeVar, cast

from generator import ir
from generator.surface_facts import (
    ActionFacts,
    ClassFacts,
    CodeFacts,
    FamilyFacts,
    MemberFacts,
    ServiceFacts,
    Surface,
    WaiterFacts,
)

F = TypeVar("F", bound=Mapping[str, object])


def extract_surface(version: ir.Version, default: bool) -> Surface:
    """Return the surface of a version.

    Args:
        version: The IR of its spec.
        default: Whether ``ehpc`` itself has its names.
    """
    requests = request_classes(version)
    return {
        "service": service_facts(version, default),
        "actions": {operation.name: action_facts(operation) for operation in version.operations},
        "classes": {model.name: class_facts(model, model.name in requests) for model in version.classes},
        "families": {
            family.name: without_empty(
                FamilyFacts(
                    parent=family.parent,
                    hint=family.hint,
                    throttled=family.throttled,
                    transient=family.transient,
                    text=digest(family.description),
                )
            )
            for family in version.families
        },
        "codes": {
            code.name: without_empty(
                CodeFacts(
                    exception=code.class_name, status=code.status, retryable=code.retryable, text=digest(code.meaning)
                )
            )
            for code in version.codes
        },
        "prefixes": dict(sorted(version.prefixes)),
        "waiters": {waiter.name: waiter_facts(waiter) for waiter in version.waiters},
        "states": {
            table.name: {spelling: canonical for canonical, spellings in table.states for spelling in spellings}
            for table in version.state_tables
        },
    }


def without_empty(facts: F) -> F:
    """Return the facts that say something: neither absent, nor false, nor empty; a default may well be false."""

    def says(name: str, fact: object) -> bool:
        return fact is not None and fact not in ("", []) and (fact is not False or name in ("default", "reset_to"))

    return cast(F, {name: fact for name, fact in facts.items() if says(name, fact)})


def digest(*parts: object) -> str:
    """Return a short hash of what is documented, to see whether it has changed."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=repr)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def request_classes(version: ir.Version) -> set[str]:
    """Return the names of the classes that callers fill in."""
    models = {model.name: model for model in version.classes}
    names: set[str] = set()
    queue = [operation.request.name for operation in version.operations]
    while queue:
        name = queue.pop()
        if name not in names:
            names.add(name)
            queue.extend(attribute.model for attribute in models[name].attributes if attribute.model)
    return names


def service_facts(version: ir.Version, default: bool) -> ServiceFacts:
    """Return the service as a whole."""
    service = version.service
    return {
        "package": version.package,
        "default": default,
        "version": service.version,
        "public_host": service.public_host,
        "vpc_host": service.vpc_host,
        "regions": list(service.regions),
        "region_attribute": service.region_attribute,
    }


def action_facts(operation: ir.Operation) -> ActionFacts:
    """Return an action: the method of the client, and how it is called."""
    pages = operation.pages
    return without_empty(
        ActionFacts(
            method=operation.python,
            chapter=operation.chapter,
            effect=operation.effect,
            deletes=operation.deletes,
            idempotent=operation.idempotent,
            shortcut=operation.shortcut,
            errors=list(operation.errors),
            iterator=pages.method if pages else None,
            iterated=pages.item if pages else None,
            largest_page=pages.largest_size if pages else None,
            deprecated=operation.deprecated.text if operation.deprecated else None,
            withdrawn=operation.withdrawn.text if operation.withdrawn else None,
            sdk_method=operation.method,
            summary=operation.summary,
            text=digest(operation.description),
            examples=digest([[example.format, example.text] for example in operation.examples]),
            notes=digest(operation.deviations, operation.restored, operation.lines, operation.differ),
        )
    )


def class_facts(model: ir.Model, request: bool) -> ClassFacts:
    """Return a class: whether callers fill it in, and its members by their wire names."""
    own = model.base == "Model"  # what requests and responses are follows from their action
    return without_empty(
        ClassFacts(
            request=request,
            text=digest(model.description) if own else None,
            members={attribute.wire: member_facts(attribute, request) for attribute in model.attributes},
        )
    )


def member_facts(attribute: ir.Attribute, request: bool) -> MemberFacts:
    """Return a parameter or a field; ``optional`` tells whether Python code may leave it out, or may get None."""
    may_be_none = attribute.annotation.endswith("| None") or attribute.kind == "any"
    inner = attribute.model or attribute.item
    return without_empty(
        MemberFacts(
            python=attribute.python,
            type=f"list[{inner}]" if attribute.kind == "list" else attribute.model or attribute.kind,
            optional=not attribute.must if request else may_be_none,
            required=attribute.required,
            text=digest(attribute.description),
            default=attribute.default,
            unit=attribute.unit,
            format=attribute.format,
            pattern=attribute.pattern,
            style=attribute.style,
            tag=attribute.tag,
            secret=attribute.secret,
            token=attribute.token,
            edition=attribute.edition,
            enum=list(attribute.enum),
            range=list(attribute.range or ()),
            length=list(attribute.length or ()),
            aliases=list(attribute.aliases),
            deprecated=attribute.deprecated.text if attribute.deprecated else None,
            withdrawn=attribute.withdrawn.text if attribute.withdrawn else None,
            as_text=attribute.as_text,
            position=attribute.position,
            raised_to=attribute.raised_to,
            lowered_to=attribute.lowered_to,
            resets=attribute.resets,
            reset_to=attribute.reset_to,
        )
    )


def waiter_facts(waiter: ir.Waiter) -> WaiterFacts:
    """Return something to wait for: the method of the client, and what ends it."""
    return without_empty(
        WaiterFacts(
            method=waiter.method,
            needed=sorted(argument.python for argument in waiter.arguments if argument.must)
            + ([waiter.keys] if waiter.keys else ["count"] if waiter.count_description else []),
            optional=sorted(argument.python for argument in waiter.arguments if not argument.must)
            + (["ignored_ids"] if waiter.count_description else []),
            result=waiter.result,
            states=list(waiter.states),
            presence=waiter.presence,
            success=list(waiter.success),
            failure=list(waiter.failure),
            success_codes=list(waiter.success_codes),
            failure_codes=list(waiter.failure_codes),
            final=waiter.final,
            delay_seconds=waiter.delay_seconds,
            longest_delay_seconds=waiter.longest_delay_seconds,
            timeout_seconds=waiter.timeout_seconds,
            deprecated=waiter.deprecated.text if waiter.deprecated else None,
            text=digest(waiter.method_doc[0]),
        )
    )
