"""The faults that a server can have, each with what must come of it."""

from __future__ import annotations

import gzip
import json
from typing import Any, Final, Literal

from attrs import field, frozen

from ehpc.errors import (
    DecodeError,
    EhpcError,
    OutcomeUnknownError,
    ServerError,
    ServiceError,
    ThrottledError,
    TooLargeError,
)
from tests.faults.faulty_server import GOOD, Answer, Exchange

TRIES: Final = 3
"""How often the clients of these tests send a call at most."""
QUICK: Final = 0.8
"""Deadline, in seconds, of calls that only their deadline ends."""
LARGEST: Final = 100_000
"""Largest answer that is read in these tests."""

Repeated = Literal["never", "if harmless", "always"]

HTML = b"<html><head><title>Bad Gateway</title></head><body>nginx &amp; co</body></html>"


@frozen
class Fault:
    """A fault of a server that a request reaches.

    Attributes:
        name: What the fault is.
        answer: What the server does.
        error: Class of the error that must come of it.
        says: What must stand in the message.
        repeated: Whether the call is sent again: never, if that is harmless (it reads, or has a token), or always.
        settings: Settings of the client.
    """

    name: str
    answer: Answer
    error: type[EhpcError]
    says: str
    repeated: Repeated = "never"
    settings: dict[str, Any] = field(factory=dict)

    def tries(self, harmless: bool) -> int:
        """Return how often a call must be sent."""
        return TRIES if self.repeated == "always" or (self.repeated == "if harmless" and harmless) else 1


def reset_before_headers(exchange: Exchange) -> None:
    """Break off before anything is answered."""
    exchange.reset()


def close_before_headers(exchange: Exchange) -> None:
    """End the connection before anything is answered."""
    exchange.close()


def reset_in_headers(exchange: Exchange) -> None:
    """Break off in the middle of the headers."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Le")
    exchange.reset()


def close_in_headers(exchange: Exchange) -> None:
    """End the connection in the middle of the headers, where a status can be read already."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Le")
    exchange.close()


def reset_after_headers(exchange: Exchange) -> None:
    """Break off where the body should begin."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n")
    exchange.reset()


def cut_body(exchange: Exchange) -> None:
    """Announce more than there is."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + GOOD)
    exchange.close()


def cut_chunks(exchange: Exchange) -> None:
    """End in the middle of a chunk."""
    exchange.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n17\r\n" + GOOD[:10])
    exchange.close()


def short_length(exchange: Exchange) -> None:
    """Announce less than there is."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n" + GOOD)


def drip_headers(exchange: Exchange) -> None:
    """Send endless headers drop by drop."""
    exchange.drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 10_000)


def drip_body(exchange: Exchange) -> None:
    """Send an endless body drop by drop."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
    exchange.drip(b" " * 10_000)


def hang(exchange: Exchange) -> None:
    """Say nothing."""
    exchange.hang()


def hang_in_body(exchange: Exchange) -> None:
    """Stop in the middle of the body."""
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n" + GOOD[:10])
    exchange.hang()


def speak_no_http(exchange: Exchange) -> None:
    """Answer in another protocol."""
    exchange.send(b"220 mail.example ESMTP ready\r\n")
    exchange.close()


def garbage(exchange: Exchange) -> None:
    """Answer well, with a body that is nothing."""
    exchange.answer("200 OK", bytes(range(128, 256)) * 4)


def oversized(exchange: Exchange) -> None:
    """Answer with more than is read."""
    exchange.answer("200 OK", b" " * (10 * LARGEST))


def oversized_chunks(exchange: Exchange) -> None:
    """Answer with more than is read, without saying how much."""
    exchange.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(100):
        exchange.send(b"2710\r\n" + b" " * 10_000 + b"\r\n")
    exchange.send(b"0\r\n\r\n")


BOMB = gzip.compress(b" " * 20_000_000)


def gzip_bomb(exchange: Exchange) -> None:
    """Answer with little that becomes a lot."""
    exchange.answer("200 OK", BOMB, "Content-Encoding: gzip\r\n")


def cut_gzip(exchange: Exchange) -> None:
    """Answer with compressed data whose end is missing."""
    exchange.answer("200 OK", gzip.compress(GOOD * 50)[:-12], "Content-Encoding: gzip\r\n")


def false_gzip(exchange: Exchange) -> None:
    """Answer with data that is not compressed as it is said to be."""
    exchange.answer("200 OK", GOOD, "Content-Encoding: gzip\r\n")


def endless_gzip(exchange: Exchange) -> None:
    """Answer with compressed data that goes on behind its end."""
    exchange.answer("200 OK", gzip.compress(GOOD) + b"\0" * (10 * LARGEST), "Content-Encoding: gzip\r\n")


def error_body(form: str, code: str) -> bytes:
    """Return the body of an error in a form."""
    fields = {"RequestId": "R-1", "Code": code, "Message": "It failed."}
    if form == "json":
        return json.dumps(fields).encode()
    if form == "xml":
        members = "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())
        return f'<?xml version="1.0" encoding="UTF-8"?><Error>{members}</Error>'.encode()
    return HTML if form == "html" else b""


def failing(status: str, body: bytes, headers: str = "") -> Answer:
    """Return an answer of a server that fails."""
    return lambda exchange: exchange.answer(status, body, headers)


def server_errors() -> list[Fault]:
    """Return the faults of a server, or a gateway before it, that says so."""
    found: list[Fault] = []
    for status, code in {
        "500 Internal Server Error": "InternalError",
        "502 Bad Gateway": "UnknownError",
        "503 Service Unavailable": "ServiceUnavailable",
    }.items():
        number = status[:3]
        for form in ("html", "json", "xml", "empty"):
            known = form in ("json", "xml")
            error = ServerError if known else ServiceError
            says = f"{code}: It failed. (HTTP {number}, request id R-1)" if known else f"(HTTP {number})"
            answer = failing(status, error_body(form, code))
            found.append(Fault(f"{number} {form}", answer, error, says, "if harmless"))
    return found


BROKE = "the connection broke: "
TIMED_OUT = "no complete response within "
TOO_LARGE = f"the response is larger than {LARGEST} bytes"
UNREADABLE = "HTTP 200, but the response can't be read"
SHORT: Final[dict[str, Any]] = {"deadline_seconds": QUICK}

BROKEN = [
    Fault("reset before headers", reset_before_headers, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("closed before headers", close_before_headers, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("reset in headers", reset_in_headers, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("closed in headers", close_in_headers, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("reset after headers", reset_after_headers, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("cut body", cut_body, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("cut chunks", cut_chunks, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("drip in headers", drip_headers, OutcomeUnknownError, TIMED_OUT, settings=SHORT),
    Fault("drip in body", drip_body, OutcomeUnknownError, TIMED_OUT, settings=SHORT),
    Fault("hang", hang, OutcomeUnknownError, TIMED_OUT, settings=SHORT),
    Fault("hang in body", hang_in_body, OutcomeUnknownError, TIMED_OUT, settings=SHORT),
]
"""Connections that break or stall; they do so over TLS too."""

FAULTS = [
    *BROKEN,
    Fault(
        "hang to read time-out",
        hang,
        OutcomeUnknownError,
        "no complete response within 0.1 s",
        "if harmless",
        {"read_timeout_seconds": 0.1},
    ),
    Fault("no http", speak_no_http, OutcomeUnknownError, BROKE, "if harmless"),
    *server_errors(),
    Fault(
        "throttled",
        failing("400 Bad Request", error_body("json", "Throttling.User")),
        ThrottledError,
        "Throttling.User: It failed. (HTTP 400, request id R-1)",
        "always",
    ),
    Fault("200 garbage", garbage, DecodeError, UNREADABLE),
    Fault("200 html", failing("200 OK", HTML), DecodeError, UNREADABLE),
    Fault("200 empty", failing("200 OK", b""), DecodeError, UNREADABLE),
    Fault("oversized", oversized, TooLargeError, TOO_LARGE),
    Fault("oversized chunks", oversized_chunks, TooLargeError, TOO_LARGE),
    Fault("gzip bomb", gzip_bomb, TooLargeError, TOO_LARGE),
    Fault("cut gzip", cut_gzip, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("false gzip", false_gzip, OutcomeUnknownError, BROKE, "if harmless"),
    Fault("endless gzip", endless_gzip, OutcomeUnknownError, BROKE, "if harmless"),
]
"""All faults of a server that a request reaches, but the redirect, which needs a second server."""
