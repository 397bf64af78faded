"""Answers what the page asks for, and what other programs send to the gateway.

It is loaded when the first of them comes, so that the page is there at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.errors import EhpcError
from ..cli.execution import to_wire_data
from ..sampler import Samplers
from ..sampler.records import filter_fields
from . import catalog, choices, forms, snippets
from .account import Account
from .calls import Calls
from .forms import Intent


class BadRequestError(ValueError):
    """The page, or another program, has sent what makes no sense."""


class Explorer:
    """Answers what the page asks for."""

    def __init__(self, account: Account, changes_allowed: bool, idle_minutes: float) -> None:
        self.account = account
        self.calls = Calls(account, changes_allowed)
        self.samplers = Samplers()
        self._idle_minutes = idle_minutes

    REQUESTS = (
        *("start", "tree", "describe", "offer", "preview", "send", "review", "confirm"),
        *("rows", "body", "history", "dashboard"),
    )
    """What the page may ask for: the methods of these names."""

    def respond(self, body: Mapping[str, Any], name: str) -> dict[str, Any]:
        """Answer a request of the page.

        Raises:
            UnknownActionError: If there is no such request.
        """
        if name not in self.REQUESTS:
            raise catalog.UnknownActionError(f"the page can't ask for {name}")
        response: dict[str, Any] = getattr(self, name)(body)
        return response

    # What the page is about

    def start(self, _: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the page shows at its top, and the API versions."""
        return {
            **self.account.facts(),
            "changes_allowed": self.calls.changes_allowed,
            "idle_minutes": self._idle_minutes,
            "versions": catalog.versions(),
        }

    def tree(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the actions of a version by chapter."""
        table = catalog.table(text_of(body, "version"))
        actions = sorted(table.actions.values(), key=lambda action: action.name)
        return {
            "service": table.service,
            "chapters": [
                {
                    "title": title,
                    "actions": [
                        {"name": action.name, "summary": action.summary, "changes": action.mutates}
                        for action in actions
                        if action.chapter == key
                    ],
                }
                for key, title in table.chapters.items()
            ],
        }

    def describe(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the form of an action."""
        version = text_of(body, "version")
        table, action = catalog.table(version), catalog.action(version, text_of(body, "action"))
        form_fields = forms.fields(action.parameters)
        choices.mark(form_fields, action.name)
        return {
            "name": action.name,
            "summary": action.summary,
            "description": action.description,
            "chapter": table.chapters[action.chapter],
            "changes": action.mutates,
            "deletes": action.deletes,
            "fields": form_fields,
        }

    def offer(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return values of the account for a field."""
        kind = text_of(body, "choices")
        if kind not in choices.KINDS:
            raise BadRequestError("there are no values for such a field")
        client = self.account.client(text_of(body, "version"), text_of(body, "region"))
        try:
            return {"choices": choices.choices(client, kind, text_of(body, "cluster")), "trouble": ""}
        except EhpcError as error:  # such as a cluster of which only the beginning is typed
            return {"choices": [], "trouble": str(error)}

    # Calls

    def intent(self, body: Mapping[str, Any]) -> Intent:
        """Return the call that the page means."""
        action = catalog.action(text_of(body, "version"), text_of(body, "action"))
        return Intent(action, text_of(body, "region"), body.get("values", {}), text_of(body, "format") or "json")

    def preview(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the code of a call, and what is wrong with its values. Nothing is sent."""
        intent = self.intent(body)
        return {
            "problems": intent.form.problems,
            "warnings": intent.form.warnings,
            "python": snippets.python_code(self.account, intent, awaited=False),
            "async": snippets.python_code(self.account, intent, awaited=True),
            "cli": snippets.command_line(self.account, intent),
            "request": "" if intent.form.problems else snippets.request_text(self.account, intent),
            "link": forms.without_secrets(intent.action.parameters, intent.given),
        }

    def send(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Send a call that reads."""
        return self.calls.read(self.intent(body))

    def review(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a change would send, to be confirmed."""
        return self.calls.review(self.intent(body))

    def confirm(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Send a change that was reviewed."""
        return self.calls.confirm(text_of(body, "ticket"), text_of(body, "typed"))

    def rows(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return further rows of a result."""
        return self.calls.result(number_of(body, "id")).page(number_of(body, "first"))

    def body(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return the whole body of a result."""
        return {"body": self.calls.result(number_of(body, "id")).text()}

    def history(self, _: Mapping[str, Any]) -> dict[str, Any]:
        """Return what was sent in this session."""
        return {"calls": self.calls.history()}

    def dashboard(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return how a cluster is, as of the last sample; a new one is taken if that is due."""
        version, region = text_of(body, "version"), text_of(body, "region")
        client = self.account.client(version, region)
        view = self.samplers.of(client, version, region, text_of(body, "cluster")).view()
        return {**view, "filter_fields": filter_fields(version)}

    def gateway(self, body: Mapping[str, Any], version: str, name: str) -> dict[str, Any]:
        """Answer another program, as the OpenAPI document says: names of the wire in a JSON body."""
        action = catalog.action(version, name)
        region = str(body.get("RegionId") or "")
        members = {member: value for member, value in body.items() if member != "RegionId"}
        intent = Intent(action, region, forms.by_python_names(action.parameters, members))
        self.calls.check(intent)
        data: dict[str, Any] = to_wire_data(self.calls.call(intent).response)
        return data


def text_of(body: Mapping[str, Any], name: str) -> str:
    """Return a text that was sent, or an empty one."""
    value = body.get(name, "")
    if not isinstance(value, str):
        raise BadRequestError(f"{name} must be a text")
    return value


def number_of(body: Mapping[str, Any], name: str) -> int:
    """Return a whole number that was sent."""
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 31:
        raise BadRequestError(f"{name} must be a whole number")
    return value
# Hand-written: edit templates/ehpc/explorer/page_requests.py, then run `make generate`.
