# Hand-written: edit templates/ehpc/emulator/http/__init__.py, then run `make generate`.
"""Speaks HTTP: connections, messages on the wire, faults on demand, the log of requests."""
