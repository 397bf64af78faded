"""The tree of exceptions that everything in this package raises.

::

    EhpcError
    ├── ConfigurationError        a client can't be created from what it was given
    │   └── CredentialsError      no credentials, or unusable ones
    ├── ValidationError           an argument does not fit its type; nothing was sent
    ├── DecodeError               a response that is not what the protocol says
    ├── TransportError            no response was received
    │   ├── NotSentError          the request can't have reached the service
    │   └── OutcomeUnknownError   the request may have reached the service
    │       └── TooLargeError     the response was larger than is read
    ├── ServiceError              the service refused; its families are in ``ehpc.errors``
    └── WaiterError               what was waited for did not come
        ├── WaiterFailedError     it can't come any more
        ├── WaiterTimeoutError    the wait timed out
        └── WaiterCancelledError  the caller cancelled the wait
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

__all__ = [
    "ConfigurationError",
    "CredentialsError",
    "DecodeError",
    "EhpcError",
    "NotSentError",
    "OutcomeUnknownError",
    "ServiceError",
    "TooLargeError",
    "TransportError",
    "ValidationError",
    "WaiterCancelledError",
    "WaiterError",
    "WaiterFailedError",
    "WaiterTimeoutError",
]

HIDDEN = "'***'"
"""What messages show in place of a secret."""

MOST_SHOWN = 10
"""Most states, or names of items, that a message lists."""

LONGEST_MESSAGE = 20_000
"""Most characters of a message."""

LONGEST_SAID = 2_000
"""Most characters of what the service says that a message shows; the attribute of the error has them all."""

LONGEST_WORD = 200
"""Most characters of a code or an identifier that a message shows."""

SPACES = "\u00a0\u3000"
"""Spaces of printed text, which Python does not count as printable."""


class EhpcError(Exception):
    """Base of all errors that this package raises.

    Attributes:
        in_doubt: Whether the call was to change something, and may have done so although it failed.
        hint: What can be done about it, or an empty string; it stands in the message too.
    """

    in_doubt = False
    hint = ""

    def __init__(self, message: str = "") -> None:
        """Create an error.

        Args:
            message: What is wrong, where, and what to do. It can hold what others have sent, so that control characters
                are escaped, and only its beginning is kept.
        """
        super().__init__(escape(message, LONGEST_MESSAGE, kept="\n\t"))

    if not TYPE_CHECKING:  # type checkers know what there is

        def __getattr__(self, name: str) -> object:
            from .other_names import no_attribute

            raise no_attribute(self, name)

    def advise(self, hint: str) -> None:
        """Set what to do about the error.

        Args:
            hint: Whole sentences.
        """
        self.hint = hint
        self.args = (f"{self.args[0]}. {hint}",)

    def mark_in_doubt(self, hint: str) -> None:
        """Mark the error as one after which a change may have been made all the same, and set what to do about it.

        Args:
            hint: Whole sentences.
        """
        self.in_doubt = True
        self.advise(hint)

    def __reduce__(self) -> tuple[Any, ...]:
        return _recreate, (type(self), self.args), self.__dict__


def _recreate(kind: type[EhpcError], arguments: tuple[Any, ...]) -> EhpcError:
    """Recreate a pickled or copied error, whatever its class takes; its attributes are restored afterwards."""
    error = kind.__new__(kind)
    error.args = arguments
    return error


def escape(text: str, longest: int, kept: str = "") -> str:
    """Return a text as messages and logs may show it: not too long, and with control characters escaped.

    Args:
        text: The text; a server can have sent it.
        longest: Most characters of it.
        kept: Control characters that are left as they are.
    """
    shown = text if len(text) <= longest else f"{text[:longest]}... ({len(text)} characters)"
    if shown.isprintable():
        return shown
    kept += SPACES
    return "".join(
        letter if letter.isprintable() or letter in kept else letter.encode("unicode_escape").decode()
        for letter in shown
    )


def join_bounded(words: Sequence[str]) -> str:
    """Return words joined by commas, up to a bounded number."""
    first = ", ".join(escape(word, 80) for word in words[:MOST_SHOWN])
    return first if len(words) <= MOST_SHOWN else f"{first} and {len(words) - MOST_SHOWN} more"


class ConfigurationError(EhpcError):
    """A client can't be created from what it was given, or from the environment."""


class CredentialsError(ConfigurationError):
    """No credentials were found, or they can't be used."""


class ValidationError(EhpcError, ValueError):
    """A value does not fit what is declared; nothing was sent."""


class DecodeError(EhpcError, ValueError):
    """A response is not what the protocol says.

    Attributes:
        action: The action that was called, where it was one.
        status: HTTP status of the response, where there is one.
        request_id: Identifier of the request, where there is one.
    """

    def __init__(self, message: str, *, action: str = "", status: int | None = None, request_id: str = "") -> None:
        super().__init__(message)
        self.action = action
        self.status = status
        self.request_id = request_id


class TransportError(EhpcError):
    """No response was received from the service.

    Attributes:
        action: The action that was called.
        host: Host name and port of the server, or an empty string.
        attempts: How often the request was sent or attempted.
    """

    def __init__(self, message: str, *, action: str = "") -> None:
        shown = escape(message, LONGEST_SAID)
        super().__init__(f"{action}: {shown}" if action else shown)
        self.message = message
        self.action = action
        self.host = ""
        self.attempts = 1

    def locate(self, host: str) -> None:
        """Name the server that the request was for.

        Args:
            host: Its host name and port.
        """
        self.host = host
        shown = f"{escape(self.message, LONGEST_SAID)} ({host})"
        self.args = (f"{self.action}: {shown}" if self.action else shown,)


class NotSentError(TransportError):
    """The request can't have reached the service: it is safe to retry.

    Attributes:
        temporary: Whether another try may succeed; a certificate that is not trusted stays so.
    """

    def __init__(self, message: str, *, action: str = "", temporary: bool = True) -> None:
        super().__init__(message, action=action)
        self.temporary = temporary


class OutcomeUnknownError(TransportError):
    """The request may have reached the service: before a change is retried, look whether it was made."""


class TooLargeError(OutcomeUnknownError):
    """The response was larger than is read."""


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
        gone: Sequence[str] = (),
    ) -> None:
        """Create an error.

        Args:
            waiter: What was waited for.
            states: The last state that was seen, by what it is the state of.
            message: How the wait ended.
            shown: Those of the states that the message lists. Default: all.
            missing: What has no state.
            gone: What was seen and is no longer listed.
        """
        states_shown = states if shown is None else shown
        parts = [f"{waiter}: {message}"]
        if states_shown:
            parts.append(
                join_bounded(
                    [
                        (f"{key} is {states_shown[key]}" if key else f"the state is {states_shown[key]}")
                        for key in states_shown
                    ]
                )
            )
        if gone:
            parts.append(f"no longer listed: {join_bounded(gone)}")
        if missing:
            parts.append(f"not seen: {join_bounded(missing)}")
        elif not states:
            parts.append("no state was seen")
        super().__init__("; ".join(parts))
        self.waiter = waiter
        self.states = dict(states)


class WaiterFailedError(WaiterError):
    """A state was reached from which the wanted one can't come any more, or what was waited for does not exist.

    Attributes:
        failed: Those of the states from which it can't come.
        gone: What was seen and is no longer listed.
        missing: What was never listed.
        outcomes: By what was waited for: ``success``, ``failure``, ``gone``, ``missing``, or ``pending`` if the wait
            was to stop at the first failure.
        models: What held the states: items, or the response.
    """

    def __init__(
        self,
        waiter: str,
        states: Mapping[str, str],
        models: list[Any],
        failed: Mapping[str, str] | None = None,
        *,
        outcomes: Mapping[str, str] | None = None,
        gone: Sequence[str] = (),
        missing: Sequence[str] = (),
    ) -> None:
        super().__init__(waiter, states, "it can't be reached any more", failed, missing, gone)
        self.failed = dict(states if failed is None else failed)
        self.gone = tuple(gone)
        self.missing = tuple(missing)
        self.outcomes = dict(outcomes or {})
        self.models = models


class WaiterTimeoutError(WaiterError, TimeoutError):
    """Timed out.

    Attributes:
        timeout_seconds: How long the wait lasted at most.
        unreached: Those of the states that are not the wanted one.
        missing: What was waited for, but did not stand in the last response.
        last_failure: Why the last poll failed, or None if it did not.
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
            self.args = (f"{self.args[0]}; the last poll failed: {str(last_failure)[:500]}",)


class WaiterCancelledError(WaiterError):
    """The caller cancelled the wait."""

    def __init__(self, waiter: str, states: Mapping[str, str]) -> None:
        super().__init__(waiter, states, "the wait was cancelled")


class ServiceError(EhpcError):
    """The service responded with an error.

    Attributes:
        action: The action that was called.
        code: Error code of the service, such as ``ClusterNotFound``.
        message: The service's own message.
        status: HTTP status.
        request_id: Identifier of the request, which support asks for.
        hint: What can be done about it, or an empty string.
        help_url: Page about the error that the service recommends, or an empty string.
        meaning: What the code means, or an empty string.
        retryable: Whether the same request may work later.
        throttled: Whether it was refused because there were too many.
        uncertain: Whether what was asked for may have been done all the same.
        transient: Whether a call that only reads may work later, so that a wait goes on.
        remedy: ``clock`` if it was refused because of the time, ``token`` because the security token has expired.
        refuses: ``action`` if the service does not know the action, ``method`` if it does not take the HTTP method.
        attempts: How often it was sent.
    """

    throttled = False
    uncertain = False
    transient = False

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
        refuses: str | None = None,
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
        self.refuses = refuses
        self.help_url = help_url
        self.attempts = 1
        if hint:
            self.hint = hint
        super().__init__(self._format())

    def advise(self, hint: str) -> None:
        """Set what to do about the error, instead of what was advised before.

        Args:
            hint: Whole sentences.
        """
        self.hint = hint
        self.args = (self._format(),)

    def _format(self) -> str:
        said = escape(self.message or self.meaning, LONGEST_SAID)
        text = f"{self.action}: {escape(self.code, LONGEST_WORD)}" + (f": {said}" if said else "")
        request_id = escape(self.request_id, LONGEST_WORD)
        details = f"HTTP {self.status}" + (f", request id {request_id}" if request_id else "")
        see = f"See {self.help_url}" if self.help_url else ""
        hints = [self.meaning if self.meaning and self.meaning != said else "", self.hint, see]
        return " ".join([f"{text} ({details}).", *(hint for hint in hints if hint)])
