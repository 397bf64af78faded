"""Runs jobs and commands: the scheduler, and runners that simulate them or start processes."""
# Hand-written: edit templates/ehpc/emulator/jobs/__init__.py, then run `make generate`.
