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
    from collections.abc import Mapping, Sequence
    from typing import Any

HIDDEN = "'***'"
"""What texts show in place of a secret."""

MOST_SHOWN = 10
"""Most states, or names of items, that a message lists."""


class EhpcError(Exception):
    """Base of all errors that this package raises.

    Attributes:
        in_doubt: Whether the call was to change something, and may have done so although it failed.
        hint: What can be done about it, or an empty text; it stands in the message too.
    """

    in_doubt = False
    hint = ""

    def advise(self, hint: str) -> None:
        """Say what to do about the error.

        Args:
            hint: Whole sentences.
        """
        self.hint = hint
        self.args = (f"{self.args[0]}. {hint}",)

    def leave_in_doubt(self, hint: str) -> None:
        """Say that a change may have been made all the same, and what to do about it.

        Args:
            hint: Whole sentences.
        """
        self.in_doubt = True
        self.advise(hint)

    def __reduce__(self) -> tuple[Any, ...]:
        return _remake, (type(self), self.args), self.__dict__


def _remake(kind: type[EhpcError], arguments: tuple[Any, ...]) -> EhpcError:
    """Make a pickled or copied error again, whatever its class is made from; its attributes are put back afterwards."""
    error = kind.__new__(kind)
    error.args = arguments
    return error


def listed(words: Sequence[str]) -> str:
    """Return words as a list whose length is bounded."""
    shown = ", ".join(word[:100] for word in words[:MOST_SHOWN])
    return shown if len(words) <= MOST_SHOWN else f"{shown} and {len(words) - MOST_SHOWN} more"


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

    def __init__(
        self,
        waiter: str,
        states: Mapping[str, str],
        message: str,
        shown: Mapping[str, str] | None = None,
        missing: Sequence[str] = (),
    ) -> None:
        """Make an error.

        Args:
            waiter: What was waited for.
            states: The last state that was seen, by what it is the state of.
            message: What has become of the wait.
            shown: Those of the states that the message tells. Default: all.
            missing: What has no state.
        """
        told = states if shown is None else shown
        parts = [f"{waiter}: {message}"]
        if told:
            parts.append(listed([f"{key} is {told[key]}" if key else f"the state is {told[key]}" for key in told]))
        if missing:
            parts.append(f"not seen: {listed(missing)}")
        elif not states:
            parts.append("no state was seen")
        super().__init__("; ".join(parts))
        self.waiter = waiter
        self.states = dict(states)


class WaiterFailedError(WaiterError):
    """A state was reached from which the wanted one can't come any more.

    Attributes:
        failed: Those of the states from which it can't come.
        models: What held the states: items, or the response.
    """

    def __init__(
        self, waiter: str, states: Mapping[str, str], models: list[Any], failed: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(waiter, states, "it can't be reached any more", failed)
        self.failed = dict(states if failed is None else failed)
        self.models = models


class WaiterTimeoutError(WaiterError, TimeoutError):
    """Time was up.

    Attributes:
        timeout_seconds: How long it was waited.
        unreached: Those of the states that are not the wanted one.
        missing: What was waited for, but did not stand in the last answer.
        last_failure: Why the last look at the service failed, or None if it did not.
    """

    def __init__(
        self,
        waiter: str,
        states: Mapping[str, str],
        timeout_seconds: float,
        *,
        unreached: Mapping[str, str] | None = None,
        missing: Sequence[str] = (),
        last_failure: EhpcError | None = None,
    ) -> None:
        super().__init__(waiter, states, f"not reached within {timeout_seconds:g} s", unreached, missing)
        self.timeout_seconds = timeout_seconds
        self.unreached = dict(states if unreached is None else unreached)
        self.missing = tuple(missing)
        self.last_failure = last_failure
        if last_failure is not None:
            self.args = (f"{self.args[0]}; the last look failed: {str(last_failure)[:500]}",)


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
        help_url: Page about the error that the service recommends, or an empty text.
        meaning: What the code means, or an empty text.
        retryable: Whether the same request may work later.
        throttled: Whether it was refused because there were too many.
        uncertain: Whether what was asked for may have been done all the same.
        remedy: ``clock`` if it was refused because of the time, ``token`` because the security token has expired.
        attempts: How often it was sent.
    """

    throttled = False
    uncertain = False

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
        remedy: str | None = None,
        hint: str = "",
        help_url: str = "",
    ) -> None:
        self.action = action
        self.code = code
        self.message = message
        self.status = status
        self.request_id = request_id
        self.meaning = meaning
        self.retryable = retryable
        self.remedy = remedy
        self.help_url = help_url
        self.attempts = 1
        if hint:
            self.hint = hint
        super().__init__(self._text())

    def advise(self, hint: str) -> None:
        """Say what to do about the error, instead of what was advised before.

        Args:
            hint: Whole sentences.
        """
        self.hint = hint
        self.args = (self._text(),)

    def _text(self) -> str:
        said = self.message or self.meaning
        text = f"{self.action}: {self.code}: {said}" if said else f"{self.action}: {self.code}"
        details = f"HTTP {self.status}" + (f", request id {self.request_id}" if self.request_id else "")
        see = f"See {self.help_url}" if self.help_url else ""
        hints = [self.meaning if self.meaning and self.meaning != said else "", self.hint, see]
        return " ".join([f"{text} ({details}).".replace("..", "."), *(hint for hint in hints if hint)])
