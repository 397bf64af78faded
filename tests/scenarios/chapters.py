"""One scenario for each chapter of the reference: what is done in it, and what must be seen afterwards."""

from __future__ import annotations

from tests.scenarios.steps import START, Scenario, Step

PASSWORD = "Made-up-1"
NEW_CLUSTER = {
    "Name": "weather",
    "EhpcVersion": "1.0.0",
    "OsTag": "CentOS_7.6_64",
    "Password": PASSWORD,
    "EcsOrder.Compute.Count": 2,
    "EcsOrder.Compute.InstanceType": "ecs.c5.xlarge",
}
CLUSTER = Step("CreateCluster", NEW_CLUSTER, save={"cluster": "ClusterId"})
OF_CLUSTER = {"ClusterId": "$cluster"}
ALICE = {**OF_CLUSTER, "User": [{"Name": "alice1", "Group": "users", "Password": PASSWORD}]}
RUN_AS = {"RunasUser": "alice1", "RunasUserPassword": PASSWORD}
JOB = {**OF_CLUSTER, **RUN_AS, "Name": "first", "CommandLine": "./run.sh"}
ONE_NODE = '[{"HostName": "c1", "IpAddress": "10.1.0.2"}]'
USER = Step("AddUsers", {**OF_CLUSTER, "User": [{"Name": "alice1", "Group": "users", "Password": PASSWORD}]})

SCENARIOS = {
    "cluster": Scenario(
        progress="timed",
        steps=[
            Step("ListClusters", expect={"TotalCount": 0}),
            CLUSTER,
            Step("DescribeCluster", OF_CLUSTER, expect={"ClusterInfo.Status": "uninit", "ClusterInfo.Name": "weather"}),
            Step("AddNodes", {**OF_CLUSTER, "Count": 1}, error="InvalidClusterStatus"),
            Step("DescribeCluster", OF_CLUSTER, after=6, expect={"ClusterInfo.Status": "creating"}),
            Step(
                "ListClusters",
                after=200,
                expect={
                    "Clusters.ClusterInfoSimple.0.Status": "running",
                    "Clusters.ClusterInfoSimple.0.Computes.NormalCount": 2,
                },
            ),
            Step("ModifyClusterAttributes", {**OF_CLUSTER, "Name": "climate", "Description": "long runs"}),
            Step("ListClustersMeta", expect={"Clusters.ClusterInfoSimple.0.Name": "climate"}),
            Step("ListQueues", OF_CLUSTER, expect={"Queues.QueueInfo.#": 1}),
            Step("RecoverCluster", OF_CLUSTER, error="InvalidClusterStatus"),
            Step("StopCluster", OF_CLUSTER),
            Step("StopCluster", OF_CLUSTER, error="InvalidClusterStatus"),
            Step("DescribeCluster", OF_CLUSTER, after=60, expect={"ClusterInfo.Status": "stopped"}),
            Step("StartCluster", OF_CLUSTER),
            Step("DescribeCluster", OF_CLUSTER, after=60, expect={"ClusterInfo.Status": "running"}),
            Step("ListClusterLogs", OF_CLUSTER, expect={"TotalCount": 3, "Logs.LogInfo.0.Operation": "StartCluster"}),
            Step("DeleteCluster", OF_CLUSTER),
            Step("DescribeCluster", OF_CLUSTER, after=60, error="ClusterNotFound"),
            Step("ListClusters", expect={"TotalCount": 0}),
        ],
    ),
    "nodes": Scenario(
        steps=[
            CLUSTER,
            Step(
                "AddNodes",
                {**OF_CLUSTER, "Count": 2, "JobQueue": "gpu", "InstanceType": "ecs.gn5-c4g1.xlarge"},
                expect={"InstanceIds.InstanceId.#": 0},
            ),
            Step(
                "ListNodes",
                {**OF_CLUSTER, "Role": "Compute", "PageSize": 3},
                expect={"TotalCount": 4, "Nodes.NodeInfo.#": 3},
            ),
            Step(
                "ListNodesByQueue",
                {**OF_CLUSTER, "QueueName": "gpu"},
                expect={"TotalCount": 2},
                save={"first": "Nodes.NodeInfo.0.Id", "second": "Nodes.NodeInfo.1.Id"},
            ),
            Step("ListNodesNoPaging", OF_CLUSTER, expect={"Nodes.NodeInfo.#": 7}),
            Step("StopNodes", {**OF_CLUSTER, "Instance": [{"Id": "$first"}]}),
            Step("StopNodes", {**OF_CLUSTER, "Instance": [{"Id": "$first"}, {"Id": "$second"}]}, error="PartFailure"),
            Step("StartNodes", {**OF_CLUSTER, "Instance": [{"Id": "$first"}, {"Id": "$second"}]}),
            Step("ResetNodes", {**OF_CLUSTER, "Instance": [{"Id": "$second"}]}),
            Step(
                "UpdateQueueConfig", {**OF_CLUSTER, "QueueName": "gpu", "ComputeInstanceType": "ecs.gn6v-c8g1.2xlarge"}
            ),
            Step("UpdateQueueConfig", {**OF_CLUSTER, "QueueName": "none-such"}, error="ObjectNotFound"),
            Step("DeleteNodes", {**OF_CLUSTER, "Instance": [{"Id": "$first"}]}),
            Step("DeleteNodes", {**OF_CLUSTER, "Instance": [{"Id": "$first"}]}, error="ComputeNotFound"),
            Step("ListNodes", {**OF_CLUSTER, "Role": "Compute"}, expect={"TotalCount": 3}),
        ],
    ),
    "user": Scenario(
        steps=[
            CLUSTER,
            USER,
            Step(
                "AddUsers",
                {**OF_CLUSTER, "User": [{"Name": "alice1", "Group": "users", "Password": PASSWORD}]},
                error="AgentError.Account.UserAlreadyExist",
            ),
            Step("ModifyUserGroups", {**OF_CLUSTER, "User": [{"Name": "alice1", "Group": "wheel"}]}),
            Step(
                "ModifyUserPasswords",
                {**OF_CLUSTER, "User": [{"Name": "alice1", "Password": "simple-one"}]},
                error="InvalidParams",
            ),
            Step("ModifyUserPasswords", {**OF_CLUSTER, "User": [{"Name": "alice1", "Password": "Another-1"}]}),
            Step("ListUsers", OF_CLUSTER, expect={"TotalCount": 1, "Users.UserInfo.0.Group": "wheel"}),
            Step("DeleteUsers", {**OF_CLUSTER, "User": [{"Name": "alice1"}]}),
            Step("DeleteUsers", {**OF_CLUSTER, "User": [{"Name": "alice1"}]}, error="AgentError.Account.UserNotExist"),
            Step("ListUsers", OF_CLUSTER, expect={"TotalCount": 0}),
        ],
    ),
    "hybrid_cluster": Scenario(
        steps=[
            Step(
                "CreateHybridCluster",
                {
                    "Name": "onsite",
                    "EhpcVersion": "1.0.0",
                    "OsTag": "CentOS_7.6_64",
                    "Domain": "example.com",
                    "EcsOrder.Compute.InstanceType": "ecs.c5.xlarge",
                    "VpcId": "vpc-1",
                    "VSwitchId": "vsw-1",
                    "VolumeId": "008b648bcb",
                    "VolumeMountpoint": "008b648bcb-a1.cn-hangzhou.nas.example.com",
                    "Password": PASSWORD,
                    "Nodes": [
                        {
                            "HostName": "m1",
                            "IpAddress": "10.1.0.1",
                            "Role": "Manager",
                            "AccountType": "nis",
                            "SchedulerType": "pbs",
                        },
                    ],
                },
                save={"cluster": "ClusterId"},
            ),
            Step("AddLocalNodes", {**OF_CLUSTER, "Nodes": ONE_NODE}),
            Step("AddLocalNodes", {"ClusterId": "ehpc-none", "Nodes": ONE_NODE}, error="ClusterNotFound"),
            Step("ListNodes", {**OF_CLUSTER, "Role": "Compute"}, expect={"Nodes.NodeInfo.0.HostName": "c1"}),
            Step("GetHybridClusterConfig", OF_CLUSTER),
        ],
    ),
    "job": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step("SubmitJob", {**JOB, "CommandLine": "hostname"}, error="InvalidClusterStatus"),
            Step("AddUsers", ALICE, after=300),
            Step("SetJobUser", {**OF_CLUSTER, **RUN_AS}),
            Step(
                "CreateJobFile",
                {**OF_CLUSTER, **RUN_AS, "TargetFile": "run.sh", "Content": "ZWNobyBoZWxsbwo="},
            ),
            Step("SubmitJob", {**JOB, "RunasUserPassword": "Wrong-one-1"}, error="IncorrectCredential"),
            Step("SubmitJob", {**JOB, "Priority": 3, "ReRunable": True}, save={"job": "JobId"}),
            Step("SubmitJob", {**JOB, "ArrayRequest": "1-5:2"}, save={"array": "JobId"}),
            Step("ListJobs", {**OF_CLUSTER, "State": "notfinish"}, expect={"Jobs.JobInfo.0.State": "RUNNING"}),
            Step("StopJobs", {**OF_CLUSTER, "Jobs": '[{"Id": "$array"}]'}),
            Step("ListJobs", {**OF_CLUSTER, "State": "finished"}, after=61, expect={"TotalCount": 5}),
            Step(
                "ListJobs",
                {**OF_CLUSTER, "Rerunable": True},
                expect={"TotalCount": 1, "Jobs.JobInfo.0.State": "FINISHED"},
            ),
            Step("StopJobs", {**OF_CLUSTER, "Jobs": '[{"Id": "$job"}]'}, error="AgentError.Job.StopFailure"),
            Step("DeleteJobs", {**OF_CLUSTER, "Jobs": '[{"Id": "$job"}]'}),
            Step("DeleteJobs", {**OF_CLUSTER, "Jobs": '[{"Id": "$job"}]'}, error="AgentError.Job.DeleteFailure"),
            Step("ListJobs", {**OF_CLUSTER, "Owner": "alice1"}, expect={"TotalCount": 4}),
        ],
    ),
    "job_template": Scenario(
        steps=[
            Step(
                "CreateJobTemplate",
                {"Name": "pi", "CommandLine": "./pi", "Priority": 2},
                save={"template": "TemplateId"},
            ),
            Step("CreateJobTemplate", {"Name": "e", "CommandLine": "./e"}),
            Step("EditJobTemplate", {"TemplateId": "$template", "Name": "pi", "CommandLine": "./pi --fast"}),
            Step(
                "ListJobTemplates",
                {"Name": "pi"},
                expect={"TotalCount": 1, "Templates.JobTemplates.0.CommandLine": "./pi --fast"},
            ),
            Step("DeleteJobTemplates", {"Templates": '[{"Id": "$template"}]'}),
            Step(
                "EditJobTemplate",
                {"TemplateId": "$template", "Name": "pi", "CommandLine": "./pi"},
                error="ObjectNotFound",
            ),
            Step("ListJobTemplates", expect={"TotalCount": 1}),
        ],
    ),
    "accounting": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step("AddUsers", ALICE, after=300),
            Step("SubmitJob", JOB),
            Step("ListJobs", OF_CLUSTER, after=61, expect={"Jobs.JobInfo.0.State": "FINISHED"}),
            Step(
                "GetAccountingReport",
                {
                    **OF_CLUSTER,
                    "StartTime": int(START),
                    "EndTime": int(START) + 3600,
                    "ReportType": "resources_by_user",
                },
                expect={"Data.#": 1},
            ),
            Step(
                "GetAccountingReport", {"ClusterId": "ehpc-none", "StartTime": 1, "EndTime": 2}, error="ClusterNotFound"
            ),
        ],
    ),
    "auto_scale": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step("GetAutoScaleConfig", OF_CLUSTER, after=300, expect={"EnableAutoGrow": False}),
            Step(
                "SetAutoScaleConfig",
                {
                    **OF_CLUSTER,
                    "EnableAutoGrow": True,
                    "GrowIntervalInMinutes": 3,
                    "MaxNodesInCluster": 4,
                    "Queues": [
                        {
                            "QueueName": "workq",
                            "EnableAutoGrow": True,
                            "InstanceTypes": [{"InstanceType": "ecs.c5.xlarge", "SpotStrategy": "NoSpot"}],
                        }
                    ],
                },
            ),
            Step("GetAutoScaleConfig", OF_CLUSTER, expect={"EnableAutoGrow": True, "GrowIntervalInMinutes": 3}),
            Step("SetAutoScaleConfig", {**OF_CLUSTER, "GrowIntervalInMinutes": 30}, error="InvalidParams"),
        ],
    ),
    "command": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step(
                "InvokeShellCommand",
                {**OF_CLUSTER, "Command": "uptime", "Timeout": 60},
                after=300,
                save={"command": "CommandId", "node": "InstanceIds.InstanceId.0"},
            ),
            Step("ListInvocationStatus", {**OF_CLUSTER, "CommandId": "$command"}, expect={"InvokeStatus": "Running"}),
            Step(
                "ListInvocationStatus",
                {**OF_CLUSTER, "CommandId": "$command"},
                after=10,
                expect={"InvokeStatus": "Finished"},
            ),
            Step(
                "ListInvocationResults",
                {**OF_CLUSTER, "CommandId": "$command", "Instance": [{"Id": "$node"}]},
                expect={"TotalCount": 1, "InvocationResults.InvocationResult.0.ExitCode": 0},
            ),
            Step(
                "ListCommands",
                {**OF_CLUSTER, "CommandId": "$command"},
                expect={"Commands.Command.0.CommandContent": "uptime"},
            ),
            Step("ListInvocationStatus", {**OF_CLUSTER, "CommandId": "c-none"}, error="ObjectNotFound"),
        ],
    ),
    "container": Scenario(
        steps=[
            CLUSTER,
            USER,
            Step(
                "AddContainerApp",
                {
                    "Name": "solver",
                    "Repository": "example/solver",
                    "ContainerType": "shifter",
                    "Description": "a solver",
                },
                save={"app": "ContainerId.ContainerId.0"},
            ),
            Step("AddContainerApp", {"Name": "solver", "Repository": "example/solver"}, error="ContainerNameExist"),
            Step("ModifyContainerAppAttributes", {"ContainerId": "$app", "Description": "a fast solver"}),
            Step(
                "DescribeContainerApp",
                {"ContainerId": "$app"},
                expect={"ContainerAppInfo.Description": "a fast solver"},
            ),
            Step("ListContainerApps", expect={"TotalCount": 1}),
            Step("SubmitJob", {**JOB, "ContainerId": "$app"}, ours=True),
            Step("ListContainerImages", {**OF_CLUSTER, "ContainerType": "shifter"}, expect={"TotalCount": 1}),
            Step("DescribeImage", {**OF_CLUSTER, "Repository": "example/solver"}, expect={"ImageInfo.Status": "READY"}),
            Step(
                "ModifyImageGatewayConfig",
                {**OF_CLUSTER, "DefaultRepoLocation": "registry-1.docker.io", "PullUpdateTimeout": 30},
            ),
            Step("DescribeImageGatewayConfig", OF_CLUSTER, expect={"PullUpdateTimeout": 30}),
            Step("DeleteImage", {**OF_CLUSTER, "Repository": "example/solver"}),
            Step(
                "DescribeImage",
                {**OF_CLUSTER, "Repository": "example/solver"},
                error="AgentError.Image.DescribeImageFailed",
            ),
            Step("DeleteContainerApps", {"ContainerApp": [{"Id": "$app"}]}),
            Step("DescribeContainerApp", {"ContainerId": "$app"}, error="ContainerNotFound"),
        ],
    ),
    "gws": Scenario(
        progress="timed",
        steps=[
            Step(
                "CreateGWSCluster",
                {"VpcId": "vpc-1", "ClusterType": "gws.s1.standard", "Name": "drawing"},
                save={"cluster": "data.GWSClusterId"},
            ),
            Step("DescribeGWSClusters", {"ClusterId": "$cluster"}, expect={"Clusters.ClusterInfo.0.Status": "uninit"}),
            Step("DescribeGWSClusters", after=100, expect={"Clusters.ClusterInfo.0.Status": "running"}),
            Step("DescribeGWSImages", save={"image": "GWSImages.GWSImageInfo.0.ImageId"}),
            Step(
                "CreateGWSInstance",
                {
                    "ClusterId": "$cluster",
                    "ImageId": "$image",
                    "SystemDiskSize": 40,
                    "SystemDiskCategory": "cloud_efficiency",
                    "AllocatePublicAddress": False,
                    "InstanceType": "ecs.gn5-c4g1.xlarge",
                    "WorkMode": "desktop",
                    "Name": "screen1",
                },
                save={"instance": "data.InstanceId"},
            ),
            Step("InstallNFSClient", {"InstanceId": "$instance"}, error="InvalidNodeStatus"),
            Step(
                "DescribeGWSInstances",
                {"ClusterId": "$cluster"},
                after=200,
                expect={"Instances.InstanceInfo.0.Status": "Registered"},
            ),
            Step("SetGWSInstanceUser", {"InstanceId": "$instance", "UserUid": "1", "UserName": "alice"}),
            Step("GetGWSConnectTicket", {"InstanceId": "$instance"}),
            Step("InstallNFSClient", {"InstanceId": "$instance"}),
            Step("DescribeNFSClientStatus", {"InstanceId": "$instance"}, expect={"Status": "Running"}),
            Step("DescribeNFSClientStatus", {"InstanceId": "$instance"}, after=60, expect={"Status": "Finished"}),
            Step("CreateGWSImage", {"InstanceId": "$instance", "Name": "with-tools"}),
            Step("StopGWSInstance", {"InstanceId": "$instance"}, after=120),
            Step("StartGWSInstance", {"InstanceId": "$instance"}, after=60),
            Step("DeleteGWSInstance", {"InstanceId": "$instance"}, after=60),
            Step("DescribeGWSInstances", {"ClusterId": "$cluster"}, after=60, expect={"TotalCount": 0}),
            Step("DeleteGWSCluster", {"ClusterId": "$cluster"}),
            Step("DeleteGWSCluster", {"ClusterId": "$cluster"}, after=60, error="ClusterNotFound"),
        ],
    ),
    "price": Scenario(
        steps=[
            CLUSTER,
            Step("QueryServicePackAndPrice", expect={"RegionId": "cn-hangzhou"}),
            Step("ListCustomImages", save={"image": "Images.ImageInfo.2.ImageId"}),
            Step(
                "DescribeImagePrice",
                {"ImageId": "$image", "PriceUnit": "Month", "SkuCode": "ECS", "Amount": 2, "Period": 1},
            ),
            Step(
                "DescribeImagePrice",
                {"ImageId": "m-none", "PriceUnit": "Month", "SkuCode": "ECS", "Amount": 2, "Period": 1},
                error="ImageNotFound",
            ),
        ],
    ),
    "cloud_metric": Scenario(
        progress="timed",
        steps=[
            CLUSTER,
            Step(
                "RunCloudMetricProfiling",
                {**OF_CLUSTER, "HostName": "compute000", "ProcessId": 42, "Duration": 10, "Freq": 100},
                after=300,
            ),
            Step(
                "ListCloudMetricProfilings",
                OF_CLUSTER,
                expect={"TotalCount": 1},
                save={"profiling": "Profilings.ProfilingInfo.0.ProfilingId"},
            ),
            Step(
                "GetCloudMetricProfiling",
                {**OF_CLUSTER, "ProfilingId": "$profiling"},
                after=400,
                expect={"SvgUrls.SvgInfo.#": 2},
            ),
            Step("GetCloudMetricProfiling", {**OF_CLUSTER, "ProfilingId": "p-none"}, error="ObjectNotFound"),
        ],
    ),
    "volume": Scenario(
        steps=[
            CLUSTER,
            Step("GetClusterVolumes", OF_CLUSTER, expect={"Volumes.VolumeInfo.0.MustKeep": True}),
            Step(
                "UpdateClusterVolumes",
                {
                    **OF_CLUSTER,
                    "AdditionalVolumes": [
                        {
                            "VolumeId": "0088a64bcc",
                            "VolumeType": "nas",
                            "VolumeProtocol": "nfs",
                            "VolumeMountpoint": "0088a64bcc-a1.cn-hangzhou.nas.example.com",
                            "RemoteDirectory": "/",
                            "LocalDirectory": "/data",
                            "Roles": [{"Name": "Compute"}],
                        }
                    ],
                },
            ),
            Step("ListVolumes", expect={"TotalCount": 1, "Volumes.VolumeInfo.0.AdditionalVolumes.VolumeInfo.#": 1}),
            Step("ListAvailableFileSystemTypes"),
            Step("ListCpfsFileSystems", expect={"TotalCount": 1}),
            Step("ListFileSystemWithMountTargets", expect={"TotalCount": 3}),
            Step("GetClusterVolumes", {"ClusterId": "ehpc-none"}, error="ClusterNotFound"),
        ],
    ),
    "vnc": Scenario(
        steps=[
            Step("CreateCluster", {**NEW_CLUSTER, "RemoteVisEnable": True}, save={"cluster": "ClusterId"}),
            USER,
            Step("GetVisualServiceStatus", OF_CLUSTER),
            Step("ModifyVisualServicePasswd", {**OF_CLUSTER, **RUN_AS, "Passwd": "Screen-12"}),
            Step(
                "ModifyVisualServicePasswd",
                {**OF_CLUSTER, "RunasUser": "nobody", "RunasUserPassword": PASSWORD, "Passwd": "Screen-12"},
                error="IncorrectCredential",
            ),
            Step("StopVisualService", {**OF_CLUSTER, "CidrIp": "10.0.0.0/8", "Port": 12016}),
            Step("GetVisualServiceStatus", OF_CLUSTER),
        ],
    ),
    "basic_info": Scenario(
        progress="polls:1",
        steps=[
            Step("ListRegions", expect={"Regions.RegionInfo.0.RegionId": "cn-qingdao"}),
            Step("ListCurrentClientVersion"),
            Step("ListImages"),
            Step("ListCustomImages", {"ImageOwnerAlias": "self"}, expect={"Images.ImageInfo.#": 1}),
            Step("ListSoftwares", {"EhpcVersion": "1.0.0"}),
            Step("ListAvailableEcsTypes", {"ZoneId": "cn-hangzhou-a"}),
            Step("ListPreferredEcsTypes", {"ZoneId": "cn-hangzhou-a"}),
            Step(
                "CreateCluster", {**NEW_CLUSTER, "Application": [{"Tag": "GROMACS_5.1"}]}, save={"cluster": "ClusterId"}
            ),
            Step(
                "ListInstalledSoftware",
                OF_CLUSTER,
                expect={"data.SoftwareList.SoftwareList.0.SoftwareStatus": "Installing"},
            ),
            Step(
                "ListInstalledSoftware",
                OF_CLUSTER,
                expect={"data.SoftwareList.SoftwareList.0.SoftwareStatus": "Installed"},
            ),
        ],
    ),
    "client": Scenario(
        steps=[
            Step("CreateCluster", {**NEW_CLUSTER, "ClientVersion": "1.0.16"}, save={"cluster": "ClusterId"}),
            Step("UpgradeClient", OF_CLUSTER),
            Step("DescribeCluster", OF_CLUSTER, expect={"ClusterInfo.ClientVersion": "1.0.64"}),
            Step("UpgradeClient", {"ClusterId": "ehpc-none"}, error="ClusterNotFound"),
        ],
    ),
}
