"""Checks the waiters and the tables of states."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Problems, did_you_mean
from generator.document import SCALARS, Action, Document, Member, Structures, Waiter


def check_waiters(document: Document, shapes: Structures, problems: Problems) -> None:
    """Check the tables of states, and each waiter against its action."""
    waiters = document.waiters
    for table, states in waiters.states.items():
        canonical_names: dict[str, str] = {}
        for name, spellings in states.items():
            for spelling in spellings:
                if spelling in canonical_names:
                    message = f"table {table}: {spelling} stands under {canonical_names[spelling]} and under {name}"
                    problems.add(waiters.at("states"), message)
                canonical_names[spelling] = name
    begun: dict[str, str] = {}
    for name, waiter in waiters.waiters.items():
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            problems.add(waiter.mark, f"{name!r} is not a name in snake case")
        for other in () if waiter.deprecated is None else waiter.deprecated.use:
            if other not in waiters.waiters:
                hint = did_you_mean(other, waiters.waiters)
                problems.add(waiter.at("deprecated"), f"{name}: there is no waiter {other} to use", hint)
        check_outcomes(name, waiter, document, problems)
        check_preceding_actions(name, waiter, document, begun, problems)
        action = document.actions.get(waiter.action)
        if action is not None:
            check_polled_action(name, waiter, action, document, problems)
            check_state_path(name, waiter, action, shapes, problems)
        else:
            known = document.named_actions
            problems.expect(waiter.action, known, waiter.at("action"), f"{name}: unknown action {waiter.action}")


def check_outcomes(name: str, waiter: Waiter, document: Document, problems: Problems) -> None:
    """Check what ends a wait: states, error codes and time."""
    if len(waiter.summary) > 100 or not waiter.summary.endswith("."):
        problems.add(waiter.at("summary"), "a summary is one sentence of at most 100 characters")
    if waiter.presence is not None and waiter.item_key is None:
        problems.add(waiter.at("presence"), f"{name}: presence belongs to states in a list")
    if not waiter.success and not waiter.success_codes and waiter.presence is None:
        problems.add(waiter.mark, f"{name}: nothing ends it well", "name a state under success")
    both = (set(waiter.success) & set(waiter.failure)) | (set(waiter.success_codes) & set(waiter.failure_codes))
    for word in sorted(both):
        problems.add(waiter.mark, f"{name}: {word} is a success and a failure")
    known = [*document.errors.codes, *document.errors.gateway]
    for key in ("success_codes", "failure_codes"):
        for code in getattr(waiter, key):
            problems.expect(code, known, waiter.at(key), f"{name}: unknown error code {code}", "add it to errors.yaml")
    if not 0 < waiter.delay_seconds <= waiter.longest_delay_seconds <= waiter.timeout_seconds:
        message = f"{name}: delay_seconds, longest_delay_seconds and timeout_seconds must be positive and in this order"
        problems.add(waiter.at("delay_seconds"), message)
    if waiter.normal is None:
        return
    table = document.waiters.states.get(waiter.normal)
    if table is None:
        known_tables = document.waiters.states
        problems.expect(waiter.normal, known_tables, waiter.at("normal"), f"{name}: unknown table {waiter.normal}")
        return
    for key in ("success", "failure"):
        for state in getattr(waiter, key):
            message = f"{name}: {state} is not a usual name of the table {waiter.normal}"
            problems.expect(state, table, waiter.at(key), message)


def check_preceding_actions(
    name: str, waiter: Waiter, document: Document, begun: dict[str, str], problems: Problems
) -> None:
    """Check that the actions that begin a wait hold what the waiter is told; ``begun`` collects what they begin."""
    asked = document.actions.get(waiter.action)
    for after in waiter.after:
        first = begun.setdefault(after.action, name)
        if first != name:
            problems.add(after.at("action"), f"{name}: {after.action} begins {first} already, and one is the most")
        action = document.actions.get(after.action)
        if action is None:
            known_actions = document.named_actions
            problems.expect(after.action, known_actions, after.at("action"), f"{name}: unknown action {after.action}")
            continue
        known = [*action.response, *action.parameters]
        if (after.count is None) != (waiter.count_description is None):
            message = f"{name}: count and count_description stand in both the waiter and its action {after.action}"
            problems.add(after.mark, f"{message}, or in neither")
        elif after.count is not None:
            message = f"{name}: {after.action} has no parameter {after.count}"
            problems.expect(after.count, action.parameters, after.at("count"), message)
        if (after.keys is None) != (waiter.keys is None):
            problems.add(
                after.mark, f"{name}: keys stands in both the waiter and its action {after.action}, or in neither"
            )
        elif after.keys is not None:
            problems.expect(after.keys, known, after.at("keys"), f"{name}: {after.action} has no member {after.keys}")
        for argument in waiter.arguments:
            needed = asked is not None and argument in asked.parameters and asked.parameters[argument].required
            if needed and argument not in known:
                problems.add(after.at("action"), f"{name}: {after.action} does not tell {argument}")


def check_polled_action(name: str, waiter: Waiter, action: Action, document: Document, problems: Problems) -> None:
    """Check that a waiter's action can be called again and again with the waiter's arguments."""
    if action.effect != "read":
        problems.add(waiter.at("action"), f"{name}: {action.action} changes something", "take an action that reads")
    for argument in waiter.arguments:
        message = f"{name}: {action.action} has no parameter {argument}"
        problems.expect(argument, action.parameters, waiter.at("arguments"), message)
    region = document.service.region_parameter
    for wire, member in action.parameters.items():
        if member.required and wire != region and wire not in waiter.arguments:
            problems.add(waiter.at("arguments"), f"{name}: {action.action} needs the parameter {wire}")


def check_state_path(name: str, waiter: Waiter, action: Action, shapes: Structures, problems: Problems) -> None:
    """Check that the state and the key are in the response, and that a list has all that tells its items apart."""
    members: Mapping[str, Member] = action.response
    holder, path, lists = members, waiter.states, 0
    member: Member | None = None
    while path:
        wire = next((name for name in members if path == name or path.startswith(name + ".")), None)
        if wire is None:
            where = waiter.states.removesuffix(path).rstrip(".") or f"the response of {action.action}"
            first = path.partition(".")[0]
            problems.expect(first, members, waiter.at("states"), f"{name}: {where} has no field {first}")
            return
        member, holder, path = members[wire], members, path[len(wire) + 1 :]
        lists += member.type == "list"
        if member.shape is not None and member.shape not in shapes:
            return  # noted where the shape is named
        members = shapes[member.shape].fields if member.shape else {}
    if member is None or member.type not in SCALARS:
        problems.add(waiter.at("states"), f"{name}: {waiter.states} is not a state, which is a single value")
    elif lists > 1:
        problems.add(waiter.at("states"), f"{name}: {waiter.states} goes through {lists} lists", "one is the most")
    elif bool(lists) != (waiter.item_key is not None):
        problems.add(waiter.mark, f"{name}: the key named key belongs to states in a list, and all of them have it")
    elif waiter.item_key is not None:
        message = f"{name}: the items have no field {waiter.item_key}"
        problems.expect(waiter.item_key, holder, waiter.at("key"), message)
    if waiter.count_description is not None:
        if waiter.item_key is None or waiter.keys is not None or waiter.presence is not None or waiter.success_codes:
            message = f"{name}: a waiter with count_description has key, and neither keys, presence nor success_codes"
            problems.add(waiter.at("count_description"), message)
        if action.paging is None:
            problems.add(waiter.at("action"), f"{name}: {action.action} is not paged, so that items can't be counted")
    elif not (waiter.item_key is None) == (waiter.keys is None) == (waiter.keys_description is None):
        problems.add(waiter.mark, f"{name}: key, keys and keys_description go together")
