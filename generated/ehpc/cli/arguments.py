"""Converts command-line strings to the values of a request: types, lists, structures, files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import click

from .action_table import ParameterInfo, normalize
from .input_files import MAX_DOCUMENT_BYTES, decode_text, read_file
from .passwords import PROMPT, SecretReader
from .session import Session
from .shorthand import ShorthandError, parse

TRUE = ("true", "yes", "on", "1")
FALSE = ("false", "no", "off", "0")

WORD = re.compile(r"[\w.@+/][\w.@+/\[\]-]*")
"""Matches an identifier, such as a command prints with ``--output ids``."""

MAX_DEPTH = 100
"""Levels of a document, at most: far more than any request has, and fewer than Python's stack."""

MAX_VALUES = 1_000_000
"""Number of values in a YAML document, at most, aliases included."""


class ArgumentReader:
    """Converts the arguments of one command to values.

    Args:
        session: The session that the command runs in.
        dry_run: Whether nothing is sent.
        default_cluster: Whether the settings stand in for a required cluster and user.
    """

    def __init__(self, session: Session, dry_run: bool = False, default_cluster: bool = True) -> None:
        self._session = session
        self._default_cluster = default_cluster
        self._secrets = SecretReader(session, dry_run)
        self._ignored: set[str] = set()

    def read(
        self, parameters: Sequence[ParameterInfo], arguments: Mapping[str, Any], request: str | None = None
    ) -> dict[str, Any]:
        """Return the values of parameters by Python name, without those that were not given.

        Args:
            parameters: The parameters.
            arguments: Strings from the command line by Python name; for a list, a sequence of strings.
            request: File with values of the parameters that are not on the command line, or ``-``.

        Raises:
            UsageError: If an argument is missing or wrong.
        """
        arguments = {name: value for name, value in arguments.items() if value not in (None, ())}
        read = {} if request is None else self.read_request(parameters, request)
        values = {name: value for name, value in read.items() if name not in arguments}
        others = [parameter for parameter in parameters if parameter.name not in {**arguments, **values}]
        arguments |= self.read_settings(others)
        missing = [
            f"--{parameter.option}"
            for parameter in others
            if parameter.required and not parameter.secret and parameter.name not in arguments
        ]
        if missing:
            raise click.UsageError("missing: " + ", ".join(missing))
        for parameter in sorted(parameters, key=lambda parameter: parameter.secret):  # prompt only if the rest is right
            if parameter.name not in values:
                value = self.read_parameter(parameter, arguments.get(parameter.name))
                if value is not None:
                    values[parameter.name] = value
        self._session.cluster = values.get("cluster_id")
        return values

    def read_settings(self, parameters: Sequence[ParameterInfo]) -> dict[str, Any]:
        """Return the cluster and the user of the settings, for parameters that were not given.

        They are for commands that need them: they do not narrow down lists, and no cluster is deleted because a
        variable names it.
        """
        settings = {"cluster_id": "cluster", "run_as_user": "user"} if self._default_cluster else {}
        names = [parameter.name for parameter in parameters if parameter.required and parameter.name in settings]
        values = {name: self._session.setting(settings[name]) for name in names}
        return {name: value for name, value in values.items() if value}

    def read_request(self, parameters: Sequence[ParameterInfo], source: str) -> dict[str, Any]:
        """Return the values of parameters in a file: a request, or the items of the only list that there is."""
        from .response_members import find_items, prune_nulls
        from .tables import RESPONSE_METADATA

        place = "--cli-input"
        document = self.load_document(source if source == "-" else f"@{source.removeprefix('@')}", place)
        spellings = {normalize(spelling) for parameter in parameters for spelling in parameter.spellings}
        names = list(document) if isinstance(document, Mapping) else []
        known = [name for name in names if normalize(str(name)) in spellings]
        if known and (len(known) == len(names) or not RESPONSE_METADATA.issuperset(known)):
            given = prune_nulls(document) or {}  # a skeleton that nobody has filled in
            values = self.build_structure(parameters, given, place, visible=False, is_whole=False)
            for parameter in parameters:
                if values.get(parameter.name) == []:  # sent without items, some actions do it to all that there is
                    raise click.UsageError(f"{place}: {parameter.label} has no items; give one, or null for no list")
            return values
        lists = [parameter for parameter in parameters if parameter.kind == "list"]
        if document is None or len(lists) != 1:
            options = " or ".join(f"--{parameter.option} -" for parameter in lists)
            hint = f"; to pass a list alone, give {options}" if options else ""
            raise click.UsageError(f"{place} expects a structure with parameters of the action{hint}")
        return {
            lists[0].name: self.build_items(lists[0], ((item, False) for item in find_items(document, lists[0])), place)
        }

    def read_parameter(self, parameter: ParameterInfo, argument: Any) -> Any:
        """Return the value of a parameter, or None if it was not given."""
        if parameter.secret:
            return self.read_secret(parameter, argument)
        if argument is None:
            return None
        if parameter.kind == "list":
            return self.read_items(parameter, argument) if argument else None
        if parameter.members:
            return self.read_structure(parameter, argument)
        return self.convert_scalar(parameter, parameter.kind, argument, f"--{parameter.option}")

    def read_secret(self, parameter: ParameterInfo, argument: str | None) -> str | None:
        """Return the value of a secret parameter from its source."""
        place = f"--{parameter.option}"
        variable = "EHPC_" + parameter.name.upper()
        if argument is None:
            return self._secrets.read_default(place, variable=variable, required=parameter.required)
        return self._secrets.read(argument, place, variable=variable)

    def read_structure(self, parameter: ParameterInfo, argument: str) -> dict[str, Any]:
        """Return a structure that is given as ``Name=alice,Group=users``, in a file, or as JSON."""
        structures = self.read_items(parameter, [argument])
        if len(structures) > 1:
            raise click.UsageError(f"--{parameter.option} takes one structure, not {len(structures)}")
        structure: dict[str, Any] = structures[0]
        return structure

    def read_items(self, parameter: ParameterInfo, arguments: Sequence[str]) -> list[Any]:
        """Return the items of a list that is repeated, comma-separated, in a file, or JSON."""
        place = f"--{parameter.option}"
        return self.build_items(
            parameter, self.iterate_raw_items(parameter, arguments, place), place, len(arguments) > 1
        )

    def build_items(
        self, parameter: ParameterInfo, raw_items: Iterable[tuple[Any, bool]], place: str, is_repeated: bool = False
    ) -> list[Any]:
        """Return the items of a list from items before conversion, each with whether it is visible."""
        items: list[Any] = []
        for raw, visible in raw_items:
            where = f"{place} {len(items) + 1}" if is_repeated or not visible else place
            if parameter.members:
                items.append(self.build_structure(parameter.members, raw, where, visible))
            else:
                items.append(self.convert_scalar(parameter, parameter.item, raw, where))
        if not items:
            raise click.UsageError(f"{place} has no items")
        return items

    def iterate_raw_items(
        self, parameter: ParameterInfo, arguments: Sequence[str], place: str
    ) -> Iterator[tuple[Any, bool]]:
        """Yield items before conversion, and whether they are visible on the command line itself."""
        from .response_members import find_items

        for argument in arguments:
            if argument == "-" or (argument.startswith("@") and len(argument) > 1):
                items = find_items(self.load_document(argument, place), parameter)
                yield from ((item, False) for item in items)
            elif argument.lstrip()[:1] in ("{", "[") and (parameter.members or argument.lstrip().startswith("[")):
                data = parse_json(argument, place)
                yield from ((item, True) for item in (data if isinstance(data, list) else [data]))
            elif parameter.members:
                yield from ((item, True) for item in self.parse_structures(parameter, argument, place))
            else:
                yield from ((item, True) for item in (part.strip() for part in argument.split(",")) if item)

    def parse_structures(self, parameter: ParameterInfo, text: str, place: str) -> Iterator[dict[str, Any]]:
        """Yield the structures of ``Name=alice,Group=users``; the name of an only member is optional."""
        try:
            members: dict[str, Any] = parse(text)
        except ShorthandError as error:
            secret = any(member.secret for member in parameter.members)
            raise click.UsageError(f"{place}: {error.problem if secret else error}") from None
        except RecursionError:
            raise click.UsageError(f"{place} is nested too deeply") from None
        if "" not in members:
            yield members
        elif len(members) == 1 and len(parameter.members) == 1:
            values = members[""] if isinstance(members[""], list) else [members[""]]
            yield from ({parameter.members[0].wire: value} for value in values)
        else:
            example = ",".join(f"{member.label}=..." for member in parameter.members[:3])
            raise click.UsageError(
                f"{place} expects members with their names, such as {example}; a value with a comma needs quotes"
            )

    def load_document(self, argument: str, place: str) -> Any:
        """Return the content of a YAML or JSON file, or of standard input."""
        if argument == "-":
            source, data = "standard input", self._session.read_stdin(place, MAX_DOCUMENT_BYTES)
        else:
            source, data = argument[1:], read_file(argument[1:], place, MAX_DOCUMENT_BYTES)
        content = decode_text(data, place, source)
        if source.endswith(".json"):
            document = parse_json(content, f"{place}: {source}")
            check_values(document, f"{place}: {source}")
            return document
        words = content.split()
        if len(words) == len(content.strip().splitlines()) and all(map(WORD.fullmatch, words)):
            return words  # as they are: YAML takes some for numbers
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError

        try:
            document = YAML(typ="safe", pure=True).load(content)
        except YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            where = f", line {mark.line + 1}, column {mark.column + 1}" if mark is not None else ""
            raise click.UsageError(f"{place}: {source} is not YAML{where}") from None
        except RecursionError:
            raise click.UsageError(f"{place}: {source} is nested too deeply") from None
        except ValueError as error:  # such as an integer with too many digits
            raise click.UsageError(f"{place}: {source} is not YAML: {error}") from None
        check_values(document, f"{place}: {source}")
        return document

    def build_structure(
        self, members: Sequence[ParameterInfo], raw: Any, place: str, visible: bool, is_whole: bool = True
    ) -> dict[str, Any]:
        """Return the values of a structure by Python name.

        Args:
            members: Its members.
            raw: The item before conversion.
            place: Name of the item in messages.
            visible: Whether it is on the command line itself, where others can see secrets.
            is_whole: Whether required members must be there.
        """
        if not isinstance(raw, Mapping):
            if len(members) != 1 or isinstance(raw, (list, tuple)) or raw is None:
                names = ", ".join(member.label for member in members)
                raise click.UsageError(f"{place} must be a structure with the members {names}")
            raw = {members[0].wire: raw}
        by_name = {normalize(spelling): member for member in members for spelling in member.spellings}
        given: dict[str, Any] = {}
        for name, value in raw.items():
            member = by_name.get(normalize(str(name)))
            if member is None:
                self.ignore_member(str(name), members, raw, place, visible)
                continue
            if member.name in given:
                raise click.UsageError(f"{place}: {member.label} is given twice")
            given[member.name] = value
        values: dict[str, Any] = {}
        for member in sorted(members, key=lambda member: member.secret):
            where = f"{place}: {member.label}"
            if given.get(member.name) is not None:
                values[member.name] = self.convert_member(member, given[member.name], where, visible)
            elif is_whole and member.required and not member.secret:
                raise click.UsageError(f"{where} is missing")
            elif is_whole and member.required:
                owner = next((f" of {value}" for value in values.values() if isinstance(value, str)), "")
                label = f"{member.label}{owner}" if visible else where
                values[member.name] = self._secrets.read_default(label, member=member.label)
        return values

    def ignore_member(
        self, name: str, members: Sequence[ParameterInfo], raw: Mapping[Any, Any], place: str, visible: bool
    ) -> None:
        """Warn about a member that a structure does not have, if a command has printed it; refuse it otherwise."""
        from .response_members import is_response_structure

        if visible or not is_response_structure([str(other) for other in raw], self._session.table):
            raise click.UsageError(f"{place} {describe_unknown_member(name, members)}")
        if name not in self._ignored:
            self._ignored.add(name)
            self._session.warn(f"{place}: {name} is ignored: it can be listed, but not set")

    def convert_member(self, member: ParameterInfo, value: Any, where: str, visible: bool) -> Any:
        """Return the value of one member of a structure."""
        if member.kind == "list":
            from .response_members import find_items

            items = find_items(value, member) if isinstance(value, (list, Mapping)) else [value]
            if not member.members:
                return [self.convert_scalar(member, member.item, item, where) for item in items]
            return [self.build_structure(member.members, item, where, visible) for item in items]
        if member.members:
            return self.build_structure(member.members, value, where, visible)
        if member.secret:
            if not isinstance(value, str):
                raise click.UsageError(f"{where} must be a string; put it in quotes")
            return self._secrets.read(value or PROMPT, where) if visible else value
        return self.convert_scalar(member, member.kind, value, where)

    def convert_scalar(self, parameter: ParameterInfo, kind: str, value: Any, place: str) -> Any:
        """Return a single value in its type."""
        if value is None:
            raise click.UsageError(f"{place} is null")
        if isinstance(value, (list, Mapping)) and kind != "any":
            raise click.UsageError(f"{place} is a single value; put it in quotes if it has brackets")
        text = str(value).lower() if isinstance(value, bool) else str(value)
        if parameter.unix_time and not text.isdigit():
            seconds = convert_timestamp(text, place)
            return seconds if kind == "integer" else str(seconds)
        if kind == "integer":
            if not re.fullmatch(r"[+-]?[0-9]{1,18}", text):
                raise click.UsageError(f"{place} must be an integer, not {text!r}")
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
        return self.match_enum(parameter, text, place)

    def match_enum(self, parameter: ParameterInfo, text: str, place: str) -> str:
        """Return the known value that equals a string regardless of case; warn about an unknown value and return it."""
        values = [str(value) for value in parameter.enum]
        if not values or text in values:
            return text
        same = [value for value in values if value.lower() == text.lower()]
        if len(same) == 1:
            return same[0]
        from difflib import get_close_matches

        close = get_close_matches(text, values, 1)
        hint = f"; did you mean {close[0]}?" if close else f": {', '.join(values)}"
        self._session.warn(f"{place}: {text!r} is not a known value{hint}")
        return text


def check_values(document: Any, place: str) -> None:
    """Refuse a document that is too deep, or whose aliases stand for themselves or more values than one can type."""
    rest, count = [(document, 0)], 0
    while rest:
        value, depth = rest.pop()
        count += 1
        if count > MAX_VALUES:
            raise click.UsageError(f"{place} has more than {MAX_VALUES:,} values")
        if depth > MAX_DEPTH:
            raise click.UsageError(f"{place} is nested too deeply")
        inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        rest += [(item, depth + 1) for item in inner]


def convert_timestamp(text: str, place: str) -> int:
    """Return a date or time as Unix time in seconds."""
    from datetime import datetime, timezone

    from .timestamps import EXAMPLES, parse_timestamp

    seconds = parse_timestamp(text, datetime.now(timezone.utc))
    if seconds is None:
        raise click.UsageError(f"{place} must be a time, not {text!r}: {EXAMPLES}")
    return seconds


def parse_json(text: str, place: str) -> Any:
    """Return the value of a JSON string."""
    try:
        return json.loads(text)
    except RecursionError:
        raise click.UsageError(f"{place} is nested too deeply") from None
    except ValueError as error:
        where = f", line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise click.UsageError(f"{place} is not JSON{where}") from None


def describe_unknown_member(name: str, members: Sequence[ParameterInfo]) -> str:
    """Return a message about a member that does not exist, with a similar name, or else all names.

    A name that resembles none of them may be a part of a secret with a comma in it, and is not shown then.
    """
    from difflib import get_close_matches

    labels = {member.label.lower(): member.label for member in members}
    close = get_close_matches(name.lower(), labels, 1)
    if close:
        return f"has no member {name}; did you mean {labels[close[0]]}?"
    unknown = "such member" if any(member.secret for member in members) else f"member {name}"
    return f"has no {unknown}; it has {', '.join(labels.values())}. A value with a comma needs quotes"
# Hand-written: edit templates/ehpc/cli/arguments.py, then run `make generate`.
