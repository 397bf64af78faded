"""Bounds of both transports: what they read, and what they keep."""

from __future__ import annotations

LARGEST_RESPONSE = 64 * 1024 * 1024
"""Most bytes of a response that are read, after decompression."""

LONGEST_HEAD = 64 * 1024
"""Most bytes of the lines before a body. aiohttp bounds each line so, and their number."""

LONGEST_IDLE_SECONDS = 20.0
"""Longest time that a connection may lie unused: servers close theirs soon after, and a request must not meet that."""

POOL_SIZE = 32
"""Default of how many connections there are."""
# Hand-written: edit templates/ehpc/_runtime/http/limits.py, then run `make generate`.
