"""Uses of the public API that type checkers accept; nothing here is run.

The annotations say what a user may rely on: each is checked against the type that the package gives.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import ehpc
from ehpc import (
    REGIONS,
    VERSION,
    AsyncClient,
    CallOptions,
    Client,
    Credentials,
    EhpcError,
    RetryPolicy,
    ServiceError,
    WaitOptions,
    WaitProgress,
)
from ehpc.codec import decode_json, decode_parameters, decode_xml, encode_json, encode_parameters, encode_xml
from ehpc.credentials import CredentialsProvider, StaticProvider
from ehpc.errors import (
    DecodeError,
    NotFoundError,
    PermissionDeniedError,
    SignatureError,
    ThrottledError,
    WaiterFailedError,
    WaiterTimeoutError,
)
from ehpc.models import (
    AddUsersRequest,
    AddUsersResponse,
    ClusterSummary,
    DescribeClusterResponse,
    JobInfo,
    ListNodesRequest,
    ListNodesResponse,
    NewUser,
    NodeInfo,
)
from ehpc.waiters import job_state


def read_nodes(client: Client) -> list[str]:
    """Attributes of responses have the types of the reference, or None; lists are never None."""
    response: ListNodesResponse = client.list_nodes(cluster_id="c", role="Compute", page_size=100)
    nodes: list[NodeInfo] = response.nodes
    total: int | None = response.total_count
    created: list[bool | None] = [node.created_by_ehpc for node in nodes]
    unknown: Mapping[str, Any] = response.unknown
    print(total, created, unknown)
    return [node.id for node in nodes if node.id is not None]


def use_a_value_that_is_not_known_yet(client: Client) -> None:
    """Enumerations are open: known values are offered, and any text passes."""
    role: str = "Gateway"
    client.list_nodes(cluster_id="c", role=role)
    client.list_nodes(cluster_id="c", role=None, options=CallOptions(region_id="cn-beijing", format="xml"))


def add_users(client: Client) -> AddUsersResponse:
    """Lists take any sequence of the item's class."""
    users: Sequence[NewUser] = (NewUser(name="ann", group="users", password="x"),)
    return client.add_users(cluster_id="c", users=users)


def add_users_from_dictionaries(client: Client) -> AddUsersResponse:
    """Lists of structures take dictionaries too, of one class or mixed."""
    plain: list[dict[str, str]] = [{"name": "ann", "group": "users", "password": "x"}]
    client.add_users(cluster_id="c", users=plain)
    AddUsersRequest(cluster_id="c", users=plain)
    return client.add_users(cluster_id="c", users=[*plain, NewUser(name="bob", group="users", password="x")])


def catch(client: Client) -> str:
    """The most frequent errors stand at the top."""
    try:
        client.describe_cluster(cluster_id="c")
    except ehpc.NotFoundError as error:
        return error.code
    except (ehpc.AlreadyExistsError, ehpc.PartialFailureError, ehpc.ThrottledError) as refused:
        return refused.request_id
    except ehpc.TransportError as lost:
        return lost.host
    return ""


def use_plain_data(response: ListNodesResponse) -> NodeInfo:
    """Models become dictionaries and back; the class stays."""
    data: dict[str, Any] = response.to_dict(names="wire", show_secrets=True)
    again: ListNodesResponse = ListNodesResponse.from_dict(data)
    status: int = again.metadata.status
    headers: Mapping[str, str] = again.metadata.headers
    print(status, headers)
    return NodeInfo.from_dict({"id": "i"}, names="python")


def report(client: Client) -> None:
    """Times are numbers, dates or texts."""
    client.get_accounting_report(cluster_id="c", start_time=datetime.now(), end_time=date.today())
    client.get_accounting_report(cluster_id="c", start_time=time.time(), end_time=5)
    client.iter_jobs_with_filters(cluster_id="c", create_time_start="2026-11-28")


def make_clients(credentials: CredentialsProvider) -> None:
    """Every way to make a client."""
    retry = RetryPolicy(max_attempts=2)
    with Client("cn-hangzhou", access_key_id="a", access_key_secret="b", network="vpc", retry=retry) as client:
        client.list_regions()
    Client(REGIONS[0], credentials=credentials, signature="v1", format="xml", read_timeout_seconds=10).close()
    Client(endpoint="http://localhost:1", credentials=StaticProvider(Credentials("a", "b", "c")))


async def call_without_blocking() -> int | None:
    """The async client has the same methods with the same types."""
    async with AsyncClient("cn-hangzhou") as client:
        response: ListNodesResponse = await client.list_nodes(cluster_id="c")
        return response.page_number


def iterate(client: Client) -> list[str | None]:
    """Iterators give the items of all pages."""
    found: list[str | None] = []
    for cluster in client.iter_clusters():
        summary: ClusterSummary = cluster
        found.append(summary.id)
    return found


async def iterate_without_blocking(client: AsyncClient) -> list[str | None]:
    """Async iterators give the same items, and the responses that hold them."""
    found: list[str | None] = []
    async for node in client.iter_nodes(cluster_id="c", role="Compute", page_size=50, prefetch=4):
        info: NodeInfo = node
        found.append(info.id)
    async for page in client.iter_nodes(cluster_id="c").pages():
        response: ListNodesResponse = page
        found.append(response.request_id)
    return found


def wait(client: Client) -> list[str | None]:
    """Waiters give what holds the state: the response, the items in the order asked for, or nothing."""
    how = WaitOptions(timeout_seconds=600, on_progress=show, cancelled=lambda: False)
    cluster: DescribeClusterResponse = client.wait_for_cluster_running(cluster_id="c", wait=how)
    jobs: list[JobInfo] = client.wait_for_jobs_finished(cluster_id="c", job_ids=["1", "2"], options=CallOptions())
    client.wait_for_cluster_released(cluster_id="c")
    state: str | None = job_state(jobs[0].state)
    return [cluster.request_id, state]


async def wait_without_blocking(client: AsyncClient) -> int:
    """The same; errors of waiters carry what was seen."""
    try:
        return len(await client.wait_for_nodes_running(cluster_id="c", instance_ids=("i-1", "i-2")))
    except WaiterTimeoutError as error:
        seconds: float = error.timeout_seconds
        missing: tuple[str, ...] = error.missing
        failure: EhpcError | None = error.last_failure
        return len(error.states) + len(error.unreached) + len(missing) + int(seconds) + (failure is None)
    except WaiterFailedError as error:
        return len(error.models) + len(error.failed)


def show(progress: WaitProgress) -> None:
    """Progress has names and types too."""
    states: Mapping[str, str] = progress.states
    failure: EhpcError | None = progress.failure
    print(progress.polls, progress.elapsed_seconds + progress.next_delay_seconds, states, failure)


def use_models() -> None:
    """Requests and responses are classes like any other."""
    request = ListNodesRequest(cluster_id="c", page_size=10)
    request.page_number = 2
    parameters: dict[str, str] = encode_parameters(request)
    again: ListNodesRequest = decode_parameters(parameters, ListNodesRequest)
    response: ListNodesResponse = decode_json(b"{}", ListNodesResponse)
    text: str = encode_json(response) + encode_xml(response, "Answer") + VERSION
    same: bool = decode_xml(text, ListNodesResponse) == response
    users = AddUsersRequest(cluster_id="c", users=[])
    print(again, same, users)


def send_a_request_model(client: Client) -> str:
    """The class of the response follows from the class of the request."""
    answer = client.call(ListNodesRequest(cluster_id="c"))
    nodes: list[NodeInfo] = answer.response.nodes
    print(nodes, answer.attempts)
    return answer.request_id


def handle_errors(client: Client) -> str:
    """Errors carry what the service told, with its type."""
    try:
        client.describe_cluster(cluster_id="c")
    except NotFoundError as error:
        status: int = error.status
        return f"{error.code} {error.message} {error.request_id} {status}"
    except (ThrottledError, SignatureError, PermissionDeniedError) as error:
        return error.hint if error.retryable else error.action
    except ServiceError as error:
        return error.code
    except DecodeError as error:
        return error.request_id
    except EhpcError as error:
        doubt: bool = error.in_doubt
        return error.hint if doubt else str(error)
    return ""
