"""Entry point of ``python -m generator``.

A run makes many objects and hardly any garbage: neither looking for garbage, a fifth of its time, nor giving back the
memory at its end, a tenth, is of use.
"""

import gc
import os
import sys

from generator.cli import main

gc.disable()
code = main()
sys.stdout.flush()
sys.stderr.flush()
os._exit(code)
