"""Proxies: which one leads to a server, and the headers it needs."""

from __future__ import annotations

import os
from binascii import b2a_base64
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ..endpoint import is_host_name
from ..errors import ConfigurationError

UNREACHABLE = frozenset({"localhost", "::1", "100.100.100.200"})
"""What no proxy can reach, beside 127.*: this machine, and its cloud's metadata service."""


class Proxy(NamedTuple):
    """A proxy, and the headers by which it knows its user."""

    host: str
    port: int
    headers: dict[str, str]


def find_proxy(proxy: str | None, origin: str) -> Proxy | None:
    """Return the proxy for an origin: that of a URL, else of HTTPS_PROXY, HTTP_PROXY and NO_PROXY, or None."""
    if not proxy and any(name.lower().endswith("_proxy") and value for name, value in os.environ.items()):
        from urllib.request import getproxies, proxy_bypass  # takes its time to load

        parts, proxies = urlsplit(origin), getproxies()
        host = parts.hostname or ""
        here = host in UNREACHABLE or host.startswith("127.")
        if not (here or proxy_bypass(host) or proxy_bypass(parts.netloc)):  # NO_PROXY may name a port
            proxy = proxies.get(parts.scheme) or proxies.get("all")
    return parse_proxy(proxy) if proxy else None


def parse_proxy(url: str) -> Proxy:
    """Return the proxy of a URL such as ``http://user:password@host:port``."""
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host, port = parts.hostname or "", parts.port or 80
    except ValueError:  # its text would show the password
        parts, host, port = urlsplit(""), "", 0
    if parts.scheme != "http" or not (is_host_name(host) or ":" in host):
        raise ConfigurationError("a proxy (argument, HTTPS_PROXY or HTTP_PROXY) must be given as http://host:port")
    user = b2a_base64(unquote(parts.netloc.rpartition("@")[0]).encode(), newline=False).decode()
    return Proxy(host, port, {"proxy-authorization": f"Basic {user}"} if user else {})


def join_address(host: str, port: int) -> str:
    """Return host and port as a URL has them."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
# Hand-written: edit templates/ehpc/_runtime/http/proxies.py, then run `make generate`.
