"""What an action says about errors, paging and deviations, and the families of error codes."""

from __future__ import annotations

import pytest

from tests.conftest import Workshop
from tests.generator.conftest import ACTION, ERRORS

PAGED = "paging: {style: page, items: Teapots}\nparameters:\n"
NUMBERS = "  PageNumber: {type: integer, description: Page.}\n  PageSize: {type: integer, description: Items.}\n"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "[KitchenNotFound]",
            "[KitchenNotFuond]",
            "16:9: unknown error code KitchenNotFuond (did you mean KitchenNotFound?)",
            id="code-near",
        ),
        pytest.param(
            "[KitchenNotFound]", "[Flood]", "16:9: unknown error code Flood (add it to errors.yaml)", id="code-far"
        ),
        pytest.param(
            "summary: List the teapots of a kitchen.",
            "summary: List the teapots",
            "2:10: a summary is one sentence of at most 100 characters",
            id="summary-without-stop",
        ),
        pytest.param(
            "summary: List the teapots of a kitchen.",
            f"summary: {'x' * 100}.",
            "2:10: a summary is one sentence of at most 100 characters",
            id="summary-too-long",
        ),
        pytest.param(
            "parameters:\n",
            PAGED.replace("page,", "pages,") + NUMBERS,
            "4:17: unknown paging style pages (did you mean page?)",
            id="paging-style",
        ),
        pytest.param(
            "parameters:\n",
            PAGED.replace("Teapots", "Pots") + NUMBERS,
            "4:30: the response has no list Pots",
            id="paging-items",
        ),
        pytest.param(
            "at: response.Teapots",
            "at: answer.Teapots",
            "27:5: unknown place 'answer.Teapots' (request.<Name>, response.<Path>, example.<format>, errors.<Code>, "
            "source.<lines> or action)",
            id="deviation-place",
        ),
        pytest.param(
            "effect: read",
            "effect: mutate\nshown_by: [ListTeapot]",
            "4:11: unknown action ListTeapot (did you mean ListTeapots?)",
            id="shown-by-nothing",
        ),
        pytest.param(
            "effect: read",
            "effect: mutate\nshown_by: [ListTeapots]",
            "4:11: ListTeapots changes something (take an action that reads)",
            id="shown-by-a-change",
        ),
        pytest.param(
            "effect: read",
            "effect: read\nshown_by: [ListTeapots]",
            "4:11: shown_by belongs to actions that change something",
            id="shown-without-a-change",
        ),
        pytest.param(
            "effect: read",
            "effect: read\ndeletes: true",
            "4:10: deletes belongs to actions that change something",
            id="deletes-without-a-change",
        ),
        pytest.param(
            "effect: read",
            "effect: mutate\nshortcut: teapots",
            "4:11: a shortcut belongs to an action that reads",
            id="shortcut-of-a-change",
        ),
        pytest.param(
            "oddities: [1]",
            "oddities: [1]\n  - {at: action, reason: Something else., oddities: [2, 1]}",
            f"32:5: oddity 1 is settled twice (first at spec/2018-04-12/{ACTION}:27:5)",
            id="oddity-twice",
        ),
    ],
)
def test_a_wrong_statement_is_named(workshop: Workshop, old: str, new: str, problem: str) -> None:
    """One edit of the action, one message at its place."""
    workshop.edit(ACTION, old, new)
    workshop.assert_refused(f"spec/2018-04-12/{ACTION}:{problem}")


def test_paging_without_its_parameters_is_named(workshop: Workshop) -> None:
    """Both parameters of the paging style must be declared."""
    workshop.edit(ACTION, "parameters:\n", PAGED)
    workshop.assert_refused(
        f"spec/2018-04-12/{ACTION}:4:1: paging needs the parameter PageNumber",
        f"spec/2018-04-12/{ACTION}:4:1: paging needs the parameter PageSize",
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "    family: not_found",
            "    family: notfound",
            "8:13: KitchenNotFound: unknown family notfound (did you mean not_found?)",
            id="of-a-code",
        ),
        pytest.param(
            "    class: NotFoundError\n",
            "    class: NotFoundError\n    parent: nowhere\n",
            "4:13: unknown family nowhere",
            id="parent",
        ),
        pytest.param(
            "    class: NotFoundError\n",
            "    class: NotFoundError\n    parent: not_found\n",
            "4:13: family not_found is its own ancestor",
            id="its-own-parent",
        ),
        pytest.param(
            "codes:\n",
            "  lost: {class: NotFoundError, description: Lost.}\ncodes:\n",
            "6:17: families not_found and lost both have the class NotFoundError",
            id="class-twice",
        ),
        pytest.param(
            "gateway: {}\n",
            "gateway: {}\nprefixes: {Missing.: lost}\n",
            "13:11: Missing.: unknown family lost",
            id="of-a-prefix",
        ),
        pytest.param(
            "gateway: {}\n",
            "gateway:\n  Late: {family: not_found, status: 400, status_source: none, meaning: Late., remedy: tea}\n",
            "13:87: 'tea' is not allowed here (one of: clock, token)",
            id="remedy",
        ),
        pytest.param(
            "gateway: {}\n",
            "gateway:\n  Late: {family: not_found, status: 400, status_source: none, meaning: Late., refuses: tea}\n",
            "13:88: 'tea' is not allowed here (one of: action, method)",
            id="refuses",
        ),
        pytest.param(
            "gateway: {}\n",
            "gateway:\n  KitchenNotFound: {family: not_found, status: null, status_source: none, meaning: None.}\n",
            "13:3: code KitchenNotFound stands under codes and under gateway",
            id="code-twice",
        ),
    ],
)
def test_error_codes_without_a_sound_family_are_named(workshop: Workshop, old: str, new: str, problem: str) -> None:
    """Families become classes, so they must exist, have names of their own and make a tree."""
    workshop.edit(ERRORS, old, new)
    workshop.assert_refused(f"spec/2018-04-12/{ERRORS}:{problem}")


def test_families_in_a_circle_are_named(workshop: Workshop) -> None:
    """A circle of two would otherwise become classes that cannot be defined."""
    workshop.edit(ERRORS, "    class: NotFoundError\n", "    class: NotFoundError\n    parent: lost\n")
    workshop.edit(ERRORS, "codes:\n", "  lost: {class: LostError, parent: not_found, description: Lost.}\ncodes:\n")
    workshop.assert_refused(
        f"spec/2018-04-12/{ERRORS}:4:13: family not_found is its own ancestor",
        f"spec/2018-04-12/{ERRORS}:7:36: family lost is its own ancestor",
    )
