"""Stage plan: decides which files the package has, and which template or source makes each of them."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from generator import ir
from generator.json_value import JsonObject
from generator.output import Output

PACKAGE = "ehpc"
TEMPLATES = "templates/ehpc"


@frozen(kw_only=True)
class Mode:
    """In what the sync and the async client differ; one template prints both."""

    name: str
    base: str
    define: str
    awaited: str
    pager: str
    enter: str
    loop: str


SYNC = Mode(name="Client", base="SyncBaseClient", define="def", awaited="", pager="Pager", enter="with", loop="for")
ASYNC = Mode(
    name="AsyncClient",
    base="AsyncBaseClient",
    define="async def",
    awaited="await ",
    pager="AsyncPager",
    enter="async with",
    loop="async for",
)


def plan(
    package: ir.Package, service_model: JsonObject, cli_table: JsonObject, handwritten: Iterable[str]
) -> list[Output]:
    """Return the outputs in the order of their paths.

    Args:
        package: The IR.
        service_model: What the emulator needs to know.
        cli_table: What the command line needs to know.
        handwritten: Files of the template folder that are copied as they are, relative to it.
    """
    sources = package.sources
    outputs = [
        from_template("__init__.py", "__init__.py.jinja", sources.service, package=package),
        from_template("service.py", "service.py.jinja", sources.service, package=package),
        from_template("errors.py", "errors.py.jinja", sources.errors, package=package),
        from_template("models.py", "models.py.jinja", sources.folder, package=package),
        from_template("client.py", "client.py.jinja", sources.folder, package=package, mode=SYNC),
        from_template("async_client.py", "client.py.jinja", sources.folder, package=package, mode=ASYNC),
        from_template("waiters.py", "waiters.py.jinja", sources.waiters, package=package),
        from_template("actions/__init__.py", "actions/__init__.py.jinja", sources.folder, package=package),
        from_template("shapes/__init__.py", "shapes/__init__.py.jinja", sources.folder, package=package),
        Output(
            path=f"{PACKAGE}/emulator/protocol/service_model.json",
            data=service_model,
            sources=(sources.folder, "generator/export.py"),
        ),
        Output(
            path=f"{PACKAGE}/cli/action_table.json", data=cli_table, sources=(sources.folder, "generator/cli_table.py")
        ),
    ]
    for operation in package.operations:
        path = f"actions/{operation.python}.py"
        outputs.append(
            from_template(path, "actions/{action}.py.jinja", operation.source, operation=operation, package=package)
        )
    for shape in package.shapes:
        path = shape.module.lstrip(".").replace(".", "/") + ".py"
        outputs.append(from_template(path, "shapes/{shape}.py.jinja", shape.source, shape=shape))
    outputs += [Output(path=f"{PACKAGE}/{path}", copy=path, sources=(f"{TEMPLATES}/{path}",)) for path in handwritten]
    return sorted(outputs, key=lambda output: output.path)


def from_template(path: str, template: str, source: str, **context: object) -> Output:
    """Return an output that a template makes."""
    sources = (source, f"{TEMPLATES}/{template}")
    return Output(path=f"{PACKAGE}/{path}", template=template, context={**context, "sources": sources}, sources=sources)
