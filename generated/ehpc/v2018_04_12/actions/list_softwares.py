# Generated from spec/2018-04-12/actions/basic_info/ListSoftwares.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListSoftwares: List the software that E-HPC can install on a cluster."""

from __future__ import annotations

from typing import Literal

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["InstallableApplication", "ListSoftwaresRequest", "ListSoftwaresResponse", "OPERATION", "SoftwareInfo"]


@define(eq=False, repr=False, kw_only=True)
class InstallableApplication(Model):
    """An application that can be installed on a cluster."""

    tag: str | None = None
    """Tag of the application, made of name and version, such as OpenMPI_1.8.7."""

    name: str | None = None
    """Name of the application, such as cuda-toolkit."""

    version: str | None = None
    """Version of the application."""

    required: bool | None = None
    """Whether the application is always installed; otherwise it can be left out."""

    __wire__ = (
        WireField("tag", "Tag", "string"),
        WireField("name", "Name", "string"),
        WireField("version", "Version", "string"),
        WireField("required", "Required", "boolean"),
    )


@define(eq=False, repr=False, kw_only=True)
class SoftwareInfo(Model):
    """What one release of E-HPC can install on one operating system."""

    ehpc_version: str | None = None
    """Release of E-HPC, such as 1.0.0."""

    os_tag: str | None = None
    """Tag of the system image, such as CentOS_7.2_64. ListImages lists the tags."""

    scheduler_type: (
        Literal[
            "pbs",
            "pbs19",
            "slurm",
            "slurm19",
            "slurm20",
            "opengridscheduler",
            "deadline",
            "gridengine",
            "cube",
            "custom",
        ]
        | str
        | None
    ) = None
    """Scheduler, such as pbs. One of: pbs, pbs19, slurm, slurm19, slurm20, opengridscheduler, deadline, gridengine,
    cube, custom."""

    scheduler_version: str | None = None
    """Version of the scheduler."""

    account_type: Literal["nis", "ldap"] | str | None = None
    """Service that keeps the user accounts of the cluster, such as nis. One of: nis, ldap."""

    account_version: str | None = None
    """Version of the service for user accounts."""

    applications: list[InstallableApplication] = field(factory=list)
    """Applications that can be installed."""

    __wire__ = (
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("os_tag", "OsTag", "string"),
        WireField("scheduler_type", "SchedulerType", "string"),
        WireField("scheduler_version", "SchedulerVersion", "string"),
        WireField("account_type", "AccountType", "string"),
        WireField("account_version", "AccountVersion", "string"),
        WireField(
            "applications", "Applications", "list", item="model", model=InstallableApplication, tag="ApplicationInfo"
        ),
    )


@define(eq=False, repr=False, kw_only=True)
class ListSoftwaresRequest(Request["ListSoftwaresResponse"]):
    """Parameters of ListSoftwares: list the software that E-HPC can install on a cluster.

    Every item describes one release of E-HPC on one operating system, with its scheduler, its service for user
    accounts, and the applications that can be added. The Tag of an application is what CreateCluster takes to install
    it. ListInstalledSoftware lists what a cluster has.
    """

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    ehpc_version: str | None = None
    """E-HPC release whose software is listed, such as 1.0.0. The ehpc_version of the items holds such numbers."""

    os_tag: str | None = None
    """Only software for the operating system with this tag. (Since alibabacloud_ehpc20180412 1.0.0.)"""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("ehpc_version", "EhpcVersion", "string"),
        WireField("os_tag", "OsTag", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListSoftwaresResponse(Response):
    """Response of ListSoftwares: softwares, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    softwares: list[SoftwareInfo] = field(factory=list)
    """Combinations of software that can be installed."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("softwares", "Softwares", "list", item="model", model=SoftwareInfo, tag="SoftwareInfo"),
    )


OPERATION = Operation(
    "ListSoftwares",
    ListSoftwaresRequest,
    ListSoftwaresResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "host"},
)
