"""A server on loopback that costs almost nothing: answers each request with a prepared body, and keeps connections.

Run as a process of its own; prints its port. Requests that name ListNodes get 100 nodes, or the page that they ask for;
all others get a small answer. With an argument, each answer waits so many milliseconds.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from urllib.parse import parse_qs

from tests.benchmarks.node_answer import NODE, node_answer

SMALL = json.dumps({"RequestId": "04F0F334-1335-436C-A1D7-6C044FE73368", "ClientVersion": "1.0.24"}).encode()
LARGE = node_answer()
ALL_NODES = 2000
DELAY_SECONDS = int(sys.argv[1]) / 1000 if len(sys.argv) > 1 else 0.0


def response(body: bytes) -> bytes:
    """Return a whole response."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


PREPARED = {"small": response(SMALL), "large": response(LARGE)}


def page(text: str) -> bytes:
    """Return the page of nodes that a request asks for."""
    asked = parse_qs(text)
    number, size = int(asked["PageNumber"][0]), int(asked["PageSize"][0])
    first = (number - 1) * size
    nodes = [{**NODE, "Id": f"i-{each}"} for each in range(first, min(first + size, ALL_NODES))]
    counts = {"TotalCount": ALL_NODES, "PageNumber": number, "PageSize": size}
    return response(json.dumps({"RequestId": "x", **counts, "Nodes": {"NodeInfo": nodes}}).encode())


class Connection(asyncio.Protocol):
    """One connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.data = b""

    def data_received(self, data: bytes) -> None:
        self.data += data
        while True:
            head, found, rest = self.data.partition(b"\r\n\r\n")
            if not found:
                return
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            size = int(length[1]) if length else 0
            if len(rest) < size:
                return
            self.data = rest[size:]
            self.answer(head + rest[:size])

    def answer(self, request: bytes) -> None:
        """Answer one request."""
        prepared = PREPARED["large" if b"ListNodes" in request else "small"]
        if b"PageNumber=" in request:
            line = request.split(b"\r\n", 1)[0].split(b" ")[1].decode()
            prepared = page(line.partition("?")[2])
        if DELAY_SECONDS:
            asyncio.get_running_loop().call_later(DELAY_SECONDS, self.transport.write, prepared)  # type: ignore[attr-defined]
        else:
            self.transport.write(prepared)  # type: ignore[attr-defined]


async def main() -> None:
    """Serve until the process is ended."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
