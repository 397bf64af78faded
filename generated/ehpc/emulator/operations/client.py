# Hand-written: edit templates/ehpc/emulator/operations/client.py, then run `make generate`.
"""Chapter client: the client software on the nodes of clusters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..state.store import Record
from .call import Call
from .cluster import check_client
from .registry import ends, handles

if TYPE_CHECKING:
    from ..state.backend import World


@handles("UpgradeClient")
def upgrade_client(call: Call) -> dict[str, Any]:
    """Brings a running cluster to a version of the client, the newest by default; it goes through init meanwhile."""
    cluster = call.cluster("running")
    check_client(call)
    cluster.data["NextClientVersion"] = call.get("ClientVersion", call.world.seed["client_versions"][-1])
    call.world.begin(cluster, "upgrade")
    return {}


@ends("cluster", "upgrade")
def client_is_upgraded(world: World, cluster: Record) -> None:
    """Let the new version be the cluster's."""
    cluster.data["ClientVersion"] = cluster.data.pop("NextClientVersion")
    world.store.save(cluster)
