"""Proxies: which one leads to a server, and the headers it needs."""

from __future__ import annotations

import os
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ..endpoint import is_host_name
from ..errors import ConfigurationError


class Proxy(NamedTuple):
    """A proxy.

    Attributes:
        host: Its name or address.
        port: Its port.
        headers: Headers by which it knows its user.
    """

    host: str
    port: int
    headers: dict[str, str]


class Proxies:
    """The proxies of one client.

    Args:
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
    """

    __slots__ = ("_by_origin", "_proxy")

    def __init__(self, proxy: str | None) -> None:
        self._proxy = proxy
        self._by_origin: dict[str, Proxy | None] = {}

    def proxy_for(self, origin: str) -> Proxy | None:
        """Return the proxy for a server, or None.

        Raises:
            ConfigurationError: If it is not one that can be used.
        """
        try:
            return self._by_origin[origin]
        except KeyError:
            url = self._proxy or environment_proxy(origin)
            proxy = self._by_origin[origin] = parse_proxy(url) if url else None
            return proxy

    def describe_failure(self, origin: str) -> str:
        """Return what to say of a server that can't be reached."""
        proxy = self.proxy_for(origin)
        return "no connection" if proxy is None else f"the proxy {proxy.host}:{proxy.port} can't be used"


def split_url(url: str) -> tuple[str, str]:
    """Return the origin (scheme, host and port) and the rest of a URL."""
    start = url.index("//") + 2
    slash = url.find("/", start)
    return (url, "/") if slash < 0 else (url[:slash], url[slash:])


def host_and_port(origin: str) -> tuple[str, int]:
    """Return where an origin leads.

    Raises:
        ValueError: If the port is not one.
    """
    parts = urlsplit(origin)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def parse_proxy(url: str) -> Proxy:
    """Return the proxy of a URL such as ``http://user:password@host:port``.

    Raises:
        ConfigurationError: If it is not one that can be used.
    """
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host, port = parts.hostname or "", parts.port or 80
    except ValueError:  # its text would show the password
        parts, host, port = urlsplit(""), "", 0
    if parts.scheme != "http" or not (is_host_name(host) or ":" in host):
        raise ConfigurationError("a proxy must be given as http://host:port")
    return Proxy(host, port, proxy_headers(parts.netloc.rpartition("@")[0]))


def proxy_headers(user: str) -> dict[str, str]:
    """Return the headers by which a proxy knows its user.

    Args:
        user: Name and password as in a URL, or an empty string.
    """
    if not user:
        return {}
    from base64 import b64encode

    return {"proxy-authorization": f"Basic {b64encode(unquote(user).encode()).decode()}"}


def environment_proxy(url: str) -> str:
    """Return the proxy that the environment names for a URL, or an empty string."""
    names = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
    if not any(os.environ.get(name) for name in names):
        return ""
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    proxies = getproxies()
    host = parts.hostname or ""
    if is_local(host) or proxy_bypass(host):
        return ""
    return proxies.get(parts.scheme) or proxies.get("all") or ""


def is_local(host: str) -> bool:
    """Return whether a host is this machine or its cloud's metadata service, which no proxy can reach."""
    return host in ("localhost", "::1", "100.100.100.200") or host.startswith("127.")
# Hand-written: edit templates/ehpc/_runtime/http/proxies.py, then run `make generate`.
