"""Times decoding one answer, inside one process: prints milliseconds by way of decoding as JSON.

Run with the name of the side (``ours``, ``peers``, or ``xml`` for this package or the build before) and the file with
the answer.
"""

import json
import sys
import time
import timeit
from pathlib import Path

ROUNDS = 7
TIMES = 60


def best(function, times=TIMES):  # type: ignore[no-untyped-def]
    """Return the best processor time of one call in milliseconds."""
    function()
    return min(timeit.repeat(function, number=times, repeat=ROUNDS, timer=time.process_time)) / times * 1000


def ours(data):  # type: ignore[no-untyped-def]
    """Time this package, with the standard library's parser and with msgspec."""
    from ehpc._runtime.serialization import codec
    from ehpc.codec import converter, decode_json
    from ehpc.models import ListNodesResponse

    model = decode_json(data, ListNodesResponse)
    assert len(model.nodes) == 100
    assert not any(item.unknown for item in (model, *model.nodes))
    raw = json.loads(data)
    assert codec.fast_loads is not None
    found = {
        "msgspec": best(lambda: decode_json(data, ListNodesResponse)),
        "structure alone": best(lambda: converter.structure(raw, ListNodesResponse)),
    }
    codec.fast_loads = None  # as without the extra
    return {**found, "json": best(lambda: decode_json(data, ListNodesResponse))}


def xml(data):  # type: ignore[no-untyped-def]
    """Time reading models from XML."""
    from ehpc.codec import decode_xml
    from ehpc.models import ListNodesResponse

    assert len(decode_xml(data, ListNodesResponse).nodes) == 100
    return best(lambda: decode_xml(data, ListNodesResponse), 10)


def peers(data):  # type: ignore[no-untyped-def]
    """Time the official SDK's from_map and msgspec's typed decoding."""
    import msgspec
    from alibabacloud_ehpc20180412.models import ListNodesResponseBody

    model = ListNodesResponseBody().from_map(json.loads(data))
    assert len(model.nodes.node_info) == 100

    class Resources(msgspec.Struct, rename="pascal"):
        cpu: int
        memory: int
        gpu: int

    class Roles(msgspec.Struct, rename="pascal"):
        role: "list[str]"

    scalars = {
        name: bool if isinstance(value, bool) else str
        for name, value in json.loads(data)["Nodes"]["NodeInfo"][0].items()
        if not isinstance(value, dict)
    }
    fields = list(scalars.items())
    fields += [("Roles", Roles), ("TotalResources", Resources), ("UsedResources", Resources)]
    node = msgspec.defstruct("Node", fields)
    nodes = msgspec.defstruct("Nodes", [("NodeInfo", list[node])])
    names = [("RequestId", str), ("TotalCount", int), ("PageNumber", int), ("PageSize", int), ("Nodes", nodes)]
    decoder = msgspec.json.Decoder(msgspec.defstruct("Answer", names))
    return {
        "json + from_map": best(lambda: ListNodesResponseBody().from_map(json.loads(data))),
        "msgspec": best(lambda: decoder.decode(data)),
    }


if __name__ == "__main__":
    answer = Path(sys.argv[2]).read_bytes()
    print(json.dumps({"ours": ours, "peers": peers, "xml": xml}[sys.argv[1]](answer)))
