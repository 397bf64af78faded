"""Chapter software of 2024-07-30: software packages of clusters."""

from __future__ import annotations

from ...protocol.errors import ServiceError
from ...state.backend import Backend
from ..call import Call, Members
from ..software import install_application, uninstall_application
from . import handles

CATEGORY = "application"


def find_application(backend: Backend, wanted: Members) -> Members:
    """Return software of the seed by its tag, or by name and version; without a version, the last of that name."""
    offered = backend.seed["software"]["applications"]
    matches = [offer for offer in offered if all(offer.get(name) == value for name, value in wanted.items())]
    if not matches or not wanted:
        text = " ".join(str(value) for value in wanted.values())[:80]
        raise ServiceError("InvalidParams", f"There is no software {text}; ListSoftwares lists it.")
    application: Members = matches[-1]
    return application


@handles("InstallSoftwares")
def install_softwares(call: Call) -> None:
    """Installs software on a running cluster, all of it or nothing."""
    cluster = call.cluster("running")
    for package in call["AdditionalPackages"]:
        install_application(call.backend, cluster, find_application(call.backend, package)["Tag"])


@handles("UninstallSoftwares")
def uninstall_softwares(call: Call) -> None:
    """Removes software from a running cluster, all of it or nothing; once it is gone, it is no longer listed."""
    cluster = call.cluster("running")
    for package in call["AdditionalPackages"]:
        uninstall_application(call.backend, cluster, find_application(call.backend, package)["Tag"], "InvalidParams")


@handles("ListInstalledSoftwares")
def list_installed_softwares(call: Call) -> Members:
    """Lists the software that was installed on a cluster, with its state."""
    shown, page = call.paginate(call.backend.store.list("software", call.cluster().id))
    call.mark_polled(shown)
    rows = []
    for record in shown:
        row = find_application(call.backend, {"Tag": record.id})
        rows.append({**row, "Category": CATEGORY, "Status": call.backend.status(record), **record.data})
    return {**page, "AdditionalPackages": rows}


@handles("ListSoftwares")
def list_softwares(call: Call) -> Members:
    """Lists the software of the seed by name, each with its versions and the systems that it runs on."""
    if call["ClusterId"] is not None:
        call.cluster()
    systems = call.backend.seed["os"]
    for wanted in call.get("OsInfos", ()):
        systems = [s for s in systems if all(s.get(name) == value for name, value in wanted.items())]
    rows: dict[str, Members] = {}
    for application in call.backend.seed["software"]["applications"] if systems else ():
        name = application["Name"]
        if call.get("Name", name) == name and call.get("Category", CATEGORY) == CATEGORY:
            row = rows.setdefault(name, {"Name": name, "Category": CATEGORY, "Versions": []})
            row["Versions"].append({"Version": application["Version"], "SupportOs": systems})
    for row in rows.values():
        for version in row["Versions"]:
            version["Latest"] = version is row["Versions"][-1]
    shown, page = call.paginate(list(rows.values()))
    return {**page, "AdditionalPackages": list(shown)}
