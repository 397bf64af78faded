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
from .results import described_error

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

    def tree(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the actions of a version by chapter."""
        table = catalog.table(text_of(asked, "version"))
        actions = sorted(table.actions.values(), key=lambda each: each.name)
        return {
            "service": table.service,
            "chapters": [
                {
                    "title": title,
                    "actions": [
                        {"name": each.name, "summary": each.summary, "changes": each.mutates}
                        for each in actions
                        if each.chapter == key
                    ],
                }
                for key, title in table.chapters.items()
            ],
        }

    def describe(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the form of an action."""
        version = text_of(asked, "version")
        table, action = catalog.table(version), catalog.action(version, text_of(asked, "action"))
        found = forms.fields(action.parameters)
        for field in found:
            field["choices"] = choices.kind_of(field["label"], action.name)
        return {
            "name": action.name,
            "summary": action.summary,
            "description": action.description,
            "chapter": table.chapters[action.chapter],
            "source": f"{table.reference}, lines {action.lines}",
            "changes": action.mutates,
            "deletes": catalog.is_deletion(action),
            "fields": found,
        }

    def offer(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return values of the account for a field."""
        kind = text_of(asked, "choices")
        if kind not in choices.SOURCES:
            raise BadRequestError("there are no values for such a field")
        client = self.account.client(text_of(asked, "version"), text_of(asked, "region"))
        try:
            return {"choices": choices.choices(client, kind, text_of(asked, "cluster")), "trouble": ""}
        except EhpcError as error:  # such as a cluster of which only the beginning is typed
            return {"choices": [], "trouble": str(error)}

    # Calls

    def intent(self, asked: Mapping[str, Any]) -> Intent:
        """Return the call that the page means."""
        version, region = text_of(asked, "version"), text_of(asked, "region")
        action, values = catalog.action(version, text_of(asked, "action")), asked.get("values", {})
        form = forms.read_form(action, values)
        return Intent(version, region, text_of(asked, "format") or "json", action, values, form)

    def preview(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the code of a call, and what is wrong with its values. Nothing is sent."""
        intent = self.intent(asked)
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

    def send(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Send a call that reads."""
        return self.calls.read(self.intent(asked))

    def review(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a change would send, to be confirmed."""
        return self.calls.review(self.intent(asked))

    def confirm(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Send a change that was reviewed."""
        return self.calls.confirm(text_of(asked, "ticket"), text_of(asked, "typed"))

    def rows(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return further rows of a result."""
        return self.calls.result(number_of(asked, "id")).page(number_of(asked, "first"))

    def body(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the whole body of a result."""
        return {"body": self.calls.result(number_of(asked, "id")).text()}

    def history(self, _: Mapping[str, Any]) -> dict[str, Any]:
        """Return what was sent in this session."""
        return {"calls": self.calls.history()}

    def dashboard(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return how a cluster is, as of the last sample; a new one is taken if that is due."""
        version, region = catalog.versions()[0], text_of(asked, "region")
        client = self.account.client(version, region)
        return self.samplers.of(client, region, text_of(asked, "cluster")).view()

    def gateway(self, asked: Mapping[str, Any], version: str, name: str) -> dict[str, Any]:
        """Answer another program, as the OpenAPI document says: names of the wire in a JSON body."""
        action = catalog.action(version, name)
        body = dict(asked)
        region = str(body.pop("RegionId", None) or "")
        values = forms.by_python_names(action.parameters, body)
        intent = Intent(version, region, "json", action, values, forms.read_form(action, values))
        self.calls.check(intent)
        return self.calls.plain_answer(intent)


def text_of(asked: Mapping[str, Any], name: str) -> str:
    """Return a text that was sent, or an empty one."""
    value = asked.get(name, "")
    if not isinstance(value, str):
        raise BadRequestError(f"{name} must be a text")
    return value


def number_of(asked: Mapping[str, Any], name: str) -> int:
    """Return a whole number that was sent."""
    value = asked.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 31:
        raise BadRequestError(f"{name} must be a whole number")
    return value


def read_object(body: bytes) -> dict[str, Any]:
    """Return the JSON object that was sent.

    Raises:
        BadRequestError: If it is none.
    """
    try:
        asked = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise BadRequestError("the body is not JSON") from None
    if not isinstance(asked, dict):
        raise BadRequestError("the body must be a JSON object")
    return asked


async def answer(request: Request, answering: Callable[..., dict[str, Any]]) -> Response:
    """Answer a request for data in a thread; errors are answers too."""
    try:
        asked = read_object(await request.body())
        return JSONResponse(await run_in_threadpool(answering, asked, **request.path_params))
    except CallRefused as refused:
        return JSONResponse({"error": {"message": str(refused)}, "problems": refused.problems}, refused.status)
    except catalog.UnknownActionError as error:
        return JSONResponse({"error": {"message": str(error)}}, 404)
    except EhpcError as error:
        status = getattr(error, "status", None) or 502
        return JSONResponse({"error": described_error(error)}, status if 400 <= status < 600 else 502)
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
    asked_for = {
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
    for name, answering in asked_for.items():
        routes.append(Route(f"/explorer/{name}", partial(answer, answering=answering), methods=["POST"]))
    routes.append(Route("/{version}/openapi.json", openapi, methods=["GET"]))
    routes.append(Route("/{version}/api/{name}", partial(answer, answering=explorer.gateway), methods=["POST"]))
    return Starlette(routes=routes, middleware=[Middleware(GZipMiddleware, minimum_size=1000)])
