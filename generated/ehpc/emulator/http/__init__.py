"""Serves HTTP: connections, requests as bytes, the endpoint, injected faults, the log."""
# Hand-written: edit templates/ehpc/emulator/http/__init__.py, then run `make generate`.
