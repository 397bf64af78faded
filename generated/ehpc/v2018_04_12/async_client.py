# Generated from spec/2018-04-12
# by templates/ehpc/{version}/client.py.jinja: edit those, then run `make generate`.
"""The async client of API version 2018-04-12: a method for each action, iterators over pages, and waiters."""

from __future__ import annotations

from .._runtime.clients import AsyncBaseClient
from .._runtime.secret import mask, mask_optional
from .service import SERVICE

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any, Literal

    from .._runtime.config import CallOptions
    from .._runtime.pagination import AsyncPager
    from .._runtime.waiters import WaitOptions
    from .actions.add_container_app import AddContainerAppResponse
    from .actions.add_existed_nodes import AddExistedNodesResponse
    from .actions.add_local_nodes import AddLocalNodesResponse, LocalNode
    from .actions.add_nodes import AddNodesResponse
    from .actions.add_queue import AddQueueResponse
    from .actions.add_security_group import AddSecurityGroupResponse
    from .actions.add_users import AddUsersResponse, NewUser
    from .actions.apply_nodes import ApplyNodesResponse, CandidateInstanceType, CandidateZone
    from .actions.create_cluster import ClusterAddOn, CreateClusterResponse
    from .actions.create_gws_cluster import CreateGWSClusterResponse
    from .actions.create_gws_image import CreateGWSImageResponse
    from .actions.create_gws_instance import CreateGWSInstanceResponse, GwsApplication
    from .actions.create_hybrid_cluster import CreateHybridClusterResponse, HybridServiceNode
    from .actions.create_job_file import CreateJobFileResponse
    from .actions.create_job_template import CreateJobTemplateResponse
    from .actions.delete_cluster import DeleteClusterResponse
    from .actions.delete_container_apps import DeleteContainerAppsResponse
    from .actions.delete_gws_cluster import DeleteGWSClusterResponse
    from .actions.delete_gws_instance import DeleteGWSInstanceResponse
    from .actions.delete_image import DeleteImageResponse
    from .actions.delete_job_templates import DeleteJobTemplatesResponse, JobTemplateReference
    from .actions.delete_jobs import DeleteJobsResponse
    from .actions.delete_nodes import DeleteNodesResponse
    from .actions.delete_queue import DeleteQueueResponse
    from .actions.delete_security_group import DeleteSecurityGroupResponse
    from .actions.delete_users import DeleteUsersResponse
    from .actions.describe_auto_scale_config import DescribeAutoScaleConfigResponse
    from .actions.describe_cluster import DescribeClusterResponse
    from .actions.describe_container_app import DescribeContainerAppResponse
    from .actions.describe_estack_image import BaseImageInfo, DescribeEstackImageResponse
    from .actions.describe_gws_clusters import DescribeGWSClustersResponse, GwsClusterInfo
    from .actions.describe_gws_images import DescribeGWSImagesResponse, GwsImageInfo
    from .actions.describe_gws_instances import DescribeGWSInstancesResponse, GwsInstanceInfo
    from .actions.describe_image import DescribeImageResponse
    from .actions.describe_image_gateway_config import DescribeImageGatewayConfigResponse
    from .actions.describe_image_price import DescribeImagePriceResponse
    from .actions.describe_job import DescribeJobResponse
    from .actions.describe_nfs_client_status import DescribeNFSClientStatusResponse
    from .actions.describe_price import Commodity, DescribePriceResponse
    from .actions.describe_serverless_jobs import DescribeServerlessJobsResponse
    from .actions.edit_job_template import EditJobTemplateResponse
    from .actions.get_accounting_report import GetAccountingReportResponse
    from .actions.get_auto_scale_config import GetAutoScaleConfigResponse
    from .actions.get_cloud_metric_logs import GetCloudMetricLogsResponse
    from .actions.get_cloud_metric_profiling import GetCloudMetricProfilingResponse
    from .actions.get_cluster_volumes import GetClusterVolumesResponse
    from .actions.get_gws_connect_ticket import GetGWSConnectTicketResponse
    from .actions.get_hybrid_cluster_config import GetHybridClusterConfigResponse
    from .actions.get_if_ecs_type_support_ht_config import GetIfEcsTypeSupportHtConfigResponse
    from .actions.get_job_log import GetJobLogResponse
    from .actions.get_post_scripts import GetPostScriptsResponse
    from .actions.get_scheduler_info import GetSchedulerInfoResponse
    from .actions.get_visual_service_status import GetVisualServiceStatusResponse
    from .actions.initialize_ehpc import InitializeEHPCResponse
    from .actions.install_nfs_client import InstallNFSClientResponse
    from .actions.install_software import InstallSoftwareResponse
    from .actions.invoke_shell_command import InvokeShellCommandResponse
    from .actions.list_available_ecs_types import ListAvailableEcsTypesResponse
    from .actions.list_available_file_system_types import ListAvailableFileSystemTypesResponse
    from .actions.list_cloud_metric_profilings import ListCloudMetricProfilingsResponse, ProfilingInfo
    from .actions.list_cluster_logs import ClusterLog, ListClusterLogsResponse
    from .actions.list_clusters import ClusterSummary, ListClustersResponse
    from .actions.list_clusters_meta import ClusterMeta, ListClustersMetaResponse
    from .actions.list_commands import CommandInfo, ListCommandsResponse
    from .actions.list_community_images import ListCommunityImagesResponse
    from .actions.list_container_apps import ListContainerAppsResponse
    from .actions.list_container_images import ListContainerImagesResponse
    from .actions.list_cpfs_file_systems import CpfsFileSystem, ListCpfsFileSystemsResponse
    from .actions.list_current_client_version import ListCurrentClientVersionResponse
    from .actions.list_custom_images import ListCustomImagesResponse
    from .actions.list_file_system_with_mount_targets import ListFileSystemWithMountTargetsResponse, NasFileSystem
    from .actions.list_images import ListImagesResponse
    from .actions.list_installed_software import InstalledSoftware, ListInstalledSoftwareResponse
    from .actions.list_invocation_results import InvocationResult, ListInvocationResultsResponse
    from .actions.list_invocation_status import ListInvocationStatusResponse
    from .actions.list_job_templates import JobTemplateInfo, ListJobTemplatesResponse
    from .actions.list_jobs import JobInfo, ListJobsResponse
    from .actions.list_jobs_with_filters import FilteredJob, ListJobsWithFiltersResponse
    from .actions.list_nodes import ListNodesResponse
    from .actions.list_nodes_by_queue import ListNodesByQueueResponse
    from .actions.list_nodes_no_paging import ListNodesNoPagingResponse
    from .actions.list_preferred_ecs_types import ListPreferredEcsTypesResponse
    from .actions.list_queues import ListQueuesResponse
    from .actions.list_regions import ListRegionsResponse
    from .actions.list_security_groups import ListSecurityGroupsResponse
    from .actions.list_serverless_jobs import ListServerlessJobsResponse, ServerlessJobSummary
    from .actions.list_softwares import ListSoftwaresResponse
    from .actions.list_tag_resources import ListTagResourcesResponse, TagResource
    from .actions.list_tasks import ListTasksResponse, TaskInfo
    from .actions.list_upgrade_clients import ListUpgradeClientsResponse
    from .actions.list_users import ListUsersResponse, UserInfo
    from .actions.list_users_async import ClusterUser, ListUsersAsyncResponse
    from .actions.list_volumes import ListVolumesResponse
    from .actions.modify_cluster_attributes import ModifyClusterAttributesResponse
    from .actions.modify_container_app_attributes import ModifyContainerAppAttributesResponse
    from .actions.modify_image_gateway_config import ImageRepository, ModifyImageGatewayConfigResponse
    from .actions.modify_user_groups import ModifyUserGroupsResponse, UserGroupChange
    from .actions.modify_user_passwords import ModifyUserPasswordsResponse, UserPasswordChange
    from .actions.modify_visual_service_passwd import ModifyVisualServicePasswdResponse
    from .actions.pull_image import PullImageResponse
    from .actions.query_service_pack_and_price import QueryServicePackAndPriceResponse
    from .actions.recover_cluster import RecoverClusterResponse
    from .actions.rerun_jobs import RerunJobsResponse
    from .actions.reset_nodes import ResetNodesResponse
    from .actions.run_cloud_metric_profiling import RunCloudMetricProfilingResponse
    from .actions.set_auto_scale_config import AutoScaleQueue, SetAutoScaleConfigResponse
    from .actions.set_gws_instance_user import SetGWSInstanceUserResponse
    from .actions.set_job_user import SetJobUserResponse
    from .actions.set_post_scripts import PostScript, SetPostScriptsResponse
    from .actions.set_queue import SetQueueResponse
    from .actions.set_scheduler_info import PbsSettings, SetSchedulerInfoResponse, SlurmSettings
    from .actions.start_cluster import StartClusterResponse
    from .actions.start_gws_instance import StartGWSInstanceResponse
    from .actions.start_nodes import StartNodesResponse
    from .actions.start_visual_service import StartVisualServiceResponse
    from .actions.stop_cluster import StopClusterResponse
    from .actions.stop_gws_instance import StopGWSInstanceResponse
    from .actions.stop_jobs import StopJobsResponse
    from .actions.stop_nodes import StopNodesResponse
    from .actions.stop_serverless_jobs import StopServerlessJobsResponse
    from .actions.stop_visual_service import StopVisualServiceResponse
    from .actions.submit_job import SubmitJobResponse
    from .actions.submit_serverless_job import (
        ArrayIndices,
        JobDependency,
        RetryStrategy,
        ServerlessContainer,
        SubmitServerlessJobResponse,
    )
    from .actions.sync_users import SyncUsersResponse
    from .actions.tag_resources import TagResourcesResponse
    from .actions.un_tag_resources import UnTagResourcesResponse
    from .actions.uninstall_software import UninstallSoftwareResponse
    from .actions.update_cluster_volumes import UpdateClusterVolumesResponse
    from .actions.update_queue_config import UpdateQueueConfigResponse
    from .actions.upgrade_client import UpgradeClientResponse
    from .shapes.additional_volume import AdditionalVolume
    from .shapes.cluster_volume_info import ClusterVolumeInfo
    from .shapes.container_app_info import ContainerAppInfo
    from .shapes.container_image_info import ContainerImageInfo
    from .shapes.environment_variable import EnvironmentVariable
    from .shapes.job_reference import JobReference
    from .shapes.node_data_disk import NodeDataDisk
    from .shapes.node_info import NodeInfo
    from .shapes.post_install_script import PostInstallScript
    from .shapes.resource_tag import ResourceTag

__all__ = ["AsyncClient"]


class AsyncClient(AsyncBaseClient):
    """Calls Alibaba Cloud Elastic High Performance Computing (E-HPC), API version 2018-04-12.

    A client is cheap to make and opens connections at its first call; many tasks may share it::

        async with AsyncClient("cn-hangzhou") as client:
            async for item in client.iter_estack_image():
                print(item)

    Methods are named after the actions and take keyword arguments alone; arguments that are None are not sent. Methods
    that begin with ``iter_`` go through all pages of a list, those that begin with ``wait_for_`` wait for a state.
    """

    _service = SERVICE

    async def add_container_app(
        self,
        *,
        name: str,
        repository: str,
        description: str | None = None,
        image_tag: str | None = None,
        container_type: Literal["shifter", "docker"] | str | None = None,
        options: CallOptions | None = None,
    ) -> AddContainerAppResponse:
        """Add a container application, which names a container image that jobs can run in.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        The call records the application; it names no cluster and so puts no image on one. For fetching an image the
        reference points to another action, PullImage, which it does not document. Pass the identifier of the new
        application to SubmitJob as container_ids to run a job in the container.

        Args:
            name: Name of the container application. It begins with a letter and holds letters, digits, hyphens and
                underscores. From 2 to 64 characters.
            repository: Name of the repository that holds the image, such as busybox.
            description: Free text about the container application. From 2 to 128 characters.
            image_tag: Tag of the image in the repository. Default: latest.
            container_type: Container technology that runs the application. Later official documentation knows only
                singularity. One of: shifter, docker. Default: shifter.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AddContainerAppResponse: container_ids, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", AddContainerApp.
        """
        from .actions.add_container_app import OPERATION, AddContainerAppRequest

        request = AddContainerAppRequest(
            name=name,
            repository=repository,
            description=description,
            image_tag=image_tag,
            container_type=container_type,
        )
        return await self._call(OPERATION, request, options)

    async def add_existed_nodes(
        self,
        *,
        cluster_id: str,
        image_id: str,
        image_owner_alias: Literal["system", "self", "others", "marketplace"] | str,
        instance_ids: Sequence[str],
        job_queue: str | None = None,
        options: CallOptions | None = None,
    ) -> AddExistedNodesResponse:
        """Attach stopped ECS instances to a cluster as compute nodes.

        The system disks of the instances are replaced by the image. ListTasks shows the task that carries the request
        out.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            image_id: Identifier of the image.
            image_owner_alias: Source of the image: system is Alibaba Cloud, self is your account, others are other
                accounts, marketplace is the marketplace. One of: system, self, others, marketplace. Default: system.
            instance_ids: Identifiers of the ECS instances.
            job_queue: Name of the queue that the nodes join.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AddExistedNodesResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.8.
        """
        from .actions.add_existed_nodes import OPERATION, AddExistedNodesRequest

        request = AddExistedNodesRequest(
            cluster_id=cluster_id,
            image_id=image_id,
            image_owner_alias=image_owner_alias,
            instance_ids=instance_ids,
            job_queue=job_queue,
        )
        return await self._call(OPERATION, request, options)

    async def add_local_nodes(
        self,
        *,
        cluster_id: str,
        nodes: Sequence[LocalNode | Mapping[str, Any]],
        queue: str | None = None,
        options: CallOptions | None = None,
    ) -> AddLocalNodesResponse:
        """Add local compute nodes to a hybrid cluster or to a cluster in the cloud.

        Makes machines of your own known to a cluster as compute nodes. Prepare each of them with the settings that
        GetHybridClusterConfig tells for it.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            nodes: The local compute nodes to add.
            queue: Name of the queue that the nodes join. (Since alibabacloud_ehpc20180412 1.14.15.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AddLocalNodesResponse: instance_ids, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, ClusterNotFound,
                VolumeNotFound, ManagerNotFound, ObjectNotFound, InvalidClusterStatus, NotAuthorized, InvalidOpt,
                DbError, UnknownError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Hybrid clusters", AddLocalNodes.
        """
        from .actions.add_local_nodes import OPERATION, AddLocalNodesRequest

        request = AddLocalNodesRequest(
            cluster_id=cluster_id,
            nodes=nodes,
            queue=queue,
        )
        return await self._call(OPERATION, request, options)

    async def add_nodes(
        self,
        *,
        cluster_id: str,
        count: int,
        compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        compute_spot_price_limit: float | None = None,
        image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None,
        image_id: str | None = None,
        instance_type: str | None = None,
        ecs_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None,
        period: int | None = None,
        period_unit: Literal["Week", "Month"] | str | None = None,
        auto_renew: bool | None = None,
        auto_renew_period: int | None = None,
        create_mode: Literal["manual", "autoscale"] | str | None = None,
        job_queue: str | None = None,
        system_disk_type: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None,
        system_disk_size: int | None = None,
        host_name_prefix: str | None = None,
        host_name_suffix: str | None = None,
        vswitch_id: str | None = None,
        zone_id: str | None = None,
        compute_enable_ht: bool | None = None,
        client_token: str | None = None,
        allocate_public_address: bool | None = None,
        compute_spot_duration: int | None = None,
        compute_spot_interruption_behavior: str | None = None,
        dns_config: str | None = None,
        internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None,
        internet_max_band_width_in: int | None = None,
        internet_max_band_width_out: int | None = None,
        min_count: int | None = None,
        network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None,
        sync: bool | None = None,
        system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None,
        data_disks: Sequence[NodeDataDisk | Mapping[str, Any]] | None = None,
        options: CallOptions | None = None,
    ) -> AddNodesResponse:
        """Add compute nodes to a cluster.

        Buys ECS instances and sets them up as compute nodes, which costs money. The call returns at once, before the
        instances exist, and tells no identifiers; poll ListNodes until the new nodes are running. Sending it twice
        adds the nodes twice, unless both requests have the same client_token. DescribeCluster tells what the cluster
        looks like now, ListPreferredEcsTypes and ListAvailableEcsTypes which instance types there are.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            count: Number of compute nodes to add. From 1 to 99.
            compute_spot_strategy: How pay-as-you-go nodes bid: NoSpot buys ordinary instances, SpotWithPriceLimit
                preemptible ones up to the price in compute_spot_price_limit, SpotAsPriceGo preemptible ones at the
                market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo.
            compute_spot_price_limit: Highest price of a node per hour; must lie in the current price range. Takes
                effect with the strategy SpotWithPriceLimit.
            image_owner_alias: Kind of the image: system is a public image, self one of your own, others one that
                somebody shares with you, marketplace one from the marketplace. One of: system, self, others,
                marketplace. Default: system.
            image_id: Image of the new nodes. Required unless image_owner_alias is system; a system image follows from
                the operating system of the cluster. ListCustomImages lists images of your own.
            instance_type: ECS instance type of the new nodes. Without it they get the type that was used when nodes
                were added last, or else when the cluster was created.
            ecs_charge_type: How the nodes are billed; PostPaid is pay-as-you-go, PrePaid a subscription, which needs
                period. One of: PostPaid, PrePaid. Default: PostPaid.
            period: Length of the subscription, in the unit that period_unit names. Takes effect, and is required, if
                ecs_charge_type is PrePaid.
            period_unit: Unit of period. Later documentation says that the service assumes Month. One of: Week, Month.
            auto_renew: Whether the subscription renews itself when it ends, until the node is released. The
                documentation contradicts itself on the default, so send this with every subscription. Default: true.
            auto_renew_period: Length of each renewal, in the unit that period_unit names. Takes effect if auto_renew
                is true. Default: 1.
            create_mode: How the nodes are recorded to have been added; manual is by hand, autoscale by automatic
                scaling. One of: manual, autoscale. Default: manual.
            job_queue: Queue that the new nodes join. ListQueues lists the queues. (Since aliyun-python-sdk-ehpc
                1.12.0 and its Java twin.)
            system_disk_type: Kind of the system disk: cloud_efficiency is an ultra disk, cloud_ssd a standard SSD,
                cloud_essd an enhanced SSD, cloud a basic disk, which is no longer sold. One of: cloud_efficiency,
                cloud_ssd, cloud_essd, cloud. Default: cloud_efficiency. (Since aliyun-python-sdk-ehpc 1.12.0 and its
                Java twin.)
            system_disk_size: Size of the system disk. From 40 to 500. Unit: GB. Default: 40. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            host_name_prefix: Text that the host names of the new nodes begin with. (Since aliyun-python-sdk-ehpc
                1.12.0 and its Java twin.)
            host_name_suffix: Text that the host names of the new nodes end with. (Since aliyun-python-sdk-ehpc 1.12.0
                and its Java twin.)
            vswitch_id: vSwitch that the new nodes are connected to. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
                twin.)
            zone_id: Zone of the new nodes. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            compute_enable_ht: Whether hyper-threading is on in the new nodes. Default: true. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            client_token: Unique ASCII text that marks repeated requests as the same one, so that the nodes are added
                only once. From 1 to 64 characters. (Since public documentation of 2020.)
            allocate_public_address: Whether new nodes get a public IP address. Default: false. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            compute_spot_duration: Time for which a preemptible node is protected from being reclaimed; 0 means no
                protection. Unit: hours. (Since alibabacloud_ehpc20180412 1.14.21.)
            compute_spot_interruption_behavior: What happens to a preemptible node that is reclaimed; only Terminate
                is known. Default: Terminate. (Since alibabacloud_ehpc20180412 1.14.21.)
            dns_config: Name service settings of the new nodes. (Since alibabacloud_ehpc20180412 1.14.24.)
            internet_charge_type: Billing method of the public network traffic. One of: PayByBandwidth, PayByTraffic.
                (Since alibabacloud_ehpc20180412 1.0.0.)
            internet_max_band_width_in: Peak incoming bandwidth of the public network. Unit: Mbit/s. Default: 10.
                (Since alibabacloud_ehpc20180412 1.0.0.)
            internet_max_band_width_out: Peak outgoing bandwidth of the public network. From 0 to 100. Unit: Mbit/s.
                Default: 0. (Since alibabacloud_ehpc20180412 1.0.0.)
            min_count: Smallest number of nodes to accept when stock is short. The service then adds between min_count
                and count nodes. From 1 to 99. Default: 1. (Since alibabacloud_ehpc20180412 1.14.8.)
            network_interface_traffic_mode: Communication mode of the network interface: Standard is TCP,
                HighPerformance is elastic RDMA. One of: Standard, HighPerformance. (Since alibabacloud_ehpc20180412
                1.14.22.)
            sync: Whether the call returns only when the nodes have been created. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.8.)
            system_disk_level: Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL1.
                (Since alibabacloud_ehpc20180412 1.0.2.)
            data_disks: Data disks of the new nodes. At most 16 items. (Since alibabacloud_ehpc20180412 1.14.12.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AddNodesResponse: instance_ids, task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", AddNodes.
        """
        from .actions.add_nodes import OPERATION, AddNodesRequest

        request = AddNodesRequest(
            cluster_id=cluster_id,
            count=count,
            compute_spot_strategy=compute_spot_strategy,
            compute_spot_price_limit=compute_spot_price_limit,
            image_owner_alias=image_owner_alias,
            image_id=image_id,
            instance_type=instance_type,
            ecs_charge_type=ecs_charge_type,
            period=period,
            period_unit=period_unit,
            auto_renew=auto_renew,
            auto_renew_period=auto_renew_period,
            create_mode=create_mode,
            job_queue=job_queue,
            system_disk_type=system_disk_type,
            system_disk_size=system_disk_size,
            host_name_prefix=host_name_prefix,
            host_name_suffix=host_name_suffix,
            vswitch_id=vswitch_id,
            zone_id=zone_id,
            compute_enable_ht=compute_enable_ht,
            client_token=client_token,
            allocate_public_address=allocate_public_address,
            compute_spot_duration=compute_spot_duration,
            compute_spot_interruption_behavior=compute_spot_interruption_behavior,
            dns_config=dns_config,
            internet_charge_type=internet_charge_type,
            internet_max_band_width_in=internet_max_band_width_in,
            internet_max_band_width_out=internet_max_band_width_out,
            min_count=min_count,
            network_interface_traffic_mode=network_interface_traffic_mode,
            sync=sync,
            system_disk_level=system_disk_level,
            data_disks=data_disks,
        )
        return await self._call(OPERATION, request, options)

    async def add_queue(
        self,
        *,
        cluster_id: str,
        queue_name: str,
        deployment_set_id: str | None = None,
        network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None,
        use_ess: bool | None = None,
        options: CallOptions | None = None,
    ) -> AddQueueResponse:
        """Create a queue in a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_name: Name of the queue. From 1 to 63 characters.
            deployment_set_id: Identifier of the ECS deployment set for the nodes. Only deployment sets with the
                low-latency strategy are accepted. (Since alibabacloud_ehpc20180412 1.14.24.)
            network_interface_traffic_mode: Communication mode of the network interface: Standard is TCP,
                HighPerformance is elastic RDMA. One of: Standard, HighPerformance. (Since alibabacloud_ehpc20180412
                1.14.24.)
            use_ess: Whether an Auto Scaling group creates the nodes. (Since alibabacloud_ehpc20180412 3.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AddQueueResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.add_queue import OPERATION, AddQueueRequest

        request = AddQueueRequest(
            cluster_id=cluster_id,
            queue_name=queue_name,
            deployment_set_id=deployment_set_id,
            network_interface_traffic_mode=network_interface_traffic_mode,
            use_ess=use_ess,
        )
        return await self._call(OPERATION, request, options)

    async def add_security_group(
        self,
        *,
        cluster_id: str,
        security_group_id: str,
        client_token: str | None = None,
        options: CallOptions | None = None,
    ) -> AddSecurityGroupResponse:
        """Add a cluster to one more security group.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            security_group_id: Identifier of the security group. ListSecurityGroups lists those of the cluster.
            client_token: Idempotency token: a repeated request with the same token is carried out once. At most 64
                ASCII characters. From 1 to 64 characters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AddSecurityGroupResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.0.0.
        """
        from .actions.add_security_group import OPERATION, AddSecurityGroupRequest

        request = AddSecurityGroupRequest(
            cluster_id=cluster_id,
            security_group_id=security_group_id,
            client_token=client_token,
        )
        return await self._call(OPERATION, request, options)

    async def add_users(
        self,
        *,
        cluster_id: str,
        users: Sequence[NewUser | Mapping[str, Any]],
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> AddUsersResponse:
        """Add users to a cluster.

        Creates accounts with which people log on to the cluster and submit jobs. Every user belongs to one of two
        groups; a member of wheel may use sudo, a member of users may not.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users to add. Later official documentation allows 1 to 100 in a call.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.21.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            AddUsersResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Cluster users", AddUsers.
        """
        from .actions.add_users import OPERATION, AddUsersRequest

        request = AddUsersRequest(
            cluster_id=cluster_id,
            users=users,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def apply_nodes(
        self,
        *,
        cluster_id: str,
        target_capacity: int,
        zone_infos: Sequence[CandidateZone | Mapping[str, Any]],
        allocate_public_address: bool | None = None,
        compute_spot_price_limit: float | None = None,
        compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        cores: int | None = None,
        host_name_prefix: str | None = None,
        host_name_suffix: str | None = None,
        image_id: str | None = None,
        instance_family_level: Literal["EntryLevel", "EnterpriseLevel", "CreditEntryLevel"] | str | None = None,
        instance_type_models: Sequence[CandidateInstanceType | Mapping[str, Any]] | None = None,
        internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None,
        internet_max_band_width_in: int | None = None,
        internet_max_band_width_out: int | None = None,
        interval: int | None = None,
        job_queue: str | None = None,
        memory: int | None = None,
        priority_strategy: (
            Literal["LowPriceResourcePlanning", "CapacityOptResourcePlanning", "CustomizedResourcePlanning"]
            | str
            | None
        ) = None,
        resource_amount_type: Literal["Instances", "Cores"] | str | None = None,
        round: int | None = None,
        strict_resource_provision: bool | None = None,
        strict_satisfied_target_capacity: bool | None = None,
        system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None,
        system_disk_size: int | None = None,
        system_disk_type: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None,
        tags: Sequence[ResourceTag | Mapping[str, Any]] | None = None,
        user_data: str | None = None,
        options: CallOptions | None = None,
    ) -> ApplyNodesResponse:
        """Add nodes by number or by cores, across zones and instance types, in batches.

        Chooses instance types by cores and memory, or from the given list, and creates nodes in the given zones.
        Nodes cost money. No idempotency token exists, so a call whose response was lost must not be repeated unseen;
        ListNodes shows the nodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            target_capacity: Capacity to add, in the unit that resource_amount_type names: 1 to 200 instances, or 1 to
                1000 cores. From 1 to 1000.
            zone_infos: Zones and vSwitches in which nodes may be created.
            allocate_public_address: Whether new nodes get a public IP address. Default: false.
            compute_spot_price_limit: Highest price per hour for a preemptible node. Unit: CNY per hour.
            compute_spot_strategy: How compute nodes bid if they are preemptible ones: NoSpot are ordinary instances,
                SpotWithPriceLimit bids up to a highest price, SpotAsPriceGo bids the market price. One of: NoSpot,
                SpotWithPriceLimit, SpotAsPriceGo. Default: NoSpot.
            cores: Number of CPU cores of each instance type to choose, instead of instance_type_models.
            host_name_prefix: Prefix of the host names of new nodes.
            host_name_suffix: Suffix of the host names of new nodes.
            image_id: Identifier of the image.
            instance_family_level: Level of the instance family: EntryLevel is shared and cheapest, EnterpriseLevel
                has stable performance, CreditEntryLevel is burstable. One of: EntryLevel, EnterpriseLevel,
                CreditEntryLevel. Default: EnterpriseLevel.
            instance_type_models: An instance type that new nodes may have.
            internet_charge_type: Billing method of the public network traffic. One of: PayByBandwidth, PayByTraffic.
            internet_max_band_width_in: Peak incoming bandwidth of the public network. Unit: Mbit/s. Default: 10.
            internet_max_band_width_out: Peak outgoing bandwidth of the public network. From 0 to 100. Unit: Mbit/s.
                Default: 0.
            interval: Interval between two batches. From 60 to 600. Unit: seconds. Default: 60. (Since
                alibabacloud_ehpc20180412 1.14.8.)
            job_queue: Name of the queue that the nodes join. (Since alibabacloud_ehpc20180412 1.14.13.)
            memory: Amount of memory of each instance type to choose, instead of instance_type_models. Unit: GiB.
            priority_strategy: Order in which preemptible nodes are chosen. One of: LowPriceResourcePlanning,
                CapacityOptResourcePlanning, CustomizedResourcePlanning.
            resource_amount_type: Unit of target_capacity. One of: Instances, Cores. Default: Instances.
            round: Number of batches. From 1 to 10. Default: 1. (Since alibabacloud_ehpc20180412 1.14.8.)
            strict_resource_provision: Whether stock is checked strictly before anything is created; only with
                strict_satisfied_target_capacity. Default: false. (Since alibabacloud_ehpc20180412 1.14.8.)
            strict_satisfied_target_capacity: Whether the request fails if less than the requested capacity is
                available. Default: true.
            system_disk_level: Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL0.
                (Since alibabacloud_ehpc20180412 1.0.2.)
            system_disk_size: Size of the system disk. From 40 to 500. Unit: GB. Default: 40.
            system_disk_type: Category of the system disk. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud.
            tags: Tags of the new nodes.
            user_data: User data of the instance, in Base64; at most 16 KB before encoding. (Since
                alibabacloud_ehpc20180412 3.0.2.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ApplyNodesResponse: detail, instance_ids, satisfied_amount, task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.0.0.
        """
        from .actions.apply_nodes import OPERATION, ApplyNodesRequest

        request = ApplyNodesRequest(
            cluster_id=cluster_id,
            target_capacity=target_capacity,
            zone_infos=zone_infos,
            allocate_public_address=allocate_public_address,
            compute_spot_price_limit=compute_spot_price_limit,
            compute_spot_strategy=compute_spot_strategy,
            cores=cores,
            host_name_prefix=host_name_prefix,
            host_name_suffix=host_name_suffix,
            image_id=image_id,
            instance_family_level=instance_family_level,
            instance_type_models=instance_type_models,
            internet_charge_type=internet_charge_type,
            internet_max_band_width_in=internet_max_band_width_in,
            internet_max_band_width_out=internet_max_band_width_out,
            interval=interval,
            job_queue=job_queue,
            memory=memory,
            priority_strategy=priority_strategy,
            resource_amount_type=resource_amount_type,
            round=round,
            strict_resource_provision=strict_resource_provision,
            strict_satisfied_target_capacity=strict_satisfied_target_capacity,
            system_disk_level=system_disk_level,
            system_disk_size=system_disk_size,
            system_disk_type=system_disk_type,
            tags=tags,
            user_data=user_data,
        )
        return await self._call(OPERATION, request, options)

    async def create_cluster(
        self,
        *,
        name: str,
        zone_id: str | None = None,
        description: str | None = None,
        ehpc_version: str | None = None,
        client_version: str | None = None,
        os_tag: str | None = None,
        account_type: Literal["nis", "ldap"] | str | None = None,
        scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None,
        security_group_id: str | None = None,
        security_group_name: str | None = None,
        vpc_id: str | None = None,
        vswitch_id: str | None = None,
        volume_type: Literal["nas"] | str | None = None,
        volume_id: str | None = None,
        volume_protocol: Literal["nfs", "smb"] | str | None = None,
        volume_mountpoint: str | None = None,
        remote_directory: str | None = None,
        deploy_mode: Literal["Standard", "Advanced", "Simple", "Tiny", "OneBox"] | str | None = None,
        ha_enable: bool | None = None,
        ecs_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None,
        password: str | None = None,
        key_pair_name: str | None = None,
        image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None,
        image_id: str | None = None,
        ecs_order_manager_count: int | None = None,
        ecs_order_manager_instance_type: str | None = None,
        ecs_order_compute_count: int | None = None,
        ecs_order_compute_instance_type: str | None = None,
        ecs_order_login_count: int | None = None,
        ecs_order_login_instance_type: str | None = None,
        scc_cluster_id: str | None = None,
        compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        compute_spot_price_limit: float | None = None,
        compute_enable_ht: bool | None = None,
        period: int | None = None,
        period_unit: Literal["Hour", "Week", "Month", "Year"] | str | None = None,
        auto_renew: bool | None = None,
        auto_renew_period: int | None = None,
        input_file_url: str | None = None,
        job_queue: str | None = None,
        system_disk_type: Literal["cloud_efficiency", "cloud_ssd", "cloud_essd", "cloud"] | str | None = None,
        system_disk_size: int | None = None,
        remote_vis_enable: bool | None = None,
        resource_group_id: str | None = None,
        client_token: str | None = None,
        application_tags: Sequence[str] | None = None,
        additional_volumes: Sequence[AdditionalVolume | Mapping[str, Any]] | None = None,
        post_install_scripts: Sequence[PostInstallScript | Mapping[str, Any]] | None = None,
        cluster_version: str | None = None,
        deployment_set_id: str | None = None,
        domain: str | None = None,
        is_compute_ess: bool | None = None,
        network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None,
        plugin: str | None = None,
        ram_node_types: Sequence[str] | None = None,
        ram_role_name: str | None = None,
        system_disk_level: Literal["PL0", "PL1", "PL2", "PL3"] | str | None = None,
        volume_mount_option: str | None = None,
        without_agent: bool | None = None,
        without_elastic_ip: bool | None = None,
        without_nas: bool | None = None,
        add_ons: Sequence[ClusterAddOn | Mapping[str, Any]] | None = None,
        tags: Sequence[ResourceTag | Mapping[str, Any]] | None = None,
        options: CallOptions | None = None,
    ) -> CreateClusterResponse:
        """Order the nodes of a new cluster and install a scheduler, accounts and software on them.

        The call returns the identifier of the cluster at once; ordering and installing the nodes takes many minutes.
        Poll DescribeCluster until the status is running (success) or exception (failure; ListClusterLogs tells why).
        All nodes are charged from the moment they exist.

        Ask ListImages for the operating system tag, ListSoftwares for the software and ListPreferredEcsTypes for the
        instance types. The network (vpc_id, vswitch_id) and the shared storage (volume_id with volume_mountpoint)
        should exist already; ListFileSystemWithMountTargets lists the storage. Give the login node either a password
        or a key pair.

        Args:
            name: Name of the cluster. It begins with a letter or a Chinese character, followed by letters, Chinese
                characters, digits, hyphens and underscores. From 2 to 64 characters.
            zone_id: Zone of the region that the nodes are placed in, such as cn-hangzhou-e. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            description: Free text about the cluster. It must not begin with http:// or https://. From 2 to 256
                characters. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            ehpc_version: Version of E-HPC that the cluster is built with, such as 1.0.0.
            client_version: Version of the E-HPC client on the nodes, such as 1.0.64; the newest one if absent.
                ListCurrentClientVersion tells which one that is. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
                twin.)
            os_tag: Tag of the operating system image, such as CentOS_7.2_64. ListImages lists the tags.
            account_type: Service that holds the user accounts of the cluster. One of: nis, ldap. Default: nis. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            scheduler_type: Scheduler that is installed on the cluster. One of: pbs, slurm, opengridscheduler,
                deadline. Default: pbs. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            security_group_id: Existing security group that the nodes join. (Since aliyun-python-sdk-ehpc 1.12.0 and
                its Java twin.)
            security_group_name: Name of a security group that is created with the default rules when
                security_group_id is absent. The rules of ECS for such names apply. (Since aliyun-python-sdk-ehpc
                1.12.0 and its Java twin.)
            vpc_id: VPC that the nodes are attached to. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            vswitch_id: VSwitch of the VPC that the nodes are attached to. Clusters exist in VPC networks only. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            volume_type: Kind of the shared storage; nas is Apsara File Storage NAS. One of: nas. Default: nas. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            volume_id: File system that becomes the shared storage of the cluster. Early documentation demands it;
                according to today's the service creates a performance NAS file system if it is absent. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            volume_protocol: Protocol that the shared storage is mounted with. Early documentation knows nfs only. One
                of: nfs, smb. Default: nfs. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            volume_mountpoint: Domain name of the mount target of the file system in the VPC. It must be given
                together with volume_id. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            remote_directory: Directory of the file system that the cluster mounts; the mounted path is
                volume_mountpoint:/remote_directory. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            deploy_mode: How the roles are spread over nodes. Standard: account, scheduler and login node of their
                own; Advanced: the same in high availability; Simple: account and scheduler share a node; Tiny:
                account, scheduler and login share a node; OneBox: one node has all these roles and computes too.
                Compute nodes are added in every mode. One of: Standard, Advanced, Simple, Tiny, OneBox. Default:
                Standard. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            ha_enable: Whether every management role gets a primary and a standby node. Default: false. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            ecs_charge_type: How the nodes are paid for; PostPaid is pay-as-you-go, PrePaid a subscription for period.
                Later documentation says that a subscription renews itself by default, so send auto_renew with it. One
                of: PostPaid, PrePaid. Default: PostPaid. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            password: Password of root on the login node, with characters of at least three of these kinds: capital
                letters, small letters, digits, special characters. Either this or key_pair_name is needed; if both
                are given, this one counts. From 8 to 30 characters. Secret: never shown in a repr or a log.
            key_pair_name: Name of the ECS key pair that may log in to the login node. Either this or password is
                needed. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            image_owner_alias: Origin of the image; system is a public image, self an own image, others an image that
                another account shares, marketplace an image of the marketplace. One of: system, self, others,
                marketplace. Default: system. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            image_id: Image of the nodes. It must be given unless image_owner_alias is system, where os_tag chooses
                the image. ListImages and ListCustomImages list the images. (Since aliyun-python-sdk-ehpc 1.12.0 and
                its Java twin.)
            ecs_order_manager_count: Number of management nodes; 4 is for high availability. One of: 1, 2, 4. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            ecs_order_manager_instance_type: ECS instance type of the management nodes, such as ecs.n1.tiny.
                ListPreferredEcsTypes suggests some. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            ecs_order_compute_count: Number of compute nodes that the cluster starts with. AddNodes adds more later.
                From 0 to 99. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            ecs_order_compute_instance_type: ECS instance type of the compute nodes. (Since aliyun-python-sdk-ehpc
                1.12.0 and its Java twin.)
            ecs_order_login_count: Number of login nodes. More than one is not supported. One of: 1. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            ecs_order_login_instance_type: ECS instance type of the login node. (Since aliyun-python-sdk-ehpc 1.12.0
                and its Java twin.)
            scc_cluster_id: For super computing (SCC) instance types, the existing SCC cluster that the instances are
                created in; without it a new one is made. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            compute_spot_strategy: How the compute nodes bid for spare capacity. NoSpot: ordinary pay-as-you-go nodes;
                SpotWithPriceLimit: preemptible nodes up to compute_spot_price_limit; SpotAsPriceGo: preemptible nodes
                at the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo. Default: NoSpot. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            compute_spot_price_limit: Highest price of one compute node, with at most three decimal places. It counts
                only if compute_spot_strategy is SpotWithPriceLimit. Unit: CNY per hour. (Since aliyun-python-sdk-ehpc
                1.12.0 and its Java twin.)
            compute_enable_ht: Whether the compute nodes use hyper-threading. Default: true. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            period: Length of the subscription, counted in period_unit. It counts only if ecs_charge_type is PrePaid.
                Known limits are 4 weeks, 9 months and 3 years. At least 1. Default: 1. (Since aliyun-python-sdk-ehpc
                1.12.0 and its Java twin.)
            period_unit: Unit of period. One of: Hour, Week, Month, Year. Default: Month. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            auto_renew: Whether a subscription renews itself when it ends. Default: false. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            auto_renew_period: Length of each automatic renewal, counted in period_unit. It counts only if auto_renew
                is true. Default: 1. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            input_file_url: Address of a job file in Object Storage Service (OSS). (Since aliyun-python-sdk-ehpc
                1.12.0 and its Java twin.)
            job_queue: Queue that the compute nodes join, such as workq. (Since aliyun-python-sdk-ehpc 1.12.0 and its
                Java twin.)
            system_disk_type: Kind of the system disks; efficiency, SSD, enhanced SSD (ESSD), or the basic disks sold
                formerly. One of: cloud_efficiency, cloud_ssd, cloud_essd, cloud. Default: cloud_ssd. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            system_disk_size: Size of the system disk of each node. From 40 to 500. Unit: GB. Default: 40. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            remote_vis_enable: Whether the cluster offers remote desktops by VNC. GetVisualServiceStatus shows the
                state. Default: false. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            resource_group_id: Resource group that the cluster belongs to. (Since aliyun-python-sdk-ehpc 1.12.0 and
                its Java twin.)
            client_token: Unique ASCII text that marks repeated requests as the same one, so that only one cluster is
                created. From 1 to 64 characters. (Since public documentation of 2020.)
            application_tags: Software that is installed, by tags such as OpenMPI_11.1. ListSoftwares lists the tags.
                From 0 to 100 items. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            additional_volumes: File systems that are mounted beside the shared storage. From 0 to 10 items. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            post_install_scripts: Scripts that the nodes run after the installation. From 0 to 16 items. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            cluster_version: Version of the cluster. Default: 1.0. (Since alibabacloud_ehpc20180412 1.14.8.)
            deployment_set_id: Identifier of the ECS deployment set for the nodes. Only deployment sets with the
                low-latency strategy are accepted. (Since alibabacloud_ehpc20180412 1.14.24.)
            domain: Domain name of the local cluster; only with the account service ldap. (Since
                alibabacloud_ehpc20180412 1.14.14.)
            is_compute_ess: Whether an Auto Scaling group creates the nodes. Default: false. (Since
                alibabacloud_ehpc20180412 1.0.2.)
            network_interface_traffic_mode: Communication mode of the network interface: Standard is TCP,
                HighPerformance is elastic RDMA. One of: Standard, HighPerformance. (Since alibabacloud_ehpc20180412
                1.14.22.)
            plugin: Settings of the scheduler plug-in, as a JSON text; only for a custom scheduler. (Since
                alibabacloud_ehpc20180412 1.14.11.)
            ram_node_types: Roles of the nodes that get the RAM role. (Since alibabacloud_ehpc20180412 1.14.12.)
            ram_role_name: Name of the RAM role of the instance. (Since alibabacloud_ehpc20180412 1.14.12.)
            system_disk_level: Performance level of an ESSD system disk. One of: PL0, PL1, PL2, PL3. Default: PL1.
                (Since alibabacloud_ehpc20180412 1.0.2.)
            volume_mount_option: Options of the mount command. (Since alibabacloud_ehpc20180412 1.14.14.)
            without_agent: Whether to leave out the E-HPC agent. Default: false. (Since alibabacloud_ehpc20180412
                1.14.11.)
            without_elastic_ip: Whether the login node has no elastic IP address. Default: false. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            without_nas: Whether the cluster has no shared file system. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.24.)
            add_ons: Add-ons to install. (Since alibabacloud_ehpc20180412 1.14.24.)
            tags: Tags of the cluster. (Since alibabacloud_ehpc20180412 1.14.15.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateClusterResponse: cluster_id, task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", CreateCluster.
        """
        password = mask_optional(password)
        from .actions.create_cluster import OPERATION, CreateClusterRequest

        request = CreateClusterRequest(
            name=name,
            zone_id=zone_id,
            description=description,
            ehpc_version=ehpc_version,
            client_version=client_version,
            os_tag=os_tag,
            account_type=account_type,
            scheduler_type=scheduler_type,
            security_group_id=security_group_id,
            security_group_name=security_group_name,
            vpc_id=vpc_id,
            vswitch_id=vswitch_id,
            volume_type=volume_type,
            volume_id=volume_id,
            volume_protocol=volume_protocol,
            volume_mountpoint=volume_mountpoint,
            remote_directory=remote_directory,
            deploy_mode=deploy_mode,
            ha_enable=ha_enable,
            ecs_charge_type=ecs_charge_type,
            password=password,
            key_pair_name=key_pair_name,
            image_owner_alias=image_owner_alias,
            image_id=image_id,
            ecs_order_manager_count=ecs_order_manager_count,
            ecs_order_manager_instance_type=ecs_order_manager_instance_type,
            ecs_order_compute_count=ecs_order_compute_count,
            ecs_order_compute_instance_type=ecs_order_compute_instance_type,
            ecs_order_login_count=ecs_order_login_count,
            ecs_order_login_instance_type=ecs_order_login_instance_type,
            scc_cluster_id=scc_cluster_id,
            compute_spot_strategy=compute_spot_strategy,
            compute_spot_price_limit=compute_spot_price_limit,
            compute_enable_ht=compute_enable_ht,
            period=period,
            period_unit=period_unit,
            auto_renew=auto_renew,
            auto_renew_period=auto_renew_period,
            input_file_url=input_file_url,
            job_queue=job_queue,
            system_disk_type=system_disk_type,
            system_disk_size=system_disk_size,
            remote_vis_enable=remote_vis_enable,
            resource_group_id=resource_group_id,
            client_token=client_token,
            application_tags=application_tags,
            additional_volumes=additional_volumes,
            post_install_scripts=post_install_scripts,
            cluster_version=cluster_version,
            deployment_set_id=deployment_set_id,
            domain=domain,
            is_compute_ess=is_compute_ess,
            network_interface_traffic_mode=network_interface_traffic_mode,
            plugin=plugin,
            ram_node_types=ram_node_types,
            ram_role_name=ram_role_name,
            system_disk_level=system_disk_level,
            volume_mount_option=volume_mount_option,
            without_agent=without_agent,
            without_elastic_ip=without_elastic_ip,
            without_nas=without_nas,
            add_ons=add_ons,
            tags=tags,
        )
        return await self._call(OPERATION, request, options)

    async def create_gws_cluster(
        self,
        *,
        vpc_id: str,
        cluster_type: Literal["gws.s1.standard"] | str,
        name: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateGWSClusterResponse:
        """Create a cluster of the graphic workstation service (GWS).

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        A GWS cluster groups graphics instances on which users open a desktop or single applications. An E-HPC cluster
        can have only one such service. The call returns at once with the identifier; poll DescribeGWSClusters until
        the status is running, then add instances with CreateGWSInstance.

        Args:
            vpc_id: Identifier of the virtual private cloud (VPC) in which the instances of the cluster will run.
            cluster_type: Type of the GWS cluster. There is only one so far. One of: gws.s1.standard.
            name: Name of the GWS cluster. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateGWSClusterResponse: code, gws_cluster_id, success_response, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", CreateGWSCluster.
        """
        from .actions.create_gws_cluster import OPERATION, CreateGWSClusterRequest

        request = CreateGWSClusterRequest(
            vpc_id=vpc_id,
            cluster_type=cluster_type,
            name=name,
        )
        return await self._call(OPERATION, request, options)

    async def create_gws_image(
        self,
        *,
        instance_id: str,
        name: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateGWSImageResponse:
        """Create a custom image from a GWS instance.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Makes an image of a graphic workstation (GWS) instance, from which CreateGWSInstance can start further
        instances. The call returns at once with the image's identifier; DescribeGWSImages shows when the image is
        ready.

        Args:
            instance_id: Identifier of the GWS instance to copy. DescribeGWSInstances lists the instances.
            name: Name of the new image. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateGWSImageResponse: code, gws_image_id, success_response, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", CreateGWSImage.
        """
        from .actions.create_gws_image import OPERATION, CreateGWSImageRequest

        request = CreateGWSImageRequest(
            instance_id=instance_id,
            name=name,
        )
        return await self._call(OPERATION, request, options)

    async def create_gws_instance(
        self,
        *,
        cluster_id: str,
        image_id: str,
        system_disk_size: int,
        system_disk_category: Literal["cloud", "cloud_efficiency", "cloud_ssd", "ephemeral_ssd", "cloud_essd"] | str,
        allocate_public_address: bool,
        instance_type: str,
        work_mode: Literal["desktop", "application"] | str,
        internet_charge_type: Literal["PayByBandwidth", "PayByTraffic"] | str | None = None,
        internet_max_bandwidth_in: int | None = None,
        internet_max_bandwidth_out: int | None = None,
        instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None,
        period: int | None = None,
        period_unit: Literal["Month", "Year"] | str | None = None,
        auto_renew: bool | None = None,
        app_list: Sequence[GwsApplication | Mapping[str, Any]] | None = None,
        name: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateGWSInstanceResponse:
        """Create an instance in a GWS cluster.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Adds one graphics instance to a graphic workstation (GWS) cluster; the instance costs money from then on. It
        works either as a whole desktop or as a host of single applications that are streamed to the user. The call
        returns at once with the identifier; DescribeGWSInstances shows the progress.

        Call CreateGWSCluster first. DescribeGWSImages lists the images.

        Args:
            cluster_id: Identifier of the GWS cluster. DescribeGWSClusters lists the clusters.
            image_id: Identifier of the image to start from. DescribeGWSImages lists the images.
            system_disk_size: Size of the system disk. Unit: GB.
            system_disk_category: Kind of the system disk: basic cloud disk, ultra disk, SSD cloud disk, local SSD, or
                enhanced SSD (ESSD). One of: cloud, cloud_efficiency, cloud_ssd, ephemeral_ssd, cloud_essd.
            allocate_public_address: Whether the instance gets a public IP address.
            instance_type: ECS instance type, such as ecs.g6.large.
            work_mode: What users get: desktop is a remote desktop, application streams single applications, which
                app_list then names. One of: desktop, application.
            internet_charge_type: How public traffic is paid, by fixed bandwidth or by the traffic used. One of:
                PayByBandwidth, PayByTraffic.
            internet_max_bandwidth_in: Greatest bandwidth of incoming public traffic. Unit: Mbit/s.
            internet_max_bandwidth_out: Greatest bandwidth of outgoing public traffic. Unit: Mbit/s.
            instance_charge_type: How the instance is paid: PostPaid (pay as you go) or PrePaid (subscription, which
                needs period). Spot instances are not possible. One of: PostPaid, PrePaid. Default: PostPaid.
            period: Length of the subscription in period_unit, for PrePaid only: 1, 2, 3 or 6 months, or 1 to 5 years.
            period_unit: Unit of period, for PrePaid only. One of: Month, Year.
            auto_renew: Whether a subscription is renewed automatically. Default: false.
            app_list: Applications that the instance offers; needed in application mode only.
            name: Name of the instance. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateGWSInstanceResponse: code, instance_id, success_response, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", CreateGWSInstance.
        """
        from .actions.create_gws_instance import OPERATION, CreateGWSInstanceRequest

        request = CreateGWSInstanceRequest(
            cluster_id=cluster_id,
            image_id=image_id,
            system_disk_size=system_disk_size,
            system_disk_category=system_disk_category,
            allocate_public_address=allocate_public_address,
            instance_type=instance_type,
            work_mode=work_mode,
            internet_charge_type=internet_charge_type,
            internet_max_bandwidth_in=internet_max_bandwidth_in,
            internet_max_bandwidth_out=internet_max_bandwidth_out,
            instance_charge_type=instance_charge_type,
            period=period,
            period_unit=period_unit,
            auto_renew=auto_renew,
            app_list=app_list,
            name=name,
        )
        return await self._call(OPERATION, request, options)

    async def create_hybrid_cluster(
        self,
        *,
        name: str,
        os_tag: str,
        nodes: Sequence[HybridServiceNode | Mapping[str, Any]],
        ecs_order_compute_instance_type: str,
        vpc_id: str,
        vswitch_id: str,
        zone_id: str | None = None,
        description: str | None = None,
        ehpc_version: str | None = None,
        domain: str | None = None,
        security_group_id: str | None = None,
        security_group_name: str | None = None,
        volume_type: Literal["nas"] | str | None = None,
        volume_id: str | None = None,
        volume_protocol: Literal["nfs"] | str | None = None,
        volume_mountpoint: str | None = None,
        remote_directory: str | None = None,
        on_premise_volume_protocol: Literal["nfs"] | str | None = None,
        on_premise_volume_mount_point: str | None = None,
        on_premise_volume_remote_path: str | None = None,
        on_premise_volume_local_path: str | None = None,
        password: str | None = None,
        key_pair_name: str | None = None,
        post_install_scripts: Sequence[PostInstallScript | Mapping[str, Any]] | None = None,
        job_queue: str | None = None,
        application_tags: Sequence[str] | None = None,
        client_version: str | None = None,
        location: Literal["OnPremise"] | str | None = None,
        resource_group_id: str | None = None,
        scheduler_pre_install: bool | None = None,
        client_token: str | None = None,
        ecs_order_manager_instance_type: str | None = None,
        compute_spot_price_limit: float | None = None,
        compute_spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        hybrid_cluster_op_mode: Literal["SSH", "CA"] | str | None = None,
        image_id: str | None = None,
        image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None,
        multi_os: bool | None = None,
        openldap_par_base_dn: str | None = None,
        openldap_par_fallback_home_dir: str | None = None,
        openldap_par_ldap_server_ip: str | None = None,
        plugin: str | None = None,
        win_ad_par_ad_dc: str | None = None,
        win_ad_par_ad_ip: str | None = None,
        win_ad_par_ad_user: str | None = None,
        win_ad_par_ad_user_passwd: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateHybridClusterResponse:
        """Create a hybrid cluster, which extends a local cluster into the cloud.

        Connects a local cluster, whose scheduler and account servers stay where they are, with compute nodes in the
        cloud. The VPC, its vSwitch and the NAS file system must exist already and be reachable from the local nodes.
        The call returns before the cluster is ready; poll DescribeCluster. Then take the settings for the local nodes
        from GetHybridClusterConfig and add local compute nodes with AddLocalNodes. Give either password or
        key_pair_name.

        Args:
            name: Name of the cluster: Chinese characters, letters, digits, hyphens and underscores, of which the
                first is a letter or a Chinese character. From 2 to 64 characters.
            os_tag: Tag of the image with the operating system. ListImages lists the tags.
            nodes: The local scheduler and account servers.
            ecs_order_compute_instance_type: ECS instance type of the compute nodes. ListPreferredEcsTypes lists
                suitable types.
            vpc_id: VPC that the cluster is in.
            vswitch_id: vSwitch in the VPC that the nodes are connected to. No network other than a VPC is possible.
            zone_id: Zone of the cluster.
            description: Description of the cluster. From 2 to 256 characters.
            ehpc_version: Version of E-HPC. The reference knows 1.0.0 only.
            domain: Domain name of the account service of the local cluster. Later documentation takes the parameter
                for the kind of the account service, nis or ldap.
            security_group_id: Existing security group that the cluster uses.
            security_group_name: Name of a new security group with the usual rules, which the call creates if
                security_group_id is absent. The ECS action CreateSecurityGroup says which names are allowed.
            volume_type: Kind of the shared storage; nas is Apsara File Storage NAS. One of: nas. Default: nas.
            volume_id: Existing NAS file system; the call cannot create one. ListFileSystemWithMountTargets lists the
                file systems.
            volume_protocol: Protocol that the shared storage is mounted with. One of: nfs. Default: nfs.
            volume_mountpoint: Existing mount target of the NAS file system in the VPC; the call cannot create one.
            remote_directory: Directory of the file system to mount. The nodes mount
                volume_mountpoint:/remote_directory.
            on_premise_volume_protocol: Protocol of the local cluster's shared storage. One of: nfs.
            on_premise_volume_mount_point: Mount target of the local cluster's shared storage.
            on_premise_volume_remote_path: Path in the local cluster's shared storage that is mounted.
            on_premise_volume_local_path: Path on the nodes in the cloud at which the local cluster's shared storage
                appears.
            password: Password of root on the login node; give this or key_pair_name. At least three of capital
                letters, small letters, digits and special characters (from ()`~!@#$%^&*-+=|{}[]:;'<>,.?/). From 8 to
                30 characters. Secret: never shown in a repr or a log.
            key_pair_name: Name of the key pair for the login node; give this or password.
            post_install_scripts: Scripts that the nodes run once the cluster software is installed.
            job_queue: Queue that nodes which are added later join if nothing else is said.
            application_tags: Tags of the software to install. ListSoftwares lists the software. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            client_version: Version of the E-HPC client on the nodes; without it the newest one, which
                ListCurrentClientVersion tells. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            location: Where the core of the cluster is; always OnPremise. One of: OnPremise. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            resource_group_id: Resource group of the cluster. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            scheduler_pre_install: Whether the image has the scheduler installed already, so that nodes need not
                install it. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            client_token: Unique ASCII text that marks repeated requests as the same one, so that only one cluster is
                created. From 1 to 64 characters. (Since public documentation of 2020.)
            ecs_order_manager_instance_type: ECS instance type of the manager node. (Since alibabacloud_ehpc20180412
                1.14.15.)
            compute_spot_price_limit: Highest price per hour for a preemptible node. Unit: CNY per hour. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            compute_spot_strategy: How compute nodes bid if they are preemptible ones: NoSpot are ordinary instances,
                SpotWithPriceLimit bids up to a highest price, SpotAsPriceGo bids the market price. One of: NoSpot,
                SpotWithPriceLimit, SpotAsPriceGo. Default: NoSpot. (Since alibabacloud_ehpc20180412 1.0.0.)
            hybrid_cluster_op_mode: How the proxy node reaches the on-premises nodes: by SSH or by Cloud Assistant.
                One of: SSH, CA. (Since alibabacloud_ehpc20180412 1.14.24.)
            image_id: Identifier of the image of the nodes. (Since alibabacloud_ehpc20180412 1.0.0.)
            image_owner_alias: Source of the image: system is Alibaba Cloud, self is your account, others are other
                accounts, marketplace is the marketplace. One of: system, self, others, marketplace. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            multi_os: Whether the nodes may run different operating systems. Default: false. (Since
                alibabacloud_ehpc20180412 1.0.2.)
            openldap_par_base_dn: Base DN of the LDAP server. (Since alibabacloud_ehpc20180412 1.14.18.)
            openldap_par_fallback_home_dir: Home directory of users for whom the directory service names none. (Since
                alibabacloud_ehpc20180412 1.14.24.)
            openldap_par_ldap_server_ip: Address of the LDAP server. (Since alibabacloud_ehpc20180412 1.14.18.)
            plugin: Settings of the scheduler plug-in, as a JSON text; only for a custom scheduler. (Since
                alibabacloud_ehpc20180412 1.14.18.)
            win_ad_par_ad_dc: Domain name of the Windows Active Directory. (Since alibabacloud_ehpc20180412 1.14.18.)
            win_ad_par_ad_ip: IP address of the Windows Active Directory server. (Since alibabacloud_ehpc20180412
                1.14.18.)
            win_ad_par_ad_user: Administrator of the Windows Active Directory. (Since alibabacloud_ehpc20180412
                1.14.18.)
            win_ad_par_ad_user_passwd: Password of the Windows Active Directory administrator. Secret: never shown in
                a repr or a log. (Since alibabacloud_ehpc20180412 1.14.18.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateHybridClusterResponse: cluster_id, task_id, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, InvalidVpc, InvalidVolumn,
                TooManyClusters, TooManyNodes, EcsError, UnknownError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Hybrid clusters", CreateHybridCluster.
        """
        password = mask_optional(password)
        win_ad_par_ad_user_passwd = mask_optional(win_ad_par_ad_user_passwd)
        from .actions.create_hybrid_cluster import OPERATION, CreateHybridClusterRequest

        request = CreateHybridClusterRequest(
            name=name,
            os_tag=os_tag,
            nodes=nodes,
            ecs_order_compute_instance_type=ecs_order_compute_instance_type,
            vpc_id=vpc_id,
            vswitch_id=vswitch_id,
            zone_id=zone_id,
            description=description,
            ehpc_version=ehpc_version,
            domain=domain,
            security_group_id=security_group_id,
            security_group_name=security_group_name,
            volume_type=volume_type,
            volume_id=volume_id,
            volume_protocol=volume_protocol,
            volume_mountpoint=volume_mountpoint,
            remote_directory=remote_directory,
            on_premise_volume_protocol=on_premise_volume_protocol,
            on_premise_volume_mount_point=on_premise_volume_mount_point,
            on_premise_volume_remote_path=on_premise_volume_remote_path,
            on_premise_volume_local_path=on_premise_volume_local_path,
            password=password,
            key_pair_name=key_pair_name,
            post_install_scripts=post_install_scripts,
            job_queue=job_queue,
            application_tags=application_tags,
            client_version=client_version,
            location=location,
            resource_group_id=resource_group_id,
            scheduler_pre_install=scheduler_pre_install,
            client_token=client_token,
            ecs_order_manager_instance_type=ecs_order_manager_instance_type,
            compute_spot_price_limit=compute_spot_price_limit,
            compute_spot_strategy=compute_spot_strategy,
            hybrid_cluster_op_mode=hybrid_cluster_op_mode,
            image_id=image_id,
            image_owner_alias=image_owner_alias,
            multi_os=multi_os,
            openldap_par_base_dn=openldap_par_base_dn,
            openldap_par_fallback_home_dir=openldap_par_fallback_home_dir,
            openldap_par_ldap_server_ip=openldap_par_ldap_server_ip,
            plugin=plugin,
            win_ad_par_ad_dc=win_ad_par_ad_dc,
            win_ad_par_ad_ip=win_ad_par_ad_ip,
            win_ad_par_ad_user=win_ad_par_ad_user,
            win_ad_par_ad_user_passwd=win_ad_par_ad_user_passwd,
        )
        return await self._call(OPERATION, request, options)

    async def create_job_file(
        self,
        *,
        cluster_id: str,
        target_file: str,
        content: str,
        run_as_user: str,
        run_as_user_password: str | None = None,
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> CreateJobFileResponse:
        """Write a job script to a cluster on behalf of one of its users.

        Puts a text file, usually a job script, on the cluster, so that SubmitJob can name it in command_line. The
        file belongs to the user given, whose password is needed. ListUsers lists the users, AddUsers adds one.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            target_file: Path of the file to write, such as /home/testuser1/lammps.pbs.
            content: Content of the file. The reference does not speak of an encoding; later official documentation
                wants the text in Base64, and the value is sent as it is given.
            run_as_user: Name of the cluster user who gets the file.
            run_as_user_password: Password of the user in run_as_user. Secret: never shown in a repr or a log.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.20.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateJobFileResponse: template_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", CreateJobFile.
        """
        run_as_user_password = mask_optional(run_as_user_password)
        from .actions.create_job_file import OPERATION, CreateJobFileRequest

        request = CreateJobFileRequest(
            cluster_id=cluster_id,
            target_file=target_file,
            content=content,
            run_as_user=run_as_user,
            run_as_user_password=run_as_user_password,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def create_job_template(
        self,
        *,
        command_line: str,
        name: str,
        uid: str | None = None,
        run_as_user: str | None = None,
        priority: int | None = None,
        package_path: str | None = None,
        stdout_redirect_path: str | None = None,
        stderr_redirect_path: str | None = None,
        rerunnable: bool | None = None,
        array_request: str | None = None,
        variables: Sequence[EnvironmentVariable | Mapping[str, Any]] | None = None,
        clock_time: str | None = None,
        gpu: int | None = None,
        input_file_url: str | None = None,
        mem: str | None = None,
        node: int | None = None,
        queue: str | None = None,
        task: int | None = None,
        thread: int | None = None,
        unzip_cmd: Literal["unzip"] | str | None = None,
        with_unzip_cmd: bool | None = None,
        options: CallOptions | None = None,
    ) -> CreateJobTemplateResponse:
        """Create a job template, which stores a command line and the settings to run it with.

        A template is not tied to a cluster, and creating it runs nothing. SubmitJob takes no template identifier:
        read the template with ListJobTemplates and pass its values.

        Args:
            command_line: Command that runs the job, such as /home/exampleUser/job.sh.
            name: Name of the job template. Later official documentation wants 2 to 64 letters, digits, hyphens and
                underscores, the first a letter.
            uid: Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
            run_as_user: Name of the cluster user who runs the job.
            priority: Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater
                number goes first. From 0 to 9.
            package_path: Directory that holds the command; the job runs there.
            stdout_redirect_path: Directory for the standard output of the job, such as ./LammpsTest.
            stderr_redirect_path: Directory for the standard error output of the job, such as ./LammpsTest.
            rerunnable: Whether the scheduler may run the job again.
            array_request: Makes the job an array job, written as first-last:step. 1-10:2 means five jobs with the
                indices 1, 3, 5, 7 and 9.
            variables: Environment variables that the job sees while it runs.
            clock_time: Longest run time, as hours:minutes:seconds, minutes:seconds or seconds. (Since
                alibabacloud_ehpc20180412 1.0.2.)
            gpu: Number of GPUs. From 1 to 8. (Since alibabacloud_ehpc20180412 1.0.2.)
            input_file_url: URL of the job's input files in Object Storage Service (OSS). (Since
                alibabacloud_ehpc20180412 1.14.11.)
            mem: Amount of memory of each node, with its unit, such as 4GB. (Since alibabacloud_ehpc20180412 1.0.2.)
            node: Number of nodes of the job. From 1 to 500. (Since alibabacloud_ehpc20180412 1.0.2.)
            queue: Name of the queue of the job. (Since alibabacloud_ehpc20180412 1.0.2.)
            task: Number of MPI tasks on each node. From 1 to 1000. (Since alibabacloud_ehpc20180412 1.0.2.)
            thread: Number of OpenMP threads on each node. From 1 to 1000. (Since alibabacloud_ehpc20180412 1.0.2.)
            unzip_cmd: Command that unpacks the job's input files. One of: unzip. (Since alibabacloud_ehpc20180412
                1.14.11.)
            with_unzip_cmd: Whether to unpack the job's input files. (Since alibabacloud_ehpc20180412 1.14.11.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            CreateJobTemplateResponse: template_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Job templates", CreateJobTemplate.
        """
        from .actions.create_job_template import OPERATION, CreateJobTemplateRequest

        request = CreateJobTemplateRequest(
            command_line=command_line,
            name=name,
            uid=uid,
            run_as_user=run_as_user,
            priority=priority,
            package_path=package_path,
            stdout_redirect_path=stdout_redirect_path,
            stderr_redirect_path=stderr_redirect_path,
            rerunnable=rerunnable,
            array_request=array_request,
            variables=variables,
            clock_time=clock_time,
            gpu=gpu,
            input_file_url=input_file_url,
            mem=mem,
            node=node,
            queue=queue,
            task=task,
            thread=thread,
            unzip_cmd=unzip_cmd,
            with_unzip_cmd=with_unzip_cmd,
        )
        return await self._call(OPERATION, request, options)

    async def delete_cluster(
        self,
        *,
        cluster_id: str,
        release_instance: bool | None = None,
        options: CallOptions | None = None,
    ) -> DeleteClusterResponse:
        """Release a cluster and its nodes.

        A released cluster cannot be brought back. Its pay-as-you-go nodes are released with it, and so are
        subscription nodes whose time is over; other subscription nodes stay. The call returns at once while the
        status of the cluster becomes releasing; DescribeCluster fails with ClusterNotFound when it is gone.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            release_instance: Whether the ECS instances that E-HPC created for the cluster are released with it.
                Default: true. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteClusterResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", DeleteCluster.
        """
        from .actions.delete_cluster import OPERATION, DeleteClusterRequest

        request = DeleteClusterRequest(
            cluster_id=cluster_id,
            release_instance=release_instance,
        )
        return await self._call(OPERATION, request, options)

    async def delete_container_apps(
        self,
        *,
        container_ids: Sequence[str],
        options: CallOptions | None = None,
    ) -> DeleteContainerAppsResponse:
        """Delete one or more container applications.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Call ListContainerApps first to learn the identifiers. The images on the clusters stay; DeleteImage removes
        one.

        Args:
            container_ids: Identifiers of the container applications to delete. Later official documentation allows 1
                to 100 in a call.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteContainerAppsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", DeleteContainerApps.
        """
        from .actions.delete_container_apps import OPERATION, DeleteContainerAppsRequest

        request = DeleteContainerAppsRequest(
            container_ids=container_ids,
        )
        return await self._call(OPERATION, request, options)

    async def delete_gws_cluster(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> DeleteGWSClusterResponse:
        """Release a GWS cluster.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Releases a cluster of the graphic workstation service (GWS). The call does not wait until the cluster is gone;
        poll DescribeGWSClusters, where its status is releasing meanwhile.

        Args:
            cluster_id: Identifier of the GWS cluster. DescribeGWSClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteGWSClusterResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DeleteGWSCluster.
        """
        from .actions.delete_gws_cluster import OPERATION, DeleteGWSClusterRequest

        request = DeleteGWSClusterRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def delete_gws_instance(
        self,
        *,
        instance_id: str,
        options: CallOptions | None = None,
    ) -> DeleteGWSInstanceResponse:
        """Release a GWS instance.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Releases a graphic workstation (GWS) instance. Look it up with DescribeGWSInstances before the call, and
        afterwards to see whether it is gone.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteGWSInstanceResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DeleteGWSInstance.
        """
        from .actions.delete_gws_instance import OPERATION, DeleteGWSInstanceRequest

        request = DeleteGWSInstanceRequest(
            instance_id=instance_id,
        )
        return await self._call(OPERATION, request, options)

    async def delete_image(
        self,
        *,
        cluster_id: str,
        repository: str,
        image_tag: str | None = None,
        container_type: Literal["shifter"] | str | None = None,
        options: CallOptions | None = None,
    ) -> DeleteImageResponse:
        """Delete a container image from a cluster.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Only the copy on the cluster is deleted, not the image in its repository. ListContainerImages lists the images
        of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            repository: Name of the repository that the image comes from, such as hello-world.
            image_tag: Tag of the image. Default: latest.
            container_type: Container technology that the image belongs to. Later official documentation knows only
                singularity. One of: shifter. Default: shifter.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteImageResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", DeleteImage.
        """
        from .actions.delete_image import OPERATION, DeleteImageRequest

        request = DeleteImageRequest(
            cluster_id=cluster_id,
            repository=repository,
            image_tag=image_tag,
            container_type=container_type,
        )
        return await self._call(OPERATION, request, options)

    async def delete_job_templates(
        self,
        *,
        templates: Sequence[JobTemplateReference | Mapping[str, Any]],
        uid: str | None = None,
        options: CallOptions | None = None,
    ) -> DeleteJobTemplatesResponse:
        """Delete one or more job templates.

        Args:
            templates: The job templates to delete. ListJobTemplates lists them. Later official documentation allows
                at most 20 in a call.
            uid: Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteJobTemplatesResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Job templates", DeleteJobTemplates.
        """
        from .actions.delete_job_templates import OPERATION, DeleteJobTemplatesRequest

        request = DeleteJobTemplatesRequest(
            templates=templates,
            uid=uid,
        )
        return await self._call(OPERATION, request, options)

    async def delete_jobs(
        self,
        *,
        cluster_id: str,
        jobs: Sequence[JobReference | Mapping[str, Any]],
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> DeleteJobsResponse:
        """Delete jobs of a cluster.

        Deletes one or more jobs in one call. Call ListJobs first to learn the identifiers of the jobs.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            jobs: Jobs to delete. From 1 to 100 items.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.20.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteJobsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", DeleteJobs.
        """
        from .actions.delete_jobs import OPERATION, DeleteJobsRequest

        request = DeleteJobsRequest(
            cluster_id=cluster_id,
            jobs=jobs,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def delete_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str] | None = None,
        release_instance: bool | None = None,
        sync: bool | None = None,
        options: CallOptions | None = None,
    ) -> DeleteNodesResponse:
        """Remove compute nodes from a cluster.

        Takes compute nodes out of the cluster and, by default, releases the ECS instances that E-HPC created for them
        together with what is stored on them. Jobs that run on the nodes are lost, so make sure that the nodes are
        idle and that the results of earlier jobs are saved elsewhere. The nodes may still be listed for a while after
        the call has returned; poll ListNodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Identifiers of the compute nodes to remove, as ListNodes tells them. Later documentation
                allows 100 of them at most.
            release_instance: Whether to release the instances that E-HPC created, rather than only taking them out of
                the cluster. Default: true.
            sync: Whether the call returns only when the nodes are deleted; the response then has no task_id. (Since
                alibabacloud_ehpc20180412 1.14.8.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteNodesResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", DeleteNodes.
        """
        from .actions.delete_nodes import OPERATION, DeleteNodesRequest

        request = DeleteNodesRequest(
            cluster_id=cluster_id,
            instance_ids=instance_ids,
            release_instance=release_instance,
            sync=sync,
        )
        return await self._call(OPERATION, request, options)

    async def delete_queue(
        self,
        *,
        cluster_id: str,
        queue_name: str,
        options: CallOptions | None = None,
    ) -> DeleteQueueResponse:
        """Delete a queue of a cluster.

        Move or delete the nodes of the queue before.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_name: Name of the queue.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteQueueResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.delete_queue import OPERATION, DeleteQueueRequest

        request = DeleteQueueRequest(
            cluster_id=cluster_id,
            queue_name=queue_name,
        )
        return await self._call(OPERATION, request, options)

    async def delete_security_group(
        self,
        *,
        cluster_id: str,
        security_group_id: str,
        options: CallOptions | None = None,
    ) -> DeleteSecurityGroupResponse:
        """Remove a cluster from a security group.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            security_group_id: Identifier of the security group.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteSecurityGroupResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.0.0.
        """
        from .actions.delete_security_group import OPERATION, DeleteSecurityGroupRequest

        request = DeleteSecurityGroupRequest(
            cluster_id=cluster_id,
            security_group_id=security_group_id,
        )
        return await self._call(OPERATION, request, options)

    async def delete_users(
        self,
        *,
        cluster_id: str,
        user_names: Sequence[str],
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> DeleteUsersResponse:
        """Delete users of a cluster.

        Removes one or more accounts from the cluster. The home directory of a deleted user stays with all its files;
        for a user exampleUser that is /home/exampleUser. ListUsers lists the users.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            user_names: Names of the users to delete. Later official documentation allows 1 to 100 in a call.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.21.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DeleteUsersResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Cluster users", DeleteUsers.
        """
        from .actions.delete_users import OPERATION, DeleteUsersRequest

        request = DeleteUsersRequest(
            cluster_id=cluster_id,
            user_names=user_names,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def describe_auto_scale_config(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> DescribeAutoScaleConfigResponse:
        """Describe the auto scaling settings of a cluster, without its queues.

        The reference of 2019 names this action without describing it. GetAutoScaleConfig returns the settings of the
        queues too.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeAutoScaleConfigResponse: cluster_id, cluster_type, enable_auto_grow, enable_auto_shrink,
                exclude_nodes, extra_nodes_grow_ratio, grow_interval_in_minutes, grow_ratio, grow_timeout_in_minutes,
                max_nodes_in_cluster, shrink_idle_times, shrink_interval_in_minutes, spot_price_limit, spot_strategy,
                uid, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.describe_auto_scale_config import OPERATION, DescribeAutoScaleConfigRequest

        request = DescribeAutoScaleConfigRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def describe_cluster(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> DescribeClusterResponse:
        """Describe one cluster with its status, network, storage, software and node types.

        Poll it after CreateCluster or RecoverCluster until the status is running or exception. The nodes themselves
        come from ListNodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeClusterResponse: cluster_info, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", DescribeCluster.
        """
        from .actions.describe_cluster import OPERATION, DescribeClusterRequest

        request = DescribeClusterRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def describe_container_app(
        self,
        *,
        container_id: str,
        options: CallOptions | None = None,
    ) -> DescribeContainerAppResponse:
        """Get the details of one container application.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        ListContainerApps returns the same details of all container applications.

        Args:
            container_id: Identifier of the container application. ListContainerApps lists them.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeContainerAppResponse: container_app_info, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", DescribeContainerApp.
        """
        from .actions.describe_container_app import OPERATION, DescribeContainerAppRequest

        request = DescribeContainerAppRequest(
            container_id=container_id,
        )
        return await self._call(OPERATION, request, options)

    async def describe_estack_image(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> DescribeEstackImageResponse:
        """List base images for on-premises use.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeEstackImageResponse: image_list, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.describe_estack_image import OPERATION, DescribeEstackImageRequest

        request = DescribeEstackImageRequest(
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def describe_gws_clusters(
        self,
        *,
        cluster_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> DescribeGWSClustersResponse:
        """List the GWS clusters of a region, page by page.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Lists the clusters of the graphic workstation service (GWS) with their status. Give cluster_id to look up a
        single one, for example while waiting for it after CreateGWSCluster.

        Args:
            cluster_id: Identifier of a GWS cluster, to see only this one.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeGWSClustersResponse: page_number, total_count, page_size, clusters, caller_type, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DescribeGWSClusters.
        """
        from .actions.describe_gws_clusters import OPERATION, DescribeGWSClustersRequest

        request = DescribeGWSClustersRequest(
            cluster_id=cluster_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def describe_gws_images(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> DescribeGWSImagesResponse:
        """List the images for GWS instances, page by page.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Lists the images from which CreateGWSInstance can start graphic workstation (GWS) instances, those made with
        CreateGWSImage included.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeGWSImagesResponse: page_number, total_count, page_size, gws_images, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DescribeGWSImages.
        """
        from .actions.describe_gws_images import OPERATION, DescribeGWSImagesRequest

        request = DescribeGWSImagesRequest(
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def describe_gws_instances(
        self,
        *,
        instance_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        cluster_id: str | None = None,
        options: CallOptions | None = None,
    ) -> DescribeGWSInstancesResponse:
        """List GWS instances, page by page.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Lists graphic workstation (GWS) instances with their status: those of one cluster, a single one, or, where the
        service lets cluster_id be absent, all of the region. Poll it after CreateGWSInstance, StartGWSInstance,
        StopGWSInstance or DeleteGWSInstance.

        Args:
            instance_id: Identifier of a GWS instance, to see only this one.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            cluster_id: Identifier of a GWS cluster, to see only its instances. DescribeGWSClusters lists the
                clusters. Better always give it, since later editions of the API require it. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeGWSInstancesResponse: page_number, total_count, page_size, instances, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DescribeGWSInstances.
        """
        from .actions.describe_gws_instances import OPERATION, DescribeGWSInstancesRequest

        request = DescribeGWSInstancesRequest(
            instance_id=instance_id,
            page_number=page_number,
            page_size=page_size,
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def describe_image(
        self,
        *,
        cluster_id: str,
        repository: str,
        image_tag: str | None = None,
        container_type: Literal["shifter"] | str | None = None,
        options: CallOptions | None = None,
    ) -> DescribeImageResponse:
        """Get the details of one container image that is stored on a cluster.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        ListContainerImages returns the same details of all images of the cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            repository: Name of the repository that the image comes from, such as hello-world.
            image_tag: Tag of the image. Default: latest.
            container_type: Container technology that the image belongs to. Later official documentation knows only
                singularity. One of: shifter. Default: shifter.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeImageResponse: image_info, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", DescribeImage.
        """
        from .actions.describe_image import OPERATION, DescribeImageRequest

        request = DescribeImageRequest(
            cluster_id=cluster_id,
            repository=repository,
            image_tag=image_tag,
            container_type=container_type,
        )
        return await self._call(OPERATION, request, options)

    async def describe_image_gateway_config(
        self,
        *,
        cluster_id: str,
        container_type: Literal["shifter"] | str | None = None,
        options: CallOptions | None = None,
    ) -> DescribeImageGatewayConfigResponse:
        """Get the configuration of the image gateway of a cluster.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        The image gateway is the part of Shifter that pulls container images from repositories and keeps them on the
        cluster. ModifyImageGatewayConfig changes the configuration.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            container_type: Container technology whose configuration to return. One of: shifter. Default: shifter.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeImageGatewayConfigResponse: default_image_location, pull_update_timeout, mongo_db_uri,
                image_expiration_timeout, locations, imagegw_update_date_time, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", DescribeImageGatewayConfig.
        """
        from .actions.describe_image_gateway_config import OPERATION, DescribeImageGatewayConfigRequest

        request = DescribeImageGatewayConfigRequest(
            cluster_id=cluster_id,
            container_type=container_type,
        )
        return await self._call(OPERATION, request, options)

    async def describe_image_price(
        self,
        *,
        image_id: str,
        price_unit: Literal["Hour", "Day", "Week", "Month", "Year"] | str,
        sku_code: Literal["ECS", "package"] | str,
        amount: int,
        period: int,
        order_type: Literal["instance-buy"] | str | None = None,
        options: CallOptions | None = None,
    ) -> DescribeImagePriceResponse:
        """Get the price of a marketplace image that E-HPC supports.

        Tells what an image of the cloud marketplace costs for the given amount and time. Nothing is ordered.
        ListCustomImages lists the images.

        Args:
            image_id: Identifier of the image. ListCustomImages lists the images.
            price_unit: Unit of the time that period counts. One of: Hour, Day, Week, Month, Year.
            sku_code: How the image is paid for. ECS: pay as you go; package: in advance. One of: ECS, package.
            amount: How many purchases of the image to price. From 1 to 1000.
            period: Length of the time to price, counted in price_unit.
            order_type: Kind of the order; a purchase is the only kind. One of: instance-buy.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeImagePriceResponse: code, success_response, original_price, trade_price, discount_price, amount,
                image_id, product_code, promotion_rules, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Prices", DescribeImagePrice.
        """
        from .actions.describe_image_price import OPERATION, DescribeImagePriceRequest

        request = DescribeImagePriceRequest(
            image_id=image_id,
            price_unit=price_unit,
            sku_code=sku_code,
            amount=amount,
            period=period,
            order_type=order_type,
        )
        return await self._call(OPERATION, request, options)

    async def describe_job(
        self,
        *,
        cluster_id: str,
        job_id: str,
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> DescribeJobResponse:
        """Describe a job.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_id: Identifier of the job.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.21.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeJobResponse: job_info, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.describe_job import OPERATION, DescribeJobRequest

        request = DescribeJobRequest(
            cluster_id=cluster_id,
            job_id=job_id,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def describe_nfs_client_status(
        self,
        *,
        instance_id: str,
        options: CallOptions | None = None,
    ) -> DescribeNFSClientStatusResponse:
        """Show the state of the NFS client installation on a GWS instance.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Shows the state of the installation that InstallNFSClient started on a graphic workstation (GWS) instance.
        Poll it until status is Finished. The installation has then succeeded if the exit code is 0 and the decoded
        output ends with True; otherwise it has failed.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeNFSClientStatusResponse: status, result, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DescribeNFSClientStatus.
        """
        from .actions.describe_nfs_client_status import OPERATION, DescribeNFSClientStatusRequest

        request = DescribeNFSClientStatusRequest(
            instance_id=instance_id,
        )
        return await self._call(OPERATION, request, options)

    async def describe_price(
        self,
        *,
        commodities: Sequence[Commodity | Mapping[str, Any]],
        price_unit: Literal["Month", "Year", "Hour"] | str,
        charge_type: Literal["PostPaid", "PrePaid"] | str | None = None,
        order_type: str | None = None,
        options: CallOptions | None = None,
    ) -> DescribePriceResponse:
        """Calculate the price of the nodes of a cluster.

        Args:
            commodities: Nodes to price.
            price_unit: Unit of Period. One of: Month, Year, Hour. Default: Hour.
            charge_type: Billing method of the instances: PrePaid is a subscription, PostPaid is pay-as-you-go. One
                of: PostPaid, PrePaid. Default: PostPaid.
            order_type: Type of the order; only a purchase is known.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribePriceResponse: prices, total_trade_price, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.describe_price import OPERATION, DescribePriceRequest

        request = DescribePriceRequest(
            commodities=commodities,
            price_unit=price_unit,
            charge_type=charge_type,
            order_type=order_type,
        )
        return await self._call(OPERATION, request, options)

    async def describe_serverless_jobs(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str],
        options: CallOptions | None = None,
    ) -> DescribeServerlessJobsResponse:
        """Describe serverless jobs with their container groups.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Identifiers of the jobs.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            DescribeServerlessJobsResponse: job_infos, total_count, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.24.
        """
        from .actions.describe_serverless_jobs import OPERATION, DescribeServerlessJobsRequest

        request = DescribeServerlessJobsRequest(
            cluster_id=cluster_id,
            job_ids=job_ids,
        )
        return await self._call(OPERATION, request, options)

    async def edit_job_template(
        self,
        *,
        template_id: str,
        command_line: str,
        name: str,
        uid: str | None = None,
        run_as_user: str | None = None,
        priority: int | None = None,
        package_path: str | None = None,
        stdout_redirect_path: str | None = None,
        stderr_redirect_path: str | None = None,
        rerunnable: bool | None = None,
        array_request: str | None = None,
        variables: Sequence[EnvironmentVariable | Mapping[str, Any]] | None = None,
        clock_time: str | None = None,
        gpu: int | None = None,
        input_file_url: str | None = None,
        mem: str | None = None,
        node: int | None = None,
        queue: str | None = None,
        task: int | None = None,
        thread: int | None = None,
        unzip_cmd: Literal["unzip"] | str | None = None,
        with_unzip_cmd: bool | None = None,
        options: CallOptions | None = None,
    ) -> EditJobTemplateResponse:
        """Change a job template.

        Command line and name must be given even if they stay as they are; ListJobTemplates shows the present values.
        The reference does not say what becomes of a setting that is left out, so give every setting that shall last.

        Args:
            template_id: Identifier of the job template to change. ListJobTemplates lists them.
            command_line: Command that runs the job, such as /home/exampleUser/job.sh.
            name: Name of the job template.
            uid: Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
            run_as_user: Name of the cluster user who runs the job.
            priority: Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater
                number goes first. From 0 to 9.
            package_path: Directory that holds the command; the job runs there.
            stdout_redirect_path: Directory for the standard output of the job, such as ./LammpsTest.
            stderr_redirect_path: Directory for the standard error output of the job, such as ./LammpsTest.
            rerunnable: Whether the scheduler may run the job again.
            array_request: Makes the job an array job, written as first-last:step. 1-10:2 means five jobs with the
                indices 1, 3, 5, 7 and 9.
            variables: Environment variables that the job sees while it runs.
            clock_time: Longest run time, as hours:minutes:seconds, minutes:seconds or seconds. (Since
                alibabacloud_ehpc20180412 1.0.2.)
            gpu: Number of GPUs. From 1 to 8. (Since alibabacloud_ehpc20180412 1.0.2.)
            input_file_url: URL of the job's input files in Object Storage Service (OSS). (Since
                alibabacloud_ehpc20180412 1.14.11.)
            mem: Amount of memory of each node, with its unit, such as 4GB. (Since alibabacloud_ehpc20180412 1.0.2.)
            node: Number of nodes of the job. From 1 to 500. (Since alibabacloud_ehpc20180412 1.0.2.)
            queue: Name of the queue of the job. (Since alibabacloud_ehpc20180412 1.0.2.)
            task: Number of MPI tasks on each node. From 1 to 1000. (Since alibabacloud_ehpc20180412 1.0.2.)
            thread: Number of OpenMP threads on each node. From 1 to 1000. (Since alibabacloud_ehpc20180412 1.0.2.)
            unzip_cmd: Command that unpacks the job's input files. One of: unzip. (Since alibabacloud_ehpc20180412
                1.14.11.)
            with_unzip_cmd: Whether to unpack the job's input files. (Since alibabacloud_ehpc20180412 1.14.11.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            EditJobTemplateResponse: template_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Job templates", EditJobTemplate.
        """
        from .actions.edit_job_template import OPERATION, EditJobTemplateRequest

        request = EditJobTemplateRequest(
            template_id=template_id,
            command_line=command_line,
            name=name,
            uid=uid,
            run_as_user=run_as_user,
            priority=priority,
            package_path=package_path,
            stdout_redirect_path=stdout_redirect_path,
            stderr_redirect_path=stderr_redirect_path,
            rerunnable=rerunnable,
            array_request=array_request,
            variables=variables,
            clock_time=clock_time,
            gpu=gpu,
            input_file_url=input_file_url,
            mem=mem,
            node=node,
            queue=queue,
            task=task,
            thread=thread,
            unzip_cmd=unzip_cmd,
            with_unzip_cmd=with_unzip_cmd,
        )
        return await self._call(OPERATION, request, options)

    async def get_accounting_report(
        self,
        *,
        cluster_id: str,
        start_time: int | float | str | date | None = None,
        end_time: int | float | str | date | None = None,
        report_type: Literal["resources_by_user", "total_report", "job_report", "number_report"] | str | None = None,
        filter_value: str | None = None,
        dim: Literal["user", "queue", "instance"] | str | None = None,
        job_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> GetAccountingReportResponse:
        """Get a report on the resources that the jobs of a cluster have used.

        The report is a table over the given span of time: Metrics names the columns, data holds the rows. Ask for
        JSON: in XML the rows of data run into one another.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            start_time: Start of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds. A
                datetime, a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            end_time: End of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds. A
                datetime, a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            report_type: Kind of the report. resources_by_user has a row for each user, with the number of jobs and
                the CPU seconds. One of: resources_by_user, total_report, job_report, number_report. Default:
                resources_by_user.
            filter_value: Value that the report is limited to, such as the name of a user. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            dim: Dimension by which the report is broken down. One of: user, queue, instance. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            job_id: Identifier of the job that the report is about. (Since alibabacloud_ehpc20180412 1.0.0.)
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            page_size: Number of items on a page. From 1 to 50. Default: 10. (Since alibabacloud_ehpc20180412 1.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetAccountingReportResponse: metrics, data, page_number, page_size, total_core_time, total_count,
                request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Accounting", GetAccountingReport.
        """
        from .actions.get_accounting_report import OPERATION, GetAccountingReportRequest

        request = GetAccountingReportRequest(
            cluster_id=cluster_id,
            start_time=start_time,
            end_time=end_time,
            report_type=report_type,
            filter_value=filter_value,
            dim=dim,
            job_id=job_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def get_auto_scale_config(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> GetAutoScaleConfigResponse:
        """Get the auto scaling settings of a cluster.

        Auto scaling adds compute nodes when jobs wait for them and releases nodes that have been idle for a while.
        SetAutoScaleConfig changes the settings. Settings of a queue take precedence over those of the cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetAutoScaleConfigResponse: cluster_id, cluster_type, uid, enable_auto_grow, enable_auto_shrink,
                grow_interval_in_minutes, shrink_interval_in_minutes, shrink_idle_times, grow_timeout_in_minutes,
                extra_nodes_grow_ratio, max_nodes_in_cluster, grow_ratio, exclude_nodes, spot_strategy,
                spot_price_limit, queues, compute_enable_ht, dns_config, image_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Automatic scaling", GetAutoScaleConfig.
        """
        from .actions.get_auto_scale_config import OPERATION, GetAutoScaleConfigRequest

        request = GetAutoScaleConfigRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def get_cloud_metric_logs(
        self,
        *,
        cluster_id: str,
        from_: int | float | str | date,
        to: int | float | str | date,
        aggregation_interval: int | None = None,
        aggregation_type: Literal["sum", "avg", "max", "min"] | str | None = None,
        filter: str | None = None,
        metric_categories: str | None = None,
        metric_scope: Literal["machine", "process", "network", "disk"] | str | None = None,
        reverse: bool | None = None,
        options: CallOptions | None = None,
    ) -> GetCloudMetricLogsResponse:
        """Get performance data of nodes of a time range.

        The reference of 2019 names this action without describing it.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            from_: Start of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date
                or a text in ISO 8601 works too; without a time zone, it is in local time.
            to: End of the time range, as a UNIX timestamp. Unit: seconds since 1970 in UTC. A datetime, a date or a
                text in ISO 8601 works too; without a time zone, it is in local time.
            aggregation_interval: Interval that one data point covers. Unit: seconds. Default: 1.
            aggregation_type: How data points within an aggregation_interval are merged. Without it they are returned
                as recorded. One of: sum, avg, max, min.
            filter: Filter conditions, as a JSON text.
            metric_categories: Names of the metrics to return, such as cpu or memory, separated by commas.
            metric_scope: What the metrics refer to, such as a node or a process. One of: machine, process, network,
                disk.
            reverse: Whether the newest entries come first. Default: false.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetCloudMetricLogsResponse: metric_logs, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.get_cloud_metric_logs import OPERATION, GetCloudMetricLogsRequest

        request = GetCloudMetricLogsRequest(
            cluster_id=cluster_id,
            from_=from_,
            to=to,
            aggregation_interval=aggregation_interval,
            aggregation_type=aggregation_type,
            filter=filter,
            metric_categories=metric_categories,
            metric_scope=metric_scope,
            reverse=reverse,
        )
        return await self._call(OPERATION, request, options)

    async def get_cloud_metric_profiling(
        self,
        *,
        cluster_id: str,
        profiling_id: str,
        options: CallOptions | None = None,
    ) -> GetCloudMetricProfilingResponse:
        """Get the result of a profiling as SVG files.

        RunCloudMetricProfiling starts a profiling, ListCloudMetricProfilings tells its identifier. The files lie in
        Object Storage Service (OSS) and are fetched with a plain HTTP GET from the signed URLs of the response, which
        expire.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            profiling_id: Identifier of the profiling. ListCloudMetricProfilings lists the profilings of the cluster.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetCloudMetricProfilingResponse: svg_urls, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Performance profiling", GetCloudMetricProfiling.
        """
        from .actions.get_cloud_metric_profiling import OPERATION, GetCloudMetricProfilingRequest

        request = GetCloudMetricProfilingRequest(
            cluster_id=cluster_id,
            profiling_id=profiling_id,
        )
        return await self._call(OPERATION, request, options)

    async def get_cluster_volumes(
        self,
        *,
        cluster_id: str,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> GetClusterVolumesResponse:
        """List the file systems that are mounted on one cluster.

        Tells for each file system the mount target, the directories, the roles of the nodes that mount it and whether
        it can be unmounted. UpdateClusterVolumes changes the mounts. The response has no page number and no total, so
        it is taken as the whole list.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1. Withdrawn: not in
                alibabacloud_ehpc20180412 4.0.0 and later.
            page_size: Number of items on a page. From 1 to 50. Default: 10. Withdrawn: not in
                alibabacloud_ehpc20180412 4.0.0 and later.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetClusterVolumesResponse: region_id, volumes, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", GetClusterVolumes.
        """
        from .actions.get_cluster_volumes import OPERATION, GetClusterVolumesRequest

        request = GetClusterVolumesRequest(
            cluster_id=cluster_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def get_gws_connect_ticket(
        self,
        *,
        instance_id: str,
        app_name: str | None = None,
        options: CallOptions | None = None,
    ) -> GetGWSConnectTicketResponse:
        """Get a ticket with which a user opens a session on a GWS instance.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Returns a ticket for one connection to the desktop or to an application of a graphic workstation (GWS)
        instance. The ticket can be used only once; get a new one for each connection.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            app_name: Name of the application to open. Needed if the instance works in application mode; meaningless
                in desktop mode.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetGWSConnectTicketResponse: code, ticket, success_response, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", GetGWSConnectTicket.
        """
        from .actions.get_gws_connect_ticket import OPERATION, GetGWSConnectTicketRequest

        request = GetGWSConnectTicketRequest(
            instance_id=instance_id,
            app_name=app_name,
        )
        return await self._call(OPERATION, request, options)

    async def get_hybrid_cluster_config(
        self,
        *,
        cluster_id: str,
        node: str | None = None,
        options: CallOptions | None = None,
    ) -> GetHybridClusterConfigResponse:
        """Get the settings that the local nodes of a hybrid cluster need.

        Tells the settings of the cluster, or those of one local compute node, as a text to store on the local nodes.
        Call it after CreateHybridCluster for the cluster, and after AddLocalNodes for each new node.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            node: Host name of a local compute node, to get the settings of that node. Without it the settings of the
                whole cluster are returned.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetHybridClusterConfigResponse: cluster_config, request_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, ClusterNotFound,
                NotAuthorized, InvalidOpt, DbError, UnknownError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Hybrid clusters", GetHybridClusterConfig.
        """
        from .actions.get_hybrid_cluster_config import OPERATION, GetHybridClusterConfigRequest

        request = GetHybridClusterConfigRequest(
            cluster_id=cluster_id,
            node=node,
        )
        return await self._call(OPERATION, request, options)

    async def get_if_ecs_type_support_ht_config(
        self,
        *,
        instance_type: str,
        options: CallOptions | None = None,
    ) -> GetIfEcsTypeSupportHtConfigResponse:
        """Check whether hyper-threading of an instance type can be set.

        Args:
            instance_type: ECS instance type, such as ecs.c7.4xlarge.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetIfEcsTypeSupportHtConfigResponse: default_ht_enabled, instance_type, support_ht_config, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.get_if_ecs_type_support_ht_config import OPERATION, GetIfEcsTypeSupportHtConfigRequest

        request = GetIfEcsTypeSupportHtConfigRequest(
            instance_type=instance_type,
        )
        return await self._call(OPERATION, request, options)

    async def get_job_log(
        self,
        *,
        cluster_id: str,
        job_id: str,
        exec_host: str | None = None,
        offset: int | None = None,
        size: int | None = None,
        options: CallOptions | None = None,
    ) -> GetJobLogResponse:
        """Get a part of the output of a job.

        At most size bytes of each output from offset on.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_id: Identifier of the job.
            exec_host: Host name of the node that runs the job. The service needs it while the job is running.
            offset: Offset at which reading starts. Unit: bytes. Default: 0.
            size: Largest number of bytes to return. Unit: bytes. Default: 1024.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetJobLogResponse: error_log, job_id, output_log, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.19.
        """
        from .actions.get_job_log import OPERATION, GetJobLogRequest

        request = GetJobLogRequest(
            cluster_id=cluster_id,
            job_id=job_id,
            exec_host=exec_host,
            offset=offset,
            size=size,
        )
        return await self._call(OPERATION, request, options)

    async def get_post_scripts(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> GetPostScriptsResponse:
        """List the scripts that run after installation.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetPostScriptsResponse: post_install_scripts, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.14.
        """
        from .actions.get_post_scripts import OPERATION, GetPostScriptsRequest

        request = GetPostScriptsRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def get_scheduler_info(
        self,
        *,
        cluster_id: str,
        scheduler_names: Sequence[Literal["pbs", "pbs19", "slurm", "slurm19", "slurm20"] | str] | None = None,
        options: CallOptions | None = None,
    ) -> GetSchedulerInfoResponse:
        """Get settings of the scheduler of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            scheduler_names: Names of the schedulers. One of: pbs, pbs19, slurm, slurm19, slurm20.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetSchedulerInfoResponse: sched_info, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.8.
        """
        from .actions.get_scheduler_info import OPERATION, GetSchedulerInfoRequest

        request = GetSchedulerInfoRequest(
            cluster_id=cluster_id,
            scheduler_names=scheduler_names,
        )
        return await self._call(OPERATION, request, options)

    async def get_visual_service_status(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> GetVisualServiceStatusResponse:
        """Get the state of a cluster's remote visualization (VNC) service.

        The answer is a line of text for people. It starts with active or inactive; beyond that it has no fixed
        format.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            GetVisualServiceStatusResponse: message, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Remote visualization (VNC)", GetVisualServiceStatus.
        """
        from .actions.get_visual_service_status import OPERATION, GetVisualServiceStatusRequest

        request = GetVisualServiceStatusRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def initialize_ehpc(
        self,
        *,
        service_name: Literal["E-HPC", "E-HPC Instant"] | str | None = None,
        options: CallOptions | None = None,
    ) -> InitializeEHPCResponse:
        """Create the service-linked role that the service needs.

        Withdrawn: not in alibabacloud_ehpc20180412 1.0.0 and later. No release of alibabacloud_ehpc20180412 has it;
        the metadata of the aliyun CLI of April 2026 does.

        Stands in the metadata of the aliyun CLI and in the SDK of the first generation, but in no SDK of the second
        one. The service is initialized in the console.

        Args:
            service_name: Name of the service for which to create the service-linked role. One of: E-HPC, E-HPC
                Instant. (Since alibabacloud_ehpc20180412 3.0.1.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            InitializeEHPCResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.0.0.
        """
        from .actions.initialize_ehpc import OPERATION, InitializeEHPCRequest

        request = InitializeEHPCRequest(
            service_name=service_name,
        )
        return await self._call(OPERATION, request, options)

    async def install_nfs_client(
        self,
        *,
        instance_id: str,
        options: CallOptions | None = None,
    ) -> InstallNFSClientResponse:
        """Install an NFS client on a GWS instance.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later. aliyun-python-sdk-ehpc 1.14.21 of March 2024 has
        it no more either.

        Runs a command on a graphic workstation (GWS) instance that installs an NFS client, so that file systems can
        be mounted there. The call does not wait for the command; poll DescribeNFSClientStatus until it is Finished.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            InstallNFSClientResponse: status, invoke_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", InstallNFSClient.
        """
        from .actions.install_nfs_client import OPERATION, InstallNFSClientRequest

        request = InstallNFSClientRequest(
            instance_id=instance_id,
        )
        return await self._call(OPERATION, request, options)

    async def install_software(
        self,
        *,
        cluster_id: str,
        application: str,
        options: CallOptions | None = None,
    ) -> InstallSoftwareResponse:
        """Install software on a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            application: Name of the software, as ListSoftwares lists it.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            InstallSoftwareResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.install_software import OPERATION, InstallSoftwareRequest

        request = InstallSoftwareRequest(
            cluster_id=cluster_id,
            application=application,
        )
        return await self._call(OPERATION, request, options)

    async def invoke_shell_command(
        self,
        *,
        cluster_id: str,
        command: str,
        instance_ids: Sequence[str] | None = None,
        working_dir: str | None = None,
        timeout: int | None = None,
        options: CallOptions | None = None,
    ) -> InvokeShellCommandResponse:
        """Run a shell command on nodes of a cluster.

        Starts the command on the given nodes, or on all nodes of the cluster, and returns at once with the command's
        identifier. Poll ListInvocationStatus until no node is running any more, then read the output with
        ListInvocationResults. Each call runs the command again.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            command: The command line, as the shell of the node takes it. From 1 to 2047 characters.
            instance_ids: ECS instances of the nodes that run the command; all nodes of the cluster if absent.
            working_dir: Directory of the node in which the command runs. Default: /root.
            timeout: Time after which the process of the command is killed. Sources disagree on the default, so send
                this with every command that may run for longer than a minute. Unit: seconds. Default: 60. Smaller
                numbers are raised to 60.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            InvokeShellCommandResponse: command_id, instance_ids, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Shell commands", InvokeShellCommand.
        """
        from .actions.invoke_shell_command import OPERATION, InvokeShellCommandRequest

        request = InvokeShellCommandRequest(
            cluster_id=cluster_id,
            command=command,
            instance_ids=instance_ids,
            working_dir=working_dir,
            timeout=timeout,
        )
        return await self._call(OPERATION, request, options)

    async def list_available_ecs_types(
        self,
        *,
        zone_id: str | None = None,
        spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None,
        show_sold_out: bool | None = None,
        options: CallOptions | None = None,
    ) -> ListAvailableEcsTypesResponse:
        """List the ECS instance types that a zone offers.

        Shows every instance type of the zone with its processors, memory, GPUs and network limits, grouped by
        instance type family. Use an instance_type_id of the answer where CreateCluster or AddNodes asks for an
        instance type. ListPreferredEcsTypes gives the short list that E-HPC recommends.

        Args:
            zone_id: Zone whose instance types are listed, such as cn-hangzhou-b.
            spot_strategy: Bidding strategy that the instances would have. NoSpot is an ordinary instance,
                SpotWithPriceLimit a preemptible one with a highest hourly price, SpotAsPriceGo a preemptible one at
                the market price. ECS has a parameter of the same name. One of: NoSpot, SpotWithPriceLimit,
                SpotAsPriceGo. Default: NoSpot.
            instance_charge_type: How the instances would be paid for. PostPaid is pay-as-you-go, PrePaid is a
                subscription. One of: PostPaid, PrePaid. Default: PostPaid.
            show_sold_out: Whether the answer shows which instance types are sold out.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListAvailableEcsTypesResponse: support_spot_instance, instance_type_families, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListAvailableEcsTypes.
        """
        from .actions.list_available_ecs_types import OPERATION, ListAvailableEcsTypesRequest

        request = ListAvailableEcsTypesRequest(
            zone_id=zone_id,
            spot_strategy=spot_strategy,
            instance_charge_type=instance_charge_type,
            show_sold_out=show_sold_out,
        )
        return await self._call(OPERATION, request, options)

    async def list_available_file_system_types(
        self,
        *,
        options: CallOptions | None = None,
    ) -> ListAvailableFileSystemTypesResponse:
        """List the kinds of file systems that a region offers.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later. aliyun-python-sdk-ehpc 1.14.21 of March 2024 has
        it no more either. Use list_file_system_with_mount_targets or list_cpfs_file_systems.

        Tells for each kind, such as NAS or CPFS, whether it is available in the region, which protocol it speaks and
        which storage types it has.

        Args:
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListAvailableFileSystemTypesResponse: file_system_type_list, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", ListAvailableFileSystemTypes.
        """
        from .actions.list_available_file_system_types import OPERATION, ListAvailableFileSystemTypesRequest

        request = ListAvailableFileSystemTypesRequest()
        return await self._call(OPERATION, request, options)

    async def list_cloud_metric_profilings(
        self,
        *,
        cluster_id: str,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListCloudMetricProfilingsResponse:
        """List the profilings that were started on the nodes of a cluster.

        RunCloudMetricProfiling starts a profiling, GetCloudMetricProfiling fetches the result.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListCloudMetricProfilingsResponse: total_count, page_number, page_size, profilings, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Performance profiling", ListCloudMetricProfilings.
        """
        from .actions.list_cloud_metric_profilings import OPERATION, ListCloudMetricProfilingsRequest

        request = ListCloudMetricProfilingsRequest(
            cluster_id=cluster_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_cluster_logs(
        self,
        *,
        cluster_id: str,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListClusterLogsResponse:
        """List the log of operations on a cluster, page by page.

        The log tells what became of starting, stopping, creating and deleting the cluster and its nodes, and why
        something failed. According to later documentation it goes back three days.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 100. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListClusterLogsResponse: total_count, page_number, page_size, cluster_id, logs, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListClusterLogs.
        """
        from .actions.list_cluster_logs import OPERATION, ListClusterLogsRequest

        request = ListClusterLogsRequest(
            cluster_id=cluster_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_clusters(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListClustersResponse:
        """List the clusters of the account with their state and resources, page by page.

        ListClustersMeta lists names, states and locations only; DescribeCluster tells more about one cluster.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListClustersResponse: total_count, page_number, page_size, clusters, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListClusters.
        """
        from .actions.list_clusters import OPERATION, ListClustersRequest

        request = ListClustersRequest(
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_clusters_meta(
        self,
        *,
        page_size: int | None = None,
        page_number: int | None = None,
        options: CallOptions | None = None,
    ) -> ListClustersMetaResponse:
        """List names, states and locations of the clusters of the account, page by page.

        It is the light form of ListClusters, without nodes and resources. ListRegions lists the regions to ask.

        Args:
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListClustersMetaResponse: clusters, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListClustersMeta.
        """
        from .actions.list_clusters_meta import OPERATION, ListClustersMetaRequest

        request = ListClustersMetaRequest(
            page_size=page_size,
            page_number=page_number,
        )
        return await self._call(OPERATION, request, options)

    async def list_commands(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str] | None = None,
        command_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListCommandsResponse:
        """List the shell commands that were run on a cluster, page by page.

        Tells the commands that InvokeShellCommand has started, with their settings. ListInvocationStatus and
        ListInvocationResults tell how they went on the nodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Only commands that ran on these ECS instances; those of all nodes of the cluster if absent.
                Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
            command_id: Only the command with this identifier. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
                twin.)
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListCommandsResponse: commands, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Shell commands", ListCommands.
        """
        from .actions.list_commands import OPERATION, ListCommandsRequest

        request = ListCommandsRequest(
            cluster_id=cluster_id,
            instance_ids=instance_ids,
            command_id=command_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_community_images(
        self,
        *,
        cluster_id: str | None = None,
        base_os_tag: str | None = None,
        instance_type: str | None = None,
        options: CallOptions | None = None,
    ) -> ListCommunityImagesResponse:
        """List community images.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            base_os_tag: Tag of the base image's operating system.
            instance_type: ECS instance type, such as ecs.c7.4xlarge.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListCommunityImagesResponse: images, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.list_community_images import OPERATION, ListCommunityImagesRequest

        request = ListCommunityImagesRequest(
            cluster_id=cluster_id,
            base_os_tag=base_os_tag,
            instance_type=instance_type,
        )
        return await self._call(OPERATION, request, options)

    async def list_container_apps(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListContainerAppsResponse:
        """List the container applications of the account, page by page.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListContainerAppsResponse: container_apps, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", ListContainerApps.
        """
        from .actions.list_container_apps import OPERATION, ListContainerAppsRequest

        request = ListContainerAppsRequest(
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_container_images(
        self,
        *,
        cluster_id: str,
        container_type: Literal["shifter"] | str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListContainerImagesResponse:
        """List the container images that are stored on a cluster, page by page.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            container_type: Container technology whose images to list. Later official documentation knows only
                singularity. One of: shifter. Default: shifter.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListContainerImagesResponse: images, db_info, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", ListContainerImages.
        """
        from .actions.list_container_images import OPERATION, ListContainerImagesRequest

        request = ListContainerImagesRequest(
            cluster_id=cluster_id,
            container_type=container_type,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_cpfs_file_systems(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        file_system_id: str | None = None,
        options: CallOptions | None = None,
    ) -> ListCpfsFileSystemsResponse:
        """List the CPFS file systems of a region with their mount targets.

        CPFS is Cloud Parallel File Storage. The file systems are those of the account; ListFileSystemWithMountTargets
        lists the NAS file systems.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            file_system_id: Identifier of the one file system to return. Without it all CPFS file systems are listed.
                (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListCpfsFileSystemsResponse: page_number, total_count, file_system_list, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", ListCpfsFileSystems.
        """
        from .actions.list_cpfs_file_systems import OPERATION, ListCpfsFileSystemsRequest

        request = ListCpfsFileSystemsRequest(
            page_number=page_number,
            page_size=page_size,
            file_system_id=file_system_id,
        )
        return await self._call(OPERATION, request, options)

    async def list_current_client_version(
        self,
        *,
        options: CallOptions | None = None,
    ) -> ListCurrentClientVersionResponse:
        """Show the newest version of the E-HPC client software.

        The client software (ehpcutil) runs on the nodes of a cluster. Compare with the client_version of
        DescribeCluster, and call UpgradeClient to bring a cluster to this version.

        Args:
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListCurrentClientVersionResponse: client_version, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListCurrentClientVersion.
        """
        from .actions.list_current_client_version import OPERATION, ListCurrentClientVersionRequest

        request = ListCurrentClientVersionRequest()
        return await self._call(OPERATION, request, options)

    async def list_custom_images(
        self,
        *,
        image_owner_alias: Literal["self", "others"] | str | None = None,
        base_os_tag: str | None = None,
        cluster_id: str | None = None,
        instance_type: str | None = None,
        options: CallOptions | None = None,
    ) -> ListCustomImagesResponse:
        """List the custom, shared and marketplace images that clusters can use.

        Pass the image_id of an item, together with its image_owner_alias, where an action such as CreateCluster or
        AddNodes asks for an image. ListImages lists the public system images. DescribeImagePrice tells what a
        marketplace image costs.

        Args:
            image_owner_alias: Whose images to list. With self they are the account's own custom images, with others
                those that other accounts share with it. Without it marketplace images are listed too. One of: self,
                others.
            base_os_tag: Lists only images made from the system image with this tag, such as CentOS_7.2_64. ListImages
                lists the tags.
            cluster_id: Only images that nodes of this cluster can use. (Since alibabacloud_ehpc20180412 1.0.2.)
            instance_type: Only images that this ECS instance type can run. (Since alibabacloud_ehpc20180412 1.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListCustomImagesResponse: images, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListCustomImages.
        """
        from .actions.list_custom_images import OPERATION, ListCustomImagesRequest

        request = ListCustomImagesRequest(
            image_owner_alias=image_owner_alias,
            base_os_tag=base_os_tag,
            cluster_id=cluster_id,
            instance_type=instance_type,
        )
        return await self._call(OPERATION, request, options)

    async def list_file_system_with_mount_targets(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListFileSystemWithMountTargetsResponse:
        """List the NAS file systems of a region with their mount targets.

        The file systems are those of the account. file_system_id and mount_target_domain are what CreateCluster and
        UpdateClusterVolumes want as volume_id and volume_mountpoint. ListCpfsFileSystems lists the CPFS file systems.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListFileSystemWithMountTargetsResponse: file_system_list, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", ListFileSystemWithMountTargets.
        """
        from .actions.list_file_system_with_mount_targets import OPERATION, ListFileSystemWithMountTargetsRequest

        request = ListFileSystemWithMountTargetsRequest(
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_images(
        self,
        *,
        base_os_tag: str | None = None,
        instance_type: str | None = None,
        options: CallOptions | None = None,
    ) -> ListImagesResponse:
        """List the public system images that E-HPC supports.

        Every item stands for an operating system that the nodes of a cluster can run. Pass its os_tag to
        CreateCluster. ListCustomImages lists custom and shared images.

        Args:
            base_os_tag: Only images made from the system image with this tag. (Since alibabacloud_ehpc20180412
                1.0.0.)
            instance_type: Only images that this ECS instance type can run. (Since alibabacloud_ehpc20180412 1.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListImagesResponse: os_tags, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListImages.
        """
        from .actions.list_images import OPERATION, ListImagesRequest

        request = ListImagesRequest(
            base_os_tag=base_os_tag,
            instance_type=instance_type,
        )
        return await self._call(OPERATION, request, options)

    async def list_installed_software(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> ListInstalledSoftwareResponse:
        """List the software that is installed on a cluster, or is being installed.

        Shows each piece of software with its version and whether it is still being installed. ListSoftwares lists
        what can be installed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListInstalledSoftwareResponse: code, software_list, success_response, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListInstalledSoftware.
        """
        from .actions.list_installed_software import OPERATION, ListInstalledSoftwareRequest

        request = ListInstalledSoftwareRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def list_invocation_results(
        self,
        *,
        cluster_id: str,
        command_id: str,
        instance_ids: Sequence[str] | None = None,
        invoke_record_status: Literal["Finished", "Running", "Failed", "Stopped"] | str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListInvocationResultsResponse:
        """List the output of a shell command on each node, page by page.

        Has one entry for each node that runs a command of InvokeShellCommand: output, exit code and status. A node
        that has not finished yet is listed with the status Running; poll ListInvocationStatus first.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            command_id: Identifier of the command. InvokeShellCommand returns it, and ListCommands lists it.
            instance_ids: Only results of these ECS instances; those of all nodes if absent.
            invoke_record_status: Only results with this status. One of: Finished, Running, Failed, Stopped.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListInvocationResultsResponse: invocation_results, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Shell commands", ListInvocationResults.
        """
        from .actions.list_invocation_results import OPERATION, ListInvocationResultsRequest

        request = ListInvocationResultsRequest(
            cluster_id=cluster_id,
            command_id=command_id,
            instance_ids=instance_ids,
            invoke_record_status=invoke_record_status,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_invocation_status(
        self,
        *,
        cluster_id: str,
        command_id: str,
        options: CallOptions | None = None,
    ) -> ListInvocationStatusResponse:
        """Get the status of a shell command, as a whole and on each node.

        Tells how far a command of InvokeShellCommand is. When no node has the status Running any more,
        ListInvocationResults tells the output.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            command_id: Identifier of the command. InvokeShellCommand returns it, and ListCommands lists it.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListInvocationStatusResponse: command_id, invoke_status, invoke_instances, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Shell commands", ListInvocationStatus.
        """
        from .actions.list_invocation_status import OPERATION, ListInvocationStatusRequest

        request = ListInvocationStatusRequest(
            cluster_id=cluster_id,
            command_id=command_id,
        )
        return await self._call(OPERATION, request, options)

    async def list_job_templates(
        self,
        *,
        uid: str | None = None,
        name: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListJobTemplatesResponse:
        """List the job templates of the account, page by page.

        Args:
            uid: Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
            name: Lists only the job template of this name.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListJobTemplatesResponse: templates, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Job templates", ListJobTemplates.
        """
        from .actions.list_job_templates import OPERATION, ListJobTemplatesRequest

        request = ListJobTemplatesRequest(
            uid=uid,
            name=name,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_jobs(
        self,
        *,
        cluster_id: str,
        owner: str | None = None,
        state: Literal["finished", "notfinish", "all"] | str | None = None,
        rerunnable: bool | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListJobsResponse:
        """List the jobs of a cluster, page by page.

        Asks the scheduler of the cluster for its jobs and what became of them, all of them or those of one user or in
        one state. Poll it after SubmitJob or StopJobs to follow a job.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            owner: Lists only the jobs of this cluster user.
            state: Lists only jobs that have ended (finished) or only those that have not (notfinish). Later official
                documentation adds the value all. One of: finished, notfinish, all.
            rerunnable: Lists only jobs that may be run again, or only those that may not. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListJobsResponse: jobs, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", ListJobs.
        """
        from .actions.list_jobs import OPERATION, ListJobsRequest

        request = ListJobsRequest(
            cluster_id=cluster_id,
            owner=owner,
            state=state,
            rerunnable=rerunnable,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_jobs_with_filters(
        self,
        *,
        cluster_id: str,
        async_: bool | None = None,
        create_time_end: int | float | str | date | None = None,
        create_time_start: int | float | str | date | None = None,
        execute_order: Literal["asc", "desc"] | str | None = None,
        job_name: str | None = None,
        job_status: Literal["all", "finished", "notfinish"] | str | None = None,
        nodes: Sequence[str] | None = None,
        pend_order: Literal["asc", "desc"] | str | None = None,
        queues: Sequence[str] | None = None,
        submit_order: Literal["asc", "desc"] | str | None = None,
        users: Sequence[str] | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListJobsWithFiltersResponse:
        """List jobs of a cluster, with filters and a sort order.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            async_: Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.17.)
            create_time_end: Only jobs submitted at this time or earlier, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            create_time_start: Only jobs submitted at this time or later, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            execute_order: Sort by run time, in this direction. One of: asc, desc.
            job_name: Only jobs whose name contains this text.
            job_status: Only jobs in this group of states. One of: all, finished, notfinish. Default: all.
            nodes: Only jobs that run on these nodes.
            pend_order: Sort by waiting time, in this direction. One of: asc, desc.
            queues: Only jobs of these queues.
            submit_order: Sort by submission time, in this direction. One of: asc, desc.
            users: Only jobs of these users.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListJobsWithFiltersResponse: jobs, success, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.14.
        """
        from .actions.list_jobs_with_filters import OPERATION, ListJobsWithFiltersRequest

        request = ListJobsWithFiltersRequest(
            cluster_id=cluster_id,
            async_=async_,
            create_time_end=create_time_end,
            create_time_start=create_time_start,
            execute_order=execute_order,
            job_name=job_name,
            job_status=job_status,
            nodes=nodes,
            pend_order=pend_order,
            queues=queues,
            submit_order=submit_order,
            users=users,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_nodes(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        host_name: str | None = None,
        only_detached: bool | None = None,
        filter: str | None = None,
        host_name_prefix: str | None = None,
        host_name_suffix: str | None = None,
        private_ip_address: str | None = None,
        sequence: Literal["Forward", "Backward"] | str | None = None,
        sort_by: Literal["AddedTime", "HostName"] | str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListNodesResponse:
        """List the nodes of a cluster, page by page.

        Tells state, roles and resources of the nodes that fit the filters. Use it to wait for the actions that add,
        start, stop or reset nodes. ListNodesNoPaging gives all nodes at once, ListNodesByQueue those of one queue.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default, and the service may assume Compute, so say which role you want. One
                of: Manager, Login, Compute.
            host_name: Only nodes whose host name matches. A part of the name is enough; regular expressions in the
                style of MySQL work too.
            only_detached: If true, only nodes that E-HPC created and that have since been taken out of its
                management; otherwise the nodes that it manages. Default: false. Withdrawn: not in
                alibabacloud_ehpc20180412 4.0.0 and later.
            filter: Node states to filter by, as a JSON text with the key status. (Since alibabacloud_ehpc20180412
                1.0.0.)
            host_name_prefix: Only nodes whose host name starts with this text. (Since alibabacloud_ehpc20180412
                1.14.8.)
            host_name_suffix: Only nodes whose host name ends with this text. (Since alibabacloud_ehpc20180412
                1.14.8.)
            private_ip_address: Only nodes with these private IP addresses, separated by commas. (Since
                alibabacloud_ehpc20180412 1.0.2.)
            sequence: Sort direction. One of: Forward, Backward. Default: Forward. (Since alibabacloud_ehpc20180412
                1.0.0.)
            sort_by: Sort key. One of: AddedTime, HostName. (Since alibabacloud_ehpc20180412 1.0.0.)
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 100. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListNodesResponse: nodes, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", ListNodes.
        """
        from .actions.list_nodes import OPERATION, ListNodesRequest

        request = ListNodesRequest(
            cluster_id=cluster_id,
            role=role,
            host_name=host_name,
            only_detached=only_detached,
            filter=filter,
            host_name_prefix=host_name_prefix,
            host_name_suffix=host_name_suffix,
            private_ip_address=private_ip_address,
            sequence=sequence,
            sort_by=sort_by,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_nodes_by_queue(
        self,
        *,
        cluster_id: str,
        queue_name: str,
        async_: bool | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListNodesByQueueResponse:
        """List the nodes of a queue, page by page.

        Tells state, network and resources of the nodes in one queue of a cluster, and the ECS instances behind them.
        ListQueues lists the queues, ListNodes the nodes of the whole cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_name: Name of the queue, such as workq.
            async_: Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.17.)
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListNodesByQueueResponse: nodes, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", ListNodesByQueue.
        """
        from .actions.list_nodes_by_queue import OPERATION, ListNodesByQueueRequest

        request = ListNodesByQueueRequest(
            cluster_id=cluster_id,
            queue_name=queue_name,
            async_=async_,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_nodes_no_paging(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        host_name: str | None = None,
        only_detached: bool | None = None,
        sequence: Literal["Forward", "Backward"] | str | None = None,
        options: CallOptions | None = None,
    ) -> ListNodesNoPagingResponse:
        """List all nodes of a cluster at once.

        Tells state, roles and resources of all nodes that fit the filters, in one response. ListNodes gives the same
        page by page.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default; later documentation says that the service assumes Compute, so say
                which role you want. One of: Manager, Login, Compute.
            host_name: Only nodes whose host name matches. A part of the name is enough; regular expressions in the
                style of MySQL work too.
            only_detached: If true, only nodes that E-HPC created and that have since been taken out of its
                management; otherwise the nodes that it manages. Default: false. Withdrawn: not in
                alibabacloud_ehpc20180412 4.0.0 and later.
            sequence: Sort direction. One of: Forward, Backward. Default: Forward. (Since alibabacloud_ehpc20180412
                1.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListNodesNoPagingResponse: nodes, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", ListNodesNoPaging.
        """
        from .actions.list_nodes_no_paging import OPERATION, ListNodesNoPagingRequest

        request = ListNodesNoPagingRequest(
            cluster_id=cluster_id,
            role=role,
            host_name=host_name,
            only_detached=only_detached,
            sequence=sequence,
        )
        return await self._call(OPERATION, request, options)

    async def list_preferred_ecs_types(
        self,
        *,
        zone_id: str,
        spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None,
        options: CallOptions | None = None,
    ) -> ListPreferredEcsTypesResponse:
        """List the ECS instance types that E-HPC recommends for a zone.

        The recommendation comes in series, such as types for heavy computing or types with much memory; each series
        names the types that suit the manager, compute and login nodes of a cluster. ListAvailableEcsTypes lists all
        types of the zone.

        Args:
            zone_id: Zone that the recommendation is for, such as cn-hangzhou-b.
            spot_strategy: Bidding strategy that the instances would have. NoSpot is an ordinary instance,
                SpotWithPriceLimit a preemptible one with a highest hourly price, SpotAsPriceGo a preemptible one at
                the market price. ECS has a parameter of the same name. One of: NoSpot, SpotWithPriceLimit,
                SpotAsPriceGo. Default: NoSpot.
            instance_charge_type: How the instances would be paid for. PostPaid is pay-as-you-go, PrePaid is a
                subscription. One of: PostPaid, PrePaid. Default: PostPaid.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListPreferredEcsTypesResponse: support_spot_instance, series, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListPreferredEcsTypes.
        """
        from .actions.list_preferred_ecs_types import OPERATION, ListPreferredEcsTypesRequest

        request = ListPreferredEcsTypesRequest(
            zone_id=zone_id,
            spot_strategy=spot_strategy,
            instance_charge_type=instance_charge_type,
        )
        return await self._call(OPERATION, request, options)

    async def list_queues(
        self,
        *,
        cluster_id: str,
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> ListQueuesResponse:
        """List the queues of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            async_: Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.16.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListQueuesResponse: queues, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListQueues.
        """
        from .actions.list_queues import OPERATION, ListQueuesRequest

        request = ListQueuesRequest(
            cluster_id=cluster_id,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def list_regions(
        self,
        *,
        options: CallOptions | None = None,
    ) -> ListRegionsResponse:
        """List the regions where E-HPC is available.

        The region_id of an item is what every other action takes as its region_id, and it is part of the host name
        that the request goes to.

        Args:
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListRegionsResponse: regions, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListRegions.
        """
        from .actions.list_regions import OPERATION, ListRegionsRequest

        request = ListRegionsRequest()
        return await self._call(OPERATION, request, options)

    async def list_security_groups(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> ListSecurityGroupsResponse:
        """List the security groups of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListSecurityGroupsResponse: security_groups, total_count, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.0.0.
        """
        from .actions.list_security_groups import OPERATION, ListSecurityGroupsRequest

        request = ListSecurityGroupsRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def list_serverless_jobs(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str] | None = None,
        job_names: Sequence[str] | None = None,
        start_order: Literal["Asc", "Desc"] | str | None = None,
        state: Literal["All", "Pending", "Running", "Succeeded", "Canceled", "Failed"] | str | None = None,
        submit_order: Literal["Asc", "Desc"] | str | None = None,
        submit_time_end: int | float | str | date | None = None,
        submit_time_start: int | float | str | date | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListServerlessJobsResponse:
        """List serverless jobs of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Only these jobs.
            job_names: Only jobs with these names.
            start_order: Sort by start time, in this direction. One of: Asc, Desc.
            state: Only jobs in this state. One of: All, Pending, Running, Succeeded, Canceled, Failed. Default: All.
            submit_order: Sort by submission time, in this direction. One of: Asc, Desc.
            submit_time_end: Only jobs submitted at this time or earlier, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            submit_time_start: Only jobs submitted at this time or later, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 100. Default: 20.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListServerlessJobsResponse: jobs, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.24.
        """
        from .actions.list_serverless_jobs import OPERATION, ListServerlessJobsRequest

        request = ListServerlessJobsRequest(
            cluster_id=cluster_id,
            job_ids=job_ids,
            job_names=job_names,
            start_order=start_order,
            state=state,
            submit_order=submit_order,
            submit_time_end=submit_time_end,
            submit_time_start=submit_time_start,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_softwares(
        self,
        *,
        ehpc_version: str | None = None,
        os_tag: str | None = None,
        options: CallOptions | None = None,
    ) -> ListSoftwaresResponse:
        """List the software that E-HPC can install on a cluster.

        Every item describes one release of E-HPC on one operating system, with its scheduler, its service for user
        accounts, and the applications that can be added. The Tag of an application is what CreateCluster takes to
        install it. ListInstalledSoftware lists what a cluster has.

        Args:
            ehpc_version: E-HPC release whose software is listed, such as 1.0.0. The ehpc_version of the items holds
                such numbers.
            os_tag: Only software for the operating system with this tag. (Since alibabacloud_ehpc20180412 1.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListSoftwaresResponse: softwares, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListSoftwares.
        """
        from .actions.list_softwares import OPERATION, ListSoftwaresRequest

        request = ListSoftwaresRequest(
            ehpc_version=ehpc_version,
            os_tag=os_tag,
        )
        return await self._call(OPERATION, request, options)

    async def list_tag_resources(
        self,
        *,
        resource_type: Literal["cluster"] | str,
        next_token: str | None = None,
        resource_ids: Sequence[str] | None = None,
        tags: Sequence[ResourceTag | Mapping[str, Any]] | None = None,
        options: CallOptions | None = None,
    ) -> ListTagResourcesResponse:
        """List the tags of clusters.

        Args:
            resource_type: Type of the resources. One of: cluster.
            next_token: Token of the next page; empty on the last page.
            resource_ids: Only these resources.
            tags: Only resources with these tags.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListTagResourcesResponse: tag_resources, next_token, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.list_tag_resources import OPERATION, ListTagResourcesRequest

        request = ListTagResourcesRequest(
            resource_type=resource_type,
            next_token=next_token,
            resource_ids=resource_ids,
            tags=tags,
        )
        return await self._call(OPERATION, request, options)

    async def list_tasks(
        self,
        *,
        cluster_id: str,
        archived: bool | None = None,
        task_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListTasksResponse:
        """List the tasks that carry out asynchronous actions of a cluster.

        Actions such as CreateCluster and AddNodes return the task_id.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            archived: Whether to list archived tasks too. Default: false.
            task_id: Only this task.
            page_number: Page of the list to return, counted from 1. From 1 to 999. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListTasksResponse: tasks, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.0.0.
        """
        from .actions.list_tasks import OPERATION, ListTasksRequest

        request = ListTasksRequest(
            cluster_id=cluster_id,
            archived=archived,
            task_id=task_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_upgrade_clients(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> ListUpgradeClientsResponse:
        """List the upgrades of the cluster client and the newest version.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListUpgradeClientsResponse: client_records, current_version, latest_version, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.list_upgrade_clients import OPERATION, ListUpgradeClientsRequest

        request = ListUpgradeClientsRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def list_users(
        self,
        *,
        cluster_id: str,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListUsersResponse:
        """List the users of a cluster, page by page.

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

        Source: E-HPC API reference, edition of 2019, chapter "Cluster users", ListUsers.
        """
        from .actions.list_users import OPERATION, ListUsersRequest

        request = ListUsersRequest(
            cluster_id=cluster_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_users_async(
        self,
        *,
        cluster_id: str,
        async_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListUsersAsyncResponse:
        """List the users of a cluster in two calls: request, then get the result.

        The first call returns an async_id. The next call with this async_id returns the users, once async_status
        shows that they are there.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            async_id: Identifier of the asynchronous request; send it with the next call to get the outcome.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListUsersAsyncResponse: async_id, async_status, users, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.16.
        """
        from .actions.list_users_async import OPERATION, ListUsersAsyncRequest

        request = ListUsersAsyncRequest(
            cluster_id=cluster_id,
            async_id=async_id,
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_volumes(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListVolumesResponse:
        """List the file systems that the account has mounted on its E-HPC clusters.

        Each entry names the cluster that mounts the file system. GetClusterVolumes tells more of the mounts of one
        cluster.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ListVolumesResponse: volumes, total_count, page_number, page_size, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", ListVolumes.
        """
        from .actions.list_volumes import OPERATION, ListVolumesRequest

        request = ListVolumesRequest(
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def modify_cluster_attributes(
        self,
        *,
        cluster_id: str,
        name: str | None = None,
        description: str | None = None,
        image_id: str | None = None,
        image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None,
        ram_node_types: Sequence[str] | None = None,
        ram_role_name: str | None = None,
        win_ad_par_ad_dc: str | None = None,
        win_ad_par_ad_ip: str | None = None,
        win_ad_par_ad_user: str | None = None,
        win_ad_par_ad_user_passwd: str | None = None,
        win_ad_par_fallback_home_dir: str | None = None,
        options: CallOptions | None = None,
    ) -> ModifyClusterAttributesResponse:
        """Change the name or the description of a cluster.

        DescribeCluster shows the present ones.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            name: New name of the cluster. It begins with a letter or a Chinese character, followed by letters,
                Chinese characters, digits, hyphens and underscores. From 2 to 64 characters.
            description: New description of the cluster. From 2 to 128 characters.
            image_id: Identifier of the image of new nodes. (Since alibabacloud_ehpc20180412 1.0.0.)
            image_owner_alias: Source of the image: system is Alibaba Cloud, self is your account, others are other
                accounts, marketplace is the marketplace. One of: system, self, others, marketplace. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            ram_node_types: Roles of the nodes that get the RAM role. (Since alibabacloud_ehpc20180412 1.14.21.)
            ram_role_name: Name of the RAM role of the instance. (Since alibabacloud_ehpc20180412 1.14.21.)
            win_ad_par_ad_dc: Domain name of the Windows Active Directory. (Since alibabacloud_ehpc20180412 1.14.24.)
            win_ad_par_ad_ip: IP address of the Windows Active Directory server. (Since alibabacloud_ehpc20180412
                1.14.24.)
            win_ad_par_ad_user: Administrator of the Windows Active Directory. (Since alibabacloud_ehpc20180412
                1.14.24.)
            win_ad_par_ad_user_passwd: Password of the Windows Active Directory administrator. Secret: never shown in
                a repr or a log. (Since alibabacloud_ehpc20180412 1.14.24.)
            win_ad_par_fallback_home_dir: Home directory of users for whom the directory service names none. (Since
                alibabacloud_ehpc20180412 1.14.24.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ModifyClusterAttributesResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ModifyClusterAttributes.
        """
        win_ad_par_ad_user_passwd = mask_optional(win_ad_par_ad_user_passwd)
        from .actions.modify_cluster_attributes import OPERATION, ModifyClusterAttributesRequest

        request = ModifyClusterAttributesRequest(
            cluster_id=cluster_id,
            name=name,
            description=description,
            image_id=image_id,
            image_owner_alias=image_owner_alias,
            ram_node_types=ram_node_types,
            ram_role_name=ram_role_name,
            win_ad_par_ad_dc=win_ad_par_ad_dc,
            win_ad_par_ad_ip=win_ad_par_ad_ip,
            win_ad_par_ad_user=win_ad_par_ad_user,
            win_ad_par_ad_user_passwd=win_ad_par_ad_user_passwd,
            win_ad_par_fallback_home_dir=win_ad_par_fallback_home_dir,
        )
        return await self._call(OPERATION, request, options)

    async def modify_container_app_attributes(
        self,
        *,
        container_id: str,
        description: str | None = None,
        options: CallOptions | None = None,
    ) -> ModifyContainerAppAttributesResponse:
        """Change the description of a container application.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        The description is the only attribute that can be changed.

        Args:
            container_id: Identifier of the container application. ListContainerApps lists them.
            description: New free text about the container application. From 2 to 128 characters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ModifyContainerAppAttributesResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", ModifyContainerAppAttributes.
        """
        from .actions.modify_container_app_attributes import OPERATION, ModifyContainerAppAttributesRequest

        request = ModifyContainerAppAttributesRequest(
            container_id=container_id,
            description=description,
        )
        return await self._call(OPERATION, request, options)

    async def modify_image_gateway_config(
        self,
        *,
        cluster_id: str,
        db_type: Literal["mongodb"] | str | None = None,
        db_username: str | None = None,
        db_password: str | None = None,
        db_server_info: str | None = None,
        default_repo_location: str | None = None,
        repos: Sequence[ImageRepository | Mapping[str, Any]] | None = None,
        pull_update_timeout: int | None = None,
        image_expiration_timeout: str | None = None,
        options: CallOptions | None = None,
    ) -> ModifyImageGatewayConfigResponse:
        """Change the configuration of the image gateway of a cluster.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        The image gateway is the part of Shifter that pulls container images from repositories and keeps them on the
        cluster. DescribeImageGatewayConfig shows the present configuration. db_type, db_username, db_password and
        db_server_info belong together: give all four or none.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            db_type: Kind of the database that the image gateway uses. One of: mongodb. Default: mongodb.
            db_username: User name for the database, such as root.
            db_password: Password of that user. Secret: never shown in a repr or a log.
            db_server_info: Address of the database as host:port/database, such as
                dds-uf6628e4287716b433270.mongodb.rds.aliyuncs.com:3717/admin.
            default_repo_location: Location of the repository that images are pulled from by default. It must be one
                of those that DescribeImageGatewayConfig returns; add one that is missing with repos first. Default:
                registry-1.docker.io.
            repos: Repositories to add to the image gateway or to change.
            pull_update_timeout: Longest time that pulling an image may take. Unit: seconds. Default: 300.
            image_expiration_timeout: How long an image is kept before it is deleted, as days:hours:minutes:seconds;
                90:00:00:00 is ninety days. Default: 90:00:00:00.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ModifyImageGatewayConfigResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", ModifyImageGatewayConfig.
        """
        db_password = mask_optional(db_password)
        from .actions.modify_image_gateway_config import OPERATION, ModifyImageGatewayConfigRequest

        request = ModifyImageGatewayConfigRequest(
            cluster_id=cluster_id,
            db_type=db_type,
            db_username=db_username,
            db_password=db_password,
            db_server_info=db_server_info,
            default_repo_location=default_repo_location,
            repos=repos,
            pull_update_timeout=pull_update_timeout,
            image_expiration_timeout=image_expiration_timeout,
        )
        return await self._call(OPERATION, request, options)

    async def modify_user_groups(
        self,
        *,
        cluster_id: str,
        users: Sequence[UserGroupChange | Mapping[str, Any]],
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> ModifyUserGroupsResponse:
        """Move users of a cluster to another group.

        Sets the group, and with it the permissions, of one or more users. ListUsers lists the users and their present
        group.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users and their new groups. Later official documentation allows 1 to 100 in a call.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.21.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ModifyUserGroupsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Cluster users", ModifyUserGroups.
        """
        from .actions.modify_user_groups import OPERATION, ModifyUserGroupsRequest

        request = ModifyUserGroupsRequest(
            cluster_id=cluster_id,
            users=users,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def modify_user_passwords(
        self,
        *,
        cluster_id: str,
        users: Sequence[UserPasswordChange | Mapping[str, Any]],
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> ModifyUserPasswordsResponse:
        """Set new passwords for users of a cluster.

        Replaces the passwords of one or more users; the old passwords are not needed. ListUsers lists the users.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users and their new passwords. Later official documentation allows 1 to 100 in a call.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.21.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ModifyUserPasswordsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Cluster users", ModifyUserPasswords.
        """
        from .actions.modify_user_passwords import OPERATION, ModifyUserPasswordsRequest

        request = ModifyUserPasswordsRequest(
            cluster_id=cluster_id,
            users=users,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def modify_visual_service_passwd(
        self,
        *,
        cluster_id: str,
        run_as_user: str,
        run_as_user_password: str,
        passwd: str,
        options: CallOptions | None = None,
    ) -> ModifyVisualServicePasswdResponse:
        """Set the password of a cluster's remote visualization (VNC) service.

        Sets the password for remote connections, or replaces the one that is set. Call it before the first connection
        to a cluster whose remote visualization service is switched on. The request carries two passwords, so send it
        over HTTPS.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            run_as_user: User of the cluster under whose name the password is set; as a rule root.
            run_as_user_password: Password of the user that run_as_user names. Secret: never shown in a repr or a log.
            passwd: New password for remote connections. The sample has six digits; later documentation asks for six
                characters, of letters and digits. Secret: never shown in a repr or a log.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ModifyVisualServicePasswdResponse: message, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Remote visualization (VNC)", ModifyVisualServicePasswd.
        """
        run_as_user_password = mask(run_as_user_password)
        passwd = mask(passwd)
        from .actions.modify_visual_service_passwd import OPERATION, ModifyVisualServicePasswdRequest

        request = ModifyVisualServicePasswdRequest(
            cluster_id=cluster_id,
            run_as_user=run_as_user,
            run_as_user_password=run_as_user_password,
            passwd=passwd,
        )
        return await self._call(OPERATION, request, options)

    async def pull_image(
        self,
        *,
        cluster_id: str,
        repository: str,
        container_type: str | None = None,
        image_tag: str | None = None,
        options: CallOptions | None = None,
    ) -> PullImageResponse:
        """Pull a container image onto a cluster.

        The reference of 2019 names this action without describing it. ListContainerImages listed the images of a
        cluster; today no action does.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            repository: Name of the image repository.
            container_type: Type of the container image. Default: shifter.
            image_tag: Tag of the image. Default: latest.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            PullImageResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.pull_image import OPERATION, PullImageRequest

        request = PullImageRequest(
            cluster_id=cluster_id,
            repository=repository,
            container_type=container_type,
            image_tag=image_tag,
        )
        return await self._call(OPERATION, request, options)

    async def query_service_pack_and_price(
        self,
        *,
        options: CallOptions | None = None,
    ) -> QueryServicePackAndPriceResponse:
        """List the service packs of a region and what E-HPC costs beyond them.

        A service pack is bought in advance and covers a number of CPU cores. Cores of the region's clusters that
        exceed the packs and the free cores are paid for by the hour; the price fields hold what all of them cost in
        one hour.

        Args:
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            QueryServicePackAndPriceResponse: region_id, trade_price, original_price, discount_price, currency,
                original_amount, charge_amount, service_packs, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Prices", QueryServicePackAndPrice.
        """
        from .actions.query_service_pack_and_price import OPERATION, QueryServicePackAndPriceRequest

        request = QueryServicePackAndPriceRequest()
        return await self._call(OPERATION, request, options)

    async def recover_cluster(
        self,
        *,
        cluster_id: str,
        image_id: str | None = None,
        client_version: str | None = None,
        image_owner_alias: Literal["system", "self", "others", "marketplace"] | str | None = None,
        scheduler_type: Literal["pbs", "slurm", "opengridscheduler", "deadline"] | str | None = None,
        account_type: Literal["nis", "ldap"] | str | None = None,
        os_tag: str | None = None,
        options: CallOptions | None = None,
    ) -> RecoverClusterResponse:
        """Initialise a failed cluster anew.

        It works only on a cluster whose status is exception. The system disks of all nodes are replaced, so users,
        jobs, queues and data on the disks of the nodes are lost; the shared storage stays. The call returns at once;
        poll DescribeCluster until the status is running again. Later documentation names fixed defaults for scheduler
        and accounts, so pass what DescribeCluster shows if the cluster has others.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            image_id: Image that the nodes get. ListImages and ListCustomImages list the images.
            client_version: Version of the E-HPC client that is installed; the newest one if absent.
                ListCurrentClientVersion tells which one that is.
            image_owner_alias: Origin of the image; public, own, shared by another account, or of the marketplace. One
                of: system, self, others, marketplace. Default: system.
            scheduler_type: Scheduler that is installed. One of: pbs, slurm, opengridscheduler, deadline. Default:
                pbs.
            account_type: Service that holds the user accounts. One of: nis, ldap. Default: nis.
            os_tag: Tag of the operating system image. ListImages lists the tags.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            RecoverClusterResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", RecoverCluster.
        """
        from .actions.recover_cluster import OPERATION, RecoverClusterRequest

        request = RecoverClusterRequest(
            cluster_id=cluster_id,
            image_id=image_id,
            client_version=client_version,
            image_owner_alias=image_owner_alias,
            scheduler_type=scheduler_type,
            account_type=account_type,
            os_tag=os_tag,
        )
        return await self._call(OPERATION, request, options)

    async def rerun_jobs(
        self,
        *,
        cluster_id: str,
        jobs: Sequence[JobReference | Mapping[str, Any]],
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> RerunJobsResponse:
        """Run jobs again that have ended.

        Only jobs that the scheduler keeps can be run again.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            jobs: Jobs to run again. From 1 to 100 items.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.20.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            RerunJobsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.rerun_jobs import OPERATION, RerunJobsRequest

        request = RerunJobsRequest(
            cluster_id=cluster_id,
            jobs=jobs,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def reset_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> ResetNodesResponse:
        """Set up compute nodes of a cluster from scratch.

        Brings operating system and software of compute nodes back to their first state. Jobs that run on the nodes
        are lost, and so is what is stored on their system disks; use it to repair nodes rather than on nodes in
        service. The call returns before the nodes are ready; poll ListNodes until they are running again.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Identifiers of the compute nodes to reset, as ListNodes tells them. Later documentation
                allows 100 of them at most.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            ResetNodesResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", ResetNodes.
        """
        from .actions.reset_nodes import OPERATION, ResetNodesRequest

        request = ResetNodesRequest(
            cluster_id=cluster_id,
            instance_ids=instance_ids,
        )
        return await self._call(OPERATION, request, options)

    async def run_cloud_metric_profiling(
        self,
        *,
        cluster_id: str,
        host_name: str,
        process_id: int,
        duration: int | None = None,
        freq: int | None = None,
        options: CallOptions | None = None,
    ) -> RunCloudMetricProfilingResponse:
        """Start profiling a process on a node of a cluster.

        Returns at once and without an identifier of the profiling. When the sampling is over, find the profiling with
        ListCloudMetricProfilings by its host name and process number, and fetch the result with
        GetCloudMetricProfiling.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            host_name: Host name of the node on which the process runs.
            process_id: Process to profile, by its number on the node.
            duration: How long to sample the process. From 5 to 300. Unit: seconds. Default: 30.
            freq: How often to sample the process. From 1 to 2000. Unit: Hz. Default: 2000.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            RunCloudMetricProfilingResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Performance profiling", RunCloudMetricProfiling.
        """
        from .actions.run_cloud_metric_profiling import OPERATION, RunCloudMetricProfilingRequest

        request = RunCloudMetricProfilingRequest(
            cluster_id=cluster_id,
            host_name=host_name,
            process_id=process_id,
            duration=duration,
            freq=freq,
        )
        return await self._call(OPERATION, request, options)

    async def set_auto_scale_config(
        self,
        *,
        cluster_id: str,
        enable_auto_grow: bool | None = None,
        enable_auto_shrink: bool | None = None,
        grow_interval_in_minutes: int | None = None,
        shrink_interval_in_minutes: int | None = None,
        shrink_idle_times: int | None = None,
        grow_timeout_in_minutes: int | None = None,
        extra_nodes_grow_ratio: int | None = None,
        max_nodes_in_cluster: int | None = None,
        grow_ratio: int | None = None,
        exclude_nodes: str | None = None,
        spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        spot_price_limit: float | None = None,
        queues: Sequence[AutoScaleQueue | Mapping[str, Any]] | None = None,
        compute_enable_ht: bool | None = None,
        dns_config: str | None = None,
        image_id: str | None = None,
        options: CallOptions | None = None,
    ) -> SetAutoScaleConfigResponse:
        """Set the auto scaling settings of a cluster.

        Auto scaling adds compute nodes when jobs wait for them and releases nodes that have been idle for a while.
        Added nodes cost money. Settings of a queue take precedence over those of the cluster. GetAutoScaleConfig
        reads the settings.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            enable_auto_grow: Whether nodes are added automatically. Default: false.
            enable_auto_shrink: Whether idle nodes are released automatically. Default: false.
            grow_interval_in_minutes: Time between two rounds of adding nodes. From 2 to 10. Unit: minutes. Default:
                2.
            shrink_interval_in_minutes: Time between two rounds of releasing nodes. From 2 to 10. Unit: minutes.
                Default: 2.
            shrink_idle_times: Number of rounds in a row in which a node is found idle before it is released. With 3
                rounds of 2 minutes, a node is released after more than 6 idle minutes. From 2 to 5. Default: 3.
            grow_timeout_in_minutes: Time to wait for a new node to start. A node that is not running by then is reset
                and used for the next attempt. From 10 to 60. Unit: minutes. Default: 20.
            extra_nodes_grow_ratio: Nodes to add beyond the demand. With 2, a demand of 100 nodes adds 102. From 0 to
                100. Unit: percent. Default: 0.
            max_nodes_in_cluster: Largest number of compute nodes that the cluster may grow to. Later documentation
                requires it, so it is safer to send it. From 0 to 500. Default: 100.
            grow_ratio: Share of the demand that one round adds. With 50, a demand of 10 nodes adds 5. From 1 to 100.
                Unit: percent. Default: 100.
            exclude_nodes: Nodes that auto scaling leaves alone, separated by commas. Name the nodes here that must
                stay even when idle.
            spot_strategy: Deprecated, use queues. How added nodes are paid for: NoSpot as ordinary pay-as-you-go
                instances, SpotWithPriceLimit as preemptible instances up to spot_price_limit, SpotAsPriceGo as
                preemptible instances at the market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo.
            spot_price_limit: Deprecated, use queues. Highest price of an added node, with SpotWithPriceLimit. Unit:
                CNY per hour.
            queues: Settings of single queues.
            compute_enable_ht: Whether hyper-threading of new nodes is enabled. (Since alibabacloud_ehpc20180412
                1.14.23.)
            dns_config: Name service settings of new nodes. (Since alibabacloud_ehpc20180412 1.14.24.)
            image_id: Identifier of the image of new nodes. (Since alibabacloud_ehpc20180412 1.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SetAutoScaleConfigResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Automatic scaling", SetAutoScaleConfig.
        """
        from .actions.set_auto_scale_config import OPERATION, SetAutoScaleConfigRequest

        request = SetAutoScaleConfigRequest(
            cluster_id=cluster_id,
            enable_auto_grow=enable_auto_grow,
            enable_auto_shrink=enable_auto_shrink,
            grow_interval_in_minutes=grow_interval_in_minutes,
            shrink_interval_in_minutes=shrink_interval_in_minutes,
            shrink_idle_times=shrink_idle_times,
            grow_timeout_in_minutes=grow_timeout_in_minutes,
            extra_nodes_grow_ratio=extra_nodes_grow_ratio,
            max_nodes_in_cluster=max_nodes_in_cluster,
            grow_ratio=grow_ratio,
            exclude_nodes=exclude_nodes,
            spot_strategy=spot_strategy,
            spot_price_limit=spot_price_limit,
            queues=queues,
            compute_enable_ht=compute_enable_ht,
            dns_config=dns_config,
            image_id=image_id,
        )
        return await self._call(OPERATION, request, options)

    async def set_gws_instance_user(
        self,
        *,
        instance_id: str,
        user_uid: str | None = None,
        user_name: str | None = None,
        options: CallOptions | None = None,
    ) -> SetGWSInstanceUserResponse:
        """Assign a GWS instance to a RAM user.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Makes a RAM user (sub-account) the user of a graphic workstation (GWS) instance. The owner of the Alibaba
        Cloud account can give each of its RAM users an instance this way; a RAM user can use only the instances
        assigned to it.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            user_uid: Numeric identifier (UID) of the RAM user.
            user_name: Name of the RAM user.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SetGWSInstanceUserResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", SetGWSInstanceUser.
        """
        from .actions.set_gws_instance_user import OPERATION, SetGWSInstanceUserRequest

        request = SetGWSInstanceUserRequest(
            instance_id=instance_id,
            user_uid=user_uid,
            user_name=user_name,
        )
        return await self._call(OPERATION, request, options)

    async def set_job_user(
        self,
        *,
        cluster_id: str,
        run_as_user: str,
        run_as_user_password: str,
        options: CallOptions | None = None,
    ) -> SetJobUserResponse:
        """Set the user who owns the jobs of a cluster.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later. aliyun-python-sdk-ehpc 1.14.21 of March 2024 has
        it no more either.

        Tells the service which cluster user, with which password, is the owner of jobs. The request names a cluster
        and no single job. The user must exist on the cluster; ListUsers lists the users, AddUsers adds one.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            run_as_user: Name of the cluster user who becomes the owner of jobs.
            run_as_user_password: Password of the user in run_as_user. Secret: never shown in a repr or a log.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SetJobUserResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", SetJobUser.
        """
        run_as_user_password = mask(run_as_user_password)
        from .actions.set_job_user import OPERATION, SetJobUserRequest

        request = SetJobUserRequest(
            cluster_id=cluster_id,
            run_as_user=run_as_user,
            run_as_user_password=run_as_user_password,
        )
        return await self._call(OPERATION, request, options)

    async def set_post_scripts(
        self,
        *,
        cluster_id: str,
        post_install_scripts: Sequence[PostScript | Mapping[str, Any]] | None = None,
        options: CallOptions | None = None,
    ) -> SetPostScriptsResponse:
        """Set the scripts that run after installation.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            post_install_scripts: Scripts that run on each node after it was set up.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SetPostScriptsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.14.
        """
        from .actions.set_post_scripts import OPERATION, SetPostScriptsRequest

        request = SetPostScriptsRequest(
            cluster_id=cluster_id,
            post_install_scripts=post_install_scripts,
        )
        return await self._call(OPERATION, request, options)

    async def set_queue(
        self,
        *,
        cluster_id: str,
        node_names: Sequence[str],
        queue_name: str,
        options: CallOptions | None = None,
    ) -> SetQueueResponse:
        """Move compute nodes to another queue.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            node_names: Names of the nodes to move.
            queue_name: Name of the queue.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SetQueueResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.set_queue import OPERATION, SetQueueRequest

        request = SetQueueRequest(
            cluster_id=cluster_id,
            node_names=node_names,
            queue_name=queue_name,
        )
        return await self._call(OPERATION, request, options)

    async def set_scheduler_info(
        self,
        *,
        cluster_id: str,
        scheduler_names: Sequence[Literal["pbs", "pbs19", "slurm", "slurm19", "slurm20"] | str],
        pbs_info: Sequence[PbsSettings | Mapping[str, Any]] | None = None,
        slurm_info: Sequence[SlurmSettings | Mapping[str, Any]] | None = None,
        options: CallOptions | None = None,
    ) -> SetSchedulerInfoResponse:
        """Change settings of the scheduler of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            scheduler_names: Names of the schedulers to change. One of: pbs, pbs19, slurm, slurm19, slurm20.
            pbs_info: Settings of the PBS scheduler, as a list of one.
            slurm_info: Settings of the Slurm scheduler, as a list of one.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SetSchedulerInfoResponse: message, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.8.
        """
        from .actions.set_scheduler_info import OPERATION, SetSchedulerInfoRequest

        request = SetSchedulerInfoRequest(
            cluster_id=cluster_id,
            scheduler_names=scheduler_names,
            pbs_info=pbs_info,
            slurm_info=slurm_info,
        )
        return await self._call(OPERATION, request, options)

    async def start_cluster(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> StartClusterResponse:
        """Start the nodes of a stopped cluster.

        The counterpart of StopCluster. The call returns at once; ListNodes shows when the nodes are running.
        ListClusters and DescribeCluster show which clusters there are and what state they are in.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StartClusterResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", StartCluster.
        """
        from .actions.start_cluster import OPERATION, StartClusterRequest

        request = StartClusterRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def start_gws_instance(
        self,
        *,
        instance_id: str,
        options: CallOptions | None = None,
    ) -> StartGWSInstanceResponse:
        """Start a stopped GWS instance.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Starts a graphic workstation (GWS) instance that was stopped before, for example with StopGWSInstance. The
        call does not wait until the instance runs; poll DescribeGWSInstances.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StartGWSInstanceResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", StartGWSInstance.
        """
        from .actions.start_gws_instance import OPERATION, StartGWSInstanceRequest

        request = StartGWSInstanceRequest(
            instance_id=instance_id,
        )
        return await self._call(OPERATION, request, options)

    async def start_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str] | None = None,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        options: CallOptions | None = None,
    ) -> StartNodesResponse:
        """Start stopped nodes of a cluster.

        Starts the instances of nodes that StopNodes has stopped. The call returns before the nodes are up; poll
        ListNodes until they are running.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Identifiers of the nodes to start, as ListNodes tells them. Later documentation allows 100
                of them at most.
            role: Role of the nodes; Manager is a management node, Login a login node, Compute a compute node. One of:
                Manager, Login, Compute. Default: Compute.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StartNodesResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", StartNodes.
        """
        from .actions.start_nodes import OPERATION, StartNodesRequest

        request = StartNodesRequest(
            cluster_id=cluster_id,
            instance_ids=instance_ids,
            role=role,
        )
        return await self._call(OPERATION, request, options)

    async def start_visual_service(
        self,
        *,
        cluster_id: str,
        cidr_ip: str,
        port: int,
        options: CallOptions | None = None,
    ) -> StartVisualServiceResponse:
        """Start the remote visualization service of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            cidr_ip: Public address range (CIDR block) that may access the service.
            port: Port on which the service listens.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StartVisualServiceResponse: message, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.start_visual_service import OPERATION, StartVisualServiceRequest

        request = StartVisualServiceRequest(
            cluster_id=cluster_id,
            cidr_ip=cidr_ip,
            port=port,
        )
        return await self._call(OPERATION, request, options)

    async def stop_cluster(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> StopClusterResponse:
        """Stop all nodes of a cluster.

        The call returns at once; ListNodes shows when the nodes are stopped. Until StartCluster starts them again the
        cluster cannot be used. Subscription nodes are charged all the same; pay-as-you-go nodes stop costing
        computing time only where the economical mode of ECS is switched on.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StopClusterResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", StopCluster.
        """
        from .actions.stop_cluster import OPERATION, StopClusterRequest

        request = StopClusterRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def stop_gws_instance(
        self,
        *,
        instance_id: str,
        options: CallOptions | None = None,
    ) -> StopGWSInstanceResponse:
        """Stop a GWS instance.

        Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.

        Stops a graphic workstation (GWS) instance. The call does not wait until the instance is Stopped; poll
        DescribeGWSInstances. StartGWSInstance starts the instance again.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StopGWSInstanceResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", StopGWSInstance.
        """
        from .actions.stop_gws_instance import OPERATION, StopGWSInstanceRequest

        request = StopGWSInstanceRequest(
            instance_id=instance_id,
        )
        return await self._call(OPERATION, request, options)

    async def stop_jobs(
        self,
        *,
        cluster_id: str,
        jobs: Sequence[JobReference | Mapping[str, Any]],
        async_: bool | None = None,
        options: CallOptions | None = None,
    ) -> StopJobsResponse:
        """Stop jobs of a cluster.

        Stops one or more jobs in one call. Call ListJobs first to learn the identifiers of the jobs, and again
        afterwards to see their state. Later official documentation wants all of them to be running or queued.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            jobs: Jobs to stop. From 1 to 100 items.
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.20.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StopJobsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", StopJobs.
        """
        from .actions.stop_jobs import OPERATION, StopJobsRequest

        request = StopJobsRequest(
            cluster_id=cluster_id,
            jobs=jobs,
            async_=async_,
        )
        return await self._call(OPERATION, request, options)

    async def stop_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str] | None = None,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        options: CallOptions | None = None,
    ) -> StopNodesResponse:
        """Stop nodes of a cluster.

        Stops the instances of nodes; StartNodes starts them again. Jobs that run on the nodes are interrupted. The
        call returns before the nodes are down; poll ListNodes.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Identifiers of the nodes to stop, as ListNodes tells them. Later documentation allows 100 of
                them at most.
            role: Role of the nodes; Manager is a management node, Login a login node, Compute a compute node. One of:
                Manager, Login, Compute. Default: Compute.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StopNodesResponse: task_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", StopNodes.
        """
        from .actions.stop_nodes import OPERATION, StopNodesRequest

        request = StopNodesRequest(
            cluster_id=cluster_id,
            instance_ids=instance_ids,
            role=role,
        )
        return await self._call(OPERATION, request, options)

    async def stop_serverless_jobs(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str],
        options: CallOptions | None = None,
    ) -> StopServerlessJobsResponse:
        """Stop serverless jobs.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Identifiers of the jobs.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StopServerlessJobsResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.24.
        """
        from .actions.stop_serverless_jobs import OPERATION, StopServerlessJobsRequest

        request = StopServerlessJobsRequest(
            cluster_id=cluster_id,
            job_ids=job_ids,
        )
        return await self._call(OPERATION, request, options)

    async def stop_visual_service(
        self,
        *,
        cluster_id: str,
        cidr_ip: str,
        port: int,
        options: CallOptions | None = None,
    ) -> StopVisualServiceResponse:
        """Stop the remote visualization (VNC) service of a cluster.

        Ends the service that runs on the cluster; GetVisualServiceStatus then says inactive.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            cidr_ip: Addresses that the service is open to, as a CIDR block or a single address, such as 0.0.0.0/0. It
                is the source in the rule of the cluster's security group that lets them in.
            port: Port of the service. It listens on 12016, and no other port is known.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            StopVisualServiceResponse: message, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Remote visualization (VNC)", StopVisualService.
        """
        from .actions.stop_visual_service import OPERATION, StopVisualServiceRequest

        request = StopVisualServiceRequest(
            cluster_id=cluster_id,
            cidr_ip=cidr_ip,
            port=port,
        )
        return await self._call(OPERATION, request, options)

    async def submit_job(
        self,
        *,
        cluster_id: str,
        command_line: str,
        run_as_user: str,
        name: str | None = None,
        run_as_user_password: str | None = None,
        priority: int | None = None,
        package_path: str | None = None,
        stdout_redirect_path: str | None = None,
        stderr_redirect_path: str | None = None,
        rerunnable: bool | None = None,
        array_request: str | None = None,
        variables: Sequence[EnvironmentVariable | Mapping[str, Any]] | None = None,
        container_id: str | None = None,
        input_file_url: str | None = None,
        post_cmd_line: str | None = None,
        unzip_cmd: str | None = None,
        job_queue: str | None = None,
        job_retry_count: int | None = None,
        job_retry_on_exit_code: int | None = None,
        job_retry_priority: int | None = None,
        async_: bool | None = None,
        clock_time: str | None = None,
        cpu: int | None = None,
        gpu: int | None = None,
        mem: str | None = None,
        node: int | None = None,
        task: int | None = None,
        thread: int | None = None,
        options: CallOptions | None = None,
    ) -> SubmitJobResponse:
        """Submit a job to the scheduler of a cluster.

        Hands a command over to the scheduler and returns the identifier of the job; the job itself waits and runs
        afterwards, so poll ListJobs for its state. A script that command_line names, such as job.sh, must be on the
        cluster before; CreateJobFile can put it there.

        CreateJobTemplate keeps a set of these parameters for later use, ListJobTemplates lists what was kept.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            command_line: Command or script that is the job, such as /home/exampleUser/job.sh.
            run_as_user: Name of the cluster user who runs and owns the job. ListUsers lists the users.
            name: Name of the job. Later official documentation wants 6 to 30 letters, digits and periods, the first a
                letter.
            run_as_user_password: Password of the user in run_as_user. Secret: never shown in a repr or a log.
            priority: Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater
                number goes first. From 0 to 9.
            package_path: Directory that holds the command; the job runs there.
            stdout_redirect_path: Directory for the standard output of the job, such as ./LammpsTest.
            stderr_redirect_path: Directory for the standard error output of the job, such as ./LammpsTest.
            rerunnable: Whether the scheduler may run the job again.
            array_request: Makes the job an array job, written as first-last:step. 1-10:2 means five jobs with the
                indices 1, 3, 5, 7 and 9.
            variables: Environment variables that the job sees while it runs.
            container_id: Identifier of the container app that the job runs in, needed only for a job in a container.
                ListContainerApps lists the container apps. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and
                later.
            input_file_url: Address of the job's input file in Object Storage Service (OSS), which is downloaded for
                the job.
            post_cmd_line: Command that follows up the job. Later official documentation says that it is run after the
                job was submitted.
            unzip_cmd: Command that unpacks the file downloaded from OSS. Later official documentation knows tar xzf,
                tar xf and unzip.
            job_queue: Name of the queue in which the job runs. ListQueues lists the queues. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            job_retry_count: Number of retries of a failed job; only PBS clusters support it. From 1 to 10. (Since
                alibabacloud_ehpc20180412 1.14.22.)
            job_retry_on_exit_code: Exit code on which the job is retried. (Since alibabacloud_ehpc20180412 1.14.22.)
            job_retry_priority: Priority of the job when it is retried. From 0 to 9. (Since alibabacloud_ehpc20180412
                1.14.22.)
            async_: Whether the cluster handles the request asynchronously. Default: false. (Since
                alibabacloud_ehpc20180412 1.14.20.)
            clock_time: Longest run time, as hours:minutes:seconds, minutes:seconds or seconds. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            cpu: Number of CPU cores. (Since alibabacloud_ehpc20180412 1.14.20.)
            gpu: Number of GPUs. (Since alibabacloud_ehpc20180412 1.0.0.)
            mem: Amount of memory of each node, with its unit, such as 4GB. (Since alibabacloud_ehpc20180412 1.0.0.)
            node: Number of nodes of the job. Only with it have cpu, task, thread, mem and gpu an effect. (Since
                alibabacloud_ehpc20180412 1.0.0.)
            task: Number of MPI tasks on each node. (Since alibabacloud_ehpc20180412 1.0.0.)
            thread: Number of OpenMP threads on each node. (Since alibabacloud_ehpc20180412 1.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SubmitJobResponse: job_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", SubmitJob.
        """
        run_as_user_password = mask_optional(run_as_user_password)
        from .actions.submit_job import OPERATION, SubmitJobRequest

        request = SubmitJobRequest(
            cluster_id=cluster_id,
            command_line=command_line,
            run_as_user=run_as_user,
            name=name,
            run_as_user_password=run_as_user_password,
            priority=priority,
            package_path=package_path,
            stdout_redirect_path=stdout_redirect_path,
            stderr_redirect_path=stderr_redirect_path,
            rerunnable=rerunnable,
            array_request=array_request,
            variables=variables,
            container_id=container_id,
            input_file_url=input_file_url,
            post_cmd_line=post_cmd_line,
            unzip_cmd=unzip_cmd,
            job_queue=job_queue,
            job_retry_count=job_retry_count,
            job_retry_on_exit_code=job_retry_on_exit_code,
            job_retry_priority=job_retry_priority,
            async_=async_,
            clock_time=clock_time,
            cpu=cpu,
            gpu=gpu,
            mem=mem,
            node=node,
            task=task,
            thread=thread,
        )
        return await self._call(OPERATION, request, options)

    async def submit_serverless_job(
        self,
        *,
        cluster_id: str,
        container: ServerlessContainer | Mapping[str, Any],
        job_name: str,
        array_properties: ArrayIndices | Mapping[str, Any] | None = None,
        cpu: float | None = None,
        depends_on: Sequence[JobDependency | Mapping[str, Any]] | None = None,
        ephemeral_storage: int | None = None,
        instance_types: Sequence[str] | None = None,
        job_priority: int | None = None,
        memory: float | None = None,
        ram_role_name: str | None = None,
        retry_strategy: RetryStrategy | Mapping[str, Any] | None = None,
        spot_price_limit: float | None = None,
        spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        timeout: int | None = None,
        vswitch_ids: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> SubmitServerlessJobResponse:
        """Submit a job that runs in a container without nodes of the cluster.

        Returns at once with the identifier of the job. DescribeServerlessJobs shows its state and its containers.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            container: Container in which the job runs.
            job_name: Name of the job: lowercase letters, digits and hyphens, with no hyphen at either end.
            array_properties: Indices of the array job. Each index is passed in the environment variable
                EHPC_ARRAY_TASK_ID.
            cpu: Number of CPU cores.
            depends_on: Jobs that must end before this one starts.
            ephemeral_storage: Size of the temporary storage. Unit: GiB.
            instance_types: ECS instance types that may run the job.
            job_priority: Priority of the job; the greater number goes first. From 0 to 999.
            memory: Amount of memory. Unit: GiB.
            ram_role_name: Name of the RAM role of the instance.
            retry_strategy: When the job is retried.
            spot_price_limit: Highest price per hour, with up to three decimals; only for SpotWithPriceLimit. Unit:
                CNY per hour.
            spot_strategy: How the instance bids if it is a preemptible one: NoSpot is an ordinary instance,
                SpotWithPriceLimit bids up to a highest price, SpotAsPriceGo bids the market price. One of: NoSpot,
                SpotWithPriceLimit, SpotAsPriceGo. Default: NoSpot.
            timeout: Time after which the job is stopped. Unit: seconds.
            vswitch_ids: Identifiers of the vSwitches that the job may use.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SubmitServerlessJobResponse: job_id, request_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.24.
        """
        from .actions.submit_serverless_job import OPERATION, SubmitServerlessJobRequest

        request = SubmitServerlessJobRequest(
            cluster_id=cluster_id,
            container=container,
            job_name=job_name,
            array_properties=array_properties,
            cpu=cpu,
            depends_on=depends_on,
            ephemeral_storage=ephemeral_storage,
            instance_types=instance_types,
            job_priority=job_priority,
            memory=memory,
            ram_role_name=ram_role_name,
            retry_strategy=retry_strategy,
            spot_price_limit=spot_price_limit,
            spot_strategy=spot_strategy,
            timeout=timeout,
            vswitch_ids=vswitch_ids,
        )
        return await self._call(OPERATION, request, options)

    async def sync_users(
        self,
        *,
        cluster_id: str,
        options: CallOptions | None = None,
    ) -> SyncUsersResponse:
        """Copy local users to a hybrid cluster in proxy mode.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            SyncUsersResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.12.
        """
        from .actions.sync_users import OPERATION, SyncUsersRequest

        request = SyncUsersRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def tag_resources(
        self,
        *,
        resource_ids: Sequence[str],
        resource_type: Literal["cluster"] | str,
        tags: Sequence[ResourceTag | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> TagResourcesResponse:
        """Add tags to clusters.

        A tag with a key that the resource has already gets the new value.

        Args:
            resource_ids: Identifiers of the resources to tag.
            resource_type: Type of the resources. One of: cluster.
            tags: Tags to add. At most 20 items.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            TagResourcesResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.tag_resources import OPERATION, TagResourcesRequest

        request = TagResourcesRequest(
            resource_ids=resource_ids,
            resource_type=resource_type,
            tags=tags,
        )
        return await self._call(OPERATION, request, options)

    async def un_tag_resources(
        self,
        *,
        resource_ids: Sequence[str],
        resource_type: Literal["cluster"] | str,
        all: bool | None = None,
        tag_keys: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> UnTagResourcesResponse:
        """Remove tags from clusters.

        Args:
            resource_ids: Identifiers of the resources.
            resource_type: Type of the resources. One of: cluster.
            all: Whether to remove all tags; only without tag_keys. Default: false.
            tag_keys: Keys of the tags to remove. At most 20 items.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UnTagResourcesResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.un_tag_resources import OPERATION, UnTagResourcesRequest

        request = UnTagResourcesRequest(
            resource_ids=resource_ids,
            resource_type=resource_type,
            all=all,
            tag_keys=tag_keys,
        )
        return await self._call(OPERATION, request, options)

    async def uninstall_software(
        self,
        *,
        cluster_id: str,
        application: str,
        options: CallOptions | None = None,
    ) -> UninstallSoftwareResponse:
        """Remove software from a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            application: Name of the software, as ListInstalledSoftware lists it.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UninstallSoftwareResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: aliyun-python-sdk-ehpc 1.12.0 and its Java twin.
        """
        from .actions.uninstall_software import OPERATION, UninstallSoftwareRequest

        request = UninstallSoftwareRequest(
            cluster_id=cluster_id,
            application=application,
        )
        return await self._call(OPERATION, request, options)

    async def update_cluster_volumes(
        self,
        *,
        cluster_id: str,
        additional_volumes: Sequence[AdditionalVolume | Mapping[str, Any]] | None = None,
        options: CallOptions | None = None,
    ) -> UpdateClusterVolumesResponse:
        """Change which file systems are mounted on a cluster.

        Takes the file systems that the cluster mounts beside its main shared storage. The reference does not say
        whether the list replaces the mounts there are or adds to them, so read them with GetClusterVolumes before and
        after; it also tells which file systems must be kept (must_keep). ListFileSystemWithMountTargets shows what
        can be mounted.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            additional_volumes: File systems to mount.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UpdateClusterVolumesResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", UpdateClusterVolumes.
        """
        from .actions.update_cluster_volumes import OPERATION, UpdateClusterVolumesRequest

        request = UpdateClusterVolumesRequest(
            cluster_id=cluster_id,
            additional_volumes=additional_volumes,
        )
        return await self._call(OPERATION, request, options)

    async def update_queue_config(
        self,
        *,
        cluster_id: str,
        queue_name: str,
        resource_group_id: str | None = None,
        compute_instance_type: str | None = None,
        deployment_set_id: str | None = None,
        network_interface_traffic_mode: Literal["Standard", "HighPerformance"] | str | None = None,
        options: CallOptions | None = None,
    ) -> UpdateQueueConfigResponse:
        """Set the resource group and the instance type of a queue's new compute nodes.

        Changes what nodes a queue gets from now on: nodes that are added later join the resource group and have the
        instance type given here. Nodes that the queue has already stay as they are. ListQueues lists the queues.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_name: Name of the queue to change, such as workq.
            resource_group_id: Resource group that new nodes of the queue join.
            compute_instance_type: ECS instance type of new compute nodes in the queue. ListPreferredEcsTypes lists
                suitable types.
            deployment_set_id: Identifier of the ECS deployment set for the nodes. Only deployment sets with the
                low-latency strategy are accepted. (Since alibabacloud_ehpc20180412 1.14.24.)
            network_interface_traffic_mode: Communication mode of the network interface: Standard is TCP,
                HighPerformance is elastic RDMA. One of: Standard, HighPerformance. (Since alibabacloud_ehpc20180412
                3.0.0.)
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UpdateQueueConfigResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", UpdateQueueConfig.
        """
        from .actions.update_queue_config import OPERATION, UpdateQueueConfigRequest

        request = UpdateQueueConfigRequest(
            cluster_id=cluster_id,
            queue_name=queue_name,
            resource_group_id=resource_group_id,
            compute_instance_type=compute_instance_type,
            deployment_set_id=deployment_set_id,
            network_interface_traffic_mode=network_interface_traffic_mode,
        )
        return await self._call(OPERATION, request, options)

    async def upgrade_client(
        self,
        *,
        cluster_id: str,
        client_version: str | None = None,
        options: CallOptions | None = None,
    ) -> UpgradeClientResponse:
        """Upgrade the E-HPC client of a cluster.

        Replaces the client (ehpcutil) on the nodes of the cluster with the version asked for, or with the newest one.
        ListCurrentClientVersion tells the newest version, DescribeCluster the version that the cluster has.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            client_version: Version to upgrade to, such as 1.0.24; the newest version if absent.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            UpgradeClientResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Client software", UpgradeClient.
        """
        from .actions.upgrade_client import OPERATION, UpgradeClientRequest

        request = UpgradeClientRequest(
            cluster_id=cluster_id,
            client_version=client_version,
        )
        return await self._call(OPERATION, request, options)

    def iter_estack_image(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[BaseImageInfo, DescribeEstackImageResponse]:
        """Iterate over all items of DescribeEstackImage, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.describe_estack_image import OPERATION, DescribeEstackImageRequest

        request = DescribeEstackImageRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_gws_clusters(
        self,
        *,
        cluster_id: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[GwsClusterInfo, DescribeGWSClustersResponse]:
        """Iterate over all items of DescribeGWSClusters, fetching pages as needed.

        Args:
            cluster_id: Identifier of a GWS cluster, to see only this one.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DescribeGWSClusters.
        """
        from .actions.describe_gws_clusters import OPERATION, DescribeGWSClustersRequest

        request = DescribeGWSClustersRequest(
            cluster_id=cluster_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_gws_images(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[GwsImageInfo, DescribeGWSImagesResponse]:
        """Iterate over all items of DescribeGWSImages, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DescribeGWSImages.
        """
        from .actions.describe_gws_images import OPERATION, DescribeGWSImagesRequest

        request = DescribeGWSImagesRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_gws_instances(
        self,
        *,
        instance_id: str | None = None,
        cluster_id: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[GwsInstanceInfo, DescribeGWSInstancesResponse]:
        """Iterate over all items of DescribeGWSInstances, fetching pages as needed.

        Args:
            instance_id: Identifier of a GWS instance, to see only this one.
            cluster_id: Identifier of a GWS cluster, to see only its instances. DescribeGWSClusters lists the
                clusters. Better always give it, since later editions of the API require it. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Graphic workstations (GWS)", DescribeGWSInstances.
        """
        from .actions.describe_gws_instances import OPERATION, DescribeGWSInstancesRequest

        request = DescribeGWSInstancesRequest(
            instance_id=instance_id,
            cluster_id=cluster_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_cloud_metric_profilings(
        self,
        *,
        cluster_id: str,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ProfilingInfo, ListCloudMetricProfilingsResponse]:
        """Iterate over all items of ListCloudMetricProfilings, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Performance profiling", ListCloudMetricProfilings.
        """
        from .actions.list_cloud_metric_profilings import OPERATION, ListCloudMetricProfilingsRequest

        request = ListCloudMetricProfilingsRequest(
            cluster_id=cluster_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_cluster_logs(
        self,
        *,
        cluster_id: str,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ClusterLog, ListClusterLogsResponse]:
        """Iterate over all items of ListClusterLogs, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            page_size: Number of items to fetch at a time. From 1 to 100. Default: 100.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListClusterLogs.
        """
        from .actions.list_cluster_logs import OPERATION, ListClusterLogsRequest

        request = ListClusterLogsRequest(
            cluster_id=cluster_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_clusters(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ClusterSummary, ListClustersResponse]:
        """Iterate over all items of ListClusters, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListClusters.
        """
        from .actions.list_clusters import OPERATION, ListClustersRequest

        request = ListClustersRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_clusters_meta(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ClusterMeta, ListClustersMetaResponse]:
        """Iterate over all items of ListClustersMeta, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListClustersMeta.
        """
        from .actions.list_clusters_meta import OPERATION, ListClustersMetaRequest

        request = ListClustersMetaRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_commands(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str] | None = None,
        command_id: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[CommandInfo, ListCommandsResponse]:
        """Iterate over all items of ListCommands, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            instance_ids: Only commands that ran on these ECS instances; those of all nodes of the cluster if absent.
                Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
            command_id: Only the command with this identifier. (Since aliyun-python-sdk-ehpc 1.12.0 and its Java
                twin.)
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Shell commands", ListCommands.
        """
        from .actions.list_commands import OPERATION, ListCommandsRequest

        request = ListCommandsRequest(
            cluster_id=cluster_id,
            instance_ids=instance_ids,
            command_id=command_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_container_apps(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ContainerAppInfo, ListContainerAppsResponse]:
        """Iterate over all items of ListContainerApps, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", ListContainerApps.
        """
        from .actions.list_container_apps import OPERATION, ListContainerAppsRequest

        request = ListContainerAppsRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_container_images(
        self,
        *,
        cluster_id: str,
        container_type: Literal["shifter"] | str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ContainerImageInfo, ListContainerImagesResponse]:
        """Iterate over all items of ListContainerImages, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            container_type: Container technology whose images to list. Later official documentation knows only
                singularity. One of: shifter. Default: shifter.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", ListContainerImages.
        """
        from .actions.list_container_images import OPERATION, ListContainerImagesRequest

        request = ListContainerImagesRequest(
            cluster_id=cluster_id,
            container_type=container_type,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_cpfs_file_systems(
        self,
        *,
        file_system_id: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[CpfsFileSystem, ListCpfsFileSystemsResponse]:
        """Iterate over all items of ListCpfsFileSystems, fetching pages as needed.

        Args:
            file_system_id: Identifier of the one file system to return. Without it all CPFS file systems are listed.
                (Since aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", ListCpfsFileSystems.
        """
        from .actions.list_cpfs_file_systems import OPERATION, ListCpfsFileSystemsRequest

        request = ListCpfsFileSystemsRequest(
            file_system_id=file_system_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_file_system_with_mount_targets(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[NasFileSystem, ListFileSystemWithMountTargetsResponse]:
        """Iterate over all items of ListFileSystemWithMountTargets, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", ListFileSystemWithMountTargets.
        """
        from .actions.list_file_system_with_mount_targets import OPERATION, ListFileSystemWithMountTargetsRequest

        request = ListFileSystemWithMountTargetsRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_invocation_results(
        self,
        *,
        cluster_id: str,
        command_id: str,
        instance_ids: Sequence[str] | None = None,
        invoke_record_status: Literal["Finished", "Running", "Failed", "Stopped"] | str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[InvocationResult, ListInvocationResultsResponse]:
        """Iterate over all items of ListInvocationResults, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            command_id: Identifier of the command. InvokeShellCommand returns it, and ListCommands lists it.
            instance_ids: Only results of these ECS instances; those of all nodes if absent.
            invoke_record_status: Only results with this status. One of: Finished, Running, Failed, Stopped.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Shell commands", ListInvocationResults.
        """
        from .actions.list_invocation_results import OPERATION, ListInvocationResultsRequest

        request = ListInvocationResultsRequest(
            cluster_id=cluster_id,
            command_id=command_id,
            instance_ids=instance_ids,
            invoke_record_status=invoke_record_status,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_job_templates(
        self,
        *,
        uid: str | None = None,
        name: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[JobTemplateInfo, ListJobTemplatesResponse]:
        """Iterate over all items of ListJobTemplates, fetching pages as needed.

        Args:
            uid: Identifier of the Alibaba Cloud user. Withdrawn: not in alibabacloud_ehpc20180412 4.0.0 and later.
            name: Lists only the job template of this name.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Job templates", ListJobTemplates.
        """
        from .actions.list_job_templates import OPERATION, ListJobTemplatesRequest

        request = ListJobTemplatesRequest(
            uid=uid,
            name=name,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_jobs(
        self,
        *,
        cluster_id: str,
        owner: str | None = None,
        state: Literal["finished", "notfinish", "all"] | str | None = None,
        rerunnable: bool | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[JobInfo, ListJobsResponse]:
        """Iterate over all items of ListJobs, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            owner: Lists only the jobs of this cluster user.
            state: Lists only jobs that have ended (finished) or only those that have not (notfinish). Later official
                documentation adds the value all. One of: finished, notfinish, all.
            rerunnable: Lists only jobs that may be run again, or only those that may not. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", ListJobs.
        """
        from .actions.list_jobs import OPERATION, ListJobsRequest

        request = ListJobsRequest(
            cluster_id=cluster_id,
            owner=owner,
            state=state,
            rerunnable=rerunnable,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_jobs_with_filters(
        self,
        *,
        cluster_id: str,
        async_: bool | None = None,
        create_time_end: int | float | str | date | None = None,
        create_time_start: int | float | str | date | None = None,
        execute_order: Literal["asc", "desc"] | str | None = None,
        job_name: str | None = None,
        job_status: Literal["all", "finished", "notfinish"] | str | None = None,
        nodes: Sequence[str] | None = None,
        pend_order: Literal["asc", "desc"] | str | None = None,
        queues: Sequence[str] | None = None,
        submit_order: Literal["asc", "desc"] | str | None = None,
        users: Sequence[str] | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[FilteredJob, ListJobsWithFiltersResponse]:
        """Iterate over all items of ListJobsWithFilters, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            async_: Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.17.)
            create_time_end: Only jobs submitted at this time or earlier, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            create_time_start: Only jobs submitted at this time or later, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            execute_order: Sort by run time, in this direction. One of: asc, desc.
            job_name: Only jobs whose name contains this text.
            job_status: Only jobs in this group of states. One of: all, finished, notfinish. Default: all.
            nodes: Only jobs that run on these nodes.
            pend_order: Sort by waiting time, in this direction. One of: asc, desc.
            queues: Only jobs of these queues.
            submit_order: Sort by submission time, in this direction. One of: asc, desc.
            users: Only jobs of these users.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20180412 1.14.14.
        """
        from .actions.list_jobs_with_filters import OPERATION, ListJobsWithFiltersRequest

        request = ListJobsWithFiltersRequest(
            cluster_id=cluster_id,
            async_=async_,
            create_time_end=create_time_end,
            create_time_start=create_time_start,
            execute_order=execute_order,
            job_name=job_name,
            job_status=job_status,
            nodes=nodes,
            pend_order=pend_order,
            queues=queues,
            submit_order=submit_order,
            users=users,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_nodes(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        host_name: str | None = None,
        only_detached: bool | None = None,
        filter: str | None = None,
        host_name_prefix: str | None = None,
        host_name_suffix: str | None = None,
        private_ip_address: str | None = None,
        sequence: Literal["Forward", "Backward"] | str | None = None,
        sort_by: Literal["AddedTime", "HostName"] | str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[NodeInfo, ListNodesResponse]:
        """Iterate over all items of ListNodes, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default, and the service may assume Compute, so say which role you want. One
                of: Manager, Login, Compute.
            host_name: Only nodes whose host name matches. A part of the name is enough; regular expressions in the
                style of MySQL work too.
            only_detached: If true, only nodes that E-HPC created and that have since been taken out of its
                management; otherwise the nodes that it manages. Default: false. Withdrawn: not in
                alibabacloud_ehpc20180412 4.0.0 and later.
            filter: Node states to filter by, as a JSON text with the key status. (Since alibabacloud_ehpc20180412
                1.0.0.)
            host_name_prefix: Only nodes whose host name starts with this text. (Since alibabacloud_ehpc20180412
                1.14.8.)
            host_name_suffix: Only nodes whose host name ends with this text. (Since alibabacloud_ehpc20180412
                1.14.8.)
            private_ip_address: Only nodes with these private IP addresses, separated by commas. (Since
                alibabacloud_ehpc20180412 1.0.2.)
            sequence: Sort direction. One of: Forward, Backward. Default: Forward. (Since alibabacloud_ehpc20180412
                1.0.0.)
            sort_by: Sort key. One of: AddedTime, HostName. (Since alibabacloud_ehpc20180412 1.0.0.)
            page_size: Number of items to fetch at a time. From 1 to 100. Default: 100.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", ListNodes.
        """
        from .actions.list_nodes import OPERATION, ListNodesRequest

        request = ListNodesRequest(
            cluster_id=cluster_id,
            role=role,
            host_name=host_name,
            only_detached=only_detached,
            filter=filter,
            host_name_prefix=host_name_prefix,
            host_name_suffix=host_name_suffix,
            private_ip_address=private_ip_address,
            sequence=sequence,
            sort_by=sort_by,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_nodes_by_queue(
        self,
        *,
        cluster_id: str,
        queue_name: str,
        async_: bool | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[NodeInfo, ListNodesByQueueResponse]:
        """Iterate over all items of ListNodesByQueue, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_name: Name of the queue, such as workq.
            async_: Whether the cluster handles the request asynchronously. (Since alibabacloud_ehpc20180412 1.14.17.)
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Nodes and queues", ListNodesByQueue.
        """
        from .actions.list_nodes_by_queue import OPERATION, ListNodesByQueueRequest

        request = ListNodesByQueueRequest(
            cluster_id=cluster_id,
            queue_name=queue_name,
            async_=async_,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_serverless_jobs(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str] | None = None,
        job_names: Sequence[str] | None = None,
        start_order: Literal["Asc", "Desc"] | str | None = None,
        state: Literal["All", "Pending", "Running", "Succeeded", "Canceled", "Failed"] | str | None = None,
        submit_order: Literal["Asc", "Desc"] | str | None = None,
        submit_time_end: int | float | str | date | None = None,
        submit_time_start: int | float | str | date | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ServerlessJobSummary, ListServerlessJobsResponse]:
        """Iterate over all items of ListServerlessJobs, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Only these jobs.
            job_names: Only jobs with these names.
            start_order: Sort by start time, in this direction. One of: Asc, Desc.
            state: Only jobs in this state. One of: All, Pending, Running, Succeeded, Canceled, Failed. Default: All.
            submit_order: Sort by submission time, in this direction. One of: Asc, Desc.
            submit_time_end: Only jobs submitted at this time or earlier, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            submit_time_start: Only jobs submitted at this time or later, as a UNIX timestamp in seconds. A datetime,
                a date or a text in ISO 8601 works too; without a time zone, it is in local time.
            page_size: Number of items to fetch at a time. From 1 to 100. Default: 100.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20180412 1.14.24.
        """
        from .actions.list_serverless_jobs import OPERATION, ListServerlessJobsRequest

        request = ListServerlessJobsRequest(
            cluster_id=cluster_id,
            job_ids=job_ids,
            job_names=job_names,
            start_order=start_order,
            state=state,
            submit_order=submit_order,
            submit_time_end=submit_time_end,
            submit_time_start=submit_time_start,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_tag_resources(
        self,
        *,
        resource_type: Literal["cluster"] | str,
        resource_ids: Sequence[str] | None = None,
        tags: Sequence[ResourceTag | Mapping[str, Any]] | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[TagResource, ListTagResourcesResponse]:
        """Iterate over all items of ListTagResources, fetching pages as needed.

        Args:
            resource_type: Type of the resources. One of: cluster.
            resource_ids: Only these resources.
            tags: Only resources with these tags.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20180412 1.14.15.
        """
        from .actions.list_tag_resources import OPERATION, ListTagResourcesRequest

        request = ListTagResourcesRequest(
            resource_type=resource_type,
            resource_ids=resource_ids,
            tags=tags,
        )
        return self._pages(OPERATION, request, None, prefetch, options)

    def iter_tasks(
        self,
        *,
        cluster_id: str,
        archived: bool | None = None,
        task_id: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[TaskInfo, ListTasksResponse]:
        """Iterate over all items of ListTasks, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            archived: Whether to list archived tasks too. Default: false.
            task_id: Only this task.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20180412 1.0.0.
        """
        from .actions.list_tasks import OPERATION, ListTasksRequest

        request = ListTasksRequest(
            cluster_id=cluster_id,
            archived=archived,
            task_id=task_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_users(
        self,
        *,
        cluster_id: str,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[UserInfo, ListUsersResponse]:
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

        Source: E-HPC API reference, edition of 2019, chapter "Cluster users", ListUsers.
        """
        from .actions.list_users import OPERATION, ListUsersRequest

        request = ListUsersRequest(
            cluster_id=cluster_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_users_async(
        self,
        *,
        cluster_id: str,
        async_id: str | None = None,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ClusterUser, ListUsersAsyncResponse]:
        """Iterate over all items of ListUsersAsync, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            async_id: Identifier of the asynchronous request; send it with the next call to get the outcome.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: alibabacloud_ehpc20180412 1.14.16.
        """
        from .actions.list_users_async import OPERATION, ListUsersAsyncRequest

        request = ListUsersAsyncRequest(
            cluster_id=cluster_id,
            async_id=async_id,
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_volumes(
        self,
        *,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[ClusterVolumeInfo, ListVolumesResponse]:
        """Iterate over all items of ListVolumes, fetching pages as needed.

        Args:
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            An iterator over the items; its method ``pages`` iterates over the responses.

        Raises:
            EhpcError: During iteration, as from the method for a single page.

        Source: E-HPC API reference, edition of 2019, chapter "Storage volumes", ListVolumes.
        """
        from .actions.list_volumes import OPERATION, ListVolumesRequest

        request = ListVolumesRequest()
        return self._pages(OPERATION, request, page_size, prefetch, options)

    async def wait_for_cluster_running(
        self,
        *,
        cluster_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> DescribeClusterResponse:
        """Wait until a cluster is running.

        Polls DescribeCluster until the state is running, at most 3600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 3600 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or releasing or ClusterNotFound.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_cluster import DescribeClusterRequest
        from .waiters import CLUSTER_RUNNING

        request = DescribeClusterRequest(
            cluster_id=cluster_id,
        )
        models: list[DescribeClusterResponse] = await self._wait(CLUSTER_RUNNING, request, None, wait, options)
        return models[0]

    async def wait_for_cluster_stopped(
        self,
        *,
        cluster_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> DescribeClusterResponse:
        """Wait until a cluster is stopped.

        Polls DescribeCluster until the state is stopped, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or releasing or ClusterNotFound.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_cluster import DescribeClusterRequest
        from .waiters import CLUSTER_STOPPED

        request = DescribeClusterRequest(
            cluster_id=cluster_id,
        )
        models: list[DescribeClusterResponse] = await self._wait(CLUSTER_STOPPED, request, None, wait, options)
        return models[0]

    async def wait_for_cluster_released(
        self,
        *,
        cluster_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Wait until a cluster no longer exists.

        Polls DescribeCluster until the state is released or the service responds with ClusterNotFound, at most 1800 s
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
        from .actions.describe_cluster import DescribeClusterRequest
        from .waiters import CLUSTER_RELEASED

        request = DescribeClusterRequest(
            cluster_id=cluster_id,
        )
        await self._wait(CLUSTER_RELEASED, request, None, wait, options)

    async def wait_for_nodes_running(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[NodeInfo]:
        """Wait until nodes are running.

        Polls ListNodes until the state is running or ready, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default, and the service may assume Compute, so say which role you want. One
                of: Manager, Login, Compute.
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
            role=role,
        )
        return await self._wait(NODES_RUNNING, request, instance_ids, wait, options)

    async def wait_for_nodes_stopped(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[NodeInfo]:
        """Wait until nodes are stopped.

        Polls ListNodes until the state is stopped, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default, and the service may assume Compute, so say which role you want. One
                of: Manager, Login, Compute.
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
        from .waiters import NODES_STOPPED

        request = ListNodesRequest(
            cluster_id=cluster_id,
            role=role,
        )
        return await self._wait(NODES_STOPPED, request, instance_ids, wait, options)

    async def wait_for_nodes_added(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        count: int,
        ignored_ids: Sequence[str] = (),
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[NodeInfo]:
        """Wait until a cluster has so many running nodes.

        Polls ListNodes until the state is running or ready, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default, and the service may assume Compute, so say which role you want. One
                of: Manager, Login, Compute.
            count: Number of running nodes to wait for.
            ignored_ids: Identifiers of items that don't count, such as those that were listed before. Default: none.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with exception or releasing or ClusterNotFound.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_nodes import ListNodesRequest
        from .waiters import NODES_ADDED

        request = ListNodesRequest(
            cluster_id=cluster_id,
            role=role,
        )
        return await self._wait(NODES_ADDED, request, count, wait, options, ignored_ids)

    async def wait_for_nodes_released(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Wait until nodes no longer exist.

        Polls ListNodes until the item is not listed or the service responds with ClusterNotFound, at most 1800 s
        unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default, and the service may assume Compute, so say which role you want. One
                of: Manager, Login, Compute.
            instance_ids: Identifiers of the nodes to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            Nothing.

        Raises:
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_nodes import ListNodesRequest
        from .waiters import NODES_RELEASED

        request = ListNodesRequest(
            cluster_id=cluster_id,
            role=role,
        )
        await self._wait(NODES_RELEASED, request, instance_ids, wait, options)

    async def wait_for_jobs_finished(
        self,
        *,
        cluster_id: str,
        owner: str | None = None,
        job_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[JobInfo]:
        """Wait until jobs have finished, asking for all of them at once.

        Polls ListJobs until the state is finished, at most 86400 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            owner: Lists only the jobs of this cluster user.
            job_ids: Identifiers of the jobs to wait for.
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
            owner=owner,
        )
        return await self._wait(JOBS_FINISHED, request, job_ids, wait, options)

    async def wait_for_jobs_ended(
        self,
        *,
        cluster_id: str,
        owner: str | None = None,
        job_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[JobInfo]:
        """Wait until jobs have ended in any way, asking for all of them at once.

        Polls ListJobs until the state is finished or failed or cancelled or the item is no longer listed, at most
        86400 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            owner: Lists only the jobs of this cluster user.
            job_ids: Identifiers of the jobs to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 86400
                s, and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with ClusterNotFound, or an item was never listed.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_jobs import ListJobsRequest
        from .waiters import JOBS_ENDED

        request = ListJobsRequest(
            cluster_id=cluster_id,
            owner=owner,
        )
        return await self._wait(JOBS_ENDED, request, job_ids, wait, options)

    async def wait_for_command_finished(
        self,
        *,
        cluster_id: str,
        command_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> ListInvocationStatusResponse:
        """Wait until a shell command has finished on all of its nodes.

        Polls ListInvocationStatus until the state is finished, at most 3600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            command_id: Identifier of the command. InvokeShellCommand returns it, and ListCommands lists it.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 3600 s,
                and polls after 2 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with failed or stopped.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_invocation_status import ListInvocationStatusRequest
        from .waiters import COMMAND_FINISHED

        request = ListInvocationStatusRequest(
            cluster_id=cluster_id,
            command_id=command_id,
        )
        models: list[ListInvocationStatusResponse] = await self._wait(COMMAND_FINISHED, request, None, wait, options)
        return models[0]

    async def wait_for_software_installed(
        self,
        *,
        cluster_id: str,
        software_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[InstalledSoftware]:
        """Wait until software is installed on a cluster.

        Polls ListInstalledSoftware until the state is installed, at most 3600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            software_ids: Identifiers of the software to wait for, such as GROMACS_5.1.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 3600 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with exception or uninstalling or uninstalled, or an item is no
                longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_installed_software import ListInstalledSoftwareRequest
        from .waiters import SOFTWARE_INSTALLED

        request = ListInstalledSoftwareRequest(
            cluster_id=cluster_id,
        )
        return await self._wait(SOFTWARE_INSTALLED, request, software_ids, wait, options)

    async def wait_for_gws_cluster_running(
        self,
        *,
        cluster_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[GwsClusterInfo]:
        """Wait until a cluster of graphic workstations is running.

        Polls DescribeGWSClusters until the state is running, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_ids: Identifiers of the clusters to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with exception or releasing, or an item is no longer listed, or
                never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_gws_clusters import DescribeGWSClustersRequest
        from .waiters import GWS_CLUSTER_RUNNING

        request = DescribeGWSClustersRequest()
        return await self._wait(GWS_CLUSTER_RUNNING, request, cluster_ids, wait, options)

    async def wait_for_gws_cluster_released(
        self,
        *,
        cluster_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Wait until a cluster of graphic workstations no longer exists.

        Polls DescribeGWSClusters until the item is not listed, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_ids: Identifiers of the clusters to wait for.
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
        from .actions.describe_gws_clusters import DescribeGWSClustersRequest
        from .waiters import GWS_CLUSTER_RELEASED

        request = DescribeGWSClustersRequest()
        await self._wait(GWS_CLUSTER_RELEASED, request, cluster_ids, wait, options)

    async def wait_for_gws_instances_running(
        self,
        *,
        cluster_id: str | None = None,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[GwsInstanceInfo]:
        """Wait until graphic workstations are ready for their users.

        Polls DescribeGWSInstances until the state is registered or inuse, at most 1800 s unless `wait` says
        otherwise.

        Args:
            cluster_id: Identifier of a GWS cluster, to see only its instances. DescribeGWSClusters lists the
                clusters. Better always give it, since later editions of the API require it. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            instance_ids: Identifiers of the graphic workstations to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with missing, or an item is no longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_gws_instances import DescribeGWSInstancesRequest
        from .waiters import GWS_INSTANCES_RUNNING

        request = DescribeGWSInstancesRequest(
            cluster_id=cluster_id,
        )
        return await self._wait(GWS_INSTANCES_RUNNING, request, instance_ids, wait, options)

    async def wait_for_gws_instances_stopped(
        self,
        *,
        cluster_id: str | None = None,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[GwsInstanceInfo]:
        """Wait until graphic workstations are stopped.

        Polls DescribeGWSInstances until the state is stopped, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of a GWS cluster, to see only its instances. DescribeGWSClusters lists the
                clusters. Better always give it, since later editions of the API require it. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            instance_ids: Identifiers of the graphic workstations to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with missing, or an item is no longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_gws_instances import DescribeGWSInstancesRequest
        from .waiters import GWS_INSTANCES_STOPPED

        request = DescribeGWSInstancesRequest(
            cluster_id=cluster_id,
        )
        return await self._wait(GWS_INSTANCES_STOPPED, request, instance_ids, wait, options)

    async def wait_for_gws_instances_released(
        self,
        *,
        cluster_id: str | None = None,
        instance_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Wait until graphic workstations no longer exist.

        Polls DescribeGWSInstances until the item is not listed, at most 1800 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of a GWS cluster, to see only its instances. DescribeGWSClusters lists the
                clusters. Better always give it, since later editions of the API require it. (Since
                aliyun-python-sdk-ehpc 1.12.0 and its Java twin.)
            instance_ids: Identifiers of the graphic workstations to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            Nothing.

        Raises:
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_gws_instances import DescribeGWSInstancesRequest
        from .waiters import GWS_INSTANCES_RELEASED

        request = DescribeGWSInstancesRequest(
            cluster_id=cluster_id,
        )
        await self._wait(GWS_INSTANCES_RELEASED, request, instance_ids, wait, options)

    async def wait_for_nfs_client_installed(
        self,
        *,
        instance_id: str,
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> DescribeNFSClientStatusResponse:
        """Wait until the NFS client of a graphic workstation is installed.

        Polls DescribeNFSClientStatus until the state is finished, at most 1800 s unless `wait` says otherwise.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 1800 s,
                and polls after 3 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_nfs_client_status import DescribeNFSClientStatusRequest
        from .waiters import NFS_CLIENT_INSTALLED

        request = DescribeNFSClientStatusRequest(
            instance_id=instance_id,
        )
        models: list[DescribeNFSClientStatusResponse] = await self._wait(
            NFS_CLIENT_INSTALLED, request, None, wait, options
        )
        return models[0]

    async def wait_for_tasks_finished(
        self,
        *,
        cluster_id: str,
        task_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[TaskInfo]:
        """Wait until the tasks of asynchronous actions have finished.

        Polls ListTasks until the state is success, at most 3600 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            task_ids: Identifiers of the tasks to wait for, which actions such as CreateCluster return.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 3600 s,
                and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with failed or partialfail or ClusterNotFound, or an item is no
                longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_tasks import ListTasksRequest
        from .waiters import TASKS_FINISHED

        request = ListTasksRequest(
            cluster_id=cluster_id,
        )
        return await self._wait(TASKS_FINISHED, request, task_ids, wait, options)

    async def wait_for_serverless_jobs_finished(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[ServerlessJobSummary]:
        """Wait until serverless jobs have finished.

        Polls ListServerlessJobs until the state is succeeded, at most 86400 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Identifiers of the jobs to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 86400
                s, and polls after 5 s and more.
            options: What differs for this call, such as timeouts and retries. Default: the client's settings.

        Returns:
            The items with their final states.

        Raises:
            WaiterFailedError: The service responds with failed or canceled or ClusterNotFound, or an item is no
                longer listed, or never was.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_serverless_jobs import ListServerlessJobsRequest
        from .waiters import SERVERLESS_JOBS_FINISHED

        request = ListServerlessJobsRequest(
            cluster_id=cluster_id,
        )
        return await self._wait(SERVERLESS_JOBS_FINISHED, request, job_ids, wait, options)
