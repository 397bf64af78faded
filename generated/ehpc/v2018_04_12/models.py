# Generated from spec/2018-04-12
# by templates/ehpc/{version}/models.py.jinja: edit those, then run `make generate`.
"""All models of API version 2018-04-12: requests, responses and the structures inside them.

Each is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    from .actions.add_container_app import AddContainerAppRequest
    from .actions.add_container_app import AddContainerAppResponse
    from .actions.add_existed_nodes import AddExistedNodesRequest
    from .actions.add_existed_nodes import AddExistedNodesResponse
    from .actions.add_local_nodes import AddLocalNodesRequest
    from .actions.add_local_nodes import AddLocalNodesResponse
    from .actions.add_nodes import AddNodesRequest
    from .actions.add_nodes import AddNodesResponse
    from .actions.add_queue import AddQueueRequest
    from .actions.add_queue import AddQueueResponse
    from .actions.add_security_group import AddSecurityGroupRequest
    from .actions.add_security_group import AddSecurityGroupResponse
    from .actions.add_users import AddUsersRequest
    from .actions.add_users import AddUsersResponse
    from .shapes.additional_volume import AdditionalVolume
    from .shapes.additional_volume_info import AdditionalVolumeInfo
    from .shapes.application_info import ApplicationInfo
    from .actions.apply_nodes import ApplyNodesRequest
    from .actions.apply_nodes import ApplyNodesResponse
    from .actions.submit_serverless_job import ArrayIndices
    from .actions.describe_serverless_jobs import ArrayIndicesInfo
    from .actions.set_auto_scale_config import AutoScaleInstanceType
    from .actions.get_auto_scale_config import AutoScaleInstanceTypeInfo
    from .actions.set_auto_scale_config import AutoScaleQueue
    from .actions.get_auto_scale_config import AutoScaleQueueInfo
    from .actions.list_available_file_system_types import AvailableFileSystemType
    from .actions.describe_estack_image import BaseImageInfo
    from .actions.apply_nodes import CandidateInstanceType
    from .actions.apply_nodes import CandidateZone
    from .actions.list_upgrade_clients import ClientUpgrade
    from .actions.create_cluster import ClusterAddOn
    from .actions.describe_cluster import ClusterAddOnInfo
    from .actions.describe_cluster import ClusterEcsGroup
    from .actions.describe_cluster import ClusterEcsInfo
    from .actions.describe_cluster import ClusterInfo
    from .actions.list_cluster_logs import ClusterLog
    from .actions.list_clusters_meta import ClusterMeta
    from .actions.list_clusters import ClusterNodeCounts
    from .actions.list_clusters import ClusterResources
    from .actions.list_clusters import ClusterSummary
    from .actions.list_users_async import ClusterUser
    from .shapes.cluster_volume_info import ClusterVolumeInfo
    from .actions.list_commands import CommandInfo
    from .actions.describe_price import Commodity
    from .actions.describe_price import CommodityDataDisk
    from .actions.list_community_images import CommunityImage
    from .actions.describe_serverless_jobs import ConfigFile
    from .shapes.container_app_info import ContainerAppInfo
    from .actions.describe_serverless_jobs import ContainerGroup
    from .shapes.container_image_info import ContainerImageInfo
    from .actions.describe_serverless_jobs import ContainerPort
    from .actions.describe_serverless_jobs import ContainerProbe
    from .actions.describe_serverless_jobs import ContainerSecurity
    from .actions.describe_serverless_jobs import ContainerState
    from .actions.submit_serverless_job import ContainerVariable
    from .actions.describe_serverless_jobs import ContainerVariableInfo
    from .actions.submit_serverless_job import ContainerVolume
    from .actions.describe_serverless_jobs import ContainerVolumeMount
    from .actions.list_cpfs_file_systems import CpfsFileSystem
    from .actions.create_cluster import CreateClusterRequest
    from .actions.create_cluster import CreateClusterResponse
    from .actions.create_gws_cluster import CreateGWSClusterRequest
    from .actions.create_gws_cluster import CreateGWSClusterResponse
    from .actions.create_gws_image import CreateGWSImageRequest
    from .actions.create_gws_image import CreateGWSImageResponse
    from .actions.create_gws_instance import CreateGWSInstanceRequest
    from .actions.create_gws_instance import CreateGWSInstanceResponse
    from .actions.create_hybrid_cluster import CreateHybridClusterRequest
    from .actions.create_hybrid_cluster import CreateHybridClusterResponse
    from .actions.create_job_file import CreateJobFileRequest
    from .actions.create_job_file import CreateJobFileResponse
    from .actions.create_job_template import CreateJobTemplateRequest
    from .actions.create_job_template import CreateJobTemplateResponse
    from .actions.list_custom_images import CustomImage
    from .actions.delete_cluster import DeleteClusterRequest
    from .actions.delete_cluster import DeleteClusterResponse
    from .actions.delete_container_apps import DeleteContainerAppsRequest
    from .actions.delete_container_apps import DeleteContainerAppsResponse
    from .actions.delete_gws_cluster import DeleteGWSClusterRequest
    from .actions.delete_gws_cluster import DeleteGWSClusterResponse
    from .actions.delete_gws_instance import DeleteGWSInstanceRequest
    from .actions.delete_gws_instance import DeleteGWSInstanceResponse
    from .actions.delete_image import DeleteImageRequest
    from .actions.delete_image import DeleteImageResponse
    from .actions.delete_job_templates import DeleteJobTemplatesRequest
    from .actions.delete_job_templates import DeleteJobTemplatesResponse
    from .actions.delete_jobs import DeleteJobsRequest
    from .actions.delete_jobs import DeleteJobsResponse
    from .actions.delete_nodes import DeleteNodesRequest
    from .actions.delete_nodes import DeleteNodesResponse
    from .actions.delete_queue import DeleteQueueRequest
    from .actions.delete_queue import DeleteQueueResponse
    from .actions.delete_security_group import DeleteSecurityGroupRequest
    from .actions.delete_security_group import DeleteSecurityGroupResponse
    from .actions.delete_users import DeleteUsersRequest
    from .actions.delete_users import DeleteUsersResponse
    from .actions.describe_auto_scale_config import DescribeAutoScaleConfigRequest
    from .actions.describe_auto_scale_config import DescribeAutoScaleConfigResponse
    from .actions.describe_cluster import DescribeClusterRequest
    from .actions.describe_cluster import DescribeClusterResponse
    from .actions.describe_container_app import DescribeContainerAppRequest
    from .actions.describe_container_app import DescribeContainerAppResponse
    from .actions.describe_estack_image import DescribeEstackImageRequest
    from .actions.describe_estack_image import DescribeEstackImageResponse
    from .actions.describe_gws_clusters import DescribeGWSClustersRequest
    from .actions.describe_gws_clusters import DescribeGWSClustersResponse
    from .actions.describe_gws_images import DescribeGWSImagesRequest
    from .actions.describe_gws_images import DescribeGWSImagesResponse
    from .actions.describe_gws_instances import DescribeGWSInstancesRequest
    from .actions.describe_gws_instances import DescribeGWSInstancesResponse
    from .actions.describe_image_gateway_config import DescribeImageGatewayConfigRequest
    from .actions.describe_image_gateway_config import DescribeImageGatewayConfigResponse
    from .actions.describe_image_price import DescribeImagePriceRequest
    from .actions.describe_image_price import DescribeImagePriceResponse
    from .actions.describe_image import DescribeImageRequest
    from .actions.describe_image import DescribeImageResponse
    from .actions.describe_job import DescribeJobRequest
    from .actions.describe_job import DescribeJobResponse
    from .actions.describe_nfs_client_status import DescribeNFSClientStatusRequest
    from .actions.describe_nfs_client_status import DescribeNFSClientStatusResponse
    from .actions.describe_price import DescribePriceRequest
    from .actions.describe_price import DescribePriceResponse
    from .actions.describe_serverless_jobs import DescribeServerlessJobsRequest
    from .actions.describe_serverless_jobs import DescribeServerlessJobsResponse
    from .actions.describe_serverless_jobs import DnsOption
    from .actions.describe_serverless_jobs import DnsSettings
    from .actions.edit_job_template import EditJobTemplateRequest
    from .actions.edit_job_template import EditJobTemplateResponse
    from .shapes.environment_variable import EnvironmentVariable
    from .actions.describe_serverless_jobs import FieldReference
    from .actions.list_jobs_with_filters import FilteredJob
    from .actions.list_jobs_with_filters import FilteredJobResources
    from .actions.get_accounting_report import GetAccountingReportRequest
    from .actions.get_accounting_report import GetAccountingReportResponse
    from .actions.get_auto_scale_config import GetAutoScaleConfigRequest
    from .actions.get_auto_scale_config import GetAutoScaleConfigResponse
    from .actions.get_cloud_metric_logs import GetCloudMetricLogsRequest
    from .actions.get_cloud_metric_logs import GetCloudMetricLogsResponse
    from .actions.get_cloud_metric_profiling import GetCloudMetricProfilingRequest
    from .actions.get_cloud_metric_profiling import GetCloudMetricProfilingResponse
    from .actions.get_cluster_volumes import GetClusterVolumesRequest
    from .actions.get_cluster_volumes import GetClusterVolumesResponse
    from .actions.get_gws_connect_ticket import GetGWSConnectTicketRequest
    from .actions.get_gws_connect_ticket import GetGWSConnectTicketResponse
    from .actions.get_hybrid_cluster_config import GetHybridClusterConfigRequest
    from .actions.get_hybrid_cluster_config import GetHybridClusterConfigResponse
    from .actions.get_if_ecs_type_support_ht_config import GetIfEcsTypeSupportHtConfigRequest
    from .actions.get_if_ecs_type_support_ht_config import GetIfEcsTypeSupportHtConfigResponse
    from .actions.get_job_log import GetJobLogRequest
    from .actions.get_job_log import GetJobLogResponse
    from .actions.get_post_scripts import GetPostScriptsRequest
    from .actions.get_post_scripts import GetPostScriptsResponse
    from .actions.get_scheduler_info import GetSchedulerInfoRequest
    from .actions.get_scheduler_info import GetSchedulerInfoResponse
    from .actions.get_visual_service_status import GetVisualServiceStatusRequest
    from .actions.get_visual_service_status import GetVisualServiceStatusResponse
    from .actions.describe_serverless_jobs import GroupContainer
    from .actions.describe_serverless_jobs import GroupEvent
    from .actions.describe_serverless_jobs import GroupSecurity
    from .actions.describe_serverless_jobs import GroupTag
    from .actions.describe_serverless_jobs import GroupVolume
    from .actions.describe_gws_instances import GwsAppInfo
    from .actions.create_gws_instance import GwsApplication
    from .actions.describe_gws_clusters import GwsClusterInfo
    from .actions.describe_gws_images import GwsImageInfo
    from .actions.describe_gws_instances import GwsInstanceInfo
    from .actions.describe_serverless_jobs import HostAlias
    from .actions.describe_serverless_jobs import HttpCheck
    from .actions.describe_cluster import HybridNodeInfo
    from .actions.create_hybrid_cluster import HybridServiceNode
    from .actions.describe_image_gateway_config import ImageLocationInfo
    from .shapes.image_os import ImageOs
    from .actions.modify_image_gateway_config import ImageRepository
    from .actions.describe_serverless_jobs import InitContainer
    from .actions.describe_serverless_jobs import InitContainerVolumeMount
    from .actions.describe_cluster import InitialImage
    from .actions.initialize_ehpc import InitializeEHPCRequest
    from .actions.initialize_ehpc import InitializeEHPCResponse
    from .actions.install_nfs_client import InstallNFSClientRequest
    from .actions.install_nfs_client import InstallNFSClientResponse
    from .actions.install_software import InstallSoftwareRequest
    from .actions.install_software import InstallSoftwareResponse
    from .actions.list_softwares import InstallableApplication
    from .actions.list_installed_software import InstalledSoftware
    from .actions.list_available_ecs_types import InstanceTypeFamily
    from .actions.list_available_ecs_types import InstanceTypeInfo
    from .actions.list_invocation_results import InvocationResult
    from .actions.list_invocation_status import InvokeInstance
    from .actions.invoke_shell_command import InvokeShellCommandRequest
    from .actions.invoke_shell_command import InvokeShellCommandResponse
    from .actions.submit_serverless_job import JobDependency
    from .actions.list_jobs import JobInfo
    from .shapes.job_reference import JobReference
    from .actions.list_jobs import JobResources
    from .actions.list_job_templates import JobTemplateInfo
    from .actions.delete_job_templates import JobTemplateReference
    from .actions.describe_serverless_jobs import KernelParameter
    from .actions.describe_serverless_jobs import LinuxCapabilities
    from .actions.list_available_ecs_types import ListAvailableEcsTypesRequest
    from .actions.list_available_ecs_types import ListAvailableEcsTypesResponse
    from .actions.list_available_file_system_types import ListAvailableFileSystemTypesRequest
    from .actions.list_available_file_system_types import ListAvailableFileSystemTypesResponse
    from .actions.list_cloud_metric_profilings import ListCloudMetricProfilingsRequest
    from .actions.list_cloud_metric_profilings import ListCloudMetricProfilingsResponse
    from .actions.list_cluster_logs import ListClusterLogsRequest
    from .actions.list_cluster_logs import ListClusterLogsResponse
    from .actions.list_clusters_meta import ListClustersMetaRequest
    from .actions.list_clusters_meta import ListClustersMetaResponse
    from .actions.list_clusters import ListClustersRequest
    from .actions.list_clusters import ListClustersResponse
    from .actions.list_commands import ListCommandsRequest
    from .actions.list_commands import ListCommandsResponse
    from .actions.list_community_images import ListCommunityImagesRequest
    from .actions.list_community_images import ListCommunityImagesResponse
    from .actions.list_container_apps import ListContainerAppsRequest
    from .actions.list_container_apps import ListContainerAppsResponse
    from .actions.list_container_images import ListContainerImagesRequest
    from .actions.list_container_images import ListContainerImagesResponse
    from .actions.list_cpfs_file_systems import ListCpfsFileSystemsRequest
    from .actions.list_cpfs_file_systems import ListCpfsFileSystemsResponse
    from .actions.list_current_client_version import ListCurrentClientVersionRequest
    from .actions.list_current_client_version import ListCurrentClientVersionResponse
    from .actions.list_custom_images import ListCustomImagesRequest
    from .actions.list_custom_images import ListCustomImagesResponse
    from .actions.list_file_system_with_mount_targets import ListFileSystemWithMountTargetsRequest
    from .actions.list_file_system_with_mount_targets import ListFileSystemWithMountTargetsResponse
    from .actions.list_images import ListImagesRequest
    from .actions.list_images import ListImagesResponse
    from .actions.list_installed_software import ListInstalledSoftwareRequest
    from .actions.list_installed_software import ListInstalledSoftwareResponse
    from .actions.list_invocation_results import ListInvocationResultsRequest
    from .actions.list_invocation_results import ListInvocationResultsResponse
    from .actions.list_invocation_status import ListInvocationStatusRequest
    from .actions.list_invocation_status import ListInvocationStatusResponse
    from .actions.list_job_templates import ListJobTemplatesRequest
    from .actions.list_job_templates import ListJobTemplatesResponse
    from .actions.list_jobs import ListJobsRequest
    from .actions.list_jobs import ListJobsResponse
    from .actions.list_jobs_with_filters import ListJobsWithFiltersRequest
    from .actions.list_jobs_with_filters import ListJobsWithFiltersResponse
    from .actions.list_nodes_by_queue import ListNodesByQueueRequest
    from .actions.list_nodes_by_queue import ListNodesByQueueResponse
    from .actions.list_nodes_no_paging import ListNodesNoPagingRequest
    from .actions.list_nodes_no_paging import ListNodesNoPagingResponse
    from .actions.list_nodes import ListNodesRequest
    from .actions.list_nodes import ListNodesResponse
    from .actions.list_preferred_ecs_types import ListPreferredEcsTypesRequest
    from .actions.list_preferred_ecs_types import ListPreferredEcsTypesResponse
    from .actions.list_queues import ListQueuesRequest
    from .actions.list_queues import ListQueuesResponse
    from .actions.list_regions import ListRegionsRequest
    from .actions.list_regions import ListRegionsResponse
    from .actions.list_security_groups import ListSecurityGroupsRequest
    from .actions.list_security_groups import ListSecurityGroupsResponse
    from .actions.list_serverless_jobs import ListServerlessJobsRequest
    from .actions.list_serverless_jobs import ListServerlessJobsResponse
    from .actions.list_softwares import ListSoftwaresRequest
    from .actions.list_softwares import ListSoftwaresResponse
    from .actions.list_tag_resources import ListTagResourcesRequest
    from .actions.list_tag_resources import ListTagResourcesResponse
    from .actions.list_tasks import ListTasksRequest
    from .actions.list_tasks import ListTasksResponse
    from .actions.list_upgrade_clients import ListUpgradeClientsRequest
    from .actions.list_upgrade_clients import ListUpgradeClientsResponse
    from .actions.list_users_async import ListUsersAsyncRequest
    from .actions.list_users_async import ListUsersAsyncResponse
    from .actions.list_users import ListUsersRequest
    from .actions.list_users import ListUsersResponse
    from .actions.list_volumes import ListVolumesRequest
    from .actions.list_volumes import ListVolumesResponse
    from .actions.add_local_nodes import LocalNode
    from .actions.get_cloud_metric_logs import MetricLog
    from .actions.modify_cluster_attributes import ModifyClusterAttributesRequest
    from .actions.modify_cluster_attributes import ModifyClusterAttributesResponse
    from .actions.modify_container_app_attributes import ModifyContainerAppAttributesRequest
    from .actions.modify_container_app_attributes import ModifyContainerAppAttributesResponse
    from .actions.modify_image_gateway_config import ModifyImageGatewayConfigRequest
    from .actions.modify_image_gateway_config import ModifyImageGatewayConfigResponse
    from .actions.modify_user_groups import ModifyUserGroupsRequest
    from .actions.modify_user_groups import ModifyUserGroupsResponse
    from .actions.modify_user_passwords import ModifyUserPasswordsRequest
    from .actions.modify_user_passwords import ModifyUserPasswordsResponse
    from .actions.modify_visual_service_passwd import ModifyVisualServicePasswdRequest
    from .actions.modify_visual_service_passwd import ModifyVisualServicePasswdResponse
    from .shapes.mount_target import MountTarget
    from .actions.list_file_system_with_mount_targets import NasFileSystem
    from .actions.add_users import NewUser
    from .actions.describe_nfs_client_status import NfsClientInstallation
    from .shapes.node_capacity_reservation import NodeCapacityReservation
    from .shapes.node_data_disk import NodeDataDisk
    from .actions.get_auto_scale_config import NodeDataDiskInfo
    from .shapes.node_dedicated_host import NodeDedicatedHost
    from .shapes.node_eip_address import NodeEipAddress
    from .shapes.node_info import NodeInfo
    from .shapes.node_instance_info import NodeInstanceInfo
    from .shapes.node_ip_info import NodeIpInfo
    from .shapes.node_network_interface import NodeNetworkInterface
    from .shapes.node_operation_lock import NodeOperationLock
    from .actions.describe_price import NodePrice
    from .shapes.node_resources import NodeResources
    from .shapes.node_vpc_attributes import NodeVpcAttributes
    from .actions.describe_cluster import OnPremiseService
    from .actions.list_images import OsImage
    from .shapes.os_info import OsInfo
    from .actions.set_scheduler_info import PbsSettings
    from .shapes.post_install_script import PostInstallScript
    from .shapes.post_install_script_info import PostInstallScriptInfo
    from .actions.set_post_scripts import PostScript
    from .actions.list_preferred_ecs_types import PreferredSeries
    from .actions.list_preferred_ecs_types import PreferredTypesByRole
    from .actions.list_cloud_metric_profilings import ProfilingInfo
    from .actions.get_cloud_metric_profiling import ProfilingSvg
    from .actions.pull_image import PullImageRequest
    from .actions.pull_image import PullImageResponse
    from .actions.query_service_pack_and_price import QueryServicePackAndPriceRequest
    from .actions.query_service_pack_and_price import QueryServicePackAndPriceResponse
    from .actions.set_scheduler_info import QueueAccess
    from .actions.list_queues import QueueInfo
    from .actions.recover_cluster import RecoverClusterRequest
    from .actions.recover_cluster import RecoverClusterResponse
    from .actions.list_regions import RegionInfo
    from .actions.rerun_jobs import RerunJobsRequest
    from .actions.rerun_jobs import RerunJobsResponse
    from .actions.reset_nodes import ResetNodesRequest
    from .actions.reset_nodes import ResetNodesResponse
    from .shapes.resource_tag import ResourceTag
    from .actions.submit_serverless_job import RetryRule
    from .actions.submit_serverless_job import RetryStrategy
    from .actions.run_cloud_metric_profiling import RunCloudMetricProfilingRequest
    from .actions.run_cloud_metric_profiling import RunCloudMetricProfilingResponse
    from .actions.get_scheduler_info import SchedulerSettings
    from .actions.submit_serverless_job import ServerlessContainer
    from .actions.describe_serverless_jobs import ServerlessJobInfo
    from .actions.list_serverless_jobs import ServerlessJobSummary
    from .actions.query_service_pack_and_price import ServicePackInfo
    from .actions.set_auto_scale_config import SetAutoScaleConfigRequest
    from .actions.set_auto_scale_config import SetAutoScaleConfigResponse
    from .actions.set_gws_instance_user import SetGWSInstanceUserRequest
    from .actions.set_gws_instance_user import SetGWSInstanceUserResponse
    from .actions.set_job_user import SetJobUserRequest
    from .actions.set_job_user import SetJobUserResponse
    from .actions.set_post_scripts import SetPostScriptsRequest
    from .actions.set_post_scripts import SetPostScriptsResponse
    from .actions.set_queue import SetQueueRequest
    from .actions.set_queue import SetQueueResponse
    from .actions.set_scheduler_info import SetSchedulerInfoRequest
    from .actions.set_scheduler_info import SetSchedulerInfoResponse
    from .actions.set_scheduler_info import SlurmSettings
    from .actions.list_softwares import SoftwareInfo
    from .actions.list_queues import SpotInstanceType
    from .actions.start_cluster import StartClusterRequest
    from .actions.start_cluster import StartClusterResponse
    from .actions.start_gws_instance import StartGWSInstanceRequest
    from .actions.start_gws_instance import StartGWSInstanceResponse
    from .actions.start_nodes import StartNodesRequest
    from .actions.start_nodes import StartNodesResponse
    from .actions.start_visual_service import StartVisualServiceRequest
    from .actions.start_visual_service import StartVisualServiceResponse
    from .actions.stop_cluster import StopClusterRequest
    from .actions.stop_cluster import StopClusterResponse
    from .actions.stop_gws_instance import StopGWSInstanceRequest
    from .actions.stop_gws_instance import StopGWSInstanceResponse
    from .actions.stop_jobs import StopJobsRequest
    from .actions.stop_jobs import StopJobsResponse
    from .actions.stop_nodes import StopNodesRequest
    from .actions.stop_nodes import StopNodesResponse
    from .actions.stop_serverless_jobs import StopServerlessJobsRequest
    from .actions.stop_serverless_jobs import StopServerlessJobsResponse
    from .actions.stop_visual_service import StopVisualServiceRequest
    from .actions.stop_visual_service import StopVisualServiceResponse
    from .actions.list_file_system_with_mount_targets import StoragePackage
    from .actions.submit_job import SubmitJobRequest
    from .actions.submit_job import SubmitJobResponse
    from .actions.submit_serverless_job import SubmitServerlessJobRequest
    from .actions.submit_serverless_job import SubmitServerlessJobResponse
    from .actions.sync_users import SyncUsersRequest
    from .actions.sync_users import SyncUsersResponse
    from .actions.list_tag_resources import TagResource
    from .actions.tag_resources import TagResourcesRequest
    from .actions.tag_resources import TagResourcesResponse
    from .actions.list_tasks import TaskInfo
    from .actions.describe_serverless_jobs import TcpCheck
    from .actions.un_tag_resources import UnTagResourcesRequest
    from .actions.un_tag_resources import UnTagResourcesResponse
    from .actions.uninstall_software import UninstallSoftwareRequest
    from .actions.uninstall_software import UninstallSoftwareResponse
    from .actions.update_cluster_volumes import UpdateClusterVolumesRequest
    from .actions.update_cluster_volumes import UpdateClusterVolumesResponse
    from .actions.update_queue_config import UpdateQueueConfigRequest
    from .actions.update_queue_config import UpdateQueueConfigResponse
    from .actions.upgrade_client import UpgradeClientRequest
    from .actions.upgrade_client import UpgradeClientResponse
    from .actions.modify_user_groups import UserGroupChange
    from .actions.list_users import UserInfo
    from .actions.modify_user_passwords import UserPasswordChange
    from .actions.set_scheduler_info import UserResourceLimit
    from .actions.describe_serverless_jobs import VariableSource
    from .shapes.volume_role import VolumeRole

_MODULES = {
    "AddContainerAppRequest": ".actions.add_container_app",
    "AddContainerAppResponse": ".actions.add_container_app",
    "AddExistedNodesRequest": ".actions.add_existed_nodes",
    "AddExistedNodesResponse": ".actions.add_existed_nodes",
    "AddLocalNodesRequest": ".actions.add_local_nodes",
    "AddLocalNodesResponse": ".actions.add_local_nodes",
    "AddNodesRequest": ".actions.add_nodes",
    "AddNodesResponse": ".actions.add_nodes",
    "AddQueueRequest": ".actions.add_queue",
    "AddQueueResponse": ".actions.add_queue",
    "AddSecurityGroupRequest": ".actions.add_security_group",
    "AddSecurityGroupResponse": ".actions.add_security_group",
    "AddUsersRequest": ".actions.add_users",
    "AddUsersResponse": ".actions.add_users",
    "AdditionalVolume": ".shapes.additional_volume",
    "AdditionalVolumeInfo": ".shapes.additional_volume_info",
    "ApplicationInfo": ".shapes.application_info",
    "ApplyNodesRequest": ".actions.apply_nodes",
    "ApplyNodesResponse": ".actions.apply_nodes",
    "ArrayIndices": ".actions.submit_serverless_job",
    "ArrayIndicesInfo": ".actions.describe_serverless_jobs",
    "AutoScaleInstanceType": ".actions.set_auto_scale_config",
    "AutoScaleInstanceTypeInfo": ".actions.get_auto_scale_config",
    "AutoScaleQueue": ".actions.set_auto_scale_config",
    "AutoScaleQueueInfo": ".actions.get_auto_scale_config",
    "AvailableFileSystemType": ".actions.list_available_file_system_types",
    "BaseImageInfo": ".actions.describe_estack_image",
    "CandidateInstanceType": ".actions.apply_nodes",
    "CandidateZone": ".actions.apply_nodes",
    "ClientUpgrade": ".actions.list_upgrade_clients",
    "ClusterAddOn": ".actions.create_cluster",
    "ClusterAddOnInfo": ".actions.describe_cluster",
    "ClusterEcsGroup": ".actions.describe_cluster",
    "ClusterEcsInfo": ".actions.describe_cluster",
    "ClusterInfo": ".actions.describe_cluster",
    "ClusterLog": ".actions.list_cluster_logs",
    "ClusterMeta": ".actions.list_clusters_meta",
    "ClusterNodeCounts": ".actions.list_clusters",
    "ClusterResources": ".actions.list_clusters",
    "ClusterSummary": ".actions.list_clusters",
    "ClusterUser": ".actions.list_users_async",
    "ClusterVolumeInfo": ".shapes.cluster_volume_info",
    "CommandInfo": ".actions.list_commands",
    "Commodity": ".actions.describe_price",
    "CommodityDataDisk": ".actions.describe_price",
    "CommunityImage": ".actions.list_community_images",
    "ConfigFile": ".actions.describe_serverless_jobs",
    "ContainerAppInfo": ".shapes.container_app_info",
    "ContainerGroup": ".actions.describe_serverless_jobs",
    "ContainerImageInfo": ".shapes.container_image_info",
    "ContainerPort": ".actions.describe_serverless_jobs",
    "ContainerProbe": ".actions.describe_serverless_jobs",
    "ContainerSecurity": ".actions.describe_serverless_jobs",
    "ContainerState": ".actions.describe_serverless_jobs",
    "ContainerVariable": ".actions.submit_serverless_job",
    "ContainerVariableInfo": ".actions.describe_serverless_jobs",
    "ContainerVolume": ".actions.submit_serverless_job",
    "ContainerVolumeMount": ".actions.describe_serverless_jobs",
    "CpfsFileSystem": ".actions.list_cpfs_file_systems",
    "CreateClusterRequest": ".actions.create_cluster",
    "CreateClusterResponse": ".actions.create_cluster",
    "CreateGWSClusterRequest": ".actions.create_gws_cluster",
    "CreateGWSClusterResponse": ".actions.create_gws_cluster",
    "CreateGWSImageRequest": ".actions.create_gws_image",
    "CreateGWSImageResponse": ".actions.create_gws_image",
    "CreateGWSInstanceRequest": ".actions.create_gws_instance",
    "CreateGWSInstanceResponse": ".actions.create_gws_instance",
    "CreateHybridClusterRequest": ".actions.create_hybrid_cluster",
    "CreateHybridClusterResponse": ".actions.create_hybrid_cluster",
    "CreateJobFileRequest": ".actions.create_job_file",
    "CreateJobFileResponse": ".actions.create_job_file",
    "CreateJobTemplateRequest": ".actions.create_job_template",
    "CreateJobTemplateResponse": ".actions.create_job_template",
    "CustomImage": ".actions.list_custom_images",
    "DeleteClusterRequest": ".actions.delete_cluster",
    "DeleteClusterResponse": ".actions.delete_cluster",
    "DeleteContainerAppsRequest": ".actions.delete_container_apps",
    "DeleteContainerAppsResponse": ".actions.delete_container_apps",
    "DeleteGWSClusterRequest": ".actions.delete_gws_cluster",
    "DeleteGWSClusterResponse": ".actions.delete_gws_cluster",
    "DeleteGWSInstanceRequest": ".actions.delete_gws_instance",
    "DeleteGWSInstanceResponse": ".actions.delete_gws_instance",
    "DeleteImageRequest": ".actions.delete_image",
    "DeleteImageResponse": ".actions.delete_image",
    "DeleteJobTemplatesRequest": ".actions.delete_job_templates",
    "DeleteJobTemplatesResponse": ".actions.delete_job_templates",
    "DeleteJobsRequest": ".actions.delete_jobs",
    "DeleteJobsResponse": ".actions.delete_jobs",
    "DeleteNodesRequest": ".actions.delete_nodes",
    "DeleteNodesResponse": ".actions.delete_nodes",
    "DeleteQueueRequest": ".actions.delete_queue",
    "DeleteQueueResponse": ".actions.delete_queue",
    "DeleteSecurityGroupRequest": ".actions.delete_security_group",
    "DeleteSecurityGroupResponse": ".actions.delete_security_group",
    "DeleteUsersRequest": ".actions.delete_users",
    "DeleteUsersResponse": ".actions.delete_users",
    "DescribeAutoScaleConfigRequest": ".actions.describe_auto_scale_config",
    "DescribeAutoScaleConfigResponse": ".actions.describe_auto_scale_config",
    "DescribeClusterRequest": ".actions.describe_cluster",
    "DescribeClusterResponse": ".actions.describe_cluster",
    "DescribeContainerAppRequest": ".actions.describe_container_app",
    "DescribeContainerAppResponse": ".actions.describe_container_app",
    "DescribeEstackImageRequest": ".actions.describe_estack_image",
    "DescribeEstackImageResponse": ".actions.describe_estack_image",
    "DescribeGWSClustersRequest": ".actions.describe_gws_clusters",
    "DescribeGWSClustersResponse": ".actions.describe_gws_clusters",
    "DescribeGWSImagesRequest": ".actions.describe_gws_images",
    "DescribeGWSImagesResponse": ".actions.describe_gws_images",
    "DescribeGWSInstancesRequest": ".actions.describe_gws_instances",
    "DescribeGWSInstancesResponse": ".actions.describe_gws_instances",
    "DescribeImageGatewayConfigRequest": ".actions.describe_image_gateway_config",
    "DescribeImageGatewayConfigResponse": ".actions.describe_image_gateway_config",
    "DescribeImagePriceRequest": ".actions.describe_image_price",
    "DescribeImagePriceResponse": ".actions.describe_image_price",
    "DescribeImageRequest": ".actions.describe_image",
    "DescribeImageResponse": ".actions.describe_image",
    "DescribeJobRequest": ".actions.describe_job",
    "DescribeJobResponse": ".actions.describe_job",
    "DescribeNFSClientStatusRequest": ".actions.describe_nfs_client_status",
    "DescribeNFSClientStatusResponse": ".actions.describe_nfs_client_status",
    "DescribePriceRequest": ".actions.describe_price",
    "DescribePriceResponse": ".actions.describe_price",
    "DescribeServerlessJobsRequest": ".actions.describe_serverless_jobs",
    "DescribeServerlessJobsResponse": ".actions.describe_serverless_jobs",
    "DnsOption": ".actions.describe_serverless_jobs",
    "DnsSettings": ".actions.describe_serverless_jobs",
    "EditJobTemplateRequest": ".actions.edit_job_template",
    "EditJobTemplateResponse": ".actions.edit_job_template",
    "EnvironmentVariable": ".shapes.environment_variable",
    "FieldReference": ".actions.describe_serverless_jobs",
    "FilteredJob": ".actions.list_jobs_with_filters",
    "FilteredJobResources": ".actions.list_jobs_with_filters",
    "GetAccountingReportRequest": ".actions.get_accounting_report",
    "GetAccountingReportResponse": ".actions.get_accounting_report",
    "GetAutoScaleConfigRequest": ".actions.get_auto_scale_config",
    "GetAutoScaleConfigResponse": ".actions.get_auto_scale_config",
    "GetCloudMetricLogsRequest": ".actions.get_cloud_metric_logs",
    "GetCloudMetricLogsResponse": ".actions.get_cloud_metric_logs",
    "GetCloudMetricProfilingRequest": ".actions.get_cloud_metric_profiling",
    "GetCloudMetricProfilingResponse": ".actions.get_cloud_metric_profiling",
    "GetClusterVolumesRequest": ".actions.get_cluster_volumes",
    "GetClusterVolumesResponse": ".actions.get_cluster_volumes",
    "GetGWSConnectTicketRequest": ".actions.get_gws_connect_ticket",
    "GetGWSConnectTicketResponse": ".actions.get_gws_connect_ticket",
    "GetHybridClusterConfigRequest": ".actions.get_hybrid_cluster_config",
    "GetHybridClusterConfigResponse": ".actions.get_hybrid_cluster_config",
    "GetIfEcsTypeSupportHtConfigRequest": ".actions.get_if_ecs_type_support_ht_config",
    "GetIfEcsTypeSupportHtConfigResponse": ".actions.get_if_ecs_type_support_ht_config",
    "GetJobLogRequest": ".actions.get_job_log",
    "GetJobLogResponse": ".actions.get_job_log",
    "GetPostScriptsRequest": ".actions.get_post_scripts",
    "GetPostScriptsResponse": ".actions.get_post_scripts",
    "GetSchedulerInfoRequest": ".actions.get_scheduler_info",
    "GetSchedulerInfoResponse": ".actions.get_scheduler_info",
    "GetVisualServiceStatusRequest": ".actions.get_visual_service_status",
    "GetVisualServiceStatusResponse": ".actions.get_visual_service_status",
    "GroupContainer": ".actions.describe_serverless_jobs",
    "GroupEvent": ".actions.describe_serverless_jobs",
    "GroupSecurity": ".actions.describe_serverless_jobs",
    "GroupTag": ".actions.describe_serverless_jobs",
    "GroupVolume": ".actions.describe_serverless_jobs",
    "GwsAppInfo": ".actions.describe_gws_instances",
    "GwsApplication": ".actions.create_gws_instance",
    "GwsClusterInfo": ".actions.describe_gws_clusters",
    "GwsImageInfo": ".actions.describe_gws_images",
    "GwsInstanceInfo": ".actions.describe_gws_instances",
    "HostAlias": ".actions.describe_serverless_jobs",
    "HttpCheck": ".actions.describe_serverless_jobs",
    "HybridNodeInfo": ".actions.describe_cluster",
    "HybridServiceNode": ".actions.create_hybrid_cluster",
    "ImageLocationInfo": ".actions.describe_image_gateway_config",
    "ImageOs": ".shapes.image_os",
    "ImageRepository": ".actions.modify_image_gateway_config",
    "InitContainer": ".actions.describe_serverless_jobs",
    "InitContainerVolumeMount": ".actions.describe_serverless_jobs",
    "InitialImage": ".actions.describe_cluster",
    "InitializeEHPCRequest": ".actions.initialize_ehpc",
    "InitializeEHPCResponse": ".actions.initialize_ehpc",
    "InstallNFSClientRequest": ".actions.install_nfs_client",
    "InstallNFSClientResponse": ".actions.install_nfs_client",
    "InstallSoftwareRequest": ".actions.install_software",
    "InstallSoftwareResponse": ".actions.install_software",
    "InstallableApplication": ".actions.list_softwares",
    "InstalledSoftware": ".actions.list_installed_software",
    "InstanceTypeFamily": ".actions.list_available_ecs_types",
    "InstanceTypeInfo": ".actions.list_available_ecs_types",
    "InvocationResult": ".actions.list_invocation_results",
    "InvokeInstance": ".actions.list_invocation_status",
    "InvokeShellCommandRequest": ".actions.invoke_shell_command",
    "InvokeShellCommandResponse": ".actions.invoke_shell_command",
    "JobDependency": ".actions.submit_serverless_job",
    "JobInfo": ".actions.list_jobs",
    "JobReference": ".shapes.job_reference",
    "JobResources": ".actions.list_jobs",
    "JobTemplateInfo": ".actions.list_job_templates",
    "JobTemplateReference": ".actions.delete_job_templates",
    "KernelParameter": ".actions.describe_serverless_jobs",
    "LinuxCapabilities": ".actions.describe_serverless_jobs",
    "ListAvailableEcsTypesRequest": ".actions.list_available_ecs_types",
    "ListAvailableEcsTypesResponse": ".actions.list_available_ecs_types",
    "ListAvailableFileSystemTypesRequest": ".actions.list_available_file_system_types",
    "ListAvailableFileSystemTypesResponse": ".actions.list_available_file_system_types",
    "ListCloudMetricProfilingsRequest": ".actions.list_cloud_metric_profilings",
    "ListCloudMetricProfilingsResponse": ".actions.list_cloud_metric_profilings",
    "ListClusterLogsRequest": ".actions.list_cluster_logs",
    "ListClusterLogsResponse": ".actions.list_cluster_logs",
    "ListClustersMetaRequest": ".actions.list_clusters_meta",
    "ListClustersMetaResponse": ".actions.list_clusters_meta",
    "ListClustersRequest": ".actions.list_clusters",
    "ListClustersResponse": ".actions.list_clusters",
    "ListCommandsRequest": ".actions.list_commands",
    "ListCommandsResponse": ".actions.list_commands",
    "ListCommunityImagesRequest": ".actions.list_community_images",
    "ListCommunityImagesResponse": ".actions.list_community_images",
    "ListContainerAppsRequest": ".actions.list_container_apps",
    "ListContainerAppsResponse": ".actions.list_container_apps",
    "ListContainerImagesRequest": ".actions.list_container_images",
    "ListContainerImagesResponse": ".actions.list_container_images",
    "ListCpfsFileSystemsRequest": ".actions.list_cpfs_file_systems",
    "ListCpfsFileSystemsResponse": ".actions.list_cpfs_file_systems",
    "ListCurrentClientVersionRequest": ".actions.list_current_client_version",
    "ListCurrentClientVersionResponse": ".actions.list_current_client_version",
    "ListCustomImagesRequest": ".actions.list_custom_images",
    "ListCustomImagesResponse": ".actions.list_custom_images",
    "ListFileSystemWithMountTargetsRequest": ".actions.list_file_system_with_mount_targets",
    "ListFileSystemWithMountTargetsResponse": ".actions.list_file_system_with_mount_targets",
    "ListImagesRequest": ".actions.list_images",
    "ListImagesResponse": ".actions.list_images",
    "ListInstalledSoftwareRequest": ".actions.list_installed_software",
    "ListInstalledSoftwareResponse": ".actions.list_installed_software",
    "ListInvocationResultsRequest": ".actions.list_invocation_results",
    "ListInvocationResultsResponse": ".actions.list_invocation_results",
    "ListInvocationStatusRequest": ".actions.list_invocation_status",
    "ListInvocationStatusResponse": ".actions.list_invocation_status",
    "ListJobTemplatesRequest": ".actions.list_job_templates",
    "ListJobTemplatesResponse": ".actions.list_job_templates",
    "ListJobsRequest": ".actions.list_jobs",
    "ListJobsResponse": ".actions.list_jobs",
    "ListJobsWithFiltersRequest": ".actions.list_jobs_with_filters",
    "ListJobsWithFiltersResponse": ".actions.list_jobs_with_filters",
    "ListNodesByQueueRequest": ".actions.list_nodes_by_queue",
    "ListNodesByQueueResponse": ".actions.list_nodes_by_queue",
    "ListNodesNoPagingRequest": ".actions.list_nodes_no_paging",
    "ListNodesNoPagingResponse": ".actions.list_nodes_no_paging",
    "ListNodesRequest": ".actions.list_nodes",
    "ListNodesResponse": ".actions.list_nodes",
    "ListPreferredEcsTypesRequest": ".actions.list_preferred_ecs_types",
    "ListPreferredEcsTypesResponse": ".actions.list_preferred_ecs_types",
    "ListQueuesRequest": ".actions.list_queues",
    "ListQueuesResponse": ".actions.list_queues",
    "ListRegionsRequest": ".actions.list_regions",
    "ListRegionsResponse": ".actions.list_regions",
    "ListSecurityGroupsRequest": ".actions.list_security_groups",
    "ListSecurityGroupsResponse": ".actions.list_security_groups",
    "ListServerlessJobsRequest": ".actions.list_serverless_jobs",
    "ListServerlessJobsResponse": ".actions.list_serverless_jobs",
    "ListSoftwaresRequest": ".actions.list_softwares",
    "ListSoftwaresResponse": ".actions.list_softwares",
    "ListTagResourcesRequest": ".actions.list_tag_resources",
    "ListTagResourcesResponse": ".actions.list_tag_resources",
    "ListTasksRequest": ".actions.list_tasks",
    "ListTasksResponse": ".actions.list_tasks",
    "ListUpgradeClientsRequest": ".actions.list_upgrade_clients",
    "ListUpgradeClientsResponse": ".actions.list_upgrade_clients",
    "ListUsersAsyncRequest": ".actions.list_users_async",
    "ListUsersAsyncResponse": ".actions.list_users_async",
    "ListUsersRequest": ".actions.list_users",
    "ListUsersResponse": ".actions.list_users",
    "ListVolumesRequest": ".actions.list_volumes",
    "ListVolumesResponse": ".actions.list_volumes",
    "LocalNode": ".actions.add_local_nodes",
    "MetricLog": ".actions.get_cloud_metric_logs",
    "ModifyClusterAttributesRequest": ".actions.modify_cluster_attributes",
    "ModifyClusterAttributesResponse": ".actions.modify_cluster_attributes",
    "ModifyContainerAppAttributesRequest": ".actions.modify_container_app_attributes",
    "ModifyContainerAppAttributesResponse": ".actions.modify_container_app_attributes",
    "ModifyImageGatewayConfigRequest": ".actions.modify_image_gateway_config",
    "ModifyImageGatewayConfigResponse": ".actions.modify_image_gateway_config",
    "ModifyUserGroupsRequest": ".actions.modify_user_groups",
    "ModifyUserGroupsResponse": ".actions.modify_user_groups",
    "ModifyUserPasswordsRequest": ".actions.modify_user_passwords",
    "ModifyUserPasswordsResponse": ".actions.modify_user_passwords",
    "ModifyVisualServicePasswdRequest": ".actions.modify_visual_service_passwd",
    "ModifyVisualServicePasswdResponse": ".actions.modify_visual_service_passwd",
    "MountTarget": ".shapes.mount_target",
    "NasFileSystem": ".actions.list_file_system_with_mount_targets",
    "NewUser": ".actions.add_users",
    "NfsClientInstallation": ".actions.describe_nfs_client_status",
    "NodeCapacityReservation": ".shapes.node_capacity_reservation",
    "NodeDataDisk": ".shapes.node_data_disk",
    "NodeDataDiskInfo": ".actions.get_auto_scale_config",
    "NodeDedicatedHost": ".shapes.node_dedicated_host",
    "NodeEipAddress": ".shapes.node_eip_address",
    "NodeInfo": ".shapes.node_info",
    "NodeInstanceInfo": ".shapes.node_instance_info",
    "NodeIpInfo": ".shapes.node_ip_info",
    "NodeNetworkInterface": ".shapes.node_network_interface",
    "NodeOperationLock": ".shapes.node_operation_lock",
    "NodePrice": ".actions.describe_price",
    "NodeResources": ".shapes.node_resources",
    "NodeVpcAttributes": ".shapes.node_vpc_attributes",
    "OnPremiseService": ".actions.describe_cluster",
    "OsImage": ".actions.list_images",
    "OsInfo": ".shapes.os_info",
    "PbsSettings": ".actions.set_scheduler_info",
    "PostInstallScript": ".shapes.post_install_script",
    "PostInstallScriptInfo": ".shapes.post_install_script_info",
    "PostScript": ".actions.set_post_scripts",
    "PreferredSeries": ".actions.list_preferred_ecs_types",
    "PreferredTypesByRole": ".actions.list_preferred_ecs_types",
    "ProfilingInfo": ".actions.list_cloud_metric_profilings",
    "ProfilingSvg": ".actions.get_cloud_metric_profiling",
    "PullImageRequest": ".actions.pull_image",
    "PullImageResponse": ".actions.pull_image",
    "QueryServicePackAndPriceRequest": ".actions.query_service_pack_and_price",
    "QueryServicePackAndPriceResponse": ".actions.query_service_pack_and_price",
    "QueueAccess": ".actions.set_scheduler_info",
    "QueueInfo": ".actions.list_queues",
    "RecoverClusterRequest": ".actions.recover_cluster",
    "RecoverClusterResponse": ".actions.recover_cluster",
    "RegionInfo": ".actions.list_regions",
    "RerunJobsRequest": ".actions.rerun_jobs",
    "RerunJobsResponse": ".actions.rerun_jobs",
    "ResetNodesRequest": ".actions.reset_nodes",
    "ResetNodesResponse": ".actions.reset_nodes",
    "ResourceTag": ".shapes.resource_tag",
    "RetryRule": ".actions.submit_serverless_job",
    "RetryStrategy": ".actions.submit_serverless_job",
    "RunCloudMetricProfilingRequest": ".actions.run_cloud_metric_profiling",
    "RunCloudMetricProfilingResponse": ".actions.run_cloud_metric_profiling",
    "SchedulerSettings": ".actions.get_scheduler_info",
    "ServerlessContainer": ".actions.submit_serverless_job",
    "ServerlessJobInfo": ".actions.describe_serverless_jobs",
    "ServerlessJobSummary": ".actions.list_serverless_jobs",
    "ServicePackInfo": ".actions.query_service_pack_and_price",
    "SetAutoScaleConfigRequest": ".actions.set_auto_scale_config",
    "SetAutoScaleConfigResponse": ".actions.set_auto_scale_config",
    "SetGWSInstanceUserRequest": ".actions.set_gws_instance_user",
    "SetGWSInstanceUserResponse": ".actions.set_gws_instance_user",
    "SetJobUserRequest": ".actions.set_job_user",
    "SetJobUserResponse": ".actions.set_job_user",
    "SetPostScriptsRequest": ".actions.set_post_scripts",
    "SetPostScriptsResponse": ".actions.set_post_scripts",
    "SetQueueRequest": ".actions.set_queue",
    "SetQueueResponse": ".actions.set_queue",
    "SetSchedulerInfoRequest": ".actions.set_scheduler_info",
    "SetSchedulerInfoResponse": ".actions.set_scheduler_info",
    "SlurmSettings": ".actions.set_scheduler_info",
    "SoftwareInfo": ".actions.list_softwares",
    "SpotInstanceType": ".actions.list_queues",
    "StartClusterRequest": ".actions.start_cluster",
    "StartClusterResponse": ".actions.start_cluster",
    "StartGWSInstanceRequest": ".actions.start_gws_instance",
    "StartGWSInstanceResponse": ".actions.start_gws_instance",
    "StartNodesRequest": ".actions.start_nodes",
    "StartNodesResponse": ".actions.start_nodes",
    "StartVisualServiceRequest": ".actions.start_visual_service",
    "StartVisualServiceResponse": ".actions.start_visual_service",
    "StopClusterRequest": ".actions.stop_cluster",
    "StopClusterResponse": ".actions.stop_cluster",
    "StopGWSInstanceRequest": ".actions.stop_gws_instance",
    "StopGWSInstanceResponse": ".actions.stop_gws_instance",
    "StopJobsRequest": ".actions.stop_jobs",
    "StopJobsResponse": ".actions.stop_jobs",
    "StopNodesRequest": ".actions.stop_nodes",
    "StopNodesResponse": ".actions.stop_nodes",
    "StopServerlessJobsRequest": ".actions.stop_serverless_jobs",
    "StopServerlessJobsResponse": ".actions.stop_serverless_jobs",
    "StopVisualServiceRequest": ".actions.stop_visual_service",
    "StopVisualServiceResponse": ".actions.stop_visual_service",
    "StoragePackage": ".actions.list_file_system_with_mount_targets",
    "SubmitJobRequest": ".actions.submit_job",
    "SubmitJobResponse": ".actions.submit_job",
    "SubmitServerlessJobRequest": ".actions.submit_serverless_job",
    "SubmitServerlessJobResponse": ".actions.submit_serverless_job",
    "SyncUsersRequest": ".actions.sync_users",
    "SyncUsersResponse": ".actions.sync_users",
    "TagResource": ".actions.list_tag_resources",
    "TagResourcesRequest": ".actions.tag_resources",
    "TagResourcesResponse": ".actions.tag_resources",
    "TaskInfo": ".actions.list_tasks",
    "TcpCheck": ".actions.describe_serverless_jobs",
    "UnTagResourcesRequest": ".actions.un_tag_resources",
    "UnTagResourcesResponse": ".actions.un_tag_resources",
    "UninstallSoftwareRequest": ".actions.uninstall_software",
    "UninstallSoftwareResponse": ".actions.uninstall_software",
    "UpdateClusterVolumesRequest": ".actions.update_cluster_volumes",
    "UpdateClusterVolumesResponse": ".actions.update_cluster_volumes",
    "UpdateQueueConfigRequest": ".actions.update_queue_config",
    "UpdateQueueConfigResponse": ".actions.update_queue_config",
    "UpgradeClientRequest": ".actions.upgrade_client",
    "UpgradeClientResponse": ".actions.upgrade_client",
    "UserGroupChange": ".actions.modify_user_groups",
    "UserInfo": ".actions.list_users",
    "UserPasswordChange": ".actions.modify_user_passwords",
    "UserResourceLimit": ".actions.set_scheduler_info",
    "VariableSource": ".actions.describe_serverless_jobs",
    "VolumeRole": ".shapes.volume_role",
}

__all__ = [
    "AddContainerAppRequest",
    "AddContainerAppResponse",
    "AddExistedNodesRequest",
    "AddExistedNodesResponse",
    "AddLocalNodesRequest",
    "AddLocalNodesResponse",
    "AddNodesRequest",
    "AddNodesResponse",
    "AddQueueRequest",
    "AddQueueResponse",
    "AddSecurityGroupRequest",
    "AddSecurityGroupResponse",
    "AddUsersRequest",
    "AddUsersResponse",
    "AdditionalVolume",
    "AdditionalVolumeInfo",
    "ApplicationInfo",
    "ApplyNodesRequest",
    "ApplyNodesResponse",
    "ArrayIndices",
    "ArrayIndicesInfo",
    "AutoScaleInstanceType",
    "AutoScaleInstanceTypeInfo",
    "AutoScaleQueue",
    "AutoScaleQueueInfo",
    "AvailableFileSystemType",
    "BaseImageInfo",
    "CandidateInstanceType",
    "CandidateZone",
    "ClientUpgrade",
    "ClusterAddOn",
    "ClusterAddOnInfo",
    "ClusterEcsGroup",
    "ClusterEcsInfo",
    "ClusterInfo",
    "ClusterLog",
    "ClusterMeta",
    "ClusterNodeCounts",
    "ClusterResources",
    "ClusterSummary",
    "ClusterUser",
    "ClusterVolumeInfo",
    "CommandInfo",
    "Commodity",
    "CommodityDataDisk",
    "CommunityImage",
    "ConfigFile",
    "ContainerAppInfo",
    "ContainerGroup",
    "ContainerImageInfo",
    "ContainerPort",
    "ContainerProbe",
    "ContainerSecurity",
    "ContainerState",
    "ContainerVariable",
    "ContainerVariableInfo",
    "ContainerVolume",
    "ContainerVolumeMount",
    "CpfsFileSystem",
    "CreateClusterRequest",
    "CreateClusterResponse",
    "CreateGWSClusterRequest",
    "CreateGWSClusterResponse",
    "CreateGWSImageRequest",
    "CreateGWSImageResponse",
    "CreateGWSInstanceRequest",
    "CreateGWSInstanceResponse",
    "CreateHybridClusterRequest",
    "CreateHybridClusterResponse",
    "CreateJobFileRequest",
    "CreateJobFileResponse",
    "CreateJobTemplateRequest",
    "CreateJobTemplateResponse",
    "CustomImage",
    "DeleteClusterRequest",
    "DeleteClusterResponse",
    "DeleteContainerAppsRequest",
    "DeleteContainerAppsResponse",
    "DeleteGWSClusterRequest",
    "DeleteGWSClusterResponse",
    "DeleteGWSInstanceRequest",
    "DeleteGWSInstanceResponse",
    "DeleteImageRequest",
    "DeleteImageResponse",
    "DeleteJobTemplatesRequest",
    "DeleteJobTemplatesResponse",
    "DeleteJobsRequest",
    "DeleteJobsResponse",
    "DeleteNodesRequest",
    "DeleteNodesResponse",
    "DeleteQueueRequest",
    "DeleteQueueResponse",
    "DeleteSecurityGroupRequest",
    "DeleteSecurityGroupResponse",
    "DeleteUsersRequest",
    "DeleteUsersResponse",
    "DescribeAutoScaleConfigRequest",
    "DescribeAutoScaleConfigResponse",
    "DescribeClusterRequest",
    "DescribeClusterResponse",
    "DescribeContainerAppRequest",
    "DescribeContainerAppResponse",
    "DescribeEstackImageRequest",
    "DescribeEstackImageResponse",
    "DescribeGWSClustersRequest",
    "DescribeGWSClustersResponse",
    "DescribeGWSImagesRequest",
    "DescribeGWSImagesResponse",
    "DescribeGWSInstancesRequest",
    "DescribeGWSInstancesResponse",
    "DescribeImageGatewayConfigRequest",
    "DescribeImageGatewayConfigResponse",
    "DescribeImagePriceRequest",
    "DescribeImagePriceResponse",
    "DescribeImageRequest",
    "DescribeImageResponse",
    "DescribeJobRequest",
    "DescribeJobResponse",
    "DescribeNFSClientStatusRequest",
    "DescribeNFSClientStatusResponse",
    "DescribePriceRequest",
    "DescribePriceResponse",
    "DescribeServerlessJobsRequest",
    "DescribeServerlessJobsResponse",
    "DnsOption",
    "DnsSettings",
    "EditJobTemplateRequest",
    "EditJobTemplateResponse",
    "EnvironmentVariable",
    "FieldReference",
    "FilteredJob",
    "FilteredJobResources",
    "GetAccountingReportRequest",
    "GetAccountingReportResponse",
    "GetAutoScaleConfigRequest",
    "GetAutoScaleConfigResponse",
    "GetCloudMetricLogsRequest",
    "GetCloudMetricLogsResponse",
    "GetCloudMetricProfilingRequest",
    "GetCloudMetricProfilingResponse",
    "GetClusterVolumesRequest",
    "GetClusterVolumesResponse",
    "GetGWSConnectTicketRequest",
    "GetGWSConnectTicketResponse",
    "GetHybridClusterConfigRequest",
    "GetHybridClusterConfigResponse",
    "GetIfEcsTypeSupportHtConfigRequest",
    "GetIfEcsTypeSupportHtConfigResponse",
    "GetJobLogRequest",
    "GetJobLogResponse",
    "GetPostScriptsRequest",
    "GetPostScriptsResponse",
    "GetSchedulerInfoRequest",
    "GetSchedulerInfoResponse",
    "GetVisualServiceStatusRequest",
    "GetVisualServiceStatusResponse",
    "GroupContainer",
    "GroupEvent",
    "GroupSecurity",
    "GroupTag",
    "GroupVolume",
    "GwsAppInfo",
    "GwsApplication",
    "GwsClusterInfo",
    "GwsImageInfo",
    "GwsInstanceInfo",
    "HostAlias",
    "HttpCheck",
    "HybridNodeInfo",
    "HybridServiceNode",
    "ImageLocationInfo",
    "ImageOs",
    "ImageRepository",
    "InitContainer",
    "InitContainerVolumeMount",
    "InitialImage",
    "InitializeEHPCRequest",
    "InitializeEHPCResponse",
    "InstallNFSClientRequest",
    "InstallNFSClientResponse",
    "InstallSoftwareRequest",
    "InstallSoftwareResponse",
    "InstallableApplication",
    "InstalledSoftware",
    "InstanceTypeFamily",
    "InstanceTypeInfo",
    "InvocationResult",
    "InvokeInstance",
    "InvokeShellCommandRequest",
    "InvokeShellCommandResponse",
    "JobDependency",
    "JobInfo",
    "JobReference",
    "JobResources",
    "JobTemplateInfo",
    "JobTemplateReference",
    "KernelParameter",
    "LinuxCapabilities",
    "ListAvailableEcsTypesRequest",
    "ListAvailableEcsTypesResponse",
    "ListAvailableFileSystemTypesRequest",
    "ListAvailableFileSystemTypesResponse",
    "ListCloudMetricProfilingsRequest",
    "ListCloudMetricProfilingsResponse",
    "ListClusterLogsRequest",
    "ListClusterLogsResponse",
    "ListClustersMetaRequest",
    "ListClustersMetaResponse",
    "ListClustersRequest",
    "ListClustersResponse",
    "ListCommandsRequest",
    "ListCommandsResponse",
    "ListCommunityImagesRequest",
    "ListCommunityImagesResponse",
    "ListContainerAppsRequest",
    "ListContainerAppsResponse",
    "ListContainerImagesRequest",
    "ListContainerImagesResponse",
    "ListCpfsFileSystemsRequest",
    "ListCpfsFileSystemsResponse",
    "ListCurrentClientVersionRequest",
    "ListCurrentClientVersionResponse",
    "ListCustomImagesRequest",
    "ListCustomImagesResponse",
    "ListFileSystemWithMountTargetsRequest",
    "ListFileSystemWithMountTargetsResponse",
    "ListImagesRequest",
    "ListImagesResponse",
    "ListInstalledSoftwareRequest",
    "ListInstalledSoftwareResponse",
    "ListInvocationResultsRequest",
    "ListInvocationResultsResponse",
    "ListInvocationStatusRequest",
    "ListInvocationStatusResponse",
    "ListJobTemplatesRequest",
    "ListJobTemplatesResponse",
    "ListJobsRequest",
    "ListJobsResponse",
    "ListJobsWithFiltersRequest",
    "ListJobsWithFiltersResponse",
    "ListNodesByQueueRequest",
    "ListNodesByQueueResponse",
    "ListNodesNoPagingRequest",
    "ListNodesNoPagingResponse",
    "ListNodesRequest",
    "ListNodesResponse",
    "ListPreferredEcsTypesRequest",
    "ListPreferredEcsTypesResponse",
    "ListQueuesRequest",
    "ListQueuesResponse",
    "ListRegionsRequest",
    "ListRegionsResponse",
    "ListSecurityGroupsRequest",
    "ListSecurityGroupsResponse",
    "ListServerlessJobsRequest",
    "ListServerlessJobsResponse",
    "ListSoftwaresRequest",
    "ListSoftwaresResponse",
    "ListTagResourcesRequest",
    "ListTagResourcesResponse",
    "ListTasksRequest",
    "ListTasksResponse",
    "ListUpgradeClientsRequest",
    "ListUpgradeClientsResponse",
    "ListUsersAsyncRequest",
    "ListUsersAsyncResponse",
    "ListUsersRequest",
    "ListUsersResponse",
    "ListVolumesRequest",
    "ListVolumesResponse",
    "LocalNode",
    "MetricLog",
    "ModifyClusterAttributesRequest",
    "ModifyClusterAttributesResponse",
    "ModifyContainerAppAttributesRequest",
    "ModifyContainerAppAttributesResponse",
    "ModifyImageGatewayConfigRequest",
    "ModifyImageGatewayConfigResponse",
    "ModifyUserGroupsRequest",
    "ModifyUserGroupsResponse",
    "ModifyUserPasswordsRequest",
    "ModifyUserPasswordsResponse",
    "ModifyVisualServicePasswdRequest",
    "ModifyVisualServicePasswdResponse",
    "MountTarget",
    "NasFileSystem",
    "NewUser",
    "NfsClientInstallation",
    "NodeCapacityReservation",
    "NodeDataDisk",
    "NodeDataDiskInfo",
    "NodeDedicatedHost",
    "NodeEipAddress",
    "NodeInfo",
    "NodeInstanceInfo",
    "NodeIpInfo",
    "NodeNetworkInterface",
    "NodeOperationLock",
    "NodePrice",
    "NodeResources",
    "NodeVpcAttributes",
    "OnPremiseService",
    "OsImage",
    "OsInfo",
    "PbsSettings",
    "PostInstallScript",
    "PostInstallScriptInfo",
    "PostScript",
    "PreferredSeries",
    "PreferredTypesByRole",
    "ProfilingInfo",
    "ProfilingSvg",
    "PullImageRequest",
    "PullImageResponse",
    "QueryServicePackAndPriceRequest",
    "QueryServicePackAndPriceResponse",
    "QueueAccess",
    "QueueInfo",
    "RecoverClusterRequest",
    "RecoverClusterResponse",
    "RegionInfo",
    "RerunJobsRequest",
    "RerunJobsResponse",
    "ResetNodesRequest",
    "ResetNodesResponse",
    "ResourceTag",
    "RetryRule",
    "RetryStrategy",
    "RunCloudMetricProfilingRequest",
    "RunCloudMetricProfilingResponse",
    "SchedulerSettings",
    "ServerlessContainer",
    "ServerlessJobInfo",
    "ServerlessJobSummary",
    "ServicePackInfo",
    "SetAutoScaleConfigRequest",
    "SetAutoScaleConfigResponse",
    "SetGWSInstanceUserRequest",
    "SetGWSInstanceUserResponse",
    "SetJobUserRequest",
    "SetJobUserResponse",
    "SetPostScriptsRequest",
    "SetPostScriptsResponse",
    "SetQueueRequest",
    "SetQueueResponse",
    "SetSchedulerInfoRequest",
    "SetSchedulerInfoResponse",
    "SlurmSettings",
    "SoftwareInfo",
    "SpotInstanceType",
    "StartClusterRequest",
    "StartClusterResponse",
    "StartGWSInstanceRequest",
    "StartGWSInstanceResponse",
    "StartNodesRequest",
    "StartNodesResponse",
    "StartVisualServiceRequest",
    "StartVisualServiceResponse",
    "StopClusterRequest",
    "StopClusterResponse",
    "StopGWSInstanceRequest",
    "StopGWSInstanceResponse",
    "StopJobsRequest",
    "StopJobsResponse",
    "StopNodesRequest",
    "StopNodesResponse",
    "StopServerlessJobsRequest",
    "StopServerlessJobsResponse",
    "StopVisualServiceRequest",
    "StopVisualServiceResponse",
    "StoragePackage",
    "SubmitJobRequest",
    "SubmitJobResponse",
    "SubmitServerlessJobRequest",
    "SubmitServerlessJobResponse",
    "SyncUsersRequest",
    "SyncUsersResponse",
    "TagResource",
    "TagResourcesRequest",
    "TagResourcesResponse",
    "TaskInfo",
    "TcpCheck",
    "UnTagResourcesRequest",
    "UnTagResourcesResponse",
    "UninstallSoftwareRequest",
    "UninstallSoftwareResponse",
    "UpdateClusterVolumesRequest",
    "UpdateClusterVolumesResponse",
    "UpdateQueueConfigRequest",
    "UpdateQueueConfigResponse",
    "UpgradeClientRequest",
    "UpgradeClientResponse",
    "UserGroupChange",
    "UserInfo",
    "UserPasswordChange",
    "UserResourceLimit",
    "VariableSource",
    "VolumeRole",
]


if not TYPE_CHECKING:  # type checkers must find names that are not there

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(_MODULES[name], __package__), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return __all__
