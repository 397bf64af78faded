"""``ehpc whoami``: where credentials, region and endpoint come from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ehpc
from tests.cli.service import SECRET, Service


def test_the_variables(ehpc: Ehpc, service: Service) -> None:
    """The key is shortened, the secret not shown, the service not asked."""
    outcome = ehpc("whoami")
    assert (outcome.err, outcome.code, service.sent) == ("", 0, [])
    assert json.loads(outcome.out) == {
        "CredentialsFrom": "environment variables",
        "AccessKeyId": "made...id",
        "Temporary": False,
        "Region": "cn-hangzhou",
        "Endpoint": service.variables["EHPC_ENDPOINT_URL"],
    }
    assert SECRET not in outcome.out


def test_a_profile(ehpc: Ehpc, home: Path) -> None:
    """Named, or the current one; its region makes the endpoint."""
    (home / ".aliyun").mkdir()
    profile = {
        "name": "work",
        "mode": "StsToken",
        "access_key_id": "LTAI5tABCDEFGH",
        "access_key_secret": SECRET,
        "sts_token": "made-up-token",
        "region_id": "cn-beijing",
    }
    (home / ".aliyun" / "config.json").write_text(json.dumps({"current": "work", "profiles": [profile]}))
    for arguments in ([], ["--profile", "work"]):
        outcome = ehpc("whoami", *arguments)
        assert json.loads(outcome.out) == {
            "CredentialsFrom": "CLI profile",
            "AccessKeyId": "LTAI...GH",
            "Temporary": True,
            "Region": "cn-beijing",
            "Endpoint": "https://ehpc.cn-beijing.aliyuncs.com",
        }
        assert SECRET not in outcome.out
        assert "made-up-token" not in outcome.out


def test_nobody(ehpc: Ehpc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that was tried is listed."""
    monkeypatch.setenv("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true")
    outcome = ehpc("whoami", "--region", "cn-hangzhou")
    assert (outcome.code, outcome.out) == (6, "")
    assert outcome.err.startswith("error: no credentials were found. What was tried:\n- environment variables: ")
