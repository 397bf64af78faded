"""Parameters that are unknown, missing or of the wrong type are refused, for every action."""

from __future__ import annotations

import pytest

from ehpc.emulator import Emulator
from ehpc.emulator.protocol.errors import ServiceError
from ehpc.emulator.protocol.parameters import read_values
from tests.documented import sample_parameters
from tests.emulator.signed_requests import SERVICE_MODEL, assert_documented, send

PRICE = "ComputeSpotPriceLimit"
REQUIRED = [
    (action.name, rule["name"])
    for action in SERVICE_MODEL.actions.values()
    for rule in action.parameters
    if rule.get("required") and ".n" not in rule["name"]
]
TYPED = [
    (action.name, rule["name"], rule["type"])
    for action in SERVICE_MODEL.actions.values()
    for rule in action.parameters
    if rule["type"] != "string"
]


def refusal(action: str, parameters: dict[str, str]) -> tuple[int, str, str]:
    """Return status, code and message with which the parameters of an action are refused."""
    with pytest.raises(ServiceError) as caught:
        read_values(SERVICE_MODEL.actions[action], parameters, strict=True)
    return caught.value.status, caught.value.code, caught.value.message


@pytest.mark.parametrize("action", SERVICE_MODEL.actions)
def test_the_sample_request_is_accepted(action: str) -> None:
    """The documented sample request of each action, with what it requires beside, is sound."""
    read_values(SERVICE_MODEL.actions[action], sample_parameters(action), strict=True)


@pytest.mark.parametrize("action", SERVICE_MODEL.actions)
def test_an_unknown_parameter_is_refused(action: str) -> None:
    """No action takes a parameter that it does not know."""
    found = refusal(action, {**sample_parameters(action), "Zzyzx": "1"})
    assert found == (400, "InvalidParameter", f"{action} has no parameter Zzyzx.")


@pytest.mark.parametrize(("action", "name"), REQUIRED)
def test_a_missing_required_parameter_is_refused(action: str, name: str) -> None:
    """Each required parameter of each action is missed under its own code."""
    parameters = sample_parameters(action)
    entry = SERVICE_MODEL.actions[action].parameter(name)
    assert entry is not None
    for spelling in (name, *entry.get("aliases", ())):
        parameters.pop(spelling, None)
    found = refusal(action, parameters)
    assert found == (400, f"Missing{name.replace('.', '')}", f"The parameter {name} is mandatory for {action}.")


@pytest.mark.parametrize(("action", "name", "kind"), TYPED)
def test_a_value_of_another_type_is_refused(action: str, name: str, kind: str) -> None:
    """Each parameter of each action that is no text refuses a text."""
    first = name.replace(".n", ".1")
    found = refusal(action, {**sample_parameters(action), first: "soon"})
    assert found == (400, "InvalidParams", f"The value of {first} is not of the type {kind}.")


@pytest.mark.parametrize("value", ["1", "7", "100"])
def test_whole_numbers_are_integers(value: str) -> None:
    """Integers are written as digits."""
    found = read_values(
        SERVICE_MODEL.actions["ListNodes"], {"RegionId": "r", "ClusterId": "c", "PageSize": value}, True
    )
    assert found["PageSize"] == int(value)


@pytest.mark.parametrize(
    "value", ["", "1.0", "1e3", "+1", " 1", "1 ", "0x10", "\uff11", "true", "1\n", "1" * 19, "--1"]
)
def test_anything_else_is_not_an_integer(value: str) -> None:
    """What is not digits is refused."""
    found = refusal("ListNodes", {"RegionId": "r", "ClusterId": "c", "PageSize": value})
    assert found == (400, "InvalidParams", "The value of PageSize is not of the type integer.")


@pytest.mark.parametrize("value", ["1", "-1", "0.062", "1e5", "1e+22", "1E-3", "1.5e3"])
def test_decimal_fractions_are_numbers(value: str) -> None:
    """Numbers may have a fraction and an exponent, as programs write them."""
    read_values(SERVICE_MODEL.actions["AddNodes"], {**sample_parameters("AddNodes"), PRICE: value}, strict=True)


@pytest.mark.parametrize("value", ["", "1.", ".5", "1,5", "nan", "inf", "1e", "\uff11.\uff15", "1.5\n", "1e100"])
def test_anything_else_is_not_a_number(value: str) -> None:
    """What is no decimal fraction is refused."""
    found = refusal("AddNodes", {**sample_parameters("AddNodes"), PRICE: value})
    assert found == (400, "InvalidParams", f"The value of {PRICE} is not of the type number.")


@pytest.mark.parametrize("value", ["true", "false", "True", "FALSE"])
def test_truth_values_are_booleans(value: str) -> None:
    """Booleans are written as words, in any case."""
    read_values(
        SERVICE_MODEL.actions["ListNodes"], {"RegionId": "r", "ClusterId": "c", "OnlyDetached": value}, strict=True
    )


@pytest.mark.parametrize("value", ["", "1", "0", "yes", "true "])
def test_anything_else_is_not_a_boolean(value: str) -> None:
    """What is neither of the words is refused."""
    found = refusal("ListNodes", {"RegionId": "r", "ClusterId": "c", "OnlyDetached": value})
    assert found == (400, "InvalidParams", "The value of OnlyDetached is not of the type boolean.")


def test_an_empty_json_list_is_as_good_as_none() -> None:
    """Some SDKs send lists that nobody has set, so one that is required is missed."""
    found = refusal("DeleteJobs", {"RegionId": "r", "ClusterId": "c", "Jobs": "[]"})
    assert found == (400, "MissingJobs", "The parameter Jobs is mandatory for DeleteJobs.")


@pytest.mark.parametrize("value", ['[{"Id":"1"}]', ' [ {"Id" : "1"} ] '])
def test_a_json_list_is_accepted(value: str) -> None:
    """A list that goes as one JSON text may be written with or without spaces."""
    read_values(SERVICE_MODEL.actions["DeleteJobs"], {"RegionId": "r", "ClusterId": "c", "Jobs": value}, strict=True)


@pytest.mark.parametrize("value", ["", "1", "{}", '{"Id":"1"}', "[", "null", "[1,]", "[" * 100_000, f"[{'1' * 5000}"])
def test_anything_else_is_not_a_json_list(value: str) -> None:
    """JSON that is no list, or no JSON at all, is refused, also if it is made to exhaust the parser."""
    found = refusal("DeleteJobs", {"RegionId": "r", "ClusterId": "c", "Jobs": value})
    assert found == (400, "InvalidParams", "The value of Jobs is not of the type list in JSON.")


@pytest.mark.parametrize(
    ("action", "name", "hint"),
    [
        ("ListNodes", "Clusterid", " Did you mean ClusterId?"),
        ("ListNodes", "PageSizes", " Did you mean PageSize?"),
        ("AddUsers", "User.1.Nmae", ""),
        ("AddUsers", "User.Name", " Did you mean User.n.Name?"),
        ("AddUsers", "User.0.Name", " Did you mean User.n.Name?"),
        ("AddUsers", "User.01.Name", " Did you mean User.n.Name?"),
        ("AddUsers", "User.\uff11.Name", " Did you mean User.n.Name?"),
        ("AddUsers", "User", ""),
    ],
)
def test_a_misspelt_parameter_is_refused_with_a_hint(action: str, name: str, hint: str) -> None:
    """The refusal names the parameter that was probably meant."""
    status, code, message = refusal(action, {**sample_parameters(action), name: "1"})
    assert (status, code) == (400, "InvalidParameter")
    assert message.startswith(f"{action} has no parameter {name}.")
    assert message.endswith(hint)


@pytest.mark.parametrize("member", ["Name", "Group", "Password"])
def test_each_item_of_a_list_needs_its_members(member: str) -> None:
    """An item that lacks a required member is refused, whichever item it is."""
    parameters = {"RegionId": "r", "ClusterId": "c"}
    for number in (1, 2, 7):
        for each in ("Name", "Group", "Password"):
            parameters[f"User.{number}.{each}"] = {"Name": "alice1", "Group": "users"}.get(each, "some-password")
    read_values(SERVICE_MODEL.actions["AddUsers"], parameters, strict=True)
    for number in (1, 2, 7):
        lacking = {name: value for name, value in parameters.items() if name != f"User.{number}.{member}"}
        message = f"The parameter User.{number}.{member} is mandatory for AddUsers."
        assert refusal("AddUsers", lacking) == (400, f"MissingUser{member}", message)


@pytest.mark.parametrize("action", [action.name for action in SERVICE_MODEL.actions.values() if action.required_lists])
def test_a_required_list_is_missed(action: str) -> None:
    """An action that needs a list is refused without any item of it."""
    for wire in SERVICE_MODEL.actions[action].required_lists:
        head = wire.partition(".n")[0]
        parameters = sample_parameters(action)
        kept = {name: value for name, value in parameters.items() if name.split(".")[0] != head}
        assert len(kept) < len(parameters)
        found = refusal(action, kept)
        assert found == (400, f"Missing{head}", f"The parameter {head} is mandatory for {action}.")


@pytest.mark.parametrize(
    ("action", "name", "alias"),
    [
        (action.name, rule["name"], alias)
        for action in SERVICE_MODEL.actions.values()
        for rule in action.parameters
        for alias in rule.get("aliases", ())
    ],
)
def test_an_alias_is_accepted(action: str, name: str, alias: str) -> None:
    """A parameter may come under the other spelling that the reference has for it."""
    parameters = sample_parameters(action)
    value = parameters.pop(name, None) or parameters.pop(alias, "nfs")
    read_values(SERVICE_MODEL.actions[action], {**parameters, name: value}, strict=True)
    read_values(SERVICE_MODEL.actions[action], {**parameters, alias: value}, strict=True)


def test_there_are_aliases() -> None:
    """The table that the test above goes through is not empty."""
    assert SERVICE_MODEL.actions["SetJobUser"].names["Runasuser"]["name"] == "RunasUser"


@pytest.mark.parametrize("signature", ["v3", "v1"])
def test_the_region_is_accepted_with_actions_that_do_not_take_it(shared: Emulator, signature: str) -> None:
    """The older official SDK sends RegionId with every action."""
    assert SERVICE_MODEL.actions["ListRegions"].parameter("RegionId") is None
    assert send(shared, "ListRegions", {"RegionId": "cn-hangzhou"}, signature=signature).status == 200


def test_the_region_is_that_of_the_endpoint_where_it_is_absent(shared: Emulator) -> None:
    """The newer official SDK never sends RegionId, as each endpoint serves one region."""
    assert send(shared, "ListNodes", {"ClusterId": "mine"}).status == 200


@pytest.mark.parametrize("signature", ["v3", "v1"])
@pytest.mark.parametrize("form", ["JSON", "XML"])
def test_refusals_come_over_http_as_documented(shared: Emulator, signature: str, form: str) -> None:
    """What is wrong with the parameters reaches the client as an error of the documented form."""
    for parameters, code in (
        ({}, "MissingClusterId"),
        ({"ClusterId": "mine", "Nmae": "x"}, "InvalidParameter"),
        ({"ClusterId": "mine", "PageSize": "many"}, "InvalidParams"),
    ):
        reply = send(shared, "ListNodes", {**parameters, "Format": form}, signature=signature)
        assert_documented(reply)
        assert reply.error[:2] == (400, code)
