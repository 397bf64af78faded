"""Stage diff: compares two surfaces, and says of each change whether it breaks programs that use the package.

The rules, which ``docs/explanation/releasing.md`` explains: a name that goes or is another breaks; so do a parameter
that becomes necessary, and a type that no longer takes what it took (of a parameter) or is another (of a field). What
the service alone decides, such as a range or a known value, breaks nothing, since the client sends what it is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.changes import BREAKING, FEATURE, FIX, LEVELS, TEXT, Change

Facts = Mapping[str, Any]

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
}
"""Facts of the service about a member, in words; the client behaves as before, whatever they are."""

HASHED = {"text", "summary", "hint", "examples", "notes"}
"""Facts that say nothing in a report, since they are long or stand as hashes."""

ANY_CODE = "ServiceError"
"""The class of errors whose code is not known."""


def diff(old: Facts, new: Facts) -> list[Change]:
    """Return what is different between two surfaces, the heaviest changes first.

    Args:
        old: The surface that programs were written for.
        new: The surface that they will meet.
    """
    found = [
        *service(old["service"], new["service"]),
        *actions(old, new),
        *classes(old, new),
        *errors(old, new),
    ]
    found += [
        *waiters(old["waiters"], new["waiters"]),
        *states(old["states"], new["states"]),
    ]
    return sorted(
        found,
        key=lambda each: (LEVELS.index(each.level), each.part, each.subject, each.text),
    )


def pairs(old: Facts, new: Facts) -> Iterator[tuple[str, Any, Any]]:
    """Yield each name with what it stands for on both sides, None where it is absent."""
    for name in sorted({*old, *new}):
        yield name, old.get(name), new.get(name)


def shown(fact: Any) -> str:
    """Return a fact as a report prints it."""
    if fact is None:
        return "none"
    if isinstance(fact, list):
        return ", ".join("open" if each is None else shown(each) for each in fact)
    return str(fact).lower() if isinstance(fact, bool) else str(fact)


def instead(what: str, before: Any, after: Any) -> str:
    """Return in words that a fact is another."""
    flags = isinstance(before, bool) or isinstance(after, bool)
    before, after = (
        False if flags and each is None else each for each in (before, after)
    )
    return f"{what} is {shown(after)}, was {shown(before)}"


def changed(part: str, subject: str, level: str, text: str) -> Change:
    """Return a change of something that is there on both sides."""
    return Change(level=level, kind="changed", part=part, subject=subject, text=text)


def added(part: str, subject: str, text: str, level: str = FEATURE) -> Change:
    """Return something that is new."""
    return Change(level=level, kind="added", part=part, subject=subject, text=text)


def removed(part: str, subject: str, text: str, level: str = BREAKING) -> Change:
    """Return something that is gone."""
    return Change(level=level, kind="removed", part=part, subject=subject, text=text)


def several(
    part: str,
    subject: str,
    old: Facts,
    new: Facts,
    facts: Mapping[str, tuple[str, str]],
) -> Iterator[Change]:
    """Yield a change for each fact that differs, from a table of level and wording."""
    for name, (level, words) in facts.items():
        if old.get(name) != new.get(name):
            text = (
                f"{words} is another"
                if name in HASHED
                else instead(words, old.get(name), new.get(name))
            )
            yield changed(part, subject, level, text)


def service(old: Facts, new: Facts) -> Iterator[Change]:
    """Compare what is said of the service as a whole."""
    table = {
        "version": (BREAKING, "the API version"),
        "region_attribute": (BREAKING, "the name of the region in requests"),
        "public_host": (FIX, "the public host"),
        "vpc_host": (FIX, "the host inside a VPC"),
    }
    yield from several("service", "ehpc.service", old, new, table)
    for region in sorted({*new["regions"]} - {*old["regions"]}):
        yield added("service", "REGIONS", f"has {region}")
    for region in sorted({*old["regions"]} - {*new["regions"]}):
        yield removed(
            "service",
            "REGIONS",
            f"has no {region} any more; clients for it can still be made",
            FIX,
        )


def actions(old: Facts, new: Facts) -> Iterator[Change]:
    """Compare the methods of the client; their parameters are compared as members of the request classes."""
    for name, before, after in pairs(old["actions"], new["actions"]):
        if before is None:
            yield added(
                "action", f"client.{after['method']}", f"{name}: {after['summary']}"
            )
        elif after is None:
            yield removed("action", f"client.{before['method']}", f"{name} is gone")
        else:
            yield from action(name, before, after)


def action(name: str, old: Facts, new: Facts) -> Iterator[Change]:
    """Compare two states of an action."""
    subject = f"client.{new['method']}"
    if old["method"] != new["method"]:
        yield changed(
            "action", subject, BREAKING, f"the method of {name} was {old['method']}"
        )
    before, after = old.get("iterator"), new.get("iterator")
    if before != after and before is None:
        yield added("action", f"client.{after}", f"goes through all pages of {name}")
    elif before != after:
        yield removed(
            "action", f"client.{before}", f"goes no more through the pages of {name}"
        )
    elif old.get("iterated") != new.get("iterated"):
        text = instead(
            "the type of its items", old.get("iterated"), new.get("iterated")
        )
        yield changed("action", f"client.{after}", BREAKING, text)
    table = {
        "effect": (FIX, "the effect"),
        "idempotent": (FIX, "the flag idempotent"),
        "largest_page": (FIX, "the largest page"),
        "errors": (FIX, "the list of error codes"),
        "examples": (TEXT, "an example"),
        "chapter": (TEXT, "the chapter"),
        "summary": (TEXT, "the summary"),
        "text": (TEXT, "the description"),
        "notes": (TEXT, "what is said about sources and deviations"),
    }
    yield from several("action", subject, old, new, table)


def owners(surface: Facts) -> dict[str, tuple[str, str]]:
    """Return the action and its method for the class of each request and response."""
    found: dict[str, tuple[str, str]] = {}
    for name, facts in surface["actions"].items():
        found |= {
            f"{name}{end}": (name, facts["method"]) for end in ("Request", "Response")
        }
    return found


def classes(old: Facts, new: Facts) -> Iterator[Change]:
    """Compare the classes of ``ehpc.models``; requests and responses come and go with their actions."""
    before_owners, after_owners = owners(old), owners(new)
    for name, before, after in pairs(old["classes"], new["classes"]):
        if before is None:
            if name not in after_owners:
                yield added("class", name, "is new in ehpc.models")
        elif after is None:
            if name not in before_owners:
                yield removed("class", name, "is gone from ehpc.models")
        else:
            method = after_owners[name][1] if name in after_owners else None
            yield from structure(
                name, before, after, method, new["service"]["region_attribute"]
            )


def structure(
    name: str, old: Facts, new: Facts, method: str | None, region: str
) -> Iterator[Change]:
    """Compare two states of a class."""
    request = bool(new.get("request"))
    if bool(old.get("request")) != request:
        use = "requests" if request else "responses"
        yield changed(
            "class",
            name,
            BREAKING,
            f"belongs to {use} now, with other types of its members",
        )
    if old.get("text") != new.get("text"):
        yield changed("class", name, TEXT, "the description is another")

    def subject(python: str) -> str:
        """Return how users write a member: an argument of the method where there is one."""
        return (
            f"client.{method}({python})"
            if request and method and python != region
            else f"{name}.{python}"
        )

    part = "parameter" if request else "field"
    before, after = dict(old["members"]), dict(new["members"])
    for wire in sorted({*before} - {*after}):
        # the attribute stays what it is if another wire name has it now
        same = (
            other
            for other in {*after} - {*old["members"]}
            if after[other]["python"] == before[wire]["python"]
        )
        other = next(same, None)
        if other is not None:
            text = f"{instead('the name on the wire', wire, other)}"
            yield changed(part, subject(after[other]["python"]), FIX, text)
            before[other] = before.pop(wire)
    for wire, was, now in pairs(before, after):
        if was is None and now.get("optional") is None and request:
            text = f"must be given ({wire})"
            yield added(part, subject(now["python"]), text, BREAKING)
        elif was is None:
            yield added(part, subject(now["python"]), f"is new ({wire})")
        elif now is None:
            yield removed(part, subject(was["python"]), f"is gone ({wire})")
        else:
            yield from member(part, subject(now["python"]), wire, was, now)


def member(
    part: str, subject: str, wire: str, old: Facts, new: Facts
) -> Iterator[Change]:
    """Compare two states of a parameter or a field."""
    request = part == "parameter"

    def differs(level: str, text: str) -> Change:
        return changed(part, subject, level, text)

    if old["python"] != new["python"]:
        yield differs(BREAKING, f"the Python name of {wire} was {old['python']}")
    if old["type"] != new["type"]:
        wider = request and (old["type"], new["type"]) in {
            ("integer", "number"),
            *((old["type"], "any"),),
        }
        yield differs(
            FEATURE if wider else BREAKING,
            instead("the type", old["type"], new["type"]),
        )
    if old.get("optional") != new.get("optional"):
        optional = bool(new.get("optional"))
        words = (
            ("may be left out", "must be given")
            if request
            else ("may be None", "is never None")
        )
        yield differs(
            FEATURE if optional is request else BREAKING,
            words[0] if optional else words[1],
        )
    for name, what in MEMBER_FACTS.items():
        if old.get(name) != new.get(name):
            yield differs(FIX, instead(what, old.get(name), new.get(name)))
    lost = [
        each
        for each in old.get("aliases", ())
        if each not in new.get("aliases", ()) and each != wire
    ]
    won = [
        each for each in new.get("aliases", ()) if each not in old.get("aliases", ())
    ]
    if lost:
        yield differs(BREAKING, f"is no more read from {shown(lost)}")
    if won:
        yield differs(FEATURE, f"is read from {shown(won)} too")
    if old.get("secret") != new.get("secret"):
        hidden = bool(new.get("secret"))
        text = (
            "is kept out of every repr, log and URL"
            if hidden
            else "is no more kept out of reprs, logs and URLs"
        )
        yield differs(FIX if hidden else BREAKING, text)
    if old.get("token") != new.get("token"):
        token = bool(new.get("token"))
        text = (
            "makes calls repeatable: the client fills it in"
            if token
            else "is not filled in by the client any more"
        )
        yield differs(FEATURE if token else BREAKING, text)
    for name, what in {
        "text": "description",
        "format": "format",
        "edition": "edition",
    }.items():
        if old.get(name) != new.get(name):
            yield differs(TEXT, f"the {what} is another")


def line_of(surface: Facts, exception: str) -> list[str]:
    """Return a class of exceptions with those that it is derived from, nearest first."""
    found = [exception]
    while found[-1] in surface["families"]:
        found.append(surface["families"][found[-1]]["parent"])
    return found


def exception_of(surface: Facts, code: str) -> str:
    """Return the class of the exception that an error code becomes."""
    if code in surface["codes"]:
        return str(surface["codes"][code]["exception"])
    matching = [prefix for prefix in surface["prefixes"] if code.startswith(prefix)]
    return str(surface["prefixes"][max(matching, key=len)]) if matching else ANY_CODE


def errors(old: Facts, new: Facts) -> Iterator[Change]:
    """Compare exceptions, the codes that become them, and the beginnings of codes that are not listed."""
    for name, before, after in pairs(old["families"], new["families"]):
        if before is None:
            yield added("exception", f"errors.{name}", f"is a new {after['parent']}")
        elif after is None:
            yield removed("exception", f"errors.{name}", "is gone")
        else:
            if before["parent"] != after["parent"]:
                caught = set(line_of(old, name)) <= set(line_of(new, name))
                text = f"is a {after['parent']}, was a {before['parent']}"
                yield changed(
                    "exception", f"errors.{name}", FEATURE if caught else BREAKING, text
                )
            table = {
                "throttled": (FIX, "the flag throttled"),
                "hint": (TEXT, "the hint"),
                "text": (TEXT, "the description"),
            }
            yield from several("exception", f"errors.{name}", before, after, table)
    for name, before, after in pairs(old["codes"], new["codes"]):
        yield from code(name, old, new, before, after)
    for prefix in sorted({*old["prefixes"], *new["prefixes"]}):
        yield from raised(f"{prefix}*", old, new, prefix)


def code(
    name: str, old: Facts, new: Facts, before: Facts | None, after: Facts | None
) -> Iterator[Change]:
    """Compare two states of an error code, of which one may be its absence."""
    yield from raised(name, old, new, name)
    if before is None:
        yield added("code", name, "is known")
    elif after is None:
        yield removed("code", name, "is not listed any more", FIX)
    else:
        table = {
            "status": (FIX, "the HTTP status"),
            "retryable": (FIX, "the flag retryable"),
            "text": (TEXT, "the meaning"),
        }
        yield from several("code", name, before, after, table)


def raised(subject: str, old: Facts, new: Facts, code: str) -> Iterator[Change]:
    """Compare what exception a code becomes: handlers of the old one must still catch it."""
    before, after = exception_of(old, code), exception_of(new, code)
    if before != after:
        caught = set(line_of(old, before)) <= set(line_of(new, after))
        yield changed(
            "code",
            subject,
            FEATURE if caught else BREAKING,
            f"becomes {after}, was {before}",
        )


def waiters(old: Facts, new: Facts) -> Iterator[Change]:
    """Compare the methods that wait."""
    for _, before, after in pairs(old, new):
        if before is None:
            yield added("waiter", f"client.{after['method']}", "is new")
        elif after is None:
            yield removed("waiter", f"client.{before['method']}", "is gone")
        else:
            yield from waiter(f"client.{after['method']}", before, after)


def waiter(subject: str, old: Facts, new: Facts) -> Iterator[Change]:
    """Compare two states of something to wait for."""
    given = {
        name: {*side.get("needed", ()), *side.get("optional", ())}
        for name, side in (("old", old), ("new", new))
    }
    for argument in sorted(given["old"] - given["new"]):
        yield changed("waiter", subject, BREAKING, f"takes no {argument} any more")
    needed = {*new.get("needed", ())} - {*old.get("needed", ())}
    for argument in sorted(needed):
        yield changed("waiter", subject, BREAKING, f"needs {argument}")
    for argument in sorted((given["new"] - given["old"]) - needed):
        yield changed("waiter", subject, FEATURE, f"takes {argument}")
    for argument in sorted({*old.get("needed", ())} & {*new.get("optional", ())}):
        yield changed("waiter", subject, FEATURE, f"{argument} may be left out")
    if old["result"] != new["result"]:
        yield changed(
            "waiter", subject, BREAKING, f"returns {new['result']}, was {old['result']}"
        )
    for key, verb in (
        ("success", "ends well with"),
        ("success_codes", "ends well with the error code"),
    ):
        before, after = old.get(key, []), new.get(key, [])
        yield from ends(subject, before, after, verb, BREAKING)
    for key, verb in (
        ("failure", "fails with"),
        ("failure_codes", "fails with the error code"),
    ):
        yield from ends(subject, old.get(key, []), new.get(key, []), verb, FIX)
    table = {
        "states": (FIX, "the place of the state"),
        "delay_seconds": (FIX, "the first delay in seconds"),
        "longest_delay_seconds": (FIX, "the longest delay in seconds"),
        "timeout_seconds": (FIX, "the longest time in seconds"),
        "text": (TEXT, "the summary"),
    }
    yield from several("waiter", subject, old, new, table)


def ends(
    subject: str, old: list[str], new: list[str], verb: str, lost: str
) -> Iterator[Change]:
    """Compare what ends a wait; to lose what ended it well keeps programs waiting."""
    for state in sorted({*new} - {*old}):
        yield changed("waiter", subject, FIX, f"{verb} {state} too")
    for state in sorted({*old} - {*new}):
        yield changed("waiter", subject, lost, f"{verb} {state} no more")


def states(old: Facts, new: Facts) -> Iterator[Change]:
    """Compare the tables of usual names of states, which ``ehpc.waiters`` offers."""
    for table, before, after in pairs(old, new):
        subject = f"waiters.{table}_state"
        if before is None:
            yield added("state", subject, "is new")
        elif after is None:
            yield removed("state", subject, "is gone")
        else:
            yield from spellings(subject, before, after)


def spellings(subject: str, old: Facts, new: Facts) -> Iterator[Change]:
    """Compare two states of a table: what the service says, and what it is called."""
    for name in sorted({*old.values()} - {*new.values()}):
        yield changed("state", subject, BREAKING, f"never returns {name} any more")
    for name in sorted({*new.values()} - {*old.values()}):
        yield changed("state", subject, FEATURE, f"may return {name}")
    for spelling, before, after in pairs(old, new):
        if before != after:
            moved = before is not None and before in new.values()
            text = f"calls {spelling} {after or spelling}" + (
                f", was {before}" if before else ""
            )
            yield changed("state", subject, BREAKING if moved else FIX, text)
