"""Calls of all later actions of the emulator, of both versions, and what each change must show.

Texts such as ``$cluster`` stand for what the scene, or an earlier call, has returned.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import field, frozen

from ehpc.emulator import Emulator
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.service_model import load_models
from tests.emulator.conformity import CLUSTER, PASSWORD, InProcessService, ask

MODELS = load_models()
OLD, NEW = "2018-04-12", "2024-07-30"
SLEEP = "sleep 100000"


@frozen
class Call:
    """A call of an action of one version.

    Args:
        action: The action.
        given: Its parameters beside ClusterId.
        save: Names under which values of the answer are kept, with their paths.
    """

    action: str
    given: dict[str, Any] = field(factory=dict)
    save: dict[str, str] = field(factory=dict)


@frozen
class Change:
    """A change, and where it can be seen.

    Args:
        given: Parameters of the action beside ClusterId.
        shown: Text that the answers of the reading actions hold afterwards and did not hold before.
        gone: Text that they held before and do not hold afterwards; a change has this or ``shown``.
        reads: Parameters of reading actions beside ClusterId, by action.
        undo: What takes the change back, if anything does.
        before: What must be done first.
        save: As of a call.
        unknown: Parameter with the identifier of something -> code with which an unknown one is refused.
        cluster: Name of the cluster in the scene.
        also: Reading actions beside those that the spec names.
        progress: How things come from one state to the next.
    """

    given: dict[str, Any] = field(factory=dict)
    shown: str = ""
    gone: str = ""
    reads: dict[str, dict[str, Any]] = field(factory=dict)
    undo: Call | None = None
    before: tuple[Call, ...] = ()
    save: dict[str, str] = field(factory=dict)
    unknown: dict[str, str] = field(factory=dict)
    cluster: str = "$cluster"
    also: tuple[str, ...] = ()
    progress: str = "immediate"


NEW_CLUSTER = {"ClusterName": "second", "ClusterCredentials": {"Password": PASSWORD}}
NODE = {"InstanceType": "ecs.c7.large"}
QUEUE = {"QueueName": "comp", "InitialCount": 2, "ComputeNodes": [NODE]}
PACKAGE = [{"Name": "gromacs", "Version": "5.1"}]
ADDON = {"AddonName": "Login", "AddonVersion": "1.0", "ResourcesSpec": "{}", "ServicesSpec": "[]"}
VOLUME = {"FileSystemId": "0088a64bcc", "MountDirectory": "/data", "MountTarget": "target-1", "StorageDirectory": "/"}
STORAGE = {**VOLUME, "ProtocolType": "NFS", "VolumeType": "nas"}
GROUPS = {"user": [{"UserName": "bob2", "Group": "users", "Password": PASSWORD}]}
JOB = {"CommandLine": f"-- {SLEEP}", "RunasUser": "alice1", "RunasUserPassword": PASSWORD}
CREATE_JOB = Call("CreateJob", {"JobName": "first-job", "JobSpec": JOB}, {"job": "JobId"})
INSTALL_ADDON = Call("InstallAddon", ADDON, {"addon": "AddonId"})
SERVERLESS = {"JobName": "first-container", "Container": {"Image": "example/solver"}}
SUBMIT_CONTAINER = Call("SubmitServerlessJob", SERVERLESS, {"job": "JobId"})
POOL = Call(
    "CreateReservedNodePool", {"Name": "pool", "Count": 2, "HostPrefix": "fixed"}, {"pool": "ReservedNodePoolId"}
)
TAGS = {"ResourceType": "cluster", "ResourceId.1": "$cluster", "Tag.1.Key": "team", "Tag.1.Value": "weather-service"}
RESOURCE = {"ResourceType": "cluster", "ResourceId.1": "$cluster"}
VISUAL = {"CidrIp": "10.0.0.0/8", "Port": 12016}

CHANGES: dict[str, dict[str, Change]] = {
    NEW: {
        "CreateCluster": Change(
            NEW_CLUSTER,
            "second",
            reads={"GetCluster": {"ClusterId": "$new"}},
            save={"new": "ClusterId"},
            undo=Call("DeleteCluster", {"ClusterId": "$new"}),
        ),
        "UpdateCluster": Change(
            {"ClusterName": "renamed"}, "renamed", undo=Call("UpdateCluster", {"ClusterName": "weather"})
        ),
        "DeleteCluster": Change(gone="weather"),
        "CreateNodes": Change(
            {"QueueName": "comp", "Count": 1, "Hostnames": ["fresh1"], "KeepAlive": False},
            "fresh1",
            save={"new": "InstanceIds.0"},
            undo=Call("DeleteNodes", {"InstanceIds": ["$new"]}),
            unknown={"QueueName": "InvalidParams", "ReservedNodePoolId": "InvalidParams"},
        ),
        "AttachNodes": Change(
            {"ComputeNode": {"ImageId": "m-emulator-centos76", "InstanceIds": ["i-account-1"]}, "QueueName": "comp"},
            "i-account-1",
            undo=Call("DeleteNodes", {"InstanceIds": ["i-account-1"]}),
            unknown={"QueueName": "InvalidParams", "ComputeNode": "InvalidParams"},
        ),
        "UpdateNodes": Change(
            {"Instances": [{"InstanceId": "$node", "KeepAlive": True}]},
            '"KeepAlive": true',
            undo=Call("UpdateNodes", {"Instances": [{"InstanceId": "$node", "KeepAlive": False}]}),
            unknown={"Instances": "InvalidParams"},
        ),
        "DeleteNodes": Change({"InstanceIds": ["$node"]}, gone="$node", unknown={"InstanceIds": "InvalidParams"}),
        "CreateQueue": Change(
            {"Queue": {"QueueName": "gpu"}},
            '"gpu"',
            reads={"GetQueue": {"QueueName": "gpu"}},
            undo=Call("DeleteQueues", {"QueueNames": ["gpu"]}),
        ),
        "UpdateQueue": Change(
            {"Queue": {"QueueName": "comp", "MaxCount": 77}},
            '"MaxCount": 77',
            reads={"GetQueue": {"QueueName": "comp"}},
            undo=Call("UpdateQueue", {"Queue": {"QueueName": "comp"}}),
            unknown={"Queue": "InvalidParams"},
        ),
        "DeleteQueues": Change(
            {"QueueNames": ["gpu"]},
            gone='"gpu"',
            before=(Call("CreateQueue", {"Queue": {"QueueName": "gpu"}}),),
            unknown={"QueueNames": "InvalidParams"},
        ),
        "CreateUsers": Change(
            {"User": GROUPS["user"]},
            "bob2",
            reads={"GetUser": {"UserName": "bob2"}},
            undo=Call("DeleteUsers", {"User": [{"UserName": "bob2"}]}),
        ),
        "UpdateUser": Change(
            {"UserName": "alice1", "Group": "wheel"},
            "wheel",
            reads={"GetUser": {"UserName": "alice1"}},
            undo=Call("UpdateUser", {"UserName": "alice1", "Group": "users"}),
            unknown={"UserName": "InvalidParams"},
        ),
        "DeleteUsers": Change({"User": [{"UserName": "alice1"}]}, gone="alice1", unknown={"User": "InvalidParams"}),
        "CreateJob": Change(
            {"JobName": "second-job", "JobSpec": JOB},
            "second-job",
            save={"new": "JobId"},
            reads={"GetJob": {"JobId": "$new"}},
            unknown={"JobSpec": "AgentError"},
        ),
        "StopJobs": Change(
            {"JobIds": ["$job"]},
            "FAILED",
            before=(CREATE_JOB,),
            reads={"GetJob": {"JobId": "$job"}},
            unknown={"JobIds": "InvalidParams"},
        ),
        "AttachSharedStorages": Change(
            {"SharedStorages": [STORAGE]},
            "/data",
            undo=Call("DetachSharedStorages", {"SharedStorages": [{"MountDirectory": "/data"}]}),
        ),
        "DetachSharedStorages": Change(
            {"SharedStorages": [{"MountDirectory": "/data"}]},
            gone="/data",
            before=(Call("AttachSharedStorages", {"SharedStorages": [STORAGE]}),),
            unknown={"SharedStorages": "VolumeNotFound"},
        ),
        "InstallSoftwares": Change(
            {"AdditionalPackages": PACKAGE},
            "gromacs",
            undo=Call("UninstallSoftwares", {"AdditionalPackages": PACKAGE}),
            unknown={"AdditionalPackages": "InvalidParams"},
        ),
        "UninstallSoftwares": Change(
            {"AdditionalPackages": PACKAGE},
            gone="gromacs",
            before=(Call("InstallSoftwares", {"AdditionalPackages": PACKAGE}),),
            unknown={"AdditionalPackages": "InvalidParams"},
        ),
        "InstallAddon": Change(
            ADDON,
            "Logon node",
            save={"new": "AddonId"},
            reads={"GetAddon": {"AddonId": "$new"}},
            undo=Call("UnInstallAddon", {"AddonId": "$new"}),
            unknown={"AddonName": "InvalidParams"},
        ),
        "UnInstallAddon": Change(
            {"AddonId": "$addon"}, gone="Logon node", before=(INSTALL_ADDON,), unknown={"AddonId": "InvalidParams"}
        ),
        "CreateReservedNodePool": Change(POOL.given),
        "DeleteReservedNodePool": Change({"Id": "$pool"}, before=(POOL,), unknown={"Id": "InvalidParams"}),
    },
    OLD: {
        "AddExistedNodes": Change(
            {"ImageId": "m-emulator-centos76", "ImageOwnerAlias": "self", "Instance.1.Id": "i-account-1"},
            "i-account-1",
            undo=Call("DeleteNodes", {"Instance.1.Id": "i-account-1"}),
            unknown={"Instance.1.Id": "InvalidParams", "JobQueue": "ObjectNotFound"},
        ),
        "ApplyNodes": Change(
            {
                "TargetCapacity": 1,
                "InstanceTypeModel.1.InstanceType": "ecs.c7.large",
                "ZoneInfos.1.ZoneId": "cn-hangzhou-a",
            },
            "$new",
            save={"new": "InstanceIds.InstanceId.0"},
            undo=Call("DeleteNodes", {"Instance.1.Id": "$new"}),
            unknown={"JobQueue": "ObjectNotFound"},
        ),
        "AddQueue": Change({"QueueName": "gpu"}, '"gpu"', undo=Call("DeleteQueue", {"QueueName": "gpu"})),
        "DeleteQueue": Change(
            {"QueueName": "gpu"},
            gone='"gpu"',
            before=(Call("AddQueue", {"QueueName": "gpu"}),),
            unknown={"QueueName": "ObjectNotFound"},
        ),
        "SetQueue": Change(
            {"Node.1.Name": "$node", "QueueName": "gpu"},
            "$node",
            before=(Call("AddQueue", {"QueueName": "gpu"}),),
            reads={"ListNodesByQueue": {"QueueName": "gpu"}},
            undo=Call("SetQueue", {"Node.1.Name": "$node", "QueueName": "workq"}),
            unknown={"Node.1.Name": "ComputeNotFound", "QueueName": "ObjectNotFound"},
        ),
        "AddSecurityGroup": Change(
            {"SecurityGroupId": "sg-second"},
            "sg-second",
            undo=Call("DeleteSecurityGroup", {"SecurityGroupId": "sg-second"}),
            unknown={"SecurityGroupId": "InvalidParams"},
        ),
        "DeleteSecurityGroup": Change(
            {"SecurityGroupId": "sg-second"},
            gone="sg-second",
            before=(Call("AddSecurityGroup", {"SecurityGroupId": "sg-second"}),),
            unknown={"SecurityGroupId": "InvalidParams"},
        ),
        "InstallSoftware": Change(
            {"Application": "GROMACS_5.1"},
            "GROMACS_5.1",
            undo=Call("UninstallSoftware", {"Application": "GROMACS_5.1"}),
            unknown={"Application": "InvalidSoftware"},
        ),
        "UninstallSoftware": Change(
            {"Application": "GROMACS_5.1"},
            gone="GROMACS_5.1",
            before=(Call("InstallSoftware", {"Application": "GROMACS_5.1"}),),
            unknown={"Application": "InvalidSoftware"},
        ),
        "SetPostScripts": Change(
            {"PostInstallScripts.1.Url": "https://example.com/script"},
            "https://example.com/script",
            undo=Call("SetPostScripts"),
        ),
        "SetSchedulerInfo": Change(
            {"Scheduler.1.SchedName": "pbs", "PbsInfo.1.SchedInterval": 77},
            'SchedInterval\\": 77',
            undo=Call("SetSchedulerInfo", {"Scheduler.1.SchedName": "pbs", "PbsInfo.1.SchedInterval": 60}),
        ),
        "StartVisualService": Change(VISUAL, "active (running)", undo=Call("StopVisualService", VISUAL)),
        "RerunJobs": Change(
            {"Jobs": [{"Id": "$job"}]},
            "RUNNING",
            before=(
                Call(
                    "SubmitJob",
                    {"CommandLine": SLEEP, "RunasUser": "alice1", "RunasUserPassword": PASSWORD},
                    {"job": "JobId"},
                ),
                Call("StopJobs", {"Jobs": [{"Id": "$job"}]}),
            ),
            undo=Call("StopJobs", {"Jobs": [{"Id": "$job"}]}),
            unknown={"Jobs": "AgentError.Job.RerunFailure"},
        ),
        "SubmitServerlessJob": Change(
            SERVERLESS, "first-container", save={"new": "JobId"}, reads={"DescribeServerlessJobs": {"JobIds.1": "$new"}}
        ),
        "StopServerlessJobs": Change(
            {"JobIds.1": "$job"},
            "Canceled",
            before=(SUBMIT_CONTAINER,),
            progress="timed",
            reads={"DescribeServerlessJobs": {"JobIds.1": "$job"}},
            unknown={"JobIds.1": "InvalidParams"},
        ),
        "SyncUsers": Change(shown="localuser1", cluster="$onsite"),
        "TagResources": Change(
            TAGS,
            "weather-service",
            reads={"ListTagResources": RESOURCE},
            undo=Call("UnTagResources", {**RESOURCE, "TagKey.1": "team"}),
            unknown={"ResourceId.1": "ClusterNotFound"},
        ),
        "UnTagResources": Change(
            {**RESOURCE, "All": True},
            gone="weather-service",
            before=(Call("TagResources", TAGS),),
            reads={"ListTagResources": RESOURCE},
            unknown={"ResourceId.1": "ClusterNotFound"},
        ),
        "PullImage": Change(
            {"Repository": "example/solver"},
            "example/solver",
            also=("ListContainerImages",),
            reads={"ListContainerImages": {"ContainerType": "shifter"}},
        ),
    },
}
"""What each later action that changes something must show; what no action shows has tests of its own."""

READS: dict[str, dict[str, dict[str, Any]]] = {
    NEW: {
        "DescribeAddonTemplate": {"AddonName": "VNC", "AddonVersion": "1.0"},
        "GetAddon": {"AddonId": "$addon"},
        "GetCluster": {},
        "GetCommonLogDetail": {"From": 0, "To": 2_000_000_000, "LogRequestId": "$request"},
        "GetJob": {"JobId": "$job"},
        "GetJobLog": {"JobId": "$job"},
        "GetQueue": {"QueueName": "comp"},
        "GetUser": {"UserName": "alice1"},
        "ListAddonTemplates": {"AddonNames.1": "VNC"},
        "ListAddons": {},
        "ListAvailableFileSystems": {},
        "ListAvailableImages": {"Scheduler": {"Type": "SLURM", "Version": "22"}},
        "ListClusters": {},
        "ListCommonLogs": {"From": 0, "To": 2_000_000_000},
        "ListInstalledSoftwares": {},
        "ListJobs": {},
        "ListNodes": {"Status": ["running"]},
        "ListQueues": {},
        "ListRegions": {},
        "ListSharedStorages": {},
        "ListSoftwares": {"OsInfos.1.OsTag": "CentOS_7.6_64"},
        "ListUsers": {},
    },
    OLD: {
        "DescribeAutoScaleConfig": {},
        "DescribeEstackImage": {},
        "DescribeJob": {"JobId": "$job"},
        "DescribePrice": {
            "Commodities.1.InstanceType": "ecs.c7.large",
            "Commodities.1.NodeType": "Compute",
            "Commodities.1.Amount": 2,
            "Commodities.1.Period": 1,
            "PriceUnit": "Hour",
        },
        "DescribeServerlessJobs": {"JobIds.1": "$container"},
        "GetCloudMetricLogs": {"From": 0, "To": 2_000_000_000},
        "GetIfEcsTypeSupportHtConfig": {"InstanceType": "ecs.c7.large"},
        "GetJobLog": {"JobId": "$job"},
        "GetPostScripts": {},
        "GetSchedulerInfo": {},
        "ListCommunityImages": {},
        "ListJobsWithFilters": {"JobStatus": "notfinish"},
        "ListSecurityGroups": {},
        "ListServerlessJobs": {},
        "ListTagResources": {"ResourceType": "cluster"},
        "ListTasks": {},
        "ListUpgradeClients": {},
        "ListUsersAsync": {},
    },
}
"""Parameters of the later actions that read, beside ClusterId."""


class Scene:
    """A service with a cluster of each version, and what is in them.

    Args:
        version: Version of the API that calls are made with.
        progress: How things come from one state to the next.
        emulator: The emulator to prepare, or None for a service without an endpoint.
    """

    def __init__(self, version: str, progress: str = "immediate", emulator: Emulator | None = None) -> None:
        self.version = version
        own = InProcessService(progress)
        self.service = own
        if emulator is not None:
            own.service, own.backend = emulator.service, emulator.service.backend
        self.saved: dict[str, str] = {}
        if version == NEW:
            self.call(
                Call(
                    "CreateCluster",
                    {"ClusterName": "weather", "Queues": [QUEUE], "Manager": {"Scheduler": {"Type": "PBS"}}},
                    {"cluster": "ClusterId", "request": "RequestId"},
                )
            )
            self.service.clock.advance(1000)
            self.call(Call("CreateUsers", {"User": [{"UserName": "alice1", "Password": PASSWORD}]}))
            self.call(Call("ListNodes", save={"node": "Nodes.0.Id"}))
            return
        given = {**CLUSTER, "EcsOrder.Compute.Count": 2}
        self.call(Call("CreateCluster", given, {"cluster": "ClusterId"}))
        onsite = {
            **CLUSTER,
            "Domain": "example.com",
            "EcsOrder.Compute.InstanceType": "ecs.c7.large",
            "VpcId": "vpc-1",
            "VSwitchId": "vsw-1",
            "VolumeId": "008b648bcb",
            "VolumeMountpoint": "target",
            "Nodes": [{"HostName": "m1", "IpAddress": "10.1.0.1", "Role": "Manager"}],
        }
        self.call(Call("CreateHybridCluster", onsite, {"onsite": "ClusterId"}))
        self.service.clock.advance(1000)
        self.call(Call("AddUsers", {"User.1.Name": "alice1", "User.1.Group": "users", "User.1.Password": PASSWORD}))
        self.call(Call("ListNodes", {"Role": "Compute"}, {"node": "Nodes.NodeInfo.0.Id"}))

    def fill(self, value: Any) -> Any:
        """Return a value with what was saved put in."""
        if isinstance(value, dict):
            return {name: self.fill(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.fill(inner) for inner in value]
        return re.sub(r"\$(\w+)", lambda m: self.saved.get(m[1], m[0]), value) if isinstance(value, str) else value

    def call(self, call: Call, cluster: str = "$cluster") -> dict[str, Any]:
        """Make a call, and keep what it says of the answer."""
        names = MODELS[self.version].actions[call.action].names
        given = {"ClusterId": cluster, **call.given} if "ClusterId" in names else call.given
        answer = ask(self.service.service, call.action, self.fill(given), version=self.version)
        for name, path in call.save.items():
            found: Any = answer
            for part in path.split("."):
                found = found[int(part)] if isinstance(found, list) else found[part]
            self.saved[name] = found
        return answer

    def refusal(self, call: Call, cluster: str = "$cluster") -> ServiceError | None:
        """Make a call, and return why it was refused, or None."""
        try:
            self.call(call, cluster)
        except ServiceError as error:
            return error
        return None
