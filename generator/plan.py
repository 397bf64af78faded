"""Stage plan: decides which files the package has, and which template or source makes each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from generator import ir
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
    each: str


SYNC = Mode(name="Client", base="SyncBaseClient", define="def", awaited="", pager="Pager", enter="with", each="for")
ASYNC = Mode(
    name="AsyncClient",
    base="AsyncBaseClient",
    define="async def",
    awaited="await ",
    pager="AsyncPager",
    enter="async with",
    each="async for",
)


def plan(
    package: ir.Package, contract: Mapping[str, Any], commands: Mapping[str, Any], handwritten: Iterable[str]
) -> list[Output]:
    """Return the outputs in the order of their paths.

    Args:
        package: The IR.
        contract: What the emulator needs to know.
        commands: What the command line needs to know.
        handwritten: Files of the template folder that are copied as they are, relative to it.
    """
    service = package.service
    waiters_source = service.source.replace("service", "waiters")
    outputs = [
        templated("__init__.py", "__init__.py.jinja", service.source, package=package),
        templated("service.py", "service.py.jinja", service.source, package=package),
        templated("errors.py", "errors.py.jinja", service.source.replace("service", "errors"), package=package),
        templated("models.py", "models.py.jinja", "spec", package=package),
        templated("client.py", "client.py.jinja", "spec", package=package, mode=SYNC),
        templated("async_client.py", "client.py.jinja", "spec", package=package, mode=ASYNC),
        templated("waiters.py", "waiters.py.jinja", waiters_source, package=package),
        templated("actions/__init__.py", "actions/__init__.py.jinja", "spec", package=package),
        templated("shapes/__init__.py", "shapes/__init__.py.jinja", "spec", package=package),
        Output(
            path=f"{PACKAGE}/emulator/protocol/service_model.json",
            data=contract,
            sources=("spec", "generator/export.py"),
        ),
        Output(path=f"{PACKAGE}/cli/actions.json", data=commands, sources=("spec", "generator/cli_table.py")),
    ]
    for operation in package.operations:
        path = f"actions/{operation.python}.py"
        outputs.append(
            templated(path, "actions/{action}.py.jinja", operation.source, operation=operation, package=package)
        )
    for shape in package.shapes:
        path = shape.module.lstrip(".").replace(".", "/") + ".py"
        outputs.append(templated(path, "shapes/{shape}.py.jinja", shape.source, shape=shape))
    outputs += [Output(path=f"{PACKAGE}/{path}", copy=path, sources=(f"{TEMPLATES}/{path}",)) for path in handwritten]
    return sorted(outputs, key=lambda output: output.path)


def templated(path: str, template: str, source: str, **context: object) -> Output:
    """Return an output that a template makes."""
    sources = (source, f"{TEMPLATES}/{template}")
    return Output(path=f"{PACKAGE}/{path}", template=template, context={**context, "sources": sources}, sources=sources)
