"""Holds the counts of what the reference documents, so that nothing can be lost."""

from __future__ import annotations

from collections import Counter
from typing import Any

from generator.diagnostics import Problems
from generator.load import load
from tests.conftest import ROOT, VERSION
from tests.spec.conftest import DOCUMENTED

CHAPTERS = {
    "cluster": 11,
    "nodes": 9,
    "hybrid_cluster": 3,
    "command": 4,
    "auto_scale": 2,
    "container": 10,
    "job_template": 4,
    "job": 6,
    "volume": 6,
    "user": 5,
    "accounting": 1,
    "basic_info": 8,
    "gws": 14,
    "price": 2,
    "client": 1,
    "vnc": 3,
    "cloud_metric": 3,
}
WITHOUT_EXAMPLES = {"CreateHybridCluster", "GetHybridClusterConfig", "AddLocalNodes"}
ODDITIES = 201
"""Oddities that the independent reading of the reference lists; each is settled by a deviation."""


def test_every_chapter_has_its_actions() -> None:
    """All 92 actions stand in their 17 chapters."""
    found = Counter(action["chapter"] for action in DOCUMENTED.values())

    assert CHAPTERS == dict(found)
    assert 92 == found.total()


def test_every_action_has_its_examples() -> None:
    """89 actions have a sample request, an XML and a JSON response; the hybrid chapter has none."""
    found = Counter(example["format"] for action in DOCUMENTED.values() for example in action["examples"])

    assert {"url": 89, "xml": 89, "json": 89} == dict(found)
    assert WITHOUT_EXAMPLES == {name for name, action in DOCUMENTED.items() if not action["examples"]}


def test_all_error_codes_are_there(spec: dict[str, Any]) -> None:
    """The reference's 77 error codes are there, each once, beside those of the gateway."""
    documented = [error["code"] for error in spec["errors"] if error["documented"]]

    assert 77 == len(documented)
    assert 77 == len(set(documented))


def test_malformed_examples_keep_the_document_s_text() -> None:
    """At least the malformed examples of the reference (6 XML, 28 JSON) keep their text as documented."""
    found = Counter(
        example["format"] for action in DOCUMENTED.values() for example in action["examples"] if "documented" in example
    )

    assert found["xml"] >= 6
    assert found["json"] >= 28


def test_a_documented_text_differs_from_the_corrected_one() -> None:
    """A text that is kept as documented is not the corrected one, and the spec says what is wrong with it."""
    for name, action in DOCUMENTED.items():
        for example in action["examples"]:
            if "documented" in example:
                assert example["documented"].strip() != example["text"].strip(), name
                assert example["problem"], name


def test_every_oddity_is_settled() -> None:
    """Each oddity of the independent reading is settled by exactly one deviation of its action."""
    problems = Problems()
    document = next(doc for doc in load(ROOT / "spec", problems) if doc.service.version == VERSION)

    assert not problems
    settled = [
        (name, number)
        for name, action in document.actions.items()
        for deviation in action.deviations
        for number in deviation.oddities
    ]
    assert ODDITIES == len(settled) == len(set(settled))
