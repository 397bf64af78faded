"""Stage plan: decides which files the package has, and which template or source makes each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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


@frozen(kw_only=True)
class Tables:
    """What others than the client need to know of an API version, written as JSON."""

    service_model: JsonObject
    """For the emulator."""
    cli_table: JsonObject
    """For the command line."""
    openapi: JsonObject
    """For other tools."""


def plan(package: ir.Package, tables: Mapping[str, Tables], handwritten: Iterable[str]) -> list[Output]:
    """Return the outputs in the order of their paths.

    Args:
        package: The IR.
        tables: By the date of the API version: what others than the client need to know of it.
        handwritten: Files of the template folder that are copied as they are, relative to it.
    """
    outputs = [
        from_template(path, f"{path}.jinja", package.folder, package=package)
        for path in ("__init__.py", "errors.py", "models.py", "versions.py", "waiters.py")
    ]
    for version in package.versions:
        outputs += plan_version(version, tables[version.service.version])
    outputs += [Output(path=f"{PACKAGE}/{path}", copy=path, sources=(f"{TEMPLATES}/{path}",)) for path in handwritten]
    return sorted(outputs, key=lambda output: output.path)


def plan_version(version: ir.Version, tables: Tables) -> list[Output]:
    """Return the outputs of an API version: its package, and its tables for the emulator and the command line."""
    sources = version.sources
    modules = {
        "__init__.py": sources.service,
        "service.py": sources.service,
        "error_codes.py": sources.errors,
        "models.py": sources.folder,
        "waiters.py": sources.waiters,
        "actions/__init__.py": sources.folder,
        "shapes/__init__.py": sources.folder,
    }
    outputs = [
        from_version_template(version, path, f"{path}.jinja", source, version=version)
        for path, source in modules.items()
    ]
    for path, mode in (("client.py", SYNC), ("async_client.py", ASYNC)):
        outputs.append(
            from_version_template(version, path, "client.py.jinja", sources.folder, version=version, mode=mode)
        )
    for operation in version.operations:
        path = f"actions/{operation.python}.py"
        template = "actions/{action}.py.jinja"
        outputs.append(
            from_version_template(
                version, path, template, operation.source, True, operation=operation, method=version.service.method
            )
        )
    for shape in version.shapes:
        path = shape.module.lstrip(".").replace(".", "/") + ".py"
        outputs.append(from_version_template(version, path, "shapes/{shape}.py.jinja", shape.source, True, shape=shape))
    name = version.service.version
    return [
        *outputs,
        Output(
            path=f"{PACKAGE}/emulator/protocol/service_models/{name}.json",
            data=tables.service_model,
            sources=(sources.folder, "generator/export.py"),
        ),
        Output(
            path=f"{PACKAGE}/openapi/{name}.json",
            data=tables.openapi,
            marker="x-generated",
            sources=(sources.folder, "generator/openapi.py"),
        ),
        Output(
            path=f"{PACKAGE}/cli/action_tables/{name}.json",
            data=tables.cli_table,
            sources=(sources.folder, "generator/cli_table.py"),
        ),
    ]


def from_version_template(
    version: ir.Version, path: str, template: str, source: str, part: bool = False, /, **context: object
) -> Output:
    """Return an output of a version's package that a template makes."""
    return from_template(f"{version.package}/{path}", f"{{version}}/{template}", source, part, **context)


def from_template(path: str, template: str, source: str, part: bool = False, **context: object) -> Output:
    """Return an output that a template makes, of a part of a version or of all."""
    sources = (source, f"{TEMPLATES}/{template}")
    return Output(
        path=f"{PACKAGE}/{path}", template=template, context={**context, "sources": sources}, sources=sources, part=part
    )
