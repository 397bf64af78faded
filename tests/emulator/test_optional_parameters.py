"""Parameters that were required once, and are optional today, can be left out: the handlers know what to do then."""

from __future__ import annotations

import pytest

from ehpc.errors import ServiceError
from ehpc.testing import Emulator
from tests.documented import actions, sample_parameters


def optional_now() -> dict[str, list[str]]:
    """Return by action the parameters that the reference of 2019 requires, and today's service does not."""
    found: dict[str, list[str]] = {}
    for name, entry in actions().items():
        for parameter in entry["params"]:
            earlier = parameter.get("earlier", {})
            if not parameter.get("required") and any(facts.get("required") for facts in earlier.values()):
                found.setdefault(name, []).append(parameter["name"].partition(".")[0])
    return found


OPTIONAL_NOW = optional_now()


def test_there_are_such_parameters() -> None:
    """They are read off the spec."""
    assert {"GetAccountingReport", "ListAvailableEcsTypes", "StartNodes"} <= set(OPTIONAL_NOW)


@pytest.mark.parametrize("action", OPTIONAL_NOW)
def test_what_is_optional_now_can_be_left_out(action: str) -> None:
    """Alone and together; what the emulator then answers is an answer of the service, not a failure of the emulator."""
    with Emulator(cheap_passwords=True) as emulator:
        client = emulator.client()
        cluster = emulator.add_cluster()
        sample = sample_parameters(action)
        if "ClusterId" in sample:
            sample["ClusterId"] = cluster
        names = OPTIONAL_NOW[action]
        for left_out in [*([name] for name in names), names]:
            parameters = {name: value for name, value in sample.items() if name.partition(".")[0] not in left_out}
            code = ""
            try:
                client.call_action(action, parameters)
            except ServiceError as error:
                code = error.code
            assert code not in ("InternalError", "MissingParameter", "MissingParam"), (action, left_out)
