"""What the tests of ``ehpc.testing`` need: pytest's own means to test a plugin."""

from __future__ import annotations

pytest_plugins = ["pytester"]
