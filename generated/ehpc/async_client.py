# Generated from spec
# by templates/ehpc/client.py.jinja: edit those, then run `make generate`.
"""The async client: a typed method for each action, iterators over pages, and waiters."""

from __future__ import annotations

from ._runtime.clients import AsyncBaseClient
from .service import SERVICE

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ._runtime.config import CallOptions
    from ._runtime.pagination import AsyncPager
    from ._runtime.waiters import WaitOptions
    from .actions.add_container_app import AddContainerAppResponse
    from .actions.add_local_nodes import AddLocalNodesResponse, LocalNode
    from .actions.add_nodes import AddNodesResponse
    from .actions.add_users import AddUsersResponse, NewUser
    from .actions.create_cluster import CreateClusterResponse
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
    from .actions.delete_users import DeleteUsersResponse
    from .actions.describe_cluster import DescribeClusterResponse
    from .actions.describe_container_app import DescribeContainerAppResponse
    from .actions.describe_gws_clusters import DescribeGWSClustersResponse, GwsClusterInfo
    from .actions.describe_gws_images import DescribeGWSImagesResponse, GwsImageInfo
    from .actions.describe_gws_instances import DescribeGWSInstancesResponse, GwsInstanceInfo
    from .actions.describe_image import DescribeImageResponse
    from .actions.describe_image_gateway_config import DescribeImageGatewayConfigResponse
    from .actions.describe_image_price import DescribeImagePriceResponse
    from .actions.describe_nfs_client_status import DescribeNFSClientStatusResponse
    from .actions.edit_job_template import EditJobTemplateResponse
    from .actions.get_accounting_report import GetAccountingReportResponse
    from .actions.get_auto_scale_config import GetAutoScaleConfigResponse
    from .actions.get_cloud_metric_profiling import GetCloudMetricProfilingResponse
    from .actions.get_cluster_volumes import GetClusterVolumesResponse
    from .actions.get_gws_connect_ticket import GetGWSConnectTicketResponse
    from .actions.get_hybrid_cluster_config import GetHybridClusterConfigResponse
    from .actions.get_visual_service_status import GetVisualServiceStatusResponse
    from .actions.install_nfs_client import InstallNFSClientResponse
    from .actions.invoke_shell_command import InvokeShellCommandResponse
    from .actions.list_available_ecs_types import ListAvailableEcsTypesResponse
    from .actions.list_available_file_system_types import ListAvailableFileSystemTypesResponse
    from .actions.list_cloud_metric_profilings import ListCloudMetricProfilingsResponse, ProfilingInfo
    from .actions.list_cluster_logs import ClusterLog, ListClusterLogsResponse
    from .actions.list_clusters import ClusterSummary, ListClustersResponse
    from .actions.list_clusters_meta import ClusterMeta, ListClustersMetaResponse
    from .actions.list_commands import CommandInfo, ListCommandsResponse
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
    from .actions.list_nodes import ListNodesResponse
    from .actions.list_nodes_by_queue import ListNodesByQueueResponse
    from .actions.list_nodes_no_paging import ListNodesNoPagingResponse
    from .actions.list_preferred_ecs_types import ListPreferredEcsTypesResponse
    from .actions.list_queues import ListQueuesResponse
    from .actions.list_regions import ListRegionsResponse
    from .actions.list_softwares import ListSoftwaresResponse
    from .actions.list_users import ListUsersResponse, UserInfo
    from .actions.list_volumes import ListVolumesResponse
    from .actions.modify_cluster_attributes import ModifyClusterAttributesResponse
    from .actions.modify_container_app_attributes import ModifyContainerAppAttributesResponse
    from .actions.modify_image_gateway_config import ImageRepository, ModifyImageGatewayConfigResponse
    from .actions.modify_user_groups import ModifyUserGroupsResponse, UserGroupChange
    from .actions.modify_user_passwords import ModifyUserPasswordsResponse, UserPasswordChange
    from .actions.modify_visual_service_passwd import ModifyVisualServicePasswdResponse
    from .actions.query_service_pack_and_price import QueryServicePackAndPriceResponse
    from .actions.recover_cluster import RecoverClusterResponse
    from .actions.reset_nodes import ResetNodesResponse
    from .actions.run_cloud_metric_profiling import RunCloudMetricProfilingResponse
    from .actions.set_auto_scale_config import AutoScaleQueue, SetAutoScaleConfigResponse
    from .actions.set_gws_instance_user import SetGWSInstanceUserResponse
    from .actions.set_job_user import SetJobUserResponse
    from .actions.start_cluster import StartClusterResponse
    from .actions.start_gws_instance import StartGWSInstanceResponse
    from .actions.start_nodes import StartNodesResponse
    from .actions.stop_cluster import StopClusterResponse
    from .actions.stop_gws_instance import StopGWSInstanceResponse
    from .actions.stop_jobs import StopJobsResponse
    from .actions.stop_nodes import StopNodesResponse
    from .actions.stop_visual_service import StopVisualServiceResponse
    from .actions.submit_job import SubmitJobResponse
    from .actions.update_cluster_volumes import UpdateClusterVolumesResponse
    from .actions.update_queue_config import UpdateQueueConfigResponse
    from .actions.upgrade_client import UpgradeClientResponse
    from .shapes.additional_volume import AdditionalVolume
    from .shapes.cluster_volume_info import ClusterVolumeInfo
    from .shapes.container_app_info import ContainerAppInfo
    from .shapes.container_image_info import ContainerImageInfo
    from .shapes.environment_variable import EnvironmentVariable
    from .shapes.job_reference import JobReference
    from .shapes.node_info import NodeInfo
    from .shapes.post_install_script import PostInstallScript

__all__ = ["AsyncClient"]


class AsyncClient(AsyncBaseClient):
    """Calls Alibaba Cloud Elastic High Performance Computing (E-HPC).

    A client is cheap to make and opens connections at its first call; many tasks may share it::

        async with AsyncClient("cn-hangzhou") as client:
            async for cluster in client.iter_clusters():
                print(cluster.id, cluster.status)

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

        The call records the application; it names no cluster and so puts no image on one. For fetching an image the
        reference points to another action, PullImage, which it does not document. Pass the identifier of the new
        application to SubmitJob as ContainerId to run a job in the container.

        Args:
            name: Name of the container application. It begins with a letter and holds letters, digits, hyphens and
                underscores. From 2 to 64 characters.
            repository: Name of the repository that holds the image, such as busybox.
            description: Free text about the container application. From 2 to 128 characters.
            image_tag: Tag of the image in the repository. Default: latest.
            container_type: Container technology that runs the application. Later official documentation knows only
                singularity. One of: shifter, docker. Default: shifter.
            options: Per-call overrides.

        Returns:
            AddContainerAppResponse: Holds container_ids.

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

    async def add_local_nodes(
        self,
        *,
        cluster_id: str,
        nodes: Sequence[LocalNode],
        options: CallOptions | None = None,
    ) -> AddLocalNodesResponse:
        """Add local compute nodes to a hybrid cluster or to a cluster in the cloud.

        Makes machines of your own known to a cluster as compute nodes. Prepare each of them with the settings that
        GetHybridClusterConfig tells for it.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            nodes: The local compute nodes to add.
            options: Per-call overrides.

        Returns:
            AddLocalNodesResponse: Holds instance_ids.

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
        options: CallOptions | None = None,
    ) -> AddNodesResponse:
        """Add compute nodes to a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            count: Number of compute nodes to add. From 1 to 99.
            compute_spot_strategy: How pay-as-you-go nodes bid: NoSpot buys ordinary instances, SpotWithPriceLimit
                preemptible ones up to the price in ComputeSpotPriceLimit, SpotAsPriceGo preemptible ones at the
                market price. One of: NoSpot, SpotWithPriceLimit, SpotAsPriceGo.
            compute_spot_price_limit: Highest price of a node per hour; must lie in the current price range. Takes
                effect with the strategy SpotWithPriceLimit.
            image_owner_alias, image_id, instance_type, ecs_charge_type, period, period_unit, auto_renew,
                auto_renew_period, create_mode, job_queue, system_disk_type, system_disk_size, host_name_prefix,
                host_name_suffix, vswitch_id, zone_id, compute_enable_ht, client_token: See AddNodesRequest, which
                explains them.
            options: Per-call overrides.

        Returns:
            AddNodesResponse: Holds instance_ids.

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
        )
        return await self._call(OPERATION, request, options)

    async def add_users(
        self,
        *,
        cluster_id: str,
        users: Sequence[NewUser],
        options: CallOptions | None = None,
    ) -> AddUsersResponse:
        """Add users to a cluster.

        Creates accounts with which people log on to the cluster and submit jobs. Every user belongs to one of two
        groups; a member of wheel may use sudo, a member of users may not.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users to add. Later official documentation allows 1 to 100 in a call.
            options: Per-call overrides.

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
        )
        return await self._call(OPERATION, request, options)

    async def create_cluster(
        self,
        *,
        name: str,
        ehpc_version: str,
        os_tag: str,
        zone_id: str | None = None,
        description: str | None = None,
        client_version: str | None = None,
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
        additional_volumes: Sequence[AdditionalVolume] | None = None,
        post_install_scripts: Sequence[PostInstallScript] | None = None,
        options: CallOptions | None = None,
    ) -> CreateClusterResponse:
        """Order the nodes of a new cluster and install a scheduler, accounts and software on them.

        Args:
            name, ehpc_version, os_tag, zone_id, description, client_version, account_type, scheduler_type,
                security_group_id, security_group_name, vpc_id, vswitch_id, volume_type, volume_id, volume_protocol,
                volume_mountpoint, remote_directory, deploy_mode, ha_enable, ecs_charge_type, password, key_pair_name,
                image_owner_alias, image_id, ecs_order_manager_count, ecs_order_manager_instance_type,
                ecs_order_compute_count, ecs_order_compute_instance_type, ecs_order_login_count,
                ecs_order_login_instance_type, scc_cluster_id, compute_spot_strategy, compute_spot_price_limit,
                compute_enable_ht, period, period_unit, auto_renew, auto_renew_period, input_file_url, job_queue,
                system_disk_type, system_disk_size, remote_vis_enable, resource_group_id, client_token,
                application_tags, additional_volumes, post_install_scripts: See CreateClusterRequest, which explains
                them.
            options: Per-call overrides.

        Returns:
            CreateClusterResponse: Holds cluster_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", CreateCluster.
        """
        from .actions.create_cluster import OPERATION, CreateClusterRequest

        request = CreateClusterRequest(
            name=name,
            ehpc_version=ehpc_version,
            os_tag=os_tag,
            zone_id=zone_id,
            description=description,
            client_version=client_version,
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

        A GWS cluster groups graphics instances on which users open a desktop or single applications. An E-HPC cluster
        can have only one such service. The call returns at once with the identifier; poll DescribeGWSClusters until
        the status is running, then add instances with CreateGWSInstance.

        Args:
            vpc_id: Identifier of the virtual private cloud (VPC) in which the instances of the cluster will run.
            cluster_type: Type of the GWS cluster. There is only one so far. One of: gws.s1.standard.
            name: Name of the GWS cluster. Not in the reference; taken from the official SDK of January 2020.
            options: Per-call overrides.

        Returns:
            CreateGWSClusterResponse: Holds code, gws_cluster_id, success_response.

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

        Makes an image of a graphic workstation (GWS) instance, from which CreateGWSInstance can start further
        instances. The call returns at once with the image's identifier; DescribeGWSImages shows when the image is
        ready.

        Args:
            instance_id: Identifier of the GWS instance to copy. DescribeGWSInstances lists the instances.
            name: Name of the new image. Not in the reference; taken from the official SDK of January 2020.
            options: Per-call overrides.

        Returns:
            CreateGWSImageResponse: Holds code, gws_image_id, success_response.

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
        app_list: Sequence[GwsApplication] | None = None,
        name: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateGWSInstanceResponse:
        """Create an instance in a GWS cluster.

        Args:
            cluster_id: Identifier of the GWS cluster. DescribeGWSClusters lists the clusters.
            image_id: Identifier of the image to start from. DescribeGWSImages lists the images.
            system_disk_size: Size of the system disk. Unit: GB.
            system_disk_category: Kind of the system disk: basic cloud disk, ultra disk, SSD cloud disk, local SSD, or
                enhanced SSD (ESSD). One of: cloud, cloud_efficiency, cloud_ssd, ephemeral_ssd, cloud_essd.
            allocate_public_address: Whether the instance gets a public IP address.
            instance_type: ECS instance type, such as ecs.g6.large.
            work_mode: What users get: desktop is a remote desktop, application streams single applications, which
                AppList then names. One of: desktop, application.
            internet_charge_type, internet_max_bandwidth_in, internet_max_bandwidth_out, instance_charge_type, period,
                period_unit, auto_renew, app_list, name: See CreateGWSInstanceRequest, which explains them.
            options: Per-call overrides.

        Returns:
            CreateGWSInstanceResponse: Holds code, instance_id, success_response.

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
        ehpc_version: str,
        os_tag: str,
        domain: str,
        nodes: Sequence[HybridServiceNode],
        ecs_order_compute_instance_type: str,
        vpc_id: str,
        vswitch_id: str,
        volume_id: str,
        volume_mountpoint: str,
        zone_id: str | None = None,
        description: str | None = None,
        security_group_id: str | None = None,
        security_group_name: str | None = None,
        volume_type: Literal["nas"] | str | None = None,
        volume_protocol: Literal["nfs"] | str | None = None,
        remote_directory: str | None = None,
        on_premise_volume_protocol: Literal["nfs"] | str | None = None,
        on_premise_volume_mount_point: str | None = None,
        on_premise_volume_remote_path: str | None = None,
        on_premise_volume_local_path: str | None = None,
        password: str | None = None,
        key_pair_name: str | None = None,
        post_install_scripts: Sequence[PostInstallScript] | None = None,
        job_queue: str | None = None,
        application_tags: Sequence[str] | None = None,
        client_version: str | None = None,
        location: Literal["OnPremise"] | str | None = None,
        resource_group_id: str | None = None,
        scheduler_pre_install: bool | None = None,
        client_token: str | None = None,
        options: CallOptions | None = None,
    ) -> CreateHybridClusterResponse:
        """Create a hybrid cluster, which extends a local cluster into the cloud.

        Args:
            name: Name of the cluster: Chinese characters, letters, digits, hyphens and underscores, of which the
                first is a letter or a Chinese character. From 2 to 64 characters.
            ehpc_version: Version of E-HPC. The reference knows 1.0.0 only.
            os_tag: Tag of the image with the operating system. ListImages lists the tags.
            domain, nodes, ecs_order_compute_instance_type, vpc_id, vswitch_id, volume_id, volume_mountpoint, zone_id,
                description, security_group_id, security_group_name, volume_type, volume_protocol, remote_directory,
                on_premise_volume_protocol, on_premise_volume_mount_point, on_premise_volume_remote_path,
                on_premise_volume_local_path, password, key_pair_name, post_install_scripts, job_queue,
                application_tags, client_version, location, resource_group_id, scheduler_pre_install, client_token:
                See CreateHybridClusterRequest, which explains them.
            options: Per-call overrides.

        Returns:
            CreateHybridClusterResponse: Holds cluster_id.

        Raises:
            ServiceError: The service refused the request; this action names InvalidParams, InvalidVpc, InvalidVolumn,
                TooManyClusters, TooManyNodes, EcsError, UnknownError.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Hybrid clusters", CreateHybridCluster.
        """
        from .actions.create_hybrid_cluster import OPERATION, CreateHybridClusterRequest

        request = CreateHybridClusterRequest(
            name=name,
            ehpc_version=ehpc_version,
            os_tag=os_tag,
            domain=domain,
            nodes=nodes,
            ecs_order_compute_instance_type=ecs_order_compute_instance_type,
            vpc_id=vpc_id,
            vswitch_id=vswitch_id,
            volume_id=volume_id,
            volume_mountpoint=volume_mountpoint,
            zone_id=zone_id,
            description=description,
            security_group_id=security_group_id,
            security_group_name=security_group_name,
            volume_type=volume_type,
            volume_protocol=volume_protocol,
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
        )
        return await self._call(OPERATION, request, options)

    async def create_job_file(
        self,
        *,
        cluster_id: str,
        target_file: str,
        content: str,
        run_as_user: str,
        run_as_user_password: str,
        options: CallOptions | None = None,
    ) -> CreateJobFileResponse:
        """Write a job script to a cluster on behalf of one of its users.

        Puts a text file, usually a job script, on the cluster, so that SubmitJob can name it in CommandLine. The file
        belongs to the user given, whose password is needed. ListUsers lists the users, AddUsers adds one.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            target_file: Path of the file to write, such as /home/testuser1/lammps.pbs.
            content: Content of the file. The reference does not speak of an encoding; later official documentation
                wants the text in Base64, and the value is sent as it is given.
            run_as_user: Name of the cluster user who gets the file.
            run_as_user_password: Password of the user in RunasUser. Secret: never shown in a repr or a log.
            options: Per-call overrides.

        Returns:
            CreateJobFileResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", CreateJobFile.
        """
        from .actions.create_job_file import OPERATION, CreateJobFileRequest

        request = CreateJobFileRequest(
            cluster_id=cluster_id,
            target_file=target_file,
            content=content,
            run_as_user=run_as_user,
            run_as_user_password=run_as_user_password,
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
        variables: Sequence[EnvironmentVariable] | None = None,
        options: CallOptions | None = None,
    ) -> CreateJobTemplateResponse:
        """Create a job template, which stores a command line and the settings to run it with.

        Args:
            command_line: Command that runs the job, such as /home/exampleUser/job.sh.
            name: Name of the job template. Later official documentation wants 2 to 64 letters, digits, hyphens and
                underscores, the first a letter.
            uid: Identifier of the Alibaba Cloud user.
            run_as_user: Name of the cluster user who runs the job.
            priority: Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater
                number goes first.
            package_path: Directory that holds the command; the job runs there.
            stdout_redirect_path: Directory for the standard output of the job, such as ./LammpsTest.
            stderr_redirect_path: Directory for the standard error output of the job, such as ./LammpsTest.
            rerunnable, array_request, variables: See CreateJobTemplateRequest, which explains them.
            options: Per-call overrides.

        Returns:
            CreateJobTemplateResponse: Holds template_id.

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
                Default: true. Not in the reference; taken from the official SDK of January 2020.
            options: Per-call overrides.

        Returns:
            DeleteClusterResponse: The request id alone.

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

        Call ListContainerApps first to learn the identifiers. The images on the clusters stay; DeleteImage removes
        one.

        Args:
            container_ids: Identifiers of the container applications to delete. Later official documentation allows 1
                to 100 in a call.
            options: Per-call overrides.

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

        Releases a cluster of the graphic workstation service (GWS). The call does not wait until the cluster is gone;
        poll DescribeGWSClusters, where its status is releasing meanwhile.

        Args:
            cluster_id: Identifier of the GWS cluster. DescribeGWSClusters lists the clusters.
            options: Per-call overrides.

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

        Releases a graphic workstation (GWS) instance. Look it up with DescribeGWSInstances before the call, and
        afterwards to see whether it is gone.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: Per-call overrides.

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

        Only the copy on the cluster is deleted, not the image in its repository. ListContainerImages lists the images
        of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            repository: Name of the repository that the image comes from, such as hello-world.
            image_tag: Tag of the image. Default: latest.
            container_type: Container technology that the image belongs to. Later official documentation knows only
                singularity. One of: shifter. Default: shifter.
            options: Per-call overrides.

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
        templates: Sequence[JobTemplateReference],
        uid: str | None = None,
        options: CallOptions | None = None,
    ) -> DeleteJobTemplatesResponse:
        """Delete one or more job templates.

        Args:
            templates: The job templates to delete. ListJobTemplates lists them. Later official documentation allows
                at most 20 in a call.
            uid: Identifier of the Alibaba Cloud user.
            options: Per-call overrides.

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
        jobs: Sequence[JobReference],
        options: CallOptions | None = None,
    ) -> DeleteJobsResponse:
        """Delete jobs of a cluster.

        Deletes one or more jobs in one call. Call ListJobs first to learn the identifiers of the jobs. Later official
        documentation allows 1 to 100 jobs in a call.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            jobs: Jobs to delete.
            options: Per-call overrides.

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
        )
        return await self._call(OPERATION, request, options)

    async def delete_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str],
        release_instance: bool | None = None,
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
            options: Per-call overrides.

        Returns:
            DeleteNodesResponse: The request id alone.

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
        )
        return await self._call(OPERATION, request, options)

    async def delete_users(
        self,
        *,
        cluster_id: str,
        user_names: Sequence[str],
        options: CallOptions | None = None,
    ) -> DeleteUsersResponse:
        """Delete users of a cluster.

        Removes one or more accounts from the cluster. The home directory of a deleted user stays with all its files;
        for a user exampleUser that is /home/exampleUser. ListUsers lists the users.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            user_names: Names of the users to delete. Later official documentation allows 1 to 100 in a call.
            options: Per-call overrides.

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
            options: Per-call overrides.

        Returns:
            DescribeClusterResponse: Holds cluster_info.

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

        ListContainerApps returns the same details of all container applications.

        Args:
            container_id: Identifier of the container application. ListContainerApps lists them.
            options: Per-call overrides.

        Returns:
            DescribeContainerAppResponse: Holds container_app_info.

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

    async def describe_gws_clusters(
        self,
        *,
        cluster_id: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> DescribeGWSClustersResponse:
        """List the GWS clusters of a region, page by page.

        Lists the clusters of the graphic workstation service (GWS) with their status. Give ClusterId to look up a
        single one, for example while waiting for it after CreateGWSCluster.

        Args:
            cluster_id: Identifier of a GWS cluster, to see only this one.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            DescribeGWSClustersResponse: Holds page_number, total_count, page_size, clusters.

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

        Lists the images from which CreateGWSInstance can start graphic workstation (GWS) instances, those made with
        CreateGWSImage included.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            DescribeGWSImagesResponse: Holds page_number, total_count, page_size, gws_images.

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

        Lists graphic workstation (GWS) instances with their status: those of one cluster, a single one, or, where the
        service lets ClusterId be absent, all of the region. Poll it after CreateGWSInstance, StartGWSInstance,
        StopGWSInstance or DeleteGWSInstance.

        Args:
            instance_id: Identifier of a GWS instance, to see only this one.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            cluster_id: Identifier of a GWS cluster, to see only its instances. DescribeGWSClusters lists the
                clusters. Better always give it, since later editions of the API require it. Not in the reference;
                taken from the official SDK of January 2020.
            options: Per-call overrides.

        Returns:
            DescribeGWSInstancesResponse: Holds page_number, total_count, page_size, instances.

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

        ListContainerImages returns the same details of all images of the cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            repository: Name of the repository that the image comes from, such as hello-world.
            image_tag: Tag of the image. Default: latest.
            container_type: Container technology that the image belongs to. Later official documentation knows only
                singularity. One of: shifter. Default: shifter.
            options: Per-call overrides.

        Returns:
            DescribeImageResponse: Holds image_info.

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

        The image gateway is the part of Shifter that pulls container images from repositories and keeps them on the
        cluster. ModifyImageGatewayConfig changes the configuration.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            container_type: Container technology whose configuration to return. One of: shifter. Default: shifter.
            options: Per-call overrides.

        Returns:
            DescribeImageGatewayConfigResponse: Holds default_image_location, pull_update_timeout, mongo_db_uri,
                image_expiration_timeout, locations.

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
        price_unit: Literal["Hour", "Week", "Month", "Year"] | str,
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
            price_unit: Unit of the time that Period counts. One of: Hour, Week, Month, Year.
            sku_code: How the image is paid for. ECS: pay as you go; package: in advance. One of: ECS, package.
            amount: How many purchases of the image to price.
            period: Length of the time to price, counted in PriceUnit.
            order_type: Kind of the order; a purchase is the only kind. One of: instance-buy.
            options: Per-call overrides.

        Returns:
            DescribeImagePriceResponse: Holds code, success_response, original_price, trade_price, discount_price,
                amount and more.

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

    async def describe_nfs_client_status(
        self,
        *,
        instance_id: str,
        options: CallOptions | None = None,
    ) -> DescribeNFSClientStatusResponse:
        """Show the state of the NFS client installation on a GWS instance.

        Shows the state of the installation that InstallNFSClient started on a graphic workstation (GWS) instance.
        Poll it until Status is Finished. The installation has then succeeded if the exit code is 0 and the decoded
        output ends with True; otherwise it has failed.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: Per-call overrides.

        Returns:
            DescribeNFSClientStatusResponse: Holds status, result.

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
        variables: Sequence[EnvironmentVariable] | None = None,
        options: CallOptions | None = None,
    ) -> EditJobTemplateResponse:
        """Change a job template.

        Args:
            template_id: Identifier of the job template to change. ListJobTemplates lists them.
            command_line: Command that runs the job, such as /home/exampleUser/job.sh.
            name: Name of the job template.
            uid: Identifier of the Alibaba Cloud user.
            run_as_user: Name of the cluster user who runs the job.
            priority: Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater
                number goes first.
            package_path: Directory that holds the command; the job runs there.
            stdout_redirect_path: Directory for the standard output of the job, such as ./LammpsTest.
            stderr_redirect_path: Directory for the standard error output of the job, such as ./LammpsTest.
            rerunnable, array_request, variables: See EditJobTemplateRequest, which explains them.
            options: Per-call overrides.

        Returns:
            EditJobTemplateResponse: Holds template_id.

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
        )
        return await self._call(OPERATION, request, options)

    async def get_accounting_report(
        self,
        *,
        cluster_id: str,
        start_time: int,
        end_time: int,
        report_type: Literal["resources_by_user"] | str | None = None,
        filter_value: str | None = None,
        options: CallOptions | None = None,
    ) -> GetAccountingReportResponse:
        """Get a report on the resources that the jobs of a cluster have used.

        The report is a table over the given span of time: Metrics names the columns, Data holds the rows. Ask for
        JSON: in XML the rows of Data run into one another.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            start_time: Start of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds.
            end_time: End of the span of time, as Unix time (since 1970-01-01 00:00:00 UTC). Unit: seconds.
            report_type: Kind of the report. resources_by_user has a row for each user, with the number of jobs and
                the CPU seconds. One of: resources_by_user. Default: resources_by_user.
            filter_value: Value that the report is limited to, such as the name of a user. Not in the reference; taken
                from the official SDK of January 2020.
            options: Per-call overrides.

        Returns:
            GetAccountingReportResponse: Holds metrics, data.

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
            options: Per-call overrides.

        Returns:
            GetAutoScaleConfigResponse: Holds cluster_id, cluster_type, uid, enable_auto_grow, enable_auto_shrink,
                grow_interval_in_minutes and more.

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
            options: Per-call overrides.

        Returns:
            GetCloudMetricProfilingResponse: Holds svg_urls.

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
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            GetClusterVolumesResponse: Holds region_id, volumes.

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

        Returns a ticket for one connection to the desktop or to an application of a graphic workstation (GWS)
        instance. The ticket can be used only once; get a new one for each connection.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            app_name: Name of the application to open. Needed if the instance works in application mode; meaningless
                in desktop mode.
            options: Per-call overrides.

        Returns:
            GetGWSConnectTicketResponse: Holds code, ticket, success_response.

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
            options: Per-call overrides.

        Returns:
            GetHybridClusterConfigResponse: Holds cluster_config.

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
            options: Per-call overrides.

        Returns:
            GetVisualServiceStatusResponse: Holds message.

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

    async def install_nfs_client(
        self,
        *,
        instance_id: str,
        options: CallOptions | None = None,
    ) -> InstallNFSClientResponse:
        """Install an NFS client on a GWS instance.

        Runs a command on a graphic workstation (GWS) instance that installs an NFS client, so that file systems can
        be mounted there. The call does not wait for the command; poll DescribeNFSClientStatus until it is Finished.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: Per-call overrides.

        Returns:
            InstallNFSClientResponse: Holds status, invoke_id.

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
            timeout: Time after which the process of the command is killed. The service raises smaller values to 60.
                Sources disagree on the default, so send this with every command that may run for longer than a
                minute. At least 60. Unit: seconds. Default: 3600.
            options: Per-call overrides.

        Returns:
            InvokeShellCommandResponse: Holds command_id, instance_ids.

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
        zone_id: str,
        spot_strategy: Literal["NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo"] | str | None = None,
        instance_charge_type: Literal["PostPaid", "PrePaid"] | str | None = None,
        show_sold_out: bool | None = None,
        options: CallOptions | None = None,
    ) -> ListAvailableEcsTypesResponse:
        """List the ECS instance types that a zone offers.

        Args:
            zone_id: Zone whose instance types are listed, such as cn-hangzhou-b.
            spot_strategy: Bidding strategy that the instances would have. NoSpot is an ordinary instance,
                SpotWithPriceLimit a preemptible one with a highest hourly price, SpotAsPriceGo a preemptible one at
                the market price. ECS has a parameter of the same name. One of: NoSpot, SpotWithPriceLimit,
                SpotAsPriceGo. Default: NoSpot.
            instance_charge_type: How the instances would be paid for. PostPaid is pay-as-you-go, PrePaid is a
                subscription. One of: PostPaid, PrePaid. Default: PostPaid.
            show_sold_out: Whether the answer shows which instance types are sold out.
            options: Per-call overrides.

        Returns:
            ListAvailableEcsTypesResponse: Holds support_spot_instance, instance_type_families.

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

        Tells for each kind, such as NAS or CPFS, whether it is available in the region, which protocol it speaks and
        which storage types it has.

        Args:
            options: Per-call overrides.

        Returns:
            ListAvailableFileSystemTypesResponse: Holds file_system_type_list.

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
            options: Per-call overrides.

        Returns:
            ListCloudMetricProfilingsResponse: Holds total_count, page_number, page_size, profilings.

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
            options: Per-call overrides.

        Returns:
            ListClusterLogsResponse: Holds total_count, page_number, page_size, cluster_id, logs.

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
            options: Per-call overrides.

        Returns:
            ListClustersResponse: Holds total_count, page_number, page_size, clusters.

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
            options: Per-call overrides.

        Returns:
            ListClustersMetaResponse: Holds clusters, total_count, page_number, page_size.

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
            command_id: Only the command with this identifier. Not in the reference; taken from the official SDK of
                January 2020.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            ListCommandsResponse: Holds commands, total_count, page_number, page_size.

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

    async def list_container_apps(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListContainerAppsResponse:
        """List the container applications of the account, page by page.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            ListContainerAppsResponse: Holds container_apps, total_count, page_number, page_size.

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

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            container_type: Container technology whose images to list. Later official documentation knows only
                singularity. One of: shifter. Default: shifter.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            ListContainerImagesResponse: Holds images, db_info, total_count, page_number, page_size.

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
                Not in the reference; taken from the official SDK of January 2020.
            options: Per-call overrides.

        Returns:
            ListCpfsFileSystemsResponse: Holds page_number, total_count, file_system_list, page_size.

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

        The client software (ehpcutil) runs on the nodes of a cluster. Compare with the ClientVersion of
        DescribeCluster, and call UpgradeClient to bring a cluster to this version.

        Args:
            options: Per-call overrides.

        Returns:
            ListCurrentClientVersionResponse: Holds client_version.

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
        options: CallOptions | None = None,
    ) -> ListCustomImagesResponse:
        """List the custom, shared and marketplace images that clusters can use.

        Pass the ImageId of an item, together with its ImageOwnerAlias, where an action such as CreateCluster or
        AddNodes asks for an image. ListImages lists the public system images. DescribeImagePrice tells what a
        marketplace image costs.

        Args:
            image_owner_alias: Whose images to list. With self they are the account's own custom images, with others
                those that other accounts share with it. Without it marketplace images are listed too. One of: self,
                others.
            base_os_tag: Lists only images made from the system image with this tag, such as CentOS_7.2_64. ListImages
                lists the tags.
            options: Per-call overrides.

        Returns:
            ListCustomImagesResponse: Holds images.

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

        The file systems are those of the account. FileSystemId and MountTargetDomain are what CreateCluster and
        UpdateClusterVolumes want as VolumeId and VolumeMountpoint. ListCpfsFileSystems lists the CPFS file systems.

        Args:
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            ListFileSystemWithMountTargetsResponse: Holds file_system_list, total_count, page_number, page_size.

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
        options: CallOptions | None = None,
    ) -> ListImagesResponse:
        """List the public system images that E-HPC supports.

        Every item stands for an operating system that the nodes of a cluster can run. Pass its OsTag to
        CreateCluster. ListCustomImages lists custom and shared images.

        Args:
            options: Per-call overrides.

        Returns:
            ListImagesResponse: Holds os_tags.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListImages.
        """
        from .actions.list_images import OPERATION, ListImagesRequest

        request = ListImagesRequest()
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
            options: Per-call overrides.

        Returns:
            ListInstalledSoftwareResponse: Holds code, software_list, success_response.

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
            options: Per-call overrides.

        Returns:
            ListInvocationResultsResponse: Holds invocation_results, total_count, page_number, page_size.

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
            options: Per-call overrides.

        Returns:
            ListInvocationStatusResponse: Holds command_id, invoke_status, invoke_instances.

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
            uid: Identifier of the Alibaba Cloud user.
            name: Lists only the job template of this name.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            ListJobTemplatesResponse: Holds templates, total_count, page_number, page_size.

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
        state: Literal["finished", "notfinish"] | str | None = None,
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
                documentation adds the value all. One of: finished, notfinish.
            rerunnable: Lists only jobs that may be run again, or only those that may not. Not in the reference; taken
                from the official SDK of January 2020.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            ListJobsResponse: Holds jobs, total_count, page_number, page_size.

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

    async def list_nodes(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        host_name: str | None = None,
        only_detached: bool | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> ListNodesResponse:
        """List the nodes of a cluster, page by page.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            role: Only nodes of this role: Manager is a management node, Login a login node, Compute a compute node.
                The reference names no default, and the service may assume Compute, so say which role you want. One
                of: Manager, Login, Compute.
            host_name: Only nodes whose host name matches. A part of the name is enough; regular expressions in the
                style of MySQL work too.
            only_detached: If true, only nodes that E-HPC created and that have since been taken out of its
                management; otherwise the nodes that it manages. Default: false.
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 100. Default: 10.
            options: Per-call overrides.

        Returns:
            ListNodesResponse: Holds nodes, total_count, page_number, page_size.

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
            page_number=page_number,
            page_size=page_size,
        )
        return await self._call(OPERATION, request, options)

    async def list_nodes_by_queue(
        self,
        *,
        cluster_id: str,
        queue_name: str,
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
            page_number: Page of the list to return, counted from 1. At least 1. Default: 1.
            page_size: Number of items on a page. From 1 to 50. Default: 10.
            options: Per-call overrides.

        Returns:
            ListNodesByQueueResponse: Holds nodes, total_count, page_number, page_size.

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
                management; otherwise the nodes that it manages. Default: false.
            options: Per-call overrides.

        Returns:
            ListNodesNoPagingResponse: Holds nodes.

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
            options: Per-call overrides.

        Returns:
            ListPreferredEcsTypesResponse: Holds support_spot_instance, series.

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
        options: CallOptions | None = None,
    ) -> ListQueuesResponse:
        """List the queues of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            options: Per-call overrides.

        Returns:
            ListQueuesResponse: Holds queues.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ListQueues.
        """
        from .actions.list_queues import OPERATION, ListQueuesRequest

        request = ListQueuesRequest(
            cluster_id=cluster_id,
        )
        return await self._call(OPERATION, request, options)

    async def list_regions(
        self,
        *,
        options: CallOptions | None = None,
    ) -> ListRegionsResponse:
        """List the regions where E-HPC is available.

        The RegionId of an item is what every other action takes as its RegionId, and it is part of the host name that
        the request goes to.

        Args:
            options: Per-call overrides.

        Returns:
            ListRegionsResponse: Holds regions.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListRegions.
        """
        from .actions.list_regions import OPERATION, ListRegionsRequest

        request = ListRegionsRequest()
        return await self._call(OPERATION, request, options)

    async def list_softwares(
        self,
        *,
        ehpc_version: str | None = None,
        options: CallOptions | None = None,
    ) -> ListSoftwaresResponse:
        """List the software that E-HPC can install on a cluster.

        Every item describes one release of E-HPC on one operating system, with its scheduler, its service for user
        accounts, and the applications that can be added. The Tag of an application is what CreateCluster takes to
        install it. ListInstalledSoftware lists what a cluster has.

        Args:
            ehpc_version: E-HPC release whose software is listed, such as 1.0.0. The EhpcVersion of the items holds
                such numbers.
            options: Per-call overrides.

        Returns:
            ListSoftwaresResponse: Holds softwares.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Basic information", ListSoftwares.
        """
        from .actions.list_softwares import OPERATION, ListSoftwaresRequest

        request = ListSoftwaresRequest(
            ehpc_version=ehpc_version,
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
            options: Per-call overrides.

        Returns:
            ListUsersResponse: Holds users, total_count, page_number, page_size.

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
            options: Per-call overrides.

        Returns:
            ListVolumesResponse: Holds volumes, total_count, page_number, page_size.

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
        options: CallOptions | None = None,
    ) -> ModifyClusterAttributesResponse:
        """Change the name or the description of a cluster.

        DescribeCluster shows the present ones.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            name: New name of the cluster. It begins with a letter or a Chinese character, followed by letters,
                Chinese characters, digits, hyphens and underscores. From 2 to 64 characters.
            description: New description of the cluster. From 2 to 128 characters.
            options: Per-call overrides.

        Returns:
            ModifyClusterAttributesResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Clusters", ModifyClusterAttributes.
        """
        from .actions.modify_cluster_attributes import OPERATION, ModifyClusterAttributesRequest

        request = ModifyClusterAttributesRequest(
            cluster_id=cluster_id,
            name=name,
            description=description,
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

        The description is the only attribute that can be changed.

        Args:
            container_id: Identifier of the container application. ListContainerApps lists them.
            description: New free text about the container application. From 2 to 128 characters.
            options: Per-call overrides.

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
        repos: Sequence[ImageRepository] | None = None,
        pull_update_timeout: int | None = None,
        image_expiration_timeout: str | None = None,
        options: CallOptions | None = None,
    ) -> ModifyImageGatewayConfigResponse:
        """Change the configuration of the image gateway of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            db_type: Kind of the database that the image gateway uses. One of: mongodb. Default: mongodb.
            db_username: User name for the database, such as root.
            db_password: Password of that user. Secret: never shown in a repr or a log.
            db_server_info: Address of the database as host:port/database, such as
                dds-uf6628e4287716b433270.mongodb.rds.aliyuncs.com:3717/admin.
            default_repo_location: Location of the repository that images are pulled from by default. It must be one
                of those that DescribeImageGatewayConfig returns; add one that is missing with Repo first. Default:
                registry-1.docker.io.
            repos: Repositories to add to the image gateway or to change.
            pull_update_timeout, image_expiration_timeout: See ModifyImageGatewayConfigRequest, which explains them.
            options: Per-call overrides.

        Returns:
            ModifyImageGatewayConfigResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Containers", ModifyImageGatewayConfig.
        """
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
        users: Sequence[UserGroupChange],
        options: CallOptions | None = None,
    ) -> ModifyUserGroupsResponse:
        """Move users of a cluster to another group.

        Sets the group, and with it the permissions, of one or more users. ListUsers lists the users and their present
        group.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users and their new groups. Later official documentation allows 1 to 100 in a call.
            options: Per-call overrides.

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
        )
        return await self._call(OPERATION, request, options)

    async def modify_user_passwords(
        self,
        *,
        cluster_id: str,
        users: Sequence[UserPasswordChange],
        options: CallOptions | None = None,
    ) -> ModifyUserPasswordsResponse:
        """Set new passwords for users of a cluster.

        Replaces the passwords of one or more users; the old passwords are not needed. ListUsers lists the users.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            users: Users and their new passwords. Later official documentation allows 1 to 100 in a call.
            options: Per-call overrides.

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
            run_as_user_password: Password of the user that RunasUser names. Secret: never shown in a repr or a log.
            passwd: New password for remote connections. The sample has six digits; later documentation asks for six
                characters, of letters and digits. Secret: never shown in a repr or a log.
            options: Per-call overrides.

        Returns:
            ModifyVisualServicePasswdResponse: Holds message.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Remote visualization (VNC)", ModifyVisualServicePasswd.
        """
        from .actions.modify_visual_service_passwd import OPERATION, ModifyVisualServicePasswdRequest

        request = ModifyVisualServicePasswdRequest(
            cluster_id=cluster_id,
            run_as_user=run_as_user,
            run_as_user_password=run_as_user_password,
            passwd=passwd,
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
            options: Per-call overrides.

        Returns:
            QueryServicePackAndPriceResponse: Holds region_id, trade_price, original_price, discount_price, currency,
                original_amount and more.

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
            options: Per-call overrides.

        Returns:
            RecoverClusterResponse: The request id alone.

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

    async def reset_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str],
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
            options: Per-call overrides.

        Returns:
            ResetNodesResponse: The request id alone.

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
            duration: How long to sample the process. From 5 to 300. Unit: seconds. Default: 300.
            freq: How often to sample the process. Unit: Hz. Default: 2000.
            options: Per-call overrides.

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
        queues: Sequence[AutoScaleQueue] | None = None,
        options: CallOptions | None = None,
    ) -> SetAutoScaleConfigResponse:
        """Set the auto scaling settings of a cluster.

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
            grow_timeout_in_minutes, extra_nodes_grow_ratio, max_nodes_in_cluster, grow_ratio, exclude_nodes,
                spot_strategy, spot_price_limit, queues: See SetAutoScaleConfigRequest, which explains them.
            options: Per-call overrides.

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
        )
        return await self._call(OPERATION, request, options)

    async def set_gws_instance_user(
        self,
        *,
        instance_id: str,
        user_uid: str,
        user_name: str,
        options: CallOptions | None = None,
    ) -> SetGWSInstanceUserResponse:
        """Assign a GWS instance to a RAM user.

        Makes a RAM user (sub-account) the user of a graphic workstation (GWS) instance. The owner of the Alibaba
        Cloud account can give each of its RAM users an instance this way; a RAM user can use only the instances
        assigned to it.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            user_uid: Numeric identifier (UID) of the RAM user.
            user_name: Name of the RAM user.
            options: Per-call overrides.

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

        Tells the service which cluster user, with which password, is the owner of jobs. The request names a cluster
        and no single job. The user must exist on the cluster; ListUsers lists the users, AddUsers adds one.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            run_as_user: Name of the cluster user who becomes the owner of jobs.
            run_as_user_password: Password of the user in RunasUser. Secret: never shown in a repr or a log.
            options: Per-call overrides.

        Returns:
            SetJobUserResponse: The request id alone.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", SetJobUser.
        """
        from .actions.set_job_user import OPERATION, SetJobUserRequest

        request = SetJobUserRequest(
            cluster_id=cluster_id,
            run_as_user=run_as_user,
            run_as_user_password=run_as_user_password,
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
            options: Per-call overrides.

        Returns:
            StartClusterResponse: The request id alone.

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

        Starts a graphic workstation (GWS) instance that was stopped before, for example with StopGWSInstance. The
        call does not wait until the instance runs; poll DescribeGWSInstances.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: Per-call overrides.

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
        instance_ids: Sequence[str],
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
            options: Per-call overrides.

        Returns:
            StartNodesResponse: The request id alone.

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
            options: Per-call overrides.

        Returns:
            StopClusterResponse: The request id alone.

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

        Stops a graphic workstation (GWS) instance. The call does not wait until the instance is Stopped; poll
        DescribeGWSInstances. StartGWSInstance starts the instance again.

        Args:
            instance_id: Identifier of the GWS instance. DescribeGWSInstances lists the instances.
            options: Per-call overrides.

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
        jobs: Sequence[JobReference],
        options: CallOptions | None = None,
    ) -> StopJobsResponse:
        """Stop jobs of a cluster.

        Stops one or more jobs in one call. Call ListJobs first to learn the identifiers of the jobs, and again
        afterwards to see their state. Later official documentation allows 1 to 100 jobs in a call, all of them
        running or queued.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            jobs: Jobs to stop.
            options: Per-call overrides.

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
        )
        return await self._call(OPERATION, request, options)

    async def stop_nodes(
        self,
        *,
        cluster_id: str,
        instance_ids: Sequence[str],
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
            options: Per-call overrides.

        Returns:
            StopNodesResponse: The request id alone.

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
            options: Per-call overrides.

        Returns:
            StopVisualServiceResponse: Holds message.

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
        run_as_user_password: str,
        name: str | None = None,
        priority: int | None = None,
        package_path: str | None = None,
        stdout_redirect_path: str | None = None,
        stderr_redirect_path: str | None = None,
        rerunnable: bool | None = None,
        array_request: str | None = None,
        variables: Sequence[EnvironmentVariable] | None = None,
        container_id: str | None = None,
        input_file_url: str | None = None,
        post_cmd_line: str | None = None,
        unzip_cmd: str | None = None,
        job_queue: str | None = None,
        options: CallOptions | None = None,
    ) -> SubmitJobResponse:
        """Submit a job to the scheduler of a cluster.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            command_line: Command or script that is the job, such as /home/exampleUser/job.sh.
            run_as_user: Name of the cluster user who runs and owns the job. ListUsers lists the users.
            run_as_user_password: Password of the user in RunasUser. Secret: never shown in a repr or a log.
            name: Name of the job. Later official documentation wants 6 to 30 letters, digits and periods, the first a
                letter.
            priority: Priority of the job. Later official documentation gives 0 (the default) to 9, where the greater
                number goes first.
            package_path: Directory that holds the command; the job runs there.
            stdout_redirect_path, stderr_redirect_path, rerunnable, array_request, variables, container_id,
                input_file_url, post_cmd_line, unzip_cmd, job_queue: See SubmitJobRequest, which explains them.
            options: Per-call overrides.

        Returns:
            SubmitJobResponse: Holds job_id.

        Raises:
            ServiceError: The service refused the request.
            ValidationError: An argument does not fit its type.
            TransportError: No response was received.

        Source: E-HPC API reference, edition of 2019, chapter "Jobs", SubmitJob.
        """
        from .actions.submit_job import OPERATION, SubmitJobRequest

        request = SubmitJobRequest(
            cluster_id=cluster_id,
            command_line=command_line,
            run_as_user=run_as_user,
            run_as_user_password=run_as_user_password,
            name=name,
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
        )
        return await self._call(OPERATION, request, options)

    async def update_cluster_volumes(
        self,
        *,
        cluster_id: str,
        additional_volumes: Sequence[AdditionalVolume] | None = None,
        options: CallOptions | None = None,
    ) -> UpdateClusterVolumesResponse:
        """Change which file systems are mounted on a cluster.

        Takes the file systems that the cluster mounts beside its main shared storage. The reference does not say
        whether the list replaces the mounts there are or adds to them, so read them with GetClusterVolumes before and
        after; it also tells which file systems must be kept (MustKeep). ListFileSystemWithMountTargets shows what can
        be mounted.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            additional_volumes: File systems to mount.
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
                clusters. Better always give it, since later editions of the API require it. Not in the reference;
                taken from the official SDK of January 2020.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            command_id: Only the command with this identifier. Not in the reference; taken from the official SDK of
                January 2020.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
                Not in the reference; taken from the official SDK of January 2020.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            uid: Identifier of the Alibaba Cloud user.
            name: Lists only the job template of this name.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: Per-call overrides.

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
        state: Literal["finished", "notfinish"] | str | None = None,
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
                documentation adds the value all. One of: finished, notfinish.
            rerunnable: Lists only jobs that may be run again, or only those that may not. Not in the reference; taken
                from the official SDK of January 2020.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: Per-call overrides.

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

    def iter_nodes(
        self,
        *,
        cluster_id: str,
        role: Literal["Manager", "Login", "Compute"] | str | None = None,
        host_name: str | None = None,
        only_detached: bool | None = None,
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
                management; otherwise the nodes that it manages. Default: false.
            page_size: Number of items to fetch at a time. From 1 to 100. Default: 100.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: Per-call overrides.

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
        )
        return self._pages(OPERATION, request, page_size, prefetch, options)

    def iter_nodes_by_queue(
        self,
        *,
        cluster_id: str,
        queue_name: str,
        page_size: int | None = None,
        prefetch: int = 0,
        options: CallOptions | None = None,
    ) -> AsyncPager[NodeInfo, ListNodesByQueueResponse]:
        """Iterate over all items of ListNodesByQueue, fetching pages as needed.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            queue_name: Name of the queue, such as workq.
            page_size: Number of items to fetch at a time. From 1 to 50. Default: 50.
            prefetch: Number of pages to fetch ahead in parallel, up to 16. Default: 0, none.
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            options: Per-call overrides.

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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or releasing or ClusterNotFound.
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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or releasing or ClusterNotFound.
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

    async def wait_for_jobs_finished(
        self,
        *,
        cluster_id: str,
        job_ids: Sequence[str],
        wait: WaitOptions | None = None,
        options: CallOptions | None = None,
    ) -> list[JobInfo]:
        """Wait until jobs have finished, asking for all of them at once.

        Polls ListJobs until the state is finished, at most 86400 s unless `wait` says otherwise.

        Args:
            cluster_id: Identifier of the cluster. ListClusters lists the clusters.
            job_ids: Identifiers of the jobs to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with failed or cancelled or ClusterNotFound.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.list_jobs import ListJobsRequest
        from .waiters import JOBS_FINISHED

        request = ListJobsRequest(
            cluster_id=cluster_id,
        )
        return await self._wait(JOBS_FINISHED, request, job_ids, wait, options)

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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or uninstalling or uninstalled.
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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with exception or releasing.
            WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.
            WaiterCancelledError: The caller canceled it.
            EhpcError: A poll failed with an error that is not retryable.
        """
        from .actions.describe_gws_clusters import DescribeGWSClustersRequest
        from .waiters import GWS_CLUSTER_RUNNING

        request = DescribeGWSClustersRequest()
        return await self._wait(GWS_CLUSTER_RUNNING, request, cluster_ids, wait, options)

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
                clusters. Better always give it, since later editions of the API require it. Not in the reference;
                taken from the official SDK of January 2020.
            instance_ids: Identifiers of the graphic workstations to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with missing.
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
                clusters. Better always give it, since later editions of the API require it. Not in the reference;
                taken from the official SDK of January 2020.
            instance_ids: Identifiers of the graphic workstations to wait for.
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

        Returns:
            The item or response with the final state.

        Raises:
            WaiterFailedError: The service responds with missing.
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
            wait: Timeout, delays between polls, a progress callback, and how to cancel.
            options: Per-call overrides.

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
