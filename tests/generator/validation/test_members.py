"""Parameters, fields and structures that do not go together: one edit of the small spec, one message."""

from __future__ import annotations

import pytest

from tests.conftest import Workshop
from tests.generator.conftest import ACTION, SERVICE, SHAPE

KITCHEN = "{type: string, required: true, description: Identifier of the kitchen.}"
CAPACITY = "{type: number, unit: litres, description: What it holds.}"
TAGS = "{type: list, item: TagFilter, python: tags, description: Tags of the teapots.}"
POTS = "{type: list, tag: TeapotInfo, item: Teapot, description: Teapots of the kitchen.}"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "item: Teapot,",
            "item: Teepot,",
            "10:48: unknown shape Teepot (did you mean Teapot?)",
            id="shape-near",
        ),
        pytest.param("item: Teapot,", "item: Saucer,", "10:48: unknown shape Saucer", id="shape-far"),
        pytest.param(
            "parameters:\n  RegionId: {like: RegionId}",
            "parameters:\n  RegionId: {like: RegionID}",
            "5:20: service.yaml has no RegionID under parameters (did you mean RegionId?)",
            id="like-near",
        ),
        pytest.param(
            "  RequestId: {like: RequestId}",
            "  RequestId: {like: Kettle}",
            "9:21: service.yaml has no Kettle under fields",
            id="like-far",
        ),
    ],
)
def test_an_unresolved_name_is_named(workshop: Workshop, old: str, new: str, problem: str) -> None:
    """The hint is the name that was probably meant, and the shape that nothing uses then is not held against it."""
    workshop.edit(ACTION, old, new)
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:{problem}")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            f"KitchenId: {KITCHEN}",
            f"KitchenId: {KITCHEN}\n  kitchen_id: {{type: string, description: The same.}}",
            "7:3: kitchen_id and KitchenId both become kitchen_id in Python (use the key python)",
            id="same-after-snake-casing",
        ),
        pytest.param(
            f"KitchenId: {KITCHEN}",
            f"KitchenId: {KITCHEN}\n  Tags: {{type: string, description: Names of tags.}}",
            "8:3: Tag and Tags both become tags in Python (use the key python)",
            id="same-as-a-given-name",
        ),
        pytest.param(
            "python: tags",
            "python: class",
            "7:46: Tag: the Python name class is reserved (use class_)",
            id="keyword",
        ),
        pytest.param(
            "python: tags",
            "python: options",
            "7:46: Tag: the Python name options is reserved (use options_)",
            id="taken-by-every-method",
        ),
        pytest.param(
            "python: tags",
            "python: Tags",
            "7:46: 'Tags' is not a Python name in snake case",
            id="not-snake",
        ),
        pytest.param(
            "  KitchenId: {type",
            "  9: {type",
            "6:3: expected a text as key, found a whole number (put it in quotes)",
            id="number",
        ),
        pytest.param(
            "python: tags, description: Tags of the teapots.}",
            "python: tags, description: Tags of the teapots.}\n  '9': {type: string, description: Nine.}",
            "8:3: 9 has no Python name (give it one with the key python)",
            id="digit",
        ),
    ],
)
def test_a_name_that_python_cannot_have_is_named(workshop: Workshop, old: str, new: str, problem: str) -> None:
    """Names that collide, are reserved, or are none."""
    workshop.edit(ACTION, old, new)
    if "  9: " in new:
        workshop.edit(ACTION, "&KitchenId=k-1", "")
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:{problem}")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            KITCHEN, "{description: A kitchen.}", "6:3: KitchenId has no type (add the key type, or like)", id="type"
        ),
        pytest.param(KITCHEN, "{type: string}", "6:3: KitchenId has no description", id="description"),
        pytest.param(
            KITCHEN,
            "{type: string, item: string, description: A kitchen.}",
            "6:3: KitchenId: the key item belongs to lists, and every list has it",
            id="item-of-a-scalar",
        ),
        pytest.param(
            "response:\n",
            "response:\n  Lids: {type: list, description: Lids.}\n",
            "9:3: Lids: the key item belongs to lists, and every list has it",
            id="list-without-item",
        ),
        pytest.param(
            TAGS,
            "{type: list, item: TagFilter, tag: Tags, python: tags, description: Tags.}",
            "7:43: Tag: tag does not belong to a parameter",
            id="field-key",
        ),
        pytest.param(
            POTS,
            "{type: list, item: Teapot, tag: TeapotInfo, required: true, description: Teapots.}",
            "10:66: Teapots: required does not belong to a field",
            id="parameter-key",
        ),
        pytest.param(
            "response:\n",
            "  Lid: {type: string, style: json, description: A lid.}\nresponse:\n",
            "8:30: Lid: style belongs to lists and structures",
            id="list-key",
        ),
        pytest.param(
            KITCHEN,
            "{type: TagFilter, description: A kitchen.}",
            "6:21: KitchenId: a parameter that is a structure is one JSON text "
            "(say style: json, or name its parts with dots)",
            id="structure",
        ),
        pytest.param(
            KITCHEN,
            "{type: integer, default: '4', description: A kitchen.}",
            "6:39: KitchenId: default '4' does not fit the type integer",
            id="default",
        ),
        pytest.param(
            KITCHEN,
            "{type: integer, default: true, description: A kitchen.}",
            "6:39: KitchenId: default True does not fit the type integer",
            id="flag-as-number",
        ),
        pytest.param(
            KITCHEN,
            "{type: string, enum: [a, 4], description: A kitchen.}",
            "6:35: KitchenId: enum 4 does not fit the type string",
            id="enum",
        ),
        pytest.param(
            KITCHEN,
            "{type: string, range: [1, 4], description: A kitchen.}",
            "6:36: KitchenId: range belongs to numbers (use length for texts)",
            id="range",
        ),
        pytest.param(
            KITCHEN,
            "{type: integer, length: [1, 4], description: A kitchen.}",
            "6:38: KitchenId: length belongs to texts and lists",
            id="length",
        ),
        pytest.param(
            KITCHEN,
            "{type: boolean, pattern: t, description: A kitchen.}",
            "6:39: KitchenId: pattern belongs to texts",
            id="pattern",
        ),
        pytest.param(
            KITCHEN,
            "{type: string, pattern: '[a-z', description: A kitchen.}",
            "6:38: KitchenId: not a regular expression: unterminated character set at position 0",
            id="pattern",
        ),
        pytest.param(
            "python: tags, ",
            "python: tags, aliases: [KitchenId], ",
            "7:61: alias KitchenId is also the name of another entry",
            id="alias",
        ),
    ],
)
def test_keys_that_do_not_go_together_are_named(workshop: Workshop, old: str, new: str, problem: str) -> None:
    """What no single key can show: each message names the member and what is wrong with it."""
    workshop.edit(ACTION, old, new)
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:{problem}")


def test_an_unused_shape_is_named(workshop: Workshop) -> None:
    """Local or shared, a structure that nothing refers to is dead."""
    workshop.put("shapes/Saucer.yaml", f"shape: Saucer\ndescription: A plate.\nfields:\n  Size: {CAPACITY}\n")
    workshop.assert_refused("spec/2018-04-12/shapes/Saucer.yaml:1:8: shape Saucer is not used (remove it)")


def test_a_shape_used_in_both_directions_is_named(workshop: Workshop) -> None:
    """Requests and responses are read and written in different ways."""
    workshop.edit(ACTION, "response:\n", "  Pot: {type: list, item: Teapot, description: Pots.}\nresponse:\n")
    workshop.assert_refused(
        f"spec/2018-04-12/{SHAPE}:1:8: shape Teapot is used in requests and in responses (make two shapes of it)",
    )


def test_a_shape_inside_itself_is_named(workshop: Workshop) -> None:
    """Such a structure has no end, in a response."""
    workshop.edit(
        SHAPE,
        f"  Capacity: {CAPACITY}\n",
        f"  Capacity: {CAPACITY}\n  Inner: {{type: Teapot, description: A smaller one.}}\n",
    )
    workshop.assert_refused(f"spec/2018-04-12/{SHAPE}:1:8: shape Teapot contains itself")


def test_a_request_shape_inside_itself_is_named(workshop: Workshop) -> None:
    """The sample request of the action, which is read by the shape, does not send the generator round in circles."""
    key = "      Key: {type: string, required: true, description: Name of the tag.}\n"
    workshop.edit(ACTION, key, f"{key}      More: {{type: list, item: TagFilter, description: Other tags.}}\n")
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:12:3: shape TagFilter contains itself")


def test_a_local_shape_that_another_action_uses_is_named(workshop: Workshop) -> None:
    """What two actions use stands in a file of its own."""
    text = workshop.spec(ACTION).read_text()
    second = text[: text.index("shapes:")].replace("ListTeapots", "ListPots") + text[text.index("source:") :]
    workshop.put("actions/kitchen/ListPots.yaml", second)
    workshop.assert_refused(
        f"spec/2018-04-12/{ACTION}:12:3: shape TagFilter is used by ListPots too (move it to shapes/)"
    )


def test_a_shape_that_is_defined_twice_is_named(workshop: Workshop) -> None:
    """Names of structures are unique in the whole spec, since they are classes of one module."""
    workshop.edit(
        ACTION, "shapes:\n", f"shapes:\n  Teapot:\n    description: Another.\n    fields:\n      Capacity: {CAPACITY}\n"
    )
    workshop.assert_refused(
        f"spec/2018-04-12/{ACTION}:12:3: shape Teapot is defined twice (first at spec/2018-04-12/{SHAPE}:1:8)"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ListTeapotsResponse", "has the name of a request or response class"),
        ("Model", "has a name that every module uses itself"),
    ],
)
def test_a_shape_with_a_taken_name_is_named(workshop: Workshop, name: str, message: str) -> None:
    """The class would hide another one."""
    workshop.spec(SHAPE).rename(workshop.spec(f"shapes/{name}.yaml"))
    workshop.edit(f"shapes/{name}.yaml", "shape: Teapot", f"shape: {name}")
    workshop.edit(ACTION, "item: Teapot,", f"item: {name},")
    workshop.assert_refused(f"spec/2018-04-12/shapes/{name}.yaml:1:8: shape {name} {message}")


def test_actions_whose_modules_would_be_one_file_are_named(workshop: Workshop) -> None:
    """Otherwise one of them would silently overwrite the other."""
    text = workshop.spec(ACTION).read_text()
    second = text[: text.index("examples:")] + text[text.index("source:") :]
    second = second.replace("ListTeapots", "ListKettles").replace("TagFilter", "TagChoice")
    workshop.put("actions/kitchen/ListKettles.yaml", second)
    workshop.edit(SERVICE, "words:\n", "words:\n  Kettles: teapots\n")
    workshop.assert_refused(
        f"spec/2018-04-12/{ACTION}:1:9: ListTeapots and ListKettles both become list_teapots in Python"
    )


def test_shapes_whose_modules_would_be_one_file_are_named(workshop: Workshop) -> None:
    """Otherwise one of them would silently overwrite the other."""
    workshop.put("shapes/Kettle.yaml", f"shape: Kettle\ndescription: A pot.\nfields:\n  Size: {CAPACITY}\n")
    workshop.edit(SERVICE, "words:\n", "words:\n  Kettle: teapot\n")
    workshop.edit(ACTION, "response:\n", "response:\n  Spare: {type: Kettle, description: The spare pot.}\n")
    workshop.assert_refused(f"spec/2018-04-12/{SHAPE}:1:8: Teapot and Kettle both become teapot in Python")


@pytest.mark.parametrize(
    ("facts", "problems"),
    [
        ("type: string, enum: []", ["enum is empty (leave it out if no values are known)"]),
        ("type: string, enum: [a, b, a]", ["enum has 'a' twice"]),
        ("type: string, enum: [a, b], default: c", ["default 'c' is not in enum"]),
        ("type: integer, enum: [1, 2], default: 3", ["default 3 is not in enum"]),
        ("type: integer, range: [5, 1]", ["range is reversed: 5 is greater than 1"]),
        ("type: integer, range: [1, 5], default: 6", ["default 6 is outside the numbers that are allowed"]),
        ("type: integer, range: [null, 5], default: 6", ["default 6 is outside the numbers that are allowed"]),
        ("type: integer, range: [null, null]", ["range has no bound (leave it out)"]),
        ("type: integer, range: [1, 5], enum: [1, 9]", ["enum 9 is outside the numbers that are allowed"]),
        ("type: integer, raised_to: 60, default: 30", ["default 30 is outside the numbers that are allowed"]),
        ("type: integer, lowered_to: 60, default: 90", ["default 90 is outside the numbers that are allowed"]),
        ("type: integer, raised_to: 60, lowered_to: 50", ["raised_to 60 is greater than lowered_to 50"]),
        ("type: string, length: [9, 2]", ["length is reversed: 9 is greater than 2"]),
        ("type: string, length: [-1, 2]", ["length is counted in whole numbers from 0"]),
        ("type: string, length: [0.5, 2]", ["length is counted in whole numbers from 0"]),
        ("type: string, length: [2, 4], default: kettle", ["default 'kettle' is outside length"]),
        ("type: string, length: [2, 4], enum: [pot, kettle]", ["enum 'kettle' is outside length"]),
        ('type: string, pattern: "[a-z]+", default: Pot', ["default 'Pot' does not match pattern"]),
        ('type: string, pattern: "[a-z]+", enum: [pot, P]', ["enum 'P' does not match pattern"]),
        (
            "type: string, length: [2, 4], default: p, enum: [pot]",
            ["default 'p' is not in enum", "default 'p' is outside length"],
        ),
    ],
)
def test_facts_that_contradict_each_other(workshop: Workshop, facts: str, problems: list[str]) -> None:
    """No service can do what such facts say, so they are told with their place."""
    workshop.edit(ACTION, KITCHEN, f"{{{facts}, description: Identifier of the kitchen.}}")
    outcome = workshop.run("generate")
    told = [line.partition("KitchenId: ")[2] for line in outcome.err.splitlines() if "KitchenId: " in line]
    assert (1, sorted(problems)) == (outcome.code, sorted(told))
    assert all(f"{ACTION}:6:" in line for line in outcome.err.splitlines()[:-1])


def test_facts_that_agree(workshop: Workshop) -> None:
    """Bounds belong to what they allow, and a list's length counts its items."""
    entries = (
        "A: {type: integer, range: [1, 5], enum: [1, 5], default: 5, description: x}",
        "B: {type: string, length: [0, 3], pattern: '[a-z]*', enum: [pot, ''], default: '', description: x}",
        "C: {type: list, item: string, length: [1, 2], enum: [kettle, pot], description: x}",
        "D: {type: integer, raised_to: 60, default: 60, description: x}",
        "E: {type: boolean, default: false, description: x}",
    )
    workshop.edit(ACTION, "  KitchenId: {", "".join(f"  {entry}\n" for entry in entries) + "  KitchenId: {")
    workshop.generate()
