"""Servers, and things before them, that say back what they were told, in every way that was ever seen."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from tests.faults.faulty_server import Answer, Exchange, Received
from tests.faults.made_up_secrets import ALL, CORES

Echo = Callable[[Received], str]


def raw(request: Received) -> str:
    """Say back the whole request as it arrived."""
    return str(request)


def decoded(request: Received) -> str:
    """Say back the parameters and headers with nothing encoded."""
    return "\n".join(f"{name} = {value}" for name, value in {**request.headers, **request.parameters}.items())


def quoted_twice(request: Received) -> str:
    """Say back the request encoded once more."""
    return quote(str(request), safe="")


def lower_case_percent(request: Received) -> str:
    """Say back the request percent-encoded with lower-case digits, all special characters of it."""
    octets = decoded(request).encode()
    return "".join(chr(octet) if chr(octet).isalnum() and octet < 128 else f"%{octet:02x}" for octet in octets)


def html_numbers(request: Received) -> str:
    """Say back the request with numbers for all special characters."""
    text = decoded(request)
    return "".join(
        character if character.isalnum() and character.isascii() else f"&#{ord(character)};" for character in text
    )


def html_hexadecimal(request: Received) -> str:
    """Say back the request with hexadecimal numbers for all special characters."""
    text = decoded(request)
    return "".join(
        character if character.isalnum() and character.isascii() else f"&#x{ord(character):X};" for character in text
    )


def json_escapes(request: Received) -> str:
    """Say back the parameters as JSON does that escapes whatever it can."""
    text = json.dumps({**request.headers, **request.parameters})
    for character in "&<>'+=/":
        text = text.replace(character, f"\\u{ord(character):04X}" if character != "/" else r"\/")
    return text


def python_repr(request: Received) -> str:
    """Say back the parameters as a Python program logs them."""
    return repr({**request.headers, **request.parameters}) + repr(decoded(request).encode())


def cut_in_two(request: Received) -> str:
    """Say back a secret at every place where a reader may stop."""
    return " " * 7_990 + decoded(request) * 40


def string_to_sign_v1(request: Received) -> str:
    """Say back what signature version 1 signs."""
    parameters = {name: value for name, value in request.parameters.items() if name != "Signature"}
    pairs = "&".join(f"{quote(name, safe='~')}={quote(parameters[name], safe='~')}" for name in sorted(parameters))
    return f"{request.method}&%2F&{quote(pairs, safe='~')}"


def string_to_sign_v3(request: Received) -> str:
    """Say back the canonical request that signature version 3 signs, headers and all."""
    return f"ACS3-HMAC-SHA256\n{request!s}"


ECHOES: Final[dict[str, Echo]] = {
    "raw": raw,
    "decoded": decoded,
    "quoted twice": quoted_twice,
    "lower-case percent": lower_case_percent,
    "html numbers": html_numbers,
    "html hexadecimal": html_hexadecimal,
    "json escapes": json_escapes,
    "python repr": python_repr,
    "cut in two": cut_in_two,
    "string to sign v1": string_to_sign_v1,
    "string to sign v3": string_to_sign_v3,
}


def service_error(code: str, message: str) -> bytes:
    """Return the body of an error of the service."""
    return json.dumps({"RequestId": "R-1", "Code": code, "Message": message}).encode()


def as_page(text: str) -> bytes:
    """Return a page of a gateway with a text, not escaped."""
    return f"<html><body><pre>{text}</pre></body></html>".encode()


def as_escaped_page(text: str) -> bytes:
    """Return a page of a gateway with a text, escaped."""
    return f"<!DOCTYPE html><html><body>{html.escape(text)}</body></html>".encode()


def as_xml(text: str) -> bytes:
    """Return an error of the service in XML."""
    return f"<Error><RequestId>R-1</RequestId><Code>Wrong</Code><Message>{html.escape(text)}</Message></Error>".encode()


def as_signature_error(text: str) -> bytes:
    """Return the error about a wrong signature, which tells what the server signed."""
    return service_error("SignatureDoesNotMatch", f"Not matched. server string to sign is:{text}")


def as_fields(text: str) -> bytes:
    """Return an error of the service with the text in every field."""
    return json.dumps({"RequestId": text, "Code": text, "Message": text}).encode()


def as_garbage(text: str) -> bytes:
    """Return a text that is neither JSON nor XML."""
    return f"?{text}".encode()


def saying(status: str, body: Callable[[str], bytes], echo: Echo) -> Answer:
    """Return an answer that echoes in its body."""
    return lambda exchange: exchange.answer(status, body(echo(exchange.request)))


def in_head(exchange: Exchange) -> None:
    """Echo in the reason, in the request id and in a header of one's own."""
    text = quote(decoded(exchange.request), safe=" '+<")
    headers = f"x-acs-request-id: {text}\r\nx-echo: {text}\r\nLocation: /{text}\r\n"
    exchange.answer(f"404 {text}", b"", headers)


def in_head_of_good(exchange: Exchange) -> None:
    """Echo in the headers of a good answer that can't be read."""
    text = quote(decoded(exchange.request), safe=" '+<")
    exchange.answer("200 OK", b"{", f"x-acs-request-id: {text}\r\nx-echo: {text}\r\n")


def in_place_of_http(exchange: Exchange) -> None:
    """Echo the request and nothing else."""
    exchange.send(str(exchange.request).encode())
    exchange.close()


def in_good_answer(exchange: Exchange) -> None:
    """Echo in an answer that is good."""
    exchange.answer("200 OK", json.dumps({"RequestId": "R-1", "Echo": decoded(exchange.request)}).encode())


ECHOING: Final[dict[str, Answer]] = {
    **{f"500 page, {name}": saying("500 Failed", as_page, echo) for name, echo in ECHOES.items()},
    **{f"502 escaped page, {name}": saying("502 Bad", as_escaped_page, echo) for name, echo in ECHOES.items()},
    **{
        f"400 error, {name}": saying("400 Bad", lambda text: service_error("Wrong", text), echo)
        for name, echo in ECHOES.items()
    },
    **{f"403 signature, {name}": saying("403 No", as_signature_error, echo) for name, echo in ECHOES.items()},
    **{f"200 garbage, {name}": saying("200 OK", as_garbage, echo) for name, echo in ECHOES.items()},
    "400 xml": saying("400 Bad", as_xml, decoded),
    "400 every field": saying("400 Bad", as_fields, decoded),
    "404 head": in_head,
    "200 head": in_head_of_good,
    "no http": in_place_of_http,
    "good": in_good_answer,
}
"""Ways to echo, of a server that can be reached."""

assert all(core in secret for secret in ALL for core in CORES)
