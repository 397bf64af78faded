# Hand-written: edit templates/ehpc/_runtime/errors.py, then run `make generate`.
"""The tree of exceptions that everything in this package raises.

::

    EhpcError
    ├── ConfigurationError        a client can't be made from what it was given
    │   └── CredentialsError      no credentials, or unusable ones
    ├── ValidationError           an argument does not fit its type; nothing was sent
    ├── DecodeError               an answer that is not what the protocol says
    ├── TransportError            no answer could be had
    │   ├── NotSentError          the request can't have reached the service
    │   └── OutcomeUnknownError   the request may have reached the service
    │       └── TooLargeError     the answer was larger than is read
    ├── ServiceError              the service refused; its families are in ``ehpc.errors``
    └── WaiterError               what was waited for did not come
        ├── WaiterFailedError     it can't come any more
        ├── WaiterTimeoutError    time was up
        └── WaiterCancelledError  the caller did not want to wait any longer
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

HIDDEN = "'***'"
"""What texts show in place of a secret."""


class EhpcError(Exception):
    """Base of all errors that this package raises."""


class ConfigurationError(EhpcError):
    """A client can't be made from what it was given, or from the environment."""


class CredentialsError(ConfigurationError):
    """No credentials were found, or they can't be used."""


class ValidationError(EhpcError, ValueError):
    """A value does not fit what is declared; nothing was sent."""


class DecodeError(EhpcError, ValueError):
    """An answer is not what the protocol says.

    Attributes:
        status: HTTP status of the answer, where there is one.
        request_id: Identifier of the request, where there is one.
    """

    def __init__(self, message: str, *, status: int | None = None, request_id: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.request_id = request_id


class TransportError(EhpcError):
    """No answer could be had from the service.

    Attributes:
        action: The action that was called.
        attempts: How often it was tried to send the request.
    """

    def __init__(self, message: str, *, action: str = "") -> None:
        super().__init__(f"{action}: {message}" if action else message)
        self.message = message
        self.action = action
        self.attempts = 1

    def add_hint(self, hint: str) -> None:
        """Put a sentence behind the message."""
        self.args = (f"{self.args[0]}. {hint}",)


class NotSentError(TransportError):
    """The request can't have reached the service: it is safe to send it again.

    Attributes:
        temporary: Whether another try may succeed; a certificate that is not trusted stays so.
    """

    def __init__(self, message: str, *, action: str = "", temporary: bool = True) -> None:
        super().__init__(message, action=action)
        self.temporary = temporary


class OutcomeUnknownError(TransportError):
    """The request may have reached the service: before a change is sent again, look whether it was made."""


class TooLargeError(OutcomeUnknownError):
    """The answer was larger than is read."""


class WaiterError(EhpcError):
    """What was waited for did not come.

    Attributes:
        waiter: What was waited for.
        states: The last state that was seen, by what it is the state of.
    """

    def __init__(self, waiter: str, states: Mapping[str, str], message: str) -> None:
        seen = ", ".join(f"{key} is {state}" if key else f"the state is {state}" for key, state in states.items())
        super().__init__(f"{waiter}: {message}" + (f"; {seen[:500]}" if seen else "; no state was seen"))
        self.waiter = waiter
        self.states = dict(states)


class WaiterFailedError(WaiterError):
    """A state was reached from which the wanted one can't come any more.

    Attributes:
        models: What held the states: items, or the response.
    """

    def __init__(self, waiter: str, states: Mapping[str, str], models: list[Any]) -> None:
        super().__init__(waiter, states, "it can't be reached any more")
        self.models = models


class WaiterTimeoutError(WaiterError, TimeoutError):
    """Time was up."""

    def __init__(self, waiter: str, states: Mapping[str, str], timeout_seconds: float) -> None:
        super().__init__(waiter, states, f"not reached within {timeout_seconds:g} s")
        self.timeout_seconds = timeout_seconds


class WaiterCancelledError(WaiterError):
    """The caller did not want to wait any longer."""

    def __init__(self, waiter: str, states: Mapping[str, str]) -> None:
        super().__init__(waiter, states, "the wait was cancelled")


class ServiceError(EhpcError):
    """The service answered with an error.

    Attributes:
        action: The action that was called.
        code: Error code of the service, such as ``ClusterNotFound``.
        message: The service's own message.
        status: HTTP status.
        request_id: Identifier of the request, which support asks for.
        hint: What can be done about it, or an empty text.
        retryable: Whether the same request may work later.
        throttled: Whether it was refused because there were too many.
        attempts: How often it was sent.
    """

    hint = ""
    throttled = False

    def __init__(
        self,
        *,
        action: str,
        code: str,
        message: str,
        status: int,
        request_id: str = "",
        meaning: str = "",
        retryable: bool = False,
        hint: str = "",
    ) -> None:
        self.action = action
        self.code = code
        self.message = message
        self.status = status
        self.request_id = request_id
        self.meaning = meaning
        self.retryable = retryable
        self.attempts = 1
        if hint:
            self.hint = hint
        super().__init__(self._text())

    def _text(self) -> str:
        said = self.message or self.meaning
        text = f"{self.action}: {self.code}: {said}" if said else f"{self.action}: {self.code}"
        details = f"HTTP {self.status}" + (f", request id {self.request_id}" if self.request_id else "")
        hints = [self.meaning if self.meaning and self.meaning != said else "", self.hint]
        return " ".join([f"{text} ({details}).".replace("..", "."), *(hint for hint in hints if hint)])

    def __reduce__(self) -> tuple[object, ...]:
        state = {
            "action": self.action,
            "code": self.code,
            "message": self.message,
            "status": self.status,
            "request_id": self.request_id,
            "meaning": self.meaning,
            "retryable": self.retryable,
            "hint": self.hint,
        }
        return (_rebuild, (self.__class__, state))


def _rebuild(kind: type[ServiceError], state: dict[str, object]) -> ServiceError:
    """Make an error again from its pickled state."""
    return kind(**state)  # type: ignore[arg-type]
