"""The endpoint of a client: the host of a region, or one that is given, and the checks of both."""

from __future__ import annotations

from .errors import ConfigurationError

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .service import Service

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def region_host(service: Service, region_id: str, network: str) -> str:
    """Return the host of the service in a region."""
    template = service.vpc_host if network == "vpc" else service.public_host
    return template.format(region=region_id)


def check_region(region_id: str) -> None:
    """Refuse what can't be a region: it could turn the host name into somebody else's."""
    parts = region_id.split("-")
    words = all(part.isascii() and part.isalnum() and part == part.lower() for part in parts)
    if not (words and 2 <= len(parts) <= 5 and 2 <= len(parts[0]) <= 3 and parts[0].isalpha()):
        raise ConfigurationError(f"{region_id!r} is not a region; regions look like cn-hangzhou or ap-southeast-1")


def region_advice(region: str, known: Sequence[str]) -> str:
    """Return what to do if no server responds at the endpoint of a region that may not exist."""
    from difflib import get_close_matches

    near = get_close_matches(region, known, 1)
    meant = f": is {near[0]} meant?" if near else "."
    return f"The region {region} is not known to have the service{meant}"


def is_host_name(host: str) -> bool:
    """Return whether a string is a host name, or an address of version 4."""
    labels = host.split(".")
    sound = all(label.isascii() and label.replace("-", "a").isalnum() and len(label) <= 63 for label in labels)
    return sound and len(host) <= 253 and not any(label.startswith("-") or label.endswith("-") for label in labels)


def parse_endpoint(endpoint: str, allow_http: bool) -> tuple[str, str]:
    """Return scheme and host (with port) of an endpoint.

    Args:
        endpoint: A URL without path, or a host name, which means HTTPS.
        allow_http: Whether HTTP is allowed to hosts other than this machine.
    """
    from urllib.parse import urlsplit

    if not (endpoint.isascii() and endpoint.isprintable()) or " " in endpoint:  # urlsplit would leave out line breaks
        raise ConfigurationError("the endpoint holds a space or a character that no URL has")
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
    bracketed = f"[{host}]" if ":" in host else host
    return parts.scheme, bracketed if port is None else f"{bracketed}:{port}"
# Hand-written: edit templates/ehpc/_runtime/endpoint.py, then run `make generate`.
