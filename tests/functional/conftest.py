"""What the functional tests share: an action that is written inside the test, and the package made with it."""

from __future__ import annotations

import pytest

from tests.conftest import Workshop

BREW = """\
action: BrewTea
summary: Brew tea in a teapot.
effect: mutate
idempotent: true
parameters:
  RegionId: {like: RegionId}
  TeaPotId: {type: string, required: true, description: Identifier of the teapot.}
  Minutes: {type: integer, range: [1, 10], default: 4, unit: minutes, description: Time to wait.}
  Kind: {type: string, enum: [green, black], description: Kind of the tea.}
  Password: {type: string, secret: true, description: Password of the teapot.}
  Guest: {type: list, item: Guest, python: guests, description: Who drinks.}
response:
  RequestId: {like: RequestId}
  Cups: {type: list, tag: Cup, item: string, description: Identifiers of the cups.}
shapes:
  Guest:
    description: Somebody who drinks tea.
    fields:
      Name: {type: string, required: true, description: Name of the guest.}
      Sugar: {type: boolean, description: Whether the guest takes sugar.}
examples:
  json:
    text: '{"RequestId": "B1", "Cups": {"Cup": ["c-1", "c-2"]}}'
source: {lines: 21-40, request_table: intact, response_table: intact}
"""


@pytest.fixture
def brewery(workshop: Workshop) -> Workshop:
    """Return a project whose only action is BrewTea, with the package made."""
    workshop.spec("actions/kitchen/ListTeapots.yaml").unlink()
    workshop.spec("shapes/Teapot.yaml").unlink()
    workshop.put("actions/kitchen/BrewTea.yaml", BREW)
    workshop.generate()
    return workshop
