"""The emulator of the other large cloud, to measure against."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks.timing import TOOLS

START_SECONDS = 60.0


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def moto() -> Iterator[str]:
    """Run it and give its URL once it answers."""
    port = free_port()
    command = [str(TOOLS / "python"), str(TOOLS / "moto_server"), "-H", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            end = time.monotonic() + START_SECONDS
            while process.poll() is None and time.monotonic() < end:
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                except OSError:
                    time.sleep(0.1)
                    continue
                yield f"http://127.0.0.1:{port}"
                return
            raise RuntimeError("moto_server does not start")
        finally:
            process.terminate()
