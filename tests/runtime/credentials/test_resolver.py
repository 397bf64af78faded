"""The key itself, and where a client takes it from."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from ehpc._runtime.credentials.alibabacloud_adapter import AlibabaCloudProvider
from ehpc._runtime.credentials.resolver import DefaultProvider, choose_provider
from ehpc._runtime.errors import CredentialsError
from ehpc.credentials import Credentials, StaticProvider
from tests.runtime.credentials.fake_host import KEY, SECRET, TOKEN, FakeHost, assert_silent


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        (("", SECRET), "access key id is missing"),
        ((KEY, ""), "access key secret is missing"),
        ((KEY, SECRET, ""), "security token is missing"),
        ((KEY, SECRET + "\n"), "access key secret holds"),
        ((KEY, SECRET, TOKEN + " "), "security token holds"),
        ((KEY, 5), "access key secret is missing"),
    ],
)
def test_refuses_what_is_no_key(parts: tuple[Any, ...], problem: str) -> None:
    """A key that can't be one is refused, and not shown."""
    with pytest.raises(CredentialsError, match=problem) as caught:
        Credentials(*parts)
    assert_silent(caught.value)


def test_repr_shows_no_secret() -> None:
    """The repr has the beginning of the identifier, and the end, alone."""
    shown = repr(Credentials(KEY, SECRET, TOKEN, 12.0))
    assert "LTAI..." in shown
    assert "expires_at=12" in shown
    assert SECRET not in shown
    assert TOKEN not in shown


def test_choice_by_arguments(world: FakeHost) -> None:
    """A given key, given credentials, a provider, an official object, or else the default chain."""
    given = Credentials(KEY, SECRET)
    assert world.fetch(choose_provider(KEY, SECRET, TOKEN, None)).security_token == TOKEN
    assert world.fetch(choose_provider(None, None, None, given)) is given
    provider = StaticProvider(given)
    assert choose_provider(None, None, None, provider) is provider
    assert isinstance(choose_provider(None, None, None, None), DefaultProvider)

    class Official:
        access_key_id = KEY
        access_key_secret = SECRET

    assert isinstance(choose_provider(None, None, None, Official()), AlibabaCloudProvider)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((KEY, SECRET, None, Credentials(KEY, SECRET)), "not both"),
        ((KEY, None, None, None), "access key secret is missing"),
        ((None, None, TOKEN, None), "access key id is missing"),
        ((None, None, None, "LTAI"), "not str"),
        ((None, None, None, Credentials), "class Credentials"),
        ((None, None, None, StaticProvider), "class StaticProvider"),
    ],
)
def test_refuses_contradictions(arguments: tuple[Any, ...], problem: str) -> None:
    """Arguments that contradict each other, or are nothing of use, are refused at once."""
    with pytest.raises(CredentialsError, match=problem):
        choose_provider(*arguments)


def test_loads_nothing_heavy() -> None:
    """Choosing loads neither typing nor what only the first call needs."""
    code = (
        "import sys; before = set(sys.modules); import ehpc._runtime.credentials.resolver as c; "
        "c.choose_provider(None, None, None, None); c.choose_provider('a', 'b', None, None); "
        "new = set(sys.modules) - before; "
        "bad = {'typing', 're', 'json', 'urllib', 'urllib.parse', 'pathlib', 'subprocess', 'configparser'}; "
        "assert not (bad & new), bad & new"
    )
    # -S: what site loads in this environment could hide an import
    command = [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {[p for p in sys.path if p]!r}; {code}"]
    assert subprocess.run(command, check=False).returncode == 0
