"""Two states of a spec: every kind of change, with what it means for programs that use the package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import history
from generator.change_record import BREAKING, FEATURE, FIX, TEXT, next_version
from generator.pipeline import Project
from tests.conftest import ROOT, TEAPOTS, VERSION, Workshop
from tests.generator.conftest import ACTION, ERRORS, SERVICE, SHAPE

WAITERS = "waiters.yaml"
RECORD = f"spec/released/{VERSION}.json"
POUR = "actions/kitchen/PourTea.yaml"
WAITING = """\
states:
  pot:
    cold: [cold, c]
    hot: [hot, boiling]
    broken: [broken]
waiters:
  pots_hot:
    summary: Wait until teapots are hot.
    action: ListTeapots
    arguments: [KitchenId]
    states: Teapots.State
    key: TeaPotId
    keys: pots
    keys_description: Identifiers of the teapots.
    normal: pot
    success: [hot]
    failure: [broken]
    failure_codes: [KitchenNotFound]
    delay_seconds: 1
    longest_delay_seconds: 10
    timeout_seconds: 60
"""
POURING = """\
action: PourTea
summary: Pour tea.
effect: mutate
parameters:
  TeaPotId: {type: string, required: true, description: Identifier of the teapot.}
  Sugar: {type: integer, range: [0, 3], default: 0, description: Lumps of sugar.}
  Kind: {type: string, enum: [green, black], length: [3, 9], description: Kind of the tea.}
  Password: {type: string, secret: true, description: Password of the teapot.}
  Token: {type: string, token: true, description: Token of the call.}
  Guest: {type: list, item: string, python: guests, description: Who drinks.}
response:
  RequestId: {like: RequestId}
  CupCount: {type: number, aliases: [cups], description: Number of cups.}
  Cups: {type: list, tag: Cup, item: string, description: Identifiers of the cups.}
source: {lines: 21-40, request_table: intact, response_table: intact}
"""
FAMILIES = """\
  lost:
    class: LostError
    parent: not_found
    description: It was there.
  refused:
    class: RefusedError
    description: It is not allowed.
codes:
  TeapotLost: {family: lost, status: 404, status_source: invented, meaning: The teapot is lost.}
"""
HEAVY, MORE, MEND, WORD = BREAKING, FEATURE, FIX, TEXT


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """A project with two actions, pages, something to wait for and three families of errors, recorded as released."""
    workshop = Workshop(tmp_path_factory.mktemp("before"))
    shutil.copytree(TEAPOTS, workshop.root / "spec")
    workshop.put(POUR, POURING)
    workshop.put(WAITERS, WAITING)
    workshop.edit(SHAPE, "fields:\n", "fields:\n  State: {type: string, description: State of it.}\n")
    workshop.edit(ERRORS, "codes:\n", FAMILIES)
    workshop.edit(ERRORS, "gateway: {}", "gateway: {}\nprefixes: {Invalid: refused, Missing.: not_found}")
    workshop.edit(ACTION, "effect: read\n", "effect: read\npaging: {style: page, items: Teapots}\n")
    pages = "  PageNumber: {type: integer, description: Page.}\n  PageSize: {type: integer, description: Size.}\n"
    workshop.edit(ACTION, "  Tag: {", f"{pages}  Tag: {{")
    settle(workshop, "1.2.3")
    outcome = workshop.run("release")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"{RECORD}: version 1.2.3, the first release\n"
    return workshop


@pytest.fixture
def kitchen(before: Workshop, tmp_path: Path) -> Workshop:
    """Return that project, to be changed."""
    shutil.copytree(before.root, tmp_path, dirs_exist_ok=True)
    return Workshop(tmp_path)


def settle(workshop: Workshop, version: str) -> None:
    """Write the version of the package into a project's settings."""
    (workshop.root / "pyproject.toml").write_text(f'[project]\nname = "ehpc"\nversion = "{version}"\n')


def differences(workshop: Workshop, *edits: tuple[str, str, str]) -> list[str]:
    """Return the lines of a comparison with the release after edits, without the summary."""
    for file, old, new in edits:
        workshop.edit(file, old, new)
    outcome = workshop.run("diff")
    assert (outcome.code, outcome.err) == (0, "")
    return [" ".join(line.split()) for line in outcome.out.splitlines()[:-1]]


CASES = [
    # parameters
    ("parameter", POUR, "  Sugar:", "  Milk: {type: boolean, description: Milk.}\n  Sugar:",
     MORE, "parameter client.pour_tea(milk): is new (Milk)"),
    ("needed", POUR, "  Sugar:", "  Milk: {type: boolean, required: true, description: Milk.}\n  Sugar:",
     HEAVY, "parameter client.pour_tea(milk): must be given (Milk)"),
    ("no-parameter", POUR, "  Token: {type: string, token: true, description: Token of the call.}\n", "",
     HEAVY, "parameter client.pour_tea(token): is gone (Token)"),
    ("deprecated", POUR, "effect: mutate\n",
     "effect: mutate\ndeprecated: {since: ehpc 1.2.4, use: [ListTeapots], reason: It is old.}\n",
     MEND, "action client.pour_tea: is deprecated, since ehpc 1.2.4. It is old. Use list_teapots."),
    ("deprecated-parameter", POUR, "Sugar: {",
     "Sugar: {deprecated: {since: ehpc 1.2.4, use: [Kind], reason: It is old.}, ",
     MEND, "parameter client.pour_tea(sugar): is deprecated, since ehpc 1.2.4. It is old. Use kind."),
    ("made-needed", POUR, "Sugar: {", "Sugar: {required: true, ",
     HEAVY, "parameter client.pour_tea(sugar): must be given"),
    ("made-optional", POUR, "{type: string, required: true, description: Identifier of the teapot.}",
     "{type: string, description: Identifier of the teapot.}",
     MORE, "parameter client.pour_tea(teapot_id): may be left out"),
    ("renamed", POUR, "python: guests", "python: drinkers",
     HEAVY, "parameter client.pour_tea(drinkers): the Python name of Guest was guests"),
    ("other-wire-name", POUR, "  Sugar: {", "  sugar: {",
     MEND, "parameter client.pour_tea(sugar): the name on the wire is sugar, was Sugar"),
    ("wider-type", POUR, "Sugar: {type: integer", "Sugar: {type: number",
     MORE, "parameter client.pour_tea(sugar): the type is number, was integer"),
    ("any-type", POUR, "Sugar: {type: integer, range: [0, 3], default: 0,", "Sugar: {type: any,",
     MORE, "parameter client.pour_tea(sugar): the type is any, was integer"),
    ("other-type", POUR, "item: string, python", "item: integer, python",
     HEAVY, "parameter client.pour_tea(guests): the type is list[integer], was list[string]"),
    ("default", POUR, "default: 0", "default: 1",
     MEND, "parameter client.pour_tea(sugar): the service's default is 1, was 0"),
    ("range", POUR, "range: [0, 3]", "range: [0, null]",
     MEND, "parameter client.pour_tea(sugar): the range is 0, open, was 0, 3"),
    ("enum-value", POUR, "[green, black]", "[green, black, white]",
     MEND, "parameter client.pour_tea(kind): the list of known values is green, black, white, was green, black"),
    ("length", POUR, "length: [3, 9]", "length: [3, 8]",
     MEND, "parameter client.pour_tea(kind): the length is 3, 8, was 3, 9"),
    ("pattern", POUR, "length: [3, 9]", "length: [3, 9], pattern: '[a-z]+'",
     MEND, "parameter client.pour_tea(kind): the pattern is [a-z]+, was none"),
    ("list-form", POUR, "item: string, python", "item: string, style: json, python",
     MEND, "parameter client.pour_tea(guests): the form of the list is json, was indexed"),
    ("shown", POUR, "secret: true, ", "",
     HEAVY, "parameter client.pour_tea(password): is no more kept out of reprs, logs and URLs"),
    ("hidden", POUR, "Kind: {", "Kind: {secret: true, ",
     MEND, "parameter client.pour_tea(kind): is kept out of every repr, log and URL"),
    ("no-token", POUR, "token: true, ", "",
     HEAVY, "parameter client.pour_tea(token): is not filled in by the client any more"),
    ("token", POUR, "Kind: {", "Kind: {token: true, ",
     MORE, "parameter client.pour_tea(kind): makes calls repeatable: the client fills it in"),
    ("description", POUR, "Lumps of sugar.", "Sugar in lumps.",
     WORD, "parameter client.pour_tea(sugar): the description is another"),
    ("nested", ACTION, "      Key: {", "      Value: {type: string, required: true, description: Value.}\n      Key: {",
     HEAVY, "parameter TagFilter.value: must be given (Value)"),
    # fields
    ("field", SHAPE, "fields:\n", "fields:\n  Lid: {type: boolean, description: Lid.}\n",
     MORE, "field Teapot.lid: is new (Lid)"),
    ("no-field", POUR, "  CupCount: {type: number, aliases: [cups], description: Number of cups.}\n", "",
     HEAVY, "field PourTeaResponse.cup_count: is gone (CupCount)"),
    ("field-type", POUR, "CupCount: {type: number", "CupCount: {type: integer",
     HEAVY, "field PourTeaResponse.cup_count: the type is integer, was number"),
    ("unit", SHAPE, "unit: litres", "unit: cups",
     MEND, "field Teapot.capacity: the unit is cups, was litres"),
    ("tag", POUR, "tag: Cup,", "tag: CupInfo,",
     MEND, "field PourTeaResponse.cups: the key around the items is CupInfo, was Cup"),
    ("alias", POUR, "aliases: [cups]", "aliases: [cups, number]",
     MORE, "field PourTeaResponse.cup_count: is read from number too"),
    ("no-alias", POUR, "aliases: [cups], ", "",
     HEAVY, "field PourTeaResponse.cup_count: is no more read from cups"),
    ("format", POUR, "type: number, aliases", "type: number, format: decimal, aliases",
     WORD, "field PourTeaResponse.cup_count: the format is another"),
    # actions
    ("effect", POUR, "effect: mutate", "effect: read", MEND, "action client.pour_tea: the effect is read, was mutate"),
    ("repeatable", POUR, "effect: mutate", "effect: mutate\nidempotent: true",
     MEND, "action client.pour_tea: the flag idempotent is true, was false"),
    ("deletes", POUR, "effect: mutate", "effect: mutate\ndeletes: true",
     MEND, "action client.pour_tea: the flag deletes is true, was false"),
    ("shortcut", ACTION, "effect: read", "effect: read\nshortcut: teapots",
     MORE, "action client.list_teapots: the short name of its command is teapots, was none"),
    ("error-codes", ACTION, "[KitchenNotFound]", "[KitchenNotFound, TeapotLost]",
     MEND, "action client.list_teapots: the list of error codes is KitchenNotFound, TeapotLost, was KitchenNotFound"),
    ("shown-by", POUR, "effect: mutate\n", "effect: mutate\nshown_by: [ListTeapots]\n",
     MEND, "action client.pour_tea: the list of actions that show its change is ListTeapots, was none"),
    ("largest-page", SERVICE, "largest_size: 50", "largest_size: 20",
     MEND, "action client.list_teapots: the largest page is 20, was 50"),
    ("no-pages", ACTION, "paging: {style: page, items: Teapots}\n", "",
     HEAVY, "action client.iter_teapots: goes no more through the pages of ListTeapots"),
    ("summary", POUR, "summary: Pour tea.", "summary: Pour some tea.",
     WORD, "action client.pour_tea: the summary is another"),
    ("source", POUR, "lines: 21-40", "lines: 21-41",
     WORD, "action client.pour_tea: what is said about sources and deviations is another"),
    ("example", ACTION, "Tag.1.Key=green", "Tag.1.Key=black",
     WORD, "action client.list_teapots: an example is another"),
    ("shape-text", SHAPE, "A vessel for tea.", "A pot.", WORD, "class Teapot: the description is another"),
    # errors
    ("status", ERRORS, "status: 404, status_source: invented,", "status: 410, status_source: invented,",
     MEND, "code TeapotLost: the HTTP status is 410, was 404"),
    ("retryable", ERRORS, "meaning: The teapot", "retryable: true, meaning: The teapot",
     MEND, "code TeapotLost: the flag retryable is true, was false"),
    ("remedy", ERRORS, "meaning: The teapot", "remedy: clock, meaning: The teapot",
     MEND, "code TeapotLost: the remedy is clock, was none"),
    ("refuses", ERRORS, "meaning: The teapot", "refuses: method, meaning: The teapot",
     MEND, "code TeapotLost: what it refuses is method, was none"),
    ("meaning", ERRORS, "The teapot is lost.", "It is lost.", WORD, "code TeapotLost: the meaning is another"),
    ("narrower-class", ERRORS, "    family: not_found", "    family: lost",
     MORE, "code KitchenNotFound: becomes LostError, was NotFoundError"),
    ("other-class", ERRORS, "{family: lost", "{family: refused",
     HEAVY, "code TeapotLost: becomes RefusedError, was LostError"),
    ("prefix", ERRORS, "Missing.: not_found", "Missing.: lost",
     MORE, "code Missing.*: becomes LostError, was NotFoundError"),
    ("no-prefix", ERRORS, "{Invalid: refused, ", "{", HEAVY, "code Invalid*: becomes ServiceError, was RefusedError"),
    ("parent", ERRORS, "    parent: not_found\n", "",
     HEAVY, "exception errors.LostError: is a ServiceError, was a NotFoundError"),
    ("more-parents", ERRORS, "    class: RefusedError\n", "    class: RefusedError\n    parent: lost\n",
     MORE, "exception errors.RefusedError: is a LostError, was a ServiceError"),
    ("family", ERRORS, "  refused:\n", "  full:\n    class: FullError\n    description: It is full.\n  refused:\n",
     MORE, "exception errors.FullError: is a new ServiceError"),
    ("throttling", ERRORS, "    class: RefusedError\n", "    class: RefusedError\n    throttled: true\n",
     MEND, "exception errors.RefusedError: the flag throttled is true, was false"),
    ("uncertain", ERRORS, "    class: RefusedError\n", "    class: RefusedError\n    uncertain: true\n",
     MEND, "exception errors.RefusedError: the flag uncertain is true, was false"),
    ("hint", ERRORS, "Check the identifier.", "Check it.", WORD, "exception errors.NotFoundError: the hint is another"),
    # waiters and states
    ("more-success", WAITERS, "    success: [hot]", "    success: [hot, cold]",
     MEND, "waiter client.wait_for_pots_hot: ends well with cold too"),
    ("other-failure", WAITERS, "    failure: [broken]", "    failure: []",
     MEND, "waiter client.wait_for_pots_hot: fails with broken no more"),
    ("keys", WAITERS, "keys: pots", "keys: teapots", HEAVY, "waiter client.wait_for_pots_hot: needs teapots"),
    ("timeout", WAITERS, "timeout_seconds: 60", "timeout_seconds: 90",
     MEND, "waiter client.wait_for_pots_hot: the longest time in seconds is 90, was 60"),
    ("deprecated-waiter", WAITERS, "    action: ListTeapots\n",
     "    action: ListTeapots\n    deprecated: {since: ehpc 1.2.4, reason: It is old.}\n",
     MEND, "waiter client.wait_for_pots_hot: is deprecated, since ehpc 1.2.4. It is old."),
    ("spelling", WAITERS, "[cold, c]", "[cold, c, cool]", MEND, "state waiters.pot_state: calls cool cold"),
    # the service
    ("region", SERVICE, "regions: [cn-hangzhou]", "regions: [cn-hangzhou, cn-beijing]",
     MORE, "service REGIONS: has cn-beijing"),
    ("host", SERVICE, "public: tea.", "public: teas.",
     MEND, "service ehpc.service: the public host is teas.{region}.example.com, was tea.{region}.example.com"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "level", "line"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_one_change_is_told_with_its_weight(
    kitchen: Workshop, file: str, old: str, new: str, level: str, line: str
) -> None:
    """One edit, its line, and nothing heavier than that."""
    found = differences(kitchen, (file, old, new))
    assert f"{level} {line}" in found
    assert found[0].split()[0] == level, found


def test_what_goes_with_an_action_is_not_told_twice(kitchen: Workshop) -> None:
    """An action that comes or goes is one line, with its classes; a structure that others used is one of its own."""
    shutil.copytree(kitchen.root / "spec", old := kitchen.root / "old")
    kitchen.spec(POUR).unlink()
    assert differences(kitchen) == ["breaking action client.pour_tea: PourTea is gone"]
    outcome = kitchen.run("diff", str(kitchen.root), str(old))
    assert outcome.out.splitlines()[0] == "feature   action     client.pour_tea: PourTea: Pour tea."


def test_a_structure_that_is_another_is_told_with_what_uses_it(kitchen: Workshop) -> None:
    """A renamed class breaks programs twice: they cannot import it, and the field has another type."""
    assert differences(
        kitchen,
        (ACTION, "item: TagFilter", "item: Label"),
        (ACTION, "  TagFilter:\n", "  Label:\n"),
    ) == [
        "breaking class TagFilter: is gone from ehpc.models",
        "breaking parameter client.list_teapots(tags): the type is list[Label], was list[TagFilter]",
        "feature class Label: is new in ehpc.models",
    ]


def test_a_usual_name_of_a_state_that_is_another_breaks(kitchen: Workshop) -> None:
    """Programs that compare with it would never find it again."""
    found = differences(kitchen, (WAITERS, "    cold: [cold, c]", "    cool: [cold, c]"))
    assert found[:2] == [
        "breaking state waiters.pot_state: never returns cold any more",
        "feature state waiters.pot_state: may return cool",
    ]


def test_a_code_that_is_listed_now_may_leave_its_family(kitchen: Workshop) -> None:
    """Its beginning made it one exception so far; a handler of that one must still see it."""
    listed = "codes:\n  InvalidPot: {family: not_found, status: 404, status_source: invented, meaning: A wrong pot.}\n"
    assert differences(kitchen, (ERRORS, "codes:\n", listed)) == [
        "breaking code InvalidPot: becomes NotFoundError, was RefusedError",
        "feature code InvalidPot: is known",
    ]


def test_moving_and_formatting_change_nothing(kitchen: Workshop) -> None:
    """Documents are compared, not texts: order of keys, comments and quotes do not count."""
    kitchen.edit(POUR, "effect: mutate\n", "")
    kitchen.edit(POUR, "response:\n", "effect: 'mutate'  # it empties the pot\nresponse:\n")
    assert differences(kitchen) == []
    outcome = kitchen.run("diff")
    assert outcome.out == "release 1.2.3 -> working tree: nothing that users of the package see has changed\n"


CHANGES = (
    (POUR, "  Sugar:", "  Milk: {type: boolean, description: Milk.}\n  Sugar:"),
    (POUR, "  Token: {type: string, token: true, description: Token of the call.}\n", ""),
    (POUR, "range: [0, 3]", "range: [0, 9]"),
    (POUR, "Who drinks.", "Who drinks tea."),
)


def test_markdown_goes_into_the_changelog_as_it_is(kitchen: Workshop) -> None:
    """Under the headings of Keep a Changelog, with what breaks programs marked, and documentation in one line."""
    for edit in CHANGES:
        kitchen.edit(*edit)
    outcome = kitchen.run("diff", "--format", "markdown")
    assert outcome.out == (
        "### Added\n\n- `client.pour_tea(milk)`: is new (Milk).\n\n"
        "### Changed\n\n- Documentation of `client.pour_tea(guests)`.\n\n"
        "### Removed\n\n- **Breaking:** `client.pour_tea(token)`: is gone (Token).\n\n"
        "### Fixed\n\n- `client.pour_tea(sugar)`: the range is 0, 9, was 0, 3.\n"
    )


def test_a_terminal_shows_a_coloured_table(kitchen: Workshop) -> None:
    """The level first, in its colour; a pipe gets plain lines, as the other tests see them."""
    for edit in CHANGES:
        kitchen.edit(*edit)
    command = [sys.executable, "-m", "generator", "--root", str(kitchen.root), "diff"]
    ours, theirs = os.openpty()
    variables = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"}
    done = subprocess.run(command, cwd=ROOT, env=variables, stdout=theirs, stderr=subprocess.PIPE, check=False)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\x1b[1;31mbreaking\x1b[0m" in shown
    assert "client.pour_tea(token)" in shown
    last = shown.replace("\r", "").splitlines()[-1]
    assert last.endswith("1 breaking, 1 feature, 1 fix, 1 text; the least version after 1.2.3 is 2.0.0")


def test_json_has_everything(kitchen: Workshop) -> None:
    """For programs: each change with its level, and the version that follows."""
    kitchen.edit(*CHANGES[0])
    data = json.loads(kitchen.run("diff", "--format", "json").out)
    assert data == {
        "old": "release 1.2.3",
        "new": "working tree",
        "old_version": "1.2.3",
        "new_version": "1.2.3",
        "level": "feature",
        "step": {"below_one": "patch", "from_one_on": "minor"},
        "least_version": "1.3.0",
        "changes": [
            {
                "level": "feature",
                "kind": "added",
                "part": "parameter",
                "subject": "client.pour_tea(milk)",
                "text": "is new (Milk)",
            }
        ],
    }


@pytest.mark.parametrize(
    ("released", "level", "following"),
    [
        ("0.1.0", BREAKING, "0.2.0"),
        ("0.1.4", FEATURE, "0.1.5"),
        ("0.1.4", FIX, "0.1.5"),
        ("0.1.4", TEXT, "0.1.5"),
        ("0.1.4", None, "0.1.4"),
        ("1.2.3", BREAKING, "2.0.0"),
        ("1.2.3", FEATURE, "1.3.0"),
        ("1.2.3", FIX, "1.2.4"),
        ("1.2.3", TEXT, "1.2.4"),
        ("2.0.0rc1", BREAKING, "2.0.0"),
        ("2.0.0.dev3", FEATURE, "2.0.0"),
    ],
)
def test_the_version_that_follows(released: str, level: str | None, following: str) -> None:
    """Semantic Versioning; below 1.0 the minor number stands for the major one, and a pre-release promises nothing."""
    assert next_version(released, level) == following


@pytest.mark.parametrize(
    ("released", "version", "refused"),
    [
        ("1.2.3", "1.2.3", True),
        ("1.2.3", "1.9.0", True),
        ("1.2.3", "2.0.0", False),
        ("1.2.3", "2.0.0rc1", False),
        ("1.2.3", "3.1.0", False),
        ("0.3.1", "0.3.2", True),
        ("0.3.1", "0.4.0", False),
        ("0.3.1", "0.4.0.dev1", False),
        ("2.0.0rc1", "2.0.0rc2", False),
    ],
)
def test_check_refuses_what_breaks_programs_without_its_version(
    kitchen: Workshop, released: str, version: str, refused: bool
) -> None:
    """Exit code 1, what breaks, and the version to set; with that version, or a later one, all is well."""
    record = json.loads((kitchen.root / RECORD).read_text(encoding="utf-8"))
    (kitchen.root / RECORD).write_text(json.dumps({**record, "version": released}), encoding="utf-8")
    settle(kitchen, version)
    kitchen.edit(POUR, "python: guests", "python: drinkers")
    found = history.find_silent_break(Project(kitchen.root))
    assert (found is not None) is refused
    assert kitchen.run("release").code == (2 if refused else 0)


def test_check_says_what_to_do(workshop: Workshop) -> None:
    """The lines of the comparison, and where the version is set; nothing without a release, or without a break."""
    settle(workshop, "0.1.0")
    workshop.generate()
    assert workshop.run("check").code == 0
    assert workshop.run("release").code == 0
    workshop.edit(SHAPE, "description: A vessel for tea.", "description: A pot.")
    workshop.generate()
    assert workshop.run("check").code == 0
    workshop.edit(ACTION, "python: tags", "python: labels")
    workshop.generate()
    outcome = workshop.run("check")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines() == [
        "breaking  parameter  client.list_teapots(labels): the Python name of Tag was tags",
        "text      class      Teapot: the description is another",
        "release 0.1.0 -> working tree: 1 breaking, 1 text; the least version after 0.1.0 is 0.2.0",
        "the version is 0.1.0: set it in pyproject.toml",
    ]


def test_a_release_needs_the_version_of_its_changes(kitchen: Workshop) -> None:
    """Also where nothing breaks; the record stays as it was."""
    before = (kitchen.root / RECORD).read_bytes()
    kitchen.edit(*CHANGES[0])
    outcome = kitchen.run("release")
    message = "the version is 1.2.3, but the least version after 1.2.3 is 1.3.0: set it in pyproject.toml"
    assert (outcome.code, outcome.err) == (2, f"python -m generator: error: {message}\n")
    assert (kitchen.root / RECORD).read_bytes() == before
    settle(kitchen, "1.3.0")
    assert kitchen.run("release").out == f"{RECORD}: version 1.3.0, 1 changes since release 1.2.3\n"
    assert differences(kitchen) == []


def git(folder: Path, *arguments: str) -> None:
    """Run a git command that must work."""
    command = ["git", "-c", "user.name=tea", "-c", "user.email=tea@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run([*command, *arguments], cwd=folder, capture_output=True, check=True)


def test_revisions_are_compared(kitchen: Workshop) -> None:
    """A commit, a tag, a branch; the last commit is what there is to compare with as long as there is no release."""
    (kitchen.root / RECORD).unlink()
    git(kitchen.root, "init", "--initial-branch", "main")
    git(kitchen.root, "add", ".")
    git(kitchen.root, "commit", "--message", "first")
    git(kitchen.root, "tag", "v1.2.3")
    kitchen.edit(*CHANGES[0])
    line = "feature   parameter  client.pour_tea(milk): is new (Milk)"
    end = "1 feature; the least version after 1.2.3 is 1.3.0"
    assert kitchen.run("diff").out.splitlines() == [line, f"HEAD -> working tree: {end}"]
    git(kitchen.root, "commit", "--all", "--message", "second")
    assert kitchen.run("diff", "v1.2.3", "main").out.splitlines() == [line, f"v1.2.3 -> main: {end}"]
    assert kitchen.run("diff", "main").out.startswith("main -> working tree: nothing")


def test_problems_of_an_old_state_name_it(kitchen: Workshop) -> None:
    """Their paths say which revision they are of, as git writes it."""
    git(kitchen.root, "init", "--initial-branch", "main")
    kitchen.edit(POUR, "effect: mutate", "effect: write")
    git(kitchen.root, "add", ".")
    git(kitchen.root, "commit", "--message", "wrong")
    kitchen.edit(POUR, "effect: write", "effect: mutate")
    outcome = kitchen.run("diff", "HEAD")
    assert (outcome.code, outcome.out) == (1, "")
    assert (
        outcome.err.splitlines()[0]
        == f"HEAD:spec/{VERSION}/{POUR}:3:9: 'write' is not allowed here (one of: read, mutate)"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "'nowhere' is neither a folder with a spec nor a git revision of this project"),
        (["--root=/"], "'--root=/' is neither a folder with a spec nor a git revision of this project"),
        ([], "there was no release yet, and there is no git revision: name what to compare with"),
    ],
)
def test_a_state_that_is_not_there_is_wrong_usage(kitchen: Workshop, arguments: list[str], message: str) -> None:
    """Exit code 2, and what can be named instead."""
    (kitchen.root / RECORD).unlink()
    outcome = kitchen.run("diff", "--", *arguments)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"python -m generator: error: {message}\n")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": "1.2.3"}'])
def test_a_damaged_record_is_named(kitchen: Workshop, content: str) -> None:
    """It says how to get the right one back."""
    (kitchen.root / RECORD).write_text(content)
    outcome = kitchen.run("diff")
    how = "take it from the last release's commit, or remove it if there was no release"
    message = f"{VERSION}.json is not the record of a release: {how}"
    assert (outcome.code, outcome.err) == (2, f"python -m generator: error: {message}\n")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("[project\n", "pyproject.toml: "),
        ("[project]\nversion = 'soon'\n", "pyproject.toml: the version 'soon' is not like 1.2.3 or 1.2.3rc1"),
        ("[project]\n", "pyproject.toml does not say the version of the package"),
    ],
)
def test_settings_without_a_version_are_named(kitchen: Workshop, settings: str, message: str) -> None:
    """A release is that of a version."""
    (kitchen.root / "pyproject.toml").write_text(settings)
    outcome = kitchen.run("release")
    assert outcome.code == 2
    assert outcome.err.startswith(f"python -m generator: error: {message}")
