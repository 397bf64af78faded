"""Command line of the generator.

Exit codes: 0 all is well; 1 the spec has problems, the package is not what the spec says, or an SDK has what the spec
lacks; 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from generator import pipeline
from generator.diagnostics import SpecError, UsageError

ROOT = Path(__file__).resolve().parent.parent

NEXT_STEPS = (
    "fill in the places marked with <-, from the reference; your editor checks the keys as you type",
    "make validate: names every mistake by file, line and column",
    "make generate: makes the module, the methods of both clients, and what the emulator knows",
    "python -m generator diff --format markdown: the lines for CHANGELOG.md",
    "python -m pytest tests/golden tests/cli --update-golden, python -m tests.docs.emulator_tables, then make test",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    options = parser().parse_args(arguments)
    project = pipeline.Project(Path(options.root).resolve())
    try:
        code = int(options.run(project, options))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing more is written, also not when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SpecError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'' if count == 1 else 's'} in the spec; nothing was written", file=sys.stderr)
        return 1
    except UsageError as error:
        print(f"python -m generator: error: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"python -m generator: error: {where}{error.strerror or error}; run it again after that", file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(prog="python -m generator", description="Make the package ehpc from the YAML spec.")
    top.add_argument("--root", default=str(ROOT), help="folder with spec/, templates/ and generated/")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def add(run: Callable[[pipeline.Project, argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        """Add the command that a function runs, by the name of the function."""
        command = commands.add_parser(run.__name__, help=text)
        command.set_defaults(run=run)
        return command

    add(generate, "write the package that the spec describes")
    command = add(adopt, "take edits of copied files of the package back into templates/")
    command.add_argument("files", nargs="*", metavar="FILE", type=Path, help="a copy; default: all that are edited")
    add(check, "fail if the package is not what the spec describes; writes nothing")
    add(validate, "look for problems in the spec; writes nothing")
    command = add(diff, "show what has changed for users of the package, and which version follows")
    command.add_argument(
        "old", nargs="?", help="folder, git revision, or record of a release; default: the last release"
    )
    command.add_argument("new", nargs="?", help="the same; default: the spec as it lies there")
    command.add_argument("--format", choices=["text", "json", "markdown"], default="text", help="form of the output")
    command = add(new, "write the file of a new action, to be filled in")
    command.add_argument("action", help="name of the action, such as ListNodes")
    command.add_argument("--api-version", help="API version that it belongs to; default: the default one")
    command.add_argument("--chapter", help="chapter that it belongs to, a folder of actions/")
    add(release, "record what the version in pyproject.toml offers, to compare later changes with")
    command = add(modelines, "give each spec file the first line by which editors find its JSON Schema")
    command.add_argument("--check", action="store_true", help="fail if one lacks it; writes nothing")
    command = add(export, "print the resolved spec")
    command.add_argument("--api-version", help="API version to print alone; default: all")
    command.add_argument("--format", choices=["json", "openapi"], default="json", help="form of the output")
    command = add(upstream, "show on what the spec and releases of the official SDKs disagree")
    command.add_argument(
        "releases",
        nargs="*",
        metavar="RELEASE",
        help="name and version, such as alibabacloud_ehpc20240730==2.4.0; default: the last edition of each version",
    )
    command = add(schema, "print the JSON Schema of a kind of spec file")
    command.add_argument("kind", choices=["service", "errors", "waiters", "shape", "action"])
    return top


def progress(text: str) -> None:
    """Show what is being done, on a terminal only."""
    if sys.stderr.isatty():
        print(f"  {text} ...", file=sys.stderr)


def generate(project: pipeline.Project, _: argparse.Namespace) -> int:
    """Write the package."""
    start = time.perf_counter()
    result = pipeline.generate(project, progress)
    seconds = time.perf_counter() - start
    if result.fresh:
        print(f"nothing changed: {result.count} files are up to date ({seconds:.2f} s)")
        return 0
    written = len(result.drift.missing) + len(result.drift.changed)
    removed = len(result.drift.stale) - len(result.kept)
    print(f"{result.count} files: {written} written, {removed} removed ({seconds:.2f} s)")
    for path in result.kept:
        print(f"left alone, the generator did not make it: generated/{path}", file=sys.stderr)
    return 1 if result.kept else 0


def adopt(project: pipeline.Project, options: argparse.Namespace) -> int:
    """Take edits back."""
    for path in pipeline.adopt(project, options.files):
        print(f"{path.relative_to(project.root).as_posix()}: taken from the package")
    return 0


def check(project: pipeline.Project, _: argparse.Namespace) -> int:
    """Compare the package with the spec."""
    result = pipeline.check(project, progress)
    for line in result.drift.lines():
        print(line, file=sys.stderr)
    if result.drift:
        print("the package is not what the spec describes: run `make generate`", file=sys.stderr)
        return 1
    from generator import history, report

    overdue = history.find_silent_break(project)
    if overdue is not None:
        print(report.format_text(overdue), file=sys.stderr)
        print(f"the version is {overdue.new_version}: set it in pyproject.toml", file=sys.stderr)
        return 1
    print(f"{result.count} files are what the spec describes")
    return 0


def validate(project: pipeline.Project, _: argparse.Namespace) -> int:
    """Look for problems in the spec."""
    for version in pipeline.read_package(project).versions:
        examples = sum(len(operation.examples) for operation in version.operations)
        deviations = sum(len(operation.deviations) for operation in version.operations)
        print(
            f"{version.service.version}: {len(version.operations)} actions, {len(version.classes)} classes, "
            f"{examples} examples, {len(version.codes)} error codes, {deviations} deviations: no problems"
        )
    return 0


def diff(project: pipeline.Project, options: argparse.Namespace) -> int:
    """Show what has changed between two states of the spec."""
    from generator import history, report

    comparison = history.compare_revisions(project, options.old, options.new)
    if options.format == "json":
        print(report.format_json(comparison))
    elif options.format == "markdown":
        print(report.format_markdown(comparison))
    elif sys.stdout.isatty():
        report.print_table(comparison)
    else:
        print(report.format_text(comparison))
    return 0


def new(project: pipeline.Project, options: argparse.Namespace) -> int:
    """Write the file of a new action."""
    path = pipeline.new_action(project, options.api_version, options.action, options.chapter)
    print(f"{path.as_posix()} written. Next:")
    for number, step in enumerate(NEXT_STEPS, 1):
        print(f"  {number}. {step}")
    return 0


def release(project: pipeline.Project, _: argparse.Namespace) -> int:
    """Record a release."""
    from generator import history

    paths, version, comparison = history.record_release(project)
    before = "the first release" if comparison is None else f"{len(comparison.changes)} changes since {comparison.old}"
    for path in paths:
        print(f"{path.relative_to(project.root).as_posix()}: version {version}, {before}")
    return 0


def modelines(project: pipeline.Project, options: argparse.Namespace) -> int:
    """Give spec files their first lines, or find those that lack them."""
    lacking = pipeline.check_modelines(project, repair=not options.check)
    for path in lacking:
        print(f"{path}: {'its first line does not name its JSON Schema' if options.check else 'first line written'}")
    if lacking and options.check:
        print("run `python -m generator modelines`", file=sys.stderr)
        return 1
    if not lacking:
        print("every file names its JSON Schema")
    return 0


def export(project: pipeline.Project, options: argparse.Namespace) -> int:
    """Print the resolved spec."""
    print(json.dumps(pipeline.export(project, options.api_version, options.format), ensure_ascii=False, indent=2))
    return 0


def upstream(project: pipeline.Project, options: argparse.Namespace) -> int:
    """Compare the spec with the official SDKs."""
    text, count = pipeline.compare_upstream(project, options.releases, progress)
    print(text)
    return 1 if count else 0


def schema(_: pipeline.Project, options: argparse.Namespace) -> int:
    """Print a JSON Schema."""
    print(json.dumps(pipeline.schema(options.kind), indent=2))
    return 0
