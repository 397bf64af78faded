"""Speaks the protocol of the service: requests, parameters, signatures, bodies of responses, error codes."""
# Hand-written: edit templates/ehpc/emulator/protocol/__init__.py, then run `make generate`.
