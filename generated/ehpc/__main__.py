"""Run the command ``ehpc`` as ``python -m ehpc``, where its script is not on the path."""

from __future__ import annotations

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
# Hand-written: edit templates/ehpc/__main__.py, then run `make generate`.
