"""Random sequences of actions: what List and Describe answer is always what a simple model of the service says."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.parameters import read_values
from ehpc.emulator.protocol.request import Request
from ehpc.emulator.protocol.service_model import load
from ehpc.emulator.service import Service
from ehpc.emulator.state.backend import Backend
from ehpc.emulator.state.clock import ManualClock
from ehpc.emulator.state.seed import read_seed
from ehpc.emulator.state.sqlite_store import Store
from tests.scenarios.steps import flatten

SERVICE_MODEL = load()
PASSWORD = "Made-up-1"
USERS = st.sampled_from(["alice1", "robert", "carol.c"])
GROUPS = st.sampled_from(["users", "wheel"])
MANAGERS = 3
MOST_CLUSTERS = 3
MOST_NODES = 12


class Cluster:
    """What the model knows of a cluster."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.running = True
        self.users: dict[str, str] = {}
        self.nodes: dict[str, str] = {}
        self.queues = {"workq"}


class ServiceMachine(RuleBasedStateMachine):
    """State of the emulated service beside a model of it; refusals are compared as well as answers."""

    clusters = Bundle("clusters")
    nodes = Bundle("nodes")

    def __init__(self) -> None:
        super().__init__()
        seed = read_seed()
        seed["limits"]["clusters"] = MOST_CLUSTERS
        seed["limits"]["computes"] = MOST_NODES
        self.store = Store()
        self.service = Service(Backend(SERVICE_MODEL, self.store, seed, clock=ManualClock(0)))
        self.model: dict[str, Cluster] = {}

    def teardown(self) -> None:
        """Give back the store."""
        self.store.close()

    def call(self, action: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return the answer of an action, or ``{"refused": code}``."""
        entry = SERVICE_MODEL.actions[action]
        values = read_values(entry, {"RegionId": "cn-hangzhou", **flatten(arguments)}, strict=True)
        try:
            return self.service.invoke(Request(entry, values, "JSON"))
        except ServiceError as error:
            return {"refused": error.code}

    def refusal(self, cluster_id: str, running: bool = True) -> str | None:
        """Return the code with which the model refuses to work on a cluster, or None."""
        if cluster_id not in self.model:
            return "ClusterNotFound"
        return "InvalidClusterStatus" if running and not self.model[cluster_id].running else None

    @rule(target=clusters, name=st.sampled_from(["one", "two", "three"]), count=st.integers(0, 3))
    def create_cluster(self, name: str, count: int) -> Any:
        """A cluster comes into being with its nodes, unless there are too many."""
        found = self.call(
            "CreateCluster",
            {
                "Name": name,
                "EhpcVersion": "1.0.0",
                "OsTag": "CentOS_7.6_64",
                "Password": PASSWORD,
                "EcsOrder.Compute.Count": count,
            },
        )
        if len(self.model) >= MOST_CLUSTERS:
            assert found == {"refused": "TooManyClusters"}
            return multiple()
        cluster_id = found["ClusterId"]
        self.model[cluster_id] = Cluster(name)
        listed = self.call("ListNodesNoPaging", {"ClusterId": cluster_id, "Role": "Compute"})["Nodes"]["NodeInfo"]
        assert len(listed) == count
        self.model[cluster_id].nodes = {node["Id"]: "running" for node in listed}
        return cluster_id

    @rule(cluster_id=consumes(clusters))
    def delete_cluster(self, cluster_id: str) -> None:
        """A cluster goes away with everything in it; a second time there is none."""
        assert self.call("DeleteCluster", {"ClusterId": cluster_id}).get("refused") == self.refusal(
            cluster_id, running=False
        )
        self.model.pop(cluster_id, None)
        assert self.call("DescribeCluster", {"ClusterId": cluster_id}) == {"refused": "ClusterNotFound"}

    @rule(cluster_id=clusters, name=USERS, group=GROUPS)
    def add_user(self, cluster_id: str, name: str, group: str) -> None:
        """A user joins a running cluster, once."""
        found = self.call(
            "AddUsers", {"ClusterId": cluster_id, "User": [{"Name": name, "Group": group, "Password": PASSWORD}]}
        )
        expected = self.refusal(cluster_id)
        if expected is None and name in self.model[cluster_id].users:
            expected = "AgentError.Account.UserAlreadyExist"
        assert found.get("refused") == expected
        if expected is None:
            self.model[cluster_id].users[name] = group

    @rule(cluster_id=clusters, name=USERS)
    def delete_user(self, cluster_id: str, name: str) -> None:
        """A user leaves."""
        found = self.call("DeleteUsers", {"ClusterId": cluster_id, "User": [{"Name": name}]})
        expected = self.refusal(cluster_id)
        if expected is None and self.model[cluster_id].users.pop(name, None) is None:
            expected = "AgentError.Account.UserNotExist"
        assert found.get("refused") == expected

    @rule(cluster_id=clusters, name=USERS, group=GROUPS)
    def modify_group(self, cluster_id: str, name: str, group: str) -> None:
        """A user changes the group."""
        found = self.call("ModifyUserGroups", {"ClusterId": cluster_id, "User": [{"Name": name, "Group": group}]})
        expected = self.refusal(cluster_id)
        if expected is None and name not in self.model[cluster_id].users:
            expected = "AgentError.Account.UserNotExist"
        assert found.get("refused") == expected
        if expected is None:
            self.model[cluster_id].users[name] = group

    @rule(target=nodes, cluster_id=clusters, count=st.integers(1, 4), queue=st.sampled_from([None, "gpu", "workq"]))
    def add_nodes(self, cluster_id: str, count: int, queue: str | None) -> Any:
        """Nodes join, and with them the queue that they name."""
        arguments = {"ClusterId": cluster_id, "Count": count, **({"JobQueue": queue} if queue else {})}
        found = self.call("AddNodes", arguments)
        expected = self.refusal(cluster_id)
        if expected is None and len(self.model[cluster_id].nodes) + count > MOST_NODES:
            expected = "TooManyComputes"
        assert found.get("refused") == expected
        if expected is not None:
            return multiple()
        assert found["InstanceIds"] == {"InstanceId": []}
        listed = self.call("ListNodesNoPaging", {"ClusterId": cluster_id, "Role": "Compute"})["Nodes"]["NodeInfo"]
        added = {node["Id"] for node in listed} - set(self.model[cluster_id].nodes)
        assert len(added) == count
        self.model[cluster_id].nodes |= dict.fromkeys(added, "running")
        if queue:
            self.model[cluster_id].queues.add(queue)
        return multiple(*((cluster_id, each) for each in sorted(added)))

    @rule(pair=nodes, action=st.sampled_from(["StopNodes", "StartNodes"]))
    def move_node(self, pair: tuple[str, str], action: str) -> None:
        """A node is stopped or started, if it is not so already."""
        cluster_id, node = pair
        found = self.call(action, {"ClusterId": cluster_id, "Instance": [{"Id": node}]})
        wanted, becomes = ("running", "stopped") if action == "StopNodes" else ("stopped", "running")
        expected = self.refusal(cluster_id, running=False)
        if expected is None:
            state = self.model[cluster_id].nodes.get(node)
            expected = "ComputeNotFound" if state is None else None if state == wanted else "InvalidNodeStatus"
        assert found.get("refused") == expected
        if expected is None:
            self.model[cluster_id].nodes[node] = becomes

    @rule(pair=consumes(nodes))
    def delete_node(self, pair: tuple[str, str]) -> None:
        """A node goes away."""
        cluster_id, node = pair
        found = self.call("DeleteNodes", {"ClusterId": cluster_id, "Instance": [{"Id": node}]})
        expected = self.refusal(cluster_id, running=False)
        if expected is None and self.model[cluster_id].nodes.pop(node, None) is None:
            expected = "ComputeNotFound"
        assert found.get("refused") == expected

    @rule(cluster_id=clusters, action=st.sampled_from(["StopCluster", "StartCluster"]))
    def move_cluster(self, cluster_id: str, action: str) -> None:
        """A cluster is stopped or started with all of its nodes."""
        found = self.call(action, {"ClusterId": cluster_id})
        stopping = action == "StopCluster"
        expected = self.refusal(cluster_id, running=False)
        if expected is None and self.model[cluster_id].running != stopping:
            expected = "InvalidClusterStatus"
        assert found.get("refused") == expected
        if expected is None:
            self.model[cluster_id].running = not stopping
            self.model[cluster_id].nodes = dict.fromkeys(
                self.model[cluster_id].nodes, "stopped" if stopping else "running"
            )

    @invariant()
    def clusters_are_those_of_the_model(self) -> None:
        """ListClusters knows the clusters, their states and how many nodes are in which state."""
        found = self.call("ListClusters", {})
        assert found["TotalCount"] == len(self.model)
        told = {
            cluster["Id"]: (
                cluster["Name"],
                cluster["Status"],
                cluster["Computes"]["NormalCount"],
                cluster["Computes"]["StoppedCount"],
            )
            for cluster in found["Clusters"]["ClusterInfoSimple"]
        }
        assert told == {
            cluster_id: (
                cluster.name,
                "running" if cluster.running else "stopped",
                list(cluster.nodes.values()).count("running"),
                list(cluster.nodes.values()).count("stopped"),
            )
            for cluster_id, cluster in self.model.items()
        }

    @invariant()
    def contents_are_those_of_the_model(self) -> None:
        """Users, nodes and queues of each cluster are listed, page by page too."""
        for cluster_id, cluster in self.model.items():
            users: dict[str, str] = {}
            for page in range(1, len(cluster.users) + 2):
                found = self.call("ListUsers", {"ClusterId": cluster_id, "PageNumber": page, "PageSize": 1})
                assert found["TotalCount"] == len(cluster.users)
                users |= {user["Name"]: user["Group"] for user in found["Users"]["UserInfo"]}
            assert users == cluster.users
            nodes = self.call("ListNodesNoPaging", {"ClusterId": cluster_id})["Nodes"]["NodeInfo"]
            assert {node["Id"]: node["Status"] for node in nodes if node["Role"] == "Compute"} == cluster.nodes
            assert len(nodes) == len(cluster.nodes) + MANAGERS
            queues = self.call("ListQueues", {"ClusterId": cluster_id})["Queues"]["QueueInfo"]
            assert {queue["QueueName"] for queue in queues} == cluster.queues
            assert self.call("DescribeCluster", {"ClusterId": cluster_id})["ClusterInfo"]["EcsInfo"]["Compute"][
                "Count"
            ] == len(cluster.nodes)


TestService = ServiceMachine.TestCase
TestService.settings = settings(
    max_examples=40,
    stateful_step_count=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
