"""Chapter reserved_pool of 2024-07-30: addresses and host names that are reserved for later nodes."""

from __future__ import annotations

from ...protocol.errors import ServiceError
from ...state.inventory import get_nodes
from ...state.sqlite_store import Record
from ..call import Call, Members
from . import handles


@handles("CreateReservedNodePool")
def create_reserved_node_pool(call: Call) -> Members:
    """Makes a pool; CreateNodes takes nodes from it, with its host names, and no action lists it."""
    cluster = call.cluster("running")
    count = call.get("Count", 1)
    if count < 1:
        raise ServiceError("InvalidParams", "The value of Count must be at least 1.")
    names = {name: call.get(name, "") for name in ("Name", "HostPrefix", "HostPostfix")}
    data = {"Count": count, "Left": count, **names}
    pool = Record("reserved_pool", call.backend.new_id("rnp-", 8), cluster.id, data)
    call.backend.store.save(pool)
    return {"ReservedNodePoolId": pool.id}


@handles("DeleteReservedNodePool")
def delete_reserved_node_pool(call: Call) -> None:
    """Deletes a pool that no node was taken from, or whose nodes are gone."""
    cluster = call.cluster("running")
    pool = call.get_record("reserved_pool", call["Id"], "InvalidParams", cluster.id)
    if any(node.data.get("Pool") == pool.id for node in get_nodes(call.backend, cluster)):
        raise ServiceError("InvalidParams", f"The pool {pool.id} has nodes; delete them first.")
    call.backend.store.remove(pool)
# Hand-written: edit templates/ehpc/emulator/operations/v2024_07_30/reserved_pool.py, then run `make generate`.
