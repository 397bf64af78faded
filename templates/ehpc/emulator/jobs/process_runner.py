"""Runs jobs and commands as processes of this machine, with the rights of the user who runs the emulator.

Each is started by the shell in a session of its own, with few variables of the emulator's environment, in the folder of
its cluster. A supervisor starts them, ends each with all its processes, and all of them with the emulator.
"""

from __future__ import annotations

import os
import posixpath
import shutil
import signal
import tempfile
import threading
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from ..protocol.errors import ServiceError
from ..state.backend import Backend
from ..state.sqlite_store import Record
from .filesystem import ClusterFilesystem, make_folders, remove_folder
from .runner import Run
from .supervision import Supervision

SHELL = "/bin/sh"
SCRIPT = 'ulimit -f 2097152; if [ -n "$1" ]; then eval "$1" || exit; fi; (eval "$2"); code=$?; (eval "$3"); exit $code'
"""Unpacks, runs and follows up. No file may grow beyond a gibibyte."""

MARK = "EHPC_EMULATOR_FOLDER"
INHERITED = ("PATH", "LANG", "LC_ALL", "TZ")
UNPACKERS = ("tar xzf", "tar xf", "unzip")
LARGEST_OUTPUT = 24 * 1024
TICK_SECONDS = 0.02
CANNOT_RUN = 126


class RunKey(NamedTuple):
    """Identifies a run: a job that is started again has another one."""

    kind: str
    scope: str
    id: str
    starts: int


class Start(NamedTuple):
    """How a run is started on this machine: program and arguments, where, and all its variables."""

    command: list[str]
    directory: Path
    environment: dict[str, str]


class ProcessRunner:
    """Runs processes; the folders of clusters stand in a folder, or None for a temporary place.

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
        root.chmod(0o700)
        self.filesystem = ClusterFilesystem(root)
        self.children: dict[RunKey, int] = {}
        self.supervision = Supervision({MARK: str(root)}, self.temporary)
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
        if run.directory != run.home and not os.path.isdir(self.filesystem.resolve(cluster, run.directory)):
            raise ServiceError("AgentError.Job.SubmitFailure", f"The cluster has no directory {run.directory[:200]}.")
        if run.fetch and not os.path.isfile(self.find_source(run.fetch)):
            path = self.find_source(run.fetch).relative_to(self.filesystem.root.parent)
            message = f"The emulator downloads nothing. Put the file that {run.fetch[:200]} stands for to {path}"
            raise ServiceError("AgentError.Job.SubmitFailure", f"{message} in its folder.")
        if run.prepare and run.prepare not in UNPACKERS:
            raise ServiceError("InvalidParams", f"The value of UnzipCmd must be one of: {', '.join(UNPACKERS)}.")

    def find_source(self, url: str) -> Path:
        """Return the file that stands for one of the Object Storage Service, by its address."""
        try:
            parts = urlsplit(url)
            host = parts.hostname or ""
        except ValueError:
            raise ServiceError("InvalidParams", f"The value of InputFileUrl is not a URL: {url[:200]}") from None
        path = posixpath.normpath(f"/{host}/{parts.path}").lstrip("/")
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
            self.children[key] = self.open(key.scope, run)
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

    def open(self, cluster: str, run: Run) -> int:
        """Start a process, if its files and directories are sound, and return its number for the supervisor."""
        files = self.filesystem
        start = self.build_start(cluster, run)
        with ExitStack() as stack:
            out = err = stack.enter_context(files.open(cluster, run.stdout, write=True))
            if run.stderr != run.stdout:
                err = stack.enter_context(files.open(cluster, run.stderr, write=True))
            return self.supervision.start(*start, out.fileno(), err.fileno())

    def build_start(self, cluster: str, run: Run) -> Start:
        """Put the files that a run needs into their places in the cluster's folder, and return how it is started."""
        files, node = self.filesystem, run.node
        home = files.resolve(cluster, run.home, node)
        make_folders(home)
        directory = files.resolve(cluster, run.directory, node)
        if not os.path.isdir(directory):
            raise ServiceError("InvalidParams", f"There is no directory {run.directory[:200]}.")
        prepare = self.fetch(cluster, run) if run.fetch else ""
        environment = {name: os.environ[name] for name in INHERITED if name in os.environ}
        environment.update(HOME=str(home), USER=run.user, LOGNAME=run.user, SHELL=SHELL, PWD=str(directory))
        for name, value in run.variables.items():
            environment[name] = files.translate_paths(cluster, value, node)
        if run.node_file:
            files.write(cluster, run.node_file, run.node_lines.encode())
            place = str(files.resolve(cluster, run.node_file))
            environment.update((name, place) for name, value in run.variables.items() if value == run.node_file)
        environment[MARK] = str(files.root)
        lines = [files.translate_paths(cluster, line, node, quote=True) for line in (run.command, run.follow)]
        return Start([SHELL, "-c", SCRIPT, SHELL, prepare, *lines], directory, environment)

    def fetch(self, cluster: str, run: Run) -> str:
        """Put the file that a run needs into its directory, and return the command that unpacks it, or nothing."""
        source = self.find_source(run.fetch)
        target = posixpath.join(run.directory, source.name)
        with source.open("rb") as given, self.filesystem.open(cluster, target, run.node, write=True) as file:
            shutil.copyfileobj(given, file)
        return f"{run.prepare} {quote_filename(source.name)}" if run.prepare else ""

    def stop(self, record: Record) -> None:
        """End a process and all that it has started: asked first, killed soon after."""
        key = make_key(record)
        self.backend.after_change(lambda: self.supervision.end(self.children.get(key, 0)))  # no job has the number 0

    def settle(self) -> None:
        """Note what has ended with all its processes."""
        ended = self.supervision.pop_ended() if self.children else ()
        if ended:
            keys = {number: key for key, number in self.children.items()}
            for number, code, problem in ended:
                key = keys.get(number)
                if key is not None:
                    del self.children[key]
                    self.note(key, code, problem)
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
            self.supervision.wait(TICK_SECONDS)
            with self.backend.lock:
                if not self._closed:
                    self.settle()
                    self.backend.settle()

    def read_output(self, record: Record) -> str:
        """Return the beginning of what a run has written to its standard output."""
        try:
            with self.filesystem.open(record.scope, record.data.get("Stdout") or "") as file:
                return file.read(LARGEST_OUTPUT).decode("utf-8", "replace")
        except (ServiceError, OSError):
            return ""

    def read(self, cluster: str, path: str) -> bytes | None:
        """Return the beginning of a file of a cluster, or None if there is none."""
        return self.filesystem.read(cluster, path)

    def write(self, cluster: str, path: str, content: bytes) -> None:
        """Write a file of a cluster."""
        self.filesystem.write(cluster, path, content)

    def forget(self, cluster: str) -> None:
        """Kill what runs for a cluster, and delete its folder."""
        self.backend.after_change(lambda: self.wipe(cluster))

    def wipe(self, cluster: str) -> None:
        """Kill what runs for a cluster, and delete its folder."""
        self.supervision.kill([self.children.pop(key) for key in list(self.children) if key.scope == cluster])
        self.filesystem.remove(cluster)

    def close(self) -> None:
        """Kill everything that runs, and delete the temporary folder."""
        with self.backend.lock:
            self._closed = True
            self.children.clear()
            self.supervision.close()
        with self._wake:
            self._wake.notify()
        if self._thread is not None:
            self._thread.join()
        self.sweep()
        if self.temporary is not None:
            remove_folder(self.temporary)

    def sweep(self) -> None:
        """Kill processes that an emulator left behind whose supervisor was killed too; only Linux tells which."""
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
