# Hand-written: edit templates/ehpc/emulator/protocol/__init__.py, then run `make generate`.
"""Speaks the protocol of the service: requests, parameters, signatures, bodies of responses, error codes."""
