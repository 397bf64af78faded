# Generated from spec/2024-07-30
# by templates/ehpc/{version}/client.py.jinja: edit those, then run `make generate`.
"""The client of API version 2024-07-30: a method for each action, iterators over pages, and waiters."""

from __future__ import annotations

from .._runtime.clients import SyncBaseClient
from .._runtime.secret import mask_optional
from .service import SERVICE

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any, Literal

    from .._runtime.config import CallOptions
    from .._runtime.pagination import Pager
    from .._runtime.waiters import WaitOptions
    from .actions.attach_nodes import AttachNodesResponse, AttachedInstances
    from .actions.attach_shared_storages import AttachSharedStoragesResponse, SharedStorageMount
    from .actions.create_cluster import (
        AddonSpec,
        ClusterTag,
        CreateClusterResponse,
        ManagerSpec,
        RootCredentials,
        SharedStorageSpec,
    )
    from .actions.create_job import CreateJobResponse, JobSpec
    from .actions.create_nodes import CreateNodesResponse
    from .actions.create_queue import CreateQueueResponse
    from .actions.create_reserved_node_pool import CreateReservedNodePoolResponse
    from .actions.create_users import CreateUsersResponse, NewUser
    from .actions.delete_cluster import DeleteClusterResponse
    from .actions.delete_nodes import DeleteNodesResponse
    from .actions.delete_queues import DeleteQueuesResponse
    from .actions.delete_reserved_node_pool import DeleteReservedNodePoolResponse
    from .actions.delete_users import DeleteUsersResponse, UserReference
    from .actions.describe_addon_template import DescribeAddonTemplateResponse
    from .actions.detach_shared_storages import DetachSharedStoragesResponse, MountReference
    from .actions.get_addon import GetAddonResponse
    from .actions.get_cluster import GetClusterResponse
    from .actions.get_common_log_detail import GetCommonLogDetailResponse
    from .actions.get_job import GetJobResponse
    from .actions.get_job_log import GetJobLogResponse
    from .actions.get_queue import GetQueueResponse
    from .actions.get_user import GetUserResponse
    from .actions.install_addon import InstallAddonResponse
    from .actions.install_softwares import InstallSoftwaresResponse
    from .actions.list_addon_templates import AddonTemplateSummary, ListAddonTemplatesResponse
    from .actions.list_addons import AddonSummary, ListAddonsResponse
    from .actions.list_available_file_systems import FileSystemInfo, ListAvailableFileSystemsResponse
    from .actions.list_available_images import ImageInfo, ListAvailableImagesResponse
    from .actions.list_clusters import ClusterSummary, ListClustersResponse
    from .actions.list_common_logs import ListCommonLogsResponse, OperationLog
    from .actions.list_installed_softwares import InstalledSoftware, ListInstalledSoftwaresResponse
    from .actions.list_jobs import JobFilter, JobSpecInfo, JobSummary, ListJobsResponse
    from .actions.list_nodes import ListNodesResponse, NodeInfo
    from .actions.list_queues import ListQueuesResponse, QueueSummary
    from .actions.list_regions import ListRegionsResponse, RegionInfo
    from .actions.list_shared_storages import ListSharedStoragesResponse
    from .actions.list_softwares import AvailableSoftware, ListSoftwaresResponse, OperatingSystem
    from .actions.list_users import ListUsersResponse
    from .actions.stop_jobs import StopJobsResponse
    from .actions.uninstall_addon import UnInstallAddonResponse
    from .actions.uninstall_softwares import UninstallSoftwaresResponse
    from .actions.update_cluster import MonitorSpec, SchedulerSpec, UpdateClusterResponse
    from .actions.update_nodes import NodeUpdate, UpdateNodesResponse
    from .actions.update_queue import QueueUpdate, UpdateQueueResponse
    from .actions.update_user import UpdateUserResponse
    from .shapes.custom_configuration import CustomConfiguration
    from .shapes.node_spec import NodeSpec
    from .shapes.queue_spec import QueueSpec
    from .shapes.service_spec import ServiceSpec
    from .shapes.software_package import SoftwarePackage
    from .shapes.user_info import UserInfo

__all__ = ["Client"]


class Client(SyncBaseClient):
    """Calls Alibaba Cloud Elastic High Performance Computing (E-HPC), second generation, API version 2024-07-30.

    A client is cheap to make and opens connections at its first call, and may be used by many threads::

        with Client("cn-hangzhou") as client:
            for item in client.iter_addon_templates():
                print(item)

    Methods are named after the actions and take keyword arguments alone; arguments that are None are not sent. Methods
    that begin with ``iter_`` go through all pages of a list, those that begin with ``wait_for_`` wait for a state.
    """

    _service = SERVICE

    def attach_nodes(
        self,
        *,
        cluster_id: str,
        compute_node: AttachedInstances | Mapping[str, Any],
        queue_name: str | None = None,
        options: CallOptions | None = None,
    ) -> AttachNodesResponse:
        """Attach stopped ECS instances to a cluster as compute nodes.

        The instances must be stopped, belong to no cluster, be in the VPC of the cluster and have one instance type.
        Their system disks are replaced; data disks are not mounted. ListNodes shows the new nodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            compute_node: Instances to attach, and the image that replaces their system disks.
            queue_name: Name of the queue.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AttachNodesResponse: success, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.1.0.
        """
        from .actions.attach_nodes import OPERATION, AttachNodesRequest

        request = AttachNodesRequest(
            cluster_id=cluster_id,
            compute_node=compute_node,
            queue_name=queue_name,
        )
        return self._call(OPERATION, request, options)

    def attach_shared_storages(
        self,
        *,
        cluster_id: str,
        shared_storages: Sequence[SharedStorageMount | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> AttachSharedStoragesResponse:
        """Mount file systems on the nodes of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            shared_storages: File systems to mount. ListAvailableFileSystems lists them.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AttachSharedStoragesResponse: success, cluster_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Shared storage", AttachSharedStorages.
        """
        from .actions.attach_shared_storages import OPERATION, AttachSharedStoragesRequest

        request = AttachSharedStoragesRequest(
            cluster_id=cluster_id,
            shared_storages=shared_storages,
        )
        return self._call(OPERATION, request, options)

    def create_cluster(
        self,
        *,
        additional_packages: Sequence[SoftwarePackage | Mapping[str, Any]] | None = None,
        addons: Sequence[AddonSpec | Mapping[str, Any]] | None = None,
        client_version: str | None = None,
        cluster_category: Literal["Standard", "Serverless"] | str | None = None,
        cluster_credentials: RootCredentials | Mapping[str, Any] | None = None,
        cluster_custom_configuration: CustomConfiguration | Mapping[str, Any] | None = None,
        cluster_description: str | None = None,
        cluster_mode: Literal["Integrated", "Hybrid", "Custom"] | str | None = None,
        cluster_name: str | None = None,
        cluster_vswitch_id: str | None = None,
        cluster_vpc_id: str | None = None,
        deletion_protection: bool | None = None,
        grow_interval: int | None = None,
        idle_interval: int | None = None,
        is_enterprise_security_group: bool | None = None,
        manager: ManagerSpec | Mapping[str, Any] | None = None,
        max_core_count: int | None = None,
        max_count: int | None = None,
        queues: Sequence[QueueSpec | Mapping[str, Any]] | None = None,
        resource_group_id: str | None = None,
        security_group_id: str | None = None,
        shared_storages: Sequence[SharedStorageSpec | Mapping[str, Any]] | None = None,
        tags: Sequence[ClusterTag | Mapping[str, Any]] | None = None,
        options: CallOptions | None = None,
    ) -> CreateClusterResponse:
        """Create a cluster with its manager node, queues, shared storage and add-ons.

        Returns at once, while the cluster is being created. Poll GetCluster until cluster_status is running;
        exception means that it failed. Nodes are billed from their creation. No idempotency token exists, so a call
        whose response was lost must not be repeated unseen: ListClusters tells whether the cluster is there.

        Args:
            additional_packages: Software packages to install. At most 10 items.
            addons: Add-on to install, such as a login node. At most 1 items.
            client_version: Version of the E-HPC client on the cluster.
            cluster_category: Edition of the cluster. One of: Standard, Serverless.
            cluster_credentials: Credentials of the root user: a password or a key pair.
            cluster_custom_configuration: Script that runs on each node after it was set up.
            cluster_description: Description of the cluster. From 2 to 128 characters.
            cluster_mode: Deployment mode of the cluster: Integrated is all in the cloud, Hybrid is partly on
                premises, Custom is a setup of your own. One of: Integrated, Hybrid, Custom.
            cluster_name: Name of the cluster. From 2 to 128 characters.
            cluster_vswitch_id: Identifier of the cluster's vSwitch, which is in the cluster's VPC. Official SDKs do
                not mark it as required, but documents name no default.
            cluster_vpc_id: Identifier of the cluster's VPC. Official SDKs do not mark it as required, but documents
                name no default.
            deletion_protection: Whether the cluster is protected against deletion. Default: false.
            grow_interval: Interval between two scale-out rounds. The unit is not documented; minutes are assumed. The
                Terraform provider found that the service ignores it here, so set it with UpdateCluster once the
                cluster is running. Unit: minutes. (Since alibabacloud_ehpc20240730 2.3.1.)
            idle_interval: Time for which a node may be idle before scale-in removes it. The unit is not documented;
                minutes are assumed. The Terraform provider found that the service ignores it here, so set it with
                UpdateCluster once the cluster is running. Unit: minutes. (Since alibabacloud_ehpc20240730 2.3.1.)
            is_enterprise_security_group: Whether to create an advanced security group for the cluster instead of a
                basic one.
            manager: Manager node and the services that run on it. Official SDKs do not mark it as required, but
                documents name no default.
            max_core_count: Largest number of CPU cores that the cluster may manage. From 0 to 100000.
            max_count: Largest number of compute nodes. From 0 to 5000.
            queues: Queues of the cluster. At most 8 items.
            resource_group_id: Identifier of the resource group.
            security_group_id: Identifier of the security group.
            shared_storages: File systems that the nodes mount.
            tags: Tags. At most 20 items.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateClusterResponse: success, cluster_id, task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Clusters", CreateCluster.
        """
        from .actions.create_cluster import OPERATION, CreateClusterRequest

        request = CreateClusterRequest(
            additional_packages=additional_packages,
            addons=addons,
            client_version=client_version,
            cluster_category=cluster_category,
            cluster_credentials=cluster_credentials,
            cluster_custom_configuration=cluster_custom_configuration,
            cluster_description=cluster_description,
            cluster_mode=cluster_mode,
            cluster_name=cluster_name,
            cluster_vswitch_id=cluster_vswitch_id,
            cluster_vpc_id=cluster_vpc_id,
            deletion_protection=deletion_protection,
            grow_interval=grow_interval,
            idle_interval=idle_interval,
            is_enterprise_security_group=is_enterprise_security_group,
            manager=manager,
            max_core_count=max_core_count,
            max_count=max_count,
            queues=queues,
            resource_group_id=resource_group_id,
            security_group_id=security_group_id,
            shared_storages=shared_storages,
            tags=tags,
        )
        return self._call(OPERATION, request, options)

    def create_job(
        self,
        *,
        cluster_id: str,
        job_spec: JobSpec | Mapping[str, Any],
        job_name: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateJobResponse:
        """Submit a job to the scheduler of a cluster.

        Hands the job to the scheduler and returns; the job itself waits and runs afterwards. Poll GetJob or ListJobs
        for its state, and read its output with GetJobLog. GetJob and ListJobs name several of the facts otherwise
        than this action does.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_spec: Command, user, queue and resources of the job.
            job_name: Name of the job.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateJobResponse: success, job_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.0.0.
        """
        from .actions.create_job import OPERATION, CreateJobRequest

        request = CreateJobRequest(
            cluster_id=cluster_id,
            job_spec=job_spec,
            job_name=job_name,
        )
        return self._call(OPERATION, request, options)

    def create_nodes(
        self,
        *,
        cluster_id: str,
        compute_node: NodeSpec | Mapping[str, Any] | None = None,
        count: int | None = None,
        deployment_set_id: str | None = None,
        hpc_inter_connect: Literal["vpc", "eRDMA"] | str | None = None,
        hostname_prefix: str | None = None,
        hostname_suffix: str | None = None,
        hostnames: Sequence[str] | None = None,
        keep_alive: bool | None = None,
        min_count: int | None = None,
        queue_name: str | None = None,
        ram_role: str | None = None,
        reserved_node_pool_id: str | None = None,
        vswitch_id: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateNodesResponse:
        """Add compute nodes of one configuration to a queue.

        Returns at once, while the nodes are being created; ListNodes shows their state. Nodes are billed from their
        creation. No idempotency token exists, so a call whose response was lost must not be repeated unseen.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            compute_node: Configuration of the new nodes. Official SDKs do not mark it as required, but documents name
                no default.
            count: Number of nodes to add; at least min_count. Official SDKs do not mark it as required, but documents
                name no default. From 1 to 99.
            deployment_set_id: Identifier of the ECS deployment set for the nodes. Only deployment sets with the
                low-latency strategy are accepted. (Since alibabacloud_ehpc20240730 2.0.1.)
            hpc_inter_connect: Network between the compute nodes: vpc is the ordinary network, eRDMA is elastic RDMA.
                One of: vpc, eRDMA.
            hostname_prefix: Prefix of the host names of new nodes: lowercase letters, digits and hyphens. From 0 to
                32 characters.
            hostname_suffix: Suffix of the host names of new nodes.
            hostnames: Host names of the new nodes. (Since alibabacloud_ehpc20240730 2.2.2.)
            keep_alive: Whether scale-in must not remove the new nodes.
            min_count: Smallest number of nodes to accept when stock is short. The service then adds between min_count
                and count nodes. (Since alibabacloud_ehpc20240730 2.2.3.)
            queue_name: Name of the queue.
            ram_role: Name of the RAM role of the nodes.
            reserved_node_pool_id: Identifier of the pool of reserved nodes. (Since alibabacloud_ehpc20240730 2.0.3.)
            vswitch_id: Identifier of the vSwitch.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateNodesResponse: success, instance_ids, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Compute nodes", CreateNodes.
        """
        from .actions.create_nodes import OPERATION, CreateNodesRequest

        request = CreateNodesRequest(
            cluster_id=cluster_id,
            compute_node=compute_node,
            count=count,
            deployment_set_id=deployment_set_id,
            hpc_inter_connect=hpc_inter_connect,
            hostname_prefix=hostname_prefix,
            hostname_suffix=hostname_suffix,
            hostnames=hostnames,
            keep_alive=keep_alive,
            min_count=min_count,
            queue_name=queue_name,
            ram_role=ram_role,
            reserved_node_pool_id=reserved_node_pool_id,
            vswitch_id=vswitch_id,
        )
        return self._call(OPERATION, request, options)

    def create_queue(
        self,
        *,
        cluster_id: str,
        queue: QueueSpec | Mapping[str, Any],
        options: CallOptions | None = None,
    ) -> CreateQueueResponse:
        """Create a queue with its scaling rules and node configurations.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue: The new queue.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateQueueResponse: name, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, DbError,
                ServiceUnavailable.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Queues", CreateQueue.
        """
        from .actions.create_queue import OPERATION, CreateQueueRequest

        request = CreateQueueRequest(
            cluster_id=cluster_id,
            queue=queue,
        )
        return self._call(OPERATION, request, options)

    def create_reserved_node_pool(
        self,
        *,
        cluster_id: str,
        count: int | None = None,
        description: str | None = None,
        host_postfix: str | None = None,
        host_prefix: str | None = None,
        name: str | None = None,
        vswitch_id: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateReservedNodePoolResponse:
        """Reserve IP addresses and host names of a vSwitch for later nodes.

        Nodes that CreateNodes or a queue creates with the reserved_node_pool_id get the reserved addresses and names.
        No action lists the pools, so keep the identifier.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            count: Number of nodes to reserve. Official SDKs do not mark it as required, but documents name no
                default.
            description: Description of the pool.
            host_postfix: Suffix of the host names of the reserved nodes.
            host_prefix: Prefix of the host names of the reserved nodes.
            name: Name of the pool.
            vswitch_id: Identifier of the vSwitch whose addresses are reserved.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateReservedNodePoolResponse: reserved_node_pool_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.3.0.
        """
        from .actions.create_reserved_node_pool import OPERATION, CreateReservedNodePoolRequest

        request = CreateReservedNodePoolRequest(
            cluster_id=cluster_id,
            count=count,
            description=description,
            host_postfix=host_postfix,
            host_prefix=host_prefix,
            name=name,
            vswitch_id=vswitch_id,
        )
        return self._call(OPERATION, request, options)

    def create_users(
        self,
        *,
        cluster_id: str,
        users: Sequence[NewUser | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> CreateUsersResponse:
        """Add users to a cluster.

        Users are named by user_name here, and by Name in API 2018-04-12.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users to add. At most 20 items.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateUsersResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, ClusterNotFound,
                AgentError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Cluster users", CreateUsers.
        """
        from .actions.create_users import OPERATION, CreateUsersRequest

        request = CreateUsersRequest(
            cluster_id=cluster_id,
            users=users,
        )
        return self._call(OPERATION, request, options)

    def delete_cluster(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> DeleteClusterResponse:
        """Release a cluster.

        Deletes the nodes of the cluster and the data on them. Poll GetCluster until it answers ClusterNotFound. A
        cluster with deletion protection, or one that another operation works on, is refused. No action reads the
        task_id of the response.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteClusterResponse: success, task_id, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidClusterStatus, ClusterNotFound,
                ServiceUnavailable.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Clusters", DeleteCluster.
        """
        from .actions.delete_cluster import OPERATION, DeleteClusterRequest

        request = DeleteClusterRequest(
            cluster_id=cluster_id,
        )
        return self._call(OPERATION, request, options)

    def delete_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str],
        options: CallOptions | None = None,
    ) -> DeleteNodesResponse:
        """Remove compute nodes from a cluster.

        Releases the instances of the nodes and the data on them. No action reads the task_id of the response;
        ListNodes shows which nodes are left.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Identifiers of the nodes' ECS instances.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteNodesResponse: success, task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Compute nodes", DeleteNodes.
        """
        from .actions.delete_nodes import OPERATION, DeleteNodesRequest

        request = DeleteNodesRequest(
            cluster_id=cluster_id,
            instance_ids=instance_ids,
        )
        return self._call(OPERATION, request, options)

    def delete_queues(
        self,
        *,
        cluster_id: str,
        queue_names: Sequence[str],
        options: CallOptions | None = None,
    ) -> DeleteQueuesResponse:
        """Delete queues that have no nodes.

        All nodes of the queues must be removed before, with DeleteNodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_names: Names of the queues.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteQueuesResponse: success, request_id.

        Raises:
            ServiceError: The service refused the request; this action names AgentError, AliyunError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Queues", DeleteQueues.
        """
        from .actions.delete_queues import OPERATION, DeleteQueuesRequest

        request = DeleteQueuesRequest(
            cluster_id=cluster_id,
            queue_names=queue_names,
        )
        return self._call(OPERATION, request, options)

    def delete_reserved_node_pool(
        self,
        *,
        cluster_id: str,
        id: str,
        options: CallOptions | None = None,
    ) -> DeleteReservedNodePoolResponse:
        """Delete a pool of reserved nodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            id: Identifier of the pool, as CreateReservedNodePool returned it.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteReservedNodePoolResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.3.0.
        """
        from .actions.delete_reserved_node_pool import OPERATION, DeleteReservedNodePoolRequest

        request = DeleteReservedNodePoolRequest(
            cluster_id=cluster_id,
            id=id,
        )
        return self._call(OPERATION, request, options)

    def delete_users(
        self,
        *,
        cluster_id: str,
        users: Sequence[UserReference | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> DeleteUsersResponse:
        """Delete users of a cluster.

        The official SDK sends this action with GET, although it changes the cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users to delete. At most 100 items.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteUsersResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, UnknownError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Cluster users", DeleteUsers.
        """
        from .actions.delete_users import OPERATION, DeleteUsersRequest

        request = DeleteUsersRequest(
            cluster_id=cluster_id,
            users=users,
        )
        return self._call(OPERATION, request, options)

    def describe_addon_template(
        self,
        *,
        addon_name: str,
        addon_version: str,
        zone_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> DescribeAddonTemplateResponse:
        """Describe an add-on that can be installed, with its resources and parameters.

        Args:
            addon_name: Name of the add-on, as ListAddonTemplates lists it.
            addon_version: Version of the add-on template.
            zone_id: Identifier of the zone.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. No document names its limits. Default: 20.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeAddonTemplateResponse: addon, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", DescribeAddonTemplate.
        """
        from .actions.describe_addon_template import OPERATION, DescribeAddonTemplateRequest

        request = DescribeAddonTemplateRequest(
            addon_name=addon_name,
            addon_version=addon_version,
            zone_id=zone_id,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def detach_shared_storages(
        self,
        *,
        cluster_id: str,
        shared_storages: Sequence[MountReference | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> DetachSharedStoragesResponse:
        """Unmount file systems from the nodes of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            shared_storages: File systems to unmount, by their mount points.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DetachSharedStoragesResponse: success, cluster_id, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, VolumeNotFound,
                ClusterNotFound, NasError, EcsError, AliyunError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Shared storage", DetachSharedStorages.
        """
        from .actions.detach_shared_storages import OPERATION, DetachSharedStoragesRequest

        request = DetachSharedStoragesRequest(
            cluster_id=cluster_id,
            shared_storages=shared_storages,
        )
        return self._call(OPERATION, request, options)

    def get_addon(
        self,
        *,
        cluster_id: str,
        addon_id: str,
        options: CallOptions | None = None,
    ) -> GetAddonResponse:
        """Describe an installed add-on.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            addon_id: Identifier of the installed add-on. ListAddons lists them.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetAddonResponse: addon, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", GetAddon.
        """
        from .actions.get_addon import OPERATION, GetAddonRequest

        request = GetAddonRequest(
            cluster_id=cluster_id,
            addon_id=addon_id,
        )
        return self._call(OPERATION, request, options)

    def get_cluster(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> GetClusterResponse:
        """Describe a cluster with its state, services and limits.

        Several names and types differ from CreateCluster: delete_protection for deletion_protection, enable_ht of the
        manager node for enable_ht.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetClusterResponse: client_version, cluster_category, cluster_create_time, cluster_custom_configuration,
                cluster_id, cluster_mode, cluster_modify_time, cluster_name, cluster_status, cluster_vswitch_id,
                cluster_vpc_id, delete_protection, ehpc_version, enable_scale_in, enable_scale_out, grow_interval,
                idle_interval, manager, max_core_count, max_count, monitor_spec, resource_group_id, scheduler_spec,
                security_group_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Clusters", GetCluster.
        """
        from .actions.get_cluster import OPERATION, GetClusterRequest

        request = GetClusterRequest(
            cluster_id=cluster_id,
        )
        return self._call(OPERATION, request, options)

    def get_common_log_detail(
        self,
        *,
        from_: int | float | str | date,
        log_request_id: str,
        to: int | float | str | date,
        hidden_process: bool | None = None,
        options: CallOptions | None = None,
    ) -> GetCommonLogDetailResponse:
        """Get the stages of a recorded action.

        Args:
            from_: Start of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date
                or a text in ISO 8601 works too; without a time zone, it is in local time.
            log_request_id: Identifier of the request whose log to return.
            to: End of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a
                text in ISO 8601 works too; without a time zone, it is in local time.
            hidden_process: Whether to return only the result of each stage instead of all entries. Default: true.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetCommonLogDetailResponse: action, cluster_id, log_detail, log_type, operator_uid, uid, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Operation logs", GetCommonLogDetail.
        """
        from .actions.get_common_log_detail import OPERATION, GetCommonLogDetailRequest

        request = GetCommonLogDetailRequest(
            from_=from_,
            log_request_id=log_request_id,
            to=to,
            hidden_process=hidden_process,
        )
        return self._call(OPERATION, request, options)

    def get_job(
        self,
        *,
        cluster_id: str,
        job_id: str,
        options: CallOptions | None = None,
    ) -> GetJobResponse:
        """Describe a job.

        Several names differ from CreateJob and ListJobs: job_id is Id in the list, output_log and error_log are
        stdout_path and stderr_path, create_time is submit_time, resources_used is resources_actual_occupied.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_id: Identifier of the job.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetJobResponse: success, job_info, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.0.0.
        """
        from .actions.get_job import OPERATION, GetJobRequest

        request = GetJobRequest(
            cluster_id=cluster_id,
            job_id=job_id,
        )
        return self._call(OPERATION, request, options)

    def get_job_log(
        self,
        *,
        cluster_id: str,
        job_id: str,
        log_type: Literal["stdout", "stderr", "all"] | str | None = None,
        offset: int | None = None,
        size: int | None = None,
        options: CallOptions | None = None,
    ) -> GetJobLogResponse:
        """Get a part of the output of a job.

        Only for Slurm and PBS clusters of the Standard edition. The output comes in Base64, at most size bytes from
        offset on.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_id: Identifier of the job.
            log_type: Type of the log. One of: stdout, stderr, all. Default: all.
            offset: Offset at which reading starts. At least 0. Unit: bytes. Default: 0.
            size: Largest number of bytes to return. Unit: bytes. Default: 10240.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetJobLogResponse: success, job_id, stderr_log, stderr_log_size, stdout_log, stdout_log_size, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.0.0.
        """
        from .actions.get_job_log import OPERATION, GetJobLogRequest

        request = GetJobLogRequest(
            cluster_id=cluster_id,
            job_id=job_id,
            log_type=log_type,
            offset=offset,
            size=size,
        )
        return self._call(OPERATION, request, options)

    def get_queue(
        self,
        *,
        cluster_id: str,
        queue_name: str,
        options: CallOptions | None = None,
    ) -> GetQueueResponse:
        """Describe a queue with its scaling rules and node configurations.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_name: Name of the queue.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetQueueResponse: queue, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Queues", GetQueue.
        """
        from .actions.get_queue import OPERATION, GetQueueRequest

        request = GetQueueRequest(
            cluster_id=cluster_id,
            queue_name=queue_name,
        )
        return self._call(OPERATION, request, options)

    def get_user(
        self,
        *,
        cluster_id: str,
        user_name: str,
        options: CallOptions | None = None,
    ) -> GetUserResponse:
        """Describe a user of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            user_name: Name of the user.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetUserResponse: user, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, ClusterNotFound,
                NotAuthorized, UnknownError, ServiceUnavailable.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.4.0.
        """
        from .actions.get_user import OPERATION, GetUserRequest

        request = GetUserRequest(
            cluster_id=cluster_id,
            user_name=user_name,
        )
        return self._call(OPERATION, request, options)

    def install_addon(
        self,
        *,
        cluster_id: str,
        addon_name: str,
        addon_version: str,
        resources_spec: str,
        services_spec: str,
        options: CallOptions | None = None,
    ) -> InstallAddonResponse:
        """Install an add-on on a running cluster.

        Returns at once, while the add-on is being installed; GetAddon shows its state. DescribeAddonTemplate shows
        the structure of resources_spec and services_spec, which are JSON texts that the caller writes, such as
        {"EipResource": {"AutoCreate": true}} and [{"ServiceName": "SSH", "NetworkACL": [{"IpProtocol": "TCP", "Port":
        22, "SourceCidrIp": "203.0.113.0/24"}]}].

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            addon_name: Name of the add-on, as ListAddonTemplates lists it.
            addon_version: Version of the add-on template.
            resources_spec: Resources of the add-on, as a JSON text with the structure that DescribeAddonTemplate
                returns under resources_spec.
            services_spec: Services of the add-on, as a JSON text with the structure that DescribeAddonTemplate
                returns under services_spec.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            InstallAddonResponse: addon_id, cluster_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", InstallAddon.
        """
        from .actions.install_addon import OPERATION, InstallAddonRequest

        request = InstallAddonRequest(
            cluster_id=cluster_id,
            addon_name=addon_name,
            addon_version=addon_version,
            resources_spec=resources_spec,
            services_spec=services_spec,
        )
        return self._call(OPERATION, request, options)

    def install_softwares(
        self,
        *,
        cluster_id: str,
        additional_packages: Sequence[SoftwarePackage | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> InstallSoftwaresResponse:
        """Install software on a running cluster.

        Returns at once, while the software is being installed; ListInstalledSoftwares shows its state. The official
        SDK sends this action with GET, although it changes the cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            additional_packages: Software packages to install. ListSoftwares lists them.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            InstallSoftwaresResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Software", InstallSoftwares.
        """
        from .actions.install_softwares import OPERATION, InstallSoftwaresRequest

        request = InstallSoftwaresRequest(
            cluster_id=cluster_id,
            additional_packages=additional_packages,
        )
        return self._call(OPERATION, request, options)

    def list_addon_templates(
        self,
        *,
        addon_names: Sequence[str] | None = None,
        cluster_category: Literal["Standard", "Serverless"] | str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListAddonTemplatesResponse:
        """List the add-ons that can be installed.

        Args:
            addon_names: Only add-ons with these names.
            cluster_category: Edition of the cluster. One of: Standard, Serverless.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. No document names its limits. Default: 20.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListAddonTemplatesResponse: addons, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", ListAddonTemplates.
        """
        from .actions.list_addon_templates import OPERATION, ListAddonTemplatesRequest

        request = ListAddonTemplatesRequest(
            addon_names=addon_names,
            cluster_category=cluster_category,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_addons(
        self,
        *,
        cluster_id: str,
        addon_ids: Sequence[str] | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListAddonsResponse:
        """List the add-ons installed on a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            addon_ids: Only these installed add-ons.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. No document names its limits.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListAddonsResponse: addons, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", ListAddons.
        """
        from .actions.list_addons import OPERATION, ListAddonsRequest

        request = ListAddonsRequest(
            cluster_id=cluster_id,
            addon_ids=addon_ids,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_available_file_systems(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListAvailableFileSystemsResponse:
        """List the file systems of the region that clusters can mount.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListAvailableFileSystemsResponse: file_system_list, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Shared storage", ListAvailableFileSystems.
        """
        from .actions.list_available_file_systems import OPERATION, ListAvailableFileSystemsRequest

        request = ListAvailableFileSystemsRequest(
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_available_images(
        self,
        *,
        directory_service: ServiceSpec | Mapping[str, Any] | None = None,
        enable_ht: bool | None = None,
        hpc_inter_connect: Literal["vpc", "eRDMA"] | str | None = None,
        image_owner_alias: Literal["system", "self", "others"] | str | None = None,
        instance_type: str | None = None,
        is_public: bool | None = None,
        scheduler: ServiceSpec | Mapping[str, Any] | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListAvailableImagesResponse:
        """List images from which nodes can be created.

        Args:
            directory_service: Account service of the cluster, such as NIS.
            enable_ht: Whether hyper-threading is enabled.
            hpc_inter_connect: Network between the compute nodes: vpc is the ordinary network, eRDMA is elastic RDMA.
                One of: vpc, eRDMA.
            image_owner_alias: Source of the image: system is Alibaba Cloud, self is your account, others are other
                accounts. One of: system, self, others.
            instance_type: ECS instance type, such as ecs.c7.4xlarge.
            is_public: Whether to list published community images; then image_owner_alias must be others. Default:
                false.
            scheduler: Scheduler of the cluster.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListAvailableImagesResponse: success, images, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Images", ListAvailableImages.
        """
        from .actions.list_available_images import OPERATION, ListAvailableImagesRequest

        request = ListAvailableImagesRequest(
            directory_service=directory_service,
            enable_ht=enable_ht,
            hpc_inter_connect=hpc_inter_connect,
            image_owner_alias=image_owner_alias,
            instance_type=instance_type,
            is_public=is_public,
            scheduler=scheduler,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_clusters(
        self,
        *,
        cluster_ids: Sequence[str] | None = None,
        cluster_names: Sequence[str] | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListClustersResponse:
        """List clusters.

        Returns clusters of this generation; those of the first generation are only counted, in
        ehpc_version_statistics. The smallest page has 10 clusters.

        Args:
            cluster_ids: Only these clusters. At most 20 items.
            cluster_names: Only clusters with these names. At most 20 items.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 10 to 100. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListClustersResponse: clusters, ehpc_version_statistics, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Clusters", ListClusters.
        """
        from .actions.list_clusters import OPERATION, ListClustersRequest

        request = ListClustersRequest(
            cluster_ids=cluster_ids,
            cluster_names=cluster_names,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_common_logs(
        self,
        *,
        from_: int | float | str | date,
        to: int | float | str | date,
        cluster_id: str | None = None,
        action_names: Sequence[str] | None = None,
        action_status: Literal["Finished", "Failed", "InProgress"] | str | None = None,
        is_reverse: bool | None = None,
        log_request_id: str | None = None,
        log_type: str | None = None,
        operator_uid: str | None = None,
        resource: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListCommonLogsResponse:
        """List recorded actions of a time range.

        GetCommonLogDetail returns the stages of one of them.

        Args:
            from_: Start of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date
                or a text in ISO 8601 works too; without a time zone, it is in local time.
            to: End of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a
                text in ISO 8601 works too; without a time zone, it is in local time.
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            action_names: Only logs of these actions.
            action_status: Only logs of actions in this state. One of: Finished, Failed, InProgress.
            is_reverse: Whether the newest entries come first. Default: true.
            log_request_id: Identifier of the request whose log to return.
            log_type: Type of the log.
            operator_uid: Alibaba Cloud account whose call the log records.
            resource: Only logs of this resource, such as an ECS instance. The documentation advises against using it.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 100. Default: 20.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListCommonLogsResponse: logs, uid, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Operation logs", ListCommonLogs.
        """
        from .actions.list_common_logs import OPERATION, ListCommonLogsRequest

        request = ListCommonLogsRequest(
            from_=from_,
            to=to,
            cluster_id=cluster_id,
            action_names=action_names,
            action_status=action_status,
            is_reverse=is_reverse,
            log_request_id=log_request_id,
            log_type=log_type,
            operator_uid=operator_uid,
            resource=resource,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_installed_softwares(
        self,
        *,
        cluster_id: str,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListInstalledSoftwaresResponse:
        """List the software installed on a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. No document names its limits.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListInstalledSoftwaresResponse: additional_packages, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Software", ListInstalledSoftwares.
        """
        from .actions.list_installed_softwares import OPERATION, ListInstalledSoftwaresRequest

        request = ListInstalledSoftwaresRequest(
            cluster_id=cluster_id,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_jobs(
        self,
        *,
        cluster_id: str,
        job_filter: JobFilter | Mapping[str, Any] | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListJobsResponse:
        """List jobs of a cluster, with filters and a sort order.

        The state is that of the scheduler, in its own words. Times are UNIX timestamps here, while GetJob writes
        dates.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_filter: Filters and sort order of the list.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListJobsResponse: success, jobs, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.0.0.
        """
        from .actions.list_jobs import OPERATION, ListJobsRequest

        request = ListJobsRequest(
            cluster_id=cluster_id,
            job_filter=job_filter,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_nodes(
        self,
        *,
        cluster_id: str,
        hostnames: Sequence[str] | None = None,
        private_ip_addresses: Sequence[str] | None = None,
        queue_names: Sequence[str] | None = None,
        sequence: Literal["Forward", "Backward"] | str | None = None,
        sort_by: Literal["addedtime", "hostname"] | str | None = None,
        statuses: (
            Sequence[Literal["uninit", "initing", "running", "releasing", "stopped", "exception", "untracking"] | str]
            | None
        ) = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListNodesResponse:
        """List compute nodes of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            hostnames: Only nodes with these host names.
            private_ip_addresses: Only nodes with these private IP addresses.
            queue_names: Only nodes of these queues.
            sequence: Sort direction: Forward is ascending, Backward descending. One of: Forward, Backward. Default:
                Forward.
            sort_by: Sort key: time of joining, or host name. Examples also show AddedTime. One of: addedtime,
                hostname. Default: addedtime.
            statuses: Only nodes in these states. One of: uninit, initing, running, releasing, stopped, exception,
                untracking.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. No document names its limits.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListNodesResponse: nodes, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Compute nodes", ListNodes.
        """
        from .actions.list_nodes import OPERATION, ListNodesRequest

        request = ListNodesRequest(
            cluster_id=cluster_id,
            hostnames=hostnames,
            private_ip_addresses=private_ip_addresses,
            queue_names=queue_names,
            sequence=sequence,
            sort_by=sort_by,
            statuses=statuses,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_queues(
        self,
        *,
        cluster_id: str,
        queue_names: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> ListQueuesResponse:
        """List the queues of a cluster with the numbers of their nodes.

        The response has a page number and a page size, but the request cannot ask for a page.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_names: Only these queues. At most 8 items.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListQueuesResponse: cluster_id, queues, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Queues", ListQueues.
        """
        from .actions.list_queues import OPERATION, ListQueuesRequest

        request = ListQueuesRequest(
            cluster_id=cluster_id,
            queue_names=queue_names,
        )
        return self._call(OPERATION, request, options)

    def list_regions(
        self,
        *,
        accept_language: Literal["zh-CN", "en-US"] | str | None = None,
        spec_code: Literal["Next", "Instant"] | str | None = None,
        max_results: int | None = None,
        next_token: str | None = None,
        options: CallOptions | None = None,
    ) -> ListRegionsResponse:
        """List the regions in which the product is available.

        Args:
            accept_language: Language of the names in the response. One of: zh-CN, en-US. Default: zh-CN.
            spec_code: Product whose regions are listed: Next is this one, Instant is E-HPC Instant. One of: Next,
                Instant. Default: Next.
            max_results: Number of items on a page. From 1 to 100. Default: 20.
            next_token: Token of the next page; empty on the last page.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListRegionsResponse: regions, total_count, max_results, next_token, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.2.0.
        """
        from .actions.list_regions import OPERATION, ListRegionsRequest

        request = ListRegionsRequest(
            accept_language=accept_language,
            spec_code=spec_code,
            max_results=max_results,
            next_token=next_token,
        )
        return self._call(OPERATION, request, options)

    def list_shared_storages(
        self,
        *,
        cluster_id: str,
        file_system_id: str | None = None,
        file_system_type: Literal["nas", "cpfs"] | str | None = None,
        options: CallOptions | None = None,
    ) -> ListSharedStoragesResponse:
        """List the file systems mounted on a cluster.

        Returns an entry for each file system with all its mounts. Some names differ from CreateCluster: mount_target
        is mount_target_domain there, storage_directory is nas_directory.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            file_system_id: Identifier of the file system.
            file_system_type: Type of the file system. One of: nas, cpfs.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListSharedStoragesResponse: success, shared_storages, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Shared storage", ListSharedStorages.
        """
        from .actions.list_shared_storages import OPERATION, ListSharedStoragesRequest

        request = ListSharedStoragesRequest(
            cluster_id=cluster_id,
            file_system_id=file_system_id,
            file_system_type=file_system_type,
        )
        return self._call(OPERATION, request, options)

    def list_softwares(
        self,
        *,
        cluster_id: str | None = None,
        category: str | None = None,
        name: str | None = None,
        os_infos: Sequence[OperatingSystem | Mapping[str, Any]] | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListSoftwaresResponse:
        """List software that can be installed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            category: Category of the software.
            name: Only software with this name.
            os_infos: Only software for these operating systems.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. No document names its limits.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListSoftwaresResponse: additional_packages, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Software", ListSoftwares.
        """
        from .actions.list_softwares import OPERATION, ListSoftwaresRequest

        request = ListSoftwaresRequest(
            cluster_id=cluster_id,
            category=category,
            name=name,
            os_infos=os_infos,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def list_users(
        self,
        *,
        cluster_id: str,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListUsersResponse:
        """List users of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListUsersResponse: users, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Cluster users", ListUsers.
        """
        from .actions.list_users import OPERATION, ListUsersRequest

        request = ListUsersRequest(
            cluster_id=cluster_id,
            page_number=page_number,
            page_size=page_size,
        )
        return self._call(OPERATION, request, options)

    def stop_jobs(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str],
        options: CallOptions | None = None,
    ) -> StopJobsResponse:
        """Stop queued and running jobs.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Identifiers of the jobs, which must be queued or running.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StopJobsResponse: success, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, InvalidClusterStatus,
                ClusterNotFound, EcsError, ServiceUnavailable.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20240730 2.0.0.
        """
        from .actions.stop_jobs import OPERATION, StopJobsRequest

        request = StopJobsRequest(
            cluster_id=cluster_id,
            job_ids=job_ids,
        )
        return self._call(OPERATION, request, options)

    def uninstall_addon(
        self,
        *,
        cluster_id: str,
        addon_id: str,
        options: CallOptions | None = None,
    ) -> UnInstallAddonResponse:
        """Remove an add-on from a running cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            addon_id: Identifier of the installed add-on. ListAddons lists them.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UnInstallAddonResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", UnInstallAddon.
        """
        from .actions.uninstall_addon import OPERATION, UnInstallAddonRequest

        request = UnInstallAddonRequest(
            cluster_id=cluster_id,
            addon_id=addon_id,
        )
        return self._call(OPERATION, request, options)

    def uninstall_softwares(
        self,
        *,
        cluster_id: str,
        additional_packages: Sequence[SoftwarePackage | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> UninstallSoftwaresResponse:
        """Remove software from a running cluster.

        Returns at once, while the software is being removed; ListInstalledSoftwares shows its state. The official SDK
        sends this action with GET, although it changes the cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            additional_packages: Software packages to remove. ListInstalledSoftwares lists them.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UninstallSoftwaresResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Software", UninstallSoftwares.
        """
        from .actions.uninstall_softwares import OPERATION, UninstallSoftwaresRequest

        request = UninstallSoftwaresRequest(
            cluster_id=cluster_id,
            additional_packages=additional_packages,
        )
        return self._call(OPERATION, request, options)

    def update_cluster(
        self,
        *,
        cluster_id: str,
        client_version: str | None = None,
        cluster_custom_configuration: CustomConfiguration | Mapping[str, Any] | None = None,
        cluster_description: str | None = None,
        cluster_name: str | None = None,
        deletion_protection: bool | None = None,
        enable_scale_in: bool | None = None,
        enable_scale_out: bool | None = None,
        grow_interval: int | None = None,
        idle_interval: int | None = None,
        max_core_count: int | None = None,
        max_count: int | None = None,
        monitor_spec: MonitorSpec | Mapping[str, Any] | None = None,
        scheduler_spec: SchedulerSpec | Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> UpdateClusterResponse:
        """Change name, limits, scaling, monitoring and other settings of a cluster.

        The request replaces the settings as a whole: what is left out is reset to its default. Read the present
        settings with GetCluster first, and send back those to keep. GetCluster names deletion protection
        delete_protection.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            client_version: Version of the E-HPC client to move to.
            cluster_custom_configuration: Script that runs on each node after it was set up.
            cluster_description: Description of the cluster. From 1 to 128 characters.
            cluster_name: Name of the cluster. From 1 to 128 characters.
            deletion_protection: Whether the cluster is protected against deletion. When left out, it is set to false:
                pass its present value to keep it.
            enable_scale_in: Whether scale-in removes idle nodes automatically.
            enable_scale_out: Whether scale-out adds nodes automatically.
            grow_interval: Interval between two scale-out rounds. The unit is not documented; minutes are assumed.
                Unit: minutes. When left out, it is set to 2: pass its present value to keep it.
            idle_interval: Time for which a node may be idle before scale-in removes it. The unit is not documented;
                minutes are assumed. Unit: minutes. When left out, it is set to 6: pass its present value to keep it.
            max_core_count: Largest number of CPU cores that the cluster may manage. From 0 to 100000.
            max_count: Largest number of compute nodes. From 0 to 5000.
            monitor_spec: Monitoring of the cluster. (Since alibabacloud_ehpc20240730 2.0.1.)
            scheduler_spec: Settings of the scheduler. (Since alibabacloud_ehpc20240730 2.0.2.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UpdateClusterResponse: success, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Clusters", UpdateCluster.
        """
        from .actions.update_cluster import OPERATION, UpdateClusterRequest

        request = UpdateClusterRequest(
            cluster_id=cluster_id,
            client_version=client_version,
            cluster_custom_configuration=cluster_custom_configuration,
            cluster_description=cluster_description,
            cluster_name=cluster_name,
            deletion_protection=deletion_protection,
            enable_scale_in=enable_scale_in,
            enable_scale_out=enable_scale_out,
            grow_interval=grow_interval,
            idle_interval=idle_interval,
            max_core_count=max_core_count,
            max_count=max_count,
            monitor_spec=monitor_spec,
            scheduler_spec=scheduler_spec,
        )
        return self._call(OPERATION, request, options)

    def update_nodes(
        self,
        *,
        cluster_id: str,
        instances: Sequence[NodeUpdate | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> UpdateNodesResponse:
        """Protect nodes against scale-in, or end the protection.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instances: Nodes to change.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UpdateNodesResponse: success, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidNodeStatus, AliyunError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Compute nodes", UpdateNodes.
        """
        from .actions.update_nodes import OPERATION, UpdateNodesRequest

        request = UpdateNodesRequest(
            cluster_id=cluster_id,
            instances=instances,
        )
        return self._call(OPERATION, request, options)

    def update_queue(
        self,
        *,
        cluster_id: str,
        queue: QueueUpdate | Mapping[str, Any],
        options: CallOptions | None = None,
    ) -> UpdateQueueResponse:
        """Replace the settings of a queue.

        The request replaces the settings of the queue as a whole: what is left out is reset. Read the present
        settings with GetQueue first, and send back those to keep. Of two updates at the same time, the last one wins.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue: New settings of the queue that queue_name names.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UpdateQueueResponse: success, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Queues", UpdateQueue.
        """
        from .actions.update_queue import OPERATION, UpdateQueueRequest

        request = UpdateQueueRequest(
            cluster_id=cluster_id,
            queue=queue,
        )
        return self._call(OPERATION, request, options)

    def update_user(
        self,
        *,
        cluster_id: str,
        user_name: str,
        group: Literal["users", "wheel"] | str | None = None,
        password: str | None = None,
        options: CallOptions | None = None,
    ) -> UpdateUserResponse:
        """Change the permission group or the password of a user.

        Give group, password, or both.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            user_name: Name of the user.
            group: Permission group of the user: users have ordinary permissions, wheel may use sudo. One of: users,
                wheel.
            password: New password of the user. It must have characters of three kinds: uppercase letters, lowercase
                letters, digits, special characters. From 8 to 30 characters. Secret: never shown in a repr or a log.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UpdateUserResponse: success, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, NotEnabled, InDebt,
                InvalidClusterStatus, ClusterNotFound, ManagerNotFound, AgentError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Cluster users", UpdateUser.
        """
        password = mask_optional(password)
        from .actions.update_user import OPERATION, UpdateUserRequest

        request = UpdateUserRequest(
            cluster_id=cluster_id,
            user_name=user_name,
            group=group,
            password=password,
        )
        return self._call(OPERATION, request, options)

    def iter_addon_templates(
        self,
        *,
        addon_names: Sequence[str] | None = None,
        cluster_category: Literal["Standard", "Serverless"] | str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[AddonTemplateSummary, ListAddonTemplatesResponse]:
        """Iterate over all items of ListAddonTemplates, fetching pages as needed.

        Args:
            addon_names: Only add-ons with these names.
            cluster_category: Edition of the cluster. One of: Standard, Serverless.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", ListAddonTemplates.
        """
        from .actions.list_addon_templates import OPERATION, ListAddonTemplatesRequest

        request = ListAddonTemplatesRequest(
            addon_names=addon_names,
            cluster_category=cluster_category,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_addons(
        self,
        *,
        cluster_id: str,
        addon_ids: Sequence[str] | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[AddonSummary, ListAddonsResponse]:
        """Iterate over all items of ListAddons, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            addon_ids: Only these installed add-ons.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Add-ons", ListAddons.
        """
        from .actions.list_addons import OPERATION, ListAddonsRequest

        request = ListAddonsRequest(
            cluster_id=cluster_id,
            addon_ids=addon_ids,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_available_file_systems(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[FileSystemInfo, ListAvailableFileSystemsResponse]:
        """Iterate over all items of ListAvailableFileSystems, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Shared storage", ListAvailableFileSystems.
        """
        from .actions.list_available_file_systems import OPERATION, ListAvailableFileSystemsRequest

        request = ListAvailableFileSystemsRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_available_images(
        self,
        *,
        directory_service: ServiceSpec | Mapping[str, Any] | None = None,
        enable_ht: bool | None = None,
        hpc_inter_connect: Literal["vpc", "eRDMA"] | str | None = None,
        image_owner_alias: Literal["system", "self", "others"] | str | None = None,
        instance_type: str | None = None,
        is_public: bool | None = None,
        scheduler: ServiceSpec | Mapping[str, Any] | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[ImageInfo, ListAvailableImagesResponse]:
        """Iterate over all items of ListAvailableImages, fetching pages as needed.

        Args:
            directory_service: Account service of the cluster, such as NIS.
            enable_ht: Whether hyper-threading is enabled.
            hpc_inter_connect: Network between the compute nodes: vpc is the ordinary network, eRDMA is elastic RDMA.
                One of: vpc, eRDMA.
            image_owner_alias: Source of the image: system is Alibaba Cloud, self is your account, others are other
                accounts. One of: system, self, others.
            instance_type: ECS instance type, such as ecs.c7.4xlarge.
            is_public: Whether to list published community images; then image_owner_alias must be others. Default:
                false.
            scheduler: Scheduler of the cluster.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Images", ListAvailableImages.
        """
        from .actions.list_available_images import OPERATION, ListAvailableImagesRequest

        request = ListAvailableImagesRequest(
            directory_service=directory_service,
            enable_ht=enable_ht,
            hpc_inter_connect=hpc_inter_connect,
            image_owner_alias=image_owner_alias,
            instance_type=instance_type,
            is_public=is_public,
            scheduler=scheduler,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_clusters(
        self,
        *,
        cluster_ids: Sequence[str] | None = None,
        cluster_names: Sequence[str] | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[ClusterSummary, ListClustersResponse]:
        """Iterate over all items of ListClusters, fetching pages as needed.

        Args:
            cluster_ids: Only these clusters. At most 20 items.
            cluster_names: Only clusters with these names. At most 20 items.
            page_size: Number of items to fetch at a time. From 1 to 100. Default: 100.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Clusters", ListClusters.
        """
        from .actions.list_clusters import OPERATION, ListClustersRequest

        request = ListClustersRequest(
            cluster_ids=cluster_ids,
            cluster_names=cluster_names,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_common_logs(
        self,
        *,
        from_: int | float | str | date,
        to: int | float | str | date,
        cluster_id: str | None = None,
        action_names: Sequence[str] | None = None,
        action_status: Literal["Finished", "Failed", "InProgress"] | str | None = None,
        is_reverse: bool | None = None,
        log_request_id: str | None = None,
        log_type: str | None = None,
        operator_uid: str | None = None,
        resource: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[OperationLog, ListCommonLogsResponse]:
        """Iterate over all items of ListCommonLogs, fetching pages as needed.

        Args:
            from_: Start of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date
                or a text in ISO 8601 works too; without a time zone, it is in local time.
            to: End of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a
                text in ISO 8601 works too; without a time zone, it is in local time.
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            action_names: Only logs of these actions.
            action_status: Only logs of actions in this state. One of: Finished, Failed, InProgress.
            is_reverse: Whether the newest entries come first. Default: true.
            log_request_id: Identifier of the request whose log to return.
            log_type: Type of the log.
            operator_uid: Alibaba Cloud account whose call the log records.
            resource: Only logs of this resource, such as an ECS instance. The documentation advises against using it.
            page_size: Number of items to fetch at a time. From 1 to 100. Default: 100.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Operation logs", ListCommonLogs.
        """
        from .actions.list_common_logs import OPERATION, ListCommonLogsRequest

        request = ListCommonLogsRequest(
            from_=from_,
            to=to,
            cluster_id=cluster_id,
            action_names=action_names,
            action_status=action_status,
            is_reverse=is_reverse,
            log_request_id=log_request_id,
            log_type=log_type,
            operator_uid=operator_uid,
            resource=resource,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_installed_softwares(
        self,
        *,
        cluster_id: str,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[InstalledSoftware, ListInstalledSoftwaresResponse]:
        """Iterate over all items of ListInstalledSoftwares, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Software", ListInstalledSoftwares.
        """
        from .actions.list_installed_softwares import OPERATION, ListInstalledSoftwaresRequest

        request = ListInstalledSoftwaresRequest(
            cluster_id=cluster_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_jobs(
        self,
        *,
        cluster_id: str,
        job_filter: JobFilter | Mapping[str, Any] | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[JobSummary, ListJobsResponse]:
        """Iterate over all items of ListJobs, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_filter: Filters and sort order of the list.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20240730 2.0.0.
        """
        from .actions.list_jobs import OPERATION, ListJobsRequest

        request = ListJobsRequest(
            cluster_id=cluster_id,
            job_filter=job_filter,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_nodes(
        self,
        *,
        cluster_id: str,
        hostnames: Sequence[str] | None = None,
        private_ip_addresses: Sequence[str] | None = None,
        queue_names: Sequence[str] | None = None,
        sequence: Literal["Forward", "Backward"] | str | None = None,
        sort_by: Literal["addedtime", "hostname"] | str | None = None,
        statuses: (
            Sequence[Literal["uninit", "initing", "running", "releasing", "stopped", "exception", "untracking"] | str]
            | None
        ) = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[NodeInfo, ListNodesResponse]:
        """Iterate over all items of ListNodes, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            hostnames: Only nodes with these host names.
            private_ip_addresses: Only nodes with these private IP addresses.
            queue_names: Only nodes of these queues.
            sequence: Sort direction: Forward is ascending, Backward descending. One of: Forward, Backward. Default:
                Forward.
            sort_by: Sort key: time of joining, or host name. Examples also show AddedTime. One of: addedtime,
                hostname. Default: addedtime.
            statuses: Only nodes in these states. One of: uninit, initing, running, releasing, stopped, exception,
                untracking.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Compute nodes", ListNodes.
        """
        from .actions.list_nodes import OPERATION, ListNodesRequest

        request = ListNodesRequest(
            cluster_id=cluster_id,
            hostnames=hostnames,
            private_ip_addresses=private_ip_addresses,
            queue_names=queue_names,
            sequence=sequence,
            sort_by=sort_by,
            statuses=statuses,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_regions(
        self,
        *,
        accept_language: Literal["zh-CN", "en-US"] | str | None = None,
        spec_code: Literal["Next", "Instant"] | str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[RegionInfo, ListRegionsResponse]:
        """Iterate over all items of ListRegions, fetching pages as needed.

        Args:
            accept_language: Language of the names in the response. One of: zh-CN, en-US. Default: zh-CN.
            spec_code: Product whose regions are listed: Next is this one, Instant is E-HPC Instant. One of: Next,
                Instant. Default: Next.
            page_size: Number of items to fetch at a time. From 1 to 100. Default: 100.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20240730 2.2.0.
        """
        from .actions.list_regions import OPERATION, ListRegionsRequest

        request = ListRegionsRequest(
            accept_language=accept_language,
            spec_code=spec_code,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_softwares(
        self,
        *,
        cluster_id: str | None = None,
        category: str | None = None,
        name: str | None = None,
        os_infos: Sequence[OperatingSystem | Mapping[str, Any]] | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[AvailableSoftware, ListSoftwaresResponse]:
        """Iterate over all items of ListSoftwares, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            category: Category of the software.
            name: Only software with this name.
            os_infos: Only software for these operating systems.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Software", ListSoftwares.
        """
        from .actions.list_softwares import OPERATION, ListSoftwaresRequest

        request = ListSoftwaresRequest(
            cluster_id=cluster_id,
            category=category,
            name=name,
            os_infos=os_infos,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_users(
        self,
        *,
        cluster_id: str,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> Pager[UserInfo, ListUsersResponse]:
        """Iterate over all items of ListUsers, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: documentation of API 2024-07-30 and SDK 2.4.0, chapter "Cluster users", ListUsers.
        """
        from .actions.list_users import OPERATION, ListUsersRequest

        request = ListUsersRequest(
            cluster_id=cluster_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def wait_for_cluster_running(
        self,
        *,
        cluster_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> GetClusterResponse:
        """Wait until a cluster is running.

        Polls GetCluster until the state is running, at most 3600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 3600 s,
                and polls after 10 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or releasing or ClusterNotFound.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.get_cluster import GetClusterRequest
        from .waiters import CLUSTER_RUNNING

        request = GetClusterRequest(
            cluster_id=cluster_id,
        )
        models: list[GetClusterResponse] = self._wait(CLUSTER_RUNNING, request, None, wait, options)
        return models[0]

    def wait_for_cluster_released(
        self,
        *,
        cluster_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Wait until a cluster no longer exists.

        Polls GetCluster until the state is released or the service responds with ClusterNotFound, at most 1800 s
        unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            Nothing.

        Raises:
            WaiterFailedError: The service responds with exception.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.get_cluster import GetClusterRequest
        from .waiters import CLUSTER_RELEASED

        request = GetClusterRequest(
            cluster_id=cluster_id,
        )
        self._wait(CLUSTER_RELEASED, request, None, wait, options)

    def wait_for_nodes_running(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[NodeInfo]:
        """Wait until nodes are running.

        Polls ListNodes until the state is running, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Identifiers of the nodes to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with exception or releasing or ClusterNotFound, or an item is no
                longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_nodes import ListNodesRequest
        from .waiters import NODES_RUNNING

        request = ListNodesRequest(
            cluster_id=cluster_id,
        )
        return self._wait(NODES_RUNNING, request, instance_ids, wait, options)

    def wait_for_nodes_removed(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Wait until nodes are no longer in a cluster.

        Polls ListNodes until the item is not listed or the service responds with ClusterNotFound, at most 1800 s
        unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Identifiers of the nodes to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            Nothing.

        Raises:
            WaiterFailedError: The service responds with exception.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_nodes import ListNodesRequest
        from .waiters import NODES_REMOVED

        request = ListNodesRequest(
            cluster_id=cluster_id,
        )
        self._wait(NODES_REMOVED, request, instance_ids, wait, options)

    def wait_for_queues_created(
        self,
        *,
        cluster_id: str,
        queue_names: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[QueueSummary]:
        """Wait until queues exist.

        Polls ListQueues until the item is listed, at most 600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_names: Names of the queues to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 600 s,
                and polls after 3 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with ClusterNotFound, or an item was never listed.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_queues import ListQueuesRequest
        from .waiters import QUEUES_CREATED

        request = ListQueuesRequest(
            cluster_id=cluster_id,
        )
        return self._wait(QUEUES_CREATED, request, queue_names, wait, options)

    def wait_for_queues_deleted(
        self,
        *,
        cluster_id: str,
        queue_names: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Wait until queues no longer exist.

        Polls ListQueues until the item is not listed or the service responds with ClusterNotFound, at most 600 s
        unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_names: Names of the queues to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 600 s,
                and polls after 3 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            Nothing.

        Raises:
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_queues import ListQueuesRequest
        from .waiters import QUEUES_DELETED

        request = ListQueuesRequest(
            cluster_id=cluster_id,
        )
        self._wait(QUEUES_DELETED, request, queue_names, wait, options)

    def wait_for_job_finished(
        self,
        *,
        cluster_id: str,
        job_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> GetJobResponse:
        """Wait until a job has finished.

        Polls GetJob until the state is finished, at most 86400 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_id: Identifier of the job.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 86400
                s, and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with failed or cancelled or ClusterNotFound.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.get_job import GetJobRequest
        from .waiters import JOB_FINISHED

        request = GetJobRequest(
            cluster_id=cluster_id,
            job_id=job_id,
        )
        models: list[GetJobResponse] = self._wait(JOB_FINISHED, request, None, wait, options)
        return models[0]

    def wait_for_jobs_finished(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[JobSpecInfo]:
        """Wait until jobs have finished, asking for all of them at once.

        Polls ListJobs until the state is finished, at most 86400 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Identifiers of the jobs to wait for, as ListJobs shows them.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 86400
                s, and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with failed or cancelled or ClusterNotFound, or an item is no
                longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_jobs import ListJobsRequest
        from .waiters import JOBS_FINISHED

        request = ListJobsRequest(
            cluster_id=cluster_id,
        )
        return self._wait(JOBS_FINISHED, request, job_ids, wait, options)

    def wait_for_software_installed(
        self,
        *,
        cluster_id: str,
        names: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[InstalledSoftware]:
        """Wait until software is installed on a cluster.

        Polls ListInstalledSoftwares until the state is installed, at most 3600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            names: Names of the software packages to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 3600 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with exception or uninstalled or ClusterNotFound, or an item is no
                longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_installed_softwares import ListInstalledSoftwaresRequest
        from .waiters import SOFTWARE_INSTALLED

        request = ListInstalledSoftwaresRequest(
            cluster_id=cluster_id,
        )
        return self._wait(SOFTWARE_INSTALLED, request, names, wait, options)

    def wait_for_addon_running(
        self,
        *,
        cluster_id: str,
        addon_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> GetAddonResponse:
        """Wait until an add-on is running.

        Polls GetAddon until the state is running, at most 3600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            addon_id: Identifier of the installed add-on. ListAddons lists them.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 3600 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or failed or ClusterNotFound.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.get_addon import GetAddonRequest
        from .waiters import ADDON_RUNNING

        request = GetAddonRequest(
            cluster_id=cluster_id,
            addon_id=addon_id,
        )
        models: list[GetAddonResponse] = self._wait(ADDON_RUNNING, request, None, wait, options)
        return models[0]
