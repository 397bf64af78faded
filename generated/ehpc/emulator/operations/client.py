"""Chapter client: the client software on the nodes of clusters."""

from __future__ import annotations

from functools import partial

from ..jobs.runner import Runner
from ..protocol.timestamps import format_timestamp
from ..state.backend import Backend
from ..state.sqlite_store import Record
from .call import Call, Members
from .cluster import check_client
from .registry import handles


@handles("UpgradeClient")
def upgrade_client(call: Call) -> None:
    """Brings a running cluster to a version of the client, the newest by default; it goes through init meanwhile."""
    cluster = call.cluster("running")
    check_client(call)
    cluster.data["NextClientVersion"] = call.get("ClientVersion", call.backend.seed["client_versions"][-1])
    call.backend.start(cluster, "upgrade")


def set_client_version(backend: Backend, cluster: Record) -> None:
    """Let the new version be the cluster's."""
    before, cluster.data["ClientVersion"] = cluster.data["ClientVersion"], cluster.data.pop("NextClientVersion")
    upgrade = {"OldVersion": before, "NewVersion": cluster.data["ClientVersion"]}
    upgrade.update(UpdateTime=format_timestamp(backend.now), SubUid=backend.seed["account"]["id"])
    cluster.data.setdefault("Upgrades", []).append(upgrade)
    backend.store.save(cluster)


@handles("ListUpgradeClients")
def list_upgrade_clients(call: Call) -> Members:
    """Lists the upgrades of a cluster that are complete, its version and the newest one."""
    data = call.cluster().data
    latest = call.backend.seed["client_versions"][-1]
    return {"ClientRecords": data.get("Upgrades", []), "CurrentVersion": data["ClientVersion"], "LatestVersion": latest}


def subscribe(backend: Backend, runner: Runner) -> None:  # noqa: ARG001
    """Subscribe to the ends of upgrades."""
    backend.on_completed("cluster", ("upgrade",), partial(set_client_version, backend))
# Hand-written: edit templates/ehpc/emulator/operations/client.py, then run `make generate`.
