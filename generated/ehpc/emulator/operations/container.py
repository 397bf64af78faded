"""Chapter container: container apps of the account, and images and their gateway on clusters."""

from __future__ import annotations

from ..protocol.errors import ServiceError
from ..protocol.timestamps import format_second
from ..state.inventory import check_agent
from ..state.sqlite_store import Record
from .call import Call, Members
from .registry import handles

NO_APP = "ContainerNotFound"
GATEWAY: Members = {
    "DefaultImageLocation": "registry-1.docker.io",
    "PullUpdateTimeout": 300,
    "MongoDBURI": "mongodb://localhost",
    "ImageExpirationTimeout": "90:00:00:00",
    "Locations": [{"Location": "registry-1.docker.io", "Remotetype": "dockerv2", "Authentication": "http"}],
}
"""How the image gateway of a new cluster is set up."""


@handles("AddContainerApp")
def add_container_app(call: Call) -> Members:
    """Keeps a container app in the region under a name of its own."""
    apps = call.backend.store.list("container", call.region)
    most = call.backend.seed["limits"]["containers"]
    if len(apps) >= most:
        raise ServiceError("TooManyContainers", f"The account may have {most} container apps.")
    if call["Name"] in {app.data["Name"] for app in apps}:
        raise ServiceError("ContainerNameExist", f"There is a container app with the name {call['Name']} already.")
    data = {
        "Name": call["Name"],
        "Description": call.get("Description", ""),
        "Repository": call["Repository"],
        "ImageTag": call["ImageTag"],
        "Type": call["ContainerType"],
        "CreateTime": format_second(call.now),
    }
    app = Record("container", call.backend.new_id("ehpc-container-", 14), call.region, data)
    call.backend.store.save(app)
    return {"ContainerId": {"ContainerId": [app.id]}}


def get_app(call: Call, id: str) -> Record:
    """Return a container app of the region."""
    return call.get_record("container", id, NO_APP, call.region)


@handles("DeleteContainerApps")
def delete_container_apps(call: Call) -> None:
    """Deletes container apps, all of them or none; images on clusters stay."""
    for app in call["ContainerApp"]:
        call.backend.store.remove(get_app(call, app["Id"]))


@handles("DescribeContainerApp")
def describe_container_app(call: Call) -> Members:
    """Describes a container app."""
    app = get_app(call, call["ContainerId"])
    return {"ContainerAppInfo": {"Id": app.id, **app.data}}


@handles("ListContainerApps")
def list_container_apps(call: Call) -> Members:
    """Lists the container apps of the region."""
    shown, page = call.paginate(call.backend.store.list("container", call.region))
    return {**page, "ContainerApps": {"ContainerAppsItem": [{"Id": app.id, **app.data} for app in shown]}}


@handles("ModifyContainerAppAttributes")
def modify_container_app_attributes(call: Call) -> None:
    """Changes the description of a container app."""
    app = get_app(call, call["ContainerId"])
    if call["Description"] is not None:
        app.data["Description"] = call["Description"]
        call.backend.store.save(app)


def place_image(call: Call, cluster: Record, app: Record) -> None:
    """Put the image of a container app on a cluster, as a job that needs it does."""
    data = {
        "System": cluster.data["Name"],
        "Type": "docker",
        "Status": "READY",
        "UpdateDateTime": format_second(call.now),
        "Repository": app.data["Repository"],
        "Tag": app.data["ImageTag"],
    }
    name = f"{data['Repository']}:{data['Tag']}"
    image = call.backend.store.get("image", name, cluster.id)
    if image is None:
        data["ImageId"] = call.backend.new_id("", 10, "0123456789abcdef")
        call.backend.store.save(Record("image", name, cluster.id, data))


def get_image(call: Call, cluster: Record, failure: str) -> Record:
    """Return the image that a request names."""
    return call.get_record("image", f"{call['Repository']}:{call['ImageTag']}", failure, cluster.id)


@handles("ListContainerImages")
def list_container_images(call: Call) -> Members:
    """Lists the images of a cluster: those of the container apps in which jobs were submitted to it."""
    cluster = call.cluster()
    check_agent(call.backend, cluster, "AgentError.Image.ListImagesFailed")
    shown, page = call.paginate(call.backend.store.list("image", cluster.id))
    images = {"ImagesItem": [image.data for image in shown]}
    return {**page, "DBInfo": get_gateway(cluster)["MongoDBURI"], "Images": images}


@handles("DescribeImage")
def describe_image(call: Call) -> Members:
    """Describes an image of a cluster."""
    cluster = call.cluster()
    return {"ImageInfo": get_image(call, cluster, "AgentError.Image.DescribeImageFailed").data}


@handles("DeleteImage")
def delete_image(call: Call) -> None:
    """Deletes an image from a cluster."""
    cluster = call.cluster("running")
    call.backend.store.remove(get_image(call, cluster, "AgentError.Image.DeleteImageFailed"))


def get_gateway(cluster: Record) -> Members:
    """Return how the image gateway of a cluster is set up."""
    return {**GATEWAY, **cluster.data.get("Gateway", {})}


@handles("DescribeImageGatewayConfig")
def describe_image_gateway_config(call: Call) -> Members:
    """Returns how the image gateway of a cluster is set up; the password of its database is left out."""
    cluster = call.cluster()
    check_agent(call.backend, cluster, "AgentError.Image.DescribeImagegwFailed")
    config = get_gateway(cluster)
    return {**config, "Locations": {"LocationInfo": config["Locations"]}}


@handles("ModifyImageGatewayConfig")
def modify_image_gateway_config(call: Call) -> None:
    """Changes how the image gateway of a cluster is set up, and adds repositories; no password is kept."""
    cluster = call.cluster("running")
    check_agent(call.backend, cluster, "AgentError.Image.ModifyImagegwFailed")
    config = get_gateway(cluster)
    locations = {location["Location"]: dict(location) for location in config["Locations"]}
    for number, repository in enumerate(call.get("Repo", ()), 1):
        name = repository.get("Location")
        if not name or (name not in locations and not repository.get("URL")):
            raise ServiceError("InvalidParams", f"Repo.{number} needs a Location, and a new one its URL.")
        row = locations.setdefault(name, {"Location": name, "Remotetype": "dockerv2", "Authentication": "http"})
        given = {"Authentication": repository.get("Auth"), "URL": repository.get("URL")}
        row.update({key: value for key, value in given.items() if value})
    database = [call[name] for name in ("DBUsername", "DBPassword", "DBServerInfo")]
    if any(database) and not all(database):
        raise ServiceError("InvalidParams", "DBUsername, DBPassword and DBServerInfo must be given together.")
    if call["DefaultRepoLocation"] not in locations:
        message = f"DefaultRepoLocation must be one of: {', '.join(locations)}; add another one with Repo."
        raise ServiceError("InvalidParams", message)
    changed = {"DefaultImageLocation": call["DefaultRepoLocation"], "PullUpdateTimeout": call["PullUpdateTimeout"]}
    changed.update(ImageExpirationTimeout=call["ImageExpirationTimeout"], Locations=list(locations.values()))
    if all(database):
        changed["MongoDBURI"] = f"mongodb://{call['DBUsername']}@{call['DBServerInfo']}"
    cluster.data["Gateway"] = {**cluster.data.get("Gateway", {}), **changed}
    call.backend.store.save(cluster)


@handles("PullImage")
def pull_image(call: Call) -> None:
    """Puts an image on a cluster, where ListContainerImages lists it; nothing is downloaded."""
    cluster = call.cluster("running")
    check_agent(call.backend, cluster, "AgentError.Image.PullImageFailed")
    place_image(call, cluster, Record("container", "", data={name: call[name] for name in ("Repository", "ImageTag")}))


@handles("DescribeEstackImage")
def describe_estack_image(call: Call) -> Members:
    """Lists the base images of the seed for on-premises use."""
    shown, page = call.paginate(call.backend.seed["base_images"])
    return {**page, "ImageList": {"ImageListInfo": list(shown)}}
# Hand-written: edit templates/ehpc/emulator/operations/container.py, then run `make generate`.
