"""Chapter gws: clusters, instances and images of workstations go through the states that the reference names."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tests.emulator.conformity import InProcessService

INSTANCE = {
    "ImageId": "m-emulator-gws",
    "SystemDiskSize": 50,
    "SystemDiskCategory": "cloud_ssd",
    "AllocatePublicAddress": True,
    "InstanceType": "ecs.g6.large",
    "WorkMode": "desktop",
}
APPLICATIONS = json.dumps([{"AppName": "Viewer", "AppPath": "C:\\viewer.exe"}])


def cluster_of(service: InProcessService, **more: Any) -> str:
    """Create a GWS cluster and return its identifier."""
    parameters = {"VpcId": "vpc-1", "ClusterType": "gws.s1.standard", **more}
    return str(service.ask("CreateGWSCluster", parameters)["data"]["GWSClusterId"])


def instance_of(service: InProcessService, cluster: str, **more: Any) -> str:
    """Create an instance and return its identifier."""
    return str(service.ask("CreateGWSInstance", {**INSTANCE, **more}, ClusterId=cluster)["data"]["InstanceId"])


def status(service: InProcessService, instance: str) -> str:
    """Return the state of an instance, which counts as a poll."""
    found = service.ask("DescribeGWSInstances", InstanceId=instance)["Instances"]["InstanceInfo"]
    return str(found[0]["Status"])


def test_a_cluster_and_its_instances_come_and_go() -> None:
    """The number of instances follows; what is gone is not found."""
    service = InProcessService("timed:1")
    cluster = cluster_of(service, Name="studio")
    assert service.refusal("CreateGWSInstance", INSTANCE, ClusterId=cluster) == (
        "InvalidClusterStatus",
        f"The cluster {cluster} is uninit; this needs it to be running.",
    )
    service.clock.advance(65)
    instance = instance_of(service, cluster)
    (found,) = service.ask("DescribeGWSClusters")["Clusters"]["ClusterInfo"]
    assert (found["ClusterName"], found["Status"], found["InstanceCount"]) == ("studio", "running", 1)
    seen = [status(service, instance)]
    for seconds in (30, 20, 30, 10):
        service.clock.advance(seconds)
        seen.append(status(service, instance))
    assert seen == ["Creating", "Starting", "Initializing", "Unregistered", "Registered"]
    service.ask("DeleteGWSCluster", ClusterId=cluster)
    service.ask("DeleteGWSCluster", ClusterId=cluster)
    assert status(service, instance) == "Stopping"
    service.clock.advance(20)
    assert service.refusal("DescribeGWSClusters", ClusterId=cluster)[0] == "ClusterNotFound"
    assert service.refusal("DescribeGWSInstances", InstanceId=instance) == (
        "ObjectNotFound",
        f"There is no gws instance {instance}.",
    )


def test_looks_bring_an_instance_into_service() -> None:
    """Each state is shown once."""
    service = InProcessService("polls:1")
    cluster = cluster_of(service)
    for _ in range(3):
        service.ask("DescribeGWSClusters")
    instance = instance_of(service, cluster)
    seen = [status(service, instance) for _ in range(6)]
    assert seen == ["Creating", "Starting", "Initializing", "Unregistered", "Registered", "Registered"]


def test_an_instance_stops_and_starts() -> None:
    """Only one in service can be stopped, only a stopped one started."""
    service = InProcessService("timed:1")
    cluster = cluster_of(service)
    service.clock.advance(65)
    instance = instance_of(service, cluster)
    service.clock.advance(90)
    assert service.refusal("StartGWSInstance", InstanceId=instance) == (
        "InvalidNodeStatus",
        f"The instance {instance} is Registered; this needs it to be Stopped.",
    )
    service.ask("StopGWSInstance", InstanceId=instance)
    assert status(service, instance) == "Stopping"
    service.clock.advance(10)
    assert status(service, instance) == "Stopped"
    service.ask("StartGWSInstance", InstanceId=instance)
    assert status(service, instance) == "Starting"
    service.clock.advance(20)
    assert status(service, instance) == "Registered"


@pytest.mark.parametrize("stopped", [False, True])
def test_an_image_is_made_of_an_instance(stopped: bool) -> None:
    """The instance is Cloning meanwhile and then as before; new instances start from the image when it is ready."""
    service = InProcessService("timed:1")
    cluster = cluster_of(service)
    service.clock.advance(65)
    instance = instance_of(service, cluster)
    service.clock.advance(90)
    if stopped:
        service.ask("StopGWSInstance", InstanceId=instance)
        service.clock.advance(10)
    image = service.ask("CreateGWSImage", InstanceId=instance, Name="mine")["data"]["GWSImageId"]
    assert status(service, instance) == "Cloning"
    assert service.refusal("CreateGWSImage", InstanceId=instance) == (
        "ConflictOpt",
        f"An image of the instance {instance} is being made already.",
    )
    assert service.refusal("CreateGWSInstance", {**INSTANCE, "ImageId": image}, ClusterId=cluster) == (
        "InvalidOpt",
        f"The image {image} is creating; it can't be used yet.",
    )
    service.clock.advance(60)
    assert status(service, instance) == ("Stopped" if stopped else "Registered")
    found = service.ask("DescribeGWSImages")["GWSImages"]["GWSImageInfo"]
    assert [(image["ImageName"], image["Status"], image["Size"]) for image in found] == [
        ("windows-with-graphics", "running", 40),
        ("mine", "running", 50),
    ]
    instance_of(service, cluster, ImageId=image)


def test_a_ticket_opens_a_desktop_or_an_application() -> None:
    """Each ticket is another one; in application mode the application must be one of the instance's."""
    service = InProcessService()
    cluster = cluster_of(service)
    desktop = instance_of(service, cluster)
    application = instance_of(service, cluster, WorkMode="application", AppList=APPLICATIONS)
    tickets = {service.ask("GetGWSConnectTicket", InstanceId=desktop)["data"]["Ticket"] for _ in range(3)}
    assert len(tickets) == 3
    service.ask("GetGWSConnectTicket", InstanceId=application, AppName="Viewer")
    message = "AppName must be one of the instance's applications: Viewer."
    assert service.refusal("GetGWSConnectTicket", InstanceId=application) == ("InvalidParams", message)
    service.ask("StopGWSInstance", InstanceId=desktop)
    assert service.refusal("GetGWSConnectTicket", InstanceId=desktop)[0] == "InvalidNodeStatus"
    modes = service.ask("DescribeGWSInstances", ClusterId=cluster)["Instances"]["InstanceInfo"]
    assert [(mode["WorkMode"], len(mode["AppList"]["AppInfo"])) for mode in modes] == [
        ("Desktop", 0),
        ("Application", 1),
    ]


def test_the_nfs_client_is_installed_once_at_a_time() -> None:
    """When it has finished, its output ends with True."""
    service = InProcessService("timed:1")
    cluster = cluster_of(service)
    service.clock.advance(65)
    instance = instance_of(service, cluster)
    service.clock.advance(90)
    assert service.ask("DescribeNFSClientStatus", InstanceId=instance)["Status"] == "NotInstalled"
    assert service.ask("InstallNFSClient", InstanceId=instance)["Status"] == "Running"
    assert service.refusal("InstallNFSClient", InstanceId=instance)[0] == "ConflictOpt"
    assert service.ask("DescribeNFSClientStatus", InstanceId=instance)["Result"]["InvokeRecordStatus"] == "Running"
    service.clock.advance(30)
    found = service.ask("DescribeNFSClientStatus", InstanceId=instance)
    assert (found["Status"], found["Result"]["ExitCode"]) == ("Finished", 0)
    assert base64.b64decode(found["Result"]["Output"]).decode().split()[-1] == "True"
    service.ask("InstallNFSClient", InstanceId=instance)
    service.ask("DeleteGWSInstance", InstanceId=instance)
    service.clock.advance(60)
    assert service.ask("DescribeGWSInstances")["TotalCount"] == 0
    assert service.backend.store.count("nfs_client") == 0


def test_an_instance_is_given_to_a_user() -> None:
    """Who that is must be known to RAM, if the seed lists its users."""
    service = InProcessService(seed={"ram_users": ["100"]})
    instance = instance_of(service, cluster_of(service))
    service.ask("SetGWSInstanceUser", InstanceId=instance, UserUid="100", UserName="bob")
    record = service.backend.store.get("gws_instance", instance)
    assert record is not None
    assert record.data["User"] == {"UserUid": "100", "UserName": "bob"}
    assert service.refusal("SetGWSInstanceUser", InstanceId=instance, UserUid="200", UserName="eve") == (
        "AliyunError",
        "RAM has no user 200.",
    )


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"ImageId": "none"}, "ImageNotFound", "There is no image none; DescribeGWSImages lists the images."),
        ({"SystemDiskSize": 10}, "InvalidParams", "SystemDiskSize must be at least 40, the size of the image."),
        ({"WorkMode": "application"}, "InvalidParams", "AppList is needed if WorkMode is application."),
        (
            {"InstanceChargeType": "PrePaid", "Period": 4},
            "InvalidParams",
            "PrePaid needs a Period of 1, 2, 3 or 6 with the PeriodUnit Month, or of 1 to 5 with Year.",
        ),
        (
            {"InstanceType": "ecs.scch5.16xlarge"},
            "EcsError",
            "The instance type ecs.scch5.16xlarge is sold out in this zone.",
        ),
        ({"ClusterId": "gws-none"}, "ClusterNotFound", "There is no gws cluster gws-none."),
    ],
)
def test_a_bad_instance_is_refused(change: dict[str, Any], code: str, message: str) -> None:
    """No instance is there then."""
    service = InProcessService()
    cluster = cluster_of(service)
    assert service.refusal("CreateGWSInstance", {"ClusterId": cluster, **INSTANCE, **change}) == (code, message)
    assert service.ask("DescribeGWSInstances")["TotalCount"] == 0


def test_regions_do_not_see_each_others_workstations() -> None:
    """Clusters, instances and images belong to the region that they were made in."""
    service = InProcessService()
    cluster = cluster_of(service)
    instance = instance_of(service, cluster)
    service.ask("CreateGWSImage", InstanceId=instance)
    elsewhere = {"RegionId": "cn-shanghai"}
    assert service.ask("DescribeGWSClusters", elsewhere)["TotalCount"] == 0
    assert service.ask("DescribeGWSInstances", elsewhere)["TotalCount"] == 0
    assert service.ask("DescribeGWSImages", elsewhere)["TotalCount"] == 1
    assert service.refusal("DeleteGWSCluster", elsewhere, ClusterId=cluster)[0] == "ClusterNotFound"
    assert service.refusal("DeleteGWSInstance", elsewhere, InstanceId=instance)[0] == "ObjectNotFound"
