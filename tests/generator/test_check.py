"""The command check: every difference between package and spec is found, and nothing is ever written."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from generator.atomic_files import digest
from tests.conftest import Workshop
from tests.generator.conftest import ACTION


def change_manifest(workshop: Workshop) -> None:
    """Change a hash in the manifest."""
    data = json.loads(workshop.manifest.read_bytes())
    data["inputs"][f"spec/2018-04-12/{ACTION}"] = "0" * 64
    workshop.manifest.write_text(json.dumps(data))


def stale_module(workshop: Workshop) -> None:
    """Leave a module behind that an earlier run made, and that no spec file asks for now."""
    data = json.loads(workshop.manifest.read_bytes())
    data["files"]["ehpc/v2018_04_12/actions/old.py"] = ["0" * 64, "0" * 64]
    workshop.manifest.write_text(json.dumps(data))
    (workshop.version / "actions" / "old.py").write_text("# old\n")


@pytest.mark.parametrize(
    ("damage", "lines"),
    [
        pytest.param(
            lambda shop: (shop.version / "client.py").unlink(),
            ["generated/ehpc/v2018_04_12/client.py: missing"],
            id="missing",
        ),
        pytest.param(
            lambda shop: (shop.version / "client.py").write_text("#\n"),
            ["generated/ehpc/v2018_04_12/client.py: changed"],
            id="changed",
        ),
        pytest.param(
            lambda shop: (shop.package / "_runtime" / "new.py").write_text("#\n"),
            ["generated/ehpc/_runtime/new.py: not made by the generator"],
            id="foreign",
        ),
        pytest.param(
            stale_module,
            [
                "generated/manifest.json: changed",
                "generated/ehpc/v2018_04_12/actions/old.py: not made by the generator",
            ],
            id="stale",
        ),
        pytest.param(change_manifest, ["generated/manifest.json: changed"], id="manifest"),
        pytest.param(lambda shop: shop.manifest.unlink(), ["generated/manifest.json: changed"], id="no-manifest"),
        pytest.param(
            lambda shop: (shop.root / "spec" / "schema" / "action.json").write_text("{}\n"),
            ["spec/schema/action.json: changed"],
            id="schema",
        ),
        pytest.param(
            lambda shop: (shop.root / "spec" / "schema" / "shape.json").unlink(),
            ["spec/schema/shape.json: changed"],
            id="no-schema",
        ),
        pytest.param(
            lambda shop: shop.edit(ACTION, "Name of the tag.", "Name of one tag."),
            [
                "generated/ehpc/cli/action_tables/2018-04-12.json: changed",
                "generated/ehpc/openapi/2018-04-12.json: changed",
                "generated/ehpc/v2018_04_12/actions/list_teapots.py: changed",
                "generated/manifest.json: changed",
            ],
            id="spec",
        ),
        pytest.param(
            lambda shop: (shop.root / "templates" / "ehpc" / "codec.py").write_text("# other\n"),
            ["generated/ehpc/codec.py: changed", "generated/manifest.json: changed"],
            id="template",
        ),
    ],
)
def test_a_difference_is_found(workshop: Workshop, damage: Callable[[Workshop], object], lines: list[str]) -> None:
    """One line for each file, exit code 1, and the way to put it right; generate then does put it right."""
    workshop.generate()
    damage(workshop)
    before = workshop.snapshot()
    outcome = workshop.run("check")
    assert outcome.err.splitlines() == [*lines, "the package is not what the spec describes: run `make generate`"]
    assert (outcome.code, outcome.out) == (1, "")
    assert workshop.snapshot() == before
    if "_runtime/new.py" not in lines[0]:
        workshop.generate()
        assert workshop.run("check").code == 0


def test_the_manifest_is_not_taken_at_its_word(workshop: Workshop) -> None:
    """A file that was edited together with its hash in the manifest is found all the same."""
    workshop.generate()
    client = workshop.version / "client.py"
    client.write_text("# forged\n")
    data = json.loads(workshop.manifest.read_bytes())
    data["files"]["ehpc/v2018_04_12/client.py"][1] = digest(client.read_bytes())
    workshop.manifest.write_text(json.dumps(data))
    outcome = workshop.run("check")
    assert outcome.code == 1
    assert outcome.err.splitlines()[:-1] == [
        "generated/ehpc/v2018_04_12/client.py: changed",
        "generated/manifest.json: changed",
    ]


def test_a_package_as_described_passes(workshop: Workshop) -> None:
    """Exit code 0, the number of files, and nothing written."""
    workshop.generate()
    before = workshop.snapshot()
    outcome = workshop.run("check")
    count = len(workshop.files()) - 1
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{count} files are what the spec describes\n", "")
    assert workshop.snapshot() == before


def test_a_package_that_was_never_made_is_missing_as_a_whole(workshop: Workshop) -> None:
    """Nothing is made by looking."""
    before = workshop.snapshot()
    outcome = workshop.run("check")
    assert outcome.code == 1
    assert "generated/ehpc/v2018_04_12/client.py: missing" in outcome.err.splitlines()
    assert workshop.snapshot() == before
