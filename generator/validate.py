"""Stage validate: checks what no single key can show, and notes every problem with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, fields

from generator.diagnostics import Mark, Problems
from generator.document import (
    SCALARS,
    Action,
    Document,
    Member,
    Sample,
    Waiter,
    ancestors,
)
from generator.kinds import did_you_mean
from generator.names import CLASSES, safe, snake
from generator.samples import check_json, check_url, check_xml

OVERRIDABLE = [
    each.name
    for each in fields(Member)
    if "kind" in each.metadata and each.name != "like"
]
VALUES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}


def validate(document: Document, problems: Problems) -> Document:
    """Check a document.

    Args:
        document: What was loaded.
        problems: Collects what is wrong.

    Returns:
        The document with every ``like`` entry filled in.
    """
    document = resolve(document, problems)
    shapes = all_shapes(document, problems)
    in_requests = used_in_requests(document, shapes)
    for name, (_, members) in shapes.items():
        check_members(members, document, shapes, problems, request=name in in_requests)
    for action in document.actions.values():
        check_action(action, document, shapes, problems)
    check_use(document, shapes, problems)
    check_class_names(document, shapes, problems)
    check_errors(document, problems)
    check_waiters(document, shapes, problems)
    return document


Shapes = dict[str, tuple[Mark, Mapping[str, Member]]]


def resolve(document: Document, problems: Problems) -> Document:
    """Fill in the entries that say ``like``."""
    service = document.service

    def filled(
        members: Mapping[str, Member], shared: Mapping[str, Member], where: str
    ) -> dict[str, Member]:
        return {
            name: fill(member, shared, where, problems)
            for name, member in members.items()
        }

    actions = {}
    for name, action in document.actions.items():
        shapes = {
            key: evolve(shape, fields=filled(shape.fields, service.fields, "fields"))
            for key, shape in action.shapes.items()
        }
        actions[name] = evolve(
            action,
            parameters=filled(action.parameters, service.parameters, "parameters"),
            response=filled(action.response, service.fields, "fields"),
            shapes=shapes,
        )
    shared_shapes = {
        name: evolve(shape, fields=filled(shape.fields, service.fields, "fields"))
        for name, shape in document.shapes.items()
    }
    return evolve(document, actions=actions, shapes=shared_shapes)


def fill(
    member: Member, shared: Mapping[str, Member], where: str, problems: Problems
) -> Member:
    """Return a member with the keys of the shared entry that it is like."""
    if member.like is None:
        return member
    base = shared.get(member.like)
    if base is None:
        message = f"service.yaml has no {member.like} under {where}"
        problems.add(member.at("like"), message, did_you_mean(member.like, shared))
        return member
    own = {name: getattr(member, name) for name in OVERRIDABLE if name in member.marks}
    return evolve(base, **own, mark=member.mark, marks=member.marks)


def all_shapes(document: Document, problems: Problems) -> Shapes:
    """Return all structures by name, noting names that are taken twice."""
    found: Shapes = {
        name: (shape.at("shape"), shape.fields)
        for name, shape in document.shapes.items()
    }
    for action in document.actions.values():
        for name, local in action.shapes.items():
            if name in found:
                problems.add(
                    local.mark,
                    f"shape {name} is defined twice",
                    f"first at {found[name][0]}",
                )
            else:
                found[name] = (local.mark, local.fields)
    return found


def references(members: Mapping[str, Member]) -> Iterator[str]:
    """Yield the names of the shapes that members refer to."""
    for member in members.values():
        target = member.item if member.type == "list" else member.type
        if target and target not in SCALARS and target != "list":
            yield target


def reachable(members: Mapping[str, Member], shapes: Shapes) -> set[str]:
    """Return the names of all shapes that members refer to, at any depth."""
    found: set[str] = set()
    queue = list(references(members))
    while queue:
        name = queue.pop()
        if name in shapes and name not in found:
            found.add(name)
            queue.extend(references(shapes[name][1]))
    return found


def used_in_requests(document: Document, shapes: Shapes) -> set[str]:
    """Return the names of the shapes that requests use."""
    return {
        name
        for action in document.actions.values()
        for name in reachable(action.parameters, shapes)
    }


def used_in_responses(document: Document, shapes: Shapes) -> set[str]:
    """Return the names of the shapes that responses use."""
    return {
        name
        for action in document.actions.values()
        for name in reachable(action.response, shapes)
    }


def all_referred(document: Document, shapes: Shapes) -> set[str]:
    """Return the names that anything refers to as shapes, whether there are such shapes or not."""
    structures = [members for _, members in shapes.values()]
    for action in document.actions.values():
        structures += [action.parameters, action.response]
    return {name for members in structures for name in references(members)}


def check_use(document: Document, shapes: Shapes, problems: Problems) -> None:
    """Note shapes that nothing uses, that requests and responses share, that hold themselves, or used elsewhere."""
    requests, responses = used_in_requests(document, shapes), used_in_responses(
        document, shapes
    )
    complete = not document.unread and all_referred(document, shapes) <= set(shapes)
    for name, (mark, members) in shapes.items():
        if name not in requests | responses:
            if complete:
                problems.add(mark, f"shape {name} is not used", "remove it")
        elif name in requests & responses:
            problems.add(
                mark,
                f"shape {name} is used in requests and in responses",
                "make two shapes of it",
            )
        if name in reachable(members, shapes):
            problems.add(mark, f"shape {name} contains itself")
    for action in document.actions.values():
        own = set(action.shapes)
        used = reachable(action.parameters, shapes) | reachable(action.response, shapes)
        for name in sorted(used - own - set(document.shapes)):
            problems.add(
                shapes[name][0],
                f"shape {name} is used by {action.action} too",
                "move it to shapes/",
            )


def check_members(
    members: Mapping[str, Member],
    document: Document,
    shapes: Shapes,
    problems: Problems,
    request: bool,
) -> None:
    """Check the members of one structure: each by itself, and their names together."""
    names: dict[str, str] = {}
    wires = dict.fromkeys(members, "")
    for wire, member in members.items():
        if member.like is not None and member.type is None:
            continue
        check_member(wire, member, document, shapes, problems, request)
        name = member.python or snake(wire, document.service.words)
        if not name.isidentifier():
            problems.add(
                member.mark,
                f"{wire} has no Python name",
                "give it one with the key python",
            )
        elif safe(name) != name:
            problems.add(
                member.at("python"),
                f"{wire}: the Python name {name} is reserved",
                f"use {safe(name)}",
            )
        if name in names:
            problems.add(
                member.mark,
                f"{wire} and {names[name]} both become {name} in Python",
                "use the key python",
            )
        names[name] = wire
        for alias in member.aliases or ():
            if alias in wires:
                problems.add(
                    member.at("aliases"),
                    f"alias {alias} is also the name of another entry",
                )
            wires[alias] = wire


def check_member(
    wire: str,
    member: Member,
    document: Document,
    shapes: Shapes,
    problems: Problems,
    request: bool,
) -> None:
    """Check the keys of one parameter or field against each other."""
    if member.type is None:
        problems.add(member.mark, f"{wire} has no type", "add the key type, or like")
        return
    if not (member.description or "").strip():
        problems.add(member.mark, f"{wire} has no description")
    is_list = member.type == "list"
    if is_list != (member.item is not None):
        problems.add(
            member.mark, f"{wire}: the key item belongs to lists, and every list has it"
        )
    for name in references({wire: member}):
        if name not in shapes and name not in document.unread:
            hint = did_you_mean(name, shapes)
            problems.add(
                member.at("item" if is_list else "type"), f"unknown shape {name}", hint
            )
    response_keys, request_keys = ("tag",), (
        "required",
        "default",
        "token",
        "style",
        "pattern",
    )
    for key in response_keys if request else request_keys:
        if getattr(member, key) is not None:
            problems.add(
                member.at(key),
                f"{wire}: {key} does not belong to a {'parameter' if request else 'field'}",
            )
    if request and not is_list and member.type not in SCALARS:
        problems.add(
            member.at("type"),
            f"{wire}: a parameter is a scalar or a list",
            "name its parts with dots",
        )
    for key in ("style", "tag"):
        if getattr(member, key) is not None and not is_list:
            problems.add(member.at(key), f"{wire}: {key} belongs to lists")
    check_values(wire, member, problems)


def check_values(wire: str, member: Member, problems: Problems) -> None:
    """Check default, allowed values, range and pattern against the type."""
    scalar = member.item if member.type == "list" else member.type
    fit = VALUES.get(scalar or "")
    given = [("default", member.default)] if member.default is not None else []
    given += [("enum", value) for value in member.enum or ()]
    for key, value in given:
        if (
            fit is None
            or not isinstance(value, fit)
            or (isinstance(value, bool) and scalar != "boolean")
        ):
            problems.add(
                member.at(key),
                f"{wire}: {key} {value!r} does not fit the type {scalar}",
            )
    if member.range is not None and scalar not in ("integer", "number"):
        problems.add(
            member.at("range"),
            f"{wire}: range belongs to numbers",
            "use length for texts",
        )
    if member.pattern is not None:
        try:
            re.compile(member.pattern)
        except re.error as error:
            problems.add(
                member.at("pattern"), f"{wire}: not a regular expression: {error}"
            )


def check_action(
    action: Action, document: Document, shapes: Shapes, problems: Problems
) -> None:
    """Check one action."""
    chapter = document.chapters[action.action]
    if chapter not in document.service.chapters:
        problems.add(
            action.at("action"),
            f"chapter {chapter} is not listed in service.yaml",
            "add it to chapters",
        )
    check_members(action.parameters, document, shapes, problems, request=True)
    check_members(action.response, document, shapes, problems, request=False)
    known = [*document.errors.codes, *document.errors.gateway]
    for code in action.errors:
        if code not in known:
            hint = did_you_mean(code, known) or "add it to errors.yaml"
            problems.add(action.at("errors"), f"unknown error code {code}", hint)
    check_shown_by(action, document, problems)
    if action.paging is not None:
        check_paging(action, document, problems)
    if len(action.summary) > 100 or not action.summary.endswith("."):
        problems.add(
            action.at("summary"), "a summary is one sentence of at most 100 characters"
        )
    check_examples(action, shapes, problems)
    check_deviations(action, problems)


def check_shown_by(action: Action, document: Document, problems: Problems) -> None:
    """Check that what shows whether a change was made is an action that reads, and that there is a change."""
    if action.shown_by and action.effect == "read":
        problems.add(
            action.at("shown_by"), "shown_by belongs to actions that change something"
        )
    for name in action.shown_by:
        shown = document.actions.get(name)
        if shown is None and name not in document.unread:
            hint = did_you_mean(name, document.actions)
            problems.add(action.at("shown_by"), f"unknown action {name}", hint)
        elif shown is not None and shown.effect != "read":
            problems.add(
                action.at("shown_by"),
                f"{name} changes something",
                "take an action that reads",
            )


def check_paging(action: Action, document: Document, problems: Problems) -> None:
    """Check that the parameters and fields that paging needs are declared."""
    paging = action.paging
    assert paging is not None
    style = document.service.paging.get(paging.style)
    if style is None:
        hint = did_you_mean(paging.style, document.service.paging)
        problems.add(paging.at("style"), f"unknown paging style {paging.style}", hint)
        return
    items = action.response.get(paging.items)
    if items is None or items.type != "list":
        problems.add(paging.at("items"), f"the response has no list {paging.items}")
    for name in (style.number, style.size):
        if name not in action.parameters:
            problems.add(paging.mark, f"paging needs the parameter {name}")


def check_examples(action: Action, shapes: Shapes, problems: Problems) -> None:
    """Check that the examples are well-formed and fit what is declared."""

    def lookup(name: str) -> Mapping[str, Member] | None:
        return shapes[name][1] if name in shapes else None

    examples = action.examples
    if examples is None:
        return
    if examples.differ is not None and not (examples.xml and examples.json):
        problems.add(examples.at("differ"), "differ needs an XML and a JSON example")
    for form in ("url", "xml", "json"):
        sample: Sample | None = getattr(examples, form)
        if sample is None:
            continue
        if (sample.documented is None) != (sample.problem is None):
            problems.add(
                sample.mark, f"{form} example: documented and problem go together"
            )

        def report(
            place: str, message: str, sample: Sample = sample, form: str = form
        ) -> None:
            problems.add(
                sample.at("text"),
                f"{form} example{', ' if place else ''}{place}: {message}",
            )

        if form == "url":
            check_url(sample.text, action.action, action.parameters, lookup, report)
        elif form == "xml":
            check_xml(
                sample.text, action.action + "Response", action.response, lookup, report
            )
        else:
            check_json(sample.text, action.response, lookup, report)


def check_deviations(action: Action, problems: Problems) -> None:
    """Check that deviations say where they are, and settle each oddity once."""
    settled: dict[int, Mark] = {}
    for deviation in action.deviations:
        if not re.fullmatch(
            r"(request|response|example|errors|source)\.\S.*|action|request|response",
            deviation.where,
        ):
            hint = "request.<Name>, response.<Path>, example.<format>, errors.<Code>, source.<lines> or action"
            problems.add(deviation.mark, f"unknown place {deviation.where!r}", hint)
        for number in deviation.oddities:
            if number in settled:
                problems.add(
                    deviation.mark,
                    f"oddity {number} is settled twice",
                    f"first at {settled[number]}",
                )
            settled[number] = deviation.mark


def check_class_names(document: Document, shapes: Shapes, problems: Problems) -> None:
    """Note structures whose class name is taken, and actions or shared structures whose modules have one name."""
    taken = {
        f"{name}{end}" for name in document.actions for end in ("Request", "Response")
    }
    for name, (mark, _) in shapes.items():
        if name in taken:
            problems.add(
                mark, f"shape {name} has the name of a request or response class"
            )
        if name in CLASSES:
            problems.add(mark, f"shape {name} has a name that every module uses itself")
    check_modules(
        {name: action.at("action") for name, action in document.actions.items()},
        document,
        problems,
    )
    check_modules(
        {name: shape.at("shape") for name, shape in document.shapes.items()},
        document,
        problems,
    )


def check_modules(
    marks: Mapping[str, Mark], document: Document, problems: Problems
) -> None:
    """Note names whose modules would be the same file."""
    modules: dict[str, str] = {}
    for name, mark in marks.items():
        module = snake(name, document.service.words)
        if module in modules:
            problems.add(
                mark, f"{name} and {modules[module]} both become {module} in Python"
            )
        modules[module] = name


def check_errors(document: Document, problems: Problems) -> None:
    """Check that every code belongs to a declared family, and that the families make a tree of classes."""
    errors = document.errors
    classes: dict[str, str] = {}
    for name, family in errors.families.items():
        if family.parent is not None and family.parent not in errors.families:
            hint = did_you_mean(family.parent, errors.families)
            problems.add(family.at("parent"), f"unknown family {family.parent}", hint)
        elif name in ancestors(name, errors.families):
            problems.add(family.at("parent"), f"family {name} is its own ancestor")
        if family.class_name in classes:
            other = classes[family.class_name]
            problems.add(
                family.at("class"),
                f"families {other} and {name} both have the class {family.class_name}",
            )
        classes[family.class_name] = name
    for codes in (errors.codes, errors.gateway):
        for name, code in codes.items():
            if code.family not in errors.families:
                hint = did_you_mean(code.family, errors.families)
                problems.add(
                    code.at("family"), f"{name}: unknown family {code.family}", hint
                )
    for name in set(errors.codes) & set(errors.gateway):
        problems.add(
            errors.gateway[name].mark,
            f"code {name} stands under codes and under gateway",
        )
    for prefix, word in errors.prefixes.items():
        if word not in errors.families:
            hint = did_you_mean(word, errors.families)
            problems.add(
                errors.at("prefixes"), f"{prefix}: unknown family {word}", hint
            )


def check_waiters(document: Document, shapes: Shapes, problems: Problems) -> None:
    """Check the tables of states, and each waiter against its action."""
    waiters = document.waiters
    for table, states in waiters.states.items():
        usual: dict[str, str] = {}
        for name, spellings in states.items():
            for spelling in spellings:
                if spelling in usual:
                    message = f"table {table}: {spelling} stands under {usual[spelling]} and under {name}"
                    problems.add(waiters.at("states"), message)
                usual[spelling] = name
    begun: dict[str, str] = {}
    for name, waiter in waiters.waiters.items():
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            problems.add(waiter.mark, f"{name!r} is not a name in snake case")
        check_ends(name, waiter, document, problems)
        check_beginnings(name, waiter, document, begun, problems)
        action = document.actions.get(waiter.action)
        if action is not None:
            check_question(name, waiter, action, document, problems)
            check_state(name, waiter, action, shapes, problems)
        elif waiter.action not in document.unread:
            hint = did_you_mean(waiter.action, document.actions)
            problems.add(
                waiter.at("action"), f"{name}: unknown action {waiter.action}", hint
            )


def check_ends(
    name: str, waiter: Waiter, document: Document, problems: Problems
) -> None:
    """Check what ends a wait: states, error codes and time."""
    if len(waiter.summary) > 100 or not waiter.summary.endswith("."):
        problems.add(
            waiter.at("summary"), "a summary is one sentence of at most 100 characters"
        )
    if not waiter.success and not waiter.success_codes:
        problems.add(
            waiter.mark, f"{name}: nothing ends it well", "name a state under success"
        )
    both = (set(waiter.success) & set(waiter.failure)) | (
        set(waiter.success_codes) & set(waiter.failure_codes)
    )
    for word in sorted(both):
        problems.add(waiter.mark, f"{name}: {word} is a success and a failure")
    known = [*document.errors.codes, *document.errors.gateway]
    for key in ("success_codes", "failure_codes"):
        for code in getattr(waiter, key):
            if code not in known:
                hint = did_you_mean(code, known) or "add it to errors.yaml"
                problems.add(waiter.at(key), f"{name}: unknown error code {code}", hint)
    if (
        not 0
        < waiter.delay_seconds
        <= waiter.longest_delay_seconds
        <= waiter.timeout_seconds
    ):
        message = f"{name}: delay_seconds, longest_delay_seconds and timeout_seconds must be positive and in this order"
        problems.add(waiter.at("delay_seconds"), message)
    if waiter.normal is None:
        return
    table = document.waiters.states.get(waiter.normal)
    if table is None:
        hint = did_you_mean(waiter.normal, document.waiters.states)
        problems.add(
            waiter.at("normal"), f"{name}: unknown table {waiter.normal}", hint
        )
        return
    for key in ("success", "failure"):
        for state in getattr(waiter, key):
            if state not in table:
                message = (
                    f"{name}: {state} is not a usual name of the table {waiter.normal}"
                )
                problems.add(waiter.at(key), message, did_you_mean(state, table))


def check_beginnings(
    name: str,
    waiter: Waiter,
    document: Document,
    begun: dict[str, str],
    problems: Problems,
) -> None:
    """Check that the actions that begin a wait hold what the waiter has to be told.

    Args:
        name: Name of the waiter.
        waiter: The waiter.
        document: The document.
        begun: What the actions seen so far begin; it is added to.
        problems: Collects what is wrong.
    """
    asked = document.actions.get(waiter.action)
    for after in waiter.after:
        first = begun.setdefault(after.action, name)
        if first != name:
            problems.add(
                after.at("action"),
                f"{name}: {after.action} begins {first} already, and one is the most",
            )
        action = document.actions.get(after.action)
        if action is None:
            if after.action not in document.unread:
                hint = did_you_mean(after.action, document.actions)
                problems.add(
                    after.at("action"), f"{name}: unknown action {after.action}", hint
                )
            continue
        known = [*action.response, *action.parameters]
        if (after.keys is None) != (waiter.keys is None):
            problems.add(
                after.mark,
                f"{name}: keys stands in both the waiter and its action {after.action}, or in neither",
            )
        elif after.keys is not None and after.keys not in known:
            message = f"{name}: {after.action} has no member {after.keys}"
            problems.add(after.at("keys"), message, did_you_mean(after.keys, known))
        for argument in waiter.arguments:
            needed = (
                asked is not None
                and argument in asked.parameters
                and asked.parameters[argument].required
            )
            if needed and argument not in known:
                problems.add(
                    after.at("action"),
                    f"{name}: {after.action} does not tell {argument}",
                )


def check_question(
    name: str, waiter: Waiter, action: Action, document: Document, problems: Problems
) -> None:
    """Check that a waiter's action can be called again and again with the waiter's arguments."""
    if action.effect != "read":
        problems.add(
            waiter.at("action"),
            f"{name}: {action.action} changes something",
            "take an action that reads",
        )
    for argument in waiter.arguments:
        if argument not in action.parameters:
            hint = did_you_mean(argument, action.parameters)
            problems.add(
                waiter.at("arguments"),
                f"{name}: {action.action} has no parameter {argument}",
                hint,
            )
    region = document.service.region_parameter
    for wire, member in action.parameters.items():
        if member.required and wire != region and wire not in waiter.arguments:
            problems.add(
                waiter.at("arguments"),
                f"{name}: {action.action} needs the parameter {wire}",
            )


def check_state(
    name: str, waiter: Waiter, action: Action, shapes: Shapes, problems: Problems
) -> None:
    """Check that the state and the key are in the response, and that a list has all that tells its items apart."""
    members: Mapping[str, Member] = action.response
    holder, path, lists = members, waiter.states, 0
    member: Member | None = None
    while path:
        wire = next(
            (each for each in members if path == each or path.startswith(each + ".")),
            None,
        )
        if wire is None:
            where = (
                waiter.states.removesuffix(path).rstrip(".")
                or f"the response of {action.action}"
            )
            first = path.partition(".")[0]
            problems.add(
                waiter.at("states"),
                f"{name}: {where} has no field {first}",
                did_you_mean(first, members),
            )
            return
        member, holder, path = members[wire], members, path[len(wire) + 1 :]
        lists += member.type == "list"
        inner = list(references({wire: member}))
        if inner and inner[0] not in shapes:
            return  # noted where the shape is named
        members = shapes[inner[0]][1] if inner else {}
    if member is None or member.type not in SCALARS:
        problems.add(
            waiter.at("states"),
            f"{name}: {waiter.states} is not a state, which is a single value",
        )
    elif lists > 1:
        problems.add(
            waiter.at("states"),
            f"{name}: {waiter.states} goes through {lists} lists",
            "one is the most",
        )
    elif bool(lists) != (waiter.item_key is not None):
        problems.add(
            waiter.mark,
            f"{name}: the key named key belongs to states in a list, and all of them have it",
        )
    elif waiter.item_key is not None and waiter.item_key not in holder:
        hint = did_you_mean(waiter.item_key, holder)
        problems.add(
            waiter.at("key"), f"{name}: the items have no field {waiter.item_key}", hint
        )
    if (
        not (waiter.item_key is None)
        == (waiter.keys is None)
        == (waiter.keys_description is None)
    ):
        problems.add(waiter.mark, f"{name}: key, keys and keys_description go together")
