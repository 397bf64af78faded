"""One scenario for each chapter of the reference: what is done in it, and what must be seen afterwards."""

from __future__ import annotations

from tests.scenarios.steps import Scenario, Step

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
}
