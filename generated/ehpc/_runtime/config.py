# Hand-written: edit templates/ehpc/_runtime/config.py, then run `make generate`.
"""Settings of a client and of a single call: explicit argument, then environment, then default.

==========================  =================================  ==================
argument of ``Client``      environment                        default
==========================  =================================  ==================
``region_id``               ``ALIBABA_CLOUD_REGION_ID``        (none)
``endpoint``                ``EHPC_ENDPOINT_URL``              from the region
``network``                 -                                  ``public``
``signature``               -                                  ``v3``
``format``                  -                                  ``json``
``connect_timeout_seconds`` -                                  5
``read_timeout_seconds``    -                                  60
==========================  =================================  ==================
"""

from __future__ import annotations

import os

from .errors import ConfigurationError

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from .service import Service

    Signature = Literal["v3", "v1"]
    Format = Literal["json", "xml"]
    Network = Literal["public", "vpc"]

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class CallOptions:
    """What is different in one call alone.

    Args:
        region_id: Region to name in the request, instead of the client's. The endpoint stays the client's.
        format: Format of the answer: ``json`` or ``xml``. Default: the client's.
        connect_timeout_seconds: Longest time to connect. Default: the client's.
        read_timeout_seconds: Longest time without an answer. Default: the client's.
        extra_parameters: Parameters to send beside the method's, for what this package does not know yet.
    """

    __slots__ = ("connect_timeout_seconds", "extra_parameters", "format", "read_timeout_seconds", "region_id")

    def __init__(
        self,
        *,
        region_id: str | None = None,
        format: Format | None = None,
        connect_timeout_seconds: float | None = None,
        read_timeout_seconds: float | None = None,
        extra_parameters: Mapping[str, str] | None = None,
    ) -> None:
        self.region_id = region_id
        self.format = format
        self.connect_timeout_seconds = connect_timeout_seconds
        self.read_timeout_seconds = read_timeout_seconds
        self.extra_parameters = extra_parameters

    def __repr__(self) -> str:
        return f"CallOptions(region_id={self.region_id!r}, format={self.format!r})"


class Settings:
    """Settings of a client, resolved and checked."""

    __slots__ = (
        "connect_timeout_seconds",
        "format",
        "host",
        "read_timeout_seconds",
        "region_id",
        "scheme",
        "signature",
    )

    def __init__(
        self,
        service: Service,
        *,
        region_id: str | None,
        endpoint: str | None,
        network: Network,
        signature: Signature,
        format: Format,
        connect_timeout_seconds: float,
        read_timeout_seconds: float,
        allow_http: bool,
    ) -> None:
        self.region_id = region_id or os.environ.get("ALIBABA_CLOUD_REGION_ID") or ""
        endpoint = endpoint or os.environ.get("EHPC_ENDPOINT_URL") or ""
        if self.region_id:
            check_region(self.region_id)
        elif not endpoint:
            raise ConfigurationError(
                "no region: give region_id, such as cn-hangzhou, or set the variable ALIBABA_CLOUD_REGION_ID"
            )
        one_of("network", network, ("public", "vpc"))
        one_of("signature", signature, ("v3", "v1"))
        one_of("format", format, ("json", "xml"))
        if endpoint:
            self.scheme, self.host = read_endpoint(endpoint, allow_http)
        else:
            template = service.vpc_host if network == "vpc" else service.public_host
            self.scheme, self.host = "https", template.format(region=self.region_id)
        self.signature: Signature = signature
        self.format: Format = format
        self.connect_timeout_seconds = positive("connect_timeout_seconds", connect_timeout_seconds)
        self.read_timeout_seconds = positive("read_timeout_seconds", read_timeout_seconds)

    def __repr__(self) -> str:
        return f"Settings({self.scheme}://{self.host}, region_id={self.region_id!r}, signature={self.signature!r})"


def check_region(region_id: str) -> None:
    """Refuse what can't be a region: it could turn the host name into somebody else's."""
    parts = region_id.split("-")
    words = all(part.isascii() and part.isalnum() and part == part.lower() for part in parts)
    if not (words and 2 <= len(parts) <= 5 and 2 <= len(parts[0]) <= 3 and parts[0].isalpha()):
        raise ConfigurationError(f"{region_id!r} is not a region; regions look like cn-hangzhou or ap-southeast-1")


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    """Refuse a value that is not allowed."""
    if value not in allowed:
        raise ConfigurationError(f"{name} must be one of {', '.join(allowed)}, not {value!r}")


def positive(name: str, value: float) -> float:
    """Refuse a time that is not positive."""
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value < float("inf"):
        raise ConfigurationError(f"{name} must be a positive number of seconds, not {value!r}")
    return value


def is_host_name(host: str) -> bool:
    """Tell whether a text is a host name, or an address of version 4."""
    labels = host.split(".")
    sound = all(label.isascii() and label.replace("-", "a").isalnum() and len(label) <= 63 for label in labels)
    return sound and len(host) <= 253 and not any(label.startswith("-") or label.endswith("-") for label in labels)


def read_endpoint(endpoint: str, allow_http: bool) -> tuple[str, str]:
    """Return scheme and host (with port) of an endpoint.

    Args:
        endpoint: A URL without path, or a host name, which means HTTPS.
        allow_http: Whether HTTP is allowed to hosts other than this machine.
    """
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(endpoint if "//" in endpoint else f"//{endpoint}", scheme="https")
        port = parts.port
    except ValueError as error:
        raise ConfigurationError(f"the endpoint is not a URL: {error}") from None
    host = parts.hostname or ""
    if parts.username is not None or parts.password is not None:
        raise ConfigurationError("the endpoint must not hold a user name or a password")
    if parts.scheme not in ("https", "http") or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ConfigurationError(f"the endpoint must look like https://host or https://host:port, not {endpoint!r}")
    if not is_host_name(host) and host != "::1":
        raise ConfigurationError(f"{host!r} is not a host name")
    if parts.scheme == "http" and host not in LOOPBACK and not allow_http:
        raise ConfigurationError(
            f"HTTP to {host} would show everything to the network: use https, or say allow_http=True"
        )
    shown = f"[{host}]" if ":" in host else host
    return parts.scheme, shown if port is None else f"{shown}:{port}"
