"""Takes the pictures of the explorer for the handbook: ``python -m docs.site.pictures``.

It needs ``ehpc`` with its extra ``explorer``, Playwright, and Debian's Chromium.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from ehpc.cli.session import Session
from ehpc.explorer.demo import JOBS, PASSWORD
from ehpc.explorer.launch import Server, emulated_account

FOLDER = Path(__file__).parents[1] / "pictures"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
VERSION = "2018-04-12"


@contextmanager
def running_explorer() -> Iterator[Server]:
    """Run an explorer over an emulator with its cluster, until the end of the block."""
    with emulated_account(Session(), lambda _: None) as open_account:
        wait_for_jobs(open_account().client(VERSION, ""))
        server = Server(open_account, changes_allowed=True, idle_minutes=0)
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield server
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


def main() -> int:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with running_explorer() as server, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for theme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": 1280, "height": 860}, color_scheme="dark" if theme == "dark" else "light"
            )
            take_pictures(context.new_page(), server, theme)
            context.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
