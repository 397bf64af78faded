"""The stages in their order, for the commands: read a spec, make the files, compare them with the disk, write them."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen

from generator import ir
from generator.atomic_files import digest, hold_lock, list_files, remove_partial_files, write_file
from generator.diagnostics import Problems, SpecError, UsageError
from generator.edits import Copy, choose_edits, refuse_edits
from generator.notice import add_notice, remove_notice
from generator.record_cache import RecordCache
from generator.version_memory import VersionMemory
from generator.write import Drift, apply_drift, find_drift

PACKAGE = "ehpc"
MANIFEST = "manifest.json"
CACHE = ".cache/generator/records.pickle"
COMPILED = ".cache/generator/templates"
FORMATTER = ("generator/format.py", "generator/output.py")
"""The files that decide how a rendered text is formatted: the program and its options, and the longest line."""

Progress = Callable[[str], None]


@frozen
class Project:
    """Where everything lies."""

    root: Path

    @property
    def spec(self) -> Path:
        """Folder that holds a folder for each API version."""
        return self.root / "spec"

    @property
    def schema(self) -> Path:
        """Folder of the JSON Schemas for editors."""
        return self.root / "spec" / "schema"

    @property
    def templates(self) -> Path:
        """Folder of the templates."""
        return self.root / "templates" / PACKAGE

    @property
    def generated(self) -> Path:
        """Folder that holds the package and the manifest."""
        return self.root / "generated"


@frozen
class Manifest:
    """What the last run was made from, and what it made."""

    inputs: dict[str, str]
    files: dict[str, tuple[str, str]]
    """By path: hash of the rendered text, and of the formatted file."""

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """Read a manifest; one that is absent or damaged is empty."""
        try:
            data = json.loads(path.read_bytes())
            files = {name: (entry[0], entry[1]) for name, entry in data["files"].items()}
            return cls(dict(data["inputs"]), files)
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
            return cls({}, {})

    def encode(self) -> bytes:
        """Return the manifest's file content."""
        data = {
            "inputs": self.inputs,
            "files": {name: list(hashes) for name, hashes in self.files.items()},
        }
        return (json.dumps(data, indent=1, sort_keys=True) + "\n").encode()


@frozen
class Result:
    """What a run did or would do."""

    drift: Drift
    kept: tuple[str, ...] = ()
    """Files in the package folder that the generator never made, and left alone."""
    fresh: bool = False
    """Whether nothing had changed since the last run, so that nothing was made."""
    count: int = 0


def hash_inputs(project: Project) -> dict[str, str]:
    """Return the hash of every file that the package is made from."""
    from generator.spec_files import spec_folders

    places = [(project.root / "generator", ".py"), (project.templates, "")]
    places += [(folder, "") for folder in spec_folders(project.spec)]
    hashes: dict[str, str] = {}
    for folder, suffix in places:
        prefix = folder.relative_to(project.root).as_posix()
        for path in list_files(folder):
            if path.endswith(suffix):
                hashes[f"{prefix}/{path}"] = digest((folder / path).read_bytes())
    return dict(sorted(hashes.items()))


def code_digest() -> str:
    """Return the hash of the generator's own code."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return digest(b"".join(path.read_bytes() for path in files))


def read_package(project: Project) -> ir.Package:
    """Return the IR of the project's spec.

    Raises:
        SpecError: If the spec has problems.
    """
    return read_spec(project.spec)


def read_spec(spec: Path, memory: VersionMemory | None = None) -> ir.Package:
    """Return the IR of a spec folder, wherever it lies.

    Raises:
        SpecError: If the spec has problems.
    """
    from generator.load import load
    from generator.lower import lower, replacements
    from generator.validate import validate

    problems = Problems()
    documents = load(spec, problems, None if memory is None else memory.cache)
    known = {} if memory is None else memory.recall_versions(documents, replacements(documents))
    documents = validate(documents, problems, known)
    if problems:
        raise SpecError(problems)
    package = lower(documents, known)
    if memory is not None:
        memory.keep_versions(package)
    return package


def new_action(project: Project, version: str | None, action: str, chapter: str | None) -> Path:
    """Write a file for a new action, to be filled in.

    Args:
        project: Where everything lies.
        version: API version that it belongs to. Default: the version whose names ``ehpc`` itself has.
        action: Name of the action.
        chapter: Its chapter, a folder of ``actions``.

    Returns:
        The file, relative to the project.

    Raises:
        SpecError: The spec cannot be read.
        UsageError: The version, the name or the chapter cannot be used.
    """
    from generator.document import default_version
    from generator.load import load
    from generator.skeleton import action_skeleton, refuse_reason

    problems = Problems()
    documents = {document.service.version: document for document in load(project.spec, problems)}
    if not documents:
        raise SpecError(problems)
    if version is not None and version not in documents:
        raise UsageError(f"there is no API version {version!r}: there are {', '.join(documents)}")
    document = default_version(documents.values()) if version is None else documents[version]
    folder = project.root / document.folder
    reason = refuse_reason(action, chapter, document)
    path = folder / "actions" / str(chapter) / f"{action}.yaml"
    if reason is None and path.exists():
        reason = f"{path.relative_to(project.root).as_posix()} exists"
    if reason is not None:
        raise UsageError(reason)
    write_file(path, action_skeleton(action, path, document, project.spec).encode())
    return path.relative_to(project.root)


def compare_upstream(project: Project, releases: Iterable[str], progress: Progress = lambda _: None) -> tuple[str, int]:
    """Compare the spec with releases of the official SDKs.

    Args:
        project: Where everything lies.
        releases: Releases by name and version, such as ``alibabacloud_ehpc20240730==2.4.0``; if there are none, the
            last edition of every version.
        progress: Told what is being done.

    Returns:
        The differences as text, and how many there are.

    Raises:
        SpecError: If the spec has problems.
        UsageError: A release is not to be had, or is not one of the SDK of a version.
    """
    from generator.load import load
    from generator.upstream.comparison import find_differences
    from generator.upstream.sdk import download_release, read_release, read_wheel
    from generator.upstream.skeletons import format_differences
    from generator.validate import validate

    problems = Problems()
    documents = validate(load(project.spec, problems), problems)
    if problems:
        raise SpecError(problems)
    by_sdk = {document.service.sdk: document for document in documents if document.service.sdk}
    last = (f"{name}=={list(by_sdk[name].service.editions)[-1].removeprefix('sdk-')}" for name in by_sdk)
    texts: list[str] = []
    count = 0
    for release in tuple(releases) or tuple(last):
        name, _, version = release.partition("==")
        if name not in by_sdk:
            raise UsageError(f"{release}: the spec knows the SDKs {', '.join(by_sdk)}")
        progress(f"reading {release}")
        with TemporaryDirectory() as folder:
            sdk = read_release(read_wheel(download_release(release, Path(folder))))
        document, edition = by_sdk[name], f"sdk-{version}"
        differences = find_differences(sdk, document, edition)
        texts.append(format_differences(f"{document.service.version}, {release}", differences, sdk, edition))
        count += len(differences)
    return "\n\n".join(texts), count


def check_modelines(project: Project, repair: bool) -> list[str]:
    """Return the spec files whose first line does not name their JSON Schema, and put it there if asked to."""
    from generator.modelines import missing_modelines
    from generator.spec_files import spec_folders

    repaired = missing_modelines(spec_folders(project.spec), project.spec)
    for path, content in repaired.items() if repair else ():
        write_file(path, content)
    return [path.relative_to(project.root).as_posix() for path in repaired]


def export(project: Project, version: str | None = None, form: str = "json") -> dict[str, Any]:
    """Return the resolved spec for other tools.

    Args:
        project: Where everything lies.
        version: API version to return alone. Default: all, by their dates under ``versions``.
        form: ``json`` for all that the spec says, or ``openapi``.

    Raises:
        SpecError: If the spec has problems.
        UsageError: If there is no such version.
    """
    from generator.export import export_package, export_version
    from generator.openapi import openapi

    package = read_package(project)
    dates = [other.service.version for other in package.versions]
    if version is not None and version not in dates:
        raise UsageError(f"there is no API version {version!r}: there are {', '.join(dates)}")
    if form == "openapi":
        documents = {other.service.version: openapi(other) for other in package.versions}
        return {"versions": documents} if version is None else documents[version]
    return export_package(package) if version is None else export_version(package.version(version))


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of spec file: service, errors, shape or action."""
    from generator.schema import json_schema

    return json_schema(kind)


def list_handwritten(templates: Path) -> list[str]:
    """Return the files of the template folder that are copied as they are."""
    return sorted(path for path in list_files(templates) if not path.endswith(".jinja"))


def find_copies(project: Project, manifest: Manifest, paths: Iterable[str] | None = None) -> list[Copy]:
    """Return hand-written files of the package with where they come from, and what the last run wrote.

    Args:
        project: Where everything lies.
        manifest: That of the last run.
        paths: Files of the package, of which those that are copies are returned. Default: all.
    """
    handwritten = list_handwritten(project.templates)
    if paths is not None:
        handwritten = sorted({path.partition("/")[2] for path in paths}.intersection(handwritten))
    copies = []
    for path in handwritten:
        name, source = f"{PACKAGE}/{path}", project.templates / path
        target = project.generated / name
        _, last = manifest.files.get(name, ("", None))
        present = digest(target.read_bytes()) if target.is_file() else None
        wanted = digest(add_notice(source.read_bytes(), source.relative_to(project.root).as_posix()))
        copies.append(Copy(source, target, present, last, wanted))
    return copies


def adopt(project: Project, files: Iterable[Path]) -> list[Path]:
    """Take edits of copied files back into ``templates/``.

    Args:
        project: Where everything lies.
        files: The copies. Default, with none: all that are edited.

    Returns:
        The files of ``templates/`` that were written.

    Raises:
        UsageError: A file is no copy, or its source has changed too; nothing was written.
    """
    with hold_lock(project.root):
        copies = {copy.target: copy for copy in find_copies(project, Manifest.read(project.generated / MANIFEST))}
        edits = choose_edits(copies, [path.resolve() for path in files], project.root)
        for edit in edits:
            source = edit.source.relative_to(project.root).as_posix()
            write_file(edit.source, remove_notice(edit.target.read_bytes(), source))
        return [edit.source for edit in edits]


def is_older(project: Project) -> bool:
    """Return whether what the package is made from has changed since it was made."""
    return Manifest.read(project.generated / MANIFEST).inputs != hash_inputs(project)


def build(
    project: Project, known: Manifest, inputs: dict[str, str], progress: Progress, memory: VersionMemory | None = None
) -> tuple[dict[str, bytes], Manifest, Collection[str]]:
    """Make all files in memory.

    Args:
        project: Where everything lies.
        known: The last run's manifest: a file whose rendered text has not changed is not formatted again.
        inputs: Hashes of what everything is made from.
        progress: Told what is being done.
        memory: What earlier runs have made of files that have not changed.

    Returns:
        The content of each file by its path, the new manifest, and the paths of files that are so on the disk.
    """
    from generator.cli_table import cli_table
    from generator.export import service_model
    from generator.format import format_sources
    from generator.openapi import openapi
    from generator.plan import Tables, plan
    from generator.render import Renderer

    progress("reading the spec")
    cache = None if memory is None else memory.cache
    package = read_spec(project.spec, memory)
    progress("rendering")
    renderer = Renderer(project.templates, None if cache is None else project.root / COMPILED)
    tables = {
        version.service.version: Tables(
            service_model=service_model(version, version is package.default),
            cli_table=cli_table(version),
            openapi=openapi(version),
        )
        for version in package.versions
    }
    outputs = plan(package, tables, list_handwritten(project.templates))
    templates = digest("".join(hashed for path, hashed in inputs.items() if path.endswith(".jinja")).encode())
    remembered = {} if memory is None else memory.recall_texts(templates)
    finished: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    waiting: dict[str, bytes] = {}
    unchanged: dict[str, str] = {}
    for output in outputs:
        path = output.path
        text = None
        if path in remembered:
            digests[path] = remembered[path]
            if cache is not None:
                cache.keep(path)
        else:
            context = b""
            if cache is not None and output.copy is not None:
                context = inputs[output.sources[0]].encode()
            elif cache is not None and output.part:
                context = pickle.dumps((templates, output.context), 5)
            hashed = cache.get(path, context) if cache is not None and context else None
            text = renderer.render(output) if hashed is None else None
            digests[path] = hashed or digest(text or b"")
            if cache is not None and context:
                cache.put(path, context, digests[path])
        before, after = known.files.get(path, ("", ""))
        on_disk = read_unchanged(project.generated / path, after) if before == digests[path] else None
        if on_disk is not None:
            finished[path] = on_disk
            unchanged[path] = after
        else:
            text = renderer.render(output) if text is None else text
            (finished if output.template is None else waiting)[path] = text
    if memory is not None:
        memory.keep_texts(templates, package, digests)
    progress(f"formatting {len(waiting)} files")
    finished.update(format_sources(waiting))
    files = {path: (digests[path], unchanged.get(path) or digest(finished[path])) for path in sorted(finished)}
    return finished, Manifest(inputs, files), unchanged.keys()


def read_unchanged(path: Path, hashed: str) -> bytes | None:
    """Return the content of a file that is what an earlier run made, or None."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if digest(content) == hashed else None


def is_up_to_date(project: Project, manifest: Manifest, inputs: dict[str, str]) -> bool:
    """Return whether neither the inputs nor the files have changed since the manifest was written."""
    if not manifest.files or manifest.inputs != inputs:
        return False
    from generator.write import files_on_disk

    if files_on_disk(project.generated, PACKAGE) != set(manifest.files):
        return False
    return all(digest((project.generated / path).read_bytes()) == files[1] for path, files in manifest.files.items())


def generate(project: Project, progress: Progress = lambda _: None) -> Result:
    """Make the package on disk equal to what the spec says.

    Raises:
        SpecError: If the spec has problems; nothing is written.
        UsageError: If an edit of a copied file would be lost; nothing is written.
        OSError: A file can't be written.
    """
    with hold_lock(project.root):
        return generate_under_lock(project, progress)


def generate_under_lock(project: Project, progress: Progress) -> Result:
    """Make the package on disk equal to what the spec says, while no other run does."""
    for folder in (project.generated, project.schema):
        remove_partial_files(folder)
    manifest = Manifest.read(project.generated / MANIFEST)
    inputs = hash_inputs(project)
    if is_up_to_date(project, manifest, inputs) and not stale_schemas(project):
        return Result(Drift((), (), ()), fresh=True, count=len(manifest.files))
    same_format = all(manifest.inputs.get(file) == inputs.get(file) for file in FORMATTER)
    cache = RecordCache(project.root / CACHE, code_digest())
    memory = VersionMemory(cache, inputs, manifest.inputs)
    finished, made, unchanged = build(project, manifest if same_format else Manifest({}, {}), inputs, progress, memory)
    drift = find_drift(project.generated, PACKAGE, finished, unchanged)
    refuse_edits(find_copies(project, manifest, drift.changed), project.root)
    progress("writing")
    kept = apply_drift(project.generated, finished, drift, manifest.files)
    for name, content in stale_schemas(project).items():
        write_file(project.schema / name, content)
    if made != manifest:
        write_file(project.generated / MANIFEST, made.encode())
    records = cache.encode()
    if records is not None:
        write_file(project.root / CACHE, records)
    return Result(drift, tuple(kept), count=len(finished))


def check(project: Project, progress: Progress = lambda _: None) -> Result:
    """Compare the package on disk with what the spec says; nothing is written.

    Returns:
        The drift, with paths relative to the project.

    Raises:
        SpecError: If the spec has problems.
    """
    manifest = Manifest.read(project.generated / MANIFEST)
    finished, made, _ = build(project, Manifest({}, {}), hash_inputs(project), progress)
    drift = find_drift(project.generated, PACKAGE, finished)
    changed = (*drift.changed, *([MANIFEST] if made != manifest else []))
    missing, changed, stale = (
        tuple((project.generated / path).relative_to(project.root).as_posix() for path in paths)
        for paths in (drift.missing, changed, drift.stale)
    )
    schemas = ((project.schema / name).relative_to(project.root).as_posix() for name in stale_schemas(project))
    return Result(Drift(missing, (*changed, *schemas), stale), count=len(finished))


def stale_schemas(project: Project) -> Mapping[str, bytes]:
    """Return the JSON Schemas whose file is not what the code prints."""
    from generator.schema import schema_files

    def differs(name: str, content: bytes) -> bool:
        path = project.schema / name
        return not path.is_file() or path.read_bytes() != content

    return {name: content for name, content in schema_files().items() if differs(name, content)}
