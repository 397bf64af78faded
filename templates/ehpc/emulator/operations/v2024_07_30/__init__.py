"""Operations of the API version 2024-07-30, a module for each chapter of the reference.

They share nodes, jobs, users, queues and storage with those of 2018-04-12. Handlers return all that they know; what the
service model declares of it, in the declared form, is the response.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from ...protocol.errors import ServiceError
from ...protocol.service_model import load_models
from ...state.sqlite_store import Record
from ..call import Call, Members
from ..registry import Handler
from ..registry import handles as handles_of_version

VERSION = "2024-07-30"

CODES = {
    "AgentError.": "AgentError",
    "IncorrectCredential": "AgentError",
    "OrderError": "InvalidPayMethod",
    "NasServiceNotOpen": "NasError",
}
"""Beginnings of codes of 2018-04-12 -> what this version says instead; all others that it lacks are InvalidParams."""


def handles(action: str) -> Callable[[Handler], Handler]:
    """Register the handler of an action, which logs what it changes and answers in the form of this version."""

    def register(handler: Handler) -> Handler:
        @wraps(handler)
        def execute(call: Call) -> Members:
            try:
                members = handler(call) or {}
            except ServiceError as error:
                raise translate(error) from None
            if call.action.mutates:  # for ListCommonLogs and GetCommonLogDetail
                cluster = call["ClusterId"] or members.get("ClusterId")
                data = {"Action": action, "ClusterId": cluster, "Moment": call.now, "Target": cluster}
                call.backend.store.save(Record("action_log", call.request.id, data=data))
            return call.fit({"Success": True, **members})

        return handles_of_version(action, VERSION)(execute)

    return register


def translate(error: ServiceError) -> ServiceError:
    """Return an error with a code and a status that this version has."""
    codes = load_models()[VERSION].errors
    code = error.code
    if code not in codes:
        code = next((later for start, later in CODES.items() if code.startswith(start)), "InvalidParams")
    return ServiceError(code, error.message, codes[code]["http_status"], kept=error.kept)


def change_settings(rules: list[Members], given: Members, settings: Members) -> None:
    """Put what an update says into settings; what it leaves out is reset where the rules say so."""
    for rule in rules:
        name = rule["name"]
        if given.get(name) is not None:
            settings[name] = given[name]
        elif rule.get("reset_to") is not None:
            settings[name] = rule["reset_to"]
        elif "reset_to" in rule:
            settings.pop(name, None)
