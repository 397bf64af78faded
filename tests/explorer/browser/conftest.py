"""A page of the explorer in Debian's Chromium, watched: what it complains about, and whom it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

import pytest
from attrs import define, field
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.components import require_component
from tests.explorer.conftest import VERSION, Running

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
"""The engine that looks for barriers; the driver's way in is not bound by the page's policy."""


@define
class Visit:
    """A page in a tab of its own.

    Attributes:
        complaints: What the browser said: errors, warnings, breaches of the policy.
        elsewhere: Requests to anywhere but the explorer.
    """

    page: Page
    running: Running
    complaints: list[str] = field(factory=list)
    elsewhere: list[str] = field(factory=list)

    @property
    def origin(self) -> str:
        """Origin of the explorer."""
        return f"http://127.0.0.1:{self.running.port}"

    def open(self, place: str = "") -> None:
        """Open the page as the local file does, then go to a place in it."""
        self.page.goto(f"{self.origin}/#token={self.running.server.token}")
        self.page.wait_for_selector(".welcome")
        if place:
            self.go(place)

    def go(self, place: str, version: str = VERSION) -> None:
        """Go to a place of the page, such as an action of a version."""
        heading = (
            place.partition("?")[0].capitalize() if "dash" in place or "hist" in place else place.partition("?")[0]
        )
        path = place if heading != place.partition("?")[0] else f"{version}/{place}"
        self.page.evaluate("place => { location.hash = place }", f"#/{path}")
        self.page.wait_for_selector(f"h1:text-is('{heading}'), h1:has-text('{heading}')")

    def send(self) -> None:
        """Press the button, and confirm what is asked."""
        self.page.click("button.send")
        self.page.wait_for_selector("dialog[open], .answer h2")
        if self.page.query_selector("dialog[open]"):
            wanted = self.page.query_selector("dialog label strong")
            if wanted is not None:
                self.page.fill("#confirm-name", wanted.inner_text())
            self.page.click("dialog button.send")
        self.page.wait_for_selector(".answer h2")

    def violations(self) -> list[str]:
        """Return the rules of WCAG 2 A and AA that the page breaks, with the places."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE)
        found: dict[str, Any] = self.page.evaluate(
            "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
        )
        return [
            f"{rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]


Visitor = Callable[..., Visit]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without what it does in the background.

    It is closed with its module: while its driver runs, asyncio can't be used in this thread.
    """
    chromium = require_component("chromium")["chromium"]
    expect.set_options(timeout=15_000)
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield started
        started.close()


@contextmanager
def visiting(browser: Browser) -> Iterator[Visitor]:
    """Open tabs that share nothing; at the end, none may have complained, or have asked anybody else."""
    contexts: list[BrowserContext] = []
    visits: list[Visit] = []

    def visit(running: Running, **options: Any) -> Visit:
        context = browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **options}
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        found = Visit(context.new_page(), running)
        visits.append(found)

        def listen(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                found.complaints.append(message.text)

        def watch(request: Request) -> None:
            if not request.url.startswith((f"{found.origin}/", "blob:")):
                found.elsewhere.append(request.url)

        found.page.on("console", listen)
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on("request", watch)
        return found

    yield visit
    for context in contexts:
        context.close()
    assert [] == [complaint for found in visits for complaint in found.complaints]
    assert [] == [url for found in visits for url in found.elsewhere]


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """Opens tabs for one test."""
    with visiting(browser) as found:
        yield found
