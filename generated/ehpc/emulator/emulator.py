"""The emulator: puts the service, the endpoint and the server together."""

from __future__ import annotations

import secrets
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .http.endpoint import Endpoint
from .http.fault_injection import FaultInjector, FaultRule, read_rule
from .http.request_log import LogEntry, RequestLog
from .http.server import Server
from .jobs.scheduler import Scheduler
from .jobs.simulated_runner import SimulatedRunner
from .protocol import service_model
from .protocol.request import REGION
from .protocol.signature import AccessKey, Verifier
from .service import Service
from .state.backend import Backend
from .state.clock import Clock
from .state.lifecycle import Progress, read_progress
from .state.seed import read_seed
from .state.sqlite_store import FILE, Store

if TYPE_CHECKING:
    from typing_extensions import Self

    from .jobs.runner import Runner

DEFAULT_KEYS: Mapping[str, AccessKey] = {"test-access-key-id": AccessKey("test-access-key-secret")}
"""The access key of an emulator that was given none."""


def make_default_keys(run_jobs: bool) -> Mapping[str, AccessKey]:
    """Return the access key of an emulator that was given none; its secret is generated if the emulator runs jobs."""
    return {name: AccessKey(secrets.token_urlsafe(24)) for name in DEFAULT_KEYS} if run_jobs else DEFAULT_KEYS


class Emulator:
    """The emulator: a server in a thread of its own, from ``start`` or ``with`` until ``stop``.

    Args:
        port: Port on 127.0.0.1; 0 takes a free one.
        keys: Access keys that it knows, or their secrets, by their identifier. Default: ``test-access-key-id``, whose
            secret is generated at start for an emulator that runs jobs, as whoever knows it can run programs.
        now: Returns the time that timestamps of requests are compared with, in seconds since 1970.
        log: Called with each request and its response. It gets to know no secrets.
        data_dir: Folder that keeps the state, or None for memory.
        seed: JSON file that replaces parts of the surroundings: account, limits, what the cloud offers, life cycles.
        progress: How resources come from one state to the next: ``immediate`` (default), ``polls:N`` (after N polls) or
            ``timed:FACTOR`` (with time, so many times as fast as real).
        clock: Returns the time of the emulated service. Default: ``now``.
        run_jobs: Whether jobs and commands really run, as processes of this user, in a folder of their cluster.
        slurm: Whether a real Slurm runs the jobs of clusters whose scheduler is Slurm: that of the variable
            ``SLURM_CONF``, or else one of this machine, which ends with the emulator. Implies ``run_jobs``.
        strict: Whether values must keep the documented rules, and unknown parameters are refused.
        fault_rules: Faults that are injected from the beginning, such as ``ListNodes:Throttling.User*2``.
        cheap_passwords: Whether passwords of cluster users are hashed fast, for tests with thousands of users: whoever
            reads the state can then guess them a thousand times as fast.

    Attributes:
        fault_injector: Faults that are injected on demand; can be changed at any time.
        requests: The latest requests with their responses, the newest last.

    Raises:
        OSError: If the port or the folder can't be used, or the state in the folder is damaged.
        ValueError: If the seed, the progress or a fault makes no sense.
        TypeError: If the seed or the folder is no path.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        keys: Mapping[str, AccessKey | str] | None = None,
        now: Callable[[], float] = time.time,
        log: Callable[[LogEntry], None] | None = None,
        data_dir: str | Path | None = None,
        seed: str | Path | None = None,
        progress: str | Progress = "immediate",
        clock: Clock | None = None,
        strict: bool = True,
        run_jobs: bool = False,
        slurm: bool = False,
        fault_rules: Iterable[FaultRule | str] = (),
        cheap_passwords: bool = False,
    ) -> None:
        models = service_model.load_models()
        model = service_model.load()
        folder = to_path(data_dir, "data_dir")
        surroundings = read_seed(to_path(seed, "seed"))
        pace = progress if isinstance(progress, Progress) else read_progress(progress)
        known = {name: AccessKey(key) if isinstance(key, str) else key for name, key in (keys or {}).items()}
        self.keys: Mapping[str, AccessKey] = known or make_default_keys(run_jobs or slurm)
        rules = [fault_rules] if isinstance(fault_rules, str) else fault_rules
        self.fault_injector = FaultInjector([read_rule(rule) if isinstance(rule, str) else rule for rule in rules])
        self._request_log = RequestLog(log)
        with ExitStack() as undo:
            store = open_store(folder)
            undo.callback(store.close)
            self.service = Service(
                Backend(model, store, surroundings, progress=pace, clock=clock or now, cheap_passwords=cheap_passwords),
                make_runner=choose_runner(run_jobs or slurm, folder),
                make_scheduler=choose_scheduler(slurm, folder),
            )
            undo.callback(self.service.close)
            self.endpoint = Endpoint(
                self.service.respond,
                models,
                Verifier(self.keys, model.timestamp_window_seconds, now),
                self.fault_injector,
                self._request_log,
                now=now,
                strict=strict,
            )
            self._server = Server(self.endpoint, port)
            undo.pop_all()

    @property
    def port(self) -> int:
        """Port that it listens on."""
        return self._server.port

    @property
    def url(self) -> str:
        """Endpoint for clients."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def requests(self) -> deque[LogEntry]:
        """The latest requests with their responses, the newest last."""
        return self._request_log.entries

    @property
    def variables(self) -> dict[str, str]:
        """Environment variables that point clients at it."""
        identifier, key = next(iter(self.keys.items()))
        variables = {
            "EHPC_ENDPOINT_URL": self.url,
            "ALIBABA_CLOUD_REGION_ID": REGION,
            "ALIBABA_CLOUD_ACCESS_KEY_ID": identifier,
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET": key.secret,
        }
        if key.token:
            variables["ALIBABA_CLOUD_SECURITY_TOKEN"] = key.token
        return variables

    def start(self) -> Emulator:
        """Serve in a thread of its own; it is ready when this returns."""
        self._server.start()
        return self

    def stop(self) -> None:
        """Stop serving and release the port."""
        self._server.stop()
        self.service.close()

    def reset(self) -> None:
        """Forget everything that was made, all faults, and all requests."""
        self.service.reset()
        self.fault_injector.clear()
        self.requests.clear()

    def serve(self) -> None:
        """Serve in this thread until ``end`` is called."""
        self._server.run()

    def end(self) -> None:
        """Make ``serve`` return; can be called from any thread, and from a signal handler."""
        self._server.end()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *details: object) -> None:
        self.stop()


def to_path(value: str | Path | None, name: str) -> Path | None:
    """Return the path that an argument is, or None; anything else is a TypeError."""
    if value is None or isinstance(value, (str, Path)):
        return None if value is None else Path(value)
    raise TypeError(f"{name} must be a path, not {type(value).__name__}")


def open_store(folder: Path | None) -> Store:
    """Return the store of a folder, which is made if it is not there, or of memory.

    Raises:
        OSError: If it can't be used, or the state in it is damaged or not a file.
    """
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            reason = "it is no folder" if isinstance(error, FileExistsError) else error.strerror
            raise OSError(f"the folder {folder} can't be used: {reason}") from None
        state = folder / FILE
        if state.exists() and not state.is_file():
            raise OSError(f"the state in {state} is damaged: it is not a file")
    return Store(folder)


def choose_runner(run_jobs: bool, folder: Path | None) -> Callable[[Backend], Runner]:
    """Return what makes the runner; most emulators do without all that processes need."""
    if not run_jobs:
        return SimulatedRunner
    from .jobs.process_runner import ProcessRunner

    return partial(ProcessRunner, folder=folder)


def choose_scheduler(slurm: bool, folder: Path | None) -> Callable[[Backend, Any], Scheduler]:
    """Return what makes the scheduler."""
    if not slurm:
        return Scheduler
    from .jobs.slurm_scheduler import SlurmScheduler

    return partial(SlurmScheduler, folder=folder)
# Hand-written: edit templates/ehpc/emulator/emulator.py, then run `make generate`.
