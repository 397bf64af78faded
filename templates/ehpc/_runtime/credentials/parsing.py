"""Reads files, JSON and profiles that anybody may have written: whatever is wrong becomes a CredentialsError.

A message names the place and what is wrong there, never what it holds. Errors of parsers hold the whole text, so they
are not even kept as the cause: what is wrong is noted where they are caught, and raised outside.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Final

from ..effects import Flow, RunInThread
from ..errors import CredentialsError
from .credentials import Credentials, MalformedKeyError

LARGEST_FILE: Final = 1024 * 1024
LONGEST_NAME: Final = 60
"""Longest name that a message shows in full."""


def quote_name(name: str) -> str:
    """Return a name as messages show it: quoted, on one line, not too long."""
    return repr(name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + "...")


def read_file(path: Path) -> Flow[str | None]:
    """Return the text of a file, or None if there is no such file.

    Raises:
        CredentialsError: If it can't be read.
    """
    content: bytes | str | None = yield RunInThread(lambda: read_bytes(path))
    if content is None:
        return None
    if isinstance(content, str):
        raise CredentialsError(f"{path} can't be read: {content}")
    text = decode(content)
    if text is None:
        raise CredentialsError(f"{path} is not text in UTF-8")
    return text


def read_bytes(path: Path) -> bytes | str | None:
    """Return the content of a file, None if there is no such file, or a string that says why it can't be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe could keep us waiting for ever
            return "it is not a regular file"
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return error.strerror or type(error).__name__
    except ValueError:
        return "no file can have such a name"
    return content if len(content) <= LARGEST_FILE else f"it is larger than {LARGEST_FILE} bytes"


def decode(content: bytes) -> str | None:
    """Return a string in UTF-8, or None if it is not one."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def parse_object(content: str | bytes, where: str) -> Mapping[str, object]:
    """Return the members of a JSON object, in a text or in bytes of UTF-8.

    Raises:
        CredentialsError: If it is something else.
    """
    text = decode(content) if isinstance(content, bytes) else content
    if text is None:
        raise CredentialsError(f"{where} is not text in UTF-8")
    line = 0
    data: object = None
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        line = error.lineno
    except (ValueError, RecursionError):
        line = 1
    if line:
        raise CredentialsError(f"{where} is not JSON (line {line})")
    if not isinstance(data, dict):
        raise CredentialsError(f"{where} is not a JSON object")
    return data


def parse_time(text: str) -> float | None:
    """Return the seconds since 1970 of a time such as ``2026-01-31T12:00:00Z``, or None if it is not one."""
    try:
        moment = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.utc)
        return moment.timestamp()
    except (ValueError, OverflowError):
        return None


class Fields:
    """Members of a profile or a response, read with a check of each."""

    __slots__ = ("remedy", "values", "where")

    def __init__(self, values: Mapping[str, object], where: str, remedy: str = "") -> None:
        self.values = values
        self.where = where
        self.remedy = remedy

    def error(self, problem: str) -> CredentialsError:
        """Return an error that names the place."""
        return CredentialsError(f"{self.where} {problem}" + (f"; {self.remedy}" if self.remedy else ""))

    def text(self, *keys: str) -> str | None:
        """Return the first text that is there and not empty, or None."""
        for key in keys:
            value = self.values.get(key)
            if value is None or value == "":
                continue
            if not isinstance(value, str):
                raise self.error(f"has a {key} that is not text")
            if any("\ud800" <= character <= "\udfff" for character in value):
                raise self.error(f"has a {key} that is not Unicode")
            return value
        return None

    def require(self, *keys: str) -> str:
        """Return the first text that is there and not empty."""
        value = self.text(*keys)
        if value is None:
            raise self.error(f"has no {keys[0]}")
        return value

    def seconds(self, key: str) -> int | None:
        """Return a number of seconds, or None if it is not there or 0."""
        value = self.values.get(key)
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 9:
            value = int(value)
        if value is None or value == "":
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1_000_000_000:
            raise self.error(f"has a {key} that is not a number of seconds")
        return value or None

    def flag(self, key: str) -> bool | None:
        """Return a yes or no, or None if it is not there."""
        value = self.values.get(key)
        if isinstance(value, str) and value.lower() in ("true", "false"):
            value = value.lower() == "true"
        if value is None or value == "":
            return None
        if not isinstance(value, bool):
            raise self.error(f"has a {key} that is neither true nor false")
        return value

    def time(self, key: str) -> float | None:
        """Return a time in seconds since 1970, or None if it is not there."""
        text = self.text(key)
        if text is None:
            return None
        moment = parse_time(text)
        if moment is None:
            raise self.error(f"has a {key} that is not a time such as 2026-01-31T12:00:00Z")
        return moment

    def unix_time(self, key: str) -> float:
        """Return a time in seconds since 1970, or 0 if it is not there."""
        value = self.values.get(key)
        if value is None:
            return 0.0
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            raise self.error(f"has a {key} that is not a number of seconds since 1970")
        return float(value)

    def credentials(
        self, key_id: str, key_secret: str, token: str = "", *, temporary: bool = False, expiration: str = ""
    ) -> Credentials:
        """Return the credentials that members of these names hold; temporary ones must have a token."""
        key = self.require(key_id), self.require(key_secret)
        security_token = (self.require(token) if temporary else self.text(token)) if token else None
        end = self.time(expiration) if expiration else None
        try:
            return Credentials(*key, security_token, end)
        except MalformedKeyError as error:
            problem = str(error)
        raise MalformedKeyError(str(self.error(f"can't be used: {problem}")))

    def response_credentials(self) -> Credentials:
        """Return the temporary credentials that a response holds, by the names that all servers have for them."""
        names = ("AccessKeyId", "AccessKeySecret", "SecurityToken")
        return self.credentials(*names, temporary=True, expiration="Expiration")


def read_response(body: bytes, where: str) -> Credentials:
    """Return the credentials in a response of the metadata service or of a credentials URI.

    Raises:
        CredentialsError: If it holds none.
    """
    text = decode(body)
    if text is None or not text.lstrip().startswith("{"):
        raise CredentialsError(f"{where} is not JSON: perhaps a proxy or another server has responded")
    fields = Fields(parse_object(text, where), where)
    code = fields.values.get("Code", "Success")
    if code != "Success":
        raise fields.error("says that it has no credentials: its Code is not Success")
    return fields.response_credentials()
