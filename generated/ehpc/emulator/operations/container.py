# Hand-written: edit templates/ehpc/emulator/operations/container.py, then run `make generate`.
"""Chapter container: container apps of the account, and images and their gateway on clusters."""

from __future__ import annotations

from typing import Any

from ..protocol.errors import Fault
from ..state.clock import stamp
from ..state.fleet import check_agent
from ..state.store import Record
from .call import Call
from .registry import handles

NO_APP = "ContainerNotFound"
GATEWAY: dict[str, Any] = {
    "DefaultImageLocation": "registry-1.docker.io",
    "PullUpdateTimeout": 300,
    "MongoDBURI": "mongodb://localhost",
    "ImageExpirationTimeout": "90:00:00:00",
    "Locations": [
        {"Location": "registry-1.docker.io", "Remotetype": "dockerv2", "Authentication": "http"},
    ],
}
"""How the image gateway of a new cluster is set up."""


@handles("AddContainerApp")
def add_container_app(call: Call) -> dict[str, Any]:
    """Keeps a container app in the region under a name of its own."""
    apps = call.world.store.list("container", call.region)
    most = call.world.seed["limits"]["containers"]
    if len(apps) >= most:
        raise Fault("TooManyContainers", f"The account may have {most} container apps.")
    if call["Name"] in {each.data["Name"] for each in apps}:
        raise Fault("ContainerNameExist", f"There is a container app with the name {call['Name']} already.")
    data = {
        "Name": call["Name"],
        "Description": call.get("Description", ""),
        "Repository": call["Repository"],
        "ImageTag": call["ImageTag"],
        "Type": call["ContainerType"],
        "CreateTime": second(call),
    }
    app = Record("container", call.world.new_id("ehpc-container-", 14), call.region, data)
    call.world.store.save(app)
    return {"ContainerId": {"ContainerId": [app.id]}}


def second(call: Call) -> str:
    """Return the time as this chapter writes it, such as ``2018-07-18T17:46:47``."""
    return stamp(call.now).partition(".")[0]


def app_of(call: Call, id: str) -> Record:
    """Return a container app of the region."""
    return call.found("container", id, NO_APP, call.region)


@handles("DeleteContainerApps")
def delete_container_apps(call: Call) -> dict[str, Any]:
    """Deletes container apps, all of them or none; images on clusters stay."""
    for each in call["ContainerApp"]:
        call.world.store.remove(app_of(call, each["Id"]))
    return {}


@handles("DescribeContainerApp")
def describe_container_app(call: Call) -> dict[str, Any]:
    """Describes a container app."""
    app = app_of(call, call["ContainerId"])
    return {"ContainerAppInfo": {"Id": app.id, **app.data}}


@handles("ListContainerApps")
def list_container_apps(call: Call) -> dict[str, Any]:
    """Lists the container apps of the region."""
    shown, page = call.page(call.world.store.list("container", call.region))
    return {**page, "ContainerApps": {"ContainerAppsItem": [{"Id": each.id, **each.data} for each in shown]}}


@handles("ModifyContainerAppAttributes")
def modify_container_app_attributes(call: Call) -> dict[str, Any]:
    """Changes the description of a container app."""
    app = app_of(call, call["ContainerId"])
    if call["Description"] is not None:
        app.data["Description"] = call["Description"]
        call.world.store.save(app)
    return {}


def place_image(call: Call, cluster: Record, app: Record) -> None:
    """Put the image of a container app on a cluster, as a job that needs it does."""
    data = {
        "System": cluster.data["Name"],
        "Type": "docker",
        "Status": "READY",
        "UpdateDateTime": second(call),
        "Repository": app.data["Repository"],
        "Tag": app.data["ImageTag"],
    }
    name = f"{data['Repository']}:{data['Tag']}"
    image = call.world.store.get("image", name, cluster.id)
    if image is None:
        data["ImageId"] = call.world.new_id("", 10, "0123456789abcdef")
        call.world.store.save(Record("image", name, cluster.id, data))


def image_of(call: Call, cluster: Record, failure: str) -> Record:
    """Return the image that a request names."""
    return call.found("image", f"{call['Repository']}:{call['ImageTag']}", failure, cluster.id)


@handles("ListContainerImages")
def list_container_images(call: Call) -> dict[str, Any]:
    """Lists the images of a cluster: those of the container apps in which jobs were submitted to it."""
    cluster = call.cluster()
    check_agent(call.world, cluster, "AgentError.Image.ListImagesFailed")
    shown, page = call.page(call.world.store.list("image", cluster.id))
    return {**page, "DBInfo": gateway(cluster)["MongoDBURI"], "Images": {"ImagesItem": [each.data for each in shown]}}


@handles("DescribeImage")
def describe_image(call: Call) -> dict[str, Any]:
    """Describes an image of a cluster."""
    cluster = call.cluster()
    return {"ImageInfo": image_of(call, cluster, "AgentError.Image.DescribeImageFailed").data}


@handles("DeleteImage")
def delete_image(call: Call) -> dict[str, Any]:
    """Deletes an image from a cluster."""
    cluster = call.cluster("running")
    call.world.store.remove(image_of(call, cluster, "AgentError.Image.DeleteImageFailed"))
    return {}


def gateway(cluster: Record) -> dict[str, Any]:
    """Return how the image gateway of a cluster is set up."""
    return {**GATEWAY, **cluster.data.get("Gateway", {})}


@handles("DescribeImageGatewayConfig")
def describe_image_gateway_config(call: Call) -> dict[str, Any]:
    """Tells how the image gateway of a cluster is set up; the password of its database is left out."""
    cluster = call.cluster()
    check_agent(call.world, cluster, "AgentError.Image.DescribeImagegwFailed")
    found = gateway(cluster)
    return {**found, "Locations": {"LocationInfo": found["Locations"]}}


@handles("ModifyImageGatewayConfig")
def modify_image_gateway_config(call: Call) -> dict[str, Any]:
    """Changes how the image gateway of a cluster is set up, and adds repositories; no password is kept."""
    cluster = call.cluster("running")
    check_agent(call.world, cluster, "AgentError.Image.ModifyImagegwFailed")
    found = gateway(cluster)
    locations = {each["Location"]: dict(each) for each in found["Locations"]}
    for number, each in enumerate(call.get("Repo", ()), 1):
        name = each.get("Location")
        if not name or (name not in locations and not each.get("URL")):
            raise Fault("InvalidParams", f"Repo.{number} needs a Location, and a new one its URL.")
        row = locations.setdefault(name, {"Location": name, "Remotetype": "dockerv2", "Authentication": "http"})
        row.update({key: each[wire] for key, wire in (("Authentication", "Auth"), ("URL", "URL")) if each.get(wire)})
    database = [call[name] for name in ("DBUsername", "DBPassword", "DBServerInfo")]
    if any(database) and not all(database):
        raise Fault("InvalidParams", "DBUsername, DBPassword and DBServerInfo must be given together.")
    if call["DefaultRepoLocation"] not in locations:
        message = f"DefaultRepoLocation must be one of: {', '.join(locations)}; add another one with Repo."
        raise Fault("InvalidParams", message)
    changed = {"DefaultImageLocation": call["DefaultRepoLocation"], "PullUpdateTimeout": call["PullUpdateTimeout"]}
    changed.update(ImageExpirationTimeout=call["ImageExpirationTimeout"], Locations=list(locations.values()))
    if all(database):
        changed["MongoDBURI"] = f"mongodb://{call['DBUsername']}@{call['DBServerInfo']}"
    cluster.data["Gateway"] = {**cluster.data.get("Gateway", {}), **changed}
    call.world.store.save(cluster)
    return {}
