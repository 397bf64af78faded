"""Access keys come from a file or the environment, and no message quotes a secret."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ehpc.emulator.protocol.access_keys import VARIABLE, limit_keys, read_keys
from ehpc.emulator.protocol.signature import AccessKey


def test_the_environment_can_name_a_key() -> None:
    """``ID:SECRET``; the secret may hold a colon too."""
    keys = read_keys(None, {VARIABLE: "mine:a:secret"})
    assert {name: key.secret for name, key in keys.items()} == {"mine": "a:secret"}
    assert read_keys(None, {}) == {}


def test_a_file_can_name_keys(tmp_path: Path) -> None:
    """A secret, or everything that a key has; a key of the environment stands beside them."""
    path = tmp_path / "keys.json"
    temporary = {"secret": "s2", "token": "t", "active": False, "allow": ["List*"], "deny": ["ListUsers"]}
    path.write_text(json.dumps({"plain": "s1", "full": temporary}))
    keys = read_keys(path, {VARIABLE: "mine:s0"})
    assert list(keys) == ["mine", "plain", "full"]
    full = keys["full"]
    assert (full.secret, full.token, full.active, full.allow, full.deny) == (
        "s2",
        "t",
        False,
        ("List*",),
        ("ListUsers",),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{hidden", "it is not JSON"),
        ("[]", "the access keys must be an object that is not empty"),
        ("{}", "the access keys must be an object that is not empty"),
        ('{"a": ""}', "the access key a needs a secret"),
        ('{"a": 1}', "the access key a needs a secret"),
        ('{"a": {"token": "hidden"}}', "the access key a needs a secret"),
        ('{"a": {"secret": "hidden", "tokn": "x"}}', "a has no 'tokn'; it may have secret, token, active, allow, deny"),
        ('{"a": {"secret": ["hidden"]}}', "the access key a: secret must be a str"),
        ('{"a": {"secret": "hidden", "allow": "List*"}}', "the access key a: allow must be a list of texts"),
        ('{"a": {"secret": "hidden", "deny": [1]}}', "the access key a: deny must be a list of texts"),
    ],
)
def test_a_file_that_makes_no_sense_is_told(tmp_path: Path, content: str, message: str) -> None:
    """Which key, and what is wrong, without its secret."""
    path = tmp_path / "keys.json"
    path.write_text(content)
    with pytest.raises(ValueError, match="access key") as caught:
        read_keys(path, {})
    assert message in str(caught.value)
    assert "hidden" not in str(caught.value)


def test_what_can_not_be_read_is_told(tmp_path: Path) -> None:
    """A missing file, and a variable in another form."""
    with pytest.raises(ValueError, match=r"the access keys .*none\.json can't be read"):
        read_keys(tmp_path / "none.json", {})
    for text in ("hidden", ":hidden", "mine:"):
        with pytest.raises(ValueError, match=f"the variable {VARIABLE} must look like ID:SECRET") as caught:
            read_keys(None, {VARIABLE: text})
        assert "hidden" not in str(caught.value)


def test_all_keys_can_be_limited() -> None:
    """What the command allows replaces, what it forbids comes on top of what a key says itself."""
    keys = limit_keys({"a": AccessKey("s", deny=["ListUsers"])}, ["List*"], ["ListNodes"])
    assert {name: keys["a"].allows(name) for name in ("ListUsers", "ListNodes", "ListJobs", "AddNodes")} == {
        "ListUsers": False,
        "ListNodes": False,
        "ListJobs": True,
        "AddNodes": False,
    }
    assert limit_keys(keys, [], [])["a"].allows("ListJobs")
