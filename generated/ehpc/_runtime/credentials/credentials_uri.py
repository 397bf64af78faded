"""Fetches credentials from a URI, as a sidecar offers them."""

from __future__ import annotations

from ipaddress import ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

from ..effects import Flow, HttpRequest
from ..endpoint import is_host_name
from ..errors import CredentialsError
from .credentials import Credentials
from .http import send_once
from .parsing import read_response
from .provider import Environment

VARIABLE: Final = "ALIBABA_CLOUD_CREDENTIALS_URI"
SHORTEST_SECRET: Final = 8
"""Shortest path that is hidden in messages: hiding a single slash would only spoil them."""
NEAR: Final = tuple(
    ip_network(text)
    for text in (
        "127.0.0.0/8",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "::1/128",
        "fc00::/7",
        "fe80::/10",
    )
)
"""Addresses that plain HTTP may go to: loopback, private and link-local ones."""


class UriProvider:
    """Fetches credentials from a URI.

    Args:
        uri: The URI. Default: the variable ALIBABA_CLOUD_CREDENTIALS_URI.
    """

    name = "credentials URI"

    def __init__(self, uri: str | None = None) -> None:
        self._uri = uri

    def fetch(self, environment: Environment) -> Flow[Credentials]:
        """Return the credentials that the URI responds with.

        Args:
            environment: Has the variable.

        Raises:
            CredentialsError: If the URI is missing, unsafe, or responds with something else.
        """
        uri = self._uri or environment.get(VARIABLE)
        if not uri:
            raise CredentialsError(f"{VARIABLE} is not set")
        origin, host, path = read_uri(uri)
        request = HttpRequest(
            "GetCredentials",
            "GET",
            origin + path,
            {"accept": "application/json", "host": origin.partition("//")[2]},
            secrets=(path,) if len(path) >= SHORTEST_SECRET else (),
        )
        server = f"the credentials URI at {host}"
        response = yield from send_once(request, server)
        if response.status != 200:
            raise CredentialsError(f"{server} responds with HTTP {response.status}")
        return read_response(response.body, f"the response of {server}")


def read_uri(uri: str) -> tuple[str, str, str]:
    """Return the origin of a URI (scheme, host and port), its host alone, and its path with the query.

    The request is made from these parts, so that it goes nowhere but to what was checked.

    Args:
        uri: The URI. It may hold a secret in its path, so that messages don't show it.

    Raises:
        CredentialsError: If it is none, or would show the credentials to the network.
    """
    parts = urlsplit("")
    host, port, scheme = "", None, ""
    if uri.isascii() and uri.isprintable() and not set(uri) & set(' \\"<>'):
        try:
            parts = urlsplit(uri)
            host, port, scheme = parts.hostname or "", parts.port, parts.scheme
        except ValueError:
            host = ""
    address = near_address(host)
    if scheme not in ("http", "https") or not host or not (is_host_name(host) or address is not None):
        raise CredentialsError(f"the credentials URI is not a URL of HTTP(S): check {VARIABLE}")
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise CredentialsError(f"the credentials URI must hold no user, password or fragment: check {VARIABLE}")
    if scheme == "http" and host != "localhost" and not address:
        raise CredentialsError(
            f"the credentials URI would show the credentials to the network on the way to {host}: "
            "use https, or an address of this machine or the private network"
        )
    shown_host = f"[{host}]" if ":" in host else host
    origin = f"{scheme}://{shown_host}" + ("" if port is None else f":{port}")
    return origin, host, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def near_address(host: str) -> bool | None:
    """Return whether an address is near enough for plain HTTP; None if the host is not an address."""
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return any(address in network for network in NEAR)
# Hand-written: edit templates/ehpc/_runtime/credentials/credentials_uri.py, then run `make generate`.
