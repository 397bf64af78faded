"""``ehpc config set``: a setting in the configuration file, whose other lines stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ehpc


@pytest.fixture
def path(home: Path) -> Path:
    """The configuration file, which is not there."""
    return home / ".config" / "ehpc" / "config.ini"


def test_a_new_file(ehpc: Ehpc, path: Path) -> None:
    """It is made, then changed; other profiles get sections of their own."""
    assert "(does not exist yet)" in ehpc("config").err
    outcome = ehpc("config", "set", "cluster", "c-1")
    assert (outcome.code, outcome.out) == (0, "")
    assert ehpc("config", "set", "cluster", "c-2").code == 0
    assert ehpc("config", "set", "api-version", "2024-07-30", "--profile", "newer").code == 0
    assert path.read_text() == "[default]\ncluster = c-2\n\n[newer]\napi_version = 2024-07-30\n"
    assert [file.name for file in path.parent.iterdir()] == ["config.ini"]


def test_the_rest_stays(ehpc: Ehpc, path: Path) -> None:
    """Comments, order and other sections."""
    path.parent.mkdir(parents=True)
    path.write_text(
        "# mine\n[other]\nuser = bob\n\n[default]\n; the old one\nuser: al\nAPI-Version = 2018-04-12\n[z]\nuser = z\n"
    )
    assert ehpc("config", "set", "user", "ann").code == 0
    assert ehpc("config", "set", "api_version", "2024-07-30").code == 0
    assert ehpc("config", "set", "output", "csv").code == 0
    assert path.read_text() == (
        "# mine\n[other]\nuser = bob\n\n[default]\noutput = csv\n; the old one\nuser = ann\napi_version = 2024-07-30\n"
        "[z]\nuser = z\n"
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["set", "clster", "c"], 2),
        (["set", "output", "xls"], 2),
        (["set", "cluster"], 2),
        (["get", "cluster", "x"], 2),
        (["set", "cluster", "c\n[other]"], 2),
        (["set", "cluster", "c", "--profile", "a]b"], 2),
    ],
)
def test_what_is_not_written(ehpc: Ehpc, path: Path, words: list[str], code: int) -> None:
    """What would be wrong when it is read."""
    assert (ehpc("config", *words).code, path.exists()) == (code, False)


def test_a_file_that_is_wrong_is_left_alone(ehpc: Ehpc, path: Path) -> None:
    """With the code of a wrong configuration."""
    path.parent.mkdir(parents=True)
    path.write_text("cluster = c\n")
    assert ehpc("config", "set", "cluster", "d").code == 6
    assert path.read_text() == "cluster = c\n"


def test_a_link_and_a_mode_stay(ehpc: Ehpc, path: Path, home: Path) -> None:
    """The file behind a link is written; a folder that can't be written is said."""
    (home / "mine.ini").write_text("[default]\n")
    (home / "mine.ini").chmod(0o600)
    path.parent.mkdir(parents=True)
    path.symlink_to(home / "mine.ini")
    assert ehpc("config", "set", "cluster", "c").code == 0
    assert (path.is_symlink(), (home / "mine.ini").read_text()) == (True, "[default]\ncluster = c\n")
    assert (home / "mine.ini").stat().st_mode & 0o777 == 0o600


def test_a_place_that_can_not_be_written(ehpc: Ehpc, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the code of a wrong configuration."""
    (home / "file").write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "file"))
    outcome = ehpc("config", "set", "cluster", "c")
    assert (outcome.code, "config.ini can't be written: Not a directory" in outcome.err) == (6, True)
