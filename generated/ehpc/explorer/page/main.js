// Starts the page: takes the token, shows where calls go, and follows the address bar.

import { showActions } from "./actions.js";
import { showDashboard } from "./dashboard.js";
import { h, show } from "./dom.js";
import { showHistory } from "./history.js";
import { readPlace } from "./links.js";
import { ask, takeToken } from "./server.js";

const main = document.getElementById("main");
const VIEWS = { actions: showActions, dashboard: showDashboard, history: showHistory };
const session = { version: "", region: "" };
let leave = () => {};

function problem(text) {
  show(main, h("div.notice.bad", { role: "alert" }, h("h1", {}, "Not connected"), h("p", {}, text)));
}

function showWhere(facts) {
  const regions = h("select", { id: "region", onchange: (event) => { session.region = event.target.value; go(); } },
    facts.regions.map((name) => h("option", { value: name, selected: name === facts.region }, name)));
  const versions = h("select", { id: "version", onchange: (event) => { location.hash = `#/${event.target.value}/`; } },
    facts.versions.map((name) => h("option", { value: name }, name)));
  show(document.getElementById("where"),
    h("span.badge", { class: facts.emulator ? "badge calm" : "badge real" }, facts.emulator ? "Emulator" : "Real account"),
    h("span.badge", { class: facts.changes_allowed ? "badge warm" : "badge calm" }, facts.changes_allowed ? "Changes allowed" : "Read only"),
    h("span.fact", {}, h("span.label", {}, "Account"), facts.account),
    h("span.fact.endpoint", {}, h("span.label", {}, "Endpoint"), h("span", { title: facts.endpoint }, facts.endpoint)),
    h("label.fact", {}, h("span.label", {}, "Region"), regions),
    h("label.fact", {}, h("span.label", {}, "API"), versions));
}

async function go() {
  leave();
  const place = readPlace();
  for (const link of document.querySelectorAll("header nav a")) {
    if (link.dataset.view === place.view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (session.facts.versions.includes(place.version)) session.version = place.version;
  document.getElementById("version").value = session.version;
  try {
    leave = (await VIEWS[place.view](main, session, place)) || (() => {});
  } catch (error) {
    problem(error.message);
  }
}

async function start() {
  if (!takeToken()) {
    problem("This tab has no token. Open the page with the file that `ehpc explorer` has named in the terminal.");
    return;
  }
  try {
    session.facts = await ask("start");
  } catch (error) {
    problem(error.message);
    return;
  }
  session.version = session.facts.versions[0];
  showWhere(session.facts);
  addEventListener("hashchange", () => (takeToken(), go()));
  await go();
}

start();
// Hand-written: edit templates/ehpc/explorer/page/main.js, then run `make generate`.
