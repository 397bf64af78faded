"""Builds the handbook: ``python -m docs.site``.

Gathers the pages of ``docs/`` and those generated from the spec in a build folder, which Sphinx reads. It never writes
to ``docs/``.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from docs.site.reference import count_facts, families_table, render_pages
from generator.pipeline import Project, read_package

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent
ROOT = DOCS.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the handbook and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m docs.site", description="Build the handbook.")
    parser.add_argument("out", nargs="?", default=str(ROOT / "build" / "docs"), help="folder of the HTML pages")
    parser.add_argument("--jobs", type=int, default=2, help="number of processes")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    out = Path(options.out).resolve()
    source = out.with_name(out.name + "-source")
    package = read_package(Project(ROOT))
    gather(source, render_pages(package))
    with patch_docutils(str(HERE)), docutils_namespace():
        site = Sphinx(
            srcdir=source,
            confdir=HERE,
            outdir=out,
            doctreedir=out.with_name(out.name + "-doctrees"),
            buildername="html",
            confoverrides={"myst_substitutions": {**count_facts(package), "families": families_table(package)}},
            status=None,
            warningiserror=True,
            parallel=options.jobs,
        )
        site.build()
    if site.statuscode == 0:
        print(f"{len(site.env.found_docs)} pages: {out / 'index.html'} ({time.perf_counter() - start:.1f} s)")
    return site.statuscode


def gather(folder: Path, generated: dict[str, str]) -> None:
    """Write all pages, pictures and files to download to a folder; unchanged files keep their timestamps.

    Args:
        folder: The build folder. Other files in it are deleted.
        generated: Texts of the generated pages by their paths.

    Raises:
        SystemExit: A page is both hand-written and generated.
    """
    files = {path.relative_to(DOCS).as_posix(): path.read_bytes() for path in hand_written_pages()}
    files |= {path.relative_to(DOCS).as_posix(): path.read_bytes() for path in (DOCS / "pictures").iterdir()}
    files |= {f"openapi/{path.name}": path.read_bytes() for path in (ROOT / "generated/ehpc/openapi").iterdir()}
    files["changelog.md"] = (ROOT / "CHANGELOG.md").read_bytes()
    chinese = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")
    chinese = chinese.replace("](docs/", "](../").replace("](README.md)", "](../index.md)")
    files["tutorial/quick-start.zh-CN.md"] = chinese.encode()
    both = files.keys() & generated.keys()
    if both:
        raise SystemExit(f"these pages are generated from the spec but also exist in docs/: {', '.join(sorted(both))}")
    files |= {name: text.encode() for name, text in generated.items()}
    for path in [path for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []:
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    for name, content in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def hand_written_pages() -> list[Path]:
    """Return the hand-written pages."""
    return sorted(path for path in DOCS.rglob("*.md") if HERE not in path.parents)


if __name__ == "__main__":
    sys.exit(main())
