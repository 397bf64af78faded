# Hand-written: edit templates/ehpc/explorer/application.py, then run `make generate`.
"""The routes of the explorer: the files of the page, what the page asks for, and the gateway for other programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .._runtime.errors import EhpcError
from ..sampler import Samplers
from . import catalog, choices, forms, snippets
from .account import Account
from .calls import CallRefused, Calls, Intent
from .results import describe_error

PAGE = os.path.join(os.path.dirname(__file__), "page")
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class BadRequestError(ValueError):
    """The page, or another program, has sent what makes no sense."""


class Explorer:
    """Answers what the page asks for.

    Args:
        account: Where to call.
        changes_allowed: Whether actions that change something are sent.
        idle_minutes: After how long without a request the explorer ends, for the page to say.
    """

    def __init__(self, account: Account, changes_allowed: bool, idle_minutes: float) -> None:
        self.account = account
        self.calls = Calls(account, changes_allowed)
        self.samplers = Samplers()
        self._idle_minutes = idle_minutes

    # What the page is about

    def start(self, _: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the page shows at its top, and the API versions."""
        return {
            **self.account.facts(),
            "changes_allowed": self.calls.changes_allowed,
            "idle_minutes": self._idle_minutes,
            "versions": catalog.versions(),
        }

    def tree(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the actions of a version by chapter."""
        table = catalog.table(text_of(body, "version"))
        actions = sorted(table.actions.values(), key=lambda action: action.name)
        return {
            "service": table.service,
            "chapters": [
                {
                    "title": title,
                    "actions": [
                        {"name": action.name, "summary": action.summary, "changes": action.mutates}
                        for action in actions
                        if action.chapter == key
                    ],
                }
                for key, title in table.chapters.items()
            ],
        }

    def describe(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the form of an action."""
        version = text_of(body, "version")
        table, action = catalog.table(version), catalog.action(version, text_of(body, "action"))
        form_fields = forms.fields(action.parameters)
        for field in form_fields:
            field["choices"] = choices.kind_of(field["label"], action.name)
        return {
            "name": action.name,
            "summary": action.summary,
            "description": action.description,
            "chapter": table.chapters[action.chapter],
            "source": f"{table.reference}, lines {action.lines}",
            "changes": action.mutates,
            "deletes": catalog.is_deletion(action),
            "fields": form_fields,
        }

    def offer(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return values of the account for a field."""
        kind = text_of(body, "choices")
        if kind not in choices.SOURCES:
            raise BadRequestError("there are no values for such a field")
        client = self.account.client(text_of(body, "version"), text_of(body, "region"))
        try:
            return {"choices": choices.choices(client, kind, text_of(body, "cluster")), "trouble": ""}
        except EhpcError as error:  # such as a cluster of which only the beginning is typed
            return {"choices": [], "trouble": str(error)}

    # Calls

    def intent(self, body: Mapping[str, Any]) -> Intent:
        """Return the call that the page means."""
        version, region = text_of(body, "version"), text_of(body, "region")
        action, values = catalog.action(version, text_of(body, "action")), body.get("values", {})
        form = forms.read_form(action, values)
        return Intent(version, region, text_of(body, "format") or "json", action, values, form)

    def preview(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the code of a call, and what is wrong with its values. Nothing is sent."""
        intent = self.intent(body)
        python = partial(snippets.python_code, self.account, intent.version, intent.region, intent.action, intent.form)
        request = ""
        if not intent.form.problems:
            request = snippets.request_text(self.account, intent.version, intent.region, intent.action, intent.form)
        return {
            "problems": intent.form.problems,
            "warnings": intent.form.warnings,
            "python": python(awaited=False),
            "async": python(awaited=True),
            "cli": snippets.command_line(self.account, intent.region, intent.action, intent.form),
            "request": request,
            "link": forms.without_secrets(intent.action.parameters, intent.given),
        }

    def send(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Send a call that reads."""
        return self.calls.read(self.intent(body))

    def review(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a change would send, to be confirmed."""
        return self.calls.review(self.intent(body))

    def confirm(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Send a change that was reviewed."""
        return self.calls.confirm(text_of(body, "ticket"), text_of(body, "typed"))

    def rows(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return further rows of a result."""
        return self.calls.result(number_of(body, "id")).page(number_of(body, "first"))

    def body(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the whole body of a result."""
        return {"body": self.calls.result(number_of(body, "id")).text()}

    def history(self, _: Mapping[str, Any]) -> dict[str, Any]:
        """Return what was sent in this session."""
        return {"calls": self.calls.history()}

    def dashboard(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return how a cluster is, as of the last sample; a new one is taken if that is due."""
        version, region = catalog.versions()[0], text_of(body, "region")
        client = self.account.client(version, region)
        return self.samplers.of(client, region, text_of(body, "cluster")).view()

    def gateway(self, body: Mapping[str, Any], version: str, name: str) -> dict[str, Any]:
        """Answer another program, as the OpenAPI document says: names of the wire in a JSON body."""
        action = catalog.action(version, name)
        region = str(body.get("RegionId") or "")
        members = {member: value for member, value in body.items() if member != "RegionId"}
        values = forms.by_python_names(action.parameters, members)
        intent = Intent(version, region, "json", action, values, forms.read_form(action, values))
        self.calls.check(intent)
        return self.calls.wire_response(intent)


def text_of(body: Mapping[str, Any], name: str) -> str:
    """Return a text that was sent, or an empty one."""
    value = body.get(name, "")
    if not isinstance(value, str):
        raise BadRequestError(f"{name} must be a text")
    return value


def number_of(body: Mapping[str, Any], name: str) -> int:
    """Return a whole number that was sent."""
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 31:
        raise BadRequestError(f"{name} must be a whole number")
    return value


def read_object(text: bytes) -> dict[str, Any]:
    """Return the JSON object that was sent.

    Raises:
        BadRequestError: If it is none.
    """
    try:
        body = json.loads(text or b"{}")
    except (ValueError, RecursionError):
        raise BadRequestError("the body is not JSON") from None
    if not isinstance(body, dict):
        raise BadRequestError("the body must be a JSON object")
    return body


async def respond(request: Request, handler: Callable[..., dict[str, Any]]) -> Response:
    """Answer a request for data in a thread; errors are answers too."""
    try:
        body = read_object(await request.body())
        return JSONResponse(await run_in_threadpool(handler, body, **request.path_params))
    except CallRefused as refused:
        return JSONResponse({"error": {"message": str(refused)}, "problems": refused.problems}, refused.status)
    except catalog.UnknownActionError as error:
        return JSONResponse({"error": {"message": str(error)}}, 404)
    except EhpcError as error:
        status = getattr(error, "status", None) or 502
        return JSONResponse({"error": describe_error(error)}, status if 400 <= status < 600 else 502)
    except BadRequestError as error:
        return JSONResponse({"error": {"message": str(error)}}, 400)
    except Exception as error:
        message = f"the explorer has made a mistake: {place_of(error)}"
        print(f"ehpc {message}", file=sys.stderr, flush=True)
        return JSONResponse({"error": {"message": message}}, 500)


def place_of(error: Exception) -> str:
    """Return what went wrong and where, without the message of the exception, which can hold what was filled in."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__} in {os.path.basename(trace.tb_frame.f_code.co_filename)}, line {trace.tb_lineno}"


def page_file(name: str) -> Callable[[Request], Response]:
    """Return what answers with a file of the page."""
    with open(os.path.join(PAGE, name), "rb") as file:
        content = file.read()
    media_type = TYPES[os.path.splitext(name)[1]]
    return lambda _: Response(content, media_type=media_type)


def openapi(request: Request) -> Response:
    """Answer with the OpenAPI document of a version, for other tools."""
    try:
        content = catalog.openapi(request.path_params["version"])
    except (catalog.UnknownActionError, FileNotFoundError):
        return JSONResponse({"error": {"message": "there is no such document"}}, 404)
    return Response(content, media_type="application/json")


def application(explorer: Explorer) -> Starlette:
    """Return the web application, without the checks of ``security``.

    Args:
        explorer: Answers what the page asks for.
    """
    handlers = {
        "start": explorer.start,
        "tree": explorer.tree,
        "describe": explorer.describe,
        "offer": explorer.offer,
        "preview": explorer.preview,
        "send": explorer.send,
        "review": explorer.review,
        "confirm": explorer.confirm,
        "rows": explorer.rows,
        "body": explorer.body,
        "history": explorer.history,
        "dashboard": explorer.dashboard,
    }
    routes = [Route("/", page_file("index.html"), methods=["GET"])]
    for name in sorted(os.listdir(PAGE)):
        if os.path.splitext(name)[1] in TYPES:
            routes.append(Route(f"/page/{name}", page_file(name), methods=["GET"]))
    for name, handler in handlers.items():
        routes.append(Route(f"/explorer/{name}", partial(respond, handler=handler), methods=["POST"]))
    routes.append(Route("/{version}/openapi.json", openapi, methods=["GET"]))
    routes.append(Route("/{version}/api/{name}", partial(respond, handler=explorer.gateway), methods=["POST"]))
    return Starlette(routes=routes, middleware=[Middleware(GZipMiddleware, minimum_size=1000)])
