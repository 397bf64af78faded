"""Compares the spec with releases of the official SDKs, to find what the service has got since."""
