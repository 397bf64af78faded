"""Generation after a change: the bytes are those of a generation from nothing, whatever has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Problems
from generator.document import Document
from generator.output import Output
from tests.conftest import ROOT, TEAPOTS, Workshop
from tests.functional.test_another_version import FOLDER as KETTLES
from tests.generator.conftest import ACTION, ERRORS, SERVICE, SHAPE

NEWER = KETTLES.name
NEWER_ACTION = f"../{NEWER}/actions/stove/ListTeapots.yaml"
WORDS = st.text("abcdefghij é茶\"'\\{}%#", min_size=1, max_size=30).map(lambda text: f"x {text.strip()} x")


def edit_text(workshop: Workshop, word: str) -> None:
    """Change the summary of an action."""
    replace_line(workshop, ACTION, "summary: ", f"summary: {quote('List ' + word + '.')}")


def edit_member(workshop: Workshop, word: str) -> None:
    """Change the description of a parameter."""
    replace_line(
        workshop, ACTION, "  KitchenId: ", f"  KitchenId: {{type: string, required: true, description: {quote(word)}}}"
    )


def edit_shape(workshop: Workshop, word: str) -> None:
    """Change the description of a shared structure."""
    replace_line(workshop, SHAPE, "description: ", f"description: {quote(word)}")


def add_parameter(workshop: Workshop, word: str) -> None:
    """Add a parameter, whose name comes of the word."""
    name = "P" + "".join(letter for letter in word if letter.isascii() and letter.isalpha())
    path = workshop.spec(ACTION)
    text = path.read_text(encoding="utf-8")
    if f"  {name}:" not in text:
        entry = f"parameters:\n  {name}: {{type: string, description: {quote(word)}}}\n"
        path.write_text(text.replace("parameters:\n", entry, 1), encoding="utf-8")


def add_action(workshop: Workshop, word: str) -> None:
    """Add an action, or change it if it is there."""
    text = f"action: BrewTea\nsummary: {quote('Brew ' + word + '.')}\neffect: mutate\nidempotent: true\n"
    text += "parameters:\n  KitchenId: {type: string, required: true, description: Identifier.}\n"
    text += "response:\n  RequestId: {like: RequestId}\n"
    workshop.put(str(Path(ACTION).with_name("BrewTea.yaml")), text)


def remove_action(workshop: Workshop, _: str) -> None:
    """Remove the action that another step adds."""
    workshop.spec(str(Path(ACTION).with_name("BrewTea.yaml"))).unlink(missing_ok=True)


def edit_newer(workshop: Workshop, word: str) -> None:
    """Change a text of the newer version."""
    replace_line(workshop, NEWER_ACTION, "summary: ", f"summary: {quote('List ' + word + '.')}")


def edit_replaced(workshop: Workshop, word: str) -> None:
    """Change what the newer version says of an action of the older one."""
    line = f'  - {{version: "2018-04-12", actions: [ListTeapots], note: {quote(word)}}}'
    replace_line(workshop, NEWER_ACTION, "  - {version: ", line)


def edit_title(workshop: Workshop, word: str) -> None:
    """Change what many files say."""
    replace_line(workshop, SERVICE, "title: ", f"title: {quote(word)}")


def edit_meaning(workshop: Workshop, word: str) -> None:
    """Change what a code means."""
    replace_line(workshop, ERRORS, "    meaning: ", f"    meaning: {quote(word)}")


def edit_template(workshop: Workshop, word: str) -> None:
    """Change a template that makes every method."""
    path = workshop.root / "templates" / "ehpc" / "{version}" / "client.py.jinja"
    comment = "".join(letter for letter in word if letter.isascii() and letter.isalnum())
    text = path.read_text(encoding="utf-8").split("{# a step")[0]
    path.write_text(f"{text}{{# a step #}}# {comment}\n", encoding="utf-8")


def damage(workshop: Workshop, word: str) -> None:
    """Change a generated file by hand."""
    path = workshop.version / "client.py"
    path.write_text(path.read_text(encoding="utf-8") + f"# {word!r}\n", encoding="utf-8")


def lose(workshop: Workshop, _: str) -> None:
    """Remove a generated file."""
    (workshop.version / "models.py").unlink(missing_ok=True)


def spoil_cache(workshop: Workshop, word: str) -> None:
    """Write something else into the cache."""
    for path in (workshop.root / ".cache").rglob("*"):
        if path.is_file():
            path.write_bytes(word.encode())


STEPS: list[Callable[[Workshop, str], None]] = [
    edit_text,
    edit_member,
    edit_shape,
    add_parameter,
    add_action,
    remove_action,
    edit_newer,
    edit_replaced,
    edit_title,
    edit_meaning,
    edit_template,
    damage,
    lose,
    spoil_cache,
]


def quote(text: str) -> str:
    """Return a text as YAML has it in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def replace_line(workshop: Workshop, name: str, start: str, line: str) -> None:
    """Replace the first line of a spec file that begins so."""
    path = workshop.spec(name)
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(number for number, old in enumerate(lines) if old.startswith(start))
    lines[at] = line
    path.write_text("\n".join(lines), encoding="utf-8")


@settings(max_examples=12)
@given(
    steps=st.lists(st.lists(st.tuples(st.sampled_from(STEPS), WORDS), min_size=1, max_size=3), min_size=1, max_size=4)
)
def test_bytes_are_those_of_a_generation_from_nothing(steps: list[list[tuple[Callable[..., None], str]]]) -> None:
    """After any changes, in any order, a run on top of earlier ones makes what a first run makes."""
    with TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder) / "grown")
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(TEAPOTS, workshop.root / "spec")
        shutil.copytree(KETTLES, workshop.root / "spec" / NEWER)
        shutil.copytree(ROOT / "templates", workshop.root / "templates", ignore=ignored)
        workshop.generate()
        for number, changes in enumerate(steps):
            for change, word in changes:
                change(workshop, word)
            workshop.generate()
            fresh = Workshop(Path(folder) / f"fresh{number}")
            for part in ("spec", "templates"):
                shutil.copytree(workshop.root / part, fresh.root / part)
            fresh.generate()
            assert fresh.files() == workshop.files()
            shutil.rmtree(fresh.root)


def test_change_of_a_text_renders_and_formats_what_it_touches(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other actions and shapes, and other versions, are taken from the last run as they are."""
    shutil.copytree(KETTLES, workshop.root / "spec" / NEWER)
    add_action(workshop, "tea")
    workshop.generate()
    add_action(workshop, "green tea")
    workshop.generate()
    from generator import format as formatting
    from generator import validate as validation
    from generator.render import Renderer

    checked: list[str] = []
    formatted: list[str] = []
    rendered: list[str] = []
    validate_version, format_sources, render = validation.validate_version, formatting.format_sources, Renderer.render

    def note_version(document: Document, problems: Problems) -> Document:
        checked.append(document.service.version)
        return validate_version(document, problems)

    def note_sources(sources: Mapping[str, bytes]) -> dict[str, bytes]:
        formatted.extend(sources)
        return format_sources(sources)

    def note_output(renderer: Renderer, output: Output) -> bytes:
        rendered.append(output.path)
        return render(renderer, output)

    monkeypatch.setattr(validation, "validate_version", note_version)
    monkeypatch.setattr(formatting, "format_sources", note_sources)
    monkeypatch.setattr(Renderer, "render", note_output)
    add_action(workshop, "black tea")
    workshop.generate()
    assert checked == ["2018-04-12"]
    folder = "ehpc/v2018_04_12"
    assert [f"{folder}/{name}" for name in ("actions/brew_tea.py", "async_client.py", "client.py")] == sorted(formatted)
    assert not [path for path in rendered if "/v2031_05_06/" in path]
    actions = [path for path in rendered if path.startswith((f"{folder}/actions/", f"{folder}/shapes/"))]
    assert [f"{folder}/actions/__init__.py", f"{folder}/actions/brew_tea.py", f"{folder}/shapes/__init__.py"] == actions
