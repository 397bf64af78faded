"""Software of clusters: what their nodes have beside the scheduler."""

from __future__ import annotations

from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_timestamp
from ..state.backend import Backend
from ..state.sqlite_store import Record
from .call import Call
from .registry import handles


def install_application(backend: Backend, cluster: Record, tag: str) -> None:
    """Start to install software on a cluster, unless it has it."""
    record = backend.store.get("software", tag, cluster.id)
    if record is None or record.transition != "install":
        record = record or Record("software", tag, cluster.id)
        record.data["CreateTime"] = format_timestamp(backend.now)
        backend.start(record, "install")


def uninstall_application(backend: Backend, cluster: Record, tag: str, code: str) -> None:
    """Start to remove software from a cluster; refuse with ``code`` if the cluster does not have it."""
    record = backend.store.get("software", tag, cluster.id)
    if record is None:
        raise ServiceError(code, f"The cluster {cluster.id} does not have the software {tag[:80]}.")
    if record.transition != "uninstall":
        backend.start(record, "uninstall")


@handles("InstallSoftware")
def install_software(call: Call) -> None:
    """Installs software of the seed on a running cluster."""
    cluster, tag = call.cluster("running"), call["Application"]
    if tag not in {application["Tag"] for application in call.backend.seed["software"]["applications"]}:
        raise ServiceError("InvalidSoftware", f"There is no software {tag[:80]}; ListSoftwares lists the tags.")
    install_application(call.backend, cluster, tag)


@handles("UninstallSoftware")
def uninstall_software(call: Call) -> None:
    """Removes software from a running cluster; once it is gone, it is no longer listed."""
    uninstall_application(call.backend, call.cluster("running"), call["Application"], "InvalidSoftware")
# Hand-written: edit templates/ehpc/emulator/operations/software.py, then run `make generate`.
