"""Sends calls: those that read at once, changes only after a review, once, and only where changes are allowed."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from typing import Any

from .._runtime import errors
from .._runtime.config import CallOptions
from ..cli.action_table import ParameterInfo
from . import snippets
from .account import Account
from .forms import Intent, without_secrets
from .results import Result, describe_error

TICKET_SECONDS = 600
"""How long a review stays good; until then the values wait here, secrets too."""

MOST_KEPT = 8
"""Results and open reviews that are kept."""

MOST_HISTORY = 200
"""Calls that the history holds."""


class CallRefused(Exception):  # noqa: N818 - it is a decision, not a fault
    """A call is not sent.

    Attributes:
        status: HTTP status for the page.
    """

    def __init__(self, status: int, message: str, problems: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.problems = problems or {}


class Calls:
    """Makes calls and remembers them, without secrets, until the explorer ends."""

    def __init__(self, account: Account, changes_allowed: bool) -> None:
        self._account = account
        self.changes_allowed = changes_allowed
        self._reviews: OrderedDict[str, Intent] = OrderedDict()
        self._results: OrderedDict[int, Result] = OrderedDict()
        self._history: list[dict[str, Any]] = []
        self._count = 0
        self._lock = threading.Lock()

    def check(self, intent: Intent) -> None:
        """Refuse a call that can't or must not be sent.

        Raises:
            CallRefused: If it is so.
        """
        if intent.action.mutates and not self.changes_allowed:
            raise CallRefused(
                403,
                f"{intent.action.name} changes something, and this explorer only reads: "
                "start it with --allow-changes",
            )
        if intent.form.problems:
            raise CallRefused(422, "; ".join(intent.form.problems.values())[:2000], intent.form.problems)

    def review(self, intent: Intent) -> dict[str, Any]:
        """Keep a change until it is confirmed, and return what is to be confirmed.

        Raises:
            CallRefused: If it can't or must not be sent.
        """
        self.check(intent)
        request = snippets.request_text(self._account, intent)
        ticket = secrets.token_urlsafe(16)
        with self._lock:
            self._reviews[ticket] = intent
            while len(self._reviews) > MOST_KEPT:
                self._reviews.popitem(last=False)
        return {"ticket": ticket, "request": request, "type": name_to_type(intent)}

    def confirm(self, ticket: str, typed: str) -> dict[str, Any]:
        """Send a change that was reviewed; a ticket is good for once, and what may be deleted must be typed.

        Raises:
            CallRefused: If there is no such review, or something else was typed.
        """
        with self._lock:
            intent = self._reviews.get(ticket)
            if intent is None or intent.made_at + TICKET_SECONDS < time.monotonic():
                self._reviews.pop(ticket, None)
                raise CallRefused(409, "this review was used already, or is too old: review the call again")
            if typed != name_to_type(intent):
                raise CallRefused(422, f"type {name_to_type(intent)} to confirm")
            del self._reviews[ticket]
        return self.send(intent)

    def read(self, intent: Intent) -> dict[str, Any]:
        """Send a call that changes nothing.

        Raises:
            CallRefused: If it changes something, or can't be sent.
        """
        self.check(intent)
        if intent.action.mutates:
            raise CallRefused(409, f"{intent.action.name} changes something: review it first")
        return self.send(intent)

    def send(self, intent: Intent) -> dict[str, Any]:
        """Send a call, and return what came of it."""
        start = time.monotonic()
        outcome: dict[str, Any]
        try:
            response = self.call(intent)
            result = Result(intent.action, response, time.monotonic() - start)
            outcome = result.overview()
        except errors.EhpcError as error:
            result = None
            milliseconds = round((time.monotonic() - start) * 1000, 1)
            outcome = {"error": describe_error(error), "milliseconds": milliseconds}
        entry = {
            "time": time.time(),
            "version": intent.version,
            "region": intent.region,
            "action": intent.action.name,
            "values": without_secrets(intent.action.parameters, intent.given),
            "milliseconds": outcome["milliseconds"],
            "status": outcome.get("status", outcome.get("error", {}).get("status")),
            "code": outcome.get("error", {}).get("code", "") or outcome.get("error", {}).get("family", ""),
            "request_id": outcome.get("request_id", outcome.get("error", {}).get("request_id", "")),
        }
        with self._lock:
            self._count += 1
            entry["id"] = outcome["id"] = self._count
            self._history.append(entry)
            del self._history[:-MOST_HISTORY]
            if result is not None:
                self._results[self._count] = result
                while len(self._results) > MOST_KEPT:
                    self._results.popitem(last=False)
        return outcome

    def call(self, intent: Intent) -> Any:
        """Send a call with the client, and return the response with what came over the wire.

        Raises:
            EhpcError: If it does not work.
        """
        client = self._account.client(intent.version, intent.region)
        return client.call(
            snippets.request_of(intent), options=CallOptions(format="xml" if intent.format == "xml" else "json")
        )

    def history(self) -> list[dict[str, Any]]:
        """Return what was sent, the newest first, without secrets."""
        with self._lock:
            return self._history[::-1]

    def result(self, number: int) -> Result:
        """Return a result that is still kept.

        Raises:
            CallRefused: If it is not.
        """
        with self._lock:
            result = self._results.get(number)
        if result is None:
            raise CallRefused(410, "this response is no longer kept: send the call again")
        return result


def name_to_type(intent: Intent) -> str:
    """Return what must be typed before something is deleted: what goes, or the action; empty for other changes."""
    if not intent.action.deletes:
        return ""
    parameters = [parameter for parameter in intent.action.parameters if not parameter.secret]
    lists = [parameter for parameter in parameters if parameter.kind == "list" and not parameter.required]
    for parameter in (*lists, *reversed([parameter for parameter in parameters if parameter.required])):
        value = only_value(parameter, intent.form.values.get(parameter.name))
        if value:
            return value
    return intent.action.name


def only_value(parameter: ParameterInfo, value: Any) -> str:
    """Return the value of a parameter if it is one text, also as the only member of the only item of a list."""
    if isinstance(value, list):
        value = value[0] if len(value) == 1 else None
    if isinstance(value, dict):
        members = [member for member in parameter.members if member.name in value]
        value = value[members[0].name] if members else None
    return value if isinstance(value, str) and len(value) <= 100 else ""
