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
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from ..protocol.errors import Fault
from ..state.store import Record
from .filesystem import Folders

if TYPE_CHECKING:
    from ..state.backend import World
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


class Key(NamedTuple):
    """Tells runs apart: a job that is started again has another one."""

    kind: str
    scope: str
    id: str
    starts: int


class Child:
    """A process with all that it starts: its session has its number."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.kill_at: float | None = None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the whole group."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, number)

    def ended(self) -> int | None:
        """Return the exit code if it has ended, after ending what it has left behind."""
        if hasattr(os, "waitid"):  # a look that leaves the process its number, so that the group is surely its own
            if os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                return None
        elif self.process.poll() is None:
            return None
        self.signal(signal.SIGKILL)
        code = self.process.wait()
        return code if code >= 0 else 128 - code


class Processes:
    """Runs processes.

    Args:
        folder: Where the folders of clusters stand, or None for a temporary place.

    Raises:
        OSError: If this system has no such processes, or the folder can't be used.
    """

    world: World

    def __init__(self, folder: Path | None = None) -> None:
        if os.name != "posix":
            raise OSError("jobs can be run on POSIX systems only, such as Linux and macOS")
        self.temporary = Path(tempfile.mkdtemp(prefix="ehpc-emulator-")) if folder is None else None
        root = (self.temporary or folder or Path()).resolve() / "clusters"
        root.mkdir(parents=True, exist_ok=True)
        self.folders = Folders(root)
        self.children: dict[Key, Child] = {}
        self.failed: list[tuple[Key, str]] = []
        self._wake = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None

    def join(self, world: World) -> None:
        """Take up the world whose jobs it runs, and end what an emulator has left that was killed."""
        self.world = world
        self.sweep()

    def check(self, cluster: str, run: Run, *, container: bool) -> None:
        """Refuse what can't be run: in containers, in directories that do not exist, with files that are not there."""
        if container:
            message = "The emulator runs jobs as processes of this machine, not in containers."
            raise Fault("AgentError.Job.InvalidContainerType", message)
        if run.directory != run.home and not self.folders.place(cluster, run.directory).is_dir():
            raise Fault("AgentError.Job.SubmitFailure", f"The cluster has no directory {run.directory[:200]}.")
        if run.fetch and not self.source(run.fetch).is_file():
            path = self.source(run.fetch).relative_to(self.folders.root.parent)
            message = f"The emulator downloads nothing. Put the file that {run.fetch[:200]} stands for to {path}"
            raise Fault("AgentError.Job.SubmitFailure", f"{message} in its folder.")
        if run.prepare and run.prepare not in UNPACKERS:
            raise Fault("InvalidParams", f"The value of UnzipCmd must be one of: {', '.join(UNPACKERS)}.")

    def source(self, url: str) -> Path:
        """Return the file that stands for one of the Object Storage Service."""
        parts = urlsplit(url)
        path = posixpath.normpath(f"/{parts.hostname or ''}/{parts.path}").lstrip("/")
        return self.folders.root.parent / "oss" / path

    def start(self, record: Record, run: Run) -> None:
        """Start a process once the record is kept."""
        limit = None if run.limit is None else self.world.now + self.world.lives.paced(run.limit)
        record.data.update(Process=True, Stdout=run.stdout)
        self.world.hold(record, "limit", limit)
        key = key_of(record)
        self.world.after(lambda: self.spawn(key, run))

    def spawn(self, key: Key, run: Run) -> None:
        """Start a process; if that is not possible, its run has failed."""
        try:
            self.children[key] = Child(self.open(key.scope, run))
        except Fault as fault:
            self.failed.append((key, fault.message))
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
        place, node = self.folders.place, run.node
        home = place(cluster, run.home, node)
        home.mkdir(parents=True, exist_ok=True)
        directory = place(cluster, run.directory, node)
        if not directory.is_dir():
            raise Fault("InvalidParams", f"There is no directory {run.directory[:200]}.")
        prepare = ""
        if run.fetch:
            source = self.source(run.fetch)
            shutil.copyfile(source, directory / source.name)
            prepare = f"{run.prepare} {quoted(source.name)}" if run.prepare else ""
        stdout, stderr = place(cluster, run.stdout), place(cluster, run.stderr)
        for each in (stdout, stderr):
            each.parent.mkdir(parents=True, exist_ok=True)
        environment = {name: os.environ[name] for name in INHERITED if name in os.environ}
        environment.update(HOME=str(home), USER=run.user, LOGNAME=run.user, SHELL=SHELL, PWD=str(directory))
        for name, value in run.variables.items():
            environment[name] = self.folders.translated(cluster, value, node)
        environment[MARK] = str(self.folders.root)
        lines = [self.folders.translated(cluster, line, node, quote=True) for line in (run.command, run.follow)]
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
        key = key_of(record)
        self.world.after(lambda: self.end(key))

    def end(self, key: Key) -> None:
        """Ask a process to end."""
        child = self.children.get(key)
        if child is not None and child.kill_at is None:
            child.signal(signal.SIGTERM)
            child.kill_at = time.monotonic() + GRACE_SECONDS

    def settle(self) -> None:
        """Note what has ended, and kill what does not want to end."""
        for key, child in list(self.children.items()):
            code = child.ended()
            if code is not None:
                del self.children[key]
                self.note(key, code, "")
            elif child.kill_at is not None and time.monotonic() >= child.kill_at:
                child.signal(signal.SIGKILL)
        while self.failed:
            key, problem = self.failed.pop()
            self.note(key, CANNOT_RUN, problem)

    def note(self, key: Key, code: int, problem: str) -> None:
        """Note in its record that a run has ended, unless that was ended, or started again, before."""
        world = self.world
        with world.change():
            record = world.store.get(key.kind, key.id, key.scope)
            if record is None or key_of(record) != key or not world.lives.under_way(record):
                return
            record.data.update(ExitCode=code, Problem=problem)
            failed = bool(problem) if key.kind == "invocation" else bool(code)
            world.begin(record, "fail" if failed else "finish")

    def watch(self) -> None:
        """Bring the world to the present whenever processes may have ended, until the end."""
        while not self._closed:
            with self._wake:
                if not self.children and not self.failed and not self._closed:
                    self._wake.wait()
            time.sleep(TICK_SECONDS)
            with self.world.lock:
                if not self._closed:
                    self.world.settle()

    def output(self, record: Record) -> str:
        """Return the beginning of what a run has written to its standard output."""
        path = record.data.get("Stdout")
        try:
            with self.folders.place(record.scope, path or "").open("rb") as file:
                return file.read(LARGEST_OUTPUT).decode("utf-8", "replace")
        except (Fault, OSError):
            return ""

    def read(self, cluster: str, path: str) -> str | None:
        """Return a text file of a cluster, or None if there is none."""
        return self.folders.read(cluster, path)

    def write(self, cluster: str, path: str, content: bytes) -> None:
        """Write a file of a cluster."""
        self.folders.write(cluster, path, content)

    def forget(self, cluster: str) -> None:
        """Kill what runs for a cluster, and delete its folder."""
        self.world.after(lambda: self.wipe(cluster))

    def wipe(self, cluster: str) -> None:
        """Kill what runs for a cluster, and delete its folder."""
        for key in [key for key in self.children if key.scope == cluster]:
            self.kill(self.children.pop(key))
        self.folders.remove(cluster)

    def kill(self, child: Child) -> None:
        """Kill a process and wait for its end."""
        child.signal(signal.SIGKILL)
        child.process.wait()

    def close(self) -> None:
        """Kill everything that runs, and delete the temporary folder."""
        if hasattr(self, "world"):  # an emulator that could not begin has given it none
            self.end_all(self.world)
        if self.temporary is not None:
            shutil.rmtree(self.temporary, ignore_errors=True)

    def end_all(self, world: World) -> None:
        """Kill everything that runs."""
        with world.lock:
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
        mark = f"{MARK}={self.folders.root}".encode()
        for place in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if mark in (place / "environ").read_bytes().split(b"\0") and place.name != str(os.getpid()):
                    os.kill(int(place.name), signal.SIGKILL)


def key_of(record: Record) -> Key:
    """Return what tells the present run of a job or command apart."""
    return Key(record.kind, record.scope, record.id, record.data["Starts"])


def quoted(name: str) -> str:
    """Return the name of a file as one word of a command line, which is no option."""
    return "'./" + name.replace("'", "'\\''") + "'"
