"""Injects faults: rules say which requests go wrong, how, and how often.

A rule as a string is ``ACTION:FAULT``, with what limits it behind: ``ListNodes:Throttling.User*2`` refuses the next two
ListNodes, ``*:latency=0.2@0.1`` delays one request in ten, ``AddNodes:cut=body+1*1`` spoils the second AddNodes.
"""

from __future__ import annotations

import difflib
import random
import re
import threading
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..protocol.errors import ServiceError
from ..protocol.json_file import read_json
from ..protocol.service_model import find_error, load_models
from .response import status_line

if TYPE_CHECKING:
    from typing_extensions import Self

    from .response import Response

LATENCY = "latency"
DROP = "drop"
CUT = "cut"
BODY = "body"
STATUS = "status"
DATE = "date"
SKEW = "skew"

PLACES = ("start", "headers", "body")
BODIES = {
    "html": b"<html><head><title>Welcome</title></head><body>Please log in to the network.</body></html>",
    "garbage": bytes(range(128, 256)) * 4,
    "empty": b"",
}
HTML = "text/html;charset=utf-8"
GATEWAY = "<html><head><title>{0}</title></head><body><center><h1>{0}</h1></center></body></html>"

KINDS = {
    LATENCY: "latency=SECONDS answers later",
    DROP: "drop ends the connection without doing anything",
    CUT: "cut=start|headers|body does what was asked, and ends the connection there",
    BODY: "body=html|garbage|empty does what was asked, and answers HTTP 200 with such a body",
    STATUS: "status=NUMBER answers as a gateway does, with HTML, without doing anything",
    DATE: "date=SECONDS moves the Date header of the answer",
    SKEW: "skew=SECONDS moves the clock that time stamps are compared with, and the Date header",
}
"""The kinds of faults beside the error codes of the service, for messages and help."""

TEXT = re.compile(
    r"(?P<action>[A-Za-z*?\[\]!-]+):(?P<fault>[^=,*@+\s]+)(?:=(?P<value>[^,*@+\s]+))?"
    r"(?:,retry-after=(?P<retry_after>[0-9]+))?"
    r"(?:\+(?P<after>[0-9]+))?(?:\*(?P<count>[0-9]+))?(?:@(?P<probability>[0-9.]+))?"
)
KEYS = ("action", "fault", "value", "count", "after", "probability", "retry_after")


class FaultRule:
    """Which requests go wrong, and how. As a context manager it is in force inside.

    Args:
        fault: An error code of the service, such as ``Throttling.User``, or one of ``latency``, ``drop``, ``cut``,
            ``body``, ``status``, ``date`` and ``skew``.
        action: Action that it is about, with ``*`` for any string.
        value: What the kind of fault needs: seconds, a place, a status.
        count: How many requests it spoils, or None for all.
        after: How many requests it lets pass first.
        probability: How likely it spoils a request.
        retry_after: Seconds that the header Retry-After of a refusal names, or None for no such header.

    Attributes:
        used: How many requests it has spoiled.
        seen: How many requests it was asked about.

    Raises:
        ValueError: If it makes no sense.
    """

    def __init__(
        self,
        fault: str,
        action: str = "*",
        value: str | float | None = None,
        *,
        count: int | None = None,
        after: int = 0,
        probability: float = 1.0,
        retry_after: int | None = None,
    ) -> None:
        self.fault = fault
        self.action = action
        self.count = count
        self.after = after
        self.probability = probability
        self.retry_after = retry_after
        self.used = 0
        self.seen = 0
        self._injector: FaultInjector | None = None
        check_action(action)
        self.value = parse_value(fault, value)
        for name, number in (("count", count), ("after", after), ("retry_after", retry_after)):
            if number is not None and (not isinstance(number, int) or isinstance(number, bool) or number < 0):
                raise ValueError(f"{name} must be a whole number that is not negative, not {number!r}")
        if not isinstance(probability, (int, float)) or not 0 < probability <= 1:
            raise ValueError(f"probability must be above 0 and at most 1, not {probability!r}")

    @property
    def slot(self) -> str:
        """What it decides about a request: of the rules for one slot, the first that fits counts."""
        return self.fault if self.fault in (LATENCY, DATE, SKEW) else "answer"

    def matches(self, action: str, chance: random.Random) -> bool:
        """Return whether it spoils a request, and count that."""
        if self.count is not None and self.used >= self.count:
            return False
        if not fnmatchcase(action, self.action):
            return False
        self.seen += 1
        if self.seen <= self.after or (self.probability < 1 and chance.random() >= self.probability):
            return False
        self.used += 1
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *details: object) -> None:
        if self._injector is not None:
            self._injector.remove(self)

    def __repr__(self) -> str:
        value = "" if self.value is None else f"={self.value}"
        return f"FaultRule({self.action}:{self.fault}{value}, used={self.used})"


def check_action(pattern: str) -> None:
    """Refuse a pattern that no action fits."""
    actions = [name for model in load_models().values() for name in model.actions]
    if not any(fnmatchcase(name, pattern) for name in actions):
        near = difflib.get_close_matches(pattern, actions, 1)
        raise ValueError(f"no action fits {pattern!r}{f'; did you mean {near[0]}?' if near else ''}")


def parse_value(fault: str, value: str | float | None) -> str | float | None:
    """Return the value of a fault in its own type; ValueError says what it could be."""
    if fault in (LATENCY, DATE, SKEW):
        try:
            seconds = float(value if value is not None else "")
        except ValueError:
            seconds = float("nan")
        if abs(seconds) <= 1e9 and (seconds >= 0 or fault != LATENCY):
            return seconds
    elif fault == STATUS:
        if str(value).isdecimal() and 400 <= int(str(value)) <= 599:
            return int(str(value))
    elif fault == DROP:
        if value is None:
            return None
    elif fault in (CUT, BODY):
        if value in (PLACES if fault == CUT else BODIES):
            return str(value)
    else:
        codes = {code for model in load_models().values() for code in model.errors}
        if fault not in codes:
            near = difflib.get_close_matches(fault, [*codes, *KINDS], 1)
            hint = f"; did you mean {near[0]}?" if near else f"; use an error code, or {', '.join(KINDS)}"
            raise ValueError(f"there is no fault {fault!r}{hint}")
        if value is None:
            return None
        raise ValueError(f"the error code {fault} takes no value, not {value!r}")
    raise ValueError(f"{fault} has no value {value!r}: {KINDS[fault]}" if value is not None else KINDS[fault])


def read_rule(text: str) -> FaultRule:
    """Return the rule that a string such as ``ListNodes:Throttling.User*2`` means.

    Raises:
        ValueError: If it means none.
    """
    match = TEXT.fullmatch(text)
    if match is None:
        form = "ACTION:FAULT[=VALUE][,retry-after=SECONDS][+AFTER][*COUNT][@PROBABILITY]"
        raise ValueError(f"{text!r} is not a fault: it must look like {form}, such as ListNodes:Throttling.User*2")
    try:
        numbers = {name: int(match[name]) for name in ("count", "after", "retry_after") if match[name] is not None}
        probability = float(match["probability"] or 1)
        return FaultRule(match["fault"], match["action"], match["value"], probability=probability, **numbers)
    except ValueError as error:
        raise ValueError(f"{text!r} is not a fault: {error}") from None


def read_rules(path: Path) -> list[FaultRule]:
    """Return the rules of a file: a JSON list of strings, and of objects with the arguments of ``FaultRule``.

    Raises:
        ValueError: If it can't be read, or holds something else.
    """
    items = read_json(path, "the faults")
    if not isinstance(items, list):
        raise ValueError(f"{path}: the faults must be a list")
    rules = []
    for number, item in enumerate(items, 1):
        try:
            rules.append(read_rule(item) if isinstance(item, str) else read_rule_object(item))
        except ValueError as error:
            raise ValueError(f"{path}: fault {number}: {error}") from None
    return rules


def read_rule_object(item: Any) -> FaultRule:
    """Return the rule that an object of a file means."""
    if not isinstance(item, Mapping):
        raise ValueError("it must be a text or an object")
    unknown = sorted(set(item) - set(KEYS))
    if unknown:
        raise ValueError(f"there is no key {unknown[0]!r}; the keys are {', '.join(KEYS)}")
    if not isinstance(item.get("fault"), str) or not isinstance(item.get("action", "*"), str):
        raise ValueError("fault, and action if it is there, must be texts")
    return FaultRule(**item)


class Effects:
    """The faults that are injected into one request: the rules that spoil it, by slot."""

    def __init__(self, rules: Mapping[str, FaultRule]) -> None:
        self._rules = rules

    @property
    def names(self) -> tuple[str, ...]:
        """Kinds of the faults, for the log."""
        return tuple(rule.fault for rule in self._rules.values())

    def seconds(self, slot: str) -> float:
        """Return the seconds of a rule: 0 if there is none for a slot."""
        rule = self._rules.get(slot)
        return 0.0 if rule is None else float(rule.value or 0)

    @property
    def skips_execution(self) -> bool:
        """Whether nothing of what the request asks for is done."""
        rule = self._rules.get("answer")
        return rule is not None and rule.fault in (DROP, STATUS)

    @property
    def seconds_of_date(self) -> float:
        """How far the header Date is wrong."""
        return self.seconds(SKEW) + self.seconds(DATE)

    def apply_to(self, response: Response) -> None:
        """Change the response to a request."""
        response.delay_seconds = self.seconds(LATENCY)
        rule = self._rules.get("answer")
        if rule is None:
            return
        if rule.fault == DROP:
            response.status, response.cut = 0, PLACES[0]
        elif rule.fault == CUT:
            response.cut = str(rule.value)
        elif rule.fault == BODY:
            response.status, response.body = 200, BODIES[str(rule.value)]
            if rule.value == "html":
                response.content_type = HTML
        elif rule.fault == STATUS:
            response.status = int(rule.value or 0)
            response.body = GATEWAY.format(status_line(response.status).partition(" ")[2]).encode()
            response.content_type = HTML

    def raise_error(self) -> None:
        """Raise the error code that a rule injects, if there is one, as a ServiceError."""
        rule = self._rules.get("answer")
        if rule is None or rule.fault in KINDS:
            return
        error = ServiceError(rule.fault, f"{(find_error(rule.fault) or {})['meaning']} (a fault on demand)")
        error.retry_after = rule.retry_after
        raise error


NO_EFFECTS = Effects({})


class FaultInjector:
    """The faults that an emulator injects.

    Args:
        rules: Rules to begin with.
        seed: Beginning of the random numbers that decide about rules with a probability.
    """

    def __init__(self, rules: Iterable[FaultRule] = (), seed: int = 0) -> None:
        self._rules = list(rules)
        self._chance = random.Random(seed)  # noqa: S311 - the same faults in every run
        self._lock = threading.Lock()

    def add(
        self, fault: str | FaultRule, action: str | None = None, value: str | float | None = None, **limits: Any
    ) -> FaultRule:
        """Add a rule, which stays in force until it is removed; ``with fault_injector.add(...)`` removes it at the end.

        Args:
            fault: The rule as a string, such as ``ListNodes:Throttling.User*2``; or the fault alone.
            action: Action that it is about. Default: all, or what the string says.
            value: As for ``FaultRule``.
            limits: ``count``, ``after``, ``probability`` and ``retry_after``, as for ``FaultRule``.

        Raises:
            ValueError: If the rule makes no sense.
        """
        if isinstance(fault, FaultRule):
            rule = fault
        elif ":" in fault:
            if action is not None or value is not None or limits:
                raise ValueError("a rule as a text takes no further arguments")
            rule = read_rule(fault)
        else:
            rule = FaultRule(fault, "*" if action is None else action, value, **limits)
        rule._injector = self
        with self._lock:
            self._rules.append(rule)
        return rule

    def remove(self, rule: FaultRule) -> None:
        """Take a rule out of force; nothing happens if it is not in force."""
        with self._lock:
            if rule in self._rules:
                self._rules.remove(rule)

    def clear(self) -> None:
        """Take all rules out of force."""
        with self._lock:
            self._rules.clear()

    def __iter__(self) -> Any:
        return iter(list(self._rules))

    def __len__(self) -> int:
        return len(self._rules)

    def select(self, action: str) -> Effects:
        """Return the faults that are injected into a request, and count them."""
        if not self._rules:
            return NO_EFFECTS
        selected: dict[str, FaultRule] = {}
        with self._lock:
            for rule in self._rules:
                if rule.slot not in selected and rule.matches(action, self._chance):
                    selected[rule.slot] = rule
        return Effects(selected) if selected else NO_EFFECTS
# Hand-written: edit templates/ehpc/emulator/http/fault_injection.py, then run `make generate`.
