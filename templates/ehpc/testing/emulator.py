"""The emulator as tests use it: with a clock to move, clients that fit, and resources to start with."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ehpc.emulator import Emulator as Server
from ehpc.emulator.http.fault_injection import FaultInjector, FaultRule
from ehpc.emulator.http.request_log import LogEntry
from ehpc.emulator.protocol.errors import ServiceError as Refusal
from ehpc.emulator.protocol.parameters import read_values
from ehpc.emulator.protocol.request import REGION, Request
from ehpc.emulator.protocol.signature import AccessKey
from ehpc.emulator.state.clock import Clock, ManualClock
from ehpc.emulator.state.lifecycle import Progress

if TYPE_CHECKING:
    from typing_extensions import Self

    from ehpc import AsyncClient, Client
    from ehpc.emulator.state.sqlite_store import Record
    from ehpc.errors import ServiceError

__all__ = ["Emulator", "FaultRule", "ManualClock"]

PASSWORD = "Test-passw0rd"
"""Password of everything that is made here without one."""


class Emulator:
    """The service in this process, from ``start`` or ``with`` until ``stop``. Its state is gone afterwards.

    Args:
        progress: How resources come from one state to the next: ``immediate``, ``polls:N`` (after N polls) or
            ``timed:FACTOR`` (with the clock, so many times as fast as real).
        clock: Returns the time of the emulated service. Default: a clock that stands still until ``advance``; where
            jobs really run, that of this machine, as they don't wait for another one.
        keys: Access keys that it knows, or their secrets, by their identifier. Default: one of its own.
        fault_rules: Faults that are injected from the beginning, such as ``ListNodes:Throttling.User*2``.
        data_dir: Folder that keeps the state, or None for memory.
        seed: JSON file that replaces parts of the surroundings: account, limits, what the cloud offers.
        strict: Whether values must keep the documented rules.
        run_jobs: Whether jobs and commands really run, as processes of this user.
        slurm: Whether a real Slurm runs the jobs of clusters whose scheduler is Slurm.
        cheap_passwords: Whether passwords of cluster users are hashed fast, for tests with thousands of users.

    Raises:
        OSError: If the folder can't be used.
        ValueError: If an argument makes no sense.
        TypeError: If the seed or the folder is no path.
    """

    def __init__(
        self,
        *,
        progress: str | Progress = "immediate",
        clock: Clock | None = None,
        keys: Mapping[str, AccessKey | str] | None = None,
        fault_rules: Iterable[str | FaultRule] = (),
        data_dir: str | Path | None = None,
        seed: str | Path | None = None,
        strict: bool = True,
        run_jobs: bool = False,
        slurm: bool = False,
        cheap_passwords: bool = False,
    ) -> None:
        self.clock: Clock = clock or (time.time if run_jobs or slurm else ManualClock())
        self.server = Server(
            keys=keys,
            data_dir=data_dir,
            seed=seed,
            progress=progress,
            clock=self.clock,
            strict=strict,
            run_jobs=run_jobs,
            slurm=slurm,
            cheap_passwords=cheap_passwords,
            fault_rules=fault_rules,
        )
        self._clients: list[Client] = []

    # From start to stop

    def start(self) -> Self:
        """Serve from now on."""
        self.server.start()
        return self

    def stop(self) -> None:
        """Close the clients that were made here, and stop serving."""
        while self._clients:
            self._clients.pop().close()
        self.server.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *details: object) -> None:
        self.stop()

    # How to reach it

    @property
    def url(self) -> str:
        """Endpoint for clients."""
        return self.server.url

    @property
    def variables(self) -> dict[str, str]:
        """Environment variables that point clients at it: those of this package, and of the official tools."""
        return self.server.variables

    def client(self, **options: Any) -> Client:
        """Return a client of this emulator. It is closed when the emulator stops, at the latest.

        With the clock that is the default, its waits take no time: they move the clock.

        Args:
            options: Arguments of ``ehpc.Client`` to override.
        """
        from ehpc import Client

        from .clients import TimelessClient

        settings = self.client_options(options)
        clock = self.clock
        client = TimelessClient(clock, **settings) if isinstance(clock, ManualClock) else Client(**settings)
        self._clients.append(client)
        return client

    def async_client(self, **options: Any) -> AsyncClient:
        """Return an async client of this emulator, for ``async with``. Its waits are like those of ``client``.

        Args:
            options: Arguments of ``ehpc.AsyncClient`` to override.
        """
        from ehpc import AsyncClient

        from .clients import AsyncTimelessClient

        settings = self.client_options(options)
        clock = self.clock
        return AsyncTimelessClient(clock, **settings) if isinstance(clock, ManualClock) else AsyncClient(**settings)

    def client_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Return the arguments of a client of this emulator, with overrides."""
        identifier, key = next(iter(self.server.keys.items()))
        defaults = {
            "region_id": REGION,
            "endpoint": self.url,
            "access_key_id": identifier,
            "access_key_secret": key.secret,
            "security_token": key.token,
        }
        if options.get("credentials") is not None or options.get("profile") is not None:
            defaults = {name: defaults[name] for name in ("region_id", "endpoint")}
        return {**defaults, **options}

    # Time, faults, requests

    def advance(self, seconds: float) -> None:
        """Move the clock forward.

        Args:
            seconds: How far.

        Raises:
            TypeError: If the clock can't be moved.
        """
        if not isinstance(self.clock, ManualClock):
            raise TypeError("only a ManualClock can be moved; this emulator has another clock")
        self.clock.advance(seconds)

    @property
    def fault_injector(self) -> FaultInjector:
        """Faults that are injected on demand: ``with emulator.fault_injector.add("*:drop"): ...``."""
        return self.server.fault_injector

    @property
    def requests(self) -> Sequence[LogEntry]:
        """Requests with their responses, the newest last; secrets are masked."""
        return list(self.server.requests)

    def reset(self) -> None:
        """Forget everything that was made, all faults and all requests. The clock stays where it is."""
        self.server.reset()

    def fail(self, kind: str, id: str) -> None:
        """Let a resource fail, as if by itself.

        Args:
            kind: What it is, such as ``cluster`` or ``node``.
            id: Its identifier.

        Raises:
            LookupError: If there is no such resource.
            ValueError: If resources of this kind can't fail.
        """
        service, backend = self.server.service, self.server.service.backend
        if not backend.lifecycles.has_transition(kind, "fail"):
            raise ValueError(f"a {kind} has no state of failure")
        with backend.lock:
            service.settle()
            with backend.change():
                backend.start(self._find_record(kind, id), "fail")

    def settle(self) -> None:
        """Complete all transitions of clusters and nodes, whatever the progress; jobs stay as they are."""
        backend = self.server.service.backend
        with backend.lock, backend.change():
            clusters = backend.store.list("cluster")
            for cluster in clusters:
                for node in backend.store.page("node", cluster.id, where=backend.lifecycles.is_in_progress).records:
                    backend.complete(node)
            for cluster in clusters:
                if backend.lifecycles.is_in_progress(cluster):
                    backend.complete(cluster)

    # Resources to start with

    def call(self, action: str, **parameters: Any) -> dict[str, Any]:
        """Execute an action at once, without HTTP, and return the members of the response as they are on the wire.

        Args:
            action: Its name.
            parameters: Its parameters by their names on the wire; a list of mappings, such as ``User``, as it is.

        Raises:
            ehpc.ServiceError: If it is refused, of the same class as from a client.
            LookupError: If there is no such action.
        """
        from ehpc._runtime.serialization.query import flatten

        wire = {"RegionId": REGION, **flatten(parameters)}
        endpoint = self.server.endpoint
        model = self.server.service.backend.service_model.actions.get(action)
        if model is None:
            raise LookupError(f"there is no action {action}")
        try:
            values = read_values(model, wire, strict=endpoint.strict)
            return self.server.service.invoke(Request(model, values, "JSON", wire["RegionId"]))
        except Refusal as refusal:
            raise make_error(action, refusal) from None

    def add_cluster(
        self, name: str = "cluster", *, nodes: int = 1, scheduler: str = "pbs", instance_type: str | None = None
    ) -> str:
        """Add a cluster that runs, and return its identifier.

        Args:
            name: Its name.
            nodes: How many compute nodes it has.
            scheduler: Its scheduler.
            instance_type: Instance type of its nodes. Default: the first one of the seed.
        """
        seed = self.server.service.backend.seed
        type_id = instance_type or seed["instance_types"][0]["id"]
        response = self.call(
            "CreateCluster",
            Name=name,
            EhpcVersion=seed["software"]["versions"][0],
            OsTag=seed["os"][0]["OsTag"],
            Password=PASSWORD,
            SchedulerType=scheduler,
            **{"EcsOrder.Compute.Count": nodes, "EcsOrder.Compute.InstanceType": type_id},
        )
        self.settle()
        return str(response["ClusterId"])

    def add_nodes(self, cluster: str, count: int = 1, *, queue: str | None = None) -> list[str]:
        """Add compute nodes that run to a cluster, and return their identifiers.

        Args:
            cluster: Identifier of the cluster.
            count: How many.
            queue: Queue that they join. Default: the cluster's first.
        """
        wanted = {} if queue is None else {"JobQueue": queue}
        self.call("AddNodes", ClusterId=cluster, Count=count, ImageOwnerAlias="system", **wanted)
        self.settle()
        added = self.server.service.backend.store.page("node", cluster, descending=True, limit=count).records
        return [record.id for record in reversed(added)]

    def add_users(self, cluster: str, *names: str, password: str = PASSWORD, group: str = "users") -> None:
        """Add users to a cluster.

        Args:
            cluster: Identifier of the cluster.
            names: Their names, of at least six characters.
            password: Their password.
            group: Their group: ``users`` or ``wheel``.
        """
        users = [{"Name": name, "Group": group, "Password": password} for name in names]
        self.call("AddUsers", ClusterId=cluster, User=users)

    def add_job(
        self, cluster: str, command: str = "sleep 60", *, user: str = "tester", password: str = PASSWORD, **more: Any
    ) -> str:
        """Submit a job, and return its identifier.

        Args:
            cluster: Identifier of the cluster.
            command: Its command line.
            user: Whose it is; added to the cluster if it does not have that user.
            password: Password of that user.
            more: Further parameters of SubmitJob by their names on the wire, such as ``Name``.
        """
        if self.server.service.backend.store.get("user", user, cluster) is None:
            self.add_users(cluster, user, password=password)
        response = self.call(
            "SubmitJob", ClusterId=cluster, CommandLine=command, RunasUser=user, RunasUserPassword=password, **more
        )
        return str(response["JobId"])

    def _find_record(self, kind: str, id: str) -> Record:
        for record in self.server.service.backend.store.list(kind):
            if record.id == id:
                return record
        raise LookupError(f"there is no {kind} {id}")


def make_error(action: str, refusal: Refusal) -> ServiceError:
    """Return the exception that a client would raise for a refusal."""
    from ehpc.versions import DEFAULT, PACKAGES

    error: ServiceError = import_module(f"{PACKAGES[DEFAULT]}.service").SERVICE.error(
        action=action, code=refusal.code, message=refusal.message, status=refusal.status, request_id=""
    )
    return error
