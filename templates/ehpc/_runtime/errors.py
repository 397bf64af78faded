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
    └── ServiceError              the service refused; its families are in ``ehpc.errors``
"""

from __future__ import annotations

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
    """

    def __init__(self, message: str, *, action: str = "") -> None:
        super().__init__(f"{action}: {message}" if action else message)
        self.action = action


class NotSentError(TransportError):
    """The request can't have reached the service: it is safe to send it again."""


class OutcomeUnknownError(TransportError):
    """The request may have reached the service: before a change is sent again, look whether it was made."""


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
    """

    hint = ""

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
    ) -> None:
        self.action = action
        self.code = code
        self.message = message
        self.status = status
        self.request_id = request_id
        self.meaning = meaning
        self.retryable = retryable
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
        }
        return (_rebuild, (self.__class__, state))


def _rebuild(kind: type[ServiceError], state: dict[str, object]) -> ServiceError:
    """Make an error again from its pickled state."""
    return kind(**state)  # type: ignore[arg-type]
