"""Takes the pictures of the explorer and of ``ehpc top`` for the handbook: ``python -m docs.site.pictures``.

It needs ``ehpc`` with its extras ``explorer`` and ``top``, Playwright, and Debian's Chromium.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from ehpc.cli.session import Session
from ehpc.explorer.account import Account
from ehpc.explorer.demo import JOBS, PASSWORD
from ehpc.explorer.launch import Server, emulated_account
from ehpc.top.app import Top
from ehpc.top.watched import Watched

FOLDER = Path(__file__).parents[1] / "pictures"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
VERSION = "2018-04-12"


@contextmanager
def running_explorer() -> Iterator[tuple[Server, Account]]:
    """Run an explorer over an emulator with its clusters, until the end of the block."""
    with emulated_account(Session(), lambda _: None) as open_account:
        wait_for_jobs(open_account().client(VERSION, ""))
        server = Server(open_account, changes_allowed=True, idle_minutes=0)
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield server, open_account()
        finally:
            server.end()
            thread.join()


def wait_for_jobs(client: Any) -> None:
    """Wait until the emulated cluster has all of its jobs."""
    while True:
        clusters = client.list_clusters().clusters
        if clusters and client.list_jobs(cluster_id=clusters[0].id).total_count == JOBS:
            return
        time.sleep(0.1)


def take_pictures(page: Page, server: Server, theme: str) -> None:
    """Take the pictures in one theme."""
    page.goto(f"{server.url}#token={server.token}")
    page.wait_for_selector(".welcome")
    page.goto(f"{server.url}#/dashboard")
    page.wait_for_function("() => document.querySelectorAll('.states .bar').length > 2")
    page.evaluate(
        "() => document.getElementById('jobs').querySelector('.scroll').style.setProperty('max-height', '14rem')"
    )
    page.screenshot(path=FOLDER / f"dashboard-{theme}.png", full_page=True)
    cluster = page.locator(".title select").input_value()
    users = "users.0.name=alice.b&users.0.group=users&users.1.name=marie.c&users.1.group=wheel"
    page.goto(f"{server.url}#/{VERSION}/AddUsers?cluster_id={cluster}&{users}")
    page.wait_for_selector("h1:has-text('AddUsers')")
    for field in page.get_by_label("Password").all():
        field.fill(PASSWORD)
    page.wait_for_function("() => document.getElementById('code-python').textContent.includes('marie.c')")
    page.wait_for_function("() => [...document.querySelectorAll('.message')].every(each => !each.textContent)")
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    page.screenshot(path=FOLDER / f"explorer-{theme}.png")


async def take_terminal_pictures(watched: Watched, theme: str) -> None:
    """Take the pictures of ``ehpc top`` in one theme, without the fonts that Textual would load from elsewhere."""
    app = Top(watched, "marco.b")
    app.theme = f"textual-{theme}"
    async with app.run_test(size=(80, 24)) as pilot:
        while not app.view:
            await pilot.pause(0.1)
        for key, name in (("1", "jobs"), ("3", "usage")):
            await pilot.press(key)
            await pilot.pause(0.5)
            picture = re.sub(r"@font-face \{.*?\}\s*", "", app.export_screenshot(title="ehpc top"), flags=re.DOTALL)
            picture = re.sub(r"terminal-\d+", "terminal", picture)
            (FOLDER / f"top-{name}-{theme}.svg").write_text(picture, encoding="utf-8")


def take_browser_pictures(server: Server) -> None:
    """Take the pictures of the explorer in both themes."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for theme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": 1280, "height": 860}, color_scheme="dark" if theme == "dark" else "light"
            )
            take_pictures(context.new_page(), server, theme)
            context.close()
        browser.close()


def main() -> int:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running_explorer() as (server, account):
        take_browser_pictures(server)
        for name, value in account.credentials.items():
            os.environ[f"ALIBABA_CLOUD_{name.upper()}"] = value
        (cluster,) = account.client(VERSION, "").list_clusters().clusters
        with closing(Watched(account.session, cluster.id, changes_allowed=True)) as watched:
            for theme in ("light", "dark"):
                asyncio.run(take_terminal_pictures(watched, theme))
    return 0


if __name__ == "__main__":
    sys.exit(main())
