"""The page in a real browser: the chapter's story by mouse and by keyboard, no barrier, nothing from elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

from ehpc.explorer.launch import opening_file
from tests.explorer.browser.conftest import Visit, Visitor
from tests.explorer.conftest import PASSWORD, VERSION, VERSIONS, Running, add_cluster

pytestmark = pytest.mark.xdist_group("browser page")


def test_the_story_of_the_chapter_by_mouse(visitor: Visitor, writer: Running) -> None:
    """ListClusters tells a cluster, AddUsers gets two rows of users, ListUsers shows them."""
    cluster = writer.emulator.add_cluster("chapter")
    visit = visitor(writer)
    page = visit.page
    visit.open()
    page.click("text=Clusters >> nth=0")
    page.click("nav.tree a:has-text('ListClusters') >> nth=0")
    page.wait_for_selector("h1:text-is('ListClusters')")
    page.click("button.send")
    expect(page.locator(".answer table")).to_contain_text(cluster)
    expect(page.locator(".answer .outcome")).to_contain_text("200")

    page.fill("nav.tree input", "add users")
    page.click("nav.tree a:has-text('AddUsers')")
    page.wait_for_selector("h1:has-text('AddUsers')")
    page.get_by_label("ClusterId").click()
    expect(page.locator(f"datalist option[value={cluster}]")).to_have_count(1)
    page.get_by_label("ClusterId").fill(cluster)
    page.click("button.add")
    for number, (name, group) in enumerate([("alice.b", "users"), ("marie.c", "wheel")], 1):
        row = page.get_by_role("group", name=f"User {number}", exact=True)
        row.get_by_label("Name").fill(name)
        row.get_by_label("Group").select_option(group)
        row.get_by_label("Password").fill(PASSWORD)
    expect(page.locator("#code-python")).to_contain_text('name="marie.c"')
    expect(page.locator("#code-python")).to_contain_text('os.environ["EHPC_USERS_2_PASSWORD"]')
    assert PASSWORD not in page.inner_text("body") + page.url
    page.click("button.send")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("an emulator")
    expect(dialog).to_contain_text("User.2.Name=marie.c")
    expect(dialog).to_contain_text("User.2.Password=***")
    dialog.get_by_role("button", name="Send now").click()
    expect(page.locator(".answer .outcome")).to_contain_text("200")

    page.fill("nav.tree input", "ListUsers")
    page.click("nav.tree a:has-text('ListUsers')")
    page.wait_for_selector("h1:text-is('ListUsers')")
    page.get_by_label("ClusterId").fill(cluster)
    page.click("button.send")
    for text in ("alice.b", "marie.c", "wheel"):
        expect(page.locator(".answer table")).to_contain_text(text)
    assert ["AddUsers"] == [name for name, _ in writer.received if name == "AddUsers"]


def test_the_story_of_the_chapter_by_keyboard(visitor: Visitor, writer: Running) -> None:
    """Search, tree, form, rows, review and answer, without a mouse."""
    cluster = writer.emulator.add_cluster("chapter")
    visit = visitor(writer)
    page = visit.page
    press = page.keyboard.press
    visit.open()
    press("/")
    page.keyboard.type("list clusters of")
    page.keyboard.press("Control+a")
    page.keyboard.type("AddUsers")
    press("ArrowDown")
    press("ArrowDown")
    press("Enter")
    page.wait_for_selector("h1:has-text('AddUsers')")
    tab_to(visit, "cluster_id")
    page.keyboard.type(cluster)
    press("Escape")  # closes the list of offers
    tab_to(visit, "users.0.name")
    page.keyboard.type("alice.b")
    press("Tab")
    page.keyboard.type("users")
    press("Tab")
    page.keyboard.type(PASSWORD)
    press("Control+Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    press("Enter")
    expect(page.locator(".answer .outcome")).to_contain_text("200")
    users = writer.emulator.client().list_users(cluster_id=cluster).users
    assert ["alice.b"] == [user.name for user in users]


def tab_to(visit: Visit, name: str) -> None:
    """Press Tab until a field has the focus, as somebody without a mouse does."""
    for _ in range(200):
        if visit.page.evaluate("() => document.activeElement.name") == name:
            return
        visit.page.keyboard.press("Tab")
    raise AssertionError(f"{name} can't be reached")


def test_arrows_go_through_the_tree(visitor: Visitor, explorer: Running) -> None:
    """Down into an open chapter, left closes it."""
    visit = visitor(explorer)
    visit.open()
    for key in ("/", "ArrowDown", "ArrowRight", "ArrowDown"):
        visit.page.keyboard.press(key)
    assert "A" == visit.page.evaluate("() => document.activeElement.tagName")
    visit.page.keyboard.press("ArrowLeft")
    assert "SUMMARY" == visit.page.evaluate("() => document.activeElement.tagName")
    assert not visit.page.evaluate("() => document.activeElement.parentElement.open")


def test_deleting_wants_the_name_typed(visitor: Visitor, writer: Running) -> None:
    """The button stays off until it is, and Escape sends nothing."""
    cluster = writer.emulator.add_cluster()
    visit = visitor(writer)
    page = visit.page
    visit.open(f"DeleteCluster?cluster_id={cluster}")
    writer.received.clear()
    page.click("button.send")
    confirm = page.get_by_role("button", name="Delete", exact=True)
    expect(confirm).to_be_disabled()
    page.fill("#confirm-name", cluster[:-1])
    expect(confirm).to_be_disabled()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert [] == writer.received
    visit.send()
    assert ["DeleteCluster"] == [name for name, _ in writer.received]


def test_what_is_wrong_is_said_at_the_field(visitor: Visitor, explorer: Running) -> None:
    """As one types, and for all fields once it was to be sent; nothing was sent then."""
    visit = visitor(explorer)
    page = visit.page
    visit.open("ListNodes")
    page.click("summary:has-text('Optional fields')")
    page.get_by_label("PageSize").fill("many")
    expect(page.locator("[data-path=page_size] > .message")).to_have_text("PageSize must be an integer, not 'many'")
    expect(page.get_by_label("PageSize")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("PageSize").fill("500")
    expect(page.locator("[data-path=page_size] > .message")).to_contain_text("maximum is 100")
    page.click("button.send")
    expect(page.locator("[data-path=cluster_id] > .message")).to_have_text("ClusterId is missing")
    assert "cluster_id" == page.evaluate("() => document.activeElement.name")
    assert "ListNodes" not in [name for name, _ in explorer.received]
    visit.complaints[:] = [each for each in visit.complaints if "422" not in each]  # the browser notes the refusal


def test_a_read_only_explorer_offers_no_change(visitor: Visitor, explorer: Running) -> None:
    """The button is off, with the reason; the code is shown all the same."""
    visit = visitor(explorer)
    visit.open("StopCluster?cluster_id=c-1")
    expect(visit.page.locator("button.send")).to_be_disabled()
    expect(visit.page.locator(".note")).to_contain_text("--allow-changes")
    expect(visit.page.locator("#where")).to_contain_text("Read only")
    expect(visit.page.locator("#code-cli")).to_contain_text("--cluster-id c-1")


def test_a_link_opens_an_action_with_its_fields_and_reload_keeps_the_tab(visitor: Visitor, writer: Running) -> None:
    """But for secrets, which stand in no address."""
    visit = visitor(writer)
    page = visit.page
    visit.open("AddUsers?cluster_id=c-1&users.0.name=alice.b&users.1.name=marie.c")
    page.get_by_role("group", name="User 1", exact=True).get_by_label("Password").fill(PASSWORD)
    expect(page.locator("#code-python")).to_contain_text("marie.c")
    page.wait_for_function("() => location.hash.includes('users.1.name=marie.c')")
    assert writer.server.token not in page.url
    assert PASSWORD not in page.url
    page.reload()
    expect(page.get_by_role("group", name="User 2", exact=True).get_by_label("Name")).to_have_value("marie.c")


def test_history_leads_back_to_the_form(visitor: Visitor, explorer: Running) -> None:
    """A link with the fields."""
    cluster = explorer.emulator.add_cluster()
    visit = visitor(explorer)
    visit.open(f"ListNodes?cluster_id={cluster}")
    visit.send()
    visit.go("history")
    visit.page.click("td a:has-text('ListNodes') >> nth=0")
    expect(visit.page.get_by_label("ClusterId")).to_have_value(cluster)


def test_the_local_file_opens_the_page(visitor: Visitor, explorer: Running) -> None:
    """The token is gone from the address at once, and a tab of its own has none."""
    visit = visitor(explorer)
    with opening_file(explorer.server.url, explorer.server.token) as path:
        visit.page.goto(f"file://{path}")
        visit.page.wait_for_selector(".welcome")
    visit.elsewhere[:] = [url for url in visit.elsewhere if not url.startswith("file:")]
    assert f"{visit.origin}/#/" == visit.page.url
    other = visit.page.context.new_page()
    other.goto(visit.origin)
    expect(other.locator("h1")).to_have_text("Not connected")


class ForeignPage(BaseHTTPRequestHandler):
    """A page of another program on this machine, which forbids its scripts nothing."""

    def do_GET(self) -> None:
        """ExplorerResponse with the page."""
        body = b'<!doctype html><link rel="icon" href="data:,"><title>foreign</title>'
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def foreign_url() -> Iterator[str]:
    """Address of a foreign page: another port, which browsers count as the same site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), ForeignPage) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_foreign_page_reaches_nothing(visitor: Visitor, explorer: Running, foreign_url: str) -> None:
    """Neither by reading, nor by sending what browsers send without asking, nor in a frame."""
    visit = visitor(explorer)
    page = visit.page
    page.goto(foreign_url)
    url = f"http://127.0.0.1:{explorer.port}"
    reached = page.evaluate(
        """async url => {
            const attempts = [[url + '/'], [url + '/explorer/start', {method: 'POST', body: '{}'}],
                [url + '/explorer/start', {method: 'POST', body: '{}', headers: {'content-type': 'application/json'}}]];
            return Promise.all(attempts.map(([to, how]) => fetch(to, how).then(() => true, () => false)));
        }""",
        url,
    )
    assert [False, False, False] == reached
    statuses: list[int] = []
    page.on("response", lambda response: statuses.append(response.status) if response.url.startswith(url) else None)
    page.evaluate(
        """url => {
            const frame = document.createElement('iframe');
            const loaded = new Promise(done => { frame.onload = done; });
            frame.src = url;
            document.body.append(frame);
            const how = {method: 'POST', body: '{}', mode: 'no-cors'};
            const sent = fetch(url + '/explorer/start', how).catch(() => null);
            return Promise.all([loaded, sent]);
        }""",
        url,
    )
    assert {403} == set(statuses)
    assert [] == explorer.received
    visit.complaints.clear()  # the browser says that it has blocked them
    visit.elsewhere.clear()


def test_text_of_the_service_is_only_text(visitor: Visitor, writer: Running) -> None:
    """Markup in a name runs nowhere."""
    markup = "<img src=x onerror=alert(1)>"
    cluster = writer.emulator.add_cluster()
    writer.emulator.add_job(cluster, Name=markup)
    visit = visitor(writer)
    visit.open(f"ListJobs?cluster_id={cluster}")
    visit.send()
    expect(visit.page.locator(".answer table")).to_contain_text(markup)
    assert 0 == visit.page.locator("img[src=x]").count()


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 390)])
def test_no_barrier_on_any_kind_of_page(
    visitor: Visitor, writer: Running, theme: str, width: int, tmp_path: Path
) -> None:
    """By WCAG 2 A and AA, in light and dark, on wide and narrow screens; nothing is wider than the screen."""
    cluster = writer.emulator.add_cluster(nodes=4)
    for _ in range(6):
        writer.emulator.add_job(cluster)
    visit = visitor(writer, color_scheme=theme, viewport={"width": width, "height": 900})
    page = visit.page

    def look(name: str) -> None:
        page.screenshot(path=tmp_path / f"{name}.png")
        assert [] == visit.violations(), name
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, name

    visit.open()
    look("welcome")
    visit.go(f"AddUsers?cluster_id={cluster}&users.0.name=a&users.0.group=wheels")
    page.wait_for_selector(".doubtful")
    look("form")
    visit.go("CreateCluster")
    page.click("summary:has-text('Optional fields')")
    page.click("button.add >> nth=0")
    look("large form")
    visit.go(f"ListNodes?cluster_id={cluster}")
    visit.send()
    for tab in page.get_by_role("tablist", name="Response").get_by_role("tab").all():
        tab.click()
        look("answer")
    visit.go(f"DeleteCluster?cluster_id={cluster}")
    page.click("button.send")
    page.wait_for_selector("dialog[open]")
    look("review")
    page.keyboard.press("Escape")
    visit.go("DescribeCluster?cluster_id=missing")
    visit.send()
    look("error")
    visit.go("history")
    look("history")
    visit.go("dashboard")
    page.wait_for_selector(".plot")
    look("dashboard")


def test_code_follows_a_keystroke(visitor: Visitor, explorer: Running) -> None:
    """Within a time that nobody notices: half of the keystrokes within 50 ms."""
    visit = visitor(explorer)
    visit.open("ListNodes")
    times = visit.page.evaluate(KEYSTROKES, 20)
    assert sorted(times)[len(times) // 2] < 50


KEYSTROKES = """async count => {
    const input = document.querySelector('[name=cluster_id]'), code = document.getElementById('code-python');
    const times = [];
    for (let number = 0; number < count; number++) {
        const start = performance.now();
        const changed = new Promise(done => new MutationObserver((_, observer) => { observer.disconnect(); done(); })
            .observe(code, {childList: true, characterData: true, subtree: true}));
        input.value = 'ehpc-' + number;
        input.dispatchEvent(new Event('input', {bubbles: true}));
        await changed;
        times.push(performance.now() - start);
    }
    return times;
}"""


def test_the_dashboard_leads_to_the_jobs_behind_a_mark(visitor: Visitor, explorer: Running) -> None:
    """Figures and bars filter the list; own jobs first; it asks for nothing while it is hidden."""
    cluster = explorer.emulator.add_cluster("marks", nodes=1)
    explorer.emulator.add_job(cluster, user="first.one")
    for _ in range(3):
        explorer.emulator.add_job(cluster, user="other.one")
    visit = visitor(explorer)
    page = visit.page
    visit.open(f"dashboard?cluster={cluster}")
    rows = page.locator(".jobs tbody tr")
    expect(rows).to_have_count(4)
    page.click(".states .bar:has-text('queued')")
    expect(rows).to_have_count(int(page.locator(".figure:has-text('waiting') strong").inner_text()))
    page.click(".hours .bar:has-text('first.one')")
    expect(rows).to_have_count(1)
    page.select_option("select[aria-label=Owner]", "")
    page.select_option("select[aria-label='Whose jobs come first']", "first.one")
    expect(rows.first).to_contain_text("first.one")
    page.click(".node >> nth=0")
    page.wait_for_selector("h1:text-is('ListNodes')")
    assert VERSION in page.url


def test_the_newer_version_has_a_start_and_a_dashboard_of_its_own(visitor: Visitor, explorer: Running) -> None:
    """Its links lead to actions that it has, the dashboard shows its clusters, and a mark leads to its form."""
    version = VERSIONS[1]
    cluster = add_cluster(explorer.emulator, version, nodes=2, jobs=3)
    visit = visitor(explorer)
    page = visit.page
    visit.open()
    page.select_option("#version", version)
    expect(page.locator(".welcome")).to_contain_text(version)
    names = page.locator(".welcome a[href^='#/']").all_inner_texts()
    assert 3 == len(names)
    for name in names:
        page.click(f".welcome a:text-is('{name}')")
        page.wait_for_selector(f"h1:has-text('{name}')")
        page.evaluate("version => { location.hash = `#/${version}/`; }", version)
        page.wait_for_selector(".welcome")
    page.click("header nav a:has-text('Dashboard')")
    expect(page.locator(".title select")).to_have_value(cluster)
    expect(page.locator(".jobs tbody tr")).to_have_count(3)
    page.click(".node >> nth=0")
    page.wait_for_selector("h1:text-is('ListNodes')")
    assert f"#/{version}/ListNodes?cluster_id={cluster}&hostnames.0=compute000" in page.url
    visit.send()
    expect(page.locator(".answer tbody tr")).to_have_count(1)
