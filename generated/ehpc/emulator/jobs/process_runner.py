# Hand-written: edit templates/ehpc/emulator/jobs/process_runner.py, then run `make generate`.
"""Runs jobs and commands as processes of this machine, with the rights of the user who runs the emulator.

Each is started by the shell in a session of its own, with few variables of the emulator's environment, in the folder of
its cluster. One thread waits for all of them. They end with the emulator.
"""

from __future__ import annotations

import os
import posixpath
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from ..protocol.errors import ServiceError
from ..state.backend import Backend
from ..state.store import Record
from .filesystem import ClusterFilesystem
from .runner import Run

SHELL = "/bin/sh"
SCRIPT = 'ulimit -f 2097152; if [ -n "$1" ]; then eval "$1" || exit; fi; (eval "$2"); code=$?; (eval "$3"); exit $code'
"""Unpacks, runs and follows up. No file may grow beyond a gibibyte."""

MARK = "EHPC_EMULATOR_FOLDER"
INHERITED = ("PATH", "LANG", "LC_ALL", "TZ")
UNPACKERS = ("tar xzf", "tar xf", "unzip")
LARGEST_OUTPUT = 24 * 1024
GRACE_SECONDS = 2.0
TICK_SECONDS = 0.02
CANNOT_RUN = 126


class RunKey(NamedTuple):
    """Identifies a run: a job that is started again has another one."""

    kind: str
    scope: str
    id: str
    starts: int


class ChildProcess:
    """A process with all that it starts: its session has its number."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.kill_at: float | None = None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the whole group."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, number)

    def poll_exit_code(self) -> int | None:
        """Return the exit code if it has ended, after ending what it has left behind."""
        if hasattr(os, "waitid"):  # a look that leaves the process its number, so that the group is surely its own
            if os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                return None
        elif self.process.poll() is None:
            return None
        self.signal(signal.SIGKILL)
        code = self.process.wait()
        return code if code >= 0 else 128 - code


class ProcessRunner:
    """Runs processes.

    Args:
        backend: State of the emulated service.
        folder: Where the folders of clusters stand, or None for a temporary place.

    Raises:
        OSError: If this system has no such processes, or the folder can't be used.
    """

    def __init__(self, backend: Backend, folder: Path | None = None) -> None:
        if os.name != "posix":
            raise OSError("jobs can be run on POSIX systems only, such as Linux and macOS")
        self.backend = backend
        self.temporary = Path(tempfile.mkdtemp(prefix="ehpc-emulator-")) if folder is None else None
        root = (self.temporary or folder or Path()).resolve() / "clusters"
        root.mkdir(parents=True, exist_ok=True)
        self.filesystem = ClusterFilesystem(root)
        self.children: dict[RunKey, ChildProcess] = {}
        self.failed: list[tuple[RunKey, str]] = []
        self._wake = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None
        self.sweep()  # what an emulator has left that was killed

    def check(self, cluster: str, run: Run, *, container: bool) -> None:
        """Refuse what can't be run: in containers, in directories that do not exist, with files that are not there."""
        if container:
            message = "The emulator runs jobs as processes of this machine, not in containers."
            raise ServiceError("AgentError.Job.InvalidContainerType", message)
        if run.directory != run.home and not self.filesystem.resolve(cluster, run.directory).is_dir():
            raise ServiceError("AgentError.Job.SubmitFailure", f"The cluster has no directory {run.directory[:200]}.")
        if run.fetch and not self.find_source(run.fetch).is_file():
            path = self.find_source(run.fetch).relative_to(self.filesystem.root.parent)
            message = f"The emulator downloads nothing. Put the file that {run.fetch[:200]} stands for to {path}"
            raise ServiceError("AgentError.Job.SubmitFailure", f"{message} in its folder.")
        if run.prepare and run.prepare not in UNPACKERS:
            raise ServiceError("InvalidParams", f"The value of UnzipCmd must be one of: {', '.join(UNPACKERS)}.")

    def find_source(self, url: str) -> Path:
        """Return the file that stands for one of the Object Storage Service."""
        parts = urlsplit(url)
        path = posixpath.normpath(f"/{parts.hostname or ''}/{parts.path}").lstrip("/")
        return self.filesystem.root.parent / "oss" / path

    def start(self, record: Record, run: Run) -> None:
        """Start a process once the record is kept."""
        limit = None if run.limit is None else self.backend.now + self.backend.lifecycles.scale_seconds(run.limit)
        record.data.update(Process=True, Stdout=run.stdout)
        self.backend.pause(record, "limit", limit)
        key = make_key(record)
        self.backend.after_change(lambda: self.spawn(key, run))

    def spawn(self, key: RunKey, run: Run) -> None:
        """Start a process; if that is not possible, its run has failed."""
        try:
            self.children[key] = ChildProcess(self.open(key.scope, run))
        except ServiceError as refusal:
            self.failed.append((key, refusal.message))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
            self.failed.append((key, f"The process can't be started: {reason}."))
        with self._wake:
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self.watch, daemon=True, name="ehpc-emulator-jobs")
                self._thread.start()
            self._wake.notify()

    def open(self, cluster: str, run: Run) -> subprocess.Popen[bytes]:
        """Return a new process."""
        resolve, node = self.filesystem.resolve, run.node
        home = resolve(cluster, run.home, node)
        home.mkdir(parents=True, exist_ok=True)
        directory = resolve(cluster, run.directory, node)
        if not directory.is_dir():
            raise ServiceError("InvalidParams", f"There is no directory {run.directory[:200]}.")
        prepare = ""
        if run.fetch:
            source = self.find_source(run.fetch)
            shutil.copyfile(source, directory / source.name)
            prepare = f"{run.prepare} {quote_filename(source.name)}" if run.prepare else ""
        stdout, stderr = resolve(cluster, run.stdout), resolve(cluster, run.stderr)
        for path in (stdout, stderr):
            path.parent.mkdir(parents=True, exist_ok=True)
        environment = {name: os.environ[name] for name in INHERITED if name in os.environ}
        environment.update(HOME=str(home), USER=run.user, LOGNAME=run.user, SHELL=SHELL, PWD=str(directory))
        for name, value in run.variables.items():
            environment[name] = self.filesystem.translate_paths(cluster, value, node)
        environment[MARK] = str(self.filesystem.root)
        lines = [self.filesystem.translate_paths(cluster, line, node, quote=True) for line in (run.command, run.follow)]
        with stdout.open("wb") as out, out if stderr == stdout else stderr.open("wb") as err:
            return subprocess.Popen(  # noqa: S603 - to run what the user says is what this is for
                [SHELL, "-c", SCRIPT, SHELL, prepare, *lines],
                cwd=directory,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )

    def stop(self, record: Record) -> None:
        """End a process and all that it has started: asked first, killed soon after."""
        key = make_key(record)
        self.backend.after_change(lambda: self.terminate(key))

    def terminate(self, key: RunKey) -> None:
        """Ask a process to end."""
        child = self.children.get(key)
        if child is not None and child.kill_at is None:
            child.signal(signal.SIGTERM)
            child.kill_at = time.monotonic() + GRACE_SECONDS

    def settle(self) -> None:
        """Note what has ended, and kill what does not want to end."""
        for key, child in list(self.children.items()):
            code = child.poll_exit_code()
            if code is not None:
                del self.children[key]
                self.note(key, code, "")
            elif child.kill_at is not None and time.monotonic() >= child.kill_at:
                child.signal(signal.SIGKILL)
        while self.failed:
            key, problem = self.failed.pop()
            self.note(key, CANNOT_RUN, problem)

    def note(self, key: RunKey, code: int, problem: str) -> None:
        """Note in its record that a run has ended, unless that was ended, or started again, before."""
        backend = self.backend
        with backend.change():
            record = backend.store.get(key.kind, key.id, key.scope)
            if record is None or make_key(record) != key or not backend.lifecycles.is_in_progress(record):
                return
            record.data.update(ExitCode=code, Problem=problem)
            failed = bool(problem) if key.kind == "invocation" else bool(code)
            backend.start(record, "fail" if failed else "finish")

    def watch(self) -> None:
        """Bring the state to the present whenever processes may have ended, until the end."""
        while not self._closed:
            with self._wake:
                if not self.children and not self.failed and not self._closed:
                    self._wake.wait()
            time.sleep(TICK_SECONDS)
            with self.backend.lock:
                if not self._closed:
                    self.settle()
                    self.backend.settle()

    def read_output(self, record: Record) -> str:
        """Return the beginning of what a run has written to its standard output."""
        path = record.data.get("Stdout")
        try:
            with self.filesystem.resolve(record.scope, path or "").open("rb") as file:
                return file.read(LARGEST_OUTPUT).decode("utf-8", "replace")
        except (ServiceError, OSError):
            return ""

    def read(self, cluster: str, path: str) -> str | None:
        """Return a text file of a cluster, or None if there is none."""
        return self.filesystem.read(cluster, path)

    def write(self, cluster: str, path: str, content: bytes) -> None:
        """Write a file of a cluster."""
        self.filesystem.write(cluster, path, content)

    def forget(self, cluster: str) -> None:
        """Kill what runs for a cluster, and delete its folder."""
        self.backend.after_change(lambda: self.wipe(cluster))

    def wipe(self, cluster: str) -> None:
        """Kill what runs for a cluster, and delete its folder."""
        for key in [key for key in self.children if key.scope == cluster]:
            self.kill(self.children.pop(key))
        self.filesystem.remove(cluster)

    def kill(self, child: ChildProcess) -> None:
        """Kill a process and wait for its end."""
        child.signal(signal.SIGKILL)
        child.process.wait()

    def close(self) -> None:
        """Kill everything that runs, and delete the temporary folder."""
        self.kill_all()
        if self.temporary is not None:
            shutil.rmtree(self.temporary, ignore_errors=True)

    def kill_all(self) -> None:
        """Kill everything that runs."""
        with self.backend.lock:
            self._closed = True
            while self.children:
                self.kill(self.children.popitem()[1])
        with self._wake:
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()
        self.sweep()

    def sweep(self) -> None:
        """Kill processes that left their session, or that an emulator left behind; only Linux tells which."""
        mark = f"{MARK}={self.filesystem.root}".encode()
        for place in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if mark in (place / "environ").read_bytes().split(b"\0") and place.name != str(os.getpid()):
                    os.kill(int(place.name), signal.SIGKILL)


def make_key(record: Record) -> RunKey:
    """Return what identifies the present run of a job or command."""
    return RunKey(record.kind, record.scope, record.id, record.data["Starts"])


def quote_filename(name: str) -> str:
    """Return the name of a file as one word of a command line, which is no option."""
    return "'./" + name.replace("'", "'\\''") + "'"
