"""What tools observe of the calls of a client: before a request is sent, after its response, before a retry."""

from __future__ import annotations

from .errors import ConfigurationError

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

POINTS = ("before_send", "after_response", "on_retry")
"""Methods of hooks."""


class CallEvent:
    """A call, as hooks see it: the same object from its first attempt to its last.

    It holds neither parameters nor responses, which can be secret.

    Attributes:
        action: Name of the action, such as ``ListNodes``.
        mutates: Whether it changes, starts or orders something.
        method: HTTP method.
        host: Host name of the endpoint, with the port if it is not the default one.
        attempt: Number of the attempt, from 1.
        headers: HTTP headers to send beside the client's own; ``before_send`` may add some, such as ``traceparent``.
        status: HTTP status of the attempt's response, or 0 if none was received.
        request_id: Identifier of the request in the response, or an empty string.
        seconds: How long the attempt took.
        error: Why the attempt failed, or None if it did not; a ``GeneratorExit`` if the call was cancelled.
        delay_seconds: For ``on_retry``: how long the call waits before it is sent again.
        notes: What hooks keep for themselves from one method to the next.
    """

    __slots__ = (
        *("action", "attempt", "delay_seconds", "error", "headers", "host", "method", "mutates", "notes"),
        *("request_id", "seconds", "status"),
    )

    def __init__(self, action: str, mutates: bool, method: str, host: str) -> None:
        self.action = action
        self.mutates = mutates
        self.method = method
        self.host = host
        self.headers: dict[str, str] = {}
        self.notes: dict[Any, Any] = {}
        self.delay_seconds = 0.0
        self.begin(0)

    def begin(self, attempt: int) -> None:
        """Forget what came of the attempt before."""
        self.attempt = attempt
        self.status = 0
        self.request_id = ""
        self.seconds = 0.0
        self.error: BaseException | None = None

    def __repr__(self) -> str:
        return f"CallEvent({self.action!r}, attempt={self.attempt}, status={self.status}, error={self.error!r})"


class Hooks:
    """What a client calls for each attempt of each call. Derive from it, and override what you need.

    An async client calls the same plain methods in its event loop, so they must not block. Many threads or tasks can
    call them at the same time.
    """

    def before_send(self, event: CallEvent) -> None:
        """Observe that an attempt is about to be signed and sent.

        An exception that this method raises at the first attempt ends the call: nothing is sent, and the caller gets
        the exception. At later attempts it is logged, since the call's own error says what may have happened before.

        Args:
            event: The call.
        """

    def after_response(self, event: CallEvent) -> None:
        """Observe how an attempt ended: with a response, an error, or because the call was cancelled.

        Exceptions that this method raises are logged, and change nothing.

        Args:
            event: The call, with the attempt's ``status``, ``request_id``, ``seconds`` and ``error``.
        """

    def on_retry(self, event: CallEvent) -> None:
        """Observe that the call will be sent again.

        Exceptions that this method raises are logged, and change nothing.

        Args:
            event: The call, with the ``error`` of the last attempt, and ``delay_seconds``.
        """


def check_hooks(hooks: Sequence[Hooks]) -> tuple[Hooks, ...]:
    """Return the hooks of a client, and refuse what can't be called as such.

    Raises:
        ConfigurationError: If one is not made from ``Hooks``, or has an async method, which would never run.
    """
    from inspect import iscoroutinefunction

    if isinstance(hooks, Hooks):
        raise ConfigurationError("hooks must be a list: hooks=[...]")
    for hook in hooks:
        if not isinstance(hook, Hooks):
            raise ConfigurationError(f"hooks must be instances of classes derived from ehpc.Hooks, not {hook!r}")
        for point in POINTS:
            if iscoroutinefunction(getattr(hook, point)):
                raise ConfigurationError(f"{type(hook).__name__}.{point} must be a plain method, not an async one")
    return tuple(hooks)


def notify(hooks: Sequence[Hooks], point: str, event: CallEvent) -> None:
    """Call a method of all hooks; what they raise is logged, since a response that was received must not be lost."""
    for hook in hooks:
        try:
            getattr(hook, point)(event)
        except Exception:
            import logging

            logging.getLogger("ehpc").warning("%s of %r failed", point, hook, exc_info=True)
# Hand-written: edit templates/ehpc/_runtime/hooks.py, then run `make generate`.
