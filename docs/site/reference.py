"""Generates the reference pages of the handbook from the spec, so that each fact is only in the spec."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from docs.site.calls import command_line, python_call
from generator import ir

HERE = Path(__file__).resolve().parent
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|$&~^@])")
"""Characters with a meaning in Markdown."""

EXAMPLE_TITLES = {"url": "Request", "xml": "XML", "json": "JSON"}
UNITS = ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def render_pages(package: ir.Package) -> dict[str, str]:
    """Return the text of each generated page by its path in the handbook."""
    pages: dict[str, str] = {}
    for version in package.versions:
        pages |= render_version(package, version)
    renderer = PageRenderer(package, package.default, root="../")
    pages["reference/withdrawn.md"] = renderer.render("withdrawn", versions=package.versions)
    pages["reference/versions.md"] = renderer.render("versions", versions=package.versions, default=package.default)
    return pages


def render_version(package: ir.Package, version: ir.Version) -> dict[str, str]:
    """Return the pages of an API version; those of the default one are at the top of the reference."""
    is_default = version is package.default
    folder = "reference" if is_default else f"reference/{version.service.version}"
    root = "../" if is_default else "../../"
    deep, flat = (PageRenderer(package, version, root=up) for up in (f"{root}../", root))
    pages = {
        f"{folder}/actions/{anchor(key)}.md": deep.render(
            "chapter",
            key=key,
            title=title,
            operations=[operation for operation in version.operations if operation.chapter == key],
        )
        for key, title in version.service.chapters
    }
    pages[f"{folder}/actions/index.md"] = deep.render("actions")
    single = ["error-codes", "models", "waiters", *(["official-sdks", "regions"] if is_default else [])]
    pages |= {f"{folder}/{template}.md": flat.render(template) for template in single}
    if older := replaced_version(package, version):
        additions = [
            flat.link_operation(version, operation) for operation in version.operations if not operation.replaces
        ]
        pages[f"{folder}/replacements.md"] = flat.render("replacements", older=older, additions=additions)
    return pages


def replaced_version(package: ir.Package, version: ir.Version) -> ir.Version | None:
    """Return the newest version whose actions an API version replaces, if there is one."""
    names = {other.version for operation in version.operations for other in operation.replaces}
    return package.version(max(names)) if names else None


def families_table(package: ir.Package) -> str:
    """Return what hand-written pages insert as ``{{families}}``: each exception class with links to its codes."""
    families = {family.name: family for version in reversed(package.versions) for family in version.families}
    codes: dict[str, dict[str, str]] = {name: {} for name in families}
    for version in package.versions:
        names = {family.key: family.name for family in version.families}
        for code in version.codes:
            link = f"[`{code.name}`](#{version_prefix(package, version)}{code_anchor(code.name)})"
            codes[names[code.family]].setdefault(code.name, link)
    rows = [(family, [codes[name][code] for code in sorted(codes[name])]) for name, family in families.items()]
    renderer = PageRenderer(package, package.default, root="../")
    return renderer.render("families", rows=[(family, links) for family, links in rows if links])


def count_facts(package: ir.Package) -> dict[str, str]:
    """Return the counts that hand-written pages insert as ``{{actions}}`` and so on: of all versions together.

    Codes that all products of the cloud share count once.
    """
    versions = package.versions
    return {
        "actions": str(sum(len(version.operations) for version in versions)),
        "chapters": str(sum(len(version.service.chapters) for version in versions)),
        "codes": str(len({code.name for version in versions for code in version.codes})),
        "documented_codes": str(len({code.name for version in versions for code in version.codes if code.documented})),
        "waiters": str(sum(len(version.waiters) for version in versions)),
        "iterators": str(sum(operation.pages is not None for version in versions for operation in version.operations)),
    }


class PageRenderer:
    """Renders the page templates with the contents of the spec.

    Args:
        package: All API versions.
        version: The one that the pages are about.
        root: Path from the pages to the top of the handbook, such as ``../``.
    """

    def __init__(self, package: ir.Package, version: ir.Version, root: str) -> None:
        self.package = package
        self.version = version
        self.root = root
        self.module = "ehpc" if version is package.default else f"ehpc.{version.package}"
        self.prefix = version_prefix(package, version)
        self.option = "" if version is package.default else f" --api-version {version.service.version}"
        self.classes = {model.name: model for model in version.classes}
        self.actions = {operation.name for operation in version.operations}
        self.by_module = {operation.request.module: operation.name for operation in version.operations}
        environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # noqa: S701 (Markdown, not HTML)
        )
        environment.filters.update(
            action_anchor=lambda action: self.prefix + action_anchor(action),
            anchor=anchor,
            as_call=lambda operation: python_call(operation, self.classes, self.module),
            as_command=lambda operation: command_line(operation, self.classes, self.option),
            code=lambda text: f"`{text}`",
            chapter_anchor=lambda key: f"{self.prefix}chapter-{anchor(key)}",
            code_anchor=lambda code: self.prefix + code_anchor(code),
            deviations_title=deviations_title,
            duration=format_duration,
            escape_markdown=escape_markdown,
            example_title=lambda example: f"{EXAMPLE_TITLES[example.format]} {example.name.replace('_', ' ')}".strip(),
            join_codes=join_codes,
            language=lambda example: {"url": "text"}.get(example.format, example.format),
            link_actions=self.link_actions,
            link_operation=self.link_operation,
            link_replacement=self.link_replacement,
            successors=self.successors,
            successor_notes=successor_notes,
            own_classes=self.own_classes,
            pager_signature=self.pager_signature,
            polled_action=lambda waiter: self.by_module[waiter.module],
            qualify=self.qualify,
            rules=validation_rules,
            source_text=self.source_text,
            signature=self.signature,
            type_name=type_name,
            version_anchor=lambda version: f"{version_prefix(package, version)}actions",
            waiter_signature=self.waiter_signature,
            waiter_text=waiter_text,
            waiters=self.waiters,
            wire_path=wire_path,
        )
        environment.globals.update(
            classes=self.classes,
            module=self.module,
            prefix=self.prefix,
            replaced_version=lambda version: replaced_version(package, version),
            root=root,
        )
        self.environment = environment

    def render(self, template: str, **names: Any) -> str:
        """Return the text of a page."""
        version = self.version
        text = self.environment.get_template(f"{template}.md.jinja").render(
            {
                "codes": version.codes,
                "documented": sum(code.documented for code in version.codes),
                "families": version.families,
                "own_families": self.own_families(),
                "models": version.classes,
                "operations": version.operations,
                "prefixes": version.prefixes,
                "sdks": official_sdks(),
                "service": version.service,
                "shapes": version.shapes,
                "state_tables": version.state_tables,
                "users": self.users(),
                "waiters": version.waiters,
                **names,
            }
        )
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"

    def link_actions(self, text: str, own: str = "") -> str:
        """Return a text with links to the other actions that it mentions."""

        def link(word: re.Match[str]) -> str:
            name = word[0]
            return f"[{name}](#{self.prefix}{action_anchor(name)})" if name in self.actions and name != own else name

        return re.sub(r"\b[A-Z]\w+", link, escape_markdown(" ".join(text.split())))

    def qualify(self, annotation: str) -> str:
        """Return an annotation with the module of each model class, so that these become links."""

        def name(word: re.Match[str]) -> str:
            return f"{self.module}.models.{word[0]}" if word[0] in self.classes else word[0]

        return re.sub(r'"[^"]*"|\b[A-Z]\w*', name, annotation)

    def parameters(self, arguments: tuple[ir.Attribute, ...], *more: str) -> str:
        """Return the parameters of a method as in its signature."""
        own = [
            f"{argument.python}: {self.qualify(argument.annotation)}{'' if argument.must else ' = None'}"
            for argument in arguments
        ]
        return ", ".join(["*", *own, *more, "options: ehpc.CallOptions | None = None"])

    def signature(self, operation: ir.Operation) -> str:
        """Return the parameters of an action's method."""
        return self.parameters(operation.arguments)

    def pager_signature(self, paging: ir.Pages) -> str:
        """Return the parameters of the method that iterates over all pages."""
        size = [f"page_size: int = {paging.largest_size}"] if paging.size else []
        return self.parameters(paging.arguments, *size, "prefetch: int = 0")

    def waiter_signature(self, waiter: ir.Waiter) -> str:
        """Return the parameters of a waiter's method."""
        keys = [f"{waiter.keys}: Sequence[str]"] if waiter.keys else []
        return self.parameters(waiter.arguments, *keys, "wait: ehpc.WaitOptions | None = None")

    def waiters(self, operation: ir.Operation) -> list[ir.Waiter]:
        """Return the waiters that poll an action."""
        return [waiter for waiter in self.version.waiters if waiter.module == operation.request.module]

    def own_families(self) -> set[str]:
        """Return the exception classes that these pages document: those that no other version's pages do."""
        versions = [self.package.default, *self.package.versions]
        first = {family.name: version for version in reversed(versions) for family in version.families}
        return {name for name, version in first.items() if version is self.version}

    def link_replacement(self, other: ir.Replacement) -> str:
        """Return links to actions of another version."""
        prefix = version_prefix(self.package, self.package.version(other.version))
        return ", ".join(f"[{name}](#{prefix}{action_anchor(name)})" for name in other.actions)

    def link_operation(self, version: ir.Version, operation: ir.Operation) -> str:
        """Return a link to an action of any version."""
        return f"[{operation.name}](#{version_prefix(self.package, version)}{action_anchor(operation.name)})"

    def successors(self, operation: ir.Operation, version: str) -> str:
        """Return links to the actions of a newer version that stand for an action, or an empty string."""
        return ", ".join(self.link_replacement(other) for other in operation.replaced_by if other.version == version)

    def source_text(self, operation: ir.Operation, title: str) -> str:
        """Return where the facts about an action come from."""
        editions = {edition.key: edition.title for edition in self.version.service.editions}
        if operation.lines:
            return (
                f"{self.version.service.reference}, chapter “{title}”, lines {operation.lines} of its text. "
                f"Request table: {operation.request_table}; response table: {operation.response_table}."
            )
        pages = f", pages {', '.join(f'`{page}`' for page in operation.source_pages)}" if operation.source_pages else ""
        return f"{escape_markdown(editions.get(operation.edition or '', self.version.service.reference))}{pages}."

    def own_classes(self, operation: ir.Operation) -> list[ir.Model]:
        """Return the classes that the section of an action documents."""
        return [*operation.locals, operation.request, operation.response]

    def users(self) -> dict[str, list[str]]:
        """Return the names of the actions that use each class."""
        users: dict[str, list[str]] = {name: [] for name in self.classes}
        for operation in self.version.operations:
            for name in sorted({*self.nested_classes(operation.request), *self.nested_classes(operation.response)}):
                users[name].append(operation.name)
        return users

    def nested_classes(self, model: ir.Model) -> Iterator[str]:
        """Yield the names of a class and of all classes nested in it."""
        yield model.name
        for attribute in model.attributes:
            if attribute.model:
                yield from self.nested_classes(self.classes[attribute.model])


def version_prefix(package: ir.Package, version: ir.Version) -> str:
    """Return what the anchors of a version begin with: nothing for the default one."""
    return "" if version is package.default else f"v{version.service.version}-"


def successor_notes(operation: ir.Operation, version: str) -> str:
    """Return what is only partly covered by the actions of a newer version that stand for an action."""
    notes = [
        f"{', '.join(other.actions)}: {other.note}"
        for other in operation.replaced_by
        if other.version == version and other.note
    ]
    return escape_markdown(" ".join(notes))


def official_sdks() -> Mapping[str, Any]:
    """Return the calls of the official SDKs, as printed by ``tests/docs/sdk_calls.py`` in their environment."""
    calls: dict[str, Any] = json.loads((HERE / "official_sdks.json").read_text(encoding="utf-8"))
    return calls


def anchor(key: str) -> str:
    """Return a key in the form used in URLs."""
    return key.replace("_", "-").lower()


def action_anchor(action: str) -> str:
    """Return the anchor of an action: ``ListNodes`` -> ``list-nodes``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", action).lower()


def code_anchor(code: str) -> str:
    """Return the anchor of an error code."""
    return "code-" + code.replace(".", "-").lower()


def escape_markdown(text: str) -> str:
    """Return Markdown that shows a text literally, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def join_codes(values: tuple[str, ...]) -> str:
    """Return values as code, separated by commas."""
    return ", ".join(f"`{value}`" for value in values) or "-"


def format_code(value: Any) -> str:
    """Return a value as code."""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def wire_path(attribute: ir.Attribute) -> str:
    """Return the path of a member on the wire: ``Nodes.NodeInfo[]``, ``User.n``."""
    if attribute.kind != "list" or attribute.style == "json":
        return attribute.wire
    if attribute.style == "indexed":
        return attribute.wire if ".n." in attribute.wire else f"{attribute.wire}.n"
    return f"{attribute.wire}.{attribute.tag}[]" if attribute.tag else f"{attribute.wire}[]"


def type_name(attribute: ir.Attribute) -> str:
    """Return the type of a member for people."""
    if attribute.kind == "list":
        inner = attribute.model or attribute.item
        return f"list of {inner}" + (", sent as JSON" if attribute.style in ("json", "text") else "")
    if attribute.model:
        return attribute.model + (", sent as JSON" if attribute.style in ("json", "text") else "")
    return f"{attribute.kind}, {attribute.format}" if attribute.format else attribute.kind


def validation_rules(attribute: ir.Attribute) -> list[str]:
    """Return the rules for a value, a few words per rule."""
    rules = []
    if attribute.enum:
        rules.append(f"Allowed: {', '.join(format_code(value) for value in attribute.enum)}")
    if attribute.range:
        rules.append(format_bounds(*attribute.range))
    if attribute.length:
        rules.append(f"{format_bounds(*attribute.length)} {'items' if attribute.kind == 'list' else 'characters'}")
    if attribute.pattern:
        rules.append(f"Pattern: {format_code(attribute.pattern)}")
    if attribute.default is not None:
        rules.append(f"Default: {format_code(attribute.default)}")
    if attribute.raised_to is not None:
        rules.append(f"Smaller numbers are raised to {attribute.raised_to}")
    if attribute.lowered_to is not None:
        rules.append(f"Greater numbers are lowered to {attribute.lowered_to}")
    if attribute.resets:
        value = "emptied" if attribute.reset_to is None else f"set to {format_code(attribute.reset_to)}"
        rules.append(f"When left out, it is {value}")
    if attribute.as_text:
        rules.append("Written as a string in JSON")
    for label, advice in (("Deprecated", attribute.deprecated), ("Withdrawn", attribute.withdrawn)):
        if advice is not None:
            rules.append(escape_markdown(f"{label}: {advice.text}"))
    for edition, facts in attribute.earlier.items():
        said = ", ".join(f"{name} {'none' if fact is None else fact}" for name, fact in facts.items())
        rules.append(escape_markdown(f"In {edition}: {said}"))
    if attribute.unit:
        rules.append(f"Unit: {attribute.unit}")
    if attribute.token:
        rules.append("The client generates one per call")
    if attribute.aliases:
        rules.append(f"Also accepted: {', '.join(format_code(value) for value in attribute.aliases)}")
    return rules


def format_bounds(least: Any, greatest: Any) -> str:
    """Return a range in words."""
    if greatest is None:
        return f"At least {least}"
    if least is None:
        return f"At most {greatest}"
    return f"From {least} to {greatest}"


def deviations_title(operation: ir.Operation) -> str:
    """Return the number of deviations for the title of the Source section."""
    count = len(operation.deviations)
    return f", and {count} {'deviation' if count == 1 else 'deviations'}" if count else ""


def format_duration(seconds: int) -> str:
    """Return a duration in the largest unit that gives a whole number."""
    size, unit = next((size, unit) for size, unit in UNITS if seconds % size == 0)
    count = seconds // size
    return f"{count} {unit}{'' if count == 1 else 's'}"


def waiter_text(waiter: ir.Waiter) -> str:
    """Return the summary of a waiter, why it should not be used, its outcomes and its timeout."""
    texts = [escape_markdown(waiter.method_doc[0])]
    if waiter.deprecated:
        texts.append(f"**Deprecated:** {escape_markdown(waiter.deprecated.text)}")
    if waiter.success:
        texts.append(f"Succeeds in state {join_codes(waiter.success)}.")
    if waiter.success_codes:
        texts.append(f"Succeeds with the error code {join_codes(waiter.success_codes)}.")
    if waiter.failure or waiter.failure_codes:
        texts.append(f"Fails immediately with {join_codes(waiter.failure + waiter.failure_codes)}.")
    return " ".join([*texts, f"Timeout: {format_duration(waiter.timeout_seconds)}."])
