# Generated from spec/2018-04-12/actions/nodes/AddQueue.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""AddQueue: Create a queue in a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["AddQueueRequest", "AddQueueResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class AddQueueRequest(Request["AddQueueResponse"]):
    """Parameters of AddQueue: create a queue in a cluster."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    deployment_set_id: str | None = None
    """Identifier of the ECS deployment set for the nodes. Only deployment sets with the low-latency strategy are
    accepted. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None
    """Communication mode of the network interface: Standard is TCP, HighPerformance is elastic RDMA. One of: Standard,
    HighPerformance. (Since alibabacloud_ehpc20180412 1.14.24.)"""

    queue_name: str
    """Name of the queue. From 1 to 63 characters."""

    use_ess: bool | None = None
    """Whether an Auto Scaling group creates the nodes. (Since alibabacloud_ehpc20180412 3.0.0.)"""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("deployment_set_id", "DeploymentSetId", "string"),
        WireField("network_interface_traffic_mode", "NetworkInterfaceTrafficMode", "string"),
        WireField("queue_name", "QueueName", "string", required=True),
        WireField("use_ess", "UseESS", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class AddQueueResponse(Response):
    """Response of AddQueue: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "AddQueue",
    AddQueueRequest,
    AddQueueResponse,
    mutates=True,
    idempotent=False,
    shown_by=("ListQueues",),
    secret=False,
)
