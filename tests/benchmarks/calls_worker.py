"""Times whole calls against the canned server, inside one process: prints microseconds a call by way of calling.

Run with the name of the side (``ours``, ``peers`` or ``raw``), the port of the server, and what to measure.
"""

import asyncio
import json
import resource
import sys
import time
from pathlib import Path

CALLS = 400
ASYNC_CALLS = 500
AT_A_TIME = 50


def each(function, calls=CALLS):  # type: ignore[no-untyped-def]
    """Return microseconds a call, the best of three rounds after a warm-up."""
    for _ in range(20):
        function()
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for _ in range(calls // 2):
            function()
        best = min(best, (time.perf_counter() - start) / (calls // 2))
    return best * 1e6


async def together(function):  # type: ignore[no-untyped-def]
    """Return microseconds a call when many run at a time."""
    gate = asyncio.Semaphore(AT_A_TIME)

    async def one():  # type: ignore[no-untyped-def]
        async with gate:
            await function()

    await asyncio.gather(*(one() for _ in range(AT_A_TIME)))
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        await asyncio.gather(*(one() for _ in range(ASYNC_CALLS)))
        best = min(best, (time.perf_counter() - start) / ASYNC_CALLS)
    return best * 1e6


def memory():  # type: ignore[no-untyped-def]
    """Return the peak memory of this process in MB.

    Linux tells it for the program itself; what getrusage tells there begins with the size of the process that started
    this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(port, what):  # type: ignore[no-untyped-def]
    """Measure this package."""
    from ehpc import AsyncClient, Client

    settings = {"endpoint": f"http://127.0.0.1:{port}", "access_key_id": "id", "access_key_secret": "secret"}
    client = Client("cn-hangzhou", **settings)
    if what == "small":
        return each(client.list_current_client_version)
    if what == "nodes":
        return each(lambda: client.list_nodes(cluster_id="c"))
    if what == "memory":
        for _ in range(500):
            client.list_nodes(cluster_id="c")
        return memory()
    if what == "growth":
        for _ in range(2_000):
            client.list_current_client_version()
        before = memory()
        for _ in range(int(sys.argv[4])):
            client.list_current_client_version()
        return memory() - before
    if what == "work":
        return alone(settings)
    if what == "pages":
        return pages(client)

    async def many():  # type: ignore[no-untyped-def]
        async with AsyncClient("cn-hangzhou", pool_size=AT_A_TIME, **settings) as other:
            return await together(other.list_current_client_version)

    return asyncio.run(many())


def alone(settings):  # type: ignore[no-untyped-def]
    """Return microseconds of this package's own work for a call: sign, encode, decode, no socket."""
    from ehpc import Client
    from ehpc._runtime.effects import HttpResponse

    class Nowhere:
        def send(self, _step):  # type: ignore[no-untyped-def]
            return HttpResponse(
                200, {}, b'{"RequestId": "04F0F334-1335-436C-A1D7-6C044FE73368", "ClientVersion": "1.0.24"}'
            )

        def close(self):  # type: ignore[no-untyped-def]
            pass

    client = Client("cn-hangzhou", transport=Nowhere(), **settings)
    return each(client.list_current_client_version)


def pages(client):  # type: ignore[no-untyped-def]
    """Return the seconds that 2,000 nodes take one page after the other, and with prefetch."""
    found = []
    for prefetch in (0, 8):
        start = time.perf_counter()
        assert sum(1 for _ in client.iter_nodes(cluster_id="c", prefetch=prefetch)) == 2000
        found.append(time.perf_counter() - start)
    return found


def peers(port, what):  # type: ignore[no-untyped-def]
    """Measure the official SDK."""
    from alibabacloud_ehpc20180412 import models
    from alibabacloud_ehpc20180412.client import Client
    from alibabacloud_tea_openapi.models import Config

    config = Config(access_key_id="id", access_key_secret="secret", region_id="cn-hangzhou")
    config.endpoint, config.protocol = f"127.0.0.1:{port}", "http"
    client = Client(config)
    nodes = models.ListNodesRequest(cluster_id="c")
    if what == "small":
        return each(lambda: client.list_current_client_version())
    if what == "nodes":
        return each(lambda: client.list_nodes(nodes))
    if what == "memory":
        for _ in range(500):
            client.list_nodes(nodes)
        return memory()

    async def many():  # type: ignore[no-untyped-def]
        return await together(lambda: client.list_current_client_version_async())

    return asyncio.run(many())


def raw(port, what):  # type: ignore[no-untyped-def]
    """Measure the bare transports: http.client and aiohttp, with the parsing of JSON for the large answer."""
    if what == "async":
        import aiohttp

        async def many():  # type: ignore[no-untyped-def]
            async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=AT_A_TIME)) as session:

                async def one():  # type: ignore[no-untyped-def]
                    async with session.get(f"http://127.0.0.1:{port}/?Action=ListRegions") as answer:
                        return await answer.read()

                return await together(one)

        return asyncio.run(many())
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port)
    action = "ListNodes" if what == "nodes" else "ListRegions"

    def one():  # type: ignore[no-untyped-def]
        connection.request("GET", f"/?Action={action}")
        return json.loads(connection.getresponse().read())

    return each(one)


if __name__ == "__main__":
    side = {"ours": ours, "peers": peers, "raw": raw}[sys.argv[1]]
    print(json.dumps(side(int(sys.argv[2]), sys.argv[3])))
