"""The one rule that makes Python names of wire names."""

from __future__ import annotations

import keyword

import pytest

from generator.names import RESERVED, option_name, safe, snake, split_path

WORDS = {"VSwitch": "vswitch", "Runas": "run_as", "RunasUser": "run_as_user", "GWS": "gws", "CPU": "cpu"}


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("Name", "name"),
        ("ListNodesByQueue", "list_nodes_by_queue"),
        ("RegionId", "region_id"),
        ("OSName", "os_name"),
        ("EcsOSType", "ecs_os_type"),
        ("OsTag", "os_tag"),
        ("NodeIP", "node_ip"),
        ("HTTPSPort2", "https_port2"),
        ("Ec2Type", "ec2_type"),
        ("already_snake", "already_snake"),
        ("lowerFirst", "lower_first"),
        ("Kebab-Case", "kebab_case"),
        ("X509", "x509"),
        ("2048", "2048"),
        ("EcsOrder.Manager.Count", "ecs_order_manager_count"),
        ("Instance.n.Id", "instance_id"),
        ("data.GWSClusterId", "data_gws_cluster_id"),
        ("VSwitchId", "vswitch_id"),
        ("VpcVSwitchIds", "vpc_vswitch_ids"),
        ("RunasUser", "run_as_user"),
        ("RunasUserPassword", "run_as_user_password"),
        ("GWSImageId", "gws_image_id"),
        ("CpuCount", "cpu_count"),
        ("Class", "class_"),
        ("From", "from_"),
        ("None", "none"),
        ("Self", "self_"),
        ("Unknown", "unknown_"),
        ("Options", "options_"),
        ("Field", "field_"),
        ("List", "list_"),
        ("Type", "type"),
        ("Id", "id"),
        ("", ""),
        ("\u540d", ""),
    ],
)
def test_snake_casing(wire: str, python: str) -> None:
    """Capitals begin words, abbreviations stay together, listed words overrule, reserved names end with ``_``."""
    assert snake(wire, WORDS) == python


def test_every_keyword_and_reserved_name_gets_a_trailing_underscore() -> None:
    """No generated attribute can break its class body or hide what a method has."""
    for name in (*keyword.kwlist, *RESERVED):
        assert safe(name) == f"{name}_"
        assert safe(safe(name)) == f"{name}_"


def test_the_order_of_the_word_list_does_not_matter() -> None:
    """The longest word that fits is taken."""
    words = {"Tea": "tea", "TeaPot": "teapot", "TeaPotLid": "lid"}
    wires = ("TeaId", "TeaPotId", "TeaPotLidId")
    for listed in (words, dict(reversed(words.items()))):
        assert [snake(wire, listed) for wire in wires] == ["tea_id", "teapot_id", "lid_id"]


def test_members_below_a_head_are_found_by_the_rest_of_their_path() -> None:
    """A head that only begins with the same letters is another one."""
    members = {"data.Id": 1, "data.Owner.Name": 2, "database.Id": 3, "data": 4}
    assert split_path(members, "data") == {"Id": 1, "Owner.Name": 2}


@pytest.mark.parametrize(
    ("wire", "python", "option"),
    [
        ("ClusterId", None, "cluster-id"),
        ("User.n.Name", None, "user-name"),
        ("ReRunable", "rerunnable", "rerunnable"),
        ("Class", None, "class"),
    ],
)
def test_the_name_of_an_option(wire: str, python: str | None, option: str) -> None:
    """Hyphens instead of underscores; Python's keywords mean nothing there."""
    assert option_name(wire, python, WORDS) == option
