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

EDITIONS = {
    "sdk-1.12.0": {
        "mark": "SDK of 2020",
        "text": "Not in the reference; from the official SDK of January 2020.",
    },
    "public-docs": {
        "mark": "later documentation",
        "text": "Not in the reference; from later public documentation.",
    },
    "later-reference": {
        "mark": "later edition",
        "text": "Not in the 2019 reference; from a later edition.",
    },
}
EXAMPLE_TITLES = {"url": "Request", "xml": "XML", "json": "JSON"}
UNITS = ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def render_pages(package: ir.Package) -> dict[str, str]:
    """Return the text of each generated page by its path in the handbook."""
    renderer = PageRenderer(package)
    chapters = {
        f"reference/actions/{anchor(key)}.md": renderer.render(
            "chapter",
            key=key,
            title=title,
            operations=[operation for operation in package.operations if operation.chapter == key],
        )
        for key, title in package.service.chapters
    }
    single = {
        "reference/actions/index.md": "actions",
        "reference/error-codes.md": "error-codes",
        "reference/models.md": "models",
        "reference/official-sdks.md": "official-sdks",
        "reference/regions.md": "regions",
        "reference/waiters.md": "waiters",
    }
    return chapters | {path: renderer.render(template) for path, template in single.items()}


def count_facts(package: ir.Package) -> dict[str, str]:
    """Return the counts that hand-written pages insert as ``{{actions}}`` and so on."""
    return {
        "actions": str(len(package.operations)),
        "chapters": str(len(package.service.chapters)),
        "codes": str(len(package.codes)),
        "documented_codes": str(sum(code.documented for code in package.codes)),
        "waiters": str(len(package.waiters)),
        "iterators": str(sum(operation.pages is not None for operation in package.operations)),
    }


class PageRenderer:
    """Renders the page templates with the contents of the spec."""

    def __init__(self, package: ir.Package) -> None:
        self.package = package
        self.classes = {model.name: model for model in package.classes}
        self.actions = {operation.name for operation in package.operations}
        self.by_module = {operation.request.module: operation.name for operation in package.operations}
        environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # noqa: S701 (Markdown, not HTML)
        )
        environment.filters.update(
            action_anchor=action_anchor,
            anchor=anchor,
            as_call=lambda operation: python_call(operation, self.classes),
            as_command=lambda operation: command_line(operation, self.classes),
            code=lambda text: f"`{text}`",
            code_anchor=code_anchor,
            deviations_title=deviations_title,
            duration=format_duration,
            escape_markdown=escape_markdown,
            example_title=lambda example: EXAMPLE_TITLES[example.format],
            join_codes=join_codes,
            language=lambda example: {"url": "text"}.get(example.format, example.format),
            link_actions=self.link_actions,
            own_classes=self.own_classes,
            pager_signature=self.pager_signature,
            polled_action=lambda waiter: self.by_module[waiter.module],
            qualify=self.qualify,
            rules=validation_rules,
            signature=self.signature,
            type_name=type_name,
            waiter_signature=self.waiter_signature,
            waiter_text=waiter_text,
            waiters=self.waiters,
            wire_path=wire_path,
        )
        environment.globals.update(classes=self.classes, editions=EDITIONS)
        self.environment = environment

    def render(self, template: str, **names: Any) -> str:
        """Return the text of a page."""
        package = self.package
        text = self.environment.get_template(f"{template}.md.jinja").render(
            {
                "codes": package.codes,
                "documented": sum(code.documented for code in package.codes),
                "families": package.families,
                "models": package.classes,
                "operations": package.operations,
                "prefixes": package.prefixes,
                "sdks": official_sdks(),
                "service": package.service,
                "shapes": package.shapes,
                "state_tables": package.state_tables,
                "users": self.users(),
                "waiters": package.waiters,
                **names,
            }
        )
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"

    def link_actions(self, text: str, own: str = "") -> str:
        """Return a text with links to the other actions that it mentions."""

        def link(word: re.Match[str]) -> str:
            name = word[0]
            return f"[{name}](#{action_anchor(name)})" if name in self.actions and name != own else name

        return re.sub(r"\b[A-Z]\w+", link, escape_markdown(" ".join(text.split())))

    def qualify(self, annotation: str) -> str:
        """Return an annotation with the module of each model class, so that these become links."""

        def name(word: re.Match[str]) -> str:
            return f"ehpc.models.{word[0]}" if word[0] in self.classes else word[0]

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
        return self.parameters(paging.arguments, f"page_size: int = {paging.largest_size}", "prefetch: int = 0")

    def waiter_signature(self, waiter: ir.Waiter) -> str:
        """Return the parameters of a waiter's method."""
        keys = [f"{waiter.keys}: Sequence[str]"] if waiter.keys else []
        return self.parameters(waiter.arguments, *keys, "wait: ehpc.WaitOptions | None = None")

    def waiters(self, operation: ir.Operation) -> list[ir.Waiter]:
        """Return the waiters that poll an action."""
        return [waiter for waiter in self.package.waiters if waiter.module == operation.request.module]

    def own_classes(self, operation: ir.Operation) -> list[ir.Model]:
        """Return the classes that the section of an action documents."""
        return [*operation.locals, operation.request, operation.response]

    def users(self) -> dict[str, list[str]]:
        """Return the names of the actions that use each class."""
        users: dict[str, list[str]] = {name: [] for name in self.classes}
        for operation in self.package.operations:
            for name in sorted({*self.nested_classes(operation.request), *self.nested_classes(operation.response)}):
                users[name].append(operation.name)
        return users

    def nested_classes(self, model: ir.Model) -> Iterator[str]:
        """Yield the names of a class and of all classes nested in it."""
        yield model.name
        for attribute in model.attributes:
            if attribute.model:
                yield from self.nested_classes(self.classes[attribute.model])


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
    if attribute.kind != "list":
        return attribute.wire
    if attribute.style == "indexed":
        return attribute.wire if ".n." in attribute.wire else f"{attribute.wire}.n"
    if attribute.style == "json":
        return attribute.wire
    return f"{attribute.wire}.{attribute.tag}[]" if attribute.tag else f"{attribute.wire}[]"


def type_name(attribute: ir.Attribute) -> str:
    """Return the type of a member for people."""
    if attribute.kind == "list":
        inner = attribute.model or attribute.item
        return f"list of {inner}" + (", sent as JSON" if attribute.style == "json" else "")
    if attribute.model:
        return attribute.model
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
    """Return the summary, the outcomes and the timeout of a waiter."""
    texts = [escape_markdown(waiter.method_doc[0])]
    if waiter.success:
        texts.append(f"Succeeds in state {join_codes(waiter.success)}.")
    if waiter.success_codes:
        texts.append(f"Succeeds with the error code {join_codes(waiter.success_codes)}.")
    if waiter.failure or waiter.failure_codes:
        texts.append(f"Fails immediately with {join_codes(waiter.failure + waiter.failure_codes)}.")
    return " ".join([*texts, f"Timeout: {format_duration(waiter.timeout_seconds)}."])
