# Hand-written: edit templates/ehpc/emulator/operations/gws.py, then run `make generate`.
"""Chapter gws: graphic workstations, which are instances in clusters of their own, and images made of them."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from ..protocol.errors import Fault
from ..state.fleet import HOURS, pay, price_of
from ..state.store import Record
from .call import Call
from .cluster import check_network
from .registry import ends, handles

if TYPE_CHECKING:
    from ..state.backend import World

READY = "Registered"
"""State of an instance that people can connect to. As nobody does, none comes to be InUse."""

MONTHS = (1, 2, 3, 6)
YEARS = (1, 2, 3, 4, 5)
"""How long a subscription of an instance can be."""

INSTALLED = "NFS client\r\nThe service is enabled and running.\r\nTrue\r\n"
"""What the command that installs the NFS client prints. The reference: the text ends with True if it succeeded."""


def cluster_of(call: Call, *states: str) -> Record:
    """Return the GWS cluster that a request names.

    Raises:
        Fault: If there is none in the region, or it is in another state.
    """
    cluster = call.found("gws_cluster", call["ClusterId"], "ClusterNotFound")
    if cluster.data["RegionId"] != call.region:
        raise Fault("ClusterNotFound", f"The cluster {cluster.id} does not exist in this region.")
    status = call.world.status(cluster)
    if states and status not in states:
        message = f"The cluster {cluster.id} is {status}; this needs it to be {' or '.join(states)}."
        raise Fault("InvalidClusterStatus", message)
    return cluster


def instance_of(call: Call, *states: str) -> Record:
    """Return the GWS instance that a request names.

    Raises:
        Fault: If there is none in the region, or it is in another state.
    """
    found = call.found("gws_instance", call["InstanceId"], "ObjectNotFound")
    if found.data["RegionId"] != call.region:
        raise Fault("ObjectNotFound", f"The instance {found.id} does not exist in this region.")
    status = call.world.status(found)
    if states and status not in states:
        message = f"The instance {found.id} is {status}; this needs it to be {' or '.join(states)}."
        raise Fault("InvalidNodeStatus", message)
    return found


def instances_of(world: World, cluster: str) -> list[Record]:
    """Return the instances of a GWS cluster."""
    return [each for each in world.store.list("gws_instance") if each.data["ClusterId"] == cluster]


@handles("CreateGWSCluster")
def create_gws_cluster(call: Call) -> dict[str, Any]:
    """Makes a GWS cluster without instances."""
    check_network(call)
    world = call.world
    if world.store.count("gws_cluster") >= world.seed["limits"]["clusters"]:
        raise Fault("TooManyClusters", f"The account may have {world.seed['limits']['clusters']} GWS clusters.")
    record = Record("gws_cluster", world.new_id("gws-"))
    record.data = {
        "RegionId": call.region,
        "ClusterName": call.get("Name", record.id),
        "CreateTime": call.stamp,
        "VpcId": call["VpcId"],
    }
    world.begin(record, "create")
    return {"data": {"GWSClusterId": record.id}}


@handles("DeleteGWSCluster")
def delete_gws_cluster(call: Call) -> dict[str, Any]:
    """Releases a GWS cluster with its instances; images that were made of them stay."""
    cluster = cluster_of(call)
    if call.world.status(cluster) == "releasing":
        return {}
    for each in instances_of(call.world, cluster.id):
        call.world.begin(each, "release")
    call.world.begin(cluster, "release")
    return {}


@ends("gws_cluster", "release")
def gws_cluster_is_gone(world: World, cluster: Record) -> None:
    """Forget the instances of a cluster, and what belongs to them."""
    for each in instances_of(world, cluster.id):
        world.finish(each)


@handles("DescribeGWSClusters")
def describe_gws_clusters(call: Call) -> dict[str, Any]:
    """Lists the GWS clusters of the region with the number of their instances, or the one that is named."""
    if call["ClusterId"] is not None:
        clusters = [cluster_of(call)]
    else:
        clusters = [each for each in call.world.store.list("gws_cluster") if each.data["RegionId"] == call.region]
    shown, page = call.page(clusters)
    call.show(shown)
    rows = [
        {
            "ClusterId": each.id,
            "Status": call.world.status(each),
            "InstanceCount": len(instances_of(call.world, each.id)),
            **{name: each.data[name] for name in ("ClusterName", "CreateTime", "VpcId")},
        }
        for each in shown
    ]
    return {**page, "Clusters": {"ClusterInfo": rows}}


@handles("CreateGWSInstance")
def create_gws_instance(call: Call) -> dict[str, Any]:
    """Makes an instance in a running GWS cluster from one of the images that DescribeGWSImages lists."""
    world = call.world
    cluster = cluster_of(call, "running")
    image = next((each for each in images(call) if each["ImageId"] == call["ImageId"]), None)
    if image is None:
        raise Fault("ImageNotFound", f"There is no image {call['ImageId'][:80]}; DescribeGWSImages lists the images.")
    if image["Status"] != "running":
        raise Fault("InvalidOpt", f"The image {image['ImageId']} is {image['Status']}; it can't be used yet.")
    if call["SystemDiskSize"] < image["Size"]:
        raise Fault("InvalidParams", f"SystemDiskSize must be at least {image['Size']}, the size of the image.")
    applications = call.get("AppList", [])
    if call["WorkMode"] == "application" and not applications:
        raise Fault("InvalidParams", "AppList is needed if WorkMode is application.")
    price = price_of(world, call["InstanceType"]) * check_term(call)
    public = sum(each.data["Public"] for each in world.store.list("gws_instance"))
    if call["AllocatePublicAddress"] and public >= world.seed["limits"]["public_addresses"]:
        raise Fault("EipError", f"The account may have {public} public addresses.")
    pay(world, price)
    data = {
        "RegionId": call.region,
        "ClusterId": cluster.id,
        "InstanceType": call["InstanceType"],
        "InstanceChargeType": call.get("InstanceChargeType", "PostPaid"),
        "WorkMode": call["WorkMode"].capitalize(),
        "Name": call.get("Name", ""),
        "Size": call["SystemDiskSize"],
        "Public": call["AllocatePublicAddress"],
        "AppList": [
            {name: str(each.get(name, "")) for name in ("AppName", "AppPath", "AppArgs")} for each in applications
        ],
    }
    record = Record("gws_instance", world.new_id("i-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"), data=data)
    world.begin(record, "create")
    return {"data": {"InstanceId": record.id}}


def check_term(call: Call) -> int:
    """Return for how many hours an instance is paid at once.

    Raises:
        Fault: If it is a subscription of a length that does not exist.
    """
    if call.get("InstanceChargeType", "PostPaid") == "PostPaid":
        return 1
    unit, period = call.get("PeriodUnit", "Month"), call["Period"]
    if period not in (YEARS if unit == "Year" else MONTHS):
        message = "PrePaid needs a Period of 1, 2, 3 or 6 with the PeriodUnit Month, or of 1 to 5 with Year."
        raise Fault("InvalidParams", message)
    hours: int = period * HOURS[unit]
    return hours


@handles("DeleteGWSInstance")
def delete_gws_instance(call: Call) -> dict[str, Any]:
    """Releases a GWS instance in any state."""
    found = instance_of(call)
    if found.life != "release":
        call.world.begin(found, "release")
    return {}


@ends("gws_instance", "release")
def gws_instance_is_gone(world: World, instance: Record) -> None:
    """Forget what belongs to an instance."""
    world.store.remove_scope(instance.id)


@handles("DescribeGWSInstances")
def describe_gws_instances(call: Call) -> dict[str, Any]:
    """Lists GWS instances: of a cluster, of the region, or the one that is named."""
    if call["InstanceId"] is not None:
        found = [instance_of(call)]
    else:
        found = [each for each in call.world.store.list("gws_instance") if each.data["RegionId"] == call.region]
    if call["ClusterId"] is not None:
        cluster = cluster_of(call)
        found = [each for each in found if each.data["ClusterId"] == cluster.id]
    shown, page = call.page(found)
    call.show(shown)
    rows = [
        {
            "InstanceId": each.id,
            "Status": call.world.status(each),
            "AppList": {"AppInfo": each.data["AppList"]},
            **{name: each.data[name] for name in ("ClusterId", "InstanceType", "InstanceChargeType", "WorkMode")},
        }
        for each in shown
    ]
    return {**page, "Instances": {"InstanceInfo": rows}}


@handles("StartGWSInstance")
def start_gws_instance(call: Call) -> dict[str, Any]:
    """Starts a stopped GWS instance."""
    call.world.begin(instance_of(call, "Stopped"), "start")
    return {}


@handles("StopGWSInstance")
def stop_gws_instance(call: Call) -> dict[str, Any]:
    """Stops a GWS instance that is in service."""
    call.world.begin(instance_of(call, READY, "Unregistered"), "stop")
    return {}


@handles("SetGWSInstanceUser")
def set_gws_instance_user(call: Call) -> dict[str, Any]:
    """Notes whose instance it is; no action shows it, and the emulator's access keys belong to no RAM user."""
    found = instance_of(call)
    users = call.world.seed["ram_users"]
    if users is not None and call["UserUid"] not in users:
        raise Fault("AliyunError", f"RAM has no user {call['UserUid'][:80]}.")
    found.data["User"] = {"UserUid": call["UserUid"], "UserName": call["UserName"]}
    call.world.store.save(found)
    return {}


@handles("GetGWSConnectTicket")
def get_gws_connect_ticket(call: Call) -> dict[str, Any]:
    """Makes a new ticket for an instance in service; nothing listens that would take it."""
    found = instance_of(call, READY)
    if found.data["WorkMode"] == "Application":
        names = [each["AppName"] for each in found.data["AppList"]]
        if call["AppName"] not in names:
            raise Fault("InvalidParams", f"AppName must be one of the instance's applications: {', '.join(names)}.")
    return {"data": {"Ticket": call.world.new_id("ticket-", 48)}}


# Images


@handles("CreateGWSImage")
def create_gws_image(call: Call) -> dict[str, Any]:
    """Makes an image of an instance, which is Cloning meanwhile."""
    world = call.world
    source = call.found("gws_instance", call["InstanceId"], "ObjectNotFound")
    if world.status(source) == "Cloning":
        raise Fault("ConflictOpt", f"An image of the instance {source.id} is being made already.")
    instance_of(call, READY, "Stopped")
    record = Record("gws_image", world.new_id("m-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"))
    record.data = {
        "RegionId": call.region,
        "ImageName": call.get("Name", record.id),
        "CreateTime": call.stamp,
        "Size": source.data["Size"],
        "Source": source.id,
    }
    world.begin(source, "clone_stopped" if world.status(source) == "Stopped" else "clone")
    world.begin(record, "create")
    return {"data": {"GWSImageId": record.id}}


@ends("gws_image", "create")
def gws_image_is_ready(world: World, image: Record) -> None:
    """Give back the instance that an image was made of."""
    source = world.store.get("gws_instance", image.data["Source"])
    if source is not None and world.status(source) == "Cloning":
        world.finish(source)


def images(call: Call) -> list[dict[str, Any]]:
    """Return the images for instances: those of the seed, and those that were made in the region."""
    made = [
        {
            "ImageId": each.id,
            "Status": call.world.status(each),
            **{name: each.data[name] for name in ("ImageName", "CreateTime", "Size")},
        }
        for each in call.world.store.list("gws_image")
        if each.data["RegionId"] == call.region
    ]
    return [*({**each, "Status": "running"} for each in call.world.seed["gws_images"]), *made]


@handles("DescribeGWSImages")
def describe_gws_images(call: Call) -> dict[str, Any]:
    """Lists the images for instances: those of the seed, and those that CreateGWSImage has made."""
    shown, page = call.page(images(call))
    ids = {each["ImageId"] for each in shown}
    call.show(each for each in call.world.store.list("gws_image") if each.id in ids)
    return {**page, "GWSImages": {"GWSImageInfo": list(shown)}}


# NFS client


@handles("InstallNFSClient")
def install_nfs_client(call: Call) -> dict[str, Any]:
    """Installs the NFS client on an instance in service, which always succeeds."""
    found = instance_of(call, READY)
    world = call.world
    record = world.store.get("nfs_client", found.id, found.id) or Record("nfs_client", found.id, found.id)
    if record.life and world.status(record) == "Running":
        raise Fault("ConflictOpt", f"The NFS client of the instance {found.id} is being installed already.")
    record.data = {"InvokeId": world.new_id("t-", 32, "0123456789abcdef")}
    world.begin(record, "install")
    return {"Status": world.status(record), "InvokeId": record.data["InvokeId"]}


@handles("DescribeNFSClientStatus")
def describe_nfs_client_status(call: Call) -> dict[str, Any]:
    """Returns whether the NFS client of an instance is being installed or is there, with what its setup has printed."""
    found = instance_of(call)
    record = call.world.store.get("nfs_client", found.id, found.id)
    if record is None:
        return {"Status": "NotInstalled"}
    call.show([record])
    status = call.world.status(record)
    result: dict[str, Any] = {"InvokeRecordStatus": status, "Output": ""}
    if status == "Finished":
        result.update(ExitCode=0, Output=base64.b64encode(INSTALLED.encode()).decode())
    return {"Status": status, "Result": result}
