"""The answer that the benchmarks decode: a page of 100 nodes, each with every field that the reference documents."""

from __future__ import annotations

import json
from typing import Any

NODE: dict[str, Any] = {
    "Id": "i-bp15707mys2rsy0j{0:04}",
    "RegionId": "cn-hangzhou",
    "HostName": "compute{0:03}",
    "Status": "running",
    "CreatedByEhpc": True,
    "AddTime": "2020-01-06T09:41:22.000Z",
    "SpotStrategy": "NoSpot",
    "LockReason": "",
    "ExpiredTime": "2021-01-06T09:41:22.000Z",
    "Expired": False,
    "ImageOwnerAlias": "system",
    "ImageId": "centos_7_06_64_20G_alibase_20190711.vhd",
    "Location": "PublicCloud",
    "CreateMode": "manual",
    "Roles": {"Role": ["Compute"]},
    "TotalResources": {"Cpu": 4, "Memory": 8192, "Gpu": 0},
    "UsedResources": {"Cpu": 2, "Memory": 1024, "Gpu": 0},
}


def node_answer(count: int = 100) -> bytes:
    """Return the JSON answer of ListNodes with so many nodes."""
    nodes = [
        {name: value.format(number) if isinstance(value, str) else value for name, value in NODE.items()}
        for number in range(count)
    ]
    answer = {
        "RequestId": "04F0F334-1335-436C-A1D7-6C044FE73368",
        "TotalCount": count,
        "PageNumber": 1,
        "PageSize": count,
        "Nodes": {"NodeInfo": nodes},
    }
    return json.dumps(answer).encode()
