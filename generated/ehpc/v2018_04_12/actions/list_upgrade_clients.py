# Generated from spec/2018-04-12/actions/client/ListUpgradeClients.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""ListUpgradeClients: List the upgrades of the cluster client and the newest version."""

from __future__ import annotations

from attrs import define, field

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Model, Request, Response, WireField

__all__ = ["ClientUpgrade", "ListUpgradeClientsRequest", "ListUpgradeClientsResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class ClientUpgrade(Model):
    """An upgrade of the cluster client."""

    new_version: str | None = None
    """Version after the upgrade."""

    old_version: str | None = None
    """Version before the upgrade."""

    sub_uid: str | None = None
    """RAM user who upgraded the client."""

    update_time: str | None = None
    """Time of the upgrade."""

    __wire__ = (
        WireField("new_version", "NewVersion", "string"),
        WireField("old_version", "OldVersion", "string"),
        WireField("sub_uid", "SubUid", "string"),
        WireField("update_time", "UpdateTime", "string"),
    )


@define(eq=False, repr=False, kw_only=True)
class ListUpgradeClientsRequest(Request["ListUpgradeClientsResponse"]):
    """Parameters of ListUpgradeClients: list the upgrades of the cluster client and the newest version."""

    region_id: str | None = None
    """Region that holds the resource, such as cn-hangzhou. ListRegions lists the regions."""

    cluster_id: str
    """Identifier of the cluster. ListClusters lists the clusters."""

    __wire__ = (
        WireField("region_id", "RegionId", "string"),
        WireField("cluster_id", "ClusterId", "string", required=True),
    )


@define(eq=False, repr=False, kw_only=True)
class ListUpgradeClientsResponse(Response):
    """Response of ListUpgradeClients: client_records, current_version, latest_version, request_id."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    client_records: list[ClientUpgrade] = field(factory=list)
    """Upgrades of the client."""

    current_version: str | None = None
    """Version of the client that the cluster runs."""

    latest_version: str | None = None
    """Newest version of the client."""

    __wire__ = (
        WireField("request_id", "RequestId", "string"),
        WireField("client_records", "ClientRecords", "list", item="model", model=ClientUpgrade),
        WireField("current_version", "CurrentVersion", "string"),
        WireField("latest_version", "LatestVersion", "string"),
    )


OPERATION = Operation(
    "ListUpgradeClients",
    ListUpgradeClientsRequest,
    ListUpgradeClientsResponse,
    mutates=False,
    idempotent=True,
    secret=False,
    positions={"RegionId": "query"},
)
