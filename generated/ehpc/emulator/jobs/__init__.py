# Hand-written: edit templates/ehpc/emulator/jobs/__init__.py, then run `make generate`.
"""Queues and runs jobs and commands, simulated or as processes of this machine."""
