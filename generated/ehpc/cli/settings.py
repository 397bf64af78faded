"""Finds the value of a setting: an environment variable, or else a profile of the configuration file.

The file is INI, which Python 3.10 reads without another package: a section is a profile, such as ``[default]``.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from ..versions import PACKAGES
from .exit_codes import CONFIGURATION
from .input_files import MAX_SETTINGS_BYTES, decode_text, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OUTPUTS = ("table", "json", "yaml", "csv", "tsv", "ids")
FILE_VARIABLE = "EHPC_CONFIG_FILE"
PROFILE_VARIABLES = ("EHPC_PROFILE", "ALIBABA_CLOUD_PROFILE")
ALIYUN_PROFILE = "aliyun_profile"


class InvalidConfigurationError(click.ClickException):
    """The configuration file can't be used; the message says where and why. Nothing was sent."""

    exit_code = CONFIGURATION


def read_choice(values: tuple[str, ...]) -> Callable[[str], str]:
    """Return a function that returns one of these values, or raises ``ValueError`` with a message."""

    def read(text: str) -> str:
        if text not in values:
            raise ValueError(f"there is no {text!r}; choose from {', '.join(values)}")
        return text

    return read


def read_seconds(text: str) -> float:
    """Return a positive number of seconds, or raise ``ValueError`` with a message."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ValueError(f"{text!r} is not a positive number of seconds")
    return seconds


def read_count(text: str) -> int:
    """Return a whole number, or raise ``ValueError`` with a message."""
    if not text.isdecimal() or len(text) > 9:
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


SETTINGS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "cluster": ("EHPC_CLUSTER_ID", str),
    "user": ("EHPC_USER", str),
    "output": ("EHPC_OUTPUT", read_choice(OUTPUTS)),
    "region": ("ALIBABA_CLOUD_REGION_ID", str),
    "endpoint": ("EHPC_ENDPOINT_URL", str),
    "api_version": ("EHPC_API_VERSION", read_choice(tuple(PACKAGES))),
    "deadline": ("EHPC_DEADLINE", read_seconds),
    "retries": ("EHPC_RETRIES", read_count),
}
"""The settings: the variable of each, and what reads its text."""


class Settings:
    """The settings outside of the command line.

    Args:
        profile: Name of the profile from the command line; None to look it up; empty to use none.

    Attributes:
        chosen: Name of the profile from the command line.
        name: Name of the profile that is used.
        path: Path of the configuration file.
    """

    def __init__(self, profile: str | None = None) -> None:
        variables = [variable for variable in PROFILE_VARIABLES if os.environ.get(variable)]
        self.chosen = profile
        self.name = profile or (os.environ[variables[0]] if variables else "default")
        self._is_own_choice = bool(profile or (profile is None and os.environ.get(PROFILE_VARIABLES[0])))
        home = os.environ.get("XDG_CONFIG_HOME") or os.path.join("~", ".config")
        named = os.environ.get(FILE_VARIABLE)
        self.path = named or os.path.join(home, "ehpc", "config.ini")
        self._is_required = bool(named)
        self._section: Mapping[str, str] | None = {} if profile == "" else None

    @property
    def section(self) -> Mapping[str, str]:
        """The profile in the configuration file; empty if there is none.

        Raises:
            InvalidConfigurationError: If the file can't be used.
        """
        if self._section is None:
            exists = self._is_required or os.path.exists(os.path.expanduser(self.path))
            self._section = read_section(self.path, self.name) if exists else {}
        return self._section

    def find(self, name: str) -> tuple[Any, str]:
        """Return the value of a setting and where it comes from; None and an empty string if it is not set.

        Args:
            name: The setting, one of ``SETTINGS``.

        Raises:
            UsageError: If the value of the variable is wrong.
            InvalidConfigurationError: If the value in the configuration file is wrong, or the file as a whole.
        """
        variable, read = SETTINGS[name]
        if os.environ.get(variable):
            try:
                return read(os.environ[variable]), f"variable {variable}"
            except ValueError as error:
                raise click.UsageError(f"{variable}: {error}") from None
        if not self.section.get(name):
            return None, ""
        try:
            return read(self.section[name]), f"profile {self.name}"
        except ValueError as error:
            raise InvalidConfigurationError(f"{self.path}: profile {self.name}: {name}: {error}") from None

    def aliyun_profile(self) -> str | None:
        """Return the profile of the aliyun command that has the credentials; None leaves the choice to the client.

        It has the name of the profile here, so that a profile never acts with the credentials of another one.
        """
        return self.section.get(ALIYUN_PROFILE, self.name if self._is_own_choice else None) or None


def read_section(path: str, name: str) -> dict[str, str]:
    """Return a profile of the configuration file; empty if the file has no such profile.

    Raises:
        InvalidConfigurationError: If the file can't be read, or a profile has a setting that there is not.
    """
    from configparser import ConfigParser, Error

    parser = ConfigParser(interpolation=None, default_section="")
    parser.optionxform = lambda key: key.lower().replace("-", "_")  # type: ignore[method-assign, assignment]
    try:
        parser.read_string(decode_text(read_file(path, "settings", MAX_SETTINGS_BYTES), "settings", f"the file {path}"))
    except click.UsageError as error:
        raise InvalidConfigurationError(error.message) from None
    except Error as error:
        reason = " ".join(str(error).replace("'<string>'", "").split())
        raise InvalidConfigurationError(f"{path} is not an INI file: {reason}") from None
    known = [*SETTINGS, ALIYUN_PROFILE]
    for section in parser.sections():
        for key in parser[section]:
            if key not in known:
                raise InvalidConfigurationError(
                    f"{path}: profile {section}: there is no setting {key}; choose from {', '.join(known)}"
                )
    return dict(parser[name]) if parser.has_section(name) else {}
# Hand-written: edit templates/ehpc/cli/settings.py, then run `make generate`.
