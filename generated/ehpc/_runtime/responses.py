"""Reads responses: what came with a good one, and an exception from any other, whatever it holds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .effects import HttpRequest, HttpResponse
from .errors import DecodeError, ServiceError
from .serialization.json_text import parse_strictly
from .service import Service

if TYPE_CHECKING:  # a call without models loads none
    from .serialization.model import Response

R = TypeVar("R", bound="Response")

EXCERPT: Final = 200
"""Longest piece of an unreadable response that a message shows."""
LONGEST_URL: Final = 500
"""Longest address that a message shows."""
LONGEST_SPELLING: Final = 24
"""About the most characters that an echo writes for one character of a secret."""


class ApiResponse(Generic[R]):
    """The response of a call: the parsed model, and what came over the wire.

    Attributes:
        response: The parsed model.
        status: HTTP status.
        headers: Headers by lower-case name.
        request_id: Identifier of the request, which support asks for.
        body: The raw body.
        attempts: How often the request was sent.
    """

    __slots__ = ("attempts", "body", "headers", "request_id", "response", "status")

    def __init__(self, response: R, raw: HttpResponse, attempts: int) -> None:
        self.response = response
        self.status = raw.status
        self.headers: Mapping[str, str] = raw.headers
        self.request_id = str(getattr(response, "request_id", None) or "")
        self.body = raw.body
        self.attempts = attempts

    def __repr__(self) -> str:
        return f"ApiResponse({self.response!r}, status={self.status}, request_id={self.request_id!r})"


def unreadable_error(action: str, response: HttpResponse, reason: str, secrets: Sequence[str]) -> DecodeError:
    """Return the error for a good response that can't be read."""
    return DecodeError(
        f"{action}: HTTP {response.status}, but the response can't be read: {scrub(reason, secrets)}. "
        f"It begins: {excerpt(response.body, secrets)}",
        action=action,
        status=response.status,
        request_id=scrub(response.headers.get("x-acs-request-id", ""), secrets),
    )


def is_xml(body: bytes, form: str) -> bool:
    """Return whether a response is XML: by its first character, or by what was requested."""
    start = body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return start == b"<" or (form == "xml" and start not in (b"{", b"["))


def read_error(service: Service, action: str, response: HttpResponse, request: HttpRequest | None) -> ServiceError:
    """Return the error in a response; a response that can't be read keeps its status and beginning."""
    fields = read_fields(response.body)
    secrets = request.secrets if request is not None else ()
    code = scrub(text_field(fields, "Code"), secrets)
    message = text_field(fields, "Message")
    request_id = scrub(text_field(fields, "RequestId") or response.headers.get("x-acs-request-id", ""), secrets)
    hint = "Redirects are not followed." if 300 <= response.status < 400 else ""
    if not code:
        code = f"HTTP{response.status}"
        message = f"the response is not an error of the service. It begins: {excerpt(response.body, secrets)}"
    elif "SignatureDoesNotMatch" in code and request is not None and request.to_sign:
        message, hint = signature_hint(message, request.to_sign)
    return service.error(
        action=action,
        code=code,
        message=scrub(message, secrets),
        status=response.status,
        request_id=request_id,
        hint=hint,
        help_url=help_url(scrub(text_field(fields, "Recommend"), secrets)),
    )


def help_url(text: str) -> str:
    """Return the address that the service recommends, or an empty string if it is none."""
    sound = text.startswith("https://") and len(text) <= LONGEST_URL and text.isascii() and text.isprintable()
    return text if sound and " " not in text else ""


def read_fields(body: bytes) -> Mapping[str, Any]:
    """Return the members of an error body, or nothing if it is not one."""
    try:
        if is_xml(body, "json"):
            from .serialization.xml import parse_xml, read_any

            fields = read_any(parse_xml(body))
        else:
            fields = parse_strictly(body)
    except DecodeError:
        return {}
    return fields if isinstance(fields, dict) else {}


def signature_hint(message: str, to_sign: str) -> tuple[str, str]:
    """Return the message of a wrong signature without the string to sign, and what it comes to.

    The service quotes the string that it has signed. If that is ours, the secret is wrong; if not, the request was
    altered on the way. The string itself is left out: it can hold what the request held.
    """
    said, separator, theirs = message.partition("server string to sign is:")
    if not separator:
        return message, ""
    theirs = theirs.strip()
    ours = to_sign.splitlines()
    same = theirs == to_sign or theirs == hashlib.sha256(to_sign.encode()).hexdigest() or theirs.endswith(ours[-1])
    said = said.strip().rstrip(":") or "the signature does not match"
    if same:
        return said, "The service signed the same text: the access key secret is wrong."
    return said, "The service signed another text: the request was altered on the way, by a proxy perhaps."


def text_field(fields: Mapping[str, Any], name: str) -> str:
    """Return a string of an error body, whatever the case of its name."""
    for key, value in fields.items():
        if key.lower() == name.lower() and isinstance(value, (str, int)):
            return str(value)
    return ""


def scrub(text: str, secrets: Sequence[str]) -> str:
    """Return a string without the secrets that a service, or something on the way, may have echoed in any spelling."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):  # one can be a part of another
        text = re.sub("".join(map(spellings, secret)), "***", text)
    return text


def spellings(character: str) -> str:
    """Return a pattern of how an echo may write a character: as it is, or encoded for a URL, JSON, HTML or a log."""
    from html.entities import codepoint2name

    if character.isascii() and character.isalnum():
        return character
    octets = character.encode("utf-8", "surrogatepass")
    units = character.encode("utf-16-be", "surrogatepass")
    ways = [
        r"\\{0,8}" + re.escape(character),
        "".join(f"%(?:25)*{octet:02x}" for octet in octets),
        "".join(rf"\\{{1,8}}x{octet:02x}" for octet in octets),
        "".join(rf"\\{{1,8}}u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2)),
        f"&(?:amp;)*#(?:0*{ord(character)}|x0*{ord(character):x});",
        f"&(?:amp;)*{codepoint2name.get(ord(character), 'apos')};",
    ]
    if character == " ":
        ways += [r"\+", "%(?:25)*2b"]
    elif character in "\n\r\t":
        ways.append(r"\\{1,8}[nrt]")
    elif not character.isascii():
        ways.append("\ufffd{1,4}")
    return f"(?i:{'|'.join(ways)})"


def excerpt(body: bytes, secrets: Sequence[str] = ()) -> str:
    """Return the beginning of a response as one printable line."""
    margin = LONGEST_SPELLING * max(map(len, secrets), default=0)
    text = scrub(body[: EXCERPT * 40 + margin].decode("utf-8", "replace"), secrets)
    if margin and len(body) > EXCERPT * 40 + margin:
        text = text[:-margin]  # here a secret may have been cut in two
    text = re.sub(r"\s+", " ", text)
    text = "".join(character if character.isprintable() else "?" for character in text)
    return repr(text[:EXCERPT]) if text else "(empty)"
# Hand-written: edit templates/ehpc/_runtime/responses.py, then run `make generate`.
