"""Turns models into parameters, and bodies of responses into models."""
# Hand-written: edit templates/ehpc/_runtime/serialization/__init__.py, then run `make generate`.
