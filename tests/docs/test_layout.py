"""The handbook in a browser: pages use the width of the screen, and nothing is cut."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from tests.components import require_component
from tests.docs.conftest import Site

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
MEASURE = """() => {
  const contents = document.querySelector('.toc-drawer:not(.no-toc)');
  return {
    beyond: document.documentElement.scrollWidth - innerWidth,
    cut: [...document.querySelectorAll('article pre')].filter(each => each.scrollWidth > each.clientWidth + 1).length,
    hidden: contents !== null && contents.getBoundingClientRect().right > innerWidth,
    width: document.querySelector('article').getBoundingClientRect().width,
  };
}"""


def test_pages_fit_the_screen(site: Site) -> None:
    """At 1280 pixels no code is cut and the contents are shown; no page exceeds 1280 or 390 pixels."""
    chromium = require_component("chromium")["chromium"]
    pages = [
        page for page in site.pages() if page.parent.name in ("docs", "how-to", "tutorial", "reference", "explanation")
    ]
    assert len(pages) > 50
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        found = {}
        for width in (1280, 390):
            tab = browser.new_page(viewport={"width": width, "height": 900})
            for page in pages:
                tab.goto(page.as_uri())
                found[page.name, width] = tab.evaluate(MEASURE)
        browser.close()
    assert [] == [place for place, facts in found.items() if facts["beyond"] > 0]
    assert [] == [place for place, facts in found.items() if place[1] == 1280 and (facts["cut"] or facts["hidden"])]
    assert all(facts["width"] >= 800 for place, facts in found.items() if place[1] == 1280)
