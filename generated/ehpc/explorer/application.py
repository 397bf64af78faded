"""The routes of the explorer: the files of the page, what the page asks for, and the gateway for other programs."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

if TYPE_CHECKING:
    from .page_requests import Explorer

PAGE = os.path.join(os.path.dirname(__file__), "page")
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class Responder:
    """Answers requests for data; what that needs is loaded and opened with the first one."""

    def __init__(self, make_explorer: Callable[[], Explorer]) -> None:
        self._make_explorer = make_explorer
        self._explorer: Explorer | None = None
        self._lock = threading.Lock()

    def explorer(self) -> Explorer:
        """Return what answers."""
        with self._lock:
            if self._explorer is None:
                self._explorer = self._make_explorer()
            return self._explorer

    async def page(self, request: Request) -> Response:
        """Answer the page."""
        return await self.respond(request, lambda body: self.explorer().respond(body, **request.path_params))

    async def gateway(self, request: Request) -> Response:
        """Answer another program."""
        return await self.respond(request, lambda body: self.explorer().gateway(body, **request.path_params))

    async def respond(self, request: Request, handler: Callable[[Mapping[str, Any]], dict[str, Any]]) -> Response:
        """Answer in a thread."""
        return await run_in_threadpool(json_response, await request.body(), handler)


def json_response(text: bytes, handler: Callable[[Mapping[str, Any]], dict[str, Any]]) -> Response:
    """Return a response in JSON; errors are responses too."""
    from .._runtime.errors import EhpcError
    from .calls import CallRefused
    from .catalog import UnknownActionError
    from .page_requests import BadRequestError
    from .results import describe_error

    try:
        return JSONResponse(handler(read_object(text)))
    except CallRefused as refused:
        return JSONResponse({"error": {"message": str(refused)}, "problems": refused.problems}, refused.status)
    except UnknownActionError as error:
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


def read_object(text: bytes) -> dict[str, Any]:
    """Return the JSON object that was sent.

    Raises:
        BadRequestError: If it is none.
    """
    from .page_requests import BadRequestError

    try:
        body = json.loads(text or b"{}")
    except (ValueError, RecursionError):
        raise BadRequestError("the body is not JSON") from None
    if not isinstance(body, dict):
        raise BadRequestError("the body must be a JSON object")
    return body


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
    from . import catalog

    try:
        content = catalog.openapi(request.path_params["version"])
    except (catalog.UnknownActionError, FileNotFoundError):
        return JSONResponse({"error": {"message": "there is no such document"}}, 404)
    return Response(content, media_type="application/json")


def application(make_explorer: Callable[[], Explorer]) -> Starlette:
    """Return the web application, without the checks of ``security``."""
    responder = Responder(make_explorer)
    routes = [Route("/", page_file("index.html"), methods=["GET"])]
    for name in sorted(os.listdir(PAGE)):
        if os.path.splitext(name)[1] in TYPES:
            routes.append(Route(f"/page/{name}", page_file(name), methods=["GET"]))
    routes += [
        Route("/explorer/{name}", responder.page, methods=["POST"]),
        Route("/{version}/openapi.json", openapi, methods=["GET"]),
        Route("/{version}/api/{name}", responder.gateway, methods=["POST"]),
    ]
    return Starlette(routes=routes, middleware=[Middleware(GZipMiddleware, minimum_size=1000)])
# Hand-written: edit templates/ehpc/explorer/application.py, then run `make generate`.
