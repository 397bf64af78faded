"""The handbook builds without a warning, and its reference says what the spec says."""

from __future__ import annotations

import html
import json
import re
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from sphinx.search.en import SearchEnglish

from docs.site.__main__ import gather
from docs.site.calls import python_call
from docs.site.reference import (
    action_anchor,
    anchor,
    code_anchor,
    count_facts,
    escape_markdown,
    render_pages,
)
from generator import ir
from generator.pipeline import Project, read_package
from tests.conftest import Workshop
from tests.docs.conftest import ROOT, Site

ID = re.compile(r'\bid="([^"]+)"')
LINK = re.compile(r'<a [^>]*\bhref="([^"]+)"')
LOADED = re.compile(r'<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(https?:)?//')
SECRETS = re.compile(r"\bLTAI\w{8,}|\bSTS\.\w{8,}|-----BEGIN|\b[0-9a-f]{40}\b")
CONTROLS = {"genindex.html", "search.html", "py-modindex.html"}
"""Pages of Sphinx itself."""


@cache
def package() -> ir.Package:
    """Return what the spec says."""
    return read_package(Project(ROOT))


def pages_of(version: ir.Version) -> str:
    """Return where the pages of a version are."""
    return "reference" if version is package().default else f"reference/{version.service.version}"


def prefix_of(version: ir.Version) -> str:
    """Return what the anchors of a version begin with."""
    return "" if version is package().default else f"v{version.service.version}-"


def module_of(version: ir.Version) -> str:
    """Return the package of a version, as the pages name it."""
    return "ehpc" if version is package().default else f"ehpc.{version.package}"


VERSIONS = pytest.mark.parametrize("version", package().versions, ids=lambda version: version.package)


def text_of(page: str) -> str:
    """Return the text of an HTML page, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


@VERSIONS
def test_every_action_has_an_anchor(site: Site, version: ir.Version) -> None:
    """A link such as ``actions/nodes.html#list-nodes`` leads to the action."""
    for chapter, _ in version.service.chapters:
        ids = set(ID.findall(site.page(f"{pages_of(version)}/actions/{anchor(chapter)}")))
        for operation in (each for each in version.operations if each.chapter == chapter):
            assert prefix_of(version) + action_anchor(operation.name) in ids, operation.name
            assert f"{module_of(version)}.Client.{operation.python}" in ids, operation.name


@VERSIONS
def test_every_action_is_told_in_full(site: Site, version: ir.Version) -> None:
    """Summary, parameters, fields, rules, errors, examples and deviations of the spec all stand on its page."""
    for chapter, _ in version.service.chapters:
        page = text_of(site.page(f"{pages_of(version)}/actions/{anchor(chapter)}"))
        for operation in (each for each in version.operations if each.chapter == chapter):
            wanted = [operation.summary, operation.lines, operation.source, *operation.errors]
            for model in operation.models:
                for member in model.attributes:
                    if member.python == "region_id" and model is operation.request:
                        continue  # the client fills it in
                    wanted += [member.python, member.wire.rpartition(".n.")[2], member.description]
                    wanted += [str(value) for value in member.enum]
            wanted += [example.text for example in operation.examples]
            wanted += [deviation.reason for deviation in operation.deviations]
            wanted += [what for what, _ in operation.restored]
            for text in wanted:
                assert " ".join(text.split()) in page, f"{operation.name}: {text}"


@VERSIONS
def test_every_code_has_an_anchor(site: Site, version: ir.Version) -> None:
    """Links of actions and of exceptions lead to it."""
    ids = set(ID.findall(site.page(f"{pages_of(version)}/error-codes")))
    missing = {code.name for code in version.codes if prefix_of(version) + code_anchor(code.name) not in ids}
    assert missing == set()


@VERSIONS
def test_every_class_has_an_entry(site: Site, version: ir.Version) -> None:
    """Each class of ``ehpc.models`` can be linked to."""
    ids = {name for page in site.pages() for name in ID.findall(page.read_text(encoding="utf-8"))}
    assert {f"{module_of(version)}.models.{model.name}" for model in version.classes} <= ids


def test_every_link_leads_somewhere(site: Site) -> None:
    """Files and anchors inside the handbook exist."""
    ids = {page: set(ID.findall(page.read_text(encoding="utf-8"))) for page in site.pages()}
    broken = []
    for page in ids:
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            path, _, target = html.unescape(link).partition("#")
            if path.startswith(("http:", "https:", "mailto:")):
                continue
            file = (page.parent / path).resolve() if path else page
            if not file.is_file() or (target and target not in ids.get(file, ()) and file.suffix == ".html"):
                broken.append(f"{page.relative_to(site.folder)}: {link}")
    assert broken == []


def test_nothing_is_fetched_from_elsewhere(site: Site) -> None:
    """The handbook is complete without the internet: no font, script or picture of another host."""
    for page in site.pages():
        assert LOADED.search(page.read_text(encoding="utf-8")) is None, page.name
    for style in site.folder.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//|@import", style.read_text(encoding="utf-8")), style.name


def test_the_search_knows_every_action(site: Site) -> None:
    """Names of actions and of methods are found."""
    index = (site.folder / "searchindex.js").read_text(encoding="utf-8")
    for operation in (each for version in package().versions for each in version.operations):
        assert f'"{operation.name}"' in index, operation.name
        assert operation.python in index, operation.name


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("pandas", "how-to/data"),
        ("csv", "how-to/cookbook"),
        ("base64", "how-to/cookbook"),
        ("shrink nodes", "how-to/cookbook"),
        ("reconcile users", "how-to/cookbook"),
        ("OutcomeUnknownError", "how-to/troubleshooting"),
    ],
)
def test_the_search_answers(site: Site, query: str, answer: str) -> None:
    """The page that answers has all words of the query, in the stems that the search looks up."""
    script = (site.folder / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("Search.setIndex(").removesuffix(")"))
    stem = SearchEnglish({}).stem
    page = index["docnames"].index(answer)
    for word in query.lower().split():
        found = [index[kind].get(stem(word), []) for kind in ("terms", "titleterms")]
        assert page in [number for pages in found for number in (pages if isinstance(pages, list) else [pages])], word


def test_every_code_can_be_looked_up(site: Site) -> None:
    """The page about trouble leads from each error code of either version to what it means."""
    page = site.page("how-to/troubleshooting")
    for code in (code for version in package().versions for code in version.codes):
        link = re.search(rf'error-codes\.html#[\w.-]*{code_anchor(code.name)}"(?:<(?!/a)|[^<])*', page)
        assert link is not None, code.name
        assert f">{code.name}</span>" in link[0]


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("timeout", "reference/configuration"),
        ("proxy", "reference/configuration"),
        ("rate limit", "explanation/retries"),
        ("debug logging", "how-to/logging"),
        ("cancel job", "how-to/jobs"),
        ("job output", "how-to/jobs"),
        ("sbatch", "how-to/jobs"),
        ("pagination", "how-to/paging"),
        ("mock", "how-to/testing"),
    ],
)
def test_the_search_answers_what_people_ask(site: Site, words: str, page: str) -> None:
    """The page is the main entry of the words: the search puts such entries on top."""
    text = (site.folder / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))
    entries = index["indexentries"][words]
    assert page in [index["docnames"][number] for number, _, is_main in entries if is_main]


def test_no_page_shows_a_secret(site: Site) -> None:
    """Not even one that only looks like it."""
    for page in site.pages():
        found = SECRETS.search(page.read_text(encoding="utf-8"))
        assert found is None, f"{page.name}: {found}"


def test_every_page_is_in_the_contents(site: Site) -> None:
    """The index names each page, so that none is forgotten."""
    index = site.page("index")
    for page in site.pages():
        name = page.relative_to(site.folder).as_posix()
        assert name in CONTROLS or name == "index.html" or f'href="{name}"' in index, name


def test_generated_pages_do_not_change_by_themselves() -> None:
    """Two runs print the same."""
    assert render_pages(package()) == render_pages(package())


def test_another_spec_makes_another_reference(workshop: Workshop) -> None:
    """Chapters and actions come from the spec alone: a new file is in the handbook with no other edit."""
    pages = render_pages(read_package(Project(workshop.root)))
    chapters = {path.parent.name: path for path in workshop.spec("actions").glob("*/*.yaml")}
    assert len(chapters) > 0
    for chapter, path in chapters.items():
        assert f"\n## {path.stem}\n" in pages[f"reference/actions/{anchor(chapter)}.md"]


def test_the_counts_on_the_first_page_are_those_of_the_spec(site: Site) -> None:
    """They are put in when it is built."""
    first = text_of(site.page("index"))
    counts = count_facts(package())
    assert f"{counts['actions']} actions" in first
    assert counts["actions"] == str(sum(len(version.operations) for version in package().versions))
    assert "{{" not in first


@VERSIONS
def test_every_example_call_can_be_made(monkeypatch: pytest.MonkeyPatch, version: ir.Version) -> None:
    """Its arguments are those of the method, and the classes that it imports are there."""
    sent: list[str] = []

    def record(_self: object, _operation: object, request: object, _options: object) -> None:
        sent.append(type(request).__name__)

    client = import_module(f"ehpc.{version.package}").Client
    monkeypatch.setattr(client, "_call", record)
    classes = {model.name: model for model in version.classes}
    for operation in version.operations:
        exec(python_call(operation, classes, module_of(version)), {"client": client("cn-hangzhou")})
    assert sent == [f"{operation.name}Request" for operation in version.operations]


def test_a_page_that_is_gone_leaves_no_trace(tmp_path: Path) -> None:
    """What an earlier build gathered and nobody writes any more is removed; the rest keeps its time stamp."""
    gather(tmp_path, {"reference/old.md": "# Old\n", "reference/kept.md": "# Kept\n"})
    before = (tmp_path / "reference" / "kept.md").stat().st_mtime_ns

    gather(tmp_path, {"reference/kept.md": "# Kept\n"})

    assert not (tmp_path / "reference" / "old.md").exists()
    assert (tmp_path / "reference" / "kept.md").stat().st_mtime_ns == before


def test_a_written_page_never_hides_a_generated_one(tmp_path: Path) -> None:
    """The same page in ``docs/`` and in the reference is a mistake that is named."""
    with pytest.raises(
        SystemExit, match=r"^these pages are generated from the spec but also exist in docs/: index\.md$"
    ):
        gather(tmp_path, {"index.md": "# Twice\n"})


def test_texts_are_shown_as_they_are() -> None:
    """What means something in Markdown is taken for text."""
    assert escape_markdown("a_b *c* <d> [e](f)\n`g`") == r"a\_b \*c\* \<d\> \[e\](f) \`g\`"


def test_the_calls_of_the_official_sdks_are_theirs(peers_python: Path) -> None:
    """The table of calls side by side is what the installed SDKs offer."""
    script = ROOT / "tests" / "docs" / "sdk_calls.py"
    done = subprocess.run([str(peers_python), str(script)], capture_output=True, text=True, timeout=120, check=True)
    kept = json.loads((ROOT / "docs" / "site" / "official_sdks.json").read_text(encoding="utf-8"))
    assert kept == json.loads(done.stdout)


def test_the_table_of_replacements_is_the_specs() -> None:
    """Each action of the older version has a row with what stands for it; each of the newer one is there."""
    older, newer = package().versions
    page = render_pages(package())[f"reference/{newer.service.version}/replacements.md"]
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| [")]
    named = re.compile(r"\[(\w+)\]")
    table = {named.findall(row[0])[0]: set(named.findall(row[1])) for row in rows}
    assert {operation.name for operation in older.operations} == set(table)
    expected: dict[str, set[str]] = {name: set() for name in table}
    for operation in newer.operations:
        for other in operation.replaces:
            for name in other.actions:
                expected[name].add(operation.name)
    assert expected == table
    last = page.splitlines()[-1]
    assert {operation.name for operation in newer.operations if not operation.replaces} == set(named.findall(last))


def test_all_withdrawn_actions_are_listed() -> None:
    """Those of all versions, once each."""
    page = render_pages(package())["reference/withdrawn.md"]
    listed = [line.split("]")[0].removeprefix("| [") for line in page.splitlines() if line.startswith("| [")]
    withdrawn = [
        operation.name for version in package().versions for operation in version.operations if operation.withdrawn
    ]
    assert (27, withdrawn) == (len(listed), listed)
