"""How the tests of the runtime run: once for each model class where they ask for one, with a few examples of each."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.runtime.strategies import CLASSES, REQUESTS, RESPONSES

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example]
examples = 150 if os.environ.get("HYPOTHESIS_PROFILE") == "search" else 4
settings.register_profile("runtime", max_examples=examples, suppress_health_check=SLOW)
settings.load_profile("runtime")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test for each model class, request class or response class, if it asks for one."""
    for name, kinds in {"model_class": CLASSES, "request_class": REQUESTS, "response_class": RESPONSES}.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(
                name, kinds, ids=[f"{kind.__module__.split('.')[1]}-{kind.__name__}" for kind in kinds]
            )


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the variables that clients read, so that no setting of this machine counts."""
    for name in list(os.environ):
        if name.startswith(("ALIBABA_CLOUD_", "EHPC_")):
            monkeypatch.delenv(name)
