# Hand-written: edit templates/ehpc/emulator/faults.py, then run `make generate`.
"""The error that ends a request: code, HTTP status and message."""

from __future__ import annotations


class Fault(Exception):  # noqa: N818 - an answer, not an error of the emulator
    """A request is refused.

    Args:
        code: Error code of the service.
        message: What is wrong, for the user.
        status: HTTP status.
    """

    def __init__(self, code: str, message: str, status: int) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.status = status
