# Generated from spec/2024-07-30
# by templates/ehpc/{version}/models.py.jinja: edit those, then run `make generate`.
"""All models of API version 2024-07-30: requests, responses and the structures inside them.

Each is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from typing import Any

    from .shapes.addon_data_disk import AddonDataDisk
    from .actions.get_addon import AddonEip
    from .actions.get_addon import AddonInfo
    from .shapes.addon_node import AddonNode
    from .shapes.addon_parameter import AddonParameter
    from .actions.get_addon import AddonResources
    from .shapes.addon_service import AddonService
    from .actions.create_cluster import AddonSpec
    from .actions.list_addons import AddonSummary
    from .actions.describe_addon_template import AddonTemplate
    from .actions.describe_addon_template import AddonTemplateEip
    from .actions.describe_addon_template import AddonTemplateResources
    from .actions.list_addon_templates import AddonTemplateSummary
    from .actions.attach_nodes import AttachNodesRequest
    from .actions.attach_nodes import AttachNodesResponse
    from .actions.attach_shared_storages import AttachSharedStoragesRequest
    from .actions.attach_shared_storages import AttachSharedStoragesResponse
    from .actions.attach_nodes import AttachedInstances
    from .actions.list_softwares import AvailableSoftware
    from .actions.list_clusters import ClusterAddon
    from .actions.list_clusters import ClusterAddonResources
    from .actions.list_clusters import ClusterAddonService
    from .actions.list_clusters import ClusterNodeCounts
    from .actions.list_clusters import ClusterSummary
    from .actions.create_cluster import ClusterTag
    from .actions.list_clusters import ClusterUserCounts
    from .actions.list_clusters import ClusterVersionCounts
    from .actions.create_cluster import CreateClusterRequest
    from .actions.create_cluster import CreateClusterResponse
    from .actions.create_job import CreateJobRequest
    from .actions.create_job import CreateJobResponse
    from .actions.create_nodes import CreateNodesRequest
    from .actions.create_nodes import CreateNodesResponse
    from .actions.create_queue import CreateQueueRequest
    from .actions.create_queue import CreateQueueResponse
    from .actions.create_reserved_node_pool import CreateReservedNodePoolRequest
    from .actions.create_reserved_node_pool import CreateReservedNodePoolResponse
    from .actions.create_users import CreateUsersRequest
    from .actions.create_users import CreateUsersResponse
    from .shapes.custom_configuration import CustomConfiguration
    from .shapes.custom_configuration_info import CustomConfigurationInfo
    from .shapes.data_disk import DataDisk
    from .shapes.data_disk_info import DataDiskInfo
    from .actions.delete_cluster import DeleteClusterRequest
    from .actions.delete_cluster import DeleteClusterResponse
    from .actions.delete_nodes import DeleteNodesRequest
    from .actions.delete_nodes import DeleteNodesResponse
    from .actions.delete_queues import DeleteQueuesRequest
    from .actions.delete_queues import DeleteQueuesResponse
    from .actions.delete_reserved_node_pool import DeleteReservedNodePoolRequest
    from .actions.delete_reserved_node_pool import DeleteReservedNodePoolResponse
    from .actions.delete_users import DeleteUsersRequest
    from .actions.delete_users import DeleteUsersResponse
    from .actions.describe_addon_template import DescribeAddonTemplateRequest
    from .actions.describe_addon_template import DescribeAddonTemplateResponse
    from .actions.detach_shared_storages import DetachSharedStoragesRequest
    from .actions.detach_shared_storages import DetachSharedStoragesResponse
    from .actions.list_available_file_systems import FileSystemInfo
    from .actions.get_addon import GetAddonRequest
    from .actions.get_addon import GetAddonResponse
    from .actions.get_cluster import GetClusterRequest
    from .actions.get_cluster import GetClusterResponse
    from .actions.get_common_log_detail import GetCommonLogDetailRequest
    from .actions.get_common_log_detail import GetCommonLogDetailResponse
    from .actions.get_job_log import GetJobLogRequest
    from .actions.get_job_log import GetJobLogResponse
    from .actions.get_job import GetJobRequest
    from .actions.get_job import GetJobResponse
    from .actions.get_queue import GetQueueRequest
    from .actions.get_queue import GetQueueResponse
    from .actions.get_user import GetUserRequest
    from .actions.get_user import GetUserResponse
    from .actions.list_available_images import ImageInfo
    from .actions.install_addon import InstallAddonRequest
    from .actions.install_addon import InstallAddonResponse
    from .actions.install_softwares import InstallSoftwaresRequest
    from .actions.install_softwares import InstallSoftwaresResponse
    from .actions.list_installed_softwares import InstalledSoftware
    from .actions.list_jobs import JobFilter
    from .actions.get_job import JobInfo
    from .actions.create_job import JobResources
    from .shapes.job_resources_info import JobResourcesInfo
    from .actions.list_jobs import JobResourcesOccupied
    from .actions.get_job import JobResourcesUsed
    from .actions.list_jobs import JobSortOrder
    from .actions.create_job import JobSpec
    from .actions.list_jobs import JobSpecInfo
    from .actions.list_jobs import JobSummary
    from .actions.create_job import JobVariable
    from .actions.get_job import JobVariableInfo
    from .actions.list_addon_templates import ListAddonTemplatesRequest
    from .actions.list_addon_templates import ListAddonTemplatesResponse
    from .actions.list_addons import ListAddonsRequest
    from .actions.list_addons import ListAddonsResponse
    from .actions.list_available_file_systems import ListAvailableFileSystemsRequest
    from .actions.list_available_file_systems import ListAvailableFileSystemsResponse
    from .actions.list_available_images import ListAvailableImagesRequest
    from .actions.list_available_images import ListAvailableImagesResponse
    from .actions.list_clusters import ListClustersRequest
    from .actions.list_clusters import ListClustersResponse
    from .actions.list_common_logs import ListCommonLogsRequest
    from .actions.list_common_logs import ListCommonLogsResponse
    from .actions.list_installed_softwares import ListInstalledSoftwaresRequest
    from .actions.list_installed_softwares import ListInstalledSoftwaresResponse
    from .actions.list_jobs import ListJobsRequest
    from .actions.list_jobs import ListJobsResponse
    from .actions.list_nodes import ListNodesRequest
    from .actions.list_nodes import ListNodesResponse
    from .actions.list_queues import ListQueuesRequest
    from .actions.list_queues import ListQueuesResponse
    from .actions.list_regions import ListRegionsRequest
    from .actions.list_regions import ListRegionsResponse
    from .actions.list_shared_storages import ListSharedStoragesRequest
    from .actions.list_shared_storages import ListSharedStoragesResponse
    from .actions.list_softwares import ListSoftwaresRequest
    from .actions.list_softwares import ListSoftwaresResponse
    from .actions.list_users import ListUsersRequest
    from .actions.list_users import ListUsersResponse
    from .actions.get_common_log_detail import LogEntry
    from .actions.get_common_log_detail import LogStage
    from .actions.get_cluster import ManagerInfo
    from .actions.get_cluster import ManagerNodeInfo
    from .actions.create_cluster import ManagerScheduler
    from .actions.get_cluster import ManagerSchedulerInfo
    from .actions.get_cluster import ManagerServiceInfo
    from .actions.list_clusters import ManagerServiceSummary
    from .actions.create_cluster import ManagerSpec
    from .actions.list_clusters import ManagerSummary
    from .actions.get_cluster import ManagerSystemDiskInfo
    from .actions.list_jobs import MetricThreshold
    from .actions.get_cluster import MonitorInfo
    from .actions.update_cluster import MonitorSpec
    from .actions.list_shared_storages import MountInfo
    from .actions.detach_shared_storages import MountReference
    from .actions.list_available_file_systems import MountTargetInfo
    from .shapes.network_rule import NetworkRule
    from .actions.create_users import NewUser
    from .shapes.node_configuration import NodeConfiguration
    from .actions.list_nodes import NodeInfo
    from .actions.list_nodes import NodeResources
    from .shapes.node_spec import NodeSpec
    from .actions.update_nodes import NodeUpdate
    from .actions.list_softwares import OperatingSystem
    from .actions.list_common_logs import OperationLog
    from .actions.get_queue import QueueInfo
    from .actions.list_queues import QueueNodeCounts
    from .shapes.queue_spec import QueueSpec
    from .actions.list_queues import QueueSummary
    from .actions.update_queue import QueueUpdate
    from .actions.list_regions import RegionInfo
    from .actions.create_cluster import RootCredentials
    from .actions.get_cluster import SchedulerInfo
    from .actions.update_cluster import SchedulerSpec
    from .shapes.service_spec import ServiceSpec
    from .actions.list_shared_storages import SharedStorageInfo
    from .actions.attach_shared_storages import SharedStorageMount
    from .actions.create_cluster import SharedStorageSpec
    from .shapes.software_package import SoftwarePackage
    from .actions.list_clusters import SoftwarePackageInfo
    from .actions.list_softwares import SoftwareVersion
    from .actions.stop_jobs import StopJobsRequest
    from .actions.stop_jobs import StopJobsResponse
    from .actions.list_softwares import SupportedOperatingSystem
    from .shapes.system_disk import SystemDisk
    from .shapes.system_disk_info import SystemDiskInfo
    from .actions.uninstall_addon import UnInstallAddonRequest
    from .actions.uninstall_addon import UnInstallAddonResponse
    from .actions.uninstall_softwares import UninstallSoftwaresRequest
    from .actions.uninstall_softwares import UninstallSoftwaresResponse
    from .actions.update_cluster import UpdateClusterRequest
    from .actions.update_cluster import UpdateClusterResponse
    from .actions.update_nodes import UpdateNodesRequest
    from .actions.update_nodes import UpdateNodesResponse
    from .actions.update_queue import UpdateQueueRequest
    from .actions.update_queue import UpdateQueueResponse
    from .actions.update_user import UpdateUserRequest
    from .actions.update_user import UpdateUserResponse
    from .shapes.user_info import UserInfo
    from .actions.delete_users import UserReference

_MODULES = {
    "AddonDataDisk": ".shapes.addon_data_disk",
    "AddonEip": ".actions.get_addon",
    "AddonInfo": ".actions.get_addon",
    "AddonNode": ".shapes.addon_node",
    "AddonParameter": ".shapes.addon_parameter",
    "AddonResources": ".actions.get_addon",
    "AddonService": ".shapes.addon_service",
    "AddonSpec": ".actions.create_cluster",
    "AddonSummary": ".actions.list_addons",
    "AddonTemplate": ".actions.describe_addon_template",
    "AddonTemplateEip": ".actions.describe_addon_template",
    "AddonTemplateResources": ".actions.describe_addon_template",
    "AddonTemplateSummary": ".actions.list_addon_templates",
    "AttachNodesRequest": ".actions.attach_nodes",
    "AttachNodesResponse": ".actions.attach_nodes",
    "AttachSharedStoragesRequest": ".actions.attach_shared_storages",
    "AttachSharedStoragesResponse": ".actions.attach_shared_storages",
    "AttachedInstances": ".actions.attach_nodes",
    "AvailableSoftware": ".actions.list_softwares",
    "ClusterAddon": ".actions.list_clusters",
    "ClusterAddonResources": ".actions.list_clusters",
    "ClusterAddonService": ".actions.list_clusters",
    "ClusterNodeCounts": ".actions.list_clusters",
    "ClusterSummary": ".actions.list_clusters",
    "ClusterTag": ".actions.create_cluster",
    "ClusterUserCounts": ".actions.list_clusters",
    "ClusterVersionCounts": ".actions.list_clusters",
    "CreateClusterRequest": ".actions.create_cluster",
    "CreateClusterResponse": ".actions.create_cluster",
    "CreateJobRequest": ".actions.create_job",
    "CreateJobResponse": ".actions.create_job",
    "CreateNodesRequest": ".actions.create_nodes",
    "CreateNodesResponse": ".actions.create_nodes",
    "CreateQueueRequest": ".actions.create_queue",
    "CreateQueueResponse": ".actions.create_queue",
    "CreateReservedNodePoolRequest": ".actions.create_reserved_node_pool",
    "CreateReservedNodePoolResponse": ".actions.create_reserved_node_pool",
    "CreateUsersRequest": ".actions.create_users",
    "CreateUsersResponse": ".actions.create_users",
    "CustomConfiguration": ".shapes.custom_configuration",
    "CustomConfigurationInfo": ".shapes.custom_configuration_info",
    "DataDisk": ".shapes.data_disk",
    "DataDiskInfo": ".shapes.data_disk_info",
    "DeleteClusterRequest": ".actions.delete_cluster",
    "DeleteClusterResponse": ".actions.delete_cluster",
    "DeleteNodesRequest": ".actions.delete_nodes",
    "DeleteNodesResponse": ".actions.delete_nodes",
    "DeleteQueuesRequest": ".actions.delete_queues",
    "DeleteQueuesResponse": ".actions.delete_queues",
    "DeleteReservedNodePoolRequest": ".actions.delete_reserved_node_pool",
    "DeleteReservedNodePoolResponse": ".actions.delete_reserved_node_pool",
    "DeleteUsersRequest": ".actions.delete_users",
    "DeleteUsersResponse": ".actions.delete_users",
    "DescribeAddonTemplateRequest": ".actions.describe_addon_template",
    "DescribeAddonTemplateResponse": ".actions.describe_addon_template",
    "DetachSharedStoragesRequest": ".actions.detach_shared_storages",
    "DetachSharedStoragesResponse": ".actions.detach_shared_storages",
    "FileSystemInfo": ".actions.list_available_file_systems",
    "GetAddonRequest": ".actions.get_addon",
    "GetAddonResponse": ".actions.get_addon",
    "GetClusterRequest": ".actions.get_cluster",
    "GetClusterResponse": ".actions.get_cluster",
    "GetCommonLogDetailRequest": ".actions.get_common_log_detail",
    "GetCommonLogDetailResponse": ".actions.get_common_log_detail",
    "GetJobLogRequest": ".actions.get_job_log",
    "GetJobLogResponse": ".actions.get_job_log",
    "GetJobRequest": ".actions.get_job",
    "GetJobResponse": ".actions.get_job",
    "GetQueueRequest": ".actions.get_queue",
    "GetQueueResponse": ".actions.get_queue",
    "GetUserRequest": ".actions.get_user",
    "GetUserResponse": ".actions.get_user",
    "ImageInfo": ".actions.list_available_images",
    "InstallAddonRequest": ".actions.install_addon",
    "InstallAddonResponse": ".actions.install_addon",
    "InstallSoftwaresRequest": ".actions.install_softwares",
    "InstallSoftwaresResponse": ".actions.install_softwares",
    "InstalledSoftware": ".actions.list_installed_softwares",
    "JobFilter": ".actions.list_jobs",
    "JobInfo": ".actions.get_job",
    "JobResources": ".actions.create_job",
    "JobResourcesInfo": ".shapes.job_resources_info",
    "JobResourcesOccupied": ".actions.list_jobs",
    "JobResourcesUsed": ".actions.get_job",
    "JobSortOrder": ".actions.list_jobs",
    "JobSpec": ".actions.create_job",
    "JobSpecInfo": ".actions.list_jobs",
    "JobSummary": ".actions.list_jobs",
    "JobVariable": ".actions.create_job",
    "JobVariableInfo": ".actions.get_job",
    "ListAddonTemplatesRequest": ".actions.list_addon_templates",
    "ListAddonTemplatesResponse": ".actions.list_addon_templates",
    "ListAddonsRequest": ".actions.list_addons",
    "ListAddonsResponse": ".actions.list_addons",
    "ListAvailableFileSystemsRequest": ".actions.list_available_file_systems",
    "ListAvailableFileSystemsResponse": ".actions.list_available_file_systems",
    "ListAvailableImagesRequest": ".actions.list_available_images",
    "ListAvailableImagesResponse": ".actions.list_available_images",
    "ListClustersRequest": ".actions.list_clusters",
    "ListClustersResponse": ".actions.list_clusters",
    "ListCommonLogsRequest": ".actions.list_common_logs",
    "ListCommonLogsResponse": ".actions.list_common_logs",
    "ListInstalledSoftwaresRequest": ".actions.list_installed_softwares",
    "ListInstalledSoftwaresResponse": ".actions.list_installed_softwares",
    "ListJobsRequest": ".actions.list_jobs",
    "ListJobsResponse": ".actions.list_jobs",
    "ListNodesRequest": ".actions.list_nodes",
    "ListNodesResponse": ".actions.list_nodes",
    "ListQueuesRequest": ".actions.list_queues",
    "ListQueuesResponse": ".actions.list_queues",
    "ListRegionsRequest": ".actions.list_regions",
    "ListRegionsResponse": ".actions.list_regions",
    "ListSharedStoragesRequest": ".actions.list_shared_storages",
    "ListSharedStoragesResponse": ".actions.list_shared_storages",
    "ListSoftwaresRequest": ".actions.list_softwares",
    "ListSoftwaresResponse": ".actions.list_softwares",
    "ListUsersRequest": ".actions.list_users",
    "ListUsersResponse": ".actions.list_users",
    "LogEntry": ".actions.get_common_log_detail",
    "LogStage": ".actions.get_common_log_detail",
    "ManagerInfo": ".actions.get_cluster",
    "ManagerNodeInfo": ".actions.get_cluster",
    "ManagerScheduler": ".actions.create_cluster",
    "ManagerSchedulerInfo": ".actions.get_cluster",
    "ManagerServiceInfo": ".actions.get_cluster",
    "ManagerServiceSummary": ".actions.list_clusters",
    "ManagerSpec": ".actions.create_cluster",
    "ManagerSummary": ".actions.list_clusters",
    "ManagerSystemDiskInfo": ".actions.get_cluster",
    "MetricThreshold": ".actions.list_jobs",
    "MonitorInfo": ".actions.get_cluster",
    "MonitorSpec": ".actions.update_cluster",
    "MountInfo": ".actions.list_shared_storages",
    "MountReference": ".actions.detach_shared_storages",
    "MountTargetInfo": ".actions.list_available_file_systems",
    "NetworkRule": ".shapes.network_rule",
    "NewUser": ".actions.create_users",
    "NodeConfiguration": ".shapes.node_configuration",
    "NodeInfo": ".actions.list_nodes",
    "NodeResources": ".actions.list_nodes",
    "NodeSpec": ".shapes.node_spec",
    "NodeUpdate": ".actions.update_nodes",
    "OperatingSystem": ".actions.list_softwares",
    "OperationLog": ".actions.list_common_logs",
    "QueueInfo": ".actions.get_queue",
    "QueueNodeCounts": ".actions.list_queues",
    "QueueSpec": ".shapes.queue_spec",
    "QueueSummary": ".actions.list_queues",
    "QueueUpdate": ".actions.update_queue",
    "RegionInfo": ".actions.list_regions",
    "RootCredentials": ".actions.create_cluster",
    "SchedulerInfo": ".actions.get_cluster",
    "SchedulerSpec": ".actions.update_cluster",
    "ServiceSpec": ".shapes.service_spec",
    "SharedStorageInfo": ".actions.list_shared_storages",
    "SharedStorageMount": ".actions.attach_shared_storages",
    "SharedStorageSpec": ".actions.create_cluster",
    "SoftwarePackage": ".shapes.software_package",
    "SoftwarePackageInfo": ".actions.list_clusters",
    "SoftwareVersion": ".actions.list_softwares",
    "StopJobsRequest": ".actions.stop_jobs",
    "StopJobsResponse": ".actions.stop_jobs",
    "SupportedOperatingSystem": ".actions.list_softwares",
    "SystemDisk": ".shapes.system_disk",
    "SystemDiskInfo": ".shapes.system_disk_info",
    "UnInstallAddonRequest": ".actions.uninstall_addon",
    "UnInstallAddonResponse": ".actions.uninstall_addon",
    "UninstallSoftwaresRequest": ".actions.uninstall_softwares",
    "UninstallSoftwaresResponse": ".actions.uninstall_softwares",
    "UpdateClusterRequest": ".actions.update_cluster",
    "UpdateClusterResponse": ".actions.update_cluster",
    "UpdateNodesRequest": ".actions.update_nodes",
    "UpdateNodesResponse": ".actions.update_nodes",
    "UpdateQueueRequest": ".actions.update_queue",
    "UpdateQueueResponse": ".actions.update_queue",
    "UpdateUserRequest": ".actions.update_user",
    "UpdateUserResponse": ".actions.update_user",
    "UserInfo": ".shapes.user_info",
    "UserReference": ".actions.delete_users",
}

__all__ = [
    "AddonDataDisk",
    "AddonEip",
    "AddonInfo",
    "AddonNode",
    "AddonParameter",
    "AddonResources",
    "AddonService",
    "AddonSpec",
    "AddonSummary",
    "AddonTemplate",
    "AddonTemplateEip",
    "AddonTemplateResources",
    "AddonTemplateSummary",
    "AttachNodesRequest",
    "AttachNodesResponse",
    "AttachSharedStoragesRequest",
    "AttachSharedStoragesResponse",
    "AttachedInstances",
    "AvailableSoftware",
    "ClusterAddon",
    "ClusterAddonResources",
    "ClusterAddonService",
    "ClusterNodeCounts",
    "ClusterSummary",
    "ClusterTag",
    "ClusterUserCounts",
    "ClusterVersionCounts",
    "CreateClusterRequest",
    "CreateClusterResponse",
    "CreateJobRequest",
    "CreateJobResponse",
    "CreateNodesRequest",
    "CreateNodesResponse",
    "CreateQueueRequest",
    "CreateQueueResponse",
    "CreateReservedNodePoolRequest",
    "CreateReservedNodePoolResponse",
    "CreateUsersRequest",
    "CreateUsersResponse",
    "CustomConfiguration",
    "CustomConfigurationInfo",
    "DataDisk",
    "DataDiskInfo",
    "DeleteClusterRequest",
    "DeleteClusterResponse",
    "DeleteNodesRequest",
    "DeleteNodesResponse",
    "DeleteQueuesRequest",
    "DeleteQueuesResponse",
    "DeleteReservedNodePoolRequest",
    "DeleteReservedNodePoolResponse",
    "DeleteUsersRequest",
    "DeleteUsersResponse",
    "DescribeAddonTemplateRequest",
    "DescribeAddonTemplateResponse",
    "DetachSharedStoragesRequest",
    "DetachSharedStoragesResponse",
    "FileSystemInfo",
    "GetAddonRequest",
    "GetAddonResponse",
    "GetClusterRequest",
    "GetClusterResponse",
    "GetCommonLogDetailRequest",
    "GetCommonLogDetailResponse",
    "GetJobLogRequest",
    "GetJobLogResponse",
    "GetJobRequest",
    "GetJobResponse",
    "GetQueueRequest",
    "GetQueueResponse",
    "GetUserRequest",
    "GetUserResponse",
    "ImageInfo",
    "InstallAddonRequest",
    "InstallAddonResponse",
    "InstallSoftwaresRequest",
    "InstallSoftwaresResponse",
    "InstalledSoftware",
    "JobFilter",
    "JobInfo",
    "JobResources",
    "JobResourcesInfo",
    "JobResourcesOccupied",
    "JobResourcesUsed",
    "JobSortOrder",
    "JobSpec",
    "JobSpecInfo",
    "JobSummary",
    "JobVariable",
    "JobVariableInfo",
    "ListAddonTemplatesRequest",
    "ListAddonTemplatesResponse",
    "ListAddonsRequest",
    "ListAddonsResponse",
    "ListAvailableFileSystemsRequest",
    "ListAvailableFileSystemsResponse",
    "ListAvailableImagesRequest",
    "ListAvailableImagesResponse",
    "ListClustersRequest",
    "ListClustersResponse",
    "ListCommonLogsRequest",
    "ListCommonLogsResponse",
    "ListInstalledSoftwaresRequest",
    "ListInstalledSoftwaresResponse",
    "ListJobsRequest",
    "ListJobsResponse",
    "ListNodesRequest",
    "ListNodesResponse",
    "ListQueuesRequest",
    "ListQueuesResponse",
    "ListRegionsRequest",
    "ListRegionsResponse",
    "ListSharedStoragesRequest",
    "ListSharedStoragesResponse",
    "ListSoftwaresRequest",
    "ListSoftwaresResponse",
    "ListUsersRequest",
    "ListUsersResponse",
    "LogEntry",
    "LogStage",
    "ManagerInfo",
    "ManagerNodeInfo",
    "ManagerScheduler",
    "ManagerSchedulerInfo",
    "ManagerServiceInfo",
    "ManagerServiceSummary",
    "ManagerSpec",
    "ManagerSummary",
    "ManagerSystemDiskInfo",
    "MetricThreshold",
    "MonitorInfo",
    "MonitorSpec",
    "MountInfo",
    "MountReference",
    "MountTargetInfo",
    "NetworkRule",
    "NewUser",
    "NodeConfiguration",
    "NodeInfo",
    "NodeResources",
    "NodeSpec",
    "NodeUpdate",
    "OperatingSystem",
    "OperationLog",
    "QueueInfo",
    "QueueNodeCounts",
    "QueueSpec",
    "QueueSummary",
    "QueueUpdate",
    "RegionInfo",
    "RootCredentials",
    "SchedulerInfo",
    "SchedulerSpec",
    "ServiceSpec",
    "SharedStorageInfo",
    "SharedStorageMount",
    "SharedStorageSpec",
    "SoftwarePackage",
    "SoftwarePackageInfo",
    "SoftwareVersion",
    "StopJobsRequest",
    "StopJobsResponse",
    "SupportedOperatingSystem",
    "SystemDisk",
    "SystemDiskInfo",
    "UnInstallAddonRequest",
    "UnInstallAddonResponse",
    "UninstallSoftwaresRequest",
    "UninstallSoftwaresResponse",
    "UpdateClusterRequest",
    "UpdateClusterResponse",
    "UpdateNodesRequest",
    "UpdateNodesResponse",
    "UpdateQueueRequest",
    "UpdateQueueResponse",
    "UpdateUserRequest",
    "UpdateUserResponse",
    "UserInfo",
    "UserReference",
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
