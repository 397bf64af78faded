"""The error that ends a request: code, HTTP status and message."""

from __future__ import annotations

from .service_model import find_error

UNKNOWN_STATUS = 400
"""Status of the codes for which no document states one."""


class ServiceError(Exception):
    """The service refuses a request.

    Args:
        code: Error code of the service.
        message: What is wrong, for the user.
        status: HTTP status. Default: the documented one of the code.
        kept: Whether what was done before the refusal stays done.

    Attributes:
        retry_after: Seconds after which the header Retry-After asks to try again, or None for no such header.
    """

    def __init__(self, code: str, message: str, status: int | None = None, *, kept: bool = False) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.kept = kept
        self.retry_after: int | None = None
        known = find_error(code)
        assert status or known, f"{code} is no documented code, so it needs a status"
        self.status: int = status or (known or {})["http_status"] or UNKNOWN_STATUS
# Hand-written: edit templates/ehpc/emulator/protocol/errors.py, then run `make generate`.
