# Hand-written: edit templates/ehpc/emulator/emulator.py, then run `make generate`.
"""The emulator: an endpoint on this machine that answers like the service."""

from __future__ import annotations

import secrets
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from .http.fault_injection import NO_EFFECTS, SKEW, Effects, Faults, Rule
from .http.request_log import MOST, UNKNOWN, Entry, masked, request_id, shortened
from .http.server import Server
from .http.wire import Answer, date
from .protocol import service_model as contracts
from .protocol.errors import Fault
from .protocol.request import (
    REGION,
    RawRequest,
    Request,
    accepted_format,
    answer_format,
    check_target,
    read_request,
    split_target,
)
from .protocol.serializer import write_body
from .protocol.signature import AccessKey, Verifier
from .state.backend import World
from .state.clock import Clock
from .state.lifecycle import Progress
from .state.seed import read_seed
from .state.store import Store

if TYPE_CHECKING:
    from typing_extensions import Self

    from .jobs.runner import Runner

HOST_ID = "ehpc.emulator"
METHODS = frozenset(("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"))
"""Methods that the log tells: what stands in their place can be anything."""

DEFAULT_KEYS: Mapping[str, AccessKey] = {"test-access-key-id": AccessKey("test-access-key-secret")}
"""The access key of an emulator that was given none."""


def own_keys(run_jobs: bool) -> Mapping[str, AccessKey]:
    """Return the access key of an emulator that was given none; nobody can know its secret if it runs jobs."""
    return {name: AccessKey(secrets.token_urlsafe(24)) for name in DEFAULT_KEYS} if run_jobs else DEFAULT_KEYS


class Emulator:
    """The emulator: a server in a thread of its own, from ``start`` or ``with`` until ``stop``.

    Args:
        port: Port on 127.0.0.1; 0 takes a free one.
        keys: Access keys that it knows, by their identifier. Default: ``test-access-key-id``, whose secret is made up
            anew for an emulator that runs jobs, as whoever knows it can run programs.
        now: Gives the time that time stamps of requests are compared with, in seconds since 1970.
        log: Told each request as it is answered. It gets to know no secrets.
        data_dir: Folder that keeps the state, or None for memory.
        seed: JSON file that replaces parts of what stands around the clusters.
        progress: How things come from one state to the next. Default: at once.
        clock: Gives the time of the emulated world. Default: ``now``.
        run_jobs: Whether jobs and commands really run, as processes of this user, in a folder of their cluster.
        loose: Whether values may break the documented rules, and unknown parameters are ignored.
        faults: What goes wrong from the beginning.

    Attributes:
        faults: What goes wrong on demand; can be changed at any time.
        requests: The latest requests, the newest last, and how they were answered.

    Raises:
        OSError: If the port or the folder can't be used.
        ValueError: If the seed can't be used.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        keys: Mapping[str, AccessKey] | None = None,
        now: Callable[[], float] = time.time,
        log: Callable[[Entry], None] | None = None,
        data_dir: Path | None = None,
        seed: Path | None = None,
        progress: Progress = Progress(),  # noqa: B008 - a tuple
        clock: Clock | None = None,
        loose: bool = False,
        run_jobs: bool = False,
        faults: Iterable[Rule] = (),
    ) -> None:
        self.contract = contracts.load()
        self.loose = loose
        self.log = log
        self.keys = keys or own_keys(run_jobs)
        self.verifier = Verifier(self.keys, self.contract.timestamp_window_seconds, now)
        self.faults = Faults(faults)
        self.requests: deque[Entry] = deque(maxlen=MOST)
        self._now = now
        surroundings = read_seed(seed)
        self._server = Server(self, port)
        with ExitStack() as undone:
            undone.callback(self._server.stop)
            self.store = Store(data_dir)
            undone.callback(self.store.close)
            runner = runner_of(data_dir) if run_jobs else None
            if runner is not None:
                undone.callback(runner.close)
            self.world = World(
                self.contract, self.store, surroundings, progress=progress, clock=clock or now, runner=runner
            )
            undone.pop_all()

    @property
    def port(self) -> int:
        """Port that it listens on."""
        return self._server.port

    @property
    def url(self) -> str:
        """Endpoint for clients."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def variables(self) -> dict[str, str]:
        """Environment variables that point clients at it."""
        identifier, key = next(iter(self.keys.items()))
        found = {
            "EHPC_ENDPOINT_URL": self.url,
            "ALIBABA_CLOUD_REGION_ID": REGION,
            "ALIBABA_CLOUD_ACCESS_KEY_ID": identifier,
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET": key.secret,
        }
        if key.token:
            found["ALIBABA_CLOUD_SECURITY_TOKEN"] = key.token
        return found

    def start(self) -> Emulator:
        """Answer in a thread of its own; it is ready when this returns."""
        self._server.start()
        return self

    def stop(self) -> None:
        """Stop answering and give back the port."""
        self._server.stop()
        self.world.close()

    def reset(self) -> None:
        """Forget everything that was made, all faults, and all requests."""
        self.world.reset()
        self.faults.clear()
        self.requests.clear()

    def serve(self) -> None:
        """Answer in this thread until ``end`` is called."""
        self._server.run()

    def end(self) -> None:
        """Make ``serve`` return; can be called from any thread, and from a signal handler."""
        self._server.end()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *details: object) -> None:
        self.stop()

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """Answer a request."""
        begun = time.perf_counter()
        exchange = Exchange(self._now(), method, accepted_format(headers))
        try:
            answer = self.carry_out(exchange, method, target, headers, body)
        except Fault as fault:
            answer = self.refuse(fault, exchange)
        except Exception as error:  # a mistake of the emulator: no client is left without an answer
            place = place_of(error)
            print(f"ehpc emulator: {place}", file=sys.stderr, flush=True)
            answer = self.refuse(Fault("InternalError", f"The emulator has made a mistake: {place}."), exchange)
        exchange.effects.spoil(answer)
        answer.headers["Date"] = date(int(exchange.time + exchange.effects.seconds_of_date))
        self.note(exchange, answer, time.perf_counter() - begun)
        return answer

    def carry_out(self, exchange: Exchange, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """Return the answer to a sound request.

        Raises:
            Fault: If it is refused.
        """
        raw = RawRequest(method, *split_target(target), headers, body)
        exchange.read(raw)
        exchange.effects = effects = self.faults.pick(exchange.action)
        check_target(raw)
        key = self.verifier.verify(raw, effects.seconds(SKEW))
        request = read_request(raw, self.contract, strict=not self.loose)
        self.verifier.check_allowed(key, request.action.name)
        effects.refuse()
        answer = Answer(200, exchange.form, b"" if effects.undone else self.answer(request))
        exchange.request_id = request.id
        return answer

    def answer(self, request: Request) -> bytes:
        """Return the body of the answer to a sound request.

        Raises:
            Fault: If it is refused.
        """
        return write_body(f"{request.action.name}Response", self.world.answer(request), request.format)

    def refuse(self, fault: Fault, exchange: Exchange) -> Answer:
        """Return the answer that tells an error."""
        exchange.code = fault.code
        exchange.request_id = request_id(secrets.randbits(128))
        fields = {
            "RequestId": exchange.request_id,
            "HostId": HOST_ID,
            "Code": fault.code,
            "Message": fault.message,
            "Recommend": f"https://api.aliyun.com/troubleshoot?q={fault.code}&product={self.contract.product}",
        }
        answer = Answer(fault.status, exchange.form, write_body("Error", fields, exchange.form))
        if fault.retry_after is not None:
            answer.headers["Retry-After"] = str(fault.retry_after)
        return answer

    def refuse_unreadable(self, fault: Fault, method: str, accept: str) -> Answer:
        """Return the answer to what can't be read as HTTP."""
        exchange = Exchange(self._now(), method, accepted_format({"accept": accept}))
        answer = self.refuse(fault, exchange)
        answer.headers["Date"] = date(int(exchange.time))
        self.note(exchange, answer, 0.0)
        return answer

    def note(self, exchange: Exchange, answer: Answer, seconds: float) -> None:
        """Remember and log a request."""
        entry = Entry(
            time=exchange.time,
            method=exchange.method,
            action=exchange.action,
            key=shortened(exchange.key),
            parameters=masked(self.contract, exchange.action, exchange.parameters),
            status=answer.status,
            code=exchange.code,
            request_id=exchange.request_id,
            seconds=seconds,
            faults=exchange.effects.names,
        )
        self.requests.append(entry)
        if self.log is not None:
            self.log(entry)


class Exchange:
    """What is known of a request while it is answered.

    Args:
        time: When it came.
        method: HTTP method.
        form: Format of the answer: ``JSON`` or ``XML``.
    """

    def __init__(self, time: float, method: str, form: str) -> None:
        self.time = time
        self.method = method if method in METHODS else UNKNOWN
        self.form = form
        self.action = UNKNOWN
        self.key = ""
        self.parameters: Mapping[str, str] = {}
        self.effects: Effects = NO_EFFECTS
        self.code = ""
        self.request_id = ""

    def read(self, raw: RawRequest) -> None:
        """Take from a request what it says about itself; nothing of that is proved yet."""
        self.form = answer_format(raw)
        self.action = raw.action or UNKNOWN
        self.key = raw.key
        self.parameters = raw.parameters


def runner_of(folder: Path | None) -> Runner:
    """Return what really runs jobs; most emulators do without all that it needs."""
    from .jobs.process_runner import Processes

    return Processes(folder)


def place_of(error: Exception) -> str:
    """Return what went wrong and where, without the message of the exception: that can hold values of the request."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__} in {Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
