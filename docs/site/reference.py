"""The pages of the reference, printed from the spec: each fact stands in the spec alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from docs.site.calls import call, command_line
from generator import ir

HERE = Path(__file__).resolve().parent
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|$&~^@])")
"""Characters that mean something in Markdown."""

EDITIONS = {
    "sdk-1.12.0": {
        "mark": "SDK of 2020",
        "text": "The reference does not have it; it was taken from the official SDK of January 2020.",
    },
    "public-docs": {
        "mark": "later documentation",
        "text": "The reference does not have it; it was taken from later public documentation.",
    },
    "later-reference": {
        "mark": "later edition",
        "text": "The reference of 2019 does not have it; it was taken from a later edition.",
    },
}
EXAMPLE_TITLES = {"url": "Request", "xml": "XML", "json": "JSON"}
UNITS = ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def pages(package: ir.Package) -> dict[str, str]:
    """Return the text of each generated page by its path in the handbook."""
    writer = Writer(package)
    chapters = {
        f"reference/actions/{anchor(key)}.md": writer.render(
            "chapter",
            key=key,
            title=title,
            operations=[each for each in package.operations if each.chapter == key],
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
    return chapters | {path: writer.render(template) for path, template in single.items()}


def facts(package: ir.Package) -> dict[str, str]:
    """Return the counts that hand-written pages name, as ``{{actions}}`` and so on."""
    return {
        "actions": str(len(package.operations)),
        "chapters": str(len(package.service.chapters)),
        "codes": str(len(package.codes)),
        "documented_codes": str(sum(code.documented for code in package.codes)),
        "waiters": str(len(package.waiters)),
        "iterators": str(sum(each.pages is not None for each in package.operations)),
    }


class Writer:
    """Renders the templates with what the spec says."""

    def __init__(self, package: ir.Package) -> None:
        self.package = package
        self.classes = {model.name: model for model in package.classes}
        self.actions = {each.name for each in package.operations}
        self.by_module = {each.request.module: each.name for each in package.operations}
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
            as_call=lambda operation: call(operation, self.classes),
            as_command=lambda operation: command_line(operation, self.classes),
            asked=lambda waiter: self.by_module[waiter.module],
            code=lambda text: f"`{text}`",
            code_anchor=code_anchor,
            codes=codes,
            deviations_title=deviations_title,
            duration=duration,
            escaped=escaped,
            example_title=lambda example: EXAMPLE_TITLES[example.format],
            language=lambda example: {"url": "text"}.get(example.format, example.format),
            linked=self.linked,
            on_wire=on_wire,
            own_classes=self.own_classes,
            pager_signature=self.pager_signature,
            qualified=self.qualified,
            rules=rules,
            signature=self.signature,
            type_name=type_name,
            waiter_signature=self.waiter_signature,
            waiter_text=waiter_text,
            waiters=self.waiters,
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

    def linked(self, text: str, own: str = "") -> str:
        """Return a text with links to the other actions that it names."""

        def link(word: re.Match[str]) -> str:
            name = word[0]
            return f"[{name}](#{action_anchor(name)})" if name in self.actions and name != own else name

        return re.sub(r"\b[A-Z]\w+", link, escaped(" ".join(text.split())))

    def qualified(self, annotation: str) -> str:
        """Return an annotation whose model classes have their module, so that they become links."""

        def name(word: re.Match[str]) -> str:
            return f"ehpc.models.{word[0]}" if word[0] in self.classes else word[0]

        return re.sub(r'"[^"]*"|\b[A-Z]\w*', name, annotation)

    def parameters(self, arguments: tuple[ir.Attribute, ...], *more: str) -> str:
        """Return the text of a method's parameters."""
        own = [
            f"{each.python}: {self.qualified(each.annotation)}{'' if each.must else ' = None'}" for each in arguments
        ]
        return ", ".join(["*", *own, *more, "options: ehpc.CallOptions | None = None"])

    def signature(self, operation: ir.Operation) -> str:
        """Return the parameters of an action's method."""
        return self.parameters(operation.arguments)

    def pager_signature(self, found: ir.Pages) -> str:
        """Return the parameters of the method that goes through all pages."""
        return self.parameters(found.arguments, f"page_size: int = {found.largest_size}", "prefetch: int = 0")

    def waiter_signature(self, waiter: ir.Waiter) -> str:
        """Return the parameters of a method that waits."""
        keys = [f"{waiter.keys}: Sequence[str]"] if waiter.keys else []
        return self.parameters(waiter.arguments, *keys, "wait: ehpc.WaitOptions | None = None")

    def waiters(self, operation: ir.Operation) -> list[ir.Waiter]:
        """Return what can be waited for with an action."""
        return [waiter for waiter in self.package.waiters if waiter.module == operation.request.module]

    def own_classes(self, operation: ir.Operation) -> list[ir.Model]:
        """Return the classes that are explained with an action."""
        return [*operation.locals, operation.request, operation.response]

    def users(self) -> dict[str, list[str]]:
        """Return, for each class, the names of the actions that use it."""
        found: dict[str, list[str]] = {name: [] for name in self.classes}
        for operation in self.package.operations:
            for name in sorted({*self.below(operation.request), *self.below(operation.response)}):
                found[name].append(operation.name)
        return found

    def below(self, model: ir.Model) -> Iterator[str]:
        """Yield the name of a class and of all that it holds."""
        yield model.name
        for attribute in model.attributes:
            if attribute.model:
                yield from self.below(self.classes[attribute.model])


def official_sdks() -> Mapping[str, Any]:
    """Return which calls the official SDKs have; ``tests/docs/sdk_calls.py`` prints it, run beside them."""
    found: dict[str, Any] = json.loads((HERE / "official_sdks.json").read_text(encoding="utf-8"))
    return found


def anchor(key: str) -> str:
    """Return a key as it stands in addresses."""
    return key.replace("_", "-").lower()


def action_anchor(action: str) -> str:
    """Return the anchor of an action: ``ListNodes`` -> ``list-nodes``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", action).lower()


def code_anchor(code: str) -> str:
    """Return the anchor of an error code."""
    return "code-" + code.replace(".", "-").lower()


def escaped(text: str) -> str:
    """Return a text as Markdown that shows it as it is, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def codes(values: tuple[str, ...]) -> str:
    """Return values as code, separated by commas."""
    return ", ".join(f"`{value}`" for value in values) or "-"


def shown(value: Any) -> str:
    """Return a value as code."""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def on_wire(attribute: ir.Attribute) -> str:
    """Return where a member stands on the wire: ``Nodes.NodeInfo[]``, ``User.n``."""
    if attribute.kind != "list":
        return attribute.wire
    if attribute.style == "indexed":
        return attribute.wire if ".n." in attribute.wire else f"{attribute.wire}.n"
    if attribute.style == "json":
        return attribute.wire
    return f"{attribute.wire}.{attribute.tag}[]" if attribute.tag else f"{attribute.wire}[]"


def type_name(attribute: ir.Attribute) -> str:
    """Return the type of a member in words."""
    if attribute.kind == "list":
        inner = attribute.model or attribute.item
        return f"list of {inner}" + (", sent as JSON" if attribute.style == "json" else "")
    if attribute.model:
        return attribute.model
    return f"{attribute.kind}, {attribute.format}" if attribute.format else attribute.kind


def rules(attribute: ir.Attribute) -> list[str]:
    """Return the rules that a value obeys, a few words each."""
    found = []
    if attribute.enum:
        found.append(f"Allowed: {', '.join(shown(value) for value in attribute.enum)}")
    if attribute.range:
        found.append(bounds(*attribute.range))
    if attribute.length:
        found.append(f"{bounds(*attribute.length)} {'items' if attribute.kind == 'list' else 'characters'}")
    if attribute.pattern:
        found.append(f"Pattern: {shown(attribute.pattern)}")
    if attribute.default is not None:
        found.append(f"Default: {shown(attribute.default)}")
    if attribute.unit:
        found.append(f"Unit: {attribute.unit}")
    if attribute.token:
        found.append("The client makes one for each call")
    if attribute.aliases:
        found.append(f"Also read from {', '.join(shown(value) for value in attribute.aliases)}")
    return found


def bounds(least: Any, greatest: Any) -> str:
    """Return a range in words."""
    if greatest is None:
        return f"At least {least}"
    if least is None:
        return f"At most {greatest}"
    return f"From {least} to {greatest}"


def deviations_title(operation: ir.Operation) -> str:
    """Return what the title of the fold says about deviations."""
    count = len(operation.deviations)
    return f", and {count} {'deviation' if count == 1 else 'deviations'}" if count else ""


def duration(seconds: int) -> str:
    """Return a time in the largest unit that gives a whole number."""
    size, unit = next((size, unit) for size, unit in UNITS if seconds % size == 0)
    count = seconds // size
    return f"{count} {unit}{'' if count == 1 else 's'}"


def waiter_text(waiter: ir.Waiter) -> str:
    """Return what a waiter waits for."""
    texts = [escaped(waiter.method_doc[0])]
    if waiter.success:
        texts.append(f"Ends well in state {codes(waiter.success)}.")
    if waiter.success_codes:
        texts.append(f"Ends well with the code {codes(waiter.success_codes)}.")
    if waiter.failure or waiter.failure_codes:
        texts.append(f"Fails at once with {codes(waiter.failure + waiter.failure_codes)}.")
    return " ".join([*texts, f"At most {duration(waiter.timeout_seconds)}."])
