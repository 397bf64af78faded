"""How problems are reported: all at once, in order, by every command, with the exit code that belongs to them."""

from __future__ import annotations

import json

import pytest

from generator.cli import main
from tests.conftest import Workshop
from tests.generator.conftest import ACTION, ERRORS, SHAPE


def test_all_problems_of_a_run_are_printed_in_the_order_of_files_and_lines(workshop: Workshop) -> None:
    """Problems of three files, found by different stages, two of them in one line."""
    workshop.edit(SHAPE, "description: A vessel for tea.", "description: A vessel for tea.\nsize: 3")
    workshop.edit(ERRORS, "    family: not_found", "    family: lost")
    workshop.edit(ACTION, "[KitchenNotFound]", "[Flood, Fire]")
    workshop.edit(ACTION, "summary: List the teapots of a kitchen.", "summary: List the teapots")
    workshop.edit(ACTION, '"Capacity": 0.5', '"Capacity": "x"')
    workshop.assert_refused(
        f"spec/2018-04-12/{ACTION}:2:10: a summary is one sentence of at most 100 characters",
        f"spec/2018-04-12/{ACTION}:16:9: unknown error code Fire (add it to errors.yaml)",
        f"spec/2018-04-12/{ACTION}:16:9: unknown error code Flood (add it to errors.yaml)",
        f'spec/2018-04-12/{ACTION}:23:11: json example, Teapots[0].Capacity: "x" does not fit the type number',
        f"spec/2018-04-12/{ERRORS}:8:13: KitchenNotFound: unknown family lost",
        f"spec/2018-04-12/{SHAPE}:3:1: unknown key 'size' (allowed: description, deviations, fields, shape)",
    )


@pytest.mark.parametrize("command", ["generate", "check", "validate", "export"])
def test_every_command_refuses_a_spec_with_problems(workshop: Workshop, command: str) -> None:
    """Message and exit code are the same, and a package that was made before stays as it is."""
    workshop.generate()
    workshop.edit(ACTION, "effect: read", "effect: write")
    problem = f"spec/2018-04-12/{ACTION}:3:9: 'write' is not allowed here (one of: read, mutate)"
    workshop.assert_refused(problem, command=command)


def test_a_sound_spec_is_summed_up(workshop: Workshop) -> None:
    """The command validate counts what it has seen and writes nothing."""
    before = workshop.snapshot()
    outcome = workshop.run("validate")
    summary = "2018-04-12: 1 actions, 4 classes, 3 examples, 1 error codes, 1 deviations: no problems\n"
    assert (outcome.code, outcome.out, outcome.err) == (0, summary, "")
    assert workshop.snapshot() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["paint"], "argument COMMAND: invalid choice: 'paint'"),
        (["generate", "--force"], "unrecognized arguments: --force"),
        (["schema"], "the following arguments are required: kind"),
        (["schema", "waiter"], "argument kind: invalid choice: 'waiter'"),
        (["export", "--format", "toml"], "argument --format: invalid choice: 'toml'"),
    ],
)
def test_wrong_usage_ends_with_two(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The usage and what is wrong with it go to the error stream."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: python -m generator")
    assert f"error: {message}" in err


def test_export_prints_json_alone(workshop: Workshop) -> None:
    """Its output can be piped into other tools."""
    outcome = workshop.run("export", "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    assert sorted(json.loads(outcome.out)) == ["versions"]
