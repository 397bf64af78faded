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
    """Return the surface of a version."""
    requests = version.request_classes
    return {
        "service": facts_of(ServiceFacts, version.service, package=version.package, default=default),
        "actions": {operation.name: action_facts(operation) for operation in version.operations},
        "classes": {model.name: class_facts(model, model.name in requests) for model in version.classes},
        "families": {
            family.name: facts_of(FamilyFacts, family, text=digest(family.description)) for family in version.families
        },
        "codes": {
            code.name: facts_of(CodeFacts, code, exception=code.class_name, text=digest(code.meaning))
            for code in version.codes
        },
        "prefixes": dict(sorted(version.prefixes)),
        "waiters": {waiter.name: waiter_facts(waiter) for waiter in version.waiters},
        "states": {
            table.name: {spelling: canonical for canonical, spellings in table.states for spelling in spellings}
            for table in version.state_tables
        },
    }


def facts_of(kind: type[F], source: object, /, **given: object) -> F:
    """Return the facts of a kind: those that are given, and all others as the IR has them under the same names.

    Facts that say nothing are left out: those that are absent, false or empty; a default may well be false.
    """
    facts = {name: given[name] if name in given else getattr(source, name) for name in kind.__annotations__}

    def says(name: str, fact: object) -> bool:
        return fact is not None and fact not in ("", (), []) and (fact is not False or name in ("default", "reset_to"))

    kept = {name: fact for name, fact in facts.items() if says(name, fact)}
    return cast(F, {name: list(fact) if isinstance(fact, tuple) else fact for name, fact in kept.items()})


def digest(*parts: object) -> str:
    """Return a short hash of what is documented, to see whether it has changed."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=repr)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def advice_facts(entry: ir.Operation | ir.Attribute) -> dict[str, str]:
    """Return what there is to say against the use of something."""
    advice = {"deprecated": entry.deprecated, "withdrawn": entry.withdrawn}
    return {name: one.text if one else "" for name, one in advice.items()}


def action_facts(operation: ir.Operation) -> ActionFacts:
    """Return an action: the method of the client, and how it is called."""
    pages = operation.pages
    return facts_of(
        ActionFacts,
        operation,
        method=operation.python,
        iterator=pages.method if pages else None,
        iterated=pages.item if pages else None,
        largest_page=pages.largest_size if pages else None,
        sdk_method=operation.method,
        text=digest(operation.description),
        examples=digest([[example.format, example.text] for example in operation.examples]),
        notes=digest(operation.deviations, operation.restored, operation.lines, operation.differ),
        **advice_facts(operation),
    )


def class_facts(model: ir.Model, request: bool) -> ClassFacts:
    """Return a class: whether callers fill it in, and its members by their wire names."""
    own = model.base == "Model"  # what requests and responses are follows from their action
    members = {attribute.wire: member_facts(attribute, request) for attribute in model.attributes}
    return facts_of(
        ClassFacts, model, request=request, text=digest(model.description) if own else None, members=members
    )


def member_facts(attribute: ir.Attribute, request: bool) -> MemberFacts:
    """Return a parameter or a field; ``optional`` tells whether Python code may leave it out, or may get None."""
    may_be_none = attribute.annotation.endswith("| None") or attribute.kind == "any"
    inner = attribute.model or attribute.item
    return facts_of(
        MemberFacts,
        attribute,
        type=f"list[{inner}]" if attribute.kind == "list" else attribute.model or attribute.kind,
        optional=not attribute.must if request else may_be_none,
        text=digest(attribute.description),
        **advice_facts(attribute),
    )


def waiter_facts(waiter: ir.Waiter) -> WaiterFacts:
    """Return something to wait for: the method of the client, and what ends it."""
    counts = bool(waiter.count_description)
    items = [waiter.keys] if waiter.keys else ["count"] if counts else []
    return facts_of(
        WaiterFacts,
        waiter,
        needed=sorted(argument.python for argument in waiter.arguments if argument.must) + items,
        optional=sorted(argument.python for argument in waiter.arguments if not argument.must)
        + (["ignored_ids"] if counts else []),
        deprecated=waiter.deprecated.text if waiter.deprecated else None,
        text=digest(waiter.method_doc[0]),
    )
