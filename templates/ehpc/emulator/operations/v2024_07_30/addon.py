"""Chapter addon of 2024-07-30: add-ons of clusters, such as a logon node."""

from __future__ import annotations

from ...protocol.errors import ServiceError
from ...protocol.parameters import parse_json
from ...state.backend import Backend
from ...state.sqlite_store import Record
from ..call import Call, Members
from . import handles


def find_template(backend: Backend, name: str, version: str) -> Members:
    """Return an add-on of the seed, or refuse it."""
    for template in backend.seed["addons"]:
        if (template["Name"], template["Version"]) == (name, version):
            match: Members = template
            return match
    message = f"There is no add-on {name[:80]} {version[:40]}; ListAddonTemplates lists them."
    raise ServiceError("InvalidParams", message)


def install_addon(call: Call, cluster: Record, name: str, version: str, specs: Members) -> Record:
    """Install an add-on on a cluster.

    ``ResourcesSpec`` and ``ServicesSpec`` are JSON texts; what they leave out is as the template says.
    """
    template = find_template(call.backend, name, version)
    parsed = {}
    for member, kind in (("ResourcesSpec", dict), ("ServicesSpec", list)):
        parsed[member] = parse_json(specs[member]) if specs.get(member) else template[member]
        if not isinstance(parsed[member], kind):
            raise ServiceError("InvalidParams", f"{member} is no JSON {'object' if kind is dict else 'array'}.")
    if not all(isinstance(service, dict) for service in parsed["ServicesSpec"]):
        raise ServiceError("InvalidParams", "Each item of ServicesSpec must be an object.")
    address = parsed["ResourcesSpec"].get("EipResource") or {}
    if isinstance(address, dict) and address.get("AutoCreate"):
        parsed["ResourcesSpec"]["EipResource"] = {**address, "EipInstanceId": call.backend.new_id("eip-", 20)}
    addon = Record("addon", call.backend.new_id(f"{name}-{version}-", 8), cluster.id, {**template, **parsed})
    addon.data["InstallTime"] = f"{call.timestamp[:10]} {call.timestamp[11:19]}"
    call.backend.start(addon, "install")
    return addon


def describe_addon(backend: Backend, addon: Record) -> Members:
    """Return an installed add-on for a response."""
    return {"AddonId": addon.id, **addon.data, "Status": backend.status(addon)}


@handles("InstallAddon")
def install(call: Call) -> Members:
    """Installs an add-on on a running cluster; its specifications must be JSON, and replace those of its template."""
    cluster = call.cluster("running")
    addon = install_addon(call, cluster, call["AddonName"], call["AddonVersion"], call.values)
    return {"AddonId": addon.id, "ClusterId": cluster.id}


@handles("UnInstallAddon")
def uninstall(call: Call) -> None:
    """Removes an add-on from a running cluster."""
    addon = call.get_record("addon", call["AddonId"], "InvalidParams", call.cluster("running").id)
    if addon.transition != "uninstall":
        call.backend.start(addon, "uninstall")


@handles("GetAddon")
def get_addon(call: Call) -> Members:
    """Describes an installed add-on."""
    addon = call.get_record("addon", call["AddonId"], "InvalidParams", call.cluster().id)
    call.mark_polled([addon])
    return {"Addon": describe_addon(call.backend, addon)}


@handles("ListAddons")
def list_addons(call: Call) -> Members:
    """Lists the add-ons of a cluster, or those that are named."""
    addons = call.backend.store.list("addon", call.cluster().id)
    shown, page = call.paginate([addon for addon in addons if not call["AddonIds"] or addon.id in call["AddonIds"]])
    call.mark_polled(shown)
    return {**page, "Addons": [describe_addon(call.backend, addon) for addon in shown]}


@handles("DescribeAddonTemplate")
def describe_addon_template(call: Call) -> Members:
    """Describes an add-on of the seed."""
    template = find_template(call.backend, call["AddonName"], call["AddonVersion"])
    _, page = call.paginate([template])
    return {**page, "Addon": template}


@handles("ListAddonTemplates")
def list_addon_templates(call: Call) -> Members:
    """Lists the add-ons of the seed, or those that are named."""
    names, addons = call["AddonNames"], call.backend.seed["addons"]
    shown, page = call.paginate([addon for addon in addons if not names or addon["Name"] in names])
    return {**page, "Addons": list(shown)}
