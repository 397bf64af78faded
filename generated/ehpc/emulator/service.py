"""The emulated service: dispatches requests to the operations, one after the other, each wholly or not at all.

Put together here, each from what stands before it: the backend (state), the runner (jobs and commands), the scheduler
(queues), and the operations, which react to what happens to resources.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from .jobs.runner import Runner
from .jobs.scheduler import Scheduler, SchedulerError
from .jobs.simulated_runner import SimulatedRunner
from .operations import load_operations, subscribe_operations
from .operations.call import Call
from .operations.registry import HANDLERS
from .protocol.errors import ServiceError
from .protocol.request import Request, format_request_id
from .protocol.serializer import write_body
from .state.backend import FIRST_VERSION, Backend
from .state.sqlite_store import Record

ACTIVATION = "InitializeEHPC"
"""Action that activates the service for the account."""

JOB_FAILURES = {
    f"{verb}{noun}": f"AgentError.Job.{verb}Failure"
    for verb, noun in (("Submit", "Job"), ("Stop", "Jobs"), ("Delete", "Jobs"), ("Rerun", "Jobs"), ("List", "Jobs"))
}
"""Code of the first version of the API for what a scheduler refuses; that of all else is AgentError."""

PLACEHOLDERS: dict[str, Any] = {
    "string": "text",
    "integer": 1,
    "number": 1.5,
    "boolean": True,
    "any": "text",
    "integer as string": "1",
    "number as string": "1.5",
    "boolean as string": "true",
}


class Service:
    """The emulated service, without an endpoint; the store of its backend is closed with it.

    ``make_runner`` returns what runs jobs and commands, ``make_scheduler`` what decides when and where jobs run.

    Raises:
        OSError: If the runner or the scheduler can't be made.
    """

    def __init__(
        self,
        backend: Backend,
        *,
        make_runner: Callable[[Backend], Runner] = SimulatedRunner,
        make_scheduler: Callable[[Backend, Any], Scheduler] = Scheduler,
    ) -> None:
        load_operations()
        self._numbers = random.Random()  # noqa: S311 - identifiers of requests are no secrets
        self.backend = backend
        self.runner = make_runner(backend)
        with ExitStack() as undo:
            undo.callback(self.runner.close)
            self.scheduler = make_scheduler(backend, self.runner)
            undo.callback(self.scheduler.close)
            subscribe_operations(backend, self.runner)
            with backend.change():
                self.scheduler.recover()
            undo.pop_all()

    def close(self) -> None:
        """End what runs outside of the store, and close the store."""
        self.scheduler.close()
        self.runner.close()
        with self.backend.lock:
            self.backend.store.close()

    def reset(self) -> None:
        """Forget everything that was made."""
        with self.backend.lock, self.backend.change():
            for cluster in self.backend.store.list("cluster"):
                self.runner.forget(cluster.id)
            self.backend.store.clear()

    def settle(self) -> None:
        """Bring everything to the present."""
        with self.backend.lock:
            self.runner.settle()
            self.backend.settle()

    def respond(self, request: Request) -> bytes:
        """Return the body of the response to a sound request, which raises ServiceError if it is refused."""
        return write_body(f"{request.action.name}Response", self.invoke(request), request.format)

    def invoke(self, request: Request) -> dict[str, Any]:
        """Execute a request and return the members of the response; ServiceError refuses it."""
        try:
            with self.backend.lock:
                members = self.execute_change(request)
        except SchedulerError as error:
            code = JOB_FAILURES.get(request.action.name, "AgentError")
            raise ServiceError(code if request.action.version == FIRST_VERSION else "AgentError", str(error)) from None
        except OSError as error:
            raise ServiceError("InternalError", f"The state can't be read or kept: {error}.") from None
        return self.complete(request, members)

    def execute_change(self, request: Request) -> dict[str, Any]:
        """Bring everything to the present and execute a request, wholly or not at all."""
        self.settle()
        self.scheduler.prepare(request.action.name, request.values.get("ClusterId") or "")
        self.backend.forget_polls()
        request.id = format_request_id(self._numbers.getrandbits(128))
        members: dict[str, Any] = {}
        refusal = None
        with self.backend.change():
            try:
                members = self.execute(request)
            except ServiceError as error:
                if not error.kept:
                    raise
                refusal = error
            self.backend.count_polls()
        if refusal is not None:
            raise refusal
        return members

    def execute(self, request: Request) -> dict[str, Any]:
        """Return the response of an action, from memory if its client token was used before."""
        self.check_account(request.action.name)
        token = request.values.get(request.action.token) if request.action.token else None
        if not token:
            return self.dispatch(request)
        parameters = {name: value for name, value in request.values.items() if name != request.action.token}
        digest = hashlib.sha256(json.dumps(parameters, sort_keys=True, default=str).encode()).hexdigest()
        store = self.backend.store
        known = store.get("token", token, request.action.name)
        if known is not None:
            if known.data["digest"] != digest:
                message = f"The client token {token} was used before with other parameters."
                raise ServiceError("IdempotentParameterMismatch", message)
            remembered: dict[str, Any] = known.data["members"]
            return remembered
        members = self.dispatch(request)
        store.save(Record("token", token, request.action.name, {"digest": digest, "members": members}))
        return members

    def dispatch(self, request: Request) -> dict[str, Any]:
        """Call the handler of an action; an action that is newer than this emulator gets placeholders."""
        handler = HANDLERS.get(request.action.version, {}).get(request.action.name)
        if handler is None:
            placeholder: dict[str, Any] = make_placeholder(request.action.response)
            return placeholder
        return handler(Call(self.backend, self.scheduler, self.runner, request)) or {}

    def complete(self, request: Request, members: dict[str, Any]) -> dict[str, Any]:
        """Return a response with the members that all responses of its form have."""
        tree = request.action.response
        frame: dict[str, Any] = {name: request.id for name in ("RequestId", "requestId") if name in tree}
        if "successResponse" in tree:
            frame.update(code="200", successResponse=True)
        return {**frame, **members, **frame}

    def check_account(self, action: str) -> None:
        """Refuse calls of an account that has not activated the service, but for the one that does."""
        enabled = self.backend.seed["account"]["enabled"] or self.backend.store.count("service_role")
        if not enabled and action != ACTIVATION:
            raise ServiceError("NotEnabled", "The account has not activated E-HPC.")


def make_placeholder(tree: Any) -> Any:
    """Return a response that fits a declared tree: for actions that are newer than this emulator."""
    if isinstance(tree, dict):
        return {name: make_placeholder(inner) for name, inner in tree.items()}
    if isinstance(tree, list):
        return [make_placeholder(inner) for inner in tree]
    return PLACEHOLDERS[tree]
# Hand-written: edit templates/ehpc/emulator/service.py, then run `make generate`.
