"""Serves HTTP: connections, requests as bytes, the endpoint, injected faults, the log."""
