"""Chapter gws: graphic workstations, which are instances in clusters of their own, and images made of them."""

from __future__ import annotations

import base64
from functools import partial

from ..jobs.runner import Runner
from ..protocol.errors import ServiceError
from ..state.backend import Backend
from ..state.sqlite_store import Record
from .call import Call, Members
from .cluster import check_network
from .orders import HOURS, check_payment, get_price
from .registry import handles

READY = "Registered"
"""State of an instance that people can connect to. As nobody does, none comes to be InUse."""

MONTHS = (1, 2, 3, 6)
YEARS = (1, 2, 3, 4, 5)
"""How long a subscription of an instance can be."""

INSTALLED = "NFS client\r\nThe service is enabled and running.\r\nTrue\r\n"
"""What the command that installs the NFS client prints. The reference: the text ends with True if it succeeded."""


def get_cluster(call: Call, *states: str) -> Record:
    """Return the GWS cluster that a request names, as ``get_resource`` does."""
    return get_resource(call, "cluster", "ClusterNotFound", "InvalidClusterStatus", states)


def get_instance(call: Call, *states: str) -> Record:
    """Return the GWS instance that a request names, as ``get_resource`` does."""
    return get_resource(call, "instance", "ObjectNotFound", "InvalidNodeStatus", states)


def get_resource(call: Call, noun: str, missing: str, unfit: str, states: tuple[str, ...]) -> Record:
    """Return the GWS cluster or instance that a request names, if it is in the region and in one of the states.

    The error codes are ``missing`` if there is none, and ``unfit`` if it is in another state.
    """
    record = call.get_record(f"gws_{noun}", call[f"{noun.capitalize()}Id"], missing)
    if record.data["RegionId"] != call.region:
        raise ServiceError(missing, f"The {noun} {record.id} does not exist in this region.")
    status = call.backend.status(record)
    if states and status not in states:
        message = f"The {noun} {record.id} is {status}; this needs it to be {' or '.join(states)}."
        raise ServiceError(unfit, message)
    return record


def get_instances(backend: Backend, cluster: str) -> list[Record]:
    """Return the instances of a GWS cluster."""
    return [instance for instance in backend.store.list("gws_instance") if instance.data["ClusterId"] == cluster]


def list_in_region(call: Call, kind: str) -> list[Record]:
    """Return the records of a kind that belong to the region."""
    return [record for record in call.backend.store.list(kind) if record.data["RegionId"] == call.region]


@handles("CreateGWSCluster")
def create_gws_cluster(call: Call) -> Members:
    """Makes a GWS cluster without instances."""
    check_network(call)
    backend, most = call.backend, call.backend.seed["limits"]["clusters"]
    if backend.store.count("gws_cluster") >= most:
        raise ServiceError("TooManyClusters", f"The account may have {most} GWS clusters.")
    record = Record("gws_cluster", backend.new_id("gws-"))
    record.data = {
        "RegionId": call.region,
        "ClusterName": call.get("Name", record.id),
        "CreateTime": call.timestamp,
        "VpcId": call["VpcId"],
    }
    backend.start(record, "create")
    return {"data": {"GWSClusterId": record.id}}


@handles("DeleteGWSCluster")
def delete_gws_cluster(call: Call) -> None:
    """Releases a GWS cluster with its instances; images that were made of them stay."""
    cluster = get_cluster(call)
    if call.backend.status(cluster) == "releasing":
        return
    for instance in get_instances(call.backend, cluster.id):
        call.backend.start(instance, "release")
    call.backend.start(cluster, "release")


@handles("DescribeGWSClusters")
def describe_gws_clusters(call: Call) -> Members:
    """Lists the GWS clusters of the region with the number of their instances, or the one that is named."""
    clusters = list_in_region(call, "gws_cluster") if call["ClusterId"] is None else [get_cluster(call)]
    shown, page = call.paginate(clusters)
    call.mark_polled(shown)
    rows = [
        {
            "ClusterId": cluster.id,
            "Status": call.backend.status(cluster),
            "InstanceCount": len(get_instances(call.backend, cluster.id)),
            **{name: cluster.data[name] for name in ("ClusterName", "CreateTime", "VpcId")},
        }
        for cluster in shown
    ]
    return {**page, "Clusters": {"ClusterInfo": rows}}


@handles("CreateGWSInstance")
def create_gws_instance(call: Call) -> Members:
    """Makes an instance in a running GWS cluster from one of the images that DescribeGWSImages lists."""
    backend = call.backend
    cluster = get_cluster(call, "running")
    image = next((image for image in collect_images(call) if image["ImageId"] == call["ImageId"]), None)
    if image is None:
        message = f"There is no image {call['ImageId'][:80]}; DescribeGWSImages lists the images."
        raise ServiceError("ImageNotFound", message)
    if image["Status"] != "running":
        raise ServiceError("InvalidOpt", f"The image {image['ImageId']} is {image['Status']}; it can't be used yet.")
    if call["SystemDiskSize"] < image["Size"]:
        raise ServiceError("InvalidParams", f"SystemDiskSize must be at least {image['Size']}, the size of the image.")
    applications = call.get("AppList", [])
    if call["WorkMode"] == "application" and not applications:
        raise ServiceError("InvalidParams", "AppList is needed if WorkMode is application.")
    price = get_price(backend, call["InstanceType"]) * check_term(call)
    public = sum(instance.data["Public"] for instance in backend.store.list("gws_instance"))
    if call["AllocatePublicAddress"] and public >= backend.seed["limits"]["public_addresses"]:
        raise ServiceError("EipError", f"The account may have {public} public addresses.")
    check_payment(backend, price)
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
            {name: str(app.get(name, "")) for name in ("AppName", "AppPath", "AppArgs")} for app in applications
        ],
    }
    record = Record("gws_instance", backend.new_id("i-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"), data=data)
    backend.start(record, "create")
    return {"data": {"InstanceId": record.id}}


def check_term(call: Call) -> int:
    """Return for how many hours an instance is paid at once; refuse subscriptions of a length that does not exist."""
    if call.get("InstanceChargeType", "PostPaid") == "PostPaid":
        return 1
    unit, period = call.get("PeriodUnit", "Month"), call["Period"]
    if period not in (YEARS if unit == "Year" else MONTHS):
        message = "PrePaid needs a Period of 1, 2, 3 or 6 with the PeriodUnit Month, or of 1 to 5 with Year."
        raise ServiceError("InvalidParams", message)
    hours: int = period * HOURS[unit]
    return hours


@handles("DeleteGWSInstance")
def delete_gws_instance(call: Call) -> None:
    """Releases a GWS instance in any state."""
    instance = get_instance(call)
    if instance.transition != "release":
        call.backend.start(instance, "release")


@handles("DescribeGWSInstances")
def describe_gws_instances(call: Call) -> Members:
    """Lists GWS instances: of a cluster, of the region, or the one that is named."""
    instances = list_in_region(call, "gws_instance") if call["InstanceId"] is None else [get_instance(call)]
    if call["ClusterId"] is not None:
        cluster = get_cluster(call)
        instances = [instance for instance in instances if instance.data["ClusterId"] == cluster.id]
    shown, page = call.paginate(instances)
    call.mark_polled(shown)
    rows = [
        {
            "InstanceId": instance.id,
            "Status": call.backend.status(instance),
            "AppList": {"AppInfo": instance.data["AppList"]},
            **{name: instance.data[name] for name in ("ClusterId", "InstanceType", "InstanceChargeType", "WorkMode")},
        }
        for instance in shown
    ]
    return {**page, "Instances": {"InstanceInfo": rows}}


@handles("StartGWSInstance")
def start_gws_instance(call: Call) -> None:
    """Starts a stopped GWS instance."""
    call.backend.start(get_instance(call, "Stopped"), "start")


@handles("StopGWSInstance")
def stop_gws_instance(call: Call) -> None:
    """Stops a GWS instance that is in service."""
    call.backend.start(get_instance(call, READY, "Unregistered"), "stop")


@handles("SetGWSInstanceUser")
def set_gws_instance_user(call: Call) -> None:
    """Notes whose instance it is; no action shows it, and the emulator's access keys belong to no RAM user."""
    instance = get_instance(call)
    users = call.backend.seed["ram_users"]
    if None not in (users, call["UserUid"]) and call["UserUid"] not in users:
        raise ServiceError("AliyunError", f"RAM has no user {call['UserUid'][:80]}.")
    instance.data["User"] = {"UserUid": call["UserUid"], "UserName": call["UserName"]}
    call.backend.store.save(instance)


@handles("GetGWSConnectTicket")
def get_gws_connect_ticket(call: Call) -> Members:
    """Makes a new ticket for an instance in service; nothing listens that would take it."""
    instance = get_instance(call, READY)
    if instance.data["WorkMode"] == "Application":
        names = [application["AppName"] for application in instance.data["AppList"]]
        if call["AppName"] not in names:
            message = f"AppName must be one of the instance's applications: {', '.join(names)}."
            raise ServiceError("InvalidParams", message)
    return {"data": {"Ticket": call.backend.new_id("ticket-", 48)}}


# Images


@handles("CreateGWSImage")
def create_gws_image(call: Call) -> Members:
    """Makes an image of an instance, which is Cloning meanwhile."""
    backend = call.backend
    source = call.get_record("gws_instance", call["InstanceId"], "ObjectNotFound")
    if backend.status(source) == "Cloning":
        raise ServiceError("ConflictOpt", f"An image of the instance {source.id} is being made already.")
    get_instance(call, READY, "Stopped")
    record = Record("gws_image", backend.new_id("m-", 20, "abcdefghijklmnopqrstuvwxyz0123456789"))
    record.data = {
        "RegionId": call.region,
        "ImageName": call.get("Name", record.id),
        "CreateTime": call.timestamp,
        "Size": source.data["Size"],
        "Source": source.id,
    }
    backend.start(source, "clone_stopped" if backend.status(source) == "Stopped" else "clone")
    backend.start(record, "create")
    return {"data": {"GWSImageId": record.id}}


def release_source(backend: Backend, image: Record) -> None:
    """Release the instance that an image was made of."""
    source = backend.store.get("gws_instance", image.data["Source"])
    if source is not None and backend.status(source) == "Cloning":
        backend.complete(source)


def collect_images(call: Call) -> list[Members]:
    """Return the images for instances: those of the seed, and those that were made in the region."""
    made = [
        {
            "ImageId": image.id,
            "Status": call.backend.status(image),
            **{name: image.data[name] for name in ("ImageName", "CreateTime", "Size")},
        }
        for image in list_in_region(call, "gws_image")
    ]
    return [*({**image, "Status": "running"} for image in call.backend.seed["gws_images"]), *made]


@handles("DescribeGWSImages")
def describe_gws_images(call: Call) -> Members:
    """Lists the images for instances: those of the seed, and those that CreateGWSImage has made."""
    shown, page = call.paginate(collect_images(call))
    ids = {image["ImageId"] for image in shown}
    call.mark_polled(image for image in call.backend.store.list("gws_image") if image.id in ids)
    return {**page, "GWSImages": {"GWSImageInfo": list(shown)}}


# NFS client


@handles("InstallNFSClient")
def install_nfs_client(call: Call) -> Members:
    """Installs the NFS client on an instance in service, which always succeeds."""
    instance = get_instance(call, READY)
    backend = call.backend
    record = backend.store.get("nfs_client", instance.id, instance.id) or Record("nfs_client", instance.id, instance.id)
    if record.transition and backend.status(record) == "Running":
        raise ServiceError("ConflictOpt", f"The NFS client of the instance {instance.id} is being installed already.")
    record.data = {"InvokeId": backend.new_id("t-", 32, "0123456789abcdef")}
    backend.start(record, "install")
    return {"Status": backend.status(record), "InvokeId": record.data["InvokeId"]}


@handles("DescribeNFSClientStatus")
def describe_nfs_client_status(call: Call) -> Members:
    """Returns whether the NFS client of an instance is being installed or is there, with what its setup has printed."""
    instance = get_instance(call)
    record = call.backend.store.get("nfs_client", instance.id, instance.id)
    if record is None:
        return {"Status": "NotInstalled"}
    call.mark_polled([record])
    status = call.backend.status(record)
    result: Members = {"InvokeRecordStatus": status, "Output": ""}
    if status == "Finished":
        result.update(ExitCode=0, Output=base64.b64encode(INSTALLED.encode()).decode())
    return {"Status": status, "Result": result}


def subscribe(backend: Backend, runner: Runner) -> None:  # noqa: ARG001
    """Subscribe to the ends of the transitions of workstations and their images."""

    def remove_instances(cluster: Record) -> None:
        for instance in get_instances(backend, cluster.id):
            backend.complete(instance)

    backend.on_completed("gws_cluster", ("release",), remove_instances)
    backend.on_completed("gws_instance", ("release",), lambda instance: backend.store.remove_scope(instance.id))
    backend.on_completed("gws_image", ("create",), partial(release_source, backend))
# Hand-written: edit templates/ehpc/emulator/operations/gws.py, then run `make generate`.
