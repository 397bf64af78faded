"""TLS settings: which certificates are trusted. Certificates and host names are always verified."""

from __future__ import annotations

import os
import ssl

from ..errors import ConfigurationError


def create_context(ca_bundle: str | None) -> ssl.SSLContext:
    """Return a TLS context that trusts a file, else ALIBABA_CLOUD_CA_BUNDLE, SSL_CERT_FILE, or the system's."""
    ca_bundle = ca_bundle or os.environ.get("ALIBABA_CLOUD_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    try:
        return ssl.create_default_context(cafile=ca_bundle or None)
    except OSError as error:
        raise ConfigurationError(f"the certificates in {ca_bundle} can't be read: {error.strerror or error}") from None
# Hand-written: edit templates/ehpc/_runtime/http/tls.py, then run `make generate`.
