// What was sent in this session, without secrets; each leads back to its form.

import { h, show } from "./dom.js";
import { placeOf } from "./links.js";
import { ask } from "./server.js";

export async function showHistory(main) {
  document.title = "History · ehpc explorer";
  const { calls } = await ask("history");
  const rows = calls.map((call) => h("tr", {},
    h("td", {}, new Date(call.time * 1000).toLocaleTimeString()),
    h("td", {}, h("a", { href: placeOf(call.version, call.action, call.values) }, call.action)),
    h("td", {}, h("span.badge", { class: call.code ? "badge bad" : "badge good" }, String(call.status ?? "none")), call.code ? ` ${call.code}` : ""),
    h("td.number", {}, `${call.milliseconds} ms`),
    h("td.mono", {}, call.request_id || "")));
  show(main, h("section.page", {}, h("h1", {}, "History"),
    h("p.quiet", {}, "Calls since the explorer was started, the newest first. Passwords are not kept: fill them in again."),
    calls.length
      ? h("div.card.scroll", { tabindex: "0", role: "region", "aria-label": "Calls" }, h("table", {},
        h("thead", {}, h("tr", {}, ["Time", "Action", "Status", "Duration", "Request id"].map((name) => h(`th${name === "Duration" ? ".number" : ""}`, { scope: "col" }, name)))), h("tbody", {}, rows)))
      : h("p", {}, "Nothing was sent yet.")));
}
// Hand-written: edit templates/ehpc/explorer/page/history.js, then run `make generate`.
