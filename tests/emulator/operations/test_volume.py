"""Chapter volume: clusters mount file systems; the catalogue knows those of the seed and those that were made."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.conformity import InProcessService


def volume(number: int, **change: Any) -> dict[str, Any]:
    """Return the parameters of a further file system."""
    given = {"VolumeId": f"0{number}", "VolumeMountpoint": f"0{number}.example.com", "LocalDirectory": f"/data{number}"}
    return {f"AdditionalVolumes.{number}.{name}": value for name, value in {**given, **change}.items()}


def mounts(service: InProcessService, cluster: str) -> list[tuple[str, bool]]:
    """Return where a cluster mounts something, and whether it must be kept."""
    found = service.ask("GetClusterVolumes", ClusterId=cluster)["Volumes"]["VolumeInfo"]
    return [(volume["LocalDirectory"], volume["MustKeep"]) for volume in found]


def test_a_cluster_mounts_what_it_was_created_with() -> None:
    """Its shared storage must be kept, the rest not."""
    service = InProcessService()
    cluster = service.create(
        VolumeId="008b648bcb",
        VolumeMountpoint="here.example.com",
        RemoteDirectory="/hpc",
        **volume(1, **{"Roles.1.Name": "Compute", "Roles.2.Name": "Login"}),
    )
    assert mounts(service, cluster) == [("/ehpcdata", True), ("/data1", False)]
    shared, more = service.ask("GetClusterVolumes", ClusterId=cluster)["Volumes"]["VolumeInfo"]
    assert (shared["VolumeId"], shared["VolumeMountpoint"], shared["RemoteDirectory"]) == (
        "008b648bcb",
        "here.example.com",
        "/hpc",
    )
    assert more["Roles"] == {"RoleInfo": [{"Name": "Compute"}, {"Name": "Login"}]}
    (listed,) = service.ask("ListVolumes")["Volumes"]["VolumeInfo"]
    assert (listed["ClusterId"], listed["ClusterName"], listed["VolumeId"]) == (cluster, "weather", "008b648bcb")
    assert [volume["Role"] for volume in listed["AdditionalVolumes"]["VolumeInfo"]] == ["Compute,Login"]


def test_an_update_replaces_what_is_mounted_beside() -> None:
    """The shared storage stays in any case."""
    service = InProcessService()
    cluster = service.create(**volume(1))
    service.ask("UpdateClusterVolumes", {**volume(1, LocalDirectory="/a"), **volume(2)}, ClusterId=cluster)
    assert mounts(service, cluster) == [("/ehpcdata", True), ("/a", False), ("/data2", False)]
    service.ask("UpdateClusterVolumes", ClusterId=cluster)
    assert mounts(service, cluster) == [("/ehpcdata", True)]


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        (volume(1, LocalDirectory="/home"), "InvalidParams", "The LocalDirectory /home is taken already."),
        (
            {**volume(1), **volume(2, LocalDirectory="/data1/")},
            "InvalidParams",
            "The LocalDirectory /data1 is taken already.",
        ),
        (
            volume(1, LocalDirectory="data"),
            "InvalidParams",
            "Each file system of AdditionalVolumes needs a LocalDirectory that begins with /.",
        ),
        (volume(1, VolumeId="gone"), "VolumeNotFound", "There is no file system gone."),
        (volume(1, VolumeId="0off"), "InvalidVolume", "The file system 0off is Stopped; it must be Running."),
        (
            volume(1, VolumeProtocol="smb"),
            "InvalidVolumeProtocal",
            "Linux nodes mount their shared storage with nfs.",
        ),
    ],
)
def test_a_bad_update_is_refused(change: dict[str, Any], code: str, message: str) -> None:
    """What is mounted stays."""
    service = InProcessService(
        seed={"volumes": ["0?"], "file_systems": [{"FileSystemId": "0off", "Status": "Stopped"}]}
    )
    cluster = service.create(**volume(1))
    assert service.refusal("UpdateClusterVolumes", change, ClusterId=cluster) == (code, message)
    assert mounts(service, cluster) == [("/ehpcdata", True), ("/data1", False)]


def test_file_systems_are_those_of_the_seed_and_those_that_were_made() -> None:
    """A cluster without a file system gets one, which outlives it."""
    service = InProcessService()
    cluster = service.create()
    info = service.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]
    service.ask("DeleteCluster", ClusterId=cluster)
    found = service.ask("ListFileSystemWithMountTargets")["FileSystemList"]["FileSystems"]
    assert [file_system["FileSystemId"] for file_system in found] == ["008b648bcb", "0088a64bcc", info["VolumeId"]]
    (target,) = found[2]["MountTargetList"]["MountTargets"]
    assert target["MountTargetDomain"] == info["VolumeMountpoint"]
    assert [file_system["StorageType"] for file_system in found] == ["Performance", "Capacity", "Performance"]
    assert service.ask("ListFileSystemWithMountTargets", RegionId="cn-shanghai")["TotalCount"] == 2
    service.create(VolumeId=info["VolumeId"], VolumeMountpoint=info["VolumeMountpoint"])


def test_the_catalogue_has_cpfs_and_kinds() -> None:
    """Both are the seed's."""
    service = InProcessService()
    assert service.ask("ListCpfsFileSystems")["TotalCount"] == 1
    assert service.ask("ListCpfsFileSystems", FileSystemId="none")["TotalCount"] == 0
    found = service.ask("ListAvailableFileSystemTypes")["FileSystemTypeList"]["FileSystemTypes"]
    assert [(file_system_type["FileSystemType"], file_system_type["ProtocolType"]) for file_system_type in found] == [
        ("NAS", "nfs"),
        ("CPFS", "lustre"),
    ]
