"""Logs requests and responses for ``--debug``, without secrets."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from .._runtime.effects import HttpResponse, Send
from .._runtime.http.sync_transport import HttpTransport
from .masking import base_url, visible_parameters, visible_response


class LoggingTransport:
    """Sends requests and logs each request and response.

    Args:
        log: Called with each line, and the style of the line as keyword arguments.
    """

    def __init__(self, log: Callable[..., Any]) -> None:
        self._log = log
        self._transport = HttpTransport()

    def send(self, step: Send) -> HttpResponse:
        """Send a request once."""
        request = step.request
        self._log(f"> {request.method} {base_url(request)}  {request.action}", dim=True)
        for name, value in visible_parameters(request).items():
            self._log(f">   {name}={value}", dim=True)
        start = time.monotonic()
        try:
            response = self._transport.send(step)
        except BaseException as error:
            self._log(f"< {type(error).__name__} after {time.monotonic() - start:.3f} s", dim=True)
            raise
        seconds = time.monotonic() - start
        self._log(f"< HTTP {response.status} after {seconds:.3f} s, {len(response.body)} bytes", dim=True)
        for line in visible_response(request, response).splitlines():
            self._log(f"<   {line}", dim=True)
        return response

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()
# Hand-written: edit templates/ehpc/cli/logging_transport.py, then run `make generate`.
