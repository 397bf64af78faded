"""Reads requests of the RPC protocol, and refuses those that are not sound with the service's own codes."""

from __future__ import annotations

import difflib
import ipaddress
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

from .errors import ServiceError
from .parameters import REGION_PARAMETER, read_values
from .service_model import Action, ServiceModel

FORM = "application/x-www-form-urlencoded"
FORMATS = ("JSON", "XML")
REGION = "cn-hangzhou"
"""The region that this endpoint serves."""
MOST_PARAMETERS = 10_000
MOST_HOSTS = 16
"""Most hosts of which it is remembered whether they name this machine."""
CREDENTIAL = re.compile(r"Credential=([^,\s]*)")
"""Where the header Authorization names the access key."""


class RawRequest:
    """A request as received over HTTP, with its headers by lower-case name.

    Attributes:
        query: Parameters of the URL.
        form: Parameters of the body.
        parameters: All parameters.
        action: Name of the action, or empty.
        version: Version of the API, or empty.
    """

    def __init__(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> None:
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.query = read_pairs(query)
        content_type = headers.get("content-type", "").partition(";")[0].strip().lower()
        self.form = read_pairs(body.decode("utf-8", "surrogateescape")) if content_type == FORM else {}
        self.parameters = {**self.query, **self.form}
        self.action = headers.get("x-acs-action") or self.parameters.get("Action", "")
        self.version = headers.get("x-acs-version") or self.parameters.get("Version", "")

    @property
    def key(self) -> str:
        """Identifier of the access key that it names, or empty."""
        credential = CREDENTIAL.search(self.headers.get("authorization", ""))
        return credential[1] if credential else self.parameters.get("AccessKeyId", "")


class Request:
    """A sound request.

    Attributes:
        values: Its own parameters, nested and typed, without those of the protocol.
        named_region: Region that was sent, or None.
        id: Identifier of the response; empty until there is one.
    """

    def __init__(self, action: Action, values: dict[str, Any], format: str, named_region: str | None = None) -> None:
        self.action = action
        self.values = values
        self.format = format
        self.named_region = named_region
        self.id = ""

    @property
    def region(self) -> str:
        """The region that is meant."""
        return self.named_region or REGION


def format_request_id(bits: int) -> str:
    """Return 128 random bits as a request identifier, such as ``04F0F334-1335-436C-A1D7-6C044FE73368``."""
    digits = f"{bits & (1 << 128) - 1:032X}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{'89AB'[bits & 3]}{digits[17:20]}-{digits[20:]}"


def read_pairs(text: str) -> dict[str, str]:
    """Return the parameters of a query or a form."""
    if not text:
        return {}
    pieces = text.split("&")
    try:
        if len(pieces) > MOST_PARAMETERS:
            raise ValueError(text)
        pairs: dict[str, str] = {}
        for piece in pieces:
            if piece:
                name, _, value = piece.partition("=")
                pairs[decode_percent(name)] = decode_percent(value)
    except ValueError:
        raise ServiceError("InvalidParameter", "The parameters are not UTF-8, or are too many.", 400) from None
    return pairs


def decode_percent(text: str) -> str:
    """Return a part of a query as it was before it was encoded for a form; what is not UTF-8 is a ValueError."""
    if "+" in text:
        text = text.replace("+", " ")
    return unquote(text, errors="strict") if "%" in text else text


def split_target(target: str) -> tuple[str, str]:
    """Return path and query of what stands in the request line."""
    if target.startswith("/") and not target.startswith("//") and "#" not in target:
        path, _, query = target.partition("?")
        return path, query
    try:
        parts = urlsplit(target)
    except ValueError:
        raise ServiceError("InvalidParameter", "The URL of the request is not one.", 400) from None
    return parts.path, parts.query


def accepted_format(headers: Mapping[str, str]) -> str:
    """Return the format that the headers ask for: XML if they don't say."""
    return "JSON" if "json" in headers.get("accept", "").lower() else "XML"


def response_format(raw: RawRequest) -> str:
    """Return the format of the response: the parameter Format, else what is accepted, else XML."""
    named = raw.parameters.get("Format", "").upper()
    return named if named in FORMATS else accepted_format(raw.headers)


@lru_cache(MOST_HOSTS)
def is_loopback(netloc: str) -> bool:
    """Return whether a host such as ``127.0.0.1:8080``, ``localhost`` or ``[::1]`` names this machine."""
    try:
        host = urlsplit(f"//{netloc}").hostname or ""
        return host == "localhost" or host.endswith(".localhost") or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_origin(target: str, headers: Mapping[str, str]) -> None:
    """Refuse what a browser sends for a web page of another host, which must not reach the emulator.

    Such a page could change, and by a host name that it lets point here even read, an emulator whose secret is known.
    So Host, Origin and the target must name this machine, and Sec-Fetch-Site no other site.
    """
    host = headers.get("host", "")
    netloc = "" if target.startswith("/") else urlsplit(target).netloc
    for name in (host, netloc):
        if name and not is_loopback(name):
            message = f"The host {name[:80]} is not this machine; call the emulator at 127.0.0.1 or localhost."
            raise ServiceError("Forbidden", message, 403)
    origin = headers.get("origin")
    is_foreign = headers.get("sec-fetch-site") == "cross-site" if origin is None else not is_local_origin(origin)
    if is_foreign:
        raise ServiceError("Forbidden", "Web pages of other hosts can't call the emulator.", 403)


def is_local_origin(origin: str) -> bool:
    """Return whether the header Origin names a page of this machine."""
    scheme, _, netloc = origin.partition("://")
    return scheme in ("http", "https") and is_loopback(netloc)


def check_target(raw: RawRequest) -> None:
    """Refuse methods and paths that no action has."""
    if raw.method not in ("GET", "POST"):
        raise make_method_error(raw.method)
    if raw.path not in ("", "/"):
        message = f"The path {raw.path[:80]} is not known; the path of every action is /."
        raise ServiceError("InvalidApi.NotFound", message, 404)


def make_method_error(method: str) -> ServiceError:
    """Return the error for an HTTP method."""
    message = f"The HTTP method {method[:40]} is not supported; use GET or POST."
    return ServiceError("UnsupportedHTTPMethod", message, 400)


def read_request(raw: RawRequest, service_models: Mapping[str, ServiceModel], strict: bool = True) -> Request:
    """Return the request that was received, or refuse it.

    With ``strict`` the rules for values hold, and unknown parameters and regions are refused.
    """
    version = raw.version
    name = raw.action
    if not name:
        raise ServiceError("MissingAction", "The parameter Action is mandatory for this action.", 400)
    if not version:
        raise ServiceError("MissingVersion", "The parameter Version is mandatory for this action.", 400)
    service_model = service_models.get(version)
    if service_model is None:
        message = f"The version {version[:40]} is not known; this emulator speaks {', '.join(service_models)}."
        raise ServiceError("InvalidVersion", message, 404)
    if name not in service_model.actions:
        near = difflib.get_close_matches(name, service_model.actions, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise ServiceError("InvalidApi.NotFound", f"The action {name[:80]} is not known.{hint}", 404)
    if raw.parameters.get("Format", "XML").upper() not in FORMATS:
        raise ServiceError("InvalidParameter.Format", "The format must be JSON or XML.", 400)
    action = service_model.actions[name]
    own = {key: value for key, value in raw.parameters.items() if key not in service_model.common_parameters}
    region = own.get(REGION_PARAMETER) or None
    if region is not None and strict and region not in service_model.regions:
        near = difflib.get_close_matches(region, service_model.regions, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise ServiceError("InvalidParams", f"The region {region[:80]} is not known.{hint}")
    if action.parameter(REGION_PARAMETER) is None:
        # The older official SDK sends the region with every action, also with those that do not take it.
        own.pop(REGION_PARAMETER, None)
    else:
        # The newer one never sends it: an endpoint serves one region, which is then meant.
        own.setdefault(REGION_PARAMETER, REGION)
    return Request(action, read_values(action, own, strict), response_format(raw), region)
# Hand-written: edit templates/ehpc/emulator/protocol/request.py, then run `make generate`.
