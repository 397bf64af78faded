# Hand-written: edit templates/ehpc/_runtime/http/proxies.py, then run `make generate`.
"""Proxies: which one leads to a server, and the headers it needs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from urllib3.util import Url


class Proxies:
    """The proxies of one client.

    Args:
        proxy: URL of a proxy, or None for the standard environment variables (HTTPS_PROXY, HTTP_PROXY, NO_PROXY).
    """

    __slots__ = ("_by_origin", "_proxy")

    def __init__(self, proxy: str | None) -> None:
        self._proxy = proxy
        self._by_origin: dict[str, str] = {}

    def proxy_for(self, origin: str) -> str:
        """Return the URL of the proxy for a server, or an empty string."""
        proxy = self._by_origin.get(origin)
        if proxy is None:
            proxy = self._by_origin[origin] = self._proxy or environment_proxy(origin)
        return proxy

    def describe_failure(self, origin: str) -> str:
        """Return what to say of a server that can't be reached."""
        return "the proxy can't be used" if self.proxy_for(origin) else "no connection"


def host_and_port(url: Url) -> tuple[str, int]:
    """Return where a URL leads."""
    return (url.host or "").strip("[]"), url.port or (443 if url.scheme == "https" else 80)


def parse_proxy(proxy: str) -> Url:
    """Return the parts of the URL of a proxy.

    Raises:
        ConfigurationError: If it is not one that can be used.
    """
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    try:
        url: Url | None = parse_url(proxy if "://" in proxy else f"http://{proxy}")
    except LocationParseError:  # its text would show the password
        url = None
    if url is None or url.scheme != "http" or not url.host:
        raise ConfigurationError("a proxy must be given as http://host:port")
    return url


def proxy_headers(proxy: str) -> dict[str, str]:
    """Return the headers by which a proxy knows its user."""
    from base64 import b64encode
    from urllib.parse import unquote

    user = unquote(parse_proxy(proxy).auth or "")
    return {"proxy-authorization": f"Basic {b64encode(user.encode()).decode()}"} if user else {}


def tunnel_headers(host: str, port: int, proxy: str) -> dict[str, str]:
    """Return the headers of a request to a proxy for a tunnel to a server."""
    return {"host": f"[{host}]:{port}" if ":" in host else f"{host}:{port}", **proxy_headers(proxy)}


def environment_proxy(url: str) -> str:
    """Return the proxy that the environment names for a URL, or an empty string."""
    names = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
    if not any(os.environ.get(name) for name in names):
        return ""
    from urllib.parse import urlsplit
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
