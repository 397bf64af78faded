"""Every error code of the reference is provoked by a call, or stands in the table of those that can't be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from ehpc.emulator import Emulator
from ehpc.emulator.protocol.signature import AccessKey
from ehpc.emulator.state.clock import ManualClock
from ehpc.emulator.state.lifecycle import read_progress
from tests.conftest import ROOT, VERSION
from tests.docs.emulator_tables import UNPROVOKED
from tests.emulator.conformity import CLUSTER, PASSWORD, ask
from tests.emulator.signed_requests import KEY, NOW, SECRET, SERVICE_MODEL, send

DOCUMENTED = set(YAML(typ="safe").load(ROOT / "spec" / VERSION / "errors.yaml")["codes"])
USER = {"User.1.Name": "alice1", "User.1.Group": "users", "User.1.Password": PASSWORD}
HYBRID = {
    **CLUSTER,
    "Domain": "hpc.example.com",
    "EcsOrder.Compute.InstanceType": "ecs.c5.large",
    "VpcId": "vpc-1",
    "VSwitchId": "vsw-1",
    "VolumeId": "008b648bcb",
    "VolumeMountpoint": "008b648bcb-emu.cn-hangzhou.nas.example.com",
    "Nodes.1.HostName": "boss",
    "Nodes.1.IpAddress": "192.168.0.1",
}
WORKSTATION = {
    "ImageId": "m-emulator-gws",
    "SystemDiskSize": 40,
    "SystemDiskCategory": "cloud_ssd",
    "AllocatePublicAddress": True,
    "InstanceType": "ecs.g6.large",
    "WorkMode": "desktop",
}
APP = {"Name": "solver", "ContainerType": "docker", "Repository": "example/solver", "ImageTag": "1"}

Call = tuple[str, dict[str, Any]]


class Scene:
    """An emulator, and what was done with it before the call that is refused.

    Args:
        folder: Folder of the test.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.emulator: Emulator | None = None

    def start(self, seed: dict[str, Any] | None = None, progress: str = "immediate", **options: Any) -> Emulator:
        """Start the emulator, with parts of the seed replaced, unless it has been started already."""
        if self.emulator is None:
            path = self.folder / "seed.json"
            path.write_text(json.dumps(seed or {}), encoding="utf-8")
            clock = ManualClock(NOW)
            self.emulator = Emulator(now=clock, seed=path, progress=read_progress(progress), **options).start()
        return self.emulator

    def ask(self, action: str, **parameters: Any) -> dict[str, Any]:
        """Make a call that is not refused."""
        return ask(self.start().service, action, parameters)

    def cluster(self, **more: Any) -> str:
        """Create a cluster with one compute node, and return its identifier."""
        return str(self.ask("CreateCluster", **{**CLUSTER, **more})["ClusterId"])

    def nodes(self, cluster: str, role: str = "Compute") -> list[str]:
        """Return the nodes of a cluster with a role."""
        found = self.ask("ListNodes", ClusterId=cluster, Role=role)["Nodes"]["NodeInfo"]
        return [node["Id"] for node in found]

    def stop_managers(self, cluster: str, *roles: str) -> None:
        """Stop the manager nodes of a cluster that have one of some roles."""
        found = self.ask("ListNodes", ClusterId=cluster, Role="Manager")["Nodes"]["NodeInfo"]
        stopped = [node["Id"] for node in found if node["Role"] in roles]
        instances = {f"Instance.{number}.Id": each for number, each in enumerate(stopped, 1)}
        self.ask("StopNodes", ClusterId=cluster, Role="Manager", **instances)

    def workstation(self) -> str:
        """Create a GWS cluster with an instance, and return its identifier."""
        cluster = self.ask("CreateGWSCluster", VpcId="vpc-1", ClusterType="gws.s1.standard")["data"]["GWSClusterId"]
        return str(self.ask("CreateGWSInstance", ClusterId=cluster, **WORKSTATION)["data"]["InstanceId"])


PROVOCATIONS: dict[str, Callable[[Scene], Call]] = {}


def provokes(*codes: str) -> Callable[[Callable[[Scene], Call]], Callable[[Scene], Call]]:
    """Register what provokes an error code: it prepares a scene, and returns the call that is then refused."""

    def register(provocation: Callable[[Scene], Call]) -> Callable[[Scene], Call]:
        for code in codes:
            assert code not in PROVOCATIONS
            PROVOCATIONS[code] = provocation
        return provocation

    return register


@provokes("ClusterNotFound")
def no_cluster(_: Scene) -> Call:
    """There is no such cluster."""
    return "DescribeCluster", {"ClusterId": "ehpc-hz-none"}


@provokes("ComputeNotFound")
def no_node(scene: Scene) -> Call:
    """There is no such node."""
    return "StopNodes", {"ClusterId": scene.cluster(), "Instance.1.Id": "i-none"}


@provokes("ConflictOpt")
def second_profiling(scene: Scene) -> Call:
    """The process is being profiled already."""
    scene.start(progress="polls:1")
    cluster = scene.cluster()
    scene.ask("DescribeCluster", ClusterId=cluster)
    scene.ask("DescribeCluster", ClusterId=cluster)
    scene.ask("DescribeCluster", ClusterId=cluster)
    profiling = {"ClusterId": cluster, "HostName": "compute000", "ProcessId": 1}
    scene.ask("RunCloudMetricProfiling", **profiling)
    return "RunCloudMetricProfiling", profiling


@provokes("ContainerNameExist")
def second_app(scene: Scene) -> Call:
    """There is an app of this name."""
    scene.ask("AddContainerApp", **APP)
    return "AddContainerApp", APP


@provokes("ContainerNotFound")
def no_app(_: Scene) -> Call:
    """There is no such app."""
    return "DescribeContainerApp", {"ContainerId": "none"}


@provokes("TooManyContainers")
def too_many_apps(scene: Scene) -> Call:
    """The account may have no app at all."""
    scene.start({"limits": {"containers": 0}})
    return "AddContainerApp", APP


@provokes("DeletePrePaidInstance")
def subscription(scene: Scene) -> Call:
    """The node is paid in advance."""
    cluster = scene.cluster(EcsChargeType="PrePaid", Period=1)
    return "DeleteNodes", {"ClusterId": cluster, "Instance.1.Id": scene.nodes(cluster)[0]}


@provokes("EcsError")
def sold_out(scene: Scene) -> Call:
    """The instance type is sold out."""
    return "AddNodes", {"ClusterId": scene.cluster(), "Count": 1, "InstanceType": "ecs.scch5.16xlarge"}


@provokes("EipError")
def no_public_address(scene: Scene) -> Call:
    """The account has no public address left."""
    scene.start({"limits": {"public_addresses": 0}})
    cluster = scene.ask("CreateGWSCluster", VpcId="vpc-1", ClusterType="gws.s1.standard")["data"]["GWSClusterId"]
    return "CreateGWSInstance", {"ClusterId": cluster, **WORKSTATION}


@provokes("ImageNotSupported")
def no_system(_: Scene) -> Call:
    """The operating system is not offered."""
    return "CreateCluster", {**CLUSTER, "OsTag": "BeOS_5"}


@provokes("ImageNotFound")
def no_image(_: Scene) -> Call:
    """There is no such image."""
    return "CreateCluster", {**CLUSTER, "ImageOwnerAlias": "self", "ImageId": "m-none"}


@provokes("IncorrectCredential")
def wrong_password(scene: Scene) -> Call:
    """The password of root is another one."""
    passwords = {"RunasUserPassword": "Wrong-one-1", "Passwd": "085120"}
    return (
        "ModifyVisualServicePasswd",
        {"ClusterId": scene.cluster(RemoteVisEnable=True), "RunasUser": "root", **passwords},
    )


@provokes("InDebt")
def in_debt(scene: Scene) -> Call:
    """The account is in debt."""
    scene.start({"account": {"in_debt": True}})
    return "CreateCluster", CLUSTER


@provokes("InvalidClusterStatus")
def not_stopped(scene: Scene) -> Call:
    """A running cluster can't be started."""
    return "StartCluster", {"ClusterId": scene.cluster()}


@provokes("InvalidNodeStatus")
def node_not_stopped(scene: Scene) -> Call:
    """A running node can't be started."""
    cluster = scene.cluster()
    return "StartNodes", {"ClusterId": cluster, "Instance.1.Id": scene.nodes(cluster)[0]}


@provokes("InvalidOpt")
def reset_manager(scene: Scene) -> Call:
    """Manager nodes can't be reset."""
    cluster = scene.cluster()
    return "ResetNodes", {"ClusterId": cluster, "Instance.1.Id": scene.nodes(cluster, "Manager")[0]}


@provokes("InvalidParams")
def bad_name(_: Scene) -> Call:
    """A name can't begin with a digit."""
    return "CreateCluster", {**CLUSTER, "Name": "1st"}


@provokes("InvalidVpc")
def no_vswitch(_: Scene) -> Call:
    """The VPC has no such vSwitch."""
    return "CreateCluster", {**CLUSTER, "VpcId": "vpc-1", "VSwitchId": "none"}


@provokes("VpcNotFound")
def no_vpc(_: Scene) -> Call:
    """There is no such VPC."""
    return "CreateCluster", {**CLUSTER, "VpcId": "none", "VSwitchId": "vsw-1"}


@provokes("InvalidVolume")
def stopped_volume(scene: Scene) -> Call:
    """The file system does not run."""
    scene.start({"file_systems": [{"FileSystemId": "0stopped", "Status": "Stopped"}]})
    return "CreateCluster", {**CLUSTER, "VolumeId": "0stopped", "VolumeMountpoint": "0stopped.example.com"}


@provokes("InvalidVolumn")
def stopped_volume_of_hybrid_cluster(scene: Scene) -> Call:
    """The file system does not run; CreateHybridCluster misspells the code."""
    scene.start({"file_systems": [{"FileSystemId": "0stopped", "Status": "Stopped"}]})
    return "CreateHybridCluster", {**HYBRID, "VolumeId": "0stopped"}


@provokes("VolumeNotFound")
def no_volume(scene: Scene) -> Call:
    """There is no such file system."""
    scene.start({"volumes": []})
    return "CreateCluster", {**CLUSTER, "VolumeId": "0none", "VolumeMountpoint": "0none.example.com"}


@provokes("InvalidSoftware")
def no_software(_: Scene) -> Call:
    """There is no such software."""
    return "CreateCluster", {**CLUSTER, "Application.1.Tag": "Doom_1.9"}


@provokes("InvalidVolumeProtocal")
def smb_on_linux(_: Scene) -> Call:
    """Linux mounts with NFS."""
    return "CreateCluster", {**CLUSTER, "VolumeProtocol": "smb"}


@provokes("InvalidVolumeMountpoint")
def no_mount_target(_: Scene) -> Call:
    """The file system is named without its mount target."""
    return "CreateCluster", {**CLUSTER, "VolumeId": "008b648bcb"}


@provokes("ManagerNotFound")
def no_manager(scene: Scene) -> Call:
    """All manager nodes are stopped."""
    cluster = scene.cluster()
    scene.stop_managers(cluster, "Account", "Scheduler")
    return "AddUsers", {"ClusterId": cluster, **USER}


@provokes("NasError")
def no_more_file_systems(scene: Scene) -> Call:
    """NAS makes no further file system."""
    scene.start({"limits": {"file_systems": 2}})
    return "CreateCluster", CLUSTER


@provokes("NasServiceNotOpen")
def nas_closed(scene: Scene) -> Call:
    """The account has not activated NAS."""
    scene.start({"account": {"nas_open": False}})
    return "CreateCluster", CLUSTER


@provokes("AliyunError")
def no_ram_user(scene: Scene) -> Call:
    """RAM, another product, knows no such user."""
    scene.start({"ram_users": ["100"]})
    return "SetGWSInstanceUser", {"InstanceId": scene.workstation(), "UserUid": "200", "UserName": "bob"}


@provokes("NotAuthorized")
def denied(scene: Scene) -> Call:
    """The access key may only look."""
    scene.start(keys={KEY: AccessKey(SECRET, allow=["List*"])})
    return "CreateCluster", CLUSTER


@provokes("NotEnabled")
def not_activated(scene: Scene) -> Call:
    """The account has not activated the service."""
    scene.start({"account": {"enabled": False}})
    return "ListClusters", {}


@provokes("ObjectNotFound")
def no_queue(scene: Scene) -> Call:
    """There is no such queue."""
    return "ListNodesByQueue", {"ClusterId": scene.cluster(), "QueueName": "none"}


@provokes("OrderError.InsufficientBalance")
def no_money(scene: Scene) -> Call:
    """The account can't pay."""
    scene.start({"account": {"balance": 0.1}})
    return "CreateCluster", CLUSTER


def order_error(code: str) -> Callable[[Scene], Call]:
    """Return what provokes a code that tells of a trouble with orders: the seed says that the account has it."""

    def order(scene: Scene) -> Call:
        scene.start({"account": {"order_error": code}})
        return "CreateCluster", CLUSTER

    return order


for each in (
    "OrderError",
    "OrderError.InstHasUnpaidOrder",
    "OrderError.Arrearage",
    "OrderError.NoCard",
    "OrderError.InvalidPayMethod",
    "OrderError.NoRealNameAuthentication",
    "OrderError.NoRealNameRegistration",
    "OrderError.UserProfileIncomplete",
):
    provokes(each)(order_error(each))


@provokes("PartFailure")
def half_stopped(scene: Scene) -> Call:
    """One of two nodes is stopped already."""
    cluster = scene.cluster(**{"EcsOrder.Compute.Count": 2})
    first, second = scene.nodes(cluster)
    scene.ask("StopNodes", **{"ClusterId": cluster, "Instance.1.Id": first})
    return "StopNodes", {"ClusterId": cluster, "Instance.1.Id": first, "Instance.2.Id": second}


@provokes("QuotaExceeded.PrivateIpAddress")
def no_private_address(scene: Scene) -> Call:
    """The vSwitch has no address left."""
    scene.start({"limits": {"private_addresses": 3}})
    return "CreateCluster", CLUSTER


@provokes("TooManyClusters")
def too_many_clusters(scene: Scene) -> Call:
    """The account has as many clusters as it may have."""
    scene.start({"limits": {"clusters": 1}})
    scene.cluster()
    return "CreateCluster", CLUSTER


@provokes("TooManyComputes")
def too_many_computes(scene: Scene) -> Call:
    """The cluster has as many compute nodes as it may have."""
    scene.start({"limits": {"computes": 2}})
    return "AddNodes", {"ClusterId": scene.cluster(), "Count": 2}


@provokes("TooManyLogins")
def too_many_logins(_: Scene) -> Call:
    """A hybrid cluster is to have two login nodes."""
    logins = {
        f"Nodes.{number}.{name}": value
        for number in (2, 3)
        for name, value in (("HostName", f"login{number}"), ("IpAddress", f"192.168.0.{number}"), ("Role", "Login"))
    }
    return "CreateHybridCluster", {**HYBRID, **logins}


@provokes("TooManyNodes")
def too_many_nodes(scene: Scene) -> Call:
    """The account has as many nodes as it may have."""
    scene.start({"limits": {"nodes": 4}})
    return "AddNodes", {"ClusterId": scene.cluster(), "Count": 1}


@provokes("TooManyScc")
def too_many_scc(scene: Scene) -> Call:
    """The cluster may have no instance of these types."""
    scene.start({"limits": {"scc": 0}})
    return "AddNodes", {"ClusterId": scene.cluster(), "Count": 1, "InstanceType": "ecs.scch5.16xlarge"}


@provokes("UsernameExist")
def named_twice(scene: Scene) -> Call:
    """The request names a user twice."""
    again = {name.replace(".1.", ".2."): value for name, value in USER.items()}
    return "AddUsers", {"ClusterId": scene.cluster(), **USER, **again}


# Accounts: the node with the account server does it all; the standby only reads; the scheduler knows nothing of them


@provokes("AgentError.Account.UserAlreadyExist")
def user_exists(scene: Scene) -> Call:
    """There is a user of this name."""
    cluster = scene.cluster()
    scene.ask("AddUsers", ClusterId=cluster, **USER)
    return "AddUsers", {"ClusterId": cluster, **USER}


@provokes("AgentError.Account.UserNotExist")
def no_user(scene: Scene) -> Call:
    """There is no such user."""
    return "DeleteUsers", {"ClusterId": scene.cluster(), "User.1.Name": "nobody1"}


@provokes("AgentError.Account.DomainNotExist")
def no_domain(scene: Scene) -> Call:
    """The account domain of the local cluster can't be reached."""
    scene.start({"network": {"account_domains": ["*.example.org"]}})
    return "AddUsers", {"ClusterId": scene.ask("CreateHybridCluster", **HYBRID)["ClusterId"], **USER}


@provokes("AgentError.Account.UserAddFailure")
def system_account(scene: Scene) -> Call:
    """The nodes have a system account of this name."""
    return "AddUsers", {"ClusterId": scene.cluster(), **USER, "User.1.Name": "daemon"}


def with_standby(scene: Scene) -> str:
    """Return a cluster with a user, of whose account servers only the standby runs."""
    cluster = scene.cluster(DeployMode="Advanced")
    scene.ask("AddUsers", ClusterId=cluster, **USER)
    scene.stop_managers(cluster, "Account")
    return cluster


@provokes("AgentError.Account.UserDeleteFailure")
def delete_on_standby(scene: Scene) -> Call:
    """The standby can't delete."""
    return "DeleteUsers", {"ClusterId": with_standby(scene), "User.1.Name": "alice1"}


@provokes("AgentError.Account.UserModifyGroupFailure")
def change_group_on_standby(scene: Scene) -> Call:
    """The standby can't change groups."""
    return "ModifyUserGroups", {"ClusterId": with_standby(scene), "User.1.Name": "alice1", "User.1.Group": "wheel"}


@provokes("AgentError.Account.UserChangePasswordFailure")
def change_password_on_standby(scene: Scene) -> Call:
    """The standby can't change passwords."""
    changes = {"User.1.Name": "alice1", "User.1.Password": "Another-1"}
    return "ModifyUserPasswords", {"ClusterId": with_standby(scene), **changes}


@provokes("AgentError.Account.NotAccountManager")
def account_server_stopped(scene: Scene) -> Call:
    """Only the scheduler is there to ask."""
    cluster = scene.cluster()
    scene.stop_managers(cluster, "Account")
    return "AddUsers", {"ClusterId": cluster, **USER}


@provokes("AgentError.Account.GetentPasswdFailure")
def list_without_account_server(scene: Scene) -> Call:
    """No server is there that has the list."""
    cluster = scene.cluster()
    scene.stop_managers(cluster, "Account")
    return "ListUsers", {"ClusterId": cluster}


# Jobs and images: the agent beside the scheduler does it all


JOB = {"RunasUser": "alice1", "RunasUserPassword": PASSWORD}
IMAGE = {"ContainerType": "shifter", "Repository": "example/solver", "ImageTag": "1"}
GATEWAY = {
    "DefaultRepoLocation": "registry-1.docker.io",
    "PullUpdateTimeout": 300,
    "ImageExpirationTimeout": "1:00:00:00",
}


def with_user(scene: Scene) -> str:
    """Return a cluster with a user."""
    cluster = scene.cluster()
    scene.ask("AddUsers", ClusterId=cluster, **USER)
    return cluster


def without_scheduler(scene: Scene) -> str:
    """Return a cluster with a user, of whose manager nodes only that with the accounts runs."""
    cluster = with_user(scene)
    scene.stop_managers(cluster, "Scheduler")
    return cluster


@provokes("AgentError")
def write_into_folder(scene: Scene) -> Call:
    """The file can't be written, as a folder has its name."""
    scene.start(run_jobs=True, data_dir=scene.folder / "data", keys={KEY: AccessKey(SECRET)})
    file = {"ClusterId": with_user(scene), **JOB, "Content": "AA=="}
    scene.ask("CreateJobFile", **file, TargetFile="results/one")
    return "CreateJobFile", {**file, "TargetFile": "results"}


@provokes("AgentError.Job.SubmitFailure")
def submit_without_scheduler(scene: Scene) -> Call:
    """No scheduler is there to queue the job."""
    return "SubmitJob", {"ClusterId": without_scheduler(scene), **JOB, "CommandLine": "hostname"}


@provokes("AgentError.Job.ListFailure")
def list_without_scheduler(scene: Scene) -> Call:
    """No scheduler is there that knows the jobs."""
    return "ListJobs", {"ClusterId": without_scheduler(scene)}


@provokes("AgentError.Job.StopFailure")
def stop_no_job(scene: Scene) -> Call:
    """There is no such job."""
    return "StopJobs", {"ClusterId": scene.cluster(), "Jobs": '[{"Id": "none"}]'}


@provokes("AgentError.Job.DeleteFailure")
def delete_no_job(scene: Scene) -> Call:
    """There is no such job."""
    return "DeleteJobs", {"ClusterId": scene.cluster(), "Jobs": '[{"Id": "none"}]'}


@provokes("AgentError.Job.InvalidContainerType")
def run_in_container(scene: Scene) -> Call:
    """Jobs that really run do so without containers."""
    scene.start(run_jobs=True, data_dir=scene.folder / "data", keys={KEY: AccessKey(SECRET)})
    app = scene.ask("AddContainerApp", **APP)["ContainerId"]["ContainerId"][0]
    return "SubmitJob", {"ClusterId": with_user(scene), **JOB, "CommandLine": "hostname", "ContainerId": app}


@provokes("AgentError.Job.RerunFailure")
def rerun_no_job(scene: Scene) -> Call:
    """There is no such job."""
    return "RerunJobs", {"ClusterId": scene.cluster(), "Jobs": '[{"Id": "none"}]'}


@provokes("AgentError.Image.PullImageFailed")
def pull_without_agent(scene: Scene) -> Call:
    """The agent that fetches images is not there."""
    return "PullImage", {"ClusterId": without_scheduler(scene), "Repository": "example/solver"}


@provokes("AgentError.Image.DescribeImageFailed")
def no_such_image(scene: Scene) -> Call:
    """The cluster has no such image."""
    return "DescribeImage", {"ClusterId": scene.cluster(), **IMAGE}


@provokes("AgentError.Image.DeleteImageFailed")
def delete_no_image(scene: Scene) -> Call:
    """The cluster has no such image."""
    return "DeleteImage", {"ClusterId": scene.cluster(), **IMAGE}


@provokes("AgentError.Image.ListImagesFailed")
def list_images_without_agent(scene: Scene) -> Call:
    """The agent that knows the images is not there."""
    return "ListContainerImages", {"ClusterId": without_scheduler(scene), "ContainerType": "shifter"}


@provokes("AgentError.Image.DescribeImagegwFailed")
def describe_gateway_without_agent(scene: Scene) -> Call:
    """The agent that knows the gateway is not there."""
    return "DescribeImageGatewayConfig", {"ClusterId": without_scheduler(scene)}


@provokes("AgentError.Image.ModifyImagegwFailed")
def modify_gateway_without_agent(scene: Scene) -> Call:
    """The agent that sets up the gateway is not there."""
    return "ModifyImageGatewayConfig", {"ClusterId": without_scheduler(scene), **GATEWAY}


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """A scene whose emulator is stopped at the end."""
    scene = Scene(tmp_path)
    yield scene
    if scene.emulator is not None:
        scene.emulator.stop()


@pytest.mark.parametrize("code", PROVOCATIONS)
def test_a_code_is_provoked(scene: Scene, code: str) -> None:
    """The call is refused with the code, its documented status, and a message that says more than the code does."""
    action, parameters = PROVOCATIONS[code](scene)
    texts = {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in parameters.items()}
    status, found, message = send(scene.start(), action, texts, method="POST", place="form").error
    assert found == code, message
    assert status == SERVICE_MODEL.errors[code]["http_status"] or SERVICE_MODEL.errors[code]["http_status"] is None
    assert message.endswith(".")
    assert len(message.split()) > 3


def test_every_code_of_the_reference_is_accounted_for() -> None:
    """The 77 codes are those that are provoked and those that can't be, none twice."""
    assert len(DOCUMENTED) == 77
    assert set(PROVOCATIONS) & set(UNPROVOKED) == set()
    assert set(PROVOCATIONS) | set(UNPROVOKED) == DOCUMENTED
