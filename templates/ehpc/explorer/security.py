"""Decides which requests are answered at all, and puts the protecting headers on every response.

Behind the port stand the keys of an account, and every program and every page in a browser of this machine can reach
the port. So a request must name this server as its host (DNS rebinding), must not come from another origin (request
forgery; a cross-port page is another origin), and, for all but the files of the page, must carry a token that only the
page knows. There is no cookie: browsers send those to every port of the host.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 4_000_000
"""Most bytes of a request; a job script in a field is far smaller."""

RESPONSE_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}
"""What every response says, errors too."""


class Refusal(Exception):  # noqa: N818 - it is a decision, not a fault
    """A request is not answered.

    Attributes:
        status: HTTP status.
        reason: Why, for whoever reads the response.
    """

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


class Guard:
    """Stands before the application.

    Args:
        application: The application.
        port: Port that the server listens on.
        token: What requests for data must carry.
        on_request: Called for each request with the token, such as to know that somebody is there.
    """

    def __init__(
        self, application: ASGIApp, port: int, token: str, on_request: Callable[[], None] = lambda: None
    ) -> None:
        self._application = application
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._token = token.encode()
        self._on_request = on_request

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._application(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in RESPONSE_HEADERS.items():
                    headers[name] = value
            await send(message)

        try:
            if scope["type"] != "http":
                raise Refusal(403, "only HTTP is spoken here")
            self.check(scope["method"], scope["path"], Headers(scope=scope))
        except Refusal as refusal:
            response = JSONResponse({"error": {"message": refusal.reason}}, refusal.status)
            await response(scope, receive, send_with_headers)
            return
        await self._application(scope, receive, send_with_headers)

    def check(self, method: str, path: str, headers: Headers) -> None:
        """Refuse what must not be answered.

        Raises:
            Refusal: If it must not be answered.
        """
        host = headers.get("host", "")
        if headers.getlist("host") != [host] or host not in self._hosts:
            raise Refusal(403, "the Host header does not name this server")
        origin = headers.get("origin")
        if origin is not None and origin != f"http://{host}":
            raise Refusal(403, "the request comes from another origin")
        if headers.get("sec-fetch-site", "none") not in ("same-origin", "none") and not is_opening(
            method, path, headers
        ):
            raise Refusal(403, "the request comes from another site")
        if method == "GET":
            return
        if method != "POST":
            raise Refusal(405, "only GET and POST are answered")
        authorization = headers.get("authorization", "").encode()
        if not hmac.compare_digest(authorization, b"Bearer " + self._token):
            raise Refusal(401, "the token is missing or wrong: open the page as `ehpc explorer` opens it")
        if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            raise Refusal(415, "the content type must be application/json")
        length = headers.get("content-length", "")
        if not length.isdigit():
            raise Refusal(411, "the length of the body must be given")
        if int(length) > LARGEST_BODY:
            raise Refusal(413, f"the body is larger than {LARGEST_BODY} bytes")
        self._on_request()


def is_opening(method: str, path: str, headers: Headers) -> bool:
    """Return whether a request opens the page in a tab, as the local file does that ``ehpc explorer`` makes.

    The page holds no data, and a tab that somebody else opens has no token.
    """
    navigates = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return method == "GET" and path == "/" and navigates
