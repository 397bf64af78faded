"""Hardware of nodes as 2024-07-30 describes it."""

from __future__ import annotations

from typing import Any

from ...protocol.service_model import load_models
from ...state.sqlite_store import Record
from ..call import Call, Members
from ..orders import HOURS, Order, choose_instance_type
from . import VERSION


def complete_nodes(nodes: list[Members]) -> list[Members]:
    """Return hardware with the documented defaults of what its request left out."""
    defaults = load_models()[VERSION].actions["CreateNodes"].find_defaults("ComputeNode")
    return [{**defaults, **node} for node in nodes]


def build_order(call: Call, cluster: Record, queue: Members, hardware: Members, count: int, **more: Any) -> Order:
    """Return an order of compute nodes of a queue; what the hardware leaves out is as the queue says."""
    settings = queue["Settings"]
    choices = settings.get("ComputeNodes") or [{}]
    spec = complete_nodes([{**choices[0], **hardware}])[0]
    hours = renewal = 0
    if spec["InstanceChargeType"] == "PrePaid":
        unit = HOURS[spec["PeriodUnit"]]
        hours = spec.get("Period", 1) * unit
        renewal = spec["AutoRenewPeriod"] * unit if spec["AutoRenew"] else 0
    switches = settings.get("VSwitchIds") or [cluster.data["VSwitchId"]]
    known = {"KeepAlive": False, "VSwitchId": switches[0], "HtEnabled": spec.get("EnableHT", True)}
    known.update(more.pop("more", {}))
    order = Order(
        spec.get("InstanceType") or choose_instance_type(call.backend, cluster, queue["QueueName"]),
        count,
        ["Compute"],
        queue=queue["QueueName"],
        spot=spec["SpotStrategy"],
        hours=hours,
        renewal=renewal,
        prefix=settings.get("HostnamePrefix") or "compute",
        suffix=settings.get("HostnameSuffix") or "",
        image=spec.get("ImageId"),
        more=known,
    )
    return order._replace(**{name: value for name, value in more.items() if value})
# Hand-written: edit templates/ehpc/emulator/operations/v2024_07_30/hardware.py, then run `make generate`.
