"""A program of its own that starts jobs and ends them with all their processes, also when the emulator is killed.

The emulator runs it by its path, so it imports the standard library alone, and speaks to it over the socket that is its
standard input. It forks a keeper for each job::

    emulator --socket--> supervisor --pipe--> keeper --> shell of the job --> its processes

On Linux, a keeper is the subreaper of its job: whatever leaves the job's session, or is orphaned, becomes a child of
the keeper, so none is missed. A job has ended once no process of it is left. Its keeper ends it when it sees the end of
the pipe that the supervisor holds, and the supervisor goes when it sees the end of its socket or of the emulator: so
all jobs end with the emulator, SIGKILL included, whatever thread it ran in, and so does its temporary folder, which is
the argument. Elsewhere, what leaves the job's session is missed.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import time
from contextlib import suppress
from typing import Any, NamedTuple, NoReturn

LENGTH = struct.Struct("!I")
"""Length of a message; the messages of the emulator have the descriptors of two files with it."""

IS_LINUX = sys.platform == "linux"
PR_SET_CHILD_SUBREAPER = 36
GRACE_SECONDS = 2.0
"""How long a job that is asked to end has time."""
KILL_SECONDS = 10.0
"""How long processes that are killed are waited for: those of another user can't be."""
TICK_SECONDS = 0.01
CANNOT_RUN = 126
KILL = signal.SIGUSR1
"""Asks a keeper to kill its job at once; SIGTERM asks it to end it."""


class Keeper(NamedTuple):
    """A keeper that runs: the number of its job, and the pipe into which it writes how the job ended."""

    job: int
    result: int


class Supervisor:
    """Starts keepers, and tells the emulator at the other end of a socket how their jobs have ended."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.keepers: dict[int, Keeper] = {}
        self.lifeline, self.held_end = os.pipe()
        self.wake = watch_signals(signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP, KILL)
        self.emulator = open_process(os.getppid())

    def run(self) -> None:
        """Serve the emulator until it is gone, then end all jobs."""
        poll = select.poll()
        for descriptor in (self.control.fileno(), self.wake, self.emulator):
            if descriptor is not None:
                poll.register(descriptor, select.POLLIN)
        is_served = True
        while is_served:
            ready = {descriptor for descriptor, _ in poll.poll()}
            if self.wake in ready:
                os.read(self.wake, 4096)
                self.reap()
            if self.control.fileno() in ready:
                is_served = self.obey()
            if self.emulator in ready:
                is_served = False
        os.close(self.held_end)
        end = time.monotonic() + KILL_SECONDS
        while self.keepers and time.monotonic() < end:
            time.sleep(TICK_SECONDS)
            self.reap()
        self.kill_strays()

    def obey(self) -> bool:
        """Do what the emulator asks for, and return whether it is still there."""
        try:
            message, descriptors = receive(self.control)
        except (EOFError, OSError):
            return False
        if "command" in message:
            self.start(message, descriptors)
        else:
            for keeper, known in self.keepers.items():
                if known.job == message["job"]:
                    os.kill(keeper, KILL if message["kill"] else signal.SIGTERM)
        return True

    def start(self, message: dict[str, Any], descriptors: list[int]) -> None:
        """Fork the keeper of a job."""
        result, write_end = os.pipe()
        blocked = {signal.SIGTERM, KILL}
        signal.pthread_sigmask(signal.SIG_BLOCK, blocked)  # until the keeper has its own handlers
        try:
            keeper = os.fork()
        except OSError as error:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, blocked)
            for descriptor in (*descriptors, result, write_end):
                os.close(descriptor)
            problem = f"The process can't be started: {error.strerror}."
            send(self.control, {"job": message["job"], "code": CANNOT_RUN, "problem": problem})
            return
        if not keeper:
            for descriptor in (self.held_end, result, *(known.result for known in self.keepers.values())):
                os.close(descriptor)
            self.control.close()
            keep(message, descriptors, self.lifeline, write_end)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, blocked)
        self.keepers[keeper] = Keeper(message["job"], result)
        for descriptor in (*descriptors, write_end):
            os.close(descriptor)

    def reap(self) -> None:
        """Tell the emulator about the jobs whose keepers have ended."""
        for process, status in reap_children():
            keeper = self.keepers.pop(process, None)
            if keeper is None:
                continue
            with os.fdopen(keeper.result, "rb") as pipe:
                text = pipe.read()
            if not text:  # the job has killed its keeper
                self.kill_strays()
            result = json.loads(text) if text else {"code": status, "problem": ""}
            with suppress(OSError):
                send(self.control, {"job": keeper.job, **result})

    def kill_strays(self) -> None:
        """Kill what has lost its keeper."""
        end = time.monotonic() + KILL_SECONDS
        while time.monotonic() < end:
            strays = find_descendants(os.getpid(), without=set(self.keepers))
            if not strays:
                return
            for process in strays:
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(process, signal.SIGKILL)
                with suppress(ChildProcessError):
                    os.waitpid(process, os.WNOHANG)
            time.sleep(TICK_SECONDS)


def keep(message: dict[str, Any], descriptors: list[int], lifeline: int, result: int) -> NoReturn:
    """Run the job of a message in this process, its keeper, write into ``result`` how it ended, and end.

    The descriptors are the files for its output and its error output; it must end when the pipe ``lifeline`` does.
    """
    code, problem = CANNOT_RUN, ""
    try:
        wake = watch_signals(signal.SIGCHLD, signal.SIGINT, signal.SIGHUP)
        become_subreaper()
        job = Job(wake, lifeline)
        signal.signal(signal.SIGTERM, lambda *_: job.ask_to_end())
        signal.signal(KILL, lambda *_: job.kill())
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, KILL})
        code = job.run(message, descriptors)
    except OSError as error:
        problem = f"The process can't be started: {error.strerror}."
    except BaseException as error:
        problem = f"The process can't be started: {type(error).__name__}."
    finally:
        os.write(result, json.dumps({"code": code, "problem": problem}).encode())
        os._exit(0)


class Job:
    """A job that runs, as its keeper sees it; a pipe tells of signals, the end of another one that the job must end."""

    def __init__(self, wake: int, lifeline: int) -> None:
        self.wake = wake
        self.lifeline = lifeline
        self.leader = 0
        self.code: int | None = None
        self.kill_at: float | None = None

    def run(self, message: dict[str, Any], descriptors: list[int]) -> int:
        """Start the job, and return its exit code once none of its processes is left."""
        process = subprocess.Popen(  # noqa: S603 - to run what the user says is what this is for
            message["command"],
            cwd=message["directory"],
            env=message["environment"],
            stdin=subprocess.DEVNULL,
            stdout=descriptors[0],
            stderr=descriptors[1],
            start_new_session=True,
        )
        self.leader = process.pid
        for descriptor in descriptors:
            os.close(descriptor)
        if self.kill_at is not None:  # it was asked to end before it was there
            self.signal_all(signal.SIGTERM)
        poll = select.poll()
        poll.register(self.wake, select.POLLIN)
        poll.register(self.lifeline, select.POLLIN)
        give_up_at = float("inf")
        while self.has_processes() and time.monotonic() < give_up_at:
            now = time.monotonic()
            if self.code is not None and self.kill_at is None:  # what it has left behind ends with it
                self.kill_at = now
            if self.kill_at is not None and now >= self.kill_at:
                give_up_at = min(give_up_at, now + KILL_SECONDS)
                self.signal_all(signal.SIGKILL)
            wait = None if self.kill_at is None else max(self.kill_at - now, TICK_SECONDS) * 1000
            for descriptor, _ in poll.poll(wait):
                if descriptor == self.wake:
                    os.read(self.wake, 4096)
                else:
                    poll.unregister(self.lifeline)
                    self.kill()
        return CANNOT_RUN if self.code is None else self.code

    def has_processes(self) -> bool:
        """Return whether there are processes of the job, after taking leave of those that have ended."""
        for process, code in reap_children():
            if process == self.leader:
                self.code = code
                if not IS_LINUX:
                    self.signal_all(signal.SIGKILL)
        if not IS_LINUX:
            return self.code is None
        try:
            os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        except ChildProcessError:
            return False
        return True

    def ask_to_end(self) -> None:
        """Ask all processes to end, and kill them soon after."""
        if self.kill_at is None:
            self.kill_at = time.monotonic() + GRACE_SECONDS
            self.signal_all(signal.SIGTERM)

    def kill(self) -> None:
        """Kill all processes now."""
        self.kill_at = time.monotonic()

    def signal_all(self, number: signal.Signals) -> None:
        """Send a signal to all processes of the job."""
        if IS_LINUX:
            for process in find_descendants(os.getpid()):
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(process, number)
        elif self.leader:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.leader, number)


def become_subreaper() -> None:
    """Have all orphans among the descendants of this process become its children; only Linux can."""
    if IS_LINUX:
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def watch_signals(*numbers: signal.Signals) -> int:
    """Return a pipe that tells of signals, which do nothing else; processes that are started get them as ever."""
    read_end, write_end = os.pipe()
    os.set_blocking(read_end, False)
    os.set_blocking(write_end, False)
    signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
    for number in numbers:
        signal.signal(number, lambda *_: None)
    return read_end


def open_process(number: int) -> int | None:
    """Return what tells the end of the parent, or None if this system has no such thing."""
    try:
        descriptor: int = os.pidfd_open(number)
    except (AttributeError, OSError):
        return None
    if os.getppid() != number:
        os._exit(1)  # it has ended before
    return descriptor


def reap_children() -> list[tuple[int, int]]:
    """Return the children that have ended, each with its exit code as a shell has it."""
    ended = []
    with suppress(ChildProcessError):
        while True:
            process, status = os.waitpid(-1, os.WNOHANG)
            if not process:
                break
            code = os.waitstatus_to_exitcode(status)
            ended.append((process, code if code >= 0 else 128 - code))
    return ended


def find_descendants(root: int, without: set[int] | frozenset[int] = frozenset()) -> list[int]:
    """Return the processes that descend from one, without some of its children and itself; only Linux tells."""
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc") if IS_LINUX else ()):
        with suppress(OSError, ValueError, IndexError), open(f"/proc/{name}/stat", "rb") as file:
            parent = int(file.read().rpartition(b")")[2].split()[1])
            children.setdefault(parent, []).append(int(name))
    descendants: list[int] = []
    left = [process for process in children.get(root, ()) if process not in without]
    while left:
        process = left.pop()
        descendants.append(process)
        left += children.get(process, ())
    return descendants


def send(connection: socket.socket, message: dict[str, Any], descriptors: tuple[int, ...] = ()) -> None:
    """Send a message, and descriptors of files with it."""
    data = json.dumps(message).encode()
    head = LENGTH.pack(len(data))
    if descriptors:
        socket.send_fds(connection, [head], descriptors)
        connection.sendall(data)
    else:
        connection.sendall(head + data)


def receive(connection: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """Return the next message, with the descriptors that came with it; EOFError says that the other side is gone."""
    head, descriptors, _, _ = socket.recv_fds(connection, LENGTH.size, 2)
    head += read_exactly(connection, LENGTH.size - len(head)) if head else b""
    if not head:
        raise EOFError
    message: dict[str, Any] = json.loads(read_exactly(connection, LENGTH.unpack(head)[0]))
    return message, descriptors


def read_exactly(connection: socket.socket, size: int) -> bytes:
    """Return so many bytes; EOFError says that the other side is gone."""
    data = bytearray()
    while len(data) < size:
        piece = connection.recv(size - len(data))
        if not piece:
            raise EOFError
        data += piece
    return bytes(data)


def main() -> None:
    """Supervise the jobs of the emulator at the other end of standard input, then delete its temporary folder."""
    become_subreaper()
    Supervisor(socket.socket(fileno=0)).run()
    if sys.argv[1:]:
        subprocess.run(["rm", "-rf", "--", *sys.argv[1:]], check=False)  # noqa: S603, S607


if __name__ == "__main__":
    main()
