"""Runs jobs and commands: the scheduler, and runners that simulate them or start processes."""
