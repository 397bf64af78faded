"""What ``waiters.yaml`` says of actions, states, codes and time: one edit, one message."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Workshop
from tests.generator.conftest import ACTION, ERRORS, SERVICE

WAITERS = "waiters.yaml"
SPEC = """\
states:
  pot:
    cold: [cold, c]
    hot: [hot, boiling]
    broken: [broken]
waiters:
  pots_hot:
    summary: Wait until teapots are hot.
    action: ListTeapots
    arguments: [KitchenId]
    states: Teapots.State
    key: TeaPotId
    keys: pots
    keys_description: Identifiers of the teapots.
    normal: pot
    success: [hot]
    failure: [broken]
    success_codes: []
    failure_codes: [KitchenNotFound]
    delay_seconds: 1
    longest_delay_seconds: 10
    timeout_seconds: 60
"""


@pytest.fixture
def kitchen(workshop: Workshop) -> Workshop:
    """Return a project whose teapots have a state to wait for."""
    workshop.edit("shapes/Teapot.yaml", "fields:\n", "fields:\n  State: {type: string, description: State of it.}\n")
    workshop.put(WAITERS, SPEC)
    return workshop


def test_a_sound_file_makes_a_method(kitchen: Workshop) -> None:
    """In both clients, and the waiter and the table in ``ehpc.waiters``."""
    kitchen.generate()
    assert kitchen.python(
        "import inspect, ehpc\n"
        "for kind in ehpc.Client, ehpc.AsyncClient:\n"
        "    print(*inspect.signature(kind.wait_for_pots_hot).parameters)\n"
        "print(ehpc.waiters.POTS_HOT.states, ehpc.waiters.pot_state('BOILING'))\n"
        "print(inspect.getdoc(ehpc.Client.wait_for_pots_hot))\n"
    ).splitlines() == [
        "self kitchen_id pots wait options",
        "self kitchen_id pots wait options",
        "('teapots', 'state') hot",
        "Wait until teapots are hot.",
        "",
        "Polls ListTeapots until the state is hot, at most 60 s unless `wait` says otherwise.",
        "",
        "Args:",
        "    kitchen_id: Identifier of the kitchen.",
        "    pots: Identifiers of the teapots.",
        "    wait: Timeout, delays between polls, a progress callback, and how to cancel. Default: a timeout of 60 s,",
        "        and polls after 1 s and more.",
        "    options: What differs for this call, such as timeouts and retries. Default: the client's settings.",
        "",
        "Returns:",
        "    The items with their final states.",
        "",
        "Raises:",
        "    WaiterFailedError: The service responds with broken or KitchenNotFound, or an item is no longer listed, or",  # noqa: E501
        "        never was.",
        "    WaiterTimeoutError: Timed out, including when polls kept failing with retryable errors.",
        "    WaiterCancelledError: The caller canceled it.",
        "    EhpcError: A poll failed with an error that is not retryable.",
    ]


@pytest.mark.parametrize(
    ("success", "codes", "line"),
    [
        ("[hot]", "[KitchenNotFound]", "the state is hot or the service responds with KitchenNotFound"),
        ("[]", "[KitchenNotFound]", "the service responds with KitchenNotFound"),
        ("[hot, cold]", "[]", "the state is hot or cold"),
    ],
)
def test_the_method_says_what_ends_it(kitchen: Workshop, success: str, codes: str, line: str) -> None:
    """States, codes, or both."""
    kitchen.edit(WAITERS, "    success: [hot]\n", f"    success: {success}\n")
    kitchen.edit(WAITERS, "success_codes: []\n    failure_codes: [KitchenNotFound]", f"success_codes: {codes}")
    kitchen.generate()
    code = "import inspect, ehpc; print(*inspect.getdoc(ehpc.Client.wait_for_pots_hot).split('\\n\\n')[1].split())"
    assert kitchen.python(code) == f"Polls ListTeapots until {line}, at most 60 s unless `wait` says otherwise.\n"


def test_without_the_file_there_are_no_waiters(workshop: Workshop) -> None:
    """It is optional."""
    workshop.generate()
    code = "import ehpc; print([name for name in dir(ehpc.Client) if name.startswith('wait')], ehpc.waiters.__all__)"
    assert workshop.python(code) == "[] ['WaitOptions', 'WaitProgress', 'Waiter']\n"


def test_a_change_of_the_file_is_a_change_of_the_package(kitchen: Workshop) -> None:
    """The command check finds it, as with any other file of the spec."""
    kitchen.generate()
    kitchen.edit(WAITERS, "timeout_seconds: 60", "timeout_seconds: 61")
    outcome = kitchen.run("check")
    assert outcome.code == 1
    assert outcome.err.splitlines()[:-1] == [
        "generated/ehpc/cli/action_tables/2018-04-12.json: changed",
        "generated/ehpc/v2018_04_12/async_client.py: changed",
        "generated/ehpc/v2018_04_12/client.py: changed",
        "generated/ehpc/v2018_04_12/waiters.py: changed",
        "generated/manifest.json: changed",
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "action: ListTeapots",
            "action: ListTeapot",
            "9:13: pots_hot: unknown action ListTeapot (did you mean ListTeapots?)",
            id="action",
        ),
        pytest.param(
            "    action: ListTeapots\n",
            "    action: ListTeapots\n    deprecated: {since: ehpc 1.2.4, use: [pot_hot], reason: It is old.}\n",
            "10:17: pots_hot: there is no waiter pot_hot to use (did you mean pots_hot?)",
            id="deprecated",
        ),
        pytest.param("action: ListTeapots", "action: Brew", "9:13: pots_hot: unknown action Brew", id="action-far"),
        pytest.param(
            "[KitchenId]",
            "[KitchenId, KitchenIdd]",
            "10:16: pots_hot: ListTeapots has no parameter KitchenIdd (did you mean KitchenId?)",
            id="argument",
        ),
        pytest.param(
            "[KitchenId]", "[]", "10:16: pots_hot: ListTeapots needs the parameter KitchenId", id="argument-needed"
        ),
        pytest.param(
            "states: Teapots.State",
            "states: Teapot.State",
            "11:13: pots_hot: the response of ListTeapots has no field Teapot (did you mean Teapots?)",
            id="states-first",
        ),
        pytest.param(
            "states: Teapots.State",
            "states: Teapots.Stat",
            "11:13: pots_hot: Teapots has no field Stat (did you mean State?)",
            id="states-second",
        ),
        pytest.param(
            "states: Teapots.State",
            "states: Teapots.State.Now",
            "11:13: pots_hot: Teapots.State has no field Now",
            id="states-too-deep",
        ),
        pytest.param(
            "states: Teapots.State",
            "states: Teapots",
            "11:13: pots_hot: Teapots is not a state, which is a single value",
            id="states-list",
        ),
        pytest.param(
            "states: Teapots.State",
            "states: RequestId",
            "7:3: pots_hot: the key named key belongs to states in a list, and all of them have it",
            id="key-without-list",
        ),
        pytest.param(
            "    key: TeaPotId\n    keys: pots\n    keys_description: Identifiers of the teapots.\n",
            "",
            "7:3: pots_hot: the key named key belongs to states in a list, and all of them have it",
            id="list-without-key",
        ),
        pytest.param(
            "key: TeaPotId",
            "key: TeaPodId",
            "12:10: pots_hot: the items have no field TeaPodId (did you mean TeaPotId?)",
            id="key",
        ),
        pytest.param(
            "    keys: pots\n",
            "",
            "7:3: pots_hot: key, keys and keys_description go together",
            id="keys",
        ),
        pytest.param(
            "    keys_description: Identifiers of the teapots.\n",
            "",
            "7:3: pots_hot: key, keys and keys_description go together",
            id="keys-description",
        ),
        pytest.param(
            "normal: pot", "normal: pott", "15:13: pots_hot: unknown table pott (did you mean pot?)", id="table"
        ),
        pytest.param(
            "success: [hot]",
            "success: [hott]",
            "16:14: pots_hot: hott is not a usual name of the table pot (did you mean hot?)",
            id="state-not-in-table",
        ),
        pytest.param(
            "failure: [broken]",
            "failure: [boiling]",
            "17:14: pots_hot: boiling is not a usual name of the table pot",
            id="spelling-for-usual-name",
        ),
        pytest.param(
            "failure: [broken]", "failure: [broken, hot]", "7:3: pots_hot: hot is a success and a failure", id="overlap"
        ),
        pytest.param(
            "success_codes: []",
            "success_codes: [KitchenNotFound]",
            "7:3: pots_hot: KitchenNotFound is a success and a failure",
            id="overlap-of-codes",
        ),
        pytest.param(
            "[KitchenNotFound]",
            "[KitchenNotFuond]",
            "19:20: pots_hot: unknown error code KitchenNotFuond (did you mean KitchenNotFound?)",
            id="failure-code",
        ),
        pytest.param(
            "success_codes: []",
            "success_codes: [Flood]",
            "18:20: pots_hot: unknown error code Flood (add it to errors.yaml)",
            id="success-code",
        ),
        pytest.param(
            "success: [hot]",
            "success: []",
            "7:3: pots_hot: nothing ends it well (name a state under success)",
            id="no-success",
        ),
        pytest.param(
            "summary: Wait until teapots are hot.",
            "summary: Wait",
            "8:14: a summary is one sentence of at most 100 characters",
            id="summary",
        ),
        pytest.param(
            "delay_seconds: 1\n",
            "delay_seconds: 0\n",
            "20:20: pots_hot: delay_seconds, longest_delay_seconds and timeout_seconds must be positive and in this "
            "order",
            id="no-delay",
        ),
        pytest.param(
            "longest_delay_seconds: 10",
            "longest_delay_seconds: 61",
            "20:20: pots_hot: delay_seconds, longest_delay_seconds and timeout_seconds must be positive and in this "
            "order",
            id="order-of-times",
        ),
        pytest.param("  pots_hot:\n", "  PotsHot:\n", "7:3: 'PotsHot' is not a name in snake case", id="name"),
        pytest.param(
            "hot: [hot, boiling]",
            "hot: [hot, c]",
            "2:3: table pot: c stands under cold and under hot",
            id="spelling-twice",
        ),
        pytest.param(
            "success: [hot]", "success: [Hot]", "16:15: 'Hot' is not a state in small letters", id="capital-state"
        ),
        pytest.param(
            "timeout_seconds: 60", "timeout_seconds: long", "22:22: expected a whole number, found a text", id="type"
        ),
        pytest.param(
            "    success: [hot]\n", "", "8:5: missing key 'success' (states that end it well)", id="missing-key"
        ),
        pytest.param(
            "normal: pot",
            "norml: pot",
            "15:5: unknown key 'norml' (did you mean normal?)",
            id="unknown-key",
        ),
    ],
)
def test_a_waiter_that_makes_no_sense_is_named(kitchen: Workshop, old: str, new: str, problem: str) -> None:
    """With its place; and nothing is written."""
    kitchen.edit(WAITERS, old, new)
    kitchen.assert_refused(f"spec/2018-04-12/{WAITERS}:{problem}")


HEAT = """\
action: HeatTeapots
summary: Heat teapots.
effect: mutate
parameters:
  KitchenId: {type: string, required: true, description: Identifier of the kitchen.}
  Pot.n.Id: {type: list, item: string, python: pots, description: Teapots to heat.}
response:
  RequestId: {like: RequestId}
source: {lines: 21-40, request_table: intact, response_table: intact}
"""
AFTER = "    after:\n      - {action: HeatTeapots, keys: Pot.n.Id}\n"


@pytest.fixture
def stove(kitchen: Workshop) -> Workshop:
    """Return a project with an action that begins what is waited for."""
    kitchen.put("actions/kitchen/HeatTeapots.yaml", HEAT)
    kitchen.edit(WAITERS, "    normal: pot\n", f"    normal: pot\n{AFTER}")
    return kitchen


def test_the_command_line_knows_what_an_action_begins(stove: Workshop) -> None:
    """And where the arguments of the waiter come from."""
    stove.generate()
    data = json.loads(stove.files()["ehpc/cli/action_tables/2018-04-12.json"])
    assert data["details"]["HeatTeapots"]["after"] == {
        "name": "pots_hot",
        "arguments": {"kitchen_id": "request.kitchen_id", "pots": "request.pots"},
    }
    assert "after" not in data["details"]["ListTeapots"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "action: HeatTeapots",
            "action: HeatTeapot",
            "17:18: pots_hot: unknown action HeatTeapot (did you mean HeatTeapots?)",
            id="action",
        ),
        pytest.param(
            "keys: Pot.n.Id",
            "keys: Pots.n.Id",
            "17:37: pots_hot: HeatTeapots has no member Pots.n.Id (did you mean Pot.n.Id?)",
            id="keys",
        ),
        pytest.param(
            ", keys: Pot.n.Id",
            "",
            "17:9: pots_hot: keys stands in both the waiter and its action HeatTeapots, or in neither",
            id="no-keys",
        ),
        pytest.param(
            AFTER,
            AFTER + AFTER.partition("\n")[2].replace("HeatTeapots", "ListRegions"),
            "18:18: pots_hot: unknown action ListRegions",
            id="second",
        ),
    ],
)
def test_an_action_that_does_not_begin_it_is_named(stove: Workshop, old: str, new: str, problem: str) -> None:
    """With its place; and nothing is written."""
    stove.edit(WAITERS, old, new)
    stove.assert_refused(f"spec/2018-04-12/{WAITERS}:{problem}")


def test_an_action_that_does_not_tell_what_is_needed(stove: Workshop) -> None:
    """The waiter would ask without an argument that its action needs."""
    line = "  KitchenId: {type: string, required: true, description: Identifier of the kitchen.}\n"
    stove.edit("actions/kitchen/HeatTeapots.yaml", line, "")
    stove.assert_refused(f"spec/2018-04-12/{WAITERS}:17:18: pots_hot: HeatTeapots does not tell KitchenId")


def test_an_action_begins_one_thing_alone(stove: Workshop) -> None:
    """Else nobody could say what --wait waits for."""
    text = stove.spec(WAITERS).read_text()
    stove.put(WAITERS, text + text[text.index("  pots_hot:") :].replace("pots_hot", "pots_warm"))
    stove.assert_refused(
        f"spec/2018-04-12/{WAITERS}:35:18: pots_warm: HeatTeapots begins pots_hot already, and one is the most"
    )


def test_an_action_that_changes_something_is_no_way_to_wait(kitchen: Workshop) -> None:
    """It would be carried out again and again."""
    kitchen.edit(ACTION, "effect: read", "effect: mutate")
    kitchen.assert_refused(
        f"spec/2018-04-12/{WAITERS}:9:13: pots_hot: ListTeapots changes something (take an action that reads)"
    )


def test_an_unreadable_action_is_not_held_against_its_waiter(kitchen: Workshop) -> None:
    """Only the action's own file is named."""
    kitchen.edit(ACTION, "effect: read\n", "")
    kitchen.assert_refused(
        f"spec/2018-04-12/{ACTION}:1:1: missing key 'effect' (whether it changes, starts or orders something)"
    )


def test_unreadable_waiters_are_no_reason_to_name_anything_else(kitchen: Workshop) -> None:
    """One message for one mistake."""
    kitchen.put(WAITERS, "waiters: 1\n")
    kitchen.assert_refused(f"spec/2018-04-12/{WAITERS}:1:10: expected a mapping, found a whole number")


def test_a_region_that_is_needed_need_not_be_an_argument(kitchen: Workshop) -> None:
    """The client fills it in."""
    assert "RegionId: {type: string, required: true," in kitchen.spec(SERVICE).read_text()
    assert "  RegionId: {like: RegionId}\n" in kitchen.spec(ACTION).read_text()
    assert kitchen.run("validate").code == 0


def test_the_flag_throttled_makes_a_class_whose_errors_are_sent_again(kitchen: Workshop) -> None:
    """Families without it have the usual value."""
    kitchen.edit(ERRORS, "    hint: Check the identifier.\n", "    hint: Check the identifier.\n    throttled: true\n")
    kitchen.generate()
    code = "import ehpc; print(ehpc.errors.NotFoundError.throttled, ehpc.ServiceError.throttled)"
    assert kitchen.python(code) == "True False\n"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "    keys: pots\n    keys_description: Identifiers of the teapots.\n",
            "    count_description: Number of them.\n    presence: gone\n",
            "13:24: pots_hot: a waiter with count_description has key, and neither keys, presence nor success_codes",
            id="count-and-presence",
        ),
        pytest.param(
            "    keys_description: Identifiers of the teapots.\n",
            "    keys_description: Identifiers of the teapots.\n    count_description: Number of them.\n",
            "15:24: pots_hot: a waiter with count_description has key, and neither keys, presence nor success_codes",
            id="count-and-keys",
        ),
        pytest.param(
            "normal: pot",
            "normal: pot\n    presence: there",
            "16:15: 'there' is not allowed here (one of: present, absent, gone)",
            id="presence",
        ),
        pytest.param(
            "normal: pot",
            "normal: pot\n    after:\n      - {action: ListTeapots, keys: Teapots, count: KitchenId}",
            "17:9: pots_hot: count and count_description stand in both the waiter and its action ListTeapots,",
            id="count-in-one",
        ),
    ],
)
def test_what_is_waited_for_is_checked(kitchen: Workshop, old: str, new: str, problem: str) -> None:
    """Items by their keys or by their number, and how they may end."""
    kitchen.edit(WAITERS, old, new)
    assert problem in kitchen.run("validate").err


def test_only_pages_can_be_counted(kitchen: Workshop) -> None:
    """A number of items is that of the whole list."""
    kitchen.edit(
        WAITERS,
        "    keys: pots\n    keys_description: Identifiers of the teapots.\n",
        "    count_description: Number of them.\n",
    )
    assert "9:13: pots_hot: ListTeapots is not paged, so that items can't be counted" in kitchen.run("validate").err
