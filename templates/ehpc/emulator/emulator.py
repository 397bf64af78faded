# Hand-written: edit templates/ehpc/emulator/emulator.py, then run `make generate`.
"""The emulator: an endpoint on this machine that answers like the service."""

from __future__ import annotations

import secrets
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from . import contract as contracts
from .bodies import write_body
from .clock import Clock
from .faults import Fault
from .processes import Processes
from .progress import Progress
from .protocol import (
    REGION,
    RawRequest,
    Request,
    accepted_format,
    answer_format,
    check_target,
    read_request,
    split_target,
)
from .seed import read_seed
from .server import Handler, Server
from .signature import AccessKey, Verifier
from .store import Store
from .world import World

if TYPE_CHECKING:
    from typing_extensions import Self

HOST_ID = "ehpc.emulator"

DEFAULT_KEYS: Mapping[str, AccessKey] = {"test-access-key-id": AccessKey("test-access-key-secret")}
"""The access key of an emulator that was given none."""


def made_up_keys() -> Mapping[str, AccessKey]:
    """Return the default access key with a secret that nobody can know."""
    return {identifier: AccessKey(secrets.token_urlsafe(24)) for identifier in DEFAULT_KEYS}


class Answer:
    """What is sent back.

    Args:
        status: HTTP status.
        form: ``JSON`` or ``XML``.
        body: The content.
    """

    def __init__(self, status: int, form: str, body: bytes) -> None:
        self.status = status
        self.content_type = f"{'application/json' if form == 'JSON' else 'text/xml'};charset=utf-8"
        self.body = body


class Emulator:
    """The emulator: a server in threads of its own, from ``start`` or ``with`` until ``stop``.

    Args:
        port: Port on 127.0.0.1; 0 takes a free one.
        keys: Access keys that it knows, by their identifier. Default: ``test-access-key-id``, whose secret is made up
            anew for an emulator that runs jobs, as whoever knows it can run programs.
        now: Gives the time that time stamps of requests are compared with, in seconds since 1970.
        log: Told each request as it is answered: action, status, and the names of the parameters, never their values.
        data_dir: Folder that keeps the state, or None for memory.
        seed: JSON file that replaces parts of what stands around the clusters.
        progress: How things come from one state to the next. Default: at once.
        clock: Gives the time of the emulated world. Default: ``now``.
        run_jobs: Whether jobs and commands really run, as processes of this user, in a folder of their cluster.
        loose: Whether values may break the documented rules, and unknown parameters are ignored.

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
        log: Callable[[str], None] | None = None,
        data_dir: Path | None = None,
        seed: Path | None = None,
        progress: Progress = Progress(),  # noqa: B008 - a tuple
        clock: Clock | None = None,
        loose: bool = False,
        run_jobs: bool = False,
    ) -> None:
        self.contract = contracts.load()
        self.loose = loose
        self.store = Store(data_dir)
        self.world = World(
            self.contract,
            self.store,
            read_seed(seed),
            progress=progress,
            clock=clock or now,
            runner=Processes(data_dir) if run_jobs else None,
        )
        self.log = log
        self.keys = keys or (made_up_keys() if run_jobs else DEFAULT_KEYS)
        self.verifier = Verifier(self.keys, self.contract.timestamp_window_seconds, now)
        self._server = Server(("127.0.0.1", port), Handler)
        self._server.emulator = self
        self._thread: threading.Thread | None = None

    @property
    def port(self) -> int:
        """Port that it listens on."""
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """Endpoint for clients."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def variables(self) -> dict[str, str]:
        """Environment variables that point clients at it."""
        identifier, key = next(iter(self.keys.items()))
        return {
            "EHPC_ENDPOINT_URL": self.url,
            "ALIBABA_CLOUD_REGION_ID": REGION,
            "ALIBABA_CLOUD_ACCESS_KEY_ID": identifier,
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET": key.secret,
        }

    def start(self) -> Emulator:
        """Answer in a thread of its own; it is ready when this returns."""
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop answering and give back the port."""
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        self._server.server_close()
        self.world.close()

    def serve(self) -> None:
        """Answer in this thread until it is interrupted."""
        self._server.serve_forever(0.05)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *details: object) -> None:
        self.stop()

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Answer:
        """Answer a request."""
        form, name, sent = accepted_format(headers), "?", ""
        try:
            raw = RawRequest(method, *split_target(target), headers, body)
            form = answer_format(raw)
            name = raw.headers.get("x-acs-action") or raw.parameters.get("Action") or "?"
            sent = ", ".join(sorted(set(raw.parameters) - self.contract.common_parameters))
            check_target(raw)
            key = self.verifier.verify(raw)
            request = read_request(raw, self.contract, strict=not self.loose)
            self.verifier.check_allowed(key, request.action.name)
            found = Answer(200, form, self.answer(request))
        except Fault as fault:
            found = self.refuse(fault, form)
        self.tell(f"{found.status} {name[:80]} {sent[:500]}")
        return found

    def answer(self, request: Request) -> bytes:
        """Return the body of the answer to a sound request.

        Raises:
            Fault: If it is refused.
        """
        return write_body(f"{request.action.name}Response", self.world.answer(request), request.format)

    def tell(self, line: str) -> None:
        """Log a line, without characters that could forge another."""
        if self.log is not None:
            self.log("".join(character if character.isprintable() else "?" for character in line))

    def refuse(self, fault: Fault, form: str) -> Answer:
        """Return the answer that tells an error."""
        fields = {
            "RequestId": str(uuid.uuid4()).upper(),
            "HostId": HOST_ID,
            "Code": fault.code,
            "Message": fault.message,
            "Recommend": f"https://api.aliyun.com/troubleshoot?q={fault.code}&product={self.contract.product}",
        }
        return Answer(fault.status, form, write_body("Error", fields, form))
