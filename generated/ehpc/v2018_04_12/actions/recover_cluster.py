# Generated from spec/2018-04-12/actions/cluster/RecoverCluster.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""RecoverCluster: Initialise a failed cluster anew."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["OPERATION", "RecoverClusterRequest", "RecoverClusterResponse"]


@define(eq=False, repr=False, kw_only=True)
class RecoverClusterRequest(Request["RecoverClusterResponse"]):
    """Parameters of RecoverCluster: initialise a failed cluster anew.

    It works only on a cluster whose status is exception. The system disks of all nodes are replaced, so users, jobs,
    queues and data on the disks of the nodes are lost; the shared storage stays. The call returns at once; poll
    DescribeCluster until the status is running again. Later documentation names fixed defaults for scheduler and
    accounts, so pass what DescribeCluster shows if the cluster has others.
    """

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    image_id: str | None = None
    """Image that the nodes get. ListImages and ListCustomImages list the images."""

    client_version: str | None = None
    """Version of the E-HPC client that is installed; the newest one if absent. ListCurrentClientVersion tells which one
    that is."""

    image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None
    """Origin of the image; public, own, shared by another account, or of the marketplace. One of: system, self, others,
    marketplace. Default: system."""

    scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None
    """Scheduler that is installed. One of: pbs, slurm, opengridscheduler, deadline. Default: pbs."""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Service that holds the user accounts. One of: nis, ldap. Default: nis."""

    os_tag: str | None = None
    """Tag of the operating system image. ListImages lists the tags."""

    __wire__ = (
        WireField("cluster_id", "ClusterId", "string", required=True),
        WireField("region_id", "RegionId", "string"),
        WireField("image_id", "ImageId", "string"),
        WireField("client_version", "ClientVersion", "string"),
        WireField("image_owner_alias", "ImageOwnerAlias", "string"),
        WireField("scheduler_type", "SchedulerType", "string"),
        WireField("account_type", "AccountType", "string"),
        WireField("os_tag", "OsTag", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class RecoverClusterResponse(Response):
    """Response of RecoverCluster: task_id, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    task_id: str | None = None
    """Identifier of the task that carries the request out. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("task_id", "TaskId", "string"),
    )


OPERATION = Operation(
    "RecoverCluster",
    RecoverClusterRequest,
    RecoverClusterResponse,
    mutates=True,
    idempotent=False,
    shown_by=("DescribeCluster",),
    secret=False,
    positions={"RegionId": "host"},
)
