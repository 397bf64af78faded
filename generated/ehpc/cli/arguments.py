"""Converts command-line strings to the values of a request: types, lists, structures, files."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from .action_table import ParameterInfo, normalize
from .input_files import MAX_DOCUMENT_BYTES, decode_text, read_file
from .passwords import PROMPT, SecretReader
from .session import CLUSTER_VARIABLE, Session
from .shorthand import ShorthandError, parse

TRUE = ("true", "yes", "on", "1")
FALSE = ("false", "no", "off", "0")

MAX_VALUES = 1_000_000
"""Number of values in a YAML document, at most, aliases included."""


class ArgumentReader:
    """Converts the arguments of one command to values.

    Args:
        session: The session that the command runs in.
        dry_run: Whether nothing is sent.
        default_cluster: Whether the variable EHPC_CLUSTER_ID stands in for a required ``--cluster-id``.
    """

    def __init__(self, session: Session, dry_run: bool = False, default_cluster: bool = True) -> None:
        self._session = session
        self._default_cluster = default_cluster
        self._secrets = SecretReader(session, dry_run)

    def read(self, parameters: Sequence[ParameterInfo], arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values of parameters by Python name, without those that were not given.

        Args:
            parameters: The parameters.
            arguments: Strings from the command line by Python name; for a list, a sequence of strings.

        Raises:
            UsageError: If an argument is missing or wrong.
        """
        arguments = {**arguments, **self.read_environment(parameters, arguments)}
        missing = [
            f"--{parameter.option}"
            for parameter in parameters
            if parameter.required and not parameter.secret and arguments.get(parameter.name) in (None, ())
        ]
        if missing:
            raise click.UsageError("missing: " + ", ".join(missing))
        values: dict[str, Any] = {}
        for parameter in sorted(parameters, key=lambda parameter: parameter.secret):  # prompt only if the rest is right
            value = self.read_parameter(parameter, arguments.get(parameter.name))
            if value is not None:
                values[parameter.name] = value
        self._session.cluster = values.get("cluster_id")
        return values

    def read_environment(self, parameters: Sequence[ParameterInfo], arguments: Mapping[str, Any]) -> Mapping[str, str]:
        """Return the arguments that are not on the command line but in the environment.

        The cluster of the environment is for commands that need a cluster: it does not narrow down lists, and no
        cluster is deleted because a variable names it.
        """
        cluster = os.environ.get(CLUSTER_VARIABLE)
        applies = self._default_cluster and cluster and arguments.get("cluster_id") is None
        required = any(parameter.name == "cluster_id" and parameter.required for parameter in parameters)
        return {"cluster_id": cluster} if cluster and applies and required else {}

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
        items: list[Any] = []
        for raw, visible in self.iterate_raw_items(parameter, arguments, place):
            where = f"{place} {len(items) + 1}" if len(arguments) > 1 or not visible else place
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
        for argument in arguments:
            if argument == "-" or (argument.startswith("@") and len(argument) > 1):
                data = self.load_document(argument, place)
                data = unwrap_list(data) or data  # a command prints lists with the key that the wire puts around them
                if isinstance(data, str) and not parameter.members:
                    data = data.split()  # one word per line is a list too, such as the output of another command
                yield from ((item, False) for item in (data if isinstance(data, list) else [data]))
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
            return parse_json(content, f"{place}: {source}")
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

    def build_structure(self, members: Sequence[ParameterInfo], raw: Any, place: str, visible: bool) -> dict[str, Any]:
        """Return the values of a structure by Python name.

        Args:
            members: Its members.
            raw: The item before conversion.
            place: Name of the item in messages.
            visible: Whether it is on the command line itself, where others can see secrets.
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
            elif member.required and not member.secret:
                raise click.UsageError(f"{where} is missing")
            elif member.required:
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
        self._session.warn(f"{place}: {name} is ignored: it can be listed, but not set")

    def convert_member(self, member: ParameterInfo, value: Any, where: str, visible: bool) -> Any:
        """Return the value of one member of a structure."""
        if member.kind == "list":
            items = unwrap_list(value) if isinstance(value, Mapping) else value
            items = items if isinstance(items, list) else [value]
            if not member.members:
                return [self.convert_scalar(member, member.item, unwrap_item(member, item), where) for item in items]
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
        if kind == "integer" and parameter.is_timestamp and not text.isdigit():
            return convert_timestamp(text, place)
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


def unwrap_list(value: Any) -> list[Any] | None:
    """Return the list in a structure whose only member is a list, or None."""
    inner = next(iter(value.values())) if isinstance(value, Mapping) and len(value) == 1 else None
    return inner if isinstance(inner, list) else None


def check_values(document: Any, place: str) -> None:
    """Refuse a document whose aliases stand for more values than one can type, or for themselves."""
    rest, count = [document], 0
    while rest:
        value = rest.pop()
        count += 1
        if count > MAX_VALUES:
            raise click.UsageError(f"{place} has more than {MAX_VALUES:,} values")
        if isinstance(value, Mapping):
            rest += value.values()
        elif isinstance(value, list):
            rest += value


def unwrap_item(member: ParameterInfo, item: Any) -> Any:
    """Return the value of an item of ``Roles.n.Name`` that is given as a structure of its own, ``{Name: Compute}``."""
    last = member.wire.rpartition(".n.")[2]
    if isinstance(item, Mapping) and [normalize(str(name)) for name in item] == [normalize(last)]:
        return next(iter(item.values()))
    return item


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
