"""Sends all requests that only read and need nothing but what earlier responses hold, and compares the responses."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

from .. import errors
from .._runtime.serialization.codec import parse_json
from ..versions import PACKAGES
from . import response_check
from .action_table import ActionInfo, load_table
from .response_check import Difference, compare, items_of, mask_code, values_of

SOURCES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "ClusterId": ("ListClusters", ("id", "cluster_id")),
    "ZoneId": ("ListClusters", ("zone_id",)),
    "InstanceType": ("ListClusters", ("instance_type",)),
    "QueueName": ("ListQueues", ("queue_name",)),
    "JobId": ("ListJobs", ("id",)),
    "JobIds": ("ListServerlessJobs", ("job_id",)),
    "UserName": ("ListUsers", ("user_name", "name")),
    "CommandId": ("ListCommands", ("command_id",)),
    "ProfilingId": ("ListCloudMetricProfilings", ("profiling_id",)),
    "AddonId": ("ListAddons", ("addon_id",)),
    "AddonName": ("ListAddonTemplates", ("name",)),
    "AddonVersion": ("ListAddonTemplates", ("version",)),
    "LogRequestId": ("ListCommonLogs", ("request_id",)),
}
"""By required parameter: the action whose response lists values for it, and how the attribute of an item is called."""
SPAN_SECONDS = {"From": 86400, "To": 0}
"""By required parameter: how many seconds ago the time is that it takes."""
FIRST = ("ListRegions", "ListClusters")
"""Actions to ask first: they show whether the access key and the endpoint are right."""

Report = dict[str, Any]


class Step:
    """An action to ask.

    Attributes:
        needs: Required parameters.
        obstacle: Why it can't be asked at all, or an empty string.
    """

    def __init__(self, action: ActionInfo, operation: Any) -> None:
        self.action = action
        self.operation = operation
        self.needs = [wire for wire in operation.request.__wire__ if wire.required]
        self.enums = {parameter.wire: parameter.enum for parameter in action.parameters}
        lacking = [wire.wire for wire in self.needs if not self.has_source(wire)]
        self.obstacle = f"nothing lists a value for {', '.join(lacking)}" if lacking else ""

    def has_source(self, wire: Any) -> bool:
        """Return whether there is a value for a required parameter, or can be one."""
        source = SOURCES.get(wire.wire, ("", ()))[0]
        listed = self.action.table.action(source) is not None if source else False
        return listed or wire.wire in SPAN_SECONDS or bool(self.enums.get(wire.wire))

    def sources(self) -> list[str]:
        """Return the actions whose responses it needs."""
        return list(dict.fromkeys(SOURCES[wire.wire][0] for wire in self.needs if wire.wire in SOURCES))

    def request(self, values: Mapping[tuple[str, str], str], now: int) -> Any:
        """Return the request with values by required parameter and source, or None if one is lacking."""
        arguments: dict[str, Any] = {}
        for wire in self.needs:
            if wire.wire in SPAN_SECONDS:
                moment = now - SPAN_SECONDS[wire.wire]
                value: Any = moment if wire.kind == "integer" else str(moment)
            elif wire.wire in SOURCES:
                value = values.get((wire.wire, SOURCES[wire.wire][0]))
            else:
                value = self.enums[wire.wire][0]
            if value is None:
                return None
            arguments[wire.name] = [value] if wire.kind == "list" else value
        return self.operation.request(**arguments)


def plan(version: str) -> list[Step]:
    """Return all actions of an API version that only read, those first that others need."""
    steps = []
    for action in load_table(version).actions.values():
        operation = import_module(f"{PACKAGES[version]}.actions.{action.python}").OPERATION
        if not operation.mutates and not operation.secret:
            steps.append(Step(action, operation))
    listing = {source for source, _ in SOURCES.values()}
    order = {name: place for place, name in enumerate(FIRST)}
    return sorted(
        steps,
        key=lambda step: (order.get(step.action.name, len(FIRST)), len(step.needs), step.action.name not in listing),
    )


def describe_plan(version: str) -> Report:
    """Return what a check of an API version would ask, as plain data."""
    steps = plan(version)
    return {
        "ApiVersion": version,
        "Requests": [
            {"Action": step.action.name, "AfterResponseOf": step.sources()} for step in steps if not step.obstacle
        ],
        "NotAsked": [{"Action": step.action.name, "Reason": step.obstacle} for step in steps if step.obstacle],
    }


class ServiceCheck:
    """Checks an API version with a client.

    Args:
        client: A client of that version.
        version: The API version.
        cluster: Identifier of the cluster to ask about; empty: a running one, or else the first in the list.
        limit: How many actions to ask, at most; each is asked once, and has its page of the first items compared.
        on_progress: Called with a line before each request.
    """

    def __init__(
        self, client: Any, version: str, *, cluster: str = "", limit: int, on_progress: Callable[[str], object]
    ) -> None:
        self._client = client
        self._version = version
        self._cluster = cluster
        self._limit = limit
        self._on_progress = on_progress
        self._values: dict[tuple[str, str], str] = {}
        self.asked = 0
        self.compared = 0
        self._differences: list[tuple[str, Difference]] = []
        self._not_compared: list[tuple[str, str]] = []

    def run(self) -> Report:
        """Ask and compare, and return the report as plain data.

        Raises:
            EhpcError: If the access key is refused, or no response at all can be compared.
        """
        steps = plan(self._version)
        not_asked = {step.action.name: step.obstacle for step in steps if step.obstacle}
        waiting = [step for step in steps if not step.obstacle]
        total = min(len(waiting), self._limit)
        failure: errors.EhpcError | None = None
        while waiting and self.asked < self._limit:
            now = int(time.time())
            ready = next((step for step in waiting if step.request(self._values, now) is not None), None)
            if ready is None:
                break
            waiting.remove(ready)
            self.asked += 1
            self._on_progress(f"{self._version} {self.asked}/{total}: {ready.action.name}")
            failure = self.ask(ready, ready.request(self._values, now)) or failure
        if failure is not None and not self.compared and not self._differences:
            raise failure
        for step in waiting:
            full = self.asked >= self._limit
            not_asked[step.action.name] = (
                f"only {self._limit} requests are allowed" if full else f"{' and '.join(step.sources())} gave no value"
            )
        return self.report(not_asked)

    def ask(self, step: Step, request: Any) -> errors.EhpcError | None:
        """Ask for one action and compare the response; return the error if there is none to compare."""
        name = step.action.name
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                received = self._client.call(request)
            data = parse_json(received.body)
        except errors.SignatureError:
            raise
        except errors.ServiceError as error:
            self.evaluate_refusal(step, error)
            return error
        except errors.DecodeError as error:
            self.note_unreadable(name, f"HTTP {error.status}, something else")
            return error
        except errors.TransportError as error:
            self._not_compared.append((name, type(error).__name__))
            return error
        self.compared += 1
        if step.operation.withdrawn:
            self.note(name, Difference(response_check.WITHDRAWN, "", "unknown to the service", "a response"))
        for difference in compare(data, step.operation.response, self._version):
            self.note(name, difference)
        self.keep_values(step, received.response)
        return None

    def note(self, action: str, difference: Difference) -> None:
        """Keep a difference."""
        self._differences.append((action, difference))

    def note_unreadable(self, action: str, actual: str) -> None:
        """Keep that a response can't be read."""
        self.note(action, Difference(response_check.UNREADABLE, "", "JSON object", actual))

    def evaluate_refusal(self, step: Step, error: errors.ServiceError) -> None:
        """Decide what an error response says about the spec."""
        name, code = step.action.name, mask_code(error.code)
        service = self._client._service
        if error.code == f"HTTP{error.status}":
            self.note_unreadable(name, f"HTTP {error.status}, no error code")
        elif error.refuses == "action":
            if not step.operation.withdrawn:
                self.note(name, Difference(response_check.UNKNOWN_ACTION, "", "a response", code))
        elif error.code not in service.error_codes().CODES:
            actual = f"{code}, HTTP {error.status}"
            self.note(name, Difference(response_check.ERROR_CODE, "", "a code of the list", actual))
        elif isinstance(error, errors.InvalidParameterError):
            given = ", ".join(wire.wire for wire in step.needs) or "no parameter"
            self.note(name, Difference(response_check.REFUSED, "", f"{given} to be enough", code))
        else:
            self._not_compared.append((name, code))

    def keep_values(self, step: Step, response: Any) -> None:
        """Keep the first value for each parameter that this action is a source of."""
        for parameter, (source, attributes) in SOURCES.items():
            if source != step.action.name:
                continue
            candidates = [value for item in items_of(response) for value in values_of(item, attributes)]
            if parameter == "ClusterId":
                candidates = [*self.preferred_clusters(response, candidates), *candidates]
            if candidates:
                self._values[parameter, source] = candidates[0]

    def preferred_clusters(self, response: Any, candidates: list[str]) -> Iterator[str]:
        """Yield the cluster of the option if it is there, then those that are running."""
        if self._cluster in candidates:
            yield self._cluster
        for cluster in response.clusters:
            if "running" in values_of(cluster, ("status", "cluster_status")):
                yield from values_of(cluster, ("id", "cluster_id"))

    def report(self, not_asked: Mapping[str, str]) -> Report:
        """Return the report as plain data."""
        rows = [
            {
                "Action": action,
                "Difference": difference.kind,
                "Member": difference.path,
                "Expected": difference.expected,
                "Found": difference.actual,
            }
            for action, difference in self._differences
        ]
        return {
            "ApiVersion": self._version,
            "Asked": self.asked,
            "Compared": self.compared,
            "Differences": [row for row in rows if row["Difference"] != response_check.MISSING],
            "Missing": [row for row in rows if row["Difference"] == response_check.MISSING],
            "NotCompared": [{"Action": action, "Reason": reason} for action, reason in self._not_compared],
            "NotAsked": [{"Action": action, "Reason": reason} for action, reason in not_asked.items()],
        }
# Hand-written: edit templates/ehpc/cli/service_check.py, then run `make generate`.
