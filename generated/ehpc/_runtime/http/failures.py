"""What a failed exchange means: the request can't have reached the service, or it may have.

Messages are made of names and reasons of errors, never of their texts: those of the HTTP libraries can hold a URL, or
what a server said.
"""

from __future__ import annotations

import time
from typing import Final

from ..effects import HttpRequest, Send
from ..errors import ConfigurationError, NotSentError, OutcomeUnknownError, TooLargeError

SAYING_NOTHING: Final = frozenset({"BrokenConnectionError", "CancelledError", "OSError", "SSLError"})
"""Names of errors that are left out of a message, as what caused them says more."""


def check_request(request: HttpRequest) -> None:
    """Refuse headers that would end early, or hold what HTTP can't send.

    Raises:
        ConfigurationError: If there is one.
    """
    text = "".join((*request.headers, *request.headers.values()))
    if text.isascii() and text.isprintable():
        return
    if any(character in text for character in "\r\n\0"):
        raise ConfigurationError("a header holds a line break")
    raise ConfigurationError("a header holds a character that HTTP can't send")


def not_sent(error: BaseException, action: str, through: str) -> NotSentError:
    """Return what it means that no connection could be opened.

    Args:
        error: Why it could not.
        action: The action that was called.
        through: What to say that there is not: a connection, or a proxy that can be used.
    """
    from ssl import SSLCertVerificationError

    if isinstance(cause_of(error, SSLCertVerificationError), SSLCertVerificationError):
        return NotSentError(f"no secure connection: {reason(error)}", action=action, temporary=False)
    if isinstance(error, ValueError):
        return NotSentError(f"the address is not valid: {reason(error)}", action=action, temporary=False)
    return NotSentError(f"{through}: {reason(error)}", action=action)


def may_have_arrived(error: BaseException, effect: Send, end: float) -> OutcomeUnknownError:
    """Return what a failure after the connection was opened means.

    Args:
        error: The failure.
        effect: What was sent.
        end: Its deadline, in monotonic seconds.
    """
    action = effect.request.action
    if isinstance(error, TooLargeError):
        return TooLargeError(error.message, action=action)
    if is_timeout(error) or time.monotonic() >= end:
        seconds = effect.deadline_seconds if time.monotonic() >= end else effect.read_timeout_seconds
        return OutcomeUnknownError(f"no complete response within {seconds:.3g} s", action=action)
    return OutcomeUnknownError(f"the connection broke: {reason(error)}", action=action)


def is_timeout(error: BaseException) -> bool:
    """Return whether an error is a timeout; asyncio of Python 3.10 has a class of its own for it."""
    # in Python 3.10 the timeouts of asyncio, and of what builds on it, are others than the built-in one
    return any(kind.__name__ == "TimeoutError" for kind in type(error).__mro__)


def cause_of(error: BaseException, kind: type[BaseException]) -> BaseException | None:
    """Return the first error of a class among an error and what caused it."""
    seen: BaseException | None = error
    while seen is not None and not isinstance(seen, kind):
        seen = seen.__cause__ or seen.__context__
    return seen


def reason(error: BaseException) -> str:
    """Return why an exchange failed, by the names and reasons of the errors that led to it."""
    names: list[str] = []
    seen: BaseException | None = error
    name = ""
    while seen is not None and len(names) < 6:
        name = type(seen).__name__
        ours = not type(seen).__module__.startswith("aiohttp")
        if name not in SAYING_NOTHING and ours:
            names.append(name)
        if isinstance(seen, OSError) and not seen.filename and ours:
            said = getattr(seen, "verify_message", "") or seen.strerror or (type(seen) is OSError and str(seen))
            names += [said] if said else []
        seen = seen.__cause__ or seen.__context__
    return ", ".join(dict.fromkeys(names)) or name
# Hand-written: edit templates/ehpc/_runtime/http/failures.py, then run `make generate`.
