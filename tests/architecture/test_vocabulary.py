"""One word for one thing: names use the words of ``docs/explanation/glossary.md``, and no retired ones.

The retired words are data here, each with the word that replaces it. Every test lists all offenders at once, one per
line, as ``path:line: kind 'name' (use ...)``.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from fnmatch import fnmatch
from importlib import import_module
from itertools import combinations
from pathlib import Path
from types import ModuleType

import pytest
from attrs import frozen

from tests.conftest import ROOT

RETIRED_WORDS = {
    "alone": "lock",
    "answer": "response",
    "answers": "responses",
    "everyday": "shortcut",
    "glance": "poll",
    "goodbye": "close",
    "instead": "changed_from",
    "judge": "evaluate",
    "life": "lifecycle, or transition",
    "lives": "lifecycles",
    "look": "poll",
    "looks": "polls",
    "loose": "strict",
    "manner": "mode",
    "misfit": "mismatch",
    "private": "secret",
    "repeatable": "idempotent",
    "sensitive": "secret",
    "tell": "report",
    "told": "report, or finalize",
    "unusual": "non_canonical",
    "usual": "default, or canonical",
    "world": "backend",
}
"""Words that no name may hold, at any place in it, with the word to use."""

RETIRED_PHRASES = {
    "carried_out": "execute, or dispatch",
    "carry_out": "execute, or dispatch",
    "has_arrived": "complete",
    "has_changed": "notify, or update",
    "is_unseen": "not_executed",
    "leave_in_doubt": "mark_in_doubt",
    "leaves_doubt": "outcome_unknown",
    "made_up": "placeholder, or generated",
    "nothing_sent": "dry_run_stop",
}
"""Words that no name may hold one after the other."""

RETIRED_CLASSES = {
    "Absent": "MissingList",
    "Blocking": "RunInThread",
    "Fault": "ServiceError (what the emulator refuses), or FaultRule (what tests ask for)",
    "Faults": "FaultInjector",
    "Folders": "FileSystem",
    "Memory": "WireState",
    "Rule": "FaultRule",
    "SyncClient": "SyncBaseClient",
    "Unsigned": "UnsignedRequest",
    "Wanted": "CallSpec",
    "Wire": "WireField",
}
"""Names of classes that are taken back as they are; the words in them are fine elsewhere."""

RETIRED_FILES = {
    "generator/commands.py": "cli_table.py",
    "generator/kinds.py": "field_types.py",
    "generator/samples.py": "example_checks.py",
    "generator/wording.py": "docstrings.py",
    "templates/ehpc/_runtime/*drive.py": "drivers",
    "templates/ehpc/_runtime/*flat.py": "query.py",
    "templates/ehpc/_runtime/*flow.py": "call.py",
    "templates/ehpc/_runtime/*paging.py": "pagination.py",
    "templates/ehpc/_runtime/*steps.py": "effects.py",
    "templates/ehpc/_runtime/*waiting.py": "waiters.py",
    "templates/ehpc/_runtime/*aio.py": "async_transport.py",
    "templates/ehpc/_runtime/*routes.py": "proxies.py and tls.py",
    "templates/ehpc/_runtime/credentials/asking.py": "http.py",
    "templates/ehpc/_runtime/credentials/choose.py": "resolver.py",
    "templates/ehpc/_runtime/credentials/key.py": "credentials.py",
    "templates/ehpc/_runtime/credentials/official.py": "alibabacloud_adapter.py",
    "templates/ehpc/_runtime/credentials/reading.py": "parsing.py",
    "templates/ehpc/_runtime/credentials/variables.py": "environment.py",
    "templates/ehpc/cli/calling.py": "execution.py",
    "templates/ehpc/cli/exits.py": "exit_codes.py",
    "templates/ehpc/cli/failures.py": "error_report.py",
    "templates/ehpc/cli/remote.py": "remote_shell.py",
    "templates/ehpc/cli/scripts.py": "submit_options.py",
    "templates/ehpc/cli/sending.py": "dry_run.py",
    "templates/ehpc/cli/waits.py": "wait_command.py",
    "templates/ehpc/emulator/*bodies.py": "serializer.py",
    "templates/ehpc/emulator/*chapters*": "operations/",
    "templates/ehpc/emulator/*contract.*": "service_model",
    "templates/ehpc/emulator/*fleet.py": "inventory.py and orders.py",
    "templates/ehpc/emulator/*folders.py": "filesystem.py",
    "templates/ehpc/emulator/*injection.py": "fault_injection.py",
    "templates/ehpc/emulator/*keys.py": "access_keys.py",
    "templates/ehpc/emulator/*progress.py": "lifecycle.py",
    "templates/ehpc/emulator/*requests.py": "request_log.py",
    "templates/ehpc/emulator/*values.py": "parameters.py",
}
"""Patterns of files that have been renamed, with their names of today."""

CURRENT_FILES = {"templates/ehpc/emulator/*access_keys.py", "templates/ehpc/emulator/*fault_injection.py"}
"""Files that a pattern above fits although they are the new ones."""

VAGUE_VARIABLES = {
    "each": "the noun of the thing: for node in nodes",
    "found": "the noun of what is collected or looked up: nodes, match, missing",
}
"""Names that a variable, a loop or a parameter may not have, since the thing has a name of its own."""

PARTICIPLES = {
    *(
        "asked",
        "begun",
        "bought",
        "broken",
        "brought",
        "built",
        "chosen",
        "cut",
        "done",
        "drawn",
        "found",
        "given",
        "gone",
    ),
    *(
        "held",
        "hidden",
        "kept",
        "known",
        "left",
        "lost",
        "made",
        "meant",
        "met",
        "said",
        "seen",
        "sent",
        "shown",
        "spent",
    ),
    *("spoken", "taken", "told", "unbroken", "undone", "unknown", "unopened", "unread", "written"),
}
"""Irregular past participles; the regular ones end in ``ed``."""

VERBS_IN_ED = {"embed", "exceed", "feed", "need", "proceed", "seed", "shed", "speed", "spread"}
"""Verbs that only look like participles."""

PARTICLES = {"away", "down", "in", "off", "on", "out", "over", "up"}
"""Words that belong to a verb and make no object: ``carried_out`` is as much a participle as ``carried``."""

OPTION = re.compile(r"--[a-z][a-z0-9-]+")
"""An option of one of our commands, as a literal in their source."""

SEED = "templates/ehpc/emulator/state/seed.json"
"""The file whose parts users of the emulator replace by name."""

PUBLIC_MODULES = (
    "ehpc",
    "ehpc.errors",
    "ehpc.emulator",
    "ehpc.testing",
    "ehpc.codec",
    "ehpc.credentials",
    "ehpc.batch",
)
"""Where our public names stand. Those of ``ehpc.models`` and the methods of the clients are the API's own."""


@frozen
class Name:
    """A name that stands in our source.

    Args:
        path: The file, as seen from the root of the project.
        line: Its line; 0 for the name of the file itself.
        kind: ``file``, ``class``, ``function``, ``parameter``, ``variable``, ``attribute``, ``option`` or ``key``.
        text: The name.
        property: Whether it is a function that reads as an attribute.
    """

    path: str
    line: int
    kind: str
    text: str
    property: bool = False

    def __str__(self) -> str:
        """Return the place, the kind and the name."""
        return f"{self.path}:{self.line}: {self.kind} {self.text!r}"


def source_files(*suffixes: str) -> list[Path]:
    """Return the hand-written files of the product and of its generator that have one of the suffixes."""
    folders = (ROOT / "templates", ROOT / "generator", ROOT / "docs" / "site")
    paths = (path for folder in folders for path in folder.rglob("*"))
    return sorted(path for path in paths if path.suffix in suffixes and "__pycache__" not in path.parts)


def relative(path: Path) -> str:
    """Return a path as seen from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def python_names(path: str, source: str) -> Iterator[Name]:
    """Yield every name that a Python source defines, in the order of the tree."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            yield Name(path, node.lineno, "class", node.name)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            decorators = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
            yield Name(path, node.lineno, "function", node.name, bool(decorators & {"property", "cached_property"}))
        elif isinstance(node, ast.arg):
            yield Name(path, node.lineno, "parameter", node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield Name(path, node.lineno, "variable", node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield Name(path, node.lineno, "attribute", node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and OPTION.fullmatch(node.value):
            yield Name(path, node.lineno, "option", node.value)


def template_names(path: str, source: str) -> Iterator[Name]:
    """Yield every name that a jinja template defines, and the fixed names of what it prints."""
    for number, line in enumerate(source.splitlines(), 1):
        for names in re.findall(r"\bfor ([\w, ]+?) in\b|{%-?\s*set\s+([\w, ]+?)\s*=", line):
            yield from (Name(path, number, "variable", name) for name in re.findall(r"\w+", " ".join(names)))
        for macro, parameters in re.findall(r"{%-?\s*macro\s+(\w+)\(([^)]*)\)", line):
            yield Name(path, number, "function", macro)
            yield from (
                Name(path, number, "parameter", name) for name in re.findall(r"(\w+)\s*(?:=[^,]*)?", parameters)
            )
        yield from (Name(path, number, "function", name) for name in re.findall(r"\bdef (\w+)\(", line))
        yield from (Name(path, number, "class", name) for name in re.findall(r"^class (\w+)", line))


def file_names() -> list[Name]:
    """Return the names of the files and folders of the product, its generator and its handbook."""
    names = {
        (relative(path), part.partition(".")[0].strip("_{}"))
        for path in source_files(".py", ".jinja", ".json", ".md")
        for part in Path(relative(path)).parts
    }
    return [Name(path, 0, "file", text) for path, text in sorted(names) if text]


def seed_keys() -> list[Name]:
    """Return the names of the parts of the emulator's seed."""
    return [Name(SEED, 0, "key", key) for key in json.loads((ROOT / SEED).read_text(encoding="utf-8")) if key != "//"]


def spec_keys() -> list[Name]:
    """Return the keys that the spec's files may hold, from the schemas that are printed of them."""

    def properties(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            if isinstance(node.get("properties"), dict):
                yield from node["properties"]
            for value in node.values():
                yield from properties(value)
        elif isinstance(node, list):
            for value in node:
                yield from properties(value)

    paths = sorted((ROOT / "spec" / "schema").glob("*.json"))
    return [
        Name(relative(path), 0, "key", key)
        for path in paths
        for key in sorted(set(properties(json.loads(path.read_text(encoding="utf-8")))))
    ]


def source_names() -> list[Name]:
    """Return every name that our source defines."""
    names: list[Name] = []
    for path in source_files(".py"):
        names += python_names(relative(path), path.read_text(encoding="utf-8"))
    for path in source_files(".jinja"):
        names += template_names(relative(path), path.read_text(encoding="utf-8"))
    return names


def words(name: str) -> list[str]:
    """Return the words of a name in small letters: ``HttpRequest`` and ``http_request`` are both http, request."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name.replace("look_up", "lookup"))]


def retired_words(names: Iterable[Name]) -> list[str]:
    """Return the names that hold a retired word, each with what to use."""
    offenders = []
    for name in names:
        own = words(name.text)
        advice = [RETIRED_WORDS[word] for word in own if word in RETIRED_WORDS]
        joined = f"_{'_'.join(own)}_"
        advice += [use for phrase, use in RETIRED_PHRASES.items() if f"_{phrase}_" in joined]
        if name.kind == "class" and name.text in RETIRED_CLASSES:
            advice.append(RETIRED_CLASSES[name.text])
        if advice:
            offenders.append(f"{name} (use {'; '.join(advice)})")
    return offenders


def vague_variables(names: Iterable[Name]) -> list[str]:
    """Return the variables and parameters that are called after nothing."""
    kinds = {"variable", "parameter"}
    return [
        f"{name} (use {VAGUE_VARIABLES[name.text]})"
        for name in names
        if name.kind in kinds and name.text in VAGUE_VARIABLES
    ]


def participles(names: Iterable[Name]) -> list[str]:
    """Return the functions that are called by a participle alone; what reads as an attribute may be."""
    offenders = []
    for name in names:
        own = words(name.text)
        while len(own) > 1 and own[-1] in PARTICLES:
            own.pop()
        if name.kind != "function" or name.property or len(own) != 1 or own[0] in VERBS_IN_ED:
            continue
        if own[0] in PARTICIPLES or own[0].endswith("ed"):
            offenders.append(f"{name} (use a verb with its object)")
    return offenders


def one_edit_apart(first: str, second: str) -> bool:
    """Return whether one letter more, less or other, capitals aside, turns a name into another one."""
    short, long = sorted((first.lower(), second.lower()), key=len)
    if short == long:
        return True
    if len(long) - len(short) > 1:
        return False
    start = next((index for index, letter in enumerate(short) if letter != long[index]), len(short))
    return short[start + (len(short) == len(long)) :] == long[start + 1 :]


def public_names() -> dict[str, str]:
    """Return our public names, each with the module that has it; modules themselves are left out."""
    names = {}
    for module_name in PUBLIC_MODULES:
        module = import_module(module_name)
        for text in module.__all__:
            if not isinstance(getattr(module, text), ModuleType):
                names[text] = module_name
    return names


def public_members() -> dict[str, list[str]]:
    """Return the public attributes and parameters of our public classes and functions, each under its own name."""
    members = {}
    for text, module_name in public_names().items():
        value = getattr(import_module(module_name), text)
        if not inspect.isclass(value) and not inspect.isfunction(value):
            continue
        own: set[str] = set()
        if inspect.isclass(value) and text not in {"Client", "AsyncClient"}:
            own |= {name for base in value.__mro__ if base.__module__.startswith("ehpc") for name in vars(base)}
        with suppress(ValueError):  # an exception without a constructor of its own has no signature
            own |= set(inspect.signature(value).parameters)
        members[f"{module_name}.{text}"] = sorted(name for name in own if not name.startswith("_"))
    return members


def report(offenders: list[str]) -> str:
    """Return the offenders, one a line, below their number."""
    return "\n".join([f"{len(offenders)}:", *offenders])


def test_no_name_holds_a_retired_word() -> None:
    """Files, classes, functions, parameters, variables, attributes, options and keys use the words of the field."""
    offenders = retired_words([*file_names(), *source_names(), *spec_keys(), *seed_keys()])
    assert not offenders, report(offenders)


def test_no_renamed_file_comes_back() -> None:
    """A file that has got the name of the field keeps it."""
    offenders = [
        f"{relative(path)}: use {use}"
        for path in source_files(".py", ".jinja", ".json")
        for pattern, use in RETIRED_FILES.items()
        if fnmatch(relative(path), pattern) and not any(fnmatch(relative(path), new) for new in CURRENT_FILES)
    ]
    assert not offenders, report(offenders)


def test_no_function_is_called_by_a_participle_alone() -> None:
    """A function is a verb with its object."""
    offenders = participles(source_names())
    assert not offenders, report(offenders)


def test_no_variable_is_called_after_nothing() -> None:
    """What is looped over or looked up has a name of its own."""
    offenders = vague_variables(source_names())
    assert not offenders, report(offenders)


def test_no_two_public_names_differ_by_a_letter() -> None:
    """Neither names of modules nor members of one class can be taken for each other."""
    groups = {"public names": sorted(public_names()), **public_members()}
    offenders = [
        f"{group}: {first} and {second}"
        for group, names in groups.items()
        for first, second in combinations(names, 2)
        if one_edit_apart(first, second)
    ]
    assert not offenders, report(offenders)


def test_the_names_are_read() -> None:
    """The other tests look at something: files, source, spec and the package."""
    assert len(file_names()) > 300
    assert len(source_names()) > 5000
    assert len(spec_keys()) > 50
    assert len(seed_keys()) > 15
    assert len(public_names()) > 50
    assert {"deadline_seconds", "retry"} <= set(public_members()["ehpc.CallOptions"])


@pytest.mark.parametrize(
    ("source", "offender"),
    [
        ("def judge(): ...", "x.py:1: function 'judge' (use evaluate)"),
        ("class AnswerReader: ...", "x.py:1: class 'AnswerReader' (use response)"),
        ("class Faults: ...", "x.py:1: class 'Faults' (use FaultInjector)"),
        ("def f(*, loose): ...", "x.py:1: parameter 'loose' (use strict)"),
        ("parser.add_argument('--loose')", "x.py:1: option '--loose' (use strict)"),
        ("self.last_look = 1", "x.py:1: attribute 'last_look' (use poll)"),
        ("def carry_out_all(): ...", "x.py:1: function 'carry_out_all' (use execute, or dispatch)"),
    ],
)
def test_a_retired_word_is_named_with_its_place_and_replacement(source: str, offender: str) -> None:
    """Each kind of name is looked at, and the message says what to do."""
    assert [offender] == retired_words(python_names("x.py", source))


@pytest.mark.parametrize(
    "source", ["def lookup(): ...", "def look_up(): ...", "class FaultRule: ...", "faults = 1", "def retell(): ..."]
)
def test_only_whole_words_are_retired(source: str) -> None:
    """Words that hold a retired one, and retired classes' words in other names, are fine."""
    assert [] == retired_words(python_names("x.py", source))


def test_the_names_of_a_template_are_read() -> None:
    """Loops, macros, and the functions and classes that it prints."""
    source = (
        "{% for each in nodes %}\n{% macro line(look, own='') %}\n"
        "class Absent:\n    def told(self):\n{% set found = 1 %}"
    )
    names = list(template_names("x.jinja", source))
    assert ["x.jinja:1: variable 'each'", "x.jinja:5: variable 'found'"] == sorted(
        {offender.partition(" (")[0] for offender in vague_variables(names)}
    )
    assert [
        "x.jinja:2: parameter 'look' (use poll)",
        "x.jinja:3: class 'Absent' (use MissingList)",
        "x.jinja:4: function 'told' (use report, or finalize)",
    ] == retired_words(names)


@pytest.mark.parametrize(
    ("source", "is_participle"),
    [
        ("def shown(): ...", True),
        ("def _counted(): ...", True),
        ("def carried_out(): ...", True),
        ("def describe_shown(): ...", False),
        ("def feed(): ...", False),
        ("@property\ndef throttled(self): ...", False),
    ],
)
def test_a_participle_alone_is_told_from_a_verb(source: str, is_participle: bool) -> None:
    """Verbs that end alike, longer names and properties are fine."""
    assert is_participle == bool(participles(python_names("x.py", source)))


@pytest.mark.parametrize(
    ("first", "second", "close"),
    [
        ("Fault", "Faults", True),
        ("fault", "Fault", True),
        ("Key", "Kez", True),
        ("AccessKey", "AcessKey", True),
        ("encode_json", "decode_json", False),
        ("Client", "AsyncClient", False),
    ],
)
def test_one_letter_is_what_it_says(first: str, second: str, close: bool) -> None:
    """One letter more, less or other counts, and so do capitals alone."""
    assert close == one_edit_apart(first, second)
