"""Chapter client: a cluster gets another version of the client software."""

from __future__ import annotations

from tests.emulator.conformity import InProcessService


def version(service: InProcessService, cluster: str) -> tuple[str, str]:
    """Return the state of a cluster and the version of its client."""
    info = service.ask("DescribeCluster", ClusterId=cluster)["ClusterInfo"]
    return info["Status"], info["ClientVersion"]


def test_an_upgrade_takes_its_time() -> None:
    """Without a version it is the newest one; meanwhile the cluster takes no further upgrade."""
    service = InProcessService("timed:1")
    cluster = service.create(ClientVersion="1.0.16")
    service.clock.advance(200)
    service.ask("UpgradeClient", ClusterId=cluster)
    assert version(service, cluster) == ("init", "1.0.16")
    assert service.refusal("UpgradeClient", ClusterId=cluster)[0] == "InvalidClusterStatus"
    service.clock.advance(20)
    newest = service.ask("ListCurrentClientVersion")["ClientVersion"]
    assert version(service, cluster) == ("running", newest) == ("running", "1.0.64")


def test_a_version_can_be_named() -> None:
    """It must be one of the seed's."""
    service = InProcessService()
    cluster = service.create()
    service.ask("UpgradeClient", ClusterId=cluster, ClientVersion="1.0.24")
    assert version(service, cluster) == ("running", "1.0.24")
    assert service.refusal("UpgradeClient", ClusterId=cluster, ClientVersion="9") == (
        "InvalidParams",
        "There is no version 9 of the client: 1.0.16, 1.0.23, 1.0.24, 1.0.64.",
    )
