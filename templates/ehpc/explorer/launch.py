"""Starts and ends the explorer: the socket on loopback, the token, the file that opens the page, the emulator."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import tempfile
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import TYPE_CHECKING

import uvicorn

from .application import application
from .security import Guard

if TYPE_CHECKING:
    from ..cli.session import Session
    from ..emulator import Emulator
    from .account import Account
    from .page_requests import Explorer

WATCH_SECONDS = 1.0
"""How often it is looked whether anybody is still there."""


class Server:
    """An explorer, which answers while ``serve`` runs.

    Args:
        open_account: Returns where to call; called in another thread, with the first request for data or before.
        port: Port on 127.0.0.1; 0 takes a free one.
        changes_allowed: Whether actions that change something are sent.
        idle_minutes: After how long without a request it ends; 0 never.

    Attributes:
        token: What requests for data must carry.

    Raises:
        OSError: If the port can't be used.
    """

    def __init__(
        self,
        open_account: Callable[[], Account],
        port: int = 0,
        changes_allowed: bool = False,
        idle_minutes: float = 60.0,
    ) -> None:
        self.token = secrets.token_urlsafe(32)
        self._socket = listen_on_loopback(port)
        self.port: int = self._socket.getsockname()[1]
        self._seconds = idle_minutes * 60
        self._last = time.monotonic()

        def make_explorer() -> Explorer:
            from .page_requests import Explorer

            return Explorer(open_account(), changes_allowed, idle_minutes)

        guard = Guard(application(make_explorer), self.port, self.token, self.note_request)
        self._uvicorn = uvicorn.Server(
            uvicorn.Config(
                guard,
                access_log=False,
                log_config=None,
                lifespan="off",
                ws="none",
                http="h11",
                loop="asyncio",
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )

    @property
    def url(self) -> str:
        """Address of the page, without the token."""
        return f"http://127.0.0.1:{self.port}/"

    def note_request(self) -> None:
        """Note that somebody is there."""
        self._last = time.monotonic()

    def serve(self) -> None:
        """Answer in this thread until ``end`` is called, a signal comes, or nobody is there any more."""
        stopped = threading.Event()
        watch = threading.Thread(target=self._watch, args=(stopped,), daemon=True)
        watch.start()
        try:
            self._uvicorn.run(sockets=[self._socket])
        finally:
            stopped.set()
            self._socket.close()

    def _watch(self, stopped: threading.Event) -> None:
        while self._seconds and not stopped.wait(min(WATCH_SECONDS, self._seconds)):
            if time.monotonic() - self._last > self._seconds:
                self.end()
                return

    def end(self) -> None:
        """Make ``serve`` return; can be called from any thread, and from a signal handler."""
        self._uvicorn.should_exit = True


def listen_on_loopback(port: int) -> socket.socket:
    """Return a socket that listens on a port of 127.0.0.1; 0 takes a free one.

    Its protocol is named, since asyncio turns Nagle's algorithm off for such sockets alone; with it, every response
    would wait 40 ms for the browser's acknowledgement.

    Raises:
        OSError: If it can't be used.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
    except BaseException:
        listener.close()
        raise
    return listener


@contextmanager
def opening_file(url: str, token: str) -> Iterator[str]:
    """Yield a file that opens the page, which only this user can read.

    A browser that is opened on an address would show it in the list of processes, with the token in it.

    Args:
        url: Address of the page.
        token: The token, which stands in the fragment: browsers send that nowhere.
    """
    handle, path = tempfile.mkstemp(prefix="ehpc-explorer-", suffix=".html")  # made with mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(
                '<!doctype html><html lang="en"><meta charset="utf-8"><title>ehpc explorer</title>\n'
                '<meta name="referrer" content="no-referrer">\n'
                f'<meta http-equiv="refresh" content="0;url={url}#token={token}">\n'
                f'<p><a href="{url}#token={token}">Open the explorer</a></p></html>\n'
            )
        yield path
    finally:
        os.unlink(path)


@contextmanager
def real_account(session: Session) -> Iterator[Callable[[], Account]]:
    """Yield what opens the account that a session leads to."""
    with ExitStack() as stack:

        @cache
        def open_account() -> Account:
            from .account import Account

            account = Account(session)
            stack.callback(account.close)
            return account

        yield open_account


@contextmanager
def emulated_account(session: Session, say: Callable[[str], None]) -> Iterator[Callable[[], Account]]:
    """Run an emulator, and yield what opens its account; clusters are made in it meanwhile."""
    opened: Future[Account] = Future()
    ended = threading.Event()

    def emulate() -> None:
        try:
            from ..emulator import Emulator
            from .account import Account
            from .demo import ShiftedClock, make_clusters

            clock = ShiftedClock()
            with Emulator(clock=clock) as emulator:
                account = Account(emulator_session(session, emulator), emulator)
                opened.set_result(account)
                say("The emulator has an account of its own. For code that you copy, point clients at it:")
                for name, value in emulator.variables.items():
                    say(f"export {name}={value}")
                with account.make_client("", "2018-04-12") as client, account.make_client("", "2024-07-30") as newer:
                    make_clusters(client, newer, clock, ended.is_set)
                ended.wait()
                account.close()
        except BaseException as error:
            if opened.done():
                raise
            opened.set_exception(error)

    thread = threading.Thread(target=emulate)
    thread.start()
    try:
        yield opened.result
    finally:
        ended.set()
        thread.join()


def emulator_session(session: Session, emulator: Emulator) -> Session:
    """Return a session whose clients call an emulator."""
    session.profile = ""  # no profile at all
    session.endpoint_url = emulator.url
    session.region = session.region or emulator.variables["ALIBABA_CLOUD_REGION_ID"]
    return session


def run(server: Server, open_account: Callable[[], Account], browser: bool, say: Callable[[str], None]) -> None:
    """Open the page, and answer until the end.

    Raises:
        EhpcError: If there are no credentials or no region; the server has ended then.
    """
    # The file that opens the page must not outlive it. KeyboardInterrupt would do for Ctrl-C, but where it breaks off
    # an import, Python may keep a lock for ever, and the thread of the emulator would wait for that.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: server.end())
    failures: list[BaseException] = []

    def check_account() -> None:
        try:
            open_account().facts()
        except BaseException as error:
            failures.append(error)
            server.end()

    with opening_file(server.url, server.token) as path:
        say(f"The explorer answers on {server.url} until Ctrl-C. This file opens it, for you alone: {path}")
        if browser:
            threading.Thread(target=webbrowser.open, args=(f"file://{path}",), daemon=True).start()
        checking = threading.Thread(target=check_account)
        checking.start()
        server.serve()
        checking.join()
    if failures:
        raise failures[0]
