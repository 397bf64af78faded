"""Builds a request without sending it, for ``--dry-run``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from .._runtime.effects import HttpRequest, Send
from .action_table import ActionInfo, ParameterInfo
from .masking import base_url, visible_parameters
from .session import Session

DRY_RUN = {"DryRun": "nothing was sent"}
"""The first member of what a dry run prints."""


class DryRunStop(Exception):  # noqa: N818  # it is not an error
    """Stops a dry run at the point where a request would be sent.

    Attributes:
        request: The request.
    """

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.action)
        self.request = request


class DryRunTransport:
    """Sends nothing."""

    def send(self, step: Send) -> NoReturn:
        """Stop the call with the request that would be sent."""
        raise DryRunStop(step.request)

    def close(self) -> None:
        """Do nothing."""


def preview_request(action: ActionInfo, request: Any, session: Session) -> Mapping[str, Any]:
    """Return the request that would be sent, as plain data."""
    transport = DryRunTransport()
    client = session.client(transport=transport, access_key_id="none", access_key_secret="none")  # noqa: S106
    secrets = {name for parameter in action.parameters for name in list_secret_names(parameter, "")}
    try:
        client.call(request)
    except DryRunStop as stop:
        return {
            "Method": stop.request.method,
            "Url": base_url(stop.request),
            "Action": stop.request.action,
            "Parameters": visible_parameters(stop.request, lambda name: without_indexes(name) in secrets),
        }
    raise AssertionError("a dry run always stops at the transport")


def without_indexes(name: str) -> str:
    """Return a wire name without the numbers of list items: ``User.1.Name`` as ``User.Name``."""
    return ".".join(part for part in name.split(".") if not part.isdigit())


def list_secret_names(parameter: ParameterInfo, prefix: str) -> list[str]:
    """Return the wire names of secrets in a parameter, without the numbers of list items."""
    name = prefix + parameter.wire.replace(".n.", ".")
    members = [secret for member in parameter.members for secret in list_secret_names(member, f"{name}.")]
    return [name, *members] if parameter.secret else members
