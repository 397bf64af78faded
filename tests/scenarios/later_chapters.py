"""One scenario for each chapter of 2024-07-30, and for what is later in those of 2018-04-12."""

from __future__ import annotations

from tests.scenarios.chapters import ALICE, CLUSTER, NEW_CLUSTER, OF_CLUSTER, RUN_AS, USER
from tests.scenarios.steps import START, Scenario, Step

PASSWORD = "Made-up-1"
NODE = {"InstanceType": "ecs.c7.large"}
QUEUE = {"QueueName": "comp", "InitialCount": 2, "ComputeNodes": [NODE]}
PBS = {"Scheduler": {"Type": "PBS"}}
NEXT = Step(
    "CreateCluster",
    {"ClusterName": "weather", "Queues": [QUEUE], "Manager": PBS, "DeletionProtection": False},
    save={"cluster": "ClusterId"},
)
NEXT_USER = Step(
    "CreateUsers", {**OF_CLUSTER, "User": [{"UserName": "alice1", "Group": "users", "Password": PASSWORD}]}
)
SPAN = {"From": int(START) - 60, "To": int(START) + 60}
STORAGE = {
    "FileSystemId": "0088a64bcc",
    "MountDirectory": "/data",
    "MountTarget": "target-1",
    "StorageDirectory": "/",
    "ProtocolType": "NFS",
    "VolumeType": "nas",
}
GROMACS = {**OF_CLUSTER, "AdditionalPackages": [{"Name": "gromacs", "Version": "5.1"}]}
ADDON = {**OF_CLUSTER, "AddonName": "Login", "AddonVersion": "1.0", "ResourcesSpec": "{}", "ServicesSpec": "[]"}
RESOURCE = {"ResourceType": "cluster", "ResourceId": ["$cluster"]}
VISUAL = {**OF_CLUSTER, "CidrIp": "10.0.0.0/8", "Port": 12016}
CONTAINER = {**OF_CLUSTER, "JobName": "solve", "Container": {"Image": "example/solver"}}
SLEEP = {**OF_CLUSTER, **RUN_AS, "Name": "first", "CommandLine": "sleep 1000"}

OF_2024: dict[str, Scenario] = {
    "cluster": Scenario(
        progress="timed",
        steps=[
            NEXT,
            Step("GetCluster", OF_CLUSTER, expect={"ClusterStatus": "creating", "ClusterName": "weather"}),
            Step("DeleteCluster", OF_CLUSTER, error="InvalidClusterStatus"),
            Step("GetCluster", OF_CLUSTER, after=70, expect={"ClusterStatus": "initing"}),
            Step(
                "ListClusters",
                {"ClusterNames": ["weather"]},
                after=100,
                expect={"Clusters.0.ClusterStatus": "running", "Clusters.0.Nodes.RunningCounts": 2},
            ),
            Step("UpdateCluster", {**OF_CLUSTER, "ClusterName": "climate", "DeletionProtection": True}),
            Step("GetCluster", OF_CLUSTER, expect={"ClusterName": "climate", "GrowInterval": 2}),
            Step("DeleteCluster", OF_CLUSTER, error="InvalidClusterStatus"),
            Step("UpdateCluster", {**OF_CLUSTER, "MaxCount": 50}),
            Step("DeleteCluster", OF_CLUSTER),
            Step("GetCluster", OF_CLUSTER, after=60, error="ClusterNotFound"),
            Step("ListClusters", expect={"TotalCount": 0}),
        ],
    ),
    "nodes": Scenario(
        steps=[
            NEXT,
            Step(
                "CreateNodes",
                {**OF_CLUSTER, "QueueName": "comp", "Count": 2, "ComputeNode": NODE, "Hostnames": ["a1", "a2"]},
                save={"first": "InstanceIds.0", "second": "InstanceIds.1"},
            ),
            Step("CreateNodes", {**OF_CLUSTER, "QueueName": "none-such", "Count": 1}, error="InvalidParams"),
            Step("ListNodes", {**OF_CLUSTER, "Hostnames": ["a1"]}, expect={"TotalCount": 1, "Nodes.0.Hostname": "a1"}),
            Step("ListNodes", {**OF_CLUSTER, "SortBy": "hostname"}, expect={"Nodes.0.Hostname": "a1", "TotalCount": 4}),
            Step("UpdateNodes", {**OF_CLUSTER, "Instances": [{"InstanceId": "$first", "KeepAlive": True}]}),
            Step("DeleteNodes", {**OF_CLUSTER, "InstanceIds": ["$first"]}, error="InvalidNodeStatus"),
            Step("DeleteNodes", {**OF_CLUSTER, "InstanceIds": ["$second"]}),
            Step(
                "AttachNodes",
                {**OF_CLUSTER, "ComputeNode": {"ImageId": "m-emulator-centos76", "InstanceIds": ["i-account-1"]}},
            ),
            Step("ListNodes", {**OF_CLUSTER, "Status": ["running"]}, expect={"TotalCount": 4}),
        ],
    ),
    "queue": Scenario(
        steps=[
            NEXT,
            Step("CreateQueue", {**OF_CLUSTER, "Queue": {"QueueName": "gpu", "MaxCount": 9, "ComputeNodes": [NODE]}}),
            Step("GetQueue", {**OF_CLUSTER, "QueueName": "gpu"}, expect={"Queue.MaxCount": 9}),
            Step("UpdateQueue", {**OF_CLUSTER, "Queue": {"QueueName": "gpu", "MinCount": 0}}),
            Step("GetQueue", {**OF_CLUSTER, "QueueName": "gpu"}, expect={"Queue.ComputeNodes.#": 0}),
            Step("ListQueues", OF_CLUSTER, expect={"TotalCount": 2, "Queues.0.Nodes.RunningCounts": 2}),
            Step("DeleteQueues", {**OF_CLUSTER, "QueueNames": ["gpu"]}),
            Step("GetQueue", {**OF_CLUSTER, "QueueName": "gpu"}, error="InvalidParams"),
        ],
    ),
    "job": Scenario(
        progress="timed",
        steps=[
            NEXT,
            Step("CreateUsers", NEXT_USER.arguments, after=200),
            Step(
                "CreateJob",
                {
                    **OF_CLUSTER,
                    "JobName": "first",
                    "JobSpec": {**RUN_AS, "CommandLine": "-- sleep 60", "Resources": {"Nodes": 2, "Cores": 2}},
                },
                save={"job": "JobId"},
            ),
            Step(
                "CreateJob",
                {**OF_CLUSTER, "JobSpec": {**RUN_AS, "CommandLine": "-- sleep 60", "WallTime": "0:10:00"}},
                save={"next": "JobId"},
            ),
            Step(
                "CreateJob",
                {**OF_CLUSTER, "JobSpec": {**RUN_AS, "RunasUserPassword": "Wrong-one-1", "CommandLine": "-- id"}},
                error="AgentError",
            ),
            Step("GetJob", {**OF_CLUSTER, "JobId": "$job"}, expect={"JobInfo.State": "RUNNING"}),
            Step("GetJob", {**OF_CLUSTER, "JobId": "$next"}, expect={"JobInfo.State": "QUEUED"}),
            Step("StopJobs", {**OF_CLUSTER, "JobIds": ["$next"]}),
            Step("StopJobs", {**OF_CLUSTER, "JobIds": ["$next"]}, error="InvalidParams"),
            Step("ListJobs", {**OF_CLUSTER, "JobFilter": {"JobStatus": "notfinish"}}, expect={"TotalCount": 1}),
            Step("GetJobLog", {**OF_CLUSTER, "JobId": "$job", "LogType": "stdout"}),
            Step("GetJob", {**OF_CLUSTER, "JobId": "$job"}, after=61, expect={"JobInfo.State": "FINISHED"}),
        ],
    ),
    "user": Scenario(
        steps=[
            NEXT,
            NEXT_USER,
            Step("CreateUsers", NEXT_USER.arguments, error="AgentError"),
            Step("UpdateUser", {**OF_CLUSTER, "UserName": "alice1", "Group": "wheel", "Password": "Another-1"}),
            Step("GetUser", {**OF_CLUSTER, "UserName": "alice1"}, expect={"User.Group": "wheel"}),
            Step("ListUsers", OF_CLUSTER, expect={"TotalCount": 1, "Users.UserInfo.0.UserName": "alice1"}),
            Step("DeleteUsers", {**OF_CLUSTER, "User": [{"UserName": "alice1"}]}),
            Step("GetUser", {**OF_CLUSTER, "UserName": "alice1"}, error="InvalidParams"),
        ],
    ),
    "storage": Scenario(
        steps=[
            NEXT,
            Step("ListAvailableFileSystems", expect={"TotalCount": 2}),
            Step("AttachSharedStorages", {**OF_CLUSTER, "SharedStorages": [STORAGE]}),
            Step("AttachSharedStorages", {**OF_CLUSTER, "SharedStorages": [STORAGE]}, error="InvalidParams"),
            Step("ListSharedStorages", OF_CLUSTER, expect={"SharedStorages.0.MountInfo.0.MountDirectory": "/data"}),
            Step("DetachSharedStorages", {**OF_CLUSTER, "SharedStorages": [{"MountDirectory": "/data"}]}),
            Step(
                "DetachSharedStorages",
                {**OF_CLUSTER, "SharedStorages": [{"MountDirectory": "/data"}]},
                error="VolumeNotFound",
            ),
            Step("ListSharedStorages", OF_CLUSTER, expect={"SharedStorages.#": 0}),
        ],
    ),
    "software": Scenario(
        progress="polls:1",
        steps=[
            NEXT,
            Step("GetCluster", OF_CLUSTER),
            Step("GetCluster", OF_CLUSTER),
            Step("ListSoftwares", {"Name": "gromacs"}, expect={"AdditionalPackages.AdditionalPackageInfos.#": 1}),
            Step("InstallSoftwares", GROMACS),
            Step(
                "ListInstalledSoftwares",
                OF_CLUSTER,
                expect={"AdditionalPackages.AdditionalPackageInfos.0.Status": "Installing"},
            ),
            Step(
                "ListInstalledSoftwares",
                OF_CLUSTER,
                expect={"AdditionalPackages.AdditionalPackageInfos.0.Status": "Installed"},
            ),
            Step("UninstallSoftwares", GROMACS),
            Step(
                "ListInstalledSoftwares",
                OF_CLUSTER,
                expect={"AdditionalPackages.AdditionalPackageInfos.0.Status": "Uninstalled"},
            ),
            Step("UninstallSoftwares", GROMACS, error="InvalidParams"),
        ],
    ),
    "addon": Scenario(
        progress="polls:1",
        steps=[
            NEXT,
            Step("GetCluster", OF_CLUSTER),
            Step("GetCluster", OF_CLUSTER),
            Step("ListAddonTemplates", expect={"TotalCount": 2}),
            Step(
                "DescribeAddonTemplate",
                {"AddonName": "Login", "AddonVersion": "1.0"},
                expect={"Addon.Label": "Logon node"},
            ),
            Step("InstallAddon", ADDON, save={"addon": "AddonId"}),
            Step("GetAddon", {**OF_CLUSTER, "AddonId": "$addon"}, expect={"Addon.Status": "Installing"}),
            Step("ListAddons", OF_CLUSTER, expect={"Addons.0.Status": "Running"}),
            Step("UnInstallAddon", {**OF_CLUSTER, "AddonId": "$addon"}),
            Step("ListAddons", OF_CLUSTER, expect={"Addons.0.Status": "Uninstalling"}),
            Step("GetAddon", {**OF_CLUSTER, "AddonId": "$addon"}, error="InvalidParams"),
        ],
    ),
    "image": Scenario(
        steps=[
            Step(
                "ListAvailableImages", {"ImageOwnerAlias": "self"}, expect={"Images.0.ImageId": "m-emulator-centos76"}
            ),
            Step("ListAvailableImages", {"ImageOwnerAlias": "others", "IsPublic": True}, expect={"Images.#": 1}),
        ],
    ),
    "log": Scenario(
        steps=[
            Step("CreateCluster", NEXT.arguments, save={"cluster": "ClusterId", "request": "TaskId"}),
            NEXT_USER,
            Step("ListCommonLogs", {**SPAN, "ActionName": ["CreateUsers"]}, expect={"Logs.0.Action": "CreateUsers"}),
            Step("ListCommonLogs", SPAN, expect={"TotalCount": 2, "Logs.1.Action": "CreateCluster"}),
            Step("GetCommonLogDetail", {**SPAN, "LogRequestId": "$request"}, expect={"Action": "CreateCluster"}),
            Step("GetCommonLogDetail", {**SPAN, "LogRequestId": "none-such"}, error="InvalidParams"),
        ],
    ),
    "reserved_pool": Scenario(
        steps=[
            NEXT,
            Step(
                "CreateReservedNodePool",
                {**OF_CLUSTER, "Name": "pool", "Count": 1, "HostPrefix": "fixed"},
                save={"pool": "ReservedNodePoolId"},
            ),
            Step("CreateNodes", {**OF_CLUSTER, "Count": 2, "ReservedNodePoolId": "$pool"}, error="InvalidParams"),
            Step("DeleteReservedNodePool", {**OF_CLUSTER, "Id": "$pool"}),
            Step("DeleteReservedNodePool", {**OF_CLUSTER, "Id": "$pool"}, error="InvalidParams"),
        ],
    ),
    "basic_info": Scenario(
        steps=[
            Step("ListRegions", {"MaxResults": 10}, expect={"Regions.#": 10}, save={"token": "NextToken"}),
            Step("ListRegions", {"MaxResults": 10, "NextToken": "$token"}, expect={"TotalCount": 18}),
        ],
    ),
}

LATER_OF_2018: dict[str, Scenario] = {
    "cluster": Scenario(
        steps=[
            CLUSTER,
            Step("AddSecurityGroup", {**OF_CLUSTER, "SecurityGroupId": "sg-second"}),
            Step("ListSecurityGroups", OF_CLUSTER, expect={"TotalCount": 2}),
            Step("DeleteSecurityGroup", {**OF_CLUSTER, "SecurityGroupId": "sg-second"}),
            Step("DeleteSecurityGroup", {**OF_CLUSTER, "SecurityGroupId": "sg-second"}, error="InvalidParams"),
            Step(
                "SetPostScripts", {**OF_CLUSTER, "PostInstallScripts": [{"Url": "https://example.com/a", "Args": "x"}]}
            ),
            Step("GetPostScripts", OF_CLUSTER, expect={"PostInstallScripts.0.Args": "x"}),
            Step(
                "SetSchedulerInfo",
                {**OF_CLUSTER, "Scheduler": [{"SchedName": "pbs"}], "PbsInfo": [{"SchedInterval": 77}]},
            ),
            Step("GetSchedulerInfo", OF_CLUSTER, expect={"SchedInfo.0.SchedName": "pbs"}),
            Step("InstallSoftware", {**OF_CLUSTER, "Application": "GROMACS_5.1"}),
            Step("ListInstalledSoftware", OF_CLUSTER, expect={"data.SoftwareList.SoftwareList.#": 1}, ours=True),
            Step("UninstallSoftware", {**OF_CLUSTER, "Application": "GROMACS_5.1"}),
            Step("UninstallSoftware", {**OF_CLUSTER, "Application": "GROMACS_5.1"}, error="InvalidSoftware"),
        ],
    ),
    "nodes": Scenario(
        steps=[
            CLUSTER,
            Step("AddQueue", {**OF_CLUSTER, "QueueName": "gpu"}),
            Step(
                "ApplyNodes",
                {
                    **OF_CLUSTER,
                    "TargetCapacity": 2,
                    "JobQueue": "gpu",
                    "InstanceTypeModel": [{"InstanceType": "ecs.c7.large"}],
                    "ZoneInfos": [{"ZoneId": "cn-hangzhou-a", "VSwitchId": "vsw-1"}],
                },
                expect={"SatisfiedAmount": 2},
                save={"first": "InstanceIds.InstanceId.0", "second": "InstanceIds.InstanceId.1"},
            ),
            Step(
                "AddExistedNodes",
                {
                    **OF_CLUSTER,
                    "ImageId": "m-emulator-centos76",
                    "ImageOwnerAlias": "self",
                    "Instance": [{"Id": "i-account-1"}],
                },
            ),
            Step("DeleteQueue", {**OF_CLUSTER, "QueueName": "gpu"}, error="InvalidOpt"),
            Step("SetQueue", {**OF_CLUSTER, "Node": [{"Name": "$first"}, {"Name": "$second"}], "QueueName": "workq"}),
            Step("ListNodesByQueue", {**OF_CLUSTER, "QueueName": "workq"}, expect={"TotalCount": 5}),
            Step("DeleteQueue", {**OF_CLUSTER, "QueueName": "gpu"}),
            Step("DeleteQueue", {**OF_CLUSTER, "QueueName": "gpu"}, error="ObjectNotFound"),
        ],
    ),
    "job": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step("AddUsers", ALICE, after=300),
            Step("SubmitJob", SLEEP, save={"job": "JobId"}),
            Step("DescribeJob", {**OF_CLUSTER, "JobId": "$job"}),
            Step("GetJobLog", {**OF_CLUSTER, "JobId": "$job"}, expect={"OutputLog": ""}),
            Step("RerunJobs", {**OF_CLUSTER, "Jobs": '[{"Id": "$job"}]'}, error="AgentError.Job.RerunFailure"),
            Step("StopJobs", {**OF_CLUSTER, "Jobs": '[{"Id": "$job"}]'}),
            Step("ListJobsWithFilters", {**OF_CLUSTER, "JobStatus": "notfinish"}, expect={"TotalCount": 0}),
            Step("RerunJobs", {**OF_CLUSTER, "Jobs": '[{"Id": "$job"}]'}),
            Step("ListJobsWithFilters", {**OF_CLUSTER, "Users": ["alice1"]}, expect={"Jobs.0.State": "RUNNING"}),
        ],
    ),
    "user": Scenario(
        progress="polls:1",
        steps=[
            CLUSTER,
            Step("DescribeCluster", OF_CLUSTER),
            Step("DescribeCluster", OF_CLUSTER),
            Step("DescribeCluster", OF_CLUSTER),
            USER,
            Step("ListUsersAsync", OF_CLUSTER, expect={"AsyncStatus": "Processing"}, save={"list": "AsyncId"}),
            Step("ListUsersAsync", {**OF_CLUSTER, "AsyncId": "$list"}, expect={"AsyncStatus": "Processing"}),
            Step("ListUsersAsync", {**OF_CLUSTER, "AsyncId": "$list"}, expect={"Users.UserInfo.0.Name": "alice1"}),
            Step("SyncUsers", OF_CLUSTER, error="InvalidOpt"),
        ],
    ),
    "tag": Scenario(
        steps=[
            CLUSTER,
            Step("TagResources", {**RESOURCE, "Tag": [{"Key": "team", "Value": "a"}, {"Key": "cost", "Value": "b"}]}),
            Step("ListTagResources", RESOURCE, expect={"TagResources.TagResource.#": 2}),
            Step("UnTagResources", {**RESOURCE, "TagKey": ["team"]}),
            Step("ListTagResources", {"ResourceType": "cluster"}, expect={"TagResources.TagResource.0.TagKey": "cost"}),
            Step(
                "TagResources",
                {**RESOURCE, "ResourceId": ["ehpc-none"], "Tag": [{"Key": "team", "Value": "a"}]},
                error="ClusterNotFound",
            ),
        ],
    ),
    "task": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step("ListTasks", OF_CLUSTER, expect={"Tasks.0.TaskType": "CreateCluster", "Tasks.0.Status": "Processing"}),
            Step("ListTasks", OF_CLUSTER, after=300, expect={"Tasks.0.Status": "Success"}),
            Step("ListTasks", {"ClusterId": "ehpc-none"}, error="ClusterNotFound"),
        ],
    ),
    "serverless_job": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step("SubmitServerlessJob", CONTAINER, after=300, save={"first": "JobId"}),
            Step(
                "SubmitServerlessJob",
                {**CONTAINER, "JobName": "then", "DependsOn": [{"JobId": "$first", "Type": "AfterSucceeded"}]},
                save={"second": "JobId"},
            ),
            Step("ListServerlessJobs", {**OF_CLUSTER, "State": "Running"}, after=10, expect={"TotalCount": 1}),
            Step(
                "DescribeServerlessJobs",
                {**OF_CLUSTER, "JobIds": ["$first", "$second"]},
                after=30,
                expect={"JobInfos.0.State": "Running", "JobInfos.1.State": "Pending"},
            ),
            Step("StopServerlessJobs", {**OF_CLUSTER, "JobIds": ["$second"]}),
            Step("ListServerlessJobs", {**OF_CLUSTER, "State": "Canceled"}, expect={"Jobs.0.JobName": "then"}),
            Step(
                "ListServerlessJobs",
                {**OF_CLUSTER, "State": "Succeeded"},
                after=60,
                expect={"Jobs.0.JobName": "solve"},
            ),
        ],
    ),
    "container": Scenario(
        steps=[
            CLUSTER,
            Step("PullImage", {**OF_CLUSTER, "Repository": "example/solver"}),
            Step("ListContainerImages", {**OF_CLUSTER, "ContainerType": "shifter"}, expect={"TotalCount": 1}),
            Step("DescribeEstackImage", expect={"TotalCount": 1}),
        ],
    ),
    "price": Scenario(
        steps=[
            Step(
                "DescribePrice",
                {
                    "PriceUnit": "Hour",
                    "Commodities": [{"InstanceType": "ecs.c7.large", "NodeType": "Compute", "Amount": 2, "Period": 3}],
                },
                expect={"TotalTradePrice": 3.6},
            ),
        ],
    ),
    "vnc": Scenario(
        steps=[
            CLUSTER,
            Step("StartVisualService", VISUAL),
            Step("GetVisualServiceStatus", OF_CLUSTER),
            Step("StartVisualService", {**VISUAL, "CidrIp": "everywhere"}, error="InvalidParams"),
        ],
    ),
    "auto_scale": Scenario(
        steps=[
            CLUSTER,
            Step("SetAutoScaleConfig", {**OF_CLUSTER, "EnableAutoGrow": True, "MaxNodesInCluster": 7}),
            Step("DescribeAutoScaleConfig", OF_CLUSTER, expect={"MaxNodesInCluster": 7}),
        ],
    ),
    "client": Scenario(
        steps=[
            Step("CreateCluster", {**NEW_CLUSTER, "ClientVersion": "1.0.16"}, save={"cluster": "ClusterId"}),
            Step("UpgradeClient", OF_CLUSTER),
            Step("ListUpgradeClients", OF_CLUSTER, expect={"ClientRecords.0.OldVersion": "1.0.16"}),
        ],
    ),
    "cloud_metric": Scenario(
        steps=[
            CLUSTER,
            Step(
                "GetCloudMetricLogs",
                {**OF_CLUSTER, "From": int(START) - 60, "To": int(START) + 60},
                expect={"MetricLogs.MetricLog.#": 5},
            ),
        ],
    ),
    "basic_info": Scenario(
        steps=[
            Step("InitializeEHPC", {"ServiceName": "E-HPC"}),
            Step("ListCommunityImages", expect={"Images.ImageInfo.#": 1}),
            Step("GetIfEcsTypeSupportHtConfig", {"InstanceType": "ecs.c7.large"}, expect={"SupportHtConfig": True}),
            Step("GetIfEcsTypeSupportHtConfig", {"InstanceType": "none-such"}, error="InvalidParams"),
        ],
    ),
}
