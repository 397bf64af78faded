"""TLS settings: which certificates are trusted. Certificates and host names are always verified."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ssl import SSLContext


class TlsSettings:
    """The TLS context of one client, created for the first HTTPS server.

    Args:
        ca_bundle: File with the certificates to trust, or None for ALIBABA_CLOUD_CA_BUNDLE, SSL_CERT_FILE, then the
            system's.
    """

    __slots__ = ("_ca_bundle", "_context")

    def __init__(self, ca_bundle: str | None) -> None:
        self._ca_bundle = ca_bundle
        self._context: SSLContext | None = None

    def context_for(self, origin: str) -> SSLContext | None:
        """Return the TLS context for a server, or None for HTTP.

        Raises:
            ConfigurationError: If the certificates can't be read.
        """
        if not origin.startswith("https:"):
            return None
        if self._context is None:
            self._context = create_context(self._ca_bundle)
        return self._context


def create_context(ca_bundle: str | None) -> SSLContext:
    """Return a TLS context that verifies certificates and host names."""
    import ssl

    ca_bundle = ca_bundle or os.environ.get("ALIBABA_CLOUD_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    try:
        return ssl.create_default_context(cafile=ca_bundle or None)
    except OSError as error:
        raise ConfigurationError(f"the certificates in {ca_bundle} can't be read: {error.strerror or error}") from None
# Hand-written: edit templates/ehpc/_runtime/http/tls.py, then run `make generate`.
