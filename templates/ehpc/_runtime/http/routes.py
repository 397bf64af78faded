# Hand-written: edit templates/ehpc/_runtime/http/routes.py, then run `make generate`.
"""How servers are reached: straight or through a proxy, and which certificates are trusted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ssl import SSLContext

    from urllib3.util import Url


class Routes:
    """The proxies and the settings of TLS that the requests of one client use.

    Args:
        proxy: URL of a proxy, or None for the usual variables.
        ca_bundle: File with the certificates to trust, or None for the system's.
    """

    __slots__ = ("_ca_bundle", "_proxies", "_proxy", "_tls")

    def __init__(self, proxy: str | None, ca_bundle: str | None) -> None:
        self._proxy = proxy
        self._ca_bundle = ca_bundle
        self._proxies: dict[str, str] = {}
        self._tls: SSLContext | None = None

    def proxy(self, origin: str) -> str:
        """Return the proxy for a server, or an empty text."""
        found = self._proxies.get(origin)
        if found is None:
            found = self._proxies[origin] = self._proxy or environment_proxy(origin)
        return found

    def tls(self, origin: str) -> SSLContext | None:
        """Return the settings of TLS for a server, which verify certificates and host names, or None for HTTP."""
        if not origin.startswith("https:"):
            return None
        if self._tls is None:
            self._tls = tls_settings(self._ca_bundle)
        return self._tls

    def unconnected(self, origin: str) -> str:
        """Return what to say of a server that can't be reached."""
        return "the proxy can't be used" if self.proxy(origin) else "no connection"


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
    """Return the headers by which a proxy is asked for a tunnel to a server."""
    return {"host": f"[{host}]:{port}" if ":" in host else f"{host}:{port}", **proxy_headers(proxy)}


def tls_settings(ca_bundle: str | None) -> SSLContext:
    """Return settings of TLS that verify certificates and host names."""
    import ssl

    ca_bundle = ca_bundle or os.environ.get("ALIBABA_CLOUD_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    try:
        return ssl.create_default_context(cafile=ca_bundle or None)
    except OSError as error:
        raise ConfigurationError(f"the certificates in {ca_bundle} can't be read: {error.strerror or error}") from None


def environment_proxy(url: str) -> str:
    """Return the proxy that the environment names for a URL, or an empty text."""
    names = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
    if not any(os.environ.get(name) for name in names):
        return ""
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    proxies = getproxies()
    host = parts.hostname or ""
    if is_near(host) or proxy_bypass(host):
        return ""
    return proxies.get(parts.scheme) or proxies.get("all") or ""


def is_near(host: str) -> bool:
    """Return whether a host is this machine or its cloud's metadata service, which no proxy can reach."""
    return host in ("localhost", "::1", "100.100.100.200") or host.startswith("127.")
