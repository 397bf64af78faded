# Hand-written: edit templates/ehpc/cli/arguments.py, then run `make generate`.
"""Turns what was typed into the values of a request: types, lists, structures, files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from .action_table import Parameter, normal
from .passwords import Passwords, read_text
from .session import Session
from .shorthand import ShorthandError, parse

TRUE = ("true", "yes", "on", "1")
FALSE = ("false", "no", "off", "0")


class Arguments:
    """Turns texts into values, for one command.

    Args:
        session: The session that the command runs in.
        dry_run: Whether nothing will be sent.
    """

    def __init__(self, session: Session, dry_run: bool = False) -> None:
        self._session = session
        self._passwords = Passwords(session, dry_run)

    def read(self, parameters: Sequence[Parameter], given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values of parameters by Python name; those that were not given are left out.

        Args:
            parameters: The parameters.
            given: What was typed, by Python name; for lists, all texts.

        Raises:
            UsageError: If something is missing or wrong.
        """
        secret = {each.name for each in parameters if each.secret}
        absent = [each for each in parameters if each.required and each.name not in secret and not given.get(each.name)]
        absent = [each for each in absent if given.get(each.name) is None or each.kind == "list"]
        if absent:
            raise click.UsageError("missing: " + ", ".join(f"--{each.option}" for each in absent))
        found: dict[str, Any] = {}
        for each in sorted(parameters, key=lambda each: each.secret):  # nobody is asked when something else is wrong
            place, text = f"--{each.option}", given.get(each.name)
            if each.secret:
                value: Any = self.secret(each, text)
            elif text is None:
                continue
            elif each.kind == "list":
                value = self.items(each, text) if text else None
            else:
                value = self.scalar(each, each.kind, text, place)
            if value is not None:
                found[each.name] = value
        return found

    def secret(self, parameter: Parameter, text: str | None) -> str | None:
        """Return the value of a secret parameter, from wherever it is to come."""
        place = f"--{parameter.option}"
        variable = "EHPC_" + parameter.name.upper()
        if text is None:
            return self._passwords.missing(place, variable=variable, required=parameter.required)
        return self._passwords.read(text, place, variable=variable)

    def items(self, parameter: Parameter, texts: Sequence[str]) -> list[Any]:
        """Return the items of a list that was typed: repeated, separated by commas, in a file, or as JSON."""
        place = f"--{parameter.option}"
        found: list[Any] = []
        for raw, visible in self.raw_items(parameter, texts, place):
            where = f"{place} {len(found) + 1}" if len(texts) > 1 or not visible else place
            if parameter.members:
                found.append(self.structure(parameter.members, raw, where, visible))
            else:
                found.append(self.scalar(parameter, parameter.item, raw, where))
        if not found:
            raise click.UsageError(f"{place} has no items")
        return found

    def raw_items(self, parameter: Parameter, texts: Sequence[str], place: str) -> Iterator[tuple[Any, bool]]:
        """Yield items that are not converted yet, and whether they stood on the command line itself."""
        for text in texts:
            if text == "-" or (text.startswith("@") and len(text) > 1):
                data = self.document(text, place)
                if isinstance(data, str) and not parameter.members:
                    data = data.split()  # a word a line is a list too, such as what another command prints
                yield from ((item, False) for item in (data if isinstance(data, list) else [data]))
            elif text.lstrip()[:1] in ("{", "[") and (parameter.members or text.lstrip().startswith("[")):
                data = parse_json(text, place)
                yield from ((item, True) for item in (data if isinstance(data, list) else [data]))
            elif parameter.members:
                yield from ((item, True) for item in self.typed_structures(parameter, text, place))
            else:
                yield from ((item, True) for item in (part.strip() for part in text.split(",")) if item)

    def typed_structures(self, parameter: Parameter, text: str, place: str) -> Iterator[dict[str, Any]]:
        """Yield the structures of ``Name=alice,Group=users``; where there is one member, its name may be left out."""
        try:
            found: dict[str, Any] = parse(text)
        except ShorthandError as error:
            secret = any(each.secret for each in parameter.members)
            raise click.UsageError(f"{place}: {error.problem if secret else error}") from None
        if "" not in found:
            yield found
        elif len(found) == 1 and len(parameter.members) == 1:
            values = found[""] if isinstance(found[""], list) else [found[""]]
            yield from ({parameter.members[0].wire: value} for value in values)
        else:
            members = ",".join(f"{each.label}=..." for each in parameter.members[:3])
            raise click.UsageError(f"{place} wants members with their names, such as {members}")

    def document(self, text: str, place: str) -> Any:
        """Return what a YAML or JSON file holds, or standard input."""
        content = self._session.read_stdin(place) if text == "-" else read_text(text[1:], place)
        source = "standard input" if text == "-" else text[1:]
        if source.endswith(".json"):
            return parse_json(content, f"{place}: {source}")
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError

        try:
            return YAML(typ="safe", pure=True).load(content)
        except YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            where = f", line {mark.line + 1}, column {mark.column + 1}" if mark is not None else ""
            raise click.UsageError(f"{place}: {source} is not YAML{where}") from None

    def structure(self, members: Sequence[Parameter], raw: Any, place: str, visible: bool) -> dict[str, Any]:
        """Return the values of a structure by Python name.

        Args:
            members: Its members.
            raw: What was typed, or stood in a file.
            place: What messages call it.
            visible: Whether it stood on the command line itself, where others see secrets.
        """
        if not isinstance(raw, Mapping):
            if len(members) != 1 or isinstance(raw, (list, tuple)) or raw is None:
                names = ", ".join(each.label for each in members)
                raise click.UsageError(f"{place} must be a structure with the members {names}")
            raw = {members[0].wire: raw}
        by_name = {normal(spelling): each for each in members for spelling in each.spellings}
        given: dict[str, Any] = {}
        for name, value in raw.items():
            known = by_name.get(normal(str(name)))
            if known is None:
                raise click.UsageError(f"{place} {unknown(str(name), members)}")
            if known.name in given:
                raise click.UsageError(f"{place}: {known.label} is given twice")
            given[known.name] = value
        found: dict[str, Any] = {}
        for member in sorted(members, key=lambda each: each.secret):
            where = f"{place}: {member.label}"
            if given.get(member.name) is not None:
                found[member.name] = self.member(member, given[member.name], where, visible)
            elif member.required and not member.secret:
                raise click.UsageError(f"{where} is missing")
            elif member.required:
                whose = next((f" of {value}" for value in found.values() if isinstance(value, str)), "")
                what = f"{member.label}{whose}" if visible else where
                found[member.name] = self._passwords.missing(what, member=member.label)
        return found

    def member(self, member: Parameter, value: Any, where: str, visible: bool) -> Any:
        """Return the value of one member of a structure."""
        if member.kind == "list":
            values = value if isinstance(value, list) else [value]
            if not member.members:
                return [self.scalar(member, member.item, inner(member, each), where) for each in values]
            return [self.structure(member.members, each, where, visible) for each in values]
        if member.secret:
            if not isinstance(value, str):
                raise click.UsageError(f"{where} must be a text; put it in quotes")
            return self._passwords.read(value, where) if visible else value
        return self.scalar(member, member.kind, value, where)

    def scalar(self, parameter: Parameter, kind: str, value: Any, place: str) -> Any:
        """Return a single value in its type."""
        if isinstance(value, (list, Mapping)) and kind != "any":
            raise click.UsageError(f"{place} is a single value; put it in quotes if it has brackets")
        text = str(value).lower() if isinstance(value, bool) else str(value)
        if kind == "integer":
            if not re.fullmatch(r"[+-]?[0-9]{1,18}", text):
                raise click.UsageError(f"{place} must be a whole number, not {text!r}")
            return int(text)
        if kind == "number":
            if not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)", text):
                raise click.UsageError(f"{place} must be a number, not {text!r}")
            return float(text)
        if kind == "boolean":
            if text.lower() not in TRUE + FALSE:
                raise click.UsageError(f"{place} must be true or false, not {text!r}")
            return text.lower() in TRUE
        if kind == "any":
            return parse_json(text, place) if isinstance(value, str) else value
        return self.known(parameter, text, place)

    def known(self, parameter: Parameter, text: str, place: str) -> str:
        """Return the known value that a text means whatever its case; one that is not known passes with a warning."""
        values = [str(each) for each in parameter.enum]
        if not values or text in values:
            return text
        same = [each for each in values if each.lower() == text.lower()]
        if len(same) == 1:
            return same[0]
        from difflib import get_close_matches

        close = get_close_matches(text, values, 1)
        hint = f"; did you mean {close[0]}?" if close else f": {', '.join(values)}"
        self._session.warn(f"{place}: {text!r} is not among the known values{hint}")
        return text


def inner(member: Parameter, value: Any) -> Any:
    """Return an item of ``Roles.n.Name`` that stands as a structure of its own, ``{Name: Compute}``, as its value."""
    last = member.wire.rpartition(".n.")[2]
    if isinstance(value, Mapping) and [normal(str(name)) for name in value] == [normal(last)]:
        return next(iter(value.values()))
    return value


def parse_json(text: str, place: str) -> Any:
    """Return what a JSON text holds."""
    try:
        return json.loads(text)
    except ValueError as error:
        where = f", line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise click.UsageError(f"{place} is not JSON{where}") from None


def unknown(name: str, members: Sequence[Parameter]) -> str:
    """Return a message about a member that does not exist, with the one that was probably meant, or all there are.

    What is like none of them may be a part of a secret with a comma in it, and is not shown then.
    """
    from difflib import get_close_matches

    labels = {each.label.lower(): each.label for each in members}
    close = get_close_matches(name.lower(), labels, 1)
    if close:
        return f"has no member {name}; did you mean {labels[close[0]]}?"
    told = "such member" if any(each.secret for each in members) else f"member {name}"
    return f"has no {told}; it has {', '.join(labels.values())}. A value with a comma needs quotes"
