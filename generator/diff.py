"""Stage diff: compares two surfaces, and says of each change whether it breaks programs that use the package.

The rules, which ``docs/explanation/releasing.md`` explains: a name that goes or is another breaks; so do a parameter
that becomes necessary, and a type that no longer takes what it took (of a parameter) or is another (of a field). What
the service alone decides, such as a range or a known value, breaks nothing, since the client sends what it is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from attrs import evolve

from generator.change_record import BREAKING, FEATURE, FIX, LEVELS, TEXT, Change
from generator.surface_facts import (
    ActionFacts,
    ClassFacts,
    FamilyFacts,
    MemberFacts,
    ServiceFacts,
    Surface,
    WaiterFacts,
)

T = TypeVar("T")
Facts = Mapping[str, object]
"""The facts about one thing."""

MEMBER_FACTS = {
    "default": "the service's default",
    "enum": "the list of known values",
    "range": "the range",
    "length": "the length",
    "pattern": "the pattern",
    "unit": "the unit",
    "required": "the need for it",
    "style": "the form of the list",
    "tag": "the key around the items",
    "as_text": "the form as a text in JSON",
    "position": "the position in requests of the official SDK",
    "raised_to": "the number that smaller ones are raised to",
    "lowered_to": "the number that greater ones are lowered to",
    "resets": "the reset when it is left out",
    "reset_to": "the value that it is reset to when it is left out",
}
"""Facts of the service about a member, in words; the client behaves as before, whatever they are."""

HASHED = {"text", "summary", "hint", "examples", "notes"}
"""Facts that say nothing in a report, since they are long or stand as hashes."""

ANY_CODE = "ServiceError"
"""The class of errors whose code is not known."""


def diff_versions(old: Mapping[str, Surface], new: Mapping[str, Surface]) -> list[Change]:
    """Return what is different between two states, the heaviest changes first.

    Names of the default version stand as ``ehpc`` has them, those of the others with their package before them.
    Exceptions are one tree for all versions, so a change of one stands once.

    Args:
        old: By API version: the surface that programs were written for.
        new: The surface that they will meet.
    """
    changes: dict[Change, None] = {}
    for name, surface in only_in(new, old):
        count = len(surface["actions"])
        text = f"API version {name} is new, with {count} action{'' if count == 1 else 's'}"
        changes[addition("version", f"ehpc.{surface['service']['package']}", text)] = None
        changes |= dict.fromkeys(compare_families({}, surface["families"], surface, surface))
    for name, surface in only_in(old, new):
        changes[removal("version", f"ehpc.{surface['service']['package']}", f"API version {name} is gone")] = None
    for _, before, after in in_both(old, new):
        package = after["service"]["package"]
        for change in diff_surfaces(before, after):
            shared = after["service"]["default"] or change.part == "exception"
            changes[change if shared else evolve(change, subject=f"{package}.{change.subject}")] = None
    kept = (change for change in changes if not stays_elsewhere(change, old, new))
    return sorted(kept, key=lambda change: (LEVELS.index(change.level), change.part, change.subject, change.text))


def stays_elsewhere(change: Change, old: Mapping[str, Surface], new: Mapping[str, Surface]) -> bool:
    """Return whether a change says that an exception comes or goes that another version has on both sides."""
    other = {"added": old, "removed": new}.get(change.kind, {})
    name = change.subject.partition(".")[2]
    return change.part == "exception" and any(name in surface["families"] for surface in other.values())


def diff_surfaces(old: Surface, new: Surface) -> list[Change]:
    """Return what is different between two surfaces, the heaviest changes first."""
    changes = [
        *compare_service(old["service"], new["service"]),
        *compare_actions(old, new),
        *compare_classes(old, new),
        *compare_errors(old, new),
    ]
    changes += [*compare_waiters(old["waiters"], new["waiters"]), *compare_states(old["states"], new["states"])]
    return sorted(changes, key=lambda change: (LEVELS.index(change.level), change.part, change.subject, change.text))


def only_in(side: Mapping[str, T], other: Mapping[str, T]) -> Iterator[tuple[str, T]]:
    """Yield each name with what it stands for, where it is on one side alone."""
    for name in sorted({*side} - {*other}):
        yield name, side[name]


def in_both(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T, T]]:
    """Yield each name with what it stands for, where it is on both sides."""
    for name in sorted({*old} & {*new}):
        yield name, old[name], new[name]


def format_fact(fact: object) -> str:
    """Return a fact as a report prints it."""
    if fact is None:
        return "none"
    if isinstance(fact, list):
        return ", ".join("open" if item is None else format_fact(item) for item in fact)
    return str(fact).lower() if isinstance(fact, bool) else str(fact)


def changed_from(what: str, before: object, after: object) -> str:
    """Return in words that a fact is another."""
    flags = isinstance(before, bool) or isinstance(after, bool)
    before, after = (False if flags and fact is None else fact for fact in (before, after))
    return f"{what} is {format_fact(after)}, was {format_fact(before)}"


def make_change(part: str, subject: str, level: str, text: str) -> Change:
    """Return a change of something that is there on both sides."""
    return Change(level=level, kind="changed", part=part, subject=subject, text=text)


def addition(part: str, subject: str, text: str, level: str = FEATURE) -> Change:
    """Return something that is new."""
    return Change(level=level, kind="added", part=part, subject=subject, text=text)


def removal(part: str, subject: str, text: str, level: str = BREAKING) -> Change:
    """Return something that is gone."""
    return Change(level=level, kind="removed", part=part, subject=subject, text=text)


def compare_facts(
    part: str, subject: str, old: Facts, new: Facts, facts: Mapping[str, tuple[str, str]]
) -> Iterator[Change]:
    """Yield a change for each fact that differs, from a table of level and wording."""
    for name, (level, words) in facts.items():
        if old.get(name) != new.get(name):
            text = f"{words} is another" if name in HASHED else changed_from(words, old.get(name), new.get(name))
            yield make_change(part, subject, level, text)


def compare_service(old: ServiceFacts, new: ServiceFacts) -> Iterator[Change]:
    """Compare what is said of the service as a whole."""
    table = {
        "version": (BREAKING, "the API version"),
        "default": (BREAKING, "whether ehpc itself has its names"),
        "region_attribute": (BREAKING, "the name of the region in requests"),
        "public_host": (FIX, "the public host"),
        "vpc_host": (FIX, "the host inside a VPC"),
    }
    yield from compare_facts("service", "ehpc.service", old, new, table)
    for region in sorted({*new["regions"]} - {*old["regions"]}):
        yield addition("service", "REGIONS", f"has {region}")
    for region in sorted({*old["regions"]} - {*new["regions"]}):
        yield removal("service", "REGIONS", f"has no {region} any more; clients for it can still be made", FIX)


def compare_actions(old: Surface, new: Surface) -> Iterator[Change]:
    """Compare the methods of the client; their parameters are compared as members of the request classes."""
    for name, added in only_in(new["actions"], old["actions"]):
        yield addition("action", f"client.{added['method']}", f"{name}: {added['summary']}")
    for name, removed in only_in(old["actions"], new["actions"]):
        yield removal("action", f"client.{removed['method']}", f"{name} is gone")
    for name, before, after in in_both(old["actions"], new["actions"]):
        yield from compare_action(name, before, after)


def compare_action(name: str, old: ActionFacts, new: ActionFacts) -> Iterator[Change]:
    """Compare two states of an action."""
    subject = f"client.{new['method']}"
    if old["method"] != new["method"]:
        yield make_change("action", subject, BREAKING, f"the method of {name} was {old['method']}")
    before, after = old.get("iterator"), new.get("iterator")
    if before != after and before is None:
        yield addition("action", f"client.{after}", f"goes through all pages of {name}")
    elif before != after:
        yield removal("action", f"client.{before}", f"goes no more through the pages of {name}")
    elif old.get("iterated") != new.get("iterated"):
        text = changed_from("the type of its items", old.get("iterated"), new.get("iterated"))
        yield make_change("action", f"client.{after}", BREAKING, text)
    table = {
        "effect": (FIX, "the effect"),
        "deletes": (FIX, "the flag deletes"),
        "idempotent": (FIX, "the flag idempotent"),
        "largest_page": (FIX, "the largest page"),
        "sdk_method": (FIX, "the HTTP method of the official SDK"),
        "errors": (FIX, "the list of error codes"),
        "shown_by": (FIX, "the list of actions that show its change"),
        "examples": (TEXT, "an example"),
        "chapter": (TEXT, "the chapter"),
        "summary": (TEXT, "the summary"),
        "text": (TEXT, "the description"),
        "notes": (TEXT, "what is said about sources and deviations"),
    }
    yield from compare_facts("action", subject, old, new, table)
    short, now = old.get("shortcut"), new.get("shortcut")
    if short != now:
        words = changed_from("the short name of its command", short, now)
        yield make_change("action", subject, BREAKING if short else FEATURE, words)
    yield from compare_advice("action", subject, old, new)


def compare_advice(part: str, subject: str, old: Facts, new: Facts) -> Iterator[Change]:
    """Compare what is said against the use of something."""
    for name in ("deprecated", "withdrawn"):
        before, after = old.get(name), new.get(name)
        if before != after:
            text = f"is no longer {name}" if after is None else f"is {name}, {after}"
            yield make_change(part, subject, FIX if before is None or after is None else TEXT, text)


def method_owners(surface: Surface) -> dict[str, tuple[str, str]]:
    """Return the action and its method for the class of each request and response."""
    methods: dict[str, tuple[str, str]] = {}
    for name, facts in surface["actions"].items():
        methods |= {f"{name}{end}": (name, facts["method"]) for end in ("Request", "Response")}
    return methods


def compare_classes(old: Surface, new: Surface) -> Iterator[Change]:
    """Compare the classes of ``ehpc.models``; requests and responses come and go with their actions."""
    before_owners, after_owners = method_owners(old), method_owners(new)
    for name, _ in only_in(new["classes"], old["classes"]):
        if name not in after_owners:
            yield addition("class", name, "is new in ehpc.models")
    for name, _ in only_in(old["classes"], new["classes"]):
        if name not in before_owners:
            yield removal("class", name, "is gone from ehpc.models")
    for name, before, after in in_both(old["classes"], new["classes"]):
        method = after_owners[name][1] if name in after_owners else None
        yield from compare_structure(name, before, after, method, new["service"]["region_attribute"])


def compare_structure(name: str, old: ClassFacts, new: ClassFacts, method: str | None, region: str) -> Iterator[Change]:
    """Compare two states of a class."""
    request = bool(new.get("request"))
    if bool(old.get("request")) != request:
        use = "requests" if request else "responses"
        yield make_change("class", name, BREAKING, f"belongs to {use} now, with other types of its members")
    if old.get("text") != new.get("text"):
        yield make_change("class", name, TEXT, "the description is another")

    def subject(python: str) -> str:
        """Return how users write a member: an argument of the method where there is one."""
        return f"client.{method}({python})" if request and method and python != region else f"{name}.{python}"

    part = "parameter" if request else "field"
    before, after = dict(old["members"]), dict(new["members"])
    for wire in sorted({*before} - {*after}):
        # the attribute stays what it is if another wire name has it now
        same = (other for other in {*after} - {*old["members"]} if after[other]["python"] == before[wire]["python"])
        other = next(same, None)
        if other is not None:
            text = f"{changed_from('the name on the wire', wire, other)}"
            yield make_change(part, subject(after[other]["python"]), FIX, text)
            before[other] = before.pop(wire)
    for wire, now in only_in(after, before):
        if now.get("optional") is None and request:
            yield addition(part, subject(now["python"]), f"must be given ({wire})", BREAKING)
        else:
            yield addition(part, subject(now["python"]), f"is new ({wire})")
    for wire, was in only_in(before, after):
        yield removal(part, subject(was["python"]), f"is gone ({wire})")
    for wire, was, now in in_both(before, after):
        yield from compare_member(part, subject(now["python"]), wire, was, now)


def compare_member(part: str, subject: str, wire: str, old: MemberFacts, new: MemberFacts) -> Iterator[Change]:
    """Compare two states of a parameter or a field."""
    request = part == "parameter"

    def differs(level: str, text: str) -> Change:
        return make_change(part, subject, level, text)

    if old["python"] != new["python"]:
        yield differs(BREAKING, f"the Python name of {wire} was {old['python']}")
    if old["type"] != new["type"]:
        wider = request and (old["type"], new["type"]) in {("integer", "number"), *((old["type"], "any"),)}
        yield differs(FEATURE if wider else BREAKING, changed_from("the type", old["type"], new["type"]))
    if old.get("optional") != new.get("optional"):
        optional = bool(new.get("optional"))
        words = ("may be left out", "must be given") if request else ("may be None", "is never None")
        yield differs(FEATURE if optional is request else BREAKING, words[0] if optional else words[1])
    for name, what in MEMBER_FACTS.items():
        if old.get(name) != new.get(name):
            yield differs(FIX, changed_from(what, old.get(name), new.get(name)))
    yield from compare_advice(part, subject, old, new)
    lost = [alias for alias in old.get("aliases", ()) if alias not in new.get("aliases", ()) and alias != wire]
    won = [alias for alias in new.get("aliases", ()) if alias not in old.get("aliases", ())]
    if lost:
        yield differs(BREAKING, f"is no more read from {format_fact(lost)}")
    if won:
        yield differs(FEATURE, f"is read from {format_fact(won)} too")
    if old.get("secret") != new.get("secret"):
        hidden = bool(new.get("secret"))
        text = "is kept out of every repr, log and URL" if hidden else "is no more kept out of reprs, logs and URLs"
        yield differs(FIX if hidden else BREAKING, text)
    if old.get("token") != new.get("token"):
        token = bool(new.get("token"))
        text = "makes calls repeatable: the client fills it in" if token else "is not filled in by the client any more"
        yield differs(FEATURE if token else BREAKING, text)
    for name, what in {"text": "description", "format": "format", "edition": "edition"}.items():
        if old.get(name) != new.get(name):
            yield differs(TEXT, f"the {what} is another")


def ancestry(surface: Surface, exception: str) -> list[str]:
    """Return a class of exceptions with those that it is derived from, nearest first."""
    names = [exception]
    while names[-1] in surface["families"]:
        names.append(surface["families"][names[-1]]["parent"])
    return names


def exception_of(surface: Surface, code: str) -> str:
    """Return the class of the exception that an error code becomes."""
    if code in surface["codes"]:
        return str(surface["codes"][code]["exception"])
    matching = [prefix for prefix in surface["prefixes"] if code.startswith(prefix)]
    return str(surface["prefixes"][max(matching, key=len)]) if matching else ANY_CODE


def compare_errors(old: Surface, new: Surface) -> Iterator[Change]:
    """Compare exceptions, the codes that become them, and the beginnings of codes that are not listed."""
    yield from compare_families(old["families"], new["families"], old, new)
    yield from compare_codes(old, new)
    for prefix in sorted({*old["prefixes"], *new["prefixes"]}):
        yield from compare_exceptions(f"{prefix}*", old, new, prefix)


def compare_families(
    before_families: Mapping[str, FamilyFacts], after_families: Mapping[str, FamilyFacts], old: Surface, new: Surface
) -> Iterator[Change]:
    """Compare the classes of exceptions."""
    for name, family in only_in(after_families, before_families):
        yield addition("exception", f"errors.{name}", f"is a new {family['parent']}")
    for name, _ in only_in(before_families, after_families):
        yield removal("exception", f"errors.{name}", "is gone")
    for name, before, after in in_both(before_families, after_families):
        if before["parent"] != after["parent"]:
            caught = set(ancestry(old, name)) <= set(ancestry(new, name))
            text = f"is a {after['parent']}, was a {before['parent']}"
            yield make_change("exception", f"errors.{name}", FEATURE if caught else BREAKING, text)
        table = {
            "throttled": (FIX, "the flag throttled"),
            "transient": (FIX, "the flag transient"),
            "uncertain": (FIX, "the flag uncertain"),
            "hint": (TEXT, "the hint"),
            "text": (TEXT, "the description"),
        }
        yield from compare_facts("exception", f"errors.{name}", before, after, table)


def compare_codes(old: Surface, new: Surface) -> Iterator[Change]:
    """Compare the error codes."""
    for name in sorted({*old["codes"], *new["codes"]}):
        yield from compare_exceptions(name, old, new, name)
    for name, _ in only_in(new["codes"], old["codes"]):
        yield addition("code", name, "is known")
    for name, _ in only_in(old["codes"], new["codes"]):
        yield removal("code", name, "is not listed any more", FIX)
    table = {
        "status": (FIX, "the HTTP status"),
        "retryable": (FIX, "the flag retryable"),
        "remedy": (FIX, "the remedy"),
        "refuses": (FIX, "what it refuses"),
        "text": (TEXT, "the meaning"),
    }
    for name, before, after in in_both(old["codes"], new["codes"]):
        yield from compare_facts("code", name, before, after, table)


def compare_exceptions(subject: str, old: Surface, new: Surface, code: str) -> Iterator[Change]:
    """Compare what exception a code becomes: handlers of the old one must still catch it."""
    before, after = exception_of(old, code), exception_of(new, code)
    if before != after:
        caught = set(ancestry(old, before)) <= set(ancestry(new, after))
        yield make_change("code", subject, FEATURE if caught else BREAKING, f"becomes {after}, was {before}")


def compare_waiters(old: Mapping[str, WaiterFacts], new: Mapping[str, WaiterFacts]) -> Iterator[Change]:
    """Compare the methods that wait."""
    for _, waiter in only_in(new, old):
        yield addition("waiter", f"client.{waiter['method']}", "is new")
    for _, waiter in only_in(old, new):
        yield removal("waiter", f"client.{waiter['method']}", "is gone")
    for _, before, after in in_both(old, new):
        yield from compare_waiter(f"client.{after['method']}", before, after)


def compare_waiter(subject: str, old: WaiterFacts, new: WaiterFacts) -> Iterator[Change]:
    """Compare two states of something to wait for."""
    given = {name: {*side.get("needed", ()), *side.get("optional", ())} for name, side in (("old", old), ("new", new))}
    for argument in sorted(given["old"] - given["new"]):
        yield make_change("waiter", subject, BREAKING, f"takes no {argument} any more")
    needed = {*new.get("needed", ())} - {*old.get("needed", ())}
    for argument in sorted(needed):
        yield make_change("waiter", subject, BREAKING, f"needs {argument}")
    for argument in sorted((given["new"] - given["old"]) - needed):
        yield make_change("waiter", subject, FEATURE, f"takes {argument}")
    for argument in sorted({*old.get("needed", ())} & {*new.get("optional", ())}):
        yield make_change("waiter", subject, FEATURE, f"{argument} may be left out")
    if old["result"] != new["result"]:
        yield make_change("waiter", subject, BREAKING, f"returns {new['result']}, was {old['result']}")
    for verb, lost, before, after in (
        ("ends well with", BREAKING, old.get("success"), new.get("success")),
        ("ends well with the error code", BREAKING, old.get("success_codes"), new.get("success_codes")),
        ("fails with", FIX, old.get("failure"), new.get("failure")),
        ("fails with the error code", FIX, old.get("failure_codes"), new.get("failure_codes")),
    ):
        yield from compare_ends(subject, before or [], after or [], verb, lost)
    table = {
        "states": (FIX, "the place of the state"),
        "presence": (BREAKING, "the presence in the list that ends it well"),
        "final": (FIX, "whether its states are final"),
        "delay_seconds": (FIX, "the first delay in seconds"),
        "longest_delay_seconds": (FIX, "the longest delay in seconds"),
        "timeout_seconds": (FIX, "the longest time in seconds"),
        "text": (TEXT, "the summary"),
    }
    yield from compare_facts("waiter", subject, old, new, table)
    yield from compare_advice("waiter", subject, old, new)


def compare_ends(subject: str, old: list[str], new: list[str], verb: str, lost: str) -> Iterator[Change]:
    """Compare what ends a wait; to lose what ended it well keeps programs waiting."""
    for state in sorted({*new} - {*old}):
        yield make_change("waiter", subject, FIX, f"{verb} {state} too")
    for state in sorted({*old} - {*new}):
        yield make_change("waiter", subject, lost, f"{verb} {state} no more")


def compare_states(old: Mapping[str, Mapping[str, str]], new: Mapping[str, Mapping[str, str]]) -> Iterator[Change]:
    """Compare the tables of usual names of states, which ``ehpc.waiters`` offers."""
    for table, _ in only_in(new, old):
        yield addition("state", f"waiters.{table}_state", "is new")
    for table, _ in only_in(old, new):
        yield removal("state", f"waiters.{table}_state", "is gone")
    for table, before, after in in_both(old, new):
        yield from compare_spellings(f"waiters.{table}_state", before, after)


def compare_spellings(subject: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    """Compare two states of a table: what the service says, and what it is called."""
    for name in sorted({*old.values()} - {*new.values()}):
        yield make_change("state", subject, BREAKING, f"never returns {name} any more")
    for name in sorted({*new.values()} - {*old.values()}):
        yield make_change("state", subject, FEATURE, f"may return {name}")
    for spelling in sorted({*old, *new}):
        before, after = old.get(spelling), new.get(spelling)
        if before != after:
            moved = before is not None and before in new.values()
            text = f"calls {spelling} {after or spelling}" + (f", was {before}" if before else "")
            yield make_change("state", subject, BREAKING if moved else FIX, text)
