"""Stage openapi: the package as an OpenAPI 3.1 document, in the form that the gateway of ``ehpc explorer`` answers.

OpenAPI can't describe the protocol itself: one path serves all actions, and it knows no style like ``User.1.Name``. The
gateway takes each action at a path of its own, with a JSON body by wire names, and signs it.
"""

from __future__ import annotations

from typing import Any

from generator import ir
from generator.json_value import Json

SECRET_EXAMPLE = "<your password>"
"""Example of every secret. Consoles fill in examples by themselves, so the gateway refuses this one."""

SCALARS = {"string", "integer", "number", "boolean"}


def openapi(version: ir.Version) -> dict[str, Json]:
    """Return the OpenAPI document of an API version."""
    service = version.service
    titles = dict(service.chapters)
    filled_in = version.request_classes
    structures = [model for model in version.classes if model.base == "Model" and model.name in filled_in]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": service.title,
            "version": service.version,
            "description": (
                "Actions of the service, as `ehpc explorer` answers them on this machine: a JSON body by the names of "
                "the wire, signed and sent by the explorer with the credentials that it was started with."
            ),
        },
        "servers": [
            {
                "url": f"http://127.0.0.1:{{port}}/{service.version}",
                "description": "A running `ehpc explorer`",
                "variables": {"port": {"default": "8080", "description": "What `ehpc explorer --port` says"}},
            }
        ],
        "security": [{"token": []}],
        "tags": [{"name": title} for title in titles.values()],
        "paths": {
            f"/api/{operation.name}": {"post": operation_object(operation, titles)} for operation in version.operations
        },
        "components": {
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "The token of the running explorer"}
            },
            "responses": {
                "Error": {
                    "description": "Nothing was sent, or the service refused, or no response was received",
                    "content": {"application/json": {"schema": error_schema()}},
                }
            },
            "schemas": {
                model.name: model_schema(model, is_request=False)
                for model in [*version.shapes, *(model for one in version.operations for model in one.models)]
            }
            | {
                operation.request.name: model_schema(operation.request, is_request=True)
                for operation in version.operations
            }
            | {f"{model.name}Input": model_schema(model, is_request=True) for model in structures},
        },
    }


def operation_object(operation: ir.Operation, titles: dict[str, str]) -> dict[str, Json]:
    """Return what a document says of an action."""
    return {
        "operationId": operation.name,
        "summary": operation.summary.rstrip("."),
        "description": operation.description or operation.summary,
        "tags": [titles[operation.chapter]],
        "x-ehpc-effect": operation.effect,
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": reference(operation.request.name)}},
        },
        "responses": {
            "200": {
                "description": f"Response of {operation.name}",
                "content": {"application/json": {"schema": reference(operation.response.name)}},
            },
            "default": {"$ref": "#/components/responses/Error"},
        },
    }


def reference(name: str) -> dict[str, Json]:
    """Return a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def model_schema(model: ir.Model, is_request: bool) -> dict[str, Any]:
    """Return the schema of a structure; a dotted name such as ``EcsOrder.Manager.Count`` is a path of objects."""
    top: dict[str, Any] = {"type": "object", "description": model.description, "properties": {}}
    for attribute in model.attributes:
        *path, name = attribute.wire.partition(".n.")[0].removesuffix(".n").split(".")
        place = top
        for part in path:
            place = place["properties"].setdefault(part, {"type": "object", "properties": {}})
        place["properties"][name] = attribute_schema(attribute, is_request)
        if is_request and attribute.must and not path:
            top.setdefault("required", []).append(name)
    return top


def attribute_schema(attribute: ir.Attribute, is_request: bool) -> dict[str, Any]:
    """Return the schema of a member; responses have no rules, since services learn new values."""
    schema = value_schema(attribute, is_request)
    if attribute.kind == "list":
        schema = {"type": "array", "items": schema}
        if is_request and attribute.length:
            schema |= bounds(attribute.length, "minItems", "maxItems")
        if attribute.tag and not is_request:
            return {"type": "object", "description": attribute.description, "properties": {attribute.tag: schema}}
    return {**schema, "description": attribute.description}


def value_schema(attribute: ir.Attribute, is_request: bool) -> dict[str, Any]:
    """Return the schema of a value, or of the items of a list."""
    if attribute.model:
        return reference(f"{attribute.model}Input" if is_request else attribute.model)
    kind = (attribute.item if attribute.kind == "list" else attribute.kind) or "any"
    schema: dict[str, Any] = {"type": kind} if kind in SCALARS else {}
    if attribute.enum:
        schema["x-ehpc-known-values"] = list(attribute.enum)
    if attribute.shown_as and not is_request:
        schema["x-ehpc-shown-as"] = attribute.shown_as
    if attribute.secret:
        schema |= {"format": "password", "writeOnly": True, "example": SECRET_EXAMPLE}
    if is_request:
        schema |= bounds(attribute.range, "minimum", "maximum")
        if kind == "string" and attribute.kind != "list":
            schema |= bounds(attribute.length, "minLength", "maxLength")
        if attribute.pattern:
            schema["pattern"] = f"^(?:{attribute.pattern})$"
    return schema


def bounds(pair: tuple[Any, Any] | None, least: str, most: str) -> dict[str, Any]:
    """Return bounds as the keywords of a schema."""
    return {key: value for key, value in zip((least, most), pair or (), strict=False) if value is not None}


def error_schema() -> dict[str, Json]:
    """Return the schema of what the gateway says when an action has no response."""
    text: dict[str, Json] = {"type": "string"}
    return {
        "type": "object",
        "required": ["error"],
        "properties": {
            "error": {
                "type": "object",
                "required": ["message"],
                "properties": {
                    "message": text,
                    "code": {"type": "string", "description": "Error code of the service"},
                    "family": {"type": "string", "description": "Class of `ehpc.errors`"},
                    "hint": text,
                    "request_id": text,
                },
            },
            "problems": {
                "type": "object",
                "description": "What is wrong with the body, by the path of the member",
                "additionalProperties": text,
            },
        },
    }
