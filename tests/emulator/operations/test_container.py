"""Container apps, images and the image gateway."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc.emulator.protocol.errors import ServiceError
from tests.emulator.conformity import ask
from tests.emulator.lab import Lab


def refused(lab: Lab, action: str, parameters: dict[str, Any] | None = None, **more: Any) -> tuple[str, str]:
    """Return the code and the message with which an action is refused."""
    with pytest.raises(ServiceError) as caught:
        ask(lab.emulator.service, action, parameters, **more)
    return caught.value.code, caught.value.message


def add(lab: Lab, name: str = "box", **more: Any) -> str:
    """Add a container app and return its identifier."""
    found = ask(lab.emulator.service, "AddContainerApp", Name=name, Repository="busybox", **more)
    (identifier,) = found["ContainerId"]["ContainerId"]
    return str(identifier)


def test_a_container_app_is_told_and_changed(lab: Lab) -> None:
    """Describe and List tell what was added; its description can be changed."""
    identifier = add(lab, Description="a small box", ContainerType="docker")
    ask(lab.emulator.service, "ModifyContainerAppAttributes", ContainerId=identifier, Description="another box")
    expected = {
        "Id": identifier,
        "Name": "box",
        "Description": "another box",
        "Repository": "busybox",
        "ImageTag": "latest",
        "CreateTime": "2020-09-13T12:36:40",
        "Type": "docker",
    }
    assert ask(lab.emulator.service, "DescribeContainerApp", ContainerId=identifier)["ContainerAppInfo"] == expected
    assert ask(lab.emulator.service, "ListContainerApps")["ContainerApps"]["ContainerAppsItem"] == [expected]
    assert ask(lab.emulator.service, "ListContainerApps", RegionId="cn-beijing")["TotalCount"] == 0


def test_names_and_numbers_of_container_apps_are_limited(lab: Lab) -> None:
    """A name can be used once, and there may not be more than the account may have."""
    add(lab)
    found = refused(lab, "AddContainerApp", Name="box", Repository="busybox")
    assert found == ("ContainerNameExist", "There is a container app with the name box already.")
    lab.emulator.service.backend.seed["limits"]["containers"] = 1
    found = refused(lab, "AddContainerApp", Name="other", Repository="busybox")
    assert found == ("TooManyContainers", "The account may have 1 container apps.")


def test_container_apps_are_deleted_all_or_none(lab: Lab) -> None:
    """If one of them is not there, none is deleted."""
    identifier = add(lab)
    named = {"ContainerApp.1.Id": identifier, "ContainerApp.2.Id": "none"}
    assert refused(lab, "DeleteContainerApps", named)[0] == "ContainerNotFound"
    ask(lab.emulator.service, "DescribeContainerApp", ContainerId=identifier)
    ask(lab.emulator.service, "DeleteContainerApps", {"ContainerApp.1.Id": identifier})
    assert refused(lab, "DescribeContainerApp", ContainerId=identifier)[0] == "ContainerNotFound"


def test_a_job_brings_the_image_of_its_container(lab: Lab) -> None:
    """The image is on the cluster once a job was submitted in the container app, until it is deleted."""
    identifier = add(lab, ImageTag="1.36")
    image = {"Repository": "busybox", "ImageTag": "1.36"}
    with pytest.raises(ServiceError, match="ContainerNotFound"):
        lab.submit("true", ContainerId="none")
    assert lab.ask("ListContainerImages")["TotalCount"] == 0
    lab.submit("true", ContainerId=identifier)
    lab.submit("true", ContainerId=identifier)
    found = lab.ask("DescribeImage", image)["ImageInfo"]
    assert (found["Repository"], found["Tag"], found["Status"]) == ("busybox", "1.36", "READY")
    assert lab.ask("ListContainerImages")["Images"]["ImagesItem"] == [found]
    lab.ask("DeleteImage", image)
    for action in ("DescribeImage", "DeleteImage"):
        with pytest.raises(ServiceError, match=rf"AgentError\.Image\.{action}Failed"):
            lab.ask(action, image)


def test_the_image_gateway_is_told_as_it_was_set(lab: Lab) -> None:
    """Repositories are added and changed by their location; the password of the database is not kept."""
    before = lab.ask("DescribeImageGatewayConfig")
    assert before["Locations"]["LocationInfo"][0]["Location"] == before["DefaultImageLocation"]
    repos = {
        "Repo.1.Location": "hub.example.com",
        "Repo.1.URL": "https://hub.example.com",
        "Repo.2.Location": "registry-1.docker.io",
        "Repo.2.Auth": "https",
    }
    lab.ask(
        "ModifyImageGatewayConfig",
        repos,
        DefaultRepoLocation="hub.example.com",
        PullUpdateTimeout=60,
        DBUsername="root",
        DBPassword="a-secret",
        DBServerInfo="db.example.com:3717/admin",
    )
    after = lab.ask("DescribeImageGatewayConfig")
    assert (after["DefaultImageLocation"], after["PullUpdateTimeout"]) == ("hub.example.com", 60)
    assert after["MongoDBURI"] == "mongodb://root@db.example.com:3717/admin"
    assert [(row["Location"], row["Authentication"]) for row in after["Locations"]["LocationInfo"]] == [
        ("registry-1.docker.io", "https"),
        ("hub.example.com", "http"),
    ]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"Repo.1.Location": "hub.example.com"}, "Repo.1 needs a Location, and a new one its URL."),
        ({"DBUsername": "root"}, "DBUsername, DBPassword and DBServerInfo must be given together."),
        (
            {"DefaultRepoLocation": "hub.example.com"},
            "DefaultRepoLocation must be one of: registry-1.docker.io; add another one with Repo.",
        ),
    ],
)
def test_a_gateway_that_cannot_be_is_refused(lab: Lab, given: dict[str, str], problem: str) -> None:
    """Each with what is missing."""
    with pytest.raises(ServiceError) as caught:
        lab.ask("ModifyImageGatewayConfig", given)
    assert caught.value.message == problem
