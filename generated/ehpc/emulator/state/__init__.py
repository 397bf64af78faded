"""Holds the state of the emulated service: resources, their life cycles, the clock, the seed."""
# Hand-written: edit templates/ehpc/emulator/state/__init__.py, then run `make generate`.
